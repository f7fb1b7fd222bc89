package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A clock is the hour of the day at which a sentence says that an event took place: "the blast happened at 11 p.m.".
type clock struct {
	in      *passage
	at      nlp.Span // of the hour
	minutes int      // since midnight
	event   string   // a noun, or a class of predicates and the person it was done to
	ask     string   // "was the blast"
	text    string
}

// hourOfDay is an hour that says whether it is one of the day or of the night. What stands behind it may name a zone.
var hourOfDay = regexp.MustCompile(`(?i)\b(?:(?:(?:just|shortly|right) (?:before|after)|around|about|nearly|close to) )?(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\. ?m\b\.?|(\d{1,2})(?:[:.](\d\d))? ?([ap])m\b|(midnight|noon)\b)`)

// zoned is what stands behind an hour of another place.
var zoned = regexp.MustCompile(`^[ (]*(?:GMT|UTC|[A-Z]{1,3}[SD]?T\b|\d{4} GMT|Eastern|Central|Pacific|Mountain|Greenwich)`)

// clocks finds the hours of the events of a sentence. One with two hours tells a course of events.
func (ps *passages) clocks(in *passage) []clock {
	d := ps.props[in.doc][in.sentence].doc
	s := &d.Sentences[in.sentence]
	text := d.Article.Text[s.Start:s.End]
	if low := strings.ToLower(text); !strings.ContainsAny(low, "0123456789") && !strings.Contains(low, "noon") && !strings.Contains(low, "midnight") {
		return nil
	}
	found := hourOfDay.FindAllStringSubmatchIndex(text, -1)
	if len(s.Arcs) == 0 || len(found) != 1 || zoned.MatchString(text[found[0][1]:]) {
		return nil
	}
	m := hourOfDay.FindStringSubmatch(text)
	hour, _ := strconv.Atoi(m[1] + m[4])
	minute, _ := strconv.Atoi(m[2] + m[5])
	half := strings.ToLower(m[3] + m[6])
	if hour > 12 || minute > 59 {
		return nil
	}
	if hour %= 12; half == "p" || strings.EqualFold(m[7], "noon") {
		hour += 12
	}
	at := nlp.Span{Start: s.Start + found[0][0], End: s.Start + found[0][1]}
	var out []clock
	for _, c := range ps.takingPlace(in, at) {
		c.in, c.at, c.minutes, c.text = in, at, 60*hour+minute, strings.Join(strings.Fields(text[found[0][0]:found[0][1]]), " ")
		out = append(out, c)
	}
	return out
}

// takingPlace returns the events that a sentence says to take place at an hour: what happened then, was heard or
// reported then, or was done to a person that can be done once. A word for one among several ("the second blast"), or
// for many, is left out.
func (ps *passages) takingPlace(in *passage, at nlp.Span) []clock {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	first, _ := s.TokensOf(at)
	verb := first
	for steps := 0; verb >= 0 && s.Tokens[verb].Tag[0] != 'V' && steps < len(s.Tokens); steps++ {
		verb = s.Arcs[verb].Head
	}
	if verb < 0 || p.negatedAt(s, verb) {
		return nil
	}
	happened, noticed := is(lexicon.Befalling, s.Tokens[verb].Lemma), is(lexicon.Noticing, s.Tokens[verb].Lemma)
	class, _ := lexicon.Get().Class(s.Tokens[verb].Lemma)
	var out []clock
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind == nameTerm && t.of == nlp.Person && s.Arcs[t.token].Head == verb && s.Arcs[t.token].Label == "nsubj:pass" && is(lexicon.Once, family(class)) {
			out = append(out, clock{event: family(class) + "|" + t.name, ask: "was " + t.name + " " + s.Tokens[verb].Lower})
		}
		if t.kind != nounTerm || t.negated || s.Arcs[t.token].Head != verb || !event(t.lemma) || s.Tokens[t.token].Tag != "NN" || p.oneOfSeveral(s, t.token) {
			continue
		}
		label := s.Arcs[t.token].Label
		passive := strings.Contains(label, "pass")
		if happened && strings.HasPrefix(label, "nsubj") && !passive || noticed && (label == "obj" || passive) {
			out = append(out, clock{event: t.lemma, ask: "was the " + t.lemma})
		}
	}
	return out
}

