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
			if best >= 0 && best != e || d.toldOther(s, cl, c, e) {
				return "", false
			}
			best = e
		}
	}
	if best < 0 && s.index > 0 {
		before := &d.sentences[s.index-1]
		best = d.focus[s.index-1]
		if best < 0 || !d.fits(s, c, best) {
			best = d.onlyFitting(before, c, s)
		} else if d.rivalPerson(before, s, c, best) {
			return "", false
		}
		if is(s.Tokens, c.head, "him", "her") && d.namesOther(s, c, best) {
			return "", false
		}
	}
	if best < 0 && within.quote < 0 {
		best = d.subjectBelow(s, within, c)
	}
	if best < 0 || best == doer || !d.fits(s, c, best) || d.doc.Entities[best].Name == speaker {
		return "", false
	}
	return d.doc.Entities[best].Name, true
}

// toldOther tells whether a clause tells somebody else whom a pronoun behind it may mean as well: "Holm told Berg that
// [she] had lost".
func (d *draft) toldOther(s *draftSentence, cl *clause, c chunk, subject int) bool {
	for _, ph := range []*phrase{cl.recipient, cl.object} {
		if ph == nil || ph.from >= c.from || !d.lex.Is(lexicon.Addressing, cl.lemma) {
			continue
		}
		if e := d.personAt(s, ph.items[0]); e >= 0 && e != subject && d.fits(s, c, e) {
			return true
		}
	}
	return false
}

// onlyFitting returns the one person in a sentence who is known to be a man, for "he" in the next one, or a woman, for
// "she"; or -1.
func (d *draft) onlyFitting(before *draftSentence, c chunk, s *draftSentence) int {
	want := lexicon.Male
	if is(s.Tokens, c.head, "she", "her", "herself") {
		want = lexicon.Female
	}
	found := -1
	for _, m := range before.mentions {
		e := d.doc.Mentions[m].Entity
		if d.doc.Entities[e].Type != Person || e == found {
			continue
		}
		switch sex := d.sex(e); {
		case sex == "", sex == want && found >= 0:
			return -1
		case sex == want:
			found = e
		}
	}
	if found >= 0 && d.onlyUnnamed(before) != "" {
		return -1
	}
	return found
}

// rivalPerson tells whether a sentence does something to somebody besides the person in focus whom a pronoun in the next
// one may mean as well: "Berg attacked Holm. [He] was taken away". Who speaks on is no question.
func (d *draft) rivalPerson(before, s *draftSentence, c chunk, focus int) bool {
	speaks := func(s *draftSentence, subject func(*clause) bool) bool {
		for _, p := range s.parts {
			for _, cl := range p.clauses {
				if _, reports := d.lex.ReportVerbs[cl.lemma]; reports && cl.subject != nil && subject(cl) {
					return true
				}
			}
		}
		return false
	}
	if speaks(s, func(cl *clause) bool { return cl.subject.from == c.from }) && speaks(before, func(cl *clause) bool {
		return d.personAt(before, cl.subject.items[0]) == focus
	}) {
		return false
	}
	for _, p := range before.parts {
		for _, cl := range p.clauses {
			if p.quote >= 0 || cl.relation != root && cl.relation != conjunct {
				continue
			}
			for _, ph := range []*phrase{cl.object, cl.recipient, by(cl)} {
				if ph == nil {
					continue
				}
				e := d.personAt(before, ph.items[0])
				_, told := d.lex.ReportVerbs[cl.lemma]
				if e >= 0 && e != focus && d.fits(s, c, e) || e < 0 && told && d.unnamedPerson(before, ph.items[0]) != "" {
					return true
				}
			}
		}
	}
	return false
}

// subjectBelow returns the person who is the subject of the main clause behind the one of a pronoun: "When [he] left,
// Berg smiled"; or -1.
func (d *draft) subjectBelow(s *draftSentence, p *part, c chunk) int {
	for _, cl := range p.clauses {
		if cl.subject == nil || cl.subject.from != c.from || cl.relation != adverbial || cl.from > 0 {
			continue
		}
		if up := p.parent(cl); up != nil && up.subject != nil && len(up.subject.items) == 1 && up.subject.from > c.from {
			return d.personAt(s, up.subject.items[0])
		}
	}
	return -1
}

// namesOther tells whether a sentence names somebody else before a pronoun whom the pronoun may mean as well: "The
// president met Holm and thanked him".
func (d *draft) namesOther(s *draftSentence, c chunk, entity int) bool {
	for _, m := range s.mentions {
		men := d.doc.Mentions[m]
		if men.End <= s.Tokens[c.from].Start && men.Entity != entity && d.doc.Entities[men.Entity].Type == Person && d.fits(s, c, men.Entity) {
			return true
		}
	}
	return false
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

// fits tells whether a pronoun can mean a person: no man is "she".
func (d *draft) fits(s *draftSentence, c chunk, entity int) bool {
	return d.suits(entity, is(s.Tokens, c.head, "she", "her", "herself"))
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
	for _, w := range strings.Fields(strings.ToLower(d.unnamed[s.index-1])) {
		if d.lex.Is(lexicon.Manly, w) && is(s.Tokens, c.head, "she") || d.lex.Is(lexicon.Womanly, w) && is(s.Tokens, c.head, "he") {
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

// bodyBefore resolves "it" to the body that the sentence before is about, where it does what only people and bodies do
// and that sentence speaks of no other body: "Nordhaus cut its forecast. [It] expects".
func (d *draft) bodyBefore(s *draftSentence, c chunk) (string, bool) {
	if s.index == 0 || !is(s.Tokens, c.head, "it") || !d.wills(s, c) {
		return "", false
	}
	before := &d.sentences[s.index-1]
	subject := -1
	for _, p := range before.parts {
		for _, cl := range p.clauses {
			if p.quote < 0 && cl.relation == root && cl.subject != nil && len(cl.subject.items) == 1 {
				if m := d.mentionAt(before.Tokens[cl.subject.items[0].head].Span); m >= 0 {
					subject = d.doc.Mentions[m].Entity
				}
			}
		}
	}
	if subject < 0 || d.doc.Entities[subject].Type != Organization {
		return "", false
	}
	for _, m := range before.mentions {
		if e := d.doc.Mentions[m].Entity; e != subject && d.doc.Entities[e].Type != Person && d.doc.Entities[e].Type != Location {
			return "", false
		}
	}
	for i := range d.nameless {
		u := &d.nameless[i]
		if u.sentence == before.index && !u.plural && (d.lex.Can(u.noun, 'G') && len(without([]string{u.noun}, d.wordsOf(subject))) > 0 || d.lex.Is(lexicon.Document, u.noun)) {
			return "", false
		}
	}
	return d.doc.Entities[subject].Name, true
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
