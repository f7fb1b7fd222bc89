package nlp

import (
	"strconv"
	"strings"
	"time"

	"rashomon/nlp/lexicon"
)

// A Time is an expression of time and the days that it stands for.
type Time struct {
	Span
	First, Last time.Time // first and last day, midnight UTC; zero for an open or unknown end
	Grain       Grain
	// Anchor is how the expression limits: "" at that time, or since, until, by, before, after.
	Anchor string
}

// A Grain is the fineness of a time expression.
type Grain int

// Grains, finest first. Fuzzy is a stretch with vague ends ("in recent weeks").
const (
	Day Grain = iota
	Week
	Month
	Year
	Fuzzy
)

// Known tells whether at least one end is a known day.
func (t Time) Known() bool { return !t.First.IsZero() || !t.Last.IsZero() }

// A clock reads time expressions in the tokens of one sentence. base is the day of publication,
// or zero: then what depends on it stays unknown.
type clock struct {
	tokens []Token
	base   time.Time
	lex    *lexicon.Lexicon
}

// findTimes returns the time expressions of a sentence in order.
func findTimes(tokens []Token, base time.Time) []Time {
	c := &clock{tokens, base, lexicon.Get()}
	var times []Time
	for i := 0; i < len(tokens); {
		t, n := c.expression(i)
		if n == 0 {
			i++
			continue
		}
		t.Span = Span{tokens[i].Start, tokens[i+n-1].End}
		times = append(times, t)
		i += n
	}
	return times
}

func (c *clock) word(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].Lower
}

func (c *clock) date(i int, kind string) (int, bool) {
	if i < 0 || i >= len(c.tokens) {
		return 0, false
	}
	w := c.tokens[i].Lower
	d, ok := c.lex.Dates[strings.TrimSuffix(w, ".")]
	if !ok || d.Kind != kind {
		return 0, false
	}
	if kind == "month" || kind == "weekday" {
		// "may", "march" and "sun" are words too: names of dates have a capital.
		if c.tokens[i].Text == w || (w == "may" || w == "mar" || w == "march" || w == "sat" || w == "sun") && c.tokens[i].Tag == "MD" {
			return 0, false
		}
	}
	return d.Value, true
}

// expression reads the expression at token i, with a range or a list, and what limits it. It returns
// the number of tokens, 0 if there is none.
func (c *clock) expression(i int) (Time, int) {
	switch c.word(i) {
	case "from", "between":
		a, n := c.single(i + 1)
		if n > 0 && (c.word(i+1+n) == "to" || c.word(i+1+n) == "and" || c.word(i+1+n) == "until" || c.word(i+1+n) == "through") {
			if b, m := c.single(i + 2 + n); m > 0 && !(a.Grain == Year && (tag(c.tokens, i+2+n+m) == "NNS" || tag(c.tokens, i+2+n+m) == "JJ")) {
				return span(a, b), n + m + 2 // and not "between 2000 and 2100 people"
			}
		}
		return Time{}, 0
	case "since", "until", "till", "by", "before", "after":
		t, n := c.list(i + 1)
		if n == 0 {
			return Time{}, 0
		}
		t.Anchor = c.word(i)
		switch t.Anchor {
		case "till":
			t.Anchor = "until"
		}
		return t, n + 1
	}
	return c.list(i)
}

// list reads an expression or two or more joined by "and", "to", "-" ("on October 9 and October 10").
func (c *clock) list(i int) (Time, int) {
	t, n := c.single(i)
	for n > 0 {
		j := i + n
		switch c.word(j) {
		case "and", "or", "to", "through", "-", "until":
		case ",":
		default:
			return t, n
		}
		if w := c.word(j + 1); c.word(j) == "," && w == "and" {
			j++
		}
		if c.word(j+1) == "on" {
			j++
		}
		next, m := c.single(j + 1)
		if m == 0 || !t.Known() || next.Grain != t.Grain || next.First.Before(t.First) || c.word(j) == "," && t.Grain != Day {
			return t, n
		}
		t = span(t, next)
		n = j + 1 + m - i
	}
	return t, n
}

func span(a, b Time) Time {
	a.Last = b.Last
	if b.First.Before(a.First) && !b.First.IsZero() {
		a.First = b.First
	}
	return a
}

