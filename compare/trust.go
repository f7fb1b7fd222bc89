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
var trusted = []string{"always", "sure", "figure", "adrift", "alike", "names", "the", "thin", "joint", "lacking", "points"}

// trustWeights make of it how often such agreements are right: fitted to the verdicts of testdata/verdicts.txt, see
// TestTrust.
var trustWeights = []float64{-0.22, 0.39, 2.51, -2.58, 0.06, 0.20, -0.97, -0.99, -0.59, -0.10, -0.63}

// known lists what is known of an agreement.
func (g *agreed) known(ps *passages) []float64 {
	is := func(b bool) float64 {
		if b {
			return 1
		}
		return 0
	}
	sure := min(max(g.sure, 0.02), 0.98)
	alike, names, terms, lacking := ps.alikeness(g), g.names(ps), 3, 0.0
	if g.from.p != nil {
		terms = 0
		for k, t := range g.from.p.terms {
			if g.from.kept[k] {
				terms++
				if ps.leastCarriedOf(g, k) < 0.5 {
					lacking += t.weight
				}
			}
		}
	}
	return []float64{1, math.Log(sure / (1 - sure)), is(g.figure != ""), is(g.unmoored), alike, float64(min(names, 4)), is(g.pointsFirst(ps)), is(terms <= 2), is(g.joint), lacking, float64(min(g.points, 2))}
}

const (
	// doubtful is the chance from which an agreement is shown unless less is asked for, asGiven the one from which its
	// confidence is the chance itself.
	doubtful = 0.22
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

// sentenceText is the sentence that an item stands in.
func (ps *passages) sentenceText(it *item) string {
	s := ps.props[it.doc][it.Sentence].doc.Sentences[it.Sentence]
	return it.Article.Text[s.Start:s.End]
}

// alikeness is the share of the words of the longer sentence that those of the teller and of the item least like it have
// in common, in one order.
func (ps *passages) alikeness(g *agreed) float64 {
	out, own := 1.0, quoteWords(ps.sentenceText(g.teller))
	for _, it := range g.items {
		if it != g.teller {
			words := quoteWords(ps.sentenceText(it))
			out = min(out, float64(len(common(own, words)))/float64(max(1, len(own), len(words))))
		}
	}
	return out
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

// leastCarriedOf is how surely the items say a term of the statement, that of the least sure.
func (ps *passages) leastCarriedOf(g *agreed, term int) float64 {
	out := 1.0
	for _, it := range g.items {
		if it != g.teller && it.quote == "" {
			out = min(out, ps.carries(g.teller, it).terms[term])
		}
	}
	return out
}
