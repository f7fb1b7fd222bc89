package nlp

import "strings"

// relativeClause opens a clause at a wh-word: about the phrase before it, or a question.
func (b *builder) relativeClause(i int, c chunk) {
	word := b.tokens[c.from].Lower
	noun := b.prev(i) == nounChunk || b.prev(i) == commaChunk
	if !noun && b.prev(i) != prepChunk || b.last == nil {
		q := b.open(question, word)
		if b.tokens[c.from].Tag == "WP" && b.kind(i+1) == verbChunk {
			q.subject = &phrase{items: []chunk{{kind: nounChunk, from: c.from, to: c.to, head: c.from, base: c.to}}, from: c.from, to: c.to}
		}
		return
	}
	antecedent := b.last
	if word == "that" && b.prev(i) == nounChunk && b.before != nil && strings.HasPrefix(b.tokens[b.last.items[0].head].Tag, "NNP") {
		antecedent = b.before // a name takes no defining clause: it is about what the name belongs to
	}
	r := b.open(relative, word)
	if b.prev(i) != prepChunk && word != "where" && word != "whose" {
		r.subject = antecedent
	}
}

// contentClause opens a clause of what is said, at "that", "whether" or "if".
func (b *builder) contentClause(i int, c chunk) {
	word := b.tokens[c.from].Lower
	r := content
	if word == "whether" || word == "if" {
		r = question
	}
	prev := b.prev(i)
	if prev == ccChunk {
		// "said that A and that B"
		for len(b.stack) > 1 && b.top().relation != content && b.top().relation != question {
			b.pop()
		}
		if b.top().relation == content || b.top().relation == question {
			b.sibling("", false).marker = word
			return
		}
	}
	// "said in Paris on Monday that": close what the verb of saying does not own.
	for len(b.stack) > 1 && b.top().hasVerb() && !b.reports(b.top()) && b.top().relation != relative && b.below(func(p *clause) bool { return b.reports(p) && p.quote == nil && !b.hasContent(p) }) && prev != nounChunk {
		b.pop()
	}
	top := b.top()
	n := b.open(r, word)
	if prev == nounChunk && b.last != nil && (!top.hasVerb() || !b.reports(top)) {
		n.of = b.last.items[len(b.last.items)-1].head
	}
}

// below tells whether a clause under the one on top is as asked.
func (b *builder) below(ok func(*clause) bool) bool {
	for _, k := range b.stack[:len(b.stack)-1] {
		if ok(b.out.clauses[k]) {
			return true
		}
	}
	return false
}

// hasContent tells whether a clause has a clause of what is said already.
func (b *builder) hasContent(c *clause) bool {
	for _, d := range b.out.clauses {
		if d.relation == content && d.parent >= 0 && b.out.clauses[d.parent] == c {
			return true
		}
	}
	return false
}
