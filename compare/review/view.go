package review

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// The least terminal that shows a finding, and the widths from which the list stands beside it.
const (
	leastWidth  = 40
	leastHeight = 16
	besideWidth = 120
)

// beside tells whether the list has room beside the finding.
func (m *model) beside() bool { return m.width >= besideWidth }

// View draws the screen.
func (m *model) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "rashomon review"}
	if m.width < leastWidth || m.height < leastHeight {
		v.Content = cut(fmt.Sprintf("too small: %dx%d at least", leastWidth, leastHeight), m.width)
		return v
	}
	out := []string{m.header()}
	out = append(out, m.body()...)
	last, cursor := m.statusLine()
	if cursor >= 0 {
		v.Cursor = tea.NewCursor(cursor, len(out))
	}
	out = append(append(out, last), m.footer()...)
	v.Content = strings.Join(out, "\n")
	return v
}

// room is the number of lines between the header, and the line of messages and the keys.
func (m *model) room() int { return m.height - 4 }

// paneWidths returns the widths of the list and of the finding beside each other.
func (m *model) paneWidths() (list, finding int) {
	if !m.beside() {
		return m.width, m.width
	}
	list = min(m.width/3, 60)
	return list, m.width - list - 3
}

// header tells where the reviewer is and how much is left.
func (m *model) header() string {
	shown, all := m.left()
	text := fmt.Sprintf("review   %d to decide", all)
	if len(m.shown) > 0 {
		text = fmt.Sprintf("review   finding %d of %d   %d to decide", m.at+1, len(m.shown), shown)
	}
	if f := m.filter.String(); f != "" {
		text += fmt.Sprintf("   only %s (x: all)", report.Plain(f))
	}
	left, right := cut(" "+text, m.width), ""
	if c := m.current(); c != nil && (m.mode == reading || m.typing() && m.back == reading) {
		for _, right = range []string{fmt.Sprintf("%s %.2f   %s ", c.Type, c.Confidence, decisionText(c)), decisionText(c) + " ", ""} {
			if ansi.StringWidth(left)+3+ansi.StringWidth(right) <= m.width {
				break
			}
		}
	}
	return m.paint.reverse(pad(left, m.width-ansi.StringWidth(right)) + right)
}

// body fills the lines between header and footer.
func (m *model) body() []string {
	var out []string
	listWidth, width := m.paneWidths()
	switch {
	case m.mode == helping:
		out = m.help()
	case m.mode == choosing:
		out = m.chooser()
	case m.mode == listing || m.typing() && m.back == listing:
		out = m.list(listWidth, m.room())
	case !m.beside():
		out = m.finding(width)
	default:
		list, finding := m.list(listWidth, m.room()), m.finding(width)
		for y := range m.room() {
			left, right := "", ""
			if y < len(list) {
				left = list[y]
			}
			if y < len(finding) {
				right = finding[y]
			}
			out = append(out, strings.TrimRight(pad(left, listWidth)+" │ "+right, " "))
		}
	}
	for len(out) < m.room() {
		out = append(out, "")
	}
	return out[:m.room()]
}

