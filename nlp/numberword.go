package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/lexicon"
)

// words reads a number in words: "two hundred and five", "tens of thousands", "a dozen", "half",
// "two-thirds", "both", "no survivors".
func (c *counterReader) words(i int) (Quantity, int) {
	w := c.word(i)
	if q, n := c.special(i); n > 0 {
		return q, n
	}
	switch w {
	case "a", "an":
		return c.article(i)
	case "both":
		return Quantity{}, 0 // "both Peru and Chile"
	}
	first, ok := c.lex.Numbers[w]
	if !ok {
		return Quantity{}, 0
	}
	switch first.Kind {
	case "vague":
		return c.vague(i, first)
	case "fraction":
		return c.fraction(i, 1, 1)
	case "ordinal":
		if c.ranked(i+1) && c.word(i-1) != "every" {
			return Quantity{Low: first.Low, High: first.Low, Unit: Ordinal}, 1
		}
		return Quantity{}, 0
	case "number":
	case "scale":
		if isDigit(c.word(i - 1)) {
			return Quantity{}, 0 // of a number that could not be read
		}
	default:
		return Quantity{}, 0
	}
	v, n := c.cardinal(i)
	k := i + n
	if c.dash(k) {
		k++
	}
	if kind := c.lex.Numbers[c.singular(c.word(k))].Kind; first.Kind == "number" && (kind == "fraction" || kind == "ordinal") && (v > 1 || kind == "ordinal" || c.word(k) == "quarter" || c.word(k) == "half") {
		if q, m := c.fraction(k, v, k-i+1); m > 0 {
			return q, m
		}
	}
	if _, and := c.andPart(i + n); and == 0 && n == 1 && (w == "one" && !c.countsOne(i) || w == "zero" && !c.countsZero(i)) {
		return Quantity{}, 0
	}
	return c.scaled(v, i, n, false)
}

// cardinal adds number words up: "two hundred and five", "twenty-one".
func (c *counterReader) cardinal(i int) (float64, int) {
	total, current, n := 0.0, 0.0, 0
	for {
		k := i + n
		if n > 0 && c.dash(k) {
			k++
		}
		if n > 0 && c.word(k) == "and" && current+total >= 100 && c.word(i-1) != "between" {
			if next := c.lex.Numbers[c.word(k+1)]; next.Kind == "number" && next.Low > 0 {
				k++
			}
		}
		num, ok := c.lex.Numbers[c.word(k)]
		isNumber := num.Kind == "number" && num.Low > 0
		room := current == 0 && (n == 0 || total > 0) || math.Mod(current, 100) == 0 && num.Low < 100 && current > 0 || current >= 20 && math.Mod(current, 10) == 0 && num.Low < 10
		if !ok || !isNumber && num.Kind != "scale" && n > 0 || isNumber && !room || num.Kind == "scale" && num.Low == 12 && n > 0 && current > 20 {
			return total + current, n
		}
		switch {
		case num.Kind == "number":
			current += num.Low
		case num.Low >= 1000:
			total += max(current, 1) * num.Low
			current = 0
		default:
			current = max(current, 1) * num.Low
		}
		n = k + 1 - i
	}
}

// special reads the words for none, two and twice, and verbs that multiply.
func (c *counterReader) special(i int) (Quantity, int) {
	next := c.at(i + 1)
	switch w := c.word(i); w {
	case "no":
		for k := i + 1; k < i+4; k++ {
			switch a := c.at(k); {
			case a.text == "other" || a.text == "more" || a.glued || a.upper:
				return Quantity{}, 0
			case a.tag == "NNS" || a.text == "people":
				return Quantity{}, 1
			case a.tag != "JJ" && a.tag != "VBN" && a.tag != "NN":
				return Quantity{}, 0
			}
		}
	case "none":
		if next.text == "of" && c.oneOf(i+2, "the", "its", "their", "his", "her") {
			return Quantity{}, 1
		}
	case "both":
		verb := isVerb(next.tag) && c.at(i-1).tag != "MD" && c.at(i-1).tag != "TO" && (next.tag != "VBN" || auxiliary(c.word(i-1)) != "")
		if !next.upper && (next.tag == "NNS" || verb) && c.word(i+2) != "and" || next.text == "of" ||
			c.oneOf(i+1, "the", "his", "her", "its", "their") && !c.pairs(i+2) {
			return Quantity{Low: 2, High: 2}, 1
		}
	case "half":
		if next.text == "as" {
			return Quantity{Low: 0.5, High: 0.5, Unit: Multiple}, 1
		}
	case "every":
		if n := c.lex.Numbers[next.text]; (next.text == "second" || n.Kind == "ordinal") && c.at(i+2).tag == "NN" && !c.lex.Can(c.word(i+2), 'T') {
			share := 0.5
			if next.text != "second" {
				share = 1 / n.Low
			}
			return Quantity{Low: share, High: share, Unit: Share}, 2
		}
	case "twice", "thrice":
		v := 2.0
		if w == "thrice" {
			v = 3
		}
		q := Quantity{Low: v, High: v, Of: "times", Head: "time"}
		if c.multiplies(i + 1) {
			q = Quantity{Low: v, High: v, Unit: Multiple}
		}
		return q, 1
	}
	if stem, ok := strings.CutSuffix(c.word(i), "fold"); ok && c.lex.Numbers[stem].Kind == "number" {
		v := c.lex.Numbers[stem].Low
		return Quantity{Low: v, High: v, Unit: Multiple}, 1
	}
	factor := 0.0
	if isVerb(c.at(i).tag) || next.tag == "DT" || next.tag == "PRP$" {
		factor = c.lex.Factors[c.lex.Verb(c.word(i))]
	}
	if factor > 0 && (isVerb(c.at(i).tag) && c.word(i) != "double" || c.oneOf(i+1, "the", "its", "their", "his", "her", "that")) && !c.oneOf(i+1, "down", "up", "as") {
		return Quantity{Low: factor, High: factor, Unit: Multiple}, 1
	}
	return Quantity{}, 0
}

