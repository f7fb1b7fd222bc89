package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp"
)

// A measurement is an amount that says how deep, wide, tall or heavy a thing is, wherever in a sentence it stands:
// "5 metres deep", "a depth of 5 metres", "a 16-foot-deep hole". The frames of claims seldom hold both ends of it.
type measurement struct {
	p         *proposition
	doc       int
	source    string
	q         nlp.Quantity // with its dimension's factor applied
	times     float64      // the factor
	word      string       // that names the dimension
	dimension string
	thing     term
	central   bool   // its article speaks of the thing in two sentences or more
	by        string // of shots: the kind of who fired
	in        *passage
}

// measures sets measurements of one thing against each other: articles of one story that give one such amount each, of
// the same dimension of a thing that both speak of again, and that cannot both be.
func (ps *passages) measures(wording) []finding {
	byDimension := map[string][]measurement{}
	for di := range ps.props {
		for _, m := range ps.measurements(di) {
			byDimension[m.dimension] = append(byDimension[m.dimension], m)
		}
	}
	var out []finding
	for _, dimension := range sortedKeys(byDimension) {
		list := byDimension[dimension]
		clear := slices.DeleteFunc(slices.Clone(list), func(m measurement) bool { return ambiguous(list, m) })
		var opposed []measurement
		for i, a := range clear {
			for _, b := range clear[:i] {
				if a.source == b.source || !ps.oneStory(a.doc, b.doc) || !otherAmount(a.q, b.q) || !sameThing(a, b) || !ps.sameEvent(a, b) || givesToo(list, a, b) || givesToo(list, b, a) {
					continue
				}
				for _, m := range []measurement{b, a} {
					if !slices.ContainsFunc(opposed, func(o measurement) bool { return o.doc == m.doc && o.q.Span == m.q.Span }) {
						opposed = append(opposed, m)
					}
				}
			}
		}
		for len(opposed) > 0 {
			var one, rest []measurement
			for _, m := range opposed {
				if sameThing(opposed[0], m) && ps.oneStory(opposed[0].doc, m.doc) && ps.sameEvent(opposed[0], m) {
					one = append(one, m)
				} else {
					rest = append(rest, m)
				}
			}
			if f, ok := ps.measured(one); ok {
				out = append(out, f)
			}
			opposed = rest
		}
	}
	return out
}

// measured makes a finding of measurements of one thing: those that can be the same are one stance.
func (ps *passages) measured(list []measurement) (finding, bool) {
	thing := list[0].thing
	for _, m := range list {
		if m.thing.kind == nameTerm {
			thing = m.thing
		}
	}
	name := thing.name
	if thing.kind != nameTerm {
		name = "the " + thing.lemma
	}
	dimension := list[0].dimension
	f := finding{Type: Number, key: "measure|" + dimension + "|" + thing.lemma, strength: 0.75, question: askMeasure(list, name, ps.dead(thing.name)), timeless: true}
	slices.SortStableFunc(list, func(a, b measurement) int { return cmp.Compare(width(a.q), width(b.q)) })
	var heads []measurement
	for _, m := range list {
		at := slices.IndexFunc(heads, func(h measurement) bool { return !otherAmount(h.q, m.q) })
		if at < 0 {
			at = len(heads)
			heads = append(heads, m)
			f.stances = append(f.stances, stance{name: m.text()})
		}
		f.stances[at].add(itemAt(m.in, m.q.Span))
	}
	return f, len(heads) > 1
}

// otherAmount tells whether two amounts of one thing cannot be the same. Lengths and weights may have been turned into
// another unit and back.
func otherAmount(a, b nlp.Quantity) bool {
	if a.Unit == "" && b.Unit == "" {
		return apart(a, b)
	}
	return convertedApart(a, b)
}

// askMeasure asks for a dimension of a thing: "How deep is the crater?"
func askMeasure(list []measurement, name string, dead bool) string {
	dimension := list[0].dimension
	does := " does "
	if dead {
		does = " did "
	}

	switch dimension {
	case "depth":
		return "How deep is " + name + "?"
	case "width":
		return "How wide is " + name + "?"
	case "height":
		return "How high is " + name + "?"
	case "length":
		return "How long is " + name + "?"
	case "weight":
		return "How heavy is " + name + "?"
	case "thickness":
		return "How thick is " + name + "?"
	case children:
		return "How many children" + does + name + " have?"
	case population:
		return "How many people live in " + name + "?"
	case waterLevel:
		return "How high did " + name + " rise?"
	case magnitude:
		return "How strong was the earthquake?"
	case shotsFired:
		return "How many shots were fired?"
	case timesHit:
		return "How many shots hit " + name + "?"
	case stabWounds:
		return "How many times was " + name + " stabbed?"
	}
	if strings.HasPrefix(dimension, numberOf) {
		return "How many " + list[0].word + does + name + " have?"
	}
	return "How large is the " + dimension + " of " + name + "?"
}

