package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// another returns the amount of a claim that tells what happened to one more person than it was told of before:
// "killed two people and injured a third". To the third it happened alone.
func another(it *item) (nlp.Quantity, bool) {
	if !is(lexicon.Toll, it.family) || it.Tally != "" || !toldOfOthers(it, it.Object.Span) {
		return nlp.Quantity{}, false
	}
	words := strings.Fields(nlp.Fold(it.Object.Phrase))
	if len(words) < 2 || len(words) > 4 || words[0] != "a" && words[0] != "another" {
		return nlp.Quantity{}, false
	}
	lex := lexicon.Get()
	n, last := lex.Numbers[words[1]], lex.Noun(strings.TrimPrefix(words[len(words)-1], "co-"))
	human := is(lexicon.Human, last) || lex.Can(last, 'P')
	if words[0] == "a" && (n.Kind != "ordinal" || n.Low < 2 || len(words) > 2 && !human) || words[0] == "another" && !human {
		return nlp.Quantity{}, false
	}
	return nlp.Quantity{Span: it.Object.Span, Low: 1, High: 1, Head: "person"}, true
}

// toldOfOthers tells whether a sentence says before an argument what else happened to others: "killed two and".
func toldOfOthers(it *item, at nlp.Span) bool {
	if at.Start <= it.Evidence.Start {
		return false // a noted claim, or one whose evidence leaves the argument out
	}
	lex := lexicon.Get()
	for _, q := range it.counts {
		if q.Unit != "" || q.Start >= at.Start {
			continue
		}
		for _, w := range strings.Fields(nlp.Fold(it.Article.Text[max(it.Evidence.Start, q.Start-40):at.Start])) {
			c, _ := lex.Class(lex.Verb(strings.Trim(w, ".,;")))
			if f := family(c); f != it.family && is(lexicon.Toll, f) {
				return true
			}
		}
	}
	return false
}
