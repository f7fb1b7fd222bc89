package compare

import (
	"slices"
	"strings"

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
		if !hedged(open) || cutOff(open) {
			continue
		}
		for _, told := range items {
			if told.source == open.source || told.sense != fact || told.sign < 0 || told.Quoted || !vouched(told) {
				continue
			}
			al := align(told, open)
			if !al.same() || !covered(open.Claim, told.Claim) || told.Subject.Empty() && !open.Subject.Empty() {
				continue // or who did it is left out
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

// cutOff tells whether what a claim is told of stands behind the next verb, which has it: "[shot] and killed two guards".
func cutOff(it *item) bool {
	return it.Object.Empty() && !it.Predicate.Passive && strings.HasPrefix(it.Article.Text[it.Predicate.End:], " and ")
}

// hedged tells whether a claim says of what happened, or of how things are, that it is alleged, reported or not known:
// "allegedly shot", "may have been hit", "unclear whether it was hit". What a note corrects is settled by it.
func hedged(it *item) bool {
	if !it.Certain || it.Polarity != nlp.Positive || it.Quoted || it.Noted() {
		return false
	}
	switch it.Modality {
	case nlp.Questioned:
		return it.Article.Text[it.Evidence.End-1] != '?' && unsettledByWord(it)
	case nlp.Possible:
		return it.Predicate.Perfect || hedgedByWord(it)
	}
	return false
}

// unsettledByWord tells whether a word before a predicate says that it is not known or still looked into whether it is so;
// that somebody asks, says or decides it does not.
func unsettledByWord(it *item) bool {
	lex := lexicon.Get()
	return slices.ContainsFunc(strings.Fields(nlp.Fold(it.Article.Text[it.Evidence.Start:max(it.Evidence.Start, it.Predicate.Start)])), func(w string) bool {
		return leavesOpen(w, lex.Verb(w))
	})
}

// hedgeReach is how many bytes before its predicate a word that hedges a claim may stand.
const hedgeReach = 40

// hedgedByWord tells whether a word like "allegedly" stands in a predicate or shortly before it.
func hedgedByWord(it *item) bool {
	from := max(it.Evidence.Start, it.Predicate.Start-hedgeReach)
	text := it.Article.Text[from:it.Predicate.End]
	if from > it.Evidence.Start {
		_, text, _ = strings.Cut(text, " ") // what is left of the first word may be another word
	}
	return slices.ContainsFunc(strings.Fields(nlp.Fold(text)), func(w string) bool { return is(lexicon.Hedging, w) })
}

// hedgeOf returns the adverb by which all of some items are hedged, "" where they leave it open in another way.
func hedgeOf(items []*item) string {
	found := ""
	for _, it := range items {
		at := slices.IndexFunc(strings.Fields(nlp.Fold(evidence(it))), func(w string) bool { return is(lexicon.Hedging, w) && strings.HasSuffix(w, "ly") })
		if at < 0 || it.Modality == nlp.Questioned {
			return ""
		}
		word := strings.Fields(nlp.Fold(evidence(it)))[at]
		if found != "" && found != word {
			return ""
		}
		found = word
	}
	return found
}
