package compare

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// FormOf tells whether a word of a text is a form of a verb that stands in its base form, as the predicate of a [Claim]
// does: "took" of "take".
func FormOf(word, verb string) bool {
	word = strings.ToLower(word)
	return word == verb || lexicon.Get().Verb(word) == verb
}

// PlaceNamed tells whether a word of a text names a place, its inhabitants or what is of it: "Iraqi" and "Irak" of
// "Iraq".
func PlaceNamed(word, place string) bool {
	for _, p := range lexicon.Get().PlaceList {
		if p.Name == place && (word == p.Name || slices.Contains(p.Aliases, word) || slices.Contains(p.Adjectives, word)) {
			return true
		}
	}
	return false
}

// Unsettles tells whether a word leaves something open, or calls it untrue: "unclear", "allegedly", "nonsense", "whether".
func Unsettles(word string) bool {
	word = strings.ToLower(word)
	return word == "whether" || slices.ContainsFunc([]lexicon.Kind{lexicon.Rejecting, lexicon.Open, lexicon.Hedging, lexicon.Supposed},
		func(k lexicon.Kind) bool { return lexicon.Get().Is(k, word) })
}
