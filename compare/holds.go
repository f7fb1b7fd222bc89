package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// holds tells whether a dispute of two sentences is one between articles too, which may speak of many things:
// both tell of it as a fact or a plan, of the same thing by what is tied around it.
func (m *match) holds(d dispute) bool {
	if d.Type == Certainty {
		return !m.rejecting().asksOrPresupposes()
	}
	if d.a == none || d.b == none {
		return true
	}
	x, y := &m.a.terms[d.a], &m.b.terms[d.b]
	if x.holds == unsettled || y.holds == unsettled || x.holds != y.holds {
		return false
	}
	if d.Type != Outcome && m.another(d) {
		return false
	}
	switch d.Type {
	case Polarity:
		return m.denies(d)
	case Outcome:
		t := m.tieA(d.a)
		if t == nil || !t.opposed && !heldFor(x, y) || x.kind == nounTerm && t.opposed && !lexicon.Get().Opposite("n:"+x.lemma, "n:"+y.lemma) {
			return false // merely different
		}
	case Place:
		if !m.once(d.a) {
			return false
		}
	case Number:
		if t := m.tieA(max(x.head, 0)); t != nil && t.b == y.head && m.tiedChild(*t, "nsubj") < 0 && m.shared() < muchShared {
			return false // of two things: "the water reached two metres", "waves reached six"
		}
	}
	return (!m.strays(d.a, d.b) || d.Type == Number && m.shared() >= muchShared) && !m.tellsBoth(d)
}

// heldFor tells whether what one term is for the other is against: "voted for the treaty", "voted against the treaty".
func heldFor(x, y *term) bool {
	return strings.HasSuffix(x.label, " for") && strings.HasSuffix(y.label, " against") || strings.HasSuffix(x.label, " against") && strings.HasSuffix(y.label, " for")
}

// another tells whether what two sentences dispute is told of two things: each has a noun of its own for the object of
// one act, or behind one preposition: "robbed a jeweller", "robbed a bank"; "sanctions on banks", "on oil".
func (m *match) another(d dispute) bool {
	own := func(p *proposition, on []int, k, top int) bool {
		t := &p.terms[k]
		return t.kind == nounTerm && on[k] == 0 && t.head >= 0 && p.within(k, top)
	}
	a, b := m.a.clauseOf(d.a), m.b.clauseOf(d.b)
	for i := range m.a.terms {
		if i == d.a || !own(m.a, m.onA, i, a) {
			continue
		}
		x := &m.a.terms[i]
		for k := range m.b.terms {
			if k == d.b || !own(m.b, m.onB, k, b) {
				continue
			}
			y := &m.b.terms[k]
			acts := m.tieA(x.head)
			relation, prep, _ := strings.Cut(x.label, " ")
			other, prep2, _ := strings.Cut(y.label, " ")
			alike := prep == prep2 && prep != "" && !is(lexicon.Adjunct, prep) || relation == "obj" && other == "obj" && acts != nil && acts.b == y.head && acts.score >= leastSameAct
			if alike && !(person(x) && person(y)) {
				return true
			}
		}
	}
	return false
}

// muchShared is the weight of tied terms from which on two sentences tell of one thing although one of them names
// more: about six words.
const muchShared = 6.0

// shared returns the weight of all that is tied.
func (m *match) shared() float64 {
	sum := 0.0
	for _, t := range m.ties {
		if !t.sibling {
			sum += t.score * min(m.a.terms[t.a].weight, m.b.terms[t.b].weight)
		}
	}
	return sum
}

// denies tells whether a denial in one article is of what the other one tells: of the same thing, by whoever it
// is said of, with nothing in the denial that the other does not tell.
func (m *match) denies(d dispute) bool {
	x, y := &m.a.terms[d.a], &m.b.terms[d.b]
	t := m.tieA(d.a)
	if t == nil || t.score < 0.7 || lexicon.Get().ReportVerbs[x.lemma].Stance != "" || lexicon.Get().ReportVerbs[y.lemma].Stance != "" {
		return false
	}
	if m.a.negator(t.a) && m.b.negator(t.b) || m.a.several() || m.b.several() || m.tiedChild(*t, "nsubj") < 0 || m.tiedChild(*t, "obj") < 0 {
		return false
	}
	no, k := m.b, t.b
	if x.negated {
		no, k = m.a, t.a
	}
	if m.coverWithin(no, k) < leastCovered {
		return false
	}
	around := 0.0
	for _, u := range m.ties {
		if u != *t && u.score > 0.5 && m.a.under(u.a, t.a) && m.b.under(u.b, t.b) {
			around += u.score * min(m.a.terms[u.a].weight, m.b.terms[u.b].weight)
		}
	}
	return around >= leastAround
}

