package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// statements lists the acts of attribution of a document.
func (d *draft) statements() []Statement {
	var out []Statement
	for si := range d.sentences {
		s := &d.sentences[si]
		for _, p := range s.parts {
			if p.quote >= 0 {
				continue // what somebody says of others in his own words is his statement
			}
			nouns := d.nounStatements(s, p)
			for _, c := range p.clauses {
				if st, ok := d.statement(s, p, c); ok && !slices.ContainsFunc(nouns, func(n Statement) bool { return n.Cue.Contains(st.Cue) }) {
					out = append(out, st)
				}
			}
			out = append(out, nouns...)
			for _, a := range p.accords {
				if said := d.accordContent(s, p, a); !said.Empty() {
					out = append(out, Statement{Source: d.phraseSpan(s, a.source), Cue: tokensSpan(s, a.cue), Content: said, Speaker: d.sourceName(s, a.source), Stance: Said})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int { return a.Content.Start - b.Content.Start })
	return out
}

func tokensSpan(s *draftSentence, r tokenRange) Span {
	return Span{s.Tokens[r.from].Start, s.Tokens[r.to-1].End}
}

func (d *draft) phraseSpan(s *draftSentence, ph *phrase) Span {
	to := ph.to
	for _, a := range ph.apposed {
		to = max(to, a.to)
	}
	return tokensSpan(s, tokenRange{ph.from, to})
}

// statement reads a clause as an act of attribution: a known way of saying, or one that has enough of what
// such acts have.
func (d *draft) statement(s *draftSentence, p *part, c *clause) (Statement, bool) {
	st := Statement{Cue: d.cueSpan(s, p, c), Stance: Stance(d.lex.ReportVerbs[c.lemma].Stance)}
	if links := d.links(s, c); len(links) > 0 {
		st.Speaker, st.Stance = links[0].Source, links[0].Stance
	}
	if st.Stance == "" {
		st.Stance = Said
	}
	if sp := d.speaker(c); sp != nil {
		st.Source = d.sourceSpan(s, c, sp)
		if at := c.verb.from - 1; c.relation == relative && at >= 0 && is(s.Tokens, at, "who", "which") {
			st.Source = s.Tokens[at].Span // "Cruz, [who] said"
		}
	}
	st.Content = d.said(s, p, c)
	known := d.known(s, c, st.Content)
	if d.points(s, p, c, known) < telling || !known && d.silent(s, c) {
		return st, false
	}
	if st.Content.Empty() {
		st.Content = d.spoken(s, p, c, st.Cue)
		if c.object == nil && pointing(s, st.Content) {
			return st, false // "reads well from afar"
		}
	}
	return st, !st.Content.Empty()
}

// known tells whether a clause says its content in a known way of saying.
func (d *draft) known(s *draftSentence, c *clause, content Span) bool {
	return d.states(s, c) && !content.Empty() && (c.quote != nil || c.tail || d.ownsContent(c) || !pointing(s, content))
}

// silent tells whether a clause that is no known way of saying tells nothing: a passive without a doer, a verb
// of saying that does something to a thing ("read a map", "cited the
// driver", "reported for duty"), an answer that was not given.
func (d *draft) silent(s *draftSentence, c *clause) bool {
	_, reports := d.lex.ReportVerbs[c.lemma]
	switch {
	case c.lemma == "speak" && (c.object != nil || c.adjective >= 0): // a language
		return true
	case reports && c.verb.passive && by(c) == nil:
		return true
	case !reports || c.quote != nil || d.ownsContent(c) || d.hasChild(c, complement):
		return false
	case c.object != nil:
		return !d.tellable(s, c) || d.addressee(s, c)
	case c.adjective >= 0 || c.denied && (c.lemma == "respond" || c.lemma == "reply"):
		return true
	}
	for _, a := range c.args {
		if a.prep == "for" && a.from >= c.verb.to && a.from <= c.verb.to+2 {
			return true
		}
	}
	return false
}

// spoken returns what a clause speaks of that is no known way of saying: the subject of a passive, what
// stands behind its verb.
func (d *draft) spoken(s *draftSentence, p *part, c *clause, cue Span) Span {
	if c.verb.passive && c.subject != nil && c.object == nil {
		return d.phraseSpan(s, c.subject)
	}
	from := c.verb.to
	for from < p.to && s.Tokens[from].End <= cue.End {
		from++
	}
	return trimCommas(s, tokenRange{from, max(from, d.contentEnd(s, p, c, nil))})
}

// sourceSpan returns the span of who speaks in a clause with all that describes him: the posts before a name,
// and what stands between the name and the verb.
func (d *draft) sourceSpan(s *draftSentence, c *clause, who *phrase) Span {
	span := d.phraseSpan(s, who)
	if who.from >= c.verb.from || who.from < c.from {
		return span
	}
	from := who.from
	for from > c.from && (nominal(s.Tokens[from-1].Tag) || s.Tokens[from-1].Tag == "POS") {
		from--
	}
	if from == c.from {
		span.Start = s.Tokens[from].Start
	}
	end := c.verb.from
	for end > who.to && (marked(s.Tokens[end-1]) || strings.HasPrefix(s.Tokens[end-1].Tag, "RB")) {
		end--
	}
	for i := who.to; i < end; i++ {
		if t := s.Tokens[i]; t.Tag == "CC" || t.Tag == "''" || timeAt(s, i) {
			return span
		}
	}
	if end > who.to && end-who.to <= maxDescription {
		span.End = s.Tokens[end-1].End
	}
	return span
}

// maxDescription is the number of words that may stand between a source and its verb.
const maxDescription = 20

// pointing tells whether a span is one word that only points to what was said: "it", "so much", "what".
func pointing(s *draftSentence, span Span) bool {
	for _, t := range s.Tokens {
		if span.Contains(t.Span) && (strings.HasPrefix(t.Tag, "N") || strings.HasPrefix(t.Tag, "V") || strings.HasPrefix(t.Tag, "J")) {
			return false
		}
	}
	return true
}

// states tells whether a clause can be an act of attribution.
func (d *draft) states(s *draftSentence, c *clause) bool {
	v, reports := d.lex.ReportVerbs[c.lemma]
	switch {
	case c.quote != nil && d.lex.Is(lexicon.Voicing, c.lemma):
	case d.lex.Is(lexicon.Judging, c.lemma) && c.object != nil && c.verb.form != infinitive && c.subject != nil && !c.verb.passive:
	case d.spokenOf(s, c) != nil, d.lex.Is(lexicon.Resolving, c.lemma) && d.hasChild(c, complement) && c.subject != nil && c.verb.form != infinitive:
	case !reports || d.thing(s, c) && !d.ownsContent(c):
		return false
	case c.quote == nil && !c.tail && d.lex.Is(lexicon.Minded, c.lemma):
		return false // what somebody knows or thinks is rarely told as a statement
	case c.quote == nil && !d.ownsContent(c) && c.verb.form == infinitive && v.Stance == "said" && !c.tail:
		return false // "to tell the truth", "nothing to say"
	}
	return true
}

// spokenOf returns the phrase behind a verb of speaking of something: "called for [a recount]", "pointed to
// [the poll]"; or nil.
func (d *draft) spokenOf(s *draftSentence, c *clause) *phrase {
	for _, a := range c.args {
		if a.from >= c.verb.to && a.from <= c.verb.to+2 && c.subject != nil && d.lex.Is(lexicon.Judging, c.lemma+" "+a.prep) {
			return a.phrase
		}
	}
	return nil
}
