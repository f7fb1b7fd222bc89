package review

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"rashomon/compare"
	"rashomon/compare/report"
)

// A mode is what the keys are for.
type mode int

const (
	reading  mode = iota // a finding
	listing              // the list, where it has no room beside the finding
	helping              // the help
	noting               // typing a note
	seeking              // typing a text to filter by
	choosing             // picking a type, status, outlet or decision to filter by
)

// A model is the screen: what bubbletea runs.
type model struct {
	*sitting
	paint         paint
	width, height int

	mode    mode
	back    mode // where Esc leads from help, typing and choosing
	whole   bool // paragraphs are shown in full
	scroll  int  // lines of the passages that are above
	helpAt  int  // lines of the help that are above
	message string
	aside   []string // said behind the message as far as there is room
	warned  bool     // that notes would be lost
	line    line     // that is being typed
	field   string   // that is being chosen
	options []choice // for it
	option  int
}

// newModel greets the reviewer; place is where decisions are kept.
func newModel(s *sitting, place string, color bool) *model {
	m := &model{sitting: s, paint: paint{color}}
	m.message = fmt.Sprintf("You decide as %s.", s.reviewer)
	switch n := s.report.Standings(); len(s.report.Conflicts) {
	case n[compare.Decided]:
		m.message = "Every finding is decided. " + m.message
	case n[compare.Undecided]:
	default:
		m.message = "So far " + report.StandingsText(s.report) + ". " + m.message
	}
	m.aside = []string{fmt.Sprintf("Decisions are kept in %s.", place)}
	return m
}

// settled tells, some time after the terminal changed its size, which size that was.
type settled tea.WindowSizeMsg

// settleTime is how long after a change of size the screen is drawn anew. The renderer draws it at once, but takes
// what is outside the old size for blank from then on (ultraviolet: curbuf is resized after transformLine copied
// lines into it), so that later changes leave old text standing. Drawn anew in a later frame, of which there
// are 60 a second, it knows all that is there.
const settleTime = 100 * time.Millisecond

// Init asks for nothing: the terminal's size comes by itself.
func (m *model) Init() tea.Cmd { return nil }

// Update takes keys, what is pasted, and the size of the terminal.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		first := m.width == 0
		m.width, m.height = msg.Width, msg.Height
		if m.beside() {
			for _, mode := range []*mode{&m.mode, &m.back} {
				if *mode == listing {
					*mode = reading
				}
			}
		}
		m.scroll = min(m.scroll, m.deepest())
		if !first {
			return m, tea.Tick(settleTime, func(time.Time) tea.Msg { return settled(msg) })
		}
	case settled:
		if msg.Width == m.width && msg.Height == m.height {
			return m, tea.ClearScreen
		}
	case tea.PasteMsg:
		if m.typing() {
			m.line.insert(msg.Content)
			m.typed()
		}
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+c":
			return m, tea.Quit
		case "ctrl+z":
			return m, tea.Suspend
		case "ctrl+l":
			return m, tea.ClearScreen
		}
		return m, m.press(msg)
	}
	return m, nil
}

func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	switch m.mode {
	case helping:
		m.helpKey(k.String())
		return nil
	case noting, seeking:
		m.typeKey(k)
		return nil
	case choosing:
		m.chooseKey(k.String())
		return nil
	}
	m.message, m.aside = "", nil
	if k.String() == "q" {
		if n := m.waiting(); n > 0 && !m.warned {
			m.warned = true
			m.message = fmt.Sprintf("%d of your notes wait for a verdict and would be lost: q again quits.", n)
			return nil
		}
		return tea.Quit
	}
	m.warned = false
	if !m.moveKey(k.String()) && !m.filterKey(k.String()) {
		m.decideKey(k.String())
	}
	return nil
}

