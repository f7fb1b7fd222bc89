package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// future tells whether what the time at token i belongs to lies ahead of the day of publication, as the
// verb says that governs it.
func (c *clock) future(i int) bool {
	if c.is(i-1, "upcoming", "coming") || c.is(i-1, "of") && c.is(i-2, "ahead") {
		return true
	}
	if c.is(i-1, "since") {
		return false
	}
	left := i - 1
	for left >= 0 && !c.governs(left) {
		left--
	}
	right := c.end(i)
	if left >= 0 && !c.opensClause(i, left, right) {
		until := c.is(i-1, "until", "till") && c.tokens[left].Tag == "VBN" && have(c.tokens, left)
		return until || c.defers(i-1) || c.verbFuture(left, i) // "has shut the road until Sunday"
	}
	for ; right < len(c.tokens); right++ {
		if c.governs(right) || c.tokens[right].Tag == "MD" {
			return c.verbFuture(right, i)
		}
	}
	return left >= 0 && c.verbFuture(left, i)
}

// governs tells whether a token can be what a time hangs on: a verb other than a gerund, or an
// adjective of plans.
func (c *clock) governs(j int) bool {
	t := c.tokens[j]
	if t.Tag == "VBG" {
		for k := j - 1; k >= 0 && k >= j-3; k-- {
			if auxiliary(c.word(k)) == "be" {
				return true
			}
		}
		return false
	}
	return isVerb(t.Tag) || t.Tag == "JJ" && c.lex.Modals[t.Lower] == "planned"
}

// end returns the token after the words of dates from i on.
func (c *clock) end(i int) int {
	for i < len(c.tokens) {
		if c.lex.Dates[c.word(i)].Kind == "" && c.tokens[i].Tag != "CD" && !c.is(i, "the", "of", "this", "next", "-") {
			break
		}
		i++
	}
	return i
}

// opensClause tells whether the time at i belongs to a clause that begins after the verb at left: behind
// "and", "that" or a mark, or as part of a subject ("said Monday's vote will ...").
func (c *clock) opensClause(i, left, right int) bool {
	j := i - 1
	if c.is(j, "the") {
		j--
	}
	if t := tag(c.tokens, j); (t == "IN" || t == "TO") && !c.is(j, "that") {
		j--
	}
	if t := tag(c.tokens, j); j > left && (t == "CC" && !c.is(j, "or") || t == ":" || c.is(j, "that")) {
		return true
	}
	if _, report := c.lex.ReportVerbs[c.tokens[left].Lemma]; !report {
		return false
	}
	t := tag(c.tokens, right)
	return t == "POS" || isFinite(t) || left+1 == i && c.is(i, "this", "next") && t != "." && t != ","
}

// defers tells whether a preposition at i leads to the day that something was put off to.
func (c *clock) defers(i int) bool {
	if !c.is(i, "until", "till", "to", "for", "from") {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if isVerb(c.tokens[j].Tag) {
			return c.lex.Is(lexicon.Deferring, c.tokens[j].Lemma)
		}
	}
	return false
}

// verbFuture tells whether the verb at j, with its auxiliaries, looks ahead; at is where the time stands.
func (c *clock) verbFuture(j, at int) bool {
	t := c.tokens[j]
	planned := c.lex.Modals[t.Lemma] == "planned" || c.lex.Modals[t.Lower] == "planned"
	if planned && t.Tag != "VBD" && t.Tag != "VB" {
		return true // "expects approval in March", "scheduled for Monday"
	}
	if t.Tag == "MD" {
		return c.modalFuture(j)
	}
	be := false
	for k := j - 1; k >= 0 && k >= j-5; k-- {
		switch w := c.tokens[k]; {
		case w.Tag == "MD":
			return c.modalFuture(k)
		case w.Tag == "TO":
			return !is(c.tokens, k+1, "have") && c.infinitive(k, at)
		case t.Tag == "VBG" && (w.Tag == "VBZ" || w.Tag == "VBP"):
			return true // "are meeting on Monday"
		case w.Tag == "RB" || auxiliary(w.Lower) != "":
			be = be || auxiliary(w.Lower) != ""
			continue
		}
		break
	}
	if (t.Tag != "VBZ" && t.Tag != "VBP") || be || auxiliary(t.Lower) == "have" {
		return false
	}
	if next := tag(c.tokens, c.end(at)); c.is(at-1, "after", "following") || next == "POS" || strings.HasPrefix(next, "NN") && c.is(at-1, "the", "a", "an") {
		return false // "is in hospital after Monday's crash", "is the suspect in the Friday shooting"
	}
	if _, report := c.lex.ReportVerbs[t.Lemma]; report || c.lex.Is(lexicon.Showing, t.Lemma) {
		return false
	}
	// What has a date in the present tense is on a timetable; headlines tell the past in it.
	return !c.headline || c.lex.Is(lexicon.Scheduled, t.Lemma)
}

// modalFuture tells whether a modal verb looks ahead, as all do but in "could not reach", "should have won".
func (c *clock) modalFuture(j int) bool {
	return c.is(j, "will", "'ll", "shall") || !c.is(j+1, "have", "not", "n't", "never")
}

// infinitive tells whether what hangs on the "to" at a token lies ahead: after plans and demands, and
// not where it has come true, has been dropped or is why somebody did something ("managed to", "had been
// due to", "flew in to").
func (c *clock) infinitive(to, at int) bool {
	if c.is(to-2, "had") && tag(c.tokens, to-1) == "VBN" || c.is(to-2, "been") && c.is(to-3, "had") {
		return false
	}
	if w := c.tokens[max(to-1, 0)]; to > 0 && (c.lex.Modals[w.Lower] != "" || c.lex.Modals[c.lex.EventNouns[c.lex.Noun(w.Lower)]] != "") {
		return true // "due to", "a plan to"
	}
	for j := to - 1; j >= 0; j-- {
		t := c.tokens[j]
		if !isVerb(t.Tag) {
			continue
		}
		if auxiliary(t.Lower) == "be" && j == to-1 || c.lex.Modals[t.Lemma] != "" || c.lex.ReportVerbs[t.Lemma].Embed {
			return true
		}
		if t.Tag == "VBD" || t.Tag == "VBN" {
			return false
		}
		return t.Tag == "VBZ" || t.Tag == "VBP" || c.verbFuture(j, at)
	}
	return true // "Court to rule on Monday"
}
