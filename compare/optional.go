package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// opens tells whether a token is a word that only ties its sentence to the one before: "However, ...", "also".
func (c *condenser) opens(over, k, top int) bool {
	switch c.s.Tokens[k].Lower {
	case "also", "too", "again", "meanwhile", "moreover", "furthermore", "therefore", "thus", "additionally":
		return c.s.Arcs[k].Label == "advmod" && len(c.kids[k]) == 0
	}
	return over == top && c.s.Arcs[k].Label == "advmod" && k < top && len(c.kids[k]) == 0 && (c.at[k] == 0 || c.p.terms[c.at[k]-1].kind == advTerm) &&
		k+1 < len(c.s.Tokens) && c.s.Tokens[k+1].Text == ","
}

// optional tells whether what hangs on a token can be left out without making the rest untrue or no sentence.
func (c *condenser) optional(over, k, top int) bool {
	t := c.s.Tokens[k]
	label := c.s.Arcs[k].Label
	switch {
	case c.changesSense(k):
		return false
	case c.at[k] > 0 && c.p.terms[c.at[k]-1].amount != nil && c.p.terms[c.at[k]-1].amount.Unit != "" && (label == "amod" || label == "nummod" || strings.HasSuffix(label, ":npmod") || strings.HasSuffix(label, ":unmarked")):
		return false // "a crater five metres deep"
	case (strings.HasPrefix(label, "obl") || label == "nmod" || label == "nmod:tmod" || label == "advmod") && c.onlyTime(k):
		return true
	case label == "obl:agent":
		return slices.ContainsFunc(c.kids[over], func(m int) bool { // "she is survived by two sons"
			return m != k && m > over && (strings.HasPrefix(c.s.Arcs[m].Label, "obl") || strings.HasPrefix(c.s.Arcs[m].Label, "obj") || strings.HasPrefix(c.s.Arcs[m].Label, "xcomp"))
		})
	case label == "appos":
		return c.first(k) > 0 && !wordlike(c.s.Tokens[c.first(k)-1].Lower)
	case strings.HasPrefix(label, "acl:relcl"):
		return c.aside(over, k)
	case label == "parataxis", label == "obl:tmod", label == "obl:npmod", label == "nmod:tmod", label == "nmod:npmod":
		return true
	case label == "advcl", label == "acl":
		for _, m := range c.kids[k] {
			if c.s.Arcs[m].Label == "mark" && limitsTruth(c.s.Tokens[m].Lower) {
				return false
			}
		}
		return label == "advcl" || c.s.Tokens[k].Tag == "VBN" || c.s.Tokens[k].Tag == "VBG"
	case label == "advmod":
		return strings.HasPrefix(t.Tag, "RB") && (k < over || strings.HasSuffix(t.Lower, "ly") || t.Lower == "again") && (t.Lower == "again" || !lexicon.Get().Stopwords[t.Lower]) && !is(lexicon.Hedging, t.Lower)
	case label == "amod":
		return k < over && t.Tag == "JJ" && !strings.ContainsAny(t.Lower, "0123456789") && over != top && c.s.Arcs[over].Label != "xcomp" && !selective(t.Lower) && !strings.HasPrefix(c.s.Tokens[over].Tag, "NNP") && ordinal(lexicon.Get(), t) == 0 && c.plain(k, over) && !c.bare(over)
	case label == "nummod": // of many, not of two or three, of which there may be one
		return c.s.Tokens[over].Tag == "NNS" && c.s.Arcs[over].Label != "compound" && k < over && c.at[k] > 0 && c.p.terms[c.at[k]-1].amount != nil && c.p.terms[c.at[k]-1].amount.Low >= leastTelling
	case label == "conj":
		return !c.plural(over) && c.s.Arcs[over].Label != "amod" && (!strings.HasPrefix(c.s.Arcs[over].Label, "nsubj") || c.s.Tokens[over].Tag == "NNS") && !(c.hasObject(k) && !c.hasObject(over) && c.s.Tokens[over].Tag[0] == 'V')
	case label == "obl", label == "nmod":
		if word := c.caseOf(k); word != "" {
			return adjunctive(word) || label == "obl" && word != "of" && c.hasObject(over) && !slices.ContainsFunc(c.kids[over], func(m int) bool {
				return m > k && c.s.Arcs[m].Label == "obl" && !adjunctive(c.caseOf(m))
			})
		}
		return c.s.Tokens[k].Tag[0] == 'N' && c.at[k] > 0 && c.p.terms[c.at[k]-1].kind == timeTerm
	}
	return false
}

