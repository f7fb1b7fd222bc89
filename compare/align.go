package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// matchArg tells how well two arguments name the same thing: 1 surely, 0 unknown, -1 surely not.
func matchArg(a, b nlp.Argument) float64 {
	if a.Empty() || b.Empty() || a.Vague || b.Vague {
		return 0
	}
	switch {
	case slices.Contains(a.Members, b.Name) && b.Name != "" || slices.Contains(b.Members, a.Name) && a.Name != "":
		return 0.7
	case a.Name != "" && a.Name == b.Name:
		return 1
	case len(a.Members) > 0 && len(b.Members) > 0 && (len(without(a.Members, b.Members)) == 0 || len(without(b.Members, a.Members)) == 0):
		return 0.8 // "A and her counterpart", "A and B"
	case len(a.Members) > 1 && len(b.Members) > 1:
		return -0.6 // "A and B", "A and C"
	case a.Party != "" && a.Party == b.Party:
		if a.Head == b.Head {
			return 1
		}
		if a.Name == a.Party || b.Name == b.Party {
			return 0.8 // "the United States" and "US officials"
		}
		return 0.7 // "a US delegation" and "US officials"
	case a.Name != "" && b.Name != "":
		return -1
	case a.Party != "" && b.Party != "":
		return -1
	}
	if share(a.Heads, b.Heads) {
		switch {
		case len(a.Names) > 0 && len(b.Names) > 0 && !share(a.Names, b.Names):
			return -0.7
		case share(a.Names, b.Names):
			return 1
		}
		am, bm := without(a.Words, a.Heads), without(b.Words, b.Heads)
		switch {
		case len(am) == 0 && len(bm) == 0:
			return 0.9
		case len(am) == 0 || len(bm) == 0:
			return 0.7
		case share(am, bm):
			return 0.9
		}
		return 0.2 // "the new law" and "the old law"
	}
	lex := lexicon.Get()
	if c := lex.NounClass(a.Head); c != "" && c == lex.NounClass(b.Head) {
		return 0.6
	}
	// A description and a name may be the same.
	if (a.Name == "") != (b.Name == "") {
		if spelledOut(a, b) || spelledOut(b, a) {
			return 0.8
		}
		if share(a.Names, b.Names) {
			return 0.3
		}
		return -0.3
	}
	n := 0
	for _, w := range a.Words {
		if slices.Contains(b.Words, w) {
			n++
		}
	}
	if n*2 >= min(len(a.Words), len(b.Words)) && n > 0 {
		return 0.4
	}
	return -0.6
}

// spelledOut tells whether a name holds all that a description says: "a Leeds hospital" and "Leeds
// General Hospital".
func spelledOut(name, description nlp.Argument) bool {
	if name.Name == "" || len(description.Names) == 0 {
		return false
	}
	words := strings.Fields(strings.ToLower(name.Name))
	for _, n := range description.Names {
		if !strings.Contains(name.Name, n) {
			return false
		}
	}
	return slices.Contains(words, description.Head)
}

func share(a, b []string) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

func without(words, drop []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(drop, w) {
			out = append(out, w)
		}
	}
	return out
}

// An alignment tells how two claims of one family lie on each other.
type alignment struct {
	subject, object float64
	rest            float64 // the other arguments, -1 to 1
	shared          int     // names that both hold
	objects         bool    // both have an object
	agentless       bool    // one of them leaves out who did it
	patient         bool    // neither has a subject, and what it was done to is known or named
	defined         bool    // both have a definite object, of what happens once
	state           bool    // both say of one definite thing that it is or is not so: "be safe"
	none            bool    // one says that nothing at all was so treated, the other that some such thing was
	bare            bool    // neither has more than a subject, which says by itself what is meant
}

// align sets two claims on each other.
func align(a, b *item) alignment {
	al := alignment{subject: matchArg(a.Subject, b.Subject), object: matchArg(a.Object, b.Object)}
	// "The shots" of one story are not those of another.
	if subject, object := namedOnly(al.subject, a.Subject), namedOnly(al.object, a.Object); (subject != al.subject || object != al.object) && !a.story.shares(b.story) {
		al.subject, al.object = subject, object
	}
	al.objects = !a.Object.Empty() && !b.Object.Empty()
	al.agentless = a.Subject.Empty() && a.Predicate.Passive || b.Subject.Empty() && b.Predicate.Passive
	al.patient = a.Subject.Empty() && b.Subject.Empty() && !a.Predicate.Stative && (a.Object.Definite || b.Object.Definite || a.Object.Name != "" || b.Object.Name != "" || len(a.Object.Members) > 1 && len(b.Object.Members) > 1)
	al.defined = a.Object.Definite && b.Object.Definite && is(lexicon.Once, a.family)
	al.none = noneAtAll(a, b) || noneAtAll(b, a)
	al.state = strings.HasPrefix(a.family, "be ") && a.family == b.family && defined(a.Subject) && defined(b.Subject)
	al.bare = bare(a) && bare(b) && (specific(a.Subject) && specific(b.Subject) || central(a.Subject) && central(b.Subject) || a.when != nil && b.when != nil && !occasion(a).apart(occasion(b)))
	for _, n := range a.names {
		if slices.Contains(b.names, n) {
			al.shared++
		}
	}
	if a.family == "meeting" && b.family == "meeting" {
		al.subject, al.object = meeting(a, b, al.subject, al.object)
	}
	total, n := 0.0, 0
	for _, x := range a.Args {
		best, found := -1.0, false
		for _, y := range b.Args {
			if locative(x.Role) && locative(y.Role) && len(x.Names) > 0 && len(y.Names) > 0 {
				continue // where it was is another question
			}
			if x.Role == y.Role || locative(x.Role) && locative(y.Role) {
				best, found = max(best, matchArg(x, y)), true
			}
		}
		if found {
			total, n = total+best, n+1
		}
	}
	if n > 0 {
		al.rest = total / float64(n)
	}
	return al
}

