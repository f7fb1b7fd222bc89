package lexicon

import "strings"

// addActivities reads what somebody may be doing at a moment.
func (l *Lexicon) addActivities(rows [][]string) {
	l.activities, l.apartActs = map[string][]string{}, map[[2]string]bool{}
	for _, r := range rows {
		for _, word := range values(r[1]) {
			l.activities[word] = append(l.activities[word], r[0])
		}
		for _, other := range values(r[2]) {
			l.apartActs[[2]string{r[0], other}], l.apartActs[[2]string{other, r[0]}] = true, true
		}
	}
}

// ApartActs tells whether nobody does two things at one moment, as verbs or adjectives ("a:") say them: "sit", "run".
func (l *Lexicon) ApartActs(a, b string) bool {
	for _, x := range l.activities[a] {
		for _, y := range l.activities[b] {
			if l.apartActs[[2]string{x, y}] {
				return true
			}
		}
	}
	return false
}

// addSorts reads what sorts of things there are.
func (l *Lexicon) addSorts(rows [][]string) {
	l.sorts = map[string]string{}
	for _, r := range rows {
		for _, noun := range values(r[1]) {
			l.sorts[noun] = r[0]
		}
	}
}

// SortsApart tells whether nothing is of two sorts. A sort in two parts is a field of a wider one ("person/athlete"), and
// the wider one may be any of its fields.
func SortsApart(x, y string) bool {
	a, one, narrow := strings.Cut(x, "/")
	b, other, also := strings.Cut(y, "/")
	return a != b || narrow && also && one != other
}

// Sort returns the sort of thing that a noun says something is, "" for nouns that do not tell: "film", "person".
func (l *Lexicon) Sort(noun string) string {
	if s := l.sorts[noun]; s != "" {
		return s
	}
	if l.Can(noun, 'P') {
		return "person"
	}
	return ""
}
