package nlp

import (
	"slices"
	"strings"
)

// A signature names, behind a dash at the end of a line, who wrote or said what stands in the line: "We stay. — Anna
// Holm (@annaholm) May 5, 2020", "“We stay.” ― Anna Holm, mayor".
type signature struct{ signed, cue, source Span }

var (
	// signedPost ends a post of a social network that a page shows.
	signedPost = newPattern(`[\s\x{a0}](—|―|–|--)[\s\x{a0}]*(\p{Lu}[^()—―<>]{1,60}?)[\s\x{a0}]*\(@\w+\)[^()]{0,30}$`)
	// signedQuote ends a quotation that fills a line.
	signedQuote = newPattern(`^["“”].*["”][\s\x{a0}]*(—|―|–|--)[\s\x{a0}]*(\p{Lu}[\p{L}'’-]+(?:[\s\x{a0}]\p{Lu}[\p{L}'’.-]*){1,3})(?:,[^.!?"“”]{1,60})?$`)
)

// sign finds the signature of a line. What a signed post says becomes a quotation without marks, in the place of
// quotations inside it.
func sign(text string, line Span, quotes []Quote) ([]Quote, *signature) {
	s := strings.TrimRight(text[line.Start:line.End], " .\u00a0")
	post := true
	m := signedPost.regexp().FindStringSubmatchIndex(s)
	if m == nil {
		post = false
		m = signedQuote.regexp().FindStringSubmatchIndex(s)
	}
	if m == nil {
		return quotes, nil
	}
	sig := &signature{cue: Span{line.Start + m[2], line.Start + m[3]}, source: Span{line.Start + m[4], line.Start + m[5]}}
	sig.signed = trim(text, Span{line.Start, sig.cue.Start})
	if sig.signed.Empty() {
		return quotes, nil
	}
	if whole := len(quotes) == 1 && widenQuote(text, quotes[0].Span).Contains(sig.signed); post && !whole {
		quotes = append([]Quote{{Span: sig.signed}}, slices.DeleteFunc(quotes, func(q Quote) bool { return q.Start < sig.cue.End })...)
	}
	return quotes, sig
}

// findSigned gives quotations that are signed to who signs them.
func (d *draft) findSigned() {
	for _, sig := range d.doc.signatures {
		at, by := d.signer(sig)
		if by == nil {
			continue
		}
		for q, to := d.doc.quotesOver(sig.signed); q < to; q++ {
			d.speak(q, &speech{at, nil, by})
		}
	}
}

// signer returns who signs, and the sentence where the name stands; or nil.
func (d *draft) signer(sig signature) (int, *accord) {
	at := d.doc.SentenceAt(sig.cue.Start)
	if at < 0 || at >= len(d.sentences) {
		return at, nil
	}
	s := &d.sentences[at]
	cue, name := d.tokensIn(s, sig.cue), d.tokensIn(s, sig.source)
	if cue.from >= cue.to || name.from >= name.to {
		return at, nil
	}
	return at, &accord{cue, phraseOf(chunk{from: name.from, to: name.to, head: name.to - 1, base: name.to}), false}
}

// signedStatements adds the acts of attribution of signatures to those that are known.
func (d *draft) signedStatements(known []Statement) []Statement {
	for _, sig := range d.doc.signatures {
		at, by := d.signer(sig)
		if by == nil || slices.ContainsFunc(known, func(st Statement) bool { return st.Cue == sig.cue }) {
			continue
		}
		known = append(known, Statement{Source: sig.source, Cue: sig.cue, Content: sig.signed, Stance: Said, Speaker: d.sourceName(&d.sentences[at], by.source)})
	}
	return known
}
