package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/lexicon"
)

// Units of quantities that stand in no list of units.
const (
	Share    = "share"    // "half of", "one in five": low and high lie between 0 and 1
	Multiple = "multiple" // "doubled", "three times as many"
	Ordinal  = "ordinal"  // "third", "21st": a place in an order, not an amount
)

// A Quantity is a number or an amount as an interval. An open end is infinite.
type Quantity struct {
	Span
	Low, High float64
	Unit      string  // "USD", "percent", "kilometre", "USD per hour", "" for a count of things
	Of        string  // what is counted, as written: "Taliban representatives"
	Head      string  // base form of the noun that is counted: "representative"
	Total     float64 // out of how many: 7 in "five of the seven members"; 0 where it is not told
	Compound  bool    // "eight-member", "17-year-old": part of a description
	Rough     bool    // "about", "nearly", "dozens": not meant to the unit
}

// Disjoint tells whether two quantities cannot be the same amount.
func (q Quantity) Disjoint(r Quantity) bool { return q.High < r.Low || r.High < q.Low }

// A counterReader reads quantities in one sentence.
type counterReader struct {
	text   string
	tokens []Token
	times  []Time
	lex    *lexicon.Lexicon
	list   []atom
	ages   int // the atom behind the last number after "aged"
}

// findQuantities returns the quantities of a sentence of text in order. Numbers inside times are none.
func findQuantities(text string, tokens []Token, times []Time) []Quantity {
	c := &counterReader{text: text, tokens: tokens, times: times, lex: lexicon.Get()}
	c.list = c.atoms(text)
	var out []Quantity
	for i := 0; i < len(c.list); {
		if c.at(i).timed {
			i++
			continue
		}
		found, n := c.quantity(i)
		out = append(out, found...)
		i += max(n, 1)
	}
	return out
}

func (c *counterReader) inTime(i int) bool {
	for _, t := range c.times {
		if t.Contains(c.tokens[i].Span) {
			return true
		}
	}
	return false
}

// quantity reads a bound, a number, a range or a pair of numbers, and what they are of. It returns how
// many atoms it has read, also of what looks like a quantity and is none.
func (c *counterReader) quantity(i int) ([]Quantity, int) {
	bound, lead := c.bound(i)
	start := i + lead
	list, n := c.amounts(start, i)
	if n == 0 {
		return nil, c.none(start) + lead
	}
	end := start + n
	if c.label(i, start, end, list) {
		return nil, end - i
	}
	if b, n := inTable(c, c.lex.Bounds, end); n > 0 && b.After {
		bound, end = b.Kind, end+n
	}
	if bound == "" && c.lex.Is(lexicon.Surpassing, c.lex.Verb(c.word(i-1))) {
		bound = "over" // "the toll passes 130"
	}
	last := &list[len(list)-1]
	apply(last, bound)
	if next := c.at(end); next.timed && c.lex.Units[c.singular(next.text)].Measures == "time" {
		return nil, end - i // "a few days ago"
	}
	if c.aged(last, i, end) {
		last.Unit = "year of age"
	}
	behind := end
	if last.Unit == Ordinal && c.counted(&Quantity{Unit: Ordinal}, end) == end {
		return nil, end - i
	}
	if result := len(list) > 1 && last.Unit == "" && c.dash(start+1); !result { // "3-2" counts nothing by itself
		end, behind = c.attach(last, end)
	}
	if noun := c.counted(&Quantity{Unit: last.Unit}, end); last.Head != "" && noun > end && c.word(noun) == "or" && c.word(noun+1) == "so" && !last.Rough {
		apply(last, "about") // "40 people or so"
		behind = noun + 2
	}
	if k := i - 1; c.oneOf(k, "the", "its", "their") && c.word(k-1) == "of" && c.word(k-2) == "one" && c.word(k-3) == "but" && c.word(k-4) == "all" && last.Unit == "" && last.Low == last.High && len(list) == 1 {
		last.Low, last.High, last.Total = last.Low-1, last.High-1, last.Low // "all but one of the twelve"
	}
	if c.word(i-1) == "but" && c.word(i-2) == "all" && last.Unit == "" && len(list) == 1 {
		if last.Total == 0 || last.Low != last.High {
			return nil, behind - i // how many the others are is not said
		}
		last.Low, last.High = last.Total-last.High, last.Total-last.Low // "all but three of the 40"
	}
	if first := &list[0]; len(list) == 1 {
		last.Span = Span{c.at(i).Start, c.at(end - 1).End}
		if more, n := c.against(*last, behind); n > 0 {
			return append(list, more), behind + n - i
		}
	} else {
		first.Start, last.End = c.at(i).Start, c.at(end-1).End
		first.Of, first.Head = last.Of, last.Head
		if first.Unit == "" || strings.HasPrefix(last.Unit, first.Unit+" per ") {
			first.Unit = last.Unit
		}
	}
	return list, behind - i
}

