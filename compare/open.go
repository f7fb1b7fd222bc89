package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An opening is a term of a sentence that tells of something as alleged, reported or not known, whatever the frame of
// its claim: "allegedly asked", "accused of selling",
// "unclear whether it sank".
type opening struct {
	p  *proposition
	in *passage
	k  int
}

// openings finds those of a passage.
func (ps *passages) openings(in *passage) []opening {
	p := ps.props[in.doc][in.sentence]
	if len(p.doc.Sentences[in.sentence].Arcs) == 0 {
		return nil
	}
	var out []opening
	for k := range p.terms {
		if p.opens(k) {
			out = append(out, opening{p, in, k})
		}
	}
	return out
}

// opens tells whether a term stands under a word that leaves it open whether it is so.
func (p *proposition) opens(k int) bool {
	t := &p.terms[k]
	if t.negated {
		return false
	}
	s := &p.doc.Sentences[p.sentence]
	for i := range s.Tokens {
		if s.Arcs[i].Head != t.token {
			continue
		}
		if t.kind == verbTerm && s.Arcs[i].Label == "advmod" && is(lexicon.Hedging, s.Tokens[i].Lower) {
			return true
		}
	}
	c := t.claim
	if c == nil || c.Noted() || c.Polarity != nlp.Positive || c.Quoted {
		return false
	}
	switch c.Modality {
	case nlp.Questioned:
		return p.unsettled(t.token)
	case nlp.Possible:
		return c.Predicate.Perfect || p.rumoured(t.token)
	}
	return false
}

// rumoured tells whether a predicate hangs on a passive that vouches for nothing: "is accused of selling".
func (p *proposition) rumoured(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	h := s.Arcs[token].Head
	return h >= 0 && s.Tokens[h].Tag == "VBN" && is(lexicon.Rumoured, s.Tokens[h].Lemma)
}

// unsettled tells whether a predicate hangs on a word that says that it is not known or still looked into: "unclear
// whether", "yet to determine if". That somebody does not say it does not leave it open.
func (p *proposition) unsettled(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	h := s.Arcs[token].Head
	return h >= 0 && (is(lexicon.Open, s.Tokens[h].Lower) || is(lexicon.Settling, s.Tokens[h].Lemma) || s.Tokens[h].Lower == "clear")
}

// flat tells whether a sentence has no word that leaves anything open, and none that denies or doubts.
func (p *proposition) flat() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for i, t := range s.Tokens {
		stance := lex.ReportVerbs[t.Lemma].Stance
		switch {
		case is(lexicon.Hedging, t.Lower), is(lexicon.Supposed, t.Lower), is(lexicon.Open, t.Lower), t.Lower == "whether",
			t.Tag == "VBN" && is(lexicon.Rumoured, t.Lemma), t.Tag[0] == 'V' && (stance == "denied" || stance == "doubted"),
			lex.Modals[t.Lower] == "possible" && (t.Tag == "MD" || t.Tag[0] == 'R' || t.Tag[0] == 'J'), p.negatedAt(s, i) && t.Tag[0] == 'V',
			t.Tag[0] == 'N' && (is(lexicon.Hearsay, lex.Noun(t.Lower)) || lex.Noun(t.Lower) == "suspect" || lex.Noun(t.Lower) == "suspicion"):
			return false
		}
	}
	return true
}

// leftOpenBy sets what one article leaves open against what another one tells as a fact, where the sentences show that
// it is the same: the same who did the same to the same. The article that tells it must leave it open nowhere, and the
// other one tell it as a fact nowhere.
func (ps *passages) leftOpenBy(words wording) []finding {
	byDoc := make([][]opening, len(ps.props))
	for i := range ps.list {
		in := &ps.list[i]
		byDoc[in.doc] = append(byDoc[in.doc], ps.openings(in)...)
	}
	var out []finding
	for _, list := range byDoc {
		for _, o := range list {
			pairs := ps.toldFor(o, byDoc)
			for _, pair := range pairs {
				f := finding{Type: Certainty, whole: true, key: "open|" + pair.open.ID, strength: pair.sure, question: words.yesNo(pair.told.Claim)}
				f.stances = []stance{{name: notCertain, items: []*item{pair.open}}, {name: toldAsFact, items: []*item{pair.told}, told: words.assertion(pair.told.Claim)}}
				out = append(out, f)
			}
		}
	}
	return out
}

// A tale is a claim that is left open and one of another article that tells the same as a fact.
type tale struct {
	open, told *item
	sure       float64
}

