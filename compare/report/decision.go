package report

import (
	"rashomon/compare"
)

// decisionText tells a decision in a line: "contradiction, decided by Ann Bell on 2024-03-04: see the minutes".
func decisionText(d *compare.Decision) string {
	s := string(d.Verdict) + ", decided"
	if by := Plain(d.Reviewer); by != "" {
		s += " by " + by
	}
	if on := Plain(day(d.Time)); on != "" {
		s += " on " + on
	}
	if note := Plain(d.Note); note != "" {
		s += ": " + note
	}
	if d.LookAgain {
		s += " (look again: the evidence has changed since)"
	}
	return s
}
