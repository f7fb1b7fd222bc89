package compare

import (
	"regexp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A distance is how far from a named place a sentence says that something is: "105 miles (170 km) south of Oslo".
type distance struct {
	p    *proposition
	in   *passage
	q    nlp.Quantity
	from string
	what []string // what is there: the place named right before it, and the events that the sentence speaks of as known
	text string
	side string // "north" or "south", "east" or "west", where only one of them is told; or ""
}

// bearing is what stands between a length and the place that it is told from.
var bearing = regexp.MustCompile(`^ (?:\([^()]*\) )?(?:to the |away |due )?(?:(?:north|south|east|west)(?:[ -]?(?:east|west))? (?:of|from)|away from|from|outside) (?:the )?(?:[a-z]+ )?(?:city |town |village )?(?:of )?(?:capital, )?$`)

// distancesOf finds those of a sentence.
func (p *proposition) distancesOf(in *passage) []distance {
	var out []distance
	s := &p.doc.Sentences[p.sentence]
	for _, q := range p.doc.QuantitiesIn(s.Span) {
		if !s.Contains(q.Span) || lexicon.Get().Units[q.Unit].Measures != "length" {
			continue
		}
		for _, x := range p.terms {
			if x.kind != nameTerm || s.Tokens[x.token].Start < q.End {
				continue
			}
			between := strings.Join(strings.Fields(p.doc.Article.Text[q.End:p.startOf(x)]), " ")
			if compass := strings.Contains(between, "th of") || strings.Contains(between, "st of"); !bearing.MatchString(" "+between+" ") || !compass && x.of != nlp.Location {
				continue // what something lies north of is a place
			}
			d := distance{p: p, in: in, q: q, from: x.name, text: p.textOf(nlp.Span{Start: q.Start, End: s.Tokens[x.token].End}), side: compassSide(between)}
			d.what = p.there(q)
			out = append(out, d)
			break
		}
	}
	return out
}

// startOf returns where the mention of a name begins.
func (p *proposition) startOf(x term) int {
	s := &p.doc.Sentences[p.sentence]
	at := s.Tokens[x.token].Span
	for _, m := range p.doc.MentionsIn(s.Span) {
		if m.Contains(at) {
			return m.Start
		}
	}
	return at.Start
}

// there returns what a sentence can tell the distance of.
func (p *proposition) there(q nlp.Quantity) []string {
	s := &p.doc.Sentences[p.sentence]
	var out []string
	first, _ := s.TokensOf(q.Span)
	for k := range p.terms {
		t := &p.terms[k]
		switch {
		case t.kind == nameTerm && t.of == nlp.Location && t.token < first && first-t.token <= 3:
			out = append(out, t.name)
		case t.kind == nounTerm && is(lexicon.Seismic, t.lemma) && strings.HasPrefix(t.label, "nsubj") && !t.negated:
			out = append(out, "earthquake") // whichever word: "its epicentre", "the tremor"
		case t.kind == nounTerm && event(t.lemma) && strings.HasPrefix(t.label, "nsubj") && !p.indefinite(t) && !t.negated:
			out = append(out, t.lemma)
		}
	}
	return out
}

// compassSide returns in which of the four directions something lies, "" for none and for those between two.
func compassSide(text string) string {
	found := ""
	for _, side := range []string{"north", "south", "east", "west"} {
		if strings.Contains(text, side) {
			if found != "" {
				return ""
			}
			found = side
		}
	}
	return found
}

// opposite tells whether two directions are.
func opposite(a, b string) bool {
	return a != b && (a+b == "northsouth" || a+b == "southnorth" || a+b == "eastwest" || a+b == "westeast")
}

// leastFarther is how many times as far one of two distances must be: roads are longer than the way of a bird, and
// towns are wide.
const leastFarther = 1.3

// distances sets the distances from one place against each other that articles of one story give for the same thing.
// Articles that give several distances from it are let be.
func (ps *passages) distances(wording) []finding {
	from := map[string][]distance{}
	for i := range ps.list {
		in := &ps.list[i]
		for _, d := range ps.props[in.doc][in.sentence].distancesOf(in) {
			from[d.from] = append(from[d.from], d)
		}
	}
	var out []finding
	for _, place := range sortedKeys(from) {
		list := from[place]
		list = slices.DeleteFunc(slices.Clone(list), func(d distance) bool {
			return slices.ContainsFunc(list, func(e distance) bool {
				return e.in.doc == d.in.doc && share(e.what, d.what) && convertedApart(e.q, d.q)
			})
		})
		for i, a := range list {
			for _, b := range list[:i] {
				if a.in.source == b.in.source || !farther(a.q, b.q) && !opposite(a.side, b.side) || !share(a.what, b.what) || !ps.oneStory(a.in.doc, b.in.doc) {
					continue
				}
				what := a.what[slices.IndexFunc(a.what, func(w string) bool { return slices.Contains(b.what, w) })]
				name := "is " + what
				if what == strings.ToLower(what) {
					name = "was the " + what
				}
				question := "How far from " + place + " " + name + "?"
				if opposite(a.side, b.side) {
					question = "Where, seen from " + place + ", " + name + "?"
				}
				f := finding{Type: Place, key: "distance|" + what + "|" + place, strength: 0.65, timeless: true, question: question}
				for _, d := range []distance{b, a} {
					f.stances = append(f.stances, stance{name: d.text, items: []*item{d.in.items[0]}})
				}
				out = append(out, f)
			}
		}
	}
	return out
}

// farther tells whether one of two lengths is much longer than the other.
func farther(a, b nlp.Quantity) bool {
	a, b = inBase(a), inBase(b)
	low, high := min(a.High, b.High), max(a.Low, b.Low)
	return a.Unit == b.Unit && low > 0 && high > low*leastFarther
}