// text is a measurement as it is written, with the word for what is not the dimension itself: "radius of 12 metres".
func (m measurement) text() string {
	if m.times != 1 {
		return m.word + " of " + m.p.textOf(m.q.Span)
	}
	text := m.p.textOf(m.q.Span)
	switch {
	case m.dimension == shotsFired, m.dimension == timesHit, m.dimension == stabWounds, strings.HasPrefix(m.dimension, numberOf):
		text = strings.TrimSpace(text + " " + m.q.Of)
	}
	return text
}

// sameThing tells whether two measurements are of one thing: of one name, or of a thing that both articles speak of in
// more than one sentence, as one speaks of what its story is about.
func sameThing(a, b measurement) bool {
	if strings.HasPrefix(a.dimension, numberOf) && a.thing.kind == nameTerm && b.thing.kind == nameTerm {
		return sameFamilyName(a.thing.lemma, b.thing.lemma)
	}
	if tieOf(&a.thing, &b.thing).score < 0.7 || a.by != "" && b.by != "" && a.by != b.by {
		return false
	}
	switch a.dimension {
	case shotsFired, magnitude:
		return true
	case population:
		return a.thing.name == b.thing.name // not a country and its capital
	}
	return a.thing.kind == nameTerm && b.thing.kind == nameTerm || a.central && b.central
}

// sameEvent tells whether two measurements of what has no name are of one event: shots of one shooting, water of one
// flood. Their articles lead with one person, or one place or person.
func (ps *passages) sameEvent(a, b measurement) bool {
	switch a.dimension {
	case shotsFired:
		return share(leadNames(a.p.doc, nlp.Person), leadNames(b.p.doc, nlp.Person))
	case magnitude:
		return oneQuake(a.p.doc, b.p.doc)
	case waterLevel:
		return share(leadNames(a.p.doc, nlp.Location, nlp.Other, nlp.Person), leadNames(b.p.doc, nlp.Location, nlp.Other, nlp.Person))
	}
	return true
}

// leadNames returns the names of some types that stand in the first sentences of an article or in several.
func leadNames(d *nlp.Document, of ...nlp.EntityType) []string {
	count := map[string]int{}
	seen := map[string]int{} // 1 + the last sentence with the name
	for _, m := range d.Mentions {
		name, si := d.Entities[m.Entity].Name, d.SentenceAt(m.Start)
		if !slices.Contains(of, m.Type) || seen[name] == si+1 {
			continue
		}
		seen[name] = si + 1
		if count[name]++; si < 3 {
			count[name]++
		}
	}
	var out []string
	for _, name := range sortedKeys(count) {
		if count[name] >= 2 {
			out = append(out, name)
		}
	}
	return out
}

// sameFamilyName tells whether two names can be of one person: one of them is the family name of the other, with an
// article before it or not ("Hadi", "al-Hadi").
func sameFamilyName(a, b string) bool {
	bare := func(name string) string {
		last := lastWord(name)
		return last[strings.IndexByte(last[:min(3, len(last))], '-')+1:]
	}
	return a == b || bare(a) == bare(b) && (!strings.Contains(a, " ") || !strings.Contains(b, " "))
}

// isCentral tells whether a measurement's article speaks of the thing in two sentences or more.
func (m measurement) isCentral() bool {
	in := m.p.words.lemmas[m.thing.lemma]
	if m.thing.kind == nameTerm {
		in = in.cover(m.p.words.forms[strings.ToLower(lastWord(m.thing.name))])
	}
	return in.several()
}

// ambiguous tells whether an article gives two such measurements, of one thing or of two.
func ambiguous(list []measurement, a measurement) bool {
	for _, m := range list {
		if m.doc == a.doc && apart(m.q, a.q) && tieOf(&m.thing, &a.thing).score > 0.5 {
			return true
		}
	}
	return false
}

// givesToo tells whether the article of b gives the measurement of a as well.
// What it gives less exactly elsewhere ("11 shots", "at least ten shots") is its own.
func givesToo(list []measurement, a, b measurement) bool {
	for _, m := range list {
		if m.doc == b.doc && !apart(m.q, a.q) && (apart(m.q, b.q) || width(m.q) <= width(b.q)) && sameThing(a, m) {
			return true
		}
	}
	return false
}

// measurements finds those of a document.
func (ps *passages) measurements(doc int) []measurement {
	var out []measurement
	for si, p := range ps.props[doc] {
		in := ps.passageAt(doc, si)
		if in == nil || len(p.doc.Sentences[si].Arcs) == 0 {
			continue
		}
		add := func(m measurement) {
			m.doc, m.source, m.in = doc, in.source, in
			m.central = m.isCentral()
			out = append(out, m)
		}
		if m, ok := p.shaking(); ok {
			add(m)
		}
		s := &p.doc.Sentences[si]
		for _, q := range p.doc.QuantitiesIn(s.Span) {
			if s.Contains(q.Span) {
				m, ok := p.measurement(q)
				if !ok {
					m, ok = p.volley(q)
				}
				if !ok {
					m, ok = p.gauge(q)
				}
				if ok {
					add(m)
				}
			}
		}
	}
	return out
}
