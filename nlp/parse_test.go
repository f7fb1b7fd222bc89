package nlp

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// published is a Moment for tests.
func published(s string) Moment {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return Moment{Time: t}
}

func parseText(text string) *Document {
	return Parse(&Article{File: "test.txt", Text: text, Published: published("2021-10-08")}) // a Friday
}

// checkSpans holds that everything found is a span of the text, in order and inside what it is part
// of, and that no span cuts a character apart.
func checkSpans(t *testing.T, d *Document) {
	t.Helper()
	text := d.Article.Text
	good := func(what string, s Span) {
		t.Helper()
		if s.Start < 0 || s.End > len(text) || s.Start > s.End {
			t.Fatalf("%s: span %v in a text of %d bytes", what, s, len(text))
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("%s: span %v cuts a character apart: %q", what, s, text[s.Start:s.End])
		}
	}
	last := 0
	for _, l := range d.Lines {
		good("line", l.Span)
		if l.Number < 1 || l.Number > 1+strings.Count(text, "\n") {
			t.Fatalf("line number %d", l.Number)
		}
	}
	for _, s := range d.Sentences {
		good("sentence", s.Span)
		if s.Start < last {
			t.Fatalf("sentence %v starts before %d", s.Span, last)
		}
		last = s.End
		at := s.Start
		for _, tok := range s.Tokens {
			good("token", tok.Span)
			if tok.Start < at || tok.End > s.End || tok.Empty() {
				t.Fatalf("token %q %v out of order in sentence %v", tok.Text, tok.Span, s.Span)
			}
			at = tok.End
		}
	}
	for _, q := range d.Quotes {
		good("quote", q.Span)
	}
	for _, m := range d.Mentions {
		good("mention", m.Span)
		if m.Entity < 0 || m.Entity >= len(d.Entities) {
			t.Fatalf("mention of entity %d of %d", m.Entity, len(d.Entities))
		}
	}
	for _, x := range d.Times {
		good("time", x.Span)
		if !x.First.IsZero() && !x.Last.IsZero() && x.Last.Before(x.First) {
			t.Fatalf("time %q ends before it begins", text[x.Start:x.End])
		}
	}
	for _, q := range d.Quantities {
		good("quantity", q.Span)
		if q.Low > q.High {
			t.Fatalf("quantity %q: %g to %g", text[q.Start:q.End], q.Low, q.High)
		}
	}
	for _, s := range d.Statements {
		good("source", s.Source)
		good("cue", s.Cue)
		good("content", s.Content)
	}
	ids := map[string]bool{}
	for _, c := range d.Claims {
		good("evidence", c.Evidence)
		good("predicate", c.Predicate.Span)
		for _, a := range c.arguments() {
			good("argument", a.Span)
		}
		if n := len(strings.Fields(text[c.Evidence.Start:c.Evidence.End])); n == 0 || n > maxEvidence {
			t.Fatalf("evidence of %d words", n)
		}
		if c.Line != 1+strings.Count(text[:c.Evidence.Start], "\n") {
			t.Fatalf("line %d of evidence at %d", c.Line, c.Evidence.Start)
		}
		if ids[c.ID] {
			t.Fatalf("two claims with id %s", c.ID)
		}
		ids[c.ID] = true
		if c.Event >= len(d.Claims) || c.Event < -1 {
			t.Fatalf("event %d", c.Event)
		}
	}
}

func stories(t testing.TB) []*Article {
	t.Helper()
	files, err := filepath.Glob("../testdata/stories/*/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	var out []*Article
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, &Article{File: f, Text: string(data), Published: published("2021-10-08")})
	}
	return out
}

func TestSpans(t *testing.T) {
	for _, a := range stories(t) {
		checkSpans(t, Parse(a))
	}
}

// TestCapitals holds that letters beyond ASCII get capitals and stay whole.
func TestCapitals(t *testing.T) {
	if d := ParseStatement("élan"); d.Article.Text != "Élan." {
		t.Errorf("%q", d.Article.Text)
	}
	if got := titled("ÖREBRO ÅS"); got != "Örebro Ås" {
		t.Errorf("%q", got)
	}
}

func TestMasked(t *testing.T) {
	for text, want := range map[string]string{"a\x1bb\r\nc\rd": "a?b\r\nc?d", "a\u202eb": "a???b", "\x1b\xff": "?\xff", "a\xff": "a\xff"} {
		if got := Masked(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, a := range stories(f) {
		f.Add(a.Text)
	}
	for _, s := range []string{"", "\xff\xfe", "“”", "'", "a\r\nb", "U.S.", "He said: \"No", "... !?", "\u202eabc", "12 people,", "On Oct. 31. He left.", "X and or, and Y", strings.Repeat("(", 50), "It's it's 's 's", "“He 'said' so,” he said that \"if\"", "I\x82\x82\x82\x82\x82\x82's '\x80 '\x8f", "İİİİİİİİ's ȺȺȺȺ'll go",
		"He can " + strings.Repeat("afford to ", 60) + "leave the town.", "He would " + strings.Repeat("hesitate to allow them to ", 40) + "leave."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		// A loop without end would stall the fuzzer in silence.
		done := make(chan *Document, 1)
		go func() { done <- parseText(text) }()
		select {
		case d := <-done:
			checkSpans(t, d)
		case <-time.After(10 * time.Second):
			t.Fatalf("no end in 10 s: %q", text)
		}
	})
}

// TestParallel is for the race detector: the models are shared.
func TestParallel(t *testing.T) {
	articles := append(stories(t), stories(t)...)
	n := 0
	done := make(chan struct{}, len(articles))
	docs, err := Analyze(context.Background(), articles, func() { done <- struct{}{} })
	if err != nil {
		t.Fatal(err)
	}
	for range docs {
		<-done
		n++
	}
	if n != len(articles) {
		t.Errorf("%d of %d articles reported", n, len(articles))
	}
	half := len(docs) / 2
	for i := range half {
		if len(docs[i].Claims) != len(docs[i+half].Claims) {
			t.Errorf("%s: %d claims, and %d the second time", docs[i].Article.File, len(docs[i].Claims), len(docs[i+half].Claims))
		}
	}
}

func TestAnalyzeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Analyze(ctx, stories(t), nil); err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}
