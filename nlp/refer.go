package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// findFocus finds whom pronouns may mean: once to learn who is called "he" and who "she", and again with what was
// learnt.
func (d *draft) findFocus() {
	d.called = d.followFocus()
	d.followFocus()
}

// followFocus notes after every sentence which person a pronoun would mean, or -1: the subject of its
// main clause, or the only person named in it. It lasts two sentences.
func (d *draft) followFocus() map[int]calling {
	called := map[int]calling{}
	d.focus = make([]int, len(d.sentences))
	d.unnamed = make([]string, len(d.sentences))
	age := 0
	current := -1
	for si := range d.sentences {
		s := &d.sentences[si]
		age++
		subject := -1
		unnamed, several, other := "", false, false
		for _, p := range s.parts {
			if p.quote >= 0 && len(s.parts) > 1 {
				continue
			}
			for _, c := range p.clauses {
				if c.subject == nil || c.relation != root && c.relation != conjunct {
					continue
				}
				h := s.Tokens[c.subject.items[0].head].Lower
				if p.quote >= 0 && h != "he" && h != "she" {
					continue
				}
				several = several || d.persons(s, c.subject) > 1
				if e := d.personAt(s, c.subject.items[0]); e >= 0 && subject >= 0 && e != subject {
					several = true
				} else if e >= 0 {
					subject = e
				} else if t := d.unnamedPerson(s, c.subject.items[0]); t != "" && len(c.subject.items) == 1 {
					unnamed = t
				} else if h == "he" || h == "she" {
					if current < 0 || !d.suits(current, h == "she") {
						other = other || !d.namesOther(s, c.subject.items[0], -1)
						continue
					}
					subject = current
					if v := called[current]; p.quote < 0 && h == "he" {
						called[current] = calling{v.he + 1, v.she}
					} else if p.quote < 0 {
						called[current] = calling{v.he, v.she + 1}
					}
				}
			}
		}
		if subject < 0 && unnamed == "" && d.onlyPerson(s) == -1 {
			unnamed = d.onlyUnnamed(s)
		}
		if unnamed != "" && subject < 0 {
			current, age = -1, 0
			d.focus[si], d.unnamed[si] = -1, unnamed
			continue
		}
		if subject < 0 && other {
			subject = -2 // whoever it is, it is not whom "she married" names
		} else if subject < 0 {
			subject = d.onlyPerson(s)
		}
		switch {
		case several:
			current = -1
		case subject >= 0:
			current, age = subject, 0
		case subject == -2 || age > 2:
			current = -1
		}
		d.focus[si] = current
	}
	return called
}

// onlyUnnamed returns the words for the one person without a name that a sentence speaks of, or "".
func (d *draft) onlyUnnamed(s *draftSentence) string {
	found := ""
	for _, p := range s.parts {
		if p.quote >= 0 {
			continue
		}
		for _, c := range p.clauses {
			for _, ph := range c.phrases() {
				t := d.unnamedPerson(s, ph.items[0])
				if t != "" && found != "" && t != found {
					return ""
				}
				if t != "" {
					found = t
				}
			}
		}
	}
	return found
}

// unnamedPerson returns the words for a single person who is not named ("a senior member"), or "".
func (d *draft) unnamedPerson(s *draftSentence, c chunk) string {
	head := s.Tokens[c.head]
	if head.Tag != "NN" || d.mentionAt(head.Span) >= 0 || !d.lex.Can(head.Lower, 'P') || d.lex.Can(head.Lower, 'G') {
		return ""
	}
	from := c.from
	for from < c.head && (s.Tokens[from].Tag == "DT" || s.Tokens[from].Tag == "PRP$") {
		from++
	}
	return flat(d.doc.Article.Text[s.Tokens[from].Start:s.Tokens[c.head].End])
}

func (d *draft) personAt(s *draftSentence, c chunk) int {
	if m := d.mentionAt(s.Tokens[c.head].Span); m >= 0 {
		if e := d.doc.Mentions[m].Entity; d.doc.Entities[e].Type == Person {
			return e
		}
	}
	return -1
}

// persons counts the people with names that a phrase lists.
func (d *draft) persons(s *draftSentence, ph *phrase) int {
	n := 0
	for _, item := range ph.items {
		if d.personAt(s, item) >= 0 {
			n++
		}
	}
	return n
}

// onlyPerson returns the one person that a sentence names, -1 for none, -2 for several.
func (d *draft) onlyPerson(s *draftSentence) int {
	only := -1
	for _, m := range s.mentions {
		e := d.doc.Mentions[m].Entity
		if d.doc.Entities[e].Type != Person || e == only {
			continue
		}
		if only >= 0 {
			return -2
		}
		only = e
	}
	return only
}

// refer finds whom a pronoun or a description means, where that is safe.
func (d *draft) refer(s *draftSentence, c chunk, ph *phrase) (string, bool) {
	head := s.Tokens[c.head]
	switch head.Lower {
	case "he", "she", "him", "himself", "herself", "his":
		return d.pronoun(s, c)
	case "i", "me", "we", "us", "my", "our":
		return d.firstPerson(s, c)
	case "it", "they", "them", "itself", "its", "their":
		if name, ok := d.subjectAbove(s, c); ok {
			return name, true
		}
		return d.bodyBefore(s, c)
	case "who", "which", "that":
		return "", false
	}
	if e := d.described(s, c); e >= 0 {
		return d.doc.Entities[e].Name, true
	}
	return "", false
}

// placeEntities notes which entity bears a name.
func (d *draft) placeEntities() {
	d.named = map[string]int{}
	for i, e := range d.doc.Entities {
		if _, ok := d.named[e.Name]; !ok {
			d.named[e.Name] = i
		}
	}
}

// firm tells whether a noun stands for a company that was named before.
func (d *draft) firm(noun string) bool {
	return d.lex.Is(lexicon.Firm, noun) ||
		strings.HasSuffix(noun, "maker") && len(noun) > 6 && noun != "lawmaker" && noun != "policymaker" && noun != "peacemaker"
}

// unsought is the company of a draft before it was looked for.
const unsought = -2

// mainCompany returns the organization that an article is about, where it is clear: named
// twice and at least twice as often as any other; or -1.
func (d *draft) mainCompany() int {
	count := map[int]int{}
	for _, m := range d.doc.Mentions {
		if m.Type == Organization || m.Type == Other {
			count[m.Entity]++
		}
	}
	best, second := -1, 0
	for e := range d.doc.Entities {
		name := d.doc.Entities[e].Name
		if d.lex.Agencies[name] != "" || d.lex.Outlets[name] || d.lex.Institutions[name] != "" || d.doc.Entities[e].Type != Organization {
			continue
		}
		switch {
		case best < 0 || count[e] > count[best]:
			if best >= 0 {
				second = count[best]
			}
			best = e
		case count[e] > second:
			second = count[e]
		}
	}
	if best < 0 || count[best] < 2 || count[best] < 2*second {
		return -1
	}
	return best
}
