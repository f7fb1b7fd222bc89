package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// A headlineCase gives headlines the capitals of running text before they are tagged: names keep
// theirs, other words lose them. What a name is comes from the article's body and from the lists.
type headlineCase struct {
	names map[string]bool // lower-case words that are names in the body
	lex   *lexicon.Lexicon
	gaz   *gazetteer
}

func newHeadlineCase(n *namer) *headlineCase {
	h := &headlineCase{names: map[string]bool{}, lex: n.lex, gaz: n.gaz}
	for w, count := range n.capital {
		if count > n.small[w] && !n.lex.Stopwords[w] {
			h.names[w] = true
		}
	}
	return h
}

// capitals tells whether a line is set with capitals everywhere, so that they say nothing.
func capitals(s string) bool {
	upper, words := 0, 0
	for _, w := range strings.Fields(s) {
		w = strings.TrimFunc(w, unicode.IsPunct)
		r, _ := utf8.DecodeRuneInString(w)
		if len(w) < 4 || !unicode.IsLetter(r) {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return words >= 3 && upper*10 >= words*7
}

// lower returns a headline in the case of running text.
func (h *headlineCase) lower(s string) string {
	if !capitals(s) {
		return s
	}
	shouting := strings.ToUpper(s) == s
	fields := strings.Split(s, " ")
	for i, w := range fields {
		bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' && r != '-' })
		stem := strings.TrimSuffix(bare, "'s")
		low := strings.ToLower(strings.TrimRight(stem, "."))
		switch {
		case bare == "" || !capitalised(bare):
		case h.names[low] || h.gaz.known(stem) || h.lex.Agencies[stem] != "":
		case acronym(bare) && !shouting:
		case h.lex.GivenNames[stem] || !h.lex.Common(low) && !strings.Contains(low, "-"):
		default:
			fields[i] = strings.ToLower(w)
		}
	}
	return strings.Join(fields, " ")
}
