package compare

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
	"rashomon/nlp/read"
)

var weighOn = flag.String("weigh", "", "fit weights.txt on the labelled pairs and stories in this folder")

// fitted are the kinds of contrasts whose weights are fitted. The others are right, or wrong, for reasons that the
// pairs to fit on do not show: captions are full of opposites, and none of the pairs is a headline that rejects.
var fitted = []contrastKind{deniedContrast, negatedContrast, calendarContrast, nameContrast}

// oneIn is how many pairs there are to one contradiction, by the weights of the pairs: in news there are fewer than in
// sets made to hold them.
const oneIn = 6

// A labelledPair is two statements and whether they contradict each other.
type labelledPair struct {
	A, B, Label string
	contrasts   []contrast
	known       []*known
	weight      float64
}

func (p *labelledPair) contradicts() bool { return p.Label == "contradiction" }

// TestWeigh fits the weights anew where -weigh names the folder of labelled data:
//
//	go test ./compare -run TestWeigh -weigh ../../shared/eval
//
// and checks everywhere that the file of weights can be read and has what is fitted.
func TestWeigh(t *testing.T) {
	if *weighOn != "" {
		if err := os.WriteFile("weights.txt", []byte(fitAll(t, *weighOn)), 0o666); err != nil {
			t.Fatal(err)
		}
		return // the next run reads it
	}
	w, err := parseWeights(weightsFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range fitted {
		if w[k] == nil || w[k][knownCertain] == 0 {
			t.Errorf("no weights of %s", k)
		}
	}
	if len(w) != len(fitted) {
		t.Errorf("weights of %d kinds, want %d", len(w), len(fitted))
	}
	for _, bad := range []string{"known denied\ncertain x", "known denied\ncertain 1 2", "known denied\nelse 1", "known denied\ncertain 1"} {
		if _, err := parseWeights(bad); err == nil {
			t.Errorf("%q is taken for weights", bad)
		}
	}
}

// fitAll reads the sets, fits the weights and returns their file.
func fitAll(t *testing.T, dir string) string {
	nlp.LoadModels()
	var all []*labelledPair
	for _, set := range []string{"breaking_nli", "negation-mnli", "negation-snli", "bump-task1-source", "feversym-dev", "fm2-dev"} {
		all = append(all, weighed(labelledPairs(t, filepath.Join(dir, "pairs", set+".jsonl")), oneIn)...)
	}
	all = append(all, weighed(storyPairs(t, filepath.Join(dir, "stories")), oneIn)...)
	for _, p := range all {
		a, b := nlp.ParseStatement(p.A), nlp.ParseStatement(p.B)
		nlp.Link([]*nlp.Document{a, b})
		eachMatch(a, b, func(m *match) {
			for _, c := range m.unweighed() {
				if slices.Contains(fitted, c.kind) {
					p.contrasts, p.known = append(p.contrasts, c), append(p.known, m.known(c))
				}
			}
		})
	}
	var w map[contrastKind]*weights
	for range 3 {
		w = fit(all, w)
	}
	return weightTable(`# How what is known of a contrast between two statements tells on the odds of a contradiction: weights of a
# logistic regression, a column for each kind of contrast. Made by
#   go test ./compare -run TestWeigh -weigh FOLDER
# from pairs of BreakingNLI, the negation sets of MNLI and SNLI, BUMP, FEVER-symmetric and FM2, and from labelled
# stories; see NOTICE.
`, knownNames[:], fitted, func(k contrastKind) []float64 { return w[k][:] })
}

func labelledPairs(t *testing.T, file string) []*labelledPair {
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out []*labelledPair
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		p := &labelledPair{}
		if err := json.Unmarshal(lines.Bytes(), p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// weighed gives the pairs of one set their weights: the set counts as at most a thousand pairs, and one in oneIn of
// them as a contradiction.
func weighed(set []*labelledPair, oneIn float64) []*labelledPair {
	yes := 0
	for _, p := range set {
		if p.contradicts() {
			yes++
		}
	}
	n := float64(min(1000, len(set)))
	for _, p := range set {
		if p.contradicts() {
			p.weight = n / oneIn / float64(yes)
		} else {
			p.weight = n * (1 - 1.0/oneIn) / float64(len(set)-yes)
		}
	}
	return set
}

// storyPairs returns sentences of the stories: those of two camps of a hard conflict, those of agreements and of traps,
// and some that share many words and that nobody found a conflict in.
func storyPairs(t *testing.T, dir string) []*labelledPair {
	type side struct {
		File, Quote string
		Camp        *int
	}
	files, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in ", dir)
	}
	random := rand.New(rand.NewPCG(1, 1))
	var out []*labelledPair
	for _, file := range files {
		var gold struct {
			Cluster   string
			Files     []string
			Conflicts []struct {
				Strength string
				Sides    []side
			}
			Agreements []struct{ Sides []side }
			Traps      []struct{ A, B side }
		}
		text, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(text, &gold)
		}
		if err != nil {
			t.Fatal(err)
		}
		sentences := map[string][]string{}
		for _, name := range gold.Files {
			sentences[name] = sentencesOf(t, filepath.Join(dir, gold.Cluster, name))
		}
		disputed := map[string]bool{}
		add := func(a, b side, label string) {
			x, y := sentenceWith(sentences[a.File], a.Quote), sentenceWith(sentences[b.File], b.Quote)
			if label == "contradiction" {
				disputed[x], disputed[y] = true, true
			}
			out = append(out, &labelledPair{A: x, B: y, Label: label})
		}
		for _, c := range gold.Conflicts {
			for i, a := range c.Sides {
				for _, b := range c.Sides[:i] {
					if c.Strength == "hard" && a.Camp != nil && b.Camp != nil && *a.Camp != *b.Camp {
						add(a, b, "contradiction")
					}
				}
			}
		}
		for _, c := range gold.Agreements {
			for i, a := range c.Sides {
				for _, b := range c.Sides[:min(i, 3)] {
					add(a, b, "entailment")
				}
			}
		}
		for _, c := range gold.Traps {
			add(c.A, c.B, "neutral")
		}
		out = append(out, alikeSentences(gold.Files, sentences, disputed, random)...)
	}
	return out
}

// alikeSentences draws sixty pairs of sentences of two articles that share two in five of their words.
func alikeSentences(files []string, sentences map[string][]string, disputed map[string]bool, random *rand.Rand) []*labelledPair {
	var out []*labelledPair
	for i, f := range files {
		for _, g := range files[:i] {
			for _, a := range sentences[f] {
				for _, b := range sentences[g] {
					x, y := contentWords(a), contentWords(b)
					if a == b || disputed[a] || disputed[b] || min(len(x), len(y)) < 4 {
						continue
					}
					if 5*(len(x)-len(without(x, y))) >= 2*min(len(x), len(y)) {
						out = append(out, &labelledPair{A: a, B: b, Label: "neutral"})
					}
				}
			}
		}
	}
	random.Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	return out[:min(len(out), 60)]
}

func sentencesOf(t *testing.T, file string) []string {
	articles, problems, err := read.Articles(context.Background(), []string{file}, read.Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	var out []string
	for _, a := range articles {
		d := nlp.Parse(a)
		for _, s := range d.Sentences {
			out = append(out, strings.Join(strings.Fields(a.Text[s.Start:s.End]), " "))
		}
	}
	return out
}

// sentenceWith returns the sentence that a quotation stands in, or the quotation.
func sentenceWith(sentences []string, quote string) string {
	plain := func(s string) string { return strings.Join(strings.Fields(nlp.Fold(s)), " ") }
	for _, s := range sentences {
		if strings.Contains(plain(s), plain(quote)) {
			return s
		}
	}
	return quote
}

func contentWords(sentence string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(nlp.Fold(sentence), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		if !lexicon.Get().Stopwords[w] && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// fit fits weights by logistic regression: those of all kinds together and, held nearer to zero, those in which each
// kind differs. Of a contradiction the contrast counts that the weights before take for the likeliest, or, at first,
// the strongest; of other pairs all do.
func fit(pairs []*labelledPair, before map[contrastKind]*weights) map[contrastKind]*weights {
	var samples []sample
	for _, p := range pairs {
		best, likeliest := -1, 0.0
		for i, c := range p.contrasts {
			v := c.strength
			if before != nil {
				v = before[c.kind].chance(p.known[i])
			}
			if best < 0 || v > likeliest {
				best, likeliest = i, v
			}
		}
		for i, c := range p.contrasts {
			samples = append(samples, p.sample(p.known[i][:], slices.Index(fitted, c.kind), len(p.contrasts), i == best)...)
		}
	}
	out := map[contrastKind]*weights{}
	for i, w := range regress(samples, len(fitted), knownCount) {
		out[fitted[i]] = (*weights)(w)
	}
	return out
}

// A sample is a contrast to fit on: what is known of it, the number of its kind, and whether it is a contradiction.
type sample struct {
	known      []float64
	kind       int
	is, weight float64
}

// sample makes one of a pair's contrasts, of so many, a sample, or none.
func (p *labelledPair) sample(known []float64, kind, of int, best bool) []sample {
	switch {
	case p.contradicts() && best:
		return []sample{{known, kind, 1, p.weight}}
	case p.contradicts():
		return nil
	}
	return []sample{{known, kind, 0, p.weight / math.Sqrt(float64(of))}}
}

// regress fits a logistic regression for each of some kinds on count things known, with Adam as in Kingma and Ba,
// "Adam: A Method for Stochastic Optimization" (2015).
func regress(samples []sample, kinds, count int) [][]float64 {
	n := (kinds + 1) * count
	w, slope, mean, square := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	sum := func(kind int) []float64 {
		out := make([]float64, count)
		for i := range out {
			out[i] = w[i] + w[(kind+1)*count+i]
		}
		return out
	}
	total := 0.0
	for _, s := range samples {
		total += s.weight
	}
	sums := make([][]float64, kinds)
	for step := 1.0; step <= 400; step++ {
		for i := range slope {
			slope[i] = w[i] / total
			if i < count {
				slope[i] /= 4
			}
		}
		for i := range sums {
			sums[i] = sum(i)
		}
		for _, s := range samples {
			miss := s.weight * (logistic(sums[s.kind], s.known) - s.is) / total
			for i, v := range s.known {
				slope[i] += miss * v
				slope[(s.kind+1)*count+i] += miss * v
			}
		}
		for i, g := range slope {
			mean[i] = 0.9*mean[i] + 0.1*g
			square[i] = 0.999*square[i] + 0.001*g*g
			w[i] -= 0.05 * mean[i] / (1 - math.Pow(0.9, step)) / (math.Sqrt(square[i]/(1-math.Pow(0.999, step))) + 1e-8)
		}
	}
	for i := range sums {
		sums[i] = sum(i)
	}
	return sums
}

// weightTable writes weights as parseTable reads them.
func weightTable(head string, names []string, kinds []contrastKind, w func(contrastKind) []float64) string {
	var b strings.Builder
	b.WriteString(head)
	fmt.Fprintf(&b, "%-20s", "known")
	for _, k := range kinds {
		fmt.Fprintf(&b, " %*s", max(8, len(k)), k)
	}
	b.WriteByte('\n')
	for i, name := range names {
		fmt.Fprintf(&b, "%-20s", name)
		for _, k := range kinds {
			fmt.Fprintf(&b, " %*.3f", max(8, len(k)), w(k)[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
