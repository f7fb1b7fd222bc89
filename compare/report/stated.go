package report

import (
	"slices"
	"strings"

	"rashomon/compare"
)

// stated returns from where to before where the words of a passage state the stance of a side: the shortest stretch that
// holds most of its words, half of them at least, up to those that other stances do not have. It is -1, -1 where there is
// none, and where stances are no words of passages.
func (d *Differences) stated(side int, text string, words []textWord) (from, to int) {
	stance := Plain(d.c.Sides[side].Stance)
	switch d.c.Type {
	case compare.Polarity, compare.Confirmation, compare.Certainty, compare.Quote:
		return -1, -1
	}
	places := compare.PlaceNames(stance)
	if at := slices.IndexFunc(words, func(w textWord) bool { return slices.Contains(places, text[w.start:w.end]) }); at >= 0 {
		return at, at + 1
	}
	asked := map[string]bool{} // the words of the stance, and whether they tell it from others
	own := false
	for _, w := range wordsOf(stance) {
		if !connects[w.key] && !(negates[w.key] && len(wordsOf(stance)) == 1) && w.key != "yes" {
			asked[w.key] = d.stance[side][w.key] || w.number && d.c.Type == compare.Number
			own = own || asked[w.key]
		}
	}
	from, to = -1, -1
	best, longest := 0, len(wordsOf(stance))+fewBetween
	for i, w := range words {
		if _, ok := asked[w.key]; !ok {
			continue
		}
		seen, tells := map[string]bool{}, false
		for k := i; k < min(i+longest, len(words)); k++ {
			mine, ok := asked[words[k].key]
			if !ok || seen[words[k].key] {
				continue
			}
			seen[words[k].key] = true
			tells = tells || mine
			score := len(seen)*longest - (k - i)
			if (tells || !own) && 2*len(seen) >= len(asked) && score > best {
				best, from, to = score, i, k+1
			}
		}
	}
	for own && from < to && !asked[words[from].key] {
		from++
	}
	for own && from < to && !asked[words[to-1].key] {
		to--
	}
	return from, to
}

// unsettled returns the places of the words by which a passage leaves something open or calls it untrue, where that is
// disputed: those of its predicate ("is false") before all others, and these before verbs of denying, which may be what
// is told ("that it will deny them service").
func (d *Differences) unsettled(side int, cl compare.Claim, text string, words []textWord) map[int]bool {
	switch {
	case d.c.Type != compare.Certainty:
		return nil
	case d.c.Sides[side].Stance == compare.ToldAsFact, d.c.Sides[side].Stance == compare.PassedOn:
		return map[int]bool{}
	}
	predicate := strings.Fields(strings.ToLower(cl.Predicate))
	for _, is := range []func(w textWord) bool{
		func(w textWord) bool {
			return compare.Unsettles(text[w.start:w.end]) && slices.Contains(predicate, strings.ToLower(text[w.start:w.end]))
		},
		func(w textWord) bool {
			return compare.Unsettles(text[w.start:w.end]) || negates[w.key] && !verbsOfDenying[w.key]
		},
		func(w textWord) bool { return negates[w.key] },
	} {
		out := map[int]bool{}
		for i, w := range words {
			if is(w) {
				out[i] = true
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return map[int]bool{}
}
