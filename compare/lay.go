package compare

import (
	"math"
	"slices"
	"strings"
	"sync"

	"rashomon/nlp"
)

// A match is two propositions laid on each other.
type match struct {
	a, b       *proposition
	ties       []tie
	onA, onB   []int // by term: 1 + index of its tie
	covA, covB float64
}

// A ranked is a tie with how good it is beside others of its terms.
type ranked struct {
	tie
	rank float64
}

// layTables are for the tables that lay fills, which are large and soon forgotten.
var layTables = sync.Pool{New: func() any { return new(layTable) }}

type layTable struct {
	score []tie
	list  []ranked
}

// lay lays two propositions on each other: each term on the one that it is most surely, the surest first;
// where several would do, on the one with the same surroundings.
func lay(a, b *proposition) *match {
	m := &match{a: a, b: b, onA: make([]int, len(a.terms)), onB: make([]int, len(b.terms))}
	wide := len(b.terms)
	scratch := layTables.Get().(*layTable)
	defer layTables.Put(scratch)
	scratch.score = slices.Grow(scratch.score[:0], len(a.terms)*wide)[:len(a.terms)*wide]
	score := scratch.score // the tie of a's term i and b's term k at i*wide+k
	for i := range a.terms {
		for k := range b.terms {
			t := tieOf(&a.terms[i], &b.terms[k])
			t.a, t.b = i, k
			score[i*wide+k] = t
		}
	}
	at := func(i, k int) float64 {
		if i < 0 || k < 0 {
			return 0
		}
		return score[i*wide+k].score
	}
	below := make([][]int, len(a.terms))
	for c, t := range a.terms {
		if t.head >= 0 {
			below[t.head] = append(below[t.head], c)
		}
	}
	list := scratch.list[:0]
	for i := range a.terms {
		for k := range b.terms {
			t := score[i*wide+k]
			if t.score == 0 && !t.sibling {
				continue
			}
			rank := t.score
			x, y := &a.terms[i], &b.terms[k]
			if x.head < 0 && y.head < 0 {
				rank += 0.1
			} else {
				rank += 0.15 * at(x.head, y.head)
			}
			if x.label == y.label {
				rank += 0.05
			}
			if x.negated == y.negated {
				rank += 0.04
			}
			rank -= 0.05 * math.Abs(float64(i)/float64(len(a.terms))-float64(k)/float64(len(b.terms)))
			for _, c := range below[i] {
				for e := range b.terms {
					if b.terms[e].head == k {
						rank += 0.04 * score[c*wide+e].score
					}
				}
			}
			list = append(list, ranked{t, rank})
		}
	}
	slices.SortStableFunc(list, func(x, y ranked) int {
		switch {
		case x.rank > y.rank:
			return -1
		case x.rank < y.rank:
			return 1
		}
		return 0
	})
	scratch.list = list
	m.ties = make([]tie, 0, min(len(a.terms), wide))
	for _, c := range list {
		if m.onA[c.a] > 0 || m.onB[c.b] > 0 {
			continue
		}
		m.ties = append(m.ties, c.tie)
		m.onA[c.a], m.onB[c.b] = len(m.ties), len(m.ties)
	}
	for _, t := range m.ties {
		m.covA += t.score * a.terms[t.a].weight
		m.covB += t.score * b.terms[t.b].weight
	}
	if a.weight > 0 {
		m.covA /= a.weight
	}
	if b.weight > 0 {
		m.covB /= b.weight
	}
	return m
}

// tieA returns the tie of a term of a, or nil.
func (m *match) tieA(i int) *tie {
	if m.onA[i] == 0 {
		return nil
	}
	return &m.ties[m.onA[i]-1]
}

// tied tells whether the term of a token means the same as one on the other side.
func (m *match) tied(p *proposition, token int) bool {
	on := m.on(p)
	for i, t := range p.terms {
		if t.token == token {
			return on[i] > 0 && m.ties[on[i]-1].score > 0.5 && !m.ties[on[i]-1].opposed
		}
	}
	return true
}

// on returns, for every term of one of the propositions, 1 + the index of its tie, or 0.
func (m *match) on(p *proposition) []int {
	if p == m.b {
		return m.onB
	}
	return m.onA
}

