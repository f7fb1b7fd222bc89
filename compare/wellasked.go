package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// reask puts the question of a finding anew that cannot be understood as it is: one about "him" or "what", one without the object
// that its verb needs, one by the word that calls it untrue ("is the report false"), to which who tells it says no, and one that was made of a headline, whose grammar is its own. The words of another claim of the finding
// are tried first; then what one side says is given as it is written.
func (w wording) reask(f *finding) {
	switch {
	case f.Type == Date:
		f.reaskDay()
		return
	case f.Type != Polarity && f.Type != Certainty, f.vetted:
		return
	}
	yes := slices.IndexFunc(f.stances, func(s stance) bool { return s.name == "yes" || s.name == toldAsFact || s.name == passedOn })
	if yes < 0 || len(f.stances[yes].items) == 0 {
		return
	}
	s := &f.stances[yes]
	if headlines(s.items) {
		f.question, s.told = "Is it true: "+headlined(s.items[0])+"?", headlined(s.items[0])
		f.topic = s.told
		return
	}
	if plainQuestion(f.question) {
		return
	}
	for _, it := range append(slices.Clone(s.items), f.all()...) {
		if question := w.yesNo(it.Claim); !it.Headline && askable(it.Claim) && plainQuestion(question) {
			f.question = question
			return
		}
	}
	f.question = "Is it true: " + headlined(s.items[0]) + "?"
}

// longestAsked is how many words a question about a day may have.
const longestAsked = 22

// reaskDay asks when something was by a clause with a gap where the question is too long or names a day itself.
func (f *finding) reaskDay() {
	words := strings.Fields(strings.ToLower(strings.TrimRight(f.question, "?")))
	bad := len(words) > longestAsked || strings.Contains(f.question, ", ") || len(words) > 2 && openWord(words[2]) || slices.ContainsFunc(words, func(w string) bool {
		return lexicon.Get().Dates[w].Kind == "weekday"
	})
	if !bad || words[0] != "when" {
		return
	}
	for _, it := range f.all() {
		for _, t := range it.times {
			if it.Evidence.Contains(t.Span) {
				f.question = "When, in “" + gappedAt(it, t.Span) + "”?"
				return
			}
		}
	}
}

// headlines tells whether all items stand in headlines.
func headlines(items []*item) bool {
	return allOf(items, func(it *item) bool { return headed(it.Claim) })
}

// headlined returns the sentence of an item in quotation marks, cut where it is long.
func headlined(it *item) string {
	words := strings.Fields(it.Article.Text[it.Evidence.Start:it.Evidence.End])
	text := strings.Join(words, " ")
	if len(words) > mostQuoted {
		text = strings.Join(words[:mostQuoted], " ") + " …"
	}
	return "“" + strings.Trim(strings.NewReplacer("“", "‘", "”", "’").Replace(text), " .\"") + "”"
}

// mostQuoted is how many words of a sentence a question gives.
const mostQuoted = 30

// askable tells whether a claim names what it is about.
func askable(c *nlp.Claim) bool {
	open := func(a nlp.Argument) bool {
		return a.Vague || openWord(strings.ToLower(firstWord(a.Phrase))) && a.Name == ""
	}
	return !open(c.Subject) && !open(c.Object)
}

// plainQuestion tells whether a question names of whom it asks what.
func plainQuestion(question string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimRight(question, "?")))
	if strings.HasPrefix(question, "Is it true that ") || strings.HasPrefix(question, "Is it certain that ") {
		words = append([]string{"is"}, words[4:]...) // the clause is a sentence of its own
	}
	if len(words) < 3 || openWord(words[1]) || openWord(words[len(words)-1]) {
		return false
	}
	lex := lexicon.Get()
	last := words[len(words)-1]
	if words[0] == "did" && lex.Verb(last) == last && lex.ReportVerbs[last].Stance != "" {
		return false // "did the minister confirm"
	}
	return strings.Count(question, `"`)%2 == 0 && !slices.ContainsFunc(words, func(word string) bool { return is(lexicon.Rejecting, word) })
}
