package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"rashomon/compare"
	"rashomon/compare/decision"
	"rashomon/compare/review"
)

func (a *app) reviewCommand() *cobra.Command {
	var (
		in       input
		decided  decided
		reviewer string
		plain    bool
		color    string
		cases    string
	)
	c := &cobra.Command{
		Use:   "review [flags] PATH...",
		Short: "Decide finding by finding; decisions last",
		Long: `Review reads articles as compare does and shows the findings one by one: the question,
the strongest passages of all sides, who says it, when, and what was decided before; p
shows the reason, every passage and its paragraph. One key is a verdict, y the one that
agrees with what was found; ? shows all keys. Each decision is kept as it is made, so that review goes on where it was left: in
--decisions FILE, else in a file ` + decision.FileName + ` in the deepest folder
that holds all articles of the finding. There it counts in each run that reads these
articles.

Without a terminal, or with --plain, it asks line by line on standard input and output.

With --export-cases nothing is asked: decided findings are written as case files for
verify, contradictions and updates to be found, false alarms to stay silent.

` + pathHelp,
		Example: `  rashomon review stories/
  rashomon review --manifest story/manifest.yaml --reviewer "Ann Lee"
  rashomon review --plain story/
  rashomon review --export-cases known/ story/`,
		RunE: func(c *cobra.Command, paths []string) error {
			if err := oneOf("color", color, "auto", "always", "never"); err != nil {
				return err
			}
			if reviewer = reviewerName(reviewer); reviewer == "" && cases == "" {
				return errors.New("who reviews? give --reviewer NAME, or set $GIT_AUTHOR_NAME")
			}
			for _, p := range paths {
				if p == "-" && cases == "" {
					return errors.New("review takes answers from standard input: give the articles as files")
				}
			}
			if dir := filepath.Dir(decided.file); !isFolder(dir) {
				return fmt.Errorf("%s: there is no folder %s to keep decisions in", decided.file, dir)
			}
			in.decisions = decided.file
			docs, _, failed, err := a.documents(c.Context(), &in, paths)
			if err != nil {
				return err
			}
			if err := a.comparable(docs); err != nil {
				return err
			}
			decisions, _, lost, err := decided.open(a, in.manifest, filesOf(docs))
			if err != nil {
				return err
			}
			r, err := compare.Compare(c.Context(), docs, compare.Options{Progress: a.begin("comparing", fmt.Sprintf("%d articles", len(docs))).inShares().at})
			if err != nil {
				return err
			}
			decisions.Apply(r)
			if cases != "" {
				err = a.exportCases(c.Context(), r, cases)
			} else {
				err = a.review(c.Context(), r, decisions, plain, review.Options{Reviewer: reviewer, Color: a.colored(&output{color: color})})
			}
			if err == nil && (failed || lost) {
				return errInput
			}
			return err
		},
	}
	in.flags(c)
	f := c.Flags()
	f.StringVar(&decided.file, "decisions", "", "`file` that decisions are kept in (default: "+decision.FileName+" beside the articles of each finding)")
	f.StringVar(&reviewer, "reviewer", "", "`name` that decisions are kept under (default: $GIT_AUTHOR_NAME, else the account)")
	f.BoolVar(&plain, "plain", false, "ask line by line instead of taking the whole screen")
	f.StringVar(&cases, "export-cases", "", "ask nothing, and write decided findings as case files into this `folder`")
	colorFlag(c, &color)
	return c
}

// review shows the findings in the way that the terminal can, and says at the end how far it came.
func (a *app) review(ctx context.Context, r *compare.Report, decisions *decision.Set, plain bool, opt review.Options) error {
	keys, ok := a.in.(*os.File)
	keyboard := ok && term.IsTerminal(int(keys.Fd()))
	show := review.Screen
	if plain || !keyboard || terminal(a.out) == 0 || os.Getenv("TERM") == "dumb" {
		show = review.Dialogue
		opt.Width, opt.Echo = terminal(a.out), !keyboard
	}
	places := decisions.Places(r)
	if opt.Place = strings.Join(places, ", "); len(places) > 2 {
		opt.Place = fmt.Sprintf("%d files beside the articles", len(places))
	}
	var err error
	a.begin("reviewing", "findings")
	a.deciding.Store(true)
	if len(r.Conflicts) > 0 {
		err = show(ctx, r, decisions, a.in, a.out, opt)
	}
	places = slices.DeleteFunc(places, func(file string) bool { return !exists(file) })
	end := review.Summary(r)
	if len(places) > 0 {
		end += "; decisions are in " + plainLines(strings.Join(places, ", "))
	}
	fmt.Fprintln(a.out, end)
	return err
}

// exportCases writes what was decided as case files, and says which of them do not come out as decided.
func (a *app) exportCases(ctx context.Context, r *compare.Report, folder string) error {
	files, err := decision.ExportCases(ctx, r)
	if err != nil {
		return err
	}
	written, err := decision.WriteCases(folder, files)
	for _, f := range files {
		if f.Trouble != "" {
			a.message("%s: %s", filepath.Join(folder, f.Name), f.Trouble)
		}
	}
	fmt.Fprintf(a.out, "%d of %d findings make a case, as they are decided; new in %s: %d\n", len(files), len(r.Conflicts), plainLines(folder), written)
	return err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// reviewerName is who decides: the name given, the one that the environment has, or that of the system's account. It is
// "" where there is none.
func reviewerName(given string) string {
	for _, name := range []string{given, os.Getenv("GIT_AUTHOR_NAME"), os.Getenv("USER"), os.Getenv("LOGNAME"), os.Getenv("USERNAME")} {
		if name = plainLines(name); name != "" {
			return name
		}
	}
	if account, err := user.Current(); err == nil {
		return plainLines(account.Username)
	}
	return ""
}
