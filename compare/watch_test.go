package compare

import (
	"context"
	"errors"
	"runtime"
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
		last, at := 0, -1
		r, err := Compare(ctx, docs, Options{Progress: func(done, total int) {
			if last = done; done > total*tenth/10 && at < 0 {
				at = done
				cancel()
			}
		}})
		// Each core ends the step that it is at.
		if r != nil || !errors.Is(err, context.Canceled) || last > at+runtime.GOMAXPROCS(0) {
			t.Errorf("at %d tenths: ended after %d of %d steps, %d after the interruption, with %v", tenth, last, all, last-at, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Compare(ctx, docs, Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
