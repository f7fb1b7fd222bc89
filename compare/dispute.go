package compare

import (
	"fmt"
	"strings"

	"rashomon/nlp"
)

// A dispute is what two propositions contradict each other in.
type dispute struct {
	Type     Type
	strength float64 // how likely it is one, 0 to 1
	reason   string
	a, b     int // the terms that it is about, or none
}

// none stands for no term.
const none = -1

// A disputeFinder looks for one kind of dispute. One may find what another finds too.
type disputeFinder func(*match) (dispute, bool)

// inArticles are for sentences of whole articles; see match.contrasts for two statements.
var inArticles = []disputeFinder{opposedPolarity, clashing, rejection}

// disputes lists what two sentences of articles contradict each other in.
func (m *match) disputes() []dispute {
	var out []dispute
	for _, find := range inArticles {
		if d, ok := find(m); ok {
			out = append(out, d)
		}
	}
	return out
}

// which names a side of a match for reasons.
func (m *match) which(p *proposition) string {
	if p == m.a {
		return "the first"
	}
	return "the second"
}

// words quotes two tied terms: “killed” and “survived”.
func (m *match) words(t tie) string {
	return fmt.Sprintf("“%s” and “%s”", m.a.text(t.a), m.b.text(t.b))
}

// text returns a term as it is written.
func (p *proposition) text(i int) string {
	t := &p.terms[i]
	span := p.doc.Sentences[p.sentence].Tokens[t.token].Span
	switch {
	case t.amount != nil:
		span = t.amount.Span
	case t.time != nil:
		span = t.time.Span
	case t.kind == nameTerm:
		return t.name
	}
	return p.textOf(span)
}

func (p *proposition) textOf(s nlp.Span) string {
	return strings.Join(strings.Fields(p.doc.Article.Text[s.Start:s.End]), " ")
}
