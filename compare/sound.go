package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A tree is often wrong about where a long sentence can be cut, so that what comes to stand side by side, begins or
// ends is looked at once more in the words' own order.

// sound tells whether what is kept of a clause reads as a sentence of its own.
func (c *condenser) sound(top int) bool {
	words := c.words()
	return len(words) > 0 && c.joins(words) && c.begins(words[0], top) && c.ends(words[len(words)-1]) && !c.cut(top) && c.governed(words) && c.agrees(top, words) && !c.halved(words) && c.listed(words)
}

// listed tells whether what is kept of a list still has its "and", every "and" what it joins, and "same" what it is like.
func (c *condenser) listed(words []int) bool {
	return !slices.ContainsFunc(words, func(i int) bool {
		h := c.s.Arcs[i].Head
		switch {
		case c.openList(words, i), c.s.Tokens[i].Lower == "same" && !c.compared(i):
			return true
		case c.s.Arcs[i].Label == "cc":
			return h >= 0 && !c.keep[h]
		case c.s.Arcs[i].Label != "conj" || h < 0 || !c.keep[h]:
			return false
		}
		joined := func(k int) bool { return c.keep[k] && c.s.Arcs[k].Label == "cc" }
		return c.s.Tokens[i].Tag[0] == 'N' && !slices.ContainsFunc(c.kids[i], joined) && !slices.ContainsFunc(c.kids[h], func(k int) bool {
			return joined(k) || c.keep[k] && c.s.Arcs[k].Label == "conj" && slices.ContainsFunc(c.kids[k], joined)
		})
	})
}

// compared tells whether what "same" compares with stands in the clause: "the same day as".
func (c *condenser) compared(i int) bool {
	return slices.ContainsFunc(c.s.Tokens[i:], func(t nlp.Token) bool { return t.Lower == "as" || t.Lower == "that" })
}

// openList tells whether a list breaks off behind a word: "software, web surfing [or history]".
func (c *condenser) openList(words []int, i int) bool {
	if i != words[len(words)-1] || i+1 >= len(c.s.Tokens) || c.s.Tokens[i+1].Tag != "CC" && (c.s.Tokens[i+1].Text != "," || i+2 >= len(c.s.Tokens) || c.s.Tokens[i+2].Tag != "CC") {
		return false
	}
	return slices.ContainsFunc(words[max(0, len(words)-5):], func(k int) bool {
		return k > 0 && c.s.Tokens[k-1].Text == "," && (c.s.Tokens[k].Tag[0] == 'N' || c.s.Tokens[k].Tag == "DT")
	})
}

// halved tells whether one of two dashes around an insertion is left out.
func (c *condenser) halved(words []int) bool {
	all, kept := 0, 0
	for k, i := range words[1:] {
		for m := words[k] + 1; m < i; m++ {
			if t := c.s.Tokens[m].Text; t == "–" || t == "—" || t == "--" {
				all++
				if i-words[k] == 2 {
					kept++
				}
			}
		}
	}
	return kept > 0 && kept < all
}

// words are the words that are kept, with the one that a subject is put in place of.
func (c *condenser) words() []int {
	var out []int
	for i, t := range c.s.Tokens {
		if (c.keep[i] || i == c.subject && c.named != "") && c.s.Arcs[i].Label != "punct" && wordlike(t.Lower) {
			out = append(out, i)
		}
	}
	return out
}

// trim leaves out the words that lost what they stand before: "just before [midnight]", "about [ten days ago]".
func (c *condenser) trim() {
	for again := true; again; {
		again = false
		words := c.words()
		for k, i := range words {
			t := c.s.Tokens[i]
			lost := i+1 < len(c.s.Tokens) && !c.keep[i+1] && i+1 != c.subject && wordlike(c.s.Tokens[i+1].Lower)
			last := k == len(words)-1
			switch {
			case k == 0 && c.s.Arcs[i].Label == "mark" && t.Lower == "that":
			case lost && is(lexicon.Stranding, t.Lower) && (last || t.Tag != "IN" || c.s.Arcs[i].Label == "case"):
			case t.Tag == "DT" && i+1 == c.subject && c.named != "":
			default:
				continue
			}
			if !slices.ContainsFunc(c.kids[i], func(m int) bool { return m > i && c.keep[m] }) {
				c.drop(i)
				again = true
			}
		}
	}
}

