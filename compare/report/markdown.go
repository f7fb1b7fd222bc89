package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"rashomon/compare"
)

// commentLimit is how long a comment on GitHub may be, in UTF-16 units: "body is too long" beyond.
const commentLimit = 65536

// Markdown writes a report as a comment on a pull request (GitHub's Markdown): what was found in a line, then
// the conflicts, then agreements and sources, folded away. What does not fit a comment is left out, the last
// first, and a line says so. Text of the articles is escaped: it can be no heading, link, image, table, HTML,
// mention of an account or an issue.
func Markdown(w io.Writer, r *compare.Report) error {
	m := &comment{text: text{folder: folder(r), records: records(r)}, published: map[string]string{}, room: commentLimit - 1000}
	for _, a := range r.Articles {
		m.published[a.ID] = a.Published
	}
	var left []string
	for i, c := range r.Conflicts {
		if !m.add(m.conflict(i+1, c)) {
			left = append(left, fmt.Sprintf("%d of %s", len(r.Conflicts)-i, count(len(r.Conflicts), "conflict")))
			break
		}
	}
	rows := make([]string, len(r.Agreements))
	for i, a := range r.Agreements {
		rows[i] = m.agreement(a)
	}
	if n := m.details(count(len(rows), "agreement"), "", []string{"statement", "outlet", "said by", "evidence"}, rows); n > 0 {
		left = append(left, fmt.Sprintf("%d of %s", n, count(len(rows), "agreement")))
	}
	head, rows, foot := m.sources(r)
	if n := m.details(count(len(rows), "article"), foot, head, rows); n > 0 {
		left = append(left, fmt.Sprintf("%d of %s in the list of sources", n, count(len(rows), "article")))
	}
	top := fmt.Sprintf("**%s**\n", tally(r))
	if s := DismissedText(r); s != "" {
		top += "\n" + s + "\n"
	}
	if len(left) > 0 {
		top += fmt.Sprintf("\n**Left out to fit a comment:** %s. `rashomon compare` shows all, `--format json` holds all.\n", strings.Join(left, ", "))
	}
	_, err := io.WriteString(w, top+m.body.String())
	return err
}

// comment is what is written of a report, without its first lines.
type comment struct {
	text
	published map[string]string // by the article's id
	body      strings.Builder
	room      int // UTF-16 units that are left
}

// add writes a part where there is room for it.
func (m *comment) add(part string) bool {
	n := len(utf16.Encode([]rune(part)))
	if n > m.room {
		return false
	}
	m.room -= n
	m.body.WriteString(part)
	return true
}

// details writes a table that is folded away, with a line below it or none, and returns how many of its rows have
// no room.
func (m *comment) details(summary, foot string, head, rows []string) (left int) {
	if len(rows) == 0 {
		return 0
	}
	end := "\n</details>\n"
	if foot != "" {
		end = "\n" + foot + "\n" + end
	}
	m.room -= len(utf16.Encode([]rune(end)))
	if !m.add(fmt.Sprintf("\n<details><summary>%s</summary>\n\n", summary) + tableRow(head) + "|" + strings.Repeat(" --- |", len(head)) + "\n") {
		return len(rows)
	}
	for i, r := range rows {
		if !m.add(r) {
			left = len(rows) - i
			break
		}
	}
	m.body.WriteString(end)
	return left
}

// conflict is one conflict: question, type, status, reason, decision, and a row a claim.
func (m *comment) conflict(n int, c compare.Conflict) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n### %d. %s\n\n%s · **%s** · confidence %.2f · %s\n\nWhy: %s\n", n, brief(c.Question), c.Type, statusLine(c), c.Confidence, brief(c.ID), brief(c.Reason))
	if c.Decision != nil {
		fmt.Fprintf(&b, "\n**%s**\n", brief(DecisionText(c.Decision)))
	}
	b.WriteString("\n" + tableRow([]string{"stance", "outlet", "said by", "evidence"}) + "| --- | --- | --- | --- |\n")
	most := max(2, 24/max(1, len(c.Sides)))
	for _, s := range c.Sides {
		for i, cl := range s.Claims {
			stance := ""
			if i == 0 {
				stance = brief(s.Stance)
			}
			if i == most && len(s.Claims) > most+1 {
				b.WriteString(tableRow([]string{"", "", "", fmt.Sprintf("… and %d more claims", len(s.Claims)-i)}))
				break
			}
			b.WriteString(tableRow([]string{stance, m.outlet(cl), brief(speakerText(cl.Attribution)), m.evidence(cl)}))
		}
	}
	return b.String()
}

