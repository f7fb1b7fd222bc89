package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// step takes the next chunk into the clauses that are open.
func (b *builder) step() {
	i := b.at
	c := b.chunks[i]
	b.at++
	top := b.top()
	switch c.kind {
	case nounChunk:
		b.noun(i, c)
	case verbChunk:
		switch c.form {
		case finite:
			b.finiteVerb(i, c)
		case infinitive:
			b.infinitive(i, c)
		default:
			b.nonFinite(i, c)
		}
	case prepChunk:
		b.preposition(i, c)
	case adjChunk:
		if top.hasVerb() && top.adjective < 0 && top.object == nil {
			top.adjective = c.head
		}
	case whChunk:
		b.relativeClause(i, c)
	case thatChunk:
		b.contentClause(i, c)
	case subChunk:
		b.last = nil
		b.open(adverbial, joined(b.tokens[c.from:c.to]))
	case commaChunk:
		b.comma()
	case ccChunk:
		b.conjunction(i)
	case negChunk:
		b.popToFinite()
		b.sibling("nor", b.tokens[c.from].Lower == "nor")
	case stopChunk:
		b.stop(i, c)
	case quoteChunk:
		if top.hasVerb() && b.reports(top) && top.quote == nil && !top.tail {
			top.quote = &tokenRange{c.from, c.to}
			break
		}
		b.quote = &b.chunks[i]
	case accordChunk:
		b.accord(i, c)
	}
}

func joined(tokens []Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Lower
	}
	return strings.Join(words, " ")
}

// open opens a clause below the current one.
func (b *builder) open(r relation, marker string) *clause {
	c := b.push(&clause{relation: r, marker: marker})
	c.from = b.chunks[b.at-1].from
	return c
}

// popToFinite closes clauses until one with a finite verb, or the first, is on top.
func (b *builder) popToFinite() {
	for len(b.stack) > 1 && (!b.top().hasVerb() || b.top().verb.form != finite) {
		b.pop()
	}
}

// sibling opens a clause beside the one on top, in its place.
func (b *builder) sibling(marker string, negative bool) *clause {
	top := b.top()
	r := top.relation
	if r == root {
		r = conjunct
	}
	c := &clause{relation: r, parent: top.parent, marker: top.marker, of: top.of, from: b.start()}
	if negative {
		c.marker = marker
	}
	if len(b.stack) > 0 {
		top.to = b.chunks[b.at-1].from
		b.stack = b.stack[:len(b.stack)-1]
	}
	return b.add(c)
}

// noun takes a noun phrase as subject, object, apposition, or subject of a clause that it opens.
func (b *builder) noun(i int, c chunk) {
	top := b.top()
	prev := b.prev(i)
	if v := b.kind(i + 1); prev == ccChunk && top.hasVerb() && top.verb.passive && v == verbChunk && b.chunks[i+1].form == participle && b.tokens[c.from].Tag == "CD" {
		// "12 people were killed and 30 injured"
		s := b.sibling("", false)
		s.subject = &phrase{items: []chunk{c}, from: c.from, to: c.to}
		s.verb = b.chunks[i+1]
		s.verb.form, s.verb.passive = finite, true
		b.last, b.at = s.subject, i+2
		return
	}
	if (prev == ccChunk || prev == commaChunk) && top.hasVerb() && top.object != nil && b.numeral(i+1) && !b.numeral(i) && b.tokens[top.object.items[0].from].Tag == "CD" {
		// Gapping: "won 52 percent of the vote, and Feld 44 percent".
		verb := top.verb
		s := b.sibling("", false)
		s.subject, s.verb = &phrase{items: []chunk{c}, from: c.from, to: c.to}, verb
		s.object, b.at = b.phrase(i+1, false)
		b.last = s.object
		return
	}
	if prev == commaChunk && b.partitive(c) {
		// "killed 41 people, 11 of them children": more about those people.
		if k := b.kind(i + 1); k == nounChunk || k == adjChunk {
			b.at = i + 2
		}
		return
	}
	if u := b.lex.Units[b.lex.Noun(b.tokens[c.head].Lower)]; top.hasVerb() && u.Measures == "length" && b.kind(i+1) == prepChunk && b.kind(i-1) != verbChunk {
		return // "struck on Thursday [20 km] off the coast"
	}
	p, next := b.phrase(i, !top.hasVerb())
	defer func() { b.last, b.at = p, max(next, b.at) }()
	if !top.hasVerb() {
		switch {
		case top.subject == nil:
			top.subject = p
		case prev == commaChunk && top.relation != relative:
			top.subject.apposed = append(top.subject.apposed, p.items...)
		case top.relation == relative:
			// "the group that officials met": the antecedent is the object.
			top.object, top.subject = top.subject, p
		default:
			top.subject = p
		}
		return
	}
	if b.finiteAfter(i) && !(top.object == nil && b.prev(i) == verbChunk && !b.takesClause(top)) {
		// It is the subject of a verb to come, with what is coordinated with it.
		p, next = b.phrase(i, true)
		switch {
		case prev == commaChunk || prev == quoteChunk || prev == stopChunk:
			// A clause of its own: often one that reports what went before.
			for len(b.stack) > 1 {
				b.pop()
			}
			b.sibling("", false).subject = p
			b.top().tail = true
			return
		case b.takesClause(top) && top.quote == nil || top.adjective >= 0:
			b.open(content, "").subject = p
			return
		case top.object != nil || b.prev(i) == nounChunk:
			r := b.open(relative, "")
			r.subject = p
			if b.last != nil && !b.circumstance(b.last) {
				r.object = b.last
			}
			return
		}
	}
	switch {
	case prev == commaChunk || prev == stopChunk:
		if b.last != nil {
			b.last.apposed = append(b.last.apposed, p.items...)
			b.beside = p // what follows is about it
		}
	case top.object == nil:
		top.object = p
	case top.recipient == nil:
		top.recipient, top.object = top.object, p
	}
}