// noneAtAll tells whether one item says that nothing of a kind was so treated at all, and another one of the same story that
// some such thing was: "no ransom was paid", "a ransom of two million was paid".
func noneAtAll(no, yes *item) bool {
	return no.Subject.Empty() && no.Object.Negative && !no.Object.Vague && no.Predicate.Passive && yes.sign > 0 && !yes.Object.Negative && !yes.Object.Definite &&
		no.past == yes.past && no.story.shares(yes.story) && !lexicon.Get().Can(no.Object.Head, 'P')
}

// namedOnly is a match that only a name can make.
func namedOnly(match float64, a nlp.Argument) float64 {
	if a.Name == "" && len(a.Members) == 0 {
		return min(match, 0.3)
	}
	return match
}

// bare tells whether a claim says nothing but who, when and where, of what happens once.
func bare(it *item) bool {
	if !is(lexicon.Once, it.family) {
		return false // "went on" and "went astray" look alike here
	}
	for _, a := range it.Args {
		if !locative(a.Role) && !is(lexicon.Adjunct, a.Role) {
			return false
		}
	}
	return it.Object.Empty() && it.Recipient.Empty() && !it.Subject.Empty()
}

// central tells whether an argument can mean the one thing of its kind in a story: "the bridge", but not
// "the man".
func central(a nlp.Argument) bool {
	lex := lexicon.Get()
	return a.Definite && !a.Vague && !lex.Can(a.Head, 'P') && !lex.Can(a.Head, 'G')
}

// defined tells whether an argument says which thing is meant: by name, or as a definite phrase.
func defined(a nlp.Argument) bool { return !a.Vague && (a.Name != "" || a.Definite) }

// specific tells whether an argument means one thing by itself: a name, or a definite phrase with a name.
func specific(a nlp.Argument) bool {
	return a.Name != "" || a.Definite && len(a.Names) > 0
}

// locative tells whether a preposition names a place.
func locative(prep string) bool {
	switch prep {
	case "in", "at", "near", "outside", "inside", "around", "on":
		return true
	}
	return false
}

// meeting matches the sides of a meeting, who may stand in any order: "X met Y", "Y met X", "X and Y met".
func meeting(a, b *item, subject, object float64) (float64, float64) {
	pa, pb := a.names, b.names
	common := 0
	for _, n := range pa {
		if slices.Contains(pb, n) {
			common++
		}
	}
	switch {
	case common >= 2:
		return max(subject, 0.9), max(object, 0.9)
	case common == 1 && (len(pa) == 1 || len(pb) == 1):
		return max(subject, 0.7), max(object, 0)
	case common == 0 && len(pa) > 0 && len(pb) > 0:
		return -1, -1
	}
	return subject, object
}

// same tells whether two claims are about the same event or state with the same participants:
// nothing that both name differs, and enough of it is surely the same.
func (al alignment) same() bool {
	if al.subject < 0 || al.object < 0 || al.rest < -0.5 || al.objects && al.object < 0.5 {
		return false
	}
	return al.subject >= 0.7 && (al.object >= 0.5 || al.rest >= 0.6) || al.object >= 0.8 && (al.subject >= 0.4 || al.rest >= 0.6) ||
		al.subject >= 0.7 && al.object == 0 && al.rest >= 0.4 || (al.patient || al.none) && al.object >= 0.7 || al.agentless && (al.object >= 1 || al.object >= 0.9 && al.defined) ||
		(al.bare || al.state && al.object == 0) && al.subject >= 0.9
}

// score sums an alignment up, 0 to 1.
func (al alignment) score() float64 {
	s := 0.45*al.subject + 0.4*al.object + 0.15*al.rest
	if al.patient || al.agentless {
		s += 0.4
	}
	if al.shared >= 2 {
		s += 0.1
	}
	return min(max(s, 0), 1)
}
