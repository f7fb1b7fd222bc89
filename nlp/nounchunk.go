package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// noun reads a noun phrase with the phrases that "of" joins to it: "two Biden administration
// officials", "the Taliban's own actions", "a delegation of US officials". Its head is the last
// noun before "of"; after words of amount ("dozens of", "a number of") the noun behind them.
func (c *chunker) noun(i, limit int) chunk {
	np := chunk{kind: nounChunk, from: i, to: i, head: -1}
	j := i
	hasNoun := false
scan:
	for ; j < limit; j++ {
		t := c.tokens[j]
		if c.quoteAt(j) {
			break
		}
		if j > i && c.timeAt(j) && !strings.HasPrefix(tag(c.tokens, c.timeEnd(j)), "NN") {
			break
		}
		switch {
		case t.Tag == "PRP" || t.Tag == "EX":
			if j > i {
				break scan
			}
			return chunk{kind: nounChunk, from: i, to: i + 1, head: i, base: i + 1}
		case t.Tag == "DT" || t.Tag == "PDT" || t.Tag == "PRP$" || t.Tag == "WP$":
			if hasNoun {
				break scan
			}
			if t.Tag == "DT" && j == i && !c.nounFollows(j+1, limit) {
				// "this", "both", "neither" as pronouns.
				if t.Lower == "the" || t.Lower == "a" || t.Lower == "an" {
					break scan
				}
				np.head, np.to = j, j+1
				hasNoun = true
				break scan
			}
		case t.Lower == "between" && j == i && tag(c.tokens, j+1) == "CD" && is(c.tokens, j+2, "and") && tag(c.tokens, j+3) == "CD" && j+3 < limit:
			np.head, np.to = j+3, j+4
			j += 3
		case strings.HasPrefix(t.Tag, "NN") || t.Tag == "FW":
			np.head, np.to = j, j+1
			hasNoun = true
		case t.Tag == "POS":
			if !hasNoun {
				break scan
			}
			hasNoun = false // what is owned follows
		case t.Tag == "CD" || t.Tag == "$":
			if hasNoun && tag(c.tokens, j-1) != "POS" && (tag(c.tokens, j-1) != "NNP" || strings.Contains(t.Text, ".") || strings.HasPrefix(tag(c.tokens, j+1), "NN")) {
				break scan // "Flight 370" is one name, "Feld 44 percent" are two phrases
			}
			if t.Tag == "CD" {
				np.head, np.to = j, j+1
			}
		case strings.HasPrefix(t.Tag, "JJ"):
			if tag(c.tokens, j+1) == "POS" && !hasNoun { // "the other's requests"
				np.head, np.to = j, j+1
				hasNoun = true
				continue
			}
			compound := j == i+1 && t.Tag == "JJ" && tag(c.tokens, i) == "NN" && (i == 0 || tag(c.tokens, i-1) == ",") && tag(c.tokens, j+1) == "NN" // "district medical officer"
			if !c.nounFollows(j+1, limit) || hasNoun && !compound && !(strings.HasPrefix(tag(c.tokens, j-1), "NNP") && strings.HasPrefix(tag(c.tokens, j+1), "NN")) {
				break scan
			}
		case (t.Tag == "VBN" || t.Tag == "VBG") && !hasNoun:
			if !c.attributive(j, limit) && !(j > i && c.nounFollows(j+1, limit)) {
				break scan
			}
		case (t.Tag == "RB" || t.Tag == "RBR" || t.Tag == "IN") && !hasNoun && c.leadsNumber(j, limit):
		case (t.Tag == "CC" || t.Tag == ",") && !hasNoun && strings.HasPrefix(tag(c.tokens, j-1), "JJ") && strings.HasPrefix(tag(c.tokens, j+1), "JJ") && c.nounFollows(j+1, limit):
		case t.Tag == "''" && j > i && j+1 < limit && (hasNoun || c.nounFollows(j+1, limit)):
			if hasNoun && !strings.HasPrefix(tag(c.tokens, j+1), "NN") {
				break scan
			}
		default:
			break scan
		}
	}
	if np.head < 0 {
		return np
	}
	np.base = np.to
	// "of" joins the next noun phrase.
	for np.to+1 < limit && c.tokens[np.to].Lower == "of" {
		rest := c.noun(np.to+1, limit)
		if rest.to <= np.to+1 {
			break
		}
		if c.amount(np.head) {
			np.head, np.base = rest.head, rest.base
		} else if np.of == nil {
			np.of = &rest
		}
		np.to = rest.to
	}
	return np
}

