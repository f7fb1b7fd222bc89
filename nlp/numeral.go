package nlp

import (
	"math"
	"strconv"
	"strings"

	"rashomon/nlp/lexicon"
)

// number reads digits with a scale ("3.2 billion"), number words, vague amounts and fractions.
func (c *counterReader) number(i int) (Quantity, int) {
	w := c.word(i)
	if w == "" || c.inTime(i) {
		return Quantity{}, 0
	}
	if q, ok := compound(w, c.lex); ok {
		return q, 1
	}
	if lo, hi, ok := strings.Cut(w, "-"); ok {
		a, okA := digits(lo)
		b, okB := digits(hi)
		if okA && okB && b > a {
			return Quantity{Low: a, High: b}, 1
		}
	}
	if v, ok := digits(w); ok {
		n := 1
		value := v
		for scale, ok := c.scale(i + n); ok; scale, ok = c.scale(i + n) {
			value *= scale
			n++
		}
		return Quantity{Low: value, High: value}, n
	}
	return c.words(i)
}

func (c *counterReader) scale(i int) (float64, bool) {
	n, ok := c.lex.Numbers[c.word(i)]
	if !ok || n.Kind != "scale" && (n.Kind != "suffix" || c.word(i) == "m" || c.word(i) == "k") {
		return 0, false
	}
	return n.Low, true
}

func scaleOf(c *counterReader, i, n int) float64 {
	scale := 1.0
	for j := i + 1; j < i+n; j++ {
		if s, ok := c.scale(j); ok {
			scale *= s
		}
	}
	return scale
}

