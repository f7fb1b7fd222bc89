package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Two articles may say of one who did it, and of one thing that it was done to, what cannot both be, in sentences that have
// nothing else in common: "rejected the bill", "the bill, which the house passed on Tuesday by 35 votes to 23". And what
// holds one way only between two they may tell the other way round: "Vesta bought Arlon", "Arlon bought Vesta".

// incompatible finds such claims.
func (ps *passages) incompatible(words wording) []finding {
	byKey := map[[3]string][]*item{}
	var keys [][3]string
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			for _, key := range deeds(it) {
				if byKey[key] == nil {
					keys = append(keys, key)
				}
				byKey[key] = append(byKey[key], it)
			}
		}
	}
	var out []finding
	seen := map[[2]*item]bool{}
	for _, key := range keys {
		list := byKey[key]
		if len(list) > mostCommon {
			continue // too common a thing to tell of which one they speak
		}
		for i, x := range list {
			for _, y := range list[:i] {
				if seen[[2]*item{y, x}] || !ps.oneMatter(x, y) {
					continue
				}
				seen[[2]*item{y, x}] = true
				if f, ok := ps.excluding(y, x, list, words); ok {
					out = append(out, f)
				}
			}
		}
	}
	return out
}

// deeds returns keys that a claim, which tells for a fact or a plan what somebody who is named or known did to what is
// named or known, has in common with those that may exclude it: of the predicates, and of either argument.
func deeds(it *item) [][3]string {
	lex := lexicon.Get()
	class := it.Predicate.Class
	if it.sense == unsettled || it.sign < 0 || it.Noted() {
		return nil
	}
	if b := bondOf(it.Claim); b.relation != "" {
		return [][3]string{b.key()}
	}
	if it.past || !pointsOut(it.Subject) || !pointsOut(it.Object) || len(quantitiesIn(it, it.Object)) > 0 {
		return nil
	}
	var out [][3]string
	for _, other := range lex.Opposites(class) {
		pair := min(class, other) + "|" + max(class, other)
		for _, s := range identifiers(it.Subject) {
			for _, o := range identifiers(it.Object) {
				out = append(out, [3]string{pair, s, o})
			}
		}
	}
	return out
}

// A bond is what holds one way only between two who are named: who owns, succeeds or beats whom.
type bond struct{ relation, from, to string }

// turned tells whether a bond holds the other way round than another one.
func (b bond) turned(o bond) bool {
	return b.relation != "" && b.relation == o.relation && b.from == o.to && b.to == o.from
}

// key is the same for the bonds of two that are of one kind, whichever way they hold.
func (b bond) key() [3]string { return [3]string{b.relation, min(b.from, b.to), max(b.from, b.to)} }

// bondOf returns the bond that a claim tells of in its verb ("bought") or in a noun ("is a subsidiary of"), if it does.
func bondOf(c *nlp.Claim) bond {
	from, to := c.Subject.Name, c.Object.Name
	relation := ""
	if is(lexicon.OneWay, c.Predicate.Class) {
		relation = c.Predicate.Class
	} else if c.Predicate.Lemma == "be" {
		others := without(c.Object.Names, []string{from})
		class, object := lexicon.Get().Bond(c.Object.Head)
		if class == "" || len(others) != 1 {
			return bond{}
		}
		if relation, to = class, others[0]; object {
			from, to = to, from
		}
	}
	if relation == "" || from == "" || to == "" || from == to {
		return bond{}
	}
	return bond{relation, from, to}
}

// pointsOut tells whether an argument is one thing that is named or said to be known.
func pointsOut(a nlp.Argument) bool {
	return !a.Empty() && !a.Vague && !a.Negative && len(a.Heads) < 2 && (a.Name != "" || a.Definite || len(a.Names) > 0)
}

// identifiers are the name of an argument, or the nouns at its head.
func identifiers(a nlp.Argument) []string {
	if a.Name != "" {
		return []string{a.Name}
	}
	return a.Heads
}