// cover returns the weighted share of a clause's terms, those at and below a term, that are tied.
func (m *match) cover(p *proposition, top int) float64 {
	return m.tiedShare(p, func(k int) bool { return p.under(k, top) })
}

// tiedShare returns the weighted share of some terms of a proposition that are tied, 0 of none.
func (m *match) tiedShare(p *proposition, among func(k int) bool) float64 {
	on := m.on(p)
	sum, all := 0.0, 0.0
	for k, t := range p.terms {
		if !among(k) {
			continue
		}
		all += t.weight
		if on[k] > 0 {
			sum += t.weight * m.ties[on[k]-1].score
		}
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// loose counts the terms of a kind that are tied to nothing on one side, places in an order left out.
func (m *match) loose(kind termKind, first bool) float64 {
	p, on := m.b, m.onB
	if first {
		p, on = m.a, m.onA
	}
	n := 0.0
	for i, t := range p.terms {
		if t.kind == kind && on[i] == 0 && (t.amount == nil || t.amount.Unit != nlp.Ordinal) {
			n++
		}
	}
	return n
}

// tiedChild tells whether the subjects, or the objects, of two tied terms are tied: 1 they are, -1 both are
// there and are not, 0 one is missing.
func (m *match) tiedChild(t tie, relation string) float64 {
	find := func(p *proposition, head int) int {
		for i := range p.terms {
			if p.terms[i].head != head && relation == "nsubj" && p.described(i) == head && strings.HasPrefix(p.terms[p.terms[i].head].label, "nsubj") {
				return i // "the singer [Lena Holm]"
			}
		}
		for i, c := range p.terms {
			if c.head == head && (strings.HasPrefix(c.label, relation) && c.label != "nsubj:pass" || c.label == "nsubj:pass" && relation == "obj") {
				return i
			}
		}
		if t := p.terms[head]; relation == "nsubj" && strings.HasPrefix(t.label, "acl") {
			return t.head // "a man riding a horse"
		}
		return -1
	}
	a, b := find(m.a, t.a), find(m.b, t.b)
	if a < 0 || b < 0 {
		return 0
	}
	if u := m.tieA(a); u != nil && u.b == b && !u.opposed && !u.sibling {
		return u.score
	}
	return -1
}

// doubt is by how much what surrounds two tied terms lowers what they say: told in different senses, of
// different subjects or objects. It is 1 where nothing does.
func (m *match) doubt(t tie) float64 {
	x, y := &m.a.terms[t.a], &m.b.terms[t.b]
	v := 1.0
	if x.holds == unsettled || y.holds == unsettled {
		v *= 0.45
	} else if x.holds != y.holds {
		v *= 0.85
	}
	for _, relation := range []string{"nsubj", "obj"} {
		if m.tiedChild(t, relation) < 0 {
			v *= 0.65
		}
	}
	if m.namedApart(t) {
		v *= 0.5
	}
	return v
}

// namedApart tells whether the subjects of two tied terms are named and not the same.
func (m *match) namedApart(t tie) bool {
	x, y := m.a.subjectOf(t.a), m.b.subjectOf(t.b)
	return x >= 0 && y >= 0 && m.a.terms[x].kind == nameTerm && m.b.terms[y].kind == nameTerm && (m.onA[x] == 0 || m.ties[m.onA[x]-1].b != y)
}

// subjectOf returns the term that is the subject of another, or -1.
func (p *proposition) subjectOf(k int) int {
	return slices.IndexFunc(p.terms, func(t term) bool { return t.head == k && strings.HasPrefix(t.label, "nsubj") })
}

// elsewhere tells whether a name is said in the other proposition too.
func (m *match) elsewhere(x *term, p *proposition) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool { return sameName(x, &t) > 0.5 })
}

// tieHeads returns the tie of what two terms hang on, or nil.
func (m *match) tieHeads(x, y *term) *tie {
	if x.head < 0 || y.head < 0 {
		return nil
	}
	if u := m.tieA(x.head); u != nil && u.b == y.head {
		return u
	}
	return nil
}

// tiedHeads tells whether what two terms hang on is tied surely enough.
func (m *match) tiedHeads(x, y *term) bool {
	t := m.tieHeads(x, y)
	return t != nil && t.score > 0.6
}
