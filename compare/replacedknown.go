package compare

import (
	_ "embed"
	"strings"
	"sync"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// The kinds of what is replaced. Each has weights of its own.
const (
	replacedName  contrastKind = "replaced-name"
	replacedNoun  contrastKind = "replaced-noun" // or adjective, or adverb
	replacedVerb  contrastKind = "replaced-verb"
	replacedValue contrastKind = "replaced-value" // an amount or a time
)

// What is known of a replacement, each 0 to 1, in the order of replacedNames.
const (
	replacedCertain = iota // always 1
	replacedTree
	replacedLeft
	replacedRight
	replacedHeads // how surely the terms that both hang on are the same
	replacedRest
	replacedRestLong
	replacedExact // share of the other terms that are there word for word
	replacedLooseWords
	replacedLooseNames
	replacedLooseValues
	replacedLonger // how much longer the longer statement is
	replacedShort
	replacedLine
	replacedWords
	replacedBreaks
	replacedKids // terms that hang on both and are the same
	replacedKidsLoose
	replacedSibs // terms that hang on what both hang on, and are the same
	replacedSibsLoose
	replacedChoices
	replacedSibling
	replacedOpposed
	replacedNear
	replacedUnknown // to WordNet
	replacedAdjective
	replacedCalls
	replacedPerson
	replacedFull // two names of two words or more
	replacedSurname
	replacedKnownPlaces
	replacedSingles // two names of one word
	replacedSubject
	replacedTop
	replacedDeep
	replacedIndefinite
	replacedLeftOpen
	replacedSensesDiffer
	replacedNegatorsOdd
	replacedCount
)

// replacedNames are the names of what is known, as in the file of weights.
var replacedNames = []string{"certain", "tree", "left", "right", "heads", "rest", "rest-long", "exact", "loose-words", "loose-names", "loose-values", "longer",
	"short", "line", "words", "breaks", "kids", "kids-loose", "sibs", "sibs-loose", "choices", "sibling", "opposed", "near", "unknown", "adjective", "calls",
	"person", "full", "surname", "known-places", "singles", "subject", "top", "deep", "indefinite", "left-open", "senses-differ", "negators-odd"}

//go:embed replaced.txt
var replacedFile string

// replacedWeights returns the weights of each kind of replacement.
var replacedWeights = sync.OnceValue(func() map[contrastKind][]float64 {
	w, err := parseTable("replaced.txt", replacedFile, replacedNames)
	if err != nil {
		panic(err) // TestWeighReplaced reads them
	}
	return w
})

// known measures a replacement.
func (r *replacement) known() []float64 {
	f := make([]float64, replacedCount)
	tell := func(what int, yes bool) {
		if yes {
			f[what] = 1
		}
	}
	s, l := &r.short.terms[r.x], &r.long.terms[r.y]
	f[replacedCertain] = 1
	tell(replacedTree, r.tree)
	f[replacedLeft], f[replacedRight] = reaching(float64(r.left), 3), reaching(float64(r.right), 3)
	f[replacedRest], f[replacedWords], f[replacedBreaks] = r.rest, r.words, reaching(r.breaks, 3)
	f[replacedRestLong] = r.m.tiedShare(r.long, func(k int) bool { return k != r.y })
	f[replacedChoices] = reaching(float64(r.choices-1), 3)
	ns, nl := float64(len(r.short.terms)), float64(len(r.long.terms))
	f[replacedLonger], f[replacedShort] = reaching(max(0, nl/(ns+1)-1), 1), 1/(ns+1)
	line, _ := r.line()
	tell(replacedLine, line)
	r.knownAround(f)
	rel, _ := s.meaning.To(l.meaning)
	tell(replacedSibling, rel == lexicon.Sibling)
	tell(replacedOpposed, rel == lexicon.Opposed)
	tell(replacedNear, s.meaning.Near(l.meaning))
	tell(replacedUnknown, s.kind != nameTerm && (s.meaning == nil || l.meaning == nil))
	tell(replacedAdjective, s.kind == adjTerm)
	tell(replacedCalls, r.calls())
	tell(replacedPerson, s.kind == nameTerm && s.of == nlp.Person || person(s) && person(l))
	if s.kind == nameTerm {
		a, b := strings.Fields(s.lemma), strings.Fields(l.lemma)
		tell(replacedFull, len(a) > 1 && len(b) > 1)
		tell(replacedSingles, len(a) == 1 && len(b) == 1)
		tell(replacedSurname, a[len(a)-1] == b[len(b)-1])
		tell(replacedKnownPlaces, nlp.KnownPlace(s.name) && nlp.KnownPlace(l.name))
	}
	tell(replacedSubject, strings.HasPrefix(s.label, "nsubj"))
	tell(replacedTop, s.head < 0)
	f[replacedDeep] = r.short.depth(r.x) / 4
	tell(replacedIndefinite, r.short.indefinite(s) && r.long.indefinite(l))
	tell(replacedLeftOpen, s.holds == unsettled || l.holds == unsettled)
	tell(replacedSensesDiffer, s.holds != l.holds)
	tell(replacedNegatorsOdd, (r.m.a.cues()+r.m.b.cues())%2 == 1)
	return f
}

// knownAround measures what the other terms of the shorter statement are in the longer one.
func (r *replacement) knownAround(f []float64) {
	s, l := &r.short.terms[r.x], &r.long.terms[r.y]
	var exact, others, words, names, values, kids, kidsLoose, sibs, sibsLoose float64
	for k := range r.short.terms {
		if k == r.x || k == r.assumed {
			continue
		}
		t, partner := &r.short.terms[k], r.partner(k)
		others++
		switch {
		case partner >= 0 && r.long.terms[partner].lemma == t.lemma:
			exact++
		case partner >= 0:
		case t.kind == nameTerm:
			names++
		case t.kind == amountTerm || t.kind == timeTerm:
			values++
		default:
			words++
		}
		switch {
		case t.head == r.x && partner >= 0 && r.long.terms[partner].head == r.y:
			kids++
		case t.head == r.x:
			kidsLoose++
		case t.head < 0 || t.head != s.head:
		case partner >= 0 && r.long.terms[partner].head == l.head:
			sibs++
		default:
			sibsLoose++
		}
	}
	if s.head >= 0 && l.head >= 0 && r.partner(s.head) == l.head {
		f[replacedHeads] = r.m.ties[r.m.on(r.short)[s.head]-1].score
	}
	f[replacedExact] = exact / max(others, 1)
	f[replacedLooseWords], f[replacedLooseNames], f[replacedLooseValues] = reaching(words, 3), reaching(names, 2), reaching(values, 2)
	f[replacedKids], f[replacedKidsLoose], f[replacedSibs], f[replacedSibsLoose] = reaching(kids, 2), reaching(kidsLoose, 2), reaching(sibs, 2), reaching(sibsLoose, 2)
}

// chance is how likely a replacement makes two statements contradict each other, 0 to 1.
func (r *replacement) chance() float64 {
	kind, _ := r.kind()
	w := replacedWeights()[kind]
	if w == nil {
		return 0
	}
	return logistic(w, r.known())
}
