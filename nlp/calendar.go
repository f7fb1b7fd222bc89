package nlp

import (
	"strconv"
	"strings"
	"time"
)

func day(y int, m time.Month, d int) (time.Time, bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d && d > 0 && t.Month() == m
}

// dayNumber reads "12", "12th" or "twelfth".
func (c *clock) dayNumber(i int) (int, bool) {
	if n, ok := c.date(i, "ordinal"); ok && n > 0 {
		return n, true
	}
	w := c.word(i)
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31 && len(w) <= 2
}

// daysOfMonth reads one day of a month or two that are joined, as numbers.
func (c *clock) daysOfMonth(i int) (first, last, n int) {
	first, ok := c.dayNumber(i)
	if !ok {
		return 0, 0, 0
	}
	if second, ok := c.dayNumber(i + 2); ok && c.is(i+1, ",") && second == first+1 {
		if _, last, n := c.daysOfMonth(i + 2); n > 1 && last == second+n/2 {
			return first, last, n + 2 // "3, 4 and 5 May"
		}
	}
	if c.is(i+1, "-", "and", "or", "to", "until", "through") {
		if last, ok := c.dayNumber(i + 2); ok && last > first {
			return first, last, 3
		}
	}
	return first, first, 1
}

// dayMonth reads "12 October 2018", "the 12th of October", "3 to 5 May", "the 5th of this month".
func (c *clock) dayMonth(i int) (Time, int) {
	start := i
	if c.is(i, "the") {
		i++
	}
	first, last, n := c.daysOfMonth(i)
	if n == 0 {
		return Time{}, 0
	}
	ordinal := c.lex.Dates[c.word(i)].Kind == "ordinal"
	i += n
	if c.is(i, "day") && c.is(i+1, "of") {
		i++ // "the 7th day of October"
	}
	of := c.is(i, "of")
	if of {
		i++
	}
	if shift, n := c.which(i); of && n == 1 && c.is(i+1, "month") && !c.base.IsZero() {
		m := unitAround("month", c.base, shift).First
		return c.calendar(m.Year(), m.Month(), first, last, start), i + 2 - start
	}
	m, ok := c.date(i, "month")
	if !ok || ordinal && !of {
		return Time{}, 0
	}
	year, n := c.yearAfter(i + 1)
	return c.calendar(year, time.Month(m), first, last, start), i + 1 + n - start
}

// monthDay reads "October 12th", "Oct. 9-10, 2021", "May the 3rd".
func (c *clock) monthDay(i int) (Time, int) {
	m, ok := c.date(i, "month")
	if !ok {
		return Time{}, 0
	}
	j := i + 1
	if c.is(j, "the") {
		j++
	}
	first, last, n := c.daysOfMonth(j)
	if n == 0 || j == i+1 && c.lex.Dates[c.word(j)].Kind == "ordinal" {
		return Time{}, 0
	}
	if _, ok := c.date(j+n, "month"); n == 3 && (ok || !c.is(j+1, "-") && strings.HasPrefix(tag(c.tokens, j+n), "NN")) {
		last, n = first, 1 // "from May 3 to 5 June", "on May 3 and 20 people"
	}
	year, more := c.yearAfter(j + n)
	return c.calendar(year, time.Month(m), first, last, i), j + n + more - i
}

// calendar makes a day, or some days on end, of a month. Without a year it is the one nearest to
// the day of publication on the side that the tense points to.
func (c *clock) calendar(year int, m time.Month, first, last, at int) Time {
	round := never
	if year == 0 {
		if c.base.IsZero() {
			return Time{Grain: Day}
		}
		year, round = c.nearestYear(m, first, at, 10), yearly
	}
	start, ok := day(year, m, first)
	if !ok {
		return Time{Grain: Day}
	}
	end, ok := day(year, m, last)
	if !ok {
		end = start
	}
	return Time{First: start, Last: end, Grain: Day, round: round}
}

// nearestYear finds the year of a day without one. A day on the wrong side of the tense counts as
// against times as far away.
func (c *clock) nearestYear(m time.Month, d, at int, against time.Duration) int {
	best, year := time.Duration(1<<62), c.base.Year()
	future := c.future(at)
	for y := year - 1; y <= year+1; y++ {
		gap := time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Sub(c.base)
		if future == (gap < 0) {
			gap *= against
		}
		if gap = gap.Abs(); gap < best {
			best, year = gap, y
		}
	}
	return year
}

var numericDate = newPattern(`^(\d{1,4})([-/.])(\d{1,2})([-/.])(\d{4}|\d{2})(?:t\d\d:.*)?$`)

