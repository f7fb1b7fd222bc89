package nlp

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// A namer finds names in the sentences of one article.
type namer struct {
	doc     *Document
	lex     *lexicon.Lexicon
	gaz     *gazetteer
	capital map[string]int    // words that stand capitalised inside sentences
	small   map[string]int    // words that stand in lower case
	full    map[string]string // short forms in brackets and the names before them
	family  map[string]bool   // words that follow given names
}

func newNamer(doc *Document) *namer {
	n := &namer{doc: doc, lex: lexicon.Get(), gaz: places(), capital: map[string]int{}, small: map[string]int{}, full: map[string]string{}, family: map[string]bool{}}
	for _, s := range doc.Sentences {
		if s.Headline {
			continue
		}
		for i, t := range s.Tokens {
			if i > 0 && n.lex.GivenNames[s.Tokens[i-1].Text] && capitalised(t.Text) {
				n.family[t.Text] = true
			}
			switch {
			case !capitalised(t.Text):
				n.small[t.Lower]++
			case !n.opens(s.Tokens, i):
				n.capital[t.Lower]++
			}
		}
	}
	return n
}

// capitalised tells whether a word is set as a name is: "Doha", "al-Qaeda", "eBay", "G20".
func capitalised(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	if rest, ok := strings.CutPrefix(w, "al-"); ok {
		return capitalised(rest)
	}
	if len(w) > size+1 && unicode.IsLower(r) {
		second, _ := utf8.DecodeRuneInString(w[size:])
		return unicode.IsUpper(second) && size == 1
	}
	return false
}

// withCapital returns a text with a capital for its first letter.
func withCapital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// opens tells whether token i opens a sentence or a quotation, where every word has a capital.
func (n *namer) opens(tokens []Token, i int) bool {
	if i == 0 {
		return true
	}
	switch prev := tokens[i-1]; prev.Tag {
	case "''", "'", ":", "(":
		return true
	case ".":
		return true
	}
	return false
}

// isName tells whether token i is (part of) a name.
func (n *namer) isName(s *Sentence, i int) bool {
	t := s.Tokens[i]
	if !capitalised(t.Text) || t.Lower == "i" || t.Tag == "PRP" || t.Tag == "PRP$" || n.lex.Stopwords[t.Lower] && !acronym(t.Text) && !(n.family[t.Text] && i > 0 && !n.opens(s.Tokens, i)) {
		return false
	}
	if head, _, ok := strings.Cut(t.Lower, "'"); ok && (head == "i" || n.lex.Stopwords[head]) {
		return false // "I've" in one piece
	}
	if len(n.parts(s.Tokens, i)) > 0 || n.money(s.Tokens, i) {
		return false
	}
	if d, ok := n.lex.Dates[strings.TrimSuffix(t.Lower, ".")]; ok && (d.Kind == "weekday" || d.Kind == "month") && t.Lower != "may" && t.Lower != "march" && t.Lower != "april" && t.Lower != "june" && !(d.Kind == "month" && n.givenName(s.Tokens, i)) {
		return false
	}
	at := sort.Search(len(n.doc.Times), func(i int) bool { return n.doc.Times[i].End >= t.End })
	if at < len(n.doc.Times) && n.doc.Times[at].Contains(t.Span) {
		return false
	}
	if s.Headline {
		return i > 0 || !n.lex.Common(t.Lower) || n.gaz.known(t.Text) || n.capital[t.Lower] > n.small[t.Lower]
	}
	if !n.opens(s.Tokens, i) {
		return true
	}
	// The first word of a sentence: a name if it is no common word, or if the text has it
	// capitalised elsewhere, or if it leads into a name that goes on.
	common := n.lex.Common(t.Lower)
	if head, tail, ok := strings.Cut(t.Lower, "-"); ok {
		common = common || n.lex.Common(head) && n.lex.Common(tail) // "Red-bellied"
	}
	switch {
	case n.lex.Titles[strings.TrimSuffix(t.Lower, ".")] && i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text):
		return true
	case n.lex.Is(lexicon.Clubbed, t.Lower) && i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text) && !n.lex.Common(s.Tokens[i+1].Lower):
		return true // "Real Vellona"
	case particle(t.Lower) && i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text):
		return true
	case !common && slices.Contains([]string{"IN", "WRB", "CC", "MD", "WDT", "UH"}, t.Tag):
		return false // "Whenever", "Amongst"
	case !common, acronym(t.Text):
		return t.Tag != "RB" || !strings.HasSuffix(t.Lower, "ly")
	case n.capital[t.Lower] > n.small[t.Lower]:
		return true
	case n.lex.Groups[t.Text] && (strings.HasSuffix(t.Lower, "s") || i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text)):
		return true
	case i+1 < len(s.Tokens) && (n.lex.Institutions[t.Text+" "+s.Tokens[i+1].Text] != "" || n.lex.Proper(t.Text+" "+s.Tokens[i+1].Text) != ""):
		return true // "Downing Street", "Silicon Valley"
	case n.gaz.known(t.Text) && n.small[t.Lower] == 0 && (strings.HasPrefix(t.Tag, "NNP") || t.Tag == "JJ" || t.Tag == "NN" && isFinite(tag(s.Tokens, i+1))):
		return true
	case n.lex.GivenNames[t.Text] && n.small[t.Lower] == 0 && (strings.HasPrefix(t.Tag, "NNP") || i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text)):
		return true
	case i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text) && (strings.HasPrefix(t.Tag, "NNP") || t.Tag == "NN" || t.Tag == "NNS" && n.lex.Noun(t.Lower) == t.Lower) && (n.lex.Can(t.Lower, 'n') || t.Tag == "NNP") && !n.lex.Can(t.Lower, 'r') && n.small[t.Lower] == 0 && !n.lex.Stopwords[s.Tokens[i+1].Lower]:
		return true
	}
	return false
}

