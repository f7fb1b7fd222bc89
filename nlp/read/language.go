package read

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"rashomon/nlp/lexicon"
)

// english tells whether a text is English, and else what it looks like. One word in eight of
// English is a function word; the detector is asked only where they are rarer, because it is
// unreliable on short texts and those with many names. Texts too short to tell are taken for English.
func english(text string) (language string, ok bool) {
	words, function, letters := 0, 0, 0
	lex := lexicon.Get()
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		words++
		letters += len([]rune(w))
		if lex.Stopwords[w] && len(w) > 1 && !lex.Is(lexicon.Cognate, w) {
			function++
		}
	}
	if letters < 40 || function*8 >= words {
		return "English", true
	}
	info := whatlanggo.Detect(text)
	if info.Lang == whatlanggo.Eng || words < 20 && function > 0 || function*6 >= words {
		return "English", true
	}
	// Headlines alone are short of function words; the detector errs on them.
	common := 0
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if lex.Common(strings.Trim(w, `.,;:!?"'()`)) {
			common++
		}
	}
	if words < 60 && function > 0 && common*2 >= words {
		return "English", true
	}
	return info.Lang.String(), false
}
