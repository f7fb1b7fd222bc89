// Package lexicon holds what the project knows of words: plain text files, embedded, one entry
// a line, each with a header that says what the list is for and where it comes from.
//
// Most users need [Get], which parses the files once and returns them as typed tables. Keys are
// lower case unless a field says otherwise. Fields are parted by tabs, values within a field by
// semicolons; "#" opens a comment line.
package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// A Grade tells how often a word cites somebody, next to what is to be expected of words like it in the same place.
type Grade string

// The grades of cue-verbs.txt and cue-nouns.txt.
const (
	Sure     Grade = "sure"
	Likely   Grade = "likely"
	Unlikely Grade = "unlikely"
	Never    Grade = "never"
)

// A ReportVerb is a verb that reports speech or thought.
type ReportVerb struct {
	Stance string // said, confirmed, denied, doubted, asked, declined
	Mental bool   // belief rather than speech
	Embed  bool   // the clause below is wanted or planned ("pledge to", "urge")
	Act    bool   // a deed of its own ("testify")
}

// A Signature says what a verb decides about the clause below it, where the verb itself is
// affirmed and where it is negated: '+' it happened, '-' it did not, 'o' nothing follows.
type Signature struct{ Affirmed, Negated byte }

// A Number is what a number word stands for. Kind is number, scale, suffix, vague, fraction, ordinal
// or decade; High is negative where the amount has no upper end.
type Number struct {
	Kind      string
	Low, High float64
}

// A Unit is a unit of quantities, what it measures ("money", "length", "time"), and where it stands:
// "" behind its number, or before, joined, glued or around it, as the head of units.txt says.
type Unit struct{ Name, Measures, Place string }

// A Conversion says how much of a base unit one of a unit is.
type Conversion struct {
	Base   string
	Factor float64
}

// A Dimension is a measure of a thing, and by what an amount is multiplied to give it.
type Dimension struct {
	Name  string // "depth"
	Times float64
}

// A Bound is what words beside a number make of it: least, most, over, under, about, near, above.
type Bound struct {
	Kind  string
	After bool // it stands behind the number
}

// A DateWord is the name of a month (1-12), a weekday (0-6, Sunday 0), a day as an offset from
// today, or a part of the day.
type DateWord struct {
	Kind  string // month, weekday, day, part
	Value int
}

// A Share is of how many of a kind, or how often, something may hold by a word like "most": the levels that the word
// leaves open, a bit each, from none (1) over few, a part and most to all (16).
type Share struct {
	Often bool // how often, not how many
	Open  uint8
}

// A Place is a country, a part of one, a capital or a city.
type Place struct {
	Name       string
	Kind       string   // country, state, region, union, capital, city
	In         []string // what it lies in
	Aliases    []string
	Adjectives []string // adjectives and inhabitants
	Seats      []string // names of the place's government ("the Kremlin")
}

// A Lexicon is the parsed word lists.
type Lexicon struct {
	ReportVerbs   map[string]ReportVerb
	Implicatives  map[string]Signature
	Modals        map[string]string // planned, possible, demanded, conditional, hypothetical
	Negators      map[string]string // clause, argument, weak
	IdleNegations map[string]bool   // phrases with a negator that deny nothing: "no doubt"
	Shares        map[string]Share  // words that say of how many, or how often
	Subordinators map[string]string // condition, contingency, time, contrast, cause, manner, question, place
	Numbers       map[string]Number
	Bounds        map[string]Bound
	Factors       map[string]float64 // verb that multiplies -> by how much
	Units         map[string]Unit
	Conversions   map[string]Conversion // by unit
	Dimensions    map[string]Dimension
	Dates         map[string]DateWord
	EventNouns    map[string]string // noun of an event -> verb
	Titles        map[string]bool
	Ranks         map[string]string // ranks and their short forms without a full stop -> the rank
	OrgWords      map[string]bool
	PlaceWords    map[string]bool
	ThingWords    map[string]bool
	GivenNames    map[string]bool   // as spelled
	Groups        map[string]bool   // as spelled
	Agencies      map[string]string // name or alias as spelled -> name
	Outlets       map[string]bool   // well-known newspapers and broadcasters, as spelled
	Institutions  map[string]string // body as spelled -> state
	Passives      map[string]bool   // verbs that headlines use in the passive without "be"
	Compounds     map[string]bool   // nouns of two words, the first in -ing: "polling station"
	CueVerbs      map[string]Grade  // verbs, some with a preposition, particle or adjective
	CueNouns      map[string]Grade  // nouns of saying
	Stopwords     map[string]bool
	Roles         map[string]bool     // nouns of speakers and posts
	Referents     map[string][]string // nouns for bodies -> nouns by which they are spoken of later
	Boilerplate   []Phrase
	PlaceList     []Place

	kinds       map[Kind]map[string]bool
	predicates  map[string]class
	opposites   map[[2]string]bool // of two opposites: whether the one may follow upon the other
	opposing    map[string][]string
	activities  map[string][]string          // the classes of what a verb says that somebody is doing
	sorts       map[string]string            // by noun: the sort of thing that it says something is
	apartActs   map[[2]string]bool           // two such classes that exclude each other
	bonds       map[string]class             // nouns that say of one what a verb says of two
	expressions map[string][]EventExpression // of events, by their verb or "n:" and their noun
	verbForms   map[string]string
	participle  map[string]string // of verbs with forms of their own
	nounForms   map[string]string
	words       wordIndex
	proper      wordTable
	world       map[string]string                        // further names and their letters
	states      map[string]map[string][]*StateExpression // by verb and next word
	amounts     map[string][]*AmountRole                 // by what is counted
	measures    map[string][]string                      // by the name of a unit

	aliases map[string]string // of users: another name -> name
	outlets map[string]string // of users: another name of an outlet, lower case -> name
	more    map[string]string // words that users add to those of words.txt, with the same letters
}

