package nlp

import "strings"

// party returns on whose behalf a noun phrase acts: the entity itself, the state of a ministry, the
// group of a spokesman or a delegation, who issued a statement; or "".
func (d *draft) party(s *draftSentence, ph *phrase) string {
	if by := d.issuer(s, ph); by != nil {
		return d.party(s, by)
	}
	c := ph.items[0]
	head := s.Tokens[c.head]
	if m := d.mentionAt(head.Span); m >= 0 {
		e := d.doc.Entities[d.doc.Mentions[m].Entity]
		return d.stateOf(e.Name)
	}
	switch head.Lower {
	case "we", "i", "us":
		for _, p := range s.parts {
			if p.quote < 0 || c.from < p.from || c.from >= p.to || d.resolving {
				continue
			}
			sp := d.speakers[p.quote]
			if sp == nil {
				sp = d.speakers[d.doc.Quotes[p.quote].Open]
			}
			if sp == nil || sp.clause == nil {
				return ""
			}
			if who := d.speaker(sp.clause); who != nil && who != ph {
				d.resolving = true
				defer func() { d.resolving = false }()
				return d.party(&d.sentences[sp.sentence], who)
			}
		}
		return ""
	case "it", "they":
		if name, ok := d.subjectAbove(s, c); ok {
			return d.stateOf(name)
		}
		return ""
	}
	noun := d.lex.Noun(head.Lower)
	if !d.lex.Can(noun, 'P') && !d.lex.Can(noun, 'G') && !d.lex.Roles[noun] {
		return ""
	}
	// The first name in the phrase: "US officials", "members of the Taliban".
	for _, m := range s.mentions {
		men := d.doc.Mentions[m]
		if men.Start >= s.Tokens[c.from].Start && men.End <= s.Tokens[c.to-1].End {
			return d.stateOf(d.doc.Entities[men.Entity].Name)
		}
	}
	for i := c.from; i < c.head; i++ {
		if w := s.Tokens[i]; w.Tag == "PRP$" && (w.Lower == "its" || w.Lower == "their") {
			return d.above(s, c)
		}
	}
	return ""
}

// above returns the party of the subject of the clause over the one that a phrase stands in ("the
// US confirmed that [its envoy] ...").
func (d *draft) above(s *draftSentence, c chunk) string {
	for _, p := range s.parts {
		for _, cl := range p.clauses {
			if cl.subject == nil || cl.subject.from != c.from {
				continue
			}
			if up := p.parent(cl); up != nil && up.subject != nil && up.subject.from != c.from {
				return d.party(s, up.subject)
			}
		}
	}
	return ""
}

func (d *draft) stateOf(name string) string {
	if state := d.lex.Institutions[strings.TrimPrefix(name, "the ")]; state != "" {
		return state
	}
	return name
}
