package compare

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An extent is of how many of a kind, or how often, a sentence says that something holds.
type extent struct {
	lexicon.Share
	token  int    // of the last word, -1 for a sentence without one
	first  int    // token of the first
	head   int    // of what is counted, or of the verb
	text   string // the word or words
	denied bool   // the clause is
}

// noExtent is the share of what does not hold at all.
const noExtent = 1

// allExtent is the share of what holds of all.
const allExtent = 16

// extentOf reads of how many, or how often, a sentence says that something holds: "not all", "most", "rarely". What is
// denied of most holds of few, and what is denied altogether of none.
func (p *proposition) extentOf() (extent, bool) {
	s := &p.doc.Sentences[p.sentence]
	if len(s.Arcs) == 0 {
		return extent{}, false
	}
	out := extent{token: -1}
	for k := 0; k < len(s.Tokens) && out.token < 0; k++ {
		for n := min(3, len(s.Tokens)-k); n > 0 && out.token < 0; n-- {
			text := tokenText(s, k, k+n)
			if v, ok := lexicon.Get().Shares[text]; ok && counts(s, k+n-1, text) {
				out = extent{v, k + n - 1, k, counted(s, k+n-1), text, false}
			}
		}
	}
	denials, at := 0, 0
	for _, n := range p.negators {
		if n.scope == deniesClause && (out.token < 0 || n.token < out.first || n.token > out.token) {
			denials, at = denials+1, n.token
		}
	}
	if denials > 1 {
		return extent{}, false
	}
	out.denied = denials == 1
	switch {
	case out.token < 0 && out.denied:
		out.Open = noExtent
	case out.token < 0:
		out.Open = 31 &^ noExtent
	case out.denied && at > out.token:
		out.Open = bits.Reverse8(out.Open) >> 3 // "many did not"
	case out.denied:
		out.Open = ^out.Open & 31 // "did not see many"
	}
	return out, true
}

func tokenText(s *nlp.Sentence, from, to int) string {
	words := make([]string, to-from)
	for i := range words {
		words[i] = s.Tokens[from+i].Lower
	}
	return strings.Join(words, " ")
}

// counts tells whether a word that may say how many does so where it stands: not in "the most expensive", "a little
// girl", "much better", "all over".
func counts(s *nlp.Sentence, k int, text string) bool {
	label, h := s.Arcs[k].Label, s.Arcs[k].Head
	switch text {
	case "a little":
		return h < 0 || !lexicon.Get().Can(s.Tokens[h].Lower, 'P') // "a little girl"
	case "little", "most", "few":
		switch wordAt(s, k-1) {
		case "the", "a", "his", "her", "its", "their", "my", "our", "your", "this", "that", "very":
			return false
		}
	}
	if lexicon.Get().Shares[text].Often {
		return strings.HasPrefix(text, "not ") || label == "advmod" && h >= 0 && (s.Tokens[h].Tag[0] == 'V' || s.Tokens[h].Tag[0] == 'J')
	}
	return h < 0 || s.Tokens[h].Tag[0] == 'N' || strings.HasPrefix(label, "nsubj") || label == "obj" || wordAt(s, k+1) == "of"
}

// counted returns the token of what a word of number or frequency is about: its noun, or itself.
func counted(s *nlp.Sentence, k int) int {
	if wordAt(s, k+1) == "of" {
		for i := k + 2; i < min(len(s.Tokens), k+6); i++ {
			if s.Tokens[i].Tag[0] == 'N' || s.Tokens[i].Tag[0] == 'P' {
				return i
			}
		}
	}
	if h := s.Arcs[k].Head; h >= 0 && s.Tokens[h].Tag[0] == 'N' {
		return h
	}
	return k
}

