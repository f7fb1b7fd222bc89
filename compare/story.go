package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A story is what an article is about, as far as its names tell. What only a description names ("the shots", "the
// crash") is the same only in articles about one story.
type story struct {
	names  map[string]bool // the words of its names, agencies and outlets aside
	people map[string]bool // the words of the names of those who do something or to whom it is done, beyond speaking
	scene  []string        // the places that its first sentence with a place names
	places []string        // all places that it names
	at     map[string]bool // the words of their names
	polls  []string        // who asked in the polls that it tells of
	long   bool            // it is more than one sentence
}

// storiesOf returns those of documents.
func storiesOf(w *watch, docs []*nlp.Document) []story {
	w.expect(len(docs))
	return parallel(w, len(docs), func(i int) []story { return []story{storyOf(docs[i])} })
}

func storyOf(d *nlp.Document) story {
	lex := lexicon.Get()
	s := story{names: map[string]bool{}, people: map[string]bool{}, at: map[string]bool{}, polls: pollsters(d.Article.Text), long: len(d.Sentences) > 1}
	person := map[string]bool{}
	for _, e := range d.Entities {
		if lex.Agencies[e.Name] != "" || lex.Outlets[e.Name] || e.Name == d.Article.Outlet {
			continue
		}
		for _, w := range nameWords(e.Name) {
			if !lex.Common(w) || nlp.KnownPlace(e.Name) {
				s.names[w] = true
			}
		}
		switch e.Type {
		case nlp.Person:
			person[e.Name] = true
		case nlp.Location:
			s.places = append(s.places, e.Name)
		}
	}
	lead := -1
	for _, m := range d.Mentions {
		at, name := d.SentenceAt(m.Start), d.Entities[m.Entity].Name
		if m.Type != nlp.Location && !whereabouts(d, m) {
			continue
		}
		if !slices.Contains(s.places, name) {
			s.places = append(s.places, name)
		}
		if lead < 0 || at == lead {
			lead = at
			s.scene = append(s.scene, name)
		}
	}
	for _, p := range s.places {
		for _, w := range nameWords(p) {
			s.at[w] = true
		}
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		if lex.ReportVerbs[c.Predicate.Lemma].Stance != "" {
			continue
		}
		for _, a := range []nlp.Argument{c.Subject, c.Object} {
			if person[a.Name] {
				for _, w := range nameWords(a.Name) {
					s.people[w] = true
				}
			}
		}
	}
	return s
}

// whereabouts tells whether a name that no list knows stands where one of a place does: "in Karsk".
func whereabouts(d *nlp.Document, m nlp.Mention) bool {
	if m.Type != nlp.Other && m.Type != nlp.Person {
		return false
	}
	before := lastWords(d.Article.Text[max(0, m.Start-12):m.Start], 1)
	return len(before) > 0 && (before[0] == "in" || before[0] == "near" || before[0] == "off" || before[0] == "outside")
}

// nameWords returns the words of a name by which it can be known again.
func nameWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(name) {
		if w = strings.ToLower(strings.Trim(w, ".,'")); len(w) > 2 {
			out = append(out, w)
		}
	}
	return out
}

// shares tells whether two articles can be about one story: nothing sets them apart, and they share three words of names
// or a sixth of those of the one with fewer, or it has too few to tell.
func (s story) shares(other story) bool {
	few, many := s.names, other.names
	if len(few) > len(many) {
		few, many = many, few
	}
	least, common := len(few), 0
	for w := range few {
		if many[w] {
			common++
		}
		if common == 3 {
			break // of two long articles
		}
	}
	return common >= 3 || (least <= 3 || common*6 >= least) && !s.apart(other)
}

// apart tells whether two articles have no name in common but that of one place, and tell of other people each, or begin
// at another place each that the other one does not know of: two killings in one town, two floods of one river.
func (s story) apart(other story) bool {
	if !s.long || !other.long {
		return false
	}
	one := false
	for w := range s.names {
		if !other.names[w] {
			continue
		}
		if one || !s.at[w] || !other.at[w] {
			return false
		}
		one = true
	}
	return len(s.people) > 0 && len(other.people) > 0 && !sharesWord(s.people, other.people) ||
		len(s.scene) > 0 && len(other.scene) > 0 && !knows(s.places, other.scene) && !knows(other.places, s.scene)
}

// sharesWord tells whether two sets of words of names have one in common, however it is spelled.
func sharesWord(a, b map[string]bool) bool {
	for x := range a {
		for y := range b {
			if x == y || alike(x, y) {
				return true
			}
		}
	}
	return false
}

// knows tells whether one of some places is, holds or lies in one of others, or may be another name of it: "Carrow
// Island", "Carrow".
func knows(places, others []string) bool {
	return slices.ContainsFunc(places, func(x string) bool {
		return slices.ContainsFunc(others, func(y string) bool { return nlp.Within(x, y) || nlp.Within(y, x) || share(nameWords(x), nameWords(y)) })
	})
}
