package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Outlets seldom call one thing by one noun all through: "Carmaker Tellus", "the company", "it". Before states are set against
// each other it is looked up in the article itself whom or what a pronoun or a description means.

// owned returns a condition with what its holder and its matter mean.
func (ps *passages) owned(c condition) condition {
	c.holder, c.all = everyOne(c.it, c.holder)
	c.holder, c.matter = ps.named(c.it, ps.antecedent(c.it, c.holder)), ps.named(c.it, c.matter)
	return c
}

// everyOne takes the word from a phrase that says that all of some are meant, or that none is: "all [the miners]", "none of
// [the miners]".
func everyOne(it *item, a nlp.Argument) (nlp.Argument, bool) {
	words := strings.Fields(a.Phrase)
	if len(words) < 2 || a.Name != "" {
		return a, false
	}
	n := 0
	switch first := strings.ToLower(words[0]); {
	case first == "all", first == "every":
		n = 1
	case (first == "no" || first == "none" && words[1] == "of") && it.Polarity == nlp.Negative:
		n = 1
	default:
		return a, false
	}
	if words[n] == "of" {
		n++
	}
	if n < len(words) && (words[n] == "the" || words[n] == "its" || words[n] == "their") {
		n++
	}
	if n >= len(words) {
		return a, false
	}
	a.Phrase = strings.Join(words[n:], " ")
	a.Text, a.Definite, a.Negative, a.Vague = a.Phrase, true, false, false
	if len(words) == n+1 {
		a.Head = lexicon.Get().Noun(strings.ToLower(words[n]))
		a.Heads, a.Words = []string{a.Head}, []string{a.Head}
	}
	return a, true
}

// antecedent returns what "it" or "they" stands for where that is the subject of the sentence before, or the argument itself.
func (ps *passages) antecedent(it *item, a nlp.Argument) nlp.Argument {
	word, p := strings.ToLower(a.Phrase), ps.passageAt(it.doc, it.Sentence-1)
	if !a.Vague || p == nil || word != "it" && word != "they" && word != "them" {
		return a
	}
	first, lex := p.items[0], lexicon.Get()
	before := first.Subject
	if first.Predicate.Passive {
		before = first.Object
	}
	body := before.Name != "" && (ps.kindOf(it.doc, before.Name) != nlp.Person || !strings.Contains(before.Name, " ")) || before.Name == "" && (!lex.Can(before.Head, 'P') || lex.Can(before.Head, 'G'))
	switch {
	case before.Empty(), before.Vague, before.Negative, someOf(before.Phrase):
		return a
	case word == "it" && (!body || pluralSubject(before)), word != "it" && !pluralSubject(before) && !lex.Can(before.Head, 'G'):
		return a
	}
	before.Span, before.Definite = a.Span, true
	return before
}

// named gives a description the name of what it describes.
func (ps *passages) named(it *item, a nlp.Argument) nlp.Argument {
	if a.Name == "" && a.Definite && len(a.Names) == 0 && len(a.Heads) == 1 && !pluralSubject(a) {
		if name := ps.nameOf(it.doc, a.Head); name != "" {
			a.Name, a.Names = name, []string{name}
		}
	}
	return a
}

// nameOf returns the one name that an article describes by a noun, or that others describe by it and the article has, or "".
func (ps *passages) nameOf(doc int, noun string) string {
	if name, ok := ps.described[doc][noun]; ok {
		return name
	}
	found := ""
	for _, name := range ps.descriptions[noun] {
		has := slices.ContainsFunc(ps.props[doc][0].doc.Entities, func(e nlp.Entity) bool { return e.Name == name })
		if has && found != "" {
			return ""
		} else if has {
			found = name
		}
	}
	return found
}

// describeNames gathers over all articles which nouns describe which names.
func (ps *passages) describeNames() {
	ps.described, ps.descriptions = make([]map[string]string, len(ps.props)), map[string][]string{}
	for doc, props := range ps.props {
		ps.described[doc] = map[string]string{}
		for noun, names := range describedNames(props) {
			if len(names) > 1 {
				ps.described[doc][noun] = "" // "the minister" of two
				continue
			}
			ps.described[doc][noun] = names[0]
			if !slices.Contains(ps.descriptions[noun], names[0]) {
				ps.descriptions[noun] = append(ps.descriptions[noun], names[0])
			}
		}
	}
}

// mirrored returns with conditions between two who stand over against each other what each says of the other one: who lost to
// Lund was beaten by Lund's side.
func mirrored(all []condition) []condition {
	out := all
	for _, c := range all {
		k := c.of.Kind
		at := slices.Index(k.Values, c.of.Value)
		if !k.Mirror || at > 1 || c.matter.Empty() || c.sign < 0 {
			continue
		}
		turned := *c.of
		turned.Value = k.Values[1-at]
		c.of, c.holder, c.matter = &turned, c.matter, c.holder
		out = append(out, c)
	}
	return out
}

// describedNames returns for each noun the names that the sentences of an article describe by it: "[coach] Rex Amble", "Tellus,
// a [carmaker]", "Fass is a [brewery]"; and for the nouns that mean any company the names of companies.
func describedNames(props []*proposition) map[string][]string {
	lex, out := lexicon.Get(), map[string][]string{}
	add := func(noun, name string) {
		if !slices.Contains(out[noun], name) {
			out[noun] = append(out[noun], name)
		}
	}
	if len(props) == 0 {
		return out
	}
	d := props[0].doc
	for _, m := range d.Mentions {
		name, at := d.Entities[m.Entity], d.SentenceAt(m.Start)
		if at < 0 || m.Partial {
			continue
		}
		s := &d.Sentences[at]
		first, last := s.TokensOf(m.Span)
		if first < 0 || len(s.Arcs) == 0 {
			continue
		}
		if first > 0 && s.Tokens[first-1].Tag[0] == 'N' && s.Tokens[first-1].Tag != "NNS" && s.Tokens[first-1].End+1 == m.Start && m.Type != nlp.Location {
			add(lex.Noun(s.Tokens[first-1].Lower), name.Name)
		}
		for i, t := range s.Tokens {
			if s.Arcs[i].Label == "appos" && t.Tag == "NN" && s.Arcs[i].Head >= first && s.Arcs[i].Head <= last {
				add(lex.Noun(t.Lower), name.Name)
			}
		}
		if m.Type == nlp.Organization && lex.Agencies[name.Name] == "" && !lex.Outlets[name.Name] {
			add("company", name.Name)
			add("firm", name.Name)
		}
	}
	for _, p := range props {
		for _, c := range p.claims {
			if c.Predicate.Lemma == "be" && c.Subject.Name != "" && c.Object.Name == "" && len(c.Object.Heads) == 1 {
				add(c.Object.Head, c.Subject.Name)
			}
		}
	}
	return out
}

// holderKeys are the words by which the holder of a condition may be found in other articles: those of its name, or its noun
// and the class of that.
func (ps *passages) holderKeys(c condition) []string {
	key := ps.holderKey(c)
	if name, ok := strings.CutPrefix(key, "name "); ok {
		words := nameWords(name)
		if len(words) == 0 {
			return []string{key}
		}
		return []string{"name " + words[len(words)-1]}
	}
	if key == "" {
		return nil
	}
	if class := lexicon.Get().NounClass(c.holder.Head); class != "" {
		return []string{key, "class " + class}
	}
	return []string{key}
}
