package nlp

import (
	"strings"
	"time"
)

// which reads a word for the one meant of days that come round: the last (-1), this (0), the next (1).
func (c *clock) which(i int) (shift, n int) {
	switch c.word(i) {
	case "this":
		if shift, n := c.which(i + 1); n > 0 && !c.is(i+1, "this") {
			return shift, 2 // "this past Monday"
		}
		return 0, 1
	case "current":
		return 0, 1
	case "last", "past", "previous":
		if t := tag(c.tokens, i-1); isVerb(c.tokens[i].Tag) || t == "TO" || t == "MD" {
			return 0, 0 // "were to last two days"
		}
		return -1, 1
	case "next", "coming", "following", "upcoming":
		return 1, 1
	}
	return 0, 0
}

// unitAround returns the week, month, year and so on that holds a day, or one so many before or after it.
func unitAround(unit string, d time.Time, shift int) Time {
	y := d.Year()
	switch unit {
	case "day":
		d = d.AddDate(0, 0, shift)
		return Time{First: d, Last: d, Grain: Day}
	case "week":
		monday := d.AddDate(0, 0, -(int(d.Weekday())+6)%7+7*shift)
		return Time{First: monday, Last: monday.AddDate(0, 0, 6), Grain: Week}
	case "weekend":
		saturday := unitAround("week", d, shift).First.AddDate(0, 0, 5)
		return Time{First: saturday, Last: saturday.AddDate(0, 0, 1), Grain: Week}
	case "month":
		first := time.Date(y, d.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC)
		return Time{First: first, Last: first.AddDate(0, 1, -1), Grain: Month}
	case "quarter":
		first := time.Date(y, (d.Month()-1)/3*3+1+time.Month(3*shift), 1, 0, 0, 0, 0, time.UTC)
		return Time{First: first, Last: first.AddDate(0, 3, -1), Grain: Quarter}
	case "year":
		return years(y+shift, y+shift, Year)
	case "decade":
		y += 10*shift - y%10
		return years(y, y+9, Decade)
	case "century":
		y += 100*shift - (y-1)%100
		return years(y, y+99, Decade)
	}
	return Time{}
}

// unit reads a noun for a stretch of the calendar.
func (c *clock) unit(i int) string {
	switch w := c.word(i); w {
	case "day", "week", "weekend", "month", "quarter", "year", "decade", "century":
		return w
	}
	return ""
}

// daypart tells whether the word at i is a part of the day that can be this or last.
func (c *clock) daypart(i int) bool { return c.is(i, "morning", "afternoon", "evening", "night") }

// today reads "today", "yesterday morning", "overnight".
func (c *clock) today(i int) (Time, int) {
	d, ok := c.date(i, "day")
	if !ok || i > 0 && capitalised(c.tokens[i].Text) && (tag(c.tokens, i-1) == "NNP" || tag(c.tokens, i-1) == "POS") {
		return Time{}, 0
	}
	n := 1
	if _, ok := c.date(i+1, "part"); ok {
		n++
	}
	if !c.is(i, "overnight") {
		return c.days(d, d), n
	}
	if strings.HasPrefix(tag(c.tokens, i+1), "NN") || c.is(i-1, "a", "an", "the") {
		return Time{}, 0 // "an overnight curfew"
	}
	return c.days(-1, 0), n
}

// days returns the days from base+a to base+b.
func (c *clock) days(a, b int) Time {
	if c.base.IsZero() {
		return Time{Grain: Day}
	}
	return Time{First: c.base.AddDate(0, 0, a), Last: c.base.AddDate(0, 0, b), Grain: Day}
}

