package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// pronoun resolves "he" and "she": the person who is the subject of a clause before it in the
// sentence, or the one in focus after the sentence before.
func (d *draft) pronoun(s *draftSentence, c chunk) (string, bool) {
	best, speaker, doer := -1, "", -1
	within := s.parts[0] // the part that the pronoun stands in
	for _, p := range s.parts {
		if p.quote >= 0 && c.from >= p.from && c.from < p.to {
			within = p
		}
	}
	if within.quote >= 0 {
		if d.resolving {
			return "", false
		}
		d.resolving = true
		speaker = d.quoteSources(within.quote)[0].Source // who speaks of "him" means somebody else
		d.resolving = false
	}
	for _, cl := range within.clauses {
		if cl.subject == nil || cl.subject.from >= c.from {
			continue
		}
		if d.persons(s, cl.subject) > 1 {
			return "", false
		}
		if e := d.personAt(s, cl.subject.items[0]); e >= 0 {
			if undergoes(s, cl, c) {
				doer = e // "showered him" says nothing of himself
				continue
			}
			if !d.fits(s, c, e) {
				continue
			}
			if best >= 0 && best != e {
				return "", false
			}
			best = e
		}
	}
	if best < 0 && s.index > 0 {
		best = d.focus[s.index-1]
	}
	if best < 0 || best == doer || !d.fits(s, c, best) || d.doc.Entities[best].Name == speaker {
		return "", false
	}
	return d.doc.Entities[best].Name, true
}

// undergoes tells whether a pronoun, and no "himself", is the object of a clause.
func undergoes(s *draftSentence, cl *clause, c chunk) bool {
	if !is(s.Tokens, c.head, "him", "her") {
		return false
	}
	for _, ph := range []*phrase{cl.object, cl.recipient} {
		if ph != nil && ph.from <= c.from && c.from < ph.to {
			return true
		}
	}
	return false
}

// fits tells whether a pronoun can mean a person, by the given name: no man is "she". Of a name that is in no list or
// is one of women and of men it can.
func (d *draft) fits(s *draftSentence, c chunk, entity int) bool {
	given, _, more := strings.Cut(d.doc.Entities[entity].Name, " ")
	low := strings.ToLower(given)
	if !more || !d.lex.GivenNames[given] || d.lex.Is(lexicon.Either, low) {
		return true
	}
	return d.lex.Is(lexicon.Female, low) == is(s.Tokens, c.head, "she", "her", "herself")
}

// unnamedBefore returns the words for the unnamed person that "he" or "she" means, or "". In a quotation that
// person may well be who speaks.
func (d *draft) unnamedBefore(s *draftSentence, c chunk) string {
	if s.index == 0 || !is(s.Tokens, c.head, "he", "she") {
		return ""
	}
	for _, p := range s.parts {
		if p.quote >= 0 && c.from >= p.from && c.from < p.to {
			return ""
		}
	}
	return d.unnamed[s.index-1]
}

// firstPerson resolves "I" and "we" in a quotation to its speaker, where the speaker has a name. A single
// person who says "we" speaks of others, too.
func (d *draft) firstPerson(s *draftSentence, c chunk) (string, bool) {
	if d.resolving {
		return "", false
	}
	d.resolving = true
	defer func() { d.resolving = false }()
	for _, p := range s.parts {
		if p.quote < 0 || c.from < p.from || c.from >= p.to {
			continue
		}
		for _, src := range d.quoteSources(p.quote)[:1] {
			if e, ok := d.named[src.Source]; ok {
				if d.doc.Entities[e].Type == Person && !is(s.Tokens, c.head, "i", "me") {
					return "", false
				}
				return src.Source, true
			}
		}
	}
	return "", false
}

// subjectAbove resolves "it" and "they" to the subject of the clause that theirs is the content of
// ("The US said it would ..."), where that is an organization or a state.
func (d *draft) subjectAbove(s *draftSentence, c chunk) (string, bool) {
	for _, p := range s.parts {
		if c.from < p.from || c.from >= p.to || p.quote >= 0 {
			continue
		}
		for k, cl := range p.clauses {
			if cl.subject == nil || cl.subject.from != c.from {
				continue
			}
			if cl.relation == conjunct && k > 0 && s.Tokens[c.head].Lower == "it" {
				// "The board accepted the complaint, but it said ..."
				for _, before := range p.clauses[:k] {
					if (before.relation == root || before.relation == conjunct) && before.subject != nil {
						if m := d.mentionAt(s.Tokens[before.subject.items[0].head].Span); m >= 0 && d.doc.Entities[d.doc.Mentions[m].Entity].Type != Person {
							return d.doc.Entities[d.doc.Mentions[m].Entity].Name, true
						}
					}
				}
			}
			if cl.relation != content {
				continue
			}
			up := p.parent(cl)
			if up == nil || up.subject == nil || len(up.subject.items) > 1 {
				return "", false
			}
			if m := d.mentionAt(s.Tokens[up.subject.items[0].head].Span); m >= 0 {
				e := d.doc.Entities[d.doc.Mentions[m].Entity]
				if e.Type != Person || s.Tokens[c.head].Lower == "they" {
					return e.Name, e.Type != Person
				}
			}
		}
	}
	return "", false
}

// sayer resolves "they" and "it" to the unnamed source whose words theirs are ("The rebels said that
// they ..."): a plural or a group for "they", no person for "it".
func (d *draft) sayer(s *draftSentence, c chunk) (chunk, bool) {
	word := s.Tokens[c.head].Lower
	if word != "they" && word != "it" {
		return chunk{}, false
	}
	for _, p := range s.parts {
		for _, cl := range p.clauses {
			up := p.parent(cl)
			if p.quote >= 0 || cl.relation != content || cl.subject == nil || cl.subject.from != c.from || up == nil || !up.speaks || up.subject == nil || len(up.subject.items) > 1 {
				continue
			}
			by := up.subject.items[0]
			head := s.Tokens[by.head]
			noun := d.lex.Noun(head.Lower)
			if !strings.HasPrefix(head.Tag, "NN") || d.mentionAt(head.Span) >= 0 {
				return chunk{}, false
			}
			group := d.lex.Can(noun, 'G')
			if word == "they" && (head.Tag == "NNS" || group) || word == "it" && head.Tag == "NN" && (group || !d.lex.Can(noun, 'P')) {
				return by, true
			}
			return chunk{}, false
		}
	}
	return chunk{}, false
}
