package compare

import (
	"maps"
	"slices"

	"rashomon/nlp"
)

// debunked sets what articles call untrue against what others tell of it.
func (ps *passages) debunked(words wording) []finding {
	all := make([][]debunking, len(ps.props))
	for doc := range ps.props {
		all[doc] = ps.debunkings(doc)
	}
	var out []finding
	for doc, list := range all {
		for _, d := range list {
			no := ps.passageAt(doc, d.no.sentence)
			best := map[int]telling{} // by document
			for _, t := range ps.tellings(doc, d) {
				if t.weight > best[t.it.doc].weight && len(all[t.it.doc]) == 0 && t.it.source != no.source && ps.oneStory(doc, t.it.doc) {
					best[t.it.doc] = t
				}
			}
			for _, other := range slices.Sorted(maps.Keys(best)) {
				t := best[other]
				asked := t.it.Claim
				if t.asked != nil && asked.Subject.Vague && !t.asked.Subject.Vague && !t.asked.Subject.Empty() {
					asked = t.asked // "it was a piece of an asteroid": what is called untrue says what
				}
				f := finding{Type: Certainty, strength: min(0.7, 0.2+0.1*t.weight), whole: true, question: words.yesNo(asked), key: "debunked|" + t.it.Claim.ID}
				f.stances = []stance{{name: calledUntrue, items: []*item{rejectingItem(no)}}, {name: toldAsFact, items: []*item{t.it}, told: words.assertion(t.it.Claim)}}
				out = append(out, f)
			}
		}
	}
	return out
}

// rejectingItem returns the claim of a sentence that denies.
func rejectingItem(in *passage) *item {
	for _, it := range in.items {
		if it.Polarity == nlp.Negative || it.Predicate.Opposed {
			return it
		}
	}
	return in.items[0]
}

// A telling is a claim by which an article tells what another one calls untrue.
type telling struct {
	it     *item
	weight float64    // of what it tells of it
	asked  *nlp.Claim // by which the article that calls it untrue tells of it, nil for none
}

// tellings finds what tells, in whatever article, what a debunking calls untrue.
func (ps *passages) tellings(doc int, d debunking) []telling {
	var out []telling
	for _, si := range d.told {
		for _, q := range ps.near(ps.passageAt(doc, si)) {
			if p := ps.props[q.doc][q.sentence]; p.rejection < 0.9 {
				if t, ok := d.telling(ps.props[doc][si], p, q); ok {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// near returns the passages of other documents that share enough with a passage to tell the same.
func (ps *passages) near(p *passage) []*passage {
	shared := ps.sharing(p, mostCommon, func(k int) bool { return ps.list[k].doc != p.doc })
	var out []*passage
	for _, k := range slices.Sorted(maps.Keys(shared)) {
		if shared[k] >= leastNear {
			out = append(out, &ps.list[k])
		}
	}
	return out
}

// A sentence tells what is called untrue where the weight that they have in common is large, and a large part of what is
// called untrue: the less weight, the larger the part. The product of both is what counts, so that a weight of 2 needs
// six tenths of all, and from 3.6 on a third will do.
const (
	leastTold      = 2.0
	leastToldShare = 0.33
	leastToldOfAll = 1.2
)

// telling tells whether a sentence tells what a debunking calls untrue, by how much of it that is: a name of it and its
// predicate, of the same subject and object where what is called untrue stands in one clause.
func (d debunking) telling(told, q *proposition, in *passage) (telling, bool) {
	m := lay(told, q)
	sum, all, names := 0.0, 0.0, 0
	var it *item
	var asked *nlp.Claim
	for i := range told.terms {
		t := &told.terms[i]
		if ofTelling(t) || d.own != t.negated || !d.own && told.aside(t) {
			continue
		}
		all += t.weight
		k := m.tieA(i)
		if k == nil || k.opposed || k.sibling || q.terms[k.b].negated {
			continue
		}
		sum += k.score * t.weight
		if t.kind == nameTerm {
			names++
		}
		u := &q.terms[k.b]
		if t.claim == nil || k.score <= 0.5 || u.holds == unsettled || d.own && u.claim == nil || !d.own && t.claim.Quoted {
			continue
		}
		if d.own {
			subject, object := m.tiedChild(*k, "nsubj"), m.tiedChild(*k, "obj")
			if subject < 0 || object < 0 {
				return telling{}, false
			}
		}
		if it == nil {
			it, asked = m.itemFor(q, k.b, in), t.claim
		}
	}
	share := sum / all
	if d.own && it == nil && names >= 2 && sum >= 4 && share >= 0.7 {
		it = in.items[0] // the same of the same, with another verb
	}
	if it == nil || it.sense == unsettled && share < 0.8 || it.Quoted || names == 0 {
		return telling{}, false
	}
	return telling{it, sum, asked}, sum >= leastTold && share >= leastToldShare && sum*share >= leastToldOfAll
}
