package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A measurement is an amount that says how deep, wide, tall or heavy a thing is, wherever in a sentence it stands:
// "5 metres deep", "a depth of 5 metres", "a 16-foot-deep hole". The frames of claims seldom hold both ends of it.
type measurement struct {
	p         *proposition
	doc       int
	source    string
	q         nlp.Quantity // with its dimension's factor applied
	times     float64      // the factor
	word      string       // that names the dimension
	dimension string
	thing     term
	in        *passage
}

// measures sets measurements of one thing against each other: articles of one story that give one such amount each, of
// the same dimension of a thing that both speak of again, and that cannot both be.
func (ps *passages) measures() []finding {
	byDimension := map[string][]measurement{}
	for di := range ps.props {
		for _, m := range ps.measurements(di) {
			byDimension[m.dimension] = append(byDimension[m.dimension], m)
		}
	}
	var out []finding
	for _, dimension := range sortedKeys(byDimension) {
		list := byDimension[dimension]
		var opposed []measurement
		for i, a := range list {
			for _, b := range list[:i] {
				if a.source == b.source || !ps.oneStory(a.doc, b.doc) || !convertedApart(a.q, b.q) || !sameThing(a, b) || ambiguous(list, a) || ambiguous(list, b) || givesToo(list, a, b) || givesToo(list, b, a) {
					continue
				}
				for _, m := range []measurement{b, a} {
					if !slices.ContainsFunc(opposed, func(o measurement) bool { return o.doc == m.doc && o.q.Span == m.q.Span }) {
						opposed = append(opposed, m)
					}
				}
			}
		}
		for len(opposed) > 0 {
			var one, rest []measurement
			for _, m := range opposed {
				if sameThing(opposed[0], m) {
					one = append(one, m)
				} else {
					rest = append(rest, m)
				}
			}
			if f, ok := measured(one); ok {
				out = append(out, f)
			}
			opposed = rest
		}
	}
	return out
}

// measured makes a finding of measurements of one thing: those that can be the same are one stance.
func measured(list []measurement) (finding, bool) {
	thing := list[0].thing
	for _, m := range list {
		if m.thing.kind == nameTerm {
			thing = m.thing
		}
	}
	name := thing.name
	if thing.kind != nameTerm {
		name = "the " + thing.lemma
	}
	dimension := list[0].dimension
	f := finding{Type: Number, key: "measure|" + dimension + "|" + thing.lemma, strength: 0.75, question: askMeasure(dimension, name), timeless: true}
	slices.SortStableFunc(list, func(a, b measurement) int { return cmp.Compare(width(a.q), width(b.q)) })
	var heads []measurement
	for _, m := range list {
		at := slices.IndexFunc(heads, func(h measurement) bool { return !convertedApart(h.q, m.q) })
		if at < 0 {
			at = len(heads)
			heads = append(heads, m)
			f.stances = append(f.stances, stance{name: m.text()})
		}
		f.stances[at].add(itemWith(m))
	}
	return f, len(heads) > 1
}

// askMeasure asks for a dimension of a thing: "How deep is the crater?"
func askMeasure(dimension, name string) string {
	switch dimension {
	case "depth":
		return "How deep is " + name + "?"
	case "width":
		return "How wide is " + name + "?"
	case "height":
		return "How high is " + name + "?"
	case "length":
		return "How long is " + name + "?"
	case "weight":
		return "How heavy is " + name + "?"
	case "thickness":
		return "How thick is " + name + "?"
	case children:
		return "How many children does " + name + " have?"
	}
	return "How large is the " + dimension + " of " + name + "?"
}

// text is a measurement as it is written, with the word for what is not the dimension itself: "radius of 12 metres".
func (m measurement) text() string {
	if m.times != 1 {
		return m.word + " of " + m.p.textOf(m.q.Span)
	}
	return m.p.textOf(m.q.Span)
}

// itemWith returns the claim of a measurement's sentence that holds it best.
func itemWith(m measurement) *item {
	best := m.in.items[0]
	for _, it := range m.in.items {
		for _, q := range it.Quantities {
			if q.Span == m.q.Span {
				return it
			}
		}
		if it.Evidence.Contains(m.q.Span) && !best.Evidence.Contains(m.q.Span) {
			best = it
		}
	}
	return best
}

