package compare

import (
	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var polarityDetector = detector{
	Name: Polarity,
	Doc: `Whether something happened or holds. One outlet affirms what another denies: the same predicate
with the same subject and object, and everything that the denial names is named by the other side too,
because a denial with more in it may deny only that ("did not meet in Paris"). Where the verb says little, as in
"hold a vote on the bill", another such verb will do. And one says that a place or body has none of what
another one speaks of as its own, or that some thing was not there, used or found, and another one tells of that thing.`,
	Examples: []Example{
		{First: "The court banned the party.", Second: "The court did not ban the party.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Status: Disputed},
		{First: "The court banned the party.", Second: "The court did not ban the newspaper.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Why: "two things"},
	},
	find: polarity,
}

func polarity(g *Group) []finding {
	if g.Family == "meeting" || g.Family == "confirmation" {
		return nil // see participation, confirmation
	}
	type match struct {
		pairs    [][2]*item
		strength float64
	}
	found := map[string]*match{}
	items := g.own()
	for _, no := range items {
		if no.sign > 0 {
			continue
		}
		for _, yes := range items {
			// Within one article the two show that it tells of both sides: see settle.
			if yes.sign < 0 || !opposable(yes, no) && !(yes.doc == no.doc && yes.sense != unsettled && no.sense != unsettled) || existential(yes.Claim) != existential(no.Claim) {
				continue
			}
			al := align(yes, no)
			if !al.same() || !covered(no.Claim, yes.Claim) {
				continue
			}
			key := eventKey(no)
			if found[key] == nil {
				found[key] = &match{}
			}
			m := found[key]
			m.pairs = append(m.pairs, [2]*item{yes, no})
			m.strength = max(m.strength, al.score())
		}
	}
	var out []finding
	for _, key := range sortedKeys(found) {
		m := found[key]
		f := finding{Type: Polarity, key: key, question: g.words.yesNo(plainest(m.pairs, 0, 1)),
			topic: g.words.assertion(plainest(m.pairs, 0)), strength: m.strength}
		if f, ok := oppose(f, "yes", "no", m.pairs); ok {
			out = append(out, f)
		}
	}
	return out
}

// plainest returns, of one or both members of the pairs, the claim that makes the shortest sentence.
func plainest(pairs [][2]*item, members ...int) *nlp.Claim {
	var best *nlp.Claim
	length := func(c *nlp.Claim) int {
		n := len(c.Subject.Text) + len(c.Object.Text)
		for _, a := range c.Args {
			n += len(a.Text)
		}
		if c.Subject.Vague || c.Object.Vague || c.Object.Negative || c.Subject.Negative {
			n += 100
		}
		if c.Subject.Empty() {
			n += 40 // who did it is left out
		}
		return n
	}
	for _, p := range pairs {
		for _, m := range members {
			if c := p[m].Claim; best == nil || length(c) < length(best) {
				best = c
			}
		}
	}
	return best
}

// existential tells whether a claim says that something is there.
func existential(c *nlp.Claim) bool { return c.Subject.Head == "there" && c.Predicate.Lemma == "be" }

// disjoint tells whether two times that are told have no day in common.
func disjoint(a, b *nlp.Interval) bool {
	if a == nil || b == nil {
		return false
	}
	before := func(x, y *nlp.Interval) bool { return !x.Last.IsZero() && !y.First.IsZero() && x.Last.Before(y.First) }
	return before(a, b) || before(b, a)
}

// onBehalf tells whether a is somebody of b's: what is done to "Brandt's lawyer" is not done to Brandt.
func onBehalf(a, b nlp.Argument) bool {
	return a.Name == "" && a.Party != "" && a.Party == b.Name && lexicon.Get().Can(a.Head, 'P')
}

// covered tells whether all that a denial names is named by what it is held against.
func covered(no, yes *nlp.Claim) bool {
	limited := no.When != nil && no.When.Anchor != "" && yes.When == nil // "not before 2026"
	if no.Narrowed && !yes.Narrowed || limited || disjoint(no.When, yes.When) {
		return false
	}
	for _, none := range []nlp.Argument{no.Subject, no.Object} {
		// "airports in Kaldra and Brenta were not closed": others may have been.
		if !none.Definite && !none.Vague && none.Name == "" && len(none.Members) == 0 && none.Role != "subject" && len(without(none.Names, namesOf(yes))) > 0 {
			return false
		}
		// "no Danish delegate signed": delegates of other countries may have.
		if none.Negative && (len(without(none.Words, append(words(yes), none.Heads...))) > 0 || len(without(none.Names, namesOf(yes))) > 0) {
			return false
		}
	}
	if onBehalf(no.Object, yes.Object) || onBehalf(yes.Object, no.Object) {
		return false
	}
	for _, a := range append([]nlp.Argument{no.Object, no.Recipient}, no.Args...) {
		if a.Empty() || a.Negative || a.Role == "contrary to" || a.Role == "according to" {
			continue
		}
		best := -1.0
		for _, b := range append([]nlp.Argument{yes.Subject, yes.Object, yes.Recipient}, yes.Args...) {
			if !b.Empty() {
				best = max(best, matchArg(a, b))
			}
		}
		if best < 0.5 {
			return false
		}
	}
	if no.Object.Name != "" && (no.Object.Name == yes.Object.Name || no.Object.Name == yes.Subject.Name) {
		return true // "the army chief, General Brandt," is who he is without it
	}
	// "did not release an official statement": the denial may be of the adjective.
	extra := without(no.Object.Words, append(words(yes), no.Object.Heads...))
	return len(extra) == 0
}
