package report

import (
	"fmt"
	"io"
	"strings"

	"rashomon/compare"
)

// Claims writes the claims of each article as a table.
func Claims(w io.Writer, r *compare.Reading, opt TextOptions) error {
	t := newText(w, opt)
	for i, a := range r.Articles {
		t.articleHead(i, a)
		var rows []row
		for _, c := range a.Claims {
			rows = append(rows, row{{
				{fmt.Sprint(c.Line), t.paint.dim},
				{claimText(c), nil},
				{senseText(c), nil},
				{circumstances(c), nil},
				{speakerText(c.Attribution), nil},
			}})
		}
		if len(rows) == 0 {
			t.printf("no claims\n")
			continue
		}
		t.list([]column{{"line", 4, 0}, {"claim", 24, 4}, {"sense", 8, 1}, {"when, where, how many", 12, 2}, {"said by", 8, 2}}, rows)
	}
	return t.err
}

// Skipped writes the lines that were taken for no reporting, and why.
func Skipped(w io.Writer, r *compare.Reading, opt TextOptions) error {
	t := newText(w, opt)
	for i, a := range r.Articles {
		t.articleHead(i, a)
		var rows []row
		for _, s := range a.Skipped {
			rows = append(rows, row{{{fmt.Sprint(s.Line), t.paint.dim}, {s.Reason, nil}, {cut(Plain(s.Text), 300), nil}}})
		}
		if len(rows) == 0 {
			t.printf("no lines skipped\n")
			continue
		}
		t.list([]column{{"line", 4, 0}, {"why", 12, 1}, {"text", 24, 4}}, rows)
	}
	return t.err
}

func (t *text) articleHead(i int, a compare.ReadArticle) {
	if i > 0 {
		t.printf("\n")
	}
	head := outletName(a.Outlet, a.File, a.Record)
	if p := day(a.Published); p != "" {
		head += ", " + p
	}
	if a.Title != "" {
		head += ": " + Plain(a.Title)
	}
	t.paragraph("", head, t.paint.bold)
	t.paragraph("", location(a.File, a.Record, 0), t.paint.dim)
}

// claimText puts a claim in one line: "Nora Brandt · NOT attend · talks".
func claimText(c compare.Claim) string {
	verb := Plain(c.Predicate)
	if c.Polarity == "negative" {
		verb = "NOT " + verb
	}
	parts := []string{Plain(c.Subject), verb, Plain(c.Object)}
	for i, p := range parts {
		if p == "" {
			parts[i] = "-"
		}
	}
	return strings.Join(parts, " · ")
}

func senseText(c compare.Claim) string {
	if c.Certain {
		return c.Modality
	}
	return c.Modality + " (unsure)"
}

func circumstances(c compare.Claim) string {
	var out []string
	if when := eventText(c.When); when != "" {
		out = append(out, when)
	}
	if len(c.Where) > 0 {
		out = append(out, Plain(strings.Join(c.Where, ", ")))
	}
	for _, q := range c.Quantities {
		s := Plain(q.Text)
		if q.Of != "" {
			s += " " + Plain(q.Of)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}
