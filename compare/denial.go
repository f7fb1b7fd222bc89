package compare

import (
	"fmt"
	"math"
	"slices"
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
		if m.a.contrasted(x) || m.b.contrasted(y) || m.othersDeed(t) || m.narrowNone(t) {
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
		if differ < 2*same || m.deniedElsewhere(t) {
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

// deniedElsewhere tells whether both sides of a tie deny something below it, the one that affirms the tied term by a
// negation further down: "sounded not right", "did not sound right".
func (m *match) deniedElsewhere(t tie) bool {
	return slices.ContainsFunc(m.ties, func(u tie) bool {
		x, y := &m.a.terms[u.a], &m.b.terms[u.b]
		return u != t && !u.sibling && m.a.under(u.a, t.a) && m.b.under(u.b, t.b) && x.negated && y.negated && (m.a.ownDenial(u.a) || m.b.ownDenial(u.b))
	})
}

// narrowNone tells whether the subject that a denial has none of is described by what the other side does not say: "no
// Danish delegate came" leaves open whether some delegate came.
func (m *match) narrowNone(t tie) bool {
	p, k := m.b, t.b
	if m.a.terms[t.a].negated {
		p, k = m.a, t.a
	}
	s, on := &p.doc.Sentences[p.sentence], m.on(p)
	x := p.subjectOf(k)
	if x < 0 || !noned(s, p.terms[x].token) {
		return false
	}
	return slices.ContainsFunc(p.terms, func(u term) bool {
		return u.head == x && (u.kind == adjTerm || u.kind == nameTerm) && on[p.termAt(u.token)] == 0
	})
}

// othersDeed tells whether two named people are the subjects of a tie: of one it may hold, of the other not.
func (m *match) othersDeed(t tie) bool {
	x, y := m.a.subjectOf(t.a), m.b.subjectOf(t.b)
	return m.namedApart(t) && m.a.terms[x].of == nlp.Person && m.b.terms[y].of == nlp.Person && m.onA[x] == 0 && m.onB[y] == 0
}

// ownDenial tells whether a term is denied by itself, in a clause that holds.
func (p *proposition) ownDenial(k int) bool {
	t := &p.terms[k]
	return t.apart || t.origin && t.claim == nil && t.head >= 0 && !p.terms[t.head].negated && !p.opened(t.token)
}

// oddNegation finds that one of two propositions that say nearly the same has one word of negation more, where
// the trees do not show what it denies.
func oddNegation(m *match) (dispute, bool) {
	ca, cb := m.a.cues(), m.b.cues()
	if (ca+cb)%2 == 0 || ca > 1 || cb > 1 || m.a.rejection >= 0.7 && m.b.rejection >= 0.7 {
		return dispute{}, false
	}
	no, yes := m.side(ca == 0), m.side(ca > 0)
	if no.p.choice() || yes.p.choice() {
		return dispute{}, false
	}
	s := &no.p.doc.Sentences[no.p.sentence]
	for _, n := range no.p.negators {
		k := n.token
		if n.scope != deniesClause {
			continue
		}
		if k+1 < len(s.Tokens) && (is(lexicon.Degree, s.Tokens[k+1].Lower) || s.Tokens[k+1].Tag == "CD") || onlyOne(s, k) {
			return dispute{}, false
		}
		if h := headOf(s, k); h != k && (!m.tied(no.p, h) || m.deniedInBoth(no.p, h)) {
			return dispute{}, false
		}
	}
	for _, t := range m.ties {
		if m.a.terms[t.a].apart != m.b.terms[t.b].apart {
			return dispute{}, false // denied there too, by itself
		}
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

// deniedInBoth tells whether the term of a token is tied to one that is denied as well, whatever word denies it: "not a
// dancer, he ...", "he was not a dancer".
func (m *match) deniedInBoth(p *proposition, token int) bool {
	k := p.termAt(token)
	if k < 0 || m.on(p)[k] == 0 {
		return false
	}
	t := m.ties[m.on(p)[k]-1]
	return !t.opposed && !t.sibling && m.a.terms[t.a].negated && m.b.terms[t.b].negated
}

// onlyOne tells whether a word of negation sets one thing against another, of which one holds: "not on Friday, but
// on Saturday", "but not me", "not a little".
func onlyOne(s *nlp.Sentence, k int) bool {
	if wordAt(s, k-1) == "but" || wordAt(s, k+1) == "a" && wordAt(s, k+2) == "little" {
		return true
	}
	if wordAt(s, k) == "not" && wordAt(s, k-1) == "," && k+1 < len(s.Tokens) && !strings.ContainsRune("VMR", rune(s.Tokens[k+1].Tag[0])) {
		return true // "on Saturday, not on Friday"
	}
	for i := k + 1; i < len(s.Tokens) && i < k+8; i++ {
		if wordAt(s, i) == "but" {
			return true
		}
	}
	return false
}

// contrasted tells whether the negator of a term sets it against another, of which one holds.
func (p *proposition) contrasted(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	return slices.ContainsFunc(p.negators, func(n negator) bool {
		return n.scope == deniesClause && s.Arcs[n.token].Head == t.token && onlyOne(s, n.token)
	})
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

// choice tells whether a sentence leaves open which of several things holds, or under what condition one does: "either
// ... or", "if".
func (p *proposition) choice() bool {
	s := &p.doc.Sentences[p.sentence]
	for k := range s.Tokens {
		switch s.Tokens[k].Lower {
		case "either":
			return p.negatorsLeft(k) == 0
		case "if", "whether", "unless":
			if s.Arcs[k].Label == "mark" {
				return true
			}
		}
	}
	return false
}

// negatorsLeft counts the negators in front of a token that deny its clause.
func (p *proposition) negatorsLeft(k int) int {
	count := 0
	for _, n := range p.negators {
		if n.scope == deniesClause && n.token < k {
			count++
		}
	}
	return count
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
