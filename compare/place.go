package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var placeDetector = detector{
	Name: Place,
	Doc: `Where something happened. Two outlets give the same event, with the same participants on the same
day, places of which neither lies in the other, or two kinds of building, room or ground, of which neither speaks of the
other's; articles of one story name two blocks of one street; or they
give distances from one place for the same thing, of which one is much longer or to the other side.`,
	Examples: []Example{
		{First: "The smuggler Hugo Brandt was arrested in Lisbon on Tuesday.", Second: "The smuggler Hugo Brandt was arrested in Madrid on Tuesday.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "The smuggler Hugo Brandt was arrested in Lisbon on Tuesday.", Second: "The smuggler Hugo Brandt was arrested in Portugal on Tuesday.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "one lies in the other"},
	},
	find: place,
}

func place(g *Group) []finding {
	return occasions(g, Place, func(it *item) bool { return len(it.where) > 0 }, func(a, b *item, al alignment) bool {
		if compatiblePlaces(a.where, b.where) || !sameLevel(a.where, b.where) {
			return false
		}
		oa, ob := occasion(a), occasion(b)
		if oa.apart(ob) {
			return false
		}
		return is(lexicon.Once, a.family) || first(a) && first(b) || oneGathering(a) && oneGathering(b) && oa.known() && ob.known() || oa.known() && ob.known() && al.shared >= 2
	}, func(it *item) string { return strings.Join(it.where, ", ") }, "Where")
}

// first tells whether a claim is about the first of its kind, of which there is one.
func first(it *item) bool {
	return central(it.Object) && slices.Contains(it.Object.Words, "first") && !is(lexicon.Portion, it.Object.Head)
}

// oneGathering tells whether a claim is about the one event of its kind in a story: "the summit was held".
func oneGathering(it *item) bool {
	return central(it.Object) && is(lexicon.Gathering, it.Object.Head)
}

// compatiblePlaces tells whether two lists of places can be one place: one lies in the other, or
// nothing is known of one.
func compatiblePlaces(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if nlp.Within(x, y) || nlp.Within(y, x) {
				return true
			}
		}
	}
	return false
}

// sameLevel tells whether both lists name towns, or both countries: a town and a foreign country
// differ, a street and a town of unknown country need not.
func sameLevel(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if nlp.KnownPlace(x) && nlp.KnownPlace(y) {
				return true
			}
		}
	}
	return false
}
