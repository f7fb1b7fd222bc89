package syntax

import "math/bits"

// rowBits is the binary logarithm of the number of rows that features are hashed to.
const rowBits = 22

// maxClasses bounds the number of tags and of moves.
const maxClasses = 128

// weights is a sparse matrix of feature rows and classes. A row that holds nothing costs one bit, so
// that most look-ups end in a table that fits the processor's cache.
type weights struct {
	index []rowIndex // 64 rows each
	start []uint32   // for each filled row and one more: where its cells begin
	cells []weight
}

// A rowIndex has a bit for each of 64 rows, and the number of filled rows before them.
type rowIndex struct {
	filled uint64
	before uint32
}

// A weight is what a row adds to the score of a class.
type weight struct {
	class uint8
	value int8 // companded, see expand
}

// expand turns a stored weight into what is added to a score: a signed square, so that small
// weights keep their differences and large ones their size.
var expand = func() (table [256]int32) {
	for i := range table {
		v := int32(int8(i))
		table[i] = v * max(v, -v)
	}
	return table
}()

type scores [maxClasses]int32

// add adds the rows of features to scores. It goes over the features several times, so that the processor waits for
// many rows at a time rather than for one after the other.
func (w *weights) add(features []uint32, out *scores) {
	var rows, ends [maxMoveFeatures]uint32
	var firsts [maxMoveFeatures]weight
	n := 0
	for _, f := range features {
		x := &w.index[f>>6]
		rows[n&(maxMoveFeatures-1)] = x.before + uint32(bits.OnesCount64(x.filled&(1<<(f&63)-1)))
		n += int(x.filled >> (f & 63) & 1)
	}
	for i, row := range rows[:n] {
		rows[i], ends[i] = w.start[row], w.start[row+1]
	}
	for i, from := range rows[:n] {
		firsts[i] = w.cells[from]
	}
	for i, from := range rows[:n] {
		c := firsts[i]
		out[c.class&(maxClasses-1)] += expand[uint8(c.value)]
		for _, c := range w.cells[from+1 : ends[i]] {
			out[c.class&(maxClasses-1)] += expand[uint8(c.value)]
		}
	}
}

// hash spreads a number over 64 bits (the finaliser of SplitMix64).
func hash(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// hashes returns a table of n hashes. Tables of different names share none.
func hashes(name string, n int) []uint64 {
	seed := hashString(name)
	out := make([]uint64, n)
	for i := range out {
		out[i] = hash(seed + uint64(i))
	}
	return out
}

const fnvOffset, fnvPrime = 14695981039346656037, 1099511628211

func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return hash(h)
}

func newWeights() weights { return weights{index: make([]rowIndex, 1<<rowBits/64)} }

// put adds a cell; rows come in order.
func (w *weights) put(row uint32, class uint8, value int8) {
	x := &w.index[row>>6]
	if bit := uint64(1) << (row & 63); x.filled&bit == 0 {
		x.filled |= bit
		w.start = append(w.start, uint32(len(w.cells)))
	}
	w.cells = append(w.cells, weight{class, value})
}

// end makes weights ready for use after the last cell.
func (w *weights) end() {
	w.start = append(w.start, uint32(len(w.cells)))
	n := uint32(0)
	for i := range w.index {
		w.index[i].before = n
		n += uint32(bits.OnesCount64(w.index[i].filled))
	}
}
