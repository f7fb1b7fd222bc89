// Command rashomon compares what several outlets wrote about the same events. "rashomon --help"
// says how to use it.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// Garbage is collected when it has come to garbage percent of what is in use, which spares time, and more eagerly from
// softMemory bytes on, so that ten thousand articles fit into 2 GB. GOGC and GOMEMLIMIT in the environment stand above
// them. See BenchmarkScale.
const (
	garbage    = 200
	softMemory = 1800 << 20
)

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second signal ends the program at once
	}()
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	os.Exit(code)
}
