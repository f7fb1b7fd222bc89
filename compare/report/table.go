package report

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// A column of a table.
type column struct {
	title string
	least int // the width below which it does not shrink
	share int // of the room that is short, 0 keeps its natural width
}

// A cell is text that is wrapped to its column and then painted, line by line: tablewriter lets a
// colour that is open at the end of a line run over the border.
type cell struct {
	text  string
	paint func(string) string
}

// A row is one or more entries below each other without a line between them.
type row [][]cell

// A tableStyle is how a table looks: with lines between rows or not, and how its head is painted.
type tableStyle struct {
	lines bool
	head  func(string) string
}

// writeTable draws a table that is at most width columns wide. Cells come plain; they are wrapped here,
// because tablewriter does not break long words and counts some characters otherwise.
func writeTable(w io.Writer, width int, indent string, columns []column, rows []row, style tableStyle) error {
	widths := fit(width-ansi.StringWidth(indent), columns, rows)
	var lines strings.Builder
	between := tw.Off
	if style.lines {
		between = tw.On
	}
	table := tablewriter.NewTable(&lines,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols:  tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: between}},
		})),
		tablewriter.WithConfig(tablewriter.Config{
			Header: tw.CellConfig{
				Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
				Alignment:  tw.CellAlignment{Global: tw.AlignLeft},
			},
			Row: tw.CellConfig{
				Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone},
				Alignment:  tw.CellAlignment{Global: tw.AlignLeft},
			},
			Behavior: tw.Behavior{TrimSpace: tw.Off, TrimLine: tw.Off},
		}),
	)
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = style.head(pad(ansi.Truncate(c.title, widths[i], "…"), widths[i]))
	}
	table.Header(titles)
	for _, r := range rows {
		cells := make([]string, len(columns))
		for e, entry := range r {
			if e > 0 {
				for i := range cells {
					cells[i] += "\n" + strings.Repeat(" ", widths[i]) + "\n"
				}
			}
			wrapped := make([][]string, len(columns))
			height := 0
			for i := range columns {
				wrapped[i] = wrap(entry[i].text, widths[i])
				height = max(height, len(wrapped[i]))
			}
			for i := range columns {
				for k := range height {
					line := ""
					if k < len(wrapped[i]) {
						line = wrapped[i][k]
					}
					line = pad(line, widths[i])
					if entry[i].paint != nil {
						line = entry[i].paint(line)
					}
					if k > 0 {
						cells[i] += "\n"
					}
					cells[i] += line
				}
			}
		}
		if err := table.Append(cells); err != nil {
			return err
		}
	}
	if err := table.Render(); err != nil {
		return err
	}
	for _, line := range strings.Split(strings.TrimRight(lines.String(), "\n"), "\n") {
		if _, err := io.WriteString(w, indent+line+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// wrap breaks a text into lines of at most width columns: between words, and words that are longer
// behind a mark inside them, so that paths stay readable. Line feeds stay. (ansi.Wrap breaks before hyphens
// and lets such lines grow too long.)
func wrap(s string, width int) []string {
	var lines []string
	for _, text := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(text) {
			if line != "" && ansi.StringWidth(line)+1+ansi.StringWidth(word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for ansi.StringWidth(word) > width {
				head := ansi.Truncate(word, width, "")
				if i := strings.LastIndexAny(head, "/\\-_#:"); i >= len(head)/3 {
					head = head[:i+1]
				}
				if head == "" {
					break // a character that is wider than the column
				}
				lines, word = append(lines, head), word[len(head):]
			}
			line = word
		}
		lines = append(lines, line)
	}
	return lines
}

func pad(s string, width int) string {
	if n := width - ansi.StringWidth(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}

// fit gives every column a width. Columns keep their natural width where there is room; what is short
// is taken from those that share it, the widest first.
func fit(width int, columns []column, rows []row) []int {
	widths := make([]int, len(columns))
	total := len(columns)*3 + 1
	for i, c := range columns {
		widths[i] = ansi.StringWidth(c.title)
		for _, r := range rows {
			for _, entry := range r {
				for _, line := range strings.Split(entry[i].text, "\n") {
					widths[i] = max(widths[i], ansi.StringWidth(line))
				}
			}
		}
		total += widths[i]
	}
	least := make([]int, len(columns))
	for i, c := range columns {
		least[i] = max(c.least, min(longestWord(i, rows), 16))
	}
	for total > width {
		widest := -1
		for i, c := range columns {
			if c.share > 0 && widths[i] > least[i] && (widest < 0 || widths[i]/columns[i].share > widths[widest]/columns[widest].share) {
				widest = i
			}
		}
		if widest < 0 {
			// No room even for whole words.
			for i, c := range columns {
				if c.share > 0 && widths[i] > c.least && (widest < 0 || widths[i] > widths[widest]) {
					widest = i
				}
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

// longestWord returns the width of the longest word of a column.
func longestWord(i int, rows []row) int {
	n := 0
	for _, r := range rows {
		for _, entry := range r {
			for _, w := range strings.Fields(entry[i].text) {
				n = max(n, ansi.StringWidth(w))
			}
		}
	}
	return n
}
