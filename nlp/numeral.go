package nlp

import (
	"math"
	"strconv"
	"strings"
)

// number reads one number: a numeral with its scale, number words, a vague amount, a share. inner tells
// that it may be glued to what stands before it: to a currency or to the first end of a range.
func (c *counterReader) number(i int, inner, money bool) (Quantity, int) {
	a := c.at(i)
	if a.text == "" || a.timed {
		return Quantity{}, 0
	}
	if q, n := c.decade(i); n > 0 {
		return q, n
	}
	if next := c.at(i + 1); a.text == "minus" || a.text == "-" && !a.glued && next.glued {
		if q, n := c.number(i+1, true, money); n > 0 && q.Low == q.High && q.Unit != Ordinal {
			q.Low, q.High = -q.Low, -q.High
			return q, n + 1
		}
		return Quantity{}, 0
	}
	if a.glued && (!inner && joins(c.word(i-1)) || c.word(i-1) == ":" && isDigit(c.word(i-2))) {
		return Quantity{}, 0 // "G20", "F-16", "multi-million"
	}
	var q Quantity
	n := 0
	if isDigit(a.text) {
		q, n = c.numeral(i, money)
	} else {
		q, n = c.words(i)
	}
	if n == 0 || q.Unit != "" {
		return q, n
	}
	return c.ratio(q, i, n)
}

func isDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// numeral reads a number in digits: "14,000", "12 000", "3.5 million", "5m", "21st".
func (c *counterReader) numeral(i int, money bool) (Quantity, int) {
	v, ok := digits(c.word(i))
	if dot := c.at(i - 1); dot.text == "." && !dot.glued && c.at(i).glued {
		v, ok = digits("0." + c.word(i)) // ".5 percent"
	}
	if !ok {
		return Quantity{}, 0
	}
	n := 1
	for next := c.at(i + n); len(c.word(i)) <= 3 && len(next.text) == 3 && isDigit(next.text) && !next.glued && !next.timed && next.Start-c.at(i+n-1).End <= len("\u00a0")+1; next = c.at(i + n) {
		group, ok := digits("1" + next.text)
		if !ok {
			break
		}
		v = v*1000 + group - 1000
		n++
	}
	next := c.at(i + n)
	if next.glued && joins(next.text) && next.text != "-" && (next.text != "+" || joins(c.word(i+n+1)) && c.at(i+n+1).glued) {
		switch num := c.lex.Numbers[next.text]; {
		case next.text == "st" || next.text == "nd" || next.text == "rd" || next.text == "th":
			if c.ranked(i + n + 1) {
				return Quantity{Low: v, High: v, Unit: Ordinal}, n + 1
			}
			return Quantity{}, 0
		case next.text == "/":
			if isDigit(c.word(i + n + 1)) {
				return Quantity{}, 0 // "9/11"
			}
		case num.Kind == "scale" || num.Kind == "suffix" && (money || !next.upper || v >= 10) && (money || next.text != "m" || !c.metres(i+n+1)):
			v *= num.Low
			n++
		default:
			if _, m := c.unit(i + n); m == 0 || next.upper && len(next.text) == 1 && next.text != "c" && next.text != "f" {
				return Quantity{}, 0 // "49ers", "5G"
			}
		}
	}
	return c.scaled(v, i, n, money)
}

// joins tells whether what is written together with a numeral is part of one word with it.
func joins(w string) bool {
	r := firstRune(w)
	return r == '-' || r == '/' || r == '+' || r == '#' || r == '@' || r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 127 && r != '—' && r != '°' && r != '£' && r != '€' && r != '¥' && r != '₹' && r != '₦' && r != '½'
}

// metres tells whether "m" behind a number and before atom i is for metres: what is told in millions is
// of many.
func (c *counterReader) metres(i int) bool {
	a := c.at(i)
	return c.oneOf(i, "high", "long", "deep", "wide", "tall", "away", "off", "above", "below") || a.tag == "NN" || a.tag == "JJ" && !strings.HasPrefix(c.at(i+1).tag, "NN")
}

// scaled reads what multiplies a number: "and a half", "million", "lakh crore".
func (c *counterReader) scaled(v float64, i, n int, money bool) (Quantity, int) {
	last := 1.0
	if s, ok := c.scale(i+n-1, money); ok {
		last = s
	}
	for {
		k := i + n
		if f, m := c.andPart(k); m > 0 {
			v, n = v+f*last, n+m
			continue
		}
		if c.dash(k) {
			k++
		}
		s, ok := c.scale(k, money)
		if !ok {
			return Quantity{Low: v, High: v}, n
		}
		v, last, n = v*s, s, k+1-i
	}
}

// andPart reads "and a half" behind a number, with hyphens or without.
func (c *counterReader) andPart(i int) (float64, int) {
	k := i
	skip := func() {
		if c.dash(k) {
			k++
		}
	}
	skip()
	if c.word(k) != "and" {
		return 0, 0
	}
	k++
	skip()
	count := 1.0
	switch w := c.word(k); {
	case w == "a" || w == "one":
	case w == "three":
		count = 3
	default:
		return 0, 0
	}
	k++
	skip()
	if w := c.word(k); w == "half" || strings.HasPrefix(w, "quarter") {
		return count * c.lex.Numbers[w].Low, k + 1 - i
	}
	return 0, 0
}

