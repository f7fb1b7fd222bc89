package compare

import (
	"regexp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A clock is the hour of the day at which a sentence says that an event took place: "the blast happened at 11 p.m.".
type clock struct {
	in      *passage
	at      nlp.Span // of the hour
	minutes int      // since midnight
	half    bool     // it is known in which half of the day
	event   string   // a noun, or a class of predicates and the person it was done to
	ask     string   // "was the blast"
	text    string
}

// zoned is what stands behind an hour of another place.
var zoned = regexp.MustCompile(`^[ (]*(?:GMT|UTC|[A-Z]{1,3}[SD]?T\b|\d{4} GMT|Eastern|Central|Pacific|Mountain|Greenwich)`)

// clocks finds the hours of the events of a sentence. One with two hours tells a course of events.
func (ps *passages) clocks(in *passage) []clock {
	d := ps.props[in.doc][in.sentence].doc
	s := &d.Sentences[in.sentence]
	if len(s.Arcs) == 0 {
		return nil
	}
	found := hourTexts(s)
	if len(found) != 1 {
		return nil
	}
	h := found[0]
	at := nlp.Span{Start: s.Tokens[h.first].Start, End: s.Tokens[h.last].End}
	if zoned.MatchString(d.Article.Text[at.End:s.End]) {
		return nil
	}
	first := h.first
	for first > 0 && slices.Contains(aboutHour, wordAt(s, first-1)) {
		first--
	}
	text := strings.Join(strings.Fields(d.Article.Text[s.Tokens[first].Start:at.End]), " ")
	var out []clock
	for _, c := range ps.takingPlace(in, at) {
		c.in, c.at, c.minutes, c.half, c.text = in, at, h.minutes, h.half, text
		out = append(out, c)
	}
	return out
}

// aboutHour are words that stand before an hour and say that it is no exact one.
var aboutHour = []string{"just", "shortly", "right", "around", "about", "nearly", "almost", "close", "to", "before", "after", "a", "few"}

// takingPlace returns the events that a sentence says to take place at an hour: what happened or began then, was heard or
// reported then, or was done to a person that can be done once. A word for one among several ("the second blast"), or
// for many, is left out.
func (ps *passages) takingPlace(in *passage, at nlp.Span) []clock {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	verb := verbOfHour(s, at)
	if verb < 0 || p.negatedAt(s, verb) {
		return nil
	}
	if when := clauseWithWhen(s, verb); when >= 0 {
		verb = when
	}
	happened, noticed := befalls(s, verb), is(lexicon.Noticing, s.Tokens[verb].Lemma)
	class, _ := lexicon.Get().Class(s.Tokens[verb].Lemma)
	var out []clock
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind == nameTerm && t.of == nlp.Person && s.Arcs[t.token].Head == verb && s.Arcs[t.token].Label == "nsubj:pass" && is(lexicon.Once, family(class)) {
			out = append(out, clock{event: family(class) + "|" + t.name, ask: "was " + t.name + " " + s.Tokens[verb].Lower})
		}
		if t.kind != nounTerm || t.negated || s.Arcs[t.token].Head != verb || !event(t.lemma) && len(lexicon.Get().NounExpressions(t.lemma)) == 0 || s.Tokens[t.token].Tag != "NN" || p.oneOfSeveral(s, t.token) {
			continue
		}
		label := s.Arcs[t.token].Label
		passive := strings.Contains(label, "pass")
		if happened && strings.HasPrefix(label, "nsubj") && !passive || noticed && (label == "obj" || passive) {
			out = append(out, clock{event: t.lemma, ask: askWhen(s, verb, t.lemma)})
		}
	}
	if len(out) == 0 && happened && in.sentence > 0 && pronounOver(s, verb) {
		if noun := ps.mainEvent(in.doc, in.sentence); noun != "" {
			out = append(out, clock{event: noun, ask: askWhen(s, verb, noun)})
		}
	}
	return out
}