func quantitiesIn(it *item, a nlp.Argument) []nlp.Quantity {
	return slices.DeleteFunc(slices.Clone(it.Quantities), func(q nlp.Quantity) bool { return !a.Span.Contains(q.Span) })
}

// oneMatter tells whether two claims of two outlets may be told of one occasion.
func (ps *passages) oneMatter(x, y *item) bool {
	return x.source != y.source && x.sense == y.sense && ps.oneStory(x.doc, y.doc) && !disjoint(x.when, y.when) && limited(x.Claim) == limited(y.Claim) &&
		!occasion(x).apart(occasion(y)) && compatiblePlaces(x.where, y.where) && !ps.opposedArgs(x, y)
}

// opposedArgs tells whether two claims have arguments of one preposition that are not the same.
func (ps *passages) opposedArgs(x, y *item) bool {
	for _, a := range x.Args {
		for _, b := range y.Args {
			if a.Role == b.Role && matchArg(a, b) < 0.5 {
				return true
			}
		}
	}
	return false
}

// incompatibleSure is how surely two claims with predicates that exclude each other are about the same.
const incompatibleSure = 0.7

// excluding sets two claims against each other that exclude each other, unless one of the articles tells both, as others of
// the list show.
func (ps *passages) excluding(x, y *item, list []*item, words wording) (finding, bool) {
	bare := *x.Claim
	bare.Args = nil
	f := finding{strength: incompatibleSure, question: words.yesNo(&bare), key: "excluding|" + x.Claim.ID + y.Claim.ID}
	switch {
	case exclude(x, y):
		f.Type = Outcome
		f.stances = []stance{{ps.predicate(x), []*item{x}, words.assertion(x.Claim)}, {ps.predicate(y), []*item{y}, words.assertion(y.Claim)}}
	case turnedRound(x, y):
		f.Type, f.question = Actor, strings.TrimSuffix(f.question, "?")+", or the other way round?"
		f.stances = []stance{{x.Subject.Name, []*item{x}, words.assertion(x.Claim)}, {y.Subject.Name, []*item{y}, words.assertion(y.Claim)}}
	default:
		return f, false
	}
	tellsBoth := slices.ContainsFunc(list, func(z *item) bool {
		return z.doc == x.doc && (exclude(z, x) || turnedRound(z, x)) || z.doc == y.doc && (exclude(z, y) || turnedRound(z, y))
	})
	return f, !tellsBoth && f.stances[0].name != f.stances[1].name
}

// exclude tells whether the predicates of two claims exclude each other, and who did it and what it was done to are the
// same.
func exclude(x, y *item) bool {
	lex := lexicon.Get()
	cx, cy := x.Predicate.Class, y.Predicate.Class
	return lex.Opposite(cx, cy) && !lex.Successive(cx, cy) && matchArg(x.Subject, y.Subject) >= 0.7 && matchArg(x.Object, y.Object) >= 0.7
}

// turnedRound tells whether two claims tell of one bond, each the other way round.
func turnedRound(x, y *item) bool { return bondOf(x.Claim).turned(bondOf(y.Claim)) }

// reversal finds that two statements tell of one bond, each the other way round.
func reversal(m *match) (dispute, bool) {
	for i, x := range m.a.terms {
		for k, y := range m.b.terms {
			if x.claim != nil && y.claim != nil && x.negated == y.negated && x.holds == y.holds && !disjoint(x.claim.When, y.claim.When) && bondOf(x.claim).turned(bondOf(y.claim)) {
				return dispute{Type: Actor, strength: reversalSure, a: i, b: k, reason: "each tells it the other way round: " + m.words(tie{a: i, b: k})}, true
			}
		}
	}
	return dispute{}, false
}

// reversalSure is how surely two statements that tell of one bond, each the other way round, contradict each other.
const reversalSure = 0.8

// predicate returns the words of a claim's predicate.
func (ps *passages) predicate(it *item) string {
	return ps.props[it.doc][it.Sentence].textOf(it.Predicate.Span)
}
