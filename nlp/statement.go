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
				if at := d.turnOf(s, p); at >= 0 {
					out = append(out, d.labelled(s, p)...)
				}
				continue // what somebody says of others in his own words is his statement
			}
			for _, c := range p.clauses {
				if slices.ContainsFunc(c.children, func(k *clause) bool { return d.delivers(c, k) }) {
					continue
				}
				st, known := d.statement(s, p, c)
				if !st.Content.Empty() && d.clausePoints(s, p, c, st, known)+d.muted(s, c, st, known) >= telling {
					out = append(out, st)
				}
			}
			out = append(out, d.nounStatements(s, p)...)
			out = append(out, d.labelled(s, p)...)
			for _, a := range p.accords {
				if s.Tokens[a.cue.from].Text == ":" && a.first {
					continue
				}
				if said := d.accordContent(s, p, a); !said.Empty() {
					out = append(out, Statement{Source: d.citedSpan(s, p, a), Cue: tokensSpan(s, a.cue), Content: said, Speaker: d.sourceName(s, a.source), Stance: Said})
				}
			}
		}
	}
	out = d.signedStatements(out)
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
func (d *draft) statement(s *draftSentence, p *part, c *clause) (st Statement, known bool) {
	st = Statement{Cue: d.cueSpan(s, p, c), Stance: Stance(d.lex.ReportVerbs[c.lemma].Stance)}
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
	known = d.known(s, c, st.Content)
	if st.Content.Empty() {
		st.Content = d.spoken(s, p, c, st.Cue)
	}
	return st, known
}

// known tells whether a clause says its content in a known way of saying.
func (d *draft) known(s *draftSentence, c *clause, content Span) bool {
	return d.states(s, c) && !content.Empty() && (c.quote != nil || c.tail || d.ownsContent(c) || !pointing(s, content))
}

// mute are the points of a clause that tells nothing, which is rare in the annotated articles.
const mute = -12

// silences are the ways of telling nothing that count less.
var silences = map[string]int{"handled": mute, "passive": mute, "answer": 2 * mute, "for": 2 * mute}

// muted returns the points against a clause that tells nothing.
func (d *draft) muted(s *draftSentence, c *clause, st Statement, known bool) int {
	switch {
	case known:
		return 0
	case c.object == nil && c.quote == nil && st.Content.Start < s.End && pointing(s, st.Content):
		return mute // "reads well from afar"
	}
	return silences[d.silence(s, c)]
}

// silence tells in which way a clause that is no known way of saying may tell nothing: "passive" without a doer,
// "handled" where a verb of saying does something to a thing ("read a map", "added a shift"), "addressed" where it
// says whom it speaks to and not what, "answer" where one was not given; or "".
func (d *draft) silence(s *draftSentence, c *clause) string {
	_, reports := d.lex.ReportVerbs[c.lemma]
	switch {
	case c.lemma == "speak" && (c.object != nil || c.adjective >= 0): // a language
		return "handled"
	case reports && c.verb.passive && by(c) == nil && (d.hasChild(c, complement) || slices.ContainsFunc(c.args, func(a arg) bool { return a.prep == "about" || a.prep == "as" || a.prep == "of" })):
		return "asked" // "was asked about", "was accused of"
	case reports && c.verb.passive && by(c) == nil:
		return "passive"
	case !reports || c.quote != nil || d.ownsContent(c) || d.hasChild(c, complement):
		return ""
	case c.object != nil && (!d.tellable(s, c) || c.lemma == "cite" && d.addressee(s, c)):
		return "handled"
	case c.object != nil && d.addressee(s, c):
		return "addressed"
	case c.object == nil && (c.adjective >= 0 || c.denied && (c.lemma == "respond" || c.lemma == "reply")):
		return "answer"
	}
	for _, a := range c.args {
		if c.object == nil && a.prep == "for" && a.from >= c.verb.to && a.from <= c.verb.to+2 {
			return "for"
		}
	}
	return ""
}

