package nlp

import (
	"strconv"
	"strings"
	"time"
)

// years returns the time from the first day of a year to the last of another.
func years(from, to int, grain Grain) Time {
	return Time{First: time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC), Last: time.Date(to, 12, 31, 0, 0, 0, 0, time.UTC), Grain: grain}
}

func (c *clock) yearNumber(i int) (int, bool) {
	w := c.word(i)
	n, err := strconv.Atoi(w)
	return n, err == nil && len(w) == 4 && n >= 1500 && n < 2200
}

// yearAfter reads the year behind a day, a month and the like: "2019", ", 2019", "of 2019", "last year".
func (c *clock) yearAfter(i int, joints ...string) (int, int) {
	n := 0
	if c.is(i, append(joints, ",", "of")...) {
		n = 1
	}
	if y, ok := c.yearNumber(i + n); ok {
		return y, n + 1
	}
	if shift, m := c.which(i + n); m == 1 && c.is(i+n+1, "year") && c.word(i) != "," {
		if c.base.IsZero() {
			return 0, n + 2
		}
		return c.base.Year() + shift, n + 2
	}
	return 0, 0
}

var quarterName = newPattern(`^([qh])([1-4])$`)

// quarter reads "Q3 2020", "H1 2021", "the 2020 third quarter".
func (c *clock) quarter(i int) (Time, int) {
	if m := quarterName.FindStringSubmatch(c.word(i)); m != nil && capitalised(c.tokens[i].Text) {
		k, _ := strconv.Atoi(m[2])
		year, n := c.yearAfter(i + 1)
		if m[1] == "h" {
			if year == 0 || k > 2 {
				return Time{}, 0
			}
			return years(year, year, Year).cut(k-1, 2), n + 1
		}
		round := never
		if year == 0 {
			if c.base.IsZero() {
				return Time{Grain: Quarter}, 1 + n
			}
			year, round = c.nearestYear(time.Month(3*k-1), 15, i, 3), yearly
		}
		t := years(year, year, Year).cut(k-1, 4)
		t.round = round
		return t, n + 1
	}
	if c.is(i, "the") {
		if y, ok := c.yearNumber(i + 1); ok && c.is(i+3, "quarter") {
			if k, ok := c.date(i+2, "ordinal"); ok && k <= 4 {
				return years(y, y, Year).cut((k+4)%5, 4), 4
			}
		}
	}
	return Time{}, 0
}

// season reads "the summer of 2019": of the year, for which months it means differs with the place.
func (c *clock) season(i int) (Time, int) {
	start := i
	if c.is(i, "the") {
		i++
	}
	if _, ok := c.date(i, "season"); !ok {
		return Time{}, 0
	}
	year, n := c.yearAfter(i + 1)
	if n == 0 {
		return Time{}, 0
	}
	if year == 0 {
		return Time{Grain: Quarter}, i + 1 + n - start
	}
	return years(year, year, Quarter), i + 1 + n - start
}

// century reads "the 19th century".
func (c *clock) century(i int) (Time, int) {
	start := i
	if c.is(i, "the") {
		i++
	}
	k, ok := c.dayNumber(i)
	if !ok || k > 25 || !c.is(i+1, "century") || c.is(i+2, "bc", "bce", "b.c.") {
		return Time{}, 0
	}
	return years(100*k-99, 100*k, Decade), i + 2 - start
}

var decadeName = newPattern(`^(?:(1[5-9]|20)|')(\d)0s$`)

// decade reads "the 1990s", "the '90s", "the nineties".
func (c *clock) decade(i int) (Time, int) {
	start := i
	if c.is(i, "the") {
		i++
	}
	if m := decadeName.FindStringSubmatch(c.word(i)); m != nil {
		y, _ := strconv.Atoi(m[1] + m[2] + "0")
		if m[1] == "" && y >= 30 {
			y += 1900
		} else if m[1] == "" {
			y += 2000
		}
		return years(y, y+9, Decade), i + 1 - start
	}
	if y, ok := c.date(i, "decade"); ok && (i > start || c.is(i-1, "-", "early", "mid", "late")) {
		return years(y, y+9, Decade), i + 1 - start
	}
	return Time{}, 0
}