func (ps *passages) toldFor(o opening, byDoc [][]opening) []tale {
	count := map[int]int{}
	for _, f := range o.in.features {
		if len(ps.index[f]) > mostCommon {
			continue
		}
		for _, j := range ps.index[f] {
			count[j]++
		}
	}
	var out []tale
	for j := range ps.list {
		q := &ps.list[j]
		if count[j] < 2 || !ps.oneStory(q.doc, o.in.doc) {
			continue
		}
		m := lay(o.p, ps.props[q.doc][q.sentence])
		t, ok := m.toldFlatly(o, q)
		if !ok {
			continue
		}
		if q.source == o.in.source {
			return nil // it is told as a fact there as well
		}
		if slices.ContainsFunc(byDoc[q.doc], func(x opening) bool {
			y := tieOf(&o.p.terms[o.k], &x.p.terms[x.k])
			return y.score >= 0.7 && !y.opposed && o.p.sharesName(x.p)
		}) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// toldFlatly tells whether a sentence tells as a fact what an opening leaves open.
func (m *match) toldFlatly(o opening, q *passage) (tale, bool) {
	t := m.tieA(o.k)
	if t == nil || t.opposed || t.sibling || t.score < leastSameAct {
		return tale{}, false
	}
	y := &m.b.terms[t.b]
	if y.kind != verbTerm || !m.b.flat() || y.negated || y.holds == unsettled || m.b.opens(t.b) {
		return tale{}, false
	}
	open, told := m.itemFor(m.a, o.k, o.in), m.itemFor(m.b, t.b, q)
	if open == nil || told == nil || told.Quoted || told.sign < 0 && y.claim != nil || disjoint(open.when, told.when) || !vouched(told) {
		return tale{}, false
	}
	framed, fatal := false, false
	if c := m.a.terms[o.k].claim; c != nil && y.claim != nil {
		al := align(open, told)
		fatal = mortal(open) && mortal(told) && al.object >= 1 && open.Object.Name != "" && !m.a.rumoured(m.a.terms[o.k].token)
		if !fatal && (al.subject < 0 || al.object < 0 || al.objects && al.object < 0.5) {
			return tale{}, false
		}
		framed = al.same()
	}
	if !fatal && (m.tiedChild(*t, "nsubj") < 0 || m.tiedChild(*t, "obj") < 0 || m.namedApart(*t)) {
		return tale{}, false
	}
	names, weight := 0, 0.0
	for _, u := range m.ties {
		if u.a == o.k || u.score < 0.7 || u.opposed || u.sibling || !m.a.belongs(u.a, o.k) || !m.b.belongs(u.b, t.b) {
			continue
		}
		if m.a.terms[u.a].kind == nameTerm {
			names++
		}
		weight += u.score
	}
	cover, back := m.coverOf(m.a, o.k), m.coverOf(m.b, t.b)
	switch {
	case fatal, framed && cover >= 0.5, names > 0 && weight >= 1.8 && cover >= 0.6, names > 0 && weight >= 2.5 && back >= 0.7 && cover >= 0.4:
		return tale{open, told, 0.4 + 0.4*cover}, true
	}
	return tale{}, false
}

// mortal tells whether a claim is of somebody's death, which comes once.
func mortal(it *item) bool { return it.family == "kill" || it.family == "die" }

// belongs tells whether a term is one of what the predicate of another one is told of: in its clause, or in that which
// it asks for or reports.
func (p *proposition) belongs(k, top int) bool {
	if t := &p.terms[top]; t.claim == nil || lexicon.Get().ReportVerbs[t.lemma].Stance != "" {
		return p.under(k, top)
	}
	return p.within(k, top)
}

// sharesName tells whether two sentences have a name in common.
func (p *proposition) sharesName(q *proposition) bool {
	for i := range p.terms {
		if x := &p.terms[i]; x.kind == nameTerm && slices.ContainsFunc(q.terms, func(y term) bool { return y.kind == nameTerm && sameName(x, &y) >= 0.7 }) {
			return true
		}
	}
	return false
}

// coverOf is the weighted share of the clause of a term, without words that leave it open, that is tied.
func (m *match) coverOf(p *proposition, top int) float64 {
	return m.tiedShare(p, func(k int) bool {
		t := &p.terms[k]
		return p.belongs(k, top) && t.kind != timeTerm && !is(lexicon.Hedging, t.lemma)
	})
}

// leastSameAct is from where on two predicates name one act.
const leastSameAct = 0.8

// vouched tells whether a claim is told by the outlet itself, or as confirmed by somebody.
func vouched(it *item) bool {
	return passesOn(it) && !slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return strings.HasPrefix(s.Cue, "alleg") || strings.HasPrefix(s.Cue, "claim") }) ||
		len(it.Attribution) > 0 && !slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance != nlp.Confirmed })
}
