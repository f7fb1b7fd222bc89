package review

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// found is the verdict that agrees with what was found: a conflict is a contradiction, an update one. It is "" for
// different occasions, of which a reviewer has to say what follows.
func found(c *compare.Conflict) compare.Verdict {
	switch {
	case c == nil:
	case c.Status == compare.Disputed:
		return compare.VerdictContradiction
	case c.Status == compare.Update:
		return compare.VerdictUpdate
	}
	return ""
}

// noAgreement says why a finding has no verdict that agrees with it.
const noAgreement = "Different occasions have no verdict of their own: 4 where nothing follows."

// verdictLines show the keys that decide, first the one that agrees with what was found, on as many lines as they take.
func (m *model) verdictLines() []string {
	c := m.current()
	if c == nil || m.mode != reading {
		return []string{""}
	}
	var items []string
	if agree := found(c); agree != "" {
		items = append(items, "agree: "+m.paint.bold("y/"+keyOf(agree))+" "+report.VerdictText(agree))
	}
	label := "verdict: "
	if len(items) > 0 {
		label = "or: "
	}
	for _, v := range verdictKeys {
		if v.verdict != found(c) {
			items = append(items, label+m.paint.bold(v.key)+" "+report.VerdictText(v.verdict))
			label = ""
		}
	}
	var out []string
	for _, item := range items {
		if n := len(out) - 1; n >= 0 && ansi.StringWidth(out[n])+2+ansi.StringWidth(item) <= m.width {
			out[n] += "  " + item
		} else {
			out = append(out, " "+item)
		}
	}
	return out
}

// keyOf is the key of a verdict.
func keyOf(v compare.Verdict) string {
	for _, k := range verdictKeys {
		if k.verdict == v {
			return k.key
		}
	}
	return ""
}

// A hint is a key and what it does. Where there is no room for all, those of the highest rank are left out first, of rank 0
// none.
type hint struct {
	key, does string
	rank      int
}

// hints are the keys of the mode, but for those that decide.
func (m *model) hints() []hint {
	filter, help, quit := hint{"/ t s o d", "filter", 6}, hint{"?", "help", 0}, hint{"q", "quit", 0}
	list := hint{"l", "list", 5}
	if m.beside() {
		list = hint{"↑↓", "move", 5}
	}
	full := hint{"p", "full", 1}
	if m.whole {
		full.does = "short"
	}
	switch {
	case m.mode == helping && m.helpEnd() > 0:
		return []hint{{"PgDn PgUp", "scroll", 0}, {"any other key", "back", 0}}
	case m.mode == helping:
		return []hint{{"any key", "back", 0}}
	case m.mode == choosing:
		return []hint{{"↑↓", "move", 1}, {"Enter", "show these", 0}, {"Esc", "back", 0}}
	case m.typing():
		return nil
	case m.mode == listing:
		return []hint{{"Enter", "open", 0}, {"↑↓", "move", 1}, filter, help, quit}
	case m.current() == nil:
		return []hint{{"x", "show all", 0}, filter, help, quit}
	}
	return []hint{{"space", "next", 2}, full, {"n", "note", 4}, {"u", "undo", 3}, list, filter, help, quit}
}

// footer shows the keys of the mode: the verdicts, and a line of others.
func (m *model) footer() []string {
	list := m.hints()
	for rank := 9; ; rank-- {
		text := ""
		for _, h := range list {
			if h.rank <= rank {
				text += " " + m.paint.bold(h.key) + " " + h.does + " "
			}
		}
		if text = strings.TrimSuffix(text, " "); rank == 0 || ansi.StringWidth(text) <= m.width {
			return append(m.verdictLines(), cut(text, m.width))
		}
	}
}
