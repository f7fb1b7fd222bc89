package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// A draft is a document while it is being read: its sentences with their clauses.
type draft struct {
	doc       *Document
	lex       *lexicon.Lexicon
	gaz       *gazetteer
	sentences []draftSentence
	named     map[string]int       // name -> the first entity that bears it
	company   int                  // the entity of the company that the article is about, -1, or unsought
	posts     map[string][]post    // by their noun
	nameless  []unnamed            // in the order of the text
	kindred   map[[2]string]bool   // answers of kindOf
	ages      map[int]string       // years, by entity of a person
	speakers  map[int]*speech      // quotation -> who speaks
	spokenIn  map[*clause]int      // clause of saying -> the first quotation that it owns
	focus     []int                // by sentence: the person that a pronoun after it would mean, or -1
	contest   map[int]bool         // entities that won, lost or drew
	called    map[int]calling      // by entity of a person
	sexes     map[int]lexicon.Kind // by entity of a person: Male or Female where the text says so
	unnamed   []string             // by sentence: the same for a person without a name
	resolving bool                 // guards against a speaker named by a pronoun in his own words
	governors map[*clause]governor // words that decide about clauses
}

// A draftSentence is a sentence with what was found in it.
type draftSentence struct {
	*Sentence
	index      int
	times      []Time
	quantities []Quantity
	mentions   []int // indices in Document.Mentions
	parts      []*part
}

// A part is a stretch of a sentence with a grammar of its own: the sentence without its
// quotations, or one quotation.
type part struct {
	parsed
	from, to int // tokens
	quote    int // index in Document.Quotes, -1 outside quotations
}

// read finds the clauses of every sentence, its quotations apart.
func (d *draft) read() {
	for i := range d.sentences {
		s := &d.sentences[i]
		outer := &part{from: 0, to: len(s.Tokens), quote: -1}
		var inner []*part
		var ranges []tokenRange
		for qi, to := d.doc.quotesOver(s.Span); qi < to; qi++ {
			r := d.tokensIn(s, d.doc.Quotes[qi].Span)
			switch {
			case r.from >= r.to:
			case d.wholeSentence(s, r):
				outer.quote = qi
			case d.clausal(s, r):
				inner = append(inner, &part{from: r.from, to: r.to, quote: qi})
				// The marks around it belong to it.
				if r.from > 0 && markTag(s.Tokens[r.from-1].Text) != "" && s.Tokens[r.from-1].Tag != "," {
					r.from--
				}
				if r.to < len(s.Tokens) && (s.Tokens[r.to].Tag == "''" || s.Tokens[r.to].Tag == "'") {
					r.to++
				}
				ranges = append(ranges, r)
			}
		}
		outer.parsed = clauses(s.Sentence, s.times, ranges, outer.from, outer.to)
		s.parts = append(s.parts, outer)
		for _, p := range inner {
			p.parsed = clauses(s.Sentence, s.times, nil, p.from, p.to)
			s.parts = append(s.parts, p)
		}
		for _, p := range s.parts {
			d.dropNamed(s, p)
			p.drop()
			p.accords = d.accordsOf(s, p)
		}
		d.link(s)
	}
}

// dropNamed takes the verb from clauses whose verb is a part of a name: "[Racing] Lund lost".
func (d *draft) dropNamed(s *draftSentence, p *part) {
	for _, c := range p.clauses {
		if c.hasVerb() && c.relation == participial && capitalised(s.Tokens[c.verb.head].Text) && d.mentionAt(s.Tokens[c.verb.head].Span) >= 0 {
			c.verb = chunk{}
		}
	}
}

// drop removes clauses without a verb; what hung on them hangs on their parents.
func (p *part) drop() {
	place := make([]int, len(p.clauses))
	var kept []*clause
	for i, c := range p.clauses {
		for c.parent >= 0 && !p.clauses[c.parent].hasVerb() {
			c.parent = p.clauses[c.parent].parent
		}
		place[i] = -1
		if c.hasVerb() {
			place[i] = len(kept)
			kept = append(kept, c)
		}
	}
	for _, c := range kept {
		if c.parent >= 0 {
			c.parent = place[c.parent]
		}
	}
	p.clauses = kept
}

