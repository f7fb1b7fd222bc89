package nlp

import (
	"testing"

	"github.com/jdkato/prose/v2"
)

// BenchmarkProse is prose's own full pipeline (tokens, tags, names) over the texts of BenchmarkParse, with
// one shared model: what the whole claims pipeline is measured against.
func BenchmarkProse(b *testing.B) {
	articles := stories(b)
	words := 0
	for _, a := range articles {
		for _, s := range Parse(a).Sentences {
			words += len(s.Tokens)
		}
	}
	model := taggerModel()
	for b.Loop() {
		for _, a := range articles {
			if _, err := prose.NewDocument(a.Text, prose.UsingModel(model)); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
