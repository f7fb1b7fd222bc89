package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// rejects tells whether what hangs on a token, or the token itself, is called untrue by the word above or before
// it: "false reports of", "the claim is a hoax", "denied reports of an arrest".
func (p *proposition) rejects(s *nlp.Sentence, i int) bool {
	lex := lexicon.Get()
	for k := range s.Tokens {
		if s.Arcs[k].Head == i && (s.Arcs[k].Label == "amod" || s.Arcs[k].Label == "compound") && is(lexicon.Rejecting, s.Tokens[k].Lower) {
			return true
		}
	}
	h := s.Arcs[i].Head
	if h < 0 {
		return false
	}
	over, label := s.Tokens[h], s.Arcs[i].Label
	relation, _, _ := strings.Cut(label, ":")
	if untrueWord(over) {
		switch relation {
		case "nsubj", "csubj", "compound", "nmod", "acl":
			return !p.negatedAt(s, h)
		}
	}
	if is(lexicon.Labelling, over.Lemma) && (relation == "obj" || label == "nsubj:pass") && reportNoun(lex.Noun(s.Tokens[i].Lower)) {
		for w, t := range s.Tokens {
			if labelled(s, w) == h && w != h && untrueWord(t) && !p.negatedAt(s, w) && !p.negatedAt(s, h) {
				return true // "called the story false"
			}
		}
	}
	if (lex.ReportVerbs[over.Lemma].Stance == "denied" || quashes(s, h)) && (relation == "obj" || relation == "obl" || label == "nsubj:pass") {
		return is(lexicon.Report, lex.Noun(s.Tokens[i].Lower)) && !p.negatedAt(s, h)
	}
	return false
}

// untrueWord tells whether a word calls something untrue: "a hoax", "false", "debunked"; not the verb of "the town
// lies in ruins".
func untrueWord(t nlp.Token) bool {
	if t.Tag[0] == 'V' {
		return t.Tag == "VBN" && is(lexicon.Rejecting, t.Lower)
	}
	return is(lexicon.Rejecting, t.Lower) || is(lexicon.Rejecting, lexicon.Get().Noun(t.Lower))
}

// rejectedReport returns the tokens of the content of a report that a sentence calls untrue: of all that stands
// between the noun and its predicate in "reports that ... are false", "a rumour of ... was called nonsense". Such
// subjects are long, and their trees often wrong inside.
func (p *proposition) rejectedReport(s *nlp.Sentence) [2]int {
	lex := lexicon.Get()
	for w, t := range s.Tokens {
		if !untrueWord(t) || p.negatedAt(s, w) {
			continue
		}
		top := labelled(s, w)
		if p.negatedAt(s, top) {
			continue
		}
		subject, verb := -1, top
		for k := range s.Tokens {
			if s.Arcs[k].Head != top {
				continue
			}
			switch label := s.Arcs[k].Label; {
			case strings.HasPrefix(label, "nsubj") && k < top && reportNoun(lex.Noun(s.Tokens[k].Lower)):
				subject = k
			case (label == "cop" || strings.HasPrefix(label, "aux")) && k > subject && subject >= 0:
				verb = min(verb, k)
			}
		}
		if subject >= 0 && verb > subject+1 {
			return [2]int{subject, verb}
		}
	}
	return [2]int{}
}

// labelled returns the verb that a word is the label of, "called" in "was called a hoax", or the word itself.
func labelled(s *nlp.Sentence, i int) int {
	h := s.Arcs[i].Head
	if h < 0 || !is(lexicon.Labelling, s.Tokens[h].Lemma) {
		return i
	}
	switch s.Arcs[i].Label {
	case "xcomp", "obj", "obl", "ccomp", "advcl", "advmod":
		return h
	}
	return i
}

// reportNoun tells whether a noun names what somebody told or wrote.
func reportNoun(noun string) bool {
	return is(lexicon.Report, noun) || is(lexicon.Document, noun) || noun == "story"
}

// quashes tells whether a verb, with its particle or "to rest", is one that puts an end to a rumour: "shoot down a
// claim". Of other objects it says nothing: "shoot down a plane".
func quashes(s *nlp.Sentence, i int) bool {
	verb := s.Tokens[i].Lemma
	for k := range s.Tokens {
		switch {
		case s.Arcs[k].Head != i:
		case s.Arcs[k].Label == "compound:prt":
			verb += " " + s.Tokens[k].Lower
		case k > 0 && s.Tokens[k].Lower == "rest" && s.Tokens[k-1].Lower == "to":
			verb += " to rest"
		}
	}
	return s.Tokens[i].Tag[0] == 'V' && is(lexicon.Quashing, verb)
}

// answered tells whether a sentence is followed, in its line, by one that says no more than that it is untrue: "Dead?
// Nope, the story is a hoax".
func answered(d *nlp.Document, si int) bool {
	if si+1 >= len(d.Sentences) {
		return false
	}
	s, next := &d.Sentences[si], &d.Sentences[si+1]
	if len(s.Tokens) == 0 || s.Paragraph != next.Paragraph || !s.Headline && s.Tokens[len(s.Tokens)-1].Text != "?" {
		return false
	}
	return saysNo(next.Tokens)
}