// money tells whether token i is the sign or the code of a currency: "HK$", "USD 11", "US $5".
func (n *namer) money(tokens []Token, i int) bool {
	t := tokens[i]
	if strings.ContainsAny(t.Text, "$€£¥₹") {
		return true
	}
	near := func(k int) bool {
		return k >= 0 && k < len(tokens) && (tokens[k].Tag == "CD" || strings.HasPrefix(tokens[k].Text, "$"))
	}
	return near(i+1) && (n.lex.Units[t.Lower].Measures == "money" || strings.HasPrefix(tokens[i+1].Text, "$") && acronym(t.Text)) ||
		near(i-1) && acronym(t.Text) && n.lex.Units[t.Lower].Measures == "money"
}

func acronym(w string) bool {
	upper := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			return false
		}
	}
	return upper >= 2
}

// realms are words before "of" that make what follows a part of a state's name.
var realms = map[string]bool{"republic": true, "kingdom": true, "sultanate": true, "emirate": true, "emirates": true, "state": true,
	"states": true, "commonwealth": true, "principality": true, "union": true, "federation": true, "authority": true}

// joined returns where a name that runs from start up to token i goes on behind it, as in "Bank of
// [England]" and "Ministry of Trade, [Industry] and Energy", or 0.
func (n *namer) joined(s *Sentence, start, i int) int {
	tokens := s.Tokens
	next := i + 1
	if next < len(tokens) && tokens[next].Lower == "the" && (tokens[i].Lower == "of" || tokens[i].Lower == "for") {
		next++
	}
	if next >= len(tokens) {
		return 0
	}
	word, last := tokens[i].Lower, n.lex.Noun(tokens[i-1].Lower)
	if particle(word) {
		for k := i + 1; k < len(tokens) && k < i+3; k++ {
			if n.isName(s, k) {
				return k
			}
		}
		return 0
	}
	if word == "." && len(tokens[i-1].Text) == 1 && capitalised(tokens[next].Text) {
		return next // "Dana R. Holt"
	}
	if !n.isName(s, next) {
		return 0
	}
	fits := false
	switch word {
	case "&":
		fits = true
	case "of":
		// "Bank of England", "Ministry of Health"; but not "President of France".
		fits = (n.lex.OrgWords[last] || n.lex.PlaceWords[last] || realms[last]) && !n.lex.Titles[last]
	case "for", "on", "against":
		fits = n.lex.OrgWords[last] && !n.gaz.known(tokens[next].Text) || n.opened(tokens, start, i) && n.plain(tokens, next)
	case "in":
		fits = n.opened(tokens, start, i) && n.plain(tokens, next)
	case "and":
		fits = n.coordinate(s, start, i)
	case ",":
		if n.lex.OrgWords[tokens[next].Lower] && len(tokens[next].Text) < 4 {
			return next // "Norvik Motors Co., Ltd"
		}
		fits = next+2 < len(tokens) && n.opened(tokens, start, i) && n.plain(tokens, i-1) && n.plain(tokens, next) &&
			(tokens[next+1].Lower == "and" || tokens[next+1].Tag == ",") && n.plain(tokens, next+2)
	case "'s", "'":
		// "Attorney General's Office", "Workers' Party": of a common noun, which no place or person is.
		fits = tokens[i].Tag == "POS" && n.plain(tokens, i-1) && (n.lex.Can(last, 'P') || n.lex.Is(lexicon.Human, last)) && n.lex.Common(tokens[next].Lower)
	}
	if fits {
		return next
	}
	return 0
}

