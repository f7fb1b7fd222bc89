package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// "The bishop believed that animals have no soul", "he supported the doctrine that ...": what is only somebody's thought is
// no fact that the article tells, also where its claim knows of no source.

// contentOf returns the verb or noun of which a clause is the content, -1 where it is of none: "believed [...]", "the doctrine
// that [...]".
func contentOf(s *nlp.Sentence, top int) int {
	h, label := s.Arcs[top].Head, s.Arcs[top].Label
	if h < 0 || h > top || label != "ccomp" && label != "acl" {
		return -1
	}
	if s.Tokens[h].Tag[0] == 'V' {
		if v := lexicon.Get().ReportVerbs[s.Tokens[h].Lemma]; label == "acl" || v.Stance == "" || v.Stance == "confirmed" {
			return -1
		}
		return h
	}
	for i, a := range s.Arcs[:top] {
		if a.Head == top && a.Label == "mark" && s.Tokens[i].Lower == "that" && s.Tokens[h].Tag[0] == 'N' {
			return h
		}
	}
	return -1
}

// thinker returns the name of whoever is said to hold what a clause says, "" where nobody is named.
func (p *proposition) thinker(top int) string {
	s := &p.doc.Sentences[p.sentence]
	h := contentOf(s, top)
	if h >= 0 && s.Tokens[h].Tag[0] == 'N' {
		h = s.Arcs[h].Head
	}
	who := -1
	for h >= 0 && who < 0 { // of "led the church and believed that" it stands at the first verb
		who = slices.IndexFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head == h && strings.HasPrefix(a.Label, "nsubj") })
		if who >= 0 && s.Tokens[who].Tag == "WP" || who < 0 && s.Arcs[h].Label != "conj" {
			return p.nameAt(s.Arcs[h].Head)
		}
		h = s.Arcs[h].Head
	}
	return p.nameAt(who)
}

// nameAt returns the name of a person or body that a token is part of or a title of, "" for none.
func (p *proposition) nameAt(i int) string {
	s := &p.doc.Sentences[p.sentence]
	if i < 0 {
		return ""
	}
	for _, m := range p.doc.MentionsIn(s.Span) {
		if m.Type != nlp.Person && m.Type != nlp.Organization {
			continue
		}
		for k, a := range s.Arcs {
			if m.Contains(s.Tokens[k].Span) && (k == i || a.Head == i && (a.Label == "flat" || a.Label == "appos" || a.Label == "compound")) {
				return p.doc.Entities[m.Entity].Name
			}
		}
	}
	return ""
}
