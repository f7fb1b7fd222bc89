package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// telling is the number of points from which a clause counts as an act of attribution.
const telling = -2

// points adds up how much speaks for a clause being an act of attribution, in quarters of log-odds: how it
// stands in its sentence, what its verb is about, who could say it and what would be said. A clause with a
// known way of saying has points of its own. Chosen on the 150 annotated articles of PolNeAR's training part:
// the weights of a logistic regression over their 9,000 clauses, rounded.
func (d *draft) points(s *draftSentence, p *part, c *clause, known bool) int {
	places, domains := &place, domain
	if known {
		places, domains = &knownPlace, knownDomain
	}
	top := c
	for up := d.phase(p, c); up != nil; up = d.phase(p, up) {
		top = up
	}
	sum := places[top.relation] + domains[d.domain(c)] + d.lex.CueVerbs[c.lemma] - 1
	switch {
	case d.hasChild(c, content) || d.hasChild(c, question):
		sum++
	case c.quote != nil:
		sum++
	case d.hasChild(c, complement):
		sum -= 2
	case c.object != nil && is(s.Tokens, c.object.items[0].head, "it", "him", "her", "them"):
	default:
		sum--
	}
	switch {
	case c.subject == nil:
		sum -= 3
	case is(s.Tokens, c.subject.items[0].head, "i", "you", "we"):
		sum -= 3
	case is(s.Tokens, c.subject.items[0].head, "it"), !d.speaks(s, c.subject.items[0]):
		sum -= 2
	}
	if top.verb.form == infinitive {
		sum -= 3
	}
	if c.verb.modal != "" {
		sum -= 2
	}
	if d.lex.Subordinators[c.marker] != "" {
		sum += 2
	}
	if from, to := d.doc.quotesOver(Span{s.Tokens[c.verb.to-1].End, s.End}); from < to {
		sum++ // "called the plan “a gift”"
	}
	return sum
}

// place and knownPlace are the points of how a clause hangs in its sentence.
var (
	place      = [...]int{root: 1, conjunct: -3, content: -8, question: -8, relative: -3, adverbial: -3, complement: -4, purpose: -4, participial: -5}
	knownPlace = [...]int{root: 8, conjunct: 3, content: -6, question: -6, complement: -2, purpose: -1, participial: 0}
)

// domain and knownDomain are the points of what a verb is about, by the letter in words.txt; 'm' are verbs of
// something else that in another common sense tell something.
var (
	domain      = map[byte]int{'M': 2, 'C': 0, 'F': 2, 'S': 0, 'O': -3, 'm': -3, 0: -7}
	knownDomain = map[byte]int{'M': 4, 'C': -1, 'F': 3, 'S': 4, 'O': 3, 'm': 1, 0: -1}
)

// domain returns the letter of what the verb of a clause is about: M communication, C thought, F feeling, S perception, O
// dealings of people with each other, m communication among other things; or 0.
func (d *draft) domain(c *clause) byte {
	if d.minded(c) {
		return 'F'
	}
	for _, letter := range []byte("MCFSOm") {
		if d.lex.Can(c.lemma, letter) {
			return letter
		}
	}
	return 0
}

// minded tells whether a clause says how somebody thinks of something: "was critical of the plan", "is sure
// that".
func (d *draft) minded(c *clause) bool {
	if c.lemma != "be" || c.adjective < 0 || !d.lex.Is(lexicon.Attitude, c.word) {
		return false
	}
	likely := c.word == "certain" || c.word == "sure" // "is sure to win" is nobody's view
	return len(c.args) > 0 || d.hasChild(c, content) || d.hasChild(c, complement) && !likely
}

// cueSpan returns the span of the words by which a clause tells something: its verb with what sets in or goes
// on ("continued to insist"), how it is told ("said sarcastically", "spoke briefly about") and in what
// ("said in a statement").
func (d *draft) cueSpan(s *draftSentence, p *part, c *clause) Span {
	r := tokenRange{c.verb.from, c.verb.to}
	for up := d.phase(p, c); up != nil; up = d.phase(p, up) {
		r.from = up.verb.from
	}
	t := s.Tokens
	if d.minded(c) {
		r.to = max(r.to, c.adjective+1)
	}
	if c.verb.particle != "" && is(t, r.to, c.verb.particle) {
		r.to++
	}
	for r.to < p.to && t[r.to].Tag == "RB" && strings.HasSuffix(t[r.to].Lower, "ly") {
		r.to++
	}
	for _, a := range c.args {
		switch {
		case a.from < r.to || a.from > r.to+2 || !is(t, a.from-1, a.prep) && !is(t, r.to, a.prep):
		case a.prep == "in" && d.lex.Is(lexicon.Document, d.headLemma(s, a.items[0])):
			r.to = max(r.to, a.items[0].head+1)
		case c.object == nil && c.quote == nil && !c.tail && !d.ownsContent(c) && r.to == a.from-1:
			r.to = a.from
		}
	}
	return tokensSpan(s, r)
}

// phase returns the clause whose verb says that what clause c tells begins, goes on or ends: "[began] to
// warn"; or nil.
func (d *draft) phase(p *part, c *clause) *clause {
	up := p.parent(c)
	if c.relation == complement && up != nil && d.lex.Is(lexicon.Phase, up.lemma) && up.object == nil && up.verb.to <= c.verb.from && c.verb.from <= up.verb.to+1 {
		return up
	}
	return nil
}
