package compare

import (
	"slices"
	"strings"
	"time"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A datedEvent is an event with the day on which a sentence says that it took place, in a verb ("the bridge collapsed on
// Monday") or in a noun ("the collapse of the bridge on Tuesday killed nine").
type datedEvent struct {
	in      *passage
	when    *nlp.Time
	kind    lexeme
	parties []*term // who and what takes part, or has it done to them; of a noun what it is of
	core    []*term // those that it happens to
	claim   *nlp.Claim
	noun    int // token of the event noun, or -1
	sense   sense
}

// A lexeme is a word with what is known of its meaning.
type lexeme struct {
	lemma, class string
	meaning      *lexicon.Meaning
}

// deed tells whether two words, of whatever class, name one kind of event.
func (a lexeme) deed(b lexeme) bool {
	if a.lemma == b.lemma || a.class != "" && a.class == b.class || sameEventWord(a.lemma, b.lemma) {
		return true
	}
	if a.meaning == nil || b.meaning == nil {
		return false
	}
	r, _ := a.meaning.To(b.meaning)
	return r == lexicon.Synonymous || r == lexicon.Derived
}

// once tells whether it names what happens once to those who take part.
func (a lexeme) once() bool {
	return a.class != "rise" && a.class != "fall" && (is(lexicon.Once, a.class) || is(lexicon.Once, family(a.class)) || is(lexicon.Once, a.lemma))
}

// lasting tells whether an event is the beginning or end of somebody or something, which happens once and for good: what is
// told of it in months and years can be set against each other.
func lasting(a lexeme) bool { return is(lexicon.Founding, a.lemma) || is(lexicon.Founding, a.class) }

// datedEvents reads the events of a sentence that have a day.
func (ps *passages) datedEvents(in *passage) []datedEvent {
	p := ps.props[in.doc][in.sentence]
	if ps.retold[[2]int{in.doc, in.sentence}] {
		return nil
	}
	var out []datedEvent
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind != timeTerm || t.time.First.IsZero() || t.time.Last.IsZero() || t.apart ||
			t.time.Anchor != "" && t.time.Anchor != "since" {
			continue
		}
		if e, ok := p.eventAt(k); ok && (t.time.Grain == nlp.Day || lasting(e.kind)) {
			e.in, e.when = in, t.time
			if day := p.doc.Article.Published.Day(); e.sense == fact && !day.IsZero() && t.time.First.After(day) {
				e.sense = plan // "the trial starts on May 29"
			}
			out = append(out, e)
		}
	}
	return out
}

// eventAt returns the event that a time hangs on: the nearest verb above it, or noun for an event.
func (p *proposition) eventAt(k int) (datedEvent, bool) {
	s := &p.doc.Sentences[p.sentence]
	e := datedEvent{noun: -1}
	on := p.terms[k].head
	for steps := 0; on >= 0 && steps < 6; steps, on = steps+1, p.terms[on].head {
		if t := &p.terms[on]; t.kind == verbTerm || t.kind == nounTerm && namesEvent(t.lemma) {
			break
		}
	}
	if on < 0 || p.terms[on].kind != verbTerm && p.terms[on].kind != nounTerm {
		return e, false
	}
	g := &p.terms[on]
	if p.negatedAt(s, g.token) || g.negated || g.kind == verbTerm && (g.claim == nil || g.holds == unsettled || !g.claim.Certain) {
		return e, false
	}
	e.claim, e.sense = g.claim, g.holds
	subject := p.dependent(on, "nsubj")
	ofEvent := subject >= 0 && p.terms[subject].kind == nounTerm && namesEvent(p.terms[subject].lemma)
	switch {
	case g.kind == nounTerm:
		e.noun = on
	case ofEvent && is(lexicon.Dating, s.Tokens[g.token].Lemma) && g.claim.Predicate.Class != "begin":
		e.noun = subject
	}
	if e.noun >= 0 {
		p.tellNoun(&e)
	} else {
		p.tellVerb(&e, g, ofEvent)
	}
	one := e.noun < 0 || !p.terms[e.noun].negated && (s.Tokens[p.terms[e.noun].token].Tag == "NN" || p.definite(p.terms[e.noun].token)) && !p.oneOfMany(p.terms[e.noun].token)
	if !one || slices.ContainsFunc(e.parties, func(x *term) bool { return p.oneOfMany(x.token) }) {
		return e, false
	}
	again := slices.IndexFunc(s.Tokens, func(t nlp.Token) bool { return t.Lower == "again" || t.Lower == "also" })
	return e, again < 0 || s.Arcs[again].Head != g.token
}

// tellNoun fills in what an event in a noun is of: "the collapse of the bridge".
func (p *proposition) tellNoun(e *datedEvent) {
	n := &p.terms[e.noun]
	e.kind = lexeme{n.lemma, lexicon.Get().NounClass(n.lemma), n.meaning}
	e.parties = p.below(e.noun)
	e.core = e.parties
	if e.claim != nil {
		e.parties = append(e.parties, p.partiesOf(e.claim.Object)...)
	}
}

// tellVerb fills in who takes part in an event in a verb, whose subject may be an event that opens.
func (p *proposition) tellVerb(e *datedEvent, g *term, ofEvent bool) {
	c := e.claim
	e.kind = lexeme{c.Predicate.Lemma, c.Predicate.Class, g.meaning}
	if ofEvent && e.kind.class == "open" {
		e.kind.class = "begin" // "the trial opens"
	}
	subject, object := p.partiesOf(c.Subject), p.partiesOf(c.Object)
	e.parties, e.core = slices.Concat(subject, object), object
	if class, _ := lexicon.Get().Class(g.lemma); c.Object.Empty() || class != c.Predicate.Class && !c.Predicate.Passive {
		e.core = subject // the object of "take effect" is a part of the verb
	}
	for _, a := range c.Args {
		switch a.Role {
		case "by", "with", "to", "against":
			e.parties = append(e.parties, p.partiesOf(a)...)
		}
	}
}

// namesEvent tells whether a noun may name an event: "meeting", "resignation".
func namesEvent(noun string) bool { return event(noun) || lexicon.Get().EventNouns[noun] != "" }

// oneOfMany tells whether a noun has a word beside it that says which of several it is; how many there are says nothing.
func (p *proposition) oneOfMany(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	if token < 0 || !p.oneOfSeveral(s, token) {
		return false
	}
	for i, t := range s.Tokens {
		if s.Arcs[i].Head == token && s.Arcs[i].Label == "nummod" && lexicon.Get().Numbers[t.Lower].Kind != "ordinal" {
			return false
		}
	}
	return true
}

// dependent returns the term that hangs on another one in a relation, or -1.
func (p *proposition) dependent(k int, relation string) int {
	return slices.IndexFunc(p.terms, func(t term) bool { return t.head == k && strings.HasPrefix(t.label, relation) })
}

// partiesOf returns the nouns and names of an argument of a claim, and the name that it stands for.
func (p *proposition) partiesOf(a nlp.Argument) []*term {
	var out []*term
	s := &p.doc.Sentences[p.sentence]
	for i := range p.terms {
		t := &p.terms[i]
		if (t.kind == nounTerm || t.kind == nameTerm) && a.Contains(s.Tokens[t.token].Span) {
			out = append(out, t)
		}
	}
	if a.Name != "" && !slices.ContainsFunc(out, func(t *term) bool { return t.name == a.Name }) {
		out = append(out, &term{kind: nameTerm, name: a.Name, lemma: strings.ToLower(a.Name), token: -1}) // "who", "she"
	}
	return out
}

// below returns the nouns and names that hang on a noun, and those that hang on them, but for phrases that say where.
func (p *proposition) below(k int) []*term {
	var out []*term
	for i := range p.terms {
		t := &p.terms[i]
		if t.head != k || t.kind != nounTerm && t.kind != nameTerm {
			continue
		}
		if t.label == "nmod in" || t.label == "nmod on" || t.label == "nmod at" {
			continue
		}
		out = append(out, t)
		out = append(out, p.below(i)...)
	}
	return out
}

// definite tells whether a noun has a word beside it that says that it is known which one.
func (p *proposition) definite(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	for i, t := range s.Tokens {
		if s.Arcs[i].Head == token && (t.Lower == "the" || t.Lower == "this" || t.Lower == "that" || strings.HasSuffix(t.Tag, "$") || s.Arcs[i].Label == "nmod:poss") {
			return true
		}
	}
	return false
}

// sameTerm tells whether two terms name one person, place or kind of thing.
func sameTerm(x, y *term) bool {
	if x.kind == nameTerm || y.kind == nameTerm {
		return x.kind == y.kind && sameEntity(x.name, y.name)
	}
	return sameEventWord(x.lemma, y.lemma)
}

// shares counts the named parties that two events have in common, those that it happens to, and the named ones of these.
func (a *datedEvent) shares(b *datedEvent) (named, core, namedCore int) {
	for _, x := range a.parties {
		k := slices.IndexFunc(b.parties, func(y *term) bool { return sameTerm(x, y) })
		if k < 0 {
			continue
		}
		if x.kind == nameTerm {
			named++
		}
		if slices.Contains(a.core, x) && slices.Contains(b.core, b.parties[k]) {
			core++
			if x.kind == nameTerm {
				namedCore++
			}
		}
	}
	return named, core, namedCore
}

// Two days of one event lie no farther apart than so many; those of a plan, or of what happens once to a person, more.
const (
	nearDays = 6
	farDays  = 45

	foreverDays = 100 * 366 // of what begins or ends to be, in months or years
)

// datedSure is how surely two sentences that date an event of one kind with the same participants mean one event;
// datedNamed where these are named and it happens once.
const (
	datedSure  = 0.55
	datedNamed = 0.65
)

// sameOccasion tells whether two dated events must be one, so that their days cannot both be right, and how surely.
func (ps *passages) sameOccasion(a, b *datedEvent) (sure float64, ok bool) {
	if a.sense != b.sense || !a.kind.deed(b.kind) {
		return 0, false
	}
	named, core, namedCore := a.shares(b)
	if namesApart(a.core, b.core) || !compatiblePlaces(a.where(), b.where()) {
		return 0, false
	}
	once := a.kind.once() || b.kind.once() || lasting(a.kind)
	noun := a.noun >= 0 || b.noun >= 0
	if a.noun >= 0 && b.noun >= 0 {
		core++ // the event itself
	}
	switch {
	case once && core > 0 && named > 0:
		return datedNamed, true
	case once && core > 0, noun && named > 0 && core > 0, is(lexicon.Singular, a.kind.lemma) && (named > 1 && core > 0 || namedCore > 0):
		return datedSure, true
	}
	return 0, false
}

// namesApart tells whether either of two lists of terms names somebody whom the other does not.
func namesApart(a, b []*term) bool {
	more := func(a, b []*term) bool {
		return slices.ContainsFunc(a, func(x *term) bool {
			return x.kind == nameTerm && !slices.ContainsFunc(b, func(y *term) bool { return sameTerm(x, y) })
		})
	}
	return more(a, b) && more(b, a)
}

// where returns the places that the claim names in which an event is told.
func (a *datedEvent) where() []string { return itemAt(a.in, a.when.Span).where }

// daysApart tells whether two dated events have days that cannot be one: with a day or more between them, or next to each
// other where neither is told of the night.
func (a *datedEvent) daysApart(b *datedEvent, most int) bool {
	gap := max(b.when.First.Sub(a.when.Last), a.when.First.Sub(b.when.Last))
	days := int(gap / (24 * time.Hour))
	if days < 1 || days > most {
		return false
	}
	return days > 1 || !a.nightly() && !b.nightly()
}

// nightly tells whether the sentence of a dated event names an hour or part of the day that another zone, or another way to
// count, puts on the next day.
func (a *datedEvent) nightly() bool {
	text := strings.ToLower(evidence(a.in.items[0]))
	return zones.MatchString(text) || slices.ContainsFunc([]string{"night", "midnight", "early", "dawn", "local time", "evening", "late "}, func(w string) bool {
		return strings.Contains(text, w)
	})
}

// dates sets the days against each other that articles of one story give for one event. An article that gives two days for
// it is let be.
func (ps *passages) dates(words wording) []finding {
	byDoc := make([][]datedEvent, len(ps.props))
	for i := range ps.list {
		in := &ps.list[i]
		byDoc[in.doc] = append(byDoc[in.doc], ps.datedEvents(in)...)
	}
	byKey := map[string][]*datedEvent{}
	for _, all := range byDoc {
		for i := range all {
			e := &all[i]
			if slices.ContainsFunc(all, func(o datedEvent) bool {
				_, same := ps.sameOccasion(e, &o)
				return same && (o.when.First.After(e.when.Last) || e.when.First.After(o.when.Last))
			}) {
				continue
			}
			for _, key := range e.keys() {
				byKey[key] = append(byKey[key], e)
			}
		}
	}
	var out []finding
	seen := map[[2]*datedEvent]bool{}
	for _, key := range sortedKeys(byKey) {
		list := byKey[key]
		if len(list) > mostCommon {
			continue
		}
		for i, y := range list {
			for _, x := range list[:i] {
				if x.in.source == y.in.source || seen[[2]*datedEvent{x, y}] || !ps.oneStory(x.in.doc, y.in.doc) {
					continue
				}
				seen[[2]*datedEvent{x, y}] = true
				if f, ok := ps.otherDays(x, y, words); ok {
					out = append(out, f)
				}
			}
		}
	}
	return out
}

// keys are what dated events that may be one have in common.
func (a *datedEvent) keys() []string {
	var out []string
	add := func(key string) {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	for _, t := range a.parties {
		if t.kind == nameTerm {
			add("name " + t.name)
		} else {
			add("noun " + t.lemma)
		}
	}
	if a.kind.class != "" {
		add("class " + a.kind.class)
	}
	return out
}

// otherDays sets two dated events against each other that are one, on two days.
func (ps *passages) otherDays(x, y *datedEvent, words wording) (finding, bool) {
	sure, ok := ps.sameOccasion(x, y)
	most := nearDays
	if x.when.Grain != y.when.Grain {
		return finding{}, false
	}
	if x.when.Grain != nlp.Day {
		most = foreverDays
	}
	if x.when.Grain == nlp.Day && (x.sense == plan || x.noun < 0 && sure >= datedNamed && slices.ContainsFunc(x.core, func(t *term) bool { return t.kind == nameTerm && t.of == nlp.Person })) {
		most = farDays
	}
	if !ok || !x.daysApart(y, most) {
		return finding{}, false
	}
	f := finding{Type: Date, strength: sure, timeless: x.sense == fact, key: "dated|" + x.keys()[0] + "|" + x.kind.lemma}
	f.question = ps.askWhen(x, words)
	if q := ps.askWhen(y, words); f.question == "" || x.noun >= 0 && y.noun < 0 && q != "" {
		f.question = q
	}
	for _, e := range []*datedEvent{x, y} {
		st := stance{name: Days(e.when.First, e.when.Last)}
		st.add(itemAt(e.in, e.when.Span))
		f.stances = append(f.stances, st)
	}
	return f, f.question != ""
}

// askWhen asks on what day an event took place.
func (ps *passages) askWhen(e *datedEvent, words wording) string {
	p := ps.props[e.in.doc][e.in.sentence]
	if e.noun < 0 {
		return "When " + words.didQuestion(plain(e.claim)) + "?"
	}
	s := &p.doc.Sentences[p.sentence]
	n := p.terms[e.noun]
	span := s.Tokens[n.token].Span
	for _, t := range e.core {
		if text := s.Tokens[t.token].Span; text.End > span.End && text.End < e.when.Start || text.End > span.End && e.when.End < span.Start {
			span.End = text.End
		}
	}
	ask, tail := "When was the ", ""
	if e.sense == plan {
		ask, tail = "When will the ", " be"
	}
	return ask + p.textOf(span) + tail + "?"
}
