package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A cargo is how much of a sentence another one carries.
type cargo struct {
	terms []float64 // by term of the first: how surely the other says it, 0 to 1
	alike []bool    // by term: both have it for a predicate, with a subject or an object that is the same
}

// carries returns how much of an item's sentence another one's says.
func (ps *passages) carries(it, other *item) cargo {
	p, q := ps.props[it.doc][it.Sentence], ps.props[other.doc][other.Sentence]
	key := [2]*proposition{p, q}
	if out, ok := ps.carried[key]; ok {
		return out
	}
	m := lay(p, q)
	out := cargo{make([]float64, len(p.terms)), make([]bool, len(p.terms))}
	for k := range p.terms {
		x := &p.terms[k]
		if t := m.tieA(k); t != nil && !t.opposed && !t.sibling {
			y := &q.terms[t.b]
			out.terms[k] = t.score * agreeing(p, q, x, y)
			if x.claim != nil && y.claim != nil {
				out.alike[k] = sameParty(x.claim.Subject, y.claim.Subject) || sameParty(x.claim.Object, y.claim.Object)
			}
		}
		switch {
		case out.terms[k] > 0:
		case x.kind == nameTerm:
			out.terms[k] = q.means(x.name)
		case x.kind == nounTerm && q.refersTo(x.lemma):
			out.terms[k] = 0.9
		case x.kind == adjTerm && p.cues() == q.cues() && q.hasVerb(lexicon.Get().Lemma(x.lemma, "VBN")):
			out.terms[k] = 0.85 // "was involved in", "involved"
		}
	}
	for k, t := range p.terms {
		// "US officials" speak and act for the United States, which the other names.
		if h := t.head; t.kind == nameTerm && out.terms[k] >= 0.8 && h >= 0 && out.terms[h] == 0 && p.terms[h].kind == nounTerm && actsFor(p.terms[h].lemma) {
			out.terms[h] = 0.7
		}
	}
	ps.carried[key] = out
	return out
}

// actsFor tells whether a noun names those who speak and act for the body or state that is named with it.
func actsFor(noun string) bool {
	lex := lexicon.Get()
	return lex.Roles[noun] || lex.Can(noun, 'G')
}

// sameParty tells whether two arguments are surely one: not somebody and what is somebody's ("Ilse Brandt", "Ilse Brandt's
// driver").
func sameParty(a, b nlp.Argument) bool {
	owned := func(a nlp.Argument) bool {
		return strings.Contains(a.Phrase, "'s ") || strings.Contains(a.Phrase, "’s ") || strings.Contains(a.Phrase, " to ")
	}
	return matchArg(a, b) > 0.5 && (owned(a) == owned(b) || a.Head == b.Head)
}

// agreeing is what remains of a tie where one side denies what the other says, or leaves open what the other tells.
func agreeing(p, q *proposition, x, y *term) float64 {
	switch {
	case x.negated != y.negated && !(p.denies(x) && q.denies(y)):
		return 0
	case x.kind == nounTerm && (strings.HasPrefix(x.label, "nsubj") || strings.HasPrefix(x.label, "obj")) && strings.HasPrefix(y.label, "compound"):
		return 0.3 // the shop, and the shop's owner
	case x.time != nil && y.time != nil && y.time.Grain > x.time.Grain && x.lemma != y.lemma:
		return 0.3 // the day, of what the other gives only the month of
	case x.amount != nil && y.amount != nil && x.amount.Head != y.amount.Head && (x.amount.Head != "" && y.amount.Head != "" || x.amount.Head == "time" || y.amount.Head == "time") && x.amount.Unit == "":
		if x.amount.Low == x.amount.High && x.amount.High >= leastTelling && x.amount.Head != "time" && y.amount.Head != "time" {
			return 1 // "35 concerts", "35 dates"
		}
		return 0.4 // as many of something else
	case x.claim == nil || y.claim == nil, x.holds == y.holds, x.holds == unsettled:
		return 1
	}
	return 0.2
}

// denies tells whether a term is said not to be, or said of what there is none of: "no troops were involved".
func (p *proposition) denies(t *term) bool {
	return t.negated || t.kind != nameTerm && slices.ContainsFunc(p.terms, func(c term) bool {
		return c.head >= 0 && &p.terms[c.head] == t && c.negated && c.origin && (strings.HasPrefix(c.label, "nsubj") || strings.HasPrefix(c.label, "obj"))
	})
}

