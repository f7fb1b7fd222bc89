package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// said returns what a clause of saying says.
func (d *draft) said(s *draftSentence, p *part, c *clause) Span {
	switch {
	case c.quote != nil:
		span := tokensSpan(s, *c.quote)
		if q := d.quoteOver(s, *c.quote); q >= 0 {
			span = d.speechSpan(q, c)
		}
		before := c.quote.from - 1
		for before > c.verb.to && (s.Tokens[before].Tag == "''" || s.Tokens[before].Tag == "'") {
			before--
		}
		if before >= c.verb.to && s.Tokens[before].Tag != "," && s.Tokens[before].Tag != ":" {
			// "pledged to oppose it “today and tomorrow”"
			start := c.verb.to
			if c.object != nil && d.addressee(s, c) {
				start = c.object.to
			}
			span = span.Cover(trimCommas(s, tokenRange{min(start, c.quote.from), c.quote.to}))
		}
		return span
	case c.tail && !d.ownsContent(c):
		to := c.from
		if c.from <= p.from {
			return Span{}
		}
		for _, k := range p.clauses {
			if k.from < c.from && k.to > c.to && k.parent < 0 {
				to = k.to // "The mayor, officials say, [resigned]"
			}
		}
		return trimCommas(s, tokenRange{p.from, to})
	}
	if c.object == nil && !d.ownsContent(c) {
		if q, ok := d.spokenIn[c]; ok { // a quotation in a sentence of its own, which this one speaks of
			return d.speechSpan(q, c)
		}
	}
	var first *clause
	for _, k := range c.children {
		if (k.relation == content || k.relation == question && k.of < 0) && (first == nil || k.from < first.from) {
			first = k
		}
	}
	if first != nil {
		span := d.clauseSpan(s, p, first)
		if first.from >= c.verb.to {
			span = span.Cover(trimCommas(s, tokenRange{d.contentStart(s, c, first), d.contentEnd(s, p, c, first)}))
		}
		return span
	}
	if from := d.strayContent(s, p, c); from >= 0 {
		return trimCommas(s, tokenRange{from, p.to})
	}
	if a := d.spokenOf(s, c); a != nil {
		return trimCommas(s, tokenRange{a.from, max(a.to, d.contentEnd(s, p, c, nil))})
	}
	for _, k := range c.children {
		if k.relation == complement {
			span := d.clauseSpan(s, p, k)
			if who := k.subject; who != nil && who.from >= c.verb.to && who.to <= k.verb.from {
				span = span.Cover(d.phraseSpan(s, who)) // "urged [the group to leave]"
			}
			return span
		}
	}
	if c.object == nil || d.addressee(s, c) || !d.tellable(s, c) || s.Tokens[c.object.items[0].head].Tag == "PRP" && !d.lex.Is(lexicon.Judging, c.lemma) {
		return Span{}
	}
	if c.object.from < c.verb.to {
		return d.phraseSpan(s, c.object)
	}
	return trimCommas(s, tokenRange{c.object.from, max(c.object.to, d.contentEnd(s, p, c, nil))})
}

// strayContent returns the token where a clause with "that", or one behind who is told, begins, which the
// grammar did not see for what it is; or -1.
func (d *draft) strayContent(s *draftSentence, p *part, c *clause) int {
	if !d.isReport(c) || c.verb.passive || d.lex.Modals[c.lemma] == "demanded" && c.lemma != "tell" {
		return -1
	}
	start := c.verb.to
	told := c.object != nil && c.object.from >= c.verb.to && d.addressee(s, c)
	if told {
		start = c.object.to
	}
	for i := start; i+2 < p.to && i < start+maxStray; i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "that" && (t.Tag == "IN" || i == start && s.Tokens[i+1].Tag == "CD"):
			return i + 1
		case isVerb(t.Tag), t.Tag == "CC", t.Tag == ".", strings.HasPrefix(t.Tag, "W"):
			return -1
		case told && i == start && isQuoteMark([]rune(t.Text)[0]):
			return i
		case told && i <= start+1 && isFinite(s.Tokens[i+1].Tag) && (strings.HasPrefix(t.Tag, "NN") || t.Tag == "PRP"):
			return start
		}
	}
	return -1
}

// maxStray is the number of words that may stand between a verb of saying, or who is told, and "that".
const maxStray = 10

// contentStart returns the token where what a clause of saying says begins: behind its verb, who is told, and
// when it was said.
func (d *draft) contentStart(s *draftSentence, c, content *clause) int {
	start := c.verb.to
	if d.minded(c) {
		start = c.adjective + 1
	}
	for _, ph := range c.phrases() {
		if ph.to <= content.from {
			start = max(start, ph.to)
		}
	}
	for start < content.from {
		t := s.Tokens[start]
		timed := timeAt(s, start) || t.Tag == "IN" && start+1 < content.from && timeAt(s, start+1)
		if !timed && !marked(t) && t.Lower != "that" && t.Tag != "RP" && t.Tag != "RB" {
			break
		}
		start++
	}
	if is(s.Tokens, start, "that") {
		start++
	}
	return start
}