// A Phrase marks a line as no reporting, and says what kind of line it is.
type Phrase struct {
	Text string // lower case
	Mode string // line (the whole line), start, part, word (counted, several make a notice)
	Kind string
}

type class struct {
	name     string
	negative bool
}

// Get returns the lexicon, parsed at the first call unless [Use] came before. A damaged file is a fault of the
// build and panics; a test reads every file.
var Get = sync.OnceValue(func() *Lexicon {
	own.Lock()
	defer own.Unlock()
	if own.lexicon == nil {
		l, err := load()
		if err != nil {
			panic(err)
		}
		own.lexicon = l
	}
	return own.lexicon
})

func load() (*Lexicon, error) {
	l := &Lexicon{aliases: map[string]string{}, outlets: map[string]string{}, more: map[string]string{}}
	var failed error
	rows := func(name string, fields int) [][]string {
		r, err := read(name, fields)
		if err != nil && failed == nil {
			failed = err
		}
		return r
	}
	l.ReportVerbs = table(rows("report-verbs", 2), func(r []string) ReportVerb {
		return ReportVerb{r[1], field(r, 2) == "mental", field(r, 2) == "embed", field(r, 2) == "act"}
	})
	l.Implicatives = table(rows("implicatives", 2), func(r []string) Signature { return Signature{r[1][0], r[1][1]} })
	l.Modals = table(rows("modals", 2), second)
	l.Negators = table(rows("negators", 2), second)
	l.IdleNegations = set(rows("idle-negations", 1))
	l.Shares = table(rows("shares", 3), func(r []string) Share {
		out := Share{Often: r[1] == "f"}
		for i, level := range []string{"none", "few", "part", "most", "all"} {
			if slices.Contains(strings.Fields(r[2]), level) {
				out.Open |= 1 << i
			}
		}
		return out
	})
	l.Subordinators = table(rows("subordinators", 2), second)
	l.Numbers = table(rows("numbers", 3), number)
	l.Bounds = table(rows("bounds", 2), func(r []string) Bound {
		kind, after := strings.CutSuffix(r[1], "-after")
		return Bound{kind, after}
	})
	l.Factors = map[string]float64{}
	for word, n := range l.Numbers {
		if n.Kind == "factor" {
			l.Factors[word] = n.Low
			delete(l.Numbers, word) // a verb, which counts nothing itself
		}
	}
	l.Dimensions = table(rows("dimensions", 2), func(r []string) Dimension {
		times, err := strconv.ParseFloat(field(r, 2), 64)
		if err != nil {
			times = 1
		}
		return Dimension{r[1], times}
	})
	l.Conversions = table(rows("conversions", 3), func(r []string) Conversion {
		factor, _ := strconv.ParseFloat(r[2], 64)
		return Conversion{r[1], factor}
	})
	l.Units = table(rows("units", 3), func(r []string) Unit { return Unit{r[1], r[2], field(r, 3)} })
	l.measures = map[string][]string{}
	for _, u := range l.Units {
		l.measures[u.Name] = strings.Split(u.Measures, " or ")
	}
	l.Dates = table(rows("dates", 2), func(r []string) DateWord {
		value, _ := strconv.Atoi(field(r, 2))
		return DateWord{r[1], value}
	})
	l.EventNouns = table(rows("event-nouns", 2), second)
	l.Titles = set(rows("titles", 1))
	l.Ranks = table(rows("ranks", 2), second)
	l.OrgWords = set(rows("org-words", 1))
	l.PlaceWords = set(rows("place-words", 1))
	l.ThingWords = set(rows("thing-words", 1))
	l.GivenNames = set(rows("given-names", 1))
	l.Groups = set(rows("groups", 1))
	l.Outlets = set(rows("outlets", 1))
	l.Institutions = table(rows("institutions", 2), second)
	l.Passives = set(rows("headline-passives", 1))
	graded := func(name string) map[string]Grade {
		return table(rows(name, 2), func(r []string) Grade {
			g := Grade(r[1])
			if g != Sure && g != Likely && g != Unlikely && g != Never && failed == nil {
				failed = fmt.Errorf("lexicon/%s.txt: %q is %q, want sure, likely, unlikely or never", name, r[0], r[1])
			}
			return g
		})
	}
	l.CueVerbs, l.CueNouns = graded("cue-verbs"), graded("cue-nouns")
	l.Compounds = set(rows("ing-compounds", 1))
	l.Stopwords = set(rows("stopwords", 1))
	l.Roles = set(rows("roles", 1))
	l.Referents = table(rows("referents", 2), func(r []string) []string { return values(r[1]) })
	l.Agencies = map[string]string{}
	for _, r := range rows("agencies", 1) {
		l.Agencies[r[0]] = r[0]
		for _, alias := range values(field(r, 1)) {
			l.Agencies[alias] = r[0]
		}
	}
	for _, r := range rows("boilerplate", 3) {
		l.Boilerplate = append(l.Boilerplate, Phrase{r[0], r[1], r[2]})
	}
	l.kinds = map[Kind]map[string]bool{}
	for _, r := range rows("kinds", 2) {
		words := map[string]bool{}
		for _, w := range values(r[1]) {
			words[w] = true
		}
		l.kinds[Kind(r[0])] = words
	}
	l.predicates = table(rows("predicates", 2), func(r []string) class { return class{r[1], field(r, 2) == "-"} })
	l.bonds = table(rows("bonds", 2), func(r []string) class { return class{r[1], field(r, 2) == "-"} })
	l.expressions = map[string][]EventExpression{}
	for _, r := range rows("frames", 3) {
		if err := l.addFrame(r); err != nil && failed == nil {
			failed = err
		}
	}
	l.opposites, l.opposing = map[[2]string]bool{}, map[string][]string{}
	for _, r := range rows("opposites", 2) {
		for _, other := range values(r[1]) {
			l.setOpposite(r[0], other, field(r, 2) == "then")
		}
	}
	l.addActivities(rows("activities", 3))
	l.addSorts(rows("sorts", 2))
	l.verbForms = table(rows("verb-forms", 2), second)
	l.participle = participles(l.verbForms)
	l.nounForms = table(rows("noun-forms", 2), second)
	for _, name := range []string{"states-extra", "places"} {
		for _, r := range rows(name, 2) {
			l.PlaceList = append(l.PlaceList, Place{Name: r[0], Kind: r[1], In: values(field(r, 2)),
				Aliases: values(field(r, 3)), Adjectives: values(field(r, 4)), Seats: values(field(r, 5))})
		}
	}
	l.world = map[string]string{}
	for _, r := range rows("world-names", 3) {
		for _, name := range values(r[2]) {
			l.world[name] += r[0]
		}
	}
	var words wordTable
	for name, table := range map[string]*wordTable{"words": &words, "proper-names": &l.proper} {
		text, err := files.ReadFile(name + ".txt")
		if err != nil && failed == nil {
			failed = err
		}
		*table = wordTable(text)
	}
	l.words = newWordIndex(words)
	if err := l.addStates(rows("states", 3)); err != nil && failed == nil {
		failed = err
	}
	l.amounts = map[string][]*AmountRole{}
	for _, r := range rows("amounts", 5) {
		if err := l.addAmountRole(r); err != nil && failed == nil {
			failed = err
		}
	}
	return l, failed
}

// read parses a file into rows of at least the given number of fields.
func read(name string, fields int) ([][]string, error) {
	text, err := files.ReadFile(name + ".txt")
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) < fields {
			return nil, fmt.Errorf("lexicon/%s.txt:%d: %d fields, want %d", name, i+1, len(row), fields)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func table[V any](rows [][]string, value func([]string) V) map[string]V {
	m := make(map[string]V, len(rows))
	for _, r := range rows {
		m[r[0]] = value(r)
	}
	return m
}

func set(rows [][]string) map[string]bool {
	return table(rows, func([]string) bool { return true })
}

func second(r []string) string { return r[1] }

func field(r []string, i int) string {
	if i < len(r) {
		return r[i]
	}
	return ""
}

func values(field string) []string {
	var out []string
	for _, v := range strings.Split(field, ";") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

func number(r []string) Number {
	low, high, ranged := strings.Cut(r[2], " ")
	n := Number{Kind: r[1]}
	n.Low, _ = strconv.ParseFloat(low, 64)
	n.High = n.Low
	if ranged {
		n.High = -1
		if high != "-" {
			n.High, _ = strconv.ParseFloat(high, 64)
		}
	}
	return n
}
