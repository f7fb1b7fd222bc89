package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A negatorScope says what a word of negation denies.
type negatorScope int

const (
	deniesClause  negatorScope = iota // what it hangs on, with its clause
	deniesPhrase                      // one phrase of a clause that holds: "not on Friday, but on Saturday"
	deniesAside                       // an aside to such a clause: "not unexpectedly, ...", "..., not that it matters"
	deniesNothing                     // no part of what is said: "not two years ago", "no fewer than ten", "not unexpectedly"
)

// A negator is a word of negation of a sentence.
type negator struct {
	token    int
	scope    negatorScope
	from, to int // the tokens of the phrase or aside
	over     int // the verb that it denies from afar, -1 for what it hangs on: "not at any time [did] she"
}

// negatorsOf finds the words of negation in a sentence and what each denies. Those that nearly deny ("rarely") are
// none.
func negatorsOf(s *nlp.Sentence) []negator {
	var out []negator
	lex := lexicon.Get()
	for k, t := range s.Tokens {
		if len(s.Arcs) == 0 {
			break
		}
		n := negator{token: k, over: -1}
		kind := lex.Negators[t.Lower]
		switch {
		case replacing(s, k):
			n.to = phraseEnd(s, k+2)
		case kind == "" || kind == "weak":
			continue
		case idle(s, k), excepting(s, k):
			n.scope = deniesNothing
		case t.Lower != "not":
		case remote(s, k):
			n.scope = deniesNothing
		case opensAside(s, k):
			n.scope, n.to = deniesAside, phraseEnd(s, k+1)
		case describing(s, k):
			n.to = s.Arcs[k].Head + 1
		case setApart(s, k):
			n.to = phraseEnd(s, k+1)
		default:
			n.over = inverted(s, k)
		}
		if n.to > 0 {
			n.from = k + 1
			if n.scope == deniesClause {
				n.scope = deniesPhrase
			}
		}
		out = append(out, n)
	}
	return out
}

// replacing tells whether a word opens "instead of" or "rather than" with a phrase behind it: "instead of Friday".
func replacing(s *nlp.Sentence, k int) bool {
	w, next := wordAt(s, k), wordAt(s, k+1)
	return (w == "instead" && next == "of" || w == "rather" && next == "than") && k+2 < len(s.Tokens) && kindOfPhrase(s.Tokens[k+2].Tag) != 0
}

// phraseEnd returns where a phrase ends: at the next mark or "but".
func phraseEnd(s *nlp.Sentence, i int) int {
	for i < len(s.Tokens) && !strings.ContainsAny(s.Tokens[i].Tag[:1], ",.:") && wordAt(s, i) != "but" {
		i++
	}
	return i
}

// wordAt returns a token in lower case, "" outside of the sentence.
func wordAt(s *nlp.Sentence, i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Lower
}

// idle tells whether a word of negation is part of a phrase that denies nothing.
func idle(s *nlp.Sentence, k int) bool {
	lex := lexicon.Get()
	for from := max(0, k-2); from <= k; from++ {
		phrase := wordAt(s, from)
		for to := from + 1; to < min(len(s.Tokens), from+4); to++ {
			phrase += " " + s.Tokens[to].Lower
			if to >= k && lex.IdleNegations[phrase] {
				return true
			}
		}
	}
	return false
}

// excepting tells whether a negation is taken back for one thing, which is what the sentence is about: "nothing other
// than", "nobody except the guard".
func excepting(s *nlp.Sentence, k int) bool {
	for i := k + 1; i < min(len(s.Tokens), k+10); i++ {
		if wordAt(s, i) == "except" || wordAt(s, i) == "other" && wordAt(s, i+1) == "than" {
			return true
		}
	}
	return false
}

// remote tells whether "not" stands before a distance that is short: "not two years ago", "not far from".
func remote(s *nlp.Sentence, k int) bool {
	if k+1 >= len(s.Tokens) || s.Tokens[k+1].Tag != "CD" && wordAt(s, k+1) != "long" && wordAt(s, k+1) != "far" {
		return false
	}
	for i := k + 2; i < k+5; i++ {
		switch wordAt(s, i) {
		case "ago", "earlier", "later", "away", "off", "from", "after", "before":
			return true
		}
	}
	return false
}

