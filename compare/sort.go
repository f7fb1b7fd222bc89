package compare

import (
	"fmt"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// How surely two statements contradict each other that say of something named what sort of thing it is, of what people,
// or in what place it lies.
const (
	sortSure   = 0.8
	peopleSure = 0.65
	liesSure   = 0.7
)

// A definition is a sentence that says what something named is: "Daring Tide (2004) is a Danish film set in Ribe".
type definition struct {
	named  []string // the words of the name, in lower case
	sorts  []string // of all that it is called
	people []string // the peoples before that: "Danish"
	places []string // where it lies: behind "in"
	only   bool     // it says no more than where it lies, or what
}

// defines reads a sentence as a definition.
func (p *proposition) defines() (definition, bool) {
	var d definition
	tokens := p.tokens()
	be := slices.IndexFunc(tokens, func(t nlp.Token) bool { return t.Lower == "is" || t.Lower == "was" })
	if be < 1 || be+1 >= len(tokens) || len(p.negators) > 0 || asks(p) {
		return d, false
	}
	d.named = p.nameBefore(be)
	if t := tokens[be+1]; len(d.named) == 0 || t.Lower != "a" && t.Lower != "an" && t.Lower != "the" && t.Lower != "in" {
		return d, false
	}
	end := be + 1
	for ; end < len(tokens) && !closesDefinition(&tokens[end]); end++ {
		next := end+1 == len(tokens) || !strings.HasPrefix(tokens[end+1].Tag, "N")
		if strings.HasPrefix(tokens[end].Tag, "N") && next {
			noun := lexicon.Get().Noun(tokens[end].Lower)
			d.sorts = append(d.sorts, lexicon.Get().Sort(noun))
		}
	}
	s := &p.doc.Sentences[p.sentence]
	for _, m := range p.doc.MentionsIn(s.Span) {
		at := slices.IndexFunc(tokens, func(t nlp.Token) bool { return m.Contains(t.Span) })
		switch name := p.doc.Entities[m.Entity].Name; {
		case at <= be:
		case m.Type == nlp.Norp && nlp.KnownPlace(name) && at < end:
			d.people = append(d.people, name)
		case m.Type == nlp.Location && nlp.KnownPlace(name) && (tokens[at-1].Lower == "in" || at-2 > be && tokens[at-2].Lower == "in"):
			d.places = append(d.places, name)
		}
	}
	d.only = end >= len(tokens)-1 || tokens[end].Lower == "in"
	return d, true
}

// nameBefore returns the words of the name in front of a token that opens a sentence, what stands in brackets left out, or none where something
// else does.
func (p *proposition) nameBefore(be int) []string {
	var out []string
	depth := 0
	for _, t := range p.tokens()[:be] {
		written := p.textOf(t.Span) // tokens of headlines are in lower case
		switch {
		case t.Text == "(" || t.Text == "[" || t.Tag == "-LRB-" || strings.HasPrefix(t.Text, "-L"):
			depth++
		case t.Text == ")" || t.Text == "]" || t.Tag == "-RRB-" || strings.HasPrefix(t.Text, "-R"):
			depth--
		case depth > 0 || !wordy(&t):
		case t.Tag == "PRP" || t.Tag[0] == 'N' && written == t.Lower || len(out) > 8:
			return nil // "Holm's album": something of what is named
		case written != t.Lower:
			out = append(out, t.Lower)
		}
	}
	return out
}

// closesDefinition tells whether a token ends the phrase that says what something is.
func closesDefinition(t *nlp.Token) bool {
	return t.Tag == "IN" || t.Tag == "TO" || t.Tag[0] == 'W' || t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "."
}

// otherSort finds that two statements say of one name that it is another sort of thing, of another people or in another
// place: "is a film", "is a painting".
func otherSort(m *match) (dispute, bool) {
	a, ok := m.a.defines()
	b, also := m.b.defines()
	if !ok || !also || !sameDefined(a.named, b.named) {
		return dispute{}, false
	}
	found := func(kind Type, sure float64, x, y []string) (dispute, bool) {
		return dispute{Type: kind, strength: sure, a: none, b: none,
			reason: fmt.Sprintf("one says %s of it, the other %s", strings.Join(x, ", "), strings.Join(y, ", "))}, true
	}
	within := func(x, y string) bool { return nlp.Within(x, y) || nlp.Within(y, x) }
	equal := func(x, y string) bool { return x == y }
	switch {
	case told(a.sorts) && told(b.sorts) && noneOf(a.sorts, b.sorts, equal):
		return found(Outcome, sortSure, a.sorts, b.sorts)
	case len(a.people) > 0 && len(b.people) > 0 && noneOf(a.people, b.people, within):
		return found(Actor, peopleSure, a.people, b.people)
	case (a.only || b.only) && len(a.places) > 0 && len(b.places) > 0 && noneOf(a.places, b.places, within):
		return found(Place, liesSure, a.places, b.places)
	}
	return dispute{}, false
}

// told tells whether something is called by nouns that all say what sort of thing it is.
func told(sorts []string) bool { return len(sorts) > 0 && !slices.Contains(sorts, "") }

// noneOf tells whether no two of two lists match.
func noneOf(xs, ys []string, match func(x, y string) bool) bool {
	return !slices.ContainsFunc(xs, func(x string) bool { return slices.ContainsFunc(ys, func(y string) bool { return match(x, y) }) })
}

// sameDefined tells whether all words of one name are words of the other.
func sameDefined(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}
