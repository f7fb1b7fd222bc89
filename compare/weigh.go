package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// What is known of a contrast, each 0 to 1, or counts brought near that.
const (
	knownCertain           = iota // always 1
	knownStrength                 // of the dispute, by rule
	knownCoveredFirst             // share of the first statement that is tied
	knownCoveredSecond            //
	knownCoveredBoth              // their product
	knownCoveredElse              // share that is tied of what the dispute is not about, the larger of the two
	knownUndoubted                // see match.doubt
	knownSameSubject              // of what the dispute is about
	knownOtherSubject             //
	knownSameObject               //
	knownOtherObject              //
	knownLooseNamesFirst          // names that are tied to nothing
	knownLooseNamesSecond         //
	knownLooseValuesFirst         // amounts and times that are tied to nothing
	knownLooseValuesSecond        //
	knownLengthsDiffer            // how much longer one is
	knownShort                    // how short the shorter one is
	knownLeftOpen                 // one is possible, asked, or demanded
	knownSensesDiffer             // one has happened, the other is planned
	knownHeadsFirst               // what the dispute is about stands at the top of the first statement
	knownHeadsSecond              //
	knownTopsTied                 // how surely the tops of both mean the same
	knownNegatorsInBoth           //
	knownNegatorsOdd              // one has an odd number of negators more
	knownNegatorsMore             // how many more
	knownIndefiniteFirst          // "a dog"
	knownIndefiniteSecond         //
	knownPeople                   // it is about two kinds of people: "man", "woman"
	knownRejects                  // one rejects what others tell, as a whole
	knownHeadlines                //
	knownOneOfSeveral             // "some ...", "another ..."
	knownDeep                     // how far below the top what the dispute is about stands
	knownOpposites                // there are words of opposite sense
	knownSiblings                 // there are words of one kind that exclude each other
	knownSiblingSubjects          //
	knownCoveredDenial            // share of the statement that denies that is tied
	knownCoveredDenied            // share of the other
	knownUnderDenial              // share of what the denial is about that is tied
	knownUnderDenied              // share of what it is about in the other statement
	knownTiedAlike                // how surely the words in dispute mean the same
	knownNothingElse              // what there is none of is not named in the other statement
	knownNarrowDenial             // what is denied is narrower than what is affirmed: "spaniel", "dog"
	knownBroadDenial              // the reverse
	knownMoreDenied               // what the denial names more, below what it denies
	knownMoreAffirmed             // what the other names more there
	knownFinerDenied              // adjectives and adverbs that the denial has more there
	knownSiblingsUnder            // words of one kind that exclude each other there
	knownWordForWord              // share of the ties that are of one word
	knownPronounFirst             // the subject is a pronoun
	knownPronounSecond            //
	knownNounDenied               // denied by "no", "nobody"
	knownClausesFirst             // how many claims
	knownClausesSecond            //
	knownAllAround                // the predicate, its subject and its object are tied
	knownMostBoth                 // how much more than half of both is tied
	knownUnderBoth                // product of what is tied under the dispute on both sides
	knownCount
)

// knownNames are the names of what is known, as in the file of weights.
var knownNames = [knownCount]string{"certain", "strength", "covered-first", "covered-second", "covered-both", "covered-else", "undoubted",
	"same-subject", "other-subject", "same-object", "other-object", "loose-names-first", "loose-names-second", "loose-values-first",
	"loose-values-second", "lengths-differ", "short", "left-open", "senses-differ", "heads-first", "heads-second", "tops-tied",
	"negators-in-both", "negators-odd", "negators-more", "indefinite-first", "indefinite-second", "people", "rejects", "headlines",
	"one-of-several", "deep", "opposites", "siblings", "sibling-subjects",
	"covered-denial", "covered-denied", "under-denial", "under-denied", "tied-alike", "nothing-else",
	"narrow-denial", "broad-denial", "more-denied", "more-affirmed", "finer-denied", "siblings-under", "word-for-word", "pronoun-first",
	"pronoun-second", "noun-denied", "clauses-first", "clauses-second", "all-around", "most-both", "under-both"}

