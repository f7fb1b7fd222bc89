package compare

import (
	"maps"
	"math"
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// sentences compares sentences of different outlets that share what is rare in them, as whole sentences: it
// finds what the frames of single claims cannot show, because two outlets seldom choose the same verb, and pairs
// those that say the same.
func (ps *passages) sentences(w *watch, words wording) (found []finding, alike []pair) {
	near := ps.candidates(w)
	w.expect(len(near))
	type judged struct {
		found []finding
		alike []pair
	}
	for _, r := range parallel(w, len(near), func(i int) []judged {
		found, alike := ps.judge(&ps.list[near[i][0]], &ps.list[near[i][1]], words)
		if len(found)+len(alike) == 0 {
			return nil
		}
		return []judged{{found, alike}}
	}) {
		found, alike = append(found, r.found...), append(alike, r.alike...)
	}
	return found, alike
}

// judge compares two sentences as whole sentences.
func (ps *passages) judge(p, q *passage, words wording) (found []finding, alike []pair) {
	m := lay(ps.props[p.doc][p.sentence], ps.props[q.doc][q.sentence])
	if same, ok := ps.pair(p, q, m); ok {
		alike = append(alike, same)
	}
	for _, d := range m.disputes() {
		if d.strength < leastStrength || !m.holds(d) || d.Type == Certainty && ps.denier[p.doc] && ps.denier[q.doc] {
			continue
		}
		if yes, ok := m.affirms(d, p, q); ok && ps.denier[yes] {
			continue // it retells what it rejects
		}
		if f, ok := m.finding(d, p, q, words); ok {
			found = append(found, f)
		}
	}
	for _, find := range inPairs {
		if f, ok := find(m, p, q, words); ok {
			found = append(found, f)
		}
	}
	return found, alike
}

// leastStrength is from where on what two sentences dispute is reported.
const leastStrength = 0.2

// leastShared is how many features two sentences must share to be compared as a whole.
const leastShared = 3

// leastNear is how many features two sentences must share of which one tells what the other calls untrue or leaves open.
// The terms laid on each other decide then.
const leastNear = 2

// mostCommon is in how many sentences a feature may stand and still lead from one to the other, so that the cost
// follows the number of sentences that have something rare in common and not the square of all.
const mostCommon = 120

// oneStory tells whether two documents can be about one story.
func (ps *passages) oneStory(a, b int) bool {
	key := [2]int{min(a, b), max(a, b)}
	ps.caching.RLock()
	told, ok := ps.told[key]
	ps.caching.RUnlock()
	if !ok {
		told = ps.story[a].shares(ps.story[b])
		ps.caching.Lock()
		ps.told[key] = told
		ps.caching.Unlock()
	}
	return told
}

// candidates returns the pairs of passages of two outlets that share enough of what is not everywhere, by their places in
// the list, the earlier one first.
func (ps *passages) candidates(w *watch) [][2]int32 {
	most := min(max(40, len(ps.list)/25), mostCommon)
	w.expect(len(ps.list))
	return parallel(w, len(ps.list), func(i int) [][2]int32 {
		p := &ps.list[i]
		shared := ps.sharing(p, most, func(j int) bool { return j < i && ps.list[j].source != p.source })
		var out [][2]int32
		for _, j := range slices.Sorted(maps.Keys(shared)) {
			if shared[j] >= leastShared && ps.oneStory(ps.list[j].doc, p.doc) {
				out = append(out, [2]int32{int32(j), int32(i)})
			}
		}
		return out
	})
}

// sharing counts, by place in the list, the features of a passage that each other one has that fits: those that stand
// in no more than so many.
func (ps *passages) sharing(p *passage, most int, fits func(k int) bool) map[int]int {
	shared := map[int]int{}
	for _, f := range p.features {
		if len(ps.index[f]) > most {
			continue
		}
		for _, k := range ps.index[f] {
			if fits(k) {
				shared[k]++
			}
		}
	}
	return shared
}

// weigh gives the terms of a proposition weights by how rare they are among the articles.
func (ps *passages) weigh(p *proposition) {
	mean := math.Log(1 + float64(len(ps.list))/4)
	p.weight = 0
	for k := range p.terms {
		t := &p.terms[k]
		f := t.lemma
		if t.kind == nameTerm {
			f = "name " + t.name
		}
		if n := len(ps.index[f]); n > 0 {
			t.weight *= min(1.5, max(0.4, ps.idf(f)/mean))
		}
		p.weight += t.weight
	}
}

// finding puts a dispute of two passages into the form of the detectors.
func (m *match) finding(d dispute, p, q *passage, words wording) (finding, bool) {
	a, b := m.itemFor(m.a, d.a, p), m.itemFor(m.b, d.b, q)
	if a == nil || b == nil {
		x, y, ok := bestItems(p, q)
		if !ok {
			return finding{}, false
		}
		if a == nil {
			a = x
		}
		if b == nil {
			b = y
		}
	}
	f := finding{Type: d.Type, strength: d.strength, note: d.reason, key: string(d.Type) + a.Claim.ID + b.Claim.ID, whole: true}
	f.stances = []stance{{m.stanceName(d, true), []*item{a}, words.assertion(a.Claim)}, {m.stanceName(d, false), []*item{b}, words.assertion(b.Claim)}}
	if disjoint(a.when, b.when) && f.Type != Date || limited(a.Claim) != limited(b.Claim) {
		return finding{}, false // of two times
	}
	if imagined(a.Claim) != imagined(b.Claim) {
		return finding{}, false
	}
	f.question = words.yesNo(a.Claim)
	switch f.Type {
	case Certainty:
		if told := slices.IndexFunc(f.stances, func(s stance) bool { return s.name == toldAsFact }); told >= 0 && !passesOn(f.stances[told].items[0]) {
			return finding{}, false
		}
	case Number:
		x, y := amount{a, *m.a.terms[d.a].amount}, amount{b, *m.b.terms[d.b].amount}
		if countKey(a, x.q) == "" || countKey(b, y.q) == "" || otherDays(a, b) || otherPolls(a, b) || otherMeasure(x, y) || m.placesApart() || tallies(x, y.q) || tallies(y, x.q) {
			return finding{}, false // a part, what another amount is compared with, of another day, poll, place or measure, or one article gives both
		}
		f.question = words.askCount([]amount{x, y})
		f.stances[0].name, f.stances[1].name = quantityText(a, x.q), quantityText(b, y.q)
		f.rises = is(lexicon.Toll, tollFamily(a))
	case Actor:
		if x := &m.a.terms[d.a]; x.kind == nameTerm {
			f.question = "Is it " + m.a.text(d.a) + " or " + m.b.text(d.b) + " in “" + gappedAt(a, m.a.doc.Sentences[m.a.sentence].Tokens[x.token].Span) + "”?"
		}
	case Date:
		f.question = "When " + words.didQuestion(plain(a.Claim)) + "?"
	case Place:
		f.question = "Where " + words.didQuestion(plain(a.Claim)) + "?"
	}
	if f.Type == Polarity {
		no, yes := a, b
		if f.stances[1].name == "no" {
			no, yes = b, a
		}
		f.question, f.topic = words.yesNo(no.Claim), words.assertion(yes.Claim)
	}
	return f, f.stances[0].name != f.stances[1].name
}

// placesApart tells whether each of two sentences names a country or the like that the other one does not.
func (m *match) placesApart() bool {
	own := func(p *proposition, q *proposition) bool {
		return slices.ContainsFunc(p.terms, func(t term) bool {
			return t.kind == nameTerm && len(PlaceNames(t.name)) > 0 && !m.elsewhere(&t, q)
		})
	}
	return own(m.a, m.b) && own(m.b, m.a)
}

// limited tells whether a claim says from or until when it holds: "not before 2026".
func limited(c *nlp.Claim) bool { return c.When != nil && c.When.Anchor != "" }

// itemFor returns the claim that a term belongs to: that of the nearest predicate above it.
func (m *match) itemFor(p *proposition, k int, in *passage) *item {
	for steps := 0; k >= 0 && steps <= len(p.terms); steps++ {
		if c := p.terms[k].claim; c != nil {
			for _, it := range in.items {
				if it.Claim == c {
					return it
				}
			}
		}
		k = p.terms[k].head
	}
	return nil
}

// The stances of a dispute about certainty.
const (
	calledUntrue = "called untrue"
	toldAsFact   = ToldAsFact
	notCertain   = "left open"
)

// stanceName names one side of a dispute.
func (m *match) stanceName(d dispute, first bool) string {
	p, k, other := m.b, d.b, m.a
	if first {
		p, k, other = m.a, d.a, m.b
	}
	switch {
	case d.Type == Certainty:
		if p.rejection > other.rejection {
			return calledUntrue
		}
		return toldAsFact
	case k == none:
		if p.cues() > other.cues() {
			return "no"
		}
		return "yes"
	case d.Type == Polarity:
		if p.terms[k].negated {
			return "no"
		}
		return "yes"
	}
	return p.text(k)
}
