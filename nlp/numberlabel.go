package nlp

import (
	"math"
	"strconv"
	"strings"

	"rashomon/nlp/lexicon"
)

// label tells whether the number from start to end counts nothing: it names something ("Chapter 11",
// "World War Two", "10 Downing Street"), is an hour or a year. from is where its bound begins.
func (c *counterReader) label(from, start, end int, read []Quantity) bool {
	q := read[0]
	first, before, next := c.at(start), c.at(from-1), c.at(end)
	digit := isDigit(first.text)
	if c.oneOf(end, "a", "p", "a.", "p.") && (c.oneOf(end+1, "m", "m.") || c.word(end+1) == "." && c.oneOf(end+2, "m", "m.")) || c.oneOf(end, "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock", "gmt", "hrs", "noon", "midnight") || next.glued && (next.text == ":" && isDigit(c.word(end+1)) || next.text == "'" && c.word(end+1) == "s") {
		return true
	}
	if !digit && first.upper && !c.opening(start) && q.Unit == "" {
		return true // "Formula One", "the Big Three"
	}
	if digit && (c.year(start, end, q.Low) || c.street(end) && q.Unit == "") {
		return true
	}
	if before.text == "past" && c.oneOf(from-2, "half", "quarter", "minutes") {
		return true
	}
	if from < start || q.Unit != "" || q.Compound {
		return false
	}
	if c.oneOf(from-1, "no", "no.", "nos", "nos.", "number", "#") || c.lex.Is(lexicon.Numbered, before.text) {
		return true
	}
	month := before
	if month.text == "." {
		month = c.at(from - 2)
	}
	if digit && q.Low <= 31 && month.upper && c.lex.Dates[strings.TrimSuffix(month.text, ".")].Kind == "month" {
		return true // a day that is no time
	}
	if c.dash(from-1) && !strings.HasPrefix(before.text, "—") && joins(c.word(from-2)) {
		return true // "mid-Twenty"
	}
	probe := read[len(read)-1]
	behind := c.counted(&probe, end)
	counts := behind > end && probe.Head != ""
	if c.word(end) == "block" || !counts && c.oneOf(from-1, "call", "called", "calling", "dial", "dialled", "dialed", "dialling", "dialing") {
		return true // "the 1200 block of Oak Street", "call 101"
	}
	if digit && q.Low != math.Trunc(q.Low) && counts && len(read) == 1 && end == start+1 && c.lex.Noun(c.word(behind-1)) == c.word(behind-1) {
		return true // "the 7.30 train"
	}
	if singular := counts && len(read) == 1 && !strings.HasSuffix(c.at(behind-1).tag, "S") && c.lex.Noun(c.word(behind-1)) == c.word(behind-1); singular && c.oneOf(from-1, "a", "an") && digit && behind == end+1 {
		return true // "a 911 call"
	}
	if c.word(from-1) == "of" && c.at(from-2).upper && !c.opening(from-2) && !counts {
		return true // "the Group of 20"
	}
	if !strings.HasPrefix(before.tag, "NN") || !before.upper || !digit {
		return false
	}
	// A name stands before it: "Boeing 737".
	k := from - 1
	for k > 0 && c.at(k-1).upper && strings.HasPrefix(c.at(k-1).tag, "NN") {
		k--
	}
	lead := c.at(k - 1)
	return !counts || k == 0 || lead.tag == "DT" || lead.tag == "CD" || lead.tag == "PRP$" || lead.tag == "JJ" ||
		lead.tag == "IN" && k > 1 && c.at(k-2).text != "," && strings.HasPrefix(c.at(k-2).tag, "NN")
}

// year tells whether four digits are a year: nothing plural stands behind them, or they are too exact and
// have a word before them that makes them a name, as in "the 2016 elections".
func (c *counterReader) year(start, end int, v float64) bool {
	first := c.at(start)
	if len(first.text) != 4 || v < 1800 || v >= 2100 || end != start+1 || first.glued {
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
		if k > i && c.lex.Is(lexicon.Thoroughfare, c.word(k)) {
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
