package report

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rashomon/compare"
)

// StatusText names a status for readers.
func StatusText(s compare.Status) string {
	switch s {
	case compare.Disputed:
		return "conflict"
	case compare.Update:
		return "update"
	case compare.DifferentOccasions:
		return "different occasions"
	}
	return string(s)
}

// conflict writes one block: type, status, confidence, the question, a row a side, the reason.
func (t *text) conflict(n int, c compare.Conflict) {
	paint := t.paint.red
	switch c.Judged() {
	case compare.Update:
		paint = t.paint.yellow
	case compare.DifferentOccasions:
		paint = t.paint.blue
	}
	label := fmt.Sprintf("%-3d", n)
	head := fmt.Sprintf("%s    %s    confidence %.2f", c.Type, statusLine(c), c.Confidence)
	if mark := decisionMark(c.Decision); mark != "" {
		head += "    " + mark
	}
	if c.Dismissed() {
		paint = t.paint.dim
	}
	t.printf("\n%s%s\n", label, paint(head))
	t.paragraph("   ", Plain(c.Question), t.paint.bold)
	columns := []column{{"stance", 6, 2}, {"outlet", 8, 2}, {"when", 8, 2}, {"said by", 8, 2}, {"evidence", 24, 6}}
	// Times have a column where there is room, and one is told.
	wide := t.opt.Width >= 100 && slices.ContainsFunc(c.Sides, func(s compare.Side) bool {
		return slices.ContainsFunc(s.Claims, func(cl compare.Claim) bool { return eventText(cl.When) != "" })
	})
	if !wide {
		columns = slices.Delete(columns, 2, 3)
	}
	var rows []row
	for _, s := range c.Sides {
		var r row
		for i, cl := range s.Claims {
			stance := ""
			if i == 0 {
				stance = Plain(s.Stance)
			}
			outlet := outletName(cl.Outlet, cl.File, t.records[cl.Article])
			entry := []cell{{stance, t.paint.bold}, {outlet, nil}}
			switch when := eventText(cl.When); {
			case wide:
				entry = append(entry, cell{when, nil})
			case when != "":
				entry[1].text += "\n(" + when + ")"
			}
			entry = append(entry, cell{speakerText(cl.Attribution), nil}, cell{Plain(cl.Evidence) + "\n" + t.location(cl.Article, cl.File, cl.Line), nil})
			r = append(r, entry)
		}
		rows = append(rows, r)
	}
	t.table("   ", columns, rows)
	t.paragraph("   why: ", Plain(c.Reason), func(s string) string { return s })
	if c.Decision != nil {
		t.paragraph("   ", DecisionText(c.Decision), t.paint.bold)
	}
}

// outletName shows an article of an unknown outlet by its file.
func outletName(outlet, file string, record int) string {
	if outlet = Plain(outlet); outlet != "" {
		return outlet
	}
	return "(" + location(filepath.Base(file), record, 0) + ")"
}

// speakerText shows an attribution from the outlet inwards: "Reuters > a U.S. official (confirmed)".
func speakerText(chain []compare.Source) string {
	if len(chain) == 0 {
		return "(own voice)"
	}
	var out []string
	for _, s := range chain {
		name := Plain(s.Source)
		if name == "" {
			name = "(unnamed)"
		}
		if s.Stance != "said" {
			name += " (" + Plain(s.Stance) + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, " > ")
}

// eventText shows when an event took place: "9-10 Oct 2021".
func eventText(w *compare.When) string {
	if w == nil {
		return ""
	}
	return compare.Days(ends(w))
}

// ends returns the first and the last day of a stretch, zero for an open end.
func ends(w *compare.When) (first, last time.Time) {
	if w.Start != nil {
		first, _ = time.Parse(time.DateOnly, *w.Start)
	}
	if w.End != nil {
		last, _ = time.Parse(time.DateOnly, *w.End)
	}
	return first, last
}

// agreement writes one block of what outlets agree on.
func (t *text) agreement(n int, a compare.Agreement) {
	origins := "independent origins"
	if a.Origins == 1 {
		origins = "origin"
	}
	t.printf("\n%-4s%s\n", fmt.Sprintf("a%d", n), t.paint.green(fmt.Sprintf("agreement    %d %s    confidence %.2f", a.Origins, origins, a.Confidence)))
	t.paragraph("    ", Plain(a.Statement), t.paint.bold)
	var rows []row
	for _, cl := range a.Claims {
		rows = append(rows, row{{{outletName(cl.Outlet, cl.File, t.records[cl.Article]), nil}, {speakerText(cl.Attribution), nil}, {Plain(cl.Evidence) + "\n" + t.location(cl.Article, cl.File, cl.Line), nil}}})
	}
	t.table("    ", []column{{"outlet", 10, 2}, {"said by", 8, 2}, {"evidence", 24, 6}}, rows)
}
