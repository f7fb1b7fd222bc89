package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A statement stands alone, so that a pronoun whose noun or name stands in a sentence before gives way to it. Where
// nobody knows what it means, and all articles have the same sentence before theirs, that one comes along.

// adrift returns the first pronoun of the third person, among tokens that are kept, that means nobody and nothing that
// stands before it, or -1.
func (p *proposition) adrift(kept func(i int) bool) int {
	s := &p.doc.Sentences[p.sentence]
	person, noun, many := false, false, false
	for i, t := range s.Tokens {
		if !kept(i) {
			continue
		}
		switch t.Lower {
		case "he", "she", "him", "his", "her", "himself", "herself":
			if !person && !p.speaks(i) && !p.namedLater(i, kept) {
				return i
			}
		case "they", "their", "them":
			if !many && !p.namedLater(i, kept) {
				return i
			}
		case "it", "its":
			if !noun && i < len(s.Arcs) && s.Arcs[i].Label != "expl" && !p.namedLater(i, kept) && !p.expletive(i) {
				return i
			}
		}
		if t.Tag[0] == 'N' || t.Tag == "CD" || t.Tag == "WP" {
			noun = true
			many = many || t.Tag != "NN" && t.Tag != "NNP" || lexicon.Get().Can(lexicon.Get().Noun(t.Lower), 'G') || p.listed(i) || p.isBody(t)
			person = person || t.Tag == "WP" || p.onePerson(t)
		}
	}
	return -1
}

// listed tells whether another noun is joined to a token: "Brandt and Voss".
func (p *proposition) listed(i int) bool {
	s := &p.doc.Sentences[p.sentence]
	return slices.ContainsFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head == i && a.Label == "conj" }) || i < len(s.Arcs) && s.Arcs[i].Label == "conj"
}

// isBody tells whether a token stands in the name of a body or a place, whose people "they" can be.
func (p *proposition) isBody(t nlp.Token) bool {
	return slices.ContainsFunc(p.doc.MentionsIn(p.doc.Sentences[p.sentence].Span), func(m nlp.Mention) bool { return m.Contains(t.Span) && m.Type != nlp.Person })
}

// speaks tells whether a pronoun is who said what stands before it: "..., he said".
func (p *proposition) speaks(i int) bool {
	tokens := p.doc.Sentences[p.sentence].Tokens
	return i > 1 && i+1 < len(tokens) && !wordlike(tokens[i-1].Text) && tokens[i+1].Tag[0] == 'V' && lexicon.Get().ReportVerbs[tokens[i+1].Lemma].Stance != ""
}

// onePerson tells whether a noun or name is that of one person.
func (p *proposition) onePerson(t nlp.Token) bool {
	if strings.HasPrefix(t.Tag, "NNP") {
		return !slices.ContainsFunc(p.doc.Mentions, func(m nlp.Mention) bool {
			return m.Contains(t.Span) && (m.Type == nlp.Norp || m.Type == nlp.Organization || m.Type == nlp.Location && nlp.KnownPlace(p.doc.Article.Text[m.Start:m.End]))
		})
	}
	noun := lexicon.Get().Noun(t.Lower)
	return noun == t.Lower && t.Tag != "NNS" && lexicon.Get().Can(noun, 'P')
}

// expletive tells whether "it" stands for a clause behind it: "it was unclear whether".
func (p *proposition) expletive(i int) bool {
	tokens := p.doc.Sentences[p.sentence].Tokens
	for k := i + 1; k < min(i+5, len(tokens)); k++ {
		if w := tokens[k].Lower; is(lexicon.Open, w) || w == "clear" || tokens[k].Tag[0] == 'J' && k+1 < len(tokens) && (tokens[k+1].Lower == "to" || tokens[k+1].Lower == "that" || tokens[k+1].Lower == "for") || w == "turned" || w == "seems" || w == "appears" {
			return true
		}
	}
	return false
}

// namedLater tells whether a pronoun stands in a clause before the subject that it means: "When she resigned, Brandt ...".
func (p *proposition) namedLater(i int, kept func(i int) bool) bool {
	s := &p.doc.Sentences[p.sentence]
	if len(s.Arcs) == 0 {
		return false
	}
	for k := i + 1; k < len(s.Tokens); k++ {
		if h := s.Arcs[k].Head; kept(k) && strings.HasPrefix(s.Arcs[k].Label, "nsubj") && h > k && s.Tokens[k].Tag[0] == 'N' {
			for m, steps := i, 0; m >= 0 && m != h && steps < len(s.Tokens); m, steps = s.Arcs[m].Head, steps+1 {
				if s.Arcs[m].Head == h && (strings.HasPrefix(s.Arcs[m].Label, "advcl") || strings.HasPrefix(s.Arcs[m].Label, "obl")) {
					return true
				}
			}
		}
	}
	return false
}

// meant returns the name that a pronoun stands for, or "": what its claim says, or who else in its sentence the
// same pronoun stands for.
func (p *proposition) meant(i int) string {
	tokens := p.doc.Sentences[p.sentence].Tokens
	own := tokens[i].Span
	if slices.ContainsFunc(p.doc.Quotes, func(q nlp.Quote) bool { return q.Contains(own) }) {
		return "" // who speaks may mean anybody
	}
	name := ""
	for _, c := range p.claims {
		for _, a := range arguments(c) {
			if a.Name == "" || a.Vague || a.Empty() || sameGender(tokens[i].Lower, "he") != p.isPerson(a.Name) && sameGender(tokens[i].Lower, "she") != p.isPerson(a.Name) {
				continue
			}
			if a.Span == own {
				return a.Name
			}
			if k := slices.IndexFunc(tokens, func(t nlp.Token) bool { return t.Span == a.Span }); k >= 0 && sameGender(tokens[k].Lower, tokens[i].Lower) {
				if name != "" && name != a.Name {
					return ""
				}
				name = a.Name
			}
		}
	}
	if name == "" && (sameGender(tokens[i].Lower, "he") || sameGender(tokens[i].Lower, "she")) {
		name = p.onlyPerson(i)
	}
	return cmp.Or(name, p.continued(i))
}

