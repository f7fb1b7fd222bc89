package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A condition is a value of a state that a claim gives to somebody or something: "Lund is behind bars" has the state
// liberty with the value held (nlp/lexicon/states.txt).
type condition struct {
	it     *item
	of     *lexicon.StateExpression
	holder nlp.Argument // whose state it is
	matter nlp.Argument // what it concerns besides: the bill that somebody backed
	word   string       // what it concerns where a word of the expression says so: "cast her vote"
	sign   int
	state  bool // it holds for a while, rather than being done
	words  nlp.Span
}

// conditions finds those that a claim gives.
func (ps *passages) conditions(it *item) []condition {
	if it.sense == unsettled || it.Headline || it.past || it.Noted() || it.Quoted && len(it.Attribution) == 0 {
		return nil
	}
	if slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return someOf(s.Source) }) {
		return nil // "some do not believe that"
	}
	if overSince(it) {
		return nil
	}
	s := &ps.props[it.doc][it.Sentence].doc.Sentences[it.Sentence]
	first, last := s.TokensOf(it.Predicate.Span)
	if first < 0 {
		return nil
	}
	var out []condition
	for i := first; i <= last; i++ {
		for _, verb := range leadVerbs(it, s, i) {
			out = append(out, conditionsAt(it, s, i, verb)...)
		}
	}
	return longest(out)
}

// overSince tells whether a claim says how long something lasted, which is over then: "burned for ten hours".
func overSince(it *item) bool {
	if it.Predicate.Perfect || it.sense != fact {
		return false
	}
	return slices.ContainsFunc(it.Args, func(a nlp.Argument) bool {
		return a.Role == "for" && lexicon.Get().Units[a.Head].Measures == "time" && strings.ContainsAny(strings.ToLower(a.Phrase), " 0123456789")
	}) && !strings.HasSuffix(strings.ToLower(it.Article.Text[it.Predicate.Start:it.Predicate.End]), "s")
}

// leadVerbs returns the verbs by which expressions may be found at a token of a predicate: its own, and "be" for one that
// links a state to its holder.
func leadVerbs(it *item, s *nlp.Sentence, i int) []string {
	t := s.Tokens[i]
	switch {
	case t.Tag[0] != 'V' || i > 0 && hedgedBy(s.Tokens[i-1].Lower):
		return nil
	case is(lexicon.Linking, t.Lemma) && t.Lemma != "be", is(lexicon.Ascribing, t.Lemma) && (it.Predicate.Passive || !it.Object.Empty()):
		return []string{t.Lemma, "be"}
	}
	return []string{t.Lemma}
}

// hedgedBy tells whether a word before a verb says that what it names did not quite happen.
func hedgedBy(word string) bool {
	return word == "almost" || word == "nearly" || word == "partly" || word == "partially" || word == "virtually" || word == "half"
}

// farthest is how many tokens behind its verb an expression may reach.
const farthest = 14

// conditionsAt finds the expressions that a verb at a token leads.
func conditionsAt(it *item, s *nlp.Sentence, at int, verb string) []condition {
	lex := lexicon.Get()
	tried := map[*lexicon.StateExpression]bool{}
	var out []condition
	try := func(next string) {
		for _, e := range lex.StateExpressions(verb, next) {
			if !tried[e] {
				tried[e] = true
				if c, ok := fits(it, s, at, verb, e); ok {
					out = append(out, c)
				}
			}
		}
	}
	try("")
	for k := at + 1; k < min(at+farthest, len(s.Tokens)); k++ {
		t := s.Tokens[k]
		for _, w := range forms(t) {
			try(w)
		}
		if t.Tag == "." || t.Tag == ":" {
			break
		}
	}
	return out
}

// forms are what a token may be called in an expression.
func forms(t nlp.Token) []string { return []string{t.Lower, t.Lemma, lexicon.Get().Noun(t.Lower)} }

