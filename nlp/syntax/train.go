package syntax

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"sort"
	"sync"
)

// Lessons are sentences with the guide tags of their words.
type Lessons struct {
	Sentences []GoldSentence
	Guides    [][]string
}

func (l Lessons) words(i int) []Word {
	out := make([]Word, len(l.Sentences[i].Forms))
	for k, f := range l.Sentences[i].Forms {
		out[k] = Word{f, l.Guides[i][k]}
	}
	return out
}

// Training says how a model is learned. Learners of one kind differ in the order of their sentences;
// their weights are averaged.
type Training struct {
	TagEpochs, FirstEpochs, Epochs    int // passes of the tagger, the backward and the forward parser
	Taggers, Firsts, Parsers          int // how many of each are learned
	TagWeights, FirstWeights, Weights int // how many weights of each are kept, the largest
	Log                               io.Writer
}

// DefaultTraining gives the model that is shipped.
func DefaultTraining(log io.Writer) Training {
	return Training{
		TagEpochs: 6, FirstEpochs: 5, Epochs: 6,
		Taggers: 3, Firsts: 2, Parsers: 4,
		TagWeights: 300_000, FirstWeights: 750_000, Weights: 1_400_000,
		Log: log,
	}
}

const (
	// folds is into how many parts the lessons are cut for tags and hints as bad as in use: each
	// part is read by learners that have not seen it.
	folds = 10
	// margin is by how much the right move or tag must win, in updates of single weights.
	tagMargin, moveMargin = 30, 50
	// exploration is how often training goes on from the parser's own move, right or wrong.
	exploration = 0.9
	// dropout makes rare words unknown ones: a word seen n times, in dropout/(dropout+n) of the cases,
	// so that the parser learns to do without them.
	dropout = 0.5
)

// Train learns a tagger and the two parsers. The same lessons and settings give the same model.
func Train(l Lessons, t Training) (*Model, error) {
	tags, labels := lists(l.Sentences)
	if len(tags) > maxClasses || 1+2*len(labels) > maxClasses {
		return nil, fmt.Errorf("%d tags and %d labels are more than the model has room for", len(tags), len(labels))
	}
	m := newModel(tags, labels)
	s := &school{model: m, lessons: l, Training: t, tags: make([][]Tag, len(l.Sentences)), hints: make([]hints, len(l.Sentences))}
	all := make([]int, len(l.Sentences))
	for i := range all {
		all[i] = i
	}

	s.folded("tags", func(seen, rest []int, seed uint64) {
		other := newModel(tags, labels)
		other.tagger = compact(s.tagger(seen, seed), t.TagWeights)
		p := NewParser(other)
		for _, i := range rest {
			s.tags[i] = append([]Tag(nil), p.Tag(l.words(i))...)
		}
	})
	m.tagger = compact(several(t.Taggers, func(seed uint64) []mean { return s.tagger(all, seed) }), t.TagWeights)

	s.folded("backward parser", func(seen, rest []int, seed uint64) {
		other := newModel(tags, labels)
		other.first = compact(s.parser(seen, seed, true), t.FirstWeights)
		p := NewParser(other)
		for _, i := range rest {
			p.look(l.words(i))
			p.tags = append(p.tags[:0], s.tags[i]...)
			p.backward()
			s.hints[i] = hints{append([]int(nil), p.hint...), append([]uint8(nil), p.hintLabel...)}
		}
	})
	m.first = compact(several(t.Firsts, func(seed uint64) []mean { return s.parser(all, seed, true) }), t.FirstWeights)
	m.parser = compact(several(t.Parsers, func(seed uint64) []mean { return s.parser(all, seed, false) }), t.Weights)
	return m, nil
}

// A school is a training under way.
type school struct {
	Training
	model   *Model
	lessons Lessons
	tags    [][]Tag // of each sentence, by taggers that have not seen it
	hints   []hints // the same of the backward parser
}

type hints struct {
	head  []int
	label []uint8
}

// folded calls learn for each part with the sentences outside and inside it.
func (s *school) folded(what string, learn func(seen, rest []int, seed uint64)) {
	parallel(folds, func(k int) {
		var seen, rest []int
		for i := range s.lessons.Sentences {
			if i/10%folds == k {
				rest = append(rest, i)
			} else {
				seen = append(seen, i)
			}
		}
		learn(seen, rest, uint64(100+k))
		fmt.Fprintf(s.Log, "%s without part %d of %d\n", what, k+1, folds)
	})
}

func several(n int, learn func(seed uint64) []mean) []mean {
	results := make([][]mean, n)
	parallel(n, func(k int) { results[k] = learn(uint64(k + 1)) })
	return blend(results)
}

// parallel runs n jobs, two at a time: each needs a gigabyte.
func parallel(n int, job func(int)) {
	slots := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for k := range n {
		slots <- struct{}{}
		wg.Go(func() {
			job(k)
			<-slots
		})
	}
	wg.Wait()
}