// plain tells whether token i is a common word with a capital, such as bodies are named of.
func (n *namer) plain(tokens []Token, i int) bool {
	t := tokens[i]
	return capitalised(t.Text) && n.lex.Common(t.Lower) && !n.gaz.known(t.Text) && !n.lex.GivenNames[t.Text] &&
		!(n.lex.Titles[t.Lower] && n.lex.Can(t.Lower, 'P') && i+1 < len(tokens) && capitalised(tokens[i+1].Text))
}

// opened tells whether a name holds the word of a body and "of" or "for" behind it.
func (n *namer) opened(tokens []Token, start, i int) bool {
	for k := start; k+1 < i; k++ {
		if next := tokens[k+1].Lower; n.lex.OrgWords[tokens[k].Lower] && (next == "of" || next == "for" || next == "on") {
			return true
		}
	}
	return false
}

// coordinate tells whether "and" at token i is inside a name: "Centre for Research and Security
// Studies", "Truth and Reconciliation Commission"; but not "the Bank of England and Barclays".
func (n *namer) coordinate(s *Sentence, start, i int) bool {
	tokens := s.Tokens
	if n.opened(tokens, start, i) {
		return !n.gaz.known(tokens[i-1].Text) && (n.plain(tokens, i+1) || i+2 < len(tokens) && n.lex.OrgWords[tokens[i+2].Lower] && n.plain(tokens, i+2))
	}
	if !n.plain(tokens, i-1) || !n.plain(tokens, i+1) || start == 0 && n.small[tokens[0].Lower] > 0 {
		return false
	}
	for k := start; k < i; k++ {
		if n.lex.OrgWords[tokens[k].Lower] {
			return false
		}
	}
	end := i + 1
	for end < len(tokens) && n.isName(s, end) {
		end++
	}
	return end > i+2 && n.lex.OrgWords[tokens[end-1].Lower] && tokens[end-1].Tag != "NNS"
}

// find returns the names of a sentence. Titles before a name are no part of it.
func (n *namer) find(s *Sentence) []run {
	var out []run
	tokens := s.Tokens
	for i := 0; i < len(tokens); i++ {
		if !n.isName(s, i) {
			out = append(out, n.parts(tokens, i)...)
			continue
		}
		end := i + max(1, n.gaz.phrase(tokens[i:]))
		for end < len(tokens) {
			if n.isName(s, end) {
				end += max(1, n.gaz.phrase(tokens[end:]))
			} else if next := n.joined(s, i, end); next > 0 {
				end = next + 1
			} else {
				break
			}
		}
		drop := 0
		if end < len(tokens) {
			if p := n.parts(tokens, end); len(p) == 1 && p[0].skip == 0 {
				drop = p[0].drop // "Narendra [Modi-led]"
				end++
			}
		}
		found := n.cut(s, i, end)
		if len(found) > 0 && found[len(found)-1].to == end {
			found[len(found)-1].drop = drop
		}
		out = append(out, found...)
		i = end - 1
	}
	return out
}

// givenName tells whether a word that may be a month is a given name: without a full stop, and a family name behind it
// ("Jan Holm").
func (n *namer) givenName(tokens []Token, i int) bool {
	return n.lex.GivenNames[tokens[i].Text] && i+1 < len(tokens) && capitalised(tokens[i+1].Text) && len(n.parts(tokens, i+1)) == 0 && !n.lex.Common(tokens[i+1].Lower)
}
