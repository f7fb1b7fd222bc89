package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Acts tells whether a character does something on a terminal, or turns the direction of what is shown:
// a control other than a line feed or a tab, or one of Unicode's bidirectional controls.
func Acts(r rune) bool {
	return r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// Masked returns a text of the same length in which question marks stand for every byte of what acts,
// so that it can be shown and offsets still hold. CR LF stays.
func Masked(text string) string {
	if !strings.ContainsFunc(text, Acts) {
		return text
	}
	var b strings.Builder
	for i, size := 0, 0; i < len(text); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[i:])
		if Acts(r) && !strings.HasPrefix(text[i:], "\r\n") {
			b.WriteString(strings.Repeat("?", size))
		} else {
			b.WriteString(text[i : i+size])
		}
	}
	return b.String()
}
