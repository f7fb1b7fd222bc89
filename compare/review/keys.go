package review

import "rashomon/compare"

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
