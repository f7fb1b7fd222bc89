package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"rashomon/nlp"
)

// BenchmarkLength measures the two layers on long articles: two outlets with one article each, of so many words, made of
// the stories of testdata over and over with other names.
//
//	go test ./compare -run '^$' -bench Length -benchtime 1x -timeout 60m
//
// Twice the words must take twice the time: it reports the microseconds a word of the NLP layer and of the comparison.
func BenchmarkLength(b *testing.B) {
	for _, words := range []int{10_000, 50_000, 200_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			articles := []*nlp.Article{long(b, words, 1, "Harbour Post"), long(b, words, 2, "Coast Radio")}
			var reading, comparing time.Duration
			for b.Loop() {
				r, c, _ := timed(b, articles)
				reading, comparing = reading+r, comparing+c
			}
			n := float64(2 * words * b.N)
			b.ReportMetric(float64(reading.Microseconds())/n, "nlp-µs/word")
			b.ReportMetric(float64(comparing.Microseconds())/n, "compare-µs/word")
		})
	}
}

// long returns one article of about so many words. Every second round of stories has the names of the round before, so
// that articles of different seeds share half of what they tell.
func long(tb testing.TB, words int, seed uint64, outlet string) *nlp.Article {
	tb.Helper()
	stories := enlarged(tb, 5)
	random := rand.New(rand.NewPCG(seed, 8))
	var text strings.Builder
	for n, round := 0, 0; n < words; round++ {
		names := round
		if round%2 == 1 {
			names += int(seed) * 1_000_000
		}
		for _, a := range stories {
			part := shuffled(renamed(a.Text, names), random)
			n += len(strings.Fields(part))
			text.WriteString(part + "\n\n")
		}
	}
	c := *stories[0]
	c.Outlet, c.Text, c.File, c.Record = outlet, text.String(), outlet+".txt", 0
	return &c
}