// joins tells whether what comes to stand side by side, where something between is left out, can do so.
func (c *condenser) joins(words []int) bool {
	for k, i := range words[1:] {
		last := words[k]
		if last == i-1 {
			continue
		}
		g := c.gapBetween(last, i)
		a, t := c.s.Tokens[last].Tag, c.s.Tokens[i]
		if g.empty {
			continue
		}
		verb, noun := a[0] == 'V', a[0] == 'N'
		switch {
		case g.listed && t.Tag == "TO":
			return false // "and plans to close"
		case t.Tag == "PRP" && (noun || a == "PRP" || a[0] == 'J'), a == "DT" && t.Tag[0] != 'N' && t.Tag[0] != 'J' && t.Tag != "CD" && t.Tag != "VBN" && t.Tag != "VBG",
			a == "PRP$" && t.Tag[0] != 'N' && t.Tag[0] != 'J', (a == "IN" || a == "TO") && (t.Tag == "IN" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "CC" || t.Tag[0] == 'W'),
			a == "CC" && (t.Tag == "CC" || t.Tag == "IN"), verb && t.Tag == "CC" && !g.listed, a == "MD" && t.Tag[0] != 'V' && t.Tag != "RB", a == "VBN" && (t.Tag == "NN" || t.Tag == "NNS"), noun && t.Tag[0] == 'N',
			a[0] == 'J' && t.Tag[0] == 'J' && g.filled:
			return false
		case g.enclosed:
		case verb && t.Tag[0] == 'V' && (g.filled || g.opened), g.filled && t.Tag[0] == 'N' && g.nounLast:
			return false // "armed [with cameras], analyze", "held [by its affiliate] Front"
		case g.opened && t.Tag[0] == 'V':
			return false // "Kestrel, [its drones] weigh": what the comma opens goes on
		case g.filled && !g.agent && (c.s.Arcs[i].Label == "case" || t.Tag == "IN" && i+1 < len(c.s.Tokens) && c.timed(i+1)):
			return false // "life [in prison for indecency] with a child"
		}
	}
	return true
}

// A gap is what is left out between two words.
type gap struct {
	empty    bool // no word
	filled   bool // a noun that is no time
	nounLast bool // its last word is a noun
	listed   bool // "and"
	agent    bool // it begins with "by"
	opened   bool // a comma stands before it and none behind
	enclosed bool // marks stand before and behind it
}

func (c *condenser) gapBetween(from, to int) gap {
	g, first, last := gap{empty: true}, "", -1
	for i := from + 1; i < to; i++ {
		t := c.s.Tokens[i]
		if !wordlike(t.Lower) {
			continue
		}
		if g.empty {
			first = t.Lower
		}
		g.empty, last = false, i
		g.listed = g.listed || t.Tag == "CC"
		g.filled = g.filled || t.Tag[0] == 'N' && !c.timed(i)
	}
	if g.empty {
		return g
	}
	before, behind := !wordlike(c.s.Tokens[from+1].Lower), last < to-1
	g.agent = first == "by"
	g.nounLast = c.s.Tokens[last].Tag[0] == 'N' && !c.timed(last)
	g.opened, g.enclosed = before && !behind && c.s.Tokens[from+1].Text == ",", before && behind
	return g
}

// timed tells whether a token belongs to an expression of time.
func (c *condenser) timed(i int) bool {
	return slices.ContainsFunc(c.p.terms, func(t term) bool { return t.kind == timeTerm && t.time.Contains(c.s.Tokens[i].Span) })
}

// begins tells whether a clause can begin at a word: a clause whose subject stands elsewhere behind "and" or a relative
// pronoun, one with a subject of its own not in the middle of a phrase.
func (c *condenser) begins(first, top int) bool {
	prev := first - 1
	for prev >= 0 && (c.s.Tokens[prev].Tag == "RB" || c.s.Tokens[prev].Text == `"` || c.s.Tokens[prev].Text == "“") {
		prev--
	}
	if prev < 0 {
		return true
	}
	before, label := c.s.Tokens[prev], c.s.Arcs[top].Label
	switch {
	case c.named != "" && c.subject < 0:
		return before.Tag == "CC" || before.Tag[0] == 'W' || before.Lower == "that"
	case before.Text == "," && (c.s.Tokens[first].Lower == "a" || c.s.Tokens[first].Lower == "an") && (label == "parataxis" || strings.HasPrefix(label, "conj")):
		return false // "the suspect, a man wanted for": a description
	case before.Tag[0] == 'V':
		return lexicon.Get().ReportVerbs[before.Lemma].Stance != ""
	}
	return before.Tag[0] != 'N' && before.Tag[0] != 'J' && before.Tag != "DT" && before.Tag != "CD" && before.Tag != "PRP$" && before.Tag != "POS"
}

