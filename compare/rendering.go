package compare

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// A rendering is a way to say what an item says, with the terms of its sentence that it holds.
type rendering struct {
	text  string
	p     *proposition // nil for quotations
	kept  []bool       // by term of p
	top   int          // the term of its main predicate, -1 where that is none
	verb  string       // its main verb, where that is a common one that is no term: "get along"
	name  string       // the name that it has in place of a pronoun
	loose bool         // its subject is a pronoun that nothing explains
	whole bool         // all of the item's evidence
}

// unshared is by how much more it counts that a statement says what others do not, than that it says what they do.
const unshared = 2.2

// worth weighs what a rendering says that others carry against what they do not.
func (r *rendering) worth(carried []float64) float64 {
	sum := 0.0
	for k, t := range r.p.terms {
		if r.kept[k] {
			sum += gain(t.weight, carried[k])
		}
	}
	return sum
}

func gain(weight, carried float64) float64 {
	if carried >= 0.5 {
		return weight * carried
	}
	return -unshared * weight * (1 - carried)
}

// share is how much of a rendering is carried, by weight, 0 to 1; named is how surely the name is that it has in place of
// a pronoun.
func (r *rendering) share(carried []float64, named float64) float64 {
	sum, all := 0.0, 0.0
	for k, t := range r.p.terms {
		if r.kept[k] {
			weight := t.weight
			if carried[k] < 0.5 {
				weight *= r.gravity(k)
			}
			all += weight
			sum += weight * carried[k]
		}
	}
	if r.name != "" {
		all += termWeights[nameTerm]
		sum += termWeights[nameTerm] * named
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// gravity is by how much more it counts that a term is not carried than that it is: who did what to whom, days and
// amounts are what makes a fact another one.
func (r *rendering) gravity(k int) float64 {
	t := &r.p.terms[k]
	if t.kind == amountTerm || t.kind == timeTerm {
		return 1.5
	}
	if t.kind == verbTerm && is(lexicon.Light, t.lemma) {
		return 1
	}
	if k == r.top || t.head == r.top && (strings.HasPrefix(t.label, "nsubj") || strings.HasPrefix(t.label, "obj") || strings.HasPrefix(t.label, "obl") || strings.HasPrefix(t.label, "xcomp")) {
		return 2
	}
	return 1
}
