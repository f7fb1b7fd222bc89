package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/lexicon"
)

// measured reads a number with its unit: "$5m", "5 km", "magnitude 6.2", "three-day", "eight-member".
// unit is that of the first end of a range, inner as for number.
func (c *counterReader) measured(i int, unit string, inner bool) (Quantity, int) {
	if q, n := c.figures(i); n > 0 {
		return q, n
	}
	prefix, n := c.prefix(i)
	money := c.lex.Units[prefix].Measures == "money" || c.lex.Units[unit].Measures == "money"
	u := prefix
	if known, ok := c.lex.Units[prefix]; ok {
		u = known.Name
	}
	q, m := c.number(i+n, n > 0 || inner, money)
	if m == 0 || u != "" && q.Unit != "" {
		return Quantity{}, 0
	}
	n += m
	if u != "" {
		if c.lex.Units[prefix].Place == "joined" && len(prefix) == 1 && q.Low < 1000 {
			return Quantity{}, 0 // "R2-D2", "N95 masks"
		}
		q.Unit = u
		return q, n
	}
	if q.Unit != "" {
		return q, n
	}
	next := i + n
	if c.dash(next) {
		if follow := c.at(next + 1); isDigit(follow.text) || c.counts(follow.text) {
			return q, n
		}
		if _, m := inTable(c, c.lex.Bounds, next); m > 1 {
			return q, n // "100-plus"
		}
		return c.compound(q, i, n)
	}
	if k := next + 1; c.word(next) == "of" && (q.Rough || c.word(k) == "a" && q.Low != math.Trunc(q.Low)) {
		if !q.Rough {
			k++
		}
		if _, m := c.unit(k); m > 0 {
			next, n = k, k-i // "billions of dollars", "0.5 of a point"
		}
	}
	if name, m := c.unit(next); m > 0 {
		q.Unit = name
		n += m
		if f, m := c.andPart(i + n); m > 0 {
			q.Low, q.High, n = q.Low+f, q.High+f, n+m // "three metres and a half"
		}
		if c.oneOf(i+n, "old", "olds") || c.word(i+n) == "of" && c.word(i+n+1) == "age" {
			q.Unit += " of age"
			if n++; c.word(i+n) == "age" {
				n++
			}
		}
		return q, n
	}
	if c.oneOf(next, "times", "fold") && (c.word(next) == "fold" || c.multiplies(next+1)) {
		q.Unit = Multiple
		n++
	}
	return q, n
}

// figures reads how many digits an amount has: "single-digit", "in double figures", "a six-figure sum".
func (c *counterReader) figures(i int) (Quantity, int) {
	word, joined := strings.CutSuffix(c.word(i), "-digit")
	if !joined {
		word, joined = strings.CutSuffix(c.word(i), "-figure")
	}
	digits := map[string]int{"single": 1, "double": 2, "triple": 3}[word]
	if digits > 0 && joined {
		return Quantity{Low: math.Pow10(digits - 1), High: math.Pow10(digits) - 1, Rough: true}, 1
	}
	dash := c.dash(i + 1)
	if n := c.lex.Numbers[c.word(i)]; n.Kind == "number" && n.Low >= 2 && n.Low <= 9 && dash {
		digits = int(n.Low)
	}
	n := 2
	if dash {
		n++
	}
	if digits == 0 || !c.oneOf(i+n-1, "digit", "digits", "figure", "figures") || !dash && !c.oneOf(i+1, "digits", "figures") {
		return Quantity{}, 0
	}
	low := math.Pow10(digits - 1)
	return Quantity{Low: low, High: low*10 - 1, Rough: true}, n
}

// counts tells whether a word can begin a number.
func (c *counterReader) counts(w string) bool {
	kind := c.lex.Numbers[w].Kind
	return kind == "number" || kind == "scale"
}

// prefix reads a unit that stands before its number, and returns the entry of units.txt.
func (c *counterReader) prefix(i int) (string, int) {
	key, name, n := "", "", 0
	for k := i; k < i+3 && k < len(c.list); k++ {
		key += c.word(k)
		place := c.lex.Units[key].Place
		if place == "before" || place == "around" || place == "joined" && c.at(k+1).glued {
			name, n = key, k+1-i
		}
		if !c.at(k + 1).glued {
			break
		}
	}
	if n == 0 {
		return "", 0
	}
	if c.dash(i+n) || c.lex.Units[name].Place == "around" && c.word(i+n) == "of" {
		n++
	}
	if next := c.at(i + n); next.timed || !isDigit(next.text) && !c.counts(next.text) {
		return "", 0
	}
	return name, n
}

// unit reads a unit behind a number.
func (c *counterReader) unit(i int) (string, int) {
	u, n := inTable(c, c.lex.Units, i)
	if n == 0 || c.at(i).timed {
		return "", 0
	}
	switch u.Place {
	case "joined":
		return "", 0
	case "glued":
		if !c.at(i).glued {
			return "", 0
		}
	}
	return u.Name, n
}

