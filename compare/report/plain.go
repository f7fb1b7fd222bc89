package report

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Plain returns a text that nothing can act on: no terminal escapes, no control characters, no
// marks that reorder or hide what is shown. White space becomes single blanks. Everything from an
// article passes through it on its way to a terminal, a table, CSV or Markdown.
func Plain(s string) string {
	s = ansi.Strip(s)
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case Hostile(r):
			return -1
		case r == '\ufe0e' || r == '\ufe0f' || r >= 0x1f3fb && r <= 0x1f3ff:
			return -1 // the widths of emoji presentation and of skin tones are counted differently everywhere
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.Fields(s), " ")
}

// Hostile tells whether a character can act on a terminal or mislead a reader: controls, marks that set
// the direction of text, and invisible ones that text can hide in. (ansi.Strip leaves C1 controls, BEL
// and the bidirectional overrides.)
func Hostile(r rune) bool {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return true
	case r >= '\u200b' && r <= '\u200d', r == '\u2060', r == '\ufeff', r == '\u00ad', r == '\u2028', r == '\u2029':
		return true
	}
	return r >= 0xe0000 && r <= 0xe007f // tags
}
