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
	round  cycle
}

// A Grain is the fineness of a time expression.
type Grain int

// Grains, finest first. Seasons are as fine as quarters, centuries as decades. Fuzzy is a stretch that
// has vague ends or ends on the day of publication ("in recent weeks", "over the past week").
const (
	Day Grain = iota
	Week
	Month
	Quarter
	Year
	Decade
	Fuzzy
)

// A cycle is how often the days come round that an expression names without saying which are meant.
type cycle int

const (
	never cycle = iota
	weekly
	yearly
)

// Known tells whether at least one end is a known day.
func (t Time) Known() bool { return !t.First.IsZero() || !t.Last.IsZero() }

// A clock reads the time expressions of one sentence. Its rules are methods that read the words from
// one on and return a time and the number of words, 0 if there is none. A rule that reads a length or a
// name of time looks no further back than at the preposition before it.
type clock struct {
	tokens       []Token
	starts, ends []bool    // whether a token of the sentence starts or ends with the word
	base         time.Time // day of publication, or zero: then what depends on it stays unknown
	headline     bool
	last         Time // the known time named last, which "the next day" counts from
	lex          *lexicon.Lexicon
	counter      *counterReader // reads its numbers, once it was asked to
}

// findTimes returns the time expressions of a sentence in order. last is the known time that the text
// named before, if any.
func findTimes(tokens []Token, base time.Time, headline bool, last Time) []Time {
	c := &clock{base: base, headline: headline, last: last, lex: lexicon.Get()}
	for i, t := range tokens {
		if last := len(c.tokens) - 1; t.Text == "." && i > 0 && (tag(tokens, i+1) == "CD" || tag(tokens, i+1) == ",") && c.lex.Dates[c.word(last)].Kind != "" {
			c.tokens[last].End = t.End // "Tues., Oct. 5"
			continue
		}
		c.add(t)
	}
	var times []Time
	for i := 0; i < len(c.tokens); {
		n := c.name(i)
		if n == 0 {
			var t Time
			if t, n = c.expression(i); n > 1 && c.is(i, "the") && strings.HasPrefix(tag(c.tokens, i+n), "NN") {
				// The article of "the 12 October meeting" is that of the meeting.
				if u, m := c.expression(i + 1); m == n-1 {
					t, n, i = u, m, i+1
				}
			}
			if n > 0 && c.starts[i] && c.ends[i+n-1] && !is(c.tokens, i-1, "every", "each") {
				t.Span = Span{c.tokens[i].Start, c.tokens[i+n-1].End}
				if t.Known() {
					c.last = t
				}
				times = append(times, t)
			}
		}
		i += max(n, 1)
	}
	return times
}

// add takes a token in, in parts where a dash joins what dates are made of ("Friday-Sunday",
// "mid-2019", "4-6").
func (c *clock) add(t Token) {
	parts := strings.Split(t.Lower, "-")
	if len(parts) != 2 || !c.joins(parts[0]) || !c.joins(parts[1]) {
		t.Lower = c.bare(t.Lower)
		c.tokens, c.starts, c.ends = append(c.tokens, t), append(c.starts, true), append(c.ends, true)
		return
	}
	cut := strings.IndexByte(t.Text, '-')
	head, dash, tail := t, t, t
	head.Text, head.Lower = t.Text[:cut], c.bare(parts[0])
	dash.Text, dash.Lower, dash.Tag = "-", "-", ":"
	tail.Text, tail.Lower = t.Text[cut+1:], c.bare(parts[1])
	c.tokens = append(c.tokens, head, dash, tail)
	c.starts = append(c.starts, true, false, false)
	c.ends = append(c.ends, false, false, true)
}

// bare takes the full stop off an abbreviation or the end of a sentence.
func (c *clock) bare(w string) string {
	if cut := strings.TrimSuffix(w, "."); cut != w && cut != "" && (c.lex.Dates[cut].Kind != "" || cut[len(cut)-1] >= '0' && cut[len(cut)-1] <= '9') {
		return cut
	}
	return w
}

func (c *clock) joins(w string) bool {
	w = c.bare(w)
	switch c.lex.Dates[w].Kind {
	case "month", "weekday", "part", "third", "once":
		return true
	}
	if w == "pre" || w == "post" || w == "year" {
		return true
	}
	n, err := strconv.Atoi(strings.TrimSuffix(w, "s"))
	return err == nil && n >= 0 && len(w) <= 5
}

