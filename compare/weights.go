package compare

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsFile string

// weights say how what is known of one kind of contrast tells on the odds of a contradiction: a logistic regression.
type weights known

// chance is how likely a contrast is a contradiction, 0 to 1.
func (w *weights) chance(f *known) float64 { return logistic(w[:], f[:]) }

// logistic is the chance that weights give to what is known.
func logistic(weights, known []float64) float64 {
	sum := 0.0
	for i, v := range known {
		sum += v * weights[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// contrastWeights returns the weights of each kind of contrast that has some. The others keep the strength that
// their rule gives them.
var contrastWeights = sync.OnceValue(func() map[contrastKind]*weights {
	w, err := parseWeights(weightsFile)
	if err != nil {
		panic(err) // TestWeigh reads them
	}
	return w
})

// parseWeights reads the weights of contrasts.
func parseWeights(text string) (map[contrastKind]*weights, error) {
	table, err := parseTable("weights.txt", text, knownNames[:])
	if err != nil {
		return nil, err
	}
	out := map[contrastKind]*weights{}
	for k, column := range table {
		out[k] = (*weights)(column)
	}
	return out, nil
}

// parseTable reads a table with a column for each kind of contrast and a row for each thing known.
func parseTable(file, text string, names []string) (map[contrastKind][]float64, error) {
	out := map[contrastKind][]float64{}
	var kinds []string
	rows := 0
	for n, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || fields[0] == "#":
			continue
		case kinds == nil:
			kinds = fields[1:]
			for _, k := range kinds {
				out[contrastKind(k)] = make([]float64, len(names))
			}
			continue
		case len(fields) != len(kinds)+1:
			return nil, fmt.Errorf("%s:%d: %d columns, want %d", file, n+1, len(fields), len(kinds)+1)
		case rows >= len(names) || fields[0] != names[rows]:
			return nil, fmt.Errorf("%s:%d: %q is not the thing known in row %d; make the file anew (CONTRIBUTING.md)", file, n+1, fields[0], rows+1)
		}
		for i, k := range kinds {
			v, err := strconv.ParseFloat(fields[i+1], 64)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
			}
			out[contrastKind(k)][rows] = v
		}
		rows++
	}
	if rows != len(names) {
		return nil, fmt.Errorf("%s: %d rows, want %d", file, rows, len(names))
	}
	return out, nil
}