// onlyPerson returns whom "he" or "she" means where its sentence names one person before it, or none and the sentence
// before names one; or "".
func (p *proposition) onlyPerson(i int) string {
	tokens := p.doc.Sentences[p.sentence].Tokens
	for _, in := range []nlp.Span{{Start: tokens[0].Start, End: tokens[i].Start}, p.sentenceBefore()} {
		name := ""
		for _, m := range p.doc.Mentions {
			if m.Type != nlp.Person || !in.Contains(m.Span) {
				continue
			}
			if other := p.doc.Entities[m.Entity].Name; name == "" {
				name = other
			} else if other != name {
				return ""
			}
		}
		if name == "" {
			continue
		}
		given := strings.ToLower(firstWord(name))
		if woman := is(lexicon.Female, given); woman != sameGender(tokens[i].Lower, "she") && !is(lexicon.Either, given) {
			return ""
		}
		return name
	}
	return ""
}

// sentenceBefore is the sentence before a proposition's own in its paragraph, empty for the first.
func (p *proposition) sentenceBefore() nlp.Span {
	if p.sentence == 0 || p.doc.Sentences[p.sentence-1].Paragraph != p.doc.Sentences[p.sentence].Paragraph {
		return nlp.Span{}
	}
	return p.doc.Sentences[p.sentence-1].Span
}

// isPerson tells whether a name is that of a person.
func (p *proposition) isPerson(name string) bool {
	return slices.ContainsFunc(p.doc.Entities, func(e nlp.Entity) bool { return e.Type == nlp.Person && e.Name == name })
}

// sameGender tells whether two pronouns can stand for one person or thing.
func sameGender(a, b string) bool {
	kind := func(w string) string {
		switch w {
		case "he", "him", "his", "himself":
			return "he"
		case "she", "her", "herself":
			return "she"
		case "they", "them", "their":
			return "they"
		case "it", "its":
			return "it"
		}
		return ""
	}
	return kind(a) != "" && kind(a) == kind(b)
}

// inPlace writes a name as it stands in the place of a pronoun.
func inPlace(name string, pronoun nlp.Token) string {
	switch {
	case pronoun.Tag != "PRP$":
		return name
	case strings.HasSuffix(name, "s"):
		return name + "'"
	}
	return name + "'s"
}

// anchored writes the evidence of an item with the names for its first pronoun that means nobody in it and for the nouns
// that point at something, and counts those that are left.
func (w wording) anchored(it *item, p *proposition, known func(name string) bool) (text string, adrift bool, left int) {
	s := &p.doc.Sentences[p.sentence]
	told := func(i int) bool { return it.Evidence.Contains(s.Tokens[i].Span) }
	swaps, left := p.settled(w, told, known)
	if at := p.adrift(told); at >= 0 {
		if name := p.meant(at); name != "" {
			swaps = append(swaps, swap{at, at + 1, inPlace(w.article(strings.TrimPrefix(name, "'s ")), s.Tokens[at])})
		} else {
			adrift = true
		}
	}
	if len(swaps) == 0 {
		return w.closed(it), adrift, left
	}
	return closed(strings.TrimPrefix(p.swapped(it.Evidence, swaps), "'s ")), adrift, left
}

// before returns the sentence before another one of an item's article, with its words, where it stands in the same
// paragraph or the one before; or nil.
func (ps *passages) before(it *item, sentence int) *nlp.Sentence {
	d := ps.props[it.doc][it.Sentence].doc
	if sentence < 1 || d.Sentences[sentence-1].Headline || d.Sentences[sentence].Headline || d.Sentences[sentence].Paragraph > d.Sentences[sentence-1].Paragraph+1 {
		return nil
	}
	return &d.Sentences[sentence-1]
}

// mostBefore is how many sentences come along at most, and mostBeforeWords how many words they have.
const (
	mostBefore      = 2
	mostBeforeWords = 40
)

// broughtAlong returns the sentences that stand before what the items say, where they are the same in all of them, up to
// the first one that can stand alone; or "".
func (ps *passages) broughtAlong(s *statement, items []*item) string {
	at := make([]int, len(items))
	for i, it := range items {
		at[i] = it.Sentence
		if it.quote != "" {
			d := ps.props[it.doc][it.Sentence].doc
			k := strings.Index(it.Article.Text[it.Predicate.Start:], it.quote)
			if k < 0 {
				return ""
			}
			at[i] = d.SentenceAt(it.Predicate.Start + k)
		}
	}
	var texts []string
	for step := range mostBefore {
		var words []string
		text := ""
		for i, it := range items {
			b := ps.before(it, at[i]-step)
			if b == nil || it.quote != "" && !it.Predicate.Contains(b.Span) {
				return ""
			}
			raw := it.Article.Text[b.Start:b.End]
			own := quoteWords(raw)
			switch {
			case words == nil:
				words = own
			case len(common(words, own))*20 < max(len(words), len(own))*17:
				return ""
			}
			if it == s.teller {
				text = strings.Join(strings.Fields(raw), " ")
			}
		}
		if text == "" || len(words) < 3 || len(words) > mostBeforeWords {
			return ""
		}
		texts = append([]string{text}, texts...)
		p := ps.props[s.teller.doc][at[slices.Index(items, s.teller)]-step-1]
		if !unmoored(text, false) && p.adrift(func(int) bool { return true }) < 0 {
			return strings.Join(texts, " ")
		}
	}
	return ""
}
