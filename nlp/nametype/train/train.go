// Package train fits the weights of nlp/nametype to treebanks in CoNLL-U with Entity= annotation (UD English
// GUM). The names of nlp/lexicon teach what names look like by themselves.
package train

import (
	"fmt"
	"io"
	"math"
	"math/rand"
	"os"
	"slices"

	"rashomon/nlp/nametype"
)

// Write fits weights to treebanks, plain or compressed by gzip, and writes them to a file; they come out the
// same every time. Names of the file held, which may be "", are not learned but counted right or wrong.
func Write(out, held string, files []string, log io.Writer) error {
	var all []example
	for _, file := range files {
		found, err := read(file)
		if err != nil {
			return err
		}
		count := [nametype.Kinds]int{}
		for _, e := range found {
			count[e.kind]++
		}
		fmt.Fprintf(log, "%s: %d names: %v\n", file, len(found), count)
		all = append(all, found...)
	}
	list := listed()
	fmt.Fprintf(log, "word lists: %d names\n", len(list))
	all = append(all, list...)
	m := fit(frequent(all))
	packed := make([]byte, len(m))
	for i, w := range m {
		packed[i] = byte(int8(math.Round(max(-127, min(127, w/nametype.Step)))))
	}
	if held != "" {
		tested, err := read(held)
		if err != nil {
			return err
		}
		right := 0
		for _, e := range tested {
			s := score(m, e.features(nil))
			if best, _ := s.Best(); best == e.kind {
				right++
			}
		}
		fmt.Fprintf(log, "%s: %d of %d right\n", held, right, len(tested))
	}
	return os.WriteFile(out, packed, 0o644)
}

// An example is a name with its kind. Around a name from the word lists nothing stands.
type example struct {
	inside, around []string
	kind           nametype.Kind
	weight         float64
}

// features returns the features to learn from. With a source of chance, words themselves are left out
// at times, so that what names of their kind have in common is learned too.
func (e *example) features(chance *rand.Rand) []string {
	inside, around := e.inside, e.around
	if chance != nil && len(inside) > 0 && len(around) > 0 {
		switch chance.Intn(8) {
		case 0:
			around = nil
		case 1, 2:
			inside = nil
		}
	}
	f := make([]string, 0, len(inside)+len(around))
	for _, list := range [][]string{inside, around} {
		for _, x := range list {
			if chance == nil || chance.Intn(5) > 0 {
				f = append(f, x)
			}
		}
	}
	return f
}

// rare is how many names a feature must have to be learned: rarer ones teach chance, and take rows of
// weights from others.
const rare = 2

// frequent leaves out rare features.
func frequent(all []example) []example {
	count := map[string]int{}
	for _, e := range all {
		for _, f := range slices.Concat(e.inside, e.around) {
			count[f]++
		}
	}
	scarce := func(f string) bool { return count[f] < rare }
	for i := range all {
		all[i].inside = slices.DeleteFunc(all[i].inside, scarce)
		all[i].around = slices.DeleteFunc(all[i].around, scarce)
	}
	return all
}

// fit runs stochastic gradient descent with a rate for each weight (AdaGrad), and returns the mean of
// the weights after each round but the first, which varies less with the order of the examples.
func fit(all []example) []float64 {
	const rounds, rate, decay = 6, 0.1, 1e-3
	w := make([]float64, nametype.Buckets*nametype.Kinds)
	g := make([]float64, len(w))
	mean := make([]float64, len(w))
	chance := rand.New(rand.NewSource(1))
	for round := range rounds {
		chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i := range all {
			e := &all[i]
			f := e.features(chance)
			s := score(w, f)
			total := 0.0
			for k := range s {
				s[k] = math.Exp(min(s[k], 50))
				total += s[k]
			}
			for k := range nametype.Kind(nametype.Kinds) {
				d := s[k] / total
				if k == e.kind {
					d--
				}
				d *= e.weight
				for _, x := range f {
					at := nametype.Bucket(x)*nametype.Kinds + int(k)
					step := d + decay*w[at]
					g[at] += step * step
					w[at] -= rate * step / (1e-4 + math.Sqrt(g[at]))
				}
			}
		}
		if round > 0 {
			for i := range w {
				mean[i] += w[i] / (rounds - 1)
			}
		}
	}
	return mean
}

func score(w []float64, features []string) nametype.Scores {
	var s nametype.Scores
	for _, x := range features {
		at := nametype.Bucket(x) * nametype.Kinds
		for k := range s {
			s[k] += w[at+k]
		}
	}
	return s
}
