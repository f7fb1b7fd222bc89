package compare

import (
	"math"
	"slices"

	"rashomon/nlp"
)

// settledSince tells whether one side says that something is not known yet, and the other that it has been confirmed where
// the days are not known, or a later report that it is so; or whether a later report tells of the opposite plan, and not both name their time.
func (f *finding) settledSince() bool {
	if len(f.stances) != 2 {
		return false
	}
	a, b := f.stances[0].items, f.stances[1].items
	undated := func(it *item) bool { return it.Article.Published.IsZero() }
	switch {
	case f.until != "":
		return slices.ContainsFunc(a, undated) || slices.ContainsFunc(b, undated) // what is awaited or to be verified comes before
	case f.Type == Certainty && f.stances[0].name == notCertain && allOf(a, unknownYet):
		return before(a, b) || (slices.ContainsFunc(a, undated) || slices.ContainsFunc(b, undated)) && allOf(b, confirmed)
	case (f.Type == Polarity || f.Type == Participation) && allSense(a, plan) && allSense(b, plan):
		timed := func(it *item) bool { return it.when != nil }
		return (!slices.ContainsFunc(a, timed) || !slices.ContainsFunc(b, timed)) && (daysBetween(a, b) >= changeOfPlan || daysBetween(b, a) >= changeOfPlan)
	}
	return false
}

// changeOfPlan is how many days after one report the opposite plan of another one is a new plan.
const changeOfPlan = 2

// unknownYet tells whether a claim is left open as a question: "unclear whether", "is assessing whether".
func unknownYet(it *item) bool { return it.Modality == nlp.Questioned }

// confirmed tells whether somebody vouches for a claim.
func confirmed(it *item) bool {
	return slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance == nlp.Confirmed })
}

func allOf(items []*item, holds func(*item) bool) bool {
	return !slices.ContainsFunc(items, func(it *item) bool { return !holds(it) })
}

// daysBetween is how many days after the last of a the first of b was published, 0 where that is not known.
func daysBetween(a, b []*item) int {
	least := math.MaxInt
	for _, x := range a {
		for _, y := range b {
			p, q := x.Article.Published.Day(), y.Article.Published.Day()
			if p.IsZero() || q.IsZero() {
				return 0
			}
			least = min(least, int(q.Sub(p).Hours()/24))
		}
	}
	return least
}
