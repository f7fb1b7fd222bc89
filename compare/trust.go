package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
)

// How surely all items say a statement is one thing, whether it is right another: a reader also asks whether it can be
// understood alone and says enough to be true or not.

// trusted are what is known of an agreement, in the order of trustWeights.
var trusted = []string{"always", "sure", "figure", "adrift", "names", "the", "thin", "points", "mixed"}

// trustWeights make of it how often such agreements are right: fitted to the verdicts of testdata/verdicts.txt, see
// TestTrust.
var trustWeights = []float64{-0.13, 0.42, 2.06, -2.35, 0.13, -1.19, -1.10, -0.87, -0.49}

// known lists what is known of an agreement.
func (g *agreed) known(ps *passages) []float64 {
	is := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	sure := min(max(g.sure, 0.02), 0.98)
	names, terms := g.names(ps), 3
	if g.from.p == nil && g.figure == "" {
		terms = ofContent(g.teller.said)
	} else if g.from.p != nil {
		terms = 0
		for k := range g.from.p.terms {
			if g.from.kept[k] {
				terms++
			}
		}
	}
	return []float64{1, math.Log(sure / (1 - sure)), is(g.figure != ""), is(g.unmoored), float64(min(names, 4)), is(g.pointsFirst(ps)), is(terms <= 2), float64(min(g.points, 2)),
		is(strings.Contains(g.text, "(according to "))}
}

const (
	// doubtful is the chance from which an agreement is shown unless less is asked for, asGiven the one from which its
	// confidence is the chance itself.
	doubtful = 0.25
	asGiven  = 0.35
)

// shown makes of the chance that an agreement is right the confidence that is given: the chance, but for what moves the
// doubtful ones to what is shown by default and keeps their order.
func shown(chance float64) float64 {
	switch {
	case chance >= asGiven:
		return chance
	case chance >= doubtful:
		return LeastReported + (asGiven-LeastReported)*(chance-doubtful)/(asGiven-doubtful)
	}
	return LeastReported * chance / doubtful
}

// names counts the names of its teller's article that a statement has.
func (g *agreed) names(ps *passages) int {
	var seen []string
	for _, e := range ps.props[g.teller.doc][g.teller.Sentence].doc.Entities {
		if last := lastWord(e.Name); !slices.Contains(seen, last) && strings.Contains(g.plain, last) {
			seen = append(seen, last)
		}
	}
	return len(seen)
}

// pointsFirst tells whether a statement begins with "the" and a noun, and not with "the captain of".
func (g *agreed) pointsFirst(ps *passages) bool {
	words := strings.Fields(strings.Trim(g.plain, "“\""))
	if len(words) < 3 || words[0] != "The" || words[1] != strings.ToLower(words[1]) || words[2] == "of" {
		return false
	}
	return !slices.ContainsFunc(ps.props[g.teller.doc][g.teller.Sentence].doc.Entities, func(e nlp.Entity) bool { return lastWord(e.Name) == words[1] })
}
