package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Two articles may have words in common that tell nothing of the events: a question, the title of a list, the opening
// of a quotation, a line over a picture, or why a source is not named.

// tellsNothing tells whether the statement of an agreement says nothing that can be so or not.
func (ps *passages) tellsNothing(g *agreed) bool {
	if g.from.p == nil {
		return fragment(g.teller, ps.props[g.teller.doc][g.teller.Sentence]) || verbless(g.teller, ps.props[g.teller.doc][g.teller.Sentence]) && !oneSource(g.items)
	}
	return strings.HasSuffix(strings.TrimRight(g.text, "”\"'’"), "?") || !g.from.verbal(g.teller.Evidence) || g.from.unnamedSource()
}

// fragment tells whether a quotation is a title, or the opening of a sentence without its verb.
func fragment(it *item, p *proposition) bool {
	words := strings.Fields(strings.Trim(it.quote, " ,.“”\"'‘’"))
	if len(words) == 0 || strings.HasSuffix(words[len(words)-1], "?") || strings.HasPrefix(words[0], "[") {
		return true
	}
	if len(words) > 2 && title(words) {
		return true
	}
	if !adjunctive(strings.ToLower(words[0])) {
		return false
	}
	return verbless(it, p)
}

// verbless tells whether no verb stands in a quotation.
func verbless(it *item, p *proposition) bool {
	return !slices.ContainsFunc(p.doc.Sentences[p.sentence].Tokens, func(t nlp.Token) bool {
		return t.Tag[0] == 'V' && slices.Contains(it.said, t.Lower)
	})
}

// oneSource tells whether all items give their words to one who is named.
func oneSource(items []*item) bool {
	names, balance := speakers(items, speakerOf)
	return len(names) == 1 && balance == len(items)
}

// title tells whether all words but the small ones begin with a capital, and not all are written in capitals.
func title(words []string) bool {
	shouted := true
	for _, w := range words {
		if w == strings.ToLower(w) && !lexicon.Get().Stopwords[w] {
			return false
		}
		shouted = shouted && w == strings.ToUpper(w)
	}
	return !shouted
}

// verbal tells whether a verb stands in what is rendered.
func (r *rendering) verbal(evidence nlp.Span) bool {
	if !r.whole {
		return true
	}
	s := &r.p.doc.Sentences[r.p.sentence]
	words := 0
	for _, t := range s.Tokens {
		if wordlike(t.Lower) {
			words++
		}
	}
	if s.Headline && words < 5 {
		return false // in a title most words can be nouns as well
	}
	return slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return t.Tag[0] == 'V' && evidence.Contains(t.Span) })
}

// unnamedSource tells whether a statement says only that somebody speaks without being named: "spoke on condition of
// anonymity because of the inquiry".
func (r *rendering) unnamedSource() bool {
	unnamed, speaks, names := false, false, 0
	for k, t := range r.p.terms {
		if !r.kept[k] {
			continue
		}
		unnamed = unnamed || t.lemma == "anonymity" || t.lemma == "anonymous" || t.lemma == "unnamed"
		speaks = speaks || t.lemma == "condition" || t.kind == verbTerm && (t.lemma == "speak" || lexicon.Get().ReportVerbs[t.lemma].Stance != "")
		if t.kind == nameTerm || t.kind == amountTerm {
			names++
		}
	}
	return unnamed && speaks && names < 2
}
