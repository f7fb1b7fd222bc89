package decision

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"rashomon/compare"
)

func conflict(question string, evidence ...string) *compare.Conflict {
	c := &compare.Conflict{Type: compare.Number, Status: compare.Disputed, Question: question}
	for i, e := range evidence {
		c.Sides = append(c.Sides, compare.Side{Stance: fmt.Sprint(i), Claims: []compare.Claim{{Outlet: fmt.Sprintf("Outlet %d", i), Evidence: e}}})
	}
	c.ID = "f-" + strings.Join(c.Evidence(), "-")
	return c
}

func open(t testing.TB, path string) (*Store, []Problem) {
	t.Helper()
	s, problems, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s, problems
}

// decided returns what a fresh reading of a file says of a conflict: the verdict, "" for none.
func decided(t testing.TB, path string, c *compare.Conflict) string {
	t.Helper()
	s, _ := open(t, path)
	r := &compare.Report{Conflicts: []compare.Conflict{*c}}
	s.Apply(r)
	switch d := r.Conflicts[0].Decision; {
	case d == nil:
		return ""
	case d.LookAgain:
		return string(d.Verdict) + " look again"
	default:
		return string(d.Verdict)
	}
}

func TestDecideAndWithdraw(t *testing.T) {
	path := filepath.Join(t.TempDir(), FileName)
	c := conflict("How many?", "Twelve died.", "Nineteen died.")
	if got := decided(t, path, c); got != "" {
		t.Errorf("no file: %s", got)
	}
	s, _ := open(t, path)
	if err := s.Decide(c, compare.VerdictFalseAlarm, "one counts the missing", "Ana"); err != nil {
		t.Fatal(err)
	}
	if !c.Dismissed() || c.Decision.Note != "one counts the missing" || c.Decision.Reviewer != "Ana" {
		t.Errorf("the conflict is not marked: %+v", c.Decision)
	}
	if got := decided(t, path, c); got != "false-alarm" {
		t.Errorf("decided %q", got)
	}
	// Another reviewer, whose clock is behind, decides and withdraws: the later line counts.
	late, _ := open(t, path)
	late.now = func() time.Time { return time.Now().Add(-time.Hour) }
	if err := late.Decide(c, compare.VerdictUnsure, "", "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := decided(t, path, c); got != "unsure" {
		t.Errorf("decided %q", got)
	}
	if err := late.Withdraw(c, "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := decided(t, path, c); got != "" || c.Decision != nil {
		t.Errorf("withdrawn, and still %q", got)
	}
	if err := s.Decide(c, "maybe", "", "Ana"); err == nil || !strings.Contains(err.Error(), `"maybe" is no verdict`) {
		t.Errorf("a verdict that is none: %v", err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("\n")); n != 3 {
		t.Errorf("%d lines:\n%s", n, data)
	}
}

// TestLines holds what is made of the lines of a file, and that the next decision is kept whatever is there.
// TestRestore holds that undo brings the earlier decision back as it was, for whoever reads the file.
func TestRestore(t *testing.T) {
	for _, again := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), FileName)
		s, _ := open(t, path)
		old := conflict("How many?", "Twelve died.", "Nineteen died.")
		if err := s.Append(Entry{Finding: old.ID, Verdict: compare.VerdictUpdate, Note: "asked", Reviewer: "Bea", Time: "2026-01-02T08:00:00Z", Type: old.Type, Question: old.Question, Evidence: old.Evidence()}); err != nil {
			t.Fatal(err)
		}
		now := conflict("How many?", "Twelve died.", "Nineteen died.")
		if again {
			now = conflict("How many?", "Twelve died.", "Thirty died.")
		}
		read := func() compare.Decision {
			t.Helper()
			s, _ := open(t, path)
			r := &compare.Report{Conflicts: []compare.Conflict{*now}}
			s.Apply(r)
			if r.Conflicts[0].Decision == nil {
				t.Fatal("undecided")
			}
			return *r.Conflicts[0].Decision
		}
		before := read()
		if before.LookAgain != again {
			t.Fatalf("before: %+v", before)
		}
		if err := s.Decide(now, compare.VerdictFalseAlarm, "", "Ann"); err != nil {
			t.Fatal(err)
		}
		if got := read(); got.Verdict != compare.VerdictFalseAlarm || got.LookAgain {
			t.Fatalf("decided: %+v", got)
		}
		if err := s.Restore(now, before); err != nil {
			t.Fatal(err)
		}
		if *now.Decision != before {
			t.Errorf("in the report: %+v, want %+v", *now.Decision, before)
		}
		if got := read(); got != before {
			t.Errorf("in the file: %+v, want %+v", got, before)
		}
	}
}

