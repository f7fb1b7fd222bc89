package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// findRoles notes which posts the text gives to whom: "union spokesman Tom Reyes",
// "Brandt, the US envoy", "Special Representative Brandt".
func (d *draft) findRoles() {
	d.holders = map[string][]int{}
	for si := range d.sentences {
		s := &d.sentences[si]
		for _, p := range s.parts {
			for _, c := range p.clauses {
				for _, ph := range c.phrases() {
					d.rolesOf(s, ph)
				}
				// "Reyes, who is the head of the office"
				if c.lemma == "be" && c.subject != nil && c.object != nil && !c.verb.negative {
					d.role(s, c.subject.items[0], c.object.items[0])
				}
			}
		}
		// Titles before names.
		for _, m := range s.mentions {
			men := d.doc.Mentions[m]
			r := d.tokensIn(s, men.Span)
			for i := r.from - 1; i >= 0 && i >= r.from-4; i-- {
				w := strings.TrimSuffix(s.Tokens[i].Lower, ".")
				if !d.lex.Titles[w] && !d.lex.Can(d.lex.Noun(w), 'P') {
					break
				}
				d.addRole(men.Entity, d.lex.Noun(w))
			}
		}
	}
}

// phrases returns the noun phrases of a clause.
func (c *clause) phrases() []*phrase {
	var out []*phrase
	for _, ph := range []*phrase{c.subject, c.object, c.recipient} {
		if ph != nil {
			out = append(out, ph)
			for _, m := range ph.mods {
				out = append(out, m.phrase)
			}
		}
	}
	for _, a := range c.args {
		out = append(out, a.phrase)
	}
	return out
}

func (d *draft) rolesOf(s *draftSentence, ph *phrase) {
	for _, item := range ph.items {
		m := d.mentionAt(s.Tokens[item.head].Span)
		if m < 0 {
			continue
		}
		for i := item.from; i < item.head; i++ {
			noun := d.lex.Noun(s.Tokens[i].Lower)
			if strings.HasPrefix(s.Tokens[i].Tag, "NN") && d.mentionAt(s.Tokens[i].Span) < 0 && (i == item.head-1 || d.mentionAt(s.Tokens[i+1].Span) == m || d.lex.Can(noun, 'P')) {
				d.addRole(d.doc.Mentions[m].Entity, noun)
			}
		}
	}
	for _, a := range ph.apposed {
		d.role(s, ph.items[0], a)
		d.role(s, a, ph.items[0]) // "the envoy, Brandt"
	}
}

// role gives the head noun of b as a post to the person that a names.
func (d *draft) role(s *draftSentence, a, b chunk) {
	m := d.mentionAt(s.Tokens[a.head].Span)
	noun := d.lex.Noun(s.Tokens[b.head].Lower)
	if m >= 0 && d.mentionAt(s.Tokens[b.head].Span) < 0 && (d.lex.Can(noun, 'P') || d.lex.Roles[noun]) {
		d.addRole(d.doc.Mentions[m].Entity, noun)
	}
}

func (d *draft) addRole(entity int, noun string) {
	personal, role := d.lex.Can(noun, 'P'), d.lex.Roles[noun]
	fits := false
	switch d.doc.Entities[entity].Type {
	case Person:
		fits = personal || role
	case Location:
		fits = !personal && d.lex.Can(noun, 'L')
	case Organization, Norp:
		fits = !personal || d.lex.Can(noun, 'G') || d.lex.Is(lexicon.Owning, noun)
	default:
		fits = true
	}
	if !fits {
		return
	}
	if !slices.Contains(d.holders[noun], entity) {
		d.holders[noun] = append(d.holders[noun], entity)
	}
}

