package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/decision"
	"rashomon/compare/report"
	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

func (a *app) compareCommand() *cobra.Command {
	var (
		in                         input
		out                        output
		decided                    decided
		types, statuses, outlets   []string
		confidence                 float64
		agreements, matrix, strict bool
	)
	c := &cobra.Command{
		Use:   "compare [flags] PATH...",
		Short: "Show where outlets contradict each other, and where they agree",
		Long: `Compare reads articles and prints their sources, then each conflict with its
question, its sides and their evidence. A conflict is told apart from an update (a
later report brings an earlier one up to date) and from stances that are opposed but
about different occasions.

` + pathHelp + `

` + decisionsHelp + `

Exit codes: 0 fine; 1 with --exit-code where there is a conflict on the same
occasion, or one that was decided to be a contradiction, and not one decided to be
an update; 2 for bad flags or input that could not be read (the rest is compared
all the same).`,
		Example: `  rashomon compare stories/
  rashomon compare "Harbour Post=a.txt" "Coast Radio=b.html"
  rashomon compare --manifest story/manifest.yaml --agreements
  rashomon compare --format json --output report.json story/`,
		RunE: func(c *cobra.Command, paths []string) error {
			opt := compare.Options{MinConfidence: confidence}
			for _, name := range outlets {
				opt.Outlets = append(opt.Outlets, lexicon.Get().Outlet(name))
			}
			err := out.check(formatNames()...)
			if err != nil {
				return err
			}
			for _, t := range types {
				if err := oneOf("type", t, typeNames()...); err != nil {
					return err
				}
				opt.Types = append(opt.Types, compare.Type(t))
			}
			for _, s := range statuses {
				if err := oneOf("status", s, statusNames()...); err != nil {
					return err
				}
				opt.Statuses = append(opt.Statuses, compare.Status(s))
			}
			if !(confidence >= 0 && confidence <= 1) {
				return fmt.Errorf("--min-confidence %g: not between 0 and 1", confidence)
			}
			if err := decided.check(a); err != nil {
				return err
			}
			in.decisions = decided.file
			docs, warnings, failed, err := a.documents(c.Context(), &in, paths)
			if err != nil {
				return err
			}
			if err := a.comparable(docs); err != nil {
				return err
			}
			if err := checkOutlets(opt.Outlets, docs); err != nil {
				return err
			}
			decisions, damaged, lost, err := decided.open(a, in.manifest, filesOf(docs))
			if err != nil {
				return err
			}
			format := formatOf(out.format)
			r, err := compare.Compare(c.Context(), docs, compare.Options{Progress: a.begin("comparing", fmt.Sprintf("%d articles", len(docs))).inShares().at})
			if err != nil {
				return err
			}
			decisions.Apply(r)
			if opt.Narrow(r); !decided.all && !format.Dismissed {
				decision.Dismiss(r)
			}
			r.Warnings = append(append(r.Warnings, damaged...), warnings...)
			err = a.write(&out, func(w io.Writer) error {
				return format.Write(w, r, report.TextOptions{Width: a.columns(&out), Color: a.colored(&out), Agreements: agreements, Matrix: matrix})
			})
			if err == nil && format.Notes != nil {
				for _, note := range format.Notes(r) {
					a.message("%s", note)
				}
			}
			switch {
			case err != nil:
				return err
			case failed || lost:
				return errInput
			case strict && r.Disputed() > 0:
				return errFound
			}
			return nil
		},
	}
	in.flags(c)
	out.flags(c, strings.Join(formatNames(), ", "))
	decided.flags(c)
	f := c.Flags()
	f.StringSliceVar(&types, "type", nil, "only conflicts of this `type`: "+strings.Join(typeNames(), ", "))
	f.StringSliceVar(&statuses, "status", nil, "only conflicts of this `status`: "+strings.Join(statusNames(), ", "))
	f.StringArrayVar(&outlets, "outlet", nil, "only findings that this `outlet` takes part in; repeat it for more")
	f.Float64Var(&confidence, "min-confidence", compare.LeastReported, "only findings of at least this confidence, 0 to 1")
	complete(c, "type", typeNames()...)
	complete(c, "status", statusNames()...)
	f.BoolVarP(&agreements, "agreements", "a", false, "show what the outlets agree on")
	f.BoolVar(&matrix, "matrix", false, "show questions and agreements by outlets")
	f.BoolVar(&strict, "exit-code", false, "exit with 1 where there is a conflict on the same occasion that was not dismissed")
	return c
}

// checkOutlets finds out whether there are the outlets that were asked for.
func checkOutlets(wanted []string, docs []*nlp.Document) error {
	all := map[string]bool{}
	for _, d := range docs {
		all[d.Article.Outlet] = true
	}
	delete(all, "")
	names := slices.Sorted(maps.Keys(all))
	for _, w := range wanted {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, w) }) {
			if len(names) == 0 {
				return fmt.Errorf("--outlet %s: no outlet of these articles is known", w)
			}
			return fmt.Errorf("--outlet %s: no such outlet; there are %s", w, strings.Join(names, ", "))
		}
	}
	return nil
}

func statusNames() []string {
	var out []string
	for _, s := range compare.Statuses() {
		out = append(out, string(s))
	}
	return out
}

func typeNames() []string {
	var out []string
	for _, t := range compare.Types() {
		out = append(out, string(t))
	}
	return out
}

func formatNames() []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// formatOf returns a format by its name, one of those that formatNames tells.
func formatOf(name string) report.Format {
	all := report.Formats()
	return all[slices.IndexFunc(all, func(f report.Format) bool { return f.Name == name })]
}
