package syntax

import "math/bits"

// rowBits is the binary logarithm of the number of rows that features are hashed to.
const rowBits = 22

// maxClasses bounds the number of tags and of moves.
const maxClasses = 128

// weights is a sparse matrix of feature rows and classes. A row that holds nothing costs one bit, so
// that most look-ups end in a table that fits the processor's cache.
type weights struct {
	filled  []uint64 // a bit for each row
	before  []uint32 // rows filled before each word of filled
	start   []uint32 // for each filled row and one more: where its cells begin
	classes []uint8
	values  []int8 // companded, see expand
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

// add adds the rows of features to scores.
func (w *weights) add(features []uint32, out *scores) {
	for _, f := range features {
		word := w.filled[f>>6]
		bit := uint64(1) << (f & 63)
		if word&bit == 0 {
			continue
		}
		row := w.before[f>>6] + uint32(bits.OnesCount64(word&(bit-1)))
		from, to := w.start[row], w.start[row+1]
		classes, values := w.classes[from:to], w.values[from:to]
		for i, c := range classes {
			out[c&(maxClasses-1)] += expand[uint8(values[i])]
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

func newWeights() weights {
	return weights{filled: make([]uint64, 1<<rowBits/64), before: make([]uint32, 1<<rowBits/64)}
}

// put adds a cell; rows come in order.
func (w *weights) put(row uint32, class uint8, value int8) {
	if bit := uint64(1) << (row & 63); w.filled[row>>6]&bit == 0 {
		w.filled[row>>6] |= bit
		w.start = append(w.start, uint32(len(w.classes)))
	}
	w.classes, w.values = append(w.classes, class), append(w.values, value)
}

// end makes weights ready for use after the last cell.
func (w *weights) end() {
	w.start = append(w.start, uint32(len(w.classes)))
	n := uint32(0)
	for i, word := range w.filled {
		w.before[i] = n
		n += uint32(bits.OnesCount64(word))
	}
}
