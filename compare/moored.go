package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// "The facility was closed" says something to who has read the sentence before. A noun phrase that points at something
// gives way to the name that the article settles on for it; where there is none, the statement is trusted less.

// A swap puts a name in the place of words of a sentence.
type swap struct {
	from, to int // tokens
	by       string
}

// pointing returns the nouns with "the", "this" or the like, among tokens that are kept, that nothing kept explains.
func (p *proposition) pointing(kept func(i int) bool) []int {
	s := &p.doc.Sentences[p.sentence]
	var out []int
	for i := range s.Arcs {
		h := s.Arcs[i].Head
		if !kept(i) || h < 0 || !kept(h) || h <= i || s.Tokens[h].Tag[0] != 'N' || !pointer(s.Tokens[i], s.Arcs[i].Label) {
			continue
		}
		if !slices.Contains(out, h) && !p.explained(h, kept) {
			out = append(out, h)
		}
	}
	return out
}

// pointer tells whether a word before a noun says that the reader knows which one is meant.
func pointer(t nlp.Token, label string) bool {
	switch t.Lower {
	case "the", "this", "these", "those", "both":
		return label == "det" || label == "det:predet" || label == "cc:preconj"
	case "that":
		return label == "det"
	}
	return false
}

// explained tells whether a reader knows without the sentences before which thing a noun means: there is one of it only,
// a name, number or clause narrows it, or what stands before it in the sentence has told of it.
func (p *proposition) explained(h int, kept func(i int) bool) bool {
	s := &p.doc.Sentences[p.sentence]
	noun := lexicon.Get().Noun(s.Tokens[h].Lower)
	if p.isName(h) || is(lexicon.Unique, noun) || is(lexicon.Bodily, noun) || lexicon.Get().Can(noun, 'T') || p.toldBefore(h, noun, kept) {
		return true
	}
	for k := range s.Arcs {
		if !kept(k) || k == h || !p.hangsOn(k, h) {
			continue
		}
		t := s.Tokens[k]
		switch label := s.Arcs[k].Label; {
		case p.isName(k), t.Tag == "CD" && s.Arcs[k].Head != h:
			return true
		case s.Arcs[k].Head != h:
		case strings.HasPrefix(label, "nmod"), strings.HasPrefix(label, "acl"), label == "appos", label == "ccomp", label == "xcomp",
			t.Tag == "JJS", t.Tag == "CD" && t.Lower != "two" && t.Lower != "one", slices.Contains([]string{"same", "only", "first", "last", "whole", "entire", "former"}, t.Lower):
			return true
		}
	}
	return false
}

// isName tells whether a token is a name or part of one.
func (p *proposition) isName(i int) bool {
	t := p.doc.Sentences[p.sentence].Tokens[i]
	return strings.HasPrefix(t.Tag, "NNP") || slices.ContainsFunc(p.doc.MentionsIn(p.doc.Sentences[p.sentence].Span), func(m nlp.Mention) bool { return m.Contains(t.Span) })
}

// hangsOn tells whether a token stands below another one.
func (p *proposition) hangsOn(i, top int) bool {
	s := &p.doc.Sentences[p.sentence]
	for steps := 0; i >= 0 && steps < len(s.Arcs); steps++ {
		if i = s.Arcs[i].Head; i == top {
			return true
		}
	}
	return false
}

// toldBefore tells whether words kept before a noun have told of what it means: the same noun, or a name of such a one.
func (p *proposition) toldBefore(h int, noun string, kept func(i int) bool) bool {
	lex := lexicon.Get()
	s := &p.doc.Sentences[p.sentence]
	for i := range h {
		if !kept(i) || s.Tokens[i].Tag[0] != 'N' || p.hangsOn(i, h) {
			continue
		}
		if lex.Noun(s.Tokens[i].Lower) == noun {
			return true
		}
		for _, m := range p.doc.MentionsIn(s.Tokens[i].Span) {
			if m.Type == nlp.Person && lex.Can(noun, 'P') || m.Type == nlp.Organization && (lex.Can(noun, 'G') || is(lexicon.Concern, noun) || is(lexicon.Firm, noun)) || m.Type == nlp.Location && is(lexicon.Dwelt, noun) {
				return true
			}
		}
	}
	return false
}

// settled returns the swaps for nouns that point, where the sentence's claims have a name for them that all articles know,
// and how many are left that point.
func (p *proposition) settled(w wording, kept func(i int) bool, known func(name string) bool) (swaps []swap, left int) {
	s := &p.doc.Sentences[p.sentence]
	for _, h := range p.pointing(kept) {
		a := p.argumentAt(h)
		if a.Name == "" || !known(a.Name) || p.namedAmong(a.Name, h, kept) || p.inQuotes(h) {
			if w, ok := p.narrowed(h, known); ok && slices.ContainsFunc(s.Tokens[:h], func(t nlp.Token) bool { return t.Lower == "the" }) {
				swaps = append(swaps, w)
			} else {
				left++
			}
			continue
		}
		first, last := s.TokensOf(a.Span)
		for i := first; i <= last; i++ {
			if !kept(i) {
				first = i + 1
			}
		}
		if first > 0 && s.Tokens[first-1].Lower == "the" && kept(first-1) {
			first--
		}
		swaps = append(swaps, swap{first, last + 1, w.article(strings.TrimPrefix(a.Name, "'s "))})
	}
	return swaps, left
}

