package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A replacement is a term of the shorter of two statements, tied to nothing, in whose place the longer one has another.
type replacement struct {
	*restatement
	x, y        int  // the terms of the shorter and of the longer statement
	tree        bool // the trees say that the places are one
	left, right int  // how many words before and behind both are the same
	choices     int  // how many terms of the longer statement x may stand for
	rest        float64
	words       float64
	breaks      float64
}

// The least that has to be the same besides what is replaced, as a share: of the terms by weight, and of the words in
// their order. A line of a summary, as the rest of a statement, says in a few words what its passage says in many.
const (
	leastRest  = 0.4
	leastWords = 0.5
)

// replacedWord finds a word in whose place the other statement has one that it cannot stand for.
func replacedWord(m *match) []contrast {
	var out []contrast
	for _, r := range m.replacements() {
		kind, what := r.kind()
		s, l := r.short.text(r.x), r.long.text(r.y)
		c := contrast{kind, dispute{Type: what, strength: r.chance(), a: r.y, b: r.x,
			reason: fmt.Sprintf("“%s” stands in the place of “%s”, and %s of the other words are the same", s, l, tenths(r.words))}}
		if r.first {
			c.a, c.b = r.x, r.y
		}
		out = append(out, c)
	}
	return out
}

// replacements lists what is replaced in two statements of which one restates a part of the other. Two lines
// without a full stop are two headlines, which tell one thing in other words as a rule.
func (m *match) replacements() []replacement {
	if len(m.a.tokens()) == 0 || len(m.b.tokens()) == 0 {
		return nil
	}
	w := m.restates()
	line, lines := w.line()
	if lines || asks(w.short) || asks(w.long) || !line && float64(len(w.long.terms)) < 1.3*float64(len(w.short.terms)+1) {
		return nil
	}
	loose := func(p *proposition, k int) bool {
		i := m.on(p)[k]
		return i == 0 || m.ties[i-1].sibling || m.ties[i-1].opposed || p.terms[k].kind == amountTerm // "over 20" and "over 90" are tied
	}
	var out []replacement
	for x := range w.short.terms {
		if x == w.assumed || !loose(w.short, x) {
			continue
		}
		from := len(out)
		for y := range w.long.terms {
			if r, ok := w.replacement(x, y, line); ok && loose(w.long, y) {
				out = append(out, r)
			}
		}
		for i := range out[from:] {
			out[from+i].choices = len(out) - from
		}
	}
	return out
}

// asks tells whether a sentence is a question.
func asks(p *proposition) bool {
	return slices.ContainsFunc(p.tokens(), func(t nlp.Token) bool { return t.Text == "?" })
}

// replacement tells whether a term of the longer statement stands in the place of one of the shorter, and whether the
// two exclude each other as far as words can show.
func (w *restatement) replacement(x, y int, line bool) (replacement, bool) {
	r := replacement{restatement: w, x: x, y: y}
	s, l := &w.short.terms[x], &w.long.terms[y]
	if s.negated != l.negated || !w.comparable(s, l) || w.says(s, w.long) || w.says(l, w.short) {
		return r, false
	}
	a, b := y, x
	if w.first {
		a, b = x, y
	}
	r.tree = w.m.samePlace(a, b)
	r.left, r.right = w.around(x, y)
	if !r.tree && (r.left == 0 || r.right == 0) && max(r.left, r.right) < 2 {
		return r, false
	}
	r.rest = w.m.tiedShare(w.short, func(k int) bool { return k != x && k != w.assumed })
	if r.words, r.breaks = w.shared(x); r.rest < leastRest || r.words < leastWords {
		return r, false
	}
	return r, r.plausible() && (line || r.apartForSure())
}

// plausible tells whether words of these kinds are set against each other at all: verbs that carry meaning of their own
// and have something around them that is the same, adjectives that can't both hold, and nouns in one place for sure.
func (r *replacement) plausible() bool {
	s, l := &r.short.terms[r.x], &r.long.terms[r.y]
	between := r.left > 0 && r.right > 0
	switch s.kind {
	case verbTerm:
		return !is(lexicon.Light, s.lemma) && !is(lexicon.Light, l.lemma) && !r.short.phrasal(s) && !r.long.phrasal(l) && (between || r.sharesBelow())
	case adjTerm, advTerm:
		rel, _ := s.meaning.To(l.meaning)
		return rel == lexicon.Opposed // kinds of one quality, "huge" and "massive", are much the same
	case nounTerm:
		return between || r.headsTied() || r.calls()
	}
	return true
}

// phrasal tells whether a verb has a particle, which makes another verb of it: "gear up".
func (p *proposition) phrasal(t *term) bool {
	s := &p.doc.Sentences[p.sentence]
	return slices.ContainsFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head == t.token && a.Label == "compound:prt" })
}

// sharesBelow tells whether something that hangs on the one term hangs on the other too.
func (r *replacement) sharesBelow() bool {
	for k := range r.short.terms {
		if p := r.partner(k); r.short.terms[k].head == r.x && p >= 0 && r.long.terms[p].head == r.y {
			return true
		}
	}
	return false
}

