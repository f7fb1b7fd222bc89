package compare

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// A finding is what a detector reports: a question and the stances on it.
type finding struct {
	Type     Type
	key      string // findings with the same type and key are one
	question string
	topic    string // what the question is about, for the reason
	act      string // what somebody did or not, for the reason: "take part in the talks"; what was confirmed
	stances  []stance
	strength float64          // how surely the claims are about the same, 0 to 1
	rises    bool             // a quantity that later reports raise
	settles  bool             // a state that a later report may have brought about (denied, then confirmed)
	turns    bool             // a state that may have changed by the time of a later report
	timeless bool             // the times of the claims do not tell occasions apart: quotations, dates
	until    string           // the one of two stances that a later report of the other brings up to date
	note     string           // what the reason adds
	worded   map[*item]string // of items whose amount is another one than that which names their stance: theirs
	hint     string           // what may explain the difference, a note behind the reason
	whole    bool             // whole sentences are compared rather than single claims
	vetted   bool             // it asks whether a recording, a picture or a writing is genuine
	passed   map[*item]bool   // of what is told as a fact: whether its article only passes it on
	general  bool             // it names a state by its kind, where another finding may name what is disputed in the articles' own words

	corrected bool // all that take one of the stances took another one later
}

// A stance is one answer and the items that give it.
type stance struct {
	name  string
	items []*item
	told  string // what it says, for the reason, where its name does not
}

// oppose builds the two stances of a finding from pairs of opposed items.
func oppose(f finding, yes, no string, pairs [][2]*item) (finding, bool) {
	a, b := stance{name: yes}, stance{name: no}
	for _, p := range pairs {
		a.add(p[0])
		b.add(p[1])
	}
	f.stances = []stance{b, a}
	return f, len(a.items) > 0 && len(b.items) > 0
}

func (s *stance) add(it *item) {
	if !slices.Contains(s.items, it) {
		s.items = append(s.items, it)
	}
}

// opposable tells whether two items can contradict each other at all: of two outlets, and neither
// merely possible, demanded or asked.
func opposable(a, b *item) bool {
	return a.source != b.source && a.sense != unsettled && b.sense != unsettled
}

// mergeFindings makes one of findings on one question: of the same type and key, or with the same
// opposed claims.
func mergeFindings(w *watch, found []finding) []*finding {
	var out []*finding
	byItem := map[Type]map[*item][]*finding{}
	note := func(f *finding, into *finding) {
		for _, it := range f.all() {
			if !slices.Contains(byItem[f.Type][it], into) {
				byItem[f.Type][it] = append(byItem[f.Type][it], into)
			}
		}
	}
	for i := range until(w, found) {
		f := &found[i]
		if byItem[f.Type] == nil {
			byItem[f.Type] = map[*item][]*finding{}
		}
		// It may be what two that were found before have in common.
		var same []*finding
		for _, it := range f.all() {
			for _, g := range byItem[f.Type][it] {
				if !slices.Contains(same, g) && oneQuestion(f, g) {
					same = append(same, g)
				}
			}
		}
		if len(same) == 0 {
			out = append(out, f)
			note(f, f)
			continue
		}
		into := same[0]
		into.absorb(f)
		for _, g := range same[1:] {
			into.absorb(g)
			out = slices.DeleteFunc(out, func(h *finding) bool { return h == g })
			for it, list := range byItem[f.Type] {
				byItem[f.Type][it] = slices.DeleteFunc(list, func(h *finding) bool { return h == g })
			}
			note(g, into)
		}
		note(f, into)
	}
	return out
}

// oneQuestion tells whether two findings that have a claim in common ask the same.
func oneQuestion(f, g *finding) bool {
	if f.Type == Quote {
		return oneVoice(f, g)
	}
	return g.key == f.key || sharesSides(f, g) || sameStances(f, g) || (f.whole || g.whole || f.Type == Outcome && f.question == g.question) && sharesSide(f, g)
}

