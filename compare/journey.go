package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A journey is where a sentence says that somebody or something was on the way from one named place to another: "while
// being moved from Karvesh to Ostvik".
type journey struct {
	in       *passage
	from, to string
	at       nlp.Span // of the place it goes to
}

// journeyReach is how many words "to" may stand behind "from".
const journeyReach = 10

// journeys finds that of a sentence, if it has one.
func (ps *passages) journeys(in *passage) []journey {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	from := slices.IndexFunc(s.Tokens, func(t nlp.Token) bool { return t.Lower == "from" })
	if from < 1 || p.negatedAt(s, from-1) {
		return nil
	}
	to := -1
	for i := from + 1; i < len(s.Tokens) && i <= from+journeyReach && to < 0; i++ {
		if s.Tokens[i].Lower == "to" {
			to = i
		}
	}
	under := slices.ContainsFunc(s.Tokens[max(0, from-4):from], func(t nlp.Token) bool { return is(lexicon.Conveying, t.Lemma) })
	if to < 0 || !under {
		return nil
	}
	start, end := p.placeNamed(in, from+1, to), p.placeNamed(in, to+1, min(len(s.Tokens), to+6))
	if start == nil || end == nil {
		return nil
	}
	d := p.doc
	return []journey{{in: in, from: d.Entities[start.Entity].Name, to: d.Entities[end.Entity].Name, at: end.Span}}
}

// placeNamed returns the first place by name among some tokens of a sentence, or nil.
func (p *proposition) placeNamed(in *passage, first, last int) *nlp.Mention {
	s := &p.doc.Sentences[in.sentence]
	mentions := p.doc.MentionsIn(s.Span)
	for i := first; i < last; i++ {
		if s.Tokens[i].Tag[0] == 'V' || s.Tokens[i].Text == ";" {
			return nil
		}
		for k := range mentions {
			if m := &mentions[k]; m.Contains(s.Tokens[i].Span) {
				if m.Type != nlp.Location && !p.besidePlace(m) {
					return nil
				}
				return m
			}
		}
	}
	return nil
}

// besidePlace tells whether a place that contains it stands behind a name: "Ostvik, Norland".
func (p *proposition) besidePlace(m *nlp.Mention) bool {
	return slices.ContainsFunc(p.doc.MentionsIn(p.doc.Sentences[p.sentence].Span), func(o nlp.Mention) bool {
		return o.Type == nlp.Location && o.Start > m.End && strings.TrimSpace(p.doc.Article.Text[m.End:o.Start]) == ","
	})
}

// goingElsewhere sets the places against each other that articles of one story give as the end of a journey from one
// place. Each must name one end only, and not the other's anywhere.
func (ps *passages) goingElsewhere(wording) []finding {
	from := map[string][]journey{}
	for i := range ps.list {
		for _, j := range ps.journeys(&ps.list[i]) {
			from[j.from] = append(from[j.from], j)
		}
	}
	var out []finding
	for _, start := range sortedKeys(from) {
		list := from[start]
		for i, a := range list {
			for _, b := range list[:i] {
				shared, _ := ps.overlap(a.in, b.in)
				if a.to == b.to || a.in.source == b.in.source || shared < leastAlongTheWay || !ps.oneStory(a.in.doc, b.in.doc) || ps.speaksOf(a, b.to) || ps.speaksOf(b, a.to) || ps.otherPeople(a.in, b.in) ||
					disjoint(itemAt(a.in, a.at).when, itemAt(b.in, b.at).when) {
					continue
				}
				f := finding{Type: Place, key: "journey|" + start, strength: 0.6, timeless: true, question: "Where did the journey from " + start + " lead, to " + b.to + " or to " + a.to + "?"}
				for _, j := range []journey{b, a} {
					f.stances = append(f.stances, stance{name: "to " + j.to, items: []*item{itemAt(j.in, j.at)}})
				}
				out = append(out, f)
			}
		}
	}
	return out
}

// otherPeople tells whether two sentences name persons each, and none in common.
func (ps *passages) otherPeople(a, b *passage) bool {
	x, y := ps.props[a.doc][a.sentence].persons(), ps.props[b.doc][b.sentence].persons()
	return len(x) > 0 && len(y) > 0 && !share(x, y)
}

// leastAlongTheWay is how many rare words two sentences on one journey have in common, its start among them.
const leastAlongTheWay = 2

// speaksOf tells whether the article of a journey names a place.
func (ps *passages) speaksOf(j journey, place string) bool {
	return strings.Contains(ps.props[j.in.doc][j.in.sentence].doc.Article.Text, place)
}
