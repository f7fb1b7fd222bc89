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
	for i, r := range text {
		switch {
		case r == '\r' && strings.HasPrefix(text[i+1:], "\n"):
			b.WriteByte('\r')
		case Acts(r):
			b.WriteString(strings.Repeat("?", utf8.RuneLen(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