// verbOfHour returns the verb that an hour hangs on, "be" where it is the predicate itself, or -1.
func verbOfHour(s *nlp.Sentence, at nlp.Span) int {
	first, last := s.TokensOf(at)
	i := first
	for steps := 0; i >= 0 && s.Tokens[i].Tag[0] != 'V' && steps < len(s.Tokens); steps++ {
		if i >= first && i <= last {
			if be := slices.IndexFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head == i && a.Label == "cop" }); be >= 0 {
				return be
			}
		}
		i = s.Arcs[i].Head
	}
	return i
}

// befalls tells whether a verb says that its subject took place, or began.
func befalls(s *nlp.Sentence, verb int) bool {
	return is(lexicon.Befalling, s.Tokens[verb].Lemma) || begins(s, verb)
}

// begins tells whether a verb says that its subject began: "started", "got under way".
func begins(s *nlp.Sentence, verb int) bool {
	if is(lexicon.Beginning, s.Tokens[verb].Lemma) {
		return true
	}
	way := wordAt(s, verb+1) == "underway" || wordAt(s, verb+1) == "under" && wordAt(s, verb+2) == "way"
	return way && (s.Tokens[verb].Lemma == "get" || s.Tokens[verb].Lemma == "be")
}

// askWhen is what the hour of an event is asked with: that of its beginning is another than that of the whole.
func askWhen(s *nlp.Sentence, verb int, noun string) string {
	if begins(s, verb) {
		return "did the " + noun + " begin"
	}
	return "was the " + noun
}

// clauseWithWhen returns the verb of "when ..." behind "it was" and an hour: "It was five when the ground shook", or -1.
func clauseWithWhen(s *nlp.Sentence, be int) int {
	if s.Tokens[be].Lemma != "be" {
		return -1
	}
	for k := be + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Lower == "when" {
			if h := s.Arcs[k].Head; h > k && s.Tokens[h].Tag[0] == 'V' {
				return h
			}
		}
	}
	return -1
}

// pronounOver tells whether the subject of a verb is "it" or "this", which goes on about an event.
func pronounOver(s *nlp.Sentence, verb int) bool {
	for k, a := range s.Arcs {
		if a.Head == verb && a.Label == "nsubj" {
			w := s.Tokens[k].Lower
			return w == "it" || w == "this"
		}
	}
	return false
}

// opensFire tells whether a noun is no event but what is shot with: "opened fire", and not "put out the fire".
func (p *proposition) opensFire(t *term) bool {
	return t.lemma == "fire" && t.label == "obj" && !slices.ContainsFunc(p.doc.Sentences[p.sentence].Arcs, func(a nlp.Arc) bool { return a.Head == t.token && a.Label == "det" })
}

// mainEvent returns the noun of the one calamity that the first sentences of an article, those before a sentence, tell of,
// or "".
func (ps *passages) mainEvent(doc, before int) string {
	noun := ""
	for si := 0; si < before && si < 3; si++ {
		p := ps.props[doc][si]
		for k := range p.terms {
			t := &p.terms[k]
			if t.kind != nounTerm || t.negated || p.opensFire(t) || p.doc.Sentences[si].Tokens[t.token].Tag != "NN" || !is(lexicon.Calamity, t.lemma) && !is(lexicon.Mishap, t.lemma) {
				continue
			}
			if noun != "" && !sameEventWord(noun, t.lemma) {
				return ""
			}
			noun = t.lemma
		}
	}
	return noun
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
	day := 24 * 60
	if !c.half || !o.half {
		day /= 2
	}
	gap := ((c.minutes-o.minutes)%day + day) % day
	gap = min(gap, day-gap)
	return gap >= leastApart && gap <= mostApart
}

// sameEventWord tells whether two nouns name one event: the same, or one that says more, or two that frames.txt has for one.
func sameEventWord(a, b string) bool {
	if a == b {
		return true
	}
	lex := lexicon.Get()
	for _, x := range lex.NounExpressions(a) {
		if len(x.Words) == 0 && slices.ContainsFunc(lex.NounExpressions(b), func(y lexicon.EventExpression) bool { return len(y.Words) == 0 && y.Frame == x.Frame }) {
			return true
		}
	}
	r, _ := lex.Meaning(a, 'n').To(lex.Meaning(b, 'n'))
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
