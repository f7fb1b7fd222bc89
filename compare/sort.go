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
	named   []string // the words of the name, in lower case
	past    bool     // "was"
	sorts   []string // of all that it is called
	besides []string // of what the rest of the sentence names
	people  []string // the peoples before that: "Danish"
	places  []string // where it lies: behind "in"
	only    bool     // it says no more than where it lies, or what
}

// defines reads a sentence as a definition.
func (p *proposition) defines() (definition, bool) {
	var d definition
	tokens := p.tokens()
	be := slices.IndexFunc(tokens, func(t nlp.Token) bool { return t.Lower == "is" || t.Lower == "was" })
	if be < 1 || be+1 >= len(tokens) || len(p.negators) > 0 || asks(p) {
		return d, false
	}
	d.named, d.past = p.nameBefore(be), tokens[be].Lower == "was"
	if t := tokens[be+1]; len(d.named) == 0 || t.Lower != "a" && t.Lower != "an" && t.Lower != "the" && t.Lower != "in" {
		return d, false
	}
	end := be + 1
	for end < len(tokens) && !closesDefinition(tokens, end) {
		end++
	}
	s := &p.doc.Sentences[p.sentence]
	mentions := p.doc.MentionsIn(s.Span)
	for i := be + 1; i < len(tokens); i++ {
		sort := lexicon.Get().Sort(lexicon.Get().Noun(tokens[i].Lower))
		switch {
		case !strings.HasPrefix(tokens[i].Tag, "N") || ofPeople(mentions, &tokens[i]):
		case i >= end:
			d.besides = append(d.besides, sort)
		case i+1 == len(tokens) || !strings.HasPrefix(tokens[i+1].Tag, "N"):
			d.sorts = append(d.sorts, sort)
		}
	}
	for _, m := range mentions {
		at := slices.IndexFunc(tokens, func(t nlp.Token) bool { return m.Contains(t.Span) })
		switch name := p.doc.Entities[m.Entity].Name; {
		case at <= be:
		case m.Type == nlp.Norp && nlp.KnownPlace(name) && at < end:
			d.people = append(d.people, name)
		case m.Type == nlp.Location && nlp.KnownPlace(name) && liesIn(tokens, at):
			d.places = append(d.places, name)
		}
	}
	d.only = end >= len(tokens)-1 || tokens[end].Lower == "in"
	return d, true
}

// ofPeople tells whether a token is part of the name of a people: "South Korean".
func ofPeople(mentions []nlp.Mention, t *nlp.Token) bool {
	return slices.ContainsFunc(mentions, func(m nlp.Mention) bool { return m.Type == nlp.Norp && m.Contains(t.Span) })
}

// liesIn tells whether "in" stands before the name of a place, or before the part of it that is named: "in the north of
// [Denmark]".
func liesIn(tokens []nlp.Token, at int) bool {
	for i := at - 1; i >= max(0, at-7); i-- {
		switch t := &tokens[i]; {
		case t.Lower == "in":
			return true
		case t.Lower != "of" && !strings.ContainsRune("DJN", rune(t.Tag[0])):
			return false
		}
	}
	return false
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
		case depth > 0 || !wordy(&t) || strings.ToUpper(written) == t.Lower: // of letters that know no capitals
		case t.Tag == "PRP" || t.Tag[0] == 'N' && written == t.Lower || len(out) > 8:
			return nil // "Holm's album": something of what is named
		case written != t.Lower:
			out = append(out, t.Lower)
		}
	}
	return out
}

// closesDefinition tells whether a token ends the phrase that says what something is. A participle before its noun does
// not: "a feared general".
func closesDefinition(tokens []nlp.Token, i int) bool {
	switch t := &tokens[i]; t.Tag {
	case "IN", "TO", "VBZ", ".":
		return true
	case "VBN", "VBD":
		return i+1 == len(tokens) || !strings.ContainsRune("NJ", rune(tokens[i+1].Tag[0]))
	default:
		return t.Tag[0] == 'W'
	}
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
	both := func(x, y string) bool {
		return !lexicon.SortsApart(x, y) || a.past != b.past && strings.HasPrefix(x, "person/") && strings.HasPrefix(y, "person/") // an actor may become a politician
	}
	switch {
	case told(a.sorts) && told(b.sorts) && noneOf(a.sorts, b.sorts, both):
		if !noneOf(a.sorts, b.besides, equal) || !noneOf(b.sorts, a.besides, equal) {
			return dispute{}, false // "a footballer who became a politician"
		}
		return found(Outcome, sortSure, a.sorts, b.sorts)
	case len(a.people) > 0 && len(b.people) > 0 && noneOf(a.people, b.people, within):
		return found(Actor, peopleSure, a.people, b.people)
	case (a.only || b.only) && len(a.places) > 0 && len(b.places) > 0 && noneOf(a.places, b.places, within):
		return found(Place, liesSure, a.places, b.places)
	}
	return dispute{}, false
}

func equal(x, y string) bool { return x == y }

// told tells whether something is called by nouns that all say what sort of thing it is.
func told(sorts []string) bool { return len(sorts) > 0 && !slices.Contains(sorts, "") }

// noneOf tells whether no two of two lists match.
func noneOf(xs, ys []string, match func(x, y string) bool) bool {
	return !slices.ContainsFunc(xs, func(x string) bool { return slices.ContainsFunc(ys, func(y string) bool { return match(x, y) }) })
}

// sameDefined tells whether all words of one name are words of the other, the first ones perhaps cut short: "Tim Roe",
// "Timothy Simon Roe".
func sameDefined(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for i, w := range a {
		short := func(v string) bool {
			return i+1 < len(a) && min(len(v), len(w)) >= 3 && (strings.HasPrefix(v, w) || strings.HasPrefix(w, v))
		}
		if !slices.ContainsFunc(b, func(v string) bool { return w == v || short(v) }) {
			return false
		}
	}
	return true
}
