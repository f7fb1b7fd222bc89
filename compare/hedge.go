package compare

import (
	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// leftOpen finds what one outlet tells as a fact and another says is alleged, reported or not known.
func leftOpen(g *Group) []finding {
	if g.Family == "confirmation" {
		return nil
	}
	found := map[string][][2]*item{}
	strength := map[string]float64{}
	items := g.own()
	for _, open := range items {
		if !hedged(open) {
			continue
		}
		for _, told := range items {
			if told.source == open.source || told.sense != fact || told.sign < 0 || told.Quoted {
				continue
			}
			al := align(told, open)
			if !al.same() || !covered(open.Claim, told.Claim) {
				continue
			}
			key := eventKey(open)
			found[key] = append(found[key], [2]*item{told, open})
			strength[key] = max(strength[key], al.score())
		}
	}
	var out []finding
	for _, key := range sortedKeys(found) {
		pairs := found[key]
		f := finding{Type: Certainty, key: "open|" + key, question: g.words.yesNo(plainest(pairs, 0)), strength: strength[key]}
		if f, ok := oppose(f, toldAsFact, notCertain, pairs); ok {
			f.stances[1].told = g.words.assertion(plainest(pairs, 0))
			out = append(out, f)
		}
	}
	return out
}

// hedged tells whether a claim says of what happened, or of how things are, that it is alleged, reported or not known:
// "allegedly shot", "may have been hit", "unclear whether it was hit".
func hedged(it *item) bool {
	if !it.Certain || it.Polarity != nlp.Positive || it.Quoted {
		return false
	}
	switch it.Modality {
	case nlp.Questioned:
		return it.Article.Text[it.Evidence.End-1] != '?'
	case nlp.Possible:
		lex := lexicon.Get()
		for _, w := range firstWords(it.Article.Text[max(it.Evidence.Start, it.Predicate.Start-40):it.Predicate.End], 20) {
			if lex.Is(lexicon.Hedging, w) {
				return true
			}
		}
		return it.Predicate.Perfect
	}
	return false
}
