package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A strike is an attack of a nation in a sentence: "an Iraqi airstrike killed", "died in a US drone attack".
type strike struct {
	nation string
	verb   int // the term that says what it did
}

// strikesOf finds those of a proposition.
func (p *proposition) strikesOf() []strike {
	var out []strike
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind != nounTerm || !is(lexicon.Bombardment, t.lemma) || t.head < 0 || t.negated || p.terms[t.head].claim == nil {
			continue
		}
		if _, prep, _ := strings.Cut(t.label, " "); !strings.HasPrefix(t.label, "nsubj") && prep != "by" && prep != "in" && prep != "" {
			continue // "after a US strike"
		}
		if c := p.terms[t.head].claim; !is(lexicon.Toll, family(c.Predicate.Class)) && c.Predicate.Class != "kill" && c.Predicate.Class != "hit" || senseOf(c) != fact {
			continue
		}
		nation := ""
		for i := range p.terms {
			x := &p.terms[i]
			if x.kind == nameTerm && x.head >= 0 && (x.head == k || p.terms[x.head].head == k) && x.token < t.token && (x.label == "amod" || x.label == "compound" || x.label == "nmod:poss") {
				if nation != "" || x.of != nlp.Norp && x.of != nlp.Location {
					nation = "?" // of two, or of an army that may be anyone's
					break
				}
				nation = x.name
			}
		}
		if nation != "" && nation != "?" {
			out = append(out, strike{nation, t.head})
		}
	}
	return out
}

// strikes finds that two nations are said to have struck the same: with one name besides, and one word for who or what
// was hit.
func strikes(m *match, p, q *passage, words wording) (finding, bool) {
	for _, a := range m.a.strikesOf() {
		for _, b := range m.b.strikesOf() {
			t := m.tieA(a.verb)
			if t == nil || t.b != b.verb || t.opposed || nlp.Within(a.nation, b.nation) || nlp.Within(b.nation, a.nation) {
				continue
			}
			names, nouns := 0, 0
			for _, u := range m.ties {
				x, y := &m.a.terms[u.a], &m.b.terms[u.b]
				if u.score < 0.8 || u.opposed || u.a == a.verb || !m.a.under(u.a, a.verb) || !m.b.under(u.b, b.verb) {
					continue
				}
				switch {
				case x.kind == nameTerm && y.kind == nameTerm && x.name != a.nation && y.name != b.nation && x.of == nlp.Person:
					names++
				case x.kind == nounTerm && !is(lexicon.Bombardment, x.lemma) && person(x):
					nouns++
				}
			}
			x, y := m.itemFor(m.a, a.verb, p), m.itemFor(m.b, b.verb, q)
			if names == 0 || names+nouns < 2 || x == nil || y == nil || !opposable(x, y) || disjoint(x.when, y.when) || !compatiblePlaces(x.where, y.where) {
				continue
			}
			f := finding{Type: Actor, strength: 0.55, question: "Whose attack was it, " + words.article(a.nation) + "'s or " + words.article(b.nation) + "'s?", key: "strike|" + x.ID}
			f.stances = []stance{{name: a.nation, items: []*item{x}, told: words.article(a.nation) + " did it"}, {name: b.nation, items: []*item{y}, told: words.article(b.nation) + " did it"}}
			return f, true
		}
	}
	return finding{}, false
}