func (c *clock) word(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].Lower
}

// phrase looks one to four words up in the list of dates, the longest first. Names of several words
// have a capital.
func (c *clock) phrase(i int, kind string) (int, int) {
	longest := min(1, len(c.tokens)-i)
	if longest > 0 && capitalised(c.tokens[i].Text) {
		longest = min(4, len(c.tokens)-i)
	}
	for n := longest; n > 0; n-- {
		text := strings.TrimSuffix(strings.ReplaceAll(joined(c.tokens[i:i+n]), " '", "'"), ".")
		if d, ok := c.lex.Dates[text]; ok && d.Kind == kind {
			return d.Value, n
		}
	}
	return 0, 0
}

// name returns the length of a name that looks like a date ("Good Friday", "USA Today"), 0 for none.
func (c *clock) name(i int) int {
	if !capitalised(c.tokens[i].Text) {
		return 0
	}
	if _, n := c.phrase(i, "name"); n > 0 {
		return n
	}
	for n := min(4, len(c.tokens)-i); n > 1; n-- {
		words := make([]string, n)
		for k := range words {
			words[k] = c.tokens[i+k].Text
		}
		if c.lex.Outlets[strings.Join(words, " ")] {
			return n
		}
	}
	return 0
}

// date looks a word up that is a date of the given kind. The names of months and days have a capital:
// "may", "march" and "sun" are words too.
func (c *clock) date(i int, kind string) (int, bool) {
	d, ok := c.lex.Dates[c.word(i)]
	if !ok || d.Kind != kind {
		return 0, false
	}
	if (kind == "month" || kind == "weekday") && (!capitalised(c.tokens[i].Text) || c.tokens[i].Tag == "MD") {
		return 0, false
	}
	return d.Value, true
}

func (c *clock) is(i int, words ...string) bool { return is(c.tokens, i, words...) }

// anchors are words before a time that open or close it.
var anchors = []struct {
	anchor string
	words  []string
}{
	{"since", []string{"with", "effect", "from"}}, {"by", []string{"no", "later", "than"}},
	{"until", []string{"up", "until"}}, {"until", []string{"up", "to"}}, {"before", []string{"prior", "to"}},
	{"before", []string{"pre", "-"}}, {"after", []string{"post", "-"}}, {"since", []string{"since"}},
	{"since", []string{"starting"}}, {"since", []string{"beginning"}}, {"since", []string{"effective"}},
	{"until", []string{"until"}}, {"until", []string{"till"}}, {"until", []string{"through"}},
	{"before", []string{"run-up", "to"}}, {"before", []string{"build-up", "to"}}, {"before", []string{"lead-up", "to"}}, {"before", []string{"ahead", "of"}},
	{"by", []string{"by"}}, {"before", []string{"before"}}, {"after", []string{"after"}},
}

// expression reads a time with what limits it.
func (c *clock) expression(i int) (Time, int) {
	if c.is(i, "from", "between") {
		if t, n := c.list(i + 1); n > 0 && t.Known() && !c.defers(i) {
			switch {
			case c.word(i) == "from" && c.is(i+1+n, "on", "onward", "onwards"):
				t.Anchor = "since"
				return t, n + 2
			case t.First != t.Last && t.Grain == Day, c.joint(i+1, n):
				return t, n + 1
			case c.word(i) == "from" && c.future(i+1):
				t.Anchor = "since"
				return t, n + 1
			}
		}
		return Time{}, 0
	}
	for _, a := range anchors {
		j := i
		for _, w := range a.words {
			if c.word(j) != w {
				break
			}
			j++
		}
		if j-i < len(a.words) {
			continue
		}
		if a.anchor == "before" && len(a.words) == 2 && c.is(j, "the") && c.is(j-1, "to", "of") {
			j++ // "in the run-up to the May 25 vote"
		}
		t, n := c.list(j)
		if n == 0 || (a.anchor == "before" || a.anchor == "after") && c.hour(j) > 0 {
			break // "shortly before midnight on Tuesday" is on Tuesday
		}
		t.Anchor = a.anchor
		return t, j - i + n
	}
	return c.list(i)
}

