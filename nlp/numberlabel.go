package nlp

import (
	"math"
	"strconv"
	"strings"

	"rashomon/nlp/lexicon"
)

// label tells whether the number from start to end counts nothing: it is an hour or a year, or names
// something ("Chapter 11", "World War Two", "10 Downing Street"). from is where its bound begins.
func (c *counterReader) label(from, start, end int, read []Quantity) bool {
	q := read[0]
	digit := isDigit(c.word(start))
	switch {
	case c.hour(from, end):
		return true
	case !digit && c.at(start).upper && !c.opening(start) && q.Unit == "":
		return true // "Formula One", "the Big Three"
	case digit && (c.year(start, end, q.Low) || c.street(end) && q.Unit == ""):
		return true
	case from < start || q.Unit != "" || q.Compound:
		return false
	case c.oneOf(from-1, "no", "no.", "nos", "nos.", "number", "#") || digit && q.Low <= 31 && c.month(from-1):
		return true
	}
	counted := read[len(read)-1]
	behind := c.counted(&counted, end)
	counts := behind > end && counted.Head != ""
	one := len(read) == 1 && counts && c.lex.Noun(c.word(behind-1)) == c.word(behind-1) // a noun in the singular
	before := c.at(from - 1)
	verb := c.lex.Verb(before.text)
	switch {
	case c.lex.Is(lexicon.Numbered, before.text) && !before.timed:
		return !counts || c.word(end) == "of" || !c.apart(from-1)
	case c.word(end) == "block":
		return true // "the 1200 block of Oak Street"
	case !counts && (verb == "call" || verb == "dial"):
		return true // "call 101"
	case !counts && before.text == "'" && c.at(start).glued && !before.glued && len(c.word(start)) == 2:
		return true // "the class of '71"
	case digit && one && q.Low != math.Trunc(q.Low) && end == start+1:
		return true // "the 7.30 train"
	case digit && one && c.oneOf(from-1, "a", "an") && behind == end+1:
		return true // "a 911 call"
	case !counts && before.text == "of" && c.at(from-2).upper && !c.opening(from-2):
		return true // "the Group of 20"
	}
	return digit && before.upper && strings.HasPrefix(before.tag, "NN") && (!counts || !c.apart(from-1))
}

// apart tells whether a number behind the noun at atom i begins a phrase of its own, because the noun ends
// one: "In Kerala 40 people fled", "told the paper 40 people fled", "every day 40 people flee".
func (c *counterReader) apart(i int) bool {
	name := c.at(i).upper
	for i > 0 && name && c.at(i-1).upper && strings.HasPrefix(c.at(i-1).tag, "NN") {
		i--
	}
	if c.oneOf(i-1, "every", "each", "that", "this") {
		return true
	}
	if !name && c.at(i-1).tag == "DT" {
		i--
	}
	switch lead := c.at(i - 1); {
	case isVerb(lead.tag):
		return name
	case lead.tag == "IN":
		return i == 1 || c.oneOf(i-2, ",", ";", ":", "that", "and", "but") || c.lex.ReportVerbs[c.lex.Verb(c.word(i-2))].Stance != ""
	}
	return false
}

// hour tells whether a number is an hour: "3 p.m.", "9:52", "half past nine".
func (c *counterReader) hour(from, end int) bool {
	next := c.at(end)
	switch {
	case c.oneOf(end, "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "gmt", "hrs", "noon", "midnight"):
		return true
	case c.oneOf(end, "bc", "bce", "ad"):
		return true // no hour, but told in its way
	case c.oneOf(end, "a", "p", "a.", "p."):
		return c.oneOf(end+1, "m", "m.") || c.word(end+1) == "." && c.oneOf(end+2, "m", "m.")
	case next.glued && next.text == ":":
		return isDigit(c.word(end + 1))
	}
	return c.word(from-1) == "past" && c.oneOf(from-2, "half", "quarter", "minutes")
}

// month tells whether the name of a month ends at atom i, with a dot or without.
func (c *counterReader) month(i int) bool {
	if c.word(i) == "." {
		i--
	}
	a := c.at(i)
	return a.upper && c.lex.Dates[strings.TrimSuffix(a.text, ".")].Kind == "month"
}

// year tells whether four digits are a year: nothing plural stands behind them, or they are too exact and
// have a word before them that makes them a name, as in "the 2016 elections".
func (c *counterReader) year(start, end int, v float64) bool {
	first := c.at(start)
	oldest := 1800.0
	if c.oneOf(start-1, "in", "since", "until", "from", "during", "as", "(") {
		oldest = 1000
	}
	span := c.dash(start+1) || c.word(start+1) == "to"
	if end == start+3 && span && len(c.word(start+2)) == 4 && isDigit(c.word(start+2)) {
		end = start + 1 // "1500-1610"
		if c.counted(&Quantity{}, start+3) > start+3 {
			return false
		}
	}
	if len(first.text) != 4 || v < oldest || v >= 2100 || end != start+1 {
		return false
	}
	probe := Quantity{}
	behind := c.counted(&probe, end)
	plural := probe.Head != "" && (probe.Head == "person" || c.lex.Noun(c.word(behind-1)) != c.word(behind-1))
	if !plural {
		return v < 2050 && math.Mod(v, 100) != 0 || !c.bounded(start) && probe.Head == ""
	}
	before := c.at(start - 1)
	return math.Mod(v, 100) != 0 && (before.tag == "DT" || before.tag == "POS" || before.tag == "PRP$")
}

// opening tells whether atom i opens a sentence or a quotation, where a capital says nothing.
func (c *counterReader) opening(i int) bool {
	return i == 0 || c.oneOf(i-1, `"`, "'", "``", ":", "(", "-", "—", "*", "...") || c.titled()
}

// titled tells whether the sentence is written like a title, most of its words with capitals.
func (c *counterReader) titled() bool {
	capitals, words := 0, 0
	for _, t := range c.tokens {
		if r := firstRune(t.Lower); r >= 'a' && r <= 'z' && len(t.Lower) > 3 {
			words++
			if firstRune(t.Text) != r {
				capitals++
			}
		}
	}
	return words > 2 && capitals*3 > words*2
}

// street tells whether a name that ends in a word for a street stands from atom i on.
func (c *counterReader) street(i int) bool {
	for k := i; k < i+7 && (c.at(k).upper || isDigit(c.word(k)) || k > i && isDigit(c.word(k-1)) && c.at(k).glued); k++ {
		if c.lex.Is(lexicon.Thoroughfare, c.word(k)) {
			return true
		}
	}
	return false
}

// none returns how many atoms to go on by where no quantity begins: a run of digits and signs that is no
// number ("020 7946 0018", "9/11") is passed as a whole.
func (c *counterReader) none(i int) int {
	n := 1
	if !isDigit(c.word(i)) && !c.counts(c.word(i)) {
		return n
	}
	digit := isDigit(c.word(i))
	for {
		next := c.at(i + n)
		if next.text == "" || !(next.glued && joins(next.text)) && !(digit && !next.timed && isDigit(next.text)) {
			return n
		}
		n++
	}
}

// plain writes a number without an exponent.
func plain(v float64) string {
	if math.IsInf(v, 0) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}