// sameThing tells whether two measurements are of one thing: of one name, or of a thing that both articles speak of in
// more than one sentence, as one speaks of what its story is about.
func sameThing(a, b measurement) bool {
	if tieOf(&a.thing, &b.thing).score < 0.7 {
		return false
	}
	return a.thing.kind == nameTerm && b.thing.kind == nameTerm || a.central() && b.central()
}

// central tells whether a measurement's article speaks of the thing in two sentences or more.
func (m measurement) central() bool {
	n := 0
	for _, s := range m.p.doc.Sentences {
		for _, t := range s.Tokens {
			if t.Lemma == m.thing.lemma || m.thing.kind == nameTerm && strings.EqualFold(t.Text, lastWord(m.thing.name)) {
				n++
				break
			}
		}
	}
	return n >= 2
}

// ambiguous tells whether an article gives two such measurements, of one thing or of two.
func ambiguous(list []measurement, a measurement) bool {
	for _, m := range list {
		if m.doc == a.doc && apart(m.q, a.q) && tieOf(&m.thing, &a.thing).score > 0.5 {
			return true
		}
	}
	return false
}

// givesToo tells whether the article of b gives the measurement of a as well.
func givesToo(list []measurement, a, b measurement) bool {
	for _, m := range list {
		if m.doc == b.doc && !apart(m.q, a.q) {
			return true
		}
	}
	return false
}