// affirms returns the document on the affirming side of a denial.
func (m *match) affirms(d dispute, p, q *passage) (doc int, ok bool) {
	if d.Type != Polarity || d.a == none {
		return 0, false
	}
	if m.a.terms[d.a].negated {
		return q.doc, true
	}
	return p.doc, true
}

// strays tells whether the clauses of two terms speak of something else beside what they differ in: one names
// more, a time or a place or a person, or each has another noun ("the harbour race", "the mountain race").
func (m *match) strays(a, b int) bool {
	stray := func(p *proposition, on []int, k int) (named, other bool) {
		top := p.clauseOf(k)
		for i, t := range p.terms {
			if i == k || !p.within(i, top) {
				continue
			}
			if on[i] > 0 && m.ties[on[i]-1].score > 0.5 {
				u := m.ties[on[i]-1]
				named = named || oppositePlaces(m.a.terms[u.a].label, m.b.terms[u.b].label)
				continue
			}
			named = named || t.kind == nameTerm || t.kind == timeTerm || strings.HasSuffix(t.label, " against") || strings.HasSuffix(t.label, " for")
			other = other || t.kind == nounTerm || t.kind == adjTerm
		}
		return named, other
	}
	namedA, otherA := stray(m.a, m.onA, a)
	namedB, otherB := stray(m.b, m.onB, b)
	return namedA || namedB || otherA && otherB
}

// coverWithin is cover for the clause of a term alone.
func (m *match) coverWithin(p *proposition, top int) float64 {
	on := m.on(p)
	sum, all := 0.0, 0.0
	for k, t := range p.terms {
		if !p.within(k, top) {
			continue
		}
		all += t.weight
		if on[k] > 0 && m.ties[on[k]-1].score > 0.4 {
			sum += t.weight
		} else if _, prep, _ := strings.Cut(t.label, " "); t.kind == adjTerm || t.kind == nameTerm || is(lexicon.Adjunct, prep) || prep == "because" {
			return 0 // "no official statement", "not in Rome", "not because of the delay"
		}
	}
	return sum / max(all, 0.1)
}

// clauseOf returns the nearest predicate above a term, or the topmost term.
func (p *proposition) clauseOf(k int) int {
	for steps := 0; p.terms[k].head >= 0 && p.terms[k].claim == nil && steps < len(p.terms); steps++ {
		k = p.terms[k].head
	}
	return k
}

// tellsBoth tells whether one of the two articles gives the other's amount or time as well.
func (m *match) tellsBoth(d dispute) bool {
	x, y := &m.a.terms[d.a], &m.b.terms[d.b]
	gives := func(doc *nlp.Document, t *term) bool {
		switch {
		case t.amount != nil:
			return slices.ContainsFunc(doc.Quantities, func(q nlp.Quantity) bool {
				same := q.Unit == t.amount.Unit && q.Low == t.amount.Low && q.High == t.amount.High
				converted := q.Unit != t.amount.Unit && baseUnit(q.Unit) == baseUnit(t.amount.Unit) && !apart(q, *t.amount)
				return (same || converted) && (q.Head == t.amount.Head || q.Head == "" || t.amount.Head == "")
			})
		case t.time != nil:
			return slices.ContainsFunc(doc.Times, func(q nlp.Time) bool {
				return q.Known() && t.time.Known() && !q.Last.Before(t.time.First) && !t.time.Last.Before(q.First) && q.Grain <= t.time.Grain
			})
		}
		return false
	}
	return gives(m.a.doc, y) || gives(m.b.doc, x)
}

// negator tells whether a word of negation hangs on a term or on what hangs on it.
func (p *proposition) negator(k int) bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for i, t := range s.Tokens {
		if lex.Negators[t.Lower] == "" {
			continue
		}
		for h, steps := s.Arcs[i].Head, 0; h >= 0 && steps < len(s.Tokens); h, steps = s.Arcs[h].Head, steps+1 {
			if h == p.terms[k].token {
				return true
			}
		}
	}
	return false
}

// leastAround is the weight of what must be tied around a denied predicate: about one content word; leastCovered
// is how much of the denial's clause must be.
const (
	leastAround  = 0.8
	leastCovered = 0.7
)
