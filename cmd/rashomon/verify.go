package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/decision"
	"rashomon/compare/report"
	"rashomon/compare/verify"
)

// A verification is what came of all cases, as JSON prints it.
type verification struct {
	Version   int            `json:"version"`
	Cases     int            `json:"cases"`
	Passed    int            `json:"passed"`
	Wanted    int            `json:"wanted"`
	Found     int            `json:"found"`
	Unwanted  int            `json:"unwanted"`
	Dismissed int            `json:"dismissed"` // not wanted, and left out because of a decision
	Precision *float64       `json:"precision"` // null where nothing was reported
	Recall    *float64       `json:"recall"`    // null where nothing was wanted
	Results   []verifiedCase `json:"results"`
}

// A verifiedCase is what came of one case.
type verifiedCase struct {
	File     string       `json:"file"`
	Line     int          `json:"line"`
	Case     string       `json:"case"`
	Passed   bool         `json:"passed"`
	Missing  []missedWant `json:"missing"`
	Unwanted []string     `json:"unwanted"`
	Expected []string     `json:"expected"`
}

// A missedWant is a finding that was wanted and not reported.
type missedWant struct {
	Line int    `json:"line"`
	Want string `json:"want"`
}

func (a *app) verifyCommand() *cobra.Command {
	var out output
	var decided decided
	c := &cobra.Command{
		Use:   "verify [flags] CASE...",
		Short: "Run known contradictions: what must be found, and what must not",
		Long: `Verify runs case files, or all *.txtar files below a folder, and shows for each case
what was expected beside what came. A case file is written like this:

  What the file is about, in a sentence.

  -- toll/harbour-post.txt --
  ---
  outlet: Harbour Post
  published: 2024-03-02
  ---
  The fire killed 12 people.
  // want number conflict vs toll/coast-radio "12 .* 19"

Each CASE/ARTICLE.txt is an article, with front matter or without. A want belongs to the
sentence above it and names the type, the status, the article on the other side and a
regular expression for the question or the reason; "// want agree vs ARTICLE" asks for
an agreement. What is reported and not wanted fails; a case without wants asserts silence.
Every case runs a second time with the outlets reversed.

Decisions are read from --decisions FILE, else from the files ` + decision.FileName + `
in the folders of the case files and above. What is reported, not wanted and was decided
to be a false alarm or not worth mending is known already: it is left out, counted
apart and fails no case. So what has come up anew shows at once; --all counts it
again, and shows which known false alarms are still there. A decision never stands in
for a want: what a case wants must be reported.

Exit codes: 0 when all passed; 1 when a case failed; 2 for bad flags or a mistake in a
case file, which is named with its line.`,
		Example: `  rashomon verify testdata/cases
  rashomon verify --format junit --output cases.xml known.txtar
  rashomon verify --decisions desk/rashomon.decisions.jsonl cases/`,
		Args: takes(1, -1, "case files, or folders of them"),
		RunE: func(c *cobra.Command, paths []string) error {
			if err := out.check("table", "json", "junit"); err != nil {
				return err
			}
			if err := decided.check(a); err != nil {
				return err
			}
			cases, err := readCases(paths)
			if err != nil {
				return err
			}
			var files []string
			for _, k := range cases {
				files = append(files, k.File)
			}
			decisions, _, lost, err := decided.open(a, "", files)
			if err != nil {
				return err
			}
			dismiss := func(r *verify.Result) int { return decided.dismiss(decisions, r) }
			v := verification{Version: compare.Version, Results: []verifiedCase{}}
			done := a.begin("running", "cases").counter(len(cases))
			for _, k := range cases {
				r, dismissed, err := runTwice(c, k, dismiss)
				if err != nil {
					return err
				}
				v.add(k, r)
				v.Dismissed += dismissed
				done()
			}
			v.finish()
			err = a.write(&out, func(w io.Writer) error {
				switch out.format {
				case "json":
					return writeJSON(w, v)
				case "junit":
					return v.junit(w)
				}
				return v.table(w, report.TextOptions{Width: a.columns(&out), Color: a.colored(&out)})
			})
			switch {
			case err != nil:
				return err
			case lost:
				return errInput
			case v.Passed < v.Cases:
				return errFound
			}
			return nil
		},
	}
	out.flags(c, "table, json or junit")
	decided.flags(c)
	return c
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// readCases reads case files and those below folders, in the order of their names.
func readCases(paths []string) ([]*verify.Case, error) {
	var files []string
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, p)
			continue
		}
		before := len(files)
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".txtar") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		if len(files) == before {
			return nil, fmt.Errorf("%s: no case files (*.txtar) in this folder", p)
		}
		sort.Strings(files[before:])
	}
	var out []*verify.Case
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		cases, err := verify.Read(f, data)
		if err != nil {
			return nil, err
		}
		out = append(out, cases...)
	}
	return out, nil
}

