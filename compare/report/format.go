package report

import (
	"io"

	"rashomon/compare"
)

// A Format is a way to write a report.
type Format struct {
	Name string // as "--format" takes it
	// Write writes a report. Width, colour and what is shown besides conflicts count for tables only.
	Write func(w io.Writer, r *compare.Report, opt TextOptions) error
	// Dismissed tells that it has its own way to show what reviewers dismissed: marked as suppressed or skipped.
	Dismissed bool
	// Notes returns what whoever asked for the format should know beside what was written; nil for none.
	Notes func(r *compare.Report) []string
}

// Formats returns the formats of a report, the default first.
func Formats() []Format {
	return []Format{
		{Name: "table", Write: Text},
		{Name: "json", Write: plainly(func(w io.Writer, r *compare.Report) error { return JSON(w, r) })},
		{Name: "csv", Write: plainly(CSV), Notes: dismissedNote},
		{Name: "markdown", Write: plainly(Markdown)},
		{Name: "html", Write: plainly(HTML)},
		{Name: "sarif", Write: plainly(SARIF), Dismissed: true},
		{Name: "junit", Write: plainly(JUnit), Dismissed: true},
		{Name: "claimreview", Write: plainly(ClaimReview), Notes: ClaimReviewNotes},
	}
}

// plainly is a format without options.
func plainly(write func(io.Writer, *compare.Report) error) func(io.Writer, *compare.Report, TextOptions) error {
	return func(w io.Writer, r *compare.Report, _ TextOptions) error { return write(w, r) }
}

// dismissedNote tells what CSV has no place for.
func dismissedNote(r *compare.Report) []string {
	if s := DismissedText(r); s != "" {
		return []string{s}
	}
	return nil
}