// scale reads a word that multiplies: "million", "lakhs", "bn".
func (c *counterReader) scale(i int, money bool) (float64, bool) {
	w := c.word(i)
	n, ok := c.lex.Numbers[w]
	if ok && n.Kind == "suffix" && len(w) == 1 && !money {
		return 0, false
	}
	if !ok || n.Kind == "vague" {
		n, ok = c.lex.Numbers[strings.TrimSuffix(w, "s")]
	}
	return n.Low, ok && (n.Kind == "scale" || n.Kind == "suffix")
}

// scaleOf returns by what the words of a number multiply its numeral.
func (c *counterReader) scaleOf(i, n int) float64 {
	scale := 1.0
	for j := i; j < i+n; j++ {
		if s, ok := c.scale(j, true); ok && j > i {
			scale *= s
		}
	}
	return scale
}

// mostDigits is how long a numeral may be, with its commas: a longer one is a code, or no number that anybody counts to.
const mostDigits = 24

// digits reads "14,000", "1,20,000", "3.5"; what begins with a needless zero is no amount.
func digits(w string) (float64, bool) {
	if w == "" || len(w) > 1 && w[0] == '0' && w[1] != '.' {
		return 0, false
	}
	if strings.Count(w, ".") > 1 && !strings.Contains(w, ",") {
		w = strings.ReplaceAll(w, ".", ",")
	}
	whole, _, _ := strings.Cut(w, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups[1:] {
		if len(g) != 3 && (len(g) != 2 || i == len(groups)-2) {
			return 0, false
		}
	}
	if len(whole) > mostDigits {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
	return v, err == nil
}

// decade reads an age to ten years: "in his 30s", "in her mid-twenties".
func (c *counterReader) decade(i int) (Quantity, int) {
	n := 1
	low, ok := digits(c.word(i))
	high := low + 9
	if ok && c.word(i+1) == "s" && c.at(i+1).glued && low >= 20 && low < 100 && math.Mod(low, 10) == 0 {
		n = 2
	} else if d := c.lex.Numbers[c.word(i)]; d.Kind == "decade" {
		low, high = d.Low, d.High
	} else {
		return Quantity{}, 0
	}
	k := i - 1
	if c.dash(k) {
		k--
	}
	switch c.word(k) {
	case "early":
		high = low + 3
	case "mid":
		low, high = low+3, low+7
	case "late":
		low = high - 3
	default:
		k++
	}
	if !c.oneOf(k-1, "his", "her", "their", "my", "our", "your", "its") {
		return Quantity{}, 0
	}
	return Quantity{Low: low, High: high, Unit: "year of age", Rough: true}, n
}

// ranked tells whether atom i and those behind it can be what an ordinal counts: a noun, other than in
// names ("5th Avenue") and of parts of time that are dates ("the 19th century").
func (c *counterReader) ranked(i int) bool {
	a := c.at(i)
	if a.glued && joins(a.text) || a.upper || a.timed || !strings.HasPrefix(a.tag, "NN") && a.tag != "JJ" && a.tag != "VBG" {
		return false
	}
	return !c.oneOf(i, "century", "quarter", "degree", "half", "party", "parties", "world", "person")
}

// ratio reads "one in five", "nine out of 10" as a share.
func (c *counterReader) ratio(q Quantity, i, n int) (Quantity, int) {
	k := i + n
	dashed := c.dash(k)
	if dashed {
		k++
	}
	out := c.word(k) == "out" && c.word(k+1) == "of"
	if q.Low != q.High || q.Low != math.Trunc(q.Low) || q.Low < 1 || q.Low > 99 || !out && c.word(k) != "in" {
		return q, n
	}
	k++
	if out || c.dash(k) || c.word(k) == "every" {
		k++
	}
	every := out && c.word(k) == "every"
	if every {
		k++
	}
	var r Quantity
	m := 0
	if next := c.at(k); !next.timed && isDigit(next.text) {
		r, m = c.numeral(k, false)
	} else if !next.timed && c.lex.Numbers[next.text].Kind != "" {
		r, m = c.words(k)
	} else if next.text == "a" && c.lex.Numbers[c.word(k+1)].Kind == "scale" {
		r, m = c.words(k)
	}
	if m == 0 || r.Low != r.High || r.Low <= q.Low || r.Unit != "" {
		return q, n
	}
	power := math.Mod(math.Log10(r.Low), 1) == 0
	if _, u := c.unit(k + m); u > 0 || !power && (out && !every || r.Low > 9 && q.Low > 1) {
		return q, n // "two in three days", "five out of 27"
	}
	share := q.Low / r.Low
	return Quantity{Low: share, High: share, Unit: Share}, k + m - i
}
