// Package nametype guesses what kind of thing a name names, from its letters and words, from what
// the word lists know of them, and from the words around it. It is for names that no rule settles.
//
// [Inside] scores a name by itself and [Around] one place where it stands; their sums over all places
// of a name in a text are to be added and compared. The weights are those of a logistic regression,
// written by nlp/nametype/train.
package nametype

import (
	_ "embed"
	"hash/fnv"
	"strings"
)

// A Kind is what a name can name.
type Kind int

// The kinds, in the order of the weights.
const (
	Person Kind = iota
	Organization
	Location
	Norp
	Other
	Kinds = 5
)

// Scores holds one number for each kind: the greater, the likelier, on the scale of logarithms.
type Scores [Kinds]float64

// Best returns the likeliest kind and how far it is ahead of the next.
func (s *Scores) Best() (best Kind, lead float64) {
	for k := range Kind(Kinds) {
		if s[k] > s[best] {
			best = k
		}
	}
	lead = -1
	for k := range Kind(Kinds) {
		if d := s[best] - s[k]; k != best && (lead < 0 || d < lead) {
			lead = d
		}
	}
	return best, lead
}

// Add adds scores times a factor.
func (s *Scores) Add(more Scores, factor float64) {
	for k := range s {
		s[k] += more[k] * factor
	}
}

// Buckets is the number of rows of weights; features are hashed into them.
const Buckets = 1 << 16

// Step is what a unit of a stored weight is worth.
const Step = 1.0 / 24

//go:embed weights.bin
var weights string

// Bucket returns the row of weights of a feature.
func Bucket(feature string) int {
	h := fnv.New32a()
	h.Write([]byte(feature))
	x := h.Sum32()
	return int((x ^ x>>15) % Buckets)
}

// Inside scores a name by its own words.
func Inside(name []string) Scores { return sum(InsideFeatures(name)) }

// Around scores the place of a name: words[from:to] in its sentence.
func Around(words []string, from, to int) Scores { return sum(AroundFeatures(words, from, to)) }

func sum(features []string) Scores {
	var s Scores
	for _, f := range features {
		at := Bucket(f) * Kinds
		if at+Kinds > len(weights) {
			continue
		}
		for k := range s {
			s[k] += float64(int8(weights[at+k])) * Step
		}
	}
	return s
}

func lower(w string) string { return strings.ToLower(w) }
