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
}

// Formats returns the formats of a report, the default first.
func Formats() []Format {
	return []Format{
		{"table", Text},
		{"json", plainly(func(w io.Writer, r *compare.Report) error { return JSON(w, r) })},
		{"csv", plainly(CSV)},
		{"markdown", plainly(Markdown)},
		{"sarif", plainly(SARIF)},
		{"junit", plainly(JUnit)},
	}
}

// plainly is a format without options.
func plainly(write func(io.Writer, *compare.Report) error) func(io.Writer, *compare.Report, TextOptions) error {
	return func(w io.Writer, r *compare.Report, _ TextOptions) error { return write(w, r) }
}
