package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// attribution returns who vouches for a clause, from the outlet inwards.
func (d *draft) attribution(s *draftSentence, p *part, i int) []Source {
	var inner []Source // innermost first
	c := p.clauses[i]
	presupposed := -1 // links from here outwards vouch for what a relative clause takes for granted
	for {
		parent := p.parent(c)
		if parent == nil {
			break
		}
		if c.relation == relative && presupposed < 0 {
			presupposed = len(inner)
		}
		if at := contentNoun(c, parent); at >= 0 {
			if link, ok := d.nounSource(s, at); ok {
				inner = append(inner, link)
			}
		}
		demands := d.lex.Modals[parent.lemma] == "demanded" && !parent.verb.passive
		if c.of >= 0 {
			c = parent
			continue
		}
		if (c.relation == content || c.relation == question) && parent.speaks {
			inner = append(inner, d.links(s, parent)...)
		} else if c.relation == complement && parent.verb.passive && d.isReport(parent) && c.verb.form == infinitive && d.lex.Modals[parent.lemma] == "" {
			inner = append(inner, Source{Cue: d.cue(s, parent), Stance: Said}) // "is said to have left"
		} else if demands && (c.relation == complement && c.subject != parent.subject || c.relation == content && parent.subject != nil) {
			for _, link := range d.links(s, parent) { // "urged the group to leave", "demanded that it leave"
				if link.Stance == Asked {
					link.Stance = Said // "asked the group to leave" is no question
				}
				inner = append(inner, link)
			}
		} else if (c.relation == complement || c.relation == participial && c.marker == "to") && (claims(parent.lemma) || c.verb.form == gerund && recounts(parent.lemma)) {
			inner = append(inner, d.links(s, parent)...) // "claimed to have found", "denied finding"
		}
		c = parent
	}
	for k := max(presupposed, 0); presupposed >= 0 && k < len(inner); k++ {
		inner[k].Stance = Said
	}
	if p.quote >= 0 {
		inner = append(inner, d.quoteSources(p.quote)...)
	} else {
		inner = append(inner, d.around(s, p, p.clauses[i])...)
	}
	out := make([]Source, 0, len(inner))
	for k := len(inner) - 1; k >= 0; k-- {
		out = append(out, inner[k])
	}
	return out
}

// claims tells whether an infinitive or -ing form below a verb says what its subject says of itself.
func claims(lemma string) bool {
	return lemma == "claim" || lemma == "admit" || lemma == "deny" || lemma == "confess"
}

// recounts tells whether an -ing form below a verb says what its subject tells of itself: "reported hearing".
func recounts(lemma string) bool {
	return lemma == "report" || lemma == "recall" || lemma == "acknowledge" || lemma == "describe"
}

// thing tells whether the subject of a verb of saying is no speaker: "the video shows", "the meeting
// does not indicate". What it says is the text's own voice.
func (d *draft) thing(s *draftSentence, c *clause) bool {
	if c.subject == nil {
		return false
	}
	head := s.Tokens[c.subject.items[0].head]
	noun := d.lex.Noun(head.Lower)
	if !d.lex.Is(lexicon.Showing, c.lemma) || d.lex.Is(lexicon.Document, noun) {
		return false
	}
	if c.lemma == "show" && !d.lex.Is(lexicon.Document, noun) {
		return head.Lower != "it" // who shows that he can wait does not say so
	}
	if head.Tag == "PRP" || d.mentionAt(head.Span) >= 0 || d.lex.Roles[noun] || d.lex.Can(noun, 'P') {
		return head.Lower == "it" && c.lemma != "say"
	}
	return c.lemma != "say" && c.lemma != "state" && c.lemma != "read"
}

// discloses tells whether a clause reads "made it clear", "made it known".
func (d *draft) discloses(s *draftSentence, c *clause) bool {
	return c.lemma == "make" && is(s.Tokens, c.verb.to, "it") && is(s.Tokens, c.verb.to+1, "clear", "plain", "known", "public")
}

