package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// amounts sets amounts in one role against each other that articles of one story give, in whatever words.
func (ps *passages) amounts(wording) []finding {
	byRole := map[string][]roleAmount{}
	for i := range ps.list {
		for _, a := range ps.roleAmounts(&ps.list[i]) {
			list := byRole[a.role.Name]
			for _, b := range list {
				if b.in.doc == a.in.doc && apart(a.q, b.q) {
					a.lead++
				}
			}
			byRole[a.role.Name] = append(list, a)
		}
	}
	var out []finding
	for _, name := range sortedKeys(byRole) {
		list := byRole[name]
		if len(list) > maxGroup {
			continue
		}
		for i, a := range list {
			for _, b := range list[:i] {
				if s := ps.oneAmount(list, a, b); s > 0 {
					out = append(out, ps.ofAmounts(b, a, s))
				}
			}
		}
	}
	return out
}

// oneAmount tells how surely two amounts that cannot both be are of one thing, 0 where they may be of two.
func (ps *passages) oneAmount(list []roleAmount, a, b roleAmount) float64 {
	switch {
	case a.in.source == b.in.source || !apart(a.q, b.q) || !ps.oneStory(a.in.doc, b.in.doc):
	case a.it.sense != b.it.sense && !a.role.Mixed, disjoint(a.it.when, b.it.when), otherDays(a.it, b.it):
	case is(lexicon.Toll, tollFamily(a.it)) && is(lexicon.Toll, tollFamily(b.it)), otherPhrases(amount{a.it, a.q}, amount{b.it, b.q}):
	case ps.foreign(a, b), ps.foreign(b, a), !compatiblePlaces(a.it.where, b.it.where):
	case !sameCounted(a, b), several(list, a), several(list, b), givesAlso(list, a, b), givesAlso(list, b, a):
	case tells(a.it, b.q) || tells(b.it, a.q):
	default:
		common := ps.inCommon(a, b)
		if common == 0 && !a.role.Loose {
			return 0
		}
		return min(0.85, 0.6+0.1*float64(common))
	}
	return 0
}

// foreign tells whether the clause of an amount names somebody or something that the other article does not speak of: it
// may give the amount of that.
func (ps *passages) foreign(a, b roleAmount) bool {
	other := b.p.doc
	return slices.ContainsFunc(a.names, func(name string) bool {
		return !slices.ContainsFunc(other.Entities, func(e nlp.Entity) bool {
			return e.Name == name || sameEntity(e.Name, name) || nlp.Within(e.Name, name) || nlp.Within(name, e.Name)
		})
	})
}

// several tells whether an article gives more than one amount in the role, of which this is not the one that it leads with.
func several(list []roleAmount, a roleAmount) bool {
	return a.lead > 0 || !a.role.Loose && slices.ContainsFunc(list, func(x roleAmount) bool { return x.in.doc == a.in.doc && apart(x.q, a.q) })
}

// givesAlso tells whether the article of b gives the amount of a too.
func givesAlso(list []roleAmount, a, b roleAmount) bool {
	return slices.ContainsFunc(list, func(x roleAmount) bool { return x.in.doc == b.in.doc && !apart(x.q, a.q) }) ||
		slices.ContainsFunc(b.it.given, func(x nlp.Quantity) bool {
			return x.Unit == a.q.Unit && x.Low == a.q.Low && x.High == a.q.High && x.Unit != ""
		})
}

// sameCounted tells whether two amounts count the same. People of a kind may be a part of all, unless they are more.
func sameCounted(a, b roleAmount) bool {
	if a.q.Unit != "" || b.q.Unit != "" {
		return baseUnit(a.q.Unit) == baseUnit(b.q.Unit)
	}
	x, y := group(a), group(b)
	switch {
	case x == "" && is(lexicon.Employment, y), y == "" && is(lexicon.Employment, x):
		return true // "lay off 850 people", "the loss of 640 jobs"
	case x == "" || y == "":
		return x == y || x == "" && a.q.High < b.q.Low || y == "" && b.q.High < a.q.Low
	case !lexicon.Get().Can(x, 'P'):
		return modifiers(a.q) == modifiers(b.q) // all nouns of a role are alike
	}
	r, _ := lexicon.Get().Meaning(x, 'n').To(lexicon.Get().Meaning(y, 'n'))
	return x == y && modifiers(a.q) == modifiers(b.q) || r == lexicon.Synonymous || r == lexicon.Narrower || r == lexicon.Broader
}

