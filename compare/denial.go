package compare

import (
	"fmt"
	"math"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// opposedPolarity tells whether one proposition denies what the other affirms: a predicate of both, and all
// that hangs on it, stands under a negation on one side only. What both negate in another place ("sounded
// not right", "did not sound right") is no dispute.
func opposedPolarity(m *match) (dispute, bool) {
	var best dispute
	rank := 0.0
	if m.a.rejection >= 0.7 && m.b.rejection >= 0.7 {
		return best, false // both reject what others tell
	}
	for _, t := range m.ties {
		x, y := &m.a.terms[t.a], &m.b.terms[t.b]
		if t.sibling || t.opposed || t.score < 0.4 || !m.differs(t) || !predicative(x, y) && !m.a.nothing(x) && !m.b.nothing(y) || !x.origin && !y.origin || m.a.weakened(x) || m.b.weakened(y) {
			continue
		}
		if m.a.contrasted(x) || m.b.contrasted(y) {
			continue
		}
		same, differ := 0.0, 0.0
		for _, u := range m.ties {
			if u.sibling || !m.a.within(u.a, t.a) || !m.b.within(u.b, t.b) {
				continue
			}
			if u.opposed && u != t {
				same += 2 // "no higher risk", "a lower risk"
			}
			if w := u.score * m.a.terms[u.a].weight; m.differs(u) {
				differ += w
			} else {
				same += w
			}
		}
		if differ < 2*same {
			continue
		}
		no, yes := m.side(true), m.side(false)
		at := t.b
		if x.negated {
			no, yes, at = yes, no, t.a
		}
		s := min(0.3*no.cov+0.7*m.cover(no.p, at), 0.4+yes.cov) * m.doubt(t)
		s *= math.Pow(0.85, m.loose(nameTerm, no.p == m.a))
		if no.p.none >= 0 && !m.tied(no.p, no.p.none) {
			s *= 0.4 // "there is no man riding", "a woman is riding"
		}
		if c := m.a.cues(); c > 0 && c == m.b.cues() {
			s *= 0.6 // both deny something, and where they do so the trees may have missed
		}
		if s > rank {
			rank = s
			best = dispute{Type: Polarity, strength: s, a: t.a, b: t.b, reason: fmt.Sprintf("%s denies what %s affirms: %s", m.which(no.p), m.which(yes.p), m.words(t))}
		}
	}
	return best, rank > 0
}

// oddNegation finds that one of two propositions that say nearly the same has one word of negation more, where
// the trees do not show what it denies.
func oddNegation(m *match) (dispute, bool) {
	ca, cb := m.a.cues(), m.b.cues()
	if (ca+cb)%2 == 0 || ca > 1 || cb > 1 || m.a.rejection >= 0.7 && m.b.rejection >= 0.7 {
		return dispute{}, false
	}
	no, yes := m.side(ca == 0), m.side(ca > 0)
	s := &no.p.doc.Sentences[no.p.sentence]
	for k, t := range s.Tokens {
		if lexicon.Get().Negators[t.Lower] == "" {
			continue
		}
		if k+1 < len(s.Tokens) && (degree(s.Tokens[k+1].Lower) || s.Tokens[k+1].Tag == "CD") || contrasts(s, k) {
			return dispute{}, false
		}
		if h := headOf(s, k); h != k && !m.tied(no.p, h) {
			return dispute{}, false
		}
	}
	for _, t := range m.ties {
		if t.opposed || t.sibling && m.a.terms[t.a].kind != advTerm {
			return dispute{}, false
		}
	}
	v := min(no.cov, 0.2+yes.cov) * 0.8 * math.Pow(0.8, m.loose(nameTerm, true)+m.loose(nameTerm, false)+m.loose(amountTerm, true)+m.loose(amountTerm, false))
	for _, t := range append(m.a.terms[:len(m.a.terms):len(m.a.terms)], m.b.terms...) {
		if t.holds == unsettled {
			v *= 0.6
			break
		}
	}
	return dispute{Type: Polarity, strength: v, a: none, b: none, reason: fmt.Sprintf("%s has a negation and says else what %s says", m.which(no.p), m.which(yes.p))}, true
}

// contrasts tells whether a word of negation sets one thing against another, of which one holds: "not on Friday, but
// on Saturday", "but not me", "not a little".
func contrasts(s *nlp.Sentence, k int) bool {
	word := func(i int) string {
		if i < 0 || i >= len(s.Tokens) {
			return ""
		}
		return s.Tokens[i].Lower
	}
	if word(k-1) == "but" || word(k+1) == "a" && word(k+2) == "little" {
		return true
	}
	if word(k) == "not" && word(k-1) == "," && k+1 < len(s.Tokens) && !strings.ContainsRune("VMR", rune(s.Tokens[k+1].Tag[0])) {
		return true // "on Saturday, not on Friday"
	}
	for i := k + 1; i < len(s.Tokens) && i < k+8; i++ {
		if word(i) == "but" {
			return true
		}
	}
	return false
}

// contrasted tells whether the negator of a term sets it against another, of which one holds.
func (p *proposition) contrasted(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	for k := range s.Tokens {
		if s.Arcs[k].Head == t.token && lexicon.Get().Negators[s.Tokens[k].Lower] != "" && contrasts(s, k) {
			return true
		}
	}
	return false
}

// weakened tells whether a word that nearly denies hangs on a term: "rarely", "seldom".
func (p *proposition) weakened(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	for k := range s.Tokens {
		if s.Arcs[k].Head == t.token && lexicon.Get().Negators[s.Tokens[k].Lower] == "weak" {
			return true
		}
	}
	return false
}

// A side is one proposition of a match and how much of it is tied.
type side struct {
	p   *proposition
	cov float64
}

// side returns the second proposition of a match, or the first.
func (m *match) side(second bool) side {
	if second {
		return side{m.b, m.covB}
	}
	return side{m.a, m.covA}
}

// differs tells whether one of two tied terms stands under a negation and the other does not, an opposite
// counted as a negation.
func (m *match) differs(t tie) bool {
	return (m.a.terms[t.a].negated != m.b.terms[t.b].negated) != t.opposed
}

// predicative tells whether two tied terms say something of something.
func predicative(x, y *term) bool {
	return x.kind == verbTerm || y.kind == verbTerm || x.claim != nil || y.claim != nil || x.head < 0 || y.head < 0 ||
		x.kind == adjTerm || x.kind == advTerm
}
