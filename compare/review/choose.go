package review

import (
	"fmt"

	"rashomon/compare"
	"rashomon/compare/report"
)

// filterKey begins a filter.
func (m *model) filterKey(key string) bool {
	fields := map[string]string{"t": byType, "s": byStatus, "o": byOutlet, "d": byDecision}
	switch {
	case key == "/":
		m.line, m.mode, m.back = line{before: m.filter.text}, seeking, m.mode
	case key == "x":
		m.setFilter(filter{})
		m.message = "All findings are shown."
	case fields[key] != "":
		m.field, m.options, m.option = fields[key], m.choices(fields[key]), 0
		for i, o := range m.options {
			if o.value == *m.filter.field(m.field) {
				m.option = i
			}
		}
		m.mode, m.back = choosing, m.mode
	default:
		return false
	}
	return true
}

// chooseKey picks what to filter by.
func (m *model) chooseKey(key string) {
	switch key {
	case "up", "k":
		m.option = max(0, m.option-1)
	case "down", "j":
		m.option = min(m.option+1, len(m.options)-1)
	case "home", "g":
		m.option = 0
	case "end", "G":
		m.option = len(m.options) - 1
	case "enter", "space":
		f := m.filter
		*f.field(m.field) = m.options[m.option].value
		m.setFilter(f)
		m.mode, m.scroll = m.back, 0
	case "esc", "q":
		m.mode = m.back
	}
}

// chooser lists what to filter by.
func (m *model) chooser() []string {
	out := []string{cut(fmt.Sprintf("%s   %d of %d", m.paint.bold("Show findings of which "+m.field+"?"), m.option+1, len(m.options)), m.width), ""}
	height := m.room() - len(out)
	first := max(0, min(m.option-height/2, len(m.options)-height))
	for i := first; i < min(first+height, len(m.options)); i++ {
		name := m.options[i].value
		if name == "" {
			name = "all"
		}
		if about := report.TypeText(compare.Type(name)); m.field == byType && about != "" {
			name += ": " + about
		}
		text := pad(cut(fmt.Sprintf("  %s (%d)  ", name, m.options[i].count), m.width), 30)
		if i == m.option {
			text = m.paint.reverse(text)
		}
		out = append(out, text)
	}
	return out
}
