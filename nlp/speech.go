package nlp

import (
	"slices"

	"rashomon/nlp/lexicon"
)

// A speech is a clause of saying and the quotation that it owns.
type speech struct {
	sentence int
	clause   *clause
	accord   *accord
}

// findSpeakers finds who speaks in each quotation: the clause of saying around it or beside it; for
// a quotation that stands alone in its paragraph, whoever spoke in the paragraph before or is
// announced there.
func (d *draft) findSpeakers() {
	d.speakers, d.spokenIn = map[int]*speech{}, map[*clause]int{}
	for si := range d.sentences {
		s := &d.sentences[si]
		if len(s.parts) == 0 {
			continue
		}
		for _, p := range s.parts {
			for _, c := range p.clauses {
				if c.subject == nil && !c.verb.passive {
					continue
				}
				// A quotation that the grammar gave to this clause.
				if c.quote != nil {
					if q := d.quoteOver(s, *c.quote); q >= 0 {
						d.speak(q, &speech{si, c, nil})
					}
				}
			}
		}
		if s.parts[0].quote >= 0 {
			continue
		}
		d.beside(si)
	}
	d.findSigned()
	d.alone()
	for qi := range d.doc.Quotes {
		q := &d.doc.Quotes[qi]
		inner := d.quoteSources(qi)
		for k := len(inner) - 1; k >= 0; k-- {
			q.Attribution = append(q.Attribution, inner[k])
		}
		if sp := d.speakers[qi]; sp != nil && sp.clause != nil {
			if _, known := d.spokenIn[sp.clause]; !known {
				d.spokenIn[sp.clause] = qi
			}
		}
		sp := d.speakers[q.Open]
		if sp == nil || sp.clause == nil {
			continue
		}
		if who := d.speaker(sp.clause); who != nil {
			q.Speaker = d.argument(&d.sentences[sp.sentence], who, "subject")
		}
	}
}

// speak gives a quotation its clause of saying. Of "the report quoted Smith as telling" it is the
// telling.
func (d *draft) speak(q int, sp *speech) {
	if sp == nil {
		return
	}
	if sp.clause != nil && cites(sp.clause.lemma) {
		for _, k := range sp.clause.children {
			if k.relation == participial && k.marker == "as" && d.isReport(k) {
				sp = &speech{sp.sentence, k, nil}
				break
			}
		}
	}
	if up := d.prompted(sp); up != nil {
		sp = &speech{sp.sentence, up, nil}
	}
	first := d.doc.Quotes[q].Open
	if _, ok := d.speakers[first]; !ok {
		d.speakers[first] = sp
	}
	if _, ok := d.speakers[q]; !ok {
		d.speakers[q] = sp
	}
}

// prompted returns the clause of saying that a clause of asking hangs on, or nil: "she said [when asked by reporters]".
func (d *draft) prompted(sp *speech) *clause {
	if c := sp.clause; c != nil && (c.relation == adverbial || c.relation == participial || c.relation == content && c.marker != "" && c.marker != "that") && d.lex.ReportVerbs[c.lemma].Stance == string(Asked) {
		for _, p := range d.sentences[sp.sentence].parts {
			if up := p.parent(c); slices.Contains(p.clauses, c) && up != nil && up.subject != nil && d.isReport(up) {
				return up
			}
		}
	}
	return nil
}

// quoteOver returns the quotation that a token range of a sentence belongs to, or -1.
func (d *draft) quoteOver(s *draftSentence, r tokenRange) int {
	span := Span{s.Tokens[r.from].Start, s.Tokens[r.to-1].End}
	if qi, to := d.doc.quotesOver(span); qi < to {
		return qi
	}
	return -1
}

