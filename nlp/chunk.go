package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// A chunk is a stretch of tokens that acts as one in a clause.
type chunk struct {
	kind     chunkKind
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

type chunkKind int

const (
	nounChunk chunkKind = iota
	verbChunk
	prepChunk // a preposition; its noun phrase follows
	thatChunk // "that" before a content clause
	whChunk   // "who", "which", relative "that", "where"
	subChunk  // a subordinating conjunction
	ccChunk
	commaChunk
	stopChunk // colon, semicolon, dash
	adjChunk  // an adjective that is said of something
	timeChunk
	quoteChunk    // a quotation that is a clause or more
	accordChunk   // "according to"
	negChunk      // "neither" and "nor" before a clause
	particleChunk // what says nothing here
)

type verbForm int

const (
	finite verbForm = iota
	infinitive
	gerund
	participle
)

// A chunker cuts a stretch of a sentence's tokens into chunks.
type chunker struct {
	tokens []Token
	times  []Time
	lex    *lexicon.Lexicon
	quotes []tokenRange // clausal quotations, as token ranges
}

type tokenRange struct{ from, to int }

func (c *chunker) chunks(from, to int) []chunk {
	var out []chunk
	for i := from; i < to; {
		ch := c.next(i, to)
		if ch.to <= i {
			ch = chunk{kind: particleChunk, from: i, to: i + 1, head: i}
		}
		out = append(out, ch)
		i = ch.to
	}
	return out
}

// next returns the chunk that starts at token i.
func (c *chunker) next(i, limit int) chunk {
	t := c.tokens[i]
	for _, q := range c.quotes {
		if q.from == i {
			return chunk{kind: quoteChunk, from: i, to: min(q.to, limit), head: i}
		}
	}
	for _, tm := range c.times {
		if tm.Start == t.Start {
			j := i
			for j < limit && c.tokens[j].End <= tm.End {
				j++
			}
			// "The October 12th meeting": the date is part of a noun phrase.
			if j > i && j < limit && !(strings.HasPrefix(c.tokens[j].Tag, "NN") && i > 0 && (c.tokens[i-1].Tag == "DT" || c.tokens[i-1].Tag == "PRP$")) {
				return chunk{kind: timeChunk, from: i, to: j, head: j - 1}
			}
		}
	}
	if t.Lower == "according" && is(c.tokens, i+1, "to") {
		return chunk{kind: accordChunk, from: i, to: i + 2}
	}
	for n := 3; n > 1; n-- {
		if i+n < limit && c.lex.Is(lexicon.Prepositional, joined(c.tokens[i:i+n])) && c.tokens[i+n].Tag != "VB" && (c.tokens[i+n].Tag != "VBG" || c.attributive(i+n, limit)) {
			return chunk{kind: prepChunk, from: i, to: i + n, head: i}
		}
	}
	if c.inverted(i, limit) {
		return chunk{kind: particleChunk, from: i, to: i + 1, head: i}
	}
	if n := c.subordinator(i, limit); n > 1 {
		return chunk{kind: subChunk, from: i, to: i + n, head: i + n - 1}
	}
	if v := c.verb(i, limit); v.to > i {
		return v
	}
	switch {
	case t.Tag == ",":
		return chunk{kind: commaChunk, from: i, to: i + 1}
	case t.Tag == ":" || t.Tag == "(" || t.Tag == ")":
		return chunk{kind: stopChunk, from: i, to: i + 1, head: i}
	case t.Lower == "nor" || t.Lower == "neither" && i+1 < limit && !strings.HasPrefix(c.tokens[i+1].Tag, "N") && c.tokens[i+1].Tag != "IN" && c.tokens[i+1].Tag != "JJ" && c.tokens[i+1].Tag != "DT":
		return chunk{kind: negChunk, from: i, to: i + 1}
	case t.Lower == "as" && is(c.tokens, i+1, "well") && is(c.tokens, i+2, "as") && i+3 < limit && !isVerb(tag(c.tokens, i+3)):
		return chunk{kind: ccChunk, from: i, to: i + 3}
	case t.Tag == "CC":
		return chunk{kind: ccChunk, from: i, to: i + 1}
	case t.Tag == "WP", t.Tag == "WDT", t.Tag == "WP$", t.Tag == "WRB" && t.Lower == "where":
		return chunk{kind: whChunk, from: i, to: i + 1, head: i}
	case t.Lower == "that" && t.Tag == "IN", t.Lower == "whether" || t.Lower == "if" && i > 0 && c.asks(i):
		return chunk{kind: thatChunk, from: i, to: i + 1, head: i}
	}
	if n := c.subordinator(i, limit); n > 0 {
		return chunk{kind: subChunk, from: i, to: i + n, head: i + n - 1}
	}
	if np := c.noun(i, limit); np.to > i {
		return np
	}
	switch {
	case t.Tag == "IN" || t.Tag == "TO" || t.Tag == "RP":
		n := 1
		for i+n < limit && (c.tokens[i+n].Tag == "IN" && is(c.tokens, i+n, "of", "from", "to", "as") || c.tokens[i+n].Tag == "TO") {
			n++
		}
		return chunk{kind: prepChunk, from: i, to: i + n, head: i}
	case strings.HasPrefix(t.Tag, "JJ"), t.Tag == "VBN", t.Tag == "CD":
		return chunk{kind: adjChunk, from: i, to: i + 1, head: i}
	}
	return chunk{kind: particleChunk, from: i, to: i + 1, head: i}
}

// inverted tells whether token i is an auxiliary in front of its subject, as in questions: "Did [the
// army] release". Only in questions, for "had he come" and "never did he" are rare in news.
func (c *chunker) inverted(i, limit int) bool {
	t := c.tokens[i]
	if t.Tag != "MD" && auxiliary(t.Lower) == "" || i+1 >= limit || c.tokens[len(c.tokens)-1].Text != "?" {
		return false
	}
	if i > 0 && c.tokens[i-1].Tag != "WRB" && c.tokens[i-1].Tag != "WP" && c.tokens[i-1].Tag != "," && c.tokens[i-1].Tag != "''" && c.tokens[i-1].Tag != "CC" {
		return false
	}
	np := c.noun(i+1, limit)
	return np.to > i+1 && np.to < limit && c.verb(np.to, limit).to > np.to
}

// asks tells whether "if" after a verb of asking opens a question and no condition.
func (c *chunker) asks(i int) bool {
	v := c.lex.ReportVerbs[c.tokens[i-1].Lemma]
	return v.Stance == "asked" || c.tokens[i-1].Lemma == "know" || c.tokens[i-1].Lemma == "say" && c.tokens[i-1].Tag == "VB"
}

// subordinator returns the number of tokens of a subordinating conjunction at i, where a clause with
// a verb of its own follows; before a noun phrase alone the word is a preposition.
func (c *chunker) subordinator(i, limit int) int {
	n := 0
	for k := 3; k > 0 && n == 0; k-- {
		if i+k <= limit && c.lex.Subordinators[joined(c.tokens[i:i+k])] != "" {
			n = k
		}
	}
	if n == 0 {
		return 0
	}
	subject := false
	for j := i + n; j < limit && j < i+n+16; j++ {
		t := c.tokens[j]
		switch {
		case strings.HasPrefix(t.Tag, "NN") || t.Tag == "PRP" || t.Tag == "EX" || t.Tag == "DT" || t.Tag == "CD":
			subject = true
		case isFinite(t.Tag):
			if subject {
				return n
			}
			return 0
		case t.Tag == "," && !subject, t.Tag == ":", t.Tag == "WP", t.Tag == "WDT", t.Tag == "IN" && t.Lower == "that":
			return 0
		case t.Tag == ",":
			// "after talks in Paris, the minister said": a phrase, not a clause.
			return 0
		}
	}
	return 0
}

// verb reads a verb group: "will not be attending", "has so far been confirmed", "to meet", "said".
func (c *chunker) verb(i, limit int) chunk {
	v := chunk{kind: verbChunk, from: i, to: i, head: -1, form: finite}
	j := i
	// Adverbs before the verb belong to it ("also said", "never met").
	for j < limit && c.adverb(j) {
		j++
	}
	if j >= limit || j > i && !(isFinite(c.tokens[j].Tag) || isVerb(c.tokens[j].Tag) || c.tokens[j].Tag == "TO") {
		return v
	}
	first := c.tokens[j]
	switch {
	case first.Tag == "TO":
		k := j + 1
		for k < limit && c.adverb(k) {
			k++
		}
		if k >= limit || c.tokens[k].Tag != "VB" && !(auxiliary(c.tokens[k].Lower) != "" && c.tokens[k].Lower == c.tokens[k].Lemma) {
			return v
		}
		v.form = infinitive
		j = k
	case first.Tag == "MD" || isVerb(first.Tag):
	default:
		return v
	}
	if first.Tag == "VBG" && auxiliary(first.Lower) == "" && c.attributive(j, limit) || first.Tag == "VBN" && c.attributive(j, limit) {
		return v
	}
	last := ""
	for k := j; k < limit; k++ {
		t := c.tokens[k]
		if k > j && t.Tag == "''" && k+1 < limit && (c.adverb(k+1) || c.fits(last, c.tokens[k+1], false)) {
			continue // was "never going" to
		}
		if k > j && c.adverb(k) {
			if !c.verbAfter(k, limit, last) {
				break
			}
			continue
		}
		if skip := c.parenthesis(k, limit, last); k > j && skip > k {
			k, t = skip, c.tokens[skip]
		}
		if !c.fits(last, t, k == j) {
			break
		}
		switch {
		case t.Tag == "MD":
			v.modal = t.Lemma
			v.past = v.past || t.Lower == "would" || t.Lower == "could" || t.Lower == "might"
		case auxiliary(t.Lower) == "have":
			v.perfect = true
		}
		if k == j && (t.Tag == "VBD") {
			v.past = true
		}
		v.passive = last == "be" && (t.Tag == "VBN" || t.Tag == "VBD")
		last = auxiliary(t.Lower)
		if t.Tag == "MD" {
			last = "modal"
		}
		if t.Lemma == "get" && k+1 < limit && c.tokens[k+1].Tag == "VBN" {
			last = "be"
		}
		v.head, v.to = k, k+1
	}
	if v.head < 0 || c.tokens[v.head].Tag == "MD" {
		return chunk{from: i, to: i}
	}
	v.perfect = v.perfect && auxiliary(c.tokens[v.head].Lower) != "have"
	if v.form != infinitive {
		switch head := c.tokens[j]; {
		case head.Tag == "VBG" || auxiliary(head.Lower) == "be" && head.Lower == "being" || head.Lower == "having":
			v.form = gerund
		case head.Tag == "VBN" && v.head == j:
			v.form = participle
		}
	}
	for k := i; k < v.to; k++ {
		switch w := c.tokens[k]; {
		case c.lex.Negators[w.Lower] == "clause" && w.Lower != "neither" && w.Lower != "nor":
			v.negative = !v.negative
		case w.Lower == "longer" && k > i && c.tokens[k-1].Lower == "no":
			v.negative = true
		case w.Tag == "RB" && c.lex.Modals[w.Lower] == "possible" && v.modal == "":
			v.modal = w.Lower
		}
	}
	// "is not", "did not": the negator of a copula stands behind it.
	for v.to < limit && (c.tokens[v.to].Lower == "not" || c.tokens[v.to].Lower == "n't" || c.tokens[v.to].Lower == "never") {
		v.negative = !v.negative
		v.to++
	}
	if v.to+1 < limit && c.tokens[v.to].Lower == "no" && c.tokens[v.to+1].Lower == "longer" {
		v.negative = true
		v.to += 2
	}
	if v.to < limit && (c.tokens[v.to].Tag == "RP" || c.tokens[v.to].Tag == "RB" && c.lex.Phrasal(c.tokens[v.head].Lemma, c.tokens[v.to].Lower)) {
		v.particle = c.tokens[v.to].Lower
		v.to++
	}
	return v
}

// parenthesis returns the token where a verb group goes on after a phrase that parts it ("has for
// years led", "was, officials hope, ..." not), or k.
func (c *chunker) parenthesis(k, limit int, last string) int {
	if last == "" || !is(c.tokens, k, "for", "in", "since", "at") {
		return k
	}
	for j := k + 1; j < limit && j < k+5; j++ {
		t := c.tokens[j]
		switch {
		case c.fits(last, t, false) && j > k+1:
			return j
		case strings.HasPrefix(t.Tag, "NN"), t.Tag == "DT", strings.HasPrefix(t.Tag, "JJ"), t.Tag == "CD", t.Tag == "PRP$":
		default:
			return k
		}
	}
	return k
}

// adverb tells whether token k is an adverb that can stand inside a verb group.
func (c *chunker) adverb(k int) bool {
	t := c.tokens[k]
	return (t.Tag == "RB" || t.Tag == "RBR" || t.Lower == "so" && is(c.tokens, k+1, "far") || t.Lower == "far" && is(c.tokens, k-1, "so")) && c.lex.Subordinators[t.Lower] == "" && t.Lower != "instead" ||
		t.Lower == "no" && is(c.tokens, k+1, "longer") || t.Lower == "longer" && is(c.tokens, k-1, "no") || t.Lower == "reportedly" || t.Lower == "allegedly" ||
		(t.Lower == "last" || t.Lower == "first") && tag(c.tokens, k+1) == "VBN" && k > 0 && auxiliary(c.tokens[k-1].Lower) == "be"
}

// verbAfter tells whether, adverbs aside, the group goes on after token k.
func (c *chunker) verbAfter(k, limit int, last string) bool {
	for ; k < limit && (c.adverb(k) || c.tokens[k].Tag == "''"); k++ {
	}
	return k < limit && last != "" && c.fits(last, c.tokens[k], false)
}

// fits tells whether a verb form can follow what the group holds so far: a modal verb takes a base
// form, have a participle, be a participle or an -ing form.
func (c *chunker) fits(last string, t Token, first bool) bool {
	if first {
		return true
	}
	switch last {
	case "modal", "do":
		return t.Tag == "VB" || isVerb(t.Tag) && t.Lower == t.Lemma
	case "have":
		return t.Tag == "VBN" || t.Tag == "VBD"
	case "be":
		return (t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "VBD") && c.lex.Verb(t.Lower) != ""
	}
	return false
}

// attributive tells whether a participle stands before a noun as an adjective does ("looming
// crisis") rather than as a verb.
func (c *chunker) attributive(j, limit int) bool {
	prev := tag(c.tokens, j-1)
	next := tag(c.tokens, j+1)
	for _, t := range c.times {
		if j > 0 && t.Contains(c.tokens[j-1].Span) {
			return false
		}
	}
	if j+1 >= limit || !strings.HasPrefix(next, "NN") && !strings.HasPrefix(next, "JJ") {
		return false
	}
	if c.lex.Compounds[c.tokens[j].Lower+" "+c.lex.Noun(c.tokens[j+1].Lower)] {
		return true
	}
	return prev == "DT" || prev == "PRP$" || prev == "JJ" || prev == "POS" || prev == "CD" || prev == "RBS" ||
		c.tokens[j].Tag == "VBN" && (prev == "IN" || prev == "TO" || prev == "" || prev == "VB") && next != "NNP"
}
