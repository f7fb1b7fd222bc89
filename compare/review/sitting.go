package review

import (
	"errors"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"rashomon/compare"
	"rashomon/compare/report"
)

// A Store keeps decisions.
type Store interface {
	// Decide records a verdict on a conflict and sets its decision.
	Decide(c *compare.Conflict, v compare.Verdict, note, reviewer string) error
	// Withdraw records that a conflict is undecided again and takes its decision away.
	Withdraw(c *compare.Conflict, reviewer string) error
	// Restore records that what was decided before counts again, and sets it.
	Restore(c *compare.Conflict, before compare.Decision) error
}

// A sitting is what a reviewer sits down to: the findings, which of them are shown, where he is, and what he did.
// The screen and the dialogue are two faces of it.
type sitting struct {
	report   *compare.Report
	store    Store
	reviewer string

	articles map[string]compare.Article
	folder   string // that all files are in or below
	year     string // that all articles are of whose day is known
	filter   filter
	shown    []int          // places in report.Conflicts that pass the filter
	at       int            // place in shown
	notes    map[int]string // written before a verdict, by place in report.Conflicts
	done     []step
}

// What cannot be done, in words for the reviewer.
var (
	errNothing   = errors.New("no finding is shown")
	errUndecided = errors.New("it is undecided already")
	errNoUndo    = errors.New("nothing to undo in this sitting")
)

// A step is what undo takes back.
type step struct {
	finding  int
	decision *compare.Decision // as it was
	note     string            // that waited for the verdict
}

// newSitting opens on the first finding that waits for a decision.
func newSitting(r *compare.Report, store Store, reviewer string) *sitting {
	s := &sitting{report: r, store: store, reviewer: reviewer, folder: commonFolder(r.Articles), year: commonYear(r.Articles),
		articles: map[string]compare.Article{}, notes: map[int]string{}}
	for _, a := range r.Articles {
		s.articles[a.ID] = a
	}
	s.setFilter(filter{})
	if s.at = len(s.shown) - 1; !s.next() { // from the last on to the first
		s.at = 0
	}
	return s
}

// open tells whether a finding waits for a decision: there is none, or not on the evidence of now. One that somebody
// was unsure of waits too, but after all others.
func open(c *compare.Conflict) bool {
	return c.Standing() == compare.Undecided || c.Standing() == compare.LookAgain
}

func unsure(c *compare.Conflict) bool { return c.Standing() == compare.Unsure }

// current returns the finding the reviewer is at, nil where the filter lets none through.
func (s *sitting) current() *compare.Conflict {
	if len(s.shown) == 0 {
		return nil
	}
	return &s.report.Conflicts[s.shown[s.at]]
}

// move goes n findings on or back, as far as there are.
func (s *sitting) move(n int) { s.at = max(0, min(s.at+n, len(s.shown)-1)) }

// next goes to the next open finding, from the last on to the first, and where there is none to the next that
// somebody was unsure of; false where there is none either.
func (s *sitting) next() bool {
	for _, waits := range []func(*compare.Conflict) bool{open, unsure} {
		for k := 1; k <= len(s.shown); k++ {
			i := (s.at + k) % len(s.shown)
			if waits(&s.report.Conflicts[s.shown[i]]) {
				s.at = i
				return true
			}
		}
	}
	return false
}

// left counts the open findings: of those shown, and of all.
func (s *sitting) left() (shown, all int) {
	for _, i := range s.shown {
		if open(&s.report.Conflicts[i]) {
			shown++
		}
	}
	for i := range s.report.Conflicts {
		if open(&s.report.Conflicts[i]) {
			all++
		}
	}
	return shown, all
}

// decide records a verdict on the current finding, with the note that waits for it or the one that it had.
func (s *sitting) decide(v compare.Verdict) error {
	return s.act(func(c *compare.Conflict, note string) error { return s.store.Decide(c, v, note, s.reviewer) })
}

// withdraw makes the current finding undecided.
func (s *sitting) withdraw() error {
	if c := s.current(); c != nil && c.Decision == nil {
		return errUndecided
	}
	at := s.place()
	err := s.act(func(c *compare.Conflict, _ string) error { return s.store.Withdraw(c, s.reviewer) })
	s.stay(at)
	return err
}

