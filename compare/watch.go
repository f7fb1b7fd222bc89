package compare

import (
	"context"
	"iter"
)

// A watch is kept over one comparison: it ends with its context, and tells how far it has come.
type watch struct {
	context.Context
	tell        func(done, total int) // may be nil
	done, total int
}

// steps goes through a list as [until] does, and counts.
func steps[T any](w *watch, list []T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, v := range until(w, list) {
			if !yield(i, v) {
				return
			}
			w.done++
			if w.tell != nil {
				w.tell(w.done, w.total)
			}
		}
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
