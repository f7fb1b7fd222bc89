package compare

import (
	"math"
	"strings"

	"rashomon/nlp"
)

// A contrastKind says in what way two statements may contradict each other.
type contrastKind string

// The kinds of contrasts.
const (
	deniedContrast    contrastKind = "denied"    // a predicate of both is denied in one, as the trees show
	negatedContrast   contrastKind = "negated"   // one has a word of negation more
	apartContrast     contrastKind = "apart"     // "not" sets a phrase apart in one, of which the other says that it holds
	shareContrast     contrastKind = "share"     // "not all", "all"; "rarely", "always"
	rejectedContrast  contrastKind = "rejected"  // one rejects what the other tells
	clashContrast     contrastKind = "clash"     // words, amounts, names in one place exclude each other: "rose", "fell"
	calendarContrast  contrastKind = "calendar"  // another month or year stands in the same place
	nameContrast      contrastKind = "name"      // another name stands in the same place
	turnedContrast    contrastKind = "turned"    // one tells the other way round who did it to whom
	exclusionContrast contrastKind = "exclusion" // of one who did it and one thing they tell what excludes each other
	leavingContrast   contrastKind = "leaving"   // somebody has withdrawn from what the other says is planned
	activityContrast  contrastKind = "activity"  // of one agent they tell what nobody does at a time
	sortContrast      contrastKind = "sort"      // one thing is called another sort of thing
)

// A contrast is a place where two statements may contradict each other.
type contrast struct {
	kind contrastKind
	dispute
}

// unweighed lists where two statements that are taken to be about one thing may contradict each other, with the
// strength that the rules give.
func (m *match) unweighed() []contrast {
	var out []contrast
	shares, _, agree := m.sharesApart()
	if shares.reason != "" {
		out = append(out, contrast{shareContrast, shares})
	}
	for _, f := range []struct {
		kind contrastKind
		find disputeFinder
	}{{deniedContrast, opposedPolarity}, {negatedContrast, oddNegation}, {apartContrast, setAgainst}, {rejectedContrast, rejection}, {clashContrast, clashing},
		{calendarContrast, otherCalendar}, {nameContrast, otherName}, {turnedContrast, reversal}, {exclusionContrast, exclusion}, {leavingContrast, withdrawal},
		{activityContrast, otherActivity}, {sortContrast, otherSort}} {
		if agree && (f.kind == deniedContrast || f.kind == negatedContrast) {
			continue
		}
		if d, ok := f.find(m); ok {
			out = append(out, contrast{f.kind, d})
		}
	}
	return out
}

// leastTogether is how much of one statement the other must have, for what is fitted to tell anything of the two: the pairs
// that it was fitted to are all of one topic.
const leastTogether = 0.25

// contrasts lists where two statements may contradict each other, replaced words among them, the strength of each being
// how likely they do: as the rule that found it says, or, where that is higher, what else is known of the two.
func (m *match) contrasts() []contrast {
	out := m.unweighed()
	for i, c := range out {
		if c.Type == Polarity {
			out[i].strength = math.Pow(c.strength, 1.35) // words of negation mislead most often
		}
		if w := contrastWeights()[c.kind]; w != nil && max(m.covA, m.covB) >= leastTogether {
			out[i].strength = max(out[i].strength, m.chance(w, c))
		}
		if c.kind == deniedContrast {
			out[i].strength *= m.reach(c.dispute)
		}
	}
	return append(out, replacedWord(m)...)
}

// reach is by how much a denial must be taken for less because it is of something narrower than what the other side
// affirms, or of another of its kind: "no spaniel barked" and "a dog barked", "no woman came" and "a man came".
func (m *match) reach(d dispute) float64 {
	v := 1.0
	first := m.a.terms[d.a].negated
	no, at, on := m.b, d.b, m.onB
	if first {
		no, at, on = m.a, d.a, m.onA
	}
	for k, t := range no.terms {
		if t.head != at || t.kind != nounTerm || !argument(t.label) || on[k] == 0 {
			continue
		}
		switch u := m.ties[on[k]-1]; {
		case u.sibling:
			v *= 0.4
		case u.narrower > 0 && first, u.narrower < 0 && !first:
			v *= 0.7
		}
	}
	return v
}

// argument tells whether a relation is that of a subject or object.
func argument(label string) bool {
	return strings.HasPrefix(label, "nsubj") || label == "obj" || label == "iobj"
}

// chance is how likely a contrast is a contradiction by what is known of it.
func (m *match) chance(w *weights, c contrast) float64 {
	f := m.known(c)
	v := w.chance(f)
	if f[knownLeftOpen] > 0 {
		v *= 0.6 // what may be and what is not may both be true: the sets to fit on take it for a contradiction
	}
	return v
}

// otherCalendar finds that two statements name different months or years in the same place.
func otherCalendar(m *match) (dispute, bool) {
	return m.other(timeTerm, func(i, k int) bool {
		x, y := &m.a.terms[i], &m.b.terms[k]
		return ofCalendar(x) && ofCalendar(y) && timesExclude(x, y)
	}, Date)
}

// ofCalendar tells whether a term of time names a month or a year, so that it means the same for everybody.
func ofCalendar(t *term) bool {
	switch first, _, _ := strings.Cut(t.lemma, " "); first {
	case "since", "until", "till", "by", "before", "after":
		return false // a span, which takes in other months
	}
	w := timeWords(t.lemma)
	return w["month"] != "" || w["year"] != ""
}

// otherName finds two full names of people, or two places that are known not to be one, in the same place of statements
// that have more than that place in common.
func otherName(m *match) (dispute, bool) {
	common := 0
	for _, t := range m.ties {
		if t.score > 0.6 && !t.opposed {
			common++
		}
	}
	if common < 4 {
		return dispute{}, false // both may have done it
	}
	differ := func(i, k int, of nlp.EntityType) bool {
		x, y := &m.a.terms[i], &m.b.terms[k]
		return x.of == of && y.of == of && !m.elsewhere(x, m.b) && !m.elsewhere(y, m.a) && !alike(x.lemma, y.lemma)
	}
	if d, ok := m.other(nameTerm, func(i, k int) bool {
		x, y := strings.Fields(m.a.terms[i].lemma), strings.Fields(m.b.terms[k].lemma)
		return differ(i, k, nlp.Person) && len(x) > 1 && len(y) > 1 && !share(x, y)
	}, Actor); ok {
		return d, ok
	}
	return m.other(nameTerm, func(i, k int) bool {
		x, y := m.a.terms[i].name, m.b.terms[k].name
		return differ(i, k, nlp.Location) && nlp.KnownPlace(x) && nlp.KnownPlace(y) && !nlp.Within(x, y) && !nlp.Within(y, x)
	}, Place)
}

// other finds two terms of a kind in the same place of two statements that are tied to nothing and differ.
func (m *match) other(kind termKind, differ func(i, k int) bool, what Type) (dispute, bool) {
	for i := range m.a.terms {
		for k := range m.b.terms {
			x, y := &m.a.terms[i], &m.b.terms[k]
			if x.kind == kind && y.kind == kind && m.onA[i] == 0 && m.onB[k] == 0 && x.negated == y.negated && m.samePlace(i, k) && differ(i, k) {
				return dispute{Type: what, strength: 0.4, a: i, b: k, reason: m.words(tie{a: i, b: k}) + " stand in the same place"}, true
			}
		}
	}
	return dispute{}, false
}