// single reads one expression.
func (c *clock) single(i int) (Time, int) {
	for _, rule := range []func(int) (Time, int){c.monthDay, c.dayMonth, c.numeric, c.weekday, c.relative, c.ago, c.monthYear, c.year, c.hour} {
		if t, n := rule(i); n > 0 {
			return t, n
		}
	}
	return Time{}, 0
}

func day(y int, m time.Month, d int) (time.Time, bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d && d > 0 && t.Month() == m
}

// dayNumber reads "12" or "12th".
func (c *clock) dayNumber(i int) (int, bool) {
	w := strings.TrimSuffix(c.word(i), ".")
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31 && len(w) <= 2
}

func (c *clock) yearNumber(i int) (int, bool) {
	w := strings.TrimSuffix(c.word(i), ".")
	n, err := strconv.Atoi(w)
	return n, err == nil && len(w) == 4 && n >= 1500 && n < 2200
}

// monthDay reads "October 12th", "Oct. 9-10, 2021".
func (c *clock) monthDay(i int) (Time, int) {
	m, ok := c.date(i, "month")
	if !ok {
		return Time{}, 0
	}
	first, rest, ranged := strings.Cut(c.word(i+1), "-")
	d, ok := c.dayNumber(i + 1)
	last := 0
	if ranged {
		d, _ = strconv.Atoi(first)
		last, _ = strconv.Atoi(rest)
		ok = d >= 1 && d <= 31 && last > d && last <= 31
	}
	if !ok {
		return Time{}, 0
	}
	n := 2
	if !ranged && (c.word(i+2) == "-" || c.word(i+2) == "to" || c.word(i+2) == "and") {
		if e, ok := c.dayNumber(i + 3); ok && e > d && tag(c.tokens, i+4) != "NNS" && tag(c.tokens, i+4) != "NN" {
			last, n = e, 4
		}
	}
	year, hasYear := c.yearNumber(i + n)
	switch {
	case hasYear:
		n++
	case c.word(i+n) == ",":
		if year, hasYear = c.yearNumber(i + n + 1); hasYear {
			n += 2
		}
	}
	return c.calendar(year, hasYear, time.Month(m), d, last, i), n
}

// dayMonth reads "12 October 2018", "the 12th of October".
func (c *clock) dayMonth(i int) (Time, int) {
	start := i
	if c.word(i) == "the" {
		i++
	}
	d, ok := c.dayNumber(i)
	if !ok {
		return Time{}, 0
	}
	last := 0
	if e, ok := c.dayNumber(i + 2); ok && (c.word(i+1) == "-" || c.word(i+1) == "and" || c.word(i+1) == "to") && e > d {
		if _, ok := c.date(i+3, "month"); ok {
			last = e
			i += 2
		}
	}
	if c.word(i+1) == "of" {
		i++
	}
	m, ok := c.date(i+1, "month")
	if !ok {
		return Time{}, 0
	}
	n := i + 2 - start
	year, hasYear := c.yearNumber(start + n)
	if hasYear {
		n++
	} else if c.word(start+n) == "," {
		if year, hasYear = c.yearNumber(start + n + 1); hasYear {
			n += 2
		}
	}
	return c.calendar(year, hasYear, time.Month(m), d, last, start), n
}

// calendar makes a day, or some days on end, of a month. Without a year it is the one nearest to
// the day of publication on the side that the tense points to.
func (c *clock) calendar(year int, hasYear bool, m time.Month, d, last, at int) Time {
	if !hasYear {
		if c.base.IsZero() {
			return Time{Grain: Day}
		}
		year = c.nearestYear(m, d, at, 10)
	}
	start, ok := day(year, m, d)
	if !ok {
		return Time{Grain: Day}
	}
	end := start
	if last > 0 {
		if end, ok = day(year, m, last); !ok {
			end = start
		}
	}
	return Time{First: start, Last: end, Grain: Day}
}

// nearestYear finds the year of a day without one. A day on the wrong side of the tense counts as
// against times as far away.
func (c *clock) nearestYear(m time.Month, d, at int, against time.Duration) int {
	best, year := time.Duration(1<<62), c.base.Year()
	future := c.future(at)
	for y := year - 1; y <= year+1; y++ {
		t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
		gap := t.Sub(c.base)
		if gap < 0 {
			gap = -gap
			if future {
				gap *= against
			}
		} else if !future {
			gap *= against
		}
		if gap < best {
			best, year = gap, y
		}
	}
	return year
}

