package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// conditioned sets claims against each other that give two values of one state to one holder, in whatever words: "remains
// free", "was taken to prison".
func (ps *passages) conditioned(words wording) []finding {
	byHolder := map[[2]string][]condition{}
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			for _, c := range mirrored(apiece(ps.conditions(it))) {
				c = ps.owned(c)
				for _, key := range ps.holderKeys(c) {
					byHolder[[2]string{c.of.Kind.Name, key}] = append(byHolder[[2]string{c.of.Kind.Name, key}], c)
				}
			}
		}
	}
	var out []finding
	seen := map[[2][2]int]bool{} // sentences that one kind of state has set against each other
	for _, key := range sortedPairs(byHolder) {
		list := byHolder[key]
		if len(list) > maxGroup {
			continue
		}
		for i, x := range list {
			for _, y := range list[:i] {
				pair := [2][2]int{{x.it.doc, x.it.Sentence}, {y.it.doc, y.it.Sentence}}
				if !seen[pair] && ps.exclusiveConditions(x, y) && !ps.tellsBoth(list, x, y) {
					seen[pair], seen[[2][2]int{pair[1], pair[0]}] = true, true
					out = append(out, words.ofConditions(y, x, key))
				}
			}
		}
	}
	return out
}

// apiece gives what is said of several who are joined by "and" to each of them.
func apiece(all []condition) []condition {
	var out []condition
	for _, c := range all {
		a := c.holder
		if len(a.Heads) < 2 && len(a.Members) < 2 || c.sign < 0 || !strings.Contains(a.Phrase, " and ") {
			out = append(out, c)
			continue
		}
		one := func(name, head string) {
			c.holder = nlp.Argument{Span: a.Span, Role: a.Role, Phrase: head, Text: head, Head: head, Heads: []string{head}, Words: []string{head}, Name: name, Definite: a.Definite}
			if name != "" {
				c.holder.Phrase, c.holder.Text, c.holder.Names = name, name, []string{name}
			}
			out = append(out, c)
		}
		if len(a.Members) > 1 {
			for _, name := range a.Members {
				one(name, lexicon.Get().Noun(strings.ToLower(lastWord(name))))
			}
		} else {
			for _, head := range a.Heads {
				one("", head)
			}
		}
	}
	return out
}

// holderKey names the holder of a condition as other articles may too, or is "" where that is not sure or the kind of
// state is none of its.
func (ps *passages) holderKey(c condition) string {
	a, lex := c.holder, lexicon.Get()
	if a.Vague || a.Negative || len(a.Heads) > 1 || len(a.Members) > 1 || !c.all && len(quantitiesIn(c.it, a)) > 0 || someOf(a.Phrase) {
		return ""
	}
	if a.Name != "" {
		of := ps.kindOf(c.it.doc, a.Name)
		if c.of.Kind.Thing && of == nlp.Person && strings.Contains(a.Name, " ") || c.of.Kind.Person && !c.of.Kind.Matter && of == nlp.Location {
			return ""
		}
		return "name " + a.Name
	}
	if a.Head == "" || c.of.Kind.Thing && (is(lexicon.Anybody, a.Head) || is(lexicon.Human, a.Head) || lex.Roles[a.Head]) || c.of.Kind.Person && !lex.Can(a.Head, 'P') && !lex.Can(a.Head, 'G') && !is(lexicon.Collective, a.Head) {
		return ""
	}
	bare := lex.Noun(strings.ToLower(a.Phrase)) == a.Head && (c.of.Kind.Thing || !pluralSubject(a)) || is(lexicon.Collective, a.Head) && pluralSubject(a)
	if !a.Definite && !bare && !(len(a.Names) > 0 && strings.ContainsAny(a.Phrase, "'’")) || !ps.onlyOne(c.it.doc, a) {
		return ""
	}
	return "the " + a.Head
}

// someOf tells whether a phrase says that it is of some of its kind, or of one beside another.
func someOf(phrase string) bool {
	first := strings.ToLower(firstWord(phrase + " "))
	switch first {
	case "some", "many", "most", "several", "few", "other", "another", "each", "every", "any", "all", "both", "half", "neither", "either", "certain", "one", "no":
		return true
	}
	return strings.Contains(strings.ToLower(phrase), " other ")
}

// otherTurn tells whether one of two phrases has a word that tells things of a kind apart by their order in time, which the
// other has not: "the earlier ceasefire".
func otherTurn(a, b nlp.Argument) bool {
	turns := func(a nlp.Argument) []string {
		return slices.DeleteFunc(strings.Fields(strings.ToLower(a.Phrase)), func(w string) bool { return !is(lexicon.Turn, w) })
	}
	x, y := turns(a), turns(b)
	if a.Name != "" {
		return false // "former president Nora Brandt" is Nora Brandt
	}
	return len(without(x, y)) > 0 || len(without(y, x)) > 0
}

// kindOf returns what kind of thing a name names in a document.
func (ps *passages) kindOf(doc int, name string) nlp.EntityType {
	d := ps.props[doc][0].doc
	if i := slices.IndexFunc(d.Entities, func(e nlp.Entity) bool { return e.Name == name }); i >= 0 {
		return d.Entities[i].Type
	}
	return nlp.Other
}

