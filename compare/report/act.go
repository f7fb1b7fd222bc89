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
	at := slices.IndexFunc(words, func(w textWord) bool { return compare.FormOf(text[w.start:w.end], predicate[0]) })
	if at < 0 {
		return nil
	}
	act := map[int]bool{at: true}
	for k := 1; k < len(predicate) && at+k < len(words) && words[at+k].key == predicate[k] && !connects[predicate[k]]; k++ {
		act[at+k] = true
	}
	denied := slices.ContainsFunc(cl.Attribution, func(s compare.Source) bool { return s.Stance == "denied" })
	if cl.Polarity != "negative" && !denied {
		return act
	}
	nearest, least := -1, 0
	for i, w := range words {
		far := at - i
		if i > at { // "owns no shares"; what stands before is likelier meant
			far = 2 * (i - at)
		}
		if negates[w.key] && (nearest < 0 || far < least) {
			nearest, least = i, far
		}
	}
	if nearest >= 0 {
		act[nearest] = true
	}
	return act
}