// means tells how surely a sentence speaks of somebody without the name: by a pronoun or a description that stands for
// it, or at least in an article that names it.
func (p *proposition) means(name string) float64 {
	if name == "" {
		return 0
	}
	for _, t := range p.terms {
		if t.kind == nameTerm && sameEntity(t.name, name) {
			return 1
		}
	}
	for _, c := range p.claims {
		for _, a := range arguments(c) {
			if sameEntity(a.Name, name) || slices.ContainsFunc(a.Names, func(n string) bool { return sameEntity(n, name) }) || a.Party == name {
				return 0.9
			}
		}
	}
	described := slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
		return slices.ContainsFunc(arguments(c), func(a nlp.Argument) bool {
			return a.Name == "" && (a.Vague || a.Definite && (lexicon.Get().Can(a.Head, 'P') || lexicon.Get().Can(a.Head, 'G')))
		})
	})
	if described && slices.ContainsFunc(p.doc.Entities, func(e nlp.Entity) bool {
		return (e.Type == nlp.Person || e.Type == nlp.Organization) && sameEntity(e.Name, name)
	}) {
		return 0.6
	}
	return 0
}

// hasVerb tells whether a sentence has a verb, given by its base form.
func (p *proposition) hasVerb(lemma string) bool {
	return slices.ContainsFunc(p.doc.Sentences[p.sentence].Tokens, func(t nlp.Token) bool { return t.Tag[0] == 'V' && t.Lemma == lemma })
}

// over tells whether a sentence says that something was so and is no more: "used to be", "no longer".
func (p *proposition) over() bool {
	tokens := p.doc.Sentences[p.sentence].Tokens
	for i := 0; i+1 < len(tokens); i++ {
		a, b := tokens[i].Lower, tokens[i+1].Lower
		if a == "used" && b == "to" && i+2 < len(tokens) && tokens[i+2].Tag == "VB" && (i == 0 || tokens[i-1].Lemma != "be") || a == "no" && b == "longer" {
			return true
		}
	}
	return false
}

// refersTo tells whether a pronoun of a sentence stands for what a noun names: "he" for the captain.
func (p *proposition) refersTo(noun string) bool {
	return slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
		return slices.ContainsFunc(arguments(c), func(a nlp.Argument) bool { return resolved(a) && slices.Contains(a.Words, noun) })
	})
}

// sameEntity tells whether two names are one, or one is the last part of the other.
func sameEntity(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// leastOf returns, term by term, how surely all others carry what an item says; where they are four and more, all but
// one of four.
func leastOf(rows [][]float64) []float64 {
	out := slices.Clone(rows[0])
	column := make([]float64, len(rows))
	for k := range out {
		for i, row := range rows {
			column[i] = row[k]
		}
		slices.Sort(column)
		out[k] = column[len(column)/4]
	}
	return out
}

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
	return t.of == nlp.Location && slices.ContainsFunc(ps.props[doc], func(p *proposition) bool {
		return slices.ContainsFunc(p.terms, func(o term) bool { return o.kind == nameTerm && sameName(&o, t) > 0.5 })
	})
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
	case s.from.p == nil && len(quoteWords(s.teller.quote)) < longQuote:
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
	z := -1.3 + share + 3.7*ps.likeness(s.teller, other) + 1.6*same
	if predicates > 0 {
		z -= 1.2 * missing / predicates
	}
	if rich := min(1, max(0, said-3)/3); rich > 0 {
		z += 5 * rich * max(0, share-0.65) // much of the same is said, with another verb
	}
	if like := ps.likeness(s.teller, other); said >= 6 && given {
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
	if q := ps.props[other.doc][other.Sentence]; s.from.top >= 0 {
		if t := lay(s.from.p, q).tieA(s.from.top); t != nil && q.terms[t.b].head < 0 && c.terms[s.from.top] >= 0.5 {
			z += 0.4 // both are about it, not only in passing
		}
	}
	if s.from.p.cues() != ps.props[other.doc][other.Sentence].cues() {
		z -= 0.3
	}
	if s.from.p.over() != ps.props[other.doc][other.Sentence].over() {
		z = min(z, -1.5) // however much else they share
	}
	return 1 / (1 + math.Exp(-(supportScale*z + supportShift)))
}
