package nlp

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// TestQuantities reads every phrasing of testdata/values/quantities.txt, whose head tells how values
// are written.
func TestQuantities(t *testing.T) {
	list := readValues(t, "quantities.txt")
	if len(list) < 500 {
		t.Fatalf("%d phrasings", len(list))
	}
	for _, p := range list {
		want := p.value
		if want == "-" {
			want = ""
		}
		var got []string
		for _, q := range parseText(p.text).Quantities {
			got = append(got, quantityValue(q))
		}
		if joined := strings.Join(got, "; "); joined != want {
			t.Errorf("quantities.txt:%d: %q: %q, want %q", p.line, p.text, joined, want)
		}
	}
}

// quantityValue writes a quantity as quantities.txt does.
func quantityValue(q Quantity) string {
	end := func(v float64) string {
		return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
	}
	what := q.Unit
	if what != "" && q.Of != "" {
		what += " of "
	}
	what += q.Of
	if q.Total > 0 {
		what += " out of " + end(q.Total)
	}
	return strings.TrimSpace(end(q.Low) + " " + end(q.High) + " " + what)
}