// oneVoice tells whether all quotations of two findings can be of one speaker.
func oneVoice(f, g *finding) bool {
	for _, a := range f.all() {
		for _, b := range g.all() {
			if a != b && !oneSpeaker(a, b) && !oneDocument(a, b) {
				return false
			}
		}
	}
	return true
}

// sharesSides tells whether two findings hold a claim each of two of the same stances.
func sharesSides(f, g *finding) bool {
	n := 0
	for _, s := range f.stances {
		for _, t := range g.stances {
			if s.name == t.name && slices.ContainsFunc(s.items, func(it *item) bool { return slices.Contains(t.items, it) }) {
				n++
				break
			}
		}
	}
	return n >= 2
}

// sharesSide tells whether two findings hold a claim of the same stance.
func sharesSide(f, g *finding) bool {
	for _, s := range f.stances {
		for _, t := range g.stances {
			if s.name == t.name && slices.ContainsFunc(s.items, func(it *item) bool { return slices.Contains(t.items, it) }) {
				return true
			}
		}
	}
	return false
}

// sameStances tells whether two findings set the same answers against each other.
func sameStances(f, g *finding) bool {
	for _, s := range f.stances {
		if !slices.ContainsFunc(g.stances, func(t stance) bool { return t.name == s.name }) {
			return false
		}
	}
	return f.Type == Number || f.Type == Date || f.Type == Place
}

// absorb takes the stances of another finding in.
func (f *finding) absorb(g *finding) {
	for it, name := range g.worded {
		if f.worded == nil {
			f.worded = map[*item]string{}
		}
		f.worded[it] = name
	}
	f.strength = max(f.strength, g.strength)
	f.whole, f.timeless = f.whole && g.whole, f.timeless || g.timeless
	for _, s := range g.stances {
		at := slices.IndexFunc(f.stances, func(t stance) bool { return t.name == s.name })
		if at < 0 {
			at = slices.IndexFunc(f.stances, func(t stance) bool {
				return slices.ContainsFunc(s.items, func(it *item) bool { return slices.Contains(t.items, it) })
			})
		}
		if at < 0 && f.Type == Outcome && len(f.stances) == 2 && f.question == g.question {
			at = otherSide(f, g) // "trails", "is trailing"
		}
		if at < 0 && f.Type == Quote {
			at = slices.IndexFunc(f.stances, func(t stance) bool { return slices.Equal(s.items[0].said, t.items[0].said) })
		}
		if at < 0 {
			f.stances = append(f.stances, s)
			continue
		}
		for _, it := range s.items {
			f.stances[at].add(it)
		}
	}
}

// otherSide returns which of two stances of a finding has nothing in common with another finding on the same question, whose own
// other one it is, or -1.
func otherSide(f, g *finding) int {
	shared := func(s stance) bool {
		return slices.ContainsFunc(g.stances, func(t stance) bool {
			return t.name == s.name && slices.ContainsFunc(s.items, func(it *item) bool { return slices.Contains(t.items, it) })
		})
	}
	switch first, second := shared(f.stances[0]), shared(f.stances[1]); {
	case first && !second:
		return 1
	case second && !first:
		return 0
	}
	return -1
}

// ownVoice tells whether the outlet itself says it.
func ownVoice(it *item) bool { return len(it.Attribution) == 0 && !it.Quoted }

// settle drops articles that take two stances: who tells of both sides holds neither, but for what it says itself
// where the other side is only reported. Of an outlet's articles the later ones count. It reports whether two stances
// are left, of two outlets or of one that corrected itself.
func (f *finding) settle() bool {
	in, own := map[int]map[string]bool{}, map[int]map[string]bool{}
	for _, s := range f.stances {
		for _, it := range s.items {
			if in[it.doc] == nil {
				in[it.doc] = map[string]bool{}
			}
			in[it.doc][s.name] = true
			if ownVoice(it) {
				if own[it.doc] == nil {
					own[it.doc] = map[string]bool{}
				}
				own[it.doc][s.name] = true
			}
		}
	}
	var kept []stance
	for _, s := range f.stances {
		s.items = slices.DeleteFunc(slices.Clone(s.items), func(it *item) bool {
			return len(in[it.doc]) > 1 && (len(own[it.doc]) != 1 || !own[it.doc][s.name] || !ownVoice(it))
		})
		if len(s.items) > 0 {
			sort.SliceStable(s.items, func(i, j int) bool { return s.items[i].order < s.items[j].order })
			kept = append(kept, s)
		}
	}
	f.stances = kept
	f.supersede()
	return f.opposed()
}

