package report

import (
	"slices"
	"strings"
	"unicode"

	"rashomon/compare"
)

// Strongest returns the place of the claim of a side that answers the question best: it holds most of the words of
// its stance, then of the question, then of those that other sides use, in the fewest words of its own. A sentence goes
// before a headline, which leaves out what it can, and one that a named source stands for before another. Where the days
// tell occasions or reports apart, a claim that names its day comes first; what the tool itself doubts comes last.
func (d *Differences) Strongest(side int) int {
	asked := map[string]bool{}
	addWords(asked, d.c.Question)
	best, most := 0, 0
	for i, cl := range d.c.Sides[side].Claims {
		words := wordsOf(Plain(cl.Evidence))
		score := -len(words)
		seen := map[string]bool{}
		for _, w := range words {
			if connects[w.key] || seen[w.key] {
				continue
			}
			seen[w.key] = true
			if asked[w.key] {
				score += 10
			}
			if d.others[side][w.key] {
				score += 3
			}
			if d.stance[side][w.key] {
				score += 30
			}
		}
		if !cl.Certain {
			score -= 200
		}
		if headline(cl) {
			score -= 100
		}
		if slices.ContainsFunc(cl.Attribution, func(s compare.Source) bool { return s.Kind == "person" || s.Kind == "organization" }) {
			score += 5
		}
		if d.c.Status != compare.Disputed && cl.When != nil {
			score += 20
		}
		if i == 0 || score > most {
			best, most = i, score
		}
	}
	return best
}

// headline tells whether a claim stands on a line of its own that ends as no sentence does.
func headline(cl compare.Claim) bool {
	text := strings.TrimRightFunc(Plain(cl.Evidence), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'”’»)]", r)
	})
	return cl.Before == "" && cl.After == "" && text != "" && !strings.ContainsAny(text[len(text)-1:], ".!?") && !strings.HasSuffix(text, "…") && !strings.HasSuffix(text, "。")
}