// onlyOne tells whether an article speaks of no other thing of the kind that a phrase names: of several, or of two that
// are told apart by what stands beside them.
func (ps *passages) onlyOne(doc int, a nlp.Argument) bool {
	lex := lexicon.Get()
	plural := pluralSubject(a)
	for _, p := range ps.props[doc] {
		for i, t := range p.doc.Sentences[p.sentence].Tokens {
			if t.Tag[0] != 'N' || lex.Noun(t.Lower) != a.Head {
				continue
			}
			if !plural && t.Tag == "NNS" {
				return false
			}
			switch wordAt(&p.doc.Sentences[p.sentence], i-1) {
			case "another", "other", "second", "each", "every", "two", "both", "sister", "former", "next":
				return false
			}
		}
		for _, c := range p.claims {
			for _, b := range arguments(c) {
				if slices.Contains(b.Heads, a.Head) && b.Span != a.Span && (len(b.Heads) < 2 && matchArg(a, b) < 0.7 || plural && someOf(b.Phrase)) {
					return false
				}
			}
		}
	}
	return true
}

// exclusiveConditions tells whether two conditions of one kind and holder cannot both be.
func (ps *passages) exclusiveConditions(x, y condition) bool {
	a, b, kind := x.it, y.it, x.of.Kind
	switch {
	case a.source == b.source, !opposedValues(x, y),
		!ps.oneStory(a.doc, b.doc), disjoint(a.when, b.when), limited(a.Claim) != limited(b.Claim), occasion(a).apart(occasion(b)), !compatiblePlaces(a.where, b.where):
		return false
	case !sameHolder(x, y), otherTurn(x.holder, y.holder), !ps.sameMatter(x, y), !ps.noNarrower(x, y), !ps.noNarrower(y, x):
		return false
	case (kind.Recurs || kind.Changes) && !timely(a, b), kind.Changes && a.Article.Published.Day().IsZero(), !ps.together(x, y), x.of.OfX && y.of.OfX && otherAgent(a, b), x.of.OfX && x.sign != y.sign && !a.Subject.Empty() && !b.Subject.Empty() && matchArg(a.Subject, b.Subject) < 0.7, parted(a, b), opposedPhrases(a, b), ps.heldElsewhere(x, y):
		return false
	}
	return true
}

// sameHolder tells whether two conditions are of one holder.
func sameHolder(x, y condition) bool {
	if x.holder.Name == "" && y.holder.Name == "" && pluralSubject(x.holder) != pluralSubject(y.holder) {
		return false // "drivers often speed", "the driver was not speeding"
	}
	least := 0.7
	if class := lexicon.Get().NounClass(x.holder.Head); x.of.Kind.Thing && class != "" && class == lexicon.Get().NounClass(y.holder.Head) {
		least = 0.6 // "the blast", "the explosion"
	}
	return matchArg(x.holder, y.holder) >= least
}

// opposedValues tells whether two conditions have two values, or one that the other denies.
func opposedValues(x, y condition) bool {
	if x.of.Value == y.of.Value {
		return x.sign != y.sign
	}
	return x.sign > 0 && y.sign > 0
}

// tellsBoth tells whether the article of one of two conditions gives the other's value too.
func (ps *passages) tellsBoth(list []condition, x, y condition) bool {
	return slices.ContainsFunc(list, func(z condition) bool {
		if z.of.Kind.Until != "" && z.of.Value == z.of.Kind.Until && z.sign > 0 {
			return false // "disappeared on Monday and was found on Tuesday"
		}
		return (z.it.doc == x.it.doc && opposedValues(z, x) || z.it.doc == y.it.doc && opposedValues(z, y)) && (z.it.doc == x.it.doc || z.it.doc == y.it.doc)
	})
}

// conditionSure is how surely two claims of one state of one holder are about the same.
const conditionSure = 0.65

// ofConditions makes a finding of two conditions.
func (w wording) ofConditions(x, y condition, key [2]string) finding {
	f := finding{Type: Outcome, strength: conditionSure, key: "state|" + key[0] + "|" + key[1] + "|" + x.matter.Head, general: true, turns: x.of.Kind.Changes, until: x.of.Kind.Until, question: w.askState(x, y)}
	for _, c := range []condition{x, y} {
		name := c.of.Value
		if other := c.of.Other(); c.sign < 0 && other != "" {
			name = other
		} else if c.sign < 0 {
			name = "not " + name
		}
		f.stances = append(f.stances, stance{name: name, items: []*item{c.it}, told: w.assertion(c.it.Claim)})
	}
	return f
}

// askState asks which value of a state its holder has: "Was Lund free or in custody?"
func (w wording) askState(x, y condition) string {
	text := x.of.Kind.Ask
	if open := strings.IndexByte(text, '['); open >= 0 {
		shut := strings.IndexByte(text, ']')
		matter := x.matter
		if matter.Empty() || matter.Vague {
			matter = y.matter
		}
		inside := ""
		if !matter.Empty() && !matter.Vague {
			inside = strings.Replace(text[open+1:shut], "Y", w.phraseOf(matter), 1)
		}
		text = text[:open] + inside + text[shut+1:]
	}
	holder, planned, plural := w.phraseOf(x.holder), x.it.sense == plan && y.it.sense == plan, pluralSubject(x.holder)
	forms := map[string]string{"do": "did", "be": "is"}
	if past(x.it.Claim) || past(y.it.Claim) || !x.state || !y.state {
		forms["be"] = "was"
	}
	if plural {
		forms["be"] = map[string]string{"is": "are", "was": "were"}[forms["be"]]
	}
	out := strings.Fields(text)
	for i, word := range out {
		switch form := forms[word]; {
		case word == "X":
			out[i] = holder
			if planned && slices.Contains(strings.Fields(text[:strings.IndexByte(text, 'X')]), "be") {
				out[i] += " be"
			}
		case form != "" && planned:
			out[i] = "will"
		case form != "":
			out[i] = form
		}
	}
	return upper(strings.Join(out, " ")) + "?"
}
