package compare

import (
	"math"
	"slices"
	"sync"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A passage is a sentence with what is rare in it.
type passage struct {
	doc, sentence int
	source        string
	items         []*item
	features      []string
	weight        float64 // of all features
}

// passages are the sentences of all articles, found by what they are about.
type passages struct {
	list  []passage
	index map[string][]int
	at    map[[2]int]int // document and sentence -> place in list

	quoted       map[[2]int][]*item  // document and sentence -> quotations
	props        [][]*proposition    // by document and sentence
	denier       []bool              // by document: it calls the story that it retells untrue
	doubter      []bool              // by document: it does so, or says that something in it is not so
	retold       map[[2]int]bool     // by document and sentence: it is told there to be doubted
	story        []story             // by document
	described    []map[string]string // by document: the one name by each of the nouns that describe them
	descriptions map[string][]string // the same over all documents
	leads        [][]string          // by document: the names that stand in most of its sentences
	told         map[[2]int]bool     // pairs of documents -> whether they can be about one story
	carried      map[[2]*proposition]cargo
	caching      sync.RWMutex // guards told and carried: findings and agreements are made on all cores
}

func newPassages(w *watch, docs []*nlp.Document, stories []story, all, quoted []*item) *passages {
	ps := &passages{list: passagesOf(docs, all), index: map[string][]int{}, at: map[[2]int]int{}, quoted: map[[2]int][]*item{}, told: map[[2]int]bool{}, carried: map[[2]*proposition]cargo{}}
	for _, it := range quoted {
		k := [2]int{it.doc, it.Sentence}
		ps.quoted[k] = append(ps.quoted[k], it)
	}
	for i, p := range ps.list {
		ps.at[[2]int{p.doc, p.sentence}] = i
		for _, f := range p.features {
			ps.index[f] = append(ps.index[f], i)
		}
	}
	for i := range ps.list {
		for _, f := range ps.list[i].features {
			ps.list[i].weight += ps.idf(f)
		}
	}
	ps.props, ps.story = make([][]*proposition, len(docs)), stories
	w.expect(len(docs))
	ps.denier, ps.doubter = make([]bool, len(docs)), make([]bool, len(docs))
	parallel(w, len(docs), func(i int) []struct{} {
		props := propositions(docs[i])
		for _, p := range props {
			ps.weigh(p)
		}
		ps.props[i] = props
		ps.denier[i], ps.doubter[i] = slices.ContainsFunc(props, (*proposition).rejectsStory), ps.doubts(docs[i], props)
		return nil
	})
	if w.Err() == nil {
		ps.findRetold(docs)
		ps.leads = leads(ps)
		ps.describeNames()
	}
	return ps
}

// passageAt returns the passage of a sentence, or nil for one without claims.
func (ps *passages) passageAt(doc, sentence int) *passage {
	if at, ok := ps.at[[2]int{doc, sentence}]; ok {
		return &ps.list[at]
	}
	return nil
}

// idf is the weight of a feature: the rarer, the more it says.
func (ps *passages) idf(f string) float64 {
	return math.Log(1 + float64(len(ps.list))/float64(len(ps.index[f])))
}

// likeness is the weighted share of features that two items' sentences have in common, 0 to 1 (Dice).
func (ps *passages) likeness(a, b *item) float64 {
	_, dice := ps.overlap(&ps.list[ps.at[[2]int{a.doc, a.Sentence}]], &ps.list[ps.at[[2]int{b.doc, b.Sentence}]])
	return dice
}

// overlap counts the features that two passages share, and weighs them against all that they have.
func (ps *passages) overlap(p, q *passage) (shared int, dice float64) {
	weight := 0.0
	for _, f := range p.features {
		if slices.Contains(q.features, f) {
			weight += ps.idf(f)
			shared++
		}
	}
	return shared, 2 * weight / (p.weight + q.weight)
}

// pair pairs the claims of two sentences of two outlets that lie best on each other, where the sentences share
// most of what they are about, or say most of it in other words.
func (ps *passages) pair(p, q *passage, m *match) (pair, bool) {
	shared, dice := ps.overlap(p, q)
	if m.otherStance() {
		return pair{}, false
	}
	if shared < 4 || dice < 0.3 {
		held := max(m.covA, m.covB) >= leastHeld && m.shared() >= leastHeldShare // all that one says the other says too
		if shared < 3 || !held && (m.likeness() < leastLikeness || m.shared() < leastShare) {
			return pair{}, false
		}
		dice = max(dice, 0.36)
	}
	a, b, ok := bestItems(p, q)
	switch {
	case !ok, ps.denier[p.doc] != ps.denier[q.doc] && !(ps.holdsItself(a) && ps.holdsItself(b)) && !sameSpeaker(a, b), ps.contradict(a, b), a.family == b.family && !compatible(a, b),
		a.sense+b.sense == fact+plan, countsDiffer(a, b),
		occasion(a).apart(occasion(b)) && (dice < 0.5 || a.when != nil || b.when != nil): // alike, but of two times
		return pair{}, false
	}
	return pair{a, b, min(0.3+0.6*dice, 0.95)}, true
}

// holdsItself tells whether an article that may call the story of others untrue says something in its own voice, and
// does not retell it.
func (ps *passages) holdsItself(it *item) bool { return !ps.denier[it.doc] || ownVoice(it) }

// sameSpeaker tells whether two claims are of one source that is named.
func sameSpeaker(a, b *item) bool {
	return lastSource(a) != "" && lastSource(a) == lastSource(b)
}

// leastLikeness and leastShare are from where on two sentences that share few words say the same in others.
const (
	leastLikeness = 0.5
	leastShare    = 2
)

// leastHeld and leastHeldShare are from where on a sentence says all of what another one says, among other things.
const (
	leastHeld      = 0.8
	leastHeldShare = 4.5
)

// countsDiffer tells whether two sentences count the same kind of thing, or measure in the same unit,
// and have no amount of it in common.
func countsDiffer(a, b *item) bool {
	common, differ := map[string]bool{}, map[string]bool{}
	for _, x := range a.counts {
		for _, y := range b.counts {
			if baseUnit(x.Unit) != baseUnit(y.Unit) || x.Head != y.Head || x.Unit == "" && x.Head == "" {
				continue
			}
			if apart(x, y) {
				differ[x.Unit+x.Head] = true
			} else {
				common[x.Unit+x.Head] = true
			}
		}
	}
	for what := range differ {
		if !common[what] {
			return true
		}
	}
	return false
}

func passagesOf(docs []*nlp.Document, all []*item) []passage {
	lex := lexicon.Get()
	type spot struct{ doc, sentence int }
	bySentence := map[spot][]*item{}
	for _, it := range all {
		k := spot{it.doc, it.Sentence}
		bySentence[k] = append(bySentence[k], it)
	}
	var out []passage
	for di, d := range docs {
		mention := 0
		for si, s := range d.Sentences {
			items := bySentence[spot{di, si}]
			if len(items) == 0 {
				continue
			}
			p := passage{doc: di, sentence: si, source: sourceOf(d.Article), items: items}
			add := func(f string) {
				if !slices.Contains(p.features, f) {
					p.features = append(p.features, f)
				}
			}
			for mention < len(d.Mentions) && d.Mentions[mention].End <= s.Start {
				mention++
			}
			m := mention
			for _, t := range s.Tokens {
				for m < len(d.Mentions) && d.Mentions[m].End <= t.Start {
					m++
				}
				if m < len(d.Mentions) && d.Mentions[m].Contains(t.Span) {
					add("name " + d.Entities[d.Mentions[m].Entity].Name)
					continue
				}
				if lex.Stopwords[t.Lower] || lex.Stopwords[t.Lemma] || t.Lower[0] < '0' || t.Lower[0] > 'z' || lex.ReportVerbs[t.Lemma].Stance == "said" {
					continue
				}
				add(concept(lex, t))
			}
			out = append(out, p)
		}
	}
	return out
}

// concept returns the base form of a word, or the class of the event that it names.
func concept(lex *lexicon.Lexicon, t nlp.Token) string {
	w := t.Lemma
	if c := lex.ListedNounClass(lex.Noun(t.Lower)); c != "" {
		return c
	}
	if t.Tag[0] == 'V' {
		c, _ := lex.Class(w)
		return c
	}
	return lex.Noun(w)
}

// bestItems returns the two claims of two passages that lie best on each other.
func bestItems(p, q *passage) (a, b *item, ok bool) {
	best := -2.0
	for _, x := range p.items {
		for _, y := range q.items {
			if x.sign != y.sign {
				continue
			}
			subject := matchArg(x.Subject, y.Subject)
			if subject <= -0.7 {
				continue // of two different things
			}
			s := subject + matchArg(x.Object, y.Object)
			if x.family == y.family {
				s++
			}
			if x.sense == y.sense {
				s += 0.5
			}
			if s > best {
				best, a, b = s, x, y
			}
		}
	}
	return a, b, a != nil
}