// fiscal reads "fiscal 2021", "FY21": a year that begins in one year and ends in the next or in itself,
// which of them differs with the country.
func (c *clock) fiscal(i int) (Time, int) {
	n := 0
	switch w := c.word(i); {
	case c.is(i, "fiscal", "financial") && c.is(i+1, "year"):
		n = 2
	case c.is(i, "fiscal", "fy"):
		n = 1
	case strings.HasPrefix(w, "fy") && len(w) > 6:
		head, tail, _ := strings.Cut(w[2:], "/")
		if y, err := strconv.Atoi(head); err == nil && len(head) == 4 && strings.HasSuffix(strconv.Itoa(y+1), tail) {
			return years(y, y+1, Year), 1
		}
	case strings.HasPrefix(w, "fy"):
		if y, err := strconv.Atoi(w[2:]); err == nil && (len(w) == 4 || len(w) == 6) {
			return years(2000+y%100-1, 2000+y%100, Year), 1
		}
	}
	if n == 0 {
		return Time{}, 0
	}
	if _, to, m := c.yearRange(i + n); m > 0 {
		return years(to-1, to, Year), n + m
	}
	return Time{}, 0
}

// yearRange reads "2019", "2019-20", "2019/20".
func (c *clock) yearRange(i int) (from, to, n int) {
	head, tail, slash := strings.Cut(c.word(i), "/")
	if slash {
		y, err := strconv.Atoi(head)
		z, _ := strconv.Atoi(tail)
		if err == nil && len(head) == 4 && y >= 1500 && (len(tail) == 2 && z == (y+1)%100 || z == y+1) {
			return y, y + 1, 1
		}
		return 0, 0, 0
	}
	y, ok := c.yearNumber(i)
	if !ok {
		return 0, 0, 0
	}
	if z, ok := c.yearNumber(i + 2); ok && c.is(i+1, "-") && z > y {
		return y, z, 3
	}
	if z, err := strconv.Atoi(c.word(i + 2)); err == nil && c.is(i+1, "-") && len(c.word(i+2)) == 2 && y-y%100+z > y {
		return y, y - y%100 + z, 3
	}
	return y, y, 1
}

// year reads a year where it can be no other number.
func (c *clock) year(i int) (Time, int) {
	from, to, n := c.yearRange(i)
	if n == 0 || !c.yearHere(i, n, from, to) {
		return Time{}, 0
	}
	return years(from, to, Year), n
}

// yearHere tells by the words around whether the n words from i on are years.
func (c *clock) yearHere(i, n, from, to int) bool {
	next := tag(c.tokens, i+n)
	if _, ok := c.yearNumber(i + 2); ok && c.is(i+1, "and", "to", "or") {
		next = tag(c.tokens, i+3) // "between 2000 and 2100 people"
	}
	counted := next == "NNS" || next == "NN" || next == "JJ"
	_, joined := c.yearNumber(i - 2)
	switch before := tag(c.tokens, i-1); {
	case i == 0 && isFinite(next):
		return true // "2019 was a dry year"
	case c.is(i-1, "the", "a", "this") || before == "PRP$" || before == "POS" || next == "POS":
		// "The 2016 election", but not "the 2000 voters".
		latest := c.base.Year() + 1
		if c.base.IsZero() {
			latest = 2100
		}
		return (counted || strings.HasPrefix(next, "NN") || next == "POS") && from >= 1900 && (from <= latest || to > from) && !(next == "NNS" && from%100 == 0)
	case to > from+1:
		return next != "NNS"
	case c.is(i-1, "in", "since", "until", "till", "from", "during", "before", "after", "throughout", "late", "early", "mid", "year", "years", "("):
		return next != "NNS" || from%100 != 0
	case c.is(i-1, "-") && c.is(i-2, "pre", "post", "mid"):
		return true
	case c.is(i-1, "by", "of", "to", "through", "between"):
		return !counted
	}
	return joined && !counted && c.is(i-1, "and", "or", "-", ",")
}