// findFocus notes after every sentence which person a pronoun would mean, or -1: the subject of its
// main clause, or the only person named in it. It lasts two sentences.
func (d *draft) findFocus() {
	d.focus = make([]int, len(d.sentences))
	d.unnamed = make([]string, len(d.sentences))
	age := 0
	current := -1
	for si := range d.sentences {
		s := &d.sentences[si]
		age++
		subject := -1
		unnamed, several := "", false
		for _, p := range s.parts {
			if p.quote >= 0 {
				continue
			}
			for _, c := range p.clauses {
				if c.subject == nil || c.relation != root && c.relation != conjunct {
					continue
				}
				several = several || d.persons(s, c.subject) > 1
				if e := d.personAt(s, c.subject.items[0]); e >= 0 && subject >= 0 && e != subject {
					several = true
				} else if e >= 0 {
					subject = e
				} else if t := d.unnamedPerson(s, c.subject.items[0]); t != "" && len(c.subject.items) == 1 {
					unnamed = t
				} else if h := s.Tokens[c.subject.items[0].head].Lower; (h == "he" || h == "she") && current >= 0 {
					subject = current
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
		if subject < 0 {
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
		return d.subjectAbove(s, c)
	case "who", "which", "that":
		return "", false
	}
	noun := d.lex.Noun(head.Lower)
	if !strings.HasPrefix(head.Tag, "NN") || !d.lex.Can(noun, 'P') && c.head != c.from+1 {
		return "", false // of a thing only "the ferry", not "the old ferry"
	}
	if c.head == c.from+1 && s.Tokens[c.from].Lower == "the" && head.Tag == "NN" && d.firm(noun) {
		if d.company == unsought {
			d.company = d.mainCompany()
		}
		if e := d.company; e >= 0 {
			return d.doc.Entities[e].Name, true
		}
	}
	definite := false
	for i := c.from; i < c.head; i++ {
		w := s.Tokens[i].Lower
		definite = definite || w == "the" || s.Tokens[i].Tag == "PRP$" || s.Tokens[i].Tag == "POS"
		if w == "a" || w == "an" || w == "another" || w == "former" || w == "new" || s.Tokens[i].Tag == "CD" {
			return "", false
		}
	}
	if !definite && c.from == c.head || head.Tag == "NNS" || noun != head.Lower {
		return "", false
	}
	if holders := d.holders[noun]; len(holders) == 1 {
		return d.doc.Entities[holders[0]].Name, true
	}
	if c.head == c.from+1 && s.Tokens[c.from].Lower == "the" && d.lex.OrgWords[noun] {
		return d.bearer(noun, head.Start)
	}
	return "", false
}

// bearer returns the body named before a place in the text that has a noun for its kind, where it is
// the only one in the article: "the ministry" after "the Ministry of Health".
func (d *draft) bearer(noun string, at int) (string, bool) {
	b, ok := d.bodies[noun]
	if !ok || b.several || b.end >= at {
		return "", false
	}
	return d.doc.Entities[b.entity].Name, true
}

// A soleBody is an organization whose name has a noun for its kind in it: "Ministry of Health", "Brandt Foundation".
type soleBody struct {
	entity  int
	end     int  // of its first mention
	several bool // so have others
}

// placeEntities notes which entity bears a name, and which bodies there are of a kind.
func (d *draft) placeEntities() {
	d.named, d.bodies = map[string]int{}, map[string]soleBody{}
	kinds := make([][]string, len(d.doc.Entities))
	for i, e := range d.doc.Entities {
		if _, ok := d.named[e.Name]; !ok {
			d.named[e.Name] = i
		}
		words := strings.Fields(Fold(e.Name))
		if e.Type != Organization || len(words) < 2 {
			continue
		}
		kinds[i] = words[len(words)-1:]
		if of := slices.Index(words, "of"); of > 0 {
			kinds[i] = append(slices.Clone(kinds[i]), words[of-1])
		}
	}
	for _, m := range d.doc.Mentions {
		for _, noun := range kinds[m.Entity] {
			b, ok := d.bodies[noun]
			if !ok {
				b = soleBody{entity: m.Entity, end: m.End}
			}
			b.several = b.several || b.entity != m.Entity
			d.bodies[noun] = b
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
