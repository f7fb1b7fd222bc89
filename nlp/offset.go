package nlp

import (
	"math"
	"time"
)

// amount reads a length of time: "three days", "a week", "several months", "days".
func (c *clock) amount(i int) (count int, unit string, n int, vague bool) {
	lead := 0
	switch {
	case c.is(i, "a", "an", "one", "the") && c.timeUnit(i+1) != "" && !c.plural(i+1):
		return 1, c.timeUnit(i + 1), 2, false
	case c.timeUnit(i) != "" && tag(c.tokens, i-1) != "CD":
		return 1, c.timeUnit(i), 1, c.plural(i)
	case c.is(i, "few", "several", "many"):
		lead, vague = 1, true
	case c.is(i, "a") && c.is(i+1, "few"):
		lead, vague = 2, true
	case c.is(i, "a") && c.is(i+1, "couple") && c.is(i+2, "of"):
		lead, vague = 3, true
	default:
		q, m := c.numeral(i)
		if m == 0 || q.Unit == Ordinal || q.Compound || q.High > 1000 {
			return 0, "", 0, false
		}
		count, lead, vague = int(q.Low), m, q.Rough || q.Low != math.Floor(q.Low)
		if _, m := c.numeral(i + lead + 1); m > 0 && c.is(i+lead, "to", "or") {
			lead, vague = lead+1+m, true // "six to eight weeks"
		}
	}
	if unit = c.timeUnit(i + lead); unit == "" {
		return 0, "", 0, false
	}
	return count, unit, lead + 1, vague
}

// numeral reads a number from word i, and returns how many words it has.
func (c *clock) numeral(i int) (Quantity, int) {
	if c.counter == nil {
		c.counter = &counterReader{tokens: c.tokens, lex: c.lex}
		for k, t := range c.tokens {
			c.counter.list = append(c.counter.list, atom{Span: t.Span, text: t.Lower, tag: t.Tag, token: k, upper: capital(t.Text)})
		}
	}
	return c.counter.number(i, false, false)
}

func (c *clock) timeUnit(i int) string {
	if u := c.lex.Units[c.lex.Noun(c.word(i))]; u.Measures == "time" && u.Name != "second" {
		return u.Name
	}
	return ""
}

func (c *clock) plural(i int) bool { return c.lex.Noun(c.word(i)) != c.word(i) }

// add moves a day by a length of time. Hours and minutes move it by the days that they fill.
func add(d time.Time, count int, unit string) time.Time {
	switch unit {
	case "hour":
		return d.AddDate(0, 0, count/24)
	case "day":
		return d.AddDate(0, 0, count)
	case "week":
		return d.AddDate(0, 0, 7*count)
	case "fortnight":
		return d.AddDate(0, 0, 14*count)
	case "month":
		return d.AddDate(0, count, 0)
	case "year":
		return d.AddDate(count, 0, 0)
	case "decade":
		return d.AddDate(10*count, 0, 0)
	case "century":
		return d.AddDate(100*count, 0, 0)
	}
	return d
}

// about moves a day by a length of time and gives the time as fine as that: three days ago is a day,
// three weeks ago are some days, three years ago a year.
func about(d time.Time, count int, unit string) Time {
	t := add(d, count, unit)
	switch unit {
	case "day":
		return Time{First: t, Last: t, Grain: Day}
	case "week", "fortnight":
		return Time{First: t.AddDate(0, 0, -3), Last: t.AddDate(0, 0, 3), Grain: Week}
	case "month":
		return Time{First: t.AddDate(0, 0, -15), Last: t.AddDate(0, 0, 15), Grain: Month}
	case "year":
		return years(t.Year(), t.Year(), Year)
	case "decade":
		return Time{First: t.AddDate(-5, 0, 0), Last: t.AddDate(5, 0, 0), Grain: Decade}
	case "century":
		return Time{First: t.AddDate(-50, 0, 0), Last: t.AddDate(50, 0, 0), Grain: Decade}
	}
	if t.Before(d) {
		return Time{First: t, Last: d, Grain: Day}
	}
	return Time{First: d, Last: t, Grain: Day}
}

