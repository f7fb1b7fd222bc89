package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/report"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

func (a *app) whyCommand() *cobra.Command {
	var out output
	c := &cobra.Command{
		Use:   "why [flags] A B",
		Short: "Show step by step how two statements are judged",
		Long: `Why shows for two statements what of one is taken for the same as what of the other,
the claims in both, and what each detector says, also where nothing is flagged. A and B
are statements, or FILE:LINE for the sentence on a line of an article.

Exit codes: 0 fine; 2 for bad flags or a passage that could not be read.`,
		Example: `  rashomon why "The ferry sank on Friday." "The ferry did not sink."
  rashomon why story/a.txt:12 story/b.html:7`,
		Args: takes(2, 2, "two statements or places, A and B"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			nlp.LoadModels()
			var passages [2]compare.Passage
			for i, arg := range args {
				p, err := a.passage(c.Context(), arg)
				if err != nil {
					return err
				}
				passages[i] = p
			}
			w, err := compare.Explain(passages[0], passages[1])
			if err != nil {
				return fmt.Errorf("why: %w", err)
			}
			return a.write(&out, func(to io.Writer) error {
				return report.Why(to, w, report.TextOptions{Width: a.columns(&out), Color: a.colored(&out)})
			})
		},
	}
	out.textFlags(c)
	return c
}

// passage reads a statement, or the article of FILE:LINE.
func (a *app) passage(ctx context.Context, arg string) (compare.Passage, error) {
	colon := strings.LastIndexByte(arg, ':')
	line, err := strconv.Atoi(arg[colon+1:])
	if colon <= 0 || err != nil {
		if strings.TrimSpace(arg) == "" {
			return compare.Passage{}, fmt.Errorf("why: an empty statement")
		}
		return compare.Passage{Doc: nlp.ParseStatement(arg)}, nil
	}
	file := arg[:colon]
	if _, err := os.Stat(file); err != nil {
		if !strings.Contains(arg, " ") {
			return compare.Passage{}, err // a statement has more than one word
		}
		return compare.Passage{Doc: nlp.ParseStatement(arg)}, nil // "The score was 3:1"
	}
	articles, problems, err := read.Articles(ctx, []string{file}, read.Options{})
	switch {
	case err != nil:
		return compare.Passage{}, err
	case len(problems) > 0:
		return compare.Passage{}, errors.New(problems[0].Advice())
	case len(articles) != 1:
		return compare.Passage{}, fmt.Errorf("%s holds %d articles; why takes a file with one", file, len(articles))
	case line < 1:
		return compare.Passage{}, fmt.Errorf("%s: lines are counted from 1", arg)
	}
	return compare.Passage{Doc: nlp.Parse(articles[0]), Line: line}, nil
}