// sharesApart finds that two statements say something of shares that exclude each other: "not all of the dams held",
// "all of the dams held". It tells too whether both name shares that can both be true, so that a negation in one of
// them is no denial of the other: "not many were saved", "many were not saved".
func (m *match) sharesApart() (d dispute, apart, agree bool) {
	x, ok := m.a.extentOf()
	y, fine := m.b.extentOf()
	if !ok || !fine || x.token < 0 && y.token < 0 || !m.sameCounted(x, y) {
		return dispute{}, false, false
	}
	if x.Open&y.Open != 0 {
		return dispute{}, false, x.token >= 0 && y.token >= 0 && !(x.somebody() && y.somebody())
	}
	if x.whole() && m.narrows(m.a, x) || y.whole() && m.narrows(m.b, y) {
		return dispute{}, false, false // "no Danish delegate", "some delegates"
	}
	for _, t := range m.ties {
		if t.opposed || t.sibling {
			return dispute{}, false, false
		}
	}
	rest := func(p *proposition, s extent) float64 {
		return m.tiedShare(p, func(k int) bool {
			at := p.terms[k].token
			if !x.Often && !y.Often && (p.terms[k].kind == amountTerm || anybody(&p.terms[k])) {
				return false // "two people" says how many too
			}
			return (at < s.first || at > s.token) && at != s.head
		})
	}
	ra, rb := rest(m.a, x), rest(m.b, y)
	if min(ra, rb) < 0.7 {
		return dispute{}, false, false
	}
	word := func(s extent) string {
		switch {
		case s.token >= 0 && s.denied:
			return s.text + " ... not"
		case s.token >= 0:
			return s.text
		case s.denied:
			return "not"
		}
		return "without it"
	}
	return dispute{Type: Polarity, strength: min(ra, rb), a: none, b: none,
		reason: fmt.Sprintf("“%s” and “%s” exclude each other", word(x), word(y))}, true, false
}

// sameCounted tells whether two shares are of one kind of thing, or both of how often. One without a word of its own is
// of whatever the other's word is about; "everyone" takes in each person that the other speaks of.
func (m *match) sameCounted(x, y extent) bool {
	if x.token >= 0 && y.token >= 0 {
		return x.Often == y.Often && (x.Often || m.sameHead(x, y))
	}
	s, p, o := x, m.a, m.b
	if x.token < 0 {
		s, p, o = y, m.b, m.a
	}
	if s.Open == noExtent && !strings.HasPrefix(s.text, "not ") {
		return false // a plain denial
	}
	if s.Often {
		return true
	}
	if i := p.termAt(s.head); i >= 0 && !anybody(&p.terms[i]) {
		return m.tied(p, s.head) && s.Open == noExtent
	}
	if p.termAt(s.head) < 0 && s.head != s.token {
		return false
	}
	top := o.termAt(rootOf(&o.doc.Sentences[o.sentence]))
	if top < 0 {
		return false
	}
	subject := o.subjectOf(top)
	return subject >= 0 && (anybody(&o.terms[subject]) || person(&o.terms[subject]) || o.terms[subject].of == nlp.Person)
}

// whole tells whether a share is of each and every one of a kind: "no", "all".
func (x extent) whole() bool { return x.token >= 0 && (x.Open == noExtent || x.Open == allExtent) }

// somebody tells whether a share is of one person, of whom two statements of one event say one thing or its opposite.
func (x extent) somebody() bool { return x.text == "someone" || x.text == "somebody" }

// narrows tells whether one of two statements counts only such of a kind as the other one does not speak of: "Danish"
// delegates.
func (m *match) narrows(p *proposition, x extent) bool {
	for k := range p.terms {
		t := &p.terms[k]
		if t.head < 0 || p.terms[t.head].token != x.head || t.token == x.token || t.token > x.head {
			continue
		}
		switch rel, _, _ := strings.Cut(t.label, " "); rel {
		case "amod", "compound", "nmod", "nmod:poss":
			if !m.tied(p, t.token) {
				return true
			}
		}
	}
	return false
}

// sameHead tells whether two shares are of tied nouns, or of people in general: "everyone", "not one person".
func (m *match) sameHead(x, y extent) bool {
	i, k := m.a.termAt(x.head), m.b.termAt(y.head)
	people := func(p *proposition, s extent, i int) bool {
		return s.head == s.token || i >= 0 && anybody(&p.terms[i])
	}
	if i >= 0 && k >= 0 {
		t := m.tieA(i)
		return t != nil && t.b == k && !t.opposed && !t.sibling
	}
	same := wordAt(&m.a.doc.Sentences[m.a.sentence], x.head) == wordAt(&m.b.doc.Sentences[m.b.sentence], y.head)
	return people(m.a, x, i) && people(m.b, y, k) || same && i < 0 && k < 0
}

// anybody tells whether a noun names people in general.
func anybody(t *term) bool { return t.lemma == "person" || t.lemma == "people" }

// termAt returns the term whose head a token is, or -1.
func (p *proposition) termAt(token int) int {
	return slices.IndexFunc(p.terms, func(t term) bool { return t.token == token })
}

// rootOf returns the topmost token of a sentence, -1 for one without a tree.
func rootOf(s *nlp.Sentence) int {
	return slices.IndexFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head < 0 })
}
