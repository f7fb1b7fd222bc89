package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A post is a noun that a text gives to somebody or something with a name: what a person does ("striker"), what a body
// is ("insurer").
type post struct {
	noun   string // singular
	words  []string
	entity int
	at     int  // where the name stands
	title  bool // it stands before the name
	firm   bool // a title, or with "the" or a possessor
}

// An unnamed is a noun phrase that names nothing, which a description behind it may mean as well as it may mean a name.
type unnamed struct {
	noun     string
	words    []string
	plural   bool
	definite bool
	amount   float64 // how many there are, 0 where it is not said
	sentence int
	at       int
	subject  bool
}

// findRoles notes which posts the text gives to whom ("union spokesman Tom Reyes", "Brandt, the US envoy", "Brandt is a
// nurse"), and who or what it speaks of without a name.
func (d *draft) findRoles() {
	d.ages, d.sexes, d.posts, d.kindred = map[int]string{}, map[int]lexicon.Kind{}, map[string][]post{}, map[[2]string]bool{}
	for si := range d.sentences {
		s := &d.sentences[si]
		told := map[int]bool{} // heads of phrases that say what a name is
		for _, p := range s.parts {
			for _, c := range p.clauses {
				d.copied(s, c, told)
				for _, ph := range c.phrases() {
					d.apposedPosts(s, ph, told)
				}
			}
		}
		for _, m := range s.mentions {
			d.titles(s, d.doc.Mentions[m], told)
			d.besidePosts(s, d.doc.Mentions[m], told)
		}
		d.noteNameless(s, told)
	}
	slices.SortStableFunc(d.nameless, func(a, b unnamed) int { return a.at - b.at })
	for _, m := range d.doc.Mentions {
		for _, noun := range d.nameNouns(m.Entity) {
			d.addPost(post{noun: noun, entity: m.Entity, at: m.Start, firm: true})
		}
	}
	d.findSexes()
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

// copied notes the posts that a clause says somebody has: "is the coach", "became president", "works as a pilot".
func (d *draft) copied(s *draftSentence, c *clause, told map[int]bool) {
	if c.subject == nil || len(c.subject.items) > 1 || c.verb.negative || c.verb.modal != "" || c.relation == complement || c.relation == purpose {
		return
	}
	switch {
	case c.object != nil && (c.lemma == "be" || c.lemma == "become" || c.lemma == "remain"):
		d.callsSo(s, c.subject.items[0], c.object.items[0], told)
		d.callsSo(s, c.object.items[0], c.subject.items[0], told)
	case c.lemma == "work" || c.lemma == "serve":
		for _, a := range c.args {
			if a.prep == "as" {
				d.callsSo(s, c.subject.items[0], a.items[0], told)
			}
		}
	}
}

// apposedPosts notes the posts of the apposition of a phrase: "Brandt, the envoy", "the envoy, Brandt".
func (d *draft) apposedPosts(s *draftSentence, ph *phrase, told map[int]bool) {
	for _, a := range ph.apposed {
		item := ph.items[0]
		for _, k := range ph.items {
			if k.to <= a.from {
				item = k // the nearest
			}
		}
		d.callsSo(s, item, a, told)
		d.callsSo(s, a, item, told)
	}
}

// callsSo gives what b says as a post to whom a names.
func (d *draft) callsSo(s *draftSentence, a, b chunk, told map[int]bool) {
	m := d.mentionAt(s.Tokens[a.head].Span)
	head := s.Tokens[b.head]
	if m < 0 || d.mentionAt(head.Span) >= 0 || !strings.HasPrefix(head.Tag, "NN") {
		return
	}
	told[b.head] = true
	d.addPost(post{noun: d.lex.Noun(head.Lower), words: d.qualifiers(s, b), entity: d.doc.Mentions[m].Entity, at: d.doc.Mentions[m].Start, firm: s.definite(b)})
}

// ofPlace marks the names of places and peoples among the words that narrow a noun.
const ofPlace = "@"

// qualifiers returns what stands beside the head of a noun phrase and narrows it, lower case: "chief" executive; names
// by what they name, whatever their form: mayor of "@odby", "@france" president.
func (d *draft) qualifiers(s *draftSentence, c chunk) []string {
	var out []string
	for i := c.from; i < c.to; i++ {
		t := s.Tokens[i]
		if i == c.head || t.Tag == "DT" || t.Tag == "PDT" || t.Tag == "POS" || t.Tag == "IN" || t.Tag == "CC" || marked(t) {
			continue
		}
		word := strings.TrimSuffix(t.Lower, ".")
		if m := d.mentionAt(t.Span); m >= 0 {
			e := d.doc.Entities[d.doc.Mentions[m].Entity]
			word = Fold(e.Name)
			if e.Type == Location || e.Type == Norp {
				word = ofPlace + word
			}
		}
		out = merge(out, []string{word})
	}
	return out
}

// addPost gives a post to an entity that can have it.
func (d *draft) addPost(p post) {
	personal, role := d.lex.Can(p.noun, 'P'), d.lex.Roles[p.noun] || d.lex.Titles[p.noun]
	fits := d.lex.Is(lexicon.Christened, p.noun) || d.enterprise(p.noun)
	switch d.doc.Entities[p.entity].Type {
	case Person:
		fits = personal || role
	case Location:
		fits = !personal && d.lex.Can(p.noun, 'L')
	case Organization, Norp:
		fits = !personal || d.lex.Can(p.noun, 'G') || d.lex.Is(lexicon.Owning, p.noun) || d.enterprise(p.noun)
	}
	if fits && !slices.ContainsFunc(d.posts[p.noun], func(had post) bool {
		return had.entity == p.entity && had.title == p.title && len(without(p.words, had.words)) == 0
	}) {
		d.posts[p.noun] = append(d.posts[p.noun], p)
	}
}

// without returns the strings of a that are not in b.
func without(a, b []string) []string {
	var out []string
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// nameNouns returns the nouns in the name of a body that say of what kind it is: "Ministry of Health", "Kestrel
// Airways".
func (d *draft) nameNouns(entity int) []string {
	e := d.doc.Entities[entity]
	words := strings.Fields(Fold(e.Name))
	if e.Type != Organization || len(words) < 2 {
		return nil
	}
	out := []string{words[len(words)-1]}
	if of := slices.Index(words, "of"); of > 0 {
		out = append(out, words[of-1])
	}
	return out
}

// definite tells whether a noun phrase opens with "the" or says whose it is.
func (s *draftSentence) definite(c chunk) bool {
	for _, t := range s.Tokens[c.from:c.head] {
		if t.Lower == "the" || t.Tag == "PRP$" || t.Tag == "POS" {
			return true
		}
	}
	return false
}

// noteNameless notes the phrases of a sentence that name nothing and say nothing of a name either.
func (d *draft) noteNameless(s *draftSentence, told map[int]bool) {
	seen := map[int]bool{}
	add := func(c chunk, subject bool) {
		head := s.Tokens[c.head]
		if seen[c.head] || told[c.head] || !strings.HasPrefix(head.Tag, "NN") || d.mentionAt(head.Span) >= 0 {
			return
		}
		seen[c.head] = true
		u := unnamed{noun: d.lex.Noun(head.Lower), words: d.qualifiers(s, c), plural: head.Tag == "NNS", sentence: s.index, at: head.Start, subject: subject}
		u.definite = s.definite(c)
		for i := c.from; i < c.head; i++ {
			w := s.Tokens[i]
			if n, ok := d.lex.Numbers[w.Lower]; ok && w.Tag == "CD" {
				u.amount = n.Low
			}
		}
		d.nameless = append(d.nameless, u)
	}
	for _, p := range s.parts {
		for _, c := range p.clauses {
			for _, ph := range c.phrases() {
				for _, item := range ph.items {
					add(item, ph == c.subject)
					if item.of != nil {
						add(*item.of, false)
					}
				}
			}
		}
	}
}