// inQuotes tells whether a token stands between quotation marks: who speaks there may mean anything else.
func (p *proposition) inQuotes(i int) bool {
	own := p.doc.Sentences[p.sentence].Tokens[i].Span
	return slices.ContainsFunc(p.doc.Quotes, func(q nlp.Quote) bool { return q.Contains(own) })
}

// narrowed returns a noun that points with the name that stands beside it wherever the article has one there: "the plant"
// of "the Felden plant", "the bridge" of "a bridge in Felden".
func (p *proposition) narrowed(h int, known func(name string) bool) (swap, bool) {
	tokens, text := p.doc.Sentences[p.sentence].Tokens, p.doc.Article.Text
	found, entity := "", -1
	for i := range p.doc.Sentences[:p.sentence] {
		for k, t := range p.doc.Sentences[i].Tokens {
			if t.Lower != tokens[h].Lower || t.Tag[0] != 'N' {
				continue
			}
			m, words := nameBeside(p.doc, i, k)
			switch {
			case words == "":
				continue
			case m < 0 || entity >= 0 && entity != m:
				return swap{}, false
			}
			found, entity = words, m
		}
	}
	if entity < 0 || !known(p.doc.Entities[entity].Name) {
		return swap{}, false
	}
	return swap{h, h + 1, strings.Replace(found, "\x00", text[tokens[h].Start:tokens[h].End], 1)}, true
}

// argumentAt returns the definite argument that ends with a noun and stands for a name, or none.
func (p *proposition) argumentAt(h int) nlp.Argument {
	t := p.doc.Sentences[p.sentence].Tokens[h]
	for _, c := range p.claims {
		for _, a := range arguments(c) {
			if a.Name != "" && !strings.HasPrefix(a.Name, "'s ") && a.Definite && !a.Vague && len(a.Members) < 2 && a.Contains(t.Span) && a.End == t.End {
				return a
			}
		}
	}
	return nlp.Argument{}
}

// namedAmong tells whether what is kept has a name already, which would then stand in it twice.
func (p *proposition) namedAmong(name string, h int, kept func(i int) bool) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		return t.token != h && t.kind == nameTerm && kept(t.token) && sameEntity(t.name, name)
	})
}

// swapped writes a stretch of a sentence with names in the place of what swaps say.
func (p *proposition) swapped(span nlp.Span, swaps []swap) string {
	s, all := &p.doc.Sentences[p.sentence], p.doc.Article.Text
	slices.SortFunc(swaps, func(a, b swap) int { return cmp.Compare(a.from, b.from) })
	var b strings.Builder
	at := span.Start
	for _, w := range swaps {
		from, to := s.Tokens[w.from].Start, s.Tokens[w.to-1].End
		if from < at || to > span.End {
			continue
		}
		b.WriteString(all[at:from])
		if from == span.Start {
			w.by = upper(w.by)
		}
		b.WriteString(w.by)
		at = to
	}
	b.WriteString(all[at:span.End])
	return strings.Join(strings.Fields(b.String()), " ")
}

// knownToAll tells whether the articles of all items name somebody or something, in whatever sentence.
func (ps *passages) knownToAll(items []*item) func(name string) bool {
	return func(name string) bool {
		for _, it := range items {
			if !slices.ContainsFunc(ps.props[it.doc][0].doc.Entities, func(e nlp.Entity) bool { return sameEntity(e.Name, name) }) {
				return false
			}
		}
		return true
	}
}

// nameBeside returns the entity whose name stands right before a noun, or behind it and "in", "of", "at" or "near", with the
// words of both, the noun as a zero byte; or -1, with words where something that is no known name stands there.
func nameBeside(d *nlp.Document, sentence, noun int) (entity int, words string) {
	tokens, text := d.Sentences[sentence].Tokens, d.Article.Text
	for _, m := range d.MentionsIn(d.Sentences[sentence].Span) {
		name := strings.Join(strings.Fields(text[m.Start:m.End]), " ")
		switch {
		case m.Partial || m.Type == nlp.Person:
		case noun > 0 && m.End == tokens[noun-1].End && m.Type != nlp.Norp:
			return m.Entity, name + " \x00"
		case noun+2 < len(tokens) && m.Start == tokens[noun+2].Start && m.Type == nlp.Location && slices.Contains([]string{"in", "of", "at", "near"}, tokens[noun+1].Lower):
			return m.Entity, "\x00 " + tokens[noun+1].Lower + " " + name
		}
	}
	if noun > 0 && strings.HasPrefix(tokens[noun-1].Tag, "NNP") {
		return -1, text[tokens[noun-1].Start:tokens[noun].End]
	}
	return -1, ""
}
