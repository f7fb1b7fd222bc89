package nlp

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A clause is one predicate with its arguments, as tokens of its sentence. It is all that the
// layers above know of grammar: what finds clauses can be replaced behind [clauses].
type clause struct {
	subject   *phrase
	verb      chunk // to == 0 for none
	object    *phrase
	recipient *phrase // who is told, asked, given
	adjective int     // token of a predicate adjective, -1
	args      []arg
	parent    int // index, -1 for none
	relation  relation
	marker    string // "if", "because", "after", "that", the preposition of a gerund
	of        int    // token of the noun that a content clause belongs to ("reports that"), -1
	from, to  int    // tokens
	quote     *tokenRange
	tail      bool // reports what stands before it: "..., Reuters said"

	// Filled by the draft: base form of the verb, clauses below, 1 + index of the claim.
	lemma      string
	word       string // the predicate adjective
	children   []*clause
	claim      int
	shared     bool // the subject is that of an earlier clause, which counted its negation
	guessed    bool // order and tree disagree about its polarity or its subject
	speaks     bool // a verb of saying with a speaker for its subject
	denied     bool // its polarity is negative
	judged     bool // denied has been found out
	yet        bool // "has yet to"
	imperative bool
	expletive  bool    // its subject is an "it" or "there" that means nothing
	list       *member // what it is coordinated with
	either     bool    // one of two alternatives
	maybe      bool    // "perhaps", "maybe" stands in front of it
	voices     bool    // a quotation in front of it and who speaks behind it make it one of saying: "“Done!” beamed Berg"
}

// A member is what a clause was coordinated with when it was read, and as what.
type member struct {
	first    *clause
	relation relation
	parent   int
	subject  *phrase
}

// An arg is a phrase behind a preposition.
type arg struct {
	prep string
	*phrase
}

// A relation says how a clause hangs on its parent.
type relation int

const (
	root relation = iota
	conjunct
	content     // what is said, known, shown
	question    // whether ...
	relative    // who ..., reduced: released by ...
	adverbial   // because ..., after ..., if ...
	complement  // to-infinitive or -ing form that the verb asks for
	purpose     // other infinitives
	participial // ", saying ..."
)

func (c *clause) hasVerb() bool { return c.verb.to > 0 }

// An accord is an attribution by "according to" or "as reported by".
type accord struct {
	cue    tokenRange
	source *phrase
	first  bool // it opens the sentence
}

// parsed is what the grammar of one stretch of a sentence comes to.
type parsed struct {
	clauses []*clause
	accords []accord
}

// clauses finds the clauses in tokens from..to of a sentence by its dependency tree. Quotations that
// are clauses of their own are left out of it, and so is what reports the rest of the sentence ("...,
// officials said") or is behind "according to": these are parsed apart, for a parser takes them for
// parts of what they stand beside.
func clauses(s *Sentence, times []Time, quotes []tokenRange, from, to int) parsed {
	r := &reader{tokens: s.Tokens, tree: newTree(s.Tokens), times: times, lex: lexicon.Get(), headline: s.Headline,
		phrases: make([]*phrase, len(s.Tokens)), quoteRanges: quotes, from: from, to: to}
	r.cut(quotes)
	rest := func(i int) bool { return i >= from && i < to && r.piece[i] == 0 }
	r.tree.add(s.words, rest)
	for k := range r.asides {
		r.tree.add(s.words, func(i int) bool { return r.piece[i] == k+1 })
	}
	r.repair()
	r.hangTimes()
	r.tree.link()
	r.tree.keep(s)
	for i := from; i < to; i++ {
		if r.tree.head[i] == -1 && r.piece[i] == 0 {
			r.top(i)
		}
	}
	r.level()
	for k := range r.asides {
		r.aside(&r.asides[k], k+1)
	}
	r.inverted()
	r.giveQuotes()
	r.order()
	return r.out
}

// inverted gives a verb of saying that opens its sentence the name behind it for its subject: "Said Anna Holm, who lives
// there: “...”".
func (r *reader) inverted() {
	for _, c := range r.out.clauses {
		if c.relation == root && c.subject == nil && c.object != nil && c.verb.from == r.from && isFinite(r.tokens[c.verb.head].Tag) && r.tokens[c.object.items[0].head].Tag == "NNP" && r.reports(c) {
			c.subject, c.object = c.object, nil
		}
	}
}

// A reader turns a tree into clauses.
type reader struct {
	tokens      []Token
	tree        *tree
	times       []Time
	lex         *lexicon.Lexicon
	headline    bool
	from, to    int
	quoteRanges []tokenRange
	piece       []int // by token: 0 for the sentence itself, 1 + index of its aside, or one of the constants
	asides      []aside
	phrases     []*phrase // by head
	out         parsed
}

