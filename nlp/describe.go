package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A description is a noun phrase that means somebody or something named elsewhere: "the chief executive".
type description struct {
	noun   string   // singular
	words  []string // what narrows it
	age    string   // in years, or ""
	at     int      // where it stands
	owner  string   // the possessive pronoun before it, or ""
	single bool     // "the", one noun and nothing else
}

// described returns the entity that a description means, where that is safe, or -1: the only one in the article that it
// fits, with nothing unnamed beside it that it fits as well.
func (d *draft) described(s *draftSentence, c chunk) int {
	desc, ok := d.description(s, c)
	if !ok {
		return -1
	}
	if years, ok := age(desc.noun); ok {
		if e := d.aged(years, desc.at); e >= 0 || s.index == 0 {
			return e
		}
		return d.soleBefore(s)
	}
	if d.lex.Is(lexicon.Bodily, desc.noun) && len(desc.words) == 0 {
		return -1 // "shot in the head"
	}
	found, later := -1, -1
	for noun, posts := range d.posts {
		if !d.kindOf(noun, desc.noun) {
			continue
		}
		for _, p := range posts {
			switch {
			case !d.meets(p, desc):
			case p.at > desc.at && (p.noun != desc.noun || !p.firm):
			case p.at > desc.at && (later < 0 || later == p.entity):
				later = p.entity
			case p.at > desc.at:
				later = several
			case found < 0 || found == p.entity:
				found = p.entity
			default:
				found = several
			}
		}
	}
	switch {
	case found == several:
		return -1
	case found < 0 && later >= 0 && !d.rivalled(later, desc):
		return later // "The envoy left. ... said Brandt, the envoy"
	case found < 0 && later != several && desc.single && d.firm(desc.noun):
		return d.theCompany(desc)
	case found < 0 || d.rivalled(found, desc) || desc.owner != "" && d.metOthers(found, desc) || d.foreign(found, desc):
		return -1
	}
	return found
}

// several is the entity of a description that fits more than one.
const several = -3

// description reads a noun phrase as a description: "the" or a possessive and a noun in the singular, not "a", "another"
// or "two", and no phrase behind it but with "of".
func (d *draft) description(s *draftSentence, c chunk) (description, bool) {
	t := s.Tokens
	head := t[c.head]
	out := description{noun: d.lex.Noun(head.Lower), at: head.Start}
	years, aged := age(head.Lower)
	if aged {
		out.noun = years + "-year-old"
	}
	if !aged && (!strings.HasPrefix(head.Tag, "NN") || head.Tag == "NNS" || out.noun != head.Lower) {
		return out, false
	}
	definite := false
	for i := c.from; i < c.head; i++ {
		switch w := t[i]; {
		case w.Lower == "a" || w.Lower == "an" || w.Lower == "another" || w.Lower == "no" || w.Lower == "every" || w.Lower == "each" || w.Lower == "any" || w.Lower == "some" || w.Tag == "CD":
			return out, false
		case w.Tag == "PRP$":
			out.owner, definite = w.Lower, true
		case w.Lower == "the" || w.Lower == "this" || w.Lower == "that" || w.Tag == "POS":
			definite = true
		}
	}
	if !definite && c.from == c.head {
		return out, false
	}
	for _, w := range d.qualifiers(s, c) {
		years, ok := age(w)
		switch {
		case ok:
			out.age = years
		case w == "the" || w == "this" || w == "that" || w == out.owner || d.lex.Is(lexicon.Epithet, w):
		default:
			out.words = append(out.words, w)
		}
	}
	if c.to < len(t) && (t[c.to].Tag == "WP" || t[c.to].Tag == "WDT" || is(t, c.to, "that", "at", "from", "behind", "in", "with", "for") && c.of == nil) {
		return out, false // "the man who", "the judge in the case"
	}
	out.single = c.head == c.from+1 && t[c.from].Lower == "the"
	return out, true
}

// meets tells whether what narrows a description is what the text says of a post, and the ages are the same.
func (d *draft) meets(p post, desc description) bool {
	if years := d.ages[p.entity]; desc.age != "" && years != "" && years != desc.age {
		return false
	}
	return len(without(desc.words, append(p.words, strings.Fields(Fold(d.doc.Entities[p.entity].Name))...))) == 0
}

// kindOf tells whether a description by one noun can mean what the text calls by another: "company" an "insurer".
func (d *draft) kindOf(noun, desc string) bool {
	key := [2]string{noun, desc}
	is, ok := d.kindred[key]
	if !ok {
		is = d.findKind(noun, desc)
		d.kindred[key] = is
	}
	return is
}

func (d *draft) findKind(noun, desc string) bool {
	switch {
	case noun == desc || slices.Contains(d.lex.Referents[noun], desc):
		return true
	case d.lex.Is(lexicon.Concern, desc):
		return d.enterprise(noun)
	case !d.lex.Can(noun, 'P') || !d.lex.Can(desc, 'P') || d.lex.Is(lexicon.Anybody, desc) || d.lex.Is(lexicon.Human, desc) || d.lex.Is(lexicon.Parent, desc) || d.lex.Is(lexicon.Kin, desc):
		return false
	}
	r, rank := d.lex.Meaning(noun, 'n').To(d.lex.Meaning(desc, 'n'))
	return r == lexicon.Narrower && rank <= nearKind
}