// partitive tells whether a noun phrase counts some of those named before it: "11 of them".
func (b *builder) partitive(c chunk) bool {
	if c.to-c.from < 3 || b.tokens[c.to-2].Lower != "of" {
		return false
	}
	switch b.tokens[c.to-1].Lower {
	case "them", "whom", "which", "those", "these":
		return true
	}
	return false
}

// takesClause tells whether a clause can follow a clause's verb without "that".
func (b *builder) takesClause(c *clause) bool {
	return b.reports(c) || b.lex.Is(lexicon.Clausal, b.lemma(c))
}

// circumstance tells whether a phrase names a time or a manner, so that a clause about it has no
// object in it ("the first time the ministry confirmed it").
func (b *builder) circumstance(p *phrase) bool {
	head := b.lex.Noun(b.tokens[p.items[0].head].Lower)
	return b.lex.Can(head, 'T') || head == "time" || head == "way" || head == "reason" || head == "moment"
}

// preposition takes a prepositional phrase as an argument or with the noun before it, and "by doing",
// "as reported by" as what they are.
func (b *builder) preposition(i int, c chunk) {
	top := b.top()
	prep := b.tokens[c.from].Lower
	if c.to-c.from > 1 {
		prep = joined(b.tokens[c.from:c.to])
	}
	for b.kind(i+1) == particleChunk && i+1 < len(b.chunks) && b.tokens[b.chunks[i+1].from].Tag == "''" {
		i++
		b.at = i + 1
	}
	switch b.kind(i + 1) {
	case nounChunk:
		if !top.hasVerb() && top.subject == nil {
			b.part(i + 1)
		}
		p, next := b.phrase(i+1, !top.hasVerb())
		b.at = next
		if prep == "as" && b.kind(next) != verbChunk && top.relation == root && !top.hasVerb() && top.subject == nil {
			b.last = p
			return
		}
		a := arg{prep, p}
		owner := b.last
		defer func() { b.before, b.about = owner, prep == "about" || prep == "on" || prep == "regarding" }()
		if b.beside != nil && b.last == b.beside {
			b.beside.mods = append(b.beside.mods, a)
			b.beside = p
		} else if !top.hasVerb() && top.subject != nil {
			top.subject.mods = append(top.subject.mods, a)
			top.subject.to = p.to
		} else {
			top.args = append(top.args, a)
		}
		b.last = p
	case verbChunk:
		v := b.chunks[i+1]
		switch {
		case prep == "as" && v.form == participle && b.kind(i+2) == prepChunk && b.kind(i+3) == nounChunk && b.reportsAt(v):
			// "As reported by Al Jazeera, ..."
			p, next := b.phrase(i+3, true)
			b.out.accords = append(b.out.accords, accord{tokenRange{c.from, b.chunks[i+2].to}, p, b.opening(i)})
			b.at = next
		case v.form == gerund:
			b.at = i + 2
			g := b.open(participial, prep)
			g.subject, g.verb = top.subject, v
			if prep == "as" && top.object != nil {
				g.subject = top.object // "quoted an official as saying"
			}
			if prep == "from" && top.object != nil {
				g.subject = top.object // "prevented the group from meeting"
			}
		}
	}
}