// amount tells whether a noun says how much of something there is.
func (c *chunker) amount(i int) bool {
	t := c.tokens[i]
	if t.Tag == "CD" || t.Lower == "all" || t.Lower == "most" || t.Lower == "some" || t.Lower == "none" || t.Lower == "both" || t.Lower == "each" || t.Lower == "one" || t.Lower == "many" {
		return true
	}
	if n, ok := c.lex.Numbers[t.Lower]; ok {
		return n.Kind != "suffix"
	}
	return c.lex.Is(lexicon.Counting, t.Lower)
}

// leadsNumber tells whether words like "at least", "more than", "nearly" stand before a number.
func (c *chunker) leadsNumber(j, limit int) bool {
	word := func(i int) string {
		if i < 0 || i >= limit {
			return ""
		}
		return c.tokens[i].Lower
	}
	// Also the later words of a bound that began before.
	for k := max(0, j-3); k <= j; k++ {
		kind, n := leadingBound(c.lex.Bounds, word, k)
		if n <= j-k {
			continue
		}
		at := k + n
		num, known := c.lex.Numbers[word(at)]
		if word(at) == "" || c.tokens[at].Tag != "CD" && c.tokens[at].Tag != "$" && word(at) != "a" && (!known || num.Kind == "suffix") {
			continue
		}
		if n == 1 && (kind == "over" || kind == "under") && c.lex.Units[c.lex.Noun(word(at+1))].Measures == "time" && (k == 0 || auxiliary(word(k-1)) != "be") {
			continue // "over two days": for so long
		}
		return true
	}
	return false
}

// nounFollows tells whether a noun phrase goes on from token j.
func (c *chunker) nounFollows(j, limit int) bool {
	for ; j < limit; j++ {
		switch t := c.tokens[j]; {
		case strings.HasPrefix(t.Tag, "NN") || t.Tag == "CD" || t.Tag == "POS":
			return true
		case strings.HasPrefix(t.Tag, "JJ") || t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "RB" || t.Tag == "$" || t.Tag == "''":
		case t.Tag == "DT" && (t.Lower == "the" || t.Lower == "these" || t.Lower == "those"): // "both the", "all these"
		case t.Tag == "CC" && strings.HasPrefix(tag(c.tokens, j-1), "JJ") && strings.HasPrefix(tag(c.tokens, j+1), "JJ"):
		case t.Tag == "," && strings.HasPrefix(tag(c.tokens, j-1), "JJ") && strings.HasPrefix(tag(c.tokens, j+1), "JJ"):
		case c.leadsNumber(j, limit):
		default:
			return false
		}
	}
	return false
}

func (c *chunker) quoteAt(j int) bool {
	for _, q := range c.quotes {
		if q.from == j {
			return true
		}
	}
	return false
}

func (c *chunker) timeAt(j int) bool {
	for _, t := range c.times {
		if t.Start == c.tokens[j].Start {
			return true
		}
	}
	return false
}

// timeEnd returns the token after the time expression that starts at token j.
func (c *chunker) timeEnd(j int) int {
	for _, t := range c.times {
		if t.Start == c.tokens[j].Start {
			for j < len(c.tokens) && c.tokens[j].End <= t.End {
				j++
			}
			return j
		}
	}
	return j
}