// write sets the note of the current finding: one that is decided is decided so again, with the note; else
// the note waits for the verdict.
func (s *sitting) write(note string) error {
	c := s.current()
	if c == nil {
		return errNothing
	}
	at := s.place()
	if open(c) {
		s.notes[at] = note
		return nil
	}
	err := s.act(func(c *compare.Conflict, _ string) error {
		return s.store.Decide(c, c.Decision.Verdict, note, s.reviewer)
	})
	s.stay(at)
	return err
}

// act does something to the current finding that undo takes back, and goes to the next open one.
func (s *sitting) act(do func(c *compare.Conflict, note string) error) error {
	c := s.current()
	if c == nil {
		return errNothing
	}
	at := s.place()
	before := step{finding: at, note: s.notes[at]}
	if c.Decision != nil {
		d := *c.Decision
		before.decision = &d
	}
	if err := do(c, s.note()); err != nil {
		return err
	}
	delete(s.notes, at)
	s.done = append(s.done, before)
	s.apply()
	next, _ := slices.BinarySearch(s.shown, at)
	s.at = max(0, min(next, len(s.shown)-1))
	if c := s.current(); c != nil && !open(c) {
		s.next()
	}
	return nil
}

// undo takes back the last thing done in this sitting and goes there.
func (s *sitting) undo() error {
	if len(s.done) == 0 {
		return errNoUndo
	}
	last := s.done[len(s.done)-1]
	c := &s.report.Conflicts[last.finding]
	var err error
	if last.decision == nil {
		err = s.store.Withdraw(c, s.reviewer)
	} else {
		err = s.store.Restore(c, *last.decision)
	}
	if err != nil {
		return err
	}
	s.done = s.done[:len(s.done)-1]
	if last.note != "" {
		s.notes[last.finding] = last.note
	}
	s.apply()
	s.show(last.finding)
	return nil
}

// place is the current finding's in the report.
func (s *sitting) place() int {
	if len(s.shown) == 0 {
		return -1
	}
	return s.shown[s.at]
}

// stay goes back to a finding of the report where the filter lets it through, and tells whether it does.
func (s *sitting) stay(place int) bool {
	i := slices.Index(s.shown, place)
	if i >= 0 {
		s.at = i
	}
	return i >= 0
}

// show goes to a finding of the report, where need be without the filter.
func (s *sitting) show(place int) {
	if !s.stay(place) {
		s.setFilter(filter{})
		s.stay(place)
	}
}

// note returns the note of the current finding: the one that waits for a verdict, or that of the decision.
func (s *sitting) note() string {
	c := s.current()
	if c == nil {
		return ""
	}
	if n, ok := s.notes[s.place()]; ok {
		return n
	}
	if c.Decision != nil {
		return c.Decision.Note
	}
	return ""
}

// waiting counts the notes that wait for a verdict; they are kept nowhere yet.
func (s *sitting) waiting() int {
	n := 0
	for _, note := range s.notes {
		if note != "" {
			n++
		}
	}
	return n
}

// number is the current finding's, counted from 1 in the report, whatever the filter is.
func (s *sitting) number() int { return s.place() + 1 }

// pass goes to the next finding that waits, and says so where there is no other.
func (s *sitting) pass() string {
	at := s.place()
	switch found := s.next(); {
	case !found:
		return s.nothingLeft()
	case s.place() == at:
		return "No other finding to decide."
	}
	return ""
}

// nothingLeft says that there is no open finding to go to, in few words, as it stands behind others.
func (s *sitting) nothingLeft() string {
	if _, all := s.left(); all > 0 {
		return fmt.Sprintf("%d left outside the filter: x shows all.", all)
	}
	switch n := s.report.Standings()[compare.Unsure]; n {
	case 0:
		return "Every finding is decided; q quits."
	case 1:
		return "Only 1 unsure finding is left; q quits."
	default:
		return fmt.Sprintf("Only %d unsure findings are left; space shows the next.", n)
	}
}

// noteText tells what became of a note.
func noteText(note string, c *compare.Conflict) string {
	switch {
	case note == "":
		return "No note."
	case c != nil && open(c):
		return "The note is kept with your verdict: give one, 1 to 5."
	}
	return "Note kept."
}

// sentence says to the reviewer what could not be done.
func sentence(err error) string {
	text := report.Plain(err.Error())
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}
