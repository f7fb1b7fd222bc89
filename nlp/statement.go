package nlp

import "rashomon/nlp/lexicon"

// statements lists the acts of attribution of a document.
func (d *draft) statements() []Statement {
	var out []Statement
	for si := range d.sentences {
		s := &d.sentences[si]
		for _, p := range s.parts {
			for _, c := range p.clauses {
				if st, ok := d.statement(s, p, c); ok {
					out = append(out, st)
				}
			}
			for _, a := range p.accords {
				if said := d.accordContent(s, p, a); !said.Empty() {
					out = append(out, Statement{Source: d.phraseSpan(s, a.source), Cue: tokensSpan(s, a.cue), Content: said, Speaker: d.sourceName(s, a.source), Stance: Said})
				}
			}
		}
	}
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

// statement reads one clause of saying.
func (d *draft) statement(s *draftSentence, p *part, c *clause) (Statement, bool) {
	if !d.isReport(c) && !(c.quote != nil && d.lex.Is(lexicon.Voicing, c.lemma)) || d.thing(s, c) {
		return Statement{}, false
	}
	st := Statement{Cue: tokensSpan(s, tokenRange{c.verb.from, c.verb.to}), Stance: Stance(d.lex.ReportVerbs[c.lemma].Stance)}
	if links := d.links(s, c); len(links) > 0 {
		st.Speaker, st.Stance = links[0].Source, links[0].Stance
	}
	if st.Stance == "" {
		st.Stance = Said
	}
	if sp := d.speaker(c); sp != nil {
		st.Source = d.phraseSpan(s, sp)
	}
	switch {
	case c.quote != nil:
		st.Content = tokensSpan(s, *c.quote)
		if q := d.quoteOver(s, *c.quote); q >= 0 {
			st.Content = d.wholeQuote(q)
		}
	case c.tail && !d.ownsContent(c):
		if c.from <= p.from {
			return st, false
		}
		st.Content = trimCommas(s, tokenRange{p.from, c.from})
	default:
		for _, k := range c.children {
			if k.relation == content || k.relation == question && k.of < 0 {
				st.Content = st.Content.Cover(d.clauseSpan(s, p, k))
			}
		}
		if st.Content.Empty() {
			for _, k := range c.children {
				if k.relation == complement {
					st.Content = d.clauseSpan(s, p, k)
				}
			}
		}
		if st.Content.Empty() && c.object != nil && !d.addressee(s, c) && d.tellable(s, c) {
			st.Content = d.phraseSpan(s, c.object).Cover(Span{})
			for _, a := range c.args {
				if a.from >= c.object.to && a.from <= c.object.to+1 {
					st.Content = st.Content.Cover(d.phraseSpan(s, a.phrase))
				}
			}
		}
	}
	return st, !st.Content.Empty()
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
	return trimCommas(s, tokenRange{to, p.to})
}

// tellable tells whether the object of a clause of saying is what it says. Of verbs that are done to
// things as well it must be something said or an event: not "claimed 12 lives", "added a shift".
func (d *draft) tellable(s *draftSentence, c *clause) bool {
	if d.lex.Is(lexicon.Handling, c.lemma) {
		noun := d.headLemma(s, c.object.items[0])
		return d.lex.ListedNounClass(noun) != "" || d.lex.Is(lexicon.Report, noun)
	}
	v := d.lex.ReportVerbs[c.lemma]
	return v.Stance != "said" || !v.Mental
}
