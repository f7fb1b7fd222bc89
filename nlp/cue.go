package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
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
		case c.object == nil && c.quote == nil && !c.tail && !d.ownsContent(c) && r.to == a.from-1:
			r.to = a.from
		}
	}
	return tokensSpan(s, r)
}

// phase returns the clause whose verb says that what clause c tells begins, goes on or ends, or how likely it
// is: "[began] to warn", "[were more likely] to say"; or how it is delivered: "[opened] by thanking", "[responded], saying
// that"; or nil.
func (d *draft) phase(p *part, c *clause) *clause {
	up := p.parent(c)
	if d.delivers(up, c) {
		return up
	}
	if c.relation != complement || up == nil || up.object != nil || up.verb.to > c.verb.from {
		return nil
	}
	gap := c.verb.from - up.verb.to
	if gap <= 1 && d.lex.Is(lexicon.Phase, up.lemma) {
		return up
	}
	if gap <= 3 && (up.lemma == "be" && up.adjective >= 0 || d.lex.Is(lexicon.Raising, up.lemma)) && !d.reporting(up.lemma) && up.lemma != "want" {
		return up
	}
	return nil
}

// maxDelivery is the number of words that may stand between a verb and the saying that it delivers.
const maxDelivery = 10

// delivers tells whether a clause says by which deed or turn of a talk what clause c tells is told, and tells nothing
// itself: "[explained] the vote by saying", "[responded] on Monday, saying".
func (d *draft) delivers(up, c *clause) bool {
	if up == nil || c.relation != participial || c.verb.form != gerund || c.subject != up.subject || !d.reporting(c.lemma) || d.ownsContent(up) || up.quote != nil || up.tail {
		return false
	}
	gap := c.verb.from - up.verb.to
	return gap >= 0 && gap <= maxDelivery && (c.marker == "by" || c.marker == "" && (up.lemma == "respond" || up.lemma == "reply" || up.lemma == "react"))
}