// list shows the findings in their order below the names of their statuses.
func (m *model) list(width, height int) []string {
	var out []string
	at := 0
	for i := max(0, m.at-height); i < min(len(m.shown), m.at+height+1); i++ { // what may be seen
		c := &m.report.Conflicts[m.shown[i]]
		if i == 0 || c.Status != m.report.Conflicts[m.shown[i-1]].Status {
			same := 0
			for _, k := range m.shown {
				if m.report.Conflicts[k].Status == c.Status {
					same++
				}
			}
			out = append(out, m.paint.bold(cut(fmt.Sprintf("%s (%d)", statusHeading(c.Status), same), width)))
		}
		one := pad(cut(fmt.Sprintf("%3d  %-13s  %-13s  %.2f", i+1, decisionText(c), c.Type, c.Confidence), width), width)
		entry := []string{one}
		for _, line := range short(wrap(report.Plain(c.Question), width-5), 2, width-5) {
			entry = append(entry, pad("     "+line, width))
		}
		for k := range entry {
			switch {
			case i == m.at:
				at = len(out)
				entry[k] = m.paint.reverse(entry[k])
			case open(c) && k == 0:
				entry[k] = m.paint.bold(entry[k])
			}
		}
		out = append(out, entry...)
	}
	first := max(0, min(at-height/2, len(out)-height))
	return out[first:min(first+height, len(out))]
}

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
	for i, line := range wrap(status+": "+because(c), width) {
		if rest, ok := strings.CutPrefix(line, status+":"); ok && i == 0 {
			line = paint(status+":") + rest
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

// because says in short why a finding is one: what its reason tells that the sides do not.
func because(c *compare.Conflict) string {
	about := report.TypeText(c.Type)
	switch {
	case len(c.Notes) > 0:
		return report.Plain(strings.Join(c.Notes, "; "))
	case about != "":
		return "they differ on " + about
	}
	return report.Plain(c.Reason)
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
		more = append(more, fmt.Sprintf("%d more above: PgUp", from))
	}
	if to < len(lines) {
		more = append(more, fmt.Sprintf("%d more below: PgDn", len(lines)-to))
	}
	if len(more) > 0 {
		bottom = rule(width, width, 1, 0, []string{m.paint.magenta(cut(" "+strings.Join(more, ", ")+" ", width-1))})
	}
	return append(out, bottom)
}

// help shows the keys.
func (m *model) help() []string {
	var out []string
	row := func(key, what string) {
		out = append(out, m.paint.bold(pad("  "+key, 13))+cut(what, m.width-13))
	}
	for _, v := range verdictKeys {
		row(v.key, pad(report.VerdictText(v.verdict), 15)+v.means)
	}
	for _, h := range help {
		if h[0] != "" || m.height >= 24 {
			row(h[0], h[1])
		}
	}
	return out
}

// statusLine is the line above the keys: a message, or what is being typed with the cursor's column in it,
// else -1.
func (m *model) statusLine() (string, int) {
	prompt, hint := "", ""
	switch m.mode {
	case noting:
		prompt, hint = " note: ", "  Enter keeps it, Esc leaves it"
	case seeking:
		prompt, hint = " find: ", "  Enter filters, Esc shows all"
	default:
		return m.paint.magenta(cut(" "+report.Plain(m.message), m.width)), -1
	}
	width := m.width - ansi.StringWidth(prompt) - ansi.StringWidth(hint)
	text, column := m.line.view(width)
	return m.paint.bold(prompt) + pad(text, width) + hint, ansi.StringWidth(prompt) + column
}

// footer shows the keys of the mode on two lines.
func (m *model) footer() []string {
	verdicts := " verdict:"
	for _, v := range verdictKeys {
		verdicts += " " + m.paint.bold(v.key) + " " + report.VerdictText(v.verdict) + " "
	}
	keys := [][2]string{{"space", "next"}, {"p", "in full"}, {"n", "note"}, {"u", "undo"}, {"↑↓", "move"}, {"l", "list"}, {"/", "find"}, {"?", "help"}, {"q", "quit"}}
	switch {
	case m.mode == helping:
		verdicts, keys = "", [][2]string{{"any key", "back"}}
	case m.mode == choosing:
		verdicts, keys = "", [][2]string{{"↑↓", "move"}, {"Enter", "show these"}, {"Esc", "back"}}
	case m.typing():
		verdicts, keys = "", nil
	case m.mode == listing:
		verdicts, keys = "", [][2]string{{"Enter", "open"}, {"↑↓", "move"}, {"/", "find"}, {"t s o d", "filter"}, {"?", "help"}, {"q", "quit"}}
	case m.beside():
		keys = slices.Insert(slices.DeleteFunc(keys, func(k [2]string) bool { return k[0] == "l" }), 6, [2]string{"t s o d", "filter"})
	}
	text := ""
	for _, k := range keys {
		text += " " + m.paint.bold(k[0]) + " " + k[1] + " "
	}
	return []string{cut(verdicts, m.width), cut(text, m.width)}
}
