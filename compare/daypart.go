package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// dayparts are the hours of the parts of a day, from and to. Those from 24 on are of the next morning.
var dayparts = map[string][2]int{
	"dawn": {4, 8}, "morning": {2, 12}, "noon": {11, 14}, "afternoon": {12, 18}, "evening": {17, 24}, "dusk": {17, 22},
	"night": {19, 30}, "overnight": {19, 30}, "nightfall": {17, 23}, "midnight": {23, 25},
}

// aDaypart is a part of the day as it is written, and its hours.
type aDaypart struct {
	text     string
	day      string // "tuesday", "this"
	from, to int
}

// apart tells whether two parts of the day have no hour in common: of one day, or of whichever.
func (a aDaypart) apart(b aDaypart) bool {
	oneDay := a.day != "" && a.day == b.day
	meet := func(shift int) bool { return a.from+shift < b.to && b.from < a.to+shift }
	return !meet(0) && (oneDay || !meet(24) && !meet(-24))
}

// daypart returns the part of the day at which a claim says that something happened, if its sentence names one alone.
func (p *proposition) daypart(it *item) (found aDaypart, ok bool) {
	s := &p.doc.Sentences[p.sentence]
	if len(s.Arcs) == 0 || it.sense != fact || it.sign < 0 || it.Noted() || zones.MatchString(evidence(it)) {
		return found, false
	}
	for i, t := range s.Tokens {
		hours, part := dayparts[t.Lower]
		if !part {
			continue
		}
		if ok || !strings.HasPrefix(s.Arcs[i].Label, "obl") && !strings.HasPrefix(s.Arcs[i].Label, "advmod") && !strings.HasPrefix(s.Arcs[i].Label, "nmod") || !it.Predicate.Contains(s.Tokens[verbOver(s, i)].Span) {
			return found, false
		}
		first := i
		for first > 0 && (weekday(s.Tokens[first-1].Lower) || slices.Contains(beforeDaypart, s.Tokens[first-1].Lower)) {
			first--
		}
		day := wordAt(s, i-1)
		if day != "this" && !weekday(day) {
			day = ""
		}
		if t.Lower == "morning" && wordAt(s, i-1) == "early" || wordAt(s, first) == "early" {
			hours = [2]int{0, 9}
		}
		found, ok = aDaypart{p.textOf(nlp.Span{Start: s.Tokens[first].Start, End: t.End}), day, hours[0], hours[1]}, true
	}
	return found, ok
}

// beforeDaypart are the words that a part of the day may have before it.
var beforeDaypart = []string{"on", "in", "at", "the", "this", "that", "last", "late", "early", "mid", "before", "after", "shortly", "just", "yesterday"}

func weekday(word string) bool {
	d, ok := lexicon.Get().Dates[word]
	return ok && d.Kind == "weekday"
}

// verbOver returns the nearest verb that a token hangs on, or the token where there is none.
func verbOver(s *nlp.Sentence, i int) int {
	at := i
	for steps := 0; at >= 0 && steps < len(s.Tokens); steps++ {
		if at = s.Arcs[at].Head; at >= 0 && s.Tokens[at].Tag[0] == 'V' {
			return at
		}
	}
	return i
}

// byDaypart sets the parts of the day against each other that articles of one story give for one event that happens once:
// "on Tuesday morning", "on Tuesday evening". The day must not differ: that is asked elsewhere.
func (ps *passages) byDaypart(words wording) []finding {
	type timed struct {
		it *item
		at aDaypart
	}
	by := map[string][]timed{}
	for i := range ps.list {
		in := &ps.list[i]
		for _, it := range in.items {
			if !is(lexicon.Once, it.family) {
				continue
			}
			if at, ok := ps.props[in.doc][in.sentence].daypart(it); ok {
				by[it.family] = append(by[it.family], timed{it, at})
			}
		}
	}
	var out []finding
	for _, family := range sortedKeys(by) {
		list := by[family]
		for i, b := range list {
			for _, a := range list[max(0, i-maxGroup):i] {
				if !a.at.apart(b.at) || !opposable(a.it, b.it) || !ps.oneStory(a.it.doc, b.it.doc) || disjoint(a.it.when, b.it.when) || !compatiblePlaces(a.it.where, b.it.where) || !oneAct(a.it, b.it) || !align(atAnyHour(a.it), atAnyHour(b.it)).same() {
					continue
				}
				f := finding{Type: Date, key: "daypart|" + eventKey(b.it), strength: 0.6, question: "At what time of the day " + words.didQuestion(plain(a.it.Claim)) + "?"}
				f.stances = []stance{{name: a.at.text, items: []*item{a.it}}, {name: b.at.text, items: []*item{b.it}}}
				out = append(out, f)
			}
		}
	}
	return out
}

// atAnyHour is a claim without the phrases in which its part of the day may stand; places are compared by themselves.
func atAnyHour(it *item) *item {
	bare := *it
	bare.Claim = withoutArgs(it.Claim, []string{"in", "on", "at"})
	return &bare
}