// aside tells whether a relative clause only tells more of what it hangs on: it is set off by a comma, or hangs on a name
// or on "a contract", or on what only stands behind "of the". Any other says who or what is meant.
func (c *condenser) aside(over, k int) bool {
	first := c.first(k)
	return c.s.Tokens[over].Tag == "NNP" || first > 0 && !wordlike(c.s.Tokens[first-1].Lower) || slices.ContainsFunc(c.kids[over], func(m int) bool {
		return c.s.Tokens[m].Lower == "a" || c.s.Tokens[m].Lower == "an" || c.s.Tokens[m].Lower == "the" && c.s.Arcs[over].Label == "nmod"
	})
}

// onlyTime tells whether nothing hangs on a token but an expression of time and its preposition.
func (c *condenser) onlyTime(k int) bool {
	if c.at[k] == 0 || c.p.terms[c.at[k]-1].kind != timeTerm {
		return false
	}
	span := c.p.terms[c.at[k]-1].time.Span
	for i, t := range c.s.Tokens {
		if c.under(i, k) != span.Contains(t.Span) && c.s.Arcs[i].Label != "case" && wordlike(t.Lower) {
			return false
		}
	}
	return true
}

// plain tells whether only words of description stand between two tokens: no name, which the first of them may be part of.
func (c *condenser) plain(from, to int) bool {
	for i := from; i <= to; i++ {
		if t := c.s.Tokens[i]; strings.HasPrefix(t.Tag, "NNP") || !wordlike(t.Lower) && t.Text != "," && t.Text != "-" {
			return false
		}
	}
	return true
}

// changesSense tells whether a token is a word without which a clause says more or the opposite: "not", "allegedly", "only".
func (c *condenser) changesSense(k int) bool {
	word := c.s.Tokens[k].Lower
	if lexicon.Get().Negators[word] != "" || is(lexicon.Hedging, word) || word == "only" {
		switch c.s.Arcs[k].Label {
		case "advmod", "det", "cc", "neg":
			return true
		}
	}
	return false
}

func (c *condenser) caseOf(k int) string {
	for _, m := range c.kids[k] {
		if c.s.Arcs[m].Label == "case" && m < k {
			return c.s.Tokens[m].Lower
		}
	}
	return ""
}

// says tells whether a verb of saying has with it what is said or asked.
func (c *condenser) says(top int) bool {
	return slices.ContainsFunc(c.kids[top], func(k int) bool {
		label := c.s.Arcs[k].Label
		person := c.at[k] > 0 && c.p.terms[c.at[k]-1].kind == nameTerm && c.p.terms[c.at[k]-1].of == nlp.Person
		return c.keep[k] && (label == "obj" && !person || label == "ccomp" || label == "xcomp" || label == "nsubj:pass")
	})
}

// bare tells whether a noun behind a preposition has nothing before it but what describes it: "at high levels" is more
// than "at levels".
func (c *condenser) bare(i int) bool {
	return c.caseOf(i) != "" && !slices.ContainsFunc(c.kids[i], func(k int) bool {
		return c.s.Arcs[k].Label == "det" || c.s.Arcs[k].Label == "nmod:poss" || c.s.Arcs[k].Label == "compound" || c.s.Arcs[k].Label == "nummod"
	})
}

// plural tells whether a token is what several things are said to be: "the defendants were [Abel and Brandt]".
func (c *condenser) plural(i int) bool {
	return slices.ContainsFunc(c.kids[i], func(k int) bool {
		return c.s.Arcs[k].Label == "cop" && (c.s.Tokens[k].Lower == "are" || c.s.Tokens[k].Lower == "were")
	})
}

func (c *condenser) hasObject(i int) bool {
	return slices.ContainsFunc(c.kids[i], func(k int) bool {
		return c.s.Arcs[k].Label == "obj" || c.s.Arcs[k].Label == "nsubj:pass"
	})
}

// adjunctive tells whether a preposition names where, when or why something was so.
func adjunctive(word string) bool {
	return is(lexicon.Circumstance, word) || locative(word)
}

// limitsTruth tells whether a conjunction makes the rest of its sentence hold only under what follows.
func limitsTruth(word string) bool {
	relation := lexicon.Get().Subordinators[word]
	return relation == "condition" || relation == "question"
}

// selective tells whether an adjective says which or how many of its noun are meant, or takes back or leaves open what the
// noun says: without it the noun means another thing.
func selective(word string) bool {
	return is(lexicon.Selective, word) || is(lexicon.Rejecting, word)
}

// maimed tells whether of what explains a noun the end is left out, so that it explains nothing: "an organization" of "an
// organization in Africa that was banned".
func (c *condenser) maimed(k int) bool {
	return !c.p.isName(k) && slices.ContainsFunc(c.kids[k], func(m int) bool {
		return m > k && !c.keep[m] && c.s.Arcs[m].Label != "punct" && c.s.Arcs[m].Label != "appos"
	}) ||
		c.s.Tokens[k].Tag == "NN" && !c.p.isName(k) && !slices.ContainsFunc(c.kids[k], func(m int) bool { return c.keep[m] && c.s.Arcs[m].Label != "det" && c.s.Arcs[m].Label != "punct" })
}
