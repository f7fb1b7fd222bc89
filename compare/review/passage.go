package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// contexts are how many words of the paragraph stand on each side of the evidence, -1 for all. They are tried in
// this order until one has room: a reviewer sees all evidence, and where it stands, before all context.
var contexts = []int{-1, 40, 25, 15, 8, 4, 0}

// leastColumn is how wide the column of a side is at least.
const leastColumn = 36

// sides lays the sides of a finding out side by side, as many as there is room for, the others below, within
// height lines where that can be; whole leaves nothing out.
func (s *sitting) sides(c *compare.Conflict, width, height int, whole bool, p paint) []string {
	var out []string
	for _, context := range contexts {
		if out = s.rows(c, width, context, p); whole || len(out) <= height {
			break
		}
	}
	return out
}

func (s *sitting) rows(c *compare.Conflict, width, context int, p paint) []string {
	var out []string
	across := max(1, min(len(c.Sides), (width+3)/(leastColumn+3)))
	column := (width - 3*(across-1)) / across
	above := 0
	for first := 0; first < len(c.Sides); first += across {
		row := c.Sides[first:min(first+across, len(c.Sides))]
		var names []string
		var cells [][]string
		height := 0
		for _, side := range row {
			several := ""
			if n := len(side.Claims); n > 1 {
				several = fmt.Sprintf("(%d passages) ", n)
			}
			// A stance that is too long for the rule stands below it in full: two quotes may differ in the last word.
			stance, cell := report.Plain(side.Stance), s.side(side, column, context, p)
			if ansi.StringWidth(stance) <= column-4-len(several) {
				several = p.bold(" "+stance+" ") + several
			} else {
				var above []string
				for _, line := range wrap(stance, column) {
					above = append(above, p.bold(line))
				}
				cell = append(above, cell...)
			}
			names, cells = append(names, several), append(cells, cell)
			height = max(height, len(cells[len(cells)-1]))
		}
		out = append(out, rule(width, column, above, len(row), names))
		above = len(row)
		for y := range height {
			var line []string
			for _, cell := range cells {
				text := ""
				if y < len(cell) {
					text = cell[y]
				}
				line = append(line, pad(text, column))
			}
			out = append(out, strings.TrimRight(strings.Join(line, " │ "), " "))
		}
	}
	return append(out, rule(width, column, above, 0, nil))
}

// rule draws a line between rows of so many columns above and below it, with names on it.
func rule(width, column, above, below int, names []string) string {
	out := ""
	for i := range max(above, below, 1) {
		if i > 0 {
			join := "┼"
			switch {
			case i >= above:
				join = "┬"
			case i >= below:
				join = "┴"
			}
			out += "─" + join + "─"
		}
		cell := ""
		if i < len(names) {
			cell = "─" + names[i]
		}
		out += cell + strings.Repeat("─", max(0, column-ansi.StringWidth(cell)))
	}
	return out + strings.Repeat("─", max(0, width-ansi.StringWidth(out)))
}

// side lays out the claims of a side below each other: who says it, when, and the passage in its paragraph.
func (s *sitting) side(side compare.Side, width, context int, p paint) []string {
	var out []string
	for i, cl := range side.Claims {
		if i > 0 && context != 0 { // where every line counts, the bold outlet parts them
			out = append(out, "")
		}
		head := s.outlet(cl)
		if published := publishedText(s.articles[cl.Article]); published != "" {
			head += ", " + published
		}
		for _, line := range wrap(head, width) {
			out = append(out, p.bold(line))
		}
		out = append(out, wrap(saidText(cl), width)...)
		out = append(out, passage(cl, width, context, p)...)
		out = append(out, wrap("("+s.location(cl)+")", width)...)
	}
	return out
}

// saidText says who says it and of when.
func saidText(c compare.Claim) string {
	out := "in its own voice"
	if len(c.Attribution) > 0 {
		out = "said by " + report.SpeakerText(c)
	}
	if event := report.EventText(c); event != "" {
		out += "; when: " + event
	}
	return out
}

// passage lays out evidence within its paragraph: a bar beside the lines that it is on, and its words bold.
func passage(c compare.Claim, width, context int, p paint) []string {
	before, after := words(report.Plain(c.Before), false), words(report.Plain(c.After), false)
	if context >= 0 && len(before) > context {
		before = append(words("…", false), before[len(before)-context:]...)
	}
	if context >= 0 && len(after) > context {
		after = append(after[:context:context], words("…", false)...)
	}
	all := append(append(before, words(report.Plain(c.Evidence), true)...), after...)
	var out []string
	for _, line := range lines(all, width-2) {
		bar, text := "  ", ""
		for len(line) > 0 {
			n := 1
			for n < len(line) && line[n].marked == line[0].marked {
				n++
			}
			part := joined(line[:n])
			if line[0].marked {
				bar, part = "┃ ", p.bold(part)
			}
			if text != "" {
				text += " "
			}
			text, line = text+part, line[n:]
		}
		out = append(out, bar+text)
	}
	return out
}

// publishedText shows when an article was published as the report does with days, "2 Mar 2024" or
// "2 Mar 2024 09:30", and says where that was read off its text.
func publishedText(a compare.Article) string {
	text := report.Plain(a.Published)
	if t, err := time.Parse(time.DateOnly, a.Published); err == nil {
		text = compare.Days(t, t)
	} else if t, err := time.Parse(time.RFC3339, a.Published); err == nil {
		text = compare.Days(t, t) + t.Format(" 15:04")
	}
	if text != "" && slices.Contains(a.Inferred, "published") {
		text += " (read off the text)"
	}
	return text
}
