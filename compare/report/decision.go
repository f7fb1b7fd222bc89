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
		return "won't fix"
	}
	return string(v)
}

// DecisionText says in a sentence what was decided of a conflict, by whom and when: "decided: update, by Ana on
// 2026-01-02: a rising toll". It is "" where nothing was, and plain text: see [Plain].
func DecisionText(d *compare.Decision) string {
	if d == nil {
		return ""
	}
	s := "decided: " + VerdictText(d.Verdict)
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

// decisionMark marks a conflict in its heading: "false alarm", "look again", "" where nothing was decided.
func decisionMark(d *compare.Decision) string {
	switch {
	case d == nil:
		return ""
	case d.LookAgain:
		return "look again"
	}
	return VerdictText(d.Verdict)
}

// DismissedText says how many findings were dismissed and left out of a report, or are shown in it though they
// do not count. It is "" where there are none.
func DismissedText(r *compare.Report) string {
	if r.Dismissed > 0 {
		return fmt.Sprintf("%s left out, decided to be a false alarm or not worth mending (--all shows them)", count(r.Dismissed, "finding"))
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
