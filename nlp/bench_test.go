package nlp

import (
	"context"
	"testing"

	"github.com/jdkato/prose/v2"
)

func BenchmarkParse(b *testing.B) {
	articles := stories(b)
	words := tokensIn(articles)
	for b.Loop() {
		for _, a := range articles {
			Parse(a)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkAnalyze(b *testing.B) {
	articles := stories(b)
	for b.Loop() {
		if _, err := Analyze(context.Background(), articles, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkProse is prose's own full pipeline (tokens, tags, names) over the texts of BenchmarkParse, with
// one shared model: what the whole claims pipeline is measured against.
func BenchmarkProse(b *testing.B) {
	articles := stories(b)
	words := tokensIn(articles)
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

func tokensIn(articles []*Article) int {
	n := 0
	for _, a := range articles {
		for _, s := range Parse(a).Sentences {
			n += len(s.Tokens)
		}
	}
	return n
}
