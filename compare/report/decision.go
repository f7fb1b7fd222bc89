package report

import (
	"fmt"

	"rashomon/compare"
)

// VerdictText names a verdict for readers.
func VerdictText(v compare.Verdict) string {
	switch v {
	case compare.VerdictFalseAlarm:
		return "false alarm"
	case compare.VerdictWontFix:
		return "no action"
	}
	return string(v)
}

// DecisionText says in a sentence what was decided of a conflict, by whom and when: "decided: update, by Ana on
// 2026-01-02: a rising toll", "unsure, by Ana on 2026-01-02". It is "" where nothing was, and plain text: see [Plain].
func DecisionText(d *compare.Decision) string {
	if d == nil {
		return ""
	}
	s := decisionMark(d)
	if d.LookAgain {
		s = "look again: the evidence is not what it was when this was decided: " + VerdictText(d.Verdict)
	}
	if by := Plain(d.Reviewer); by != "" {
		s += ", by " + by
	}
	if on := Plain(day(d.Time)); on != "" {
		s += " on " + on
	}
	if note := Plain(d.Note); note != "" {
		s += ": " + note
	}
	return s
}

// judgedClass is the status of a conflict as it is judged, "dismissed" where it does not count: see [compare.Report.Count].
func judgedClass(c compare.Conflict) string {
	if c.Dismissed() {
		return dismissed
	}
	return string(c.Judged())
}

// dismissed stands for a status where a conflict has none that counts.
const dismissed = "dismissed"

// judgedText names the status of a conflict as it is judged.
func judgedText(c compare.Conflict) string {
	if c.Dismissed() {
		return dismissed
	}
	return StatusText(c.Judged())
}

// foundText tells what was found where a reviewer judged otherwise: "found as conflict", else "".
func foundText(c compare.Conflict) string {
	if found := StatusText(c.Status); found != judgedText(c) {
		return "found as " + found
	}
	return ""
}

// statusLine names the status of a conflict as it is judged, and what was found: "update (found as conflict)".
func statusLine(c compare.Conflict) string {
	if found := foundText(c); found != "" {
		return judgedText(c) + " (" + found + ")"
	}
	return judgedText(c)
}

// decisionMark marks a conflict in its heading: "decided: false alarm", "look again", "unsure", "" where nobody looked.
func decisionMark(d *compare.Decision) string {
	switch c := (compare.Conflict{Decision: d}); c.Standing() {
	case compare.Undecided:
		return ""
	case compare.Decided:
		return "decided: " + VerdictText(d.Verdict)
	default:
		return string(c.Standing())
	}
}

// StandingsText tells how many findings are decided, and how it stands with the others: "2 decided, 1 to look at again,
// 1 unsure, 3 undecided".
func StandingsText(r *compare.Report) string {
	n := r.Standings()
	out := fmt.Sprintf("%d decided", n[compare.Decided])
	for _, s := range []struct {
		standing compare.Standing
		text     string
	}{{compare.LookAgain, "to look at again"}, {compare.Unsure, "unsure"}, {compare.Undecided, "undecided"}} {
		if n[s.standing] > 0 {
			out += fmt.Sprintf(", %d %s", n[s.standing], s.text)
		}
	}
	return out
}

// DismissedText says how many findings were dismissed and left out of a report, or are shown in it though they
// do not count. It is "" where there are none.
func DismissedText(r *compare.Report) string { return dismissedText(r, " (--all shows them)") }

// dismissedText is [DismissedText] with a hint how to see what was left out, for those who can ask for it.
func dismissedText(r *compare.Report, hint string) string {
	if r.Dismissed > 0 {
		return fmt.Sprintf("%s left out, decided to be a false alarm or not worth mending%s", count(r.Dismissed, "finding"), hint)
	}
	shown := 0
	for _, c := range r.Conflicts {
		if c.Dismissed() {
			shown++
		}
	}
	if shown == 0 {
		return ""
	}
	return fmt.Sprintf("%s shown and not counted, decided to be a false alarm or not worth mending", count(shown, "finding"))
}

// tally tells what was found, without what reviewers dismissed.
func tally(r *compare.Report) string {
	return fmt.Sprintf("%s on the same occasion, %s, %d on different occasions; %s",
		count(r.Disputed(), "conflict"), count(r.Count(compare.Update), "update"), r.Count(compare.DifferentOccasions), count(len(r.Agreements), "agreement"))
}
