package review

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// A fit says how much of the passages is shown: everything, or only so many words around the evidence.
type fit struct {
	context int // words on each side, negative for all
	places  bool
}

// fits are tried in this order until one has room: a reviewer sees all evidence before all context.
var fits = []fit{{-1, true}, {40, true}, {25, true}, {25, false}, {15, false}, {8, false}, {4, false}}

// leastColumn is how wide the column of a side is at least.
const leastColumn = 36

// sides lays the sides of a finding out side by side, as many as there is room for, the others below, within
// height lines where that can be; whole leaves nothing out.
func (s *sitting) sides(c *compare.Conflict, width, height int, whole bool, p paint) []string {
	var out []string
	for _, f := range fits {
		if out = s.rows(c, width, f, p); whole || len(out) <= height {
			break
		}
	}
	return out
}

func (s *sitting) rows(c *compare.Conflict, width int, f fit, p paint) []string {
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
			names = append(names, p.bold(" "+cut(report.Plain(side.Stance), column-4-len(several))+" ")+several)
			cells = append(cells, s.side(side, column, f, p))
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
func (s *sitting) side(side compare.Side, width int, f fit, p paint) []string {
	var out []string
	for i, cl := range side.Claims {
		if i > 0 {
			out = append(out, "")
		}
		head := s.outlet(cl)
		if published := publishedText(s.articles[cl.Article].Published); published != "" {
			head += ", " + published
		}
		for _, line := range wrap(head, width) {
			out = append(out, p.bold(line))
		}
		out = append(out, wrap(saidText(cl), width)...)
		out = append(out, passage(cl, width, f.context, p)...)
		if f.places {
			out = append(out, wrap("("+s.location(cl)+")", width)...)
		}
	}
	return out
}

// saidText says who says it and when it took place.
func saidText(c compare.Claim) string {
	out := "in its own voice"
	if len(c.Attribution) > 0 {
		out = "said by " + report.SpeakerText(c)
	}
	if event := report.EventText(c); event != "" {
		out += "; event " + event
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

// publishedText shows a day, or a day and time, as the report does with days: "2 Mar 2024", "2 Mar 2024 09:30".
func publishedText(published string) string {
	if t, err := time.Parse(time.DateOnly, published); err == nil {
		return compare.Days(t, t)
	}
	if t, err := time.Parse(time.RFC3339, published); err == nil {
		return compare.Days(t, t) + t.Format(" 15:04")
	}
	return report.Plain(published)
}
