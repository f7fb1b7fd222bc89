package compare

// A Verdict is what a reviewer takes a conflict for.
type Verdict string

// The verdicts: the outlets contradict each other; the later report brings the earlier one up to date; the
// tool was wrong; it is right and nothing follows from it; not to be decided yet.
const (
	VerdictContradiction Verdict = "contradiction"
	VerdictUpdate        Verdict = "update"
	VerdictFalseAlarm    Verdict = "false-alarm"
	VerdictWontFix       Verdict = "wont-fix"
	VerdictUnsure        Verdict = "unsure"
)

// Verdicts returns all verdicts.
func Verdicts() []Verdict {
	return []Verdict{VerdictContradiction, VerdictUpdate, VerdictFalseAlarm, VerdictWontFix, VerdictUnsure}
}

// A Decision is what a reviewer decided of a conflict.
type Decision struct {
	Verdict  Verdict `json:"verdict"`
	Note     string  `json:"note"`
	Reviewer string  `json:"reviewer"`
	Time     string  `json:"time"` // RFC 3339
	// LookAgain tells that the evidence is no longer what was decided on.
	LookAgain bool `json:"lookAgain"`
}

// Dismissed tells whether a conflict was decided to be none of the outlets', on the evidence that it has now.
func (c *Conflict) Dismissed() bool {
	return c.Decision != nil && !c.Decision.LookAgain && (c.Decision.Verdict == VerdictFalseAlarm || c.Decision.Verdict == VerdictWontFix)
}

// A Standing tells whether a conflict is decided.
type Standing string

// The standings: a reviewer decided, on the evidence that there is now; the evidence is no longer what was decided on;
// a reviewer looked and could not tell; nobody has looked. Only the first is a decision, for all counts.
const (
	Decided   Standing = "decided"
	LookAgain Standing = "look again"
	Unsure    Standing = "unsure"
	Undecided Standing = "undecided"
)

// Standing tells whether a conflict is decided.
func (c *Conflict) Standing() Standing {
	switch d := c.Decision; {
	case d == nil:
		return Undecided
	case d.LookAgain:
		return LookAgain
	case d.Verdict == VerdictUnsure:
		return Unsure
	}
	return Decided
}

// Judged returns the status of a conflict as a reviewer decided it, on the evidence that it has now: a
// contradiction is a conflict on the same occasion and an update is one, whatever was found. All others keep
// the status that was found.
func (c *Conflict) Judged() Status {
	if d := c.Decision; d != nil && !d.LookAgain {
		switch d.Verdict {
		case VerdictContradiction:
			return Disputed
		case VerdictUpdate:
			return Update
		}
	}
	return c.Status
}

// Count returns how many conflicts have a status, as reviewers judged it: see [Conflict.Judged]. Dismissed ones
// do not count.
func (r *Report) Count(s Status) int {
	n := 0
	for _, c := range r.Conflicts {
		if c.Judged() == s && !c.Dismissed() {
			n++
		}
	}
	return n
}

// Disputed returns the number of conflicts on the same occasion.
func (r *Report) Disputed() int { return r.Count(Disputed) }

// Standings counts the conflicts by their standing, dismissed ones that the report still holds among the decided.
func (r *Report) Standings() map[Standing]int {
	out := map[Standing]int{}
	for i := range r.Conflicts {
		out[r.Conflicts[i].Standing()]++
	}
	return out
}