// A known is what is known of a contrast.
type known [knownCount]float64

// known measures a contrast.
func (m *match) known(c contrast) *known {
	var f known
	tell := func(what int, yes bool) {
		if yes {
			f[what] = 1
		}
	}
	f[knownCertain], f[knownStrength] = 1, c.strength
	f[knownCoveredFirst], f[knownCoveredSecond], f[knownCoveredBoth] = m.covA, m.covB, m.covA*m.covB
	f[knownCoveredElse] = max(m.tiedShare(m.a, func(k int) bool { return k != c.a }), m.tiedShare(m.b, func(k int) bool { return k != c.b }))
	for i, first := range []bool{true, false} {
		f[knownLooseNamesFirst+i] = min(3, m.loose(nameTerm, first)) / 3
		f[knownLooseValuesFirst+i] = min(3, m.loose(amountTerm, first)+m.loose(timeTerm, first)) / 3
	}
	na, nb := float64(len(m.a.terms)), float64(len(m.b.terms))
	f[knownLengthsDiffer], f[knownShort] = math.Abs(math.Log((na+1)/(nb+1))), 1/math.Log(min(na, nb)+2)
	for _, t := range m.ties {
		x, y := &m.a.terms[t.a], &m.b.terms[t.b]
		if x.head < 0 && y.head < 0 && !t.sibling {
			f[knownTopsTied] = t.score
		}
		tell(knownOpposites, t.opposed)
		tell(knownSiblings, t.sibling)
	}
	ca, cb := m.a.cues(), m.b.cues()
	tell(knownNegatorsInBoth, ca > 0 && cb > 0)
	tell(knownNegatorsOdd, (ca+cb)%2 == 1)
	f[knownRejects] = math.Abs(m.a.rejection - m.b.rejection)
	tell(knownHeadlines, m.a.doc.Sentences[m.a.sentence].Headline || m.b.doc.Sentences[m.b.sentence].Headline)
	tell(knownOneOfSeveral, m.a.several() || m.b.several())
	f[knownMostBoth] = max(0, min(m.covA, m.covB)-0.5) * 2
	for i, p := range []*proposition{m.a, m.b} {
		f[knownClausesFirst+i] = float64(min(4, len(p.claims))) / 4
		tell(knownPronounFirst+i, p.pronounSubject())
	}
	same := 0.0
	for _, t := range m.ties {
		if t.score == 1 {
			same++
		}
	}
	f[knownWordForWord] = same / max(1, float64(len(m.ties)))
	f[knownUndoubted] = 1
	if c.a != none && c.b != none {
		m.knownTerms(c, &f, tell)
	}
	if c.Type == Polarity {
		m.knownDenial(c, &f, tell)
	}
	return &f
}

// knownTerms measures what a dispute is about.
func (m *match) knownTerms(c contrast, f *known, tell func(int, bool)) {
	x, y := &m.a.terms[c.a], &m.b.terms[c.b]
	t := tie{a: c.a, b: c.b}
	f[knownUndoubted] = m.doubt(t)
	subject, object := m.tiedChild(t, "nsubj"), m.tiedChild(t, "obj")
	tell(knownSameSubject, subject > 0)
	tell(knownOtherSubject, subject < 0)
	tell(knownSameObject, object > 0)
	tell(knownOtherObject, object < 0)
	tell(knownLeftOpen, x.holds == unsettled || y.holds == unsettled)
	tell(knownSensesDiffer, x.holds != y.holds)
	tell(knownHeadsFirst, x.head < 0)
	tell(knownHeadsSecond, y.head < 0)
	tell(knownIndefiniteFirst, m.a.indefinite(x))
	tell(knownIndefiniteSecond, m.b.indefinite(y))
	tell(knownPeople, person(x) && person(y))
	f[knownDeep] = (m.a.depth(c.a) + m.b.depth(c.b)) / 4
	if u := m.tieA(c.a); u != nil && u.b == c.b {
		f[knownTiedAlike] = u.score
	}
}

