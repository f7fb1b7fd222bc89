package nlp

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// What [LearnCues] is set to, by cross-validation on PolNeAR's training part.
const (
	cueFolds   = 5    // of the cross-validation
	cuePenalty = 48   // on the square of a weight, over 8
	cueRare    = 3    // candidates that a feature must have
	cueRounds  = 15   // over all features
	cueLean    = 0.65 // added to the bias: found and false ones weigh the same where the F1 is near 0.74
	cueSame    = 0.3  // overlap of two cues, over what both cover, from which they are one
	cueUnit    = 10.0 // weights are in tenths of log-odds
)

// An annotatedText is an article with its acts of attribution, in characters: a line of JSON.
type annotatedText struct {
	Text         string `json:"text"`
	Attributions []struct {
		Cue []int `json:"cue"`
	} `json:"attributions"`
}

// A cueExample is a candidate of an annotated text.
type cueExample struct {
	features []int // ascending by first appearance
	yes      bool  // it was annotated
	text     int
}

// LearnCues learns the weights of lexicon/cues.txt, in tenths of log-odds, from annotated texts: lines of JSON with
// "text" and "attributions", each with its "cue" as two offsets in characters, or null. It is a logistic regression
// with a quadratic penalty, fitted feature by feature, and gives the same weights every time. What a
// cross-validation finds goes to log.
func LearnCues(in io.Reader, log io.Writer) (map[string]int, error) {
	var examples []cueExample
	var names []string
	index := map[string]int{}
	texts, gold := 0, 0
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<26)
	for scan.Scan() {
		var text annotatedText
		if err := json.Unmarshal(scan.Bytes(), &text); err != nil {
			return nil, fmt.Errorf("line %d: %w", texts+1, err)
		}
		candidates := read(&Article{Text: text.Text}, nil).candidates()
		taken := takenBy(candidates, text)
		for i, c := range candidates {
			e := cueExample{yes: taken[i], text: texts}
			for _, f := range c.features {
				k, ok := index[f]
				if !ok {
					k = len(names)
					index[f] = k
					names = append(names, f)
				}
				e.features = append(e.features, k)
			}
			examples = append(examples, e)
		}
		gold += len(text.Attributions)
		texts++
	}
	if err := scan.Err(); err != nil {
		return nil, err
	}
	if gold == 0 {
		return nil, errors.New("no annotated attributions")
	}
	fmt.Fprintf(log, "%d texts, %d attributions, %d candidates, %d features\n", texts, gold, len(examples), len(names))
	crossValidate(examples, len(names), gold, log)
	weights, bias := regress(examples, len(names))
	out := map[string]int{"bias": int(math.Round((bias + cueLean) * cueUnit))}
	for i, name := range names {
		if w := int(math.Round(weights[i] * cueUnit)); w != 0 {
			out[name] = w
		}
	}
	return out, nil
}

// takenBy tells which candidates are annotated: for each annotated cue the one that overlaps it most.
func takenBy(candidates []candidate, text annotatedText) []bool {
	var at []int // byte offsets of the characters
	for i := range text.Text {
		at = append(at, i)
	}
	at = append(at, len(text.Text))
	taken := make([]bool, len(candidates))
	for _, a := range text.Attributions {
		if len(a.Cue) != 2 || a.Cue[0] < 0 || a.Cue[0] > a.Cue[1] || a.Cue[1] >= len(at) {
			continue
		}
		cue := Span{at[a.Cue[0]], at[a.Cue[1]]}
		best, most := -1, 0.0
		for i, c := range candidates {
			shared := float64(min(cue.End, c.Cue.End) - max(cue.Start, c.Cue.Start))
			if same := shared / float64(cue.Cover(c.Cue).Len()); !taken[i] && same > most {
				best, most = i, same
			}
		}
		if most >= cueSame {
			taken[best] = true
		}
	}
	return taken
}

// crossValidate writes how many attributions are found in texts that were not learned from.
func crossValidate(examples []cueExample, features, gold int, log io.Writer) {
	right, given := 0, 0
	for fold := range cueFolds {
		var rest []cueExample
		for _, e := range examples {
			if e.text%cueFolds != fold {
				rest = append(rest, e)
			}
		}
		weights, bias := regress(rest, features)
		for _, e := range examples {
			sum := bias + cueLean
			for _, f := range e.features {
				sum += weights[f]
			}
			if e.text%cueFolds == fold && sum >= 0 {
				given++
				if e.yes {
					right++
				}
			}
		}
	}
	p, r := float64(right)/float64(max(given, 1)), float64(right)/float64(gold)
	fmt.Fprintf(log, "cross-validation: P %.3f R %.3f F1 %.3f\n", p, r, 2*p*r/max(p+r, 1e-9))
}

// regress fits the weights of a logistic regression and its bias, by Newton's steps on one feature at a time.
func regress(examples []cueExample, features int) (weights []float64, bias float64) {
	weights = make([]float64, features+1) // the bias is the last
	sums := make([]float64, len(examples))
	holders := make([][]int, features+1)
	for i, e := range examples {
		for _, f := range e.features {
			holders[f] = append(holders[f], i)
		}
		holders[features] = append(holders[features], i)
	}
	for range cueRounds {
		for f := features; f >= 0; f-- {
			if len(holders[f]) < cueRare {
				continue
			}
			slope, curve := -cuePenalty*weights[f]/8, cuePenalty/8.0
			if f == features {
				slope, curve = 0, 1e-6
			}
			for _, i := range holders[f] {
				likely := 1 / (1 + math.Exp(-sums[i]))
				if examples[i].yes {
					slope++
				}
				slope -= likely
				curve += likely * (1 - likely)
			}
			step := max(-1, min(1, slope/curve))
			weights[f] += step
			for _, i := range holders[f] {
				sums[i] += step
			}
		}
	}
	return weights[:features], weights[features]
}
