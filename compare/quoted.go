package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What stands between quotation marks is given as it stands, and as far as all articles have it.

// longestIntroduced is how many words the sentence around a part of a quotation has that stands for it.
const longestIntroduced = 40

// quoted is a quotation, or the sentence around it where it is only a part of what somebody said: "she was “not just
// referring to the harbour”".
func quoted(w wording, it *item, ps *passages, known func(name string) bool) statement {
	s := statement{text: quotation(it), teller: it}
	s.adrift, s.points = quoteAdrift(it, ps.props[it.doc])
	p := ps.props[it.doc][it.Sentence]
	start := strings.TrimLeft(it.quote, " ,“”\"'‘’")
	first := firstWord(start)
	s.part = first != upper(first)
	if !s.part || !p.doc.Sentences[it.Sentence].Contains(it.Predicate.Span) {
		return s
	}
	if text, adrift, left := w.introduced(it, p, known); len(strings.Fields(text)) <= longestIntroduced && strings.Contains(text, strings.Join(strings.Fields(start), " ")) {
		s.text, s.adrift, s.points = text, adrift, left
	}
	return s
}

// repeated tells whether the sentences of all items have most of the words of a quotation.
func repeated(it *item, items []*item) bool {
	for _, other := range items {
		if other == it {
			continue
		}
		words := quoteWords(other.Article.Text[other.Evidence.Start:other.Evidence.End])
		if len(common(it.said, words))*10 < len(it.said)*8 {
			return false
		}
	}
	return true
}

// introduced writes the sentence around a quotation, with the name of the speaker for "he" or "she" before a verb of
// saying at its beginning.
func (w wording) introduced(it *item, p *proposition, known func(name string) bool) (text string, adrift bool, left int) {
	text, adrift, left = w.anchored(it, p, known)
	for _, word := range []string{"But ", "And ", "However, "} {
		text = upper(strings.TrimPrefix(text, word))
	}
	words := strings.Fields(text)
	if name := speakerOf(it); adrift && len(words) > 2 && (words[0] == "He" || words[0] == "She") && name != "" && name == upper(name) &&
		lexicon.Get().ReportVerbs[lexicon.Get().Lemma(words[1], "VBD")].Stance != "" {
		return upper(w.article(name)) + " " + strings.Join(words[1:], " "), false, left
	}
	return text, adrift, left
}

// quotation writes the words of a quotation between marks.
func quotation(it *item) string {
	return "“" + strings.Trim(strings.Join(strings.Fields(it.quote), " "), ",“”\"") + "”"
}

// quoteAdrift tells whether a quotation has a pronoun of the third person that means nobody whom it names, and how many
// nouns that point at something; "it" may mean anything but at the beginning.
func quoteAdrift(it *item, props []*proposition) (adrift bool, points int) {
	at := strings.Index(it.Article.Text[it.Predicate.Start:], it.quote)
	if at < 0 {
		return false, 0
	}
	span := nlp.Span{Start: it.Predicate.Start + at, End: it.Predicate.Start + at + len(it.quote)}
	d := props[it.Sentence].doc
	k := d.SentenceAt(span.Start)
	if k < 0 {
		return false, 0
	}
	tokens := d.Sentences[k].Tokens
	first := slices.IndexFunc(tokens, func(t nlp.Token) bool { return span.Contains(t.Span) })
	if first < 0 {
		return false, 0
	}
	adrift = props[k].adrift(func(i int) bool {
		return span.Contains(tokens[i].Span) && (i == first || tokens[i].Lower != "it" && tokens[i].Lower != "its")
	}) >= 0
	return adrift, len(props[k].pointing(func(i int) bool { return span.Contains(tokens[i].Span) }))
}

// speechTag tells whether a claim only says that somebody went on speaking: its verb is the cue of a quotation and has no other
// object: “It is late,” Brandt [continued].
func speechTag(d *nlp.Document, c *nlp.Claim) bool {
	if !is(lexicon.Voicing, c.Predicate.Lemma) || !c.Object.Empty() || len(c.Args) > 0 || c.Noted() {
		return false
	}
	word := c.Article.Text[c.Predicate.Start:c.Predicate.End]
	return slices.ContainsFunc(d.Claims, func(o nlp.Claim) bool {
		return o.Sentence == c.Sentence && o.Quoted && len(o.Attribution) > 0 && o.Attribution[len(o.Attribution)-1].Cue == word
	})
}