// offset reads lengths of time that are counted from a day: "three days ago", "a week from Monday", "two
// days after the vote on 3 May", "a day later", "in two weeks". A length alone is no date.
func (c *clock) offset(i int) (Time, int) {
	count, unit, n, vague := c.amount(i)
	if unit == "" {
		return Time{}, 0
	}
	j := i + n
	fromBase := func(sign int) Time {
		if vague || c.base.IsZero() {
			return Time{Grain: Fuzzy}
		}
		return about(c.base, sign*count, unit)
	}
	if c.is(j, "ago") {
		if t, m := c.agoOn(j+1, count, unit); m > 0 && !vague {
			return t, n + 1 + m
		}
		return fromBase(-1), n + 1
	}
	if c.is(j, "from") && c.is(j+1, "now") {
		return fromBase(1), n + 2
	}
	if c.is(j, "'", "'s") && c.is(j+1, "time") && c.is(i-1, "in") {
		return fromBase(1), n + 2
	}
	sign := 1
	if c.is(j, "before", "earlier", "beforehand", "previously") {
		sign = -1
	}
	if c.is(j, "from", "on", "after", "before", "following") {
		if t, m := c.single(j + 1); m > 0 && t.Known() && !vague && (!c.is(j, "on", "from") || t.Grain == Day) && (!c.is(j, "on") || t.round == weekly && c.future(i)) {
			from := t.Last
			if sign < 0 {
				from = t.First
			}
			if t.Grain == Day && c.is(j, "from", "on") {
				from = add(from, count, unit)
				return Time{First: from, Last: from, Grain: Day}, n + 1 + m
			}
			return about(from, sign*count, unit), n + 1 + m
		}
	}
	if c.is(i, "the") || c.is(i-1, "the") {
		if t, m := c.upTo(j, count, unit); m > 0 {
			return t, n + m
		}
	}
	switch {
	case c.is(i-1, "for", "lasted", "took", "spent"): // a length
	case c.is(j, "later", "afterwards", "afterward", "earlier", "beforehand", "previously"):
		return c.counted(sign*count, unit, vague), n + 1
	case c.is(j, "after", "before") && (c.is(j+1, "it", "that") || c.closes(j+1)):
		if c.closes(j + 1) {
			return c.counted(sign*count, unit, vague), n + 1
		}
		return c.counted(sign*count, unit, vague), n + 2
	case c.is(j, "after", "before"):
		if t := c.dayOfEvent(j + 1); t.Known() && !vague {
			return about(t.Last, sign*count, unit), n
		}
		return Time{Grain: Fuzzy}, n
	case c.is(j, "of"), c.is(i, "the"):
	case c.is(i-1, "in") && c.future(i):
		return fromBase(1), n
	case c.is(i-1, "within"):
		if t := fromBase(1); t.Known() && c.future(i) {
			return Time{First: c.base, Last: add(c.base, count, unit), Grain: Fuzzy}, n
		}
		return Time{Grain: Fuzzy}, n
	}
	return Time{}, 0
}

// agoOn reads the day behind "ago": "a year ago [today]", "two weeks ago [on Tuesday]".
func (c *clock) agoOn(i, count int, unit string) (Time, int) {
	start := i
	if c.is(i, "on") {
		i++
	}
	t, n := c.point(i)
	_, weekday := c.date(i, "weekday")
	switch {
	case n == 0 || !t.Known() || t.Grain != Day || t.First != t.Last || c.base.IsZero():
		return Time{}, 0
	case weekday && n == 1 && (unit == "week" || unit == "fortnight"):
		there := add(c.base, -count, unit)
		day := there.AddDate(0, 0, (int(t.First.Weekday())-int(there.Weekday())+10)%7-3) // the nearest
		return Time{First: day, Last: day, Grain: Day}, i + n - start
	case c.is(i, "today", "this", "yesterday") && (unit == "week" || unit == "fortnight" || unit == "month" || unit == "year"):
		day := add(t.First, -count, unit)
		return Time{First: day, Last: day, Grain: Day}, i + n - start
	}
	return Time{}, 0
}

// counted counts from the time named last, where the count is known.
func (c *clock) counted(count int, unit string, vague bool) Time {
	if vague {
		return Time{Grain: Fuzzy}
	}
	return c.fromLast(count, unit, false)
}

// closes tells whether a clause or phrase ends before token i.
func (c *clock) closes(i int) bool {
	t := tag(c.tokens, i)
	return t == "" || t == "." || t == "," || t == ":" || t == "CC" || t == "''" || t == ")"
}

// dayOfEvent returns the day that the noun phrase at i has behind it ("the vote on 3 May").
func (c *clock) dayOfEvent(i int) Time {
	for j := i; j < i+8 && j < len(c.tokens) && !isVerb(c.tokens[j].Tag) && c.tokens[j].Tag != ","; j++ {
		if t, n := c.single(j); n > 0 && t.Grain == Day {
			return t
		}
	}
	return Time{}
}

// upTo reads the end of "the three months to September", "the year ended 31 March".
func (c *clock) upTo(i, count int, unit string) (Time, int) {
	if !c.is(i, "to", "ended", "ending", "through") {
		return Time{}, 0
	}
	j := i + 1
	if c.is(j, "in", "on") {
		j++
	}
	t, n := c.single(j)
	if m, ok := c.date(j, "month"); n == 0 && ok && !c.base.IsZero() {
		y := c.nearestYear(time.Month(m), 15, j, 3)
		t, n = unitAround("month", time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC), 0), 1
	}
	if n == 0 || !t.Known() || t.Grain != Day && t.Grain != Month {
		return Time{}, 0
	}
	t.First = add(t.Last.AddDate(0, 0, 1), -count, unit)
	t.Grain, t.round = Fuzzy, never
	return t, j + n - i
}
