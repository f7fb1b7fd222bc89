package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// normal is a text in plain punctuation, with the way back: at[i] is the offset in the source
// of byte i. Words and quotation marks are matched on it, never shown from it.
type normal struct {
	text string
	at   []int // len(text)+1 offsets
}

// normalize replaces curly quotation marks, odd spaces, dashes and the brackets of treebanks by plain ones, and
// takes the blank out of "p. m.". base is the
// offset of s in the article's text.
func normalize(s string, base int) normal {
	var b strings.Builder
	b.Grow(len(s) + 8)
	at := make([]int, 0, len(s)+9)
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		if r == ' ' && insideHour(s, i) {
			continue
		}
		plain := plainRune(r)
		if r == '-' && len(s)-i >= 5 && treebankBrackets[s[i:i+5]] != "" {
			plain, n = treebankBrackets[s[i:i+5]], 5
		}
		if plain == "" {
			plain = s[i : i+n]
		}
		for range len(plain) {
			at = append(at, base+i)
		}
		b.WriteString(plain)
	}
	return normal{b.String(), append(at, base+len(s))}
}

// treebankBrackets are how treebanks, and what was made from them, write brackets.
var treebankBrackets = map[string]string{"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}

// insideHour tells whether the blank at a place of a text stands in "3 p. m.".
func insideHour(s string, i int) bool {
	if i < 4 || i+2 >= len(s) || s[i-1] != '.' || s[i+1]|0x20 != 'm' || s[i+2] != '.' {
		return false
	}
	half := s[i-2] | 0x20
	before := s[i-3]
	if before == ' ' {
		before = s[i-4]
	}
	return (half == 'a' || half == 'p') && before >= '0' && before <= '9'
}

// plainRune returns what stands for a rune in normalized text, or "" for the rune itself.
func plainRune(r rune) string {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return `"`
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return "'"
	case '\u00a0', '\u2007', '\u2009', '\u202f', '\u200a', '\t', '\r', '\n', '\ufeff':
		return " "
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060',
		'\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069':
		return " "
	case '—', '―':
		return "--" // which parts words also where no blanks stand around it
	case '–', '‒':
		return "-"
	case '‐', '‑':
		return "-"
	case '…':
		return "..."
	}
	if r == utf8.RuneError {
		return "?"
	}
	if low := unicode.ToLower(r); low != r && utf8.RuneLen(low) != utf8.RuneLen(r) {
		return "X" // as in "İ": prose takes offsets in lower case for offsets in the word, and panics
	}
	if r < ' ' || r >= 0x7f && r < 0xa0 {
		return " "
	}
	return ""
}

// Fold returns a text for comparison: plain punctuation, single spaces, lower case.
func Fold(s string) string {
	if folded(s) {
		return strings.ToLower(s)
	}
	return strings.ToLower(strings.Join(strings.Fields(normalize(s, 0).text), " "))
}

// folded tells whether a text is in plain punctuation and single blanks as it stands, which most short ones are.
func folded(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~' || c == '`' || c == '-' && i+5 <= len(s) && treebankBrackets[s[i:i+5]] != "":
			return false
		case c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ' || insideHour(s, i)):
			return false
		}
	}
	return true
}
