// Package review lets a reviewer decide findings one by one: on the whole screen ([Screen]), or line by line by
// questions and answers ([Dialogue]). It knows [compare.Report] and a [Store] that keeps the decisions.
package review

import (
	"context"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"rashomon/compare"
	"rashomon/compare/report"
)

// Options say who reviews, and how.
type Options struct {
	Reviewer string
	Place    string // where decisions are kept, as the reviewer is told
	Color    bool   // on the screen; without it weight and reverse video are left
	Width    int    // of the dialogue, in columns; 0 for 80
	Echo     bool   // the dialogue repeats answers, as no terminal shows them
}

// Screen shows the findings on a terminal until the reviewer quits, or the context ends.
func Screen(ctx context.Context, r *compare.Report, store Store, in io.Reader, out io.Writer, opt Options) error {
	m := newModel(newSitting(r, store, opt.Reviewer), opt.Place, opt.Color)
	// Signals end the context. A handler of the program's own would hang where the context is quicker: it sends
	// to a loop that has ended.
	_, err := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler()).Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("the terminal: %w", err)
	}
	return nil
}

// Summary says how much is decided: "3 findings: 1 decided, 2 undecided".
func Summary(r *compare.Report) string {
	noun := "findings"
	if len(r.Conflicts) == 1 {
		noun = "finding"
	}
	return fmt.Sprintf("%d %s: %s", len(r.Conflicts), noun, report.StandingsText(r))
}
