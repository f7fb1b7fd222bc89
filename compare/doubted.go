package compare

import (
	"maps"
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A doubt is a clause that its article leaves open: "allegedly shot two guards", "unclear if he was killed".
type doubt struct {
	p   *proposition
	in  *passage
	it  *item
	top int // the term of its predicate
}

// leftOpen finds those of a document.
func (ps *passages) leftOpen(doc int) []doubt {
	var out []doubt
	for si, p := range ps.props[doc] {
		in := ps.passageAt(doc, si)
		if in == nil || len(p.doc.Sentences[si].Arcs) == 0 {
			continue
		}
		for _, it := range in.items {
			if !hedged(it) {
				continue
			}
			if k := slices.IndexFunc(p.terms, func(t term) bool { return t.claim == it.Claim }); k >= 0 && !p.terms[k].negated {
				out = append(out, doubt{p, in, it, k})
			}
		}
	}
	return out
}

// doubted sets what articles leave open against what others tell as a fact in their own voice, sentence by sentence:
// the words around it may be others. An article that tells both holds neither, and one that calls the
// story untrue only retells it.
func (ps *passages) doubted(words wording) []finding {
	all, rejects := make([][]doubt, len(ps.props)), make([]bool, len(ps.props))
	for doc := range ps.props {
		all[doc], rejects[doc] = ps.leftOpen(doc), ps.denier[doc] || len(ps.debunkings(doc)) > 0
	}
	var out []finding
	var of []doubt // the first of each finding
	for doc, list := range all {
		for _, d := range list {
			if ps.toldIn(d, doc) {
				continue
			}
			told := map[int]*item{} // by document
			sure := 0.0
			for _, q := range ps.near(d.in) {
				if told[q.doc] != nil || q.source == d.in.source || rejects[q.doc] || !ps.oneStory(doc, q.doc) || slices.ContainsFunc(all[q.doc], d.alike) {
					continue
				}
				if it, s := d.told(ps.props[q.doc][q.sentence], q); s > 0 {
					told[q.doc], sure = it, max(sure, s)
				}
			}
			if sure == 0 {
				continue
			}
			at := slices.IndexFunc(of, func(e doubt) bool { return e.in.doc == doc && e.it.family == d.it.family || d.alike(e) })
			if at < 0 {
				at = len(of)
				of = append(of, d)
				out = append(out, finding{Type: Certainty, whole: true, key: "doubted|" + d.it.Claim.ID, stances: []stance{{name: notCertain}, {name: toldAsFact}}})
			}
			f := &out[at]
			f.stances[0].add(d.it)
			for _, k := range slices.Sorted(maps.Keys(told)) {
				it := told[k]
				if f.strength < sure {
					f.strength, f.question, f.stances[1].told = sure, words.yesNo(it.Claim), words.assertion(it.Claim)
				}
				f.stances[1].add(it)
			}
		}
	}
	return out
}

// toldIn tells whether a document tells as a fact what is doubted.
func (ps *passages) toldIn(d doubt, doc int) bool {
	for si, p := range ps.props[doc] {
		if in := ps.passageAt(doc, si); in != nil && p != d.p {
			if _, sure := d.told(p, in); sure > 0 {
				return true
			}
		}
	}
	return false
}

// alike tells whether another doubt is of the same.
func (d doubt) alike(e doubt) bool {
	m := lay(d.p, e.p)
	k := m.tieA(d.top)
	return k != nil && k.b == e.top && k.score > 0.5
}

// told returns the claim by which a sentence tells as a fact what is doubted, and how surely it is of the same; 0 for
// none. Subject and object must be the same as far as both have them, and most of the rest.
func (d doubt) told(q *proposition, in *passage) (*item, float64) {
	m := lay(d.p, q)
	k := m.tieA(d.top)
	if k == nil || k.opposed || k.sibling || k.score < leastSameAct {
		return nil, 0
	}
	u := &q.terms[k.b]
	if u.negated || u.claim == nil || u.holds != fact {
		return nil, 0
	}
	it := m.itemFor(q, k.b, in)
	if it == nil || it.Claim != u.claim || it.sense != fact || it.sign < 0 || it.Quoted || hedged(it) || !vouched(it, &q.doc.Sentences[q.sentence]) {
		return nil, 0
	}
	subject, object := matchArg(d.it.Subject, it.Subject), matchArg(d.it.Object, it.Object)
	if min(subject, object) < 0 || subject < leastOne && m.tiedChild(*k, "nsubj") < 0 || object < leastOne && m.tiedChild(*k, "obj") < 0 || disjoint(d.it.when, it.when) {
		return nil, 0
	}
	sum, all, named := 0.0, 0.0, false
	for i := range d.p.terms {
		t := &d.p.terms[i]
		if i == d.top || !d.p.within(i, d.top) || t.kind == advTerm {
			continue
		}
		weight := termWeights[t.kind] // a name that stands everywhere in a story is of no less weight here
		all += weight
		if x := m.tieA(i); x != nil && !x.opposed && !x.sibling && x.score > 0.5 {
			sum += x.score * weight
			named = named || t.kind == nameTerm
		}
	}
	if !named && (max(subject, object) < leastOne || sum < 2) || sum < 1.2 || sum < leastDoubted*all {
		return nil, 0
	}
	return it, 0.4 + 0.4*sum/all
}

// vouched tells whether a claim is told by its outlet itself, or confirmed by whoever told it: nobody in its sentence
// just says it, as in "after, police say, pointing a gun".
func vouched(it *item, s *nlp.Sentence) bool {
	lex := lexicon.Get()
	if len(it.Attribution) > 0 {
		return !slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance != nlp.Confirmed })
	}
	return !slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool {
		v := lex.ReportVerbs[t.Lemma]
		return t.Tag[0] == 'V' && v.Stance == "said" && !v.Act && !v.Mental
	})
}

const (
	leastOne     = 0.7 // how surely two arguments name the same thing
	leastSameAct = 0.8 // how surely two predicates mean the same act
	leastDoubted = 0.5 // share of a doubted clause that must be told
)
