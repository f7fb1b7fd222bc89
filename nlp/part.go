package nlp

import (
	"strings"
	"time"
)

// part reads parts of a stretch, and stretches around a day: "early March", "mid-2019", "the end of the
// month", "the third quarter of 2020", "the first Monday in May", "the week of 4 July".
func (c *clock) part(i int) (Time, int) {
	start := i
	if c.is(i, "earlier", "later") {
		if i++; c.is(i, "on", "in") {
			i++
		}
		if c.is(i-1, "in") && c.is(i, "the") && c.is(i+1, "day") {
			return c.fromLast(0, "day", true), i + 2 - start
		}
		t, n := c.point(i)
		if n == 0 && c.is(i-1, "in") {
			t, n = c.period(i)
		}
		if n == 0 {
			return Time{}, 0
		}
		return t, i + n - start
	}
	if c.is(i, "the") {
		i++
	}
	if c.is(i, "eve") && c.is(i+1, "of") {
		j := i + 2
		if c.is(j, "the") {
			j++
		}
		if t, n := c.point(j); n > 0 && t.Known() && t.Grain == Day && t.First.Equal(t.Last) {
			return t.shift(0, -1), j + n - start // "on the eve of 1 May"
		}
		return Time{}, 0
	}
	if c.is(i, "this") && c.is(i+1, "time") && c.is(i+2, "last", "next") && c.unit(i+3) != "" && !c.base.IsZero() {
		sign := 1
		if c.is(i+2, "last") {
			sign = -1
		}
		there := add(c.base, sign, c.unit(i+3))
		if c.unit(i+3) == "year" {
			return Time{First: there.AddDate(0, 0, -15), Last: there.AddDate(0, 0, 15), Grain: Month}, i + 4 - start
		}
		return Time{First: there, Last: there, Grain: Day}, i + 4 - start // "this time last week"
	}
	if c.is(i, "early", "small", "wee") && c.is(i+1, "hours", "morning") && c.is(i+2, "of", "on") {
		if t, n := c.point(i + 3); n > 0 && t.Grain == Day {
			return t, i + 3 + n - start
		}
		return Time{}, 0
	}
	if third, ok := c.date(i, "third"); ok {
		j := i + 1
		switch {
		case c.is(i, "early", "mid", "late") && c.is(j, "in", "on", "-"):
			j++
		case c.is(i, "early", "mid", "late"):
		case !c.is(j, "of"):
			return Time{}, 0
		default:
			j++
		}
		t, n := c.period(j)
		if n == 0 {
			return Time{}, 0
		}
		return t.cut(third, 3), j + n - start
	}
	if c.is(i, "year") && c.is(i+1, "-") && c.is(i+2, "end") && c.is(i-1, "by", "at", "before", "until", "after") && !c.base.IsZero() {
		return c.around("year", 0, i).cut(2, 3), 3
	}
	if c.is(i, "turn") && joined(c.tokens[i:min(i+4, len(c.tokens))]) == "turn of the year" && !c.base.IsZero() {
		y := c.nearestYear(time.January, 1, start, 10)
		return Time{First: time.Date(y-1, 12, 31, 0, 0, 0, 0, time.UTC), Last: time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), Grain: Week}, i + 4 - start
	}
	if t, n := c.ordinal(i); n > 0 {
		return t, i + n - start
	}
	if c.daypart(i) && i > start && c.is(i+1, "before", "after") && c.closes(i+2) {
		shift := 1
		if c.is(i+1, "before") {
			shift = -1
		}
		return c.fromLast(shift, "day", true), i + 2 - start
	}
	if _, ok := c.date(i, "part"); ok && c.is(i+1, "of") {
		if t, n := c.point(i + 2); n > 0 && t.Grain == Day {
			return t, i + 2 + n - start
		}
	}
	return c.unitOf(start, i)
}

// unitOf reads a unit with the day or the name that says which ("the week of 4 July", "the year 2001").
func (c *clock) unitOf(start, i int) (Time, int) {
	unit := c.unit(i)
	if unit == "" || unit == "day" {
		return Time{}, 0
	}
	j := i + 1
	ending := c.is(j, "ending", "ended")
	starting := c.is(j, "beginning", "starting", "commencing")
	if ending || starting || c.is(j, "of") {
		j++
	}
	t, n := c.point(j)
	if n == 0 || !t.Known() || j == i+1 && t.Grain != Year {
		return Time{}, 0
	}
	n += j - start
	switch {
	case ending && unit == "quarter" && (t.Grain == Day || t.Grain == Month):
		return Time{First: t.Last.AddDate(0, 0, 1).AddDate(0, -3, 0), Last: t.Last, Grain: Quarter}, n
	case t.Grain == Day && unit == "week" && ending:
		return Time{First: t.Last.AddDate(0, 0, -6), Last: t.Last, Grain: Week}, n
	case t.Grain == Day && unit == "week" && starting:
		return Time{First: t.First, Last: t.First.AddDate(0, 0, 6), Grain: Week}, n
	case t.Grain == Day && unit == "week":
		return unitAround(unit, t.First, 0), n
	case t.Grain == Day && unit == "weekend":
		return unitAround(unit, t.First.AddDate(0, 0, -2), 0), n // Monday and Tuesday are nearer to the one before
	case unitAround(unit, t.First, 0).Grain == t.Grain:
		return t, n
	}
	return Time{}, 0
}

