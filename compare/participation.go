package compare

import (
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var participationDetector = detector{
	Name: Participation,
	Doc: `Who took part in a meeting, talks or another event. One outlet has somebody attend, meet or take
part, another says that the same person or body stayed away from the same event, or from one with the
same other side. Or they name two relatives of one person, a man and a woman, for the same that was done once.`,
	Examples: []Example{
		{First: "Nora Brandt attended the talks in Doha on Monday.", Second: "Nora Brandt did not attend the talks in Doha on Monday.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Status: Disputed},
		{First: "Nora Brandt will attend the talks in Doha.", Second: "Nora Brandt did not attend the talks in Doha.",
			FirstDay: "2022-03-05", SecondDay: "2022-03-08", Status: Update},
		{First: "Nora Brandt attended the talks in Doha on Monday.", Second: "Nora Brandt did not attend the talks in Geneva in May 2021.",
			FirstDay: "2022-03-08", SecondDay: "2021-06-01", Status: DifferentOccasions},
		{First: "Nora Brandt attended the talks in Doha on Monday.", Second: "The ambassador did not attend the talks in Doha on Monday.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Why: "two persons"},
	},
	find: participation,
}

func participation(g *Group) []finding {
	if g.Family != "meeting" {
		return nil
	}
	var pairs [][2]*item
	strength := 0.0
	for _, no := range g.items {
		if no.sign > 0 || !takesPart(no, g.Anchor, true) {
			continue
		}
		for _, yes := range g.items {
			if later(yes, no) || yes.sign < 0 || !opposable(yes, no) || !takesPart(yes, g.Anchor, false) {
				continue
			}
			if s := sameEvent(yes, no, g.Anchor); s > 0 {
				pairs = append(pairs, [2]*item{yes, no})
				strength = max(strength, s)
			}
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	other := counterpart(pairs, g.Anchor)
	event := "the event"
	if other != "" {
		event = "the talks with " + g.words.article(other)
	} else if o := pairs[0][1].Object; !o.Empty() {
		event = "the " + decapital(o.Text)
	}
	f := finding{Type: Participation, key: g.Anchor + "|" + other, strength: strength, topic: g.words.article(g.Anchor), act: "take part in " + event}
	if no := pairs[0][1]; no.Predicate.Class == "meet" && other == "" {
		f.act = "meet " + g.words.phraseOf(no.Object)
	}
	f.question = "Did " + f.topic + " " + f.act + "?"
	if f, ok := oppose(f, "yes", "no", pairs); ok {
		return []finding{f}
	}
	return nil
}

// later tells whether a plan is for a day after the report that says what did not happen.
func later(yes, no *item) bool {
	return yes.sense == plan && no.sense == fact && yes.when != nil && !no.Article.Published.IsZero() && yes.when.First.After(no.Article.Published.Day())
}

// takesPart tells whether a claim says of the given name that it takes part, or does not: as the
// subject, and in a meeting that took place also on the other side.
func takesPart(it *item, name string, subjectOnly bool) bool {
	switch it.Predicate.Class {
	case "meet", "attend":
	default:
		return false
	}
	if it.Subject.Name == name || it.Subject.Party == name && it.Subject.Name == "" && it.Predicate.Class == "attend" || slices.Contains(it.Subject.Members, name) {
		return true
	}
	if subjectOnly || it.Predicate.Class != "meet" {
		return false
	}
	for _, a := range arguments(it.Claim) {
		if a.Name == name && (a.Role == "object" || a.Role == "with") {
			return true
		}
	}
	return false
}

// sameEvent tells how surely two claims about somebody's part are about one kind of event: they name
// the same other side, or the same event.
func sameEvent(yes, no *item, name string) float64 {
	if o := no.Object; no.Predicate.Class == "attend" && o.Name != "" && !lexicon.Get().Can(o.Head, 'E') {
		return 0 // "pulled out of" a treaty, "did not join" a party
	}
	for _, n := range no.names {
		if n != name && slices.Contains(yes.names, n) && n != no.Subject.Party && !ownSide(no, name, n) {
			return 0.9
		}
	}
	if yes.Predicate.Class == "meet" && no.Predicate.Class == "meet" && len(no.Object.Words) > 1 && matchArg(yes.Object, no.Object) >= 0.9 {
		return 0.8 // "met student delegates", "refused to meet student delegates"
	}
	if yes.Predicate.Class == "attend" && no.Predicate.Class == "attend" {
		if s := matchArg(yes.Object, no.Object); s >= 0.7 && !yes.Object.Empty() && gathering(no.Object) {
			return s
		}
	}
	return 0
}

// ownSide tells whether a name stands with the person on the same side ("the US envoy"), so that it
// does not say who the talks were with.
func ownSide(it *item, name, other string) bool {
	if it.Subject.Name == name && slices.Contains(it.Subject.Names, other) && it.Subject.Name != other {
		return true
	}
	return false
}

// gathering tells whether an argument names an event that people attend.
func gathering(a nlp.Argument) bool {
	lex := lexicon.Get()
	return lex.Can(a.Head, 'E') || lex.Can(a.Head, 'G') || lex.NounClass(a.Head) != ""
}

// counterpart returns the name that most of the pairs share besides the anchor.
func counterpart(pairs [][2]*item, anchor string) string {
	count := map[string]int{}
	for _, p := range pairs {
		for _, n := range p[0].names {
			if n != anchor && slices.Contains(p[1].names, n) && !ownSide(p[1], anchor, n) {
				count[n]++
			}
		}
	}
	best := ""
	for _, n := range sortedKeys(count) {
		if best == "" || count[n] > count[best] {
			best = n
		}
	}
	return best
}
