package nlp

import "rashomon/nlp/lexicon"

// A clause is one predicate with its arguments, as tokens of its sentence. It is all that the
// layers above know of grammar: what finds clauses can be replaced behind [clauses].
type clause struct {
	subject   *phrase
	verb      chunk // kind verbChunk, or to == 0 for none
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
	lemma    string
	word     string // the predicate adjective
	children []*clause
	claim    int
	shared   bool // the subject is that of an earlier clause, which counted its negation
	guessed  bool // the subject was guessed
	speaks   bool // a verb of saying with a speaker for its subject
	denied   bool // its polarity is negative
	yet      bool // "has yet to"
	either   bool // one of two alternatives
	maybe    bool // "perhaps", "maybe" stands in front of it
}

// An arg is a phrase behind a preposition.
type arg struct {
	prep string
	*phrase
}

// A phrase is one or more coordinated noun phrases with what modifies them.
type phrase struct {
	items    []chunk
	mods     []arg
	apposed  []chunk // "Brandt, [the union's envoy]"
	from, to int
	negative bool // filled by the draft: "no survivors"
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

// clauses finds the clauses in tokens from..to of a sentence: chunk rules over tags, left to right,
// with a stack of the clauses that are open.
func clauses(tokens []Token, times []Time, quotes []tokenRange, from, to int, headline bool) parsed {
	ck := &chunker{tokens: tokens, times: times, lex: lexicon.Get(), quotes: quotes}
	b := &builder{tokens: tokens, chunks: ck.chunks(from, to), lex: ck.lex, headline: headline}
	b.push(&clause{relation: root, parent: -1, from: from})
	for b.at < len(b.chunks) {
		b.step()
	}
	b.finish(to)
	return b.out
}

type builder struct {
	tokens   []Token
	chunks   []chunk
	at       int
	lex      *lexicon.Lexicon
	headline bool
	out      parsed
	stack    []int // indices of the open clauses
	last     *phrase
	before   *phrase // what the prepositional phrase behind it may belong to
	about    bool    // that phrase says what something is about
	beside   *phrase // an apposition that is still open
	quote    *chunk  // a quotation that nobody has said yet
}

func (b *builder) push(c *clause) *clause {
	c.of, c.adjective = -1, -1
	if len(b.stack) > 0 && c.relation != root {
		c.parent = b.stack[len(b.stack)-1]
	}
	return b.add(c)
}

func (b *builder) add(c *clause) *clause {
	c.adjective = -1
	b.out.clauses = append(b.out.clauses, c)
	b.stack = append(b.stack, len(b.out.clauses)-1)
	return c
}

func (b *builder) top() *clause { return b.out.clauses[b.stack[len(b.stack)-1]] }

func (b *builder) pop() {
	if len(b.stack) > 1 {
		b.top().to = b.start()
		b.stack = b.stack[:len(b.stack)-1]
	}
}

// start returns the token at which the current chunk begins.
func (b *builder) start() int {
	if b.at < len(b.chunks) {
		return b.chunks[b.at].from
	}
	return b.chunks[len(b.chunks)-1].to
}

func (b *builder) kind(i int) chunkKind {
	if i < 0 || i >= len(b.chunks) {
		return particleChunk
	}
	return b.chunks[i].kind
}

// prev returns the kind of the chunk before i, adverbs and the like aside.
func (b *builder) prev(i int) chunkKind {
	for i--; i >= 0; i-- {
		if k := b.chunks[i].kind; k != particleChunk && k != timeChunk {
			return k
		}
	}
	return stopChunk
}

func (b *builder) lemma(c *clause) string {
	if !c.hasVerb() {
		return ""
	}
	return b.tokens[c.verb.head].Lemma
}

// reports tells whether a clause's verb takes what is said as its content.
func (b *builder) reports(c *clause) bool {
	_, ok := b.lex.ReportVerbs[b.lemma(c)]
	return ok
}

// finiteAfter tells whether the noun phrase in chunk i is the subject of a finite verb that
// follows, what modifies the phrase aside.
func (b *builder) finiteAfter(i int) bool {
	inside := 0     // relative clauses that are open
	listed := false // a member of a list, or an apposition, went before
	for j := i + 1; j < len(b.chunks) && j < i+24; j++ {
		switch c := b.chunks[j]; c.kind {
		case verbChunk:
			if c.form != finite {
				continue
			}
			if inside == 0 {
				return true
			}
			inside--
		case prepChunk, timeChunk, particleChunk, adjChunk:
		case nounChunk:
			if k := b.kind(j - 1); k == nounChunk {
				return false
			}
		case ccChunk:
			if b.kind(j+1) != nounChunk || b.kind(j-1) == commaChunk && !listed || b.nominative(j+1) {
				return false
			}
		case whChunk:
			inside++
		case commaChunk:
			// An apposition or a relative clause between commas; a list ends in "and".
			k := b.kind(j + 1)
			listed = listed || k == nounChunk
			if k == verbChunk && b.chunks[j+1].form == finite {
				return j > i+1 && b.closedApposition(i, j)
			}
			if k != nounChunk && k != whChunk && k != particleChunk && k != timeChunk && k != prepChunk && !(k == verbChunk && b.chunks[j+1].form != finite) && k != ccChunk {
				return false
			}
			if k == nounChunk && inside == 0 && b.newSubject(j+1) {
				return false // "the deal, officials said"
			}
		default:
			return false
		}
	}
	return false
}

// nominative tells whether chunk i is a pronoun that can only be a subject.
func (b *builder) nominative(i int) bool {
	switch b.tokens[b.chunks[i].from].Lower {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

func (b *builder) closedApposition(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if b.chunks[k].kind == commaChunk {
			return true
		}
	}
	return false
}

// finiteAfterNoComma is finiteAfter up to the next comma.
func (b *builder) finiteAfterNoComma(i int) bool {
	for j := i + 1; j < len(b.chunks); j++ {
		switch c := b.chunks[j]; c.kind {
		case verbChunk:
			if c.form == finite {
				return true
			}
		case prepChunk, timeChunk, particleChunk, nounChunk, ccChunk:
		default:
			return false
		}
	}
	return false
}

// newSubject tells whether the noun phrase in chunk i, after a comma, is the subject of the verb that
// follows, rather than a member of a list or a description of what stands before the comma.
func (b *builder) newSubject(i int) bool {
	if k := b.kind(i + 1); k == ccChunk || k == commaChunk || !b.finiteAfterNoComma(i) {
		return false
	}
	if !b.descriptive(i) {
		return true
	}
	for j := i + 1; j < len(b.chunks); j++ {
		if b.chunks[j].kind == verbChunk && b.chunks[j].form == finite {
			return b.reportsAt(b.chunks[j])
		}
	}
	return false
}

// descriptive tells whether the noun phrase in chunk i can describe the one before it ("the US
// envoy", "a spokesman for the group") rather than name somebody new.
func (b *builder) descriptive(i int) bool {
	c := b.chunks[i]
	head := b.lex.Noun(b.tokens[c.head].Lower)
	return (b.lex.Can(head, 'P') || b.lex.Roles[head]) && b.tokens[c.from].Tag != "PRP" && (c.to-c.from > 1)
}

// phrase reads the noun phrase in chunk i with those coordinated with it, and returns the index of
// the chunk after it. subject tells that a verb is still to come.
func (b *builder) phrase(i int, subject bool) (*phrase, int) {
	p := &phrase{items: []chunk{b.chunks[i]}, from: b.chunks[i].from, to: b.chunks[i].to}
	var list []int
	j := i + 1
	k := j
	for b.kind(k) == commaChunk && b.kind(k+1) == nounChunk {
		list = append(list, k+1)
		k += 2
	}
	if b.kind(k) == commaChunk && b.kind(k+1) == ccChunk {
		k++
	}
	if b.kind(k) != ccChunk || b.kind(k+1) != nounChunk || b.tokens[b.chunks[k].from].Lower == "but" {
		return p, j
	}
	if b.numeral(k+2) && b.numeral(i) {
		return p, j // "won 52 percent, and Feld 44 percent": see gap
	}
	// "met A, and B said": the last phrase opens a clause of its own.
	if !subject && b.finiteAfter(k+1) || subject && k > i+1 && b.kind(k-1) == commaChunk && len(list) == 0 && b.finiteAfter(i) {
		return p, j
	}
	for _, item := range append(list, k+1) {
		p.items = append(p.items, b.chunks[item])
	}
	p.to = b.chunks[k+1].to
	return p, k + 2
}

// numeral tells whether chunk i is a noun phrase that opens with a number or a sum.
func (b *builder) numeral(i int) bool {
	if b.kind(i) != nounChunk || i >= len(b.chunks) {
		return false
	}
	t := b.tokens[b.chunks[i].from]
	return t.Tag == "CD" || t.Tag == "$" || b.lex.Numbers[t.Lower].Kind == "number"
}

// finish closes what is open and drops clauses without a verb.
func (b *builder) finish(to int) {
	for _, c := range b.out.clauses {
		if c.to == 0 {
			c.to = to
		}
		if b.quote != nil && c.quote == nil && c.hasVerb() && b.reports(c) && b.unfilled(c) && (c.relation == root || c.relation == conjunct) {
			c.quote = &tokenRange{b.quote.from, b.quote.to}
			b.quote = nil
		}
		c.tail = c.tail && b.tailing(c)
	}
}

// tailing tells whether a clause behind a comma can report what stands before it: it has no object
// of its own but one who is told or quoted.
func (b *builder) tailing(c *clause) bool {
	return b.reports(c) && b.unfilled(c)
}

// unfilled tells whether a clause of saying has no content of its own: its object, if any, is who is told.
func (b *builder) unfilled(c *clause) bool {
	return c.object == nil || b.lex.Is(lexicon.Addressing, b.lemma(c))
}
