package nlp

import "rashomon/nlp/lexicon"

// tally returns the class of the event whose victims a claim counts as a toll ("the death toll rose to
// 41", "taking the number of injured to 12"), or "". The number of the victims is what follows "to", "at",
// "of" or a verb; what follows "by" or "from" is something else.
func (d *draft) tally(s *draftSentence, quantities []Quantity) string {
	for _, q := range quantities {
		if q.Unit != "" || q.Ordinal || q.Compound || q.Head != "" && !d.lex.Is(lexicon.Human, q.Head) {
			continue
		}
		at := d.tokensIn(s, q.Span).from
		if at == 0 || at >= len(s.Tokens) {
			continue
		}
		if before := s.Tokens[at-1]; !is(s.Tokens, at-1, "to", "at", "of", "as") && !isVerb(before.Tag) {
			continue
		}
		class := "" // of what the words between the toll and its number say
		for i := at - 1; i >= 0 && i >= at-maxTally; i-- {
			t := s.Tokens[i]
			noun := d.lex.Noun(t.Lower)
			switch {
			case t.Tag == "," || t.Tag == ":":
				i = 0
			case noun == "toll":
				if c := d.suffered(s.Tokens[max(i-1, 0)]); c != "" {
					return c
				}
				if class != "" {
					return class
				}
				return d.class("die")
			case noun == "number" || noun == "tally" || noun == "count":
				if class != "" {
					return class
				}
				i = 0
			default:
				if c := d.suffered(t); c != "" {
					class = c
				}
			}
		}
	}
	return ""
}

// maxTally is how many words may lie between a toll and its number.
const maxTally = 18

// suffered returns the class of an event with victims that a word names: "killed", "deaths", "injured".
func (d *draft) suffered(t Token) string {
	class, _ := d.lex.Class(t.Lemma)
	if !d.lex.Is(lexicon.Toll, class) {
		class = d.lex.NounClass(d.lex.Noun(t.Lower))
	}
	switch t.Lower {
	case "dead", "fatalities", "fatality", "lives":
		return d.class("die")
	case "injured", "wounded":
		return d.class("injure")
	case "missing":
		return d.class("miss")
	}
	if d.lex.Is(lexicon.Toll, class) {
		return class
	}
	return ""
}

func (d *draft) class(verb string) string {
	class, _ := d.lex.Class(verb)
	return class
}