// part cuts the noun phrase in chunk i in two where it runs into the name that is the subject of the
// verb behind it: "Under the treaty [Suriname] will receive".
func (b *builder) part(i int) {
	c := b.chunks[i]
	if b.kind(i+1) != verbChunk || b.chunks[i+1].form != finite || c.of != nil || c.base != c.to || b.tokens[c.from].Tag != "DT" {
		return
	}
	cut := c.to
	for cut > c.from && strings.HasPrefix(b.tokens[cut-1].Tag, "NNP") {
		cut--
	}
	if cut == c.to || cut <= c.from+1 || b.tokens[cut-1].Tag != "NN" && b.tokens[cut-1].Tag != "NNS" {
		return
	}
	if head := b.lex.Noun(b.tokens[cut-1].Lower); b.lex.Can(head, 'P') || b.lex.Roles[head] || b.lex.PlaceWords[head] {
		return // "the minister Smith", "the town Dover" are one
	}
	name := chunk{kind: nounChunk, from: cut, to: c.to, head: c.to - 1, base: c.to}
	b.chunks[i].to, b.chunks[i].base, b.chunks[i].head = cut, cut, cut-1
	b.chunks = slices.Insert(b.chunks, i+1, name)
}

// opening tells whether nothing but adverbs stands before chunk i.
func (b *builder) opening(i int) bool {
	for _, c := range b.chunks[:i] {
		if c.kind != particleChunk && c.kind != commaChunk {
			return false
		}
	}
	return true
}

// comma ends what stands before the main clause.
func (b *builder) comma() {
	waiting := b.below(func(c *clause) bool { return !c.hasVerb() })
	for waiting && len(b.stack) > 1 && b.top().hasVerb() {
		switch b.top().relation {
		case adverbial, participial, purpose, complement, content, question, conjunct:
			b.pop()
			continue
		}
		return
	}
}

// conjunction opens a new clause where a subject and its verb follow.
func (b *builder) conjunction(i int) {
	j := i + 1
	for b.kind(j) == particleChunk && j < len(b.chunks) {
		j++
	}
	if b.kind(j) != nounChunk || !b.finiteAfter(j) || !b.top().hasVerb() {
		return
	}
	// A new clause with a subject of its own, beside the nearest that is no mere modifier.
	for len(b.stack) > 1 {
		switch b.top().relation {
		case root, conjunct, content, adverbial, question:
			if b.top().hasVerb() {
				b.sibling("", false)
				return
			}
		}
		b.pop()
	}
	b.sibling("", false)
}

// stop takes brackets, semicolons, colons and dashes.
func (b *builder) stop(i int, c chunk) {
	mark := b.tokens[c.from].Text
	switch mark {
	case "(", "[":
		// What stands in brackets is no part of the clause around it.
		for b.at < len(b.chunks) && !(b.chunks[b.at].kind == stopChunk && strings.Contains(")]", b.tokens[b.chunks[b.at].from].Text)) {
			b.at++
		}
		if b.at < len(b.chunks) {
			b.at++
		} else {
			b.at = i + 1
		}
	case ";", ":":
		if mark == ":" && b.top().hasVerb() && b.reports(b.top()) && b.kind(i+1) != quoteChunk {
			b.open(content, ":")
			return
		}
		if b.kind(i+1) == quoteChunk {
			return
		}
		for len(b.stack) > 1 {
			b.pop()
		}
		if b.top().hasVerb() {
			b.sibling("", false)
		}
	default:
		if b.top().hasVerb() && !b.below(func(c *clause) bool { return !c.hasVerb() }) {
			b.comma()
		}
	}
}

// accord takes "according to" with its source.
func (b *builder) accord(i int, c chunk) {
	for b.kind(i+1) == particleChunk && i+1 < len(b.chunks) {
		i++
	}
	if b.kind(i+1) != nounChunk {
		return
	}
	p, next := b.phrase(i+1, true)
	b.at = next
	for b.kind(b.at) == prepChunk && b.kind(b.at+1) == nounChunk {
		m, after := b.phrase(b.at+1, true)
		p.mods = append(p.mods, arg{b.tokens[b.chunks[b.at].from].Lower, m})
		p.to = m.to
		b.at = after
	}
	b.out.accords = append(b.out.accords, accord{tokenRange{c.from, c.to}, p, b.opening(i)})
}