// numeric reads "2021-10-08" and "10/8/2021" where only one reading is a date.
func (c *clock) numeric(i int) (Time, int) {
	w := c.word(i)
	if t, err := time.Parse(time.DateOnly, w); err == nil {
		return Time{First: t, Last: t, Grain: Day}, 1
	}
	parts := strings.Split(w, "/")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return Time{}, 0
	}
	a, errA := strconv.Atoi(parts[0])
	b, errB := strconv.Atoi(parts[1])
	y, errY := strconv.Atoi(parts[2])
	if errA != nil || errB != nil || errY != nil {
		return Time{}, 0
	}
	us, okUS := day(y, time.Month(a), b)
	eu, okEU := day(y, time.Month(b), a)
	switch {
	case okUS && okEU && a != b:
		return Time{Grain: Day}, 1 // one of two days, nobody knows which
	case okUS:
		return Time{First: us, Last: us, Grain: Day}, 1
	case okEU:
		return Time{First: eu, Last: eu, Grain: Day}, 1
	}
	return Time{}, 0
}

// monthYear reads "October 2018", "in July", "last July", "early March".
func (c *clock) monthYear(i int) (Time, int) {
	start, which := i, ""
	switch c.word(i) {
	case "last", "next", "this", "early", "late", "mid":
		which = c.word(i)
		i++
	}
	m, ok := c.date(i, "month")
	if !ok || which == "" && !c.monthHere(i) {
		return Time{}, 0
	}
	i++
	if c.word(i) == "of" || c.word(i) == "," {
		if _, ok := c.yearNumber(i + 1); ok {
			i++
		}
	}
	year, hasYear := c.yearNumber(i)
	if hasYear {
		i++
	} else {
		if c.base.IsZero() {
			return Time{Grain: Month}, i - start
		}
		year = c.nearestYear(time.Month(m), 15, start, 3)
		if first := time.Date(year, time.Month(m), 1, 0, 0, 0, 0, time.UTC); which == "last" && !first.Before(c.base.AddDate(0, 0, 1-c.base.Day())) {
			year--
		}
	}
	first := time.Date(year, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return Time{First: first, Last: first.AddDate(0, 1, -1), Grain: Month}, i - start
}

// monthHere tells whether the word at i is a month and not a name or a verb ("April said", "May").
func (c *clock) monthHere(i int) bool {
	if _, ok := c.yearNumber(i + 1); ok {
		return true
	}
	switch c.word(i - 1) {
	case "in", "since", "until", "till", "by", "of", "from", "to", "during", "before", "after", "through", "and", "for", "between":
		return true
	}
	return c.word(i) != "may" && c.word(i) != "march" && c.word(i) != "april" && c.word(i) != "june" && c.word(i) != "august" && i > 0
}

// year reads a bare year where it can be no other number, and decades.
func (c *clock) year(i int) (Time, int) {
	if c.word(i) == "the" && len(c.word(i+1)) == 5 && strings.HasSuffix(c.word(i+1), "0s") {
		if y, err := strconv.Atoi(c.word(i + 1)[:4]); err == nil {
			return Time{First: time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), Last: time.Date(y+9, 12, 31, 0, 0, 0, 0, time.UTC), Grain: Fuzzy}, 2
		}
	}
	y, ok := c.yearNumber(i)
	if !ok {
		return Time{}, 0
	}
	joint := c.word(i - 1)
	if _, ok := c.yearNumber(i - 2); ok && (joint == "and" || joint == "or" || joint == "-" || joint == "to") {
		joint = "to" // "between 2015 and 2018"
	}
	if joint == "the" && tag(c.tokens, i+1) == "NN" && y >= 1900 && (c.base.IsZero() || y <= c.base.Year()+1) {
		joint = "in" // "the 2016 election"
	}
	switch joint {
	case "in", "since", "until", "till", "by", "of", "from", "during", "before", "after", "late", "early", "mid", "to", "through", "between", "summer", "spring", "autumn", "fall", "winter", "(":
	default:
		return Time{}, 0
	}
	last := i
	if _, ok := c.yearNumber(i + 2); ok && c.word(i+1) == "and" {
		last = i + 2
	}
	if t := tag(c.tokens, last+1); strings.HasPrefix(t, "NN") && t != "NNP" && (c.word(i-1) == "of" || t == "NNS" && (c.word(i-1) == "between" || joint == "to")) {
		return Time{}, 0 // "of 2000 people", "between 2000 and 2100 people"
	}
	return Time{First: time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), Last: time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC), Grain: Year}, 1
}
