package review

import (
	"cmp"
	"fmt"
	"strings"

	"rashomon/compare"
	"rashomon/compare/report"
)

// head is what stands above the passages of the current finding.
func (m *model) head(width int) []string {
	c := m.current()
	if c == nil {
		if f := m.filter.String(); f != "" {
			return wrap("No finding passes the filter: "+report.Plain(f)+". Press x to see all.", width)
		}
		return wrap("There is no finding.", width)
	}
	var out []string
	limit := max(2, m.room()/6) // lines of the question
	for _, line := range short(wrap(report.Plain(c.Question), width), limit, width) {
		out = append(out, m.paint.bold(line))
	}
	paint := m.paint.red
	if c.Judged() != compare.Disputed || c.Dismissed() {
		paint = m.paint.magenta
	}
	status := report.StatusText(c.Status)
	for i, line := range wrap(m.status(c), width) {
		if rest, ok := strings.CutPrefix(line, status); ok && i == 0 {
			line = paint(status) + rest
		}
		out = append(out, line)
	}
	if d := report.DecisionText(c.Decision); d != "" {
		for _, line := range short(wrap(d, width), 2, width) {
			out = append(out, m.paint.magenta(line))
		}
	}
	if n, ok := m.notes[m.place()]; ok && n != "" {
		for _, line := range short(wrap("your note, for the verdict to come: "+report.Plain(n), width), 2, width) {
			out = append(out, m.paint.magenta(line))
		}
	}
	return out
}

// status names the status of a finding, and says in short what makes it more or less than two sides that differ,
// which the question and the sides tell: what its reason notes of times, corrections and copies.
func (s *sitting) status(c *compare.Conflict) string {
	var notes []string
	for _, n := range c.Notes {
		notes = append(notes, cmp.Or(brief[n], n))
	}
	if c.Status != compare.Disputed && s.allInferred(c) {
		notes = append(notes, "days read off the texts")
	}
	if len(notes) == 0 {
		return report.StatusText(c.Status)
	}
	return report.StatusText(c.Status) + ": " + report.Plain(strings.Join(notes, "; "))
}

// brief are notes without what the status before them says.
var brief = map[string]string{
	"the later report brings the earlier one up to date":                                    "a later report says otherwise",
	"the later article of the outlet corrects its earlier one":                              "the outlet's later article corrects its earlier one",
	"by the dates that are given and the days of publication these are different occasions": "by their dates",
	"the dates differ, so these are different occasions":                                    "the dates differ",
	"the places differ, so these are different occasions":                                   "the places differ",
}

// passages returns the lines that scroll, the reason and the passages with a rule at the end, and how many of them
// have room above it.
func (m *model) passages() (lines []string, room int) {
	c := m.current()
	if c == nil {
		return nil, 0
	}
	_, width := m.paneWidths()
	room = max(1, m.room()-len(m.head(width))-1)
	if m.whole {
		lines = wrap("why: "+report.Plain(c.Reason), width)
	}
	return append(lines, m.sides(c, width, room+1-len(lines), m.whole, m.paint)...), room
}

// deepest is how far the passages scroll.
func (m *model) deepest() int {
	lines, room := m.passages()
	return max(0, len(lines)-1-room)
}

// finding shows the current finding.
func (m *model) finding(width int) []string {
	out := m.head(width)
	lines, room := m.passages()
	if lines == nil {
		return out
	}
	bottom := lines[len(lines)-1]
	lines = lines[:len(lines)-1]
	from := max(0, min(m.scroll, len(lines)-room))
	to := min(from+room, len(lines))
	out = append(out, lines[from:to]...)
	var more []string
	if from > 0 {
		more = append(more, fmt.Sprintf("%s above: PgUp", moreLines(from)))
	}
	if to < len(lines) {
		more = append(more, fmt.Sprintf("%s below: PgDn", moreLines(len(lines)-to)))
	}
	if len(more) > 0 {
		bottom = rule(width, 0, 1, []string{m.paint.magenta(cut(" "+strings.Join(more, ", ")+" ", width-1))})
	}
	return append(out, bottom)
}

func moreLines(n int) string {
	if n == 1 {
		return "1 more line"
	}
	return fmt.Sprintf("%d more lines", n)
}