// agreement is the rows of one agreement.
func (m *comment) agreement(a compare.Agreement) string {
	var b strings.Builder
	for i, cl := range a.Claims {
		statement := ""
		if i == 0 {
			statement = fmt.Sprintf("%s<br>%s, confidence %.2f", brief(a.Statement), count(a.Origins, "origin"), a.Confidence)
		}
		b.WriteString(tableRow([]string{statement, m.outlet(cl), brief(speakerText(cl.Attribution)), m.evidence(cl)}))
	}
	return b.String()
}

// outlet names the outlet of a claim, and the day of its article: which report is the later one is not told elsewhere.
func (m *comment) outlet(c compare.Claim) string {
	name := brief(outletName(c.Outlet, c.File, m.records[c.Article]))
	if published := brief(dayText(m.published[c.Article])); published != "" {
		name += "<br><sub>" + published + "</sub>"
	}
	return name
}

// evidence is the words of a claim, where they stand and when the event was.
func (m *comment) evidence(c compare.Claim) string {
	where := m.location(c.Article, c.File, c.Line)
	if when := eventText(c.When); when != "" {
		where += ", when: " + when
	}
	return brief(c.Evidence) + "<br><sub>" + brief(where) + "</sub>"
}

// sources is the table of the articles, and the line below it.
func (m *comment) sources(r *compare.Report) (head, rows []string, foot string) {
	starred := false
	head = []string{"outlet", "published", "title", "claims", "file"}
	origins := slices.ContainsFunc(r.Articles, func(a compare.Article) bool { return a.Origin != "" })
	if origins {
		head = append(head, "origin")
	}
	for _, a := range r.Articles {
		star := func(field, value string) string {
			for _, f := range a.Inferred {
				if f == field {
					starred = true
					return brief(value) + " \\*"
				}
			}
			return brief(value)
		}
		cells := []string{star("outlet", a.Outlet), star("published", day(a.Published)), star("title", a.Title), fmt.Sprint(a.Claims), brief(m.location(a.ID, a.File, 0))}
		if origins {
			cells = append(cells, brief(originText(r, a)))
		}
		rows = append(rows, tableRow(cells))
	}
	if starred {
		foot = "\\* read off the text, not supplied. "
	}
	if m.folder != "" {
		foot += "Files are in " + brief(m.folder) + "."
	}
	return head, rows, strings.TrimSpace(foot)
}

// tableRow is a row of escaped cells. (tablewriter's own Markdown leaves "|" and line feeds in cells as they are.)
func tableRow(cells []string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

// brief is escaped text of a length that leaves room for others.
func brief(s string) string { return escape(cut(Plain(s), 600)) }

// escape makes text of anything that Markdown, HTML or GitHub would read as more. GitHub looks for mentions and
// addresses in what Markdown came to, so that an entity does not hide them: an invisible blank parts them.
func escape(s string) string {
	const apart = "&#8203;"
	var b strings.Builder
	text := []rune(Plain(s))
	next := func(i int) rune {
		if i+1 < len(text) {
			return text[i+1]
		}
		return ' '
	}
	for i, r := range text {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '|', '*', '_', '`', '[', ']', '~', '!', '$':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '#':
			b.WriteString("\\#")
			if unicode.IsDigit(next(i)) {
				b.WriteString(apart) // no issue
			}
		case '@':
			b.WriteString("&#64;" + apart) // no account
		case ':':
			if n := next(i); n == ' ' || unicode.IsDigit(n) {
				b.WriteRune(r)
			} else {
				b.WriteString("&#58;" + apart) // no address, no picture
			}
		case '.':
			b.WriteRune(r)
			if i >= 3 && strings.EqualFold(string(text[i-3:i]), "www") {
				b.WriteString(apart)
			}
		case '-':
			b.WriteRune(r)
			if i >= 2 && strings.EqualFold(string(text[i-2:i]), "gh") {
				b.WriteString(apart) // "GH-1" is an issue
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