// weekday reads "Tuesday", "Monday night", "last Friday", "Thursday next week". Its direction is that of
// the tense: news is told of the last such day, plans of the next.
func (c *clock) weekday(i int) (Time, int) {
	start := i
	if c.is(i, "the") {
		i++
	}
	shift, n := c.which(i)
	i += n
	d, ok := c.date(i, "weekday")
	if !ok || i > start && n == 0 && !c.is(i+1, "before", "after") {
		return Time{}, 0
	}
	next := i + 1
	if t := tag(c.tokens, next); start > 0 && (c.is(start-1, "a", "one") && !strings.HasPrefix(t, "NN") ||
		c.is(start-1, "the") && n == 0 && t == "NNP" && c.lex.Dates[c.word(next)].Kind == "" && !c.headline) {
		return Time{}, 0 // "on a Monday", "the Sunday Mirror"
	}
	if c.is(next, "-") && c.lex.Dates[c.word(next+1)].Kind == "part" {
		next++
	}
	if _, ok := c.date(next, "part"); ok {
		next++
	}
	if n == 0 {
		// "Tuesday, October 12": the day of the month says more.
		j := next
		if c.is(j, ",", "(") {
			j++
		}
		for _, rule := range []func(int) (Time, int){c.monthDay, c.dayMonth} {
			if t, m := rule(j); m > 0 {
				if c.is(next, "(") && c.is(j+m, ")") {
					m++
				}
				return t, j + m - start
			}
		}
	}
	if c.base.IsZero() {
		return Time{Grain: Day}, next - start
	}
	one := func(t time.Time, round cycle) Time { return Time{First: t, Last: t, Grain: Day, round: round} }
	back := (int(c.base.Weekday()) - d + 7) % 7
	ahead := (7 - back) % 7
	if n == 0 {
		at := next
		if c.is(at, "the") {
			at++
		}
		if k, ok := c.dayNumber(at); ok && (at > next || len(c.word(at)) > 2) {
			t := c.base.AddDate(0, 0, ahead) // "Tuesday the 5th": the nearest in the direction of the tense
			for step := 7; t.Day() != k && t.Sub(c.base).Abs() < 400*24*time.Hour; t = t.AddDate(0, 0, step) {
				if !c.future(start) {
					step = -7
				}
			}
			if t.Day() == k {
				return one(t, never), at + 1 - start
			}
		}
		j := next
		if c.is(j, "of") {
			j++
		}
		switch s, m := c.which(j); {
		case m > 0 && c.is(j+m, "week"):
			return one(c.inWeek(d, s), never), j + m + 1 - start
		case c.is(next, "before") && c.is(next+1, "last"):
			return one(c.base.AddDate(0, 0, -7-(back+6)%7-1), never), next + 2 - start
		case c.is(next, "after") && c.is(next+1, "next"):
			return one(c.base.AddDate(0, 0, 7+(ahead+6)%7+1), never), next + 2 - start
		case c.is(next, "week") && !strings.HasPrefix(tag(c.tokens, next+1), "NN"):
			return one(c.base.AddDate(0, 0, 7+ahead), never), next + 1 - start // "Monday week"
		}
		if i > start {
			return Time{}, 0
		}
		if c.future(start) {
			return one(c.base.AddDate(0, 0, ahead), weekly), next - start
		}
		return one(c.base.AddDate(0, 0, -back), weekly), next - start
	}
	switch {
	case shift < 0:
		return one(c.base.AddDate(0, 0, -(back+6)%7-1), never), next - start
	case shift > 0 && c.is(i-1, "following") && c.last.Known() && !c.last.Last.IsZero():
		t := c.last.Last.AddDate(0, 0, 1)
		return one(t.AddDate(0, 0, (d-int(t.Weekday())+7)%7), never), next - start
	case shift > 0:
		return one(c.base.AddDate(0, 0, (ahead+6)%7+1), never), next - start
	case c.future(start):
		return one(c.base.AddDate(0, 0, ahead), never), next - start
	}
	return one(c.base.AddDate(0, 0, -back), never), next - start
}

// inWeek returns a weekday of this week, or of one so many weeks before or after it.
func (c *clock) inWeek(weekday, shift int) time.Time {
	return unitAround("week", c.base, shift).First.AddDate(0, 0, (weekday+6)%7)
}