func TestLines(t *testing.T) {
	c := conflict("How many?", "Twelve died.", "Nineteen died.")
	line := func(v compare.Verdict, at string) string {
		e := newEntry(c)
		e.Verdict, e.Time = v, at
		b, err := e.line()
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	old, later := line(compare.VerdictUnsure, "2026-01-02T10:00:00Z"), line(compare.VerdictFalseAlarm, "2026-01-02T11:00:00Z")
	for _, x := range []struct {
		reason, data, want string
		problems           []string
	}{
		{"the later counts by its place", old + strings.Replace(later, "11:00", "10:00", 1), "false-alarm", nil},
		{"the later counts by its time", later + old, "false-alarm", nil},
		{"times of other zones", later + line(compare.VerdictUnsure, "2026-01-02T11:30:00+02:00"), "false-alarm", nil},
		{"blank lines, CR LF and a byte order mark", "\ufeff\n" + strings.ReplaceAll(old, "\n", "\r\n") + "\n", "unsure", nil},
		{"no line feed at the end", strings.TrimSuffix(old, "\n"), "unsure", nil},
		{"keys of later versions", strings.Replace(old, `"note"`, `"more":[1],"note"`, 1), "unsure", nil},
		{"marks of a merge", "<<<<<<< HEAD\n" + old + "=======\n" + later + ">>>>>>> other\n", "false-alarm",
			[]string{"f:1: a mark that git left", "f:3: a mark that git left", "f:5: a mark that git left"}},
		{"a damaged line", old + later[:40] + "\n", "unsure", []string{"f:2: no decision: unexpected end of JSON input"}},
		{"a damaged line, glued to the next", later[:40] + old + later, "false-alarm", []string{"f:1: no decision: "}},
		{"a verdict that is none", strings.Replace(old, "unsure", "perhaps", 1) + old, "unsure", []string{`f:1: no decision: "perhaps" is no verdict; there are contradiction,`}},
		{"no time", strings.Replace(old, "2026-01-02T10:00:00Z", "soon", 1), "", []string{`f:1: no decision: "soon" is no time`}},
		{"a time of a decision brought back that is none", strings.Replace(old, `"evidence"`, `"decided":"soon","evidence"`, 1), "", []string{`f:1: no decision: "soon" is no time`}},
		{"no finding", `{"verdict":"unsure"}` + "\n", "", []string{`f:1: no decision: no "finding"`}},
		{"not JSON", "decided: no\n" + old + "the end", "unsure", []string{"f:1: no decision: invalid character", "f:3: no decision: "}},
		{"room that was never filled", old + strings.Repeat("\x00", 50), "unsure", []string{"f:2: a decision whose writing broke off"}},
	} {
		t.Run(x.reason, func(t *testing.T) {
			got := parse("f", []byte(x.data))
			var problems []string
			for _, p := range got.problems {
				problems = append(problems, p.Error())
			}
			for i := range max(len(problems), len(x.problems)) {
				if i >= len(problems) || i >= len(x.problems) || !strings.HasPrefix(problems[i], x.problems[i]) {
					t.Fatalf("problems %q, want %q", problems, x.problems)
				}
			}
			path := filepath.Join(t.TempDir(), FileName)
			if err := os.WriteFile(path, []byte(x.data), 0o644); err != nil {
				t.Fatal(err)
			}
			if got := decided(t, path, c); got != x.want {
				t.Errorf("decided %q, want %q", got, x.want)
			}
			appendAnother(t, path)
			if got := decided(t, path, c); got != x.want {
				t.Errorf("after another decision %q, want %q", got, x.want)
			}
		})
	}
}

// appendAnother decides something else and holds that it is kept.
func appendAnother(t *testing.T, path string) {
	t.Helper()
	other := conflict("How far?", "It is two miles off.", "It is nine miles off.")
	s, _ := open(t, path)
	if err := s.Decide(other, compare.VerdictContradiction, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	if got := decided(t, path, other); got != "contradiction" {
		t.Errorf("the next decision came out as %q", got)
	}
}

// TestTornAnywhere breaks the last line off at each of its bytes: the line before and the next one stay.
func TestTornAnywhere(t *testing.T) {
	c, torn := conflict("How many?", "Twelve died.", "Nineteen died."), conflict("How long?", "For an hour.", "For a day.")
	path := filepath.Join(t.TempDir(), FileName)
	s, _ := open(t, path)
	if err := s.Decide(c, compare.VerdictWontFix, "a note with “marks”", "Zoë"); err != nil {
		t.Fatal(err)
	}
	whole := s.end
	if err := s.Decide(torn, compare.VerdictUnsure, "another", "Zoë"); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for cut := int(whole); cut < len(data); cut++ {
		if err := os.WriteFile(path, data[:cut], 0o644); err != nil {
			t.Fatal(err)
		}
		want := ""
		if cut == len(data)-1 {
			want = "unsure"
		}
		appendAnother(t, path)
		if _, problems := open(t, path); len(problems) > 0 {
			t.Fatalf("cut at %d: %v", cut, problems)
		}
		if a, b := decided(t, path, c), decided(t, path, torn); a != "wont-fix" || b != want {
			t.Fatalf("cut at %d: %q and %q", cut, a, b)
		}
	}
}

// TestReplacedBelow holds that a store sees a file that was put in the place of the one it read, as git does.
func TestReplacedBelow(t *testing.T) {
	path := filepath.Join(t.TempDir(), FileName)
	a, b := conflict("How many?", "Twelve died.", "Nineteen died."), conflict("How long?", "For an hour.", "For a day.")
	s, _ := open(t, path)
	if err := s.Decide(a, compare.VerdictUnsure, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	other, _ := open(t, path+".new")
	if err := other.Decide(b, compare.VerdictUpdate, "", "Ben"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
	if err := s.Decide(a, compare.VerdictFalseAlarm, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	if x, y := decided(t, path, a), decided(t, path, b); x != "false-alarm" || y != "update" {
		t.Errorf("%q and %q", x, y)
	}
}

// TestManyWriters has several stores, and several users of each, add to one file at once.
func TestManyWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), FileName)
	var wait sync.WaitGroup
	for w := range 4 {
		s, _ := open(t, path)
		for u := range 2 {
			wait.Go(func() {
				for i := range 10 {
					c := conflict(fmt.Sprintf("%d %d %d?", w, u, i), fmt.Sprintf("a %d %d %d", w, u, i), "b")
					if err := s.Decide(c, compare.VerdictUnsure, "", "Ana"); err != nil {
						t.Error(err)
					}
				}
			})
		}
	}
	wait.Wait()
	s, problems := open(t, path)
	if len(s.latest) != 80 || len(problems) > 0 {
		t.Errorf("%d decisions, want 80; %v", len(s.latest), problems)
	}
}

// TestHostile holds that no text of an article acts where the file is shown, and that it reads back the same.
func TestHostile(t *testing.T) {
	path := filepath.Join(t.TempDir(), FileName)
	s, _ := open(t, path)
	c := conflict("\x1b[31mWho\u202e?\u009b2J\n", "Twelve died.", "Nineteen died.")
	note := "first line\nsecond\r\t\x07 </script> \U000e0041"
	if err := s.Decide(c, compare.VerdictFalseAlarm, note, "\x1b]0;Ana\x07"); err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(path)
	for _, r := range strings.TrimSuffix(string(data), "\n") {
		if r < ' ' || r >= 0x7f {
			t.Errorf("%U stands in the file", r)
		}
	}
	again, _ := open(t, path)
	if e := again.latest[c.ID]; e.Note != note || e.Question != c.Question {
		t.Errorf("read back as %+v", e)
	}
}

func TestWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := Open(dir); err == nil {
		t.Error("a folder is opened as decisions")
	}
	s, _ := open(t, filepath.Join(dir, "no", "such", FileName))
	if err := s.Decide(conflict("How many?", "a", "b"), compare.VerdictUnsure, "", ""); err == nil {
		t.Error("a decision is kept in a folder that is not there")
	}
}

// FuzzUnmarshal holds that the quick reading of a line is that of the JSON decoder.
func FuzzUnmarshal(f *testing.F) {
	for _, question := range []string{"How many?", "“Who” < 3 & \"me\"?", "\\ \u202e", "\xff", ""} {
		c := conflict(question, "a", "b")
		e := newEntry(c)
		e.Verdict, e.Time = compare.VerdictUnsure, "2026-01-02T10:00:00Z"
		line, err := e.line()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.TrimSuffix(line, []byte("\n")))
	}
	f.Add([]byte(`{"finding":"f-1","withdrawn":true,"type":"number","question":"","outlets":[],"note":"","reviewer":"","time":"","evidence":["a","b"]}`))
	f.Add([]byte(`{"finding":"f-1","type":"","question":"","outlets":["a",],"note":"","reviewer":"","time":"","evidence":[]}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		var quick, slow Entry
		if !quick.scan(string(line)) {
			return
		}
		if err := json.Unmarshal(line, &slow); err != nil {
			t.Fatalf("%q is read as %+v: %v", line, quick, err)
		}
		if !reflect.DeepEqual(quick, slow) {
			t.Fatalf("%q is read as %+v, not %+v", line, quick, slow)
		}
	})
}

// BenchmarkOpen reads ten thousand decisions.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), FileName)
	writeMany(b, path, 10_000)
	for b.Loop() {
		s, problems := open(b, path)
		if len(s.latest) != 10_000 || len(problems) > 0 {
			b.Fatal(len(s.latest), problems)
		}
	}
}

// TestOpenIsQuick holds how long ten thousand decisions take to load, at the best of ten times: the machine
// may be busy.
func TestOpenIsQuick(t *testing.T) {
	path := filepath.Join(t.TempDir(), FileName)
	writeMany(t, path, 10_000)
	best := time.Hour
	for range 10 {
		start := time.Now()
		open(t, path)
		best = min(best, time.Since(start))
	}
	t.Logf("ten thousand decisions load in %v, at best", best)
	// Wanted are 50 ms, which BenchmarkOpen shows; on a busy machine the clock runs several times as fast.
	if best > 250*time.Millisecond {
		t.Errorf("ten thousand decisions load in %v, at best", best)
	}
}

func writeMany(t testing.TB, path string, n int) {
	t.Helper()
	var out bytes.Buffer
	for i := range n {
		c := conflict(fmt.Sprintf("Did minister %d take part in the talks on the northern ferry line?", i), fmt.Sprintf("No, %d.", i), fmt.Sprintf("Yes, %d.", i))
		e := newEntry(c)
		e.Verdict, e.Note, e.Reviewer, e.Time = compare.Verdicts()[i%5], "the second speaks of last year's talks", "Ana", "2026-01-02T10:00:00Z"
		line, err := e.line()
		if err != nil {
			t.Fatal(err)
		}
		out.Write(line)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