// around returns the sources of what stands beside a clause in its sentence: "..., Reuters
// reported" and "according to ...".
func (d *draft) around(s *draftSentence, p *part, c *clause) []Source {
	var out []Source
	top := c
	for q := p.parent(c); q != nil; q = p.parent(q) {
		top = q
	}
	for _, r := range p.clauses {
		if r == top || !d.isReport(r) || d.ownsContent(r) || r.quote != nil || r.from <= c.from || !r.tail || d.within(p, c, r) || r.verb.passive && (r.verb.modal != "" || d.lex.ReportVerbs[r.lemma].Mental) {
			continue // not "..., though shots can be heard"
		}
		out = append(out, d.tailLinks(s, r)...)
	}
	for _, r := range p.clauses {
		if up := p.parent(r); up != nil && d.aside(s, r) && d.within(p, c, up) && !d.within(p, c, r) {
			out = append(out, d.links(s, r)...) // ", as the ministry said"
			break
		}
	}
	for q := c; q != nil && len(out) == 0; q = p.parent(q) {
		args := q.args
		if q.subject != nil {
			args = append(args[:len(args):len(args)], q.subject.mods...)
		}
		for _, a := range args {
			if by := d.viewer(s, a); by != nil {
				out = append(out, Source{d.sourceName(s, by), joinText(s.Tokens[a.from-1 : by.from]), Said})
			}
		}
	}
	for _, a := range p.accords {
		if a.first && c.verb.from >= a.cue.from || !a.first && c.from < a.cue.from && !d.ownsContent(top) {
			out = append(out, Source{d.sourceName(s, a.source), joinText(s.Tokens[a.cue.from:a.cue.to]), Said})
			break
		}
	}
	return out
}

// tailLinks returns the sources of a clause that reports what stands before it.
func (d *draft) tailLinks(s *draftSentence, r *clause) []Source {
	for _, k := range r.children {
		if cites(r.lemma) && k.marker == "as" && d.isReport(k) {
			return d.links(s, k) // "Reuters quoted an official as saying"
		}
	}
	return d.links(s, r)
}

// aside tells whether a clause names in passing who said what the clauses around it tell: "As the
// ministry put it, ...".
func (d *draft) aside(s *draftSentence, c *clause) bool {
	if c.relation != adverbial || c.marker != "as" || c.subject == nil || !d.isReport(c) && c.lemma != "put" || d.ownsContent(c) {
		return false
	}
	if is(s.Tokens, c.subject.from, "i", "we") {
		return false // the writer's own voice
	}
	if c.object != nil && s.Tokens[c.object.items[0].head].Lower != "it" || c.object == nil && c.lemma == "put" {
		return false
	}
	return c.from == 0 || s.Tokens[c.from-1].Tag == "," || s.Tokens[c.from].Tag == ","
}

// viewer returns whose words or view a prepositional phrase gives: "in the words of the judge", "per
// the ministry".
func (d *draft) viewer(s *draftSentence, a arg) *phrase {
	item := a.items[0]
	switch {
	case a.prep == "per" && d.speaks(s, item):
		return a.phrase
	case (a.prep == "in" || a.prep == "by") && item.of != nil && d.lex.Is(lexicon.View, d.headLemma(s, item)) && d.speaks(s, *item.of):
		return phraseOf(*item.of)
	}
	return nil
}

// phraseOf makes a phrase of one noun phrase.
func phraseOf(c chunk) *phrase { return &phrase{items: []chunk{c}, from: c.from, to: c.to} }

// within tells whether c is r or hangs on it.
func (d *draft) within(p *part, c, r *clause) bool {
	for ; c != nil; c = p.parent(c) {
		if c == r {
			return true
		}
	}
	return false
}

func joinText(tokens []Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}

func (d *draft) cue(s *draftSentence, c *clause) string {
	return joinText(s.Tokens[c.verb.from:c.verb.to])
}