func (s *school) tagger(which []int, seed uint64) []mean {
	m := s.model
	learn := newLearner()
	random := rand.New(rand.NewPCG(seed, 1))
	order := append([]int(nil), which...)
	p := NewParser(m)
	id := map[string]int{}
	for i, t := range m.tags {
		id[t] = i
	}
	for range s.TagEpochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			g := &s.lessons.Sentences[i]
			p.look(s.lessons.words(i))
			p.tagHash = append(p.tagHash[:0], noTag, noTag)
			for k := range g.Forms {
				p.features = tagFeatures(p.words, p.tagHash, k, p.features)
				p.scores = scores{}
				learn.add(p.features, &p.scores)
				right, known := id[g.Pos[k]+"/"+g.Tags[k]]
				best, rival := 0, -1
				for c := range m.tags {
					if p.scores[c] > p.scores[best] {
						best = c
					}
					if c != right && (rival < 0 || p.scores[c] > p.scores[rival]) {
						rival = c
					}
				}
				if known && p.scores[rival]+tagMargin >= p.scores[right] {
					learn.update(p.features, right, rival)
				}
				learn.step++
				p.tagHash = append(p.tagHash, m.tagHashes[best])
			}
		}
	}
	return learn.means()
}

func (s *school) parser(which []int, seed uint64, backward bool) []mean {
	m := s.model
	learn := newLearner()
	random := rand.New(rand.NewPCG(seed, 2))
	order := append([]int(nil), which...)
	p := NewParser(m)
	count := map[uint64]int{}
	for _, i := range which {
		p.look(s.lessons.words(i))
		for k := range p.words {
			count[p.words[k].word]++
		}
	}
	epochs, name := s.Epochs, "forward"
	if backward {
		epochs, name = s.FirstEpochs, "backward"
	}
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, moves := 0, 0
		for _, i := range order {
			p.look(s.lessons.words(i))
			p.tags = append(p.tags[:0], s.tags[i]...)
			if !backward {
				p.hint, p.hintLabel = s.hints[i].head, s.hints[i].label
			}
			p.prepare(backward)
			st := &p.state
			for k := range st.nodes[:st.n] {
				n := &st.nodes[k]
				if random.Float64() < dropout/(dropout+float64(count[n.word])) {
					n.word = random.Uint64()
					n.both = hash(n.word ^ n.tag)
				}
			}
			g := goldTree(&s.lessons.Sentences[i], m, backward)
			for !st.done() {
				p.features = st.features(p.features)
				p.scores = scores{}
				learn.add(p.features, &p.scores)
				best, good, rival := st.lesson(g, &p.scores, len(m.labels))
				moves++
				if best != good {
					wrong++
				}
				if rival >= 0 && p.scores[rival]+moveMargin >= p.scores[good] {
					learn.update(p.features, good, rival)
				}
				learn.step++
				if epoch == 0 || random.Float64() >= exploration {
					best = good
				}
				st.apply(best, m)
			}
		}
		fmt.Fprintf(s.Log, "%s parser %d, pass %d of %d: %.2f%% of moves wrong\n", name, seed, epoch+1, epochs, 100*float64(wrong)/float64(moves))
	}
	return learn.means()
}

// goldTree returns the tree of a sentence in the nodes of a state.
func goldTree(s *GoldSentence, m *Model, backward bool) *gold {
	n := len(s.Forms)
	g := &gold{head: make([]int, n), label: make([]uint8, n)}
	for k, h := range s.Heads {
		at := k
		switch {
		case h < 0:
			h = n
		case backward:
			h = n - 1 - h
		}
		if backward {
			at = n - 1 - k
		}
		g.head[at], g.label[at] = h, m.labelID[s.Labels[k]]
	}
	return g
}

// lesson returns the best of all moves that can be made, the best of those that lose nothing, and
// the best of the others, -1 for none.
func (s *state) lesson(g *gold, sc *scores, labels int) (best, good, rival int) {
	shift, left, right := s.costs(g)
	least := math.MaxInt
	for _, c := range [...]int{shift, left, right} {
		if c >= 0 {
			least = min(least, c)
		}
	}
	best, good, rival = -1, -1, -1
	try := func(move int, fine bool) {
		if best < 0 || sc[move] > sc[best] {
			best = move
		}
		if fine && (good < 0 || sc[move] > sc[good]) {
			good = move
		}
		if !fine && (rival < 0 || sc[move] > sc[rival]) {
			rival = move
		}
	}
	if shift >= 0 {
		try(0, shift == least)
	}
	arcs := func(first, cost, head int) {
		if cost < 0 {
			return
		}
		top := s.stack[len(s.stack)-1]
		lost := g.head[top] != head // an arc that is wrong anyway: no label is better than another
		for k := range labels {
			try(first+k, cost == least && (lost || int(g.label[top]) == k))
		}
	}
	arcs(1, left, s.next)
	if right >= 0 {
		arcs(1+labels, right, s.stack[len(s.stack)-2])
	}
	return best, good, rival
}

// lists returns the tags and labels that occur, sorted; tags that are rarer than five are left out.
func lists(sentences []GoldSentence) (tags, labels []string) {
	tag, label := map[string]int{}, map[string]int{}
	for _, s := range sentences {
		for i := range s.Forms {
			tag[s.Pos[i]+"/"+s.Tags[i]]++
			label[s.Labels[i]]++
		}
	}
	for t, n := range tag {
		if n >= 5 {
			tags = append(tags, t)
		}
	}
	for l := range label {
		labels = append(labels, l)
	}
	sort.Strings(tags)
	sort.Strings(labels)
	return tags, labels
}
