package report

import (
	"fmt"
	"io"
	"strings"

	"rashomon/compare"
)

// Markdown writes a report as Markdown (GitHub's), with a table for the sources and one for each
// finding. Text of the articles is escaped: it can be no heading, link, image, table or HTML.
func Markdown(w io.Writer, r *compare.Report) error {
	m := &text{w: w, records: records(r)}
	m.printf("# Sources\n\n")
	rows := [][]string{{"outlet", "published", "title", "claims", "file"}}
	starred := false
	for _, a := range r.Articles {
		star := func(field, value string) string {
			for _, f := range a.Inferred {
				if f == field {
					starred = true
					return value + " \\*"
				}
			}
			return value
		}
		rows = append(rows, []string{star("outlet", escape(a.Outlet)), star("published", escape(day(a.Published))), star("title", escape(a.Title)),
			fmt.Sprint(a.Claims), escape(location(a.File, a.Record, 0))})
	}
	m.markdownTable(rows)
	if starred {
		m.printf("\n\\* read off the text, not supplied\n")
	}
	if len(r.Conflicts) > 0 {
		m.printf("\n# Conflicts\n")
	}
	for i, c := range r.Conflicts {
		m.printf("\n## %d. %s\n\n%s, %s, confidence %.2f. %s\n\n", i+1, escape(c.Question), c.Type, StatusText(c.Status), c.Confidence, escape(c.Reason))
		if c.Decision != nil {
			m.printf("**%s**\n\n", escape(DecisionText(c.Decision)))
		}
		rows := [][]string{{"stance", "outlet", "event", "said by", "evidence", "where"}}
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				rows = append(rows, []string{escape(s.Stance), escape(outletName(cl.Outlet, cl.File, m.records[cl.Article])), escape(eventText(cl.When)), escape(speakerText(cl.Attribution)),
					escape(cl.Evidence), escape(m.location(cl.Article, cl.File, cl.Line))})
			}
		}
		m.markdownTable(rows)
	}
	if dismissed := DismissedText(r); dismissed != "" {
		m.printf("\n%s\n", escape(dismissed))
	}
	if len(r.Agreements) > 0 {
		m.printf("\n# Agreements\n")
	}
	for i, a := range r.Agreements {
		m.printf("\n## %d. %s\n\n%s, confidence %.2f\n\n", i+1, escape(a.Statement), count(a.Origins, "independent origin"), a.Confidence)
		rows := [][]string{{"outlet", "said by", "evidence", "where"}}
		for _, cl := range a.Claims {
			rows = append(rows, []string{escape(outletName(cl.Outlet, cl.File, m.records[cl.Article])), escape(speakerText(cl.Attribution)), escape(cl.Evidence), escape(m.location(cl.Article, cl.File, cl.Line))})
		}
		m.markdownTable(rows)
	}
	return m.err
}

// markdownTable writes rows of escaped cells; the first is the head. (tablewriter's own Markdown
// leaves "|" and line feeds in cells as they are.)
func (t *text) markdownTable(rows [][]string) {
	for i, r := range rows {
		t.printf("| %s |\n", strings.Join(r, " | "))
		if i == 0 {
			t.printf("|%s\n", strings.Repeat(" --- |", len(r)))
		}
	}
}

// escape makes text of anything that Markdown or HTML would read as more.
func escape(s string) string {
	var b strings.Builder
	for _, r := range Plain(s) {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '|', '*', '_', '`', '[', ']', '#', '~', '!', '$':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '@', ':':
			// No mention of an account and no address that turns into a link.
			b.WriteString(fmt.Sprintf("&#%d;", r))
		case '.':
			if strings.HasSuffix(strings.ToLower(b.String()), "www") {
				b.WriteString("&#46;") // nor one without a scheme
				continue
			}
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
