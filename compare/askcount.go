package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// askCount asks for amounts: in the words of the first claim that is told of the event itself and not of
// its toll, one with the amount in its subject or object before others, and of which the question says of what it asks. Where
// there is none, the words of an article are given with a gap where they hold the amount.
func (w wording) askCount(amounts []amount) string {
	for _, held := range []bool{true, false} {
		for _, a := range amounts {
			holds := a.Subject.Contains(a.q.Span) || a.Object.Contains(a.q.Span)
			if _, none := nobody(a.item); a.Tally != "" || none || !holds && held {
				continue
			}
			if question := w.howMany(a.Claim, a.q); asksAmount(a, question) {
				return question
			}
		}
	}
	for _, named := range []bool{true, false} {
		for _, a := range amounts {
			if _, none := nobody(a.item); a.Tally == "" && !none && !(named && !askable(a.Claim)) {
				return gapped(a)
			}
		}
	}
	class := tollFamily(amounts[0].item)
	if class == "die" {
		return "How many people died?"
	}
	return "How many people were " + lexicon.Get().Participle(class) + "?"
}

// asksAmount tells whether a question put from a claim says of what it asks the amount. Trees are wrong most often about
// figures: what is asked for must not stand in the question itself, nor another figure in its place, and somebody or something
// must be named that it is asked of.
func asksAmount(a amount, question string) bool {
	if !slices.ContainsFunc(arguments(a.Claim), func(x nlp.Argument) bool { return x.Contains(a.q.Span) || a.q.Contains(x.Span) }) {
		return false // another clause of its sentence
	}
	verb, _ := verbPhrase(a.Claim)
	for _, q := range a.Quantities {
		for _, figure := range strings.Fields(a.Article.Text[q.Start:q.End]) {
			if strings.ContainsAny(figure, "0123456789") && slices.Contains(strings.Fields(strings.TrimRight(question, "?")), figure) {
				return false // of this amount or another one
			}
		}
	}
	words := strings.Fields(strings.ToLower(strings.TrimRight(question, "?")))
	for i, word := range words {
		if (word == "did" || word == "does" || word == "will" || word == "were" || word == "was") && i+1 < len(words) && openWord(words[i+1]) {
			return false // "how much did they weigh"
		}
	}
	lex := lexicon.Get()
	last := words[len(words)-1]
	did := slices.Contains(words, "did") || slices.Contains(words, "does") || slices.Contains(words, "will")
	switch {
	case !slices.ContainsFunc(words, func(word string) bool { return word == "be" || word == "is" || word == "are" || lex.Verb(word) != "" }):
		return false // "how many points in London"
	case did && verb != "be" && is(lexicon.Linking, verb):
		return false // "what percentage did the stock remain"
	case last == lex.Participle(verb) && !did && (lex.ReportVerbs[verb].Stance != "" || lex.ReportVerbs[verb].Mental):
		return false // "how many people were believed"
	case !a.Predicate.Passive && !a.Subject.Empty() && a.Object.Contains(a.q.Span) && a.Object.Start < a.Subject.Start:
		return false // the object of another verb: "28 people were there when the mudslide hit"
	case slices.Contains(words, "were") && !a.Predicate.Passive && is(lexicon.Intransitive, verb) && slices.Contains(words, lex.Participle(verb)):
		return false // "how many men were remained"
	}
	return true
}

// openWord tells whether a word stands for something that a question does not name.
func openWord(word string) bool {
	switch word {
	case "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "him", "them", "what", "who", "which", "its", "their", "his", "her":
		return true
	}
	return false
}

// Words of a sentence that are shown beside a gap.
const (
	gapBefore = 12
	gapAfter  = 14
)

// gapped asks for an amount by the words of its sentence around it: "What is the figure in “shares fell … percent”?"
func gapped(a amount) string {
	return "What is the figure in “" + gappedAt(a.item, a.q.Span) + "”?"
}

// gappedAt returns the clause of an item around a span, with a gap in its place.
func gappedAt(it *item, gap nlp.Span) string {
	text := it.Article.Text
	before := clausePart(text[min(it.Evidence.Start, gap.Start):gap.Start], true)
	after := clausePart(text[gap.End:max(gap.End, it.Evidence.End)], false)
	before, after = before[max(0, len(before)-gapBefore):], after[:min(len(after), gapAfter)]
	return balanced(strings.Join(slices.Concat(before, []string{"…"}, after), " "))
}

// clausePart returns the words of a text from its last mark between clauses on, or up to its first one.
func clausePart(text string, last bool) []string {
	marks := []string{", ", "; ", ": ", " – ", " — ", " - ", "“", "”", "\"", "("}
	for {
		at, n := -1, 0
		for _, m := range marks {
			k := strings.Index(text, m)
			if last {
				k = strings.LastIndex(text, m)
			}
			if k >= 0 && (at < 0 || last == (k > at)) {
				at, n = k, len(m)
			}
		}
		switch {
		case at < 0:
			return strings.Fields(strings.TrimRight(text, " .,;:!?\"”"))
		case !last:
			return strings.Fields(strings.TrimRight(text[:at], " .,;:!?"))
		case len(strings.Fields(text[at+n:])) > 1:
			return strings.Fields(text[at+n:])
		}
		text = text[:at] // the mark stands right before the amount: "28, or 12 percent"
	}
}
