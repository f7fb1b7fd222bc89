package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What a story gives one number for besides dimensions: how many live in a place, how high the water stands, how many
// wives or sons somebody has.
const (
	population = "population"
	waterLevel = "water level"
	numberOf   = "number of " // of one kin
)

// gauge returns what an amount measures of these, if it does.
func (p *proposition) gauge(q nlp.Quantity) (measurement, bool) {
	for _, read := range []func(nlp.Quantity) (measurement, bool){p.inhabitants, p.level, p.relatives} {
		if m, ok := read(q); ok {
			m.p, m.times = p, 1
			return m, true
		}
	}
	return measurement{}, false
}

// leastPopulation is from what number on people are taken for all who live in a place: fewer are rather guests, victims
// or voters.
const leastPopulation = 1000

// inhabitants reads how many live in a place: "a population of 40,000", "a city of 40,000 people", "home to 40,000
// people", "has 40,000 inhabitants", "the 40,000-strong town".
func (p *proposition) inhabitants(q nlp.Quantity) (measurement, bool) {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	first, last := s.TokensOf(q.Span)
	if q.Unit != "" || q.Low < leastPopulation || first < 0 || p.wider(q) {
		return measurement{}, false
	}
	word := func(i int) string { return lex.Noun(wordAt(s, i)) }
	people := q.Head == "" || q.Head == "people" || q.Head == "person" || is(lexicon.Dweller, q.Head)
	at := -1 // the token of the place, or of the word for it
	switch settled := func(w string) bool { return is(lexicon.Settlement, w) || is(lexicon.Realm, w) }; {
	case settled(word(last + 1)):
		at = last + 1 // "the 1.2 million capital Managua"
	case !people:
		return measurement{}, false
	case word(first-1) == "of" && settled(word(first-2)):
		at = first - 2
	case word(first-1) == "of" && word(first-2) == population:
		at = first - 2
	case word(first-1) == "to" && word(first-2) == "home":
		at = first - 2
	case is(lexicon.Dweller, q.Head) && first > 0 && (s.Tokens[first-1].Lemma == "have" || s.Tokens[first-1].Lemma == "count"):
		at = first - 1
	default:
		return measurement{}, false
	}
	place, ok := p.placeBy(at)
	if ok {
		// As written: a capital may stand for its country.
		place.name = p.textOf(nlp.Span{Start: p.startOf(place), End: s.Tokens[place.token].End})
	}
	return measurement{q: q, dimension: population, thing: place}, ok
}

// wider tells whether a sentence speaks of more than a place itself, or of another time.
func (p *proposition) wider(q nlp.Quantity) bool {
	for _, t := range p.doc.Sentences[p.sentence].Tokens {
		if is(lexicon.Urban, t.Lower) {
			return true
		}
		if near := t.End <= q.End+40 && t.End+60 >= q.Start; near && (t.Lower == "by" || t.Lower == "will") {
			return true // "a population of 2 million by 2050"
		}
	}
	return false
}

// placeBy returns the place that a word for it means: the name beside it ("the city of Oslo", "the capital, Oslo"), the
// subject of its clause, or the only place that its sentence names.
func (p *proposition) placeBy(at int) (term, bool) {
	s := &p.doc.Sentences[p.sentence]
	var places []term
	for _, x := range p.terms {
		if x.kind == nameTerm && (x.of == nlp.Location || x.of == nlp.Other) {
			places = append(places, x)
		}
	}
	for _, beside := range []func(x term) bool{
		func(x term) bool { return x.token > at && x.token <= at+3 && s.Tokens[at].Tag[0] == 'N' },
		func(x term) bool { return x.token < at && x.token >= at-4 },
		func(x term) bool { return x.token == s.Arcs[at].Head || s.Arcs[x.token].Head == at },
	} {
		if k := slices.IndexFunc(places, beside); k >= 0 {
			return places[k], true
		}
	}
	if len(places) == 1 {
		return places[0], true
	}
	return term{}, false
}

// level reads how high water stands or rose: "the river rose to seven metres", "water levels reached more than three
// metres". "Up to three metres" is where it was highest, and so three.
func (p *proposition) level(q nlp.Quantity) (measurement, bool) {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	first, _ := s.TokensOf(q.Span)
	if lex.Units[q.Unit].Measures != "length" || q.Compound || first < 2 {
		return measurement{}, false
	}
	verb := -1
	for k := first - 1; k >= max(0, first-4); k-- {
		lemma := s.Tokens[k].Lemma
		if s.Tokens[k].Tag[0] != 'V' {
			continue
		}
		to := k+1 < first && slices.ContainsFunc(s.Tokens[k+1:first], func(t nlp.Token) bool { return t.Lower == "to" || t.Lower == "at" }) || math.IsInf(q.Low, -1)
		if is(lexicon.Cresting, lemma) || is(lexicon.Changing, lemma) && to {
			verb = k
		}
		break
	}
	if verb < 0 {
		return measurement{}, false
	}
	thing := ""
	for k := verb - 1; k >= max(0, verb-12) && s.Tokens[k].Tag != "," && s.Tokens[k].Tag != ":" && s.Tokens[k].Tag[0] != 'V'; k-- {
		if w := lex.Noun(s.Tokens[k].Lower); is(lexicon.Watery, w) {
			thing = w
		}
	}
	switch thing {
	case "":
		return measurement{}, false
	case "flood", "floodwater":
		thing = "water"
	}
	if math.IsInf(q.Low, -1) {
		q.Low = q.High
	}
	return measurement{q: q, dimension: waterLevel, thing: term{kind: nounTerm, lemma: thing}}, true
}

// relatives reads how many of one kin somebody has: "has three wives".
func (p *proposition) relatives(q nlp.Quantity) (measurement, bool) {
	c := p.claimWith(q)
	if c == nil || c.Predicate.Lemma != "have" || c.Predicate.Perfect || c.Polarity == nlp.Negative || senseOf(c) != fact || !exact(q) || !c.Object.Contains(q.Span) || c.Subject.Name == "" {
		return measurement{}, false
	}
	if !is(lexicon.Kin, q.Head) && q.Head != "child" && q.Head != "kid" || partOfMore(&item{Claim: c}, q) || strings.Contains(" "+nlp.Fold(q.Of), " step") {
		return measurement{}, false
	}
	kin := q.Head
	if kin == "kid" {
		kin = "child"
	}
	d := measurement{q: q, word: strings.ToLower(lastWord(q.Of)), dimension: numberOf + kin, thing: term{kind: nameTerm, name: c.Subject.Name, lemma: strings.ToLower(c.Subject.Name), of: nlp.Person}}
	if kin == "child" {
		d.dimension = children
	}
	return d, true
}
