package decision

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rashomon/compare"
	"rashomon/compare/report"
)

// An Entry is one line of a decisions file: what a reviewer decided of a finding, or that a decision is
// withdrawn. Type, question and outlets are there for who reads the file, and to know a finding again whose
// evidence has changed.
type Entry struct {
	Finding   string          `json:"finding"` // [compare.Conflict.ID]
	Verdict   compare.Verdict `json:"verdict,omitempty"`
	Withdrawn bool            `json:"withdrawn,omitempty"` // the finding is undecided again; no verdict
	LookAgain bool            `json:"lookAgain,omitempty"` // brought back by undo: it was decided on other evidence
	Type      compare.Type    `json:"type"`
	Question  string          `json:"question"`
	Outlets   []string        `json:"outlets"` // sorted
	Note      string          `json:"note"`
	Reviewer  string          `json:"reviewer"`
	Time      string          `json:"time"`              // RFC 3339
	Decided   string          `json:"decided,omitempty"` // brought back by undo: the time of the decision itself
	Evidence  []string        `json:"evidence"`          // a digest for each side: see [compare.Side.Evidence]

	at time.Time
}

// newEntry describes a conflict, without a decision.
func newEntry(c *compare.Conflict) Entry {
	e := Entry{Finding: c.ID, Type: c.Type, Question: c.Question, Outlets: []string{}, Evidence: c.Evidence()}
	for _, s := range c.Sides {
		for _, cl := range s.Claims {
			e.Outlets = append(e.Outlets, cl.Outlet)
		}
	}
	slices.Sort(e.Outlets)
	e.Outlets = slices.Compact(e.Outlets)
	return e
}

// check says what an entry lacks, and reads its time.
func (e *Entry) check() error {
	if e.Finding == "" {
		return errors.New(`no "finding"`)
	}
	if e.Withdrawn {
		if e.Verdict != "" {
			return errors.New(`both "withdrawn" and a "verdict"`)
		}
	} else if !slices.Contains(compare.Verdicts(), e.Verdict) {
		return fmt.Errorf("%q is no verdict; there are %s", e.Verdict, verdicts())
	}
	var err error
	if e.at, err = time.Parse(time.RFC3339, e.Time); err != nil {
		return fmt.Errorf("%q is no time (write it as 2006-01-02T15:04:05Z)", e.Time)
	}
	if e.Decided != "" {
		if _, err := time.Parse(time.RFC3339, e.Decided); err != nil {
			return fmt.Errorf("%q is no time (write it as 2006-01-02T15:04:05Z)", e.Decided)
		}
	}
	return nil
}

func verdicts() string {
	var out []string
	for _, v := range compare.Verdicts() {
		out = append(out, string(v))
	}
	return strings.Join(out, ", ")
}

// line returns the entry as a line of the file, line feed included.
func (e *Entry) line() ([]byte, error) {
	var b bytes.Buffer
	err := report.JSONLine(&b, e)
	return b.Bytes(), err
}

// decision returns what an entry decided, where it is applied to its own finding.
func (e *Entry) decision() *compare.Decision {
	return &compare.Decision{Verdict: e.Verdict, Note: e.Note, Reviewer: e.Reviewer, Time: cmp.Or(e.Decided, e.Time), LookAgain: e.LookAgain}
}

// A Problem is a line of a decisions file that is no decision. The others are used all the same.
type Problem struct {
	File string
	Line int // counted from 1
	Text string
	// Warning tells that nothing was lost that was ever acknowledged.
	Warning bool
}

// Error returns "file:line: text".
func (p Problem) Error() string { return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text) }

// A content is what a decisions file holds.
type content struct {
	entries  []Entry
	problems []Problem
	end      int64 // where the next line goes: a line whose writing broke off is cut
	open     bool  // the last line lacks its line feed
}

// parse reads a decisions file.
func parse(file string, data []byte) content {
	var c content
	rest := bytes.TrimPrefix(data, []byte("\ufeff"))
	c.end = int64(len(data))
	for n := 1; len(rest) > 0; n++ {
		line, after, whole := bytes.Cut(rest, []byte("\n"))
		start := int64(len(data) - len(rest))
		rest = after
		if c.open = !whole; len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var e Entry
		err := e.unmarshal(line)
		if err == nil {
			err = e.check()
		}
		switch {
		case err == nil:
			c.entries = append(c.entries, e)
		case !whole && torn(line):
			c.end, c.open = start, false
			c.problems = append(c.problems, Problem{File: file, Line: n, Warning: true,
				Text: "a decision whose writing broke off; it does not count, and the next decision takes its place"})
		default:
			c.problems = append(c.problems, Problem{File: file, Line: n, Text: damage(line, err)})
		}
	}
	return c
}

// torn tells whether a last line without line feed is what a crash left of an entry: its beginning, or room
// that was never filled.
func torn(line []byte) bool {
	line = bytes.TrimRight(line, "\x00")
	return len(line) == 0 || line[0] == '{' && !json.Valid(line)
}

// damage says what is wrong with a line, and what to do about it.
func damage(line []byte, err error) string {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if bytes.HasPrefix(line, []byte(mark)) {
			return "a mark that git left of a merge (remove it; the decisions on both sides of it count)"
		}
	}
	return fmt.Sprintf("no decision: %v (mend or remove the line)", err)
}
