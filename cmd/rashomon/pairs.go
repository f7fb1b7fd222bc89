package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/nlp"
)

// A statementPair is one line of input of "rashomon pairs".
type statementPair struct {
	ID string `json:"id"`
	A  string `json:"a"`
	B  string `json:"b"`
}

// A pairVerdict is one line of its output.
type pairVerdict struct {
	ID         string           `json:"id"`
	Relation   compare.Relation `json:"relation"`
	Type       compare.Type     `json:"type"`
	Confidence float64          `json:"confidence"`
	Reason     string           `json:"reason"`
}

func (a *app) pairsCommand() *cobra.Command {
	var (
		file  string
		least float64
	)
	c := &cobra.Command{
		Use:   "pairs [flags] [FILE]",
		Short: "Judge pairs of statements",
		Long: `Pairs reads lines of JSON with the keys id, a and b, from FILE or from standard
input, and prints for each, in the same order, how the two statements lie to each
other: contradiction, corroboration or unrelated, of which type a contradiction is,
how sure that is, and why. Other keys are ignored.

Exit codes: 0 fine; 2 for bad flags or a line that could not be read (which is
named; nothing is printed then).`,
		Example: `  rashomon pairs pairs.jsonl
  echo '{"id":"1","a":"The ferry sank.","b":"The ferry did not sink."}' | rashomon pairs`,
		Args: takes(0, 1, "one file"),
		RunE: func(c *cobra.Command, args []string) error {
			if !(least >= 0 && least <= 1) {
				return fmt.Errorf("--min-confidence %g: not between 0 and 1", least)
			}
			in, name := a.in, "-"
			if len(args) == 1 && args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return err
				}
				defer f.Close()
				in, name = f, args[0]
			}
			pairs, err := readPairs(in, name)
			if err != nil {
				return err
			}
			verdicts, err := a.judge(c.Context(), pairs, least)
			if err != nil {
				return err
			}
			return a.write(&output{file: file}, func(w io.Writer) error {
				enc := json.NewEncoder(w)
				enc.SetEscapeHTML(false)
				for _, v := range verdicts {
					if err := enc.Encode(v); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().StringVarP(&file, "output", "o", "", "write to `file` instead of standard output")
	c.Flags().Float64Var(&least, "min-confidence", compare.LeastConfidence, "call only contradictions of at least this confidence so, 0 to 1")
	return c
}

// maxPairLine is how long a line of pairs may be, in bytes.
const maxPairLine = 10 << 20

// readPairs reads all pairs; a mistake in a line is an error that names it.
func readPairs(in io.Reader, name string) ([]statementPair, error) {
	var out []statementPair
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, maxPairLine)
	n := 1 // the line
	for ; scan.Scan(); n++ {
		line := bytes.TrimSpace(bytes.TrimPrefix(scan.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		const form = `a line looks like {"id":"1","a":"...","b":"..."}`
		var p statementPair
		var kind *json.UnmarshalTypeError
		switch err := json.Unmarshal(line, &p); {
		case errors.As(err, &kind) && kind.Field == "":
			return nil, fmt.Errorf("%s:%d: not an object but: %s (%s)", name, n, kind.Value, form)
		case kind != nil:
			return nil, fmt.Errorf("%s:%d: %q must be a string, not: %s (%s)", name, n, kind.Field, kind.Value, form)
		case err != nil:
			return nil, fmt.Errorf("%s:%d: not a line of JSON with id, a and b: %w", name, n, err)
		case strings.TrimSpace(p.A) == "":
			return nil, fmt.Errorf("%s:%d: \"a\" is missing or empty (%s)", name, n, form)
		case strings.TrimSpace(p.B) == "":
			return nil, fmt.Errorf("%s:%d: \"b\" is missing or empty (%s)", name, n, form)
		}
		out = append(out, p)
	}
	if err := scan.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			return nil, fmt.Errorf("%s:%d: the line is longer than %d MB", name, n, maxPairLine>>20)
		}
		return nil, err
	}
	return out, nil
}

// judge judges pairs on all cores, with progress on a terminal.
func (a *app) judge(ctx context.Context, pairs []statementPair, least float64) ([]pairVerdict, error) {
	nlp.LoadModels()
	out := make([]pairVerdict, len(pairs))
	done := a.begin("judging", "pairs").counter(len(pairs))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(len(pairs), 1)) {
		wg.Go(func() {
			for i := range next {
				v := compare.Judge(nlp.ParseStatement(pairs[i].A), nlp.ParseStatement(pairs[i].B), least)
				out[i] = pairVerdict{pairs[i].ID, v.Relation, v.Type, v.Confidence, v.Reason}
				done()
			}
		})
	}
	var err error
feed:
	for i := range pairs {
		select {
		case next <- i:
		case <-ctx.Done():
			err = ctx.Err()
			break feed
		}
	}
	close(next)
	wg.Wait()
	return out, err
}
