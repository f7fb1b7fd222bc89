package compare

import (
	"rashomon/nlp/lexicon"
)

// activitySure is how surely two things that nobody does at one moment contradict each other where all else is the same.
const activitySure = 0.9

// otherActivity finds that two statements of one moment say of one agent what nobody does at once: "is sitting by the
// lake", "is running by the lake". What is not told as in progress may have come one after the other.
func otherActivity(m *match) (dispute, bool) {
	for i := range m.a.terms {
		for k := range m.b.terms {
			x, y := &m.a.terms[i], &m.b.terms[k]
			if x.negated || y.negated || !m.untied(i, k) || !lexicon.Get().ApartActs(m.a.activity(x), m.b.activity(y)) {
				continue
			}
			t := tie{a: i, b: k}
			if m.tiedChild(t, "nsubj") <= 0 || m.tiedChild(t, "obj") < 0 || m.somebody(i, k) || m.a.several() || m.b.several() {
				continue
			}
			ra, rb := m.tiedShare(m.a, func(n int) bool { return n != i }), m.tiedShare(m.b, func(n int) bool { return n != k })
			return dispute{Type: Outcome, strength: activitySure * max(ra, rb) * (0.55 + 0.45*min(ra, rb)), a: i, b: k,
				reason: m.words(t) + ": nobody does both at a time"}, true
		}
	}
	return dispute{}, false
}

// untied tells whether two terms are tied to nothing else.
func (m *match) untied(i, k int) bool {
	x, y := m.onA[i], m.onB[k]
	return (x == 0 || m.ties[x-1].sibling || m.ties[x-1].opposed) && (y == 0 || m.ties[y-1].sibling || m.ties[y-1].opposed)
}

// activity returns what a term says that somebody is doing, as in the list of activities, or "" where it says nothing of a
// moment.
func (p *proposition) activity(t *term) string {
	switch {
	case t.kind == adjTerm:
		return "a:" + t.lemma
	case t.kind != verbTerm || p.tokens()[t.token].Tag != "VBG":
		return ""
	case t.claim != nil && t.claim.Predicate.Lemma != "" && len(t.claim.Predicate.Lemma) > len(t.lemma) && t.claim.Predicate.Lemma[:len(t.lemma)] == t.lemma:
		return t.claim.Predicate.Lemma // "put away"
	}
	return t.lemma
}
