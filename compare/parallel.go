package compare

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// batch is how many pieces of work one goroutine takes at a time, at most.
const batch = 64

// parallel does n pieces of work on all cores and returns what came of them in their order, so that the number of cores
// tells in the time alone. What do reads must not change meanwhile. Once the watch's context is done, no more is begun.
func parallel[T any](w *watch, n int, do func(i int) []T) []T {
	cores := runtime.GOMAXPROCS(0)
	batch := max(1, min(batch, n/(8*cores)))
	parts := make([][]T, (n+batch-1)/batch)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(cores, len(parts)) {
		wg.Go(func() {
			for k := int(next.Add(1)) - 1; k < len(parts) && w.Err() == nil; k = int(next.Add(1)) - 1 {
				for i := k * batch; i < min(n, (k+1)*batch) && w.Err() == nil; i++ {
					parts[k] = append(parts[k], do(i)...)
					w.add(1)
				}
			}
		})
	}
	wg.Wait()
	var out []T
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// inGroups runs the detectors over groups.
func inGroups(w *watch, groups []*Group, words wording) []finding {
	return parallel(w, len(groups), func(i int) []finding {
		var out []finding
		groups[i].words = words
		for _, d := range detectors {
			if d.find != nil {
				out = append(out, d.find(groups[i])...)
			}
		}
		return out
	})
}
