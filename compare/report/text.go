// Package report writes a comparison for people and programs: tables for a terminal, a page of HTML, JSON, CSV,
// Markdown and the formats of other tools, see [Formats]. It knows [compare.Report] and nothing of how claims are
// found. Whatever an article contains comes out as text: see [Plain].
package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
)

// TextOptions say how a report for a terminal looks.
type TextOptions struct {
	Width      int  // columns, 0 for 100
	Color      bool // whether escape sequences for colour may be written
	Agreements bool // show what the outlets agree on
	Matrix     bool // show questions by outlets
}

// Text writes a report as tables: the sources, then the conflicts, one block each.
func Text(w io.Writer, r *compare.Report, opt TextOptions) error {
	t := newText(w, opt)
	t.folder, t.records = folder(r), records(r)
	t.sources(r)
	for i, c := range r.Conflicts {
		t.conflict(i+1, c)
	}
	if opt.Agreements {
		for i, a := range r.Agreements {
			t.agreement(i+1, a)
		}
	}
	if opt.Matrix {
		t.matrix(r)
	}
	t.summary(r)
	return t.err
}

func newText(w io.Writer, opt TextOptions) *text {
	if opt.Width == 0 {
		opt.Width = 100
	}
	opt.Width = max(opt.Width, 40)
	return &text{w: w, opt: opt, paint: palette(opt.Color)}
}

type text struct {
	w     io.Writer
	opt   TextOptions
	paint paints
	err   error

	folder  string         // the folder that all files are in, which their names leave out
	records map[string]int // by the article's id
}

// paints colour a string; without colour they return it as it is.
type paints struct {
	bold, dim, red, yellow, blue, green func(string) string
}

func palette(on bool) paints {
	if !on {
		same := func(s string) string { return s }
		return paints{same, same, same, same, same, same}
	}
	sgr := func(code string) func(string) string {
		return func(s string) string { return "\x1b[" + code + "m" + s + "\x1b[0m" }
	}
	return paints{sgr("1"), sgr("2"), sgr("31"), sgr("33"), sgr("34"), sgr("32")}
}

func (t *text) printf(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.w, format, args...)
	}
}

// table draws a table with lines between its rows, list one without.
func (t *text) table(indent string, columns []column, rows []row) {
	if t.err == nil {
		t.err = writeTable(t.w, t.opt.Width, indent, columns, rows, tableStyle{true, t.paint.bold})
	}
}

func (t *text) list(columns []column, rows []row) {
	if t.err == nil {
		t.err = writeTable(t.w, t.opt.Width, "", columns, rows, tableStyle{false, t.paint.bold})
	}
}

// paragraph writes wrapped text, its first line behind a label, painted where paint is not nil.
func (t *text) paragraph(label, s string, paint func(string) string) {
	indent := strings.Repeat(" ", ansi.StringWidth(label))
	for i, line := range wrap(s, t.opt.Width-ansi.StringWidth(label)) {
		if i > 0 {
			label = indent
		}
		if paint != nil {
			line = paint(line)
		}
		t.printf("%s%s\n", label, line)
	}
}

// sources lists the articles. What was read off the text rather than supplied has a star.
func (t *text) sources(r *compare.Report) {
	outlets := map[string]bool{}
	claims := 0
	for _, a := range r.Articles {
		claims += a.Claims
		outlets[outletKey(a)] = true
	}
	t.printf("%s\n\n", t.paint.bold(fmt.Sprintf("%s, %s, %s compared", count(len(r.Articles), "article"), count(len(outlets), "outlet"), count(claims, "claim"))))
	if len(r.Articles) == 0 {
		return
	}
	starred, origins := false, false
	for _, a := range r.Articles {
		origins = origins || a.Origin != ""
	}
	columns := []column{{"outlet", 10, 1}, {"published", 10, 0}, {"title", 16, 2}}
	if origins {
		columns = append(columns, column{"origin", 8, 1})
	}
	columns = append(columns, column{"claims", 6, 0}, column{"file", 10, 2})
	var rows []row
	for _, a := range r.Articles {
		star := func(field, value string) string {
			if value = Plain(value); value == "" {
				return "-"
			}
			for _, f := range a.Inferred {
				if f == field {
					starred = true
					return value + " *"
				}
			}
			return value
		}
		entry := []cell{{star("outlet", a.Outlet), nil}, {star("published", day(a.Published)), nil}, {star("title", a.Title), nil}}
		if origins {
			entry = append(entry, cell{originText(r, a), nil})
		}
		entry = append(entry, cell{fmt.Sprint(a.Claims), nil}, cell{t.location(a.ID, a.File, 0), t.paint.dim})
		rows = append(rows, row{entry})
	}
	t.list(columns, rows)
	if starred {
		t.printf("* read off the text, not supplied\n")
	}
	if t.folder != "" {
		t.paragraph("", "files are in "+Plain(t.folder), t.paint.dim)
	}
}

// folder returns the folder that all files of a report are in, or "" where there are several or where
// it need not be told.
func folder(r *compare.Report) string {
	dir := ""
	for i, a := range r.Articles {
		if d := filepath.Dir(a.File); i == 0 {
			dir = d
		} else if d != dir {
			return ""
		}
	}
	if dir == "." {
		return ""
	}
	return dir
}

// records gives the place of articles in files of several.
func records(r *compare.Report) map[string]int {
	out := map[string]int{}
	for _, a := range r.Articles {
		out[a.ID] = a.Record
	}
	return out
}

// location is where a passage stands, without the folder of all files.
func (t *text) location(article, file string, line int) string {
	if t.folder != "" {
		file = filepath.Base(file)
	}
	return location(file, t.records[article], line)
}

// originText names the wire or the article that a text copies.
func originText(r *compare.Report, a compare.Article) string {
	for _, b := range r.Articles {
		if a.Origin == b.ID {
			if b.ID == a.ID {
				return "(copied below)"
			}
			return "as " + outletName(b.Outlet, b.File, b.Record)
		}
	}
	return Plain(a.Origin)
}

func outletKey(a compare.Article) string {
	if a.Outlet == "" {
		return a.ID
	}
	return strings.ToLower(a.Outlet)
}

// day shortens a time to its day.
func day(published string) string {
	d, _, _ := strings.Cut(published, "T")
	return d
}

// location is where a passage stands: "a.txt:19", "wire.jsonl#3:19".
func location(file string, record, line int) string {
	s := Plain(file)
	if record > 0 {
		s += fmt.Sprintf("#%d", record)
	}
	if line > 0 {
		s += fmt.Sprintf(":%d", line)
	}
	return s
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// summary closes the report with what was found.
func (t *text) summary(r *compare.Report) {
	hint := ""
	if !t.opt.Agreements && len(r.Agreements) > 0 {
		hint = " (-a shows them)"
	}
	t.printf("\n")
	t.paragraph("", tally(r)+hint, t.paint.bold)
	if dismissed := DismissedText(r); dismissed != "" {
		t.paragraph("", dismissed, nil)
	}
}
