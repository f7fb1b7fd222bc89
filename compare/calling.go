package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Who somebody is stands beside a name, in sentences that may have nothing else in common: "attorney Ilse Brandt", "Ilse
// Brandt, a lawyer". It is an agreement of its own.

// A calledAs is what an article calls a named person.
type calledAs struct {
	name  string
	words []string // as written, what narrows it first and the noun last
	noun  string   // its base form
	doc   int
	in    *passage
	span  nlp.Span // of the name
}

// rolesAlike finds what two or more outlets call a person, of each person what most do.
func (ps *passages) rolesAlike(docs []*nlp.Document) []*agreed {
	var all []calledAs
	for di, d := range docs {
		all = append(all, ps.roles(di, d)...)
	}
	best := map[string]*agreed{}
	for _, one := range gather(all, func(r calledAs) (string, int) { return lastWord(r.name), r.doc }, func(a, b calledAs) bool {
		return sameEntity(a.name, b.name) && sameRole(a, b) && ps.oneStory(a.doc, b.doc)
	}) {
		g := &agreed{sure: figureSure}
		name, words := one[0].name, one[0].words
		for _, r := range one {
			g.items = append(g.items, itemAt(r.in, r.span))
			words = commonEnd(words, r.words)
			if len(r.name) > len(name) {
				name = r.name
			}
		}
		noun := one[0].noun
		if sources(g.items) < 2 || ofSomething(noun) && !slices.ContainsFunc(words[:len(words)-1], narrows) || !strings.Contains(name, " ") || slices.Contains(words, "personal") || slices.Contains(quoteWords(name), noun) {
			continue
		}
		g.figure = "role " + noun
		words = append(slices.Clone(words[:len(words)-1]), noun)
		if missing := slices.DeleteFunc(turning(one[0].words), func(w string) bool { return slices.Contains(words, w) }); len(missing) > 0 {
			words = append(missing, words...)
		}
		text := name + " is described as " + indefiniteArticle(strings.ToLower(words[0])) + " " + strings.Join(words, " ") + "."
		g.statement = statement{text: text, plain: text, teller: g.items[0]}
		if old := best[name]; old == nil || len(old.items) < len(g.items) {
			best[name] = g
		}
	}
	var out []*agreed
	for _, name := range sortedKeys(best) {
		out = append(out, best[name])
	}
	return out
}

// roles are what a document calls the persons that it names, right before the name or behind it and a comma.
func (ps *passages) roles(doc int, d *nlp.Document) []calledAs {
	var out []calledAs
	for si := range d.Sentences {
		s, in := &d.Sentences[si], ps.passageAt(doc, si)
		if in == nil || s.Headline {
			continue
		}
		for _, m := range d.MentionsIn(s.Span) {
			if m.Type != nlp.Person || m.Partial || strings.HasPrefix(d.Entities[m.Entity].Name, "'s ") || !s.Contains(m.Span) {
				continue
			}
			first, last := s.TokensOf(m.Span)
			for _, words := range [][]nlp.Token{roleBefore(s, first), roleBehind(s, last)} {
				if len(words) == 0 {
					continue
				}
				r := calledAs{name: d.Entities[m.Entity].Name, noun: lexicon.Get().Noun(words[len(words)-1].Lower), doc: doc, in: in, span: m.Span}
				if !saysWho(r.noun) || words[len(words)-1].Lower != r.noun {
					continue
				}
				for _, t := range words {
					r.words = append(r.words, asWord(d, s, t))
				}
				out = append(out, r)
			}
		}
	}
	return out
}

// asWord writes a word as it stands in the middle of a sentence: a title without its capital.
func asWord(d *nlp.Document, s *nlp.Sentence, t nlp.Token) string {
	if lexicon.Get().Common(t.Lower) && !slices.ContainsFunc(d.MentionsIn(s.Span), func(m nlp.Mention) bool { return m.Contains(t.Span) }) {
		return t.Lower
	}
	return d.Article.Text[t.Start:t.End]
}

// ofSomething tells whether a noun alone says little of who somebody is, as it is not told of what: "a director".
func ofSomething(noun string) bool {
	return is(lexicon.Office, noun) || is(lexicon.Post, noun) || is(lexicon.Shared, noun) || is(lexicon.Leading, noun) || is(lexicon.Owning, noun)
}

// narrows tells whether a word before such a noun says of what: "a bank director", not "a senior director".
func narrows(word string) bool {
	word = strings.ToLower(word)
	return !is(lexicon.Qualifying, word) && !is(lexicon.Epithet, word) && !slices.Contains([]string{"senior", "personal", "new", "old", "own"}, word)
}

// saysWho tells whether a noun says what somebody is, and not merely that it is a person or whose relative.
func saysWho(noun string) bool {
	lex := lexicon.Get()
	return (lex.Can(noun, 'P') || lex.Roles[noun]) && !lex.Can(noun, 'G') && !is(lexicon.Anybody, noun) && !is(lexicon.Human, noun) && !is(lexicon.Kin, noun)
}

// modifies tells whether a token can stand before a noun that says who somebody is.
func modifies(t nlp.Token) bool {
	return (strings.HasPrefix(t.Tag, "NN") || strings.HasPrefix(t.Tag, "JJ")) && wordlike(t.Text)
}

// roleBefore returns the words right before a name that say who somebody is.
func roleBefore(s *nlp.Sentence, first int) []nlp.Token {
	from := first
	for from > 0 && modifies(s.Tokens[from-1]) {
		from--
	}
	return s.Tokens[max(from, 0):max(first, 0)]
}

// roleBehind returns the words behind a name and a comma that say who somebody is: ", an attorney for".
func roleBehind(s *nlp.Sentence, last int) []nlp.Token {
	if last < 0 || last+2 >= len(s.Tokens) || s.Tokens[last+1].Text != "," {
		return nil
	}
	from := last + 2
	if s.Tokens[from].Tag == "DT" {
		from++
	}
	to := from
	for to < len(s.Tokens) && modifies(s.Tokens[to]) {
		to++
	}
	if to == len(s.Tokens) || to == from || !slices.Contains([]string{",", ".", "of", "for", "at", "in", "with", "who", "and"}, s.Tokens[to].Lower) {
		return nil
	}
	return s.Tokens[from:to]
}

// sameRole tells whether two articles call somebody the same, neither of them with a word that makes it something else:
// "former", "deputy", "alleged".
func sameRole(a, b calledAs) bool {
	if a.noun != b.noun {
		return false
	}
	return slices.Equal(turning(a.words), turning(b.words))
}

// turning are the words before a noun that make it something else.
func turning(words []string) []string {
	var out []string
	for _, w := range words[:len(words)-1] {
		if w == "New" {
			continue // "New York mayor"
		}
		if w = strings.ToLower(w); is(lexicon.Qualifying, w) || is(lexicon.Supposed, w) || is(lexicon.Turn, w) || w == "late" || w == "senior" {
			out = append(out, w)
		}
	}
	return out
}

// commonEnd returns the last words that two lists share, at least the last one.
func commonEnd(a, b []string) []string {
	n := 1
	for n < len(a) && n < len(b) && strings.EqualFold(a[len(a)-1-n], b[len(b)-1-n]) {
		n++
	}
	return a[len(a)-n:]
}
