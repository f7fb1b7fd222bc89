package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// run is a range of tokens that makes one name, less the bytes that its first and its last token
// have outside of the name ("anti-[American]", "[Taliban]-led").
type run struct {
	from, to   int
	skip, drop int
	titled     bool // a person's title stands before it
}

func (r run) span(tokens []Token) Span {
	return Span{tokens[r.from].Start + r.skip, tokens[r.to-1].End - r.drop}
}

func (r run) words(tokens []Token) []string {
	words := make([]string, 0, r.to-r.from)
	for _, t := range tokens[r.from:r.to] {
		words = append(words, t.Text)
	}
	last := len(words) - 1
	words[last] = words[last][:len(words[last])-r.drop]
	words[0] = words[0][r.skip:]
	if n := len(words); n > 1 {
		// "Cox's Bazar" is spelled in one, though its tokens are apart.
		kept := words[:1]
		for _, w := range words[1:] {
			if w == "'s" || w == "." {
				kept[len(kept)-1] += w
			} else {
				kept = append(kept, w)
			}
		}
		words = kept
	}
	return words
}

func (r run) text(tokens []Token) string { return strings.Join(r.words(tokens), " ") }

// prefixes stand before names with a hyphen.
var prefixes = map[string]bool{"ex": true, "pro": true, "anti": true, "non": true, "pre": true, "post": true}

// parts returns the names inside a word with a hyphen: "[Taliban]-led", "anti-[American]",
// "[China]-[Europe]"; none where the word is a name itself.
func (n *namer) parts(tokens []Token, i int) []run {
	t := tokens[i]
	head, tail, ok := strings.Cut(t.Text, "-")
	if !ok || head == "" || tail == "" || t.Len() != len(t.Text) || strings.Contains(tail, "-") {
		return nil
	}
	first := run{from: i, to: i + 1, drop: len(tail) + 1}
	second := run{from: i, to: i + 1, skip: len(head) + 1}
	switch {
	case prefixes[strings.ToLower(head)] && capitalised(tail):
		return []run{second}
	case !capitalised(head) || strings.EqualFold(head, "al"):
		return nil
	case capitalised(tail):
		if n.placed(head) && n.placed(tail) && !n.placed(t.Text) {
			return []run{first, second}
		}
	case n.lex.Is(lexicon.Compounding, tail) || n.participle(tail):
		if i > 0 && capitalised(tokens[i-1].Text) && !n.lex.Is(lexicon.Compounding, tail) && !n.placed(head) {
			return nil // "Lau Kwok-hung"
		}
		if !n.lex.Common(strings.ToLower(head)) || n.gaz.known(head) || n.lex.Groups[head] || acronym(head) {
			return []run{first}
		}
	}
	return nil
}

// placed tells whether a text names a place or its people and nothing else that the lists know.
func (n *namer) placed(text string) bool {
	known := n.lex.World(text)
	return n.gaz.known(text) || n.lex.Groups[text] || known == "L" || known == "N"
}

// participle tells whether a word is a participle ("backed", "held", "speaking"), and not the second
// half of a given name ("Shu-ting").
func (n *namer) participle(w string) bool {
	verb := n.lex.Verb(w)
	return verb != "" && verb != w && len(w) > 3 && (!strings.HasSuffix(w, "ing") || len(w) > 6) && !strings.HasSuffix(w, "s")
}

