// Package decision keeps what reviewers decided of findings: a text file with one decision a line, to which
// lines are only ever added. [Open] reads it, [Store.Apply] tells a report what was decided, [Store.Decide],
// [Store.Withdraw] and [Store.Restore] add to it, and [Dismiss] takes out of a report what is settled. [Find] finds the files that go with
// articles, and a [Set] is several of them together.
//
// Several programs may add to a file at once, and any of them may end at any moment: a decision that was
// acknowledged is on disk, and none is there in part. The later decision on a finding counts, by its time and
// then by its place. So files can be merged line by line (in git: "*.decisions.jsonl merge=union" in
// .gitattributes).
package decision

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"rashomon/compare"
)

// Suffix ends the names of decisions files, which tells them from articles; FileName is the name of one that is
// found without being named.
const (
	Suffix   = ".decisions.jsonl"
	FileName = "rashomon" + Suffix
)

// patience is how long others may hold a file.
const patience = 10 * time.Second

// A Store is a decisions file and what it holds. It may be used by several goroutines at once.
type Store struct {
	path string
	now  func() time.Time

	mu      sync.Mutex
	latest  map[string]Entry // by finding; withdrawn ones too
	end     int64            // where the next line goes
	open    bool             // the last line lacks its line feed
	written os.FileInfo      // the file as it was read or written last
}

// Open reads a decisions file. One that is not there is an empty store, and is made with the first decision.
// Problems are lines that are no decision, and no error.
func Open(path string) (*Store, []Problem, error) {
	s := &Store{path: path, now: time.Now, latest: map[string]Entry{}}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	// Where locks are not to be had the file is read without: at worst a line is seen in part, and reported.
	if lock(f, false, patience) == nil {
		defer unlock(f)
	}
	problems, err := s.load(f)
	if err != nil {
		return nil, nil, err
	}
	return s, problems, nil
}

// Path returns the file's path as it was given.
func (s *Store) Path() string { return s.path }

// load reads the file anew.
func (s *Store) load(f *os.File) ([]Problem, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: this is no regular file", s.path)
	}
	data, err := io.ReadAll(io.NewSectionReader(f, 0, info.Size()))
	if err != nil {
		return nil, err
	}
	c := parse(s.path, data)
	s.latest = make(map[string]Entry, len(c.entries))
	for _, e := range c.entries {
		s.add(e)
	}
	s.end, s.open, s.written = c.end, c.open, info
	return c.problems, nil
}

// add takes an entry in, where it is not older than what is known.
func (s *Store) add(e Entry) {
	if old, ok := s.latest[e.Finding]; !ok || !e.at.Before(old.at) {
		s.latest[e.Finding] = e
	}
}

// Append adds an entry and returns once it is on disk; an error means that it is not there. An entry without a
// time gets the present one. What others added in the meantime is read, and the entry comes after it: it gets
// the time of the decision that it replaces where that is later, as clocks differ.
func (s *Store) Append(e Entry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e.Time == "" {
		e.Time = s.now().UTC().Format(time.RFC3339)
	}
	if err := e.check(); err != nil {
		return fmt.Errorf("decision: %w", err)
	}
	f, err := openLocked(s.path, patience)
	if err != nil {
		return err
	}
	defer f.Close()
	defer unlock(f)
	if !s.current(f) {
		if _, err := s.load(f); err != nil {
			return err
		}
	}
	if old := s.latest[e.Finding]; old.at.After(e.at) {
		e.Time, e.at = old.Time, old.at
	}
	if err := s.write(f, &e); err != nil {
		return fmt.Errorf("%s: the decision is not kept: %w", s.path, err)
	}
	s.add(e)
	return nil
}

// current tells whether a file is as this store left it.
func (s *Store) current(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && s.written != nil && os.SameFile(info, s.written) && info.Size() == s.written.Size() && info.ModTime().Equal(s.written.ModTime())
}

// write puts a line at the end of the file: whole, or not at all.
func (s *Store) write(f *os.File, e *Entry) error {
	line, err := e.line()
	if err != nil {
		return err
	}
	if s.open {
		line = append([]byte("\n"), line...)
	}
	s.written = nil // not known until the line is on disk
	if err := f.Truncate(s.end); err != nil {
		return err
	}
	_, err = f.WriteAt(line, s.end)
	if err == nil {
		err = f.Sync()
	}
	if err == nil && s.end == 0 {
		err = syncFolder(filepath.Dir(s.path))
	}
	if err != nil {
		return errors.Join(err, f.Truncate(s.end))
	}
	s.end, s.open = s.end+int64(len(line)), false
	s.written, err = f.Stat()
	return err
}

// Decide keeps a verdict on a conflict, and marks the conflict with it.
func (s *Store) Decide(c *compare.Conflict, v compare.Verdict, note, reviewer string) error {
	return s.keep(c, Entry{Verdict: v, Note: note, Reviewer: reviewer}, time.Time{})
}

// Withdraw undoes what was decided of a conflict: it is undecided again.
func (s *Store) Withdraw(c *compare.Conflict, reviewer string) error {
	return s.keep(c, Entry{Withdrawn: true, Reviewer: reviewer}, time.Time{})
}

// Restore takes back what was decided of a conflict last: what was decided before counts again, with its note,
// reviewer and time, and is to be looked at again if it was.
func (s *Store) Restore(c *compare.Conflict, before compare.Decision) error {
	return s.keep(c, restored(before), time.Time{})
}

// restored is what is kept of a decision that counts again.
func restored(d compare.Decision) Entry {
	return Entry{Verdict: d.Verdict, Note: d.Note, Reviewer: d.Reviewer, Decided: d.Time, LookAgain: d.LookAgain}
}

// keep adds what was decided of a conflict, as of now and not before a time, and marks the conflict.
func (s *Store) keep(c *compare.Conflict, what Entry, earliest time.Time) error {
	at := s.now()
	if at.Before(earliest) {
		at = earliest
	}
	e := newEntry(c)
	e.Verdict, e.Withdrawn, e.Note, e.Reviewer, e.Decided, e.LookAgain = what.Verdict, what.Withdrawn, what.Note, what.Reviewer, what.Decided, what.LookAgain
	e.Time = at.UTC().Format(time.RFC3339)
	if err := s.Append(e); err != nil {
		return err
	}
	if c.Decision = nil; !e.Withdrawn {
		c.Decision = e.decision()
	}
	return nil
}

// entry returns what is known of a finding.
func (s *Store) entry(finding string) (Entry, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.latest[finding]
	return e, ok
}

// entries returns what is known of all findings, in no order.
func (s *Store) entries() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Values(s.latest))
}
