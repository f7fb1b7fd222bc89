package compare

import (
	"context"
	"errors"
	"testing"
)

// TestInterrupt ends a comparison after each of its steps in turn, by tenths.
func TestInterrupt(t *testing.T) {
	docs := analyze(t, "../testdata/stories/doha-talks")
	last, all := 0, 0
	if _, err := Compare(context.Background(), docs, Options{Progress: func(done, total int) {
		if done != last+1 {
			t.Fatalf("step %d after %d", done, last)
		}
		last, all = done, total
	}}); err != nil || last != all || all < 100 {
		t.Fatalf("%d of %d steps: %v", last, all, err)
	}
	for tenth := range 10 {
		ctx, cancel := context.WithCancel(context.Background())
		last := 0
		r, err := Compare(ctx, docs, Options{Progress: func(done, total int) {
			if last = done; done > total*tenth/10 {
				cancel()
			}
		}})
		if r != nil || !errors.Is(err, context.Canceled) || last > all*tenth/10+1 {
			t.Errorf("at %d tenths: ended after %d of %d steps with %v", tenth, last, all, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Compare(ctx, docs, Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
