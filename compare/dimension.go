package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

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
	case children:
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
	first, last := s.TokensOf(q.Span)
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
		if t := s.Tokens[i]; t.Tag[0] != 'N' {
			return lex.Dimensions[t.Lemma]
		}
		return lex.Dimensions[lex.Noun(s.Tokens[i].Lower)]
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
	if d := word(next); d.Name != "" {
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
	for _, m := range p.doc.MentionsIn(s.Span) {
		if m.Contains(s.Tokens[token].Span) && m.Contains(s.Tokens[x.token].Span) {
			return true
		}
	}
	return false
}
