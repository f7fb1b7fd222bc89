package report

import (
	"io"

	"rashomon/compare"
)

// Explanation writes what a detector looks for, and its examples as a table.
func Explanation(w io.Writer, name, doc string, examples []compare.Example, opt TextOptions) error {
	t := newText(w, opt)
	t.paragraph("", name, t.paint.bold)
	t.paragraph("", doc, nil)
	t.printf("\n")
	var rows []row
	for _, e := range examples {
		verdict := string(e.Status)
		if verdict == "" {
			verdict = "silent: " + e.Why
		}
		dated := func(text, day string) string {
			if day != "" {
				text += " (" + day + ")"
			}
			return text
		}
		rows = append(rows, row{{{verdict, nil}, {dated(e.First, e.FirstDay), nil}, {dated(e.Second, e.SecondDay), nil}}})
	}
	t.table("", []column{{"verdict", 12, 1}, {"one outlet", 24, 3}, {"another", 24, 3}}, rows)
	return t.err
}
