package compare

import (
	"slices"
	"strings"
	"time"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var dateDetector = detector{
	Name: Date,
	Doc: `When something happened. Two outlets give the same event, with the same participants, days that
differ by less than a week. Only events that happen once to those who take part (a death, an arrest, a
signature) and those that agree in place and more are held to be one: two meetings on two days are two
meetings. The event may stand in a verb or in a noun ("collapsed", "the collapse of"). What begins or ends to be may
differ in months or years. Or they give it hours far apart, in figures or in words, or two parts of one day.`,
	Examples: []Example{
		{First: "The trial of Hugo Brandt began on Monday.", Second: "The trial of Hugo Brandt began on Wednesday.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "The trial of Hugo Brandt began on Monday.", Second: "The trial of Hugo Brandt began this week.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "one lies in the other"},
	},
	find: date,
}

func evidence(it *item) string { return it.Article.Text[it.Evidence.Start:it.Evidence.End] }

// ofOneDay tells whether a claim names the day of what it tells, and does not only count it from another event's.
func ofOneDay(it *item) bool {
	return it.when != nil && it.when.Grain == nlp.Day && it.when.Anchor == ""
}

func date(g *Group) []finding {
	return occasions(g, Date, ofOneDay, func(a, b *item, al alignment) bool {
		gap := b.when.First.Sub(a.when.Last)
		if back := a.when.First.Sub(b.when.Last); back > gap {
			gap = back
		}
		if gap < 24*time.Hour || gap > 6*24*time.Hour && !otherMonth(a.when, b.when) {
			return false
		}
		if a.family == "fall" || a.family == "rise" {
			return false // shares fall every other day
		}
		if numbered(a.Object) != numbered(b.Object) || numbered(a.Subject) != numbered(b.Subject) {
			return false // "the first hostage", "the other hostages"
		}
		if gap == 24*time.Hour && (zones.MatchString(evidence(a)) || zones.MatchString(evidence(b))) {
			return false
		}
		return is(lexicon.Once, a.family) || len(a.where) > 0 && share(a.where, b.where) && al.shared >= 2
	}, func(it *item) string { return Days(it.when.First, it.when.Last) }, "When")
}

// numbered returns the word of an argument that says which of several it is, or "".
func numbered(a nlp.Argument) string {
	for _, w := range strings.Fields(strings.ToLower(a.Phrase)) {
		if slices.Contains(serial, w) || lexicon.Get().Numbers[w].Kind == "ordinal" {
			return w
		}
	}
	return ""
}

// otherMonth tells whether two days differ in the month alone, as where somebody mistook it: 11 March, 11 May.
func otherMonth(a, b *nlp.Interval) bool {
	return a.First.Equal(a.Last) && b.First.Equal(b.Last) && a.First.Day() == b.First.Day() && a.First.Year() == b.First.Year()
}