// fits lays an expression on a claim.
func fits(it *item, s *nlp.Sentence, at int, verb string, e *lexicon.StateExpression) (condition, bool) {
	c := condition{it: it, of: e, state: (verb == "be" || is(lexicon.Linking, verb)) && !it.Predicate.Perfect, sign: 1}
	passive, object := it.Predicate.Passive, objectOf(it, e)
	end, pending, slotY := at, false, -1
	var said []string
	for i, w := range e.Rest {
		if w.Slot != 0 {
			if pending = true; w.Slot == 'Y' {
				slotY = end + 1
			}
			continue
		}
		k := next(it, s, end+1, w.Words, pending)
		if k < 0 && i > 0 && i+2 == len(e.Rest) && e.Rest[i+1].Slot == 'Y' {
			c.matter = phraseWith(it, w.Words) // "shared the stage with the president [at the rally]"
		}
		if k < 0 && c.matter.Empty() || k >= 0 && narrowedNo(s.Tokens[end:k]) {
			return c, false
		} else if k < 0 {
			break
		}
		if w.Matter {
			c.word = lexicon.Get().Noun(s.Tokens[k].Lower)
		}
		said = append(said, forms(s.Tokens[k])...)
		end, pending = k, false
	}
	switch {
	case e.OfX && passive, e.OfX && !object.Empty():
		c.holder = object
	case e.OfX:
		return c, false
	case verb == "be" && is(lexicon.Ascribing, s.Tokens[at].Lemma), verb == "be" && it.Subject.Empty(), verb == "be" && passive:
		c.holder = it.Object
	default:
		c.holder = it.Subject
	}
	switch {
	case !c.matter.Empty():
	case e.OfY:
		c.matter = it.Subject
	case slotY == at+1 && verb != "be" && (passive || !object.Empty()):
		c.matter = object
	case slotY >= 0:
		c.matter = behind(it, s, slotY)
		if c.matter.Empty() && end > at && verb != "be" && it.Object.Start >= s.Tokens[at].Start {
			c.matter = it.Object // "turned the bid down"
		}
	}
	if slotY >= 0 && c.matter.Empty() || e.OfY && c.matter.Empty() || c.holder.Empty() {
		return c, false
	}
	c.words = nlp.Span{Start: s.Tokens[at].Start, End: max(s.Tokens[end].End, it.Predicate.End)}
	if verb != "be" && plainVerb(e) && (!it.Object.Empty() || passive) || !wholePredicate(it, said) || verb == "be" && openEnded(s, e, end) {
		return c, false
	}
	c.sign = signIn(it, s, e, said)
	return c, true
}

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
	noun := lexicon.Get().Can(words[0], 'n') && !is(lexicon.Particle, words[0])
	for k := from; k < min(from+10, len(s.Tokens)); k++ {
		t := s.Tokens[k]
		for _, f := range forms(t) {
			if slices.Contains(words, f) {
				return k
			}
		}
		inside := it.Object.Contains(t.Span) && (pending || is(lexicon.Particle, words[0]))
		switch {
		case inside, slices.ContainsFunc(it.times, func(x nlp.Time) bool { return x.Contains(t.Span) }):
		case pending && t.Tag[0] != 'V' && t.Tag != "MD" && t.Tag != "," && t.Tag != "." && t.Tag != ":":
		case k == from && it.Polarity == nlp.Negative && (t.Lower == "not" || t.Lower == "n't") && s.Tokens[k-1].Lemma == "be":
		case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never" || hedgedBy(t.Lower) || t.Lower == "only":
			return -1
		case t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "POS" || t.Tag[0] == 'R' || t.Tag == "''" || t.Tag == "``":
		case noun && (t.Tag[0] == 'J' || t.Tag[0] == 'N' || t.Tag == "VBN"):
		default:
			return -1
		}
	}
	return -1
}

// behind returns the argument of a claim that stands next behind a token.
func behind(it *item, s *nlp.Sentence, from int) nlp.Argument {
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

// signIn tells whether a claim says that a state holds (1) or that it does not (-1).
func signIn(it *item, s *nlp.Sentence, e *lexicon.StateExpression, said []string) int {
	sign := 1
	if it.Polarity == nlp.Negative && !e.None {
		sign = -1
	}
	// "unharmed" is read as "not harm".
	if i := slices.IndexFunc(said, func(w string) bool { return strings.HasPrefix(w, "un") }); i >= 0 && !strings.Contains(it.Predicate.Lemma, said[i]) && lexicon.Get().Verb(strings.TrimPrefix(said[i], "un")) == it.Predicate.Lemma {
		sign = -sign
	}
	for _, a := range it.Attribution {
		if a.Stance == nlp.Denied {
			sign = -sign
		}
	}
	return sign
}

// longest keeps, of conditions that are read off the same verb, those whose expressions say most: "be out of order", not "be out".
func longest(all []condition) []condition {
	var out []condition
	for _, c := range all {
		if !slices.ContainsFunc(all, func(d condition) bool {
			if d.of.Weight() <= c.of.Weight() || d.words.Start != c.words.Start {
				return false
			}
			return d.of.Kind == c.of.Kind || c.state && d.state
		}) {
			out = append(out, c)
		}
	}
	return out
}
