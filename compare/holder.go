package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A holding is what a sentence says of who holds an office that one person at a time holds: "Nora Brandt, head of the
// Brenta fire service".
type holding struct {
	in     *passage
	person string
	office string   // base form of its noun, "leader" for all that mean one
	names  []string // that its body has
	words  []string // the other words of its body, sorted
	text   string   // the office as it is written
}

// holdings finds those of a sentence.
func (p *proposition) holdings(in *passage) []holding {
	var out []holding
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind != nounTerm || !is(lexicon.Office, t.lemma) || p.qualified(k) {
			continue
		}
		who := p.holder(k)
		if who < 0 || p.qualified(who) {
			continue
		}
		h := holding{in: in, person: p.terms[who].name, office: t.lemma}
		if is(lexicon.Leading, t.lemma) {
			h.office = "leader"
		}
		last := t.token
		for i := range p.terms {
			x := &p.terms[i]
			if i == k || i == who || !p.under(i, k) || p.under(i, who) && !p.under(k, who) {
				continue
			}
			if x.token < t.token {
				h.words = nil
				break // "fire service head Nora Brandt": too short to tell
			}
			switch last = max(last, x.token); {
			case x.kind == nameTerm:
				h.names = append(h.names, x.name)
			case !lexicon.Get().OrgWords[x.lemma]:
				h.words = append(h.words, x.lemma)
			}
		}
		s := &p.doc.Sentences[p.sentence]
		h.text = p.textOf(nlp.Span{Start: s.Tokens[t.token].Start, End: s.Tokens[last].End})
		slices.Sort(h.names)
		slices.Sort(h.words)
		if len(h.names) > 0 && (len(h.words) > 0 || h.office != "leader") && !strings.ContainsAny(h.text, ",;:") {
			out = append(out, h)
		}
	}
	return out
}

// holder returns the term that names who holds the office of a term, or -1: the one it stands beside.
func (p *proposition) holder(k int) int {
	named := func(i int) bool {
		return i >= 0 && p.terms[i].kind == nameTerm && p.terms[i].of == nlp.Person && strings.Contains(p.terms[i].name, " ")
	}
	t := &p.terms[k]
	for i := range p.terms {
		x := &p.terms[i]
		switch {
		case t.label == "appos" && named(t.head):
			return t.head
		case t.label == "appos" && x.head == t.head && named(i) && x.label == "flat": // "General Nora Brandt, head of"
			return i
		case x.head == k && x.label == "appos" && named(i):
			return i
		case x.label == "flat" && named(i) && x.head >= 0 && p.terms[x.head].label == "appos" && p.terms[x.head].head == k:
			return i
		}
	}
	return -1
}

// qualified tells whether a word like "former" or "deputy" hangs on a term.
func (p *proposition) qualified(k int) bool {
	s := &p.doc.Sentences[p.sentence]
	at := p.terms[k].token
	for i := max(0, at-4); i < at; i++ {
		if is(lexicon.Qualifying, s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// same tells whether two holdings are of one office: of bodies with the same names and words, however spelled.
func (h holding) same(o holding) bool {
	return h.office == o.office && slices.Equal(h.names, o.names) && slices.EqualFunc(h.words, o.words, func(a, b string) bool { return a == b || near(a, b) })
}

// holders sets the names against each other that articles of one story give for who holds an office.
func (ps *passages) holders(wording) []finding {
	var all []holding
	for i := range ps.list {
		in := &ps.list[i]
		all = append(all, ps.props[in.doc][in.sentence].holdings(in)...)
	}
	byBody := map[string][][]holding{} // each list is of one office
	for _, h := range all {
		key := h.office + "|" + strings.Join(h.names, " ")
		at := slices.IndexFunc(byBody[key], func(list []holding) bool { return list[0].same(h) })
		if at < 0 {
			byBody[key] = append(byBody[key], []holding{h})
			continue
		}
		byBody[key][at] = append(byBody[key][at], h)
	}
	var out []finding
	for _, key := range sortedKeys(byBody) {
		for _, list := range byBody[key] {
			if f := ps.held(list); len(f.stances) > 1 {
				out = append(out, f)
			}
		}
	}
	return out
}

// held makes a finding of holdings of one office, without articles that name several holders.
func (ps *passages) held(list []holding) finding {
	f := finding{Type: Actor, key: "holder|" + list[0].text, strength: 0.6, timeless: true, question: "Who is " + list[0].text + "?"}
	for _, h := range list {
		if slices.ContainsFunc(list, func(o holding) bool {
			return o.in.doc == h.in.doc && !onePerson(o.person, h.person) || !ps.oneStory(o.in.doc, h.in.doc)
		}) {
			continue
		}
		at := slices.IndexFunc(f.stances, func(s stance) bool { return onePerson(s.name, h.person) })
		if at < 0 {
			at = len(f.stances)
			f.stances = append(f.stances, stance{name: h.person, told: h.person + " is " + h.text})
		}
		f.stances[at].add(h.in.items[0])
	}
	return f
}