// cut parts a run of capitalised words into names: nationalities, states and bodies before a title or
// a person ("Afghan President Ashraf Ghani"), and titles from what they stand before.
func (n *namer) cut(s *Sentence, from, to int) []run {
	tokens := s.Tokens
	for to > from+1 && (tokens[to-1].Lower == "and" || tokens[to-1].Lower == "of" || tokens[to-1].Lower == "the") {
		to--
	}
	var out []run
	for from < to {
		whole := run{from: from, to: to}
		if to-from == 1 || n.gaz.known(whole.text(tokens)) || n.lex.Outlets[whole.text(tokens)] || n.lex.Alias(whole.text(tokens)) {
			break
		}
		// The longest known place or nationality at the front, where more follows that is no
		// body of that state ("Afghan National Army" stays whole).
		k := n.gaz.prefix(tokens[from:to])
		if k == 0 || from+k >= to || n.bodyAfter(tokens, from+k, to) {
			break
		}
		rest := run{from: from + k, to: to}
		_, adjective := n.gaz.lookup(run{from: from, to: from + k}.text(tokens))
		switch {
		case n.post(tokens[from+k : to]): // "the United States Trade Representative"
		case n.office(tokens, from), n.title(tokens, from+k), n.given(tokens[from+k]): // "Prime Minister of Mongolia ..."
		case adjective && (n.placed(rest.text(tokens)) || to == from+k+1 && acronym(tokens[from+k].Text)): // "the Syrian Golan"
		default:
			return append(out, n.untitled(tokens, from, to)...)
		}
		out = append(out, run{from: from, to: from + k})
		from += k
	}
	return append(out, n.untitled(tokens, from, to)...)
}

// office tells whether what stands before token i says which post the words at i are about:
// "Minister of Trade and [Labour]", "spokesman for the [Cabinet]".
func (n *namer) office(tokens []Token, i int) bool {
	for k := i - 1; k > 0 && k > i-6; k-- {
		switch w := tokens[k].Lower; {
		case w == "of" || w == "for":
			return n.lex.Titles[tokens[k-1].Lower] || n.lex.Can(n.lex.Noun(tokens[k-1].Lower), 'P')
		case w != "and" && w != "," && w != "the" && !n.plain(tokens, k):
			return false
		}
	}
	return false
}

// untitled takes the titles from a run, with what they are titles of: "Secretary of [State Antony
// Blinken]", "House Speaker"; and what stands before them where it is a name.
func (n *namer) untitled(tokens []Token, from, to int) []run {
	var out []run
	k := from
	if n.office(tokens, from) && (tokens[from-1].Lower != "the" || !n.bodyAfter(tokens, from, to)) {
		for k < to-1 && !n.gaz.known(run{from: k, to: to}.text(tokens)) && n.lex.Common(tokens[k].Lower) && !n.given(tokens[k]) {
			k++
		}
		if k == to-1 && n.lex.Common(tokens[k].Lower) && !n.gaz.known(run{from: k, to: to}.text(tokens)) {
			return out
		}
	}
	head := from
	for j := from; j < to-1; j++ {
		if !n.title(tokens, j) || j > from && j > k && n.nameWord(tokens[j-1]) {
			continue // "Lerato King"
		}
		if j > head && j > k {
			head = j
		}
		k = j + 1
	}
	if k == to-1 && n.title(tokens, k) && !(k == from && n.family[tokens[k].Text]) {
		k = to
	}
	if n.post(tokens[from:to]) {
		return out
	}
	if k > from && k < to && n.bodyAfter(tokens, k, to) && !(n.opens(tokens, from) && n.tradedAs(tokens, from)) {
		return append(out, run{from: from, to: to})
	}
	for head > from && n.title(tokens, head-1) {
		head--
	}
	if before := (run{from: from, to: head}); head > from && k > head && n.stands(tokens, before) {
		out = append(out, before)
	}
	switch {
	case k == to && k > from: // a title alone is no name
	case k > from:
		out = append(out, run{from: k, to: to, titled: true})
	default:
		out = append(out, run{from: from, to: to})
	}
	return out
}

// post tells whether capitalised words name a post and not who holds it: "Managing Director".
func (n *namer) post(tokens []Token) bool {
	last := tokens[len(tokens)-1]
	if len(tokens) < 2 || !n.lex.Titles[last.Lower] || n.given(last) {
		return false
	}
	for _, t := range tokens {
		if !capitalised(t.Text) || !n.lex.Common(t.Lower) || n.given(t) || n.gaz.known(t.Text) {
			return false
		}
	}
	return true
}

