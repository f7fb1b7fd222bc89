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
	if it.past || len(quantitiesIn(it, it.Object)) > 0 {
		return nil
	}
	var out [][3]string
	for _, other := range lex.Opposites(class) {
		pair := min(class, other) + "|" + max(class, other)
		if one := onlyParty(it.Claim); pointsOut(one) {
			for _, s := range identifiers(one) {
				out = append(out, [3]string{pair, s, ""})
			}
		} else if pointsOut(it.Subject) && pointsOut(it.Object) {
			for _, s := range identifiers(it.Subject) {
				for _, o := range identifiers(it.Object) {
					out = append(out, [3]string{pair, s, o})
				}
			}
		}
	}
	return out
}

// onlyParty returns the one argument of a claim without a subject or without an object: who resigned, what was called off.
func onlyParty(c *nlp.Claim) nlp.Argument {
	switch {
	case c.Subject.Empty():
		return c.Object
	case c.Object.Empty():
		return c.Subject
	}
	return nlp.Argument{}
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
		!occasion(x).apart(occasion(y)) && compatiblePlaces(x.where, y.where) && !opposedArgs(x, y)
}

// opposedArgs tells whether two claims have arguments of one preposition that are not the same.
func opposedArgs(x, y *item) bool {
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
	case exclude(x.Claim, y.Claim) && !ps.otherKinds(x, y):
		f.Type = Outcome
		f.stances = []stance{{ps.predicate(x), []*item{x}, words.assertion(x.Claim)}, {ps.predicate(y), []*item{y}, words.assertion(y.Claim)}}
	case turnedRound(x, y):
		f.Type, f.question = Actor, strings.TrimSuffix(f.question, "?")+", or the other way round?"
		f.stances = []stance{{x.Subject.Name, []*item{x}, words.assertion(x.Claim)}, {y.Subject.Name, []*item{y}, words.assertion(y.Claim)}}
	default:
		return f, false
	}
	tellsBoth := slices.ContainsFunc(list, func(z *item) bool {
		return z.doc == x.doc && (exclude(z.Claim, x.Claim) || turnedRound(z, x)) || z.doc == y.doc && (exclude(z.Claim, y.Claim) || turnedRound(z, y))
	})
	return f, !tellsBoth && f.stances[0].name != f.stances[1].name
}

// exclude tells whether the predicates of two claims exclude each other, and who did it and what it was done to are the
// same, or the one whom alone they tell of.
func exclude(x, y *nlp.Claim) bool {
	lex := lexicon.Get()
	cx, cy := x.Predicate.Class, y.Predicate.Class
	if !lex.Opposite(cx, cy) || lex.Successive(cx, cy) || inPart(x) || inPart(y) {
		return false
	}
	if a, b := onlyParty(x), onlyParty(y); !a.Empty() && !b.Empty() {
		if !x.Subject.Empty() && !y.Subject.Empty() {
			return false // "remained", "left": who knows where, or what
		}
		return matchArg(a, b) >= 0.9 && (a.Name != "" && a.Name == b.Name || x.When != nil && y.When != nil)
	}
	return matchArg(x.Subject, y.Subject) >= 0.7 && matchArg(x.Object, y.Object) >= 0.7
}

// inPart tells whether a claim is told of some of several only: "cleared of one of the five charges", "rejected part of the
// plan". Of the others the opposite may be so.
func inPart(c *nlp.Claim) bool {
	for _, a := range append([]nlp.Argument{c.Object}, c.Args...) {
		words := strings.Fields(strings.ToLower(a.Phrase))
		for i, w := range words {
			if i > 1 || i+1 >= len(words) || words[i+1] != "of" {
				continue
			}
			if n, ok := lexicon.Get().Numbers[w]; ok && n.Kind == "number" || is(lexicon.Partial, w) {
				return true
			}
		}
	}
	return false
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

// otherKinds tells whether something is said of an argument of the one claim, and something else of that of the other: "the
// ban on hunting", "the ban on trawling".
func (ps *passages) otherKinds(x, y *item) bool {
	return lay(ps.props[x.doc][x.Sentence], ps.props[y.doc][y.Sentence]).otherKinds(x.Claim, y.Claim)
}

func (m *match) otherKinds(x, y *nlp.Claim) bool {
	alone := func(p *proposition, on []int, c *nlp.Claim) (kinds, phrases []string) {
		s := &p.doc.Sentences[p.sentence]
		for k, t := range p.terms {
			if on[k] > 0 && m.ties[on[k]-1].score > 0.5 || t.head < 0 {
				continue
			}
			head := p.terms[t.head]
			rel, prep, _ := strings.Cut(t.label, " ")
			ofArgument := head.kind != verbTerm && (c.Subject.Contains(s.Tokens[head.token].Span) || c.Object.Contains(s.Tokens[head.token].Span)) && rel != "acl:relcl" && rel != "appos"
			if ofArgument {
				kinds = append(kinds, t.lemma)
			}
			if prep != "" && (ofArgument || head.claim == c) {
				phrases = append(phrases, prep)
			}
		}
		// Where a phrase behind an object hangs a parser often gets wrong.
		behind := slices.IndexFunc(s.Tokens, func(t nlp.Token) bool { return t.Start >= c.Object.End })
		if next := slices.IndexFunc(p.terms, func(t term) bool { return t.token > behind }); behind > 0 && next >= 0 && s.Tokens[behind].Tag == "IN" && on[next] == 0 {
			phrases = append(phrases, s.Tokens[behind].Lower)
		}
		return kinds, phrases
	}
	kindsX, phrasesX := alone(m.a, m.onA, x)
	kindsY, phrasesY := alone(m.b, m.onB, y)
	return len(kindsX) > 0 && len(kindsY) > 0 || share(phrasesX, phrasesY)
}

// exclusion finds that two statements tell what excludes each other of the same, whatever else they tell.
func exclusion(m *match) (dispute, bool) {
	for i, x := range m.a.terms {
		for k, y := range m.b.terms {
			if x.claim == nil || y.claim == nil || x.negated || y.negated || x.holds == unsettled || x.holds != y.holds || disjoint(x.claim.When, y.claim.When) {
				continue
			}
			if signOf(x.claim) > 0 && signOf(y.claim) > 0 && exclude(x.claim, y.claim) && !m.otherKinds(x.claim, y.claim) {
				return dispute{Type: Outcome, strength: incompatibleSure, a: i, b: k, reason: m.words(tie{a: i, b: k}) + " exclude each other"}, true
			}
		}
	}
	return dispute{}, false
}

// predicate returns the words of a claim's predicate.
func (ps *passages) predicate(it *item) string {
	return ps.props[it.doc][it.Sentence].textOf(it.Predicate.Span)
}
