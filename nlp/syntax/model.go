package syntax

import (
	"slices"
	"strings"
)

// A Model holds what was learned. It is only read and may be shared.
type Model struct {
	tags   []string // "NOUN/NN"
	labels []string // "nsubj", "nmod:poss"
	tagger weights
	first  weights // of the parser that goes from the last word to the first
	parser weights // of the parser that goes forward and sees what the first found

	// Derived from the lists above.
	pos, penn            []string
	tagHashes, posHashes []uint64
	labelHashes          []uint64
	labelID              map[string]uint8
	marks                []uint8 // 1 for labels of words that introduce a phrase or clause
}

func newModel(tags, labels []string) *Model {
	m := &Model{tags: tags, labels: labels, labelID: map[string]uint8{}, marks: make([]uint8, len(labels))}
	for _, t := range tags {
		pos, penn, _ := strings.Cut(t, "/")
		m.pos, m.penn = append(m.pos, pos), append(m.penn, penn)
		m.tagHashes = append(m.tagHashes, hashString(t))
		m.posHashes = append(m.posHashes, hashString(pos+"/"))
	}
	for i, l := range labels {
		m.labelID[l] = uint8(i)
		m.labelHashes = append(m.labelHashes, hashString("label "+l))
		if l == "case" || l == "mark" {
			m.marks[i] = 1
		}
	}
	return m
}

// A Tag is what a word is: an index into a model's list of tags.
type Tag uint8

// Penn returns a tag as the Penn Treebank writes it: "VBD".
func (m *Model) Penn(t Tag) string { return m.penn[t] }

// Pos returns the universal part of speech of a tag: "AUX".
func (m *Model) Pos(t Tag) string { return m.pos[t] }

// Tag returns the tag of a universal part of speech and a Penn Treebank tag, if the model has it.
func (m *Model) Tag(pos, penn string) (Tag, bool) {
	i, ok := slices.BinarySearch(m.tags, pos+"/"+penn)
	return Tag(i), ok
}

// An Arc leads from a word to its head.
type Arc struct {
	Head  int    // index of the head, -1 for the root
	Label string // relation of Universal Dependencies, "root" for the root
}

// A Parser parses one sentence after another and reuses its memory. It is not safe for use by
// several goroutines; their model is.
type Parser struct {
	model     *Model
	classes   map[uint64]uint64 // hash of a word -> hash of what the lexicon says of it
	words     []looks
	lower     []byte
	tags      []Tag
	tagHash   []uint64
	features  []uint32
	scores    scores
	state     state
	hint      []int // heads that the backward parser found
	hintLabel []uint8
	out       []Arc
}

// NewParser returns a parser that uses a model.
func NewParser(m *Model) *Parser {
	return &Parser{model: m, features: make([]uint32, 0, maxMoveFeatures), classes: map[uint64]uint64{}}
}

// Tag tags the words of a sentence. The result is valid until the next call.
func (p *Parser) Tag(words []Word) []Tag {
	p.look(words)
	p.tags = p.tags[:0]
	p.tagHash = append(p.tagHash[:0], noTag, noTag)
	for i := range words {
		p.features = tagFeatures(p.words, p.tagHash, i, p.features)
		p.scores = scores{}
		p.model.tagger.add(p.features, &p.scores)
		best := 0
		for c := range p.model.tags {
			if p.scores[c] > p.scores[best] {
				best = c
			}
		}
		p.tags = append(p.tags, Tag(best))
		p.tagHash = append(p.tagHash, p.model.tagHashes[best])
	}
	return p.tags
}

// Parse finds the tree of a sentence, or of a part of one, whose words have been tagged. The result is
// valid until the next call.
func (p *Parser) Parse(words []Word, tags []Tag) []Arc {
	p.look(words)
	p.tags = append(p.tags[:0], tags...)
	p.backward()
	p.prepare(false)
	for !p.state.done() {
		p.state.apply(p.best(&p.model.parser), p.model)
	}
	p.out = p.out[:0]
	for i := range words {
		h := p.state.head[i]
		if h >= len(words) {
			h = -1
		}
		p.out = append(p.out, Arc{h, p.model.labels[p.state.label[i]]})
	}
	return p.out
}

func (p *Parser) look(words []Word) {
	p.words = p.words[:0]
	for i, w := range words {
		p.words = append(p.words, looks{})
		l := &p.words[i]
		p.lower = l.look(w, i, p.lower)
		l.class = p.class(l.word, p.lower)
	}
}

// backward parses the tagged words from the last to the first and leaves what it finds as hints.
func (p *Parser) backward() {
	p.prepare(true)
	for !p.state.done() {
		p.state.apply(p.best(&p.model.first), p.model)
	}
	p.hint = append(p.hint[:0], p.state.head[:p.state.n]...)
	p.hintLabel = append(p.hintLabel[:0], p.state.label[:p.state.n]...)
	n := p.state.n
	for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
		p.hint[i], p.hint[j] = p.hint[j], p.hint[i]
		p.hintLabel[i], p.hintLabel[j] = p.hintLabel[j], p.hintLabel[i]
	}
	for i, h := range p.hint {
		if h < n {
			p.hint[i] = n - 1 - h
		}
	}
}

// prepare sets the state to the start of a parse of the tagged words, backwards or forwards with the
// hints.
func (p *Parser) prepare(backward bool) {
	s := &p.state
	s.reset(len(p.words))
	s.hint = nil
	if !backward {
		s.hint = p.hint
		s.hintLabel = s.hintLabel[:0]
		s.hintLast = s.hintLast[:0]
		for range s.n + 1 {
			s.hintLast = append(s.hintLast, -1)
		}
		for i, h := range s.hint {
			s.hintLabel = append(s.hintLabel, p.model.labelHashes[p.hintLabel[i]])
			s.hintLast[h] = i
		}
	}
	for i := range p.words {
		w, t := &p.words[i], p.tags[i]
		n := &s.nodes[i]
		if backward {
			n = &s.nodes[s.n-1-i]
		}
		n.word, n.tag, n.pos, n.guide, n.class, n.suffix = w.word, p.model.tagHashes[t], p.model.posHashes[t], w.guide, w.class, w.suffix[2]
		n.both = hash(n.word ^ n.tag)
	}
}

// best returns the move of the highest score that can be made.
func (p *Parser) best(w *weights) int {
	s := &p.state
	p.features = s.features(p.features)
	p.scores = scores{}
	w.add(p.features, &p.scores)
	labels := len(p.model.labels)
	best, score := -1, int32(0)
	try := func(from, to int) {
		for c := from; c < to; c++ {
			if best < 0 || p.scores[c] > score {
				best, score = c, p.scores[c]
			}
		}
	}
	if s.canShift() {
		try(0, 1)
	}
	if s.canLeft() {
		try(1, 1+labels)
	}
	if s.canRight() {
		try(1+labels, 1+2*labels)
	}
	return best
}

func (s *state) apply(move int, m *Model) {
	labels := len(m.labels)
	switch {
	case move == 0:
		s.shift()
	case move <= labels:
		s.left(uint8(move-1), m.labelHashes, m.marks[move-1])
	default:
		s.right(uint8(move-1-labels), m.labelHashes, m.marks[move-1-labels])
	}
}
