package review

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rashomon/compare/report"
)

// A line is a text that is being typed. (The text field of the bubbles module brings lipgloss along, which asks
// the terminal multiplexer about colours whenever any command starts.)
type line struct {
	before, after string // of the cursor
}

func (l *line) text() string { return l.before + l.after }

// key takes one key; it changes nothing where the key means nothing.
func (l *line) key(k tea.KeyPressMsg) {
	switch k.String() {
	case "backspace", "ctrl+h":
		l.before, _ = cutLast(l.before)
	case "delete", "ctrl+d":
		_, l.after = cutFirst(l.after)
	case "ctrl+w":
		head := strings.TrimRight(l.before, " ")
		l.before = head[:strings.LastIndex(head, " ")+1]
	case "ctrl+u":
		l.before = ""
	case "ctrl+k":
		l.after = ""
	case "left", "ctrl+b":
		head, last := cutLast(l.before)
		l.before, l.after = head, last+l.after
	case "right", "ctrl+f":
		first, rest := cutFirst(l.after)
		l.before, l.after = l.before+first, rest
	case "home", "ctrl+a":
		l.before, l.after = "", l.text()
	case "end", "ctrl+e":
		l.before, l.after = l.text(), ""
	default:
		l.insert(k.Text)
	}
}

// insert puts in what was typed or pasted, on one line and with nothing that acts on a terminal. Blanks at
// its ends stay: they are typed one at a time.
func (l *line) insert(s string) {
	plain := report.Plain(s)
	switch {
	case plain == "" && strings.TrimSpace(s) == "" && s != "":
		plain = " "
	case plain != "" && strings.HasPrefix(s, " "):
		plain = " " + plain
	}
	l.before += plain
}

// cutLast takes the last character off a text, all that one cell shows.
func cutLast(s string) (head, last string) {
	for rest := s; rest != ""; {
		last, rest = cutFirst(rest)
	}
	return s[:len(s)-len(last)], last
}

func cutFirst(s string) (first, rest string) {
	if s == "" {
		return "", ""
	}
	first, _ = ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return first, s[len(first):]
}

// view shows the text within a width, so that the cursor is in sight, and tells the cursor's column.
func (l *line) view(width int) (string, int) {
	head := l.before
	for ansi.StringWidth(head) > width-1 {
		_, head = cutFirst(head)
	}
	return cut(head+l.after, width), ansi.StringWidth(head)
}
