package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// exclude tells whether two terms exclude each other, in what, and how surely.
func (m *match) exclude(i, k int) (Type, float64) {
	x, y := &m.a.terms[i], &m.b.terms[k]
	tied := m.tieA(i)
	here := tied != nil && tied.b == k
	if tied != nil && !here && !tied.sibling || m.onB[k] > 0 && !here && !m.ties[m.onB[k]-1].sibling {
		return "", 0 // each means something else that the other says too
	}
	switch {
	case here && tied.opposed:
		if lex := lexicon.Get(); lex.Successive(classOf(lex, x), classOf(lex, y)) {
			return Outcome, tied.score / 2 // what began may have ended since
		}
		return Outcome, tied.score
	case here && tied.score > 0.4:
		if m.oppositeRoles(x, y) {
			return Outcome, 0.7
		}
		return "", 0
	case x.kind == amountTerm && y.kind == amountTerm && x.amount != nil && y.amount != nil:
		if apart(*x.amount, *y.amount) && !m.a.relative(x) && !m.b.relative(y) && m.a.dimension(x) == m.b.dimension(y) && (x.amount.Unit != "" || x.amount.Head == y.amount.Head || m.tiedHeads(x, y)) {
			return Number, 0.9
		}
	case x.kind == timeTerm && y.kind == timeTerm:
		if timesExclude(x, y) && !(nextDay(x.time, y.time) && (m.a.zoned() || m.b.zoned())) {
			if m.once(i) {
				return Date, 0.8
			}
		}
	case x.kind == nameTerm && y.kind == nameTerm:
		if x.of != y.of || m.elsewhere(x, m.b) || m.elsewhere(y, m.a) || alike(x.lemma, y.lemma) || derived(x.lemma, y.lemma) {
			return "", 0
		}
		switch x.of {
		case nlp.Location:
			if nlp.KnownPlace(x.name) && nlp.KnownPlace(y.name) && !nlp.Within(x.name, y.name) && !nlp.Within(y.name, x.name) {
				return Place, 0.7
			}
		case nlp.Norp:
			if x.head >= 0 && is(lexicon.Press, m.a.terms[x.head].lemma) {
				return "", 0 // of the British and of the Italian press each writes
			}
			return Actor, 0.7
		case nlp.Person:
			if m.sole(i) {
				return Actor, 0.8
			}
		}
	case x.kind == y.kind && x.kind != verbTerm && x.meaning != nil && y.meaning != nil:
		if r, rank := x.meaning.To(y.meaning); r == lexicon.Sibling {
			return Outcome, max(0.1, 0.7-0.1*float64(rank-3))
		}
		if x.kind == adjTerm {
			lex := lexicon.Get()
			if r, rank := lex.Meaning(x.lemma, 'n').To(lex.Meaning(y.lemma, 'n')); r == lexicon.Sibling {
				return Outcome, max(0.1, 0.7-0.1*float64(rank-3))
			}
		}
	}
	return "", 0
}

// sole tells whether a name is a part of an event that one alone has that part in: the winner, the killer, the
// inventor.
func (m *match) sole(i int) bool {
	h := m.a.terms[i].head
	if h < 0 {
		return true // "the mayor, [Jan Berg]"
	}
	t := m.a.terms[h]
	if t.claim != nil && !t.claim.Object.Empty() && !t.claim.Object.Definite && t.claim.Object.Name == "" {
		return false // "wrote [a report]": another may have written one too
	}
	return t.kind == verbTerm && is(lexicon.Sole, t.lemma) || t.kind == nounTerm && lexicon.Get().Roles[t.lemma]
}

// once tells whether what a term of time hangs on happens once: an event that does so by its nature, or one
// with a definite object.
func (m *match) once(i int) bool {
	h := m.a.terms[i].head
	if h < 0 {
		return true
	}
	t := &m.a.terms[h]
	switch c := classOf(lexicon.Get(), t); {
	case c == "rise" || c == "fall":
		return false // shares fall every other day
	case is(lexicon.Once, c):
		return true
	}
	if t.claim == nil || t.claim.Predicate.Stative || is(lexicon.Enduring, t.lemma) {
		return false
	}
	o := t.claim.Object
	return o.Definite || o.Name != "" || o.Empty() && t.claim.Subject.Definite
}

