package report

import (
	"fmt"
	"io"
)

// Verification writes what came of cases as a table, what was expected beside what came.
func Verification(w io.Writer, results []CaseRow, opt TextOptions) error {
	t := newText(w, opt)
	var rows []row
	for _, r := range results {
		verdict, paint := "pass", t.paint.dim
		if !r.Passed {
			verdict, paint = "FAIL", t.paint.bold
		}
		rows = append(rows, row{{{Plain(r.Name), nil}, {verdict, paint}, {Plain(r.Expected), nil}, {Plain(r.Came), nil}}})
	}
	t.table("", []column{{"case", 16, 1}, {"result", 6, 0}, {"expected", 20, 2}, {"came", 20, 2}}, rows)
	return t.err
}

// A CaseRow is one case of a verification, in words.
type CaseRow struct {
	Name           string
	Passed         bool
	Expected, Came string
}

// VerificationSummary is the line below a verification: how many cases passed, and how precise and complete
// the findings are.
func VerificationSummary(cases, passed, wanted, met, unwanted int) string {
	share := func(part, whole int) string {
		if whole == 0 {
			return "-"
		}
		return fmt.Sprintf("%.2f", float64(part)/float64(whole))
	}
	return fmt.Sprintf("%d cases: %d passed, %d failed; %d findings wanted, %d found, %d not wanted; precision %s, recall %s",
		cases, passed, cases-passed, wanted, met, unwanted, share(met, met+unwanted), share(met, wanted))
}
