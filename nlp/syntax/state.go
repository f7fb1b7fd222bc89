package syntax

import "math/bits"

// A move of the parser: shift, or an arc with its label.
//
//	0            shift the next word on the stack
//	1 + label    left: the next word becomes the head of the top of the stack
//	1 + L + label right: the second on the stack becomes the head of the top

// node is what the features see of a word, of the root or of nothing.
type node struct {
	word, tag, both, pos, guide, class uint64
	suffix                             uint64
	label                              uint64 // of the arc to its head, once it has one
	left, left2, right, right2         int    // outermost dependents and those beside them
	lefts, rights                      int    // how many
	leftSet, rightSet                  uint64 // their labels
	marker                             uint64 // word that introduces it: a preposition, "that"
}

// state is a parse that is under way.
type state struct {
	n     int    // words; node n is the root, node n+1 is nothing
	nodes []node // n + 2
	stack []int
	next  int // the first node of the buffer
	head  []int
	label []uint8

	// What a parser that went the other way found, or nil.
	hint      []int    // head of each node
	hintLabel []uint64 // hash of the label
	hintLast  []int    // the last node with this head, -1 for none
}

func (s *state) reset(n int) {
	s.n = n
	if cap(s.nodes) < n+2 {
		s.nodes = make([]node, n+2, 2*n+2)
		s.stack = make([]int, 0, 2*n+2)
		s.head = make([]int, n+2, 2*n+2)
		s.label = make([]uint8, n+2, 2*n+2)
	}
	s.nodes, s.head, s.label = s.nodes[:n+2], s.head[:n+2], s.label[:n+2]
	nothing := n + 1
	for i := range s.nodes {
		s.nodes[i] = node{left: nothing, left2: nothing, right: nothing, right2: nothing}
		s.head[i] = -1
	}
	s.nodes[n].word, s.nodes[n].tag, s.nodes[n].both = hash(1), hash(2), hash(3)
	s.stack = s.stack[:0]
	s.next = 0
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

func (s *state) canShift() bool { return s.next < s.n }

// canLeft tells whether the next word may take the top of the stack. The root takes one word only,
// the last.
func (s *state) canLeft() bool {
	return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
}

func (s *state) canRight() bool { return len(s.stack) > 1 }

func (s *state) shift() {
	s.stack = append(s.stack, s.next)
	s.next++
}

// left makes the next word the head of the top of the stack.
func (s *state) left(label uint8, labels []uint64, marks uint8) {
	top := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	h := &s.nodes[s.next]
	s.head[top], s.label[top] = s.next, label
	s.nodes[top].label = labels[label]
	h.left2, h.left = h.left, top
	h.lefts++
	h.leftSet += labels[label]
	if marks != 0 {
		h.marker = s.nodes[top].word
	}
}

// right makes the second on the stack the head of the top.
func (s *state) right(label uint8, labels []uint64, marks uint8) {
	top := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	below := s.stack[len(s.stack)-1]
	h := &s.nodes[below]
	s.head[top], s.label[top] = below, label
	s.nodes[top].label = labels[label]
	h.right2, h.right = h.right, top
	h.rights++
	h.rightSet += labels[label]
	if marks != 0 && h.marker == 0 {
		h.marker = s.nodes[top].word
	}
}

// maxMoveFeatures is a power of two, which spares a check in the hot loop.
const maxMoveFeatures = 256

var (
	moveSalt     = hashes("move", maxMoveFeatures)
	valencyHash  = hashes("valency", 8)
	distanceHash = hashes("distance", 8)
)

func distance(a, b int) uint64 {
	d := b - a
	switch {
	case d <= 4:
	case d <= 6:
		d = 5
	case d <= 10:
		d = 6
	default:
		d = 7
	}
	return distanceHash[max(d, 0)]
}

// features fills f with the feature rows of the state.
func (s *state) features(f []uint32) []uint32 {
	nothing := s.n + 1
	i0, i1, i2 := nothing, nothing, nothing
	if k := len(s.stack); k > 0 {
		i0 = s.stack[k-1]
		if k > 1 {
			i1 = s.stack[k-2]
		}
		if k > 2 {
			i2 = s.stack[k-3]
		}
	}
	j0 := s.next
	j1, j2 := min(j0+1, nothing), min(j0+2, nothing)
	N := s.nodes
	s0, s1, s2, b0, b1, b2 := &N[i0], &N[i1], &N[i2], &N[j0], &N[j1], &N[j2]
	f = f[:0]
	add := func(a, b, c uint64) {
		f = append(f, uint32((a+bits.RotateLeft64(b, 17)+bits.RotateLeft64(c, 37)+moveSalt[len(f)])>>(64-rowBits)))
	}
	// Words and tags on their own.
	for _, n := range [...]*node{s0, s1, s2, b0, b1, b2} {
		add(n.word, 0, 0)
		add(n.tag, 0, 0)
		add(n.both, 0, 0)
	}
	// Two at a time.
	for _, pair := range [...][2]*node{{s0, b0}, {s1, s0}} {
		a, b := pair[0], pair[1]
		add(a.both, b.both, 0)
		add(a.both, b.word, 0)
		add(a.word, b.both, 0)
		add(a.both, b.tag, 0)
		add(a.tag, b.both, 0)
		add(a.word, b.word, 0)
		add(a.tag, b.tag, 0)
		add(a.pos, b.pos, 0)
		add(a.class, b.class, 0)
	}
	for _, pair := range [...][2]*node{{s1, b0}, {b0, b1}, {s0, b1}, {s2, s0}} {
		a, b := pair[0], pair[1]
		add(a.tag, b.tag, 0)
		add(a.word, b.tag, 0)
		add(a.tag, b.word, 0)
		add(a.word, b.word, 0)
	}
	// Three tags.
	add(s0.tag, b0.tag, b1.tag)
	add(s1.tag, s0.tag, b0.tag)
	add(s2.tag, s1.tag, s0.tag)
	add(b0.tag, b1.tag, b2.tag)
	add(s1.tag, s0.tag, b1.tag)
	add(s0.word, b0.tag, b1.tag)
	add(s0.tag, b0.word, b1.tag)
	add(s1.word, s0.tag, b0.tag)
	add(s1.tag, s0.word, b0.tag)
	add(s1.tag, s0.tag, b0.word)
	// Dependents.
	s0l, s0r, b0l := &N[s0.left], &N[s0.right], &N[b0.left]
	s1l, s1r := &N[s1.left], &N[s1.right]
	s0l2, s0r2, b0l2, s1r2 := &N[s0.left2], &N[s0.right2], &N[b0.left2], &N[s1.right2]
	add(s0.tag, s0l.tag, b0.tag)
	add(s0.tag, s0r.tag, b0.tag)
	add(s0.tag, b0.tag, b0l.tag)
	add(s0.tag, b0l.label, b0.tag)
	add(s0.tag, s0r.label, b0.tag)
	add(s0.tag, s0l.label, b0.tag)
	add(s1.tag, s1r.tag, s0.tag)
	add(s1.tag, s1l.tag, s0.tag)
	add(s1.tag, s0l.tag, s0.tag)
	add(s1.tag, s0r.tag, s0.tag)
	add(s1.tag, s0.tag, s0l.label)
	add(s1.tag, s0.tag, s0r.label)
	add(s1.tag, s0.tag, s1r.label)
	add(s1.tag, s0.tag, s1l.label)
	add(s0l.word, s0.tag, 0)
	add(s0r.word, s0.tag, 0)
	add(b0l.word, b0.tag, 0)
	add(s1r.word, s1.tag, 0)
	add(s0l.tag, s0l.label, s0.tag)
	add(s0r.tag, s0r.label, s0.tag)
	add(b0l.tag, b0l.label, b0.tag)
	add(s1r.tag, s1r.label, s1.tag)
	add(s0.tag, s0l.tag, s0l2.tag)
	add(s0.tag, s0r.tag, s0r2.tag)
	add(b0.tag, b0l.tag, b0l2.tag)
	add(s1.tag, s1r.tag, s1r2.tag)
	// Sets of labels and how many.
	add(s0.word, s0.leftSet, 0)
	add(s0.word, s0.rightSet, 0)
	add(s0.tag, s0.leftSet, 0)
	add(s0.tag, s0.rightSet, 0)
	add(b0.word, b0.leftSet, 0)
	add(b0.tag, b0.leftSet, 0)
	add(s1.word, s1.rightSet, 0)
	add(s1.tag, s1.rightSet, 0)
	add(s1.tag, s1.leftSet, s0.tag)
	add(s1.tag, s1.rightSet, s0.tag)
	add(s0.tag, s0.leftSet, b0.tag)
	add(s0.tag, s0.rightSet, b0.tag)
	add(b0.tag, b0.leftSet, s0.tag)
	add(s0.leftSet, s0.rightSet, b0.leftSet)
	add(s0.word, valencyHash[min(s0.rights, 7)], 1)
	add(s0.tag, valencyHash[min(s0.rights, 7)], valencyHash[min(s0.lefts, 7)])
	add(b0.tag, valencyHash[min(b0.lefts, 7)], 3)
	add(s1.tag, valencyHash[min(s1.rights, 7)], s0.tag)
	// Distance.
	d0, d1 := distance(i0, j0), distance(i1, i0)
	add(s0.word, d0, 0)
	add(s0.tag, d0, 0)
	add(b0.word, d0, 0)
	add(b0.tag, d0, 0)
	add(s0.tag, b0.tag, d0)
	add(s1.word, d1, 0)
	add(s0.word, d1, 0)
	add(s1.tag, s0.tag, d1)
	add(s1.tag, s0.tag, d1+d0)
	// What introduces a phrase: prepositions and conjunctions.
	add(s1.word, s0.marker, 0)
	add(s1.tag, s0.marker, s0.tag)
	add(s1.tag, s0.marker, s0.word)
	add(s1.word, s0.marker, s0.word)
	add(s1.word, s0.marker, s0.tag)
	add(s2.word, s0.marker, s1.tag)
	add(s2.tag, s0.marker, s1.tag)
	add(s0.word, b0.word, b1.word)
	add(s0.word, b0.marker, 0)
	add(s0.tag, b0.marker, b0.tag)
	add(s1.class, s0.marker, s0.class)
	add(s1.tag, s0.tag, b0.leftSet)
	// Endings, for words that are rare.
	add(s0.suffix, b0.tag, 0)
	add(b0.suffix, s0.tag, 0)
	add(s1.suffix, s0.tag, 0)
	add(s0.suffix, s1.tag, 0)
	add(s0.suffix, b0.suffix, 0)
	add(s1.suffix, s0.suffix, 0)
	// What the other tagger says.
	add(s0.guide, b0.guide, 0)
	add(s1.guide, s0.guide, 0)
	add(s0.guide, s0.tag, b0.tag)
	add(b0.guide, b0.tag, s0.tag)
	add(b0.guide, b1.guide, b0.tag)
	if s.hint == nil {
		return f
	}
	// What the first pass says about the words in question.
	place := func(i int) uint64 {
		if i >= s.n {
			return 0
		}
		switch h := s.hint[i]; {
		case h == j0:
			return 1
		case h == i0:
			return 2
		case h == i1:
			return 3
		case h > j0:
			return 4
		case h == i2:
			return 5
		}
		return 6
	}
	pending := func(i int) uint64 {
		if i > s.n {
			return 0
		}
		switch d := s.hintLast[i]; {
		case d == j0:
			return 2
		case d > j0:
			return 1
		}
		return 0
	}
	p0, q0, p1 := place(i0), place(j0), place(i1)
	a0 := placeHash[p0] + s.labelOf(i0)
	c0 := placeHash[q0] + s.labelOf(j0)
	a1 := placeHash[p1] + s.labelOf(i1)
	w0 := placeHash[8+pending(i0)]
	w1 := placeHash[8+pending(i1)]
	add(a0, 0, 0)
	add(c0, 0, 0)
	add(a0, c0, 0)
	add(a0, w0, 0)
	add(a0, w0, c0)
	add(placeHash[p0], placeHash[q0], placeHash[p1]+w0)
	add(a0, s0.tag, b0.tag)
	add(a0, s1.tag, s0.tag)
	add(c0, s0.tag, b0.tag)
	add(a0, s0.word, 0)
	add(a0, s0.marker, 0)
	add(a0, b0.word, 0)
	add(a0, d0, 0)
	add(a0, d1, 0)
	add(w0, s0.tag, b0.tag)
	add(w0, s0.word, 0)
	add(a1, w1, 0)
	add(a1, a0, 0)
	add(placeHash[p0]+w0, s0.rightSet, s0.tag)
	return f
}

var placeHash = hashes("place", 16)

func (s *state) labelOf(i int) uint64 {
	if i >= s.n {
		return 0
	}
	return s.hintLabel[i]
}