// oneOfSeveral tells whether a noun has a word beside it that says which of several it is.
func (p *proposition) oneOfSeveral(s *nlp.Sentence, token int) bool {
	for i, t := range s.Tokens {
		if s.Arcs[i].Head != token {
			continue
		}
		if n, ok := lexicon.Get().Numbers[t.Lower]; ok && n.Kind != "" || slices.Contains(serial, t.Lower) {
			return true
		}
	}
	return false
}

// serial are words beside a noun that say which of several it is.
var serial = []string{"second", "other", "another", "earlier", "later", "previous", "new", "separate", "next", "last", "final"}

// From leastApart minutes on two hours of one event are no rounding of one, and up to mostApart they are not those of
// two zones or two days.
const (
	leastApart = 45
	mostApart  = 240
)

// apart tells whether two hours cannot be the same, whichever the day.
func (c clock) apart(o clock) bool {
	gap := (c.minutes - o.minutes + 24*60) % (24 * 60)
	gap = min(gap, 24*60-gap)
	return gap >= leastApart && gap <= mostApart
}

// sameEventWord tells whether two nouns name one event: the same, or one that says more.
func sameEventWord(a, b string) bool {
	if a == b {
		return true
	}
	r, _ := lexicon.Get().Meaning(a, 'n').To(lexicon.Get().Meaning(b, 'n'))
	return r == lexicon.Synonymous || r == lexicon.Narrower || r == lexicon.Broader
}

// hours sets the hours against each other that articles of one story give for one event. An article that gives two hours
// for it is let be.
func (ps *passages) hours(wording) []finding {
	byDoc := make([][]clock, len(ps.props))
	for i := range ps.list {
		in := &ps.list[i]
		byDoc[in.doc] = append(byDoc[in.doc], ps.clocks(in)...)
	}
	var list []clock
	for _, all := range byDoc {
		for _, c := range all {
			if !slices.ContainsFunc(all, func(o clock) bool { return o.minutes != c.minutes && sameEventWord(c.event, o.event) }) {
				list = append(list, c)
			}
		}
	}
	same := map[[2]string]bool{} // of two events: asked once, as a word stands in many articles
	sameEvent := func(a, b string) bool {
		v, ok := same[[2]string{a, b}]
		if !ok {
			v = sameEventWord(a, b)
			same[[2]string{a, b}] = v
		}
		return v
	}
	var out []finding
	done := map[int]bool{}
	for i := range list {
		if done[i] {
			continue
		}
		var sides [][]clock
		for j := i; j < len(list); j++ {
			c, head := list[j], list[i]
			if done[j] || !sameEvent(head.event, c.event) || j > i && (!ps.oneStory(head.in.doc, c.in.doc) || ps.otherDay(head, c)) {
				continue
			}
			at := slices.IndexFunc(sides, func(s []clock) bool { return !slices.ContainsFunc(s, c.apart) })
			if at < 0 {
				at = len(sides)
				sides = append(sides, nil)
			}
			sides[at], done[j] = append(sides[at], c), true
		}
		if len(sides) < 2 {
			continue
		}
		f := finding{Type: Date, key: "clock|" + list[i].event, strength: 0.65, question: "At what hour " + list[i].ask + "?"}
		for _, s := range sides {
			st := stance{name: s[0].text}
			for _, c := range s {
				st.add(itemAt(c.in, c.at))
			}
			f.stances = append(f.stances, st)
		}
		out = append(out, f)
	}
	return out
}

// otherDay tells whether two sentences speak of days that have nothing in common.
func (ps *passages) otherDay(a, b clock) bool {
	return disjoint(itemAt(a.in, a.at).when, itemAt(b.in, b.at).when)
}
