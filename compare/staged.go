package compare

import (
	"slices"

	"rashomon/nlp/lexicon"
)

// staged sets claims against each other that somebody does and does not do what is told with two light verbs: "will
// hold a vote on the bill", "is not having a vote on the bill". The groups of claims part them by their verbs.
func (ps *passages) staged(words wording) []finding {
	byEvent := map[[2]string][]*item{}
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			if is(lexicon.Light, it.Predicate.Lemma) && it.Subject.Name != "" && it.Object.Head != "" && it.sense != unsettled {
				key := [2]string{it.Subject.Name, it.Object.Head}
				byEvent[key] = append(byEvent[key], it)
			}
		}
	}
	var out []finding
	for _, key := range sortedPairs(byEvent) {
		list := byEvent[key]
		f := finding{Type: Polarity, strength: 0.6, key: "staged|" + key[0] + "|" + key[1]}
		no, yes := stance{name: "no"}, stance{name: "yes"}
		for _, x := range list {
			for _, y := range list {
				if x.sign < 0 && y.sign > 0 && x.Predicate.Lemma != y.Predicate.Lemma && ps.sameStaged(x, y) {
					no.add(x)
					yes.add(y)
				}
			}
		}
		if len(no.items) == 0 {
			continue
		}
		f.question, f.topic = words.yesNo(yes.items[0].Claim), words.assertion(yes.items[0].Claim)
		f.stances = []stance{no, yes}
		out = append(out, f)
	}
	return out
}

// sameStaged tells whether two claims, a denial and another, with one subject and one noun for an object speak of one
// thing: by another word of it, time and place.
func (ps *passages) sameStaged(x, y *item) bool {
	if y.sense == fact && x.sense != fact {
		return false // "held a vote last year", "will hold no vote"
	}
	return x.source != y.source && ps.oneStory(x.doc, y.doc) && !disjoint(x.when, y.when) && !occasion(x).apart(occasion(y)) && compatiblePlaces(x.where, y.where) &&
		len(inBoth(objectWords(x), objectWords(y))) >= 2
}

// objectWords returns the words of a claim's object and of what may hang on it: "a vote on the bill".
func objectWords(it *item) []string {
	out := slices.Clone(it.Object.Words)
	for _, a := range it.Args {
		if a.Role == "on" || a.Role == "about" || a.Role == "with" || a.Role == "of" || a.Role == "for" {
			out = append(out, a.Words...)
		}
	}
	return out
}
