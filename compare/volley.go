package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Two counts of a shooting, and one of a stabbing, that articles tell with many verbs and nouns. One person has one
// number of each, and one shooting one number of shots.
const (
	shotsFired = "shots fired"
	timesHit   = "times hit"
	stabWounds = "stab wounds"
)

// volley returns what an amount counts of a shooting or a stabbing, if it does: "fired 11 shots", "11 gunshots were
// heard", "was hit by seven bullets", "was shot seven times", "had seven gunshot wounds".
func (p *proposition) volley(q nlp.Quantity) (measurement, bool) {
	c := p.claimWith(q)
	if c == nil || !p.words.gunfire || c.Polarity == nlp.Negative || senseOf(c) != fact || !exact(q) {
		return measurement{}, false
	}
	head := q.Head
	if of := strings.Fields(nlp.Fold(q.Of)); len(of) > 0 && head != "wound" && is(lexicon.Projectile, lexicon.Get().Noun(of[0])) {
		head, q.Of = lexicon.Get().Noun(of[0]), of[0] // "11 gunshots crack"
	}
	m := measurement{p: p, q: q, times: 1}
	if q.Total > 0 && is(lexicon.Projectile, head) {
		return p.allFired(m)
	}
	verb := c.Predicate.Lemma
	switch {
	case head == "time" && c.Object.Head != "" && (verb == "stab" || is(lexicon.Hitting, verb) && verb != "enter"):
		m.dimension = timesHit
		if verb == "stab" {
			m.dimension = stabWounds
		}
		m.thing = p.victim(c, c.Object)
	case head == "wound" && (verb == "suffer" || verb == "sustain" || verb == "receive" || verb == "have"):
		switch words := nlp.Fold(q.Of); {
		case strings.HasPrefix(words, "stab"):
			m.dimension = stabWounds
		case strings.HasPrefix(words, "gunshot") || strings.HasPrefix(words, "bullet"):
			m.dimension = timesHit
		default:
			return m, false
		}
		m.thing = p.victim(c, c.Subject)
	case !is(lexicon.Projectile, head):
		return m, false
	case is(lexicon.Hitting, verb) && verb != "shoot" && c.Subject.Contains(q.Span):
		m.dimension, m.thing = timesHit, p.victim(c, c.Object)
	case p.struck(q).kind == nameTerm:
		m.dimension, m.thing = timesHit, p.struck(q)
	case is(lexicon.Firing, verb) && (c.Object.Contains(q.Span) || c.Subject.Contains(q.Span)), is(lexicon.Sounding, verb), head == "gunshot":
		m.dimension, m.thing = shotsFired, term{kind: nounTerm, lemma: "shot"}
		m.by = shooter(c, q)
	default:
		return m, false
	}
	if m.dimension != shotsFired && (m.thing.kind != nameTerm || p.onePart(q)) {
		return m, false
	}
	if partOfMore(&item{Claim: c}, q) {
		total, ok := p.followed(q)
		if !ok {
			return m, false
		}
		m.q = total
	}
	return m, true
}

// allFired reads how many shots there were of which an amount counts some: "three of the seven bullets fired by the
// police".
func (p *proposition) allFired(m measurement) (measurement, bool) {
	for _, c := range p.claims {
		if is(lexicon.Firing, c.Predicate.Lemma) && c.Predicate.Start > m.q.End && c.Object.Start < c.Predicate.Start && c.Object.End > m.q.End {
			m.by = shooter(c, m.q)
			m.q.Low, m.q.High = m.q.Total, m.q.Total
			text := p.doc.Article.Text[m.q.Start:m.q.End]
			m.q.Start = m.q.End - len(lastWord(text))
			m.dimension, m.thing = shotsFired, term{kind: nounTerm, lemma: "shot"}
			return m, true
		}
	}
	return m, false
}

// exact tells whether an amount is told as a number, exactly or as a bound: not "several times", "dozens".
func exact(q nlp.Quantity) bool {
	return !q.Rough && q.Unit == "" && (q.Low == q.High || math.IsInf(q.High, 1)) && q.Low >= 1 && q.Low == math.Trunc(q.Low)
}

