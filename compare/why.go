package compare

import (
	"context"
	"fmt"
	"math"
	"slices"

	"rashomon/nlp"
)

// A Why shows how two passages were compared: what of one was taken for the same as what of the other, and
// what each detector said, also where nothing was flagged.
type Why struct {
	First, Second string // the passages
	Ties          []Tied
	Alone         [2][]string // terms of each that have no like in the other
	Covered       [2]float64  // how much of each has, 0 to 1
	Claims        [2][]Claim
	Verdicts      []DetectorVerdict
	Relation      Judgement
}

// Tied is a word, name, amount or time of one passage taken for the same, or for the opposite, as one of the
// other.
type Tied struct {
	First, Second string
	Score         float64 // how surely, 0 to 1
	Opposed       bool
	Denied        [2]bool // which of them stands under a negation
}

// A DetectorVerdict is what one detector said of two passages.
type DetectorVerdict struct {
	Type     Type
	Status   Status  // "" where it kept silent
	Strength float64 // 0 to 1, 0 where it kept silent
	Reason   string
}

// Passage is a stretch of a document: the sentences that begin on a line, or all with line 0.
type Passage struct {
	Doc  *nlp.Document
	Line int // counted from 1
}

// Explain compares two passages and says how, step by step. It is an error if a line holds no sentence.
func Explain(a, b Passage) (*Why, error) {
	nlp.Link([]*nlp.Document{a.Doc, b.Doc})
	xs, err := a.propositions()
	if err != nil {
		return nil, err
	}
	ys, err := b.propositions()
	if err != nil {
		return nil, err
	}
	// The pair of sentences that lie best on each other is shown.
	var best *match
	for _, x := range xs {
		for _, y := range ys {
			if m := lay(x, y); best == nil || m.covA+m.covB > best.covA+best.covB {
				best = m
			}
		}
	}
	w := &Why{First: best.a.textOf(best.a.doc.Sentences[best.a.sentence].Span), Second: best.b.textOf(best.b.doc.Sentences[best.b.sentence].Span),
		Covered: [2]float64{round(best.covA), round(best.covB)}, Relation: judge([]*match{best}, LeastConfidence)}
	for _, t := range best.ties {
		if t.sibling {
			continue
		}
		w.Ties = append(w.Ties, Tied{best.a.text(t.a), best.b.text(t.b), round(t.score), t.opposed, [2]bool{best.a.terms[t.a].negated, best.b.terms[t.b].negated}})
	}
	w.Alone = [2][]string{alone(best.a, best.onA, best), alone(best.b, best.onB, best)}
	for i, p := range []*proposition{best.a, best.b} {
		for _, c := range p.claims {
			w.Claims[i] = append(w.Claims[i], NewClaim(c))
		}
	}
	w.Verdicts = best.verdicts(a.Doc, b.Doc)
	return w, nil
}

func round(v float64) float64 { return math.Round(100*v) / 100 }

// alone returns the terms of a proposition that are tied to nothing.
func alone(p *proposition, on []int, m *match) []string {
	var out []string
	for i := range p.terms {
		if on[i] == 0 || m.ties[on[i]-1].sibling {
			out = append(out, p.text(i))
		}
	}
	return out
}

// propositions returns the sentences of a passage taken apart.
func (p Passage) propositions() ([]*proposition, error) {
	var out []*proposition
	for _, x := range propositions(p.Doc) {
		s := p.Doc.Sentences[x.sentence]
		if p.Line == 0 || p.Doc.LineOf(s.Start) <= p.Line && p.Line <= p.Doc.LineOf(max(s.End-1, s.Start)) {
			out = append(out, x)
		}
	}
	if len(out) == 0 {
		if p.Line == 0 {
			return nil, fmt.Errorf("there is no sentence in it")
		}
		return nil, fmt.Errorf("no sentence of reporting on line %d", p.Line)
	}
	return out, nil
}

// verdicts returns what every detector says of the two sentences: of the claims in them, in groups as in whole
// articles, and of the sentences as such.
func (m *match) verdicts(a, b *nlp.Document) []DetectorVerdict {
	docs := []*nlp.Document{a, b}
	w := &watch{Context: context.Background()}
	all := items(w, docs, storiesOf(w, docs))
	quoted := quoteItems(w, docs, len(all))
	quoted = append(quoted, blockItems(w, docs, len(all)+len(quoted))...)
	here := func(it *item) bool {
		return it.doc == 0 && it.Sentence == m.a.sentence || it.doc == 1 && it.Sentence == m.b.sentence
	}
	words := newWording(docs)
	var out []DetectorVerdict
	for _, d := range detectors {
		v := DetectorVerdict{Type: d.Name}
		for _, g := range append(groups(all), quoteGroups(quoted)...) {
			if d.find == nil {
				break
			}
			g.words = words
			g.items = slices.DeleteFunc(slices.Clone(g.items), func(it *item) bool { return !here(it) })
			for _, f := range d.find(g) {
				if c, ok := f.conflict(); ok && c.Confidence > v.Strength {
					v = DetectorVerdict{d.Name, c.Status, c.Confidence, c.Reason}
				}
			}
		}
		for _, x := range m.contrasts() {
			if x.Type == d.Name && round(x.strength) > v.Strength {
				v = DetectorVerdict{d.Name, Disputed, round(x.strength), x.reason}
				if !m.holds(x.dispute) {
					v.Reason += "; between articles it would not be reported, where more must be the same"
				}
			}
		}
		out = append(out, v)
	}
	return out
}
