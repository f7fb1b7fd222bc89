package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// statement says what items agree on, in the words of the article that says it most shortly: a
// quotation, a short sentence, the claim inside a longer one, or no more than who did what to whom.
// Days and amounts that all of them give are rather in it than not, those of one article rather not.
func (w wording) statement(items []*item) string {
	best, least := "", 0
	for _, it := range items {
		for _, text := range w.renderings(it) {
			shared, alone := specifics(text, it, items)
			cost := len(text) - 60*shared + 400*alone
			if it.Subject.Vague || resolved(it.Subject) {
				cost += 200 // only where there is nothing else
			}
			if best == "" || cost < least {
				best, least = text, cost
			}
		}
	}
	return best
}

// renderings are ways to say what an item says.
func (w wording) renderings(it *item) []string {
	if it.quote != "" {
		return []string{"“" + strings.Trim(strings.Join(strings.Fields(it.quote), " "), ",“”\"") + "”"}
	}
	evidence := strings.Fields(it.Article.Text[it.Evidence.Start:it.Evidence.End])
	out := []string{strings.Join(evidence, " ")}
	if len(it.Claim.Content) > 0 {
		return out // without what was said it says nothing
	}
	told := verbatim(it.Claim)
	verb := strings.Join(strings.Fields(it.Article.Text[it.Predicate.Start:it.Predicate.End]), " ")
	whole := (!it.Predicate.Stative || !strings.HasSuffix(told, " "+verb)) && finite(verb, it.Predicate.Passive) // not "the escapee is"
	if len(evidence) > 15 && len(strings.Fields(told)) >= 5 && whole {
		out = []string{upper(strings.TrimRight(told, ".,;: ")) + "."}
	}
	if bare := w.bare(it.Claim); bare != "" {
		out = append(out, bare)
	}
	return out
}

// bare says who did what to whom and no more, or "" where that is no sentence.
func (w wording) bare(c *nlp.Claim) string {
	first, last := c.Subject, c.Object
	if c.Predicate.Passive {
		first, last = c.Object, nlp.Argument{}
	}
	if c.Headline || first.Empty() || first.Vague || resolved(first) || last.Vague || is(lexicon.Human, last.Head) || c.Predicate.Stative || !c.Predicate.Passive && last.Empty() || c.Polarity == nlp.Negative {
		return ""
	}
	verb := strings.Join(strings.Fields(c.Article.Text[c.Predicate.Start:c.Predicate.End]), " ")
	if !finite(verb, c.Predicate.Passive) {
		return ""
	}
	text := join(w.phraseOf(first), verb, w.phraseOf(last))
	if len(strings.Fields(text)) < 4 {
		return "" // too little to know what is meant
	}
	return upper(text) + "."
}

// finite tells whether the words of a predicate can stand in a sentence of their own: of a passive with
// its auxiliary, and no infinitive or gerund.
func finite(verb string, passive bool) bool {
	words := strings.Fields(strings.ToLower(verb))
	if len(words) == 0 || words[0] == "to" || strings.HasSuffix(words[0], "ing") {
		return false
	}
	return !passive || len(words) > 1
}

// specifics counts the days and amounts in a rendering of an item: those that the sentences of all other
// items have, and those that are its article's alone.
func specifics(text string, it *item, items []*item) (shared, alone int) {
	count := func(span nlp.Span, has func(*item) bool) {
		if !strings.Contains(text, strings.Join(strings.Fields(it.Article.Text[span.Start:span.End]), " ")) {
			return
		}
		for _, other := range items {
			if other != it && !has(other) {
				alone++
				return
			}
		}
		shared++
	}
	for _, q := range it.counts {
		count(q.Span, func(other *item) bool { return given(other, q) })
	}
	for _, t := range it.times {
		count(t.Span, func(other *item) bool { return dated(other, t) })
	}
	return shared, alone
}

// given tells whether an item's sentence has an amount.
func given(it *item, q nlp.Quantity) bool {
	for _, x := range it.counts {
		if x.Unit == q.Unit && (x.Head == q.Head || x.Head == "" || q.Head == "") && named(x) == named(q) {
			return true
		}
	}
	return false
}

// dated tells whether an item's sentence has a time.
func dated(it *item, t nlp.Time) bool {
	for _, x := range it.times {
		if x.Known() && x.First.Equal(t.First) && x.Last.Equal(t.Last) {
			return true
		}
	}
	return false
}
