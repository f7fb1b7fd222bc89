package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A chunk is a noun phrase or a verb group: a stretch of tokens that acts as one in a clause.
type chunk struct {
	from, to int // tokens
	head     int // noun phrase: its head; verb group: its main verb
	// Of verb groups:
	form     verbForm
	negative bool
	passive  bool
	modal    string // lemma of a modal verb, or of an adverb of modality
	perfect  bool
	past     bool
	particle string
	// Of noun phrases: base ends before "of", and of is the phrase behind it.
	base int
	of   *chunk
}

type tokenRange struct{ from, to int }

// A phrase is one or more coordinated noun phrases with what modifies them.
type phrase struct {
	items    []chunk
	mods     []arg
	apposed  []chunk // "Brandt, [the union's envoy]"
	from, to int
	negative bool // filled by the draft: "no survivors"
}

// phrase reads the noun phrase with the given head, with those coordinated with it. Every phrase is
// read once, so that who shares one can be asked.
func (r *reader) phrase(h int) *phrase {
	if r.phrases[h] != nil {
		return r.phrases[h]
	}
	p := &phrase{}
	r.phrases[h] = p
	heads := []int{h}
	for _, k := range r.tree.under(h) {
		if r.tree.label[k] == "conj" && !r.clausal(k) && r.nominal(k) && !r.partitive(k) && !r.timely(k) {
			heads = append(heads, k)
		}
		if r.closeName(h, k) { // "the insurers Nordhaus [and Varn]"
			for _, more := range r.tree.under(k) {
				if r.tree.label[more] == "conj" && r.tree.pos[more] == "PROPN" && !r.clausal(more) {
					heads = append(heads, more)
				}
			}
		}
	}
	for _, i := range heads {
		c := r.noun(i)
		p.items = append(p.items, c)
		r.modifiers(p, i)
	}
	p.from, p.to = p.items[0].from, p.items[len(p.items)-1].to
	for _, item := range p.items {
		p.from, p.to = min(p.from, item.from), max(p.to, item.to)
	}
	return p
}

// modifiers adds the prepositional phrases and appositions of noun i to a phrase.
func (r *reader) modifiers(p *phrase, i int) {
	t := r.tree
	for _, k := range t.under(i) {
		switch t.base(k) {
		case "nmod", "obl":
			prep := r.preposition(k)
			if prep == "" || prep == "of" || r.timely(k) || r.clausal(k) {
				continue
			}
			p.mods = append(p.mods, arg{prep, r.phrase(k)})
		case "appos":
			if !r.closeName(i, k) && !r.clausal(k) && r.nominal(k) && !r.timely(k) {
				p.apposed = append(p.apposed, r.noun(k))
				for _, more := range t.under(k) {
					if t.base(more) == "nmod" {
						if prep := r.preposition(more); prep != "" && prep != "of" && !r.timely(more) {
							p.mods = append(p.mods, arg{prep, r.phrase(more)})
						}
					}
				}
			}
		}
	}
}

// nominal tells whether a token can be the head of a noun phrase.
func (r *reader) nominal(i int) bool {
	switch r.tree.pos[i] {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET":
		return true
	case "ADJ":
		return r.tree.kid(i, "det", "nmod:poss", "nummod") >= 0 || r.tokens[i].Tag == "NNP" || strings.HasPrefix(r.tokens[i].Tag, "NN")
	}
	return strings.HasPrefix(r.tokens[i].Tag, "NN") || r.tokens[i].Tag == "CD"
}

