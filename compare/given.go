package compare

import (
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A given is an amount that a sentence gives of something, with what stands around it in its tree.
type given struct {
	q    nlp.Quantity
	p    *proposition
	doc  int
	in   *passage
	near []int // terms beside the amount
}

// leastTelling is from what count on two articles hardly give the same one of two things by chance.
const leastTelling = 10

// givensAlike finds amounts that two or more outlets give of one thing, in sentences that agree on little else.
func (ps *passages) givensAlike(words wording) []*agreed {
	var all []given
	for di := range ps.props {
		all = append(all, ps.givens(di)...)
	}
	type amountOf struct {
		number float64
		unit   string
	}
	var out []*agreed
	for _, one := range gather(all, func(g given) (amountOf, int) { return amountOf{g.q.Low, baseUnit(g.q.Unit)}, g.doc }, func(a, b given) bool {
		return ps.oneStory(a.doc, b.doc) && sameGiven(a, b)
	}) {
		g := &agreed{}
		for _, b := range one {
			g.items = append(g.items, itemAt(b.in, b.q.Span))
		}
		if sources(g.items) > 1 && g.stateGiven(one, words, ps) {
			out = append(out, g)
		}
	}
	return out
}

// stateGiven says what amounts of one thing are given of, in the clause that holds one of them and that the others
// carry best, and reports whether there is one.
func (g *agreed) stateGiven(one []given, words wording, ps *passages) bool {
	found := false
	for i, it := range g.items[:min(len(g.items), mostAsked)] {
		for _, s := range words.statements(it, g.items, ps) {
			if s.from.p == nil || s.from.whole || s.from.loose || !s.from.holds(one[i].q.Span) {
				continue
			}
			_, v := ps.weakest(&s, g.items)
			if ps.lacksLittle(&s, g.items) {
				v = max(v, givenSure)
			}
			if !found || v > g.sure {
				g.statement, g.sure, found = s, v, true
			}
		}
	}
	if found {
		words.finish(&g.statement, g.items, ps.tellersOf(g.items), ps)
	}
	return found
}

// givenSure is how surely two articles that give one amount of one thing in sentences of the same persons and places mean
// the same by it.
const givenSure = 0.7

// lacksLittle tells whether all items carry the names and all but one of the other terms of a statement; the amount they
// have, in whatever form.
func (ps *passages) lacksLittle(s *statement, items []*item) bool {
	for _, it := range items {
		if it == s.teller {
			continue
		}
		lacking, c := 0, ps.carries(s.teller, it)
		for k, t := range s.from.p.terms {
			if s.from.kept[k] && c.terms[k] < 0.5 && t.kind != amountTerm {
				lacking++
				if t.kind == nameTerm || t.kind == timeTerm {
					return false
				}
			}
		}
		if s.from.name != "" && ps.props[it.doc][it.Sentence].means(s.from.name) < 0.9 || lacking > 1 {
			return false
		}
	}
	return true
}

// holds tells whether an amount stands in what is rendered.
func (r *rendering) holds(amount nlp.Span) bool {
	for k, t := range r.p.terms {
		if t.amount != nil && t.amount.Span == amount {
			return r.kept[k]
		}
	}
	return false
}

// givens are the exact amounts of a document that are large or have a unit.
func (ps *passages) givens(doc int) []given {
	var out []given
	for si, p := range ps.props[doc] {
		in, s := ps.passageAt(doc, si), &p.doc.Sentences[si]
		if in == nil || len(s.Arcs) == 0 {
			continue
		}
		for _, q := range p.doc.QuantitiesIn(s.Span) {
			if !s.Contains(q.Span) || q.Low != q.High || q.Unit == nlp.Ordinal || q.Unit == "share" || q.Unit == "year of age" || q.Total > 0 {
				continue
			}
			if q.Low < leastTelling || q.Unit == "" && q.Head == "" || lexicon.Get().Can(q.Head, 'T') {
				continue
			}
			first, last := s.TokensOf(q.Span)
			if measures := lexicon.Get().Units[q.Unit].Measures; first < 0 || measures == "length" {
				continue // see measuresAlike: a width is no radius
			}
			out = append(out, given{q, p, doc, in, p.beside(s, last)})
		}
	}
	return out
}

// sameGiven tells whether two amounts are of one thing: they count the same, or are in one unit, and something else beside
// them is the same.
func sameGiven(a, b given) bool {
	if a.q.Unit == "" && a.q.Head != b.q.Head {
		return false
	}
	for _, i := range a.near {
		for _, k := range b.near {
			x, y := &a.p.terms[i], &b.p.terms[k]
			if x.kind == verbTerm && is(lexicon.Light, x.lemma) || x.lemma == a.q.Head || x.kind == amountTerm || x.kind == timeTerm || x.kind == advTerm {
				continue
			}
			if t := tieOf(x, y); t.score >= 0.85 && !t.opposed && !t.sibling && x.negated == y.negated {
				return true
			}
		}
	}
	return false
}

// beside are the terms that stand over a token in the tree, up to two, and those that hang on them or on it.
func (p *proposition) beside(s *nlp.Sentence, token int) []int {
	over := []int{token}
	for i := token; len(over) < 3; {
		i = s.Arcs[i].Head
		if i < 0 {
			break
		}
		over = append(over, i)
	}
	var out []int
	for k, t := range p.terms {
		if t.token != token && (slices.Contains(over, t.token) || slices.Contains(over, s.Arcs[t.token].Head)) {
			out = append(out, k)
		}
	}
	return out
}
