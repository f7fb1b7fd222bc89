package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A debunking is a sentence by which an article calls untrue what it tells of others: what stands in the sentence
// itself ("Reports that the bridge was sold are false") or in one before it ("The story is false.").
type debunking struct {
	no   *proposition
	told []int // the sentences that it may be about
	own  bool  // it is about what it says itself
}

// debunkings finds those of a document.
func (ps *passages) debunkings(doc int) []debunking {
	var out []debunking
	for si, p := range ps.props[doc] {
		s := &p.doc.Sentences[si]
		if len(s.Arcs) == 0 || ps.passageAt(doc, si) == nil {
			continue
		}
		switch {
		case p.callsUntrue() && p.rejectedWeight() >= leastRejected || p.againstReports():
			out = append(out, debunking{no: p, told: []int{si}, own: true})
		case p.refersBack():
			if told := ps.toldBefore(doc, si); len(told) > 0 {
				out = append(out, debunking{no: p, told: told})
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	// What else an article denies that calls a story untrue is of the story too.
	for si, p := range ps.props[doc] {
		if ps.passageAt(doc, si) != nil && p.deniesOutright() && !slices.ContainsFunc(out, func(d debunking) bool { return d.no == p }) {
			out = append(out, debunking{no: p, told: []int{si}, own: true})
		}
	}
	return out
}

// toldBefore returns the sentences that a sentence which calls "the story" or "it" untrue may speak of: the last few
// before it, of a story those that pass something on from others.
func (ps *passages) toldBefore(doc, si int) []int {
	var before []int
	for k := si - 1; k >= 0 && len(before) < mostBack; k-- {
		if ps.passageAt(doc, k) != nil {
			before = append(before, k)
		}
	}
	if !ps.props[doc][si].namesReport() {
		if len(before) > 0 && before[0] == si-1 && ps.props[doc][si-1].citesOthers() && ps.sameParagraph(doc, si-1, si) {
			return before[:1] // "Posts claim that the dam is broken. That is false."
		}
		return before
	}
	return slices.DeleteFunc(before, func(k int) bool { return !ps.props[doc][k].citesOthers() })
}

func (ps *passages) sameParagraph(doc, a, b int) bool {
	sentences := ps.props[doc][0].doc.Sentences
	return sentences[a].Paragraph == sentences[b].Paragraph
}

// aside tells whether a term is told beside what a sentence passes on: in a relative clause, or as the one who tells.
func (p *proposition) aside(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	for steps := 0; steps <= len(p.terms); steps++ {
		if strings.HasPrefix(t.label, "acl:relcl") || relativized(s, t.token) {
			return true
		}
		if t.head < 0 {
			return false
		}
		over := &p.terms[t.head]
		if strings.HasPrefix(t.label, "nsubj") && over.kind == verbTerm && ofTelling(over) {
			return true
		}
		t = over
	}
	return false
}

// relativized tells whether a relative pronoun hangs on a token: "which flew past".
func relativized(s *nlp.Sentence, i int) bool {
	for k, t := range s.Tokens {
		if s.Arcs[k].Head == i && (t.Tag == "WDT" || t.Tag == "WP") {
			return true
		}
	}
	return false
}

// namesReport tells whether a sentence has the word for a report as a subject: "The claims are false".
func (p *proposition) namesReport() bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		return strings.HasPrefix(t.label, "nsubj") && t.kind == nounTerm && reportNoun(t.lemma)
	})
}

// citesOthers tells whether a sentence passes on what others told: "A story says that", "supposedly", "it was reported".
func (p *proposition) citesOthers() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for i, t := range s.Tokens {
		switch {
		case is(lexicon.Hedging, t.Lower), t.Tag[0] == 'N' && reportNoun(lex.Noun(t.Lower)):
			return true
		case t.Tag == "VBN" && is(lexicon.Rumoured, t.Lemma) && i > 0:
			return true
		}
	}
	return false
}

// deniesOutright tells whether what a sentence asserts in its main clause is a denial of something that happens.
func (p *proposition) deniesOutright() bool {
	s := &p.doc.Sentences[p.sentence]
	if len(s.Arcs) == 0 || p.rejectedWeight() < leastRejected {
		return false
	}
	for i := range p.terms {
		t := &p.terms[i]
		if t.claim != nil && t.negated && t.holds != unsettled && t.lemma != "mean" && !ofTelling(t) && p.upheld(t.token) {
			return true
		}
	}
	return false
}

const (
	leastRejected = 2.0 // weight of the terms that a sentence must call untrue to be about what it says itself
	mostBack      = 4   // how many sentences before it a sentence may speak of
)

// callsUntrue tells whether a sentence asserts of something reported that it is untrue: by a word like "false", or by a
// verb of denial with the report as its object. That somebody denies what he is said to have done is not enough.
func (p *proposition) callsUntrue() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	if p.rejection < 0.9 || !p.asserts() {
		return false
	}
	for i, t := range s.Tokens {
		h := s.Arcs[i].Head
		switch {
		case p.negatedAt(s, i):
		case t.Tag != "VBN" && untrueWord(t), t.Tag[0] == 'N' && is(lexicon.Proof, lex.Noun(t.Lower)) && noned(s, i):
			return true
		case h >= 0 && (s.Arcs[i].Label == "obj" || s.Arcs[i].Label == "nsubj:pass") && lex.ReportVerbs[s.Tokens[h].Lemma].Stance == "denied" && is(lexicon.Hearsay, lex.Noun(t.Lower)):
			return true
		}
	}
	return false
}