func (d *draft) tokensIn(s *draftSentence, span Span) tokenRange {
	r := tokenRange{from: len(s.Tokens)}
	for i, t := range s.Tokens {
		if span.Contains(t.Span) {
			r.from = min(r.from, i)
			r.to = i + 1
		}
	}
	return r
}

// wholeSentence tells whether a quotation holds all words of a sentence.
func (d *draft) wholeSentence(s *draftSentence, r tokenRange) bool {
	for i, t := range s.Tokens {
		if (i < r.from || i >= r.to) && markTag(t.Text) == "" {
			return false
		}
	}
	return true
}

// clausal tells whether a quotation is a clause that stands apart from the sentence around it: it
// has a verb of its own and opens the sentence or follows a comma, a colon or a verb of saying.
func (d *draft) clausal(s *draftSentence, r tokenRange) bool {
	verbs := false
	for i := r.from; i < r.to; i++ {
		verbs = verbs || isFinite(s.Tokens[i].Tag) || s.Tokens[i].Tag == "VB"
	}
	before := r.from - 1
	for before >= 0 && (s.Tokens[before].Tag == "''" || s.Tokens[before].Tag == "'" || s.Tokens[before].Tag == "(") {
		before--
	}
	end := r.to - r.from
	if before < 0 {
		return end >= 2 && (verbs || s.Tokens[r.to-1].Tag == "," || s.Tokens[r.to-1].Tag == ".")
	}
	if end < 3 || !verbs {
		return false
	}
	switch t := s.Tokens[before]; {
	case t.Tag == "," || t.Tag == ":":
		return true
	case isVerb(t.Tag):
		_, ok := d.lex.ReportVerbs[t.Lemma]
		return ok && capitalised(s.Tokens[r.from].Text)
	}
	return false
}

func (d *draft) headLemma(s *draftSentence, c chunk) string {
	return d.lex.Noun(strings.ToLower(s.Tokens[c.head].Text))
}

// parent returns the clause that c hangs on, or nil.
func (p *part) parent(c *clause) *clause {
	if c.parent < 0 || c.parent >= len(p.clauses) {
		return nil
	}
	return p.clauses[c.parent]
}

func (d *draft) hasChild(c *clause, r relation) bool {
	for _, k := range c.children {
		if k.relation == r {
			return true
		}
	}
	return false
}

// ownsContent tells whether a clause has what is said below it.
func (d *draft) ownsContent(c *clause) bool {
	for _, k := range c.children {
		if (k.relation == content || k.relation == question) && k.of < 0 {
			return true
		}
	}
	return false
}

// expletive notes a subject that means nothing, and keeps it from the clauses below: "there is no way of knowing".
func (d *draft) expletive(s *draftSentence, p *part, c *clause) {
	c.expletive = c.subject != nil && (s.Tokens[c.subject.items[0].head].Tag == "EX" || c.lemma == "take" && is(s.Tokens, c.subject.items[0].head, "it"))
	switch parent := p.parent(c); {
	case c.expletive && (c.relation == participial || c.relation == purpose || c.relation == relative):
		c.subject = nil
	case parent != nil && parent.lemma == "take" && parent.expletive && c.verb.form == infinitive && c.subject == parent.subject:
		// "it took the ministry four days to find out"
		if c.subject = parent.recipient; c.subject == nil && parent.object != nil && !d.timely(s, parent.object) {
			c.subject = parent.object
		}
	}
}

// unspoken tells whether a clause of knowing or thinking says that nobody does: "remember that", "no way of knowing
// whether", "enough to know that".
func (d *draft) unspoken(c *clause) bool {
	return d.lex.ReportVerbs[c.lemma].Mental && !c.verb.passive && (c.imperative || c.subject == nil && c.relation != relative)
}