// numeric reads "2021-10-08", "8.10.2021", and "10/8/2021" where only one reading is a date. With
// full stops the day stands first; with other marks it may be the month.
func (c *clock) numeric(i int) (Time, int) {
	parts := numericDate.FindStringSubmatch(c.word(i))
	if parts == nil || parts[2] != parts[4] {
		return Time{}, 0
	}
	a, _ := strconv.Atoi(parts[1])
	b, _ := strconv.Atoi(parts[3])
	y, _ := strconv.Atoi(parts[5])
	switch {
	case len(parts[1]) == 4: // the year first
		t, ok := day(a, time.Month(b), y)
		if !ok || parts[2] == "." {
			return Time{}, 0
		}
		return Time{First: t, Last: t, Grain: Day}, 1
	case len(parts[1]) > 2 || len(parts[5]) == 2 && parts[2] != "/":
		return Time{}, 0
	case len(parts[5]) == 2:
		y += 2000
		if y > 2050 {
			y -= 100
		}
	}
	monthFirst, okMonth := day(y, time.Month(a), b)
	dayFirst, okDay := day(y, time.Month(b), a)
	switch {
	case okDay && (!okMonth || a == b || parts[2] == "."):
		return Time{First: dayFirst, Last: dayFirst, Grain: Day}, 1
	case okMonth && okDay:
		return Time{Grain: Day}, 1 // one of two days, nobody knows which
	case okMonth && parts[2] != ".":
		return Time{First: monthFirst, Last: monthFirst, Grain: Day}, 1
	}
	return Time{}, 0
}

// month reads "October 2018", "in July", "last July", "November last year".
func (c *clock) month(i int) (Time, int) {
	shift, n := c.which(i)
	m, ok := c.date(i+n, "month")
	if !ok || n == 0 && !c.monthHere(i) {
		return Time{}, 0
	}
	year, more := c.yearAfter(i + n + 1)
	named := n > 0 && !c.base.IsZero()
	n += 1 + more
	round := never
	switch {
	case year > 0:
	case c.base.IsZero():
		return Time{Grain: Month}, n
	case named && shift == 0:
		year = c.base.Year()
	case named:
		// The last such month before that of publication, or the next after it.
		year = c.base.Year()
		if now := int(c.base.Month()); shift < 0 && m >= now || shift > 0 && m <= now {
			year += shift
		}
	default:
		year, round = c.nearestYear(time.Month(m), 15, i, 3), yearly
	}
	first := time.Date(year, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return Time{First: first, Last: first.AddDate(0, 1, -1), Grain: Month, round: round}, n
}

// monthHere tells whether the word at i is a month and not a name or a verb ("April said", "May").
func (c *clock) monthHere(i int) bool {
	if _, n := c.yearAfter(i + 1); n > 0 {
		return true
	}
	w := c.word(i)
	named := w == "may" || w == "march" || w == "april" || w == "june" || w == "august"
	if !named && c.lex.GivenNames[c.tokens[i].Text] && tag(c.tokens, i+1) == "NNP" && c.word(i-1) != "in" {
		return false // "Jan Holm"
	}
	switch c.word(i - 1) {
	case "in", "since", "until", "till", "during", "through", "-", "early", "mid", "late":
		return true
	case "as":
		return c.is(i-2, "recently", "late", "early", "soon") // "as recently as April"
	case "by", "of", "from", "to", "before", "after", "and", "for", "between", "or":
		return !named || !isFinite(tag(c.tokens, i+1)) && !(c.is(i-1, "by") && tag(c.tokens, i-2) == "VBN")
	}
	next := tag(c.tokens, i+1)
	return !named && i > 0 || next == "POS" && i == 0 || c.is(i-1, "the", "a") && (next == "NN" || next == "NNS")
}

// holiday reads days of the calendar with a name, "Christmas Eve 2019", and days that are known by
// their number, where they are no part of a name ("since 9/11").
func (c *clock) holiday(i int) (Time, int) {
	if d, n := c.phrase(i, "once"); n > 0 {
		if next := tag(c.tokens, i+n); i == 0 || tag(c.tokens, i-1) != "IN" && !c.is(i-1, "-") || strings.HasPrefix(next, "NN") || next == "POS" {
			return Time{}, 0
		}
		return c.calendar(d/10000, time.Month(d/100%100), d%100, d%100, i), n
	}
	shift, lead := c.which(i)
	d, n := c.phrase(i+lead, "holiday")
	if n == 0 || !capitalised(c.tokens[i+lead].Text) || n == 1 && strings.HasPrefix(tag(c.tokens, i+lead+1), "NN") {
		return Time{}, 0 // "a Christmas party"
	}
	n += lead
	year, more := c.yearAfter(i+n, "in")
	if year == 0 && lead > 0 && shift != 0 && !c.base.IsZero() {
		year = c.base.Year()
		if t, _ := day(year, time.Month(d/100), d%100); t.After(c.base) == (shift < 0) {
			year += shift
		}
	}
	return c.calendar(year, time.Month(d/100), d%100, d%100, i), n + more
}
