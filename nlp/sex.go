package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// suits tells whether a person can be a woman, or else a man: by the given name, or, where it is in no list or is one of
// women and of men, by what the text calls the person.
func (d *draft) suits(entity int, woman bool) bool {
	if sex := d.sex(entity); sex != "" {
		return sex == lexicon.Female == woman
	}
	v := d.called[entity]
	if !woman {
		v.he, v.she = v.she, v.he
	}
	return v.he < leastCalled || v.he < 3*v.she
}

// sex returns Male or Female where the given name or what the text calls a person says so, or "".
func (d *draft) sex(entity int) lexicon.Kind {
	if known := d.sexes[entity]; known != "" {
		return known
	}
	given, _, more := strings.Cut(d.doc.Entities[entity].Name, " ")
	given = strings.ToLower(given)
	for _, sex := range []lexicon.Kind{lexicon.Female, lexicon.Male} {
		if more && d.lex.Is(sex, given) {
			return sex
		}
	}
	return ""
}

// A calling counts how often a text seems to mean a person by "he" and by "she".
type calling struct{ he, she int }

// leastCalled is how often a text must call a person "he" for "she" to be somebody else, and the reverse.
const leastCalled = 2

// findSexes notes who is a man and who a woman by what the text calls them, where it does not call them both.
func (d *draft) findSexes() {
	points := map[int]int{} // above 0 for a woman, below for a man
	for noun, posts := range d.posts {
		for _, p := range posts {
			weight := 1
			if p.title {
				weight = 2
			}
			if d.lex.Is(lexicon.Womanly, noun) {
				points[p.entity] += weight
			}
			if d.lex.Is(lexicon.Manly, noun) {
				points[p.entity] -= weight
			}
		}
	}
	for e, n := range points {
		switch {
		case n > 0:
			d.sexes[e] = lexicon.Female
		case n < 0:
			d.sexes[e] = lexicon.Male
		}
	}
}
