package compare

import (
	"maps"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// leftOpenBy sets what one article leaves open against what another one tells as a fact, where the sentences show that
// it is the same: the same who did the same to the same. The article that tells it must leave it open nowhere, and the
// other one tell it as a fact nowhere.
func (ps *passages) leftOpenBy(words wording) []finding {
	byDoc := make([][]opening, len(ps.props))
	seen := map[[2]*passage]int{} // by two sentences: 1 + the finding on them, of "shot and killed" one
	for i := range ps.list {
		in := &ps.list[i]
		byDoc[in.doc] = append(byDoc[in.doc], ps.openings(in)...)
	}
	var out []finding
	for _, list := range byDoc {
		for _, o := range list {
			for _, t := range ps.toldFor(o, byDoc) {
				f := finding{Type: Certainty, whole: true, key: "open|" + t.open.ID, strength: t.sure, question: words.yesNo(t.of)}
				f.stances = []stance{{name: notCertain, items: []*item{t.open}}, {name: toldAsFact, items: []*item{t.told}, told: words.assertion(t.of)}}
				if t.clause != "" {
					f.question, f.stances[1].told = "Is it certain that "+t.clause+"?", t.clause
				}
				at := [2]*passage{o.in, t.in}
				switch k := seen[at]; {
				case k == 0:
					out = append(out, f)
					seen[at] = len(out)
				case cutOff(out[k-1].stances[0].items[0]), out[k-1].strength < f.strength && !cutOff(t.open):
					out[k-1] = f
				}
			}
		}
	}
	return out
}

// A tale is a claim that is left open and one of another article that tells the same as a fact.
type tale struct {
	open, told *item
	in         *passage   // of told
	of         *nlp.Claim // what is told or, of a word without a claim, left open
	clause     string     // what is told, of a clause without a claim
	sure       float64
}

func (ps *passages) toldFor(o opening, byDoc [][]opening) []tale {
	shared := ps.sharing(o.in, mostCommon, func(int) bool { return true })
	var out []tale
	for _, j := range slices.Sorted(maps.Keys(shared)) {
		q := &ps.list[j]
		if shared[j] < leastNear || !ps.oneStory(q.doc, o.in.doc) {
			continue
		}
		m := lay(o.p, ps.props[q.doc][q.sentence])
		t, ok := m.toldFlatly(o, q)
		if !ok {
			continue
		}
		if ps.retold[[2]int{q.doc, q.sentence}] {
			continue // it is told there to be doubted
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
	if y.kind != verbTerm || y.negated || m.b.opens(t.b) || m.b.mayYet(t.b) {
		return tale{}, false
	}
	if m.a.mayYet(o.k) {
		if c := y.claim; c == nil || !m.b.auxiliary(t.b, "will", "would", "'ll") || (c.Modality == nlp.Conditional) != (m.a.terms[o.k].claim.Modality == nlp.Conditional) {
			return tale{}, false
		}
	} else if y.holds == unsettled && !m.b.announces(t.b) || !m.b.flat() {
		return tale{}, false
	}
	if m.b.announces(t.b) && max(m.tiedChild(*t, "ccomp"), m.tiedChild(*t, "obj")) < leastSameAct {
		return tale{}, false // something else is confirmed
	}
	open, told := m.itemFor(m.a, o.k, o.in), m.itemFor(m.b, t.b, q)
	var saying bool // the act is to say something, as asking is: who does it speaks in the sentence
	if y.claim == nil && told == nil {
		saying = true
		word := m.b.text(t.b)
		if at := slices.IndexFunc(q.items, func(it *item) bool {
			return ownVoice(it) || len(it.Attribution) == 1 && it.Attribution[0].Cue == word
		}); at >= 0 {
			told = q.items[at]
			if n := len(told.Attribution); n > 0 {
				own := *told.Claim
				own.Attribution = own.Attribution[:n-1] // who is told to have asked speaks of nothing here
				it := *told
				it.Claim, told = &own, &it
			}
		}
	}
	if open == nil || told == nil || told.Quoted || told.sign < 0 && y.claim != nil || disjoint(open.when, told.when) || !saying && !vouched(told) {
		return tale{}, false
	}
	whether := m.a.unsettled(m.a.terms[o.k].token)
	victims := m.sameCount(o.k, t.b, open.Subject.Name != "" && sameEntity(open.Subject.Name, told.Subject.Name))
	framed, fatal := false, victims // the frames match, or what it was done to is enough
	if c := m.a.terms[o.k].claim; c != nil && y.claim != nil {
		al := align(open, told)
		if whether && mortal(open) && mortal(told) && al.object >= 1 && open.Object.Name != "" {
			fatal = true
		}
		if !fatal && (al.subject < 0 || al.object < 0 || al.objects && al.object < 0.5 || told.Subject.Empty() && !open.Subject.Empty()) {
			return tale{}, false // by somebody is another question
		}
		framed = al.same()
	}
	if !fatal && (m.tiedChild(*t, "nsubj") < 0 || m.tiedChild(*t, "obj") < 0) || !whether && m.namedApart(*t) {
		return tale{}, false
	}
	if m.elsewhereBy(o.k, t.b) {
		return tale{}, false
	}
	names, weight, things := 0, 0.0, false
	for _, u := range m.ties {
		if u.a == o.k || u.score < 0.7 && !u.opposed || u.sibling || !m.a.belongs(u.a, o.k) || !m.b.belongs(u.b, t.b) {
			continue
		}
		x := &m.a.terms[u.a]
		switch {
		case u.opposed:
			return tale{}, false
		case x.kind == nameTerm, x.kind == amountTerm && u.score >= 1 && x.amount.Head != "":
			names++
		case x.kind == nounTerm:
			things = true
		}
		weight += u.score
	}
	cover, back := m.coverOf(m.a, o.k), m.coverOf(m.b, t.b)
	switch {
	case fatal, framed && cover >= 0.5, names > 0 && things && weight >= 1.8 && cover >= 0.6, names > 0 && things && weight >= 2.5 && back >= 0.7 && cover >= 0.4:
		found := tale{open: open, told: told, in: q, of: told.Claim, sure: 0.4 + 0.4*cover}
		if !whether {
			found.sure *= merelyHedged
		}
		if y.claim == nil || m.b.announces(t.b) {
			found.clause = decapital(m.b.clause(t.b))
		}
		if y.claim == nil && found.clause == "" && m.a.terms[o.k].claim != nil {
			found.of = open.Claim
		}
		return found, true
	}
	return tale{}, false
}

// announces tells whether a predicate tells that somebody confirmed something.
func (p *proposition) announces(k int) bool {
	c := p.terms[k].claim
	return c != nil && c.Modality == nlp.Happened && c.Polarity == nlp.Positive && lexicon.Get().ReportVerbs[p.terms[k].lemma].Stance == "confirmed"
}

// elsewhereBy tells whether what two predicates are told of has a name of one kind each that the other sentence has not:
// "killed in Oslo", "killed in Karvesh".
func (m *match) elsewhereBy(a, b int) bool {
	return slices.ContainsFunc([]nlp.EntityType{nlp.Person, nlp.Organization, nlp.Location}, func(kind nlp.EntityType) bool {
		other := func(p, q *proposition, top int) bool {
			for k := range p.terms {
				if x := &p.terms[k]; x.kind == nameTerm && x.of == kind && p.under(k, top) && !m.elsewhere(x, q) {
					return true
				}
			}
			return false
		}
		return other(m.a, m.b, a) && other(m.b, m.a, b)
	})
}

// sameCount tells whether two predicates are told of the same number of victims: "two co-workers". What they are called
// does not matter where one who is named did it: "two colleagues", "two".
func (m *match) sameCount(a, b int, byOne bool) bool {
	c, _ := lexicon.Get().Class(m.a.terms[a].lemma)
	if f := family(c); !is(lexicon.Toll, f) && !is(lexicon.Once, f) {
		return false
	}
	for i := range m.a.terms {
		x := &m.a.terms[i]
		if x.kind != amountTerm || x.amount == nil || x.amount.Unit != "" || !m.a.belongs(i, a) {
			continue
		}
		for k := range m.b.terms {
			y := &m.b.terms[k]
			if y.kind != amountTerm || y.amount == nil || y.amount.Unit != "" || !m.b.belongs(k, b) || x.amount.Low != y.amount.Low || x.amount.High != y.amount.High {
				continue
			}
			if x.amount.Head == y.amount.Head && x.amount.Head != "" || byOne && ofPersons(x.amount.Head) && ofPersons(y.amount.Head) {
				return true
			}
		}
	}
	return false
}

// ofPersons tells whether what is counted is persons, or only a number is given.
func ofPersons(noun string) bool {
	noun = noun[strings.LastIndexByte(noun, '-')+1:] // "co-worker"
	return noun == "" || lexicon.Get().Can(noun, 'P') || is(lexicon.Human, noun)
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

// clause is the text of the clause of a predicate, from its subject on, or "".
func (p *proposition) clause(k int) string {
	s := &p.doc.Sentences[p.sentence]
	under := func(i, top int) bool {
		for steps := 0; i >= 0 && steps < len(s.Tokens); steps++ {
			if i == top {
				return true
			}
			i = s.Arcs[i].Head
		}
		return false
	}
	subject, first, last := -1, -1, -1
	for i := range s.Tokens {
		if s.Arcs[i].Head == p.terms[k].token && s.Arcs[i].Label == "nsubj" {
			subject = i
		}
	}
	for i := range s.Tokens {
		if first < 0 && subject >= 0 && under(i, subject) {
			first = i
		}
		if i > p.terms[k].token && s.Tokens[i].Text == "," {
			break
		}
		if under(i, p.terms[k].token) {
			last = i
		}
	}
	if first < 0 || last < first {
		return ""
	}
	return strings.TrimRight(p.textOf(nlp.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}), ",;. ")
}

// coverOf is the weighted share of the clause of a term, without words that leave it open, that is tied.
func (m *match) coverOf(p *proposition, top int) float64 {
	return m.tiedShare(p, func(k int) bool {
		t := &p.terms[k]
		return p.belongs(k, top) && t.kind != timeTerm && !is(lexicon.Hedging, t.lemma)
	})
}

// merelyHedged is what is left of how sure it is that two articles disagree where the one only hedges: "allegedly" may be
// there for the law's sake.
const merelyHedged = 0.7

// leastSameAct is from where on two predicates name one act.
const leastSameAct = 0.8

// vouched tells whether a claim is told by the outlet itself, or as confirmed by somebody.
func vouched(it *item) bool {
	return passesOn(it) && !slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return strings.HasPrefix(s.Cue, "alleg") || strings.HasPrefix(s.Cue, "claim") }) ||
		len(it.Attribution) > 0 && !slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance != nlp.Confirmed })
}