// digits reads "14,000", "3.5", "5m", "2bn", "40%".
func digits(w string) (float64, bool) {
	w = strings.TrimSuffix(w, "%")
	scale := 1.0
	for suffix, s := range map[string]float64{"bn": 1e9, "mn": 1e6, "tn": 1e12, "m": 1e6, "k": 1e3} {
		if rest, ok := strings.CutSuffix(w, suffix); ok && rest != "" && rest[len(rest)-1] <= '9' && rest[len(rest)-1] >= '0' {
			w, scale = rest, s
			break
		}
	}
	if w == "" || w[0] < '0' || w[0] > '9' || strings.Count(w, ".") > 1 {
		return 0, false
	}
	if strings.Contains(w, ",") {
		for i, group := range strings.Split(strings.SplitN(w, ".", 2)[0], ",") {
			if i > 0 && len(group) != 3 {
				return 0, false
			}
		}
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
	return v * scale, err == nil
}

// words reads "two hundred", "tens of thousands", "a dozen", "half", "one in five".
func (c *counterReader) words(i int) (Quantity, int) {
	w := c.word(i)
	first, ok := c.lex.Numbers[w]
	if head, tail, dash := strings.Cut(w, "-"); !ok && dash {
		a, okA := c.lex.Numbers[head]
		b, okB := c.lex.Numbers[tail]
		if okA && okB && a.Kind == "number" && (b.Kind == "number" || b.Kind == "fraction") {
			if b.Kind == "fraction" {
				return Quantity{Low: a.Low * b.Low, High: a.Low * b.Low, Unit: "share"}, 1
			}
			first, ok = lexicon.Number{Kind: "number", Low: a.Low + b.Low, High: a.Low + b.Low}, true
		}
	}
	article := w == "a" || w == "an"
	if article {
		next := c.lex.Numbers[c.word(i+1)]
		if next.Kind == "scale" || next.Kind == "fraction" && c.word(i+1) == "quarter" || next.Kind == "vague" {
			q, n := c.words(i + 1)
			return q, n + 1
		}
		return Quantity{}, 0
	}
	if !ok {
		return Quantity{}, 0
	}
	switch first.Kind {
	case "vague":
		q := Quantity{Low: first.Low, High: first.High, Rough: true}
		if q.High < 0 {
			q.High = math.Inf(1)
		}
		n := 1
		// "tens of thousands", "hundreds of thousands", "several hundred".
		if c.word(i+1) == "of" {
			if next, ok := c.lex.Numbers[c.word(i+2)]; ok && next.Kind == "vague" && c.word(i+2) != "several" {
				unit := map[string]float64{"thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "hundreds": 100, "dozens": 12}[c.word(i+2)]
				if unit > 0 {
					return Quantity{Low: q.Low * unit, High: q.High * unit, Rough: true}, 3
				}
			}
		}
		if s, ok := c.scale(i + 1); ok {
			q.Low, q.High, n = q.Low*s, q.High*s, 2
		}
		if first.Low < 10 && w == "few" && c.word(i-1) != "a" && n == 1 {
			return Quantity{}, 0
		}
		return q, n
	case "scale", "number", "fraction":
		if first.Kind == "fraction" && w != "half" && c.word(i-1) != "a" && c.word(i-1) != "one" {
			return Quantity{}, 0
		}
		if first.Kind == "fraction" {
			if next := tag(c.tokens, i+1); w == "half" && next != "IN" && next != "DT" && next != "PRP$" && c.word(i-1) != "a" {
				return Quantity{}, 0
			}
			return Quantity{Low: first.Low, High: first.Low, Unit: "share"}, 1
		}
	default:
		return Quantity{}, 0
	}
	if w == "one" && !c.countsOne(i) {
		return Quantity{}, 0
	}
	total, current, n := 0.0, 0.0, 0
	for {
		num, ok := c.lex.Numbers[c.word(i+n)]
		if head, tail, dash := strings.Cut(c.word(i+n), "-"); !ok && dash {
			a, okA := c.lex.Numbers[head]
			b, okB := c.lex.Numbers[tail]
			if ok = okA && okB && a.Kind == "number" && b.Kind == "number"; ok {
				num = lexicon.Number{Kind: "number", Low: a.Low + b.Low}
			}
		}
		if c.word(i+n) == "and" && n > 0 && current >= 100 {
			if next := c.lex.Numbers[c.word(i+n+1)]; next.Kind == "number" {
				n++
				continue
			}
		}
		if !ok || num.Kind != "number" && num.Kind != "scale" || n > 0 && num.Kind == "number" && current > 0 && num.Low >= current {
			break
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
		n++
	}
	v := total + current
	return Quantity{Low: v, High: v}, n
}

// countsOne tells whether "one" counts: before a noun, and not as a pronoun or in "one of".
func (c *counterReader) countsOne(i int) bool {
	next := tag(c.tokens, i+1)
	prev := c.word(i - 1)
	return (strings.HasPrefix(next, "NN") || next == "JJ" || next == "CD") && prev != "the" && prev != "this" && prev != "that" && prev != "no" ||
		c.lex.Numbers[c.word(i+1)].Kind == "scale"
}

// compound reads "eight-member" and "17-year-old".
func compound(w string, lex *lexicon.Lexicon) (Quantity, bool) {
	head, rest, ok := strings.Cut(w, "-")
	if !ok || rest == "" {
		return Quantity{}, false
	}
	v, isNumber := digits(head)
	if !isNumber {
		n, found := lex.Numbers[head]
		if !found || n.Kind != "number" {
			return Quantity{}, false
		}
		v = n.Low
	}
	noun, _, _ := strings.Cut(rest, "-")
	if u, ok := lex.Units[noun]; ok {
		if strings.HasSuffix(rest, "-old") {
			return Quantity{Low: v, High: v, Unit: "year of age", Compound: true}, true
		}
		return Quantity{Low: v, High: v, Unit: u.Name, Compound: true}, true
	}
	if !lex.Can(noun, 'n') || lex.Numbers[noun].Kind != "" {
		return Quantity{}, false
	}
	return Quantity{Low: v, High: v, Of: noun, Head: noun, Compound: true}, true
}
