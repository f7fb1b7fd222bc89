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

// PlaceNames returns the names of a place, of its inhabitants and of what is of it: "Iraq", "Irak" and "Iraqi" for "Iraq".
// It is empty for what is no place.
func PlaceNames(place string) []string {
	var out []string
	for _, p := range lexicon.Get().PlaceList {
		if p.Name == place {
			out = slices.Concat(out, []string{p.Name}, p.Aliases, p.Adjectives)
		}
	}
	return out
}

// Unsettles tells whether a word leaves something open, or calls it untrue: "unclear", "allegedly", "nonsense", "whether".
func Unsettles(word string) bool {
	word = strings.ToLower(word)
	return word == "whether" || slices.ContainsFunc([]lexicon.Kind{lexicon.Rejecting, lexicon.Open, lexicon.Hedging, lexicon.Supposed},
		func(k lexicon.Kind) bool { return lexicon.Get().Is(k, word) })
}
