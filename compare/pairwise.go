package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// inPairs look for what two sentences that share much dispute in single claims that no group brings together.
var inPairs = []func(m *match, p, q *passage, words wording) (finding, bool){kinsfolk, strikes}

// claimPairs calls a function with the claims of two passages of two outlets, of one time and place, until it returns true.
func claimPairs(p, q *passage, do func(x, y *item) bool) {
	for _, x := range p.items {
		for _, y := range q.items {
			if x.source != y.source && !disjoint(x.when, y.when) && compatiblePlaces(x.where, y.where) && do(x, y) {
				return
			}
		}
	}
}

// inBoth returns the words that stand in both lists.
func inBoth(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(w string) bool { return !slices.Contains(b, w) })
}

// kinsfolk finds that the same was done to two relatives of one person of whom one is a man and one a woman: "detained
// the minister's wife and son", "detained the minister's wife and daughter".
func kinsfolk(_ *match, p, q *passage, words wording) (f finding, ok bool) {
	claimPairs(p, q, func(x, y *item) bool {
		if !opposable(x, y) || x.sign < 0 || y.sign < 0 || x.sense != y.sense || x.family != y.family || !is(lexicon.Once, x.family) && !is(lexicon.Toll, x.family) || matchArg(x.Subject, y.Subject) < 0 {
			return false
		}
		a, b := oppositeKin(x.Object, y.Object)
		if a == "" || !share(x.Object.Names, y.Object.Names) && !share(x.Object.Heads, y.Object.Heads) {
			return false
		}
		f = finding{Type: Participation, strength: 0.6, question: askKin(words, x, a, b), key: "kin|" + x.family + "|" + a + "|" + b}
		f.stances = []stance{{name: "a " + a, items: []*item{x}, told: "it was a " + a}, {name: "a " + b, items: []*item{y}, told: "it was a " + b}}
		ok = true
		return true
	})
	return f, ok
}

// askKin asks which of two relatives it was, with the one in the place of the other, whoever is named beside: "a wife and daughter
// or son".
func askKin(words wording, x *item, a, b string) string {
	question := words.yesNo(x.Claim)
	if strings.Count(question, a) != 1 {
		return "Was it " + indefiniteArticle(a) + " " + a + " or " + indefiniteArticle(b) + " " + b + ": “" + strings.TrimSuffix(question, "?") + "”?"
	}
	return strings.Replace(question, a, a+" or "+indefiniteArticle(b)+" "+b, 1)
}

// oppositeKin returns the nouns for relatives in two arguments that are opposites, each in one of them only.
func oppositeKin(a, b nlp.Argument) (x, y string) {
	lex := lexicon.Get()
	for _, h := range a.Heads {
		for _, k := range b.Heads {
			if !is(lexicon.Kin, h) || !is(lexicon.Kin, k) || slices.Contains(b.Heads, h) || slices.Contains(a.Heads, k) {
				continue
			}
			if r, _ := lex.Meaning(h, 'n').To(lex.Meaning(k, 'n')); r == lexicon.Opposed {
				return h, k
			}
		}
	}
	return "", ""
}

// lastSource returns who said it first, "" for nobody named.
func lastSource(it *item) string {
	if len(it.Attribution) == 0 {
		return ""
	}
	return it.Attribution[len(it.Attribution)-1].Source
}