// spoken returns what a clause speaks of that is no known way of saying: the subject of a passive, what
// stands behind its verb.
func (d *draft) spoken(s *draftSentence, p *part, c *clause, cue Span) Span {
	from := c.verb.to
	for from < p.to && s.Tokens[from].End <= cue.End {
		from++
	}
	switch {
	case d.aside(s, c) || c.marker == "as" && c.relation == adverbial && c.object == nil && !d.ownsContent(c) && c.from == p.from:
		for from < p.to && from < c.to {
			from++
		}
		return trimCommas(s, tokenRange{from, p.to})
	case from < p.to && s.Tokens[from].Text == ":" && from+1 >= p.to-1:
		return d.announced(s)
	case c.verb.passive && c.subject != nil && c.object == nil:
		return d.phraseSpan(s, c.subject)
	}
	span := trimCommas(s, tokenRange{from, max(from, d.contentEnd(s, p, c, nil))})
	if span.Empty() {
		to := min(c.to, p.to)
		for _, k := range p.clauses {
			if k.from > from && (k.tail || k.relation == conjunct && is(s.Tokens, k.from, "and", "but", "or") || k.relation == participial && s.Tokens[k.from-1].Tag == ",") {
				to = min(to, k.from)
			}
		}
		span = trimCommas(s, tokenRange{from, max(from, to)})
	}
	return span
}

// announced returns what stands behind a sentence that ends in a colon: the quotation that the next sentence
// opens, or that sentence.
func (d *draft) announced(s *draftSentence) Span {
	if s.index+1 >= len(d.sentences) {
		return Span{}
	}
	next := d.sentences[s.index+1].Span
	if q, to := d.doc.quotesOver(next); q < to && d.doc.Quotes[q].Start <= next.Start+4 {
		return d.wholeQuote(q)
	}
	return next
}

// sourceSpan returns the span of who speaks in a clause with all that describes him: the posts before a name,
// and what stands between the name and the verb.
func (d *draft) sourceSpan(s *draftSentence, c *clause, who *phrase) Span {
	span := d.phraseSpan(s, who)
	if who.from >= c.verb.to && c.quote != nil {
		return span.Cover(d.describedSpan(s, who))
	}
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

// citedSpan returns the span of whom "according to" names, with what describes him: up to the comma behind him, or to
// where a clause of its own begins.
func (d *draft) citedSpan(s *draftSentence, p *part, a accord) Span {
	to := a.source.to
	for to < p.to && to <= a.source.to+maxDescription && !marked(s.Tokens[to]) && s.Tokens[to].Tag != "CC" && !strings.HasPrefix(s.Tokens[to].Tag, "W") && !isFinite(s.Tokens[to].Tag) {
		to++
	}
	return d.phraseSpan(s, a.source).Cover(tokensSpan(s, tokenRange{a.source.from, to}))
}

// describedSpan returns the span of a source behind its verb, with what is told of him up to the end of his sentence:
// "said Berg, [who runs the harbour]".
func (d *draft) describedSpan(s *draftSentence, who *phrase) Span {
	to := who.to
	if to+1 < len(s.Tokens) && (s.Tokens[to].Text == "," || s.Tokens[to].Tag == "WP") {
		for to+1 < len(s.Tokens) && s.Tokens[to+1].Tag != "." && s.Tokens[to+1].Tag != ":" && markTag(s.Tokens[to+1].Text) != "''" {
			to++
		}
		to++
	}
	if to > who.to+maxDescription {
		to = who.to
	}
	return tokensSpan(s, tokenRange{who.from, to})
}

// maxDescription is the number of words that may stand between a source and its verb.
const maxDescription = 20

// pointing tells whether a span is one word that only points to what was said: "it", "so much", "what".
func pointing(s *draftSentence, span Span) bool {
	if span.End <= s.Start {
		return false // a quotation in sentences of its own
	}
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
	case c.quote != nil && (c.voices || d.lex.Is(lexicon.Voicing, c.lemma)):
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
