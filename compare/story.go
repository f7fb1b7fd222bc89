package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A story is the words of the names that an article is about, agencies and outlets aside. What only
// a description names ("the shots", "the crash") is the same only in articles about one story.
type story map[string]bool

func storyOf(d *nlp.Document) story {
	lex := lexicon.Get()
	s := story{}
	for _, e := range d.Entities {
		if lex.Agencies[e.Name] != "" || lex.Outlets[e.Name] || e.Name == d.Article.Outlet {
			continue
		}
		for _, w := range strings.Fields(e.Name) {
			if w = strings.ToLower(strings.Trim(w, ".,'")); len(w) > 2 && (!lex.Common(w) || nlp.KnownPlace(e.Name)) {
				s[w] = true
			}
		}
	}
	return s
}

// shares tells whether two articles can be about one story: they share three words of names or a
// sixth of those of the one with fewer, or it has too few to tell.
func (s story) shares(other story) bool {
	least := min(len(s), len(other))
	if least <= 3 {
		return true
	}
	common := 0
	for word := range s {
		if other[word] {
			common++
		}
	}
	return common >= 3 || common*6 >= least
}
