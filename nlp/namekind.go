package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/nametype"
)

// settle says what a name names where lists or a title before it leave no doubt, or Other.
func (n *namer) settle(s *Sentence, m run) EntityType {
	tokens := s.Tokens
	text := m.text(tokens)
	last := strings.ToLower(tokens[m.to-1].Text)
	words := m.to - m.from
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
		case p.Kind != "city":
			return Location
		}
	}
	if words > 1 && (n.lex.OrgWords[last] || n.lex.PlaceWords[last]) {
		if n.lex.OrgWords[last] {
			return Organization
		}
		return Location
	}
	if _, adjective := n.gaz.lookup(tokens[m.to-1].Text); words > 1 && (adjective || n.lex.Groups[tokens[m.to-1].Text]) {
		return Norp // "Central Asian", "House Republicans"
	}
	return Other
}

// kindTypes are the types of the kinds that nametype tells apart, in their order.
var kindTypes = [nametype.Kinds]EntityType{Person, Organization, Location, Norp, Other}

// weigh gives every name a type. All places where a text has the same words count together: one that
// is settled settles the others, and where none is, what stands around all of them adds up.
func (n *namer) weigh(all []placed) {
	type evidence struct {
		settled map[EntityType]int
		around  nametype.Scores
		places  int
		words   []string
	}
	byText := map[string]*evidence{}
	var words []string
	sentence := -1
	for i := range all {
		p := &all[i]
		s := &n.doc.Sentences[p.sentence]
		key := strings.Join(p.words, " ")
		e := byText[key]
		if e == nil {
			e = &evidence{settled: map[EntityType]int{}}
			e.words = p.run.words(s.Tokens)
			byText[key] = e
		}
		if p.Type != Other {
			e.settled[p.Type]++
			continue
		}
		if sentence != p.sentence {
			sentence, words = p.sentence, words[:0]
			for _, t := range s.Tokens {
				words = append(words, t.Text)
			}
		}
		e.around.Add(nametype.Around(words, p.from, p.to), 1)
		e.places++
	}
	for i := range all {
		p := &all[i]
		e := byText[strings.Join(p.words, " ")]
		if p.Type != Other {
			continue
		}
		for _, t := range []EntityType{Person, Location, Organization, Norp} {
			if e.settled[t] > e.settled[p.Type] {
				p.Type = t
			}
		}
		if p.Type == Other {
			scores := nametype.Inside(e.words)
			scores.Add(e.around, 1/math.Sqrt(float64(e.places)))
			best, _ := scores.Best()
			p.Type = kindTypes[best]
		}
	}
}