// opensAside tells whether "not" opens an aside in front of a clause that holds: "Not unexpectedly, he was late"; or one
// that calls something out of place: "not that you will need it".
func opensAside(s *nlp.Sentence, k int) bool {
	if wordAt(s, k+1) == "that" && (k == 0 || wordAt(s, k-1) == ",") {
		return true
	}
	switch before := wordAt(s, k-1); {
	case k == 0, before == "though", before == "although", before == "while":
	default:
		return false
	}
	if is(lexicon.Degree, wordAt(s, k+1)) || wordAt(s, k+1) == "even" {
		return false
	}
	for i := k + 1; i < min(len(s.Tokens), k+12); i++ {
		switch {
		case wordAt(s, i) == ",":
			return i+1 < len(s.Tokens) && finiteAfter(s, i)
		case strings.HasPrefix(s.Tokens[i].Tag, "VB") && tensed(s, i), s.Tokens[i].Tag == "MD":
			return false
		}
	}
	return false
}

// finiteAfter tells whether a subject and then its finite verb follow a token.
func finiteAfter(s *nlp.Sentence, i int) bool {
	for k := i + 1; k < len(s.Tokens); k++ {
		if h := s.Arcs[k].Head; strings.HasPrefix(s.Arcs[k].Label, "nsubj") && h > k && tensed(s, h) {
			return true
		}
	}
	return false
}

// describing tells whether "not" denies an adjective before its noun alone: "a not inconsiderable income".
func describing(s *nlp.Sentence, k int) bool {
	h := s.Arcs[k].Head
	return h > k && s.Arcs[h].Label == "amod" && s.Arcs[h].Head > h
}

// setApart tells whether "not" sets a phrase against another, of which one holds: "not on Friday, but on Saturday", "on
// Saturday, not on Friday", "but not me".
func setApart(s *nlp.Sentence, k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
	}
	next := kindOfPhrase(s.Tokens[k+1].Tag)
	if next == 0 {
		return false
	}
	if wordAt(s, k-1) == "," || wordAt(s, k-1) == "but" {
		return true
	}
	but := phraseEnd(s, k+1)
	if wordAt(s, but) == "," {
		but++
	}
	return wordAt(s, but) == "but" && but+1 < len(s.Tokens) && kindOfPhrase(s.Tokens[but+1].Tag) == next && !finiteIn(s, but+1)
}

// kindOfPhrase returns what kind of phrase a word of a tag opens, 0 for verbs and adverbs.
func kindOfPhrase(tag string) byte {
	switch tag[0] {
	case 'I', 'T':
		return 'p'
	case 'D', 'N', 'C', 'P':
		return 'n'
	case 'J':
		return 'a'
	}
	return 0
}

// finiteIn tells whether a finite verb follows a token before the next mark.
func finiteIn(s *nlp.Sentence, i int) bool {
	for ; i < len(s.Tokens) && !strings.ContainsAny(s.Tokens[i].Tag[:1], ",.:"); i++ {
		if t := s.Tokens[i].Tag; t == "MD" || t[0] == 'V' && tensed(s, i) {
			return true
		}
	}
	return false
}

// inverted returns the verb that "not" at the head of a sentence denies where the auxiliary stands before the subject:
// "not at any time did she leave", or -1.
func inverted(s *nlp.Sentence, k int) int {
	if k > 0 && wordAt(s, k-1) != "," && wordAt(s, k-1) != "and" && wordAt(s, k-1) != "but" || wordAt(s, k+1) == "only" {
		return -1
	}
	for i := k + 1; i < min(len(s.Tokens), k+10); i++ {
		if !strings.HasPrefix(s.Arcs[i].Label, "aux") && s.Arcs[i].Label != "cop" {
			continue
		}
		h := s.Arcs[i].Head
		for n := i + 1; n < h; n++ {
			if s.Arcs[n].Head == h && strings.HasPrefix(s.Arcs[n].Label, "nsubj") {
				return h
			}
		}
		return -1
	}
	return -1
}

// setAgainst finds a phrase or an aside that "not" opens in one of two statements and that the other says holds, where
// the rest is the same: "on Saturday, not on Friday", "on Friday"; "not surprisingly, ...", "surprisingly, ...".
func setAgainst(m *match) (dispute, bool) {
	denied := func(p *proposition, x *term) bool { return x.apart || p.opened(x.token) }
	for _, t := range m.ties {
		x, y := &m.a.terms[t.a], &m.b.terms[t.b]
		if denied(m.a, x) == denied(m.b, y) || t.score < 0.7 || t.opposed || t.sibling || x.negated == y.negated {
			continue
		}
		if u := m.tieHeads(x, y); u != nil && m.differs(*u) {
			continue // the clause itself is denied in one
		}
		no, yes, at := m.a, m.side(true), t.a
		if !denied(m.a, x) {
			no, yes, at = m.b, m.side(false), t.b
		}
		if m.cover(no, at) < leastCovered {
			continue // "not for the first time", "for the second time"
		}
		return dispute{Type: Polarity, strength: yes.cov * t.score, a: t.a, b: t.b, reason: m.words(t) + ": “not” sets it apart in one of them"}, true
	}
	return dispute{}, false
}
