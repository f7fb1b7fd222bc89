package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// narrowedNo tells whether what stands before a noun denies only a kind of it: "made [no formal] apology".
func narrowedNo(before []nlp.Token) bool {
	no := slices.IndexFunc(before, func(t nlp.Token) bool { return t.Lower == "no" })
	return no >= 0 && slices.ContainsFunc(before[no:], func(t nlp.Token) bool { return t.Tag[0] == 'J' })
}

// objectOf returns what is done to by a claim, also where a parser takes the particle of its verb for a preposition: "called
// [off] the strike".
func objectOf(it *item, e *lexicon.StateExpression) nlp.Argument {
	if it.Object.Empty() && len(e.Rest) > 1 && e.Rest[0].Slot == 0 && is(lexicon.Particle, e.Rest[0].Words[0]) {
		return phraseWith(it, e.Rest[0].Words)
	}
	return it.Object
}

// phraseWith returns the phrase of a claim behind one of some prepositions.
func phraseWith(it *item, prepositions []string) nlp.Argument {
	for _, a := range it.Args {
		if slices.Contains(prepositions, a.Role) {
			return a
		}
	}
	return nlp.Argument{}
}

// next finds the next word of an expression behind what may stand between, or -1.
func next(it *item, s *nlp.Sentence, from int, words []string, pending bool) int {
	for k := from; k < min(from+10, len(s.Tokens)); k++ {
		t := s.Tokens[k]
		if goesBy(t, words) {
			return k
		}
		inside := it.Object.Contains(t.Span) && (pending || is(lexicon.Particle, words[0]))
		switch {
		case inside, slices.ContainsFunc(it.times, func(x nlp.Time) bool { return x.Contains(t.Span) }):
		case pending && t.Tag[0] != 'V' && t.Tag != "MD" && t.Tag != "," && t.Tag != "." && t.Tag != ":":
		case k == from && it.Polarity == nlp.Negative && (t.Lower == "not" || t.Lower == "n't") && s.Tokens[k-1].Lemma == "be":
		case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never" || hedgedBy(t.Lower) || t.Lower == "only":
			return -1
		case t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "POS" || t.Tag[0] == 'R' || t.Tag == "''" || t.Tag == "``":
		case (t.Tag[0] == 'J' || t.Tag[0] == 'N' || t.Tag == "VBN") && lexicon.Get().Can(words[0], 'n') && !is(lexicon.Particle, words[0]):
		default:
			return -1
		}
	}
	return -1
}

// behindToken returns the argument of a claim that stands next behind a token.
func behindToken(it *item, s *nlp.Sentence, from int) nlp.Argument {
	best := nlp.Argument{}
	if from >= len(s.Tokens) {
		return best
	}
	for _, a := range arguments(it.Claim) {
		if a.Start >= s.Tokens[from].Start && (best.Empty() || a.Start < best.Start) && a.Span != it.Subject.Span {
			best = a
		}
	}
	if first, _ := s.TokensOf(best.Span); best.Empty() || first > from+3 {
		return nlp.Argument{}
	}
	return best
}

// plainVerb tells whether an expression is a verb that nothing is done to, alone or with a particle.
func plainVerb(e *lexicon.StateExpression) bool {
	return !slices.ContainsFunc(e.Rest, func(w lexicon.StateWord) bool { return w.Slot != 0 || !is(lexicon.Particle, w.Words[0]) })
}

// wholePredicate tells whether an expression says all that belongs to the meaning of the verb: not "back" of "back out".
func wholePredicate(it *item, said []string) bool {
	for i, w := range strings.Fields(it.Predicate.Lemma) {
		if i > 0 && !slices.Contains(said, w) && !strings.HasSuffix(w, "ly") && !(is(lexicon.Particle, w) && it.Predicate.Class == "attend") {
			return false
		}
	}
	return true
}

// openEnded tells whether an expression of a state that ends in a particle goes on in the sentence: "off" in "off the coast".
func openEnded(s *nlp.Sentence, e *lexicon.StateExpression, end int) bool {
	if n := len(e.Rest); n == 0 || e.Rest[n-1].Slot != 0 || !is(lexicon.Particle, e.Rest[n-1].Words[0]) || end+1 >= len(s.Tokens) {
		return false
	}
	t := s.Tokens[end+1]
	return t.Tag == "DT" || t.Tag[0] == 'N' || t.Tag[0] == 'J' || t.Tag == "PRP$" || t.Tag == "CD" || t.Tag[0] == 'V' || t.Lower == "of" || t.Lower == "to"
}