// beside gives quotations of a sentence that nobody speaks yet to a clause of saying in the same
// sentence ("..." he said. "..."), or to "according to".
func (d *draft) beside(si int) {
	s := &d.sentences[si]
	outer := s.parts[0]
	var saying *clause
	for _, c := range outer.clauses {
		if d.isReport(c) && c.subject != nil && !is(s.Tokens, c.subject.items[0].head, "that", "who", "which") && (saying == nil || c.tail) && !d.timely(s, c.subject) {
			saying = c
		}
	}
	for qi, to := d.doc.quotesOver(s.Span); qi < to; qi++ {
		q := &d.doc.Quotes[qi]
		if _, ok := d.speakers[qi]; ok {
			continue
		}
		voicing := (*clause)(nil)
		for _, c := range outer.clauses { // inside the content of a clause of saying
			r := d.tokensIn(s, q.Span)
			if r.from < r.to && c.from <= r.from && r.to <= c.to {
				if c.subject != nil && d.lex.Is(lexicon.Voicing, c.lemma) {
					voicing = c // "called it “a failure”"
				}
				for x := c; x != nil; x = outer.parent(x) {
					if up := outer.parent(x); up != nil && x.relation == content && d.isReport(up) {
						d.speak(qi, &speech{si, up, nil})
					}
				}
			}
		}
		if _, ok := d.speakers[qi]; ok {
			continue
		}
		switch {
		case voicing != nil && (saying == nil || !saying.tail):
			d.speak(qi, &speech{si, voicing, nil})
		case saying != nil:
			d.speak(qi, &speech{si, saying, nil})
		case len(outer.accords) > 0:
			d.speak(qi, &speech{si, nil, &outer.accords[0]})
		}
	}
}

// alone finds speakers of quotations that fill whole sentences.
func (d *draft) alone() {
	for si := range d.sentences {
		s := &d.sentences[si]
		q := s.parts[0].quote
		if q < 0 {
			continue
		}
		if _, ok := d.speakers[q]; ok {
			continue
		}
		if _, ok := d.speakers[d.doc.Quotes[q].Open]; ok {
			continue
		}
		// The sentence after it that only says who spoke ("... ." Smith said.), or the one before.
		after := si + 1
		for after < len(d.sentences) && d.sentences[after].parts[0].quote == q {
			after++
		}
		same := func(i int) bool { return i >= 0 && i < len(d.sentences) && d.sentences[i].Paragraph == s.Paragraph }
		near := []int{si - 1, after}
		if !same(si-1) && same(after) {
			near = []int{after, si - 1}
		}
		for _, i := range near {
			if sp := d.lastSpeech(i, q); sp != nil && (same(i) || i < si && s.Paragraph-d.sentences[i].Paragraph <= 2) {
				d.speak(q, sp)
				break
			}
		}
		if _, ok := d.speakers[d.doc.Quotes[q].Open]; !ok && same(si-1) {
			d.speak(q, d.actor(si-1))
		}
	}
}

// actor returns the person who is the subject of a sentence as the speaker of the quotation behind it:
// "Berg defended the dam. “We tested it.”"
func (d *draft) actor(si int) *speech {
	s := &d.sentences[si]
	p := s.parts[0]
	if p.quote >= 0 {
		return nil
	}
	for _, c := range p.clauses {
		if c.relation == root && c.subject != nil && !c.verb.passive && len(c.subject.items) == 1 {
			if item := c.subject.items[0]; d.personAt(s, item) >= 0 || d.unnamedPerson(s, item) != "" {
				return &speech{si, nil, &accord{source: c.subject}}
			}
		}
	}
	return nil
}

// lastSpeech returns the clause of saying of a sentence, or the speaker of the quotation that it is.
func (d *draft) lastSpeech(si, q int) *speech {
	if si < 0 || si >= len(d.sentences) || len(d.sentences[si].parts) == 0 {
		return nil
	}
	s := &d.sentences[si]
	if other := s.parts[0].quote; other >= 0 && other != q {
		return d.speakers[other]
	}
	var found *speech
	for _, c := range s.parts[0].clauses {
		if d.isReport(c) && c.subject != nil && d.lex.ReportVerbs[c.lemma].Stance != "" && !d.lex.ReportVerbs[c.lemma].Mental && !d.thing(s, c) && !d.timely(s, c.subject) {
			found = &speech{si, c, nil}
		}
	}
	return found
}
