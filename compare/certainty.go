package compare

import (
	"fmt"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var certaintyDetector = detector{
	Name: Certainty,
	Doc: `Told as fact, or called untrue, or left open. One outlet calls false, a hoax or unfounded what another tells as a
fact, or denies reports of it. What the word that rejects stands over, or an earlier sentence that it speaks of ("The story is false."), must be told by the other; a rumour that an
article itself rejects is that article's rejection. Or one tells as a fact what another says is alleged, claimed by somebody,
reported or not clear, or will be what another says may be: the same done by the same to the same, which the one leaves open
nowhere and the other tells as a fact nowhere. Or one calls a recording, a picture or a writing genuine that another calls
a fake, doubts, or could not verify.`,
	Examples: []Example{
		{First: "Hospital in Brenta Closed After Outbreak of Cholera", Second: "Report of Cholera Outbreak in Brenta Is a Hoax", FirstTitled: true, SecondTitled: true,
			FirstDay: "2022-03-11", SecondDay: "2022-03-12", Status: Disputed},
		{First: "Smugglers in Brenta Caught With Fake Passports", Second: "Police in Brenta Catch Three Smugglers With Passports", FirstTitled: true, SecondTitled: true,
			FirstDay: "2022-03-11", SecondDay: "2022-03-12", Why: "a thing that is fake"},
		{First: "The flood destroyed the old mill in Brenta.", Second: "It was unclear whether the flood had destroyed the old mill in Brenta.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
	},
	find: leftOpen,
}

// rejection finds that one proposition rejects what the other tells: of headlines as a whole, of other
// sentences what stands under the word that rejects.
func rejection(m *match) (dispute, bool) {
	no, yes := m.a, m.b
	if no.rejection < yes.rejection {
		no, yes = yes, no
	}
	if no.rejection < 0.7 || yes.rejection >= 0.6 {
		return dispute{}, false
	}
	d := dispute{Type: Certainty, a: none, b: none, reason: fmt.Sprintf("%s rejects what %s tells", m.which(no), m.which(yes))}
	switch {
	case !no.doc.Sentences[no.sentence].Headline && !no.rejected:
		d.strength, d.a, d.b = m.rejectedScope(no)
	case no.rejection < 0.9:
		d.strength = m.deniedScope(no)
	default:
		shared := 0.0
		for _, t := range m.ties {
			x := &m.a.terms[t.a]
			if t.sibling || x.kind == verbTerm && strings.HasPrefix(x.label, "root") && lexicon.Get().ReportVerbs[x.lemma].Stance != "" {
				continue
			}
			shared += t.score * x.weight
		}
		if cov := max(m.covA, m.covB); shared >= 1.4 && cov >= 0.2 {
			d.strength = no.rejection * min(1, 0.35+0.7*cov+0.05*shared)
		}
	}
	return d, d.strength > 0
}

// rejecting returns the one of two propositions that rejects more surely what the other one tells.
func (m *match) rejecting() *proposition {
	if m.a.rejection < m.b.rejection {
		return m.b
	}
	return m.a
}

// asksOrPresupposes tells whether a sentence that has words of rejection rejects nothing for all that: it asks ("Was the video a
// hoax?"), it says what not to do or only calls a thing in it false, or it says that somebody does not know how or why something happened, which it takes for true.
func (p *proposition) asksOrPresupposes() bool {
	s := &p.doc.Sentences[p.sentence]
	n := len(s.Tokens)
	if n > 0 && s.Tokens[n-1].Text == "?" && !p.rejected && !answered(p.doc, p.sentence) || p.onlyDescribes() || p.commands() {
		return true
	}
	lex := lexicon.Get()
	for i := 1; i+1 < n; i++ {
		if t := s.Tokens[i+1]; knownOrSaid(s.Tokens[i].Lemma) && t.Tag == "WRB" && t.Lower != "whether" &&
			slices.ContainsFunc(s.Tokens[max(0, i-3):i], func(t nlp.Token) bool { return lex.Negators[t.Lower] != "" }) {
			return true
		}
	}
	return false
}

// knownOrSaid tells whether a verb or an adjective is one of knowing or telling: "is not sure how", "did not say why".
func knownOrSaid(lemma string) bool {
	return is(lexicon.Settled, lemma) || is(lexicon.Minded, lemma) || lexicon.Get().ReportVerbs[lemma].Stance != ""
}

// deniedScope tells how surely what a headline denies is told as true by the other one: how much of what stands
// under its negation is tied to what stands under none.
func (m *match) deniedScope(no *proposition) float64 {
	all, sum, named := 0.0, 0.0, false
	on, other := m.onA, m.b
	if no == m.b {
		on, other = m.onB, m.a
	}
	for i, t := range no.terms {
		named = named || t.kind == nameTerm && on[i] > 0
		if !t.negated {
			continue
		}
		all += t.weight
		if on[i] == 0 {
			continue
		}
		k := m.ties[on[i]-1]
		if u := &other.terms[k.a+k.b-i]; !u.negated && !k.opposed && !k.sibling {
			sum += k.score * t.weight
		}
	}
	if !named || sum < 1.9 || sum < 0.4*all {
		return 0
	}
	return min(1, 0.4+0.6*sum/all)
}

// rejectedScope tells how surely what a sentence calls untrue is told as true by the other one: how much of it
// is tied to what stands under no negation there, and the predicate that is.
func (m *match) rejectedScope(no *proposition) (strength float64, a, b int) {
	a, b = none, none
	if no.rejection < 0.9 || !no.asserts() {
		return 0, a, b
	}
	all, sum, names := 0.0, 0.0, 0
	var named tie
	on, other := m.onA, m.b
	if no == m.b {
		on, other = m.onB, m.a
	}
	for i, t := range no.terms {
		if !t.negated || is(lexicon.Rejecting, t.lemma) || is(lexicon.Report, t.lemma) {
			continue
		}
		all += t.weight
		if on[i] == 0 {
			continue
		}
		k := m.ties[on[i]-1]
		u := &other.terms[k.a+k.b-i]
		if u.negated || k.opposed {
			continue
		}
		sum += k.score * t.weight
		switch {
		case t.kind == nameTerm:
			names++
			named = k
		case a == none && t.claim != nil && k.score > 0.5 && (u.claim != nil || t.kind == verbTerm) && u.holds != unsettled:
			a, b = k.a, k.b
		}
	}
	if a == none && names >= 2 && sum >= 5 && sum >= all/2 {
		a, b = named.a, named.b // the same of the same, with another verb
	}
	if sum < 2.5 || a == none || names == 0 {
		return 0, none, none
	}
	return 0.9 * sum / all, a, b
}

// asserts tells whether the word by which a sentence calls something untrue is what it asserts itself, or somebody
// in it says: not "unsubstantiated claims", not "felt that it was a hoax".
func (p *proposition) asserts() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for i, t := range s.Tokens {
		stance := lex.ReportVerbs[t.Lemma].Stance
		denial := t.Tag[0] == 'V' && (stance == "denied" || stance == "doubted")
		if !denial && !is(lexicon.Rejecting, t.Lower) && !is(lexicon.Rejecting, t.Lemma) || p.negatedAt(s, i) {
			continue
		}
		for k, steps := labelled(s, i), 0; steps < len(s.Tokens); steps++ {
			h, label := s.Arcs[k].Head, s.Arcs[k].Label
			if h < 0 {
				return true
			}
			over := lex.ReportVerbs[s.Tokens[h].Lemma]
			if over.Mental && !is(lexicon.Learning, s.Tokens[h].Lemma) || over.Stance == "denied" || over.Stance == "doubted" || over.Stance == "asked" || p.negatedAt(s, h) {
				break
			}
			if label != "conj" && label != "parataxis" && label != "xcomp" && label != "ccomp" {
				break
			}
			k = h
		}
	}
	return false
}

// rejectsStory tells whether a sentence calls a story, a report or a claim untrue as a whole: what its article
// tells of it otherwise is told to be rejected.
func (p *proposition) rejectsStory() bool {
	s := &p.doc.Sentences[p.sentence]
	if p.rejection < 0.9 {
		return false
	}
	if s.Headline && p.sentence == 0 {
		return true
	}
	lex := lexicon.Get()
	return p.asserts() && slices.ContainsFunc(p.terms, func(t term) bool {
		return t.kind == nounTerm && (strings.HasPrefix(t.label, "nsubj") || t.label == "obj") && t.negated && (reportNoun(t.lemma) || lex.Noun(t.lemma) == "hoax")
	})
}

// passesOn tells whether what a claim says is told by the outlet itself or passed on from other reports, rather than
// held by somebody who may be a party to it.
func passesOn(it *item) bool {
	lex := lexicon.Get()
	for _, s := range it.Attribution {
		if s.Source == "" || lex.Outlets[s.Source] || lex.Agencies[s.Source] != "" {
			continue
		}
		if !slices.ContainsFunc(strings.Fields(strings.ToLower(s.Source)), func(w string) bool { return reportNoun(lex.Noun(w)) }) {
			return false
		}
	}
	return true
}

// otherStance tells whether one of two sentences rejects or denies what the other one tells.
func (m *match) otherStance() bool {
	if (m.a.rejection >= 0.9) != (m.b.rejection >= 0.9) {
		return true
	}
	differ, all := 0.0, 0.0
	for _, t := range m.ties {
		w := t.score * m.a.terms[t.a].weight
		if all += w; m.differs(t) {
			differ += w
		}
	}
	return differ > 0.4*all
}
