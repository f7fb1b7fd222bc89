package compare

import (
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A termKind says what a term is.
type termKind byte

// The kinds of terms.
const (
	nounTerm   termKind = 'n'
	verbTerm   termKind = 'v'
	adjTerm    termKind = 'a'
	advTerm    termKind = 'r'
	nameTerm   termKind = 'N'
	amountTerm termKind = '#'
	timeTerm   termKind = 't'
)

// A term is a word of a sentence that says something: a content word, a name, an amount, a time.
type term struct {
	kind    termKind
	token   int // of its head
	lemma   string
	meaning *lexicon.Meaning
	name    string // of names: the entity
	of      nlp.EntityType
	amount  *nlp.Quantity
	time    *nlp.Time
	weight  float64
	head    int    // index of the term that it hangs on, -1 for none
	label   string // how: the relation, with the preposition
	claim   *nlp.Claim
	negated bool // stands under a negation
	origin  bool // the negation is its own
	apart   bool // "not" sets it apart from what holds: "on Saturday, not on [Friday]"
	holds   sense

	nowhere   bool // the lists are known not to have the name among places
	unopposed bool // the list of opposites is known not to have the noun or adjective
}

// A proposition is a sentence taken apart into terms.
type proposition struct {
	doc       *nlp.Document
	sentence  int
	terms     []term
	weight    float64 // of all terms
	claims    []*nlp.Claim
	rejected  bool    // a word in front calls it all untrue: "Hoax alert: ..."
	rejection float64 // how surely it rejects what others may tell, 0 to 1
	negators  []negator
	none      int    // token of what there is none of ("there is no ..."), -1
	untrue    [2]int // the tokens, from and to, of a report's content that the sentence calls untrue
	words     *articleWords
}

// weights of terms before rarity: names and amounts say which event is meant, adverbs little.
var termWeights = map[termKind]float64{nounTerm: 1, verbTerm: 1, adjTerm: 0.7, advTerm: 0.4, nameTerm: 1.4, amountTerm: 1, timeTerm: 0.8}

// propositions takes the sentences of a document apart.
func propositions(d *nlp.Document) []*proposition {
	claims := make([][]*nlp.Claim, len(d.Sentences))
	for i := range d.Claims {
		c := &d.Claims[i]
		claims[c.Sentence] = append(claims[c.Sentence], c)
	}
	out := make([]*proposition, len(d.Sentences))
	words := wordsOf(d)
	for si := range d.Sentences {
		out[si] = newProposition(d, si, claims[si])
		out[si].words = words
		words.addNames(out[si].terms)
	}
	return out
}

func newProposition(d *nlp.Document, si int, claims []*nlp.Claim) *proposition {
	s := &d.Sentences[si]
	p := &proposition{doc: d, sentence: si, claims: claims, none: -1}
	p.negators = negatorsOf(s)
	if len(s.Arcs) > 0 {
		p.none, p.rejected = nothingThere(s), rejectedWhole(s) || answered(d, si)
		p.untrue = p.rejectedReport(s)
	}
	lex := lexicon.Get()
	at := make([]int, len(s.Tokens)) // 1 + index of the term that a token belongs to
	cover := func(span nlp.Span, t term) {
		last := -1
		for i := range s.Tokens {
			if !span.Contains(s.Tokens[i].Span) || at[i] > 0 {
				continue
			}
			at[i] = len(p.terms) + 1
			if last < 0 || depth(s, i) < depth(s, last) {
				last = i
			}
		}
		if last >= 0 {
			t.token = last
			p.terms = append(p.terms, t)
		}
	}
	times, quantities := d.TimesIn(s.Span), d.QuantitiesIn(s.Span)
	for i := range times {
		if t := &times[i]; s.Contains(t.Span) {
			cover(t.Span, term{kind: timeTerm, time: t, lemma: strings.ToLower(d.Article.Text[t.Start:t.End])})
		}
	}
	for _, m := range d.MentionsIn(s.Span) {
		if s.Contains(m.Span) {
			e := d.Entities[m.Entity]
			cover(m.Span, term{kind: nameTerm, name: e.Name, of: m.Type, lemma: strings.ToLower(e.Name)})
		}
	}
	for i := range quantities {
		q := &quantities[i]
		if s.Contains(q.Span) && !q.Compound && q.Unit != nlp.Ordinal {
			cover(q.Span, term{kind: amountTerm, amount: q, lemma: q.Head})
		}
	}
	for i, t := range s.Tokens {
		kind := kindOf(t)
		if n := ordinal(lex, t); n > 0 && at[i] == 0 {
			cover(t.Span, term{kind: amountTerm, amount: &nlp.Quantity{Span: t.Span, Low: n, High: n, Unit: nlp.Ordinal}, lemma: t.Lower})
			continue
		}
		if at[i] > 0 || kind == 0 || empty(lex, s, i) {
			continue
		}
		at[i] = len(p.terms) + 1
		lemma := t.Lemma
		if kind == nounTerm {
			lemma = lex.Noun(t.Lower)
		}
		p.terms = append(p.terms, term{kind: kind, token: i, lemma: lemma})
	}
	slices.SortFunc(p.terms, func(a, b term) int { return a.token - b.token })
	for k := range p.terms {
		at[p.terms[k].token] = k + 1
	}
	for k := range p.terms {
		p.complete(k, s, at)
	}
	for _, t := range p.terms {
		p.weight += t.weight
	}
	p.rejection = p.rejectionOf(s)
	return p
}

// ordinal returns the number of "third" and "3rd", 0 for other words.
func ordinal(lex *lexicon.Lexicon, t nlp.Token) float64 {
	word := t.Lower
	if n := lex.Numbers[word]; n.Kind == "ordinal" {
		return n.Low
	}
	if d := lex.Dates[word]; d.Kind == "ordinal" && t.Tag[0] == 'J' {
		return float64(d.Value) // "second" is a length of time as well
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(word, suffix); ok {
			if n, err := strconv.Atoi(digits); err == nil {
				return float64(n)
			}
		}
	}
	return 0
}

func kindOf(t nlp.Token) termKind {
	if t.Lower == "near" {
		return advTerm // as good a word as "far"
	}
	if c := t.Lower[0]; c < '0' || c > 'z' && c < 0x80 {
		return 0
	}
	switch t.Tag[0] {
	case 'N':
		return nounTerm
	case 'V':
		return verbTerm
	case 'J':
		return adjTerm
	case 'R':
		return advTerm
	case 'C':
		if t.Tag == "CD" {
			return amountTerm
		}
	}
	return 0
}

// empty tells whether a word says nothing by itself: auxiliaries, particles, stop words.
func empty(lex *lexicon.Lexicon, s *nlp.Sentence, i int) bool {
	t := s.Tokens[i]
	if (lex.Stopwords[t.Lower] || lex.Stopwords[t.Lemma]) && !(t.Tag[0] == 'V' && is(lexicon.Homonym, t.Lemma)) {
		return true
	}
	if i < len(s.Arcs) && t.Lower != "near" {
		switch s.Arcs[i].Label {
		case "aux", "aux:pass", "cop", "compound:prt", "case", "mark", "cc":
			return true
		}
	}
	return false
}

// complete fills what a term's place in the tree says of it.
func (p *proposition) complete(k int, s *nlp.Sentence, at []int) {
	t := &p.terms[k]
	lex := lexicon.Get()
	t.weight = termWeights[t.kind]
	switch t.kind {
	case nounTerm, verbTerm, adjTerm, advTerm:
		t.meaning = lex.Meaning(t.lemma, byte(t.kind))
	}
	t.nowhere = t.kind == nameTerm && !nlp.KnownPlace(t.name)
	if p := listedAs[t.kind]; p != "" {
		t.unopposed = len(lex.Opposites(p+t.lemma)) == 0
	}
	if t.kind == verbTerm && is(lexicon.Light, t.lemma) {
		t.weight *= 0.4
	}
	if t.kind == verbTerm && saysOnly(lex, t.lemma) {
		t.weight *= 0.3
	}
	t.head = -1
	if len(s.Arcs) == 0 {
		return
	}
	t.label = s.Arcs[t.token].Label
	if h := s.Arcs[t.token].Head; h >= 0 && t.label == "nsubj" && t.kind != nameTerm && saysOnly(lex, s.Tokens[h].Lemma) {
		t.weight *= 0.4 // who says it is not what is said
	}
	for i, steps := t.token, 0; steps < len(s.Tokens); steps++ {
		h := s.Arcs[i].Head
		if h < 0 {
			break
		}
		if at[h] > 0 && at[h]-1 != k {
			t.head = at[h] - 1
			break
		}
		i = h
	}
	for i := range s.Tokens {
		if s.Arcs[i].Head == t.token && s.Arcs[i].Label == "case" && i < t.token {
			t.label += " " + s.Tokens[i].Lower
			break
		}
	}
	t.claim = p.claimAt(s, t.token)
	p.polarity(t, s)
}

// saysOnly tells whether a verb only says who tells something.
func saysOnly(lex *lexicon.Lexicon, verb string) bool {
	v := lex.ReportVerbs[verb]
	return v.Stance == "said" && !v.Act && !v.Mental
}

// claimAt returns the claim whose predicate a token is, or nil.
func (p *proposition) claimAt(s *nlp.Sentence, token int) *nlp.Claim {
	var found *nlp.Claim
	for _, c := range p.claims {
		if c.Predicate.Contains(s.Tokens[token].Span) && s.Tokens[token].Tag[0] == 'V' {
			return c
		}
		if found != nil {
			continue
		}
		for i := range s.Tokens {
			if s.Arcs[i].Head == token && s.Arcs[i].Label == "cop" && c.Predicate.Contains(s.Tokens[i].Span) {
				found = c
			}
		}
	}
	return found
}

// person tells whether a term names a kind of person.
func person(t *term) bool { return t.kind == nounTerm && lexicon.Get().Can(t.lemma, 'P') }