// ofTelling tells whether a term is no part of what is called untrue, but a word for that or for its telling.
func ofTelling(t *term) bool {
	return is(lexicon.Rejecting, t.lemma) || t.kind == nounTerm && reportNoun(t.lemma) || t.kind == verbTerm && lexicon.Get().ReportVerbs[t.lemma].Stance != ""
}

func (p *proposition) rejectedWeight() float64 {
	sum := 0.0
	for i := range p.terms {
		if t := &p.terms[i]; t.negated && !ofTelling(t) {
			sum += t.weight
		}
	}
	return sum
}

// againstReports tells whether a sentence denies something that it says was reported: "Contrary to reports, ... not",
// "has not been sold as was claimed".
func (p *proposition) againstReports() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	if !slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
		return c.Polarity == nlp.Negative && c.Certain && senseOf(c) != unsettled
	}) {
		return false
	}
	for i, t := range s.Tokens {
		switch t.Lower {
		case "contrary":
			for k := i + 2; k < min(i+7, len(s.Tokens)); k++ {
				if s.Tokens[i+1].Lower == "to" && reportNoun(lex.Noun(s.Tokens[k].Lower)) {
					return true
				}
			}
		case "as":
			for k := i + 1; k < min(i+6, len(s.Tokens)); k++ {
				if v := s.Tokens[k]; v.Tag == "VBN" && is(lexicon.Rumoured, v.Lemma) && v.Lemma != "charge" && v.Lemma != "accuse" {
					return true
				}
				if s.Tokens[k].Tag[0] != 'V' && s.Tokens[k].Tag[0] != 'R' && s.Tokens[k].Lower != "it" {
					break
				}
			}
		}
	}
	return false
}

// refersBack tells whether a sentence calls what stands before it untrue: "It never happened", "The story is a hoax",
// "No such thing took place", "The minister had not made the comment".
func (p *proposition) refersBack() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	if wordAt(s, len(s.Tokens)-1) == "?" {
		return false
	}
	for i, t := range s.Tokens {
		h, label := s.Arcs[i].Head, s.Arcs[i].Label
		if h < 0 || !p.upheld(h) {
			continue
		}
		back, none := false, false
		switch noun := lex.Noun(t.Lower); {
		case t.Lower == "none" && wordAt(s, i+1) == "of" && (wordAt(s, i+2) == "it" || wordAt(s, i+2) == "this" || wordAt(s, i+2) == "that"):
			back, none = true, true
		case t.Lower == "this" || t.Lower == "that" || t.Lower == "it":
			back = true
		case wordAt(s, i-1) == "such" && wordAt(s, i-2) == "no":
			back, none = true, true
		case reportNoun(noun) || noun == "tale" || noun == "figure":
			back = pointed(s, i)
		}
		if !back {
			continue
		}
		negated := none || p.negatedAt(s, h)
		if slices.ContainsFunc(s.Tokens[:h], func(t nlp.Token) bool { return t.Tag == "MD" }) {
			continue // "it cannot happen"
		}
		lemma := s.Tokens[h].Lemma
		switch {
		case strings.HasPrefix(label, "nsubj") && (is(lexicon.Rejecting, lemma) || is(lexicon.Rejecting, lex.Noun(wordAt(s, h)))) && !negated,
			strings.HasPrefix(label, "nsubj") && negated && (lemma == "happen" || lemma == "occur" || lemma == "true" || lemma == "case" || lemma == "exist"),
			label == "obj" && reportNoun(lex.Noun(t.Lower)) && negated && is(lexicon.Light, lemma):
			return true
		}
	}
	return false
}

// pointed tells whether a noun has a word before it that points at what was said: "the story", "these claims".
func pointed(s *nlp.Sentence, i int) bool {
	for k := range i {
		if s.Arcs[k].Head == i {
			switch s.Tokens[k].Lower {
			case "the", "this", "that", "these", "those", "entire":
				return true
			}
		}
	}
	return false
}

// upheld tells whether what hangs on a token is asserted: by the article itself or by somebody in it.
func (p *proposition) upheld(i int) bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for steps := 0; steps < len(s.Tokens); steps++ {
		h, label := s.Arcs[i].Head, s.Arcs[i].Label
		if h < 0 {
			return true
		}
		over := lex.ReportVerbs[s.Tokens[h].Lemma]
		if over.Mental && !is(lexicon.Learning, s.Tokens[h].Lemma) || over.Stance == "denied" || over.Stance == "doubted" || over.Stance == "asked" || p.negatedAt(s, h) {
			return false
		}
		if label != "conj" && label != "parataxis" && label != "ccomp" && label != "xcomp" {
			return false
		}
		i = h
	}
	return false
}