// compound reads what a number with a hyphen describes: "three-day", "17-year-old", "eight-member".
func (c *counterReader) compound(q Quantity, i, n int) (Quantity, int) {
	none := Quantity{}
	at := i + n + 1
	w := c.word(at)
	q.Compound = true
	if name, m := c.unit(at); m > 0 {
		q.Unit = name
		n += 1 + m
		switch {
		case c.dash(i+n) && c.oneOf(i+n+1, "old", "olds"):
			q.Unit += " of age"
			n += 2
		case c.oneOf(i+n, "old", "olds"):
			q.Unit += " of age"
			n++
		case c.dash(i+n) && c.oneOf(i+n+1, "a", "an", "per") && c.dash(i+n+2):
			if per, m := c.unit(i + n + 3); m > 0 {
				q.Unit += " per " + per
				n += 3 + m
			}
		}
		return q, c.wordEnd(i, n)
	}
	switch {
	case w == "strong":
		return q, n + 2
	case w == "fold":
		q.Unit, q.Compound = Multiple, false
		return q, n + 2
	case !c.lex.Can(w, 'n') || c.word(i) == "one" || c.lex.Numbers[w].Kind != "":
		return none, 0
	}
	q.Of, q.Head = w, w
	return q, c.wordEnd(i, n+2)
}

// wordEnd returns how many atoms from i on the word takes of which n have been read.
func (c *counterReader) wordEnd(i, n int) int {
	for c.dash(i + n) {
		n += 2
	}
	return n
}

// rate reads how often or for how many a number is: "a day", "per 100,000", "/hour".
func (c *counterReader) rate(q *Quantity, i int) int {
	start := i
	if c.dash(i) {
		i++ // "£20-a-month"
	}
	w := c.word(i)
	if w != "a" && w != "an" && w != "per" && w != "each" && w != "every" && (w != "/" || !c.at(i).glued) || c.at(i).timed {
		return 0
	}
	if c.dash(i + 1) {
		i++
	}
	per, n := "", 0
	if name, m := c.unit(i + 1); m > 0 {
		if w != "per" && w != "/" && c.lex.Units[name].Measures == "money" {
			return 0
		}
		per, n = name, m+1
	} else if r, m := c.number(i+1, false, false); w == "per" && m > 0 && r.Unit == "" && r.Low == r.High {
		per, n = plain(r.Low), m+1
	} else if a := c.at(i + 1); strings.HasPrefix(a.tag, "NN") && (w == "per" || w == "/" || c.oneOf(i+1, "head", "person", "piece", "share", "pupil", "child")) {
		per, n = c.singular(a.text), 2
	}
	if per == "" || c.oneOf(i+n, "after", "before", "later", "earlier", "ago", "when", "old", "-", "and") || c.at(i+n-1).timed {
		return 0 // "killed 12 a day after"
	}
	q.Unit = strings.TrimSpace(q.Unit + " per " + per)
	return i + n - start
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
	if c.oneOf(i, "the", "its", "their", "his", "her", "all", "those", "these") {
		i++
	}
	for k := i; k < i+4; k++ {
		if c.at(k).tag == "POS" && strings.HasPrefix(c.at(k-1).tag, "NN") {
			i = k + 1 // "of the country's 36 states"
			break
		}
	}
	total, n := c.number(i, false, false)
	if c.lex.Is(lexicon.Thoroughfare, c.word(i+n)) && c.at(i+n).upper {
		return 0, 0 // "east of the 605 Freeway"
	}
	if n == 0 || total.Unit != "" || total.Low < 2 || total.Low != total.High || c.dash(i+n) {
		return 0, 0
	}
	if _, m := c.unit(i + n); m > 0 {
		return 0, 0 // "the last of 12 days"
	}
	return total.Low, i + n - start
}

// aged tells whether a number is somebody's age: "aged 34", "a man, 34,", "a man of 34".
func (c *counterReader) aged(q *Quantity, from, end int) bool {
	if q.Unit != "" || q.Compound || q.Low > 120 {
		return false
	}
	before := from - 1
	if c.word(before) == "between" {
		before--
	}
	if c.oneOf(before, "aged", "age", "ages") || c.word(before) == "of" && c.oneOf(before-1, "age", "ages") ||
		c.lex.Verb(c.word(before)) == "turn" && !strings.HasPrefix(c.at(end).tag, "NN") && !c.oneOf(end, "of") ||
		c.oneOf(before, "and", "or", ",") && before == c.ages && before > 0 {
		c.ages = end // "ages 6 and 16"
		return true
	}
	noun := strings.HasPrefix(c.at(before-1).tag, "NN")
	switch {
	case q.Low != q.High || q.Low < 1:
	case c.word(before) == "of" && noun && c.oneOf(before-1, "man", "woman", "boy", "girl", "child", "teenager", "pensioner", "widow", "widower") && !strings.HasPrefix(c.at(end).tag, "NN"):
		return true
	case c.word(before) == "(" && c.word(end) == ")":
		return noun && c.at(before-1).upper
	case c.word(before) == "," && c.oneOf(end, ",", ".", ")", ";") || c.word(before) == "," && end == len(c.list):
		return noun && isDigit(c.word(end-1)) && !strings.HasSuffix(c.at(before-1).tag, "S")
	}
	return false
}
