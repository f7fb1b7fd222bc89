package nlp

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"rashomon/nlp/lexicon"
)

// weekday reads "Tuesday", "on Monday night", "last Friday", "this Saturday", "Friday morning". Its
// direction is that of the tense: news is told of the last such day, plans of the next.
func (c *clock) weekday(i int) (Time, int) {
	start, which := i, ""
	switch c.word(i) {
	case "last", "next", "this", "past", "coming", "early", "late":
		which = c.word(i)
		i++
	}
	d, ok := c.date(i, "weekday")
	if !ok {
		return Time{}, 0
	}
	i++
	if c.lex.Dates[c.word(i)].Kind == "part" {
		i++
	}
	// "Tuesday, October 12": the day of the month says more.
	next := i
	if c.word(next) == "," || c.word(next) == "(" {
		next++
	}
	for _, rule := range []func(int) (Time, int){c.monthDay, c.dayMonth} {
		if t, n := rule(next); n > 0 && which == "" {
			return t, next + n - start
		}
	}
	if c.base.IsZero() {
		return Time{Grain: Day}, i - start
	}
	back := (int(c.base.Weekday()) - d + 7) % 7
	ahead := (7 - back) % 7
	var t time.Time
	switch {
	case which == "last" || which == "past":
		if back == 0 {
			back = 7
		}
		t = c.base.AddDate(0, 0, -back)
	case which == "next":
		if ahead == 0 {
			ahead = 7
		}
		t = c.base.AddDate(0, 0, ahead)
	case which == "this" || which == "coming":
		t = c.base.AddDate(0, 0, ahead)
		if which == "this" && !c.future(start) && back <= 3 {
			t = c.base.AddDate(0, 0, -back)
		}
	case c.future(start):
		t = c.base.AddDate(0, 0, ahead)
	default:
		t = c.base.AddDate(0, 0, -back)
	}
	return Time{First: t, Last: t, Grain: Day}, i - start
}

// relative reads "today", "yesterday morning", "last month", "this weekend", "earlier this year".
func (c *clock) relative(i int) (Time, int) {
	if d, ok := c.date(i, "day"); ok {
		n := 1
		if c.lex.Dates[c.word(i+1)].Kind == "part" {
			n++
		}
		return c.days(d, d), n
	}
	start := i
	switch c.word(i) {
	case "earlier", "later", "early", "late":
		i++
	}
	shift := 0
	switch c.word(i) {
	case "this":
	case "last", "past", "previous":
		shift = -1
	case "next", "coming":
		shift = 1
	case "the":
		if c.word(i+1) == "weekend" && is(c.tokens, i-1, "over", "at", "during", "on", "for") && start == i {
			if c.base.IsZero() {
				return Time{Grain: Fuzzy}, 2
			}
			saturday := c.base.AddDate(0, 0, -(int(c.base.Weekday())+1)%7) // the last one that has begun
			if c.future(i) {
				saturday = saturday.AddDate(0, 0, 7)
			}
			return Time{First: saturday, Last: saturday.AddDate(0, 0, 1), Grain: Week}, 2
		}
		if w := c.word(i + 1); w == "past" || w == "last" || w == "coming" || w == "next" {
			return Time{}, 0 // "the past week" is a stretch, mostly of unclear ends
		}
		return Time{}, 0
	default:
		return Time{}, 0
	}
	unit := c.word(i + 1)
	n := i + 2 - start
	if c.base.IsZero() {
		switch unit {
		case "week", "weekend", "month", "year", "morning", "evening", "night", "afternoon":
			return Time{Grain: Fuzzy}, n
		}
		return Time{}, 0
	}
	switch unit {
	case "morning", "afternoon", "evening", "night":
		if shift == 1 {
			return Time{}, 0
		}
		return c.days(shift, shift), n
	case "week":
		monday := c.base.AddDate(0, 0, -(int(c.base.Weekday())+6)%7+7*shift)
		return Time{First: monday, Last: monday.AddDate(0, 0, 6), Grain: Week}, n
	case "weekend":
		saturday := c.base.AddDate(0, 0, 6-int(c.base.Weekday())+7*shift)
		if c.base.Weekday() == time.Sunday {
			saturday = saturday.AddDate(0, 0, -7)
		}
		return Time{First: saturday, Last: saturday.AddDate(0, 0, 1), Grain: Week}, n // a Friday night may count
	case "month":
		first := c.base.AddDate(0, 0, 1-c.base.Day()).AddDate(0, shift, 0)
		return Time{First: first, Last: first.AddDate(0, 1, -1), Grain: Month}, n
	case "year":
		first := time.Date(c.base.Year()+shift, 1, 1, 0, 0, 0, 0, time.UTC)
		return Time{First: first, Last: first.AddDate(1, 0, -1), Grain: Year}, n
	case "spring", "summer", "autumn", "fall", "winter":
		return Time{Grain: Fuzzy}, n
	}
	return Time{}, 0
}

