package review

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// contexts are how many words of the paragraph stand on each side of the evidence, -1 for all. They are tried in
// this order until one has room: a reviewer sees all evidence, and where it stands, before all context.
var contexts = []int{-1, 80, 40, 25, 12, 6, 0}

// tall is from how many lines on there is room for paragraphs and for the evidence in full. On fewer, the evidence is
// cut to what the dispute turns on, with this much context at most.
const (
	tall         = 32
	shortContext = 25
)

// leastColumn is how wide the column of a side is at least.
const leastColumn = 36

// A layout is how much of the passages is shown.
type layout struct {
	width   int
	context int  // words of the paragraph on each side of the evidence, -1 for all
	whole   bool // all passages and all words; else the strongest of each side, and its gist
	dots    bool // what does not belong to the gist is left out, not faint
	limit   int  // words of a gist, about
	paint   paint
}

// sides lays the sides of a finding out side by side, as many as there is room for, the others below, within
// height lines where that can be; whole leaves nothing out.
func (s *sitting) sides(c *compare.Conflict, width, height int, whole bool, p paint) []string {
	l := layout{width: width, whole: whole, paint: p, dots: height < tall, limit: s.gistLimit(c)}
	var out []string
	for _, l.context = range contexts {
		if l.dots && !whole && (l.context < 0 || l.context > shortContext) {
			continue
		}
		if out = s.rows(c, l); whole || len(out) <= height {
			break
		}
	}
	return out
}

// readable is how many words a reviewer should have to read of a finding: at 240 words a minute ten findings of as many
// take under three minutes. leastGist is how many of them a passage has at least.
const (
	readable  = 66
	leastGist = 14
)

// gistLimit is how many words there are for each passage, after the question, the reason and what stands above the
// passages.
func (s *sitting) gistLimit(c *compare.Conflict) int {
	n := readable - len(strings.Fields(c.Question+" "+because(c)))
	for _, side := range c.Sides {
		if c.Type != compare.Quote {
			n -= len(strings.Fields(side.Stance))
		}
		for _, cl := range side.Claims[:min(1, len(side.Claims))] {
			for _, w := range slices.Concat(s.head(cl)...) {
				if w.look != faint {
					n--
				}
			}
		}
	}
	return max(leastGist, n/max(1, len(c.Sides)))
}

// A cell is what stands in the column of a side. The evidence of a row of cells begins on one line.
type cell struct {
	name                string   // on the rule above
	head, before, below []string // whose it is, what stands before the evidence, and all from the evidence on
}

func (s *sitting) rows(c *compare.Conflict, l layout) []string {
	var out []string
	differences := report.NewDifferences(*c)
	across := max(1, min(len(c.Sides), (l.width+3)/(leastColumn+3)))
	column := (l.width - 3*(across-1)) / across
	before := 0
	for first := 0; first < len(c.Sides); first += across {
		var cells []cell
		var names []string
		above, below := 0, 0
		for i := first; i < min(first+across, len(c.Sides)); i++ {
			x := s.side(c, i, differences, column, l)
			cells, names = append(cells, x), append(names, x.name)
			above, below = max(above, len(x.head)+len(x.before)), max(below, len(x.below))
		}
		out = append(out, rule(l.width, column, before, len(cells), names))
		before = len(cells)
		for y := range above + below {
			var line []string
			for _, x := range cells {
				text := ""
				switch from := above - len(x.before); {
				case y < len(x.head):
					text = x.head[y]
				case y >= from && y < above:
					text = x.before[y-from]
				case y >= above && y-above < len(x.below):
					text = x.below[y-above]
				}
				line = append(line, pad(text, column))
			}
			out = append(out, strings.TrimRight(strings.Join(line, " │ "), " "))
		}
	}
	return append(out, rule(l.width, column, before, 0, nil))
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