// stands tells whether what stands before a title is a name of its own ("Senate President") and no
// part of the title ("Interior Minister").
func (n *namer) stands(tokens []Token, r run) bool {
	last := tokens[r.to-1]
	if n.gaz.known(r.text(tokens)) || acronym(last.Text) || n.lex.Groups[last.Text] || strings.Contains(n.lex.Proper(r.text(tokens)), "O") {
		return true
	}
	for _, t := range tokens[r.from:r.to] {
		if !n.lex.Common(t.Lower) {
			return true
		}
	}
	return n.lex.OrgWords[last.Lower] && r.to-r.from > 1
}

// nameWord tells whether a word before a title-like one makes that a part of the name.
func (n *namer) nameWord(t Token) bool {
	return n.given(t) || !n.lex.Common(t.Lower) && !n.gaz.known(t.Text) && !acronym(t.Text) && !n.lex.Groups[t.Text] &&
		!strings.ContainsAny(n.lex.Proper(t.Text), "LON")
}

func (n *namer) given(t Token) bool {
	return n.lex.GivenNames[t.Text] || strings.Contains(n.lex.Proper(t.Text), "g") && (!n.lex.Common(t.Lower) || !n.lex.Can(n.lex.Noun(t.Lower), 'n'))
}

// title tells whether token i is a title before a name, from the list or as a noun of persons that
// no name is: "Assemblyman", "Goalkeeper".
func (n *namer) title(tokens []Token, i int) bool {
	w := strings.TrimSuffix(tokens[i].Lower, ".")
	if n.lex.Titles[w] || n.lex.Titles[n.lex.Noun(w)] || strings.HasPrefix(w, "ex-") || strings.HasPrefix(w, "vice-") || strings.HasPrefix(w, "co-") {
		return true
	}
	if n.opens(tokens, i) && n.tradedAs(tokens, i) {
		return true
	}
	w = n.lex.Noun(w) // "Physicists Dana Holt and"
	return i+1 < len(tokens) && n.lex.Can(w, 'P') && !n.lex.Can(w, 'G') && !n.lex.OrgWords[w] && n.lex.Proper(tokens[i].Text) == "" &&
		!n.gaz.known(tokens[i].Text) && !n.lex.Groups[tokens[i].Text] && !n.lex.GivenNames[tokens[i].Text] &&
		capitalised(tokens[i+1].Text) && (!n.lex.Common(tokens[i+1].Lower) || n.given(tokens[i+1]) || n.lex.Is(lexicon.Male, tokens[i+1].Lower) || n.lex.Is(lexicon.Female, tokens[i+1].Lower))
}

// tradedAs tells whether token i says what kind of company the name behind it is of: "Carmaker Tellus", but not "Bank Melli".
func (n *namer) tradedAs(tokens []Token, i int) bool {
	w := n.lex.Noun(tokens[i].Lower)
	if !n.bodied(tokens[i]) || !n.lex.Is(lexicon.Enterprise, w) || n.lex.OrgWords[w] && !strings.HasSuffix(w, "maker") && w != "airline" {
		return false
	}
	last := i
	for last+1 < len(tokens) && capitalised(tokens[last+1].Text) {
		last++
	}
	return last > i && !n.lex.OrgWords[tokens[last].Lower] && (last > i+1 || !n.lex.Common(tokens[last].Lower))
}

// bodyAfter tells whether what follows a word like "Foreign" or "Defence" is a body or a place and not
// a person.
func (n *namer) bodyAfter(tokens []Token, k, to int) bool {
	last := tokens[to-1].Lower
	return n.lex.OrgWords[last] || n.lex.PlaceWords[last] || n.lex.OrgWords[tokens[k].Lower] || hasJoin(tokens, run{from: k, to: to})
}

// hasJoin tells whether a name has "of", "for" or "&" inside.
func hasJoin(tokens []Token, m run) bool {
	for i := m.from + 1; i < m.to-1; i++ {
		switch tokens[i].Lower {
		case "for", "of", "&":
			return true
		}
	}
	return false
}
