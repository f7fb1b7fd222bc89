package nlp

import "rashomon/nlp/lexicon"

// settle says what a name names where lists, its own words or the word before it leave no doubt.
func (n *namer) settle(s *Sentence, m run) (t EntityType, sure bool) {
	tokens := s.Tokens
	text := m.text(tokens)
	first, last := tokens[m.from].Lower, tokens[m.to-1].Lower
	words := m.to - m.from
	switch {
	case n.lex.Agencies[text] != "", n.lex.Outlets[text]:
		return Organization, true
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
	switch known := n.lex.Proper(text); {
	case known == "O":
		return Organization, true
	case known == "N":
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
	case n.lex.PlaceWords[last], n.lex.PlaceWords[first] && hasJoin(tokens, m):
		return Location, true
	}
	if _, adjective := n.gaz.lookup(tokens[m.to-1].Text); words > 1 && (adjective || n.lex.Groups[tokens[m.to-1].Text]) {
		return Norp, true // "Central Asian", "House Republicans"
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
