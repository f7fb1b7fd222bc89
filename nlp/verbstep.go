package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// finiteVerb gives the clause on top its verb, or finds the clause that waits for it.
func (b *builder) finiteVerb(i int, v chunk) {
	top := b.top()
	prev := b.prev(i)
	if top.hasVerb() {
		bare := b.tokens[v.head].Tag == "VB" || b.tokens[v.head].Tag == "VBP"
		switch {
		case prev == ccChunk && top.verb.form == infinitive && bare && v.from == v.head:
			// "to meet again and find a solution"
			s := b.sibling("", false)
			s.subject = top.subject
			v.form = infinitive
		case prev == ccChunk || prev == negChunk:
			for len(b.stack) > 1 && top.verb.form != finite {
				b.pop()
				top = b.top()
			}
			if !top.hasVerb() {
				break
			}
			subject := top.subject
			b.sibling("", false).subject = subject
		default:
			b.resume(i, v)
		}
		top = b.top()
	}
	if top.hasVerb() {
		return
	}
	top.verb = v
	b.invert(i, top, prev)
}

// resume goes back to the clause that still waits for its verb ("Brandt, who led ..., [will not
// attend]"); where none waits, the verb goes with what the innermost relative clause is about.
func (b *builder) resume(i int, v chunk) {
	var antecedent *phrase
	for k := len(b.stack) - 1; k >= 0; k-- {
		c := b.out.clauses[b.stack[k]]
		if !c.hasVerb() {
			for len(b.stack)-1 > k {
				b.pop()
			}
			return
		}
		if c.relation == relative && antecedent == nil {
			antecedent = c.subject
		}
	}
	for len(b.stack) > 1 {
		b.pop()
	}
	top := b.top()
	s := b.sibling("", false)
	s.subject = antecedent
	if antecedent == nil && b.prev(i) == commaChunk && !b.reportsAt(v) {
		s.subject = top.subject
	}
	s.tail = b.prev(i) == commaChunk && b.reportsAt(v)
}

func (b *builder) reportsAt(v chunk) bool {
	_, ok := b.lex.ReportVerbs[b.tokens[v.head].Lemma]
	return ok
}

// invert takes the phrase after a verb of saying as its subject: "...", said the minister.
func (b *builder) invert(i int, c *clause, prev chunkKind) {
	if c.subject != nil || !b.reportsAt(c.verb) || b.kind(i+1) != nounChunk || b.finiteAfterNoComma(i+1) {
		return
	}
	if prev != commaChunk && prev != quoteChunk && prev != stopChunk {
		return
	}
	p, next := b.phrase(i+1, false)
	c.subject, b.last, b.at = p, p, next
	c.tail = c.tail || prev == commaChunk && b.quote == nil
}

// infinitive opens the clause of a to-infinitive and gives it its subject.
func (b *builder) infinitive(i int, v chunk) {
	top := b.top()
	prev := b.prev(i)
	if b.lemma(top) == "have" && top.object == nil && i > 0 && b.tokens[b.chunks[i-1].from].Lower == "yet" {
		prev = verbChunk
	}
	if prev == ccChunk && (top.hasVerb() && top.verb.form == infinitive || b.below(func(c *clause) bool { return c.hasVerb() && c.verb.form == infinitive })) {
		for b.top().verb.form != infinitive || !b.top().hasVerb() {
			b.pop()
		}
		subject := b.top().subject
		s := b.sibling("", false)
		s.subject, s.verb = subject, v
		return
	}
	r := purpose
	subject := top.subject
	switch {
	case !top.hasVerb():
	case prev == verbChunk || prev == adjChunk:
		r = complement
	case prev == nounChunk && top.object != nil && b.last == top.object:
		// "urged the group to leave": the object does it; "has a plan to": not.
		if b.directs(top) {
			r, subject = complement, top.object
		}
	case prev == nounChunk && b.directs(top) && len(top.args) > 0 && top.args[len(top.args)-1].phrase == b.last:
		// "called for the US to reopen"
		r, subject = complement, b.last
	}
	c := b.open(r, "to")
	c.subject, c.verb = subject, v
}

// directs tells whether a verb tells its object what to do.
func (b *builder) directs(c *clause) bool {
	l := b.lemma(c)
	return b.lex.Modals[l] == "demanded" || b.lex.Is(lexicon.Directing, l)
}

// nonFinite opens the clause of a participle or gerund and gives it its subject.
func (b *builder) nonFinite(i int, v chunk) {
	top := b.top()
	prev := b.prev(i)
	if v.form == participle && !top.hasVerb() && top.subject != nil && b.pastForm(v.head) && b.mainVerb(i, top) {
		v.form = finite // the tagger took a past tense for a participle
		b.finiteVerb(i, v)
		return
	}
	v.passive = v.passive || v.form == participle
	switch {
	case prev == ccChunk && top.hasVerb() && top.verb.form == v.form:
		s := b.sibling("", false)
		s.subject, s.verb = top.subject, v
	case prev == commaChunk && b.last != nil && v.form == participle && (!top.hasVerb() || b.last != top.subject):
		c := b.open(relative, "")
		c.subject, c.verb = b.last, v
	case prev == nounChunk && b.last != nil:
		about := b.last
		if v.form == participle && b.before != nil && b.about {
			about = b.before // "a statement about the tour released by ..."
		}
		c := b.open(relative, "")
		c.subject, c.verb = about, v
	case prev == verbChunk && top.hasVerb() && v.form == gerund:
		c := b.open(complement, "")
		c.subject, c.verb = top.subject, v
	default:
		for len(b.stack) > 1 && top.hasVerb() && (top.verb.form != finite || prev == commaChunk && top.relation == relative) {
			b.pop()
			top = b.top()
		}
		if prev == commaChunk && b.reportsAt(v) && b.below(func(c *clause) bool { return b.reports(c) }) {
			for len(b.stack) > 1 && !b.reports(b.top()) {
				b.pop() // ", adding that": who adds is who said the rest
			}
			top = b.top()
		}
		c := b.open(participial, "")
		c.subject, c.verb = top.subject, v
	}
}

// mainVerb tells whether the participle in chunk i must be the verb that the clause on top waits for:
// no finite verb follows that could be it. In a headline a participle without an object is a passive.
func (b *builder) mainVerb(i int, top *clause) bool {
	if k := b.kind(i + 1); (k == nounChunk || k == thatChunk) && !b.finiteLater(i) {
		return true
	}
	if b.headline || top.relation != root {
		return false
	}
	k := i - 1
	for k > 0 && b.chunks[k].from > top.subject.from {
		k--
	}
	// "The treaty, signed in ...", but "Smith, leader of the party, called".
	return !b.finiteAfter(k) && (b.kind(i-1) != commaChunk || b.closedApposition(k, i-1))
}

// pastForm tells whether a participle can be a past tense as well.
func (b *builder) pastForm(i int) bool {
	w := b.tokens[i].Lower
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "id") || strings.HasSuffix(w, "ld") || strings.HasSuffix(w, "t")
}

// finiteLater tells whether a finite verb stands in a later chunk.
func (b *builder) finiteLater(i int) bool {
	for _, c := range b.chunks[i+1:] {
		if c.kind == verbChunk && c.form == finite {
			return true
		}
	}
	return false
}