// joint tells whether the n words from i on are two times and what joins them.
func (c *clock) joint(i, n int) bool {
	_, m := c.single(i)
	return m > 0 && m < n
}

// list reads a time or several joined by "and", "to", "-" and the like, as one stretch.
func (c *clock) list(i int) (Time, int) {
	t, n := c.single(i)
	for n > 0 && t.Known() {
		j := i + n
		if !c.is(j, "and", "or", ",", "to", "through", "until", "till", "-", "/") {
			break
		}
		ranged := !c.is(j, "and", "or", ",") || c.is(j, "and") && c.is(i-1, "between")
		if ranged && c.defers(i-1) {
			break // "moved from Monday to Wednesday"
		}
		comma := c.word(j) == ","
		if comma && c.is(j+1, "and", "or") {
			j++
		}
		if !ranged && c.is(j+1, "on", "in") {
			j++
		}
		next, m := c.single(j + 1)
		if c.word(j) == "-" && c.is(j+1, "the", "that") {
			break // "on Wednesday - the same day -"
		}
		if m == 0 || !next.Known() || !ranged && (next.Grain != t.Grain || min(next.round, t.round) != never && next.round != t.round) || comma && t.Grain != Day {
			break
		}
		joined, ok := c.span(t, next, i)
		if !ok || !ranged && t.Grain > Day && next.First.After(t.Last.AddDate(0, 0, 1)) {
			break // "in 2009 and 2016" is not the years between
		}
		t, n = joined, j+1+m-i
	}
	return t, n
}

// span joins two times to one. Where a time leaves open which of its days is meant, it is that next to
// the other ("from March to May 2020", "from Friday to Sunday").
func (c *clock) span(a, b Time, at int) (Time, bool) {
	switch {
	case a.round == yearly && b.round == never:
		a = a.shift(b.First.Year()-a.First.Year(), 0)
		if a.First.After(b.First) {
			a = a.shift(-1, 0)
		}
	case b.First.Before(a.First) && b.round == weekly && (a.round == never || c.future(at)):
		b = b.shift(0, 7)
	case b.First.Before(a.First) && a.round == weekly:
		a = a.shift(0, -7)
	case b.First.Before(a.First) && b.round == yearly && (a.round == never || c.future(at)):
		b = b.shift(1, 0)
	case b.First.Before(a.First) && a.round == yearly:
		a = a.shift(-1, 0)
	}
	if b.First.Before(a.First) || b.round == weekly && b.First.Sub(a.First) > 7*24*time.Hour {
		return a, false
	}
	a.Last = b.Last
	a.Grain = max(a.Grain, b.Grain)
	a.round = min(a.round, b.round)
	return a, true
}

// shift moves a time by whole years and days.
func (t Time) shift(years, days int) Time {
	month := t.Grain == Month && t.First.Day() == 1
	t.First, t.Last = t.First.AddDate(years, 0, days), t.Last.AddDate(years, 0, days)
	if month && years != 0 {
		t.Last = t.First.AddDate(0, 1, -1)
	}
	return t
}

// single reads one time, with the hour before or behind the day.
func (c *clock) single(i int) (Time, int) {
	if n := c.hour(i); n > 0 {
		j := i + n
		if c.is(j, ",", "on") {
			j++
		}
		if t, m := c.point(j); m > 0 && t.Grain == Day {
			return t, j + m - i
		}
		return Time{Grain: Day}, n
	}
	t, n := c.point(i)
	if n > 0 && t.Grain == Day {
		j := i + n
		if c.word(j) == "," {
			j++
		}
		for c.is(j, "at", "around", "about", "by", "before", "after", "shortly", "just", "from", "since") {
			j++
		}
		if m := c.hour(j); m > 0 {
			n = j + m - i
		}
	}
	return t, n
}

// point reads a day or a stretch without an hour.
func (c *clock) point(i int) (Time, int) {
	if i < 0 || i >= len(c.tokens) {
		return Time{}, 0
	}
	for _, rule := range []func(int) (Time, int){
		c.part, c.weekday, c.dayMonth, c.monthDay, c.numeric, c.today, c.near, c.offset,
		c.month, c.holiday, c.quarter, c.season, c.century, c.decade, c.fiscal, c.year,
	} {
		if t, n := rule(i); n > 0 {
			return t, n
		}
	}
	return Time{}, 0
}
