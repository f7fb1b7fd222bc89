package review

import (
	"rashomon/compare"
	"rashomon/compare/report"
)

// A verdictKey is a key that decides.
type verdictKey struct {
	key     string
	verdict compare.Verdict
	means   string
}

var verdictKeys = []verdictKey{
	{"1", compare.VerdictContradiction, "they contradict each other"},
	{"2", compare.VerdictUpdate, "the later report brings the earlier one up to date"},
	{"3", compare.VerdictFalseAlarm, "no contradiction; reports and counts leave it out"},
	{"4", compare.VerdictWontFix, "true, but nothing follows; reports leave it out too"},
	{"5", compare.VerdictUnsure, "looked at and not decided; it comes last"},
}

// help is what "?" shows on the screen behind the verdicts: keys and what they do.
var help = [][2]string{
	{"0", "undecided again"},
	{"u", "undo the last thing you did"},
	{"n", "write a note: with the verdict to come, or to the decision"},
	{"space", "next finding without a decision; then those you were unsure of"},
	{"↑ ↓", "previous, next finding; Home and End: first, last"},
	{"p", "in full: reason, every passage, whole paragraphs; again: in short"},
	{"PgUp PgDn", "scroll the passages"},
	{"l", "the list of findings (it stands beside on wide terminals)"},
	{"/", "show only findings with a text in them"},
	{"t s o d", "show only a type, status, outlet, decision; x shows all"},
	{"q", "quit (decisions are kept as you make them); Ctrl-L draws anew"},
	{"┃", "the evidence; underlined: what decides; faint, or …: the rest of it"},
	{"A > B", "A reports what B says; no name: the outlet, or as the passage says"},
}

// dialogueHelp is what "?" answers line by line.
const dialogueHelp = `Answer with
  y           you agree: a conflict is a contradiction, an update is one;
              different occasions have no such answer: 4 where nothing follows
  1 to 5      the verdict: %s
  0           undecided again
  u           undo the last thing you did
  n TEXT      a note: with the verdict to come, or to the decision
  p           the finding in full: reason, every passage, whole paragraphs with the evidence in [[ ]];
              what decides is between asterisks
  Enter       next finding without a decision
  + - NUMBER  next finding, the one before, or the one of that number: "go 3"
  l           list the findings
  / TEXT      show only findings with this text in them; / alone shows all
  type, status, outlet or decision WORDS
              show only those: "type number", "outlet Harbour Post"; x shows all
  q           quit; every decision is kept as you make it
`

// help shows the keys, from the line on to which it is scrolled.
func (m *model) help() []string {
	return m.helpLines()[min(m.helpAt, m.helpEnd()):]
}

// helpEnd is how far the help scrolls.
func (m *model) helpEnd() int { return max(0, len(m.helpLines())-(m.height-4)) }

func (m *model) helpLines() []string {
	var out []string
	row := func(key, what string) {
		for i, line := range wrap(what, m.width-13) {
			if i > 0 {
				key = ""
			}
			out = append(out, m.paint.bold(pad("  "+key, 13))+line)
		}
	}
	row("y", "you agree: a conflict is a contradiction, an update is one; different occasions have no such key: 4 where nothing follows")
	for _, v := range verdictKeys {
		row(v.key, report.VerdictText(v.verdict)+": "+v.means)
	}
	for _, h := range help {
		row(h[0], h[1])
	}
	return out
}

// helpKey scrolls the help where it has no room, else it leaves it.
func (m *model) helpKey(key string) {
	page := max(1, m.height-6)
	switch {
	case m.helpEnd() == 0:
		m.mode = m.back
	case key == "pgdown" || key == "down" || key == "space" || key == "j":
		m.helpAt = min(m.helpAt+page, m.helpEnd())
	case key == "pgup" || key == "up" || key == "k":
		m.helpAt = max(0, m.helpAt-page)
	default:
		m.mode = m.back
	}
}
