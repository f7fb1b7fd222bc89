package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// leastNarrowing is how many words two sentences have in common whose clauses of time mean one time.
const leastNarrowing = 2

// wordsInCommon counts the words of content that the sentences of two conditions share besides their holder.
func (ps *passages) wordsInCommon(x, y condition) int {
	content := func(c condition) []string {
		var out []string
		for _, t := range ps.props[c.it.doc][c.it.Sentence].doc.Sentences[c.it.Sentence].Tokens {
			if !lexicon.Get().Stopwords[t.Lower] && (t.Tag[0] == 'N' || t.Tag[0] == 'V') && !c.holder.Contains(t.Span) {
				out = append(out, t.Lemma)
			}
		}
		return out
	}
	return len(inBoth(content(x), content(y)))
}

// sameMatter tells whether what two conditions concern besides their holder is the same, where their kind asks for that:
// where only one of them says what, the other's article speaks of it in or right before its sentence.
func (ps *passages) sameMatter(x, y condition) bool {
	for _, a := range []*nlp.Argument{&x.matter, &y.matter} {
		if a.Vague {
			*a = nlp.Argument{} // "rejected it"
		}
	}
	if x.matter.Empty() && x.word == "" && y.matter.Empty() && y.word == "" {
		return !x.of.Kind.Matter || commonNoun(x, y)
	}
	switch {
	case !x.matter.Empty() && !y.matter.Empty():
		if len(quantitiesIn(x.it, x.matter))+len(quantitiesIn(y.it, y.matter)) > 0 || someOf(x.matter.Phrase) || someOf(y.matter.Phrase) || pointsOut(x.matter) != pointsOut(y.matter) {
			return false
		}
		return (matchArg(x.matter, y.matter) >= 0.7 || derivedMatter(x.matter, y.matter) || concerns(x.it, y.matter) || concerns(y.it, x.matter)) && !otherTurn(x.matter, y.matter)
	case !x.matter.Empty():
		return y.word == x.matter.Head || y.word == "" && ps.speaksBefore(y, x.matter)
	case !y.matter.Empty():
		return x.word == y.matter.Head || x.word == "" && ps.speaksBefore(x, y.matter)
	}
	return x.word == y.word || x.word == "" || y.word == ""
}

// derivedMatter tells whether two phrases have nouns that come from one another: "run for president", "run for the presidency".
func derivedMatter(a, b nlp.Argument) bool {
	if a.Name != "" || b.Name != "" || len(a.Heads) != 1 || len(b.Heads) != 1 {
		return false
	}
	lex := lexicon.Get()
	m := lex.Meaning(a.Head, 'n')
	if m == nil || a.Head == b.Head {
		return false
	}
	r, rank := m.To(lex.Meaning(b.Head, 'n'))
	return (r == lexicon.Derived || r == lexicon.Synonymous) && rank <= 1
}

// concerns tells whether a phrase of a claim names what it is about: "in the vote [on the bill]".
func concerns(it *item, matter nlp.Argument) bool {
	return slices.ContainsFunc(it.Args, func(a nlp.Argument) bool {
		return (a.Role == "on" || a.Role == "over" || a.Role == "about" || a.Role == "for") && matchArg(a, matter) >= 0.7
	})
}

// commonNoun tells whether the sentences of two conditions that name no matter have a noun in common besides the holder.
func commonNoun(x, y condition) bool {
	return share(without(words(x.it.Claim), x.holder.Words), without(words(y.it.Claim), y.holder.Words))
}

// speaksBefore tells whether the sentence of a condition or the one before it speaks of something, or any sentence of its
// article where the state is no deed on some occasion.
func (ps *passages) speaksBefore(c condition, of nlp.Argument) bool {
	from, to := max(0, c.it.Sentence-1), c.it.Sentence
	if !c.of.Kind.Recurs {
		from, to = 0, len(ps.props[c.it.doc])-1
	}
	for k := from; k <= to; k++ {
		if speaksOfHead(&ps.props[c.it.doc][k].doc.Sentences[k], of) {
			return true
		}
	}
	return false
}

// saidOnce tells whether an article speaks of something in its first sentence, which tells what all others are about.
func (ps *passages) saidOnce(doc int, of nlp.Argument) bool {
	return len(ps.props[doc]) > 0 && speaksOfHead(&ps.props[doc][0].doc.Sentences[0], of)
}

