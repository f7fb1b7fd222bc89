package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/lexicon"
)

// A Quantity is a number or an amount as an interval. An open end is infinite.
type Quantity struct {
	Span
	Low, High float64
	Unit      string  // "USD", "percent", "kilometre", "" for a count of things
	Of        string  // what is counted, as written: "Taliban representatives"
	Head      string  // base form of the noun that is counted: "representative"
	Total     float64 // out of how many: 7 in "five of the seven members"; 0 where it is not told
	Ordinal   bool    // "third": a place in an order, not an amount
	Compound  bool    // "eight-member", "17-year-old": part of a description
	Rough     bool    // "about", "nearly", "dozens": not meant to the unit
}

// Disjoint tells whether two quantities cannot be the same amount.
func (q Quantity) Disjoint(r Quantity) bool { return q.High < r.Low || r.High < q.Low }

// A counter reads quantities in the tokens of one sentence.
type counterReader struct {
	tokens []Token
	times  []Time
	lex    *lexicon.Lexicon
}

// findQuantities returns the quantities of a sentence in order. Numbers inside dates are none.
func findQuantities(tokens []Token, times []Time) []Quantity {
	c := &counterReader{tokens, times, lexicon.Get()}
	var out []Quantity
	for i := 0; i < len(tokens); {
		if c.inTime(i) {
			i++
			continue
		}
		q, n := c.quantity(i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, q)
		i += n
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

func (c *counterReader) word(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].Lower
}

// quantity reads a bound, a number or a range, a unit and what is counted.
func (c *counterReader) quantity(i int) (Quantity, int) {
	start := i
	bound, n := c.bound(i)
	i += n
	money := ""
	if u, ok := c.lex.Units[c.word(i)]; ok && u.Measures == "money" && c.tokens[i].Tag == "$" || c.word(i) == "$" {
		money = c.lex.Units[c.word(i)].Name
		i++
	}
	q, n := c.number(i)
	if n == 0 {
		return Quantity{}, 0
	}
	i += n
	// A range: "100 to 200", "100-200" (one token), "between 100 and 200".
	joint := c.word(i)
	if joint == "to" || joint == "-" || joint == "or" || joint == "and" && c.word(start-1) == "between" {
		j := i + 1
		if c.word(j) == "$" {
			j++
		}
		if r, m := c.number(j); m > 0 && r.Low > q.Low && !r.Ordinal && !q.Ordinal && !c.inTime(j) {
			// "6 to 7 million": the scale is that of both.
			if scale := scaleOf(c, j, m); scale > 1 && q.Low < r.Low/scale {
				q.Low *= scale
			}
			q.High = r.High
			i = j + m
		}
	}
	if b, n := c.boundAfter(i); n > 0 {
		bound = b
		i += n
	}
	if bound == "" && start > 0 && c.lex.Is(lexicon.Surpassing, c.lex.Verb(c.word(start-1))) {
		bound = "over" // "the toll passes 130"
	}
	apply(&q, bound)
	if money != "" {
		q.Unit = money
	}
	if u, n := c.unit(i); n > 0 && q.Unit == "" {
		q.Unit = u
		i += n
	}
	if total, n := c.outOf(i); n > 0 && q.Unit == "" && !q.Ordinal && !q.Compound {
		q.Total = total
		i += n
	}
	if is(c.tokens, start-1, "no", "no.", "number", "#") && q.Unit == "" {
		q.Ordinal = true // "the No 9 shirt"
	}
	if q.Unit == "" && q.Low == q.High && q.Low >= 1 && q.Low <= 120 && is(c.tokens, start-1, ",") && is(c.tokens, i, ",", ".", ")") && strings.HasPrefix(tag(c.tokens, start-2), "NN") {
		q.Unit = "year of age" // "the suspect, 34, was"
	}
	q.Span = Span{c.tokens[start].Start, c.tokens[i-1].End}
	if !q.Compound {
		c.counted(&q, i)
	}
	return q, i - start
}

// outOf reads what a number is a part of: "of the seven", "out of 27".
func (c *counterReader) outOf(i int) (float64, int) {
	start := i
	if c.word(i) == "out" {
		i++
	}
	if c.word(i) != "of" {
		return 0, 0
	}
	i++
	if is(c.tokens, i, "the", "its", "their", "his", "her", "all") {
		i++
	}
	total, n := c.number(i)
	if n == 0 || total.Ordinal || total.Compound || c.inTime(i) || total.Low < 2 {
		return 0, 0
	}
	return total.Low, i + n - start
}

// bound reads words like "at least" before a number.
func (c *counterReader) bound(i int) (string, int) {
	for n := 3; n > 0; n-- {
		if i+n > len(c.tokens) {
			continue
		}
		words := make([]string, n)
		for k := range words {
			words[k] = c.word(i + k)
		}
		b, ok := c.lex.Bounds[strings.Join(words, " ")]
		if !ok || strings.HasSuffix(b, "-after") {
			continue
		}
		next := c.word(i + n)
		if n == 1 && (b == "over" || b == "under") && c.lex.Units[lexSingular(c.lex, c.word(i+n+1))].Measures == "time" && !c.afterVerb(i) {
			continue // "over two days": for so long
		}
		if num, ok := c.lex.Numbers[next]; next == "$" || tag(c.tokens, i+n) == "CD" || ok && num.Kind != "suffix" || strings.Contains("a $ € £", next) && next != "" {
			return b, n
		}
	}
	return "", 0
}

// afterVerb tells whether a verb or a form of be stands right before token i.
func (c *counterReader) afterVerb(i int) bool { return i > 0 && auxiliary(c.tokens[i-1].Lower) == "be" }

func (c *counterReader) boundAfter(i int) (string, int) {
	b, ok := c.lex.Bounds[c.word(i)+" "+c.word(i+1)]
	if kind, after := strings.CutSuffix(b, "-after"); ok && after {
		return kind, 2
	}
	return "", 0
}

func apply(q *Quantity, bound string) {
	switch bound {
	case "least", "over":
		q.High = math.Inf(1)
	case "most":
		q.Low = math.Inf(-1)
	case "under":
		q.Low = math.Inf(-1)
	case "near":
		q.Low *= 0.85
	case "above":
		q.High *= 1.15
	case "about":
		q.Low, q.High = q.Low*0.9, q.High*1.1
	}
	if bound != "" {
		q.Rough = true
	}
}

// unit reads the unit after a number.
func (c *counterReader) unit(i int) (string, int) {
	two := c.word(i) + " " + lexSingular(c.lex, c.word(i+1))
	if u, ok := c.lex.Units[two]; ok {
		return u.Name, 2
	}
	w := c.word(i)
	if w == "a" || w == "m" && tag(c.tokens, i) != "NN" {
		return "", 0
	}
	if u, ok := c.lex.Units[lexSingular(c.lex, w)]; ok {
		if c.word(i+1) == "old" {
			return "year of age", 2
		}
		return u.Name, 1
	}
	if strings.HasSuffix(c.word(i-1), "%") {
		return "percent", 0
	}
	return "", 0
}

func lexSingular(lex *lexicon.Lexicon, w string) string {
	if w == "feet" {
		return "foot"
	}
	return lex.Noun(w)
}

// counted finds the noun phrase after the number: "14,000 [US troops]", "dozens of [people]".
func (c *counterReader) counted(q *Quantity, i int) {
	if strings.HasSuffix(c.word(i-1), "%") {
		q.Unit = "percent"
	}
	if c.word(i) == "of" {
		i++
		if c.word(i) == "the" || c.word(i) == "its" || c.word(i) == "their" {
			i++
		}
	}
	start, head := i, -1
	for ; i < len(c.tokens) && !c.inTime(i); i++ {
		t := c.tokens[i].Tag
		if strings.HasPrefix(t, "NN") {
			head = i
			continue
		}
		if t == "JJ" || t == "JJR" || t == "POS" || t == "VBN" && strings.HasPrefix(tag(c.tokens, i+1), "NN") || t == "VBG" && head < 0 && strings.HasPrefix(tag(c.tokens, i+1), "NN") {
			continue
		}
		break
	}
	if head < 0 {
		return
	}
	var words []string
	for k := start; k <= head; k++ {
		words = append(words, c.tokens[k].Text)
	}
	q.Of = strings.Join(words, " ")
	q.Head = c.lex.Noun(c.tokens[head].Lower)
}
