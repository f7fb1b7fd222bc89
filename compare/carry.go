package compare

import (
	"slices"
	"strings"
)

// leastCarried is how much of a statement, by weight, each article must say that is counted among those that agree on
// it.
const leastCarried = 0.3

// mostAsked is how many of the items of an agreement are asked which rendering they carry.
const mostAsked = 6

// carried returns how much of a rendering of an item the sentences of the others say, 0 to 1: the least of them.
func (ps *passages) carried(text string, it *item, items []*item) float64 {
	least := 1.0
	for _, other := range items[:min(len(items), mostAsked)] {
		if other != it {
			least = min(least, ps.carries(text, it, other))
		}
	}
	return least
}

// carriers returns the items whose sentences say enough of a rendering of one of them.
func (ps *passages) carriers(text string, it *item, items []*item) []*item {
	return slices.DeleteFunc(slices.Clone(items), func(other *item) bool {
		return other != it && ps.carries(text, it, other) < leastCarried
	})
}

// carries returns how much of a rendering of an item another one's sentence says. Quotations were compared word by
// word before.
func (ps *passages) carries(text string, it, other *item) float64 {
	if it.quote != "" || other.quote != "" {
		return 1
	}
	p, q := ps.props[it.doc][it.Sentence], ps.props[other.doc][other.Sentence]
	if p == nil || q == nil || len(p.terms) == 0 {
		return 1
	}
	key := [2]*proposition{p, q}
	m := ps.laid[key]
	if m == nil {
		m = lay(p, q)
		ps.laid[key] = m
	}
	within := func(k int) bool {
		span := p.doc.Sentences[p.sentence].Tokens[p.terms[k].token].Span
		return strings.Contains(text, p.doc.Article.Text[span.Start:span.End])
	}
	share := m.tiedShare(p, within)
	on, predicates := m.on(p), 0
	for k, t := range p.terms {
		if t.claim == nil || !within(k) {
			continue
		}
		predicates++
		if on[k] > 0 && m.ties[on[k]-1].score >= 0.4 {
			return share
		}
	}
	if predicates > 0 {
		return share * otherPredicate
	}
	return share
}

// otherPredicate is what remains of the likeness of two sentences where nothing that the one says of something is said
// in the other: they may be of one topic alone.
const otherPredicate = 0.7
