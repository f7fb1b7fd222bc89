package compare

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// results sets single claims against each other that say of one named person or thing what excludes each other, whatever
// else their sentences say: "Lund was acquitted", "the court convicted Lund of fraud"; "Lund was drunk", "Lund was sober".
// Only what is decided once counts, and states without anything beside them: a gate that opens closes again.
func (ps *passages) results(words wording) []finding {
	byName := map[string][]*item{}
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			if name := bearsOn(it); name != "" {
				byName[name] = append(byName[name], it)
			}
		}
	}
	var out []finding
	for _, name := range sortedKeys(byName) {
		list := byName[name]
		if len(list) > maxGroup {
			continue
		}
		for i, x := range list {
			for _, y := range list[:i] {
				if x.source == y.source || !ps.oneStory(x.doc, y.doc) || !exclusive(x, y) || saysBoth(list, x, y) {
					continue
				}
				f := finding{Type: Outcome, strength: 0.65, key: "result|" + name + "|" + min(x.family, y.family), question: words.yesNo(y.Claim)}
				for _, it := range []*item{y, x} {
					f.stances = append(f.stances, stance{name: decapital(predicateText(it)), items: []*item{it}, told: words.assertion(it.Claim)})
				}
				out = append(out, f)
			}
		}
	}
	return out
}

// predicateText is the predicate of a claim as it is named for a stance: "acquitted", "drunk".
func predicateText(it *item) string {
	if adj, ok := strings.CutPrefix(it.family, "be "); ok {
		return adj
	}
	return lexicon.Get().Participle(it.family)
}

// bearsOn returns whom or what a claim says the outcome or the state of, by name, or "".
func bearsOn(it *item) string {
	switch {
	case it.sense != fact || it.sign < 0 || it.past || it.Headline || it.Narrowed:
	case is(lexicon.Final, it.family) && it.Predicate.Lemma != "win" && it.Predicate.Lemma != "lose":
		return it.Object.Name
	case strings.HasPrefix(it.family, "be ") && it.Object.Empty() && len(it.Args) == 0:
		return it.Subject.Name
	}
	return ""
}

// exclusive tells whether two claims on one thing cannot both be.
func exclusive(x, y *item) bool {
	if disjoint(x.when, y.when) || !compatiblePlaces(x.where, y.where) || occasion(x).apart(occasion(y)) {
		return false
	}
	lex := lexicon.Get()
	if is(lexicon.Final, x.family) {
		return lex.Opposite(x.family, y.family) && !inPart(x.Claim) && !inPart(y.Claim) && matchArg(x.Subject, y.Subject) >= -0.3 && !otherCounts(x, y) && !parted(x, y)
	}
	a, okA := strings.CutPrefix(x.family, "be ")
	b, okB := strings.CutPrefix(y.family, "be ")
	if !okA || !okB || x.when != nil || y.when != nil {
		return false
	}
	r, _ := lex.Meaning(a, 'a').To(lex.Meaning(b, 'a'))
	return r == lexicon.Opposed
}

// otherCounts tells whether two claims name charges or the like that are not the same: "convicted of fraud", "acquitted
// of murder".
func otherCounts(x, y *item) bool {
	counts := func(it *item) []string {
		out := slices.Clone(it.Object.Words)
		for _, a := range it.Args {
			out = append(out, a.Words...)
		}
		return slices.DeleteFunc(out, func(w string) bool { return lexicon.Get().Can(w, 'P') || lexicon.Get().Can(w, 'T') })
	}
	a, b := counts(x), counts(y)
	return len(a) > 0 && len(b) > 0 && !share(a, b)
}

// saysBoth tells whether one of the articles says the other's too: of another count, or as somebody's words.
func saysBoth(list []*item, x, y *item) bool {
	return slices.ContainsFunc(list, func(it *item) bool {
		return it.doc == x.doc && (it.family == y.family || exclusive(it, x)) || it.doc == y.doc && (it.family == x.family || exclusive(it, y))
	})
}
