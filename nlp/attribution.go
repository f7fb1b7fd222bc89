package nlp

import (
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
		if c.of >= 0 {
			if link, ok := d.nounSource(s, c); ok {
				inner = append(inner, link)
			}
		} else if (c.relation == content || c.relation == question) && parent.speaks {
			inner = append(inner, d.links(s, parent)...)
		} else if c.relation == complement && parent.verb.passive && d.isReport(parent) && c.verb.form == infinitive && d.lex.Modals[parent.lemma] == "" {
			inner = append(inner, Source{Cue: d.cue(s, parent), Stance: Said}) // "is said to have left"
		} else if c.relation == complement && d.lex.Modals[parent.lemma] == "demanded" && c.subject != parent.subject && !parent.verb.passive {
			inner = append(inner, d.links(s, parent)...) // "urged the group to leave"
		} else if (c.relation == complement || c.relation == participial && c.marker == "to") && claims(parent.lemma) {
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

// thing tells whether the subject of a verb of saying is no speaker: "the video shows", "the meeting
// does not indicate". What it says is the text's own voice.
func (d *draft) thing(s *draftSentence, c *clause) bool {
	if c.subject == nil {
		return false
	}
	head := s.Tokens[c.subject.items[0].head]
	noun := d.lex.Noun(head.Lower)
	if !d.lex.Is(lexicon.Showing, c.lemma) {
		return false
	}
	if head.Tag == "PRP" || d.mentionAt(head.Span) >= 0 || d.lex.Roles[noun] || d.lex.Can(noun, 'P') {
		return head.Lower == "it" && c.lemma != "say"
	}
	return c.lemma != "say" && c.lemma != "state" && c.lemma != "read"
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
		if r == top || !r.tail || !d.isReport(r) || d.ownsContent(r) || r.quote != nil || r.from <= top.from || d.within(p, c, r) {
			continue
		}
		for _, k := range r.children {
			if cites(r.lemma) && k.marker == "as" && d.isReport(k) {
				return d.links(s, k) // "Reuters quoted an official as saying"
			}
		}
		out = append(out, d.links(s, r)...)
		break
	}
	for _, a := range p.accords {
		if a.first && c.from >= a.cue.from || !a.first && c.from < a.cue.from && !d.isReport(top) || a.first && a.cue.from == 0 {
			out = append(out, Source{d.sourceName(s, a.source), joinText(s.Tokens[a.cue.from:a.cue.to]), Said})
			break
		}
	}
	return out
}

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
	name := ""
	speaker := d.speaker(c)
	if speaker != nil {
		name = d.sourceName(s, speaker)
	}
	out := []Source{{name, d.cue(s, c), stance}}
	if speaker != nil {
		for _, k := range d.modifiers(s, speaker) {
			if cites(k.lemma) && k.verb.passive {
				for _, a := range k.args {
					if a.prep == "by" {
						out = append(out, Source{d.sourceName(s, a.phrase), d.cue(s, k) + " by", Said})
					}
				}
			}
		}
	}
	// "Reuters quoted an official as saying".
	for _, p := range s.parts {
		if up := p.parent(c); up != nil && c.relation == participial && c.marker == "as" && cites(up.lemma) && up.subject != nil {
			if up.verb.passive {
				break
			}
			out = append(out, Source{d.sourceName(s, up.subject), d.cue(s, up), Said})
		}
	}
	return out
}

func cites(lemma string) bool {
	return lemma == "cite" || lemma == "quote" || lemma == "paraphrase"
}

// speaker returns the noun phrase of who speaks in a clause of saying.
func (d *draft) speaker(c *clause) *phrase {
	if !c.verb.passive {
		return c.subject
	}
	for _, a := range c.args {
		if a.prep == "by" {
			return a.phrase
		}
	}
	if cites(c.lemma) {
		return c.subject
	}
	return nil
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

// nounSource reads "reports that", "the claim of the ministry that".
func (d *draft) nounSource(s *draftSentence, c *clause) (Source, bool) {
	noun := d.lex.Noun(s.Tokens[c.of].Lower)
	stance := Said
	switch {
	case d.lex.Is(lexicon.Report, noun):
	case noun == "confirmation" || noun == "admission" || noun == "acknowledgment" || noun == "acknowledgement":
		stance = Confirmed
	case noun == "denial":
		stance = Denied
	case noun == "doubt":
		stance = Doubted
	default:
		return Source{}, false
	}
	return Source{"", s.Tokens[c.of].Text, stance}, true
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

// sourceName names a source as a reader would: the entity with its fullest name, or the words.
func (d *draft) sourceName(s *draftSentence, ph *phrase) string {
	if by := d.issuer(s, ph); by != nil {
		return d.sourceName(s, by)
	}
	var names []string
	for _, c := range ph.items {
		a := d.noun(s, c, ph)
		name := a.Name
		if name == "" {
			name = a.Text
			for _, m := range ph.mods {
				if len(ph.items) == 1 && (m.prep == "for" || m.prep == "of" || m.prep == "at" || m.prep == "from") {
					name += " " + m.prep + " " + d.sourceName(s, m.phrase) // "spokesman for the army"
				}
			}
		}
		names = append(names, name)
	}
	switch len(names) {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
