package compare

import (
	"context"
	"iter"
	"sync"
)

// A watch is kept over one comparison: it ends with its context, and tells how far it has come.
type watch struct {
	context.Context
	tell func(done, total int) // may be nil

	mu          sync.Mutex
	done, total int
}

// expect adds to the steps that are to be done.
func (w *watch) expect(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.total += n
}

// add counts steps that are done, by whichever goroutine.
func (w *watch) add(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done += n
	if w.tell != nil {
		w.tell(w.done, w.total)
	}
}

// until goes through a list, and no further once the context is done. What comes of it is of no use then.
func until[T any](ctx context.Context, list []T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, v := range list {
			if ctx.Err() != nil || !yield(i, v) {
				return
			}
		}
	}
}
