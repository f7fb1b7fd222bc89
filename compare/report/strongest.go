package report

import "rashomon/compare"

// Strongest returns the place of the claim of a side that answers the question best: it holds most of the question's
// words, then most of those that other sides use, in the fewest words of its own. Where occasions are told apart, a
// claim that names its day comes first; what the tool itself doubts comes last.
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
		}
		if !cl.Certain {
			score -= 100
		}
		if d.c.Status == compare.DifferentOccasions && cl.When != nil {
			score += 20
		}
		if i == 0 || score > most {
			best, most = i, score
		}
	}
	return best
}
