package read

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"rashomon/nlp/lexicon"
)

// english tells whether a text is English, and else what it looks like. Of the words of three letters
// and more that stand in lower case, at least half are English ones; other languages have a seventh to a
// third. A language detector errs on short texts and those with many names, so that it is asked only
// what to call a text that is not English. Texts too short to tell are taken for English.
func english(text string) (language string, ok bool) {
	lex := lexicon.Get()
	latin, other, words, known := 0, 0, 0, 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		lower := true
		for _, r := range w {
			switch {
			case !unicode.IsLetter(r):
			case unicode.Is(unicode.Latin, r):
				latin++
			default:
				other++
			}
			lower = lower && !unicode.IsUpper(r)
		}
		if w = strings.Trim(w, "'’"); !lower || len(w) < 3 {
			continue
		}
		words++
		if (lex.Common(w) || lex.Stopwords[w]) && !lex.Is(lexicon.Cognate, w) {
			known++
		}
	}
	if other <= latin && known*2 >= words {
		return "English", true
	}
	if found := whatlanggo.Detect(text); found.IsReliable() && found.Lang != whatlanggo.Eng {
		return found.Lang.String(), false
	}
	return "another language", false
}
