package compare

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
)

// Two articles may give one figure of one person or thing in sentences that have nothing else in common: an age behind a
// name, how deep a hole is. What they agree on is the figure alone.

// figureSure is how surely two articles that give the same figure of what both name the same way mean the same.
const figureSure = 0.9

// figures finds the ages, measurements and amounts that two or more outlets give alike, but for what they are known to
// agree on, or disagree.
func (ps *passages) figures(w *watch, docs []*nlp.Document, words wording, sides *sided, known []*agreed) []*agreed {
	kinds := []func() []*agreed{
		func() []*agreed { return ps.agesAlike(docs) },
		func() []*agreed { return ps.rolesAlike(docs) },
		func() []*agreed { return ps.excerptsAlike(docs, words) },
		ps.measuresAlike,
		func() []*agreed { return ps.givensAlike(words) },
	}
	w.expect(len(kinds))
	out := parallel(w, len(kinds), func(i int) []*agreed { return kinds[i]() })
	return slices.DeleteFunc(out, func(g *agreed) bool {
		for i, a := range g.items {
			for _, b := range g.items[:i] {
				if ps.opposed(a, b, sides) {
					return true
				}
			}
		}
		if said, ok := strings.CutPrefix(g.figure, "words "); ok {
			return slices.ContainsFunc(known, func(o *agreed) bool { return o.shares(g) && run(quoteWords(o.plain), strings.Fields(said)) })
		}
		return g.figure == "" && slices.ContainsFunc(known, func(o *agreed) bool { return o.sure >= givenSure && o.tells(g) })
	})
}

// shares tells whether two agreements have an article in common.
func (g *agreed) shares(other *agreed) bool {
	return slices.ContainsFunc(g.items, func(it *item) bool {
		return slices.ContainsFunc(other.items, func(o *item) bool { return o.doc == it.doc })
	})
}

// gather puts figures together that are the same as the first of them, of each document one. Only those of one key, which
// comes with the document of each, are compared.
func gather[T any, K comparable](all []T, of func(T) (K, int), same func(a, b T) bool) [][]T {
	byKey := map[K][]int{}
	for i, a := range all {
		key, _ := of(a)
		byKey[key] = append(byKey[key], i)
	}
	var out [][]T
	taken := make([]bool, len(all))
	for i, a := range all {
		if taken[i] {
			continue
		}
		key, doc := of(a)
		one, docs := []T{a}, map[int]bool{doc: true}
		for _, k := range byKey[key] {
			if k <= i || taken[k] {
				continue
			}
			if _, doc := of(all[k]); !docs[doc] && same(a, all[k]) {
				one, taken[k], docs[doc] = append(one, all[k]), true, true
			}
		}
		out = append(out, one)
	}
	return out
}

func (ps *passages) agesAlike(docs []*nlp.Document) []*agreed {
	var all []age
	for di := range docs {
		all = append(all, ps.ages(di, docs[di])...)
	}
	var out []*agreed
	for _, one := range gather(all, func(a age) (float64, int) { return a.years, a.doc }, func(a, b age) bool {
		return sameEntity(a.name, b.name) && ps.oneStory(a.doc, b.doc)
	}) {
		years := strconv.FormatFloat(one[0].years, 'g', -1, 64)
		g := &agreed{sure: figureSure, figure: "age " + years}
		name := strings.TrimPrefix(one[0].name, "'s ")
		for _, b := range one {
			g.items = append(g.items, itemAt(b.in, b.span))
			if other := strings.TrimPrefix(b.name, "'s "); len(other) > len(name) {
				name = other
			}
		}
		if sources(g.items) > 1 {
			text := name + " is given as " + years + " years old."
			g.statement = statement{text: text, plain: text, teller: g.items[0]}
			out = append(out, g)
		}
	}
	return out
}

func (ps *passages) measuresAlike() []*agreed {
	var all []measurement
	for di := range ps.props {
		for _, m := range ps.measurements(di) {
			if !math.IsInf(m.q.Low, 0) && !math.IsInf(m.q.High, 0) { // "over 12 metres" may be any more
				all = append(all, m)
			}
		}
	}
	var out []*agreed
	for _, one := range gather(all, func(m measurement) (string, int) { return m.dimension, m.doc }, func(a, b measurement) bool {
		return !convertedApart(a.q, b.q) && sameThing(a, b) && ps.oneStory(a.doc, b.doc)
	}) {
		g := &agreed{sure: figureSure, figure: one[0].dimension}
		for _, m := range one {
			g.items = append(g.items, itemAt(m.in, m.q.Span))
		}
		if sources(g.items) < 2 {
			continue
		}
		slices.SortStableFunc(one, func(a, b measurement) int { return cmp.Compare(len(b.thing.name), len(a.thing.name)) })
		for _, m := range one {
			if text := m.told(one[0].thing); text != "" {
				g.statement = statement{text: text, plain: text, teller: g.items[0]}
				out = append(out, g)
				break
			}
		}
	}
	return out
}

// told says a measurement of a thing in a sentence, "" where the amount is not written as it would stand there.
func (m measurement) told(thing term) string {
	if m.q.Compound || m.times != 1 {
		return ""
	}
	name, amount := "The "+thing.lemma, m.text()
	if thing.kind == nameTerm {
		name = thing.name
	}
	switch m.dimension {
	case "depth":
		return name + " is " + amount + " deep."
	case "width":
		return name + " is " + amount + " wide."
	case "height":
		return name + " is " + amount + " high."
	case "length":
		return name + " is " + amount + " long."
	case "thickness":
		return name + " is " + amount + " thick."
	case "weight":
		return name + " weighs " + amount + "."
	case children:
		return name + " has " + amount + " children."
	}
	return ""
}

// itemAt returns the claim of a sentence that holds a span, or the nearest one that there is.
func itemAt(in *passage, span nlp.Span) *item {
	best := in.items[0]
	for _, it := range in.items {
		if slices.ContainsFunc(it.Quantities, func(q nlp.Quantity) bool { return q.Span == span }) {
			return it
		}
		if it.Evidence.Contains(span) && !best.Evidence.Contains(span) {
			best = it
		}
	}
	return best
}
