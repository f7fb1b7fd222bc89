package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What one sentence says flatly its article may have from others, or hedge in the next one. What a finding says that an
// article tells as a fact, leaves open or calls untrue must hold for the whole of it.

// passedOn is the stance of the side of a dispute about certainty that is told, but not as what its outlets know: as the
// word of somebody, or with a hedge elsewhere in the article.
const passedOn = PassedOn

// asTold makes a finding on certainty agree with the whole of each article. Who leaves open what he calls untrue
// elsewhere calls it untrue; who tells flatly elsewhere what he leaves open here, or the reverse, takes no side; and what is
// only passed on is noted.
func (ps *passages) asTold(f *finding) {
	if f.Type != Certainty || f.vetted {
		return
	}
	left := slices.IndexFunc(f.stances, func(s stance) bool { return s.name == notCertain })
	if left >= 0 {
		if open := &f.stances[left]; allOf(open.items, func(it *item) bool { return ps.denier[it.doc] }) {
			open.name, left = calledUntrue, -1
			open.items = ps.withRejection(open.items)
			f.question = strings.Replace(f.question, "Is it certain that", "Is it true that", 1)
		} else {
			open.items = slices.DeleteFunc(slices.Clone(open.items), func(it *item) bool {
				return (hedged(it) || onlyClaimed(it.Claim)) && ps.elsewhere(it, (*proposition).tellsFlatly)
			})
		}
	}
	for i := range f.stances {
		s := &f.stances[i]
		if s.name != toldAsFact {
			continue
		}
		if left >= 0 {
			s.items = slices.DeleteFunc(slices.Clone(s.items), func(it *item) bool { return it.sense == fact && ps.elsewhere(it, (*proposition).opens) })
		}
		f.passed = map[*item]bool{}
		for _, it := range s.items {
			f.passed[it] = ps.passesOn(it)
		}
		if left >= 0 && allOf(f.stances[left].items, func(it *item) bool { return onlyClaimed(it.Claim) }) {
			s.items = slices.DeleteFunc(slices.Clone(s.items), func(it *item) bool { return f.passed[it] }) // who claims and who is quoted say the same
		}
		if left >= 0 && hedgeOf(f.stances[left].items) != "" && allOf(s.items, func(it *item) bool { return f.passed[it] }) {
			f.strength *= merelyHedged // both have it from others, and one says so by an adverb
		}
	}
}

// passesOn tells whether an article has what an item says from others, or hedges it: in its sentence, in the one before
// it, or in another one that tells of the same act.
func (ps *passages) passesOn(it *item) bool {
	if confirmed(it) && vouched(it) {
		return false
	}
	p := ps.props[it.doc][it.Sentence]
	if !ownVoice(it) || !p.flat() || ps.announced(it) {
		return true
	}
	return ps.elsewhere(it, func(q *proposition, k int) bool {
		c := q.terms[k].claim
		return q.opens(k) || c != nil && len(c.Attribution) > 0 && c.Attribution[0].Stance != nlp.Confirmed || c != nil && !q.flat()
	}) || ps.doubtedBeside(it)
}

// What another sentence must have in common with one to speak of the same matter: names, and other words of content.
const (
	namesOfMatter = 2
	wordsOfMatter = 2
)

// doubtedBeside tells whether another sentence of an item's article speaks of the same, by several names and words, and says of it
// that somebody disputes it or that it is not certain.
func (ps *passages) doubtedBeside(it *item) bool {
	p := ps.props[it.doc][it.Sentence]
	return slices.ContainsFunc(ps.props[it.doc], func(q *proposition) bool {
		if q.sentence == it.Sentence || q.flat() {
			return false
		}
		m := lay(p, q)
		names, others := map[string]bool{}, 0
		for _, t := range m.ties {
			x := &p.terms[t.a]
			switch {
			case t.score < 0.7 || t.opposed || t.sibling:
			case x.kind == nameTerm:
				names[x.name] = true
			default:
				others++
			}
		}
		return len(names) >= namesOfMatter && others >= wordsOfMatter
	})
}

// withRejection puts the sentences by which articles call untrue what they retell before those that only retell it.
func (ps *passages) withRejection(items []*item) []*item {
	out := stance{}
	for _, it := range items {
		for si, p := range ps.props[it.doc] {
			if in := ps.passageAt(it.doc, si); in != nil && p.rejectsStory() {
				out.add(rejectingItem(in))
				break
			}
		}
	}
	for _, it := range items {
		out.add(it)
	}
	return out.items
}

// announced tells whether the sentence before that of an item, in its paragraph, says that others report something: "The
// Herald reported on the case on Monday. The judge ...".
func (ps *passages) announced(it *item) bool {
	d := ps.props[it.doc][it.Sentence].doc
	before := it.Sentence - 1
	if before < 0 || d.Sentences[before].Headline || d.Sentences[before].Paragraph != d.Sentences[it.Sentence].Paragraph {
		return false
	}
	return ps.props[it.doc][before].citesOthers()
}

// tellsFlatly tells whether a predicate is told in the article's own voice, and left open by no word of its sentence.
func (p *proposition) tellsFlatly(k int) bool {
	t := &p.terms[k]
	if t.claim == nil && t.negated || t.claim != nil && t.claim.Polarity == nlp.Negative {
		return false
	}
	return t.holds != unsettled && !p.opens(k) && (t.claim == nil || len(t.claim.Attribution) == 0 && !t.claim.Quoted) &&
		!slices.ContainsFunc(p.doc.Sentences[p.sentence].Tokens, func(w nlp.Token) bool { return is(lexicon.Hedging, w.Lower) || is(lexicon.Supposed, w.Lower) })
}

// elsewhere tells whether another sentence of an item's article tells of the same act, of the same by the same as far as it
// says, and in a way that is asked for.
func (ps *passages) elsewhere(it *item, so func(p *proposition, k int) bool) bool {
	p := ps.props[it.doc][it.Sentence]
	at := slices.IndexFunc(p.terms, func(t term) bool { return t.claim == it.Claim })
	if at < 0 {
		return false
	}
	for _, q := range ps.props[it.doc] {
		if q.sentence == it.Sentence {
			continue
		}
		m := lay(p, q)
		t := m.tieA(at)
		if t == nil || t.opposed || t.sibling || t.score < leastSameAct || q.terms[t.b].kind != verbTerm || !so(q, t.b) {
			continue
		}
		subject, object := m.tiedChild(*t, "nsubj"), m.tiedChild(*t, "obj")
		if subject >= 0 && object >= 0 && subject+object > 0 || object >= leastSameAct && !m.namedApart(*t) {
			return true
		}
	}
	return false
}
