package compare

import (
	"math"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// compatible tells whether nothing in two claims that say the same sets them apart: times, places
// and amounts.
func compatible(a, b *item) bool {
	if occasion(a).apart(occasion(b)) || !compatiblePlaces(a.where, b.where) {
		return false
	}
	if since(a) != since(b) {
		return false // "have met four times since July" is no report of one meeting
	}
	return compatibleAmounts(a, b)
}

// compatibleAmounts tells whether two items count nothing alike with amounts that cannot be one.
func compatibleAmounts(a, b *item) bool {
	for i, x := range a.Quantities {
		for k, y := range b.Quantities {
			// "At least 12" does not contradict 19, but it is not the same report either.
			if !apart(x, y) && math.Max(named(x), named(y)) <= 1.25*math.Min(named(x), named(y)) {
				continue
			}
			if key := a.keyOf(i); key != "" && key == b.keyOf(k) && sameCount(amount{a, x}, amount{b, y}) > 0 {
				return false
			}
		}
	}
	return true
}

// named is the number that an amount names: of a bound, its closed end.
func named(q nlp.Quantity) float64 {
	switch {
	case math.IsInf(q.Low, 0):
		return q.High
	case math.IsInf(q.High, 0):
		return q.Low
	}
	return (q.Low + q.High) / 2
}

func since(it *item) bool { return it.when != nil && it.when.Anchor == "since" }

// contradict tells whether the sentences of two items contradict each other: in what like claims
// affirm, in what was confirmed, or in amounts of one thing.
func (ps *passages) contradict(a, b *item) bool {
	p, q := ps.at[[2]int{a.doc, a.Sentence}], ps.at[[2]int{b.doc, b.Sentence}]
	for _, x := range ps.quoted[[2]int{a.doc, a.Sentence}] {
		for _, y := range ps.quoted[[2]int{b.doc, b.Sentence}] {
			if _, near := drift(x, y); near > 0 {
				return true
			}
		}
	}
	for _, x := range ps.list[p].items {
		for _, y := range ps.list[q].items {
			if !compatibleAmounts(x, y) {
				return true
			}
			if lexicon.Get().Opposite(x.Predicate.Class, y.Predicate.Class) && x.sign == y.sign &&
				matchArg(x.Subject, y.Subject) >= 0 && matchArg(x.Object, y.Object) >= 0 {
				return true
			}
			if x.family != y.family {
				continue
			}
			if x.family == "confirmation" && confirmStance(x) != confirmStance(y) && sameMatter(x, y, "") > 0 {
				return true
			}
			if x.sign != y.sign && x.Predicate.Class == y.Predicate.Class && align(x, y).same() {
				return true
			}
		}
	}
	return false
}