// period reads a stretch that can have parts.
func (c *clock) period(i int) (Time, int) {
	if unit := c.unit(i + 1); c.is(i, "the") && unit != "" && unit != "day" && !c.is(i+2, "of") {
		return c.around(unit, 0, i), 2
	}
	if from, to, n := c.yearRange(i); n > 0 && from == to && !strings.HasPrefix(tag(c.tokens, i+n), "NNS") {
		return years(from, to, Year), n
	}
	if m, ok := c.date(i, "month"); ok {
		// Behind "the end of" even "May" is a month.
		if t, n := c.month(i); n > 0 {
			return t, n
		}
		if c.base.IsZero() {
			return Time{Grain: Month}, 1
		}
		y := c.nearestYear(time.Month(m), 15, i, 3)
		return Time{First: time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC), Last: time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC), Grain: Month, round: yearly}, 1
	}
	return c.point(i)
}

// ordinal reads "third quarter of 2020", "first half of the year", "first six months of 2021", "first
// week of March", "last Friday in May".
func (c *clock) ordinal(i int) (Time, int) {
	k, ok := c.date(i, "ordinal")
	if !ok {
		return Time{}, 0
	}
	j := i + 1
	weekday, isWeekday := c.date(j, "weekday")
	half, quarter := c.is(j, "half"), c.is(j, "quarter")
	count, unit, n, vague := c.amount(j)
	switch {
	case isWeekday, half, quarter:
		n = 1
	case n == 0 || vague && c.timeUnit(j) == "":
		return Time{}, 0
	}
	j += n
	if c.is(j, "of", "in") {
		j++
	} else if _, ok := c.yearNumber(j); !ok || !quarter {
		return Time{}, 0
	}
	t, n := c.period(j)
	if n == 0 || t.Grain < Month {
		return Time{}, 0
	}
	n += j - i
	switch {
	case !t.Known():
		return Time{Grain: t.Grain}, n
	case half && (k == 1 || k == 2):
		return t.cut(k-1, 2), n
	case half:
		return Time{}, 0
	case quarter && t.Grain == Year && k <= 4:
		return t.cut((k+4)%5, 4), n
	case quarter:
		return Time{}, 0
	case isWeekday && k > 0:
		first := t.First.AddDate(0, 0, (weekday-int(t.First.Weekday())+7)%7+7*(k-1))
		return Time{First: first, Last: first, Grain: Day}, n
	case isWeekday:
		last := t.Last.AddDate(0, 0, -(int(t.Last.Weekday())-weekday+7)%7)
		return Time{First: last, Last: last, Grain: Day}, n
	}
	if few := map[string]int{"day": 7, "week": 3, "month": 3}[unit]; vague && count <= 1 && few > 0 {
		count = few // "the final days of April"
	}
	out := Time{First: add(t.First, count*(k-1), unit), Grain: t.Grain}
	if k < 0 {
		out.First = add(t.Last.AddDate(0, 0, 1), -count, unit)
	}
	out.Last = add(out.First, count, unit).AddDate(0, 0, -1)
	if count == 1 {
		out.Grain = unitAround(unit, out.First, 0).Grain
	}
	if out.First.Before(t.First) || out.Last.After(t.Last) {
		return Time{}, 0
	}
	return out, n
}

// cut returns one of n parts of a stretch, counted from 0: a half, a third, a quarter.
func (t Time) cut(k, n int) Time {
	if !t.Known() || t.First.IsZero() || t.Last.IsZero() {
		return t
	}
	from := t.First
	var step func(k int) time.Time
	switch t.Grain {
	case Week:
		// The three parts of a week overlap: "early this week" may be Wednesday, and so may "midweek".
		bounds := [][2]int{{0, 2}, {1, 3}, {3, 6}}[k%3]
		t.First, t.Last = from.AddDate(0, 0, bounds[0]), from.AddDate(0, 0, bounds[1])
		return t
	case Month:
		step = func(k int) time.Time {
			if k == n {
				return t.Last.AddDate(0, 0, 1)
			}
			return from.AddDate(0, 0, k*(30/n))
		}
	case Quarter:
		step = func(k int) time.Time { return from.AddDate(0, k*3/n, 0) }
	case Year:
		months := 12 * (t.Last.Year() - from.Year() + 1)
		step = func(k int) time.Time { return from.AddDate(0, k*months/n, 0) }
		if n == 4 {
			t.Grain = Quarter
		}
	case Decade:
		all := t.Last.Year() - from.Year() + 1
		step = func(k int) time.Time { return from.AddDate((k*all+n-1)/n, 0, 0) }
	default:
		return t
	}
	t.First, t.Last = step(k), step(k+1).AddDate(0, 0, -1)
	return t
}
