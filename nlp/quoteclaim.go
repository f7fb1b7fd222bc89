package nlp

import "strings"

// QuoteClaim returns the claim that a quotation's speaker said these words. Its evidence is the
// sentence or the sentences of the quotation, or the quotation alone where they are long.
func (d *Document) QuoteClaim(i int) Claim {
	q := d.Quotes[i]
	c := Claim{Article: d.Article, Quoted: true, Subject: q.Speaker, Polarity: Positive, Modality: Happened, Certain: true,
		Attribution: q.Attribution, Event: -1, Predicate: Predicate{Lemma: "say", Class: "say", Span: q.Span}}
	c.Object = Argument{Span: q.Span, Role: "object", Text: flat(d.Article.Text[q.Start:q.End])}
	span := widenQuote(d.Article.Text, q.Span)
	if from, to := d.sentencesOver(q.Span); from < to {
		c.Sentence = from
		c.Evidence = d.Sentences[from].Cover(d.Sentences[to-1].Span)
	}
	text := d.Article.Text
	if c.Evidence.Empty() || len(strings.Fields(text[c.Evidence.Start:c.Evidence.End])) > maxEvidence {
		c.Evidence = span
	}
	if words := strings.Fields(text[c.Evidence.Start:c.Evidence.End]); len(words) > maxEvidence {
		at := c.Evidence.Start
		for range maxEvidence {
			at += strings.Index(text[at:], words[0]) + len(words[0])
			words = words[1:]
		}
		c.Evidence.End = at
	}
	c.Line = d.LineOf(c.Evidence.Start)
	c.ID = contentID("c", d.Article.Outlet, Fold(text[c.Evidence.Start:c.Evidence.End]), "quote", Fold(c.Object.Text))
	return c
}

// QuoteSentences returns the sentences, or parts of them, that a quotation consists of.
func (d *Document) QuoteSentences(i int) []Span {
	q := d.Quotes[i]
	var out []Span
	from, to := d.sentencesOver(q.Span)
	for _, s := range d.Sentences[from:to] {
		out = append(out, Span{max(s.Start, q.Start), min(s.End, q.End)})
	}
	return out
}
