package compare

import (
	"math"
	"slices"

	"rashomon/nlp"
)

// A Relation says how two statements lie to each other.
type Relation string

// The relations of two statements.
const (
	Contradiction Relation = "contradiction"
	Corroboration Relation = "corroboration"
	Unrelated     Relation = "unrelated"
)

// A Judgement is how two statements are judged.
type Judgement struct {
	Relation   Relation
	Type       Type    // of a contradiction, or ""
	Confidence float64 // in the relation, 0 to 1
	Reason     string
}

// LeastConfidence is from where on a contradiction of statements is called one: chosen so that it is right
// more often than not on headlines and news sentences.
const LeastConfidence = 0.5

// Judge tells how two statements, each of one or more sentences, lie to each other. Both are taken to be told
// of the same event where they may be. A contradiction of less confidence than least, 0 to 1, is none.
func Judge(a, b *nlp.Document, least float64) Judgement {
	nlp.Link([]*nlp.Document{a, b})
	var all []*match
	eachMatch(a, b, func(m *match) { all = append(all, m) })
	return judge(all, least)
}

// judge sums up how the sentences of two statements lie on each other.
func judge(matches []*match, least float64) Judgement {
	best, likeness := Judgement{}, 0.0
	for _, m := range matches {
		if m.toldAlike() {
			likeness = max(likeness, m.likeness())
		}
		for _, c := range m.contrasts() {
			if c.strength > best.Confidence {
				best = Judgement{Contradiction, c.Type, c.strength, c.reason}
			}
		}
	}
	switch {
	case best.Confidence >= least && best.Relation != "":
	case best.Confidence < least/2 && likeness >= 0.6:
		best = Judgement{Relation: Corroboration, Confidence: likeness, Reason: "most of what one says the other says too"}
	default:
		best = Judgement{Relation: Unrelated, Confidence: 1 - max(likeness, best.Confidence), Reason: "they say too little of the same"}
	}
	best.Confidence = round(min(best.Confidence, 0.99))
	return best
}

// eachMatch lays every sentence of one document on every sentence of another.
func eachMatch(a, b *nlp.Document, do func(*match)) {
	ys := propositions(b)
	for _, x := range propositions(a) {
		for _, y := range ys {
			do(lay(x, y))
		}
	}
}

// toldAlike tells whether what both say at the top is told in one sense: not as a fact by one and left open by the other,
// and not in opposite words or in other ones.
func (m *match) toldAlike() bool {
	apart := func(terms []term, on []int) bool {
		top := slices.IndexFunc(terms, func(t term) bool { return t.head < 0 && t.kind == verbTerm })
		return top >= 0 && on[top] == 0
	}
	if apart(m.a.terms, m.onA) && apart(m.b.terms, m.onB) {
		return false
	}
	for _, t := range m.ties {
		x, y := &m.a.terms[t.a], &m.b.terms[t.b]
		if t.opposed && x.origin && y.origin {
			return false // "not small", "not large"
		}
		if (x.kind == verbTerm || x.claim != nil) && (t.opposed || t.sibling || (x.holds == unsettled) != (y.holds == unsettled)) {
			return false
		}
	}
	return true
}

// likeness is how much of what the two propositions say is the same, 0 to 1: most of the shorter one, told in the
// same sense.
func (m *match) likeness() float64 {
	differ, all := 0.0, 0.0
	for _, t := range m.ties {
		w := t.score * m.a.terms[t.a].weight
		if all += w; m.differs(t) {
			differ += w
		}
	}
	if all == 0 || differ > 0.3*all {
		return 0
	}
	return 0.8*math.Max(m.covA, m.covB) + 0.2*math.Min(m.covA, m.covB)
}