// pairs tells whether "and" joins two nouns from atom i on: "both the mayor and his deputy".
func (c *counterReader) pairs(i int) bool {
	for k := i; k < i+6 && k < len(c.list); k++ {
		if c.word(k) == "and" {
			return true
		}
		if isVerb(c.at(k).tag) || c.word(k) == "," {
			return false
		}
	}
	return false
}

// multiplies tells whether "three times" with atom i behind it multiplies: "as many", "the average".
func (c *counterReader) multiplies(i int) bool {
	return c.oneOf(i, "as", "more", "the", "its", "their", "what", "that", "higher", "larger", "bigger", "greater", "faster") && !c.oneOf(i+1, "same", "past", "last", "previous")
}

// article reads what follows "a": "a million", "a dozen", "a handful", "a quarter", "an hour and a half".
func (c *counterReader) article(i int) (Quantity, int) {
	k := i + 1
	if c.dash(k) {
		k++
	}
	n := c.lex.Numbers[c.word(k)]
	switch n.Kind {
	case "scale":
		v, m := c.cardinal(k)
		return c.scaled(v, i, k+m-i, false)
	case "vague":
		q, m := c.vague(k, n)
		if m > 0 {
			m += k - i
		}
		return q, m
	case "fraction", "ordinal":
		return c.fraction(k, 1, k-i+1)
	}
	if u, m := c.unit(k); m > 0 {
		if f, and := c.andPart(k + m); and > 0 {
			return Quantity{Low: 1 + f, High: 1 + f, Unit: u}, k + m + and - i
		}
	}
	return Quantity{}, 0
}

// fraction reads a part at atom i, count times; n atoms have been read with it. Before a scale or a unit
// it is a part of that.
func (c *counterReader) fraction(i int, count float64, n int) (Quantity, int) {
	w := c.word(i)
	num := c.lex.Numbers[c.singular(w)]
	part := num.Low
	if num.Kind == "ordinal" {
		part = 1 / num.Low
	}
	k := i + 1
	next := c.at(k)
	alone := n == 1 // without a number or an article before it
	if alone && (w != "half" || c.oneOf(i-1, "first", "second", "other", "in", "the", "opening") || c.dash(i-1)) {
		return Quantity{}, 0
	}
	v := count * part
	share := Quantity{Low: v, High: v, Unit: Share}
	if c.dash(k) {
		k++
		next = c.at(k)
	}
	of := k
	if c.word(of) == "of" {
		of++
	}
	if c.oneOf(of, "a", "an") {
		of++
	}
	if s, ok := c.scale(of, false); ok && (of > k || w == "half") {
		q, m := c.scaled(v*s, i, of+1-i, false)
		return q, n - 1 + m
	}
	if u, m := c.unit(of); m > 0 && c.lex.Units[c.singular(c.word(of))].Measures != "money" && (of > k || next.glued || w == "half" || num.Kind == "fraction") {
		return Quantity{Low: v, High: v, Unit: u, Compound: next.glued}, n - 1 + of + m - i
	}
	noun := strings.HasPrefix(next.tag, "NN") || next.tag == "JJ" || next.tag == "VBG"
	switch {
	case next.glued && joins(next.text):
		return Quantity{}, 0
	case !alone && c.oneOf(k, "less", "more", "fewer", "lower", "higher", "smaller", "larger"):
	case next.text == "of" || next.tag == "DT" || next.tag == "PRP$":
	case alone && noun && next.tag != "NNS":
		return Quantity{}, 0 // "half time"
	case alone && !noun && !c.bounded(i) && c.word(i-1) != "by":
		return Quantity{}, 0
	case count == 1 && noun && num.Kind == "ordinal" && !c.bounded(i-n+1):
		if c.word(i-1) == "one" || !c.ranked(k) {
			return Quantity{}, 0
		}
		return Quantity{Low: num.Low, High: num.Low, Unit: Ordinal}, n // "a third man"
	case count == 1 && noun && (w == "quarter" || w == "half" && !alone):
		return Quantity{}, 0 // "a quarter final", "a half brother"
	case count == 1 && num.Kind == "ordinal" && next.tag != "JJR" && !c.bounded(i-n+1) && !c.oneOf(i-n, "by", "between") && !c.changing(i-n):
		return Quantity{}, 0 // "killed two and hurt a third"
	}
	return share, n
}

