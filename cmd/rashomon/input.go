package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare/report"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

const pathHelp = `PATH is a file, a folder (with all articles below it), outlet=file, or - for
standard input (plain text or JSON Lines). Files are plain text, Markdown or text
with YAML front matter, HTML, or JSON Lines with one article a line.`

// input holds the flags that say what to read.
type input struct {
	manifest  string
	maxSize   string
	decisions string // the decisions file that was named, which is no article; or ""
}

func (in *input) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.manifest, "manifest", "", "YAML `file` that names outlet, date and more of the articles beside it; alone it stands for them")
	c.Flags().StringVar(&in.maxSize, "max-size", "10MB", "refuse longer files (`size` in bytes, kB or MB)")
}

// documents reads and analyses the articles. It reports what is wrong with the input; failed
// tells whether something that was asked for could not be read.
func (a *app) documents(ctx context.Context, in *input, paths []string) (docs []*nlp.Document, warnings []string, failed bool, err error) {
	if len(paths) == 0 && in.manifest == "" {
		return nil, nil, false, errors.New("nothing to read: give files, folders or --manifest (see --help)")
	}
	most, err := parseSize(in.maxSize)
	if err != nil {
		return nil, nil, false, err
	}
	nlp.LoadModels() // while the files are read
	reading := a.begin("reading", "files")
	articles, problems, err := read.Articles(ctx, paths, read.Options{Manifest: in.manifest, MaxBytes: most, Stdin: a.in, Progress: reading.at,
		Skip: in.noArticle})
	reading.end() // before messages
	for _, p := range problems {
		failed = failed || !p.Warning
		a.message("%s", p.Advice())
		warnings = append(warnings, plainLines(p.Advice()))
	}
	if err != nil {
		return nil, warnings, failed, err
	}
	docs, err = nlp.Analyze(ctx, articles, a.begin("analysing", "articles").counter(len(articles)))
	return docs, warnings, failed, err
}

// comparable finds out whether there is something to compare, and gives a hint where it is one article alone. What
// could not be read was said before.
func (a *app) comparable(docs []*nlp.Document) error {
	switch len(docs) {
	case 0:
		return errors.New("nothing to compare: no article could be read")
	case 1:
		a.message("one article alone: there is nothing to compare it with (give those of other outlets, too)")
	}
	return nil
}

// noArticle says why a file that may stand beside articles is none, or "".
func (in *input) noArticle(path string) string {
	switch base := filepath.Base(path); {
	case isDecisions(path, in.decisions):
		return "this holds decisions"
	case slices.Contains([]string{".cases", ".txtar"}, strings.ToLower(filepath.Ext(path))):
		return "this holds cases"
	case base == "manifest.yaml" || in.manifest != "" && sameFile(path, in.manifest):
		return "this is a manifest; --manifest reads it"
	}
	return ""
}

// filesOf returns the files that articles stand in.
func filesOf(docs []*nlp.Document) []string {
	var out []string
	for _, d := range docs {
		out = append(out, d.Article.File)
	}
	return out
}

// parseSize reads "10MB", "512kB", "1000".
func parseSize(s string) (int64, error) {
	unit := int64(1)
	digits := strings.ToLower(strings.TrimSpace(s))
	for _, u := range []struct {
		suffix string
		unit   int64
	}{{"mb", 1 << 20}, {"kb", 1 << 10}, {"m", 1 << 20}, {"k", 1 << 10}, {"b", 1}} {
		if rest, ok := strings.CutSuffix(digits, u.suffix); ok {
			digits, unit = strings.TrimSpace(rest), u.unit
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n <= 0 || n > 1<<40 {
		return 0, fmt.Errorf("--max-size %s: not a size (write it as 500kB or 10MB)", s)
	}
	return n * unit, nil
}

// plainLines keeps what stands in file names and articles from acting on a terminal.
func plainLines(s string) string { return report.Plain(s) }