// attach reads what stands behind a number: out of how many, how often, of what. It returns where the
// number with its unit ends, and where all that has been read does.
func (c *counterReader) attach(q *Quantity, end int) (unit, read int) {
	if q.Unit == Ordinal {
		c.counted(q, end)
		return end, end
	}
	if n := c.rate(q, end); n > 0 {
		return end + n, end + n
	}
	if total, n := c.outOf(end); n > 0 && (q.Unit == "" || q.Unit == Share) && !q.Compound {
		q.Total = total
		end += n
	}
	if q.Compound {
		return end, end
	}
	read = end
	if behind := c.counted(q, end); behind > end {
		if n := c.rate(q, behind); n > 0 {
			return end, behind + n
		}
		if r, n := c.ratio(*q, behind, 0); n > 0 && q.Unit == "" && q.Total == 0 && c.word(behind) == "in" && !nominal(c.at(behind+n).tag) {
			q.Low, q.High, q.Unit = r.Low, r.High, Share
			return end, behind + n // "one job in ten"
		}
		if total, n := c.outOf(behind); n > 0 && q.Unit == "" && q.Total == 0 {
			q.Total = total
			return end, behind + n
		}
		if c.word(behind) == "to" {
			read = behind
		}
	}
	return end, read
}

// amounts reads one number with its unit, a range or a pair. from is where its bound begins.
func (c *counterReader) amounts(i, from int) ([]Quantity, int) {
	q, n := c.measured(i, "", false)
	if n == 0 {
		return nil, 0
	}
	if q.Unit == Ordinal || q.Unit == Multiple || q.Compound {
		return []Quantity{q}, n
	}
	joint := i + n
	hyphen := c.word(joint) == "-" && c.at(joint).glued && c.oneOf(joint+1, "to", "or") // "10- to 12-hour"
	if hyphen {
		joint++
	}
	second := joint + 1
	switch {
	case c.dash(joint):
	case c.oneOf(joint, "to", "or", "-"):
	case c.word(joint) == "and" && (c.word(from-1) == "between" || c.oneOf(from-1, "of") && c.word(from-4) == "between"):
	default:
		return []Quantity{q}, n
	}
	r, m := c.measured(second, q.Unit, c.dash(joint))
	if m == 0 || r.Unit == Ordinal || (r.Unit == Share) != (q.Unit == Share) || r.Compound && !c.dash(joint) && !hyphen && r.Unit == "" || q.Unit != "" && r.Unit != "" && r.Unit != q.Unit || c.dash(second+m) && !r.Compound {
		if c.dash(joint) && m > 0 {
			return nil, 0
		}
		return []Quantity{q}, n
	}
	end := second + m
	if scale := c.scaleOf(second, m); scale > 1 && q.Low < r.Low/scale {
		q.Low, q.High = q.Low*scale, q.High*scale // "6 to 7 million": the scale is that of both
	}
	word := c.word(joint)
	change := word == "to" && (c.changes(i, from) || c.oneOf(from-1, "of", "by") && c.contest(i, end))
	switch {
	case change, word == "to" && r.Low <= q.Low, c.dash(joint) && (r.Low <= q.Low || c.contest(i, end)):
		if c.dash(joint) && (q.Unit != "" || r.Unit != "" || q.Low > 999) {
			return nil, 0
		}
		q.Span = Span{c.at(i).Start, c.at(joint - 1).End}
		r.Span = Span{c.at(second).Start, c.at(end - 1).End}
		if q.Unit == "" {
			q.Unit = r.Unit
		}
		return []Quantity{q, r}, end - i
	case r.Low <= q.Low || q.Low != q.High:
		return []Quantity{q}, n
	}
	if r.Unit != "" {
		q.Unit = r.Unit
	}
	q.High, q.Compound, q.Of, q.Head = r.High, r.Compound, r.Of, r.Head
	return []Quantity{q}, end - i
}

