package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// otherNames tells whether two names of one type name two things as far as they and what is written for them show.
func (w *restatement) otherNames(s, l *term) bool {
	if s.of != l.of {
		return false
	}
	for _, x := range []string{s.lemma, w.short.written(s)} {
		for _, y := range []string{l.lemma, w.long.written(l)} {
			if !unlike(x, y, s.of) {
				return false
			}
		}
	}
	return s.of != nlp.Location || nlp.KnownPlace(s.name) && nlp.KnownPlace(l.name) && !nlp.Within(s.name, l.name) && !nlp.Within(l.name, s.name)
}

// written returns a name as its sentence has it, in lower case.
func (p *proposition) written(t *term) string {
	from, to := p.tokensOf(slices.IndexFunc(p.terms, func(u term) bool { return u.token == t.token }))
	tokens := p.tokens()
	return strings.ToLower(p.textOf(nlp.Span{Start: tokens[from].Start, End: tokens[to].End}))
}

// unlike tells whether two spellings are no forms of one name: neither holds the other or its initials, nor do they share
// a word, but for the surname of two people.
func unlike(x, y string, of nlp.EntityType) bool {
	split := func(r rune) bool { return r == ' ' || r == '-' }
	a, b := strings.FieldsFunc(x, split), strings.FieldsFunc(y, split)
	if len(a) == 0 || len(b) == 0 || initialsOf(x, y) || initialsOf(y, x) || strings.Contains(y, stem(x)) || strings.Contains(x, stem(y)) {
		return false
	}
	first, last := a[len(a)-1], b[len(b)-1]
	if of != nlp.Person {
		return !share(a, b) && !alike(x, y)
	}
	if len(a) == 1 && len(b) == 1 {
		return false // a given name and a surname, as likely
	}
	if !share(a, b) {
		return !alike(first, last)
	}
	return len(a) > 1 && len(b) > 1 && first == last && a[0][0] != b[0][0] // "Tim" is "Timothy"
}

// initialsOf tells whether a name is made of the first letters of another.
func initialsOf(short, long string) bool {
	letters := strings.NewReplacer(".", "", " ", "").Replace(short)
	var initials strings.Builder
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if !lexicon.Get().Stopwords[w] {
			initials.WriteString(w[:1])
		}
	}
	of := initials.String()
	return len(of) > 1 && len(letters) > 1 && (strings.HasPrefix(of, letters) || strings.HasPrefix(letters, of))
}
