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

// softMemory is up to how many bytes garbage may lie about before it is collected more eagerly than Go does by itself, so
// that ten thousand articles fit into 2 GB. GOMEMLIMIT in the environment stands above it. See BenchmarkScale.
const softMemory = 1800 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second signal ends the program at once
	}()
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	os.Exit(code)
}
