package nlp

import (
	"strings"
	"unicode"

	"rashomon/nlp/lexicon"
)

// counted finds the noun phrase from atom i on: "14,000 [US troops]", "dozens of [people]", "12 [dead]",
// "four were [children]". It returns the atom behind it, or i where nothing is counted.
func (c *counterReader) counted(q *Quantity, i int) int {
	if q.Head != "" {
		return i
	}
	start, copula := i, false
	switch {
	case c.word(i) == "of":
		start++
		for c.oneOf(start, "the", "its", "their", "his", "her", "all", "those", "these", "our") {
			start++
		}
	case q.Unit == "" && auxiliary(c.word(i)) == "be":
		start++
		copula = true
		if c.at(start).tag == "DT" || c.at(start).tag == "PRP$" {
			return i
		}
	case c.lex.Units[q.Unit].Measures == "length":
		return i // "the 100m final" is no hundred metres of something
	case q.Unit != "" && q.Unit != Ordinal && (c.at(i).upper || c.at(i).tag == "VBG"):
		return i // "for two hours Smith spoke", "made $5 million selling shoes"
	case q.Unit == Share && c.oneOf(i, "the", "its", "their", "his", "her"):
		start++ // "half the members"
	}
	if q.Unit == Multiple && c.word(start) == "as" && c.oneOf(start+1, "many", "much") {
		start += 2 // "twice as many people"
	}
	for c.oneOf(start, "more", "further", "additional") {
		start++
	}
	if c.oneOf(start, "high", "long", "deep", "wide", "tall", "thick", "less", "higher", "lower") {
		return i // "1.5 metres deep"
	}
	head := c.head(start)
	switch first := c.at(start); {
	case head >= 0 && copula && !strings.HasSuffix(c.at(head).tag, "S"):
		return i // "twelve is a record"
	case head >= 0:
		q.Of = strings.Join(strings.Fields(c.text[first.Start:c.at(head).End]), " ")
		q.Head = c.lex.Noun(c.at(head).text)
		return head + 1
	case q.Unit == "" && !copula && c.lex.Is(lexicon.Human, first.text) && (first.tag == "JJ" || isVerb(first.tag)):
		q.Of, q.Head = first.text, first.text // "12 dead"
		return start + 1
	}
	return i
}

// head returns the last noun of the noun phrase that begins at atom i, or -1.
func (c *counterReader) head(i int) int {
	head := -1
	for ; i < len(c.list) && !c.at(i).timed; i++ {
		a, t, next := c.at(i), c.at(i).tag, c.at(i+1).tag
		r := firstRune(a.text)
		switch can := c.lex.Can; {
		case c.dash(i) || t == "POS" && head >= 0:
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return head
		case head >= 0 && c.at(head).tag == "NNS" && !c.at(head).upper && a.upper:
			return head // "a few things Smith said"
		case t == "NN" && !can(a.text, 'n') && (can(a.text, 'a') || can(strings.TrimSuffix(a.text, "er"), 'a')):
			t = "JJ" // "100 percent sure", "30 percent cheaper", which the tagger has as nouns
		case t == "JJ" && head < 0 && c.word(i-1) == "of" && (isVerb(next) || next == "MD") && can(a.text, 'n'):
			t = "NN" // "millions of fish died", which it has as an adjective
		}
		if head >= 0 && t == "NN" && c.person(head) && c.lex.Can(a.text, 'v') && c.oneOf(i+1, "into", "through", "onto", "out", "past", "from", "at", "on", "down", "up", "off") {
			return head // "three gunmen burst into", which it has as a noun
		}
		if strings.HasPrefix(t, "NN") {
			head = i
			if c.oneOf(i, "people", "others") || t == "NNS" && c.lex.Can(c.lex.Noun(a.text), 'P') && next == "NNS" {
				return head // "one in four adults smokes", which it has as two nouns
			}
			continue
		}
		if !c.describing(i, t, head) {
			return head
		}
	}
	return head
}

// person tells whether atom i is a noun, in the plural, of people.
func (c *counterReader) person(i int) bool {
	noun := c.lex.Noun(c.at(i).text)
	return noun != c.at(i).text && c.lex.Can(noun, 'P')
}

// describing tells whether atom i, with the given tag, can stand before the noun of its phrase, of which
// the last noun so far is at atom head.
func (c *counterReader) describing(i int, tag string, head int) bool {
	next := c.at(i + 1).tag
	switch tag {
	case "JJ", "JJR", "JJS":
		return true
	case "RB", "RBR", "RBS":
		return head < 0 && (next == "JJ" || next == "VBN") // "most recent"
	case "VBN", "VBG":
		if head >= 0 {
			return c.at(head).upper && strings.HasPrefix(next, "NN") // "Tunisian fishing boats"
		}
		return strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ") || next == "VBN" || next == "VBG"
	}
	return c.at(i).glued && c.dash(i-1)
}