// group returns what kind of things or people an amount counts, "" for just people: the workers who died in a factory are all who
// died there, but soldiers, women or children may be some of them.
func group(a roleAmount) string {
	h := a.q.Head
	if h == "" {
		h = numberOfWhat(a)
	}
	if h == "" || h == "people" || h == "person" || is(lexicon.Human, h) || lexicon.Get().Can(h, 'P') && !is(lexicon.Subgroup, h) && modifiers(a.q) == "" {
		return ""
	}
	return h
}

// numberOfWhat returns the noun that "the number of" stands before in the sentence of an amount, or "".
func numberOfWhat(a roleAmount) string {
	s := &a.p.doc.Sentences[a.p.sentence]
	for i, t := range s.Tokens {
		if i > 1 && t.Tag == "NNS" && s.Tokens[i-1].Lower == "of" && (s.Tokens[i-2].Lower == "number" || s.Tokens[i-2].Lower == "toll") {
			return lexicon.Get().Noun(t.Lower)
		}
	}
	return ""
}

// modifiers returns the words before the head of what is counted, but for names.
func modifiers(q nlp.Quantity) string {
	words := strings.Fields(q.Of)
	words = slices.DeleteFunc(words[:max(0, len(words)-1)], func(w string) bool { return w != strings.ToLower(w) })
	return strings.Join(words, " ")
}

// inCommon counts the names and the words of content that the clauses of two amounts share, besides what says their role.
func (ps *passages) inCommon(a, b roleAmount) int {
	n := 0
	for _, name := range a.names {
		if slices.ContainsFunc(b.names, func(other string) bool { return sameEntity(name, other) }) {
			n++
		}
	}
	for k := range a.p.terms {
		x := &a.p.terms[k]
		if x.kind != nounTerm || x.lemma == a.q.Head || a.role.Says(x.lemma) {
			continue
		}
		if slices.ContainsFunc(b.p.terms, func(y term) bool {
			return y.kind == nounTerm && y.lemma != b.q.Head && tieOf(x, &y).score >= 0.85
		}) {
			n++
		}
	}
	return n
}

// ofAmounts makes a finding of two amounts.
func (ps *passages) ofAmounts(a, b roleAmount, strength float64) finding {
	f := finding{Type: Number, key: "amount|" + a.role.Name, strength: strength, rises: a.role.Rises, question: ask(a.role.Ask, sharedPlace(a, b))}
	list := []roleAmount{a, b}
	slices.SortStableFunc(list, func(x, y roleAmount) int { return cmp.Compare(width(x.q), width(y.q)) })
	for _, x := range list {
		f.stances = append(f.stances, stance{name: quantityText(x.it, x.q), items: []*item{x.it}})
	}
	return f
}

// sharedPlace returns a place that the clauses of two amounts name, or "".
func sharedPlace(a, b roleAmount) string {
	for _, name := range a.names {
		if slices.Contains(b.names, name) && slices.ContainsFunc(a.p.doc.Entities, func(e nlp.Entity) bool { return e.Name == name && e.Type == nlp.Location }) {
			return name
		}
	}
	return ""
}

// ask fills a question in: with what is known for Y, or without what stands in brackets around it.
func ask(question, y string) string {
	from, to := strings.IndexByte(question, '['), strings.IndexByte(question, ']')
	if from < 0 || to < from {
		return question
	}
	inner := ""
	if y != "" {
		inner = strings.Replace(question[from+1:to], "Y", y, 1)
	}
	return question[:from] + inner + question[to+1:]
}