// speaksOfHead tells whether a sentence has the head of a phrase, or the last word of its name.
func speaksOfHead(s *nlp.Sentence, a nlp.Argument) bool {
	head := a.Head
	if a.Name != "" {
		head = strings.ToLower(lastWord(a.Name))
	}
	return slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return t.Lower == head || lexicon.Get().Noun(t.Lower) == head })
}

// noNarrower tells whether a claim says of its condition nothing that narrows it and that the other's sentence does not
// speak of: "stepped down [as party leader]", "open [to pedestrians]".
func (ps *passages) noNarrower(x, y condition) bool {
	s := &ps.props[y.it.doc][y.it.Sentence].doc.Sentences[y.it.Sentence]
	for _, a := range append([]nlp.Argument{x.it.Object, x.it.Recipient}, x.it.Args...) {
		switch {
		case a.Empty(), a.Span == x.holder.Span, a.Span == x.matter.Span, x.words.Overlaps(a.Span), a.Role != "object" && a.Role != "recipient" && !is(lexicon.Narrowing, a.Role):
		case slices.ContainsFunc(x.it.times, func(t nlp.Time) bool { return t.Contains(a.Span) || a.Contains(t.Span) }):
		case is(lexicon.Default, a.Head), a.Role == "for" && lexicon.Get().Can(a.Head, 'T'):
		case a.Name != "" && ps.saidOnce(y.it.doc, a):
		case !speaksOfHead(s, a):
			return false
		}
	}
	return ps.phraseBehind(x, y)
}

// phraseBehind tells whether a sentence speaks of what phrases inside the holder of a condition and right behind it
// name, wherever a parser hangs them: "convicted Lund [of fraud]", "the ban [on hunting]".
func (ps *passages) phraseBehind(x, y condition) bool {
	other := &ps.props[y.it.doc][y.it.Sentence].doc.Sentences[y.it.Sentence]
	s := &ps.props[x.it.doc][x.it.Sentence].doc.Sentences[x.it.Sentence]
	end, behind := max(x.words.End, x.holder.End, x.matter.End), false
	for i, t := range s.Tokens {
		if inside := x.holder.Contains(t.Span); t.Start < end && !inside || behind && !inside {
			continue
		} else if !inside {
			behind = true
		}
		if !is(lexicon.Narrowing, t.Lower) {
			continue
		}
		for k, n := range s.Tokens[i+1:] {
			if slices.ContainsFunc(x.it.times, func(w nlp.Time) bool { return w.Contains(n.Span) }) {
				break // "on Monday"
			}
			title := n.Tag == "NN" && i+k+2 < len(s.Tokens) && s.Tokens[i+k+2].Tag[0] == 'N' // "of rower Nora Brandt": the last noun counts
			if !title && (n.Tag == "VB" || n.Tag == "TO" || n.Tag[0] == 'N') {
				if lexicon.Get().Can(lexicon.Get().Noun(n.Lower), 'T') {
					break // "for three years"
				}
				head := nlp.Argument{Head: lexicon.Get().Noun(n.Lower)}
				named := n.Tag == "NN" || n.Tag == "NNS" || !x.holder.Contains(n.Span) && n.Tag[0] == 'N'
				if named && !is(lexicon.Default, head.Head) && !speaksOfHead(other, head) && !((n.Tag == "NNP" || t.Lower != "as" && t.Lower != "to") && ps.saidOnce(y.it.doc, head)) {
					return false
				}
				break
			}
		}
	}
	return true
}

// heldElsewhere tells whether right behind the holders of two conditions stand names of two places: "its mill in Bodo", "its mill in
// Narvo".
func (ps *passages) heldElsewhere(x, y condition) bool {
	a, b := ps.placeBehind(x), ps.placeBehind(y)
	return a != "" && b != "" && a != b
}

// placeBehind returns the name behind a preposition of place that follows upon the holder of a condition, or "".
func (ps *passages) placeBehind(c condition) string {
	s := &ps.props[c.it.doc][c.it.Sentence].doc.Sentences[c.it.Sentence]
	_, last := s.TokensOf(c.holder.Span)
	if last < 0 || last+2 >= len(s.Tokens) || !locative(s.Tokens[last+1].Lower) || s.Tokens[last+2].Tag != "NNP" {
		return ""
	}
	return s.Tokens[last+2].Lower
}