// inside tells whether a token before the verb of a clause belongs to a clause below it.
func (p *part) inside(c *clause, i int) bool {
	for _, k := range p.clauses {
		if k != c && k.from > c.from && k.to <= c.verb.from && i >= k.from && i < k.to {
			return true
		}
	}
	return false
}

// link fills the lemma and the children of the clauses.
func (d *draft) link(s *draftSentence) {
	for _, p := range s.parts {
		for _, c := range p.clauses {
			c.lemma = s.Tokens[c.verb.head].Lemma
			if c.adjective == c.verb.head {
				c.lemma = "be" // which the headline left out
			}
			if c.adjective >= 0 {
				c.word = s.Tokens[c.adjective].Lower
			}
			c.yet = (c.lemma == "have" || c.lemma == "be" || c.lemma == "remain") && is(s.Tokens, c.verb.to, "yet")
			for i := c.from; i < c.verb.from && i < len(s.Tokens); i++ {
				if p.inside(c, i) {
					continue // "the man who allegedly shot two was charged"
				}
				switch w := s.Tokens[i].Lower; {
				case s.Tokens[i].Tag != "MD" && (w == "maybe" || w == "perhaps" || w == "possibly" || w == "reportedly" || w == "allegedly" || w == "supposedly" || w == "apparently"):
					c.maybe = true
				}
			}
			for i := p.from + 2; i < c.verb.from; i++ {
				// "It's possible things go wrong"
				if is(s.Tokens, i-2, "it") && is(s.Tokens, i-1, "'s", "is", "was", "seems") && d.lex.Modals[s.Tokens[i].Lower] == "possible" {
					c.maybe = true
				}
			}
			for i := c.verb.from; i > 0 && i < c.verb.to; i++ {
				c.either = c.either || s.Tokens[i].Lower == "either"
			}
			c.either = c.either || c.from > 0 && (is(s.Tokens, c.from, "or") || is(s.Tokens, c.from-1, "or"))
			c.imperative = is(s.Tokens, c.verb.from-1, "please") && s.Tokens[c.verb.head].Tag == "VB" || c.subject == nil && c.parent < 0 && c.relation == root && !c.verb.passive && c.verb.form == finite && s.Tokens[c.verb.head].Tag == "VB" && c.verb.to-c.verb.from == 1 && (c.verb.from-p.from <= 1 || s.Tokens[c.verb.from-1].Tag == ",")
			d.expletive(s, p, c)
			c.speaks = d.isReport(c) && !d.thing(s, c) && !d.unspoken(c) || d.discloses(s, c)
			for _, ph := range []*phrase{c.subject, c.object} {
				if ph != nil {
					ph.negative = d.negativePhrase(s, ph)
				}
			}
			if before := c.verb.from - 2; c.marker == "of" && is(s.Tokens, before, "instead", "short") || c.marker == "than" && is(s.Tokens, before, "rather") || c.marker == "from" && is(s.Tokens, before, "far") {
				c.marker = s.Tokens[before].Lower + " " + c.marker
			}
			for _, a := range c.args {
				c.verb.negative = c.verb.negative != d.neverPhrase(s, a)
			}
			switch c.relation {
			case relative, complement, purpose, participial:
				c.shared = true
			}
			if parent := p.parent(c); parent != nil {
				if c.relation == content && c.marker == "" && c.verb.to-c.verb.from == 1 && d.lex.Is(lexicon.Letting, s.Tokens[parent.verb.head].Lemma) && s.Tokens[c.verb.head].Lower == s.Tokens[c.verb.head].Lemma {
					c.relation = complement // "let them go"
				}
				parent.children = append(parent.children, c)
			}
		}
		for i, c := range p.clauses {
			d.reach(s, p, i)
			if g, ok := d.govern(s, p, i); ok {
				d.governors[c] = g
			}
		}
		for _, c := range p.clauses {
			d.negative(p, c)
		}
	}
}