// measurements finds those of a document.
func (ps *passages) measurements(doc int) []measurement {
	var out []measurement
	for si, p := range ps.props[doc] {
		at, ok := ps.at[[2]int{doc, si}]
		if !ok || len(p.doc.Sentences[si].Arcs) == 0 {
			continue
		}
		in := &ps.list[at]
		for _, q := range p.doc.Quantities {
			if s := &p.doc.Sentences[si]; s.Contains(q.Span) {
				if m, ok := p.measurement(q); ok {
					m.doc, m.source, m.in = doc, in.source, in
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// measurement returns what an amount measures, if it does.
func (p *proposition) measurement(q nlp.Quantity) (measurement, bool) {
	s := &p.doc.Sentences[p.sentence]
	d, at := p.dimensionOf(s, q)
	switch measures := lexicon.Get().Units[q.Unit].Measures; {
	case d.Name == "":
		return measurement{}, false
	case d.Name == "weight" && q.Unit == "pound":
		q.Unit = "pound of weight"
	case measures != measuredIn(d.Name):
		return measurement{}, false
	}
	if d.Name == children {
		parent, ok := p.parent(s, at)
		return measurement{p: p, q: q, times: 1, dimension: children, thing: parent}, ok && (q.Head == "" || q.Head == "child" || q.Head == "kid" || strings.HasPrefix(strings.ToLower(q.Of), parent.lemma))
	}
	thing, ok := p.measuredThing(s, q, at)
	if !ok {
		return measurement{}, false
	}
	q.Low, q.High = q.Low*d.Times, q.High*d.Times
	return measurement{p: p, q: q, times: d.Times, word: s.Tokens[at].Lower, dimension: d.Name, thing: thing}, true
}

// measuredIn returns what the unit of a dimension measures.
func measuredIn(dimension string) string {
	switch dimension {
	case "weight":
		return "weight"
	case "population", children:
		return ""
	}
	return "length"
}

// children is how many a parent has: "a mother of three".
const children = "children"

// parent returns whom a word for a parent names: its subject ("Horton was the mother of"), what it stands beside
// ("Nora Brandt, a mother of"), or the name behind the number ("mother of 13 Nora Brandt").
func (p *proposition) parent(s *nlp.Sentence, at int) (term, bool) {
	named := func(i int) (term, bool) {
		for _, x := range p.terms {
			if x.kind == nameTerm && x.of == nlp.Person && i >= 0 && p.covers(x, i) {
				return x, true
			}
		}
		return term{}, false
	}
	if s.Arcs[at].Label == "appos" {
		if x, ok := named(s.Arcs[at].Head); ok {
			return x, true
		}
	}
	for k := range s.Tokens {
		if s.Arcs[k].Head == at && (strings.HasPrefix(s.Arcs[k].Label, "nsubj") || s.Arcs[k].Label == "appos") {
			if x, ok := named(k); ok {
				return x, true
			}
		}
	}
	if k := at + 3; k < len(s.Tokens) && s.Tokens[at+1].Lower == "of" {
		return named(k)
	}
	return term{}, false
}

// dimensionOf finds the word that says what an amount measures, and the token to go up from to the thing: "deep" in "5
// metres (16 feet) deep" and "a 16-foot-deep hole", "depth" in "a depth of", "weigh" in "weighing 60 kilograms".
func (p *proposition) dimensionOf(s *nlp.Sentence, q nlp.Quantity) (lexicon.Dimension, int) {
	lex := lexicon.Get()
	first, last := -1, -1
	for i, t := range s.Tokens {
		if t.Start < q.End && t.End > q.Start {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return lexicon.Dimension{}, 0
	}
	text := p.doc.Article.Text[q.Start:q.End]
	if d := lex.Dimensions[strings.ToLower(text[strings.LastIndexByte(text, '-')+1:])]; d.Name != "" && q.Compound {
		return d, last
	}
	word := func(i int) lexicon.Dimension {
		if i < 0 || i >= len(s.Tokens) {
			return lexicon.Dimension{}
		}
		if t := s.Tokens[i]; t.Tag[0] == 'N' {
			return lex.Dimensions[lex.Noun(t.Lower)]
		} else {
			return lex.Dimensions[t.Lemma]
		}
	}
	next := last + 1
	if next < len(s.Tokens) && s.Tokens[next].Text == "(" {
		for next < len(s.Tokens) && s.Tokens[next].Text != ")" {
			next++
		}
		next++
	}
	if next < len(s.Tokens) && (s.Tokens[next].Lower == "in" || s.Tokens[next].Text == "-") {
		next++
	}
	if d := word(next); d.Name != "" && !strings.HasPrefix(d.Name, "popul") {
		return d, next
	}
	prev := first - 1
	if prev >= 0 && s.Tokens[prev].Lower == "of" {
		prev--
		if prev >= 0 && s.Tokens[prev].Tag[0] == 'N' {
			if is(lexicon.Parent, lex.Noun(s.Tokens[prev].Lower)) {
				return lexicon.Dimension{Name: children, Times: 1}, prev
			}
			return word(prev), prev
		}
		return lexicon.Dimension{}, 0
	}
	if d := word(prev); d.Name == "weight" && s.Tokens[prev].Tag[0] == 'V' {
		return d, prev
	}
	return lexicon.Dimension{}, 0
}

// measuredThing goes up the tree from a word to the noun that it describes, or to the subject of what it is said with.
func (p *proposition) measuredThing(s *nlp.Sentence, q nlp.Quantity, at int) (term, bool) {
	lex := lexicon.Get()
	thing := func(i int) (term, bool) {
		t := s.Tokens[i]
		if t.Tag == "NNS" || t.Start < q.End && t.End > q.Start || lex.Dimensions[lex.Noun(t.Lower)].Name != "" {
			return term{}, false
		}
		for _, x := range p.terms {
			if x.kind == nameTerm && p.covers(x, i) || x.token == i && x.kind == nounTerm {
				return x, true
			}
		}
		if t.Tag == "PRP" {
			for _, c := range p.claims {
				if c.Subject.Contains(t.Span) && c.Subject.Name != "" {
					return term{kind: nameTerm, name: c.Subject.Name, lemma: strings.ToLower(c.Subject.Name), of: nlp.Person}, true
				}
			}
		}
		return term{}, false
	}
	for i, steps := at, 0; i >= 0 && steps < 8; steps++ {
		if s.Tokens[i].Tag[0] == 'N' && i != at {
			if x, ok := thing(i); ok {
				return x, true
			}
		}
		for k := range s.Tokens {
			label := s.Arcs[k].Label
			if s.Arcs[k].Head != i || k == i {
				continue
			}
			of := strings.HasPrefix(label, "nmod") && s.Tokens[i].Tag[0] == 'N' && i == at // "the depth of the crater", "its depth"
			if strings.HasPrefix(label, "nsubj") && k < i && s.Tokens[k].Tag[0] != 'W' || of {
				if x, ok := thing(k); ok {
					return x, true
				}
			}
		}
		if s.Arcs[i].Label == "ccomp" || s.Arcs[i].Label == "advcl" && s.Tokens[i].Tag != "VBG" {
			return term{}, false
		}
		i = s.Arcs[i].Head
	}
	return term{}, false
}

// covers tells whether a name holds a token.
func (p *proposition) covers(x term, token int) bool {
	s := &p.doc.Sentences[p.sentence]
	for _, m := range p.doc.Mentions {
		if m.Contains(s.Tokens[token].Span) && m.Contains(s.Tokens[x.token].Span) {
			return true
		}
	}
	return false
}
