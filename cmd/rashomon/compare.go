package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/report"
	"rashomon/nlp/lexicon"
)

func (a *app) compareCommand() *cobra.Command {
	var (
		in                         input
		out                        output
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

Exit codes: 0 fine; 1 with --exit-code where there is a conflict on the same
occasion; 2 for bad flags or input that could not be read (the rest is compared
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
			if err := out.check("table", "json", "csv", "markdown"); err != nil {
				return err
			}
			for _, t := range types {
				if err := oneOf("type", t, typeNames()...); err != nil {
					return err
				}
				opt.Types = append(opt.Types, compare.Type(t))
			}
			for _, s := range statuses {
				if err := oneOf("status", s, statusNames...); err != nil {
					return err
				}
				opt.Statuses = append(opt.Statuses, compare.Status(s))
			}
			if !(confidence >= 0 && confidence <= 1) {
				return fmt.Errorf("--min-confidence %g: not between 0 and 1", confidence)
			}
			docs, warnings, failed, err := a.documents(c.Context(), &in, paths)
			if err != nil {
				return err
			}
			opt.Progress = a.begin("comparing", fmt.Sprintf("%d articles", len(docs))).inShares().at
			r, err := compare.Compare(c.Context(), docs, opt)
			if err != nil {
				return err
			}
			r.Warnings = append(r.Warnings, warnings...)
			err = a.write(&out, func(w io.Writer) error {
				switch out.format {
				case "json":
					return report.JSON(w, r)
				case "csv":
					return report.CSV(w, r)
				case "markdown":
					return report.Markdown(w, r)
				}
				return report.Text(w, r, report.TextOptions{Width: a.columns(&out), Color: a.colored(&out), Agreements: agreements, Matrix: matrix})
			})
			switch {
			case err != nil:
				return err
			case failed:
				return errInput
			case strict && r.Disputed() > 0:
				return errFound
			}
			return nil
		},
	}
	in.flags(c)
	out.flags(c, "table, json, csv or markdown")
	f := c.Flags()
	f.StringSliceVar(&types, "type", nil, "only conflicts of this `type`: "+strings.Join(typeNames(), ", "))
	f.StringSliceVar(&statuses, "status", nil, "only conflicts of this `status`: "+strings.Join(statusNames, ", "))
	f.StringArrayVar(&outlets, "outlet", nil, "only findings that this `outlet` takes part in; repeat it for more")
	f.Float64Var(&confidence, "min-confidence", 0, "only findings of at least this confidence, 0 to 1")
	complete(c, "type", typeNames()...)
	complete(c, "status", statusNames...)
	f.BoolVarP(&agreements, "agreements", "a", false, "show what the outlets agree on")
	f.BoolVar(&matrix, "matrix", false, "show questions and agreements by outlets")
	f.BoolVar(&strict, "exit-code", false, "exit with 1 where there is a conflict on the same occasion")
	return c
}

var statusNames = []string{string(compare.Disputed), string(compare.Update), string(compare.DifferentOccasions)}

func typeNames() []string {
	var out []string
	for _, t := range compare.Types() {
		out = append(out, string(t))
	}
	return out
}
