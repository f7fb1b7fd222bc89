package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitFine    = 0
	exitFound   = 1 // only where asked: conflicts under --exit-code
	exitTrouble = 2 // bad flags, unreadable input
)

// errFound ends a run with exitFound: there was something to find.
var errFound = errors.New("found")

// errInput ends a run with exitTrouble after its messages were printed.
var errInput = errors.New("bad input")

// How long an interrupted run may take to end by itself. Then what it is at is dropped. Reading and thinking leave
// nothing behind; output and a sitting on the terminal are better ended by whoever began them.
const (
	patience        = 20 * time.Millisecond
	writingPatience = 150 * time.Millisecond
)

// patience returns how long the run may take to end from where it is.
func (a *app) patience() time.Duration {
	if p := a.phase.Load(); a.deciding.Load() || a.partial.Load() || p != nil && p.doing == "writing" {
		return writingPatience
	}
	return patience
}

// run is the whole command: it returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	return (&app{ctx: ctx, in: in, out: out, errs: errs}).run(args)
}

func (a *app) run(args []string) int {
	root := a.command()
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.errs)
	done := make(chan error, 1)
	go func() { done <- root.ExecuteContext(a.ctx) }()
	var err error
	select {
	case err = <-done:
	case <-a.ctx.Done():
		select {
		case err = <-done:
		case <-time.After(a.patience()):
			err = a.ctx.Err()
		}
	}
	a.phase.Load().end()
	a.discard()
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, errInput):
	case errors.Is(err, context.Canceled):
		a.message("interrupted%s", a.done())
	default:
		a.message("%s", inWords(a.located(err)))
	}
	return exitTrouble
}

// An app is one run of the command.
type app struct {
	ctx       context.Context // of the run
	in        io.Reader
	out, errs io.Writer

	phase     atomic.Pointer[phase]
	partial   atomic.Bool  // output has begun to go where it cannot be taken back from
	deciding  atomic.Bool  // decisions are kept as they are made
	temporary atomic.Value // name of the file that is being written, or ""

	configured map[string]string // flags that a file of defaults gave a value, and where in it
}

// done says of an interrupted run how far it came.
func (a *app) done() string {
	var where string
	if p := a.phase.Load(); p != nil {
		where = " " + p.String()
	}
	if a.partial.Load() {
		return where + "; what was written is not whole"
	}
	if a.deciding.Load() {
		return where + "; every decision is kept"
	}
	return where + "; nothing was written"
}

// message writes to standard error in the form of all messages.
func (a *app) message(format string, args ...any) {
	fmt.Fprintln(a.errs, "rashomon: "+plainLines(fmt.Sprintf(format, args...)))
}

func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "rashomon",
		Short: "Compare what several outlets wrote about the same events",
		Long: `rashomon reads what several outlets wrote about the same events, extracts who
did what to whom, and shows where the outlets contradict each other, who says so,
and where they agree. It works offline and gives the same answer every time.`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	var d defaults
	d.flags(root)
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error { return a.prepare(c, &d) }
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fmt.Errorf("%w (see %s --help)", err, c.CommandPath())
	})
	root.AddCommand(a.compareCommand(), a.claimsCommand(), a.pairsCommand(), a.verifyCommand(), a.reviewCommand(), a.whyCommand(), a.explainCommand(), a.initCommand(), a.manCommand(), a.versionCommand(), lexiconTopic())
	strictHelp(root)
	for _, c := range append(root.Commands(), root) {
		completeFiles(c)
	}
	return root
}

// oneOf checks the value of a flag that takes one of a few words.
func oneOf(flag, value string, words ...string) error {
	for _, w := range words {
		if value == w {
			return nil
		}
	}
	return fmt.Errorf("--%s %s: not one of %s", flag, value, strings.Join(words, ", "))
}