// claimWith returns the claim that an amount belongs to, or nil.
func (p *proposition) claimWith(q nlp.Quantity) *nlp.Claim {
	for _, c := range p.claims {
		if slices.ContainsFunc(c.Quantities, func(x nlp.Quantity) bool { return x.Span == q.Span }) {
			return c
		}
	}
	return nil
}

// victim returns the name of whom an argument means, also where only an age is left of it: "Brandt, 16, was shot".
func (p *proposition) victim(c *nlp.Claim, a nlp.Argument) term {
	name := a.Name
	if name == "" && len(a.Names) == 1 {
		name = a.Names[0] // "Brandt's body"
	}
	if age := strings.Trim(a.Phrase, ","); name == "" && age != "" && strings.Trim(age, "0123456789") == "" {
		for _, m := range p.doc.MentionsIn(p.doc.Sentences[p.sentence].Span) {
			if m.End <= a.Start && m.End+2 >= a.Start && m.Type == nlp.Person {
				name = p.doc.Entities[m.Entity].Name
			}
		}
	}
	if name == "" {
		return term{}
	}
	return term{kind: nameTerm, name: name, lemma: strings.ToLower(name), of: nlp.Person}
}

// onePart tells whether what an amount counts is only of a part of the body: "twice in the head", "hit in the back by
// three bullets".
func (p *proposition) onePart(q nlp.Quantity) bool {
	s := &p.doc.Sentences[p.sentence]
	first, _ := s.TokensOf(q.Span)
	parts := 0
	for k := max(0, first-8); k < min(len(s.Tokens), first+10); k++ {
		if is(lexicon.Bodily, lexicon.Get().Noun(s.Tokens[k].Lower)) {
			parts++
		}
	}
	return parts == 1
}

// struck returns the name behind a verb that says what shots did, where it follows them: "five bullets struck Nora
// Brandt".
func (p *proposition) struck(q nlp.Quantity) term {
	s := &p.doc.Sentences[p.sentence]
	_, last := s.TokensOf(q.Span)
	if last < 0 || last+3 >= len(s.Tokens) || s.Tokens[last+2].Tag[0] != 'V' || !is(lexicon.Hitting, s.Tokens[last+2].Lemma) {
		return term{}
	}
	for _, x := range p.terms {
		if x.kind == nameTerm && x.of == nlp.Person && x.token > last+2 && p.covers(x, last+3) {
			return x
		}
	}
	return term{}
}

// followed sums the shots of a volley up that was followed by another: "six shots, followed by four more".
func (p *proposition) followed(q nlp.Quantity) (nlp.Quantity, bool) {
	s := &p.doc.Sentences[p.sentence]
	for _, next := range p.doc.QuantitiesIn(s.Span) {
		if next.Start < q.End || next.Start > q.End+40 || !s.Contains(next.Span) || !exact(next) || math.IsInf(next.High, 1) || math.IsInf(q.High, 1) {
			continue
		}
		between := nlp.Fold(p.doc.Article.Text[q.End:next.Start])
		if strings.HasSuffix(strings.TrimSpace(between), "followed by") {
			return nlp.Quantity{Span: nlp.Span{Start: q.Start, End: next.End}, Low: q.Low + next.Low, High: q.High + next.High, Head: q.Head}, true
		}
	}
	return nlp.Quantity{}, false
}

// shooter names the kind of who fired, "" where a claim does not tell.
func shooter(c *nlp.Claim, q nlp.Quantity) string {
	if !is(lexicon.Firing, c.Predicate.Lemma) || c.Subject.Empty() || c.Subject.Vague || c.Subject.Contains(q.Span) {
		return ""
	}
	for _, h := range append(slices.Clone(c.Subject.Heads), c.Subject.Words...) {
		if is(lexicon.Policing, h) {
			return "police"
		}
	}
	return "another"
}
