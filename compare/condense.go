package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A condenser cuts clauses out of a sentence and leaves out of them what others do not carry.
type condenser struct {
	p       *proposition
	s       *nlp.Sentence
	kids    [][]int // by token
	at      []int   // by token: 1 + index of its term
	carried []float64
	keep    []bool // by token

	subject int    // the token that a subject is put in place of, -1 where it is put before all
	named   string // that subject, "" where the clause has its own
	stands  nlp.Argument

	known  func(name string) bool // tells what all articles name
	swaps  []swap                 // names in the place of a pronoun and of nouns that point at something
	points int                    // how many nouns are left that do
	lost   bool                   // a pronoun means nobody whom the clause names
}

func newCondenser(p *proposition, carried []float64, known func(name string) bool) *condenser {
	s := &p.doc.Sentences[p.sentence]
	c := &condenser{p: p, s: s, kids: make([][]int, len(s.Tokens)), at: make([]int, len(s.Tokens)), carried: carried, known: known}
	for i := range s.Arcs {
		if h := s.Arcs[i].Head; h >= 0 && h != i {
			c.kids[h] = append(c.kids[h], i)
		}
	}
	for k, t := range p.terms {
		c.at[t.token] = k + 1
	}
	return c
}

// clause renders the clause of a claim, shortened to what is carried, or reports that it is none that can stand alone.
func (c *condenser) clause(w wording, cl *nlp.Claim) (rendering, bool) {
	top := topToken(c.s, cl.Predicate.Span)
	if cl.Headline || cl.Object.Name != "" && (cl.Subject.Name == cl.Object.Name || slices.Contains(cl.Subject.Names, cl.Object.Name)) || top < 0 || !c.standsAlone(top, cl.Predicate.Passive) || !c.free(top, cl) {
		return rendering{}, false
	}
	if !c.findSubject(w, top, cl) {
		return rendering{}, false
	}
	c.keep = make([]bool, len(c.s.Tokens))
	c.take(top, top)
	if c.subject >= 0 && c.named != "" {
		c.drop(c.subject)
	}
	if v := lexicon.Get().ReportVerbs[c.s.Tokens[top].Lemma]; v.Stance != "" && v.Stance != "declined" && !c.says(top) {
		return rendering{}, false // without what was said
	}
	c.trim()
	if !c.hedgeKept(cl) || !c.sound(top) {
		return rendering{}, false
	}
	c.anchor(w)
	text := c.text()
	if words := strings.Fields(strings.ToLower(strings.TrimSuffix(text, "."))); len(words) < 3 || is(lexicon.Dangling, words[len(words)-1]) {
		return rendering{}, false
	}
	r := rendering{text: text, p: c.p, kept: c.terms(), top: c.at[top] - 1}
	if t := c.s.Tokens[top]; r.top < 0 && t.Tag[0] == 'V' && t.Lemma != "have" && t.Lemma != "be" && t.Lemma != "do" {
		r.verb = t.Lemma
	}
	if c.named != "" {
		r.name = c.stands.Name
		for k, t := range c.p.terms {
			if c.stands.Span.Contains(c.s.Tokens[t.token].Span) {
				r.kept[k] = true
			}
		}
	} else {
		r.loose = !slices.ContainsFunc(c.swaps, func(w swap) bool { return w.from <= c.subject && c.subject < w.to }) && (cl.Subject.Vague && !cl.Predicate.Passive && !strings.HasPrefix(text, "There ") || resolved(cl.Subject) && !cl.Predicate.Passive || hangs(text))
	}
	return r, true
}

// anchor finds the names for a pronoun that means nobody in what is kept of a clause, and for nouns that point at something.
func (c *condenser) anchor(w wording) {
	c.lost = false
	c.swaps, c.points = c.p.settled(w, func(i int) bool { return c.keep[i] && (i != c.subject || c.named == "") }, c.known)
	at := c.p.adrift(func(i int) bool { return c.keep[i] || i == c.subject && c.named != "" })
	if at < 0 || c.named != "" && (c.subject < 0 || c.subject <= at) {
		return // the name that is put in its place or before it
	}
	name := c.p.meant(at)
	if name == "" {
		c.lost = true
		return
	}
	c.swaps = append(c.swaps, swap{at, at + 1, inPlace(w.article(strings.TrimPrefix(name, "'s ")), c.s.Tokens[at])})
}

// whole renders all of an item's evidence.
func (c *condenser) whole(it *item) rendering {
	r := rendering{p: c.p, kept: make([]bool, len(c.p.terms)), top: -1, whole: true}
	for k, t := range c.p.terms {
		r.kept[k] = it.Evidence.Contains(c.s.Tokens[t.token].Span)
		if r.top < 0 && t.head < 0 && r.kept[k] {
			r.top = k
		}
	}
	r.loose = hangs(it.Article.Text[it.Evidence.Start:it.Evidence.End]) && it.Subject.Name == ""
	return r
}

// terms tells which terms stand in what is kept.
func (c *condenser) terms() []bool {
	out := make([]bool, len(c.p.terms))
	for k, t := range c.p.terms {
		out[k] = c.keep[t.token]
	}
	return out
}

// topToken returns the token that the clause of a predicate hangs on: its verb, or what a form of be says of the subject.
func topToken(s *nlp.Sentence, predicate nlp.Span) int {
	top := -1
	for i, t := range s.Tokens {
		if predicate.Contains(t.Span) && (top < 0 || depth(s, i) < depth(s, top)) {
			top = i
		}
	}
	for steps := 0; top >= 0 && steps < len(s.Tokens); steps++ {
		switch s.Arcs[top].Label {
		case "aux", "aux:pass", "cop", "compound:prt":
			top = s.Arcs[top].Head
			continue
		}
		break
	}
	return top
}

