package nlp

import (
	"strings"
	"unicode"
)

// An atom is what quantities are read from: a word, a numeral, a letter or a mark. A token of several
// falls into its parts, so that "£4.5m", "£ 4.5 m" and "two-thirds", "two thirds" read alike.
type atom struct {
	Span
	text  string // lower case
	tag   string // of its token
	token int
	glued bool // nothing stands between it and the atom before
	upper bool // written with a capital
	timed bool // part of a time
}

// partOfToken matches the parts of a token: a currency sign with the letters before it, a numeral, a
// word, any other character.
var partOfToken = newPattern(`\pL*\p{Sc}|[0-9]+(?:[.,][0-9]+)*|[\pL'.]+|.`)

// atoms parts the tokens of a sentence.
func (c *counterReader) atoms(text string) []atom {
	out := make([]atom, 0, len(c.tokens)+8)
	for i, t := range c.tokens {
		whole := atom{Span: t.Span, text: t.Lower, tag: t.Tag, token: i, timed: c.inTime(i)}
		whole.upper = capital(t.Text)
		whole.glued = i > 0 && c.tokens[i-1].End == t.Start
		if t.End > len(text) || !c.composite(t.Lower) && !strings.Contains(text[t.Start:t.End], "—") {
			out = append(out, whole)
			continue
		}
		n := normalize(text[t.Start:t.End], t.Start)
		for _, m := range partOfToken.FindAllStringIndex(n.text, -1) {
			part := whole
			part.Span = Span{n.at[m[0]], n.at[m[1]]}
			part.text = strings.ToLower(n.text[m[0]:m[1]])
			part.upper = capital(n.text[m[0]:m[1]])
			part.glued = whole.glued || m[0] > 0
			if strings.HasPrefix(text[part.Start:], "—") {
				part.text = "—" // a dash between clauses, which joins nothing
			}
			if len(out) > 0 && out[len(out)-1].text == "—" {
				part.glued = false
			}
			out = append(out, part)
		}
	}
	return out
}

// composite tells whether a token has parts: it is written with digits or signs, or with a number word
// and a hyphen.
func (c *counterReader) composite(w string) bool {
	for _, r := range w {
		if r >= '0' && r <= '9' || unicode.Is(unicode.Sc, r) {
			return len(w) > 1
		}
	}
	head, _, dash := strings.Cut(w, "-")
	if !dash {
		return false
	}
	if c.lex.Numbers[head].Kind != "" || head == "a" || c.lex.Units[head].Place != "" {
		return true
	}
	for _, part := range strings.Split(w, "-") {
		if kind := c.lex.Numbers[part].Kind; kind == "number" || kind == "scale" {
			return true
		}
	}
	return false
}

// capital tells whether a word is written with a capital: "Apollo", "iPhone".
func capital(w string) bool { return strings.IndexFunc(w, unicode.IsUpper) >= 0 }

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// at returns atom i, or one that is nothing.
func (c *counterReader) at(i int) atom {
	if i < 0 || i >= len(c.list) {
		return atom{token: -1}
	}
	return c.list[i]
}

func (c *counterReader) word(i int) string { return c.at(i).text }

// dash tells whether atom i is a hyphen that joins its neighbours.
func (c *counterReader) dash(i int) bool {
	return c.word(i) == "-" && c.at(i).glued && c.at(i+1).glued
}

// oneOf tells whether atom i is one of the words.
func (c *counterReader) oneOf(i int, words ...string) bool {
	w := c.word(i)
	if w == "" {
		return false
	}
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// inTable finds the longest run of atoms from i on that a table knows, in the singular or as written.
// Atoms written together are looked up together: "km/h".
func inTable[V any](c *counterReader, table map[string]V, i int) (V, int) {
	var best V
	length := 0
	key, singular := "", "" // as written, and each word in the singular
	for n := 0; n < 5 && i+n < len(c.list); n++ {
		a := c.at(i + n)
		if n > 0 && c.dash(i+n) {
			key, singular = key+" ", singular+" " // "basis-point"
			continue
		}
		if n > 0 && !a.glued {
			key, singular = key+" ", singular+" "
		}
		key, singular = key+a.text, singular+c.singular(a.text)
		if v, ok := table[key]; ok {
			best, length = v, n+1
		} else if v, ok := table[singular]; ok {
			best, length = v, n+1
		}
	}
	return best, length
}

func (c *counterReader) singular(w string) string {
	switch w {
	case "feet":
		return "foot"
	case "pence":
		return "penny"
	}
	return c.lex.Noun(w)
}
