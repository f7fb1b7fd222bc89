package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What sets two conditions of one holder apart: other times, other agents, other parts.

// nearby is within how many days reports of what comes again tell of one occasion, where they do not name the day.
const nearby = 3

// timely tells whether two items may tell of one occasion of what comes again.
func timely(a, b *item) bool {
	if a.when != nil && b.when != nil {
		return true // see disjoint
	}
	p, q := a.Article.Published.Day(), b.Article.Published.Day()
	if p.IsZero() || q.IsZero() {
		return p.Equal(q)
	}
	days := q.Sub(p).Hours() / 24
	return days <= nearby && days >= -nearby
}

// together tells whether two conditions are told of one time: deeds that may follow upon one another on one day, states
// both of now or both of then, plans against plans.
func (ps *passages) together(x, y condition) bool {
	a, b, kind := x.it, y.it, x.of.Kind
	if a.sense != b.sense {
		if a.sense != plan {
			a, b = b, a
		}
		return kind.Mixed || before([]*item{a}, []*item{b}) && !kind.Changes // the plan, then what came of it
	}
	if !kind.Changes && kind.Until == "" {
		return true
	}
	if a.Narrowed != b.Narrowed || a.Narrowed && ps.wordsInCommon(x, y) < leastNarrowing {
		return false // "healthy when he was captured"
	}
	sameDay := a.when != nil && b.when != nil && a.when.First.Equal(b.when.First) && a.when.Last.Equal(b.when.Last)
	switch {
	case a.sense == plan, kind.Until != "" && !(x.state && y.state && x.now != y.now), sameDay:
		return true
	case x.state && y.state:
		return x.now == y.now
	case x.state || y.state:
		return x.state && x.now || y.state && y.now
	}
	return x.now && y.now || x.now != y.now && (x.present || y.present)
}

// otherAgent tells whether two of a kind did what two claims tell: "the lower house", "the upper house".
func otherAgent(a, b *item) bool {
	instances := func(a nlp.Argument) []string {
		return slices.DeleteFunc(strings.Fields(strings.ToLower(a.Phrase)), func(w string) bool { return !is(lexicon.Instance, w) })
	}
	if a.Subject.Empty() || b.Subject.Empty() {
		return false
	}
	x, y := instances(a.Subject), instances(b.Subject)
	if share(a.Subject.Heads, b.Subject.Heads) {
		return matchArg(a.Subject, b.Subject) < 0.7
	}
	return (len(x) > 0 || len(y) > 0) && !share(x, y) && !(is(lexicon.Judicial, a.Subject.Head) && is(lexicon.Judicial, b.Subject.Head) && (len(x) == 0 || len(y) == 0))
}

// parted tells whether one of two claims counts what it holds for, and the other does not say that it holds for all of
// that: "guilty on two counts", "cleared of three".
func parted(a, b *item) bool {
	part := func(it *item) bool {
		return slices.ContainsFunc(it.Quantities, func(q nlp.Quantity) bool { return q.Unit == "" && q.Start > it.Predicate.Start })
	}
	whole := func(it *item) bool {
		words := strings.Fields(strings.ToLower(it.Article.Text[it.Evidence.Start:it.Evidence.End]))
		return slices.Contains(words, "all") || slices.Contains(words, "every") || slices.Contains(words, "any")
	}
	return part(a) && !whole(b) || part(b) && !whole(a)
}

// opposedPhrases tells whether two claims have phrases with one noun, of which each means another thing: "in the first
// reading", "in the final reading".
func opposedPhrases(a, b *item) bool {
	part := func(it *item) string {
		for _, w := range strings.Fields(strings.ToLower(it.Article.Text[it.Evidence.Start:it.Evidence.End])) {
			w = strings.Trim(w, ".,;")
			if _, ok := dayparts[w]; ok || w == "day" {
				return w
			}
		}
		return ""
	}
	if p, q := part(a), part(b); p != q && p != "" && q != "" {
		return true // "empty by day", "full at night"
	}
	return slices.ContainsFunc(a.Args, func(x nlp.Argument) bool {
		return slices.ContainsFunc(b.Args, func(y nlp.Argument) bool {
			return x.Role == y.Role && share(x.Heads, y.Heads) && matchArg(x, y) < 0.7
		})
	})
}
