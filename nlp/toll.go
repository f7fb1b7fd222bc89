package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// tally returns the class of the event whose victims a claim counts as a toll ("the death toll rose to
// 41", "taking the number of injured to 12"), or "". The number of the victims is what follows "to", "at",
// "of" or a verb; what follows "by" or "from" is something else.
func (d *draft) tally(s *draftSentence, quantities []Quantity) string {
	for _, q := range quantities {
		if q.Unit != "" || q.Compound || q.Head != "" && !d.lex.Is(lexicon.Human, q.Head) {
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
				if tag(s.Tokens, i-1) == "NN" || strings.HasPrefix(tag(s.Tokens, i+1), "NN") {
					return "" // "the motorway toll", "a toll road"
				}
				if class != "" {
					return class
				}
				return d.class("die")
			case noun == "number" || noun == "tally" || noun == "count":
				if d.anybody(s, i+1) {
					return class
				}
				return ""
			default:
				if c := d.suffered(t); c != "" {
					class = c
				}
			}
		}
	}
	return ""
}

// occurred returns the class of an event with victims that a claim says took place by a noun ("there were
// no arrests", "police made three arrests", "no deaths were reported"), or "".
func (d *draft) occurred(c *Claim) string {
	if !d.lex.Is(lexicon.Occurring, c.Predicate.Lemma) || c.Predicate.Lemma == "be" && c.Subject.Head != "there" {
		return ""
	}
	class := d.lex.NounClass(c.Object.Head)
	if c.Object.Empty() || !d.lex.Is(lexicon.Toll, class) || d.lex.Can(c.Object.Head, 'P') {
		return ""
	}
	return class
}

// anybody tells whether the words from token i on, after "the number", count victims at large: "of people
// killed", "of deaths", "who died"; not "of journalists killed", which are some of them.
func (d *draft) anybody(s *draftSentence, i int) bool {
	if !is(s.Tokens, i, "of") {
		return true
	}
	for i++; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		switch {
		case d.suffered(t) != "":
			return true
		case strings.HasPrefix(t.Tag, "NN"):
			return d.lex.Is(lexicon.Human, d.lex.Noun(t.Lower))
		case strings.HasPrefix(t.Tag, "JJ") || t.Tag == "VBN" || t.Tag == "DT" || t.Tag == "VBD":
		default:
			return false
		}
	}
	return false
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