// standsAlone tells whether the verb of a clause can stand in a sentence of its own.
func (c *condenser) standsAlone(top int, passive bool) bool {
	first := top
	for _, k := range c.kids[top] {
		switch c.s.Arcs[k].Label {
		case "aux", "aux:pass", "cop":
			if first == top || k < first {
				first = k
			}
		case "mark":
			if limiting(c.s.Tokens[k].Lower) {
				return false
			}
		}
	}
	if first == top && (passive || c.participle(top)) {
		return false // "was held and freed", "those left homeless by the flood": without its auxiliary
	}
	return finite(c.s.Tokens[first].Tag) && !strings.HasSuffix(c.s.Tokens[first].Lower, "ing")
}

// participle tells whether a verb without an auxiliary is rather a participle: it has no object, and what follows names
// who did it or what for.
func (c *condenser) participle(top int) bool {
	if c.s.Tokens[top].Tag != "VBD" || c.hasObject(top) {
		return false
	}
	if c.s.Arcs[top].Label == "acl" {
		return true
	}
	return slices.ContainsFunc(c.kids[top], func(k int) bool {
		word := c.caseOf(k)
		return k > top && (word == "by" || word == "of")
	})
}

// free tells whether a clause says by itself what its article says with it: nothing that stands over it makes it a
// condition, a question or a demand, or denies it.
func (c *condenser) free(top int, cl *nlp.Claim) bool {
	switch cl.Modality {
	case nlp.Conditional, nlp.Questioned, nlp.Hypothetical, nlp.Demanded:
		return c.s.Arcs[top].Head < 0 && c.s.Tokens[len(c.s.Tokens)-1].Text != "?"
	}
	if c.s.Arcs[top].Head < 0 {
		return true
	}
	if slices.ContainsFunc(cl.Attribution, func(s nlp.Source) bool { return s.Stance != nlp.Said && s.Stance != nlp.Confirmed }) || len(cl.Attribution) == 0 && cl.Modality != nlp.Possible && contentOf(c.s, top) >= 0 && c.p.thinker(top) == "" {
		return false
	}
	for _, k := range c.kids[top] {
		if c.s.Arcs[k].Label == "advmod" && limiting(c.s.Tokens[k].Lower) {
			return false
		}
	}
	return true
}

// hedgeKept tells whether what makes a claim merely possible stands in what is kept of its clause.
func (c *condenser) hedgeKept(cl *nlp.Claim) bool {
	if cl.Modality != nlp.Possible {
		return true
	}
	for i, t := range c.s.Tokens {
		if c.keep[i] && (lexicon.Get().Modals[t.Lower] != "" || is(lexicon.Hedging, t.Lower) || is(lexicon.Open, t.Lower) || t.Lower == "likely" || t.Lower == "believed" || t.Lower == "possible") {
			return true
		}
	}
	return false
}

// take keeps a token and what hangs on it, but for what may be left out and is not carried. It returns what
// the kept part is worth.
func (c *condenser) take(i, top int) float64 {
	c.keep[i] = true
	sum := 0.0
	if k := c.at[i]; k > 0 {
		sum = gain(c.p.terms[k-1].weight, c.carried[k-1])
	}
	for _, k := range c.kids[i] {
		label := c.s.Arcs[k].Label
		if i == top && (label == "mark" || label == "cc" || label == "punct" && (k < c.first(top) || k > c.last(top))) || label == "discourse" || label == "vocative" || label == "parataxis" {
			continue
		}
		if c.untold(k) || i == top && c.where(top)(k) {
			continue
		}
		v := c.take(k, top)
		if label == "appos" && c.maimed(k) || c.optional(i, k, top) && (v < 0 || c.opens(i, k, top)) {
			c.drop(k)
			continue
		}
		sum += v
	}
	return sum
}

// untold tells whether a token belongs to a time that others do not give, and that hangs word by word on what it dates.
func (c *condenser) untold(i int) bool {
	if c.s.Arcs[i].Label != "obl:unmarked" && c.s.Arcs[i].Label != "case" {
		return false
	}
	for k, t := range c.p.terms {
		if t.kind != timeTerm || t.time.Anchor != "" || c.carried[k] >= 0.5 || c.s.Arcs[t.token].Label != "obl:unmarked" {
			continue
		}
		before := (c.s.Tokens[i].Tag == "IN" || c.s.Tokens[i].Lower == "back") && i+1 < len(c.s.Tokens) && t.time.Contains(c.s.Tokens[i+1].Span)
		if before || t.time.Contains(c.s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

func (c *condenser) drop(i int) {
	c.keep[i] = false
	for _, k := range c.kids[i] {
		if c.keep[k] {
			c.drop(k)
		}
	}
}

// first and last are the ends of what hangs on a token, marks aside.
func (c *condenser) first(top int) int {
	for i := range c.s.Tokens {
		if c.s.Arcs[i].Label != "punct" && c.under(i, top) {
			return i
		}
	}
	return top
}

func (c *condenser) last(top int) int {
	for i := len(c.s.Tokens) - 1; i >= 0; i-- {
		if c.s.Arcs[i].Label != "punct" && c.under(i, top) {
			return i
		}
	}
	return top
}

func (c *condenser) under(i, top int) bool {
	for steps := 0; i >= 0 && steps <= len(c.s.Tokens); steps++ {
		if i == top {
			return true
		}
		i = c.s.Arcs[i].Head
	}
	return false
}
