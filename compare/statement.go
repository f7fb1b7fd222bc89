package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// statement says what items agree on, in the words of the article that says it most shortly: a
// quotation, a short sentence, the claim inside a longer one, or no more than who did what to whom.
// Days and amounts that all of them give are rather in it than not, those of one article rather not.
// Whose words they are stands before them where the articles agree on that too. It also returns the item in whose
// words it is.
func (w wording) statement(items []*item, ps *passages) (string, *item) {
	best, least := "", 0
	var teller *item
	for _, it := range items {
		for _, text := range w.renderings(it) {
			shared, alone := specifics(text, it, items)
			cost := len(text) - 60*shared + 400*alone
			if shared == 0 {
				cost += 20 * max(0, 6-len(strings.Fields(text))) // a few words tell little
			}
			text = closed(strings.TrimPrefix(w.withName(text, it), "'s "))
			if it.Subject.Vague || resolved(it.Subject) || hangs(text) {
				cost += 200 // only where there is nothing else
			}
			cost += int(200 * (1 - ps.carried(text, it, items)))
			if it.Noted() {
				cost += 1000 // "It is 12, not 15."
			}
			if best == "" || cost < least {
				best, least, teller = text, cost, it
			}
		}
	}
	if speaker := commonSpeaker(items); speaker != "" && speakerOf(teller) != "" && !strings.Contains(best, lastWord(speaker)) {
		return upper(w.article(speaker)) + ": " + best, teller
	}
	return best, teller
}

// hangs tells whether a text begins with a pronoun that only the sentence before it explains.
func hangs(text string) bool {
	switch strings.ToLower(strings.Trim(firstWord(text), "“”\"',")) {
	case "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those":
		return true
	}
	return false
}

// withName writes the name of a subject at the start of a text where a pronoun of the third person stands
// for it.
func (w wording) withName(text string, it *item) string {
	first, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they":
	default:
		return text
	}
	if !strings.EqualFold(first, it.Subject.Phrase) || it.Subject.Name == "" {
		return text
	}
	return upper(w.article(it.Subject.Name)) + " " + rest
}

// commonSpeaker is who says, by name, what items agree on, or "": the only one named by those of them
// that are quotations, and by at least half of all others, for what most outlets give in their own
// voice is told as a fact.
func commonSpeaker(items []*item) string {
	speaker, balance := "", 0
	for _, it := range items {
		name := speakerOf(it)
		switch {
		case name == "" && it.quote != "":
			continue
		case name == "":
			balance--
			continue
		case speaker != "" && !strings.EqualFold(lastWord(name), lastWord(speaker)):
			return ""
		case len(name) > len(speaker):
			speaker = name
		}
		balance++
	}
	if balance < 0 {
		return ""
	}
	return speaker
}

// closed gives a text cut from a quotation the mark that it lost.
func closed(text string) string {
	switch d := strings.Count(text, "“") - strings.Count(text, "”"); {
	case d > 0:
		return text + "”"
	case d < 0:
		return "“" + text
	}
	if strings.Count(text, `"`)%2 == 0 {
		return text
	}
	before, _, _ := strings.Cut(text, `"`)
	if strings.HasSuffix(text, `"`) || strings.HasSuffix(strings.TrimSpace(before), ",") {
		return `"` + text
	}
	return text + `"`
}

// speakerOf is the name of whose words an item gives, or "".
func speakerOf(it *item) string {
	if it.quote != "" {
		return it.Subject.Name
	}
	if n := len(it.Attribution); n > 0 {
		if name := it.Attribution[n-1].Source; name == upper(name) && !lexicon.Get().Stopwords[strings.ToLower(name)] {
			return name
		}
	}
	return ""
}

// renderings are ways to say what an item says.
func (w wording) renderings(it *item) []string {
	if it.quote != "" {
		return []string{"“" + strings.Trim(strings.Join(strings.Fields(it.quote), " "), ",“”\"") + "”"}
	}
	evidence := strings.Fields(it.Article.Text[it.Evidence.Start:it.Evidence.End])
	out := []string{strings.Join(evidence, " ")}
	if it.Noted() || len(it.Claim.Content) > 0 || slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance != nlp.Said && s.Stance != nlp.Confirmed }) {
		return out // without what was said, or who denies it, it says nothing or the opposite
	}
	told := verbatim(it.Claim)
	verb := strings.Join(strings.Fields(it.Article.Text[it.Predicate.Start:it.Predicate.End]), " ")
	switch it.Modality {
	case nlp.Conditional, nlp.Questioned, nlp.Hypothetical, nlp.Demanded:
		return out // what stands over it says that it is no fact
	case nlp.Possible:
		if lexicon.Get().Modals[strings.ToLower(firstWord(verb))] == "" {
			return out
		}
	}
	first := it.Subject
	if it.Predicate.Passive {
		first = it.Object
	}
	if prev := lastWords(it.Article.Text[it.Evidence.Start:max(it.Evidence.Start, first.Start)], 1); len(prev) == 1 && limiting(prev[0]) {
		return out // "when the show has updates" says something only with what stands over it
	}
	if rest := it.Article.Text[it.Predicate.End:it.Evidence.End]; it.Object.Empty() && len(it.Args) == 0 && continues(rest) {
		return out // "the memos show", without what they show
	}
	whole := (!it.Predicate.Stative || !strings.HasSuffix(told, " "+verb)) && finite(verb, it.Predicate.Passive) // not "the escapee is"
	if len(evidence) > 15 && len(strings.Fields(told)) >= 5 && whole {
		out = []string{upper(strings.TrimRight(told, ".,;: ")) + "."}
	}
	if bare := w.bare(it.Claim); bare != "" {
		out = append(out, bare)
	}
	return out
}

// limiting tells whether a word opens a clause that only says when or whether what stands over it holds.
func limiting(word string) bool {
	switch word {
	case "when", "until", "before", "while", "unless", "whenever", "once":
		return true
	}
	relation := lexicon.Get().Subordinators[word]
	return relation == "condition" || relation == "contingency" || relation == "question" || relation == "manner"
}

// continues tells whether the text behind a verb goes on with what belongs to it.
func continues(rest string) bool {
	rest = strings.TrimSpace(rest)
	return rest != "" && !strings.ContainsAny(rest[:1], ".,;:!?)”\"’'—-–") && !is(lexicon.Adjunct, strings.ToLower(firstWord(rest)))
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
	if last.Empty() {
		text = join(text, w.complement(c))
	}
	if len(strings.Fields(text)) < 4 {
		return "" // too little to know what is meant
	}
	return upper(text) + "."
}

// complement writes the prepositional argument that follows right behind a verb: "charged with murder".
func (w wording) complement(c *nlp.Claim) string {
	for _, a := range c.Args {
		if a.Start < c.Predicate.End || a.Vague || resolved(a) {
			continue
		}
		between := c.Article.Text[c.Predicate.End:a.Start]
		if strings.EqualFold(strings.TrimSpace(between), a.Role) {
			return join(a.Role, w.phraseOf(a))
		}
	}
	return ""
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