// moveKey goes through the findings and their passages.
func (m *model) moveKey(key string) bool {
	at := m.place()
	switch key {
	case "up", "k", "left":
		m.move(-1)
	case "down", "j", "right":
		m.move(1)
	case "home", "g":
		m.move(-len(m.shown))
	case "end", "G":
		m.move(len(m.shown))
	case "space", "tab":
		m.mode = reading
		m.message = m.pass()
	case "pgdown", "J", "ctrl+f":
		m.page(1)
	case "pgup", "K", "ctrl+b":
		m.page(-1)
	case "p":
		m.whole, m.scroll = !m.whole, 0
	case "l":
		m.toggleList()
	case "enter":
		m.mode = reading
	case "esc":
		if m.mode == reading {
			m.toggleList()
		} else {
			m.mode = reading
		}
	case "?":
		m.mode, m.back, m.helpAt = helping, m.mode, 0
	default:
		return false
	}
	if m.place() != at {
		m.scroll, m.whole = 0, false // the next finding comes in short
	}
	return true
}

// page scrolls the passages by most of what is seen, in the list by as many findings.
func (m *model) page(n int) {
	if m.mode == listing {
		m.move(n * max(1, m.room()/3))
		return
	}
	_, room := m.passages()
	m.scroll = max(0, min(m.scroll+n*max(1, room-2), m.deepest()))
}

func (m *model) toggleList() {
	switch {
	case m.beside():
		m.message = "The list is on the left."
	case m.mode == listing:
		m.mode = reading
	default:
		m.mode = listing
	}
}

// decideKey decides, undoes and notes.
func (m *model) decideKey(key string) {
	number := m.number()
	switch key {
	case "u":
		m.scroll = 0
		if err := m.undo(); err != nil {
			m.fail(err)
			return
		}
		m.message = fmt.Sprintf("Undone: finding %d is %s again.", m.number(), decisionText(m.current()))
		return
	case "n":
		if m.current() != nil {
			m.line, m.mode, m.back = line{before: report.Plain(m.note())}, noting, m.mode
		}
		return
	}
	var verdict compare.Verdict
	for _, k := range verdictKeys {
		if k.key == key {
			verdict = k.verdict
		}
	}
	if key == "y" {
		verdict = found(m.current())
	}
	switch {
	case m.current() == nil:
		m.fail(errNothing)
	case key == "y" && verdict == "":
		m.message = noAgreement
	case verdict == "" && key != "0":
		m.message = "No such key here: ? lists all."
	case m.mode == listing:
		m.message = "Open the finding first (Enter), to see what you decide."
	case key == "0":
		if err := m.withdraw(); err != nil {
			m.fail(err)
			return
		}
		m.message = fmt.Sprintf("Finding %d is undecided again (u undoes).", number)
	default:
		if err := m.decide(verdict); err != nil {
			m.fail(err)
			return
		}
		m.scroll, m.whole = 0, false
		m.message = fmt.Sprintf("Finding %d: %s (u undoes).", number, report.VerdictText(verdict))
		if shown, _ := m.left(); shown == 0 {
			m.aside = []string{m.nothingLeft()}
		}
	}
}

// fail tells what could not be done.
func (m *model) fail(err error) {
	m.message = sentence(err)
}

func (m *model) typing() bool { return m.mode == noting || m.mode == seeking }

// typeKey takes a key while a note or a text is typed.
func (m *model) typeKey(k tea.KeyPressMsg) {
	switch k.String() {
	case "enter":
		done := m.mode
		m.mode = m.back
		if done != noting {
			return
		}
		note := strings.TrimSpace(m.line.text())
		if err := m.write(note); err != nil {
			m.fail(err)
			return
		}
		m.message = noteText(note, m.current())
	case "esc":
		if m.mode == seeking {
			m.line = line{}
			m.typed()
		}
		m.mode = m.back
	default:
		m.line.key(k)
		m.typed()
	}
}

// typed filters while the text is typed.
func (m *model) typed() {
	if m.mode == seeking {
		f := m.filter
		f.text = strings.TrimSpace(m.line.text())
		m.setFilter(f)
		m.scroll = 0
	}
}
