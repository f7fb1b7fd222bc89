package decision

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"rashomon/compare"
)

// unmarshal reads a line. One that is as [Entry.line] writes it is read without the JSON decoder, which takes
// most of the time that a large file needs.
func (e *Entry) unmarshal(line []byte) error {
	if e.scan(string(line)) {
		return nil
	}
	*e = Entry{}
	return json.Unmarshal(line, e)
}

// scan reads a line as [Entry.line] writes it, and tells whether it could.
func (e *Entry) scan(line string) bool {
	s := scanner{rest: line, ok: utf8.ValidString(line)}
	s.skip(`{"finding":`)
	e.Finding = s.text()
	if s.has(`,"verdict":`) {
		e.Verdict = compare.Verdict(s.text())
	}
	e.Withdrawn = s.has(`,"withdrawn":true`)
	e.LookAgain = s.has(`,"lookAgain":true`)
	s.skip(`,"type":`)
	e.Type = compare.Type(s.text())
	s.skip(`,"question":`)
	e.Question = s.text()
	s.skip(`,"outlets":`)
	e.Outlets = s.list()
	s.skip(`,"note":`)
	e.Note = s.text()
	s.skip(`,"reviewer":`)
	e.Reviewer = s.text()
	s.skip(`,"time":`)
	e.Time = s.text()
	if s.has(`,"decided":`) {
		e.Decided = s.text()
	}
	s.skip(`,"evidence":`)
	e.Evidence = s.list()
	s.skip(`}`)
	return s.ok && s.rest == ""
}

// A scanner reads a line from its beginning. Once something else stands there than what was asked for, it is
// no longer ok.
type scanner struct {
	rest string
	ok   bool
}

func (s *scanner) has(prefix string) bool {
	rest, found := strings.CutPrefix(s.rest, prefix)
	s.rest = rest
	return found
}

func (s *scanner) skip(prefix string) {
	if !s.has(prefix) {
		s.ok = false
	}
}

// text reads a string that has no escapes.
func (s *scanner) text() string {
	s.skip(`"`)
	for i := range len(s.rest) {
		switch b := s.rest[i]; {
		case b == '"':
			out := s.rest[:i]
			s.rest = s.rest[i+1:]
			return out
		case b == '\\' || b < ' ':
			s.ok = false
			return ""
		}
	}
	s.ok = false
	return ""
}

func (s *scanner) list() []string {
	out := []string{}
	s.skip("[")
	for s.ok && !s.has("]") {
		if len(out) > 0 {
			s.skip(",")
		}
		out = append(out, s.text())
	}
	return out
}
