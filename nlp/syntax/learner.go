package syntax

import (
	"math"
	"sort"
)

// A cell is a weight that is being learned, with the sum of what it was at every step so far.
type cell struct {
	sum   int64
	value int32
	last  int32 // the step up to which sum counts
	class uint8
}

// learner is an averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov
// Models", EMNLP 2002).
type learner struct {
	rows [][]cell
	step int32
}

func newLearner() *learner { return &learner{rows: make([][]cell, 1<<rowBits), step: 1} }

func (l *learner) add(features []uint32, out *scores) {
	for _, f := range features {
		for _, c := range l.rows[f] {
			out[c.class] += c.value
		}
	}
}

func (l *learner) update(features []uint32, right, wrong int) {
	for _, f := range features {
		l.bump(f, uint8(right), 1)
		l.bump(f, uint8(wrong), -1)
	}
}

func (l *learner) bump(f uint32, class uint8, by int32) {
	row := l.rows[f]
	for i := range row {
		if c := &row[i]; c.class == class {
			c.sum += int64(c.value) * int64(l.step-c.last)
			c.value += by
			c.last = l.step
			return
		}
	}
	l.rows[f] = append(row, cell{value: by, last: l.step, class: class})
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
	for f, row := range l.rows {
		sort.Slice(row, func(i, j int) bool { return row[i].class < row[j].class })
		for _, c := range row {
			if sum := c.sum + int64(c.value)*int64(l.step-c.last); sum != 0 {
				out = append(out, mean{uint32(f), c.class, float32(float64(sum) / float64(l.step))})
			}
		}
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
