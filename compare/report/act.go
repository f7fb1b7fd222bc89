package report

import (
	"slices"
	"strings"

	"rashomon/compare"
)

// act returns the places of the words that say whether somebody did what is asked, where that is disputed: the
// predicate of the claim, and what negates it. Another negation in the sentence ("testified that he knew nothing")
// is not among them. It is nil where the predicate is not found.
func (d *Differences) act(cl compare.Claim, text string, words []textWord) map[int]bool {
	if d.c.Type != compare.Polarity && d.c.Type != compare.Participation && d.c.Type != compare.Confirmation {
		return nil
	}
	predicate := strings.Fields(strings.ToLower(cl.Predicate))
	if len(predicate) == 0 || predicate[0] == "be" { // which says nothing by itself
		return nil
	}
	denied := slices.ContainsFunc(cl.Attribution, func(s compare.Source) bool { return s.Stance == "denied" })
	turned := cl.Polarity == "negative" || denied
	at, negation, least := -1, -1, 0
	for k, w := range words {
		if !compare.FormOf(text[w.start:w.end], predicate[0]) {
			continue
		}
		if at < 0 {
			at = k
		}
		for i, n := range words {
			far := k - i
			if i > k { // "owns no shares"; what stands before is likelier meant
				far = 2 * (i - k)
			}
			if turned && negates[n.key] && !ofNumber(text, words, i) && (negation < 0 || far < least) {
				at, negation, least = k, i, far
			}
		}
	}
	if at < 0 {
		return nil
	}
	act := map[int]bool{at: true}
	for k := 1; k < len(predicate) && at+k < len(words) && words[at+k].key == predicate[k] && !connects[predicate[k]]; k++ {
		act[at+k] = true
	}
	if negation >= 0 {
		act[negation] = true
	}
	return act
}

// ofNumber tells whether a word is the short form of one before a figure: "No. 12".
func ofNumber(text string, words []textWord, i int) bool {
	return words[i].key == "no" && i+1 < len(words) && words[i+1].number && strings.TrimSpace(text[words[i].end:words[i+1].start]) == "."
}