// knownDenial measures what is denied.
func (m *match) knownDenial(c contrast, f *known, tell func(int, bool)) {
	ca, cb := m.a.cues(), m.b.cues()
	first := ca > cb || c.a != none && m.a.terms[c.a].negated && !m.b.terms[c.b].negated
	no, yes, at, other := m.side(!first), m.side(first), c.b, c.a
	if first {
		at, other = c.a, c.b
	}
	f[knownCoveredDenial], f[knownCoveredDenied] = no.cov, yes.cov
	if at != none && other != none {
		f[knownUnderDenial], f[knownUnderDenied] = m.cover(no.p, at), m.cover(yes.p, other)
	}
	f[knownNegatorsMore] = math.Abs(float64(ca-cb)) / 2
	m.knownBelow(no.p, at, other, f, tell)
	tell(knownNothingElse, no.p.none >= 0 && !m.tied(no.p, no.p.none))
	for _, t := range m.ties {
		x, y := &m.a.terms[t.a], &m.b.terms[t.b]
		tell(knownSiblingSubjects, t.sibling && (strings.HasPrefix(x.label, "nsubj") || strings.HasPrefix(y.label, "nsubj") || m.a.nothing(x) || m.b.nothing(y)))
	}
}

// knownBelow measures what stands below a denied term, at, and below the term other that it is set against; of the whole
// sentences where none is found.
func (m *match) knownBelow(no *proposition, at, other int, f *known, tell func(int, bool)) {
	yes := m.b
	if no == m.b {
		yes = m.a
	}
	below := func(p *proposition, k, top int) bool { return top == none || p.under(k, top) }
	more := func(p *proposition, top int) (things, finer float64) {
		on := m.on(p)
		for k, t := range p.terms {
			switch {
			case on[k] > 0 || !below(p, k, top):
			case t.kind == adjTerm || t.kind == advTerm:
				finer++
			default:
				things++
			}
		}
		return min(things, 4) / 4, min(finer, 3) / 3
	}
	f[knownMoreDenied], f[knownFinerDenied] = more(no, at)
	f[knownMoreAffirmed], _ = more(yes, other)
	for _, t := range m.ties {
		k, l, narrower := t.a, t.b, t.narrower
		if no == m.b {
			k, l, narrower = t.b, t.a, -t.narrower
		}
		if !below(no, k, at) || !below(yes, l, other) {
			continue
		}
		tell(knownNarrowDenial, narrower > 0)
		tell(knownBroadDenial, narrower < 0)
		tell(knownSiblingsUnder, t.sibling)
	}
	f[knownUnderBoth] = f[knownUnderDenial] * f[knownUnderDenied]
	tell(knownAllAround, f[knownSameSubject] > 0 && f[knownSameObject] > 0)
	s := &no.doc.Sentences[no.sentence]
	tell(knownNounDenied, slices.ContainsFunc(no.negators, func(n negator) bool {
		return n.scope == deniesClause && lexicon.Get().Negators[s.Tokens[n.token].Lower] == "argument"
	}))
}

// pronounSubject tells whether the topmost subject of a sentence is a pronoun.
func (p *proposition) pronounSubject() bool {
	s := &p.doc.Sentences[p.sentence]
	for k, a := range s.Arcs {
		if a.Head >= 0 && s.Arcs[a.Head].Head < 0 && strings.HasPrefix(a.Label, "nsubj") {
			return s.Tokens[k].Tag == "PRP"
		}
	}
	return false
}

// depth counts the terms above a term, up to four.
func (p *proposition) depth(k int) float64 {
	n := 0.0
	for k = p.terms[k].head; k >= 0 && n < 4; k = p.terms[k].head {
		n++
	}
	return n
}
