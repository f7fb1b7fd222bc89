package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Two articles may name two persons, bodies or nations for what only one does to a thing: "Oman mediated the release", "the
// release was brokered by Qatar". Of two sentences in one shape the whole-sentence comparison sees it (clash.go); here they
// need have no more in common than the deed and what it was done to.

// doerSure is how surely two claims are of one deed that name it and what it was done to in the same way; doerNamed where
// that is named.
const (
	doerSure  = 0.5
	doerNamed = 0.6
)

// doers finds such claims.
func (ps *passages) doers(words wording) []finding {
	byKey := map[[2]string][]*item{}
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			for _, key := range soleDeeds(it) {
				byKey[key] = append(byKey[key], it)
			}
		}
	}
	keys := make([][2]string, 0, len(byKey))
	for key := range byKey {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	var out []finding
	for _, key := range keys {
		list := byKey[key]
		if len(list) > mostCommon {
			continue // too common a thing to tell of which one they speak
		}
		for i, x := range list {
			for _, y := range list[:i] {
				if ps.oneMatter(x, y) && ps.otherDoer(x, y, list) {
					out = append(out, doerFinding(y, x, words))
				}
			}
		}
	}
	return out
}

// soleDeeds returns keys that a claim of somebody named, who did for a fact what only one does, has in common with others of
// the same deed: the deed and what it was done to.
func soleDeeds(it *item) [][2]string {
	class := it.Predicate.Class
	if it.sense != fact || it.sign < 0 || it.past || it.Noted() || it.Subject.Name == "" || len(it.Subject.Members) > 1 || !is(lexicon.Sole, class) && !is(lexicon.Sole, it.Predicate.Lemma) {
		return nil
	}
	if !pointsOut(it.Object) || len(quantitiesIn(it, it.Object)) > 0 {
		return nil
	}
	var out [][2]string
	for _, o := range identifiers(it.Object) {
		out = append(out, [2]string{class, o})
	}
	return out
}

// otherDoer tells whether two claims name two of one kind for one deed, and no article names both.
func (ps *passages) otherDoer(x, y *item, list []*item) bool {
	if matchArg(x.Object, y.Object) < 0.9 || matchArg(x.Subject, y.Subject) > -1 || alike(strings.ToLower(x.Subject.Name), strings.ToLower(y.Subject.Name)) || !ps.sameType(x, y) || ps.otherKinds(x, y) {
		return false
	}
	return !slices.ContainsFunc(list, func(z *item) bool {
		return z.doc == x.doc && z.Subject.Name == y.Subject.Name || z.doc == y.doc && z.Subject.Name == x.Subject.Name
	})
}

// sameType tells whether the subjects of two claims are names of one type, so that one cannot be of the other.
func (ps *passages) sameType(x, y *item) bool {
	of := func(it *item) nlp.EntityType {
		d := ps.props[it.doc][it.Sentence].doc
		at := slices.IndexFunc(d.Entities, func(e nlp.Entity) bool { return e.Name == it.Subject.Name })
		if at < 0 {
			return ""
		}
		return d.Entities[at].Type
	}
	a := of(x)
	return a != "" && a == of(y)
}

func doerFinding(x, y *item, words wording) finding {
	f := finding{Type: Actor, strength: doerSure, key: "doer|" + x.Predicate.Class + "|" + identifiers(x.Object)[0]}
	if x.Object.Name != "" {
		f.strength = doerNamed
	}
	passive := *plain(x.Claim)
	passive.Subject = nlp.Argument{}
	f.question = "By whom " + words.didQuestion(&passive) + "?"
	f.stances = []stance{{x.Subject.Name, []*item{x}, words.assertion(x.Claim)}, {y.Subject.Name, []*item{y}, words.assertion(y.Claim)}}
	return f
}
