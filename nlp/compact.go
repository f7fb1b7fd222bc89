package nlp

// An interner keeps one copy of each word. One is used by one goroutine, for many articles.
type interner map[string]string

// maxInterned bounds an interner: rare words are not worth keeping.
const maxInterned = 1 << 17

func (in interner) word(s string) string {
	if one, ok := in[s]; ok {
		return one
	}
	s = string([]byte(s)) // not a piece of a longer string, which it would hold in memory
	if len(in) < maxInterned {
		in[s] = s
	}
	return s
}

// compact drops what only reading needs, and keeps the rest in little memory: thousands of documents are held at a
// time while they are compared.
func (doc *Document) compact(in interner) {
	tokens, arcs := 0, 0
	for i := range doc.Sentences {
		tokens += len(doc.Sentences[i].Tokens)
		arcs += len(doc.Sentences[i].Arcs)
	}
	allTokens, allArcs := make([]Token, 0, tokens), make([]Arc, 0, arcs)
	text := doc.Article.Text
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		from := len(allTokens)
		for _, t := range s.Tokens {
			if text[t.Start:t.End] == t.Text {
				t.Text = text[t.Start:t.End]
			} else {
				t.Text = in.word(t.Text)
			}
			t.Lower = in.word(t.Lower)
			t.Lemma, t.Tag = in.word(t.Lemma), in.word(t.Tag)
			allTokens = append(allTokens, t)
		}
		s.Tokens, s.words = allTokens[from:len(allTokens):len(allTokens)], nil
		if s.Arcs != nil {
			from := len(allArcs)
			allArcs = append(allArcs, s.Arcs...)
			s.Arcs = allArcs[from:len(allArcs):len(allArcs)]
		}
	}
	doc.Sentences, doc.signatures = exact(doc.Sentences), nil
	doc.Lines, doc.Quotes, doc.Entities, doc.Mentions = exact(doc.Lines), exact(doc.Quotes), exact(doc.Entities), exact(doc.Mentions)
	doc.Times, doc.Quantities, doc.Statements, doc.Claims = exact(doc.Times), exact(doc.Quantities), exact(doc.Statements), exact(doc.Claims)
	for i := range doc.Claims {
		c := &doc.Claims[i]
		c.Predicate.Lemma, c.Predicate.Class = in.word(c.Predicate.Lemma), in.word(c.Predicate.Class)
		c.Args, c.Content, c.Where, c.Quantities = exact(c.Args), exact(c.Content), exact(c.Where), exact(c.Quantities)
		for _, a := range []*Argument{&c.Subject, &c.Object, &c.Recipient} {
			a.compact(in)
		}
		for k := range c.Args {
			c.Args[k].compact(in)
		}
	}
}

func (a *Argument) compact(in interner) {
	a.Role, a.Head, a.Name, a.Party = in.word(a.Role), in.word(a.Head), in.word(a.Name), in.word(a.Party)
	for _, list := range []*[]string{&a.Heads, &a.Words, &a.Names, &a.Members} {
		*list = exact(*list)
		for i, w := range *list {
			(*list)[i] = in.word(w)
		}
	}
}

// exact returns a slice without room to grow.
func exact[T any](s []T) []T {
	if len(s) == cap(s) {
		return s
	}
	if len(s) == 0 {
		return nil
	}
	return append(make([]T, 0, len(s)), s...)
}
