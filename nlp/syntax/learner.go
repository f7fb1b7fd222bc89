package syntax

import (
	"math"
	"slices"
	"sort"
)

// A cell is a weight that is being learned, above the eight bits of its class.
type cell int32

// learner is an averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov
// Models", EMNLP 2002). Its rows lie in two arrays without pointers, which the garbage collector
// need not walk through; a row that outgrows its place moves to the end.
type learner struct {
	rows  []row
	cells []cell
	// missed holds, for each cell, the sum of its updates times the steps at which they came: its
	// value times the steps so far, less this, is the sum of the values that it had.
	missed []int64
	step   int32
}

// A row is where its cells begin, how many there are and for how many there is room.
type row struct {
	at    uint32
	n, of uint16
}

func newLearner() *learner { return &learner{rows: make([]row, 1<<rowBits), step: 1} }

// add adds the rows of features to scores, in several passes for the reason that weights.add gives.
func (l *learner) add(features []uint32, out *scores) {
	var rows [maxMoveFeatures]row
	var firsts [maxMoveFeatures]cell
	n := 0
	for _, f := range features {
		rows[n&(maxMoveFeatures-1)] = l.rows[f]
		n += min(int(l.rows[f].n), 1)
	}
	for i, r := range rows[:n] {
		firsts[i] = l.cells[r.at]
	}
	for i, r := range rows[:n] {
		c := firsts[i]
		out[c&(maxClasses-1)] += int32(c >> 8)
		for _, c := range l.cells[r.at+1 : r.at+uint32(r.n)] {
			out[c&(maxClasses-1)] += int32(c >> 8)
		}
	}
}

func (l *learner) update(features []uint32, right, wrong int) {
	for _, f := range features {
		l.bump(f, cell(right), 1)
		l.bump(f, cell(wrong), -1)
	}
}

func (l *learner) bump(f uint32, class, by cell) {
	r := &l.rows[f]
	end := r.at + uint32(r.n)
	for i := r.at; i < end; i++ {
		if l.cells[i]&0xff == class {
			l.cells[i] += by << 8
			l.missed[i] += int64(by) * int64(l.step)
			return
		}
	}
	if r.n == r.of {
		from := r.at
		r.at, r.of = uint32(len(l.cells)), max(2, 2*r.of)
		l.cells = append(l.cells, make([]cell, r.of)...)
		l.missed = append(l.missed, make([]int64, r.of)...)
		copy(l.cells[r.at:], l.cells[from:end])
		copy(l.missed[r.at:], l.missed[from:end])
	}
	end = r.at + uint32(r.n)
	l.cells[end], l.missed[end] = by<<8|class, int64(by)*int64(l.step)
	r.n++
}

// mean is an averaged weight.
type mean struct {
	row   uint32
	class uint8
	value float32
}

// means returns the averages of all weights, by row and class.
func (l *learner) means() []mean {
	var out []mean
	for f, r := range l.rows {
		from := len(out)
		for i := r.at; i < r.at+uint32(r.n); i++ {
			c := l.cells[i]
			if sum := int64(c>>8)*int64(l.step) - l.missed[i]; sum != 0 {
				out = append(out, mean{uint32(f), uint8(c), float32(float64(sum) / float64(l.step))})
			}
		}
		slices.SortFunc(out[from:], func(a, b mean) int { return int(a.class) - int(b.class) })
	}
	return out
}

// blend adds up the weights of several learners.
func blend(all [][]mean) []mean {
	for len(all) > 1 {
		a, b := all[0], all[1]
		out := make([]mean, 0, len(a)+len(b))
		for len(a) > 0 || len(b) > 0 {
			switch {
			case len(b) == 0 || len(a) > 0 && (a[0].row < b[0].row || a[0].row == b[0].row && a[0].class < b[0].class):
				out, a = append(out, a[0]), a[1:]
			case len(a) == 0 || b[0].row < a[0].row || b[0].class < a[0].class:
				out, b = append(out, b[0]), b[1:]
			default:
				out = append(out, mean{a[0].row, a[0].class, a[0].value + b[0].value})
				a, b = a[1:], b[1:]
			}
		}
		all = append([][]mean{out}, all[2:]...)
	}
	return all[0]
}

// compact keeps the largest weights and quantises them.
func compact(all []mean, keep int) weights {
	sizes := make([]float64, len(all))
	largest := 0.0
	for i, m := range all {
		sizes[i] = math.Abs(float64(m.value))
		largest = max(largest, sizes[i])
	}
	sort.Float64s(sizes)
	least := 0.0
	if len(sizes) > keep {
		least = sizes[len(sizes)-keep]
	}
	w := newWeights()
	for _, m := range all {
		size := math.Abs(float64(m.value))
		v := int8(math.Round(127 * math.Sqrt(size/largest)))
		if size < least || v == 0 {
			continue
		}
		if m.value < 0 {
			v = -v
		}
		w.put(m.row, m.class, v)
	}
	w.end()
	return w
}
