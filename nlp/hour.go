package nlp

var (
	hourMinutes = newPattern(`^(?:[01]?\d|2[0-4])[:.][0-5]\d$`)
	hourJoined  = newPattern(`^(?:[01]?\d|2[0-4])(?:(?:[:.][0-5]\d)?[ap]\.?m\.?|[0-5]\d(?:hrs|h|gmt|z))$`)
	hourAlone   = newPattern(`^(?:[01]?\d|2[0-4]|(?:[01]\d|2[0-4])[0-5]\d)$`)
)

// hour returns the length of a time of the day: "9:52 p.m.", "2.14pm", "0900 GMT", "11 a.m. local time",
// "six o'clock", "noon". It says no day, but its numbers count nothing.
func (c *clock) hour(i int) int {
	w := c.word(i)
	n := 0
	switch {
	case c.is(i, "noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall") && c.is(i-1, "at", "around", "about", "by", "before", "after", "until", "till", "since", "from"):
		return 1
	case hourJoined.MatchString(w):
		n = 1
	case (hourMinutes.MatchString(w) || hourAlone.MatchString(w) || c.lex.Numbers[w].Kind == "number" && c.is(i+1, "o'clock")) && c.meridiem(i+1):
		n = 1
		if c.is(i+1, "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock") {
			n++
		}
	case hourMinutes.MatchString(w) && w[len(w)-3] == ':':
		n = 1
	default:
		return 0
	}
	if c.zone(i + n) {
		n++
	} else if c.is(i+n, "local") && c.is(i+n+1, "time") {
		n += 2
	}
	if c.is(i+n, "(") { // "6pm (1600 GMT)"
		if m := c.hour(i + n + 1); m > 0 && c.is(i+n+1+m, ")") {
			n += m + 2
		}
	}
	return n
}

// meridiem tells whether the word at i makes the number before it an hour.
func (c *clock) meridiem(i int) bool {
	return c.is(i, "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "gmt", "utc") || c.is(i, "local") && c.is(i+1, "time") ||
		c.zone(i) && hourAlone.MatchString(c.word(i-1)) && len(c.word(i-1)) == 4
}

// zone tells whether the word at i is an abbreviation for the time of a part of the world.
func (c *clock) zone(i int) bool {
	_, ok := c.date(i, "zone")
	return ok && (capitalised(c.tokens[i].Text) || c.is(i, "hrs", "hours"))
}