// nearKind is how far a person's calling may lie below the word of a description, as [lexicon.Meaning.To] counts:
// "seismologist" from "scientist".
const nearKind = 3

// enterprise tells whether a noun says that somebody is a company.
func (d *draft) enterprise(noun string) bool {
	return d.lex.Is(lexicon.Enterprise, noun) || d.firm(noun)
}

// rivalled tells whether there is something without a name that a description may mean instead of an entity, at or
// behind the place where the text last names it.
func (d *draft) rivalled(entity int, desc description) bool {
	last := 0
	for _, m := range d.doc.Mentions {
		if m.Entity == entity && m.Start < desc.at {
			last = m.Start
		}
	}
	from := d.doc.SentenceAt(last)
	for i := range d.nameless {
		u := &d.nameless[i]
		if u.sentence < from && !(u.definite && u.sentence == from-1) || u.at >= desc.at {
			continue
		}
		if !u.plural && (u.noun == desc.noun || d.kindOf(u.noun, desc.noun)) && (!u.definite || len(without(u.words, d.wordsOf(entity))) > 0) {
			return true
		}
	}
	return d.lex.Is(lexicon.Concern, desc.noun) && from >= 0 && d.otherBody(entity, Span{d.sentences[from].Start, desc.at})
}

// otherBody tells whether a stretch of text names another body that may be a company, as far as the text says.
func (d *draft) otherBody(entity int, span Span) bool {
	for _, m := range d.doc.MentionsIn(span) {
		e := d.doc.Entities[m.Entity]
		if m.Entity == entity || e.Type != Organization || d.lex.Agencies[e.Name] != "" || d.lex.Outlets[e.Name] || d.lex.Institutions[e.Name] != "" {
			continue
		}
		if !slices.ContainsFunc(d.nameNouns(m.Entity), func(noun string) bool {
			return (d.lex.Can(noun, 'G') || d.lex.Referents[noun] != nil) && !d.enterprise(noun)
		}) {
			return true
		}
	}
	return false
}

// wordsOf returns what the text says of an entity in its posts.
func (d *draft) wordsOf(entity int) []string {
	var out []string
	for _, posts := range d.posts {
		for _, p := range posts {
			if p.entity == entity {
				out = append(append(out, p.noun), p.words...)
			}
		}
	}
	return out
}

// metOthers tells whether the text has named people since it named who "his wife" or "her coach" seems to mean: whose
// wife it is, is open then.
func (d *draft) metOthers(entity int, desc description) bool {
	known := map[int]bool{}
	introduced := -1
	for _, m := range d.doc.Mentions {
		if m.Start >= desc.at {
			break
		}
		if m.Entity == entity && introduced < 0 {
			introduced = d.doc.SentenceAt(m.Start)
		}
		if d.doc.Entities[m.Entity].Type != Person {
			continue
		}
		if introduced < 0 || d.doc.SentenceAt(m.Start) == introduced {
			known[m.Entity] = true
		} else if !known[m.Entity] {
			return true
		}
	}
	return false
}

// foreign tells whether a description like "the president" may mean somebody else's than the one whom the text calls
// the president of a country: one whom it names more often, and takes for known.
func (d *draft) foreign(entity int, desc description) bool {
	for _, p := range d.posts[desc.noun] {
		if p.entity == entity && !slices.ContainsFunc(p.words, func(w string) bool { return strings.HasPrefix(w, ofPlace) }) {
			return false
		}
	}
	count := map[int]int{}
	for _, m := range d.doc.Mentions {
		if m.Type == Person {
			count[m.Entity]++
		}
	}
	for _, n := range count {
		if n > count[entity] {
			return true
		}
	}
	return false
}

// aged returns the one person of an age that is named before a place in the text, or -1: "the 34-year-old".
func (d *draft) aged(years string, at int) int {
	found := -1
	for _, m := range d.doc.Mentions {
		if m.Start >= at {
			break
		}
		if d.ages[m.Entity] != years || m.Entity == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m.Entity
	}
	for _, u := range d.nameless {
		if own, ok := age(u.noun); ok && own == years && u.at < at && !u.definite {
			return -1
		}
	}
	return found
}

// soleBefore returns the one person whom the sentence before one speaks of, where no age of his is told, or -1: "Rovers
// signed Ana Sol. [The 24-year-old] comes from Odby."
func (d *draft) soleBefore(s *draftSentence) int {
	before := &d.sentences[s.index-1]
	e := d.onlyPerson(before)
	if e < 0 || d.ages[e] != "" || d.onlyUnnamed(before) != "" || len(d.ages) > 0 {
		return -1
	}
	return e
}

// theCompany returns the company that the article is about, where no other body was spoken of since, or -1.
func (d *draft) theCompany(desc description) int {
	if d.company == unsought {
		d.company = d.mainCompany()
	}
	if d.company < 0 || d.rivalled(d.company, desc) {
		return -1
	}
	return d.company
}
