package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// carriedShare returns how much of a statement another item's sentence says, 0 to 1.
func (ps *passages) carriedShare(s *statement, other *item) float64 {
	if s.from.p == nil || other.quote != "" {
		return 1 // quotations were compared word by word
	}
	named := 0.0
	if s.from.name != "" {
		if v := ps.props[other.doc][other.Sentence].means(s.from.name); v >= 0.9 {
			named = v
		}
	}
	return s.from.share(ps.carries(s.teller, other).terms, named)
}

// quoteSupport is how surely two articles that quote the same words mean the same by them, shortQuoteSupport that of
// a few words.
const (
	quoteSupport      = 0.95
	shortQuoteSupport = 0.75
)

// supportScale and supportShift make of the sum of what speaks for a statement how often such statements are right: fitted
// to a hundred agreements of 25 stories that somebody else judged, and held out story by story.
const (
	supportScale = 0.77
	supportShift = 0.41
)

// knows tells whether an article names a place, in whatever sentence: where its story happens it says once.
func (ps *passages) knows(doc int, t *term) bool {
	return t.of == nlp.Location && slices.ContainsFunc(ps.props[doc][0].words.names, func(o *term) bool { return sameName(o, t) > 0.5 })
}

// unnamed tells whether a statement is about something or somebody that it neither names nor says to be known.
func (s *statement) unnamed() bool {
	if s.from.whole {
		return false
	}
	switch strings.ToLower(firstWord(s.text)) {
	case "a", "an":
		for k, t := range s.from.p.terms {
			if s.from.kept[k] && t.kind == nameTerm {
				return false
			}
		}
		return true
	}
	return false
}

// support returns how surely another item's sentence says a statement, 0 to 1: by how much of it the sentence has,
// whether it has its predicates, and of the same subject or object, how much the two sentences have in common
// altogether, and whether one of them denies more than the other. The weights are set by hand, after 250 agreements of 25
// stories that were judged one by one.
func (ps *passages) support(s *statement, other *item) float64 {
	switch {
	case s.from.p == nil && len(s.teller.said) < longQuote:
		return shortQuoteSupport
	case s.from.p == nil || other.quote != "":
		return quoteSupport
	}
	c := ps.carries(s.teller, other)
	predicates, missing, same, said, lacking := 0.0, 0.0, 0.0, 0.0, 0.0
	listed, given := 0, true // terms of a list that the other has; no name, amount or time that it has not
	for k, t := range s.from.p.terms {
		if s.from.kept[k] {
			said += t.weight * c.terms[k]
			switch {
			case c.terms[k] >= 0.5 || t.kind == advTerm || t.kind == verbTerm && is(lexicon.Light, t.lemma):
				if strings.HasPrefix(t.label, "conj") {
					listed++
				}
			case t.kind == nameTerm && ps.knows(other.doc, &t):
				lacking += t.weight * (1 - c.terms[k]) / 2
			default:
				lacking += t.weight * (1 - c.terms[k])
				given = given && t.kind != nameTerm && t.kind != amountTerm && t.kind != timeTerm
			}
		}
		if s.from.kept[k] && t.claim != nil {
			predicates++
			missing += 1 - c.terms[k]
			switch {
			case c.alike[k] && k == s.from.top:
				same = 1
			case c.alike[k]:
				same = max(same, 0.5)
			}
		}
	}
	if v := s.from.verb; v != "" {
		predicates++
		if !ps.props[other.doc][other.Sentence].hasVerb(v) {
			missing++
		}
	}
	share := ps.carriedShare(s, other)
	like := ps.likeness(s.teller, other)
	z := -1.3 + share + 3.7*like + 1.6*same
	if predicates > 0 {
		z -= 1.2 * missing / predicates
	}
	if rich := min(1, max(0, said-3)/3); rich > 0 {
		z += 5 * rich * max(0, share-0.65) // much of the same is said, with another verb
	}
	if said >= 6 && given {
		z += 4 * max(0, like-0.5)
	}
	if s.from.loose {
		z -= 0.9
	}
	z -= 0.75 * lacking
	if s.from.top >= 0 && c.terms[s.from.top] < 0.5 {
		z -= 0.4
	}
	if s.unnamed() {
		z -= 1.2 // "a woman opened fire" may be another woman
	}
	if s.teller.sense != other.sense && s.teller.sense != unsettled {
		z -= 0.8 // what is left open is said by who tells it as a fact
	}
	for k, t := range s.from.p.terms {
		if s.from.kept[k] && c.terms[k] >= 0.6 && t.kind == amountTerm && t.amount != nil && t.amount.Unit != nlp.Ordinal && t.amount.Unit != "year of age" && t.amount.High >= 10 && t.amount.Low == t.amount.High {
			z += 0.6 // hardly by chance
			break
		}
	}
	if !given {
		z -= 0.5
	}
	if listed > 1 {
		z += 0.8 // the same three in a row
	}
	if top := s.from.top; top >= 0 && c.leads[top] && c.terms[top] >= 0.5 {
		z += 0.4 // both are about it, not only in passing
	}
	if s.from.p.cues() != ps.props[other.doc][other.Sentence].cues() {
		z -= 0.3
	}
	if s.from.p.over() != ps.props[other.doc][other.Sentence].over() {
		z = min(z, -1.5) // however much else they share
	}
	return 1 / (1 + math.Exp(-(supportScale*z + supportShift)))
}
