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
	it      *item
	of      *lexicon.StateExpression
	holder  nlp.Argument // whose state it is
	matter  nlp.Argument // what it concerns besides: the bill that somebody backed
	word    string       // what it concerns where a word of the expression says so: "cast her vote"
	sign    int
	all     bool // it is told of all of the holders, or of none
	state   bool // it holds for a while, rather than being done
	now     bool // it is so, or has been done, as of the report
	present bool // it is told in the present: "is keeping her seat"
	words   nlp.Span
}

// conditions finds those that a claim gives.
func (ps *passages) conditions(it *item) []condition {
	if it.sense == unsettled || it.Headline || it.past || it.Noted() || it.Quoted && len(it.Attribution) == 0 {
		return nil
	}
	if slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool {
		return someOf(s.Source) || is(lexicon.Dreading, lexicon.Get().Verb(s.Cue))
	}) {
		return nil // "some do not believe that", "police fear that"
	}
	if overSince(it) {
		return nil
	}
	doc := ps.props[it.doc][it.Sentence].doc
	s := &doc.Sentences[it.Sentence]
	first, last := s.TokensOf(it.Predicate.Span)
	if first < 0 {
		return nil
	}
	var out []condition
	for i := first; i <= last; i++ {
		for _, verb := range leadVerbs(it, s, i) {
			out = append(out, conditionsAt(doc, it, i, verb)...)
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
	switch word {
	case "almost", "nearly", "partly", "partially", "virtually", "half", "mostly", "largely", "mainly", "generally", "partial":
		return true
	}
	return false
}

// farthest is how many tokens behind its verb an expression may reach.
const farthest = 14

// conditionsAt finds the expressions that a verb at a token leads.
func conditionsAt(doc *nlp.Document, it *item, at int, verb string) []condition {
	expressions := lexicon.Get().StateExpressions(verb)
	if len(expressions) == 0 {
		return nil
	}
	s := &doc.Sentences[it.Sentence]
	tried := map[*lexicon.StateExpression]bool{}
	var out []condition
	try := func(next string) {
		for _, e := range expressions[next] {
			if !tried[e] {
				tried[e] = true
				if c, ok := fits(doc, it, s, at, verb, e); ok {
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

// goesBy tells whether a token may be called by one of some words.
func goesBy(t nlp.Token, words []string) bool {
	return slices.Contains(words, t.Lower) || slices.Contains(words, t.Lemma) || slices.Contains(words, lexicon.Get().Noun(t.Lower))
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
