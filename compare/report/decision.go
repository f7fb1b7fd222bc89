package report

import (
	"fmt"

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

// tally tells what was found, without what reviewers dismissed.
func tally(r *compare.Report) string {
	n := map[compare.Status]int{}
	for _, c := range r.Conflicts {
		if !c.Dismissed() {
			n[c.Status]++
		}
	}
	return fmt.Sprintf("%s on the same occasion, %s, %d on different occasions; %s",
		count(n[compare.Disputed], "conflict"), count(n[compare.Update], "update"), n[compare.DifferentOccasions], count(len(r.Agreements), "agreement"))
}

// dismissedText tells how many conflicts reviewers dismissed, "" where they dismissed none.
func dismissedText(r *compare.Report) string {
	shown := 0
	for _, c := range r.Conflicts {
		if c.Dismissed() {
			shown++
		}
	}
	switch {
	case r.Dismissed > 0:
		return count(r.Dismissed, "dismissed conflict") + " left out (--all shows them)"
	case shown > 0:
		return count(shown, "dismissed conflict") + " shown and not counted"
	}
	return ""
}
