package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// means are the kinds of things of which what happens once has one, and the question for each.
var means = []struct {
	kind  lexicon.Kind
	roles []string
	of    Type
	ask   string
}{
	{lexicon.Limb, []string{"in"}, Outcome, "Where"},
	{lexicon.Weapon, []string{"with", "using"}, Outcome, "With what"},
	{lexicon.Vehicle, []string{"in", "on", "by", "aboard"}, Outcome, "In or on what"},
	{lexicon.Building, []string{"in", "at", "inside", "outside"}, Place, "At what kind of place"},
	{lexicon.Room, []string{"in", "on", "inside"}, Place, "Where"},
	{lexicon.Terrain, []string{"in", "on", "into"}, Place, "Where"},
}

// byMeans finds what two outlets give as the part of the body, the weapon, the vehicle or the kind of building of one
// event, where neither speaks of the other's anywhere: "shot in the head", "shot in the chest".
func byMeans(g *Group) []finding {
	var out []finding
	items := g.own()
	for _, m := range means {
		for i, b := range items {
			y := meansOf(b, m.kind, m.roles)
			if y.Head == "" {
				continue
			}
			for _, a := range items[:i] {
				x := meansOf(a, m.kind, m.roles)
				if x.Head == "" || x.Head == y.Head || !opposable(a, b) || disjoint(a.when, b.when) || occasion(a).apart(occasion(b)) || kindOfMeans(x.Head, y.Head) || speaksOfThing(a, y.Head) || speaksOfThing(b, x.Head) || !oneAct(a, b) {
					continue
				}
				f := finding{Type: m.of, key: "means|" + string(m.kind) + "|" + eventKey(b), strength: 0.6, question: m.ask + " " + g.words.didQuestion(withoutArgs(a.Claim, m.roles)) + "?"}
				told := func(it *item, arg nlp.Argument) stance {
					text := g.words.assertion(it.Claim)
					if !strings.Contains(nlp.Fold(text), arg.Head) {
						text += " " + arg.Role + " " + arg.Phrase
					}
					return stance{name: arg.Head, items: []*item{it}, told: text}
				}
				f.stances = []stance{told(a, x), told(b, y)}
				out = append(out, f)
			}
		}
	}
	return out
}

// meansOf returns the one thing of a kind that a claim has behind one of some prepositions, empty for none or several.
func meansOf(it *item, kind lexicon.Kind, roles []string) nlp.Argument {
	var found nlp.Argument
	if it.sense != fact || it.sign < 0 || it.Quoted || it.Noted() {
		return found
	}
	for _, a := range it.Args {
		if !slices.Contains(roles, a.Role) || len(a.Heads) != 1 || a.Name != "" || a.Negative || !is(kind, a.Head) {
			continue
		}
		if found.Head != "" {
			return nlp.Argument{}
		}
		found = a
	}
	return found
}

// kindOfMeans tells whether one of two things may be meant by the word for the other: "gun", "pistol".
func kindOfMeans(a, b string) bool {
	r, _ := lexicon.Get().Meaning(a, 'n').To(lexicon.Get().Meaning(b, 'n'))
	return r == lexicon.Synonymous || r == lexicon.Narrower || r == lexicon.Broader || strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// speaksOfThing tells whether the article of a claim has a word for a thing, or for a kind of it, anywhere.
func speaksOfThing(it *item, thing string) bool {
	for _, w := range strings.FieldsFunc(nlp.Fold(it.Article.Text), func(r rune) bool { return !(r >= 'a' && r <= 'z') }) {
		if n := lexicon.Get().Noun(w); n == thing || strings.HasSuffix(n, thing) {
			return true
		}
	}
	return false
}

// oneAct tells whether two claims are of one act that happens once: done to the same named or defined, or by the same.
func oneAct(a, b *item) bool {
	subject, object := matchArg(a.Subject, b.Subject), matchArg(a.Object, b.Object)
	if subject < 0 || object < 0 {
		return false
	}
	if !a.Object.Empty() && !b.Object.Empty() {
		return object >= 0.9 && (a.Object.Name != "" || subject >= 0.7) && is(lexicon.Once, a.family) || object >= 1 && subject >= 0.9
	}
	return a.Object.Empty() && b.Object.Empty() && subject >= 0.9 && (a.Subject.Name != "" || a.Subject.Definite) && is(lexicon.Once, a.family)
}

// withoutArgs is a claim without what it has behind some prepositions.
func withoutArgs(c *nlp.Claim, roles []string) *nlp.Claim {
	bare := *c
	bare.Args = slices.DeleteFunc(slices.Clone(c.Args), func(a nlp.Argument) bool { return slices.Contains(roles, a.Role) })
	return &bare
}
