package compare

import "strings"

// A detector finds one type of conflict in a group.
type detector struct {
	Name     Type
	Doc      string
	Examples []Example
	find     func(g *Group) []finding // nil where only whole sentences show it, see inArticles
}

// An Example is two sentences of two outlets and what a detector says of them.
type Example struct {
	First, Second             string
	FirstTitled, SecondTitled bool   // they are headlines
	FirstDay, SecondDay       string // of publication, or ""
	Status                    Status // "" where it keeps silent
	Why                       string // where it keeps silent, the reason
}

// detectors run in this order.
var detectors = []detector{participationDetector, confirmationDetector, polarityDetector, numberDetector, dateDetector, placeDetector, actorDetector, outcomeDetector, certaintyDetector, attributionDetector, quoteDetector}

// Explanation returns what a detector looks for, in a paragraph, and examples of its verdicts; ok is false
// where there is no detector of that name.
func Explanation(name Type) (doc string, examples []Example, ok bool) {
	for _, d := range detectors {
		if d.Name == name {
			return strings.Join(strings.Fields(d.Doc), " "), d.Examples, true
		}
	}
	return "", nil, false
}