// bounded tells whether a bound ends before atom i.
func (c *counterReader) bounded(i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if _, n := leadingBound(c.lex.Bounds, c.word, k); n == i-k {
			return true
		}
	}
	return false
}

// vague reads "dozens", "tens of thousands", "several hundred", "a few dozen".
func (c *counterReader) vague(i int, first lexicon.Number) (Quantity, int) {
	w := c.word(i)
	low, high := first.Low, first.High
	if high < 0 {
		high = math.Inf(1)
	}
	article := c.oneOf(i-1, "a", "an", "the", "every", "past", "last", "next")
	of := c.word(i+1) == "of"
	n := 1
	k := i + 1
	if of {
		k++
	}
	if s, ok := c.scale(k, false); ok && c.lex.Numbers[c.word(k)].Kind != "number" {
		low, high, n = low*s, high*s, k+1-i
		if s, ok := c.scale(i+n, false); ok {
			low, high, n = low*s, high*s, n+1
		}
		return Quantity{Low: low, High: high, Rough: true}, n
	}
	plural := c.at(i+1).tag == "NNS"
	switch w {
	case "few":
		if !article {
			return Quantity{}, 0
		}
	case "couple", "handful":
		if c.word(i-1) != "a" || !of && !plural && c.word(i+1) != "more" {
			return Quantity{}, 0 // "the couple"
		}
	case "score", "tens":
		if !of || w == "score" && c.word(i-1) != "a" {
			return Quantity{}, 0
		}
	case "scores":
		if prev := c.at(i - 1); !of && c.word(i+1) != "more" && (prev.text != "" && prev.tag != "IN" && prev.tag != "CC" && prev.tag != "," || !isVerb(c.at(i+1).tag)) {
			return Quantity{}, 0 // "test scores"
		}
	}
	return Quantity{Low: low, High: high, Rough: true}, n
}

// countsZero tells whether "zero" counts: before a plural or a unit, not in "zero tolerance".
func (c *counterReader) countsZero(i int) bool {
	_, unit := c.unit(i + 1)
	return unit > 0 || c.at(i+1).tag == "NNS" || c.at(i+2).tag == "NNS" || c.word(i+1) == "people"
}

// countsOne tells whether "one" counts: before a noun, and not as a pronoun or in a set phrase.
func (c *counterReader) countsOne(i int) bool {
	next := c.at(i + 1)
	if c.lex.Numbers[next.text].Kind == "scale" || c.bounded(i) && next.text != "of" {
		return true
	}
	if far := c.word(i + 2); c.oneOf(i+1, "to", "or") || next.text == "and" && c.word(i-1) == "between" {
		return isDigit(far) || c.counts(far)
	}
	if class, _ := c.lex.Class(c.lex.Verb(c.word(i - 1))); isVerb(c.at(i-1).tag) && c.lex.Is(lexicon.Toll, class) && c.oneOf(i+1, "and", ",", ".", "in", "on", "at") {
		return true // "killing one and injuring two"
	}
	if c.oneOf(i-1, "the", "this", "that", "no", "any", "every", "each", "which", "number") || c.oneOf(i+1, "another", "hand", "thing", "way", "point") {
		return false
	}
	if c.dash(i + 1) {
		_, m := c.unit(i + 2)
		return m > 0 || c.word(i+2) == "in"
	}
	if c.lex.Can(next.text, 'T') && c.at(i-1).tag != "IN" && c.at(i-1).tag != "RB" && !isVerb(c.at(i-1).tag) && c.word(i-1) != "than" {
		return false // "One day, he left."
	}
	after := c.at(i + 2).tag
	return strings.HasPrefix(next.tag, "NN") || next.tag == "JJ" && (strings.HasPrefix(after, "NN") || strings.HasPrefix(after, "JJ")) || next.tag == "CD" || next.text == "in" && c.lex.Numbers[c.word(i+2)].Kind != "" || next.text == "in" && isDigit(c.word(i+2))
}
