package compare

import (
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
	"rashomon/nlp/read"
)

// BenchmarkScale measures the two layers on large sets: the stories of testdata over and over, with other names,
// outlets and days, and their paragraphs shuffled.
//
//	go test ./compare -run '^$' -bench Scale -benchtime 1x -timeout 60m
//
// It reports the seconds of the NLP layer and of the comparison, and the memory that the process took from the
// system. 10,000 articles take minutes: -bench 'Scale/(5|100|1000)$' leaves them out.
func BenchmarkScale(b *testing.B) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1800 << 20)) // as the command does
	defer debug.SetGCPercent(debug.SetGCPercent(200))
	for _, n := range []int{5, 100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			articles := enlarged(b, n)
			var reading, comparing time.Duration
			for b.Loop() {
				r, c, report := timed(b, articles)
				reading, comparing = reading+r, comparing+c
				if len(report.Agreements) == 0 {
					b.Fatal("nothing was compared")
				}
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(reading.Seconds()/float64(b.N), "nlp-s")
			b.ReportMetric(comparing.Seconds()/float64(b.N), "compare-s")
			b.ReportMetric(float64(m.Sys>>20), "MB")
		})
	}
}

// timed runs the two layers on articles, and returns how long each took.
func timed(tb testing.TB, articles []*nlp.Article) (reading, comparing time.Duration, r *Report) {
	tb.Helper()
	start := time.Now()
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		tb.Fatal(err)
	}
	reading = time.Since(start)
	start = time.Now()
	r = compareAll(docs, Options{})
	return reading, time.Since(start), r
}

// capitalized is a word that may be of a name.
var capitalized = regexp.MustCompile(`\b\p{Lu}[\p{L}]{2,}\b`)

// enlarged returns a number of articles made of the stories of testdata.
func enlarged(tb testing.TB, n int) []*nlp.Article {
	tb.Helper()
	stories, problems, err := read.Articles(context.Background(), []string{"../testdata/stories"}, read.Options{})
	if err != nil || len(problems) > 0 {
		tb.Fatal(err, problems)
	}
	random := rand.New(rand.NewPCG(7, 8))
	var out []*nlp.Article
	for round := 0; len(out) < n; round++ {
		for _, a := range stories[:min(len(stories), n-len(out))] {
			c := *a
			c.Text = a.Text[a.Header.End:]
			c.Header = nlp.Span{}
			if round > 0 {
				c.Text = shuffled(renamed(c.Text, round), random)
				c.Title = renamed(a.Title, round)
				c.Outlet = fmt.Sprint(a.Outlet, " ", round%50)
				c.Published.Time = a.Published.AddDate(0, 0, round)
			}
			c.File, c.Record = fmt.Sprintf("%d-%s", round, a.File), 0
			out = append(out, &c)
		}
	}
	random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// renamed gives a text other names, the same for the same name and round.
func renamed(text string, round int) string {
	lex := lexicon.Get()
	syllables := []string{"ba", "ro", "ki", "len", "mar", "do", "ves", "tan", "gor", "li", "sha", "nu", "per", "zed", "mon", "ril", "fa", "ko", "dun", "est"}
	return capitalized.ReplaceAllStringFunc(text, func(w string) string {
		low := strings.ToLower(w)
		if _, date := lex.Dates[low]; date || lex.Common(low) {
			return w
		}
		h := fnv.New64a()
		fmt.Fprint(h, round, low)
		sum, name := h.Sum64(), ""
		for range 3 {
			name += syllables[sum%uint64(len(syllables))]
			sum /= uint64(len(syllables))
		}
		return strings.ToUpper(name[:1]) + name[1:]
	})
}

// shuffled puts the paragraphs of a text, the first one aside, in another order.
func shuffled(text string, random *rand.Rand) string {
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	rest := paragraphs[1:]
	random.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	return strings.Join(paragraphs, "\n\n")
}
