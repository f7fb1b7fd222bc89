package compare

import (
	"slices"

	"rashomon/nlp/lexicon"
)

// withoutTwins drops findings on polarity whose sentences say the same in nearly the same words, the denial among them: that only one
// of them denies is what a parser made of it. "Denied that X had caused it" and "denied that it was X which had caused it" are one.
func withoutTwins(found []*finding) []*finding {
	return slices.DeleteFunc(found, func(f *finding) bool {
		if f.Type != Polarity || len(f.stances) != 2 {
			return false
		}
		for _, a := range f.stances[0].items {
			for _, b := range f.stances[1].items {
				if !twins(a, b) {
					return false
				}
			}
		}
		return true
	})
}

// Two sentences are nearly the same where so much of the shorter one, in tenths, stands in the other in the same order.
const twinTenths = 7

// twins tells whether the sentences of two claims are nearly the same and both have a word that denies.
func twins(a, b *item) bool {
	x, y := quoteWords(evidence(a)), quoteWords(evidence(b))
	if !slices.ContainsFunc(x, denying) || !slices.ContainsFunc(y, denying) || denials(x) != denials(y) {
		return false
	}
	return 10*len(common(x, y)) >= twinTenths*min(len(x), len(y))
}

// denials counts the words that deny.
func denials(words []string) int {
	n := 0
	for _, w := range words {
		if denying(w) {
			n++
		}
	}
	return n
}

// denying tells whether a word denies something: "not", "instead", "failed", "denied", "barred".
func denying(w string) bool {
	lex := lexicon.Get()
	verb := lex.Verb(w)
	return lex.Negators[w] != "" || w == "instead" || verb != "" && (lex.Implicatives[verb].Affirmed == '-' || lex.ReportVerbs[verb].Stance == "denied")
}
