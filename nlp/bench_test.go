package nlp

import (
	"context"
	"testing"
)

func BenchmarkParse(b *testing.B) {
	articles := stories(b)
	words := 0
	for _, a := range articles {
		for _, s := range Parse(a).Sentences {
			words += len(s.Tokens)
		}
	}
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