// near reads what counts from the day of publication or from the time named last by the calendar:
// "last month", "this weekend", "the week before last", "the next day", "the past three weeks".
func (c *clock) near(i int) (Time, int) {
	start := i
	if c.is(i, "the", "these") {
		i++
	}
	the := i > start
	if unit := c.unit(i); the && unit != "" {
		switch {
		case c.is(i+1, "before") && c.is(i+2, "last"):
			return c.around(unit, -2, start), 4
		case c.is(i+1, "after") && c.is(i+2, "next"):
			return c.around(unit, 2, start), 4
		case unit == "weekend" && c.is(start-1, "over", "at", "during", "on", "for", "this"):
			return c.around(unit, 0, start), 2
		}
		return Time{}, 0
	}
	if t, n := c.refer(i, the); n > 0 {
		return t, i + n - start
	}
	if c.is(i, "recent") {
		if _, unit, n, _ := c.amount(i + 1); unit != "" {
			return Time{Grain: Fuzzy}, i + 1 + n - start
		}
	}
	shift, n := c.which(i)
	if n == 0 {
		return Time{}, 0
	}
	i += n
	if count, unit, n, vague := c.amount(i); unit != "" && shift != 0 && (n > 1 || vague || the && unit != "day") && !c.is(i+n, "of", "in") {
		// "the past week" ends today; "last week" does not.
		if vague || c.base.IsZero() {
			return Time{Grain: Fuzzy}, i + n - start
		}
		t := Time{First: c.base, Last: c.base, Grain: Fuzzy}
		if shift < 0 {
			t.First = add(c.base, -count, unit)
		} else {
			t.Last = add(c.base, count, unit)
		}
		return t, i + n - start
	}
	if _, ok := c.date(i, "season"); ok {
		return Time{Grain: Fuzzy}, i + 1 - start
	}
	if c.is(i, "financial", "fiscal", "academic", "school", "tax") && c.is(i+1, "year") {
		return Time{Grain: Fuzzy}, i + 2 - start
	}
	if c.daypart(i) && shift <= 0 && !the {
		return c.days(shift, shift), i + 1 - start
	}
	unit := c.unit(i)
	if unit == "" || unit == "day" || the && !c.is(i-1, "current", "past", "last", "coming", "next") {
		return Time{}, 0
	}
	j := i + 1
	if c.is(j, "on", "'s") {
		j++
	}
	if d, ok := c.date(j, "weekday"); ok && unit == "week" && !c.base.IsZero() {
		day := c.inWeek(d, shift) // "next week on Thursday", "last week Thursday"
		return Time{First: day, Last: day, Grain: Day}, j + 1 - start
	}
	return c.around(unit, shift, start), i + 1 - start
}

// around returns the week, month and so on of the day of publication, or one so many before or after.
func (c *clock) around(unit string, shift, at int) Time {
	if c.base.IsZero() {
		return Time{Grain: Fuzzy}
	}
	t := unitAround(unit, c.base, shift)
	if unit == "weekend" && shift == 0 && t.First.After(c.base) && !c.future(at) {
		t = t.shift(0, -7)
	}
	return t
}

// refer reads what counts from the time named last: "the next day", "that night", "the same year".
func (c *clock) refer(i int, the bool) (Time, int) {
	shift := 0
	switch {
	case the && c.is(i, "same"), !the && c.is(i, "that") && !isFinite(tag(c.tokens, i+2)) && !strings.HasPrefix(tag(c.tokens, i+2), "NN"):
	case the && c.is(i, "following"), the && c.is(i, "next") && (c.is(i+1, "day") || c.daypart(i+1)):
		shift = 1
	case the && c.is(i, "previous"):
		shift = -1
	default:
		return Time{}, 0
	}
	unit := c.unit(i + 1)
	if c.daypart(i + 1) {
		unit = "day"
	}
	if unit == "" {
		return Time{}, 0
	}
	return c.fromLast(shift, unit, true), 2
}

// fromLast counts from the time named last; whole tells to count by the calendar ("the next year").
func (c *clock) fromLast(count int, unit string, whole bool) Time {
	from := c.last.Last
	if count < 0 || from.IsZero() {
		from = c.last.First
	}
	switch {
	case from.IsZero(), unit == "day" && c.last.Grain != Day:
		return Time{Grain: Fuzzy}
	case whole:
		return unitAround(unit, from, count)
	}
	return about(from, count, unit)
}