// ends tells whether a clause can end at a word: what follows is no verb that it is the subject of, and no part of the
// same phrase.
func (c *condenser) ends(last int) bool {
	if is(lexicon.Dangling, c.s.Tokens[last].Lower) || c.s.Tokens[last].Tag == "POS" {
		return false
	}
	marked, inside := false, false
	for i := last + 1; i < len(c.s.Tokens); i++ {
		t := c.s.Tokens[i]
		if !wordlike(t.Lower) {
			marked = true
			inside = t.Text == "(" || inside && t.Text != ")"
			continue
		}
		if inside {
			continue
		}
		switch {
		case !marked && (t.Lower == "after" || t.Lower == "before" || t.Lower == "ago" || t.Lower == "later" || t.Lower == "earlier") && (strings.HasPrefix(c.s.Arcs[last].Label, "obl:") || lexicon.Get().Can(lexicon.Get().Noun(c.s.Tokens[last].Lower), 'T')):
			return false // "minutes [after she left]"
		case finite(t.Tag):
			return lexicon.Get().ReportVerbs[t.Lemma].Stance != "" && marked
		case marked || c.timed(i):
			return true
		}
		return t.Tag[0] != 'N' && t.Tag[0] != 'J' && t.Tag != "CD" && t.Tag != "POS"
	}
	return true
}

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

// governed tells whether every noun that is kept has its preposition with it, and none that it can hardly have: "after
// the chairman [resigned]".
func (c *condenser) governed(words []int) bool {
	return !slices.ContainsFunc(words, func(i int) bool {
		if k := c.at[i]; k > 0 && c.p.terms[k-1].amount != nil && c.p.terms[k-1].amount.Unit == "" && c.p.terms[k-1].amount.Head == "" && c.caseOf(i) != "" {
			return true // "six shots, followed by four"
		}
		return i != c.subject && slices.ContainsFunc(c.kids[i], func(k int) bool {
			return c.s.Arcs[k].Label == "case" && (!c.keep[k] || c.s.Tokens[k].Lower == "after" && c.person(i))
		})
	})
}

// person tells whether a token names a person or a body, or a kind of person.
func (c *condenser) person(i int) bool {
	if k := c.at[i]; k > 0 && c.p.terms[k-1].kind == nameTerm {
		return c.p.terms[k-1].of == nlp.Person || c.p.terms[k-1].of == nlp.Organization
	}
	return c.s.Tokens[i].Tag[0] == 'N' && lexicon.Get().Can(lexicon.Get().Noun(c.s.Tokens[i].Lower), 'P')
}

// agrees tells whether the subject that a clause is given has the number of its verb, and of the pronoun that stands for
// it.
func (c *condenser) agrees(top int, words []int) bool {
	if c.named == "" {
		return c.subject < 0 || !c.single(c.subject) || !slices.ContainsFunc(words, func(i int) bool {
			t := c.s.Tokens[i]
			return (i == top || c.s.Arcs[i].Head == top && (strings.HasPrefix(c.s.Arcs[i].Label, "aux") || c.s.Arcs[i].Label == "cop")) && (t.Lower == "are" || t.Lower == "were" || t.Lower == "have")
		})
	}
	one, many := c.stands.Name != "" && len(c.stands.Heads) < 2 && !strings.HasSuffix(c.named, "s"), c.stands.Name == "" && pluralSubject(c.stands)
	return !slices.ContainsFunc(words, func(i int) bool {
		t := c.s.Tokens[i]
		verb := i == top || c.s.Arcs[i].Head == top && (strings.HasPrefix(c.s.Arcs[i].Label, "aux") || c.s.Arcs[i].Label == "cop")
		return one && verb && (t.Tag == "VBP" || t.Lower == "were") || many && (t.Lower == "his" || t.Lower == "her" || verb && t.Tag == "VBZ")
	})
}

// single tells whether a token is a noun of one thing, no body of people, and joined to no other.
func (c *condenser) single(i int) bool {
	noun := c.s.Tokens[i].Lower
	return c.s.Tokens[i].Tag == "NN" && !lexicon.Get().Can(noun, 'G') && !slices.ContainsFunc(c.kids[i], func(k int) bool {
		return c.keep[k] && (c.s.Arcs[k].Label == "conj" || c.s.Arcs[k].Label == "nmod" || c.s.Arcs[k].Label == "nummod")
	})
}

// cut tells whether a clause lacks what belongs to it: what follows a colon, or the noun that its "who" stands for.
func (c *condenser) cut(top int) bool {
	last, first := top, true
	for i, t := range c.s.Tokens {
		if i == c.subject && c.named != "" {
			first = false
		}
		if !c.keep[i] || !wordlike(t.Lower) {
			continue
		}
		if first && c.s.Arcs[i].Head == top && c.subject > i && (strings.HasPrefix(c.s.Arcs[i].Label, "aux") || c.s.Arcs[i].Label == "cop") {
			return true // "was it the whole tape"
		}
		if first && (c.named == "" || c.subject >= 0) && (t.Tag == "VBG" || t.Tag == "CC" || t.Tag[0] == 'W') {
			return true // "including many of those left homeless"
		}
		first = false
		if i < top && i != c.subject && (t.Tag == "WP" || t.Tag == "WDT") && c.s.Arcs[i].Head == top {
			return true
		}
		last = max(last, i)
	}
	return last+1 < len(c.s.Tokens) && c.s.Tokens[last+1].Text == ":"
}
