package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/report"
	"rashomon/nlp"
)

func (a *app) claimsCommand() *cobra.Command {
	var (
		in            input
		out           output
		skipped, text bool
	)
	c := &cobra.Command{
		Use:   "claims [flags] PATH...",
		Short: "Show the claims of each article",
		Long: `Claims prints what was read out of each article: who did what to whom, whether it
is affirmed, denied, planned or only possible, when, where and how many, and who
says so.

` + pathHelp,
		Example: `  rashomon claims article.html
  rashomon claims --skipped article.html
  rashomon claims --format json story/`,
		RunE: func(c *cobra.Command, paths []string) error {
			if err := out.check("table", "json"); err != nil {
				return err
			}
			if text && skipped || (text || skipped) && out.format != "table" {
				return fmt.Errorf("--text and --skipped go neither together nor with --format (JSON holds the skipped lines)")
			}
			docs, _, failed, err := a.documents(c.Context(), &in, paths)
			if err != nil {
				return err
			}
			opt := report.TextOptions{Width: a.columns(&out), Color: a.colored(&out)}
			err = a.write(&out, func(w io.Writer) error {
				switch {
				case text:
					return texts(w, docs)
				case skipped:
					return report.Skipped(w, compare.NewReading(docs), opt)
				case out.format == "json":
					return report.JSON(w, compare.NewReading(docs))
				}
				return report.Claims(w, compare.NewReading(docs), opt)
			})
			if err == nil && failed {
				return errInput
			}
			return err
		},
	}
	in.flags(c)
	out.flags(c, "table or json")
	c.Flags().BoolVar(&skipped, "skipped", false, "show the lines that were taken for no reporting, and why")
	c.Flags().BoolVar(&text, "text", false, "print the text as read, to which offsets and lines refer")
	return c
}

// texts prints texts as read, byte for byte but for what could act on a terminal. Several texts get a
// line with their name in front.
func texts(w io.Writer, docs []*nlp.Document) error {
	for i, d := range docs {
		if len(docs) > 1 {
			if i > 0 {
				fmt.Fprintln(w)
			}
			name := plainLines(d.Article.File)
			if d.Article.Record > 0 {
				name += fmt.Sprintf("#%d", d.Article.Record)
			}
			fmt.Fprintf(w, "==> %s <==\n", name)
		}
		if _, err := io.WriteString(w, nlp.Masked(d.Article.Text)); err != nil {
			return err
		}
	}
	return nil
}
