package review

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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
func (m *model) room() int { return m.height - 2 - len(m.footer()) }

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
	text := fmt.Sprintf("%d left", all)
	if len(m.shown) > 0 {
		text = fmt.Sprintf("finding %d/%d, %d left", m.number(), len(m.report.Conflicts), shown)
	}
	if f := m.filter.values(); f != "" {
		text += fmt.Sprintf("   only %d: %s (x: all)", len(m.shown), report.Plain(f))
	}
	left, right := cut(" "+text, m.width), ""
	if c := m.current(); c != nil && (m.mode == reading || m.typing() && m.back == reading) {
		right = fmt.Sprintf("confidence %.2f ", c.Confidence)
		if ansi.StringWidth(left)+3+ansi.StringWidth(right) > m.width {
			right = ""
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
		one := pad(cut(fmt.Sprintf("%3d  %-13s  %.2f  %s", m.shown[i]+1, decisionText(c), c.Confidence, cmp.Or(report.TypeText(c.Type), string(c.Type))), width), width)
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
		text := report.Plain(m.message)
		for _, a := range m.aside {
			if a = report.Plain(a); 2+ansi.StringWidth(text+a) > m.width {
				break
			}
			text += " " + a
		}
		return m.paint.magenta(cut(" "+text, m.width)), -1
	}
	width := m.width - ansi.StringWidth(prompt) - ansi.StringWidth(hint)
	text, column := m.line.view(width)
	return m.paint.bold(prompt) + pad(text, width) + hint, ansi.StringWidth(prompt) + column
}