// against reads the other side of a pair whose first number has its noun: "by 52 votes to 48".
func (c *counterReader) against(q Quantity, i int) (Quantity, int) {
	if c.word(i) != "to" || q.Head == "" || q.Unit != "" || q.Compound {
		return Quantity{}, 0
	}
	r, n := c.number(i+1, false, false)
	if next := c.at(i + 1 + n); n == 0 || r.Unit != "" || strings.HasPrefix(next.tag, "NN") || next.tag == "JJ" || c.dash(i+1+n) {
		return Quantity{}, 0
	}
	r.Of, r.Head = q.Of, q.Head
	r.Span = Span{c.at(i + 1).Start, c.at(i + n).End}
	return r, n + 1
}

// changes tells whether "from 10 to 12" is a change and no range: a word of change stands before it.
func (c *counterReader) changes(i, from int) bool {
	if c.word(from-1) != "from" {
		return false
	}
	return c.changing(from - 2)
}

// changing tells whether a word of change stands at atom i or before it in its clause.
func (c *counterReader) changing(i int) bool {
	for k := i; k >= 0 && k > i-10; k-- {
		w := c.word(k)
		if c.lex.Is(lexicon.Changing, c.lex.Verb(w)) || c.lex.Is(lexicon.Changing, c.lex.Noun(w)) {
			return true
		}
		if w == ";" || w == "," || c.lex.Verb(w) == "range" {
			return false
		}
	}
	return false
}

// contest tells whether words beside "1-2" say that it is a result.
func (c *counterReader) contest(i, end int) bool {
	for k := max(0, i-5); k < end+2; k++ {
		if k >= i && k < end {
			continue
		}
		if w := c.word(k); w != "" && (c.lex.Is(lexicon.Contest, c.lex.Verb(w)) || c.lex.Is(lexicon.Contest, c.lex.Noun(w))) {
			return true
		}
	}
	return false
}

// leadingBound reads words like "at least" from word i on.
func leadingBound(bounds map[string]lexicon.Bound, word func(int) string, i int) (string, int) {
	kind, length, key := "", 0, ""
	for n := 0; n < 5 && word(i+n) != ""; n++ {
		if n > 0 {
			key += " "
		}
		key += word(i + n)
		if b, ok := bounds[key]; ok && !b.After {
			kind, length = b.Kind, n+1
		}
	}
	return kind, length
}

// bound reads a bound before a number.
func (c *counterReader) bound(i int) (string, int) {
	kind, n := leadingBound(c.lex.Bounds, c.word, i)
	if n == 0 || !c.opens(i+n) {
		return "", 0
	}
	if n == 1 && (kind == "over" || kind == "under") && auxiliary(c.word(i-1)) != "be" {
		q, m := c.measured(i+n, "", false)
		time := c.lex.Units[q.Unit].Measures == "time"
		if m > 0 && q.Unit == "" && c.counted(&q, i+n+m) == i+n+m+1 {
			time = c.lex.Can(q.Head, 'T')
		}
		if m > 0 && time && !q.Compound {
			return "", 0 // "over two days": for so long
		}
	}
	return kind, n
}

// opens tells whether a number can begin at atom i.
func (c *counterReader) opens(i int) bool {
	a := c.at(i)
	if a.text == "" {
		return false
	}
	if a.tag == "CD" || a.text == "a" || a.text == "an" || a.text[0] >= '0' && a.text[0] <= '9' {
		return true
	}
	if n, ok := c.lex.Numbers[a.text]; ok && n.Kind != "suffix" || c.lex.Factors[c.lex.Verb(a.text)] > 0 || a.text == "twice" || a.text == "minus" {
		return true
	}
	_, m := c.prefix(i)
	return m > 0
}

func apply(q *Quantity, bound string) {
	switch bound {
	case "":
		return
	case "least", "over":
		q.High = math.Inf(1)
	case "most", "under":
		q.Low = math.Inf(-1)
	case "near":
		q.Low *= 0.85
	case "above":
		q.High *= 1.15
	case "about":
		q.Low, q.High = q.Low*0.9, q.High*1.1
	}
	// What the factors leave behind the sixth decimal is noise.
	q.Low, q.High = math.Round(q.Low*1e6)/1e6, math.Round(q.High*1e6)/1e6
	if q.Low > q.High {
		q.Low, q.High = q.High, q.Low // below zero
	}
	q.Rough = true
}