// headsTied tells whether what both terms hang on is the same.
func (r *replacement) headsTied() bool {
	s, l := &r.short.terms[r.x], &r.long.terms[r.y]
	return s.head >= 0 && l.head >= 0 && r.partner(s.head) == l.head
}

// related tells whether two words are opposites or kinds of one thing.
func (r *replacement) related() bool {
	s, l := &r.short.terms[r.x], &r.long.terms[r.y]
	rel, _ := s.meaning.To(l.meaning)
	return rel == lexicon.Sibling || rel == lexicon.Opposed || s.meaning.Near(l.meaning)
}

// apartForSure tells whether two terms exclude each other by what they are. Between whole sentences that is asked for,
// as other words for one thing are the rule there.
func (r *replacement) apartForSure() bool {
	switch r.short.terms[r.x].kind {
	case verbTerm:
		return false
	case nameTerm:
		return r.tree
	case timeTerm:
		return r.headsTied()
	case amountTerm:
		return true
	}
	if lex := lexicon.Get(); lex.Verb(r.short.terms[r.x].lemma) != "" && lex.Verb(r.long.terms[r.y].lemma) != "" {
		return false // "bombing", "shelling": two words for one act, as verbs are
	}
	return r.related() || r.calls()
}

// calls tells whether two nouns say what one thing is: "is a painter", "is a sculptor".
func (r *replacement) calls() bool {
	predicate := func(p *proposition, k int) bool {
		s := &p.doc.Sentences[p.sentence]
		return p.terms[k].kind == nounTerm && p.subjectOf(k) >= 0 && slices.ContainsFunc(s.Arcs, func(a nlp.Arc) bool { return a.Head == p.terms[k].token && a.Label == "cop" })
	}
	return predicate(r.short, r.x) && predicate(r.long, r.y)
}

// comparable tells whether one of two terms can stand in the place of the other as something else of its kind.
func (w *restatement) comparable(s, l *term) bool {
	if s.kind != l.kind {
		return false
	}
	switch s.kind {
	case nameTerm:
		return w.otherNames(s, l)
	case amountTerm:
		if s.amount == nil || l.amount == nil || w.short.relative(s) || w.long.relative(l) || baseUnit(s.amount.Unit) != baseUnit(l.amount.Unit) {
			return false
		}
		return apart(*s.amount, *l.amount) || beyond(*s.amount, *l.amount)
	case timeTerm:
		return timesExclude(s, l)
	}
	if strings.ContainsAny(s.lemma, "0123456789") != strings.ContainsAny(l.lemma, "0123456789") {
		return false
	}
	if person(s) && person(l) && is(lexicon.Anybody, s.lemma) != is(lexicon.Anybody, l.lemma) {
		return false // the man is the driver
	}
	return !strings.Contains(s.lemma, stem(l.lemma)) && !strings.Contains(l.lemma, stem(s.lemma))
}

// stem cuts a word's last letter off, so that it is found in its other forms and in compounds.
func stem(word string) string { return word[:len(word)-1] }

// says tells whether a term is said anywhere in the article or statement of a proposition.
func (w *restatement) says(t *term, p *proposition) bool {
	switch t.kind {
	case timeTerm:
		return false
	case amountTerm:
		return slices.ContainsFunc(p.doc.Quantities, func(q nlp.Quantity) bool {
			return q.Unit == t.amount.Unit && q.Low == t.amount.Low && q.High == t.amount.High
		})
	case nameTerm:
		return w.m.elsewhere(t, p) || slices.ContainsFunc(p.doc.Mentions, func(m nlp.Mention) bool {
			return slices.Contains(strings.Fields(strings.ToLower(p.doc.Entities[m.Entity].Name)), t.lemma)
		})
	}
	for _, s := range p.doc.Sentences {
		for _, k := range s.Tokens {
			if k.Lemma == t.lemma || lexicon.Get().Noun(k.Lower) == t.lemma {
				return true
			}
		}
	}
	return false
}

// kind returns the kind of contrast that a replacement is, and what the two disagree on.
func (r *replacement) kind() (contrastKind, Type) {
	s := &r.short.terms[r.x]
	switch s.kind {
	case nameTerm:
		if s.of == nlp.Location {
			return replacedName, Place
		}
		return replacedName, Actor
	case amountTerm:
		return replacedValue, Number
	case timeTerm:
		return replacedValue, Date
	case verbTerm:
		return replacedVerb, Outcome
	}
	if person(s) && strings.HasPrefix(s.label, "nsubj") {
		return replacedNoun, Actor
	}
	return replacedNoun, Outcome
}

// tenths writes a share for people.
func tenths(share float64) string {
	if n := math.Round(10 * share); n < 10 {
		return fmt.Sprintf("%.0f in 10", n)
	}
	return "nearly all"
}

// reaching is how near a number of things comes to one that is as good as more, 0 to 1.
func reaching(n, most float64) float64 { return math.Min(n, most) / most }
