package compare

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// FormOf tells whether a word of a text is a form of a verb that stands in its base form, as the predicate of a [Claim]
// does: "took" of "take".
func FormOf(word, verb string) bool {
	word = strings.ToLower(word)
	return word == verb || lexicon.Get().Verb(word) == verb
}
