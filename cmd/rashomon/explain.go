package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/report"
)

func (a *app) explainCommand() *cobra.Command {
	var out output
	c := &cobra.Command{
		Use:       "explain [flags] [NAME]",
		Short:     "Show what a detector looks for, with an example of each verdict",
		Long:      "Explain prints what the detector of a type of conflict looks for, and examples of what it\nreports and of what it lets be. Without a name it lists the detectors.",
		Example:   "  rashomon explain number",
		Args:      takes(0, 1, "one type"),
		ValidArgs: typeNames(),
		RunE: func(c *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			if len(args) == 0 {
				return a.write(&out, func(w io.Writer) error {
					for _, name := range compare.Types() {
						doc, _, _ := compare.Explanation(name)
						first, _, _ := strings.Cut(doc, ". ")
						if _, err := fmt.Fprintf(w, "%-14s %s.\n", name, strings.TrimSuffix(first, ".")); err != nil {
							return err
						}
					}
					return nil
				})
			}
			doc, examples, ok := compare.Explanation(compare.Type(args[0]))
			if !ok {
				return fmt.Errorf("explain %s: no such detector; there are %s", args[0], strings.Join(typeNames(), ", "))
			}
			return a.write(&out, func(w io.Writer) error {
				return report.Explanation(w, args[0], doc, examples, report.TextOptions{Width: a.columns(&out), Color: a.colored(&out)})
			})
		},
	}
	out.textFlags(c)
	return c
}