// top reads the clause of a root.
func (r *reader) top(i int) {
	rel := root
	if len(r.out.clauses) > 0 {
		rel = conjunct
	}
	if r.clausal(i) {
		r.clause(i, -1, rel, nil)
		return
	}
	r.walk(i, -1, nil)
}

// clausal tells whether a token is the predicate of a clause: a verb that does not merely describe a
// noun, or what a copula says of a subject.
func (r *reader) clausal(i int) bool {
	t := r.tree
	switch t.label[i] {
	case "amod", "compound", "case", "mark", "fixed", "flat", "aux", "aux:pass", "cop", "advmod", "det", "nummod", "punct", "cc", "compound:prt", "nmod:desc", "goeswith":
		return false
	}
	if t.kid(i, "cop") >= 0 || t.copula[i] {
		return true
	}
	if !isVerb(r.tokens[i].Tag) {
		return false
	}
	switch t.base(i) {
	case "conj":
		if h := t.head[i]; t.label[h] == "amod" || t.label[h] == "compound" {
			return false
		}
	case "nmod", "obl", "obj", "nsubj", "iobj", "appos":
		return t.pos[i] == "VERB" && t.kid(i, "obj", "nsubj", "nsubj:pass", "xcomp", "ccomp") >= 0
	}
	return t.pos[i] == "VERB" || t.pos[i] == "AUX"
}

// clause reads the clause whose predicate is token i.
func (r *reader) clause(i, parent int, rel relation, about *phrase) *clause {
	t := r.tree
	c := &clause{relation: rel, parent: parent, adjective: -1, of: -1}
	me := len(r.out.clauses)
	r.out.clauses = append(r.out.clauses, c)
	span := tokenRange{i, i + 1}
	for _, k := range t.under(i) { // what stands beside it is no part of it
		if t.label[k] == "conj" && r.clausal(k) || t.label[k] == "parataxis" {
			continue
		}
		part := t.reach(k)
		span.from, span.to = min(span.from, part.from), max(span.to, part.to)
	}
	c.from, c.to = span.from, span.to
	for c.from < i && r.tokens[c.from].Tag == "," {
		c.from++
	}
	if k := t.kid(i, "cop"); k >= 0 && isVerb(r.tokens[k].Tag) {
		c.verb = r.verb(k, i)
		r.predicate(c, i)
	} else if t.copula[i] {
		c.verb = chunk{from: i, to: i + 1, head: i}
		c.adjective = i
	} else {
		c.verb = r.verb(i, i)
	}
	c.guessed = !r.agrees(c.verb)
	r.subject(c, i, about)
	r.complements(c, i)
	r.mark(c, i)
	r.strayRelative(c)
	// What is coordinated with it hangs as it does.
	switch {
	case c.relation == content && (c.marker == "whether" || c.marker == "if"):
		c.relation = question
	case c.relation == adverbial && c.verb.form == infinitive:
		c.relation = purpose
	case c.relation == adverbial && c.verb.form != finite:
		c.relation = participial
	}
	c.guessed = c.guessed || r.reports(c) && !r.beside(c)
	r.below(i, me)
	return c
}

func (r *reader) lemma(c *clause) string {
	if c.verb.head == c.adjective {
		return "be" // which the headline left out
	}
	return r.tokens[c.verb.head].Lemma
}

// reports tells whether a clause's verb takes what is said as its content.
func (r *reader) reports(c *clause) bool {
	_, ok := r.lex.ReportVerbs[r.lemma(c)]
	return ok
}

// unfilled tells whether a clause of saying has no content of its own: its object, if any, is who is told.
func (r *reader) unfilled(c *clause) bool {
	return c.object == nil || r.lex.Is(lexicon.Addressing, r.lemma(c))
}

// order sorts the clauses as they stand in the text.
func (r *reader) order() {
	list := r.out.clauses
	place := make(map[*clause]int, len(list))
	parents := make([]*clause, len(list))
	index := make(map[*clause]int, len(list))
	for i, c := range list {
		index[c] = i
		if c.parent >= 0 {
			parents[i] = list[c.parent]
		}
	}
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b *clause) int {
		return cmp.Or(a.from-b.from, b.to-a.to, a.verb.head-b.verb.head)
	})
	for i, c := range sorted {
		place[c] = i
	}
	for _, c := range sorted {
		if p := parents[index[c]]; p != nil {
			c.parent = place[p]
		}
	}
	r.out.clauses = sorted
}

func joined(tokens []Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Lower
	}
	return strings.Join(words, " ")
}