// runTwice runs a case, and again with the outlets reversed where it passed. What was dismissed is taken out of
// each run; how many findings that were is counted once.
func runTwice(c *cobra.Command, k *verify.Case, dismiss func(*verify.Result) int) (r *verify.Result, dismissed int, err error) {
	for _, reversed := range []bool{false, true} {
		if r, err = k.Run(c.Context(), reversed); err != nil {
			return nil, 0, err
		}
		if dismissed = max(dismissed, dismiss(r)); !r.Passed() {
			break
		}
	}
	return r, dismissed, nil
}

func (v *verification) add(k *verify.Case, r *verify.Result) {
	out := verifiedCase{File: k.File, Line: k.Line, Case: k.Name, Passed: r.Passed(), Missing: []missedWant{}, Unwanted: []string{}, Expected: []string{}}
	for _, w := range k.Wants {
		out.Expected = append(out.Expected, w.String())
	}
	for _, w := range r.Missing {
		out.Missing = append(out.Missing, missedWant{w.Line, w.String()})
	}
	for _, u := range r.Unwanted {
		text := verify.Describe(u)
		if r.Reversed {
			text = "with the outlets reversed: " + text
		}
		out.Unwanted = append(out.Unwanted, text)
	}
	v.Cases++
	if out.Passed {
		v.Passed++
	}
	v.Wanted += len(k.Wants)
	v.Found += r.Met
	v.Unwanted += len(r.Unwanted)
	v.Results = append(v.Results, out)
}

func (v *verification) finish() {
	if n := v.Found + v.Unwanted; n > 0 {
		p := float64(v.Found) / float64(n)
		v.Precision = &p
	}
	if v.Wanted > 0 {
		r := float64(v.Found) / float64(v.Wanted)
		v.Recall = &r
	}
}

// trouble tells what is not as expected, a line each.
func (c *verifiedCase) trouble() []string {
	var out []string
	for _, m := range c.Missing {
		out = append(out, fmt.Sprintf("%s:%d: not reported: %s", c.File, m.Line, m.Want))
	}
	for _, u := range c.Unwanted {
		out = append(out, "not wanted: "+u)
	}
	return out
}

func (v *verification) table(w io.Writer, opt report.TextOptions) error {
	var rows []report.CaseRow
	for _, r := range v.Results {
		name := strings.TrimSuffix(filepath.Base(r.File), ".txtar")
		if name != r.Case { // that of an exported decision is called as its file
			name += "/" + r.Case
		}
		row := report.CaseRow{Name: name, Passed: r.Passed,
			Expected: strings.Join(r.Expected, "; "), Came: "as expected"}
		if row.Expected == "" {
			row.Expected = "silence"
		}
		if !r.Passed {
			row.Came = strings.Join(r.trouble(), "; ")
		}
		rows = append(rows, row)
	}
	if err := report.Verification(w, rows, opt); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(w, report.VerificationSummary(v.Cases, v.Passed, v.Wanted, v.Found, v.Unwanted)); err != nil || v.Dismissed == 0 {
		return err
	}
	_, err := fmt.Fprintln(w, report.DismissedText(&compare.Report{Dismissed: v.Dismissed}))
	return err
}

// junit writes the results as JUnit XML, one suite a file.
func (v *verification) junit(w io.Writer) error {
	var suites []report.TestSuite
	for _, r := range v.Results {
		n := len(suites)
		if n == 0 || suites[n-1].Name != r.File {
			suites = append(suites, report.TestSuite{Name: r.File})
			n++
		}
		k := report.TestCase{Name: r.Case, Class: strings.TrimSuffix(filepath.Base(r.File), ".txtar"), File: r.File, Line: r.Line}
		if !r.Passed {
			k.Failure = &report.TestResult{Message: fmt.Sprintf("%d not reported, %d not wanted", len(r.Missing), len(r.Unwanted)), Text: strings.Join(r.trouble(), "\n")}
		}
		suites[n-1].Cases = append(suites[n-1].Cases, k)
	}
	return report.JUnitSuites(w, suites)
}