// ago reads "three days ago", "a week ago", "in two weeks". A length of time alone is no date.
func (c *clock) ago(i int) (Time, int) {
	start := i
	count, unit := 0, ""
	switch w := c.word(i); {
	case w == "a" || w == "an":
		count = 1
	default:
		if n, err := strconv.Atoi(w); err == nil {
			count = n
		} else if num, ok := c.lex.Numbers[w]; ok && num.Kind == "number" {
			count = int(num.Low)
		}
	}
	if c.word(i+1) == "ago" && c.lex.Units[c.lex.Noun(c.word(i))].Measures == "time" && strings.HasSuffix(c.word(i), "s") {
		return Time{Grain: Fuzzy}, 2 // "weeks ago"
	}
	if count == 0 || count > 1000 {
		return Time{}, 0
	}
	unit = c.lex.Noun(c.word(i + 1))
	if c.word(i+2) != "ago" {
		return Time{}, 0
	}
	n := i + 3 - start
	if c.base.IsZero() {
		return Time{Grain: Fuzzy}, n
	}
	switch unit {
	case "day":
		return c.days(-count, -count), n
	case "hour", "minute":
		return c.days(-count/24, 0), n
	case "week":
		mid := c.base.AddDate(0, 0, -7*count)
		return Time{First: mid.AddDate(0, 0, -3), Last: mid.AddDate(0, 0, 3), Grain: Week}, n
	case "month":
		mid := c.base.AddDate(0, -count, 0)
		return Time{First: mid.AddDate(0, 0, -15), Last: mid.AddDate(0, 0, 15), Grain: Month}, n
	case "year":
		year := c.base.Year() - count
		return Time{First: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), Last: time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC), Grain: Year}, n
	}
	return Time{}, 0
}

// days returns the days from base+a to base+b.
func (c *clock) days(a, b int) Time {
	if c.base.IsZero() {
		return Time{Grain: Day}
	}
	return Time{First: c.base.AddDate(0, 0, a), Last: c.base.AddDate(0, 0, b), Grain: Day}
}

// future tells whether what token i belongs to lies ahead: the nearest verb before it in the
// sentence, or else the first after it, is a plan or a wish.
func (c *clock) future(i int) bool {
	for j := min(i, len(c.tokens)-1); j >= 0; j-- {
		if isVerb(c.tokens[j].Tag) {
			return c.verbFuture(j)
		}
	}
	for j := i; j < len(c.tokens); j++ {
		if isVerb(c.tokens[j].Tag) || c.tokens[j].Tag == "MD" {
			return c.verbFuture(j)
		}
	}
	return false
}

func (c *clock) verbFuture(j int) bool {
	t := c.tokens[j]
	if (t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "VBN" && j > 0 && auxiliary(c.tokens[j-1].Lower) == "be") && c.lex.Modals[t.Lemma] == "planned" {
		return true // "expects approval in March", "is expected in March"
	}
	if t.Tag == "MD" {
		return t.Lemma == "will" || t.Lower == "'ll" || t.Lower == "shall"
	}
	for k := j - 1; k >= 0 && k >= j-5; k-- {
		switch w := c.tokens[k]; {
		case w.Lower == "will" || w.Lower == "'ll" || w.Lower == "shall":
			return true
		case w.Tag == "MD":
			open := w.Lower == "may" || w.Lower == "might" || w.Lower == "can" || w.Lower == "could" || w.Lower == "would" || w.Lower == "should"
			return open && !is(c.tokens, k+1, "have", "not", "n't", "never") // "could not reach", "should have won"
		case w.Tag == "TO":
			return !isPast(c.lex, c.tokens, k)
		case w.Tag == "RB" || auxiliary(w.Lower) != "":
			continue
		default:
			k = -1
		}
	}
	return t.Tag == "VB" && j > 0 && c.tokens[j-1].Tag == "TO"
}

// isPast tells whether an infinitive hangs on a verb in the past that it has come true with
// ("managed to", "used to").
func isPast(lex *lexicon.Lexicon, tokens []Token, to int) bool {
	for j := to - 1; j >= 0 && j >= to-2; j-- {
		if lex.Is(lexicon.Accomplished, tokens[j].Lemma) {
			return tokens[j].Tag == "VBD"
		}
	}
	return false
}

var (
	hourMinutes = regexp.MustCompile(`^(?:[01]?\d|2[0-4])[:.][0-5]\d$`)
	hourJoined  = regexp.MustCompile(`^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?[ap]\.?m\.?$`)
	hourAlone   = regexp.MustCompile(`^(?:[01]?\d|2[0-4]|(?:[01]\d|2[0-4])[0-5]\d)$`)
)

// hour reads times of the day: "9:52 p.m.", "2.14pm", "0900 GMT", "11 a.m. local time", "noon". They
// say no day, but their numbers count nothing.
func (c *clock) hour(i int) (Time, int) {
	w := c.word(i)
	n := 0
	switch {
	case (w == "noon" || w == "midnight") && is(c.tokens, i-1, "at", "around", "about", "by", "before", "after", "until", "till", "since"):
		return Time{Grain: Day}, 1
	case hourJoined.MatchString(w):
		n = 1
	case (hourMinutes.MatchString(w) || hourAlone.MatchString(w)) && c.meridiem(i+1):
		n = 2
	case hourMinutes.MatchString(w) && strings.Contains(w, ":"):
		n = 1
	default:
		return Time{}, 0
	}
	if is(c.tokens, i+n, "gmt", "utc", "est", "edt", "cet", "cest", "bst", "et", "pt") {
		n++
	} else if is(c.tokens, i+n, "local") && is(c.tokens, i+n+1, "time") {
		n += 2
	}
	return Time{Grain: Day}, n
}

// meridiem tells whether the word at i makes the number before it an hour.
func (c *clock) meridiem(i int) bool {
	return is(c.tokens, i, "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "gmt", "utc") || is(c.tokens, i, "local") && is(c.tokens, i+1, "time")
}