// noun reads one noun phrase: its head with what stands before it, the rest of its name, and the
// phrases that "of" joins to it. Of words of amount ("dozens of people") the head is what is counted.
func (r *reader) noun(h int) chunk {
	t := r.tree
	c := chunk{from: h, to: h + 1, head: h}
	for _, k := range t.under(h) {
		switch l := t.label[k]; l {
		case "det", "det:predet", "amod", "compound", "nummod", "nmod:poss", "flat", "cc:preconj", "nmod:desc", "goeswith", "advmod", "nmod:unmarked", "obl:unmarked", "dep", "fixed":
			s := t.reach(k)
			switch {
			case k < h && s.to <= h+1 && !(l == "advmod" && t.kid(h, "cop") >= 0):
				c.from = min(c.from, s.from)
			case k > h && (l == "flat" || l == "compound" || l == "nummod" || l == "goeswith" || l == "fixed") && s.from <= c.to+1 && !r.timely(k):
				c.to = max(c.to, s.to)
			}
		}
	}
	// A name of several words: its last word stands for it, as the first does in the trees.
	for _, k := range t.under(h) {
		if t.label[k] == "flat" && k < c.to && strings.HasPrefix(r.tokens[k].Tag, "NN") {
			c.head = k
		}
	}
	for _, k := range t.under(h) { // "the oil company [Petrex]"
		if r.closeName(h, k) && r.tree.reach(k).from == c.to {
			name := r.noun(k)
			c.to, c.head = name.to, name.head
		}
	}
	// Marks that open or close it are no part.
	for c.from < c.head && marked(r.tokens[c.from]) && r.tokens[c.from].Tag != "$" {
		c.from++
	}
	c.base = c.to
	for _, k := range t.under(h) {
		if t.base(k) != "nmod" || k < h || r.preposition(k) != "of" || r.clausal(k) {
			continue
		}
		rest := r.noun(k)
		if rest.from > c.to+3 || rest.to <= c.to {
			continue
		}
		if r.amount(c.head) {
			c.head, c.base, c.of = rest.head, rest.base, rest.of
		} else if c.of == nil {
			c.of = &rest
		}
		c.to = max(rest.to, r.phrase(k).to) // "the ministers of Peru and Chile"
	}
	return c
}

// partitive tells whether a noun phrase counts some of those named before it: "11 of them".
func (r *reader) partitive(i int) bool {
	i = r.tree.reach(i).from
	if r.tokens[i].Tag == "," {
		i++
	}
	return is(r.tokens, i+1, "of") && is(r.tokens, i+2, "them", "whom", "which", "those", "these")
}

// closeName tells whether k is a name right behind the noun h, with nothing between them, which then is
// what the phrase names.
func (r *reader) closeName(h, k int) bool {
	return r.tree.label[k] == "appos" && k > h && r.tree.pos[k] == "PROPN" && r.tree.pos[h] == "NOUN" && r.tree.reach(k).from == h+1
}

func marked(t Token) bool { return markTag(t.Text) != "" }

// amount tells whether a noun says how much of something there is.
func (r *reader) amount(i int) bool {
	t := r.tokens[i]
	if t.Tag == "CD" || t.Lower == "all" || t.Lower == "most" || t.Lower == "some" || t.Lower == "none" || t.Lower == "both" || t.Lower == "each" || t.Lower == "one" || t.Lower == "many" {
		return true
	}
	if n, ok := r.lex.Numbers[t.Lower]; ok {
		return n.Kind != "suffix"
	}
	return r.lex.Is(lexicon.Counting, t.Lower)
}

// preposition returns what introduces a phrase, in lower case: "in", "because of", "on behalf of"; "".
func (r *reader) preposition(i int) string {
	k := r.tree.kid(i, "case")
	if k < 0 {
		if r.tree.label[i] == "obl:agent" {
			return "by"
		}
		return ""
	}
	words := []string{r.tokens[k].Lower}
	for _, more := range r.tree.under(k) {
		if r.tree.label[more] == "fixed" {
			words = append(words, r.tokens[more].Lower)
		}
	}
	for _, more := range r.tree.under(i) {
		if more > k && r.tree.label[more] == "case" && more < i && r.tokens[more].Tag != "POS" && slices.Contains([]string{"of", "to", "from", "with"}, r.tokens[more].Lower) && more == k+len(words) {
			words = append(words, r.tokens[more].Lower)
		}
	}
	if r.tokens[k].Tag == "POS" {
		return ""
	}
	return strings.Join(words, " ")
}

// timely tells whether a token is part of an expression of time.
func (r *reader) timely(i int) bool {
	for _, t := range r.times {
		if t.Span.Contains(r.tokens[i].Span) {
			// "The October 12th meeting": the date is part of a noun phrase.
			return true
		}
	}
	return false
}