// links returns the sources that a clause of saying names, the innermost first: its subject, and
// who cites it ("a member, cited by Al Jazeera, said").
func (d *draft) links(s *draftSentence, c *clause) []Source {
	v := d.lex.ReportVerbs[c.lemma]
	stance := Stance(v.Stance)
	if stance == "" {
		stance = Said
	}
	if c.denied && !(c.verb.negative && d.lex.Is(lexicon.Raising, c.lemma)) {
		switch stance {
		case Confirmed, Said:
			stance = Declined
		case Denied:
			stance = Declined
		}
	}
	if c.verb.modal != "" && stance == Confirmed && d.lex.Modals[c.verb.modal] == "possible" && c.verb.negative {
		stance = Declined
	}
	speaker, citer, cited := d.speaker(c), (*phrase)(nil), (*clause)(nil)
	for _, p := range s.parts {
		// "Reuters quoted an official as saying", "an official was quoted by Reuters as saying".
		if up := p.parent(c); up != nil && slices.Contains(up.children, c) && c.relation == participial && cites(up.lemma) && c.verb.form == gerund {
			cited, citer = up, up.subject
			if up.verb.passive {
				citer = by(up)
				speaker = up.subject
			}
		}
	}
	var out []Source
	for _, k := range c.children {
		if k.relation == participial && cites(k.lemma) && k.verb.form == gerund && k.object != nil {
			out = append(out, Source{d.sourceName(s, k.object), d.cue(s, k), Said}) // "Reuters said, citing an official"
		}
	}
	if speaker == nil {
		return append(out, Source{"", d.cue(s, c), stance})
	}
	out = append(out, Source{d.sourceName(s, speaker), d.cue(s, c), stance})
	for _, k := range d.modifiers(s, speaker) {
		if cites(k.lemma) && k.verb.passive && by(k) != nil {
			out = append(out, Source{d.sourceName(s, by(k)), d.cue(s, k) + " by", Said})
		}
	}
	if citer != nil {
		out = append(out, Source{d.sourceName(s, citer), d.cue(s, cited), Said})
	}
	if told := d.told(s, c); told != "" {
		out = append(out, Source{told, d.cue(s, c), Said})
	}
	return out
}

// told returns the outlet or agency that a clause of saying speaks to ("told Reuters"), or "". In its
// own report an outlet is no link of its own.
func (d *draft) told(s *draftSentence, c *clause) string {
	if !d.lex.Is(lexicon.Addressing, c.lemma) || c.verb.passive {
		return ""
	}
	for _, ph := range []*phrase{c.recipient, c.object} {
		if ph == nil || len(ph.items) > 1 {
			continue
		}
		name := d.sourceName(s, ph)
		if agency := d.lex.Agencies[name]; agency != "" {
			name = agency
		} else if !d.lex.Outlets[name] {
			continue
		}
		if name != d.doc.Article.Outlet && name != d.doc.Wire {
			return name
		}
	}
	return ""
}

// by returns the noun phrase of the doer of a passive clause, or nil.
func by(c *clause) *phrase {
	for _, a := range c.args {
		if a.prep == "by" {
			return a.phrase
		}
	}
	return nil
}

func cites(lemma string) bool {
	return lemma == "cite" || lemma == "quote" || lemma == "paraphrase"
}

// speaker returns the noun phrase of who speaks in a clause of saying.
func (d *draft) speaker(c *clause) *phrase {
	if !c.verb.passive {
		return c.subject
	}
	if who := by(c); who != nil || !cites(c.lemma) {
		return who
	}
	return c.subject
}

// modifiers returns the reduced clauses about a noun phrase.
func (d *draft) modifiers(s *draftSentence, ph *phrase) []*clause {
	var out []*clause
	for _, p := range s.parts {
		for _, c := range p.clauses {
			if c.relation == relative && c.subject == ph {
				out = append(out, c)
			}
		}
	}
	return out
}

// quoteSources returns who speaks in a quotation, the innermost first.
func (d *draft) quoteSources(q int) []Source {
	first := d.doc.Quotes[q].Open
	if sp, ok := d.speakers[first]; ok {
		return d.speakerLinks(sp)
	}
	if sp, ok := d.speakers[q]; ok {
		return d.speakerLinks(sp)
	}
	return []Source{{"", "", Said}}
}

func (d *draft) speakerLinks(sp *speech) []Source {
	if sp.clause == nil {
		if sp.accord != nil {
			s := &d.sentences[sp.sentence]
			return []Source{{d.sourceName(s, sp.accord.source), joinText(s.Tokens[sp.accord.cue.from:sp.accord.cue.to]), Said}}
		}
		return []Source{{"", "", Said}}
	}
	s := &d.sentences[sp.sentence]
	links := d.links(s, sp.clause)
	return append(links, d.around(s, s.parts[0], sp.clause)...)
}
