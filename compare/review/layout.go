package review

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// contexts are how many words of the paragraph stand on each side of the evidence, -1 for all. They are tried in
// this order until one has room: a reviewer sees all evidence, and where it stands, before all context.
var contexts = []int{-1, 80, 40, 25, 12, 6, 0}

// tall is from how many lines on there is room for whole paragraphs, and for all passages. On fewer only what a passage
// leans on stands before it, of so many words.
const (
	tall       = 32
	leanedUpon = 25
)

// mostGists is how many times as long as a gist an evidence may be that is cut because it has no room.
const mostGists = 4

// leastColumn is how wide the column of a side is at least.
const leastColumn = 36

// A layout is how much of the passages is shown.
type layout struct {
	width   int
	context int  // words of the paragraph on each side of the evidence, -1 for all
	small   bool // on a small terminal: of the paragraph only what a passage leans on, and whole clauses left out
	all     bool // all passages, but for the strongest of each side faint
	whole   bool // all passages and all words; else of the strongest what does not belong to the gist is faint
	room    int  // where there is no room for all words: how many of a passage are shown, about; 0 for all
	faint   bool // all of a passage is
	limit   int  // words of a gist, about
	paint   paint
}

// sides lays the sides of a finding out side by side, as many as there is room for, the others below, within
// height lines where that can be: on a tall terminal with all passages, then with less of the paragraphs, and where
// evidence alone has no room with its gist. whole leaves nothing out.
func (s *sitting) sides(c *compare.Conflict, width, height int, whole bool, p paint) []string {
	l := layout{width: width, whole: whole, paint: p, limit: s.gistLimit(c), context: -1}
	if whole {
		return s.rows(c, l)
	}
	most := -1
	if l.small = height < tall; l.small {
		most = leanedUpon
	}
	l.all, l.context = !l.small, most
	out := s.rows(c, l)
	l.all = false
	for _, l.context = range contexts[slices.Index(contexts, most):] {
		if len(out) <= height {
			return out
		}
		out = s.rows(c, l)
	}
	for n := mostGists * l.limit; n >= l.limit && len(out) > height; n -= leastGist / 3 {
		l.room = n
		out = s.rows(c, l)
	}
	return out
}

// readable is how many words a reviewer should have to read of a finding: at 240 words a minute ten findings of as many
// take two minutes, and less than three with what is faint. leastGist is how many of them a passage has at least.
const (
	readable  = 48
	leastGist = 10
)

// gistLimit is how many words there are for each passage, after the question, the reason and what stands above the
// passages.
func (s *sitting) gistLimit(c *compare.Conflict) int {
	n := readable - len(strings.Fields(c.Question+" "+s.status(c)))
	for i, side := range c.Sides {
		if c.Type != compare.Quote {
			n -= len(strings.Fields(side.Stance))
		}
		for _, cl := range side.Claims[:min(1, len(side.Claims))] {
			for _, line := range s.head(c, i, cl, cl.Evidence) {
				n -= len(line)
			}
		}
	}
	n = max(leastGist, n/max(1, len(c.Sides)))
	if c.Type == compare.Quote { // of which what is the same on both sides is read once
		n = leastGist
	}
	return n
}

// A cell is what stands in the column of a side. The evidence of a row of cells begins on one line.
type cell struct {
	name                string   // on the rule above
	head, before, below []string // whose it is, what stands before the evidence, and all from the evidence on
}

// order returns the places of the sides of a finding as they are shown: the earlier report first, as far as days of
// publication tell.
func (s *sitting) order(c *compare.Conflict, differences *report.Differences) []int {
	var out []int
	for i := range c.Sides {
		out = append(out, i)
	}
	published := func(i int) (t time.Time, hour bool) {
		if len(c.Sides[i].Claims) == 0 {
			return t, false
		}
		return publishedAt(s.articles[c.Sides[i].Claims[differences.Strongest(i)].Article])
	}
	slices.SortStableFunc(out, func(a, b int) int {
		x, exact := published(a)
		y, both := published(b)
		if x.IsZero() || y.IsZero() || !(exact && both) && x.Format(time.DateOnly) == y.Format(time.DateOnly) {
			return 0
		}
		return x.Compare(y)
	})
	return out
}

func (s *sitting) rows(c *compare.Conflict, l layout) []string {
	var out []string
	differences := report.NewDifferences(*c)
	across := max(1, min(len(c.Sides), (l.width+3)/(leastColumn+3)))
	before := 0
	order := s.order(c, differences)
	for first := 0; first < len(order); first += across {
		row := order[first:min(first+across, len(order))]
		column := columnOf(l.width, len(row))
		var cells []cell
		var names []string
		above, below := 0, 0
		for _, i := range row {
			x := s.side(c, i, differences, column, l)
			cells, names = append(cells, x), append(names, x.name)
			above, below = max(above, len(x.head)+len(x.before)), max(below, len(x.below))
		}
		out = append(out, rule(l.width, before, len(cells), names))
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
	return append(out, rule(l.width, before, 0, nil))
}

// columnOf is how wide the columns of a row of so many cells are.
func columnOf(width, cells int) int { return (width - 3*(cells-1)) / max(1, cells) }

// rule draws a line between rows of so many cells above and below it, with names on it where cells begin.
func rule(width, above, below int, names []string) string {
	joins := map[int]string{} // by column of the terminal
	for i := 1; i < above; i++ {
		joins[i*(columnOf(width, above)+3)-2] = "┴"
	}
	for i := 1; i < below; i++ {
		at := i*(columnOf(width, below)+3) - 2
		if joins[at] = "┬"; above == below {
			joins[at] = "┼"
		}
	}
	starts := map[int]string{}
	for i, name := range names {
		if name != "" {
			starts[i*(columnOf(width, below)+3)+1] = name
		}
	}
	out := ""
	for x := 0; x < width; {
		name, join := starts[x], joins[x]
		switch {
		case name != "":
			out += name
			x += ansi.StringWidth(name) - 1
		case join != "":
			out += join
		default:
			out += "─"
		}
		x++
	}
	return out
}
