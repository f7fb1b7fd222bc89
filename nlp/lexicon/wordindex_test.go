package lexicon

import (
	"strings"
	"testing"
)

// TestWordIndex holds that every line of words.txt is found by its word, and nothing by what stands before, between and
// behind them.
func TestWordIndex(t *testing.T) {
	l := Get()
	for line := range strings.Lines(string(l.words.table)) {
		word, letters, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if got := l.words.of(word); !ok || got != letters {
			t.Fatalf("%s: %q, want %q", word, got, letters)
		}
	}
	for _, word := range []string{"", "#", "a", "aaa", "qzx", "zz", "zzz", "élan", "~", "x-"} {
		if got, want := l.words.of(word), l.words.table.of(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
