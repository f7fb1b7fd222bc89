package decision

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"rashomon/compare"
)

// between returns a conflict whose sides stand in files.
func between(id string, files ...string) *compare.Conflict {
	c := &compare.Conflict{ID: id, Type: compare.Number, Question: "How many?"}
	for _, f := range files {
		c.Sides = append(c.Sides, compare.Side{Claims: []compare.Claim{{File: f, Evidence: "It was " + f + "."}}})
	}
	return c
}

// TestPlace holds that a decision goes where each run finds it that reads its articles.
func TestPlace(t *testing.T) {
	t.Chdir(t.TempDir())
	everybody := func(os.FileInfo) bool { return true }
	for _, tt := range []struct {
		files []string
		want  string
	}{
		{[]string{"s/a/x.txt", "s/a/y.txt"}, "s/a"},
		{[]string{"s/a/x.txt", "s/a/b/y.txt"}, "s/a"},
		{[]string{"s/a/b/y.txt", "s/a/x.txt"}, "s/a"},
		{[]string{"s/a/x.txt", "s/ab/y.txt"}, "s"},
		{[]string{"s/a/x.txt", "t/x.txt", "s/b/x.txt"}, ""},
		{[]string{"x.txt", "-"}, ""},
		{[]string{"-", "-"}, ""},
		{[]string{"s/..x/x.txt", "s/y.txt"}, "s"},
	} {
		set, _, err := OpenSet(nil, "")
		if err != nil {
			t.Fatal(err)
		}
		want := filepath.Join(filepath.FromSlash(tt.want), FileName)
		if got := set.Place(between("f-1", tt.files...)); got != want {
			t.Errorf("%v: %s, want %s", tt.files, got, want)
		}
		if err := os.MkdirAll(filepath.Dir(want), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(want, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		for _, read := range [][]string{tt.files, append([]string{"elsewhere/z.txt"}, tt.files...)} {
			if found, _ := Find(read, everybody); !slices.Contains(found, want) {
				t.Errorf("%v: %s is not among %v", read, want, found)
			}
		}
	}
}

// TestFindForeign holds that a stranger's file counts only where the articles are.
func TestFindForeign(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{"s", "s/a", "s/b", "."} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, FileName), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found, foreign := Find([]string{"s/a/x.txt", "s/b/x.txt"}, func(os.FileInfo) bool { return false })
	if want := []string{filepath.Join("s", "a", FileName), filepath.Join("s", "b", FileName), filepath.Join("s", FileName)}; !slices.Equal(found, want) {
		t.Errorf("found %v, want %v", found, want)
	}
	if !slices.Contains(foreign, FileName) {
		t.Errorf("foreign: %v", foreign)
	}
}

// TestSetLatest holds that the last decision counts, whichever file it goes to, though clocks differ.
func TestSetLatest(t *testing.T) {
	dir := t.TempDir()
	above, below := filepath.Join(dir, FileName), filepath.Join(dir, "s", FileName)
	if err := os.Mkdir(filepath.Dir(below), 0o755); err != nil {
		t.Fatal(err)
	}
	c := between("f-1", filepath.Join(dir, "s", "x.txt"), filepath.Join(dir, "s", "y.txt"))
	ahead, _, err := Open(above)
	if err != nil {
		t.Fatal(err)
	}
	ahead.now = func() time.Time { return time.Now().Add(time.Hour) }
	if err := ahead.Decide(c, compare.VerdictFalseAlarm, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	verdict := func() compare.Verdict {
		set, problems, err := OpenSet([]string{above, below}, "")
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		r := &compare.Report{Conflicts: []compare.Conflict{*c}}
		if set.Apply(r); r.Conflicts[0].Decision == nil {
			return ""
		}
		return r.Conflicts[0].Decision.Verdict
	}
	if got := verdict(); got != compare.VerdictFalseAlarm {
		t.Errorf("first: %q", got)
	}
	set, _, err := OpenSet([]string{above}, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := set.Decide(c, compare.VerdictUpdate, "", "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := verdict(); got != compare.VerdictUpdate {
		t.Errorf("then: %q", got)
	}
	if err := set.Withdraw(c, "Ben"); err != nil || c.Decision != nil {
		t.Fatal(err)
	}
	if got := verdict(); got != "" {
		t.Errorf("withdrawn: %q", got)
	}
	if _, err := os.Stat(below); err != nil {
		t.Error("not beside the articles:", err)
	}
}