// dimension returns the adjective behind an amount: "12 metres [wide]", or "".
func (p *proposition) dimension(t *term) string {
	for _, k := range p.doc.Sentences[p.sentence].Tokens {
		if k.Start >= t.amount.End && k.Tag != "-LRB-" {
			if strings.HasPrefix(k.Tag, "J") || strings.HasPrefix(k.Tag, "R") {
				return k.Lower
			}
			break
		}
	}
	return ""
}

// timesExclude tells whether two expressions of time cannot mean one time: by the calendar, or, where the day
// of publication is not known, by the weekdays, months and numbers that they name.
func timesExclude(x, y *term) bool {
	if x.time.Known() && y.time.Known() {
		slack := 0
		if x.time.Grain >= nlp.Week || y.time.Grain >= nlp.Week {
			slack = 3 // weeks end on another day for everybody
		}
		ends := func(t, u *nlp.Time) bool { // before the other begins
			_, last := window(t)
			first, _ := window(u)
			return !last.IsZero() && !first.IsZero() && last.AddDate(0, 0, slack).Before(first)
		}
		return ends(x.time, y.time) || ends(y.time, x.time)
	}
	if x.time.Anchor != "" || y.time.Anchor != "" {
		return false
	}
	a, b := timeWords(x.lemma), timeWords(y.lemma)
	for kind, v := range a {
		if w, ok := b[kind]; ok && v != w {
			return true
		}
	}
	return false
}

// zones matches words that say in which part of the world a time of day is told.
var zones = regexp.MustCompile(`\b(?:local time|GMT|UTC|CET|CEST|BST|E[SD]?T|P[SD]T|C[SD]T)\b`)

// zoned tells whether a sentence says by which clock it tells a time: late on one day is early on the next elsewhere.
func (p *proposition) zoned() bool {
	s := &p.doc.Sentences[p.sentence]
	return zones.MatchString(p.doc.Article.Text[s.Start:s.End])
}

// nextDay tells whether two times are of days in a row.
func nextDay(x, y *nlp.Time) bool {
	return x.Known() && y.Known() && x.Grain == nlp.Day && y.Grain == nlp.Day && (x.Last.AddDate(0, 0, 1).Equal(y.First) || y.Last.AddDate(0, 0, 1).Equal(x.First))
}

// window returns the first and the last day that an expression of time allows, zero where it sets no such limit:
// "before May" ends with the last day of April, and begins on no day.
func window(t *nlp.Time) (first, last time.Time) {
	switch t.Anchor {
	case "before":
		if !t.First.IsZero() {
			last = t.First.AddDate(0, 0, -1)
		}
	case "by", "until":
		last = t.Last
	case "since", "after":
		first = t.First
	default:
		return t.First, t.Last
	}
	return first, last
}

// timeWords returns the weekday, the month, the year and the number in an expression of time.
func timeWords(text string) map[string]string {
	out := map[string]string{}
	dates := lexicon.Get().Dates
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '.' }) {
		switch d, ok := dates[w]; {
		case ok && (d.Kind == "weekday" || d.Kind == "month"):
			out[d.Kind] = strconv.Itoa(d.Value)
		case len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")):
			out["year"] = w
		case w[0] >= '0' && w[0] <= '9' && !strings.Contains(w, ":"):
			out["number"] = strings.TrimRight(w, "stndrh")
		}
	}
	return out
}

// derived tells whether a name is another one with an ending of people and things of a place: "Maya", "Mayan".
func derived(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 3 && len(b)-len(a) <= 3 && strings.HasPrefix(b, a) && slices.Contains([]string{"n", "an", "ian", "i", "ese", "ish", "ic"}, b[len(a):])
}

// alike tells whether two names may be spellings of one: "Baji", "Beiji".
func alike(a, b string) bool {
	lex := lexicon.Get()
	return levenshtein.ComputeDistance(a, b)*2 <= max(len(a), len(b)) && (lex.Proper(upper(a)) == "" || lex.Proper(upper(b)) == "")
}
