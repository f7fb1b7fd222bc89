package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// settle says what a name names where lists, its own words or the word before it leave no doubt.
func (n *namer) settle(s *Sentence, m run) (t EntityType, sure bool) {
	tokens := s.Tokens
	text := n.lex.Called(m.text(tokens))
	first, last := tokens[m.from].Lower, tokens[m.to-1].Lower
	words := m.to - m.from
	switch {
	case n.lex.Agencies[text] != "", n.lex.Outlets[text]:
		return Organization, true
	case m.titled && (words == 1 || !n.given(tokens[m.from])) && n.bodied(tokens[m.from-1]):
		return Organization, true // "Brewer Nordhaus"
	case m.titled && !n.lex.OrgWords[last]:
		return Person, true
	case n.lex.Groups[text]:
		return Norp, true
	case m.from > 0 && n.lex.Is(lexicon.Christened, tokens[m.from-1].Lower):
		return Other, true // "the ferry Morning Star"
	}
	if p, adjective := n.gaz.lookup(text); p != nil {
		switch {
		case adjective:
			return Norp, true
		case p.Kind == "union":
			return Organization, true
		case p.Kind != "city":
			return Location, true
		}
	}
	if before := m.from - 1; before >= 0 && (n.lex.Is(lexicon.Firm, tokens[before].Lower) || n.bodied(tokens[before])) || words == 1 && n.calledBody(tokens, m.to) || n.listedBody(tokens, m.from) {
		return Organization, true // "the daily Meridian"
	}
	known := n.lex.World(text)
	if known == "" && (words > 1 || !n.lex.Common(first)) { // not "the Opposition"
		known = n.lex.Proper(text)
	}
	switch {
	case known == "O":
		return Organization, true
	case known == "N", strings.Trim(known, "gf") == "N" && is(tokens, m.from-1, "a", "an", "the"):
		return Norp, true
	case known == "L":
		return Location, true
	case known == "P" && words > 1:
		return Person, true
	case words == 1:
	case n.lex.OrgWords[last], n.body(tokens, m):
		return Organization, true
	case n.lex.ThingWords[last]:
		return Other, true
	case words == 2 && n.lex.GivenNames[tokens[m.from].Text] && n.lex.PlaceWords[last] && !is(tokens, m.from-1, "in", "at", "near", "the"):
		return Other, false // "Rose Hill" may be either
	case n.lex.PlaceWords[last], n.lex.PlaceWords[first] && hasJoin(tokens, m):
		return Location, true
	}
	if _, adjective := n.gaz.lookup(tokens[m.to-1].Text); words > 1 && (adjective || n.lex.Groups[tokens[m.to-1].Text]) {
		return Norp, true // "Central Asian", "House Republicans"
	}
	return n.surrounded(tokens, m)
}

// surrounded says what a name names by words beside it that leave no doubt: "northern Karvesh", "the
// town of Karvesh", "the Karvesh language", "Vera Tolkin, 43,".
func (n *namer) surrounded(tokens []Token, m run) (t EntityType, sure bool) {
	if n.lex.Common(tokens[m.to-1].Lower) || acronym(tokens[m.from].Text) || m.to-m.from > 3 {
		return Other, false
	}
	settlement := func(i int) bool {
		return i >= 0 && i < len(tokens) && !capitalised(tokens[i].Text) && n.lex.Is(lexicon.Settlement, n.lex.Noun(tokens[i].Lower))
	}
	switch {
	case is(tokens, m.to, ",") && m.to+1 < len(tokens) && len(tokens[m.to+1].Text) == 2 && tokens[m.to+1].Tag == "CD" &&
		(m.to+2 == len(tokens) || tokens[m.to+2].Tag == "," || tokens[m.to+2].Tag == "."):
		return Person, true
	case m.to < len(tokens) && n.lex.Is(lexicon.Ethnic, n.lex.Noun(tokens[m.to].Lower)):
		return Norp, true
	case settlement(m.to), is(tokens, m.from-1, "of") && settlement(m.from-2),
		m.from > 0 && n.lex.Is(lexicon.Directional, tokens[m.from-1].Lower):
		return Location, true
	}
	return Other, false
}

// body tells whether a name is one of a body by its first words: "Ministry of Health", "Banco Norte".
func (n *namer) body(tokens []Token, m run) bool {
	for k := m.from; k+1 < m.to; k++ {
		if !n.lex.OrgWords[tokens[k].Lower] {
			continue
		}
		switch tokens[k+1].Lower {
		case "of", "for", "on", "de", "del", "da", "do", "des":
			return true
		}
		if k == m.from && !n.lex.Can(tokens[k].Lower, 'n') {
			return true
		}
	}
	return false
}

// bodied tells whether a word in lower case, or one that opens a sentence, is a noun for bodies: "the insurers Nordhaus
// and Varn".
func (n *namer) bodied(t Token) bool {
	noun := n.lex.Noun(t.Lower)
	return n.lex.Is(lexicon.Bodied, noun) || strings.HasSuffix(noun, "maker") && n.lex.Is(lexicon.Enterprise, noun)
}

// calledBody tells whether the words behind a name say that it is a body: "Nordhaus, [an insurer]", "Nordhaus [is a
// chain of bakeries]".
func (n *namer) calledBody(tokens []Token, i int) bool {
	comma := is(tokens, i, ",")
	if i >= len(tokens) || !comma && !is(tokens, i, "is", "was") {
		return false
	}
	i++
	if tag(tokens, i) != "DT" && !(capitalised(tokens[min(i, len(tokens)-1)].Text) && tag(tokens, i+1) == "POS") {
		return false
	}
	last := -1
	for ; i < len(tokens) && (tokens[i].Tag == "DT" || tokens[i].Tag == "POS" || strings.HasPrefix(tokens[i].Tag, "JJ") || nominal(tokens[i].Tag)); i++ {
		last = i
	}
	return last > 0 && strings.HasPrefix(tokens[last].Tag, "NN") && n.bodied(tokens[last]) && (!comma || i < len(tokens))
}

// listedBody tells whether a name stands in a list behind a plural noun for bodies: "the insurers Nordhaus and [Varn]".
func (n *namer) listedBody(tokens []Token, i int) bool {
	if i == 0 || tokens[i-1].Tag != "CC" && tokens[i-1].Tag != "," {
		return false
	}
	for i--; i > 0 && (tokens[i].Tag == "CC" || tokens[i].Tag == "," || capitalised(tokens[i].Text) && strings.HasPrefix(tokens[i].Tag, "NNP")); i-- {
	}
	return tokens[i].Tag == "NNS" && n.bodied(tokens[i])
}