// saysNo tells whether a few words say that what stands before them is untrue.
func saysNo(tokens []nlp.Token) bool {
	var words []string
	for _, t := range tokens {
		if t.Lower != "" && (t.Lower[0] >= 'a' && t.Lower[0] <= 'z' || strings.HasPrefix(t.Lower, "n'") || strings.HasPrefix(t.Lower, "n’")) {
			words = append(words, t.Lower)
		}
	}
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	last := words[len(words)-1]
	switch {
	case words[0] == "nope", len(words) <= 2 && (last == "no" || last == "not" || last == "nope"), len(words) <= 3 && words[0] == "not":
		return true
	}
	lex := lexicon.Get()
	negated := slices.ContainsFunc(words, func(w string) bool { return lex.Negators[w] != "" })
	told := len(words) <= 2
	for i, w := range words[:min(3, len(words))] {
		told = told || reportNoun(lex.Noun(w)) || i < 2 && (w == "it" || w == "that" || w == "this")
	}
	untrue := slices.ContainsFunc(words, func(w string) bool { return is(lexicon.Rejecting, w) })
	return told && (untrue && !negated || negated && (last == "true" || last == "real" || last == "so"))
}

// rejectedWhole tells whether a headline opens or closes with a word that calls all the rest untrue: "Hoax alert:
// ...", "... – it's a hoax", "No, ...".
func rejectedWhole(s *nlp.Sentence) bool {
	n := len(s.Tokens)
	if n > 2 && s.Tokens[0].Lower == "no" && s.Tokens[1].Tag == "," {
		return false // its clause is negative as a rule
	}
	if n > 2 && s.Tokens[n-1].Lower == "nope" {
		return true
	}
	for k, t := range s.Tokens {
		if t.Text == "?" && k > 1 && saysNo(s.Tokens[k+1:]) {
			return true
		}
	}
	for k, t := range s.Tokens {
		if !is(lexicon.Rejecting, t.Lemma) && !is(lexicon.Rejecting, t.Lower) {
			continue
		}
		mark := func(i int) bool {
			return i >= 0 && i < n && (s.Tokens[i].Tag == ":" || s.Tokens[i].Text == ":" || s.Tokens[i].Text == "-" || s.Tokens[i].Text == "–" || s.Tokens[i].Text == "—")
		}
		if k < 4 && (mark(k+1) || mark(k+2)) || k > n-4 && (mark(k-1) || mark(k-2) || mark(k-3)) {
			return true
		}
	}
	return false
}

// rejectionOf tells how surely a sentence rejects what others may tell: by a word that calls it untrue, by a
// verb of denying, by "No, ...", by negating its main predicate.
func (p *proposition) rejectionOf(s *nlp.Sentence) float64 {
	lex := lexicon.Get()
	best := 0.0
	if p.rejected || len(s.Tokens) > 2 && s.Tokens[0].Lower == "no" && s.Tokens[1].Tag == "," {
		best = 1
	}
	for i, t := range s.Tokens {
		switch {
		case untrueWord(t) && !p.negatedAt(s, i) && p.calls(s, i):
			best = max(best, 1)
		case is(lexicon.Truthful, t.Lower) && p.saysUntrue(s, i):
			best = max(best, 1)
		case t.Tag[0] == 'V' && (lex.ReportVerbs[t.Lemma].Stance == "denied" || lex.ReportVerbs[t.Lemma].Stance == "doubted") && !p.negatedAt(s, i):
			best = max(best, 0.9)
		case t.Tag[0] == 'N' && is(lexicon.Hearsay, lex.Noun(t.Lower)) && s.Arcs[i].Head >= 0 && quashes(s, s.Arcs[i].Head) && !p.negatedAt(s, s.Arcs[i].Head):
			best = max(best, 0.9)
		case t.Tag[0] == 'N' && lex.Noun(t.Lower) == "doubt" && !p.negatedAt(s, i):
			best = max(best, 0.9)
		case is(lexicon.Proof, lex.Noun(t.Lower)) && noned(s, i):
			best = max(best, 0.9)
		}
	}
	for i := range p.terms {
		t := &p.terms[i]
		switch {
		case t.claim != nil && t.claim.Predicate.Lemma == "make up" && t.claim.Object.Vague:
			best = max(best, 0.9) // "made it all up"
		case t.negated && t.origin && !t.apart && !p.opened(t.token) && !subordinate(s, t.token):
			best = max(best, 0.7)
		case t.head < 0 && t.claim != nil && t.claim.Predicate.Opposed:
			best = max(best, 0.6)
		}
	}
	return best
}

// saysUntrue tells whether a word that vouches for something is denied of a report: "the rumour is not true"; between
// them headlines leave out what shows it.
func (p *proposition) saysUntrue(s *nlp.Sentence, i int) bool {
	if !p.negatedAt(s, i) {
		return false
	}
	for k := range s.Tokens[:i] {
		if is(lexicon.Hearsay, lexicon.Get().Noun(s.Tokens[k].Lower)) && (s.Headline || s.Arcs[k].Head == i || s.Arcs[i].Head == k) {
			return true
		}
	}
	return false
}

// subordinate tells whether a token stands in a relative or adverbial clause.
func subordinate(s *nlp.Sentence, i int) bool {
	for steps := 0; i >= 0 && steps < len(s.Tokens); steps++ {
		if l := s.Arcs[i].Label; strings.HasPrefix(l, "acl") || strings.HasPrefix(l, "advcl") {
			return true
		}
		i = s.Arcs[i].Head
	}
	return false
}

// calls tells whether a word that calls something untrue speaks of the news itself and not of a thing in it:
// not "fake passports".
func (p *proposition) calls(s *nlp.Sentence, i int) bool {
	h := s.Arcs[i].Head
	if h < 0 || s.Arcs[i].Label != "amod" && s.Arcs[i].Label != "compound" {
		return true
	}
	lex := lexicon.Get()
	noun := lex.Noun(s.Tokens[h].Lower)
	return is(lexicon.Report, noun) || is(lexicon.Document, noun) || is(lexicon.Showing, noun) || noun == "story" || noun == "video" || noun == "photo" || noun == "site" || noun == "website" || noun == "news"
}
