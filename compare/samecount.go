package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// sameCount tells how surely two amounts are of the same thing in the same event.
func sameCount(a, b amount) float64 {
	if a.sense != b.sense || disjoint(a.when, b.when) {
		return 0
	}
	if a.q.Low < 0 && b.q.Low < 0 && math.IsInf(a.q.Low, -1) && math.IsInf(b.q.Low, -1) {
		return 0
	}
	subjectA, objectA := withoutCount(a)
	subjectB, objectB := withoutCount(b)
	s, o := matchArg(subjectA, subjectB), matchArg(objectA, objectB)
	if s < 0 || o < 0 || (a.q.Of != b.q.Of || a.q.Head != b.q.Head) && describes(a) != describes(b) {
		return 0
	}
	if !compatiblePlaces(a.where, b.where) || occasion(a.item).apart(occasion(b.item)) {
		return 0
	}
	if cause := causes(a.item, b.item); cause < 0 || a.past != b.past || !a.story.shares(b.story) {
		return 0
	} else if is(lexicon.Toll, tollFamily(a.item)) {
		return 0.65 + 0.3*max(s, o, cause)
	}
	switch {
	case otherwise(a, b), portions(a) != portions(b), a.Predicate.Stative && a.Narrowed != b.Narrowed:
		return 0
	case !is(lexicon.Once, a.family) && (len(a.where) == 0) != (len(b.where) == 0):
		return 0 // "employs 300 people in Leeds" and 12,000 in all
	case s >= 0.7 || o >= 0.8:
		return 0.6 + 0.3*max(s, o)
	case a.q.Total > 0:
		return 0.65 // out of as many
	case len(a.where) > 0 && (o > 0 || objectA.Empty() || objectB.Empty()) && share(a.where, b.where) && occasion(a.item).known() && occasion(b.item).known():
		return 0.75
	}
	return 0
}

// portions counts the phrases of a claim that say of what part of something it counts: "in the first
// half", "at noon".
func portions(a amount) int {
	n := 0
	for _, x := range a.Args {
		if locative(x.Role) && is(lexicon.Portion, x.Head) {
			n++
		}
	}
	return n
}

// otherwise tells whether two claims count for different things: "paid 40 million for Smith", "for Jones"; or one of them
// says against whom.
func otherwise(a, b amount) bool {
	against := func(x amount) bool {
		return slices.ContainsFunc(x.Args, func(g nlp.Argument) bool { return g.Role == "against" })
	}
	return against(a) != against(b) || otherPhrases(a, b)
}

// otherPhrases tells whether two phrases behind one preposition name different things.
func otherPhrases(a, b amount) bool {
	apart := -0.6
	if a.q.Total > 0 {
		apart = -0.7 // "for the cut" and "for the decision" may be one
	}
	for _, x := range a.Args {
		for _, y := range b.Args {
			if x.Role == y.Role && !locative(x.Role) && !x.Span.Contains(a.q.Span) && !y.Span.Contains(b.q.Span) && matchArg(x, y) <= apart {
				return true
			}
		}
	}
	return false
}

// withoutCount returns subject and object but for the one that holds the quantity.
func withoutCount(a amount) (subject, object nlp.Argument) {
	if a.Tally != "" {
		return subject, object // "the toll"
	}
	if !a.Subject.Span.Contains(a.q.Span) || a.Subject.Empty() {
		subject = a.Subject
	}
	switch {
	case !a.Object.Span.Contains(a.q.Span) || a.Object.Empty():
		object = a.Object
	case !a.Recipient.Empty():
		object = a.Recipient // "fined the airline $5 million"
	}
	return subject, object
}

// describes returns the words that narrow what is counted: "Afghan" in "12 Afghan soldiers".
func describes(a amount) string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(a.q.Of)) {
		if lexicon.Get().Noun(w) != a.q.Head {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// about returns the events and places that a count is said to be of, as base forms.
func about(it *item) []string {
	lex := lexicon.Get()
	var out []string
	for _, a := range arguments(it.Claim) {
		for _, w := range a.Words {
			if (event(w) || lex.PlaceWords[w]) && w != "toll" && w != "number" && !is(lexicon.Toll, lex.NounClass(w)) {
				out = append(out, w)
			}
		}
	}
	return out
}

// event tells whether a noun names something that happens to people.
func event(noun string) bool {
	return lexicon.Get().Can(noun, 'E') || is(lexicon.Calamity, noun)
}

// elsewhere tells whether a place without a name is among the words ("in the neighbouring province").
func elsewhere(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return lexicon.Get().PlaceWords[w] })
}

// causes compares what two claims give as the event that caused the count ("in the fire", "in a
// crash"): 1 the same, -1 different, 0 not told by both.
func causes(a, b *item) float64 {
	if a.Tally != "" || b.Tally != "" {
		x, y := about(a), about(b)
		if elsewhere(x) != elsewhere(y) || len(x) > 0 && len(y) > 0 && !share(x, y) {
			return -1 // "the toll of the flood" and "died in the landslide"
		}
	}
	best, seen := 0.0, false
	for _, x := range a.Args {
		for _, y := range b.Args {
			if event(x.Head) && event(y.Head) {
				seen = true
				best = max(best, matchArg(x, y))
			}
		}
	}
	if seen && best < 0.4 {
		return -1
	}
	return best
}