// conflict turns a finding into what is reported.
func (f *finding) conflict() (Conflict, bool) {
	if !f.settle() {
		return Conflict{}, false
	}
	status, why, sure := f.judge()
	if status == DifferentOccasions && f.Type != Polarity && f.Type != Participation && f.Type != Confirmation {
		return Conflict{}, false // values that belong to an occasion differ with it
	}
	f.joinAmounts()
	notes := f.notes(status, why)
	f.splitPassedOn()
	f.nameDoubts()
	if status == Update && f.rises {
		sort.SliceStable(f.stances, func(i, j int) bool { return before(f.stances[i].items, f.stances[j].items) })
	}
	c := Conflict{Type: f.Type, Status: status, Question: f.question, Reason: f.reason(notes), Notes: notes, Confidence: f.confidence(sure), Sides: []Side{}}
	for _, s := range f.stances {
		side := Side{Stance: strings.Join(f.amounts(s), ", "), Claims: []Claim{}}
		for _, it := range s.items {
			side.Claims = append(side.Claims, it.reported())
		}
		c.Sides = append(c.Sides, side)
	}
	return c, true
}

// joinAmounts makes one stance of an amount and what is said to be more or about as much, where a third stance shows what is in
// dispute: "80 families", "more than 80 families", but "18 families".
func (f *finding) joinAmounts() {
	for i := 0; f.Type == Number && len(f.stances) > 2 && i < len(f.stances); i++ {
		s := f.stances[i]
		at := slices.IndexFunc(f.stances, func(t stance) bool { return t.name != s.name && strings.HasSuffix(s.name, " "+t.name) })
		if at < 0 {
			continue
		}
		for _, it := range s.items {
			f.stances[at].add(it)
			if f.worded == nil {
				f.worded = map[*item]string{}
			}
			f.worded[it] = s.name
		}
		f.stances = slices.Delete(slices.Clone(f.stances), i, i+1)
		i--
	}
}

// splitPassedOn makes a stance of its own of what articles only pass on of what others tell as a fact.
func (f *finding) splitPassedOn() {
	at := slices.IndexFunc(f.stances, func(s stance) bool { return s.name == toldAsFact })
	if at < 0 || f.passed == nil {
		return
	}
	told := f.stances[at]
	own, others := told, told
	own.items, others.items = nil, nil
	others.name = passedOn
	for _, it := range told.items {
		if f.passed[it] {
			others.add(it)
		} else {
			own.add(it)
		}
	}
	if len(own.items) == 0 {
		f.stances[at] = others
	} else if len(others.items) > 0 {
		f.stances = append(slices.Clone(f.stances[:at]), own, others)
	}
}

// confidence grows with how surely the claims are about the same, and shrinks with hearsay, with
// headlines and with times that do not decide. Copies of one text on one side count once.
func (f *finding) confidence(sure float64) float64 {
	v := 0.5 + 0.4*f.strength
	headline, hearsay, total := 0, 0, 0
	for _, s := range f.stances {
		seen := map[int]int{} // by text: the document that it counts in
		for _, it := range s.items {
			if doc, ok := seen[it.text]; ok && doc != it.doc {
				continue
			}
			seen[it.text] = it.doc
			total++
			if it.Headline {
				headline++
			}
			if len(it.Attribution) > 1 {
				hearsay++
			}
		}
	}
	if headline*2 >= total {
		v -= 0.05
	}
	if hearsay*2 >= total {
		v -= 0.05
	}
	return math.Round(100*min(max(v*sure, 0.05), 0.95)) / 100
}
