package review

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A look is how words are shown: so that they are read, passed over, or seen first.
type look int

const (
	plain   look = iota
	faint        // what may be passed over
	bold         // whose it is
	decides      // what the dispute turns on
)

// A word is what stands between two blanks.
type word struct {
	text string
	look look
}

func words(s string, l look) []word {
	var out []word
	for _, w := range strings.Fields(s) {
		out = append(out, word{w, l})
	}
	return out
}

// lines breaks words into lines of at most width columns; a word that is longer is cut, behind a mark in it where
// there is one, so that paths stay readable.
func lines(list []word, width int) [][]word {
	width = max(width, 2) // a wide character
	var out [][]word
	var line []word
	used := 0
	for _, w := range list {
		n := ansi.StringWidth(w.text)
		if len(line) > 0 && used+1+n > width {
			out, line, used = append(out, line), nil, 0
		}
		for n > width {
			head := ansi.Truncate(w.text, width, "")
			if i := strings.LastIndexAny(head, "/\\-_#:"); i >= len(head)/3 {
				head = head[:i+1]
			}
			out = append(out, []word{{head, w.look}})
			w.text = w.text[len(head):]
			n = ansi.StringWidth(w.text)
		}
		if n == 0 {
			continue
		}
		if len(line) > 0 {
			used++
		}
		line, used = append(line, w), used+n
	}
	if len(line) > 0 {
		out = append(out, line)
	}
	return out
}

// wrap breaks a text into lines of at most width columns.
func wrap(s string, width int) []string {
	var out []string
	for _, line := range lines(words(s, plain), width) {
		out = append(out, joined(line))
	}
	return out
}

// styled joins the words of a line, each run of one look in its style.
func (p paint) styled(line []word) string {
	var out []string
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n].look == line[0].look {
			n++
		}
		part := joined(line[:n])
		switch line[0].look {
		case faint:
			part = p.faint(part)
		case bold:
			part = p.bold(part)
		case decides:
			part = p.decides(part)
		}
		out, line = append(out, part), line[n:]
	}
	return strings.Join(out, " ")
}

func joined(line []word) string {
	var out []string
	for _, w := range line {
		out = append(out, w.text)
	}
	return strings.Join(out, " ")
}

// short cuts lines after the first n and says by dots that there is more.
func short(list []string, n, width int) []string {
	if len(list) <= n || n < 1 {
		return list
	}
	list = append([]string{}, list[:n]...)
	list[n-1] = cut(list[n-1]+" …", width)
	if !strings.HasSuffix(list[n-1], "…") {
		list[n-1] = ansi.Truncate(list[n-1], width-1, "") + "…"
	}
	return list
}

// cut shortens a line to a width, with dots where something is missing.
func cut(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// pad fills a line up to a width.
func pad(s string, width int) string {
	if n := width - ansi.StringWidth(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}

// A paint styles text for the terminal. Colours are the two of the sixteen that stand out from white and from
// black by 3.5 to 1 or more, as xterm has them; they are not bold, as bold makes them brighter on many terminals.
// Without colour, weight, lines and reverse video are left, which NO_COLOR does not mean.
type paint struct{ color bool }

func (paint) bold(s string) string { return sgr("1", s) }

func (paint) faint(s string) string { return sgr("2", s) }

func (paint) decides(s string) string { return sgr("1;4", s) }

func (paint) reverse(s string) string { return sgr("7", s) }

func (p paint) red(s string) string { return p.tint("31", s) }

func (p paint) magenta(s string) string { return p.tint("35", s) }

func (p paint) tint(code, s string) string {
	if !p.color {
		return sgr("1", s)
	}
	return sgr(code, s)
}

func sgr(code, s string) string {
	if s == "" {
		return ""
	}
	return "\x1b[" + code + "m" + s + "\x1b[m"
}
