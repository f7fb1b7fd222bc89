package compare

import (
	"strings"

	"rashomon/nlp"
)

// headOf returns the token that a token hangs on, or itself for a root.
func headOf(s *nlp.Sentence, i int) int {
	if i < len(s.Arcs) && s.Arcs[i].Head >= 0 {
		return s.Arcs[i].Head
	}
	return i
}

// depth returns how many tokens stand over a token in its tree.
func depth(s *nlp.Sentence, i int) int {
	n := 0
	for h := headOf(s, i); h != i && n < len(s.Tokens); h = headOf(s, i) {
		i = h
		n++
	}
	return n
}

// under tells whether term k is top or hangs on it.
func (p *proposition) under(k, top int) bool {
	for steps := 0; k >= 0 && steps <= len(p.terms); steps++ {
		if k == top {
			return true
		}
		k = p.terms[k].head
	}
	return false
}

// within tells whether term k is top or hangs on it in the same clause.
func (p *proposition) within(k, top int) bool {
	for steps := 0; k >= 0 && steps <= len(p.terms); steps++ {
		if k == top {
			return true
		}
		if p.terms[k].claim != nil {
			return false
		}
		k = p.terms[k].head
	}
	return false
}

// indefinite tells whether a term, or the noun that it describes, has "a" before it or nothing at all.
func (p *proposition) indefinite(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	at := t.token
	if t.kind != nounTerm && t.head >= 0 && p.terms[t.head].kind == nounTerm {
		at = p.terms[t.head].token
	}
	for k := range s.Tokens {
		if s.Arcs[k].Head == at {
			switch s.Tokens[k].Lower {
			case "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "your":
				return false
			}
		}
	}
	return t.kind != nameTerm
}

// several tells whether a sentence speaks of some of many, of the others of whom the opposite may hold.
func (p *proposition) several() bool {
	s := &p.doc.Sentences[p.sentence]
	for k := range s.Tokens {
		if h := s.Arcs[k].Head; strings.HasPrefix(s.Arcs[k].Label, "nsubj") || h >= 0 && strings.HasPrefix(s.Arcs[h].Label, "nsubj") {
			switch s.Tokens[k].Lower {
			case "some", "several", "many", "most", "few", "other", "another":
				return true
			}
		}
	}
	return false
}

// relative tells whether an amount is counted from another: "three more", "two others".
func (p *proposition) relative(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	for k := range s.Tokens {
		if s.Tokens[k].Start >= t.amount.End {
			switch s.Tokens[k].Lower {
			case "more", "less", "fewer", "further", "additional", "other", "others", "extra", "another":
				return true
			}
			break
		}
	}
	return false
}
