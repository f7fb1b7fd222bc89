package nlp

import (
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
	capital map[string]int // words that stand capitalised inside sentences
	small   map[string]int // words that stand in lower case
}

func newNamer(doc *Document) *namer {
	n := &namer{doc: doc, lex: lexicon.Get(), gaz: places(), capital: map[string]int{}, small: map[string]int{}}
	for _, s := range doc.Sentences {
		if s.Headline {
			continue
		}
		for i, t := range s.Tokens {
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
	if !capitalised(t.Text) || t.Lower == "i" || t.Tag == "PRP" || t.Tag == "PRP$" || n.lex.Stopwords[t.Lower] && !acronym(t.Text) {
		return false
	}
	if cut := strings.LastIndexByte(t.Text, '-'); cut > 0 && !capitalised(t.Text[cut+1:]) && !strings.HasPrefix(t.Lower, "al-") && n.lex.Common(t.Lower[cut+1:]) {
		return false // "Taliban-led", "Afghan-born"
	}
	if d, ok := n.lex.Dates[strings.TrimSuffix(t.Lower, ".")]; ok && (d.Kind == "weekday" || d.Kind == "month") && t.Lower != "may" && t.Lower != "march" && t.Lower != "april" && t.Lower != "june" {
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
	switch {
	case n.lex.Titles[strings.TrimSuffix(t.Lower, ".")] && i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text):
		return true
	case !common, acronym(t.Text):
		return t.Tag != "RB" || !strings.HasSuffix(t.Lower, "ly")
	case n.capital[t.Lower] > n.small[t.Lower]:
		return true
	case n.lex.Groups[t.Text] && i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text):
		return true
	case n.gaz.known(t.Text) && n.small[t.Lower] == 0 && strings.HasPrefix(t.Tag, "NNP"):
		return true
	case n.lex.GivenNames[t.Text] && n.small[t.Lower] == 0 && (strings.HasPrefix(t.Tag, "NNP") || i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text)):
		return true
	case i+1 < len(s.Tokens) && capitalised(s.Tokens[i+1].Text) && (strings.HasPrefix(t.Tag, "NNP") || t.Tag == "NN" || t.Tag == "NNS" && n.lex.Noun(t.Lower) == t.Lower) && (n.lex.Can(t.Lower, 'n') || t.Tag == "NNP") && !n.lex.Can(t.Lower, 'r') && n.small[t.Lower] == 0 && !n.lex.Stopwords[s.Tokens[i+1].Lower]:
		return true
	}
	return false
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

// joins are words inside names, and after which kinds of words they join.
func (n *namer) joins(tokens []Token, start, i int) bool {
	if i+1 >= len(tokens) {
		return false
	}
	next := tokens[i+1]
	switch tokens[i].Lower {
	case "of":
		// "Bank of England", "Ministry of Health"; but not "President of France".
		prev := strings.ToLower(tokens[i-1].Text)
		return capitalised(next.Text) && (n.lex.OrgWords[prev] || n.lex.PlaceWords[prev] || prev == "republic" || prev == "kingdom") && !n.lex.Titles[prev]
	case "for", "on":
		return capitalised(next.Text) && n.lex.OrgWords[strings.ToLower(tokens[i-1].Text)] && !n.gaz.known(next.Text)
	case "and", "&":
		if !capitalised(next.Text) {
			return false
		}
		if tokens[i].Lower == "&" {
			return true
		}
		// "Centre for Research and Security Studies": inside a name that "for" or "of" opened.
		for k := start; k < i; k++ {
			if (tokens[k].Lower == "for" || tokens[k].Lower == "of") && !n.gaz.known(tokens[i-1].Text) && !n.gaz.known(next.Text) && (i+2 < len(tokens) && n.lex.OrgWords[tokens[i+2].Lower] || n.lex.OrgWords[next.Lower] || tokens[k].Lower == "of" && !n.lex.GivenNames[next.Text] && n.lex.Common(next.Lower)) {
				return true
			}
		}
		return false
	case "the":
		return tokens[i-1].Lower == "of" && capitalised(next.Text)
	}
	if particle(tokens[i].Lower) {
		for k := i + 1; k < len(tokens) && k < i+3; k++ {
			if capitalised(tokens[k].Text) {
				return true
			}
		}
	}
	return false
}

// find returns the mentions of a sentence. Titles before a name are no part of it.
func (n *namer) find(s *Sentence) []Mention {
	var out []Mention
	tokens := s.Tokens
	for i := 0; i < len(tokens); i++ {
		if !n.isName(s, i) {
			continue
		}
		end := i + 1
		for end < len(tokens) {
			switch {
			case n.isName(s, end):
				end++
				continue
			case end > i && n.joins(tokens, i, end) && (n.isName(s, end+1) || tokens[end].Lower != "of" && end+2 < len(tokens) && n.isName(s, end+2)):
				end += 2
				continue
			}
			break
		}
		for _, m := range n.cut(s, i, end) {
			m.Type = n.kind(s, m)
			out = append(out, Mention{Span: m.span(tokens), Type: m.Type, Entity: -1})
		}
		i = end - 1
	}
	return out
}

// run is a range of tokens that makes one name.
type run struct {
	from, to int
	Type     EntityType
	titled   bool // a person's title stands before it
}

func (r run) span(tokens []Token) Span { return Span{tokens[r.from].Start, tokens[r.to-1].End} }

func (r run) text(tokens []Token) string {
	var words []string
	for _, t := range tokens[r.from:r.to] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// cut parts a run of capitalised words into names: nationalities and states before a title or a
// person ("Afghan President Ashraf Ghani"), and titles from what they stand before.
func (n *namer) cut(s *Sentence, from, to int) []run {
	tokens := s.Tokens
	for to > from+1 && (tokens[to-1].Lower == "and" || tokens[to-1].Lower == "of" || tokens[to-1].Lower == "the") {
		to--
	}
	var out []run
	for from < to {
		// The longest known place or nationality at the front, where more follows that is no
		// body of that state ("Afghan National Army" stays whole).
		if k := n.gaz.prefix(tokens[from:to]); k > 0 && from+k < to {
			if next := from + k; n.title(tokens, next) || n.lex.GivenNames[tokens[next].Text] {
				out = append(out, run{from: from, to: from + k})
				from += k
				continue
			}
		}
		// Titles, with what they are titles of: "Secretary of [State Antony Blinken]", "House Speaker".
		k := from
		if from >= 2 && tokens[from-1].Lower == "of" && n.title(tokens, from-2) {
			for k < to-1 && n.lex.Common(tokens[k].Lower) && !n.lex.GivenNames[tokens[k].Text] {
				k++
			}
			if k == to-1 && n.lex.Common(tokens[k].Lower) {
				return out
			}
		}
		for j, plain := from, true; j < to-1 && plain; j++ {
			if n.title(tokens, j) {
				k = max(k, j+1)
			}
			plain = n.title(tokens, j) || n.lex.Common(tokens[j].Lower) && !n.lex.GivenNames[tokens[j].Text]
		}
		if k == to-1 && n.title(tokens, k) {
			k = to
		}
		switch {
		case k == to && k > from:
			return out // a title alone is no name
		case k > from && !n.bodyAfter(tokens, k, to):
			from = k
			out = append(out, run{from: from, to: to, titled: true})
		default:
			out = append(out, run{from: from, to: to})
		}
		return out
	}
	return out
}

func (n *namer) title(tokens []Token, i int) bool {
	w := strings.TrimSuffix(tokens[i].Lower, ".")
	if n.opens(tokens, i) && i+2 < len(tokens) && capitalised(tokens[i+1].Text) && capitalised(tokens[i+2].Text) && n.lex.Can(w, 'P') && !n.lex.GivenNames[tokens[i].Text] && n.lex.GivenNames[tokens[i+1].Text] {
		return true // "Manager Leon Brandt said", at the start of a sentence
	}
	return n.lex.Titles[w] || strings.HasPrefix(w, "ex-") || strings.HasPrefix(w, "vice-")
}

// bodyAfter tells whether what follows a word like "Foreign" or "Defence" is a body and not a person.
func (n *namer) bodyAfter(tokens []Token, k, to int) bool {
	return n.lex.OrgWords[strings.ToLower(tokens[to-1].Text)] || n.lex.OrgWords[strings.ToLower(tokens[k].Text)]
}

// kind says what a name names, from lists and from what stands around it.
func (n *namer) kind(s *Sentence, m run) EntityType {
	tokens := s.Tokens
	text := m.text(tokens)
	last := strings.ToLower(tokens[m.to-1].Text)
	first := strings.ToLower(tokens[m.from].Text)
	prev := ""
	if m.from > 0 {
		prev = tokens[m.from-1].Lower
	}
	switch {
	case n.lex.Agencies[text] != "", n.lex.Outlets[text]:
		return Organization
	case m.titled && !n.lex.OrgWords[last]:
		return Person
	case n.lex.Groups[text]:
		return Norp
	}
	if p, adjective := n.gaz.lookup(text); p != nil {
		switch {
		case adjective:
			return Norp
		case p.Kind == "union":
			return Organization
		}
		return Location
	}
	words := m.to - m.from
	if _, adjective := n.gaz.lookup(tokens[m.to-1].Text); words > 1 && (adjective || n.lex.Groups[tokens[m.to-1].Text]) {
		return Norp // "Central Asian", "House Republicans"
	}
	switch {
	case n.lex.OrgWords[last] && words > 1, words > 2 && n.lex.OrgWords[first] && tokens[m.from+1].Lower == "of", hasJoin(tokens, m):
		if n.lex.PlaceWords[last] && !n.lex.OrgWords[last] {
			return Location
		}
		return Organization
	case n.lex.PlaceWords[last] && words > 1 || (first == "mount" || first == "lake" || first == "cape" || first == "fort" || first == "port" || first == "san" || first == "santa") && words > 1 && !n.lex.OrgWords[last]:
		return Location
	case n.lex.GivenNames[tokens[m.from].Text] && words <= 5:
		return Person
	case acronym(tokens[m.from].Text) && words == 1:
		return Organization
	}
	if words > 1 && words <= 3 && n.locates(tokens, m.from-1) && tag(tokens, m.to) != "POS" {
		return Location // "was held in Novi Pazar"
	}
	if words > 1 && words <= 4 && n.nameShape(tokens, m) && !n.wordy(tokens, m) {
		return Person
	}
	switch prev {
	case "in", "at", "near", "from", "outside", "around", "across", "to", "into", "towards", "toward", "throughout":
		if words <= 3 && prev != "to" && prev != "from" || prev == "near" {
			return Location
		}
	case "the":
		return Organization
	}
	return Other
}

// locates tells whether token i is a preposition of place, behind a verb, or behind a noun of
// something that is or happens somewhere.
func (n *namer) locates(tokens []Token, i int) bool {
	if !is(tokens, i, "in", "near", "outside") {
		return false
	}
	if i == 0 || tokens[i-1].Tag == "," || tokens[i].Lower != "in" {
		return true
	}
	if isVerb(tokens[i-1].Tag) {
		return !n.lex.Is(lexicon.Trusting, n.lex.Verb(tokens[i-1].Lower))
	}
	before := n.lex.Noun(tokens[i-1].Lower)
	return strings.HasPrefix(tokens[i-1].Tag, "NN") && (n.lex.Can(before, 'L') || n.lex.PlaceWords[before] || n.lex.Is(lexicon.Site, before))
}

func hasJoin(tokens []Token, m run) bool {
	for i := m.from + 1; i < m.to-1; i++ {
		switch tokens[i].Lower {
		case "for", "of", "&":
			return true
		}
	}
	return false
}

// nameShape tells whether a run of words looks like given name and family name: all capitalised
// letters, no digits.
func (n *namer) nameShape(tokens []Token, m run) bool {
	for _, t := range tokens[m.from:m.to] {
		if strings.ContainsFunc(t.Text, unicode.IsDigit) || acronym(t.Text) && len(t.Text) > 3 {
			return false
		}
	}
	return true
}

// wordy tells whether a run consists of common words ("Security Studies", "High Court").
func (n *namer) wordy(tokens []Token, m run) bool {
	common := 0
	for _, t := range tokens[m.from:m.to] {
		if n.lex.Can(n.lex.Noun(t.Lower), 'n') || n.lex.Can(t.Lower, 'a') || n.lex.Groups[t.Text] || n.gaz.known(t.Text) {
			common++
		}
	}
	return common == m.to-m.from
}