// contentEnd returns the token where what a clause of saying says ends: where a clause begins that goes on
// with the saying or stands beside it, or at the end of the clause of saying.
func (d *draft) contentEnd(s *draftSentence, p *part, c, content *clause) int {
	end := min(c.to, p.to)
	if content != nil && c.relation == root {
		end = p.to
	}
	start := c.verb.to
	if content != nil {
		start = content.verb.to
	}
	for _, k := range p.clauses {
		if k == c || k == content || k.from < start || content != nil && d.within(p, k, content) {
			continue
		}
		loose := k.from > 0 && s.Tokens[k.from-1].Tag == ","
		beside := k.parent < 0 || p.parent(k) == c && (k.relation == participial && (loose || k.marker == "") || k.relation == adverbial && content == nil) || p.parent(k) == p.parent(c) && k.subject == c.subject
		if beside && k.from > c.from {
			end = min(end, k.from)
		}
	}
	for _, a := range p.accords {
		if a.cue.from >= start {
			end = min(end, a.cue.from)
		}
	}
	for content == nil && end > start && timeAt(s, end-1) {
		end-- // "endorsed the senator last week"
	}
	return max(end, start)
}

// timeAt tells whether a token belongs to an expression of time.
func timeAt(s *draftSentence, i int) bool {
	for _, t := range s.times {
		if t.Contains(s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// speechSpan returns the span of what a clause says in quotation marks: the quotation that it owns and
// those behind it that go on with it.
func (d *draft) speechSpan(q int, c *clause) Span {
	span := d.wholeQuote(q)
	paragraph := -1
	for next := q; next < len(d.doc.Quotes); next++ {
		sp := d.speakers[next]
		if sp == nil || sp.clause != c {
			if next > q {
				break
			}
			continue
		}
		at := d.doc.SentenceAt(d.doc.Quotes[next].Start)
		if at < 0 || paragraph >= 0 && d.doc.Sentences[at].Paragraph > paragraph {
			break
		}
		paragraph = d.doc.Sentences[at].Paragraph
		span = span.Cover(d.wholeQuote(next))
	}
	return span
}

// addressee tells whether the object of a clause of saying is who is told: "told analysts".
func (d *draft) addressee(s *draftSentence, c *clause) bool {
	head := c.object.items[0]
	noun := d.headLemma(s, head)
	return d.lex.Is(lexicon.Addressing, c.lemma) && (d.personAt(s, head) >= 0 || d.lex.Can(noun, 'P') || d.lex.Can(noun, 'G') || s.Tokens[head.head].Tag == "PRP")
}

// wholeQuote returns the span of a quotation with its marks.
func (d *draft) wholeQuote(q int) Span {
	text := d.doc.Article.Text
	first := d.doc.Quotes[q].Open
	span := d.doc.Quotes[first].Span
	for _, o := range d.doc.Quotes[first : q+1] {
		if o.Open == first {
			span = span.Cover(o.Span)
		}
	}
	return widenQuote(text, span)
}

// clauseSpan returns the span of a clause and of all that hangs on it.
func (d *draft) clauseSpan(s *draftSentence, p *part, c *clause) Span {
	from, to := c.from, c.to
	var visit func(*clause)
	visit = func(x *clause) {
		to = max(to, x.to)
		from = min(from, x.from)
		for _, k := range x.children {
			visit(k)
		}
	}
	visit(c)
	if c.marker == "that" || c.marker == "whether" {
		if from < to && s.Tokens[from].Lower == c.marker && c.marker == "that" {
			from++
		}
	}
	return trimCommas(s, tokenRange{from, min(to, len(s.Tokens))})
}

// trimCommas leaves marks at both ends out.
func trimCommas(s *draftSentence, r tokenRange) Span {
	for r.from < r.to && (s.Tokens[r.to-1].Tag == "," || s.Tokens[r.to-1].Tag == "." && r.to == len(s.Tokens) || s.Tokens[r.to-1].Tag == "CC") {
		r.to--
	}
	for r.from < r.to && (s.Tokens[r.from].Tag == "," || s.Tokens[r.from].Tag == ":") {
		r.from++
	}
	if r.from >= r.to {
		return Span{}
	}
	return tokensSpan(s, r)
}

// accordContent returns what "according to" covers: the rest of its sentence.
func (d *draft) accordContent(s *draftSentence, p *part, a accord) Span {
	if !a.first {
		return trimCommas(s, tokenRange{p.from, a.cue.from})
	}
	to := a.source.to
	for _, m := range a.source.mods {
		to = max(to, m.to)
	}
	if next := tag(s.Tokens, to); next == "VBN" || next == "VBG" || next == "IN" { // "According to a poll [taken last week], voters ..."
		for i := to; i < p.to && i <= to+maxDescription; i++ {
			if s.Tokens[i].Tag == "," {
				to = i
				break
			}
		}
	}
	return trimCommas(s, tokenRange{to, p.to})
}

// documented tells whether the subject of a clause is a writing: "the poll shows".
func (d *draft) documented(s *draftSentence, c *clause) bool {
	return c.subject != nil && d.lex.Is(lexicon.Document, d.headLemma(s, c.subject.items[0]))
}

// tellable tells whether the object of a clause of saying is what it says. Of verbs that are done to
// things as well it must be something said or an event: not "claimed 12 lives", "added a shift".
func (d *draft) tellable(s *draftSentence, c *clause) bool {
	if d.lex.Is(lexicon.Handling, c.lemma) && !(d.lex.Is(lexicon.Showing, c.lemma) && d.documented(s, c)) {
		noun := d.headLemma(s, c.object.items[0])
		return d.lex.ListedNounClass(noun) != "" || d.lex.Is(lexicon.Report, noun)
	}
	v := d.lex.ReportVerbs[c.lemma]
	return v.Stance != "said" || !v.Mental
}
