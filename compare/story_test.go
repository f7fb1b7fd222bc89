package compare

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rashomon/nlp"
	"rashomon/nlp/read"
)

// A storyCase is a line of a story.cases file.
type storyCase struct {
	line   string
	kind   string // conflict, trap, agree
	typ    Type
	status Status
	a, b   passageOf
}

type passageOf struct{ file, fragment string }

var storyLine = regexp.MustCompile(`^(?:(conflict) (\w+) ([\w-]+)|(trap|agree)): (\S+) "(.*)" / (\S+) "(.*)"$`)

// TestStories compares each story of testdata: all conflicts that are written down beside it are found
// with their type and status, none of its traps is set against each other, its agreements are found,
// and nothing else is reported as a conflict.
func TestStories(t *testing.T) {
	stories, err := filepath.Glob("../testdata/stories/*/story.cases")
	if err != nil || len(stories) < 6 {
		t.Fatal("stories with cases:", len(stories), err)
	}
	for _, path := range stories {
		dir := filepath.Dir(path)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			r := compareFolder(t, dir, Options{})
			explained := map[string]bool{}
			for _, c := range readStory(t, path) {
				var hits []Conflict
				for _, x := range r.Conflicts {
					if opposes(x, c.a, c.b) {
						hits = append(hits, x)
					}
				}
				switch c.kind {
				case "conflict":
					ok := false
					for _, x := range hits {
						if x.Type == c.typ && x.Status == c.status {
							explained[x.ID], ok = true, true
						}
					}
					if !ok {
						t.Errorf("not found: %s%s", c.line, describeReport(r))
					}
				case "trap":
					for _, x := range hits {
						if x.Status != DifferentOccasions {
							t.Errorf("trap: %s%s", c.line, describeConflict(x))
						}
					}
				case "agree":
					ok := false
					for _, a := range r.Agreements {
						// What two put in the same words is what their agreement is about.
						about := c.a.fragment != c.b.fragment || len(a.Claims) > 2 || strings.Contains(a.Statement, c.a.fragment)
						ok = ok || about && holds(a.Claims, c.a) && holds(a.Claims, c.b)
					}
					if !ok {
						t.Errorf("not found: %s%s", c.line, describeReport(r))
					}
				}
			}
			for _, x := range r.Conflicts {
				if !explained[x.ID] {
					t.Errorf("reported and not written down:%s", describeConflict(x))
				}
			}
		})
	}
}

func compareFolder(t *testing.T, dir string, opt Options) *Report {
	t.Helper()
	articles, problems, err := read.Articles(context.Background(), []string{dir}, read.Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	return compareAll(docs, opt)
}

func readStory(t *testing.T, path string) []storyCase {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []storyCase
	n := 0
	for scan := bufio.NewScanner(f); scan.Scan(); {
		n++
		line := strings.TrimSpace(scan.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m := storyLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("%s:%d: not a case: %s", path, n, line)
		}
		c := storyCase{line: line, kind: m[1] + m[4], typ: Type(m[2]), status: Status(m[3]), a: passageOf{m[5], m[6]}, b: passageOf{m[7], m[8]}}
		for _, p := range []passageOf{c.a, c.b} {
			data, err := os.ReadFile(filepath.Join(filepath.Dir(path), p.file))
			if err != nil || !strings.Contains(string(data), p.fragment) {
				t.Fatalf("%s:%d: %s does not hold %q", path, n, p.file, p.fragment)
			}
		}
		out = append(out, c)
	}
	return out
}

func holds(claims []Claim, p passageOf) bool {
	for _, c := range claims {
		if filepath.Base(c.File) == p.file && strings.Contains(nlp.Fold(c.Evidence), nlp.Fold(p.fragment)) {
			return true
		}
	}
	return false
}

func opposes(c Conflict, a, b passageOf) bool {
	for i, s := range c.Sides {
		for k, o := range c.Sides {
			if i != k && holds(s.Claims, a) && holds(o.Claims, b) {
				return true
			}
		}
	}
	return false
}

func describeReport(r *Report) string {
	var b strings.Builder
	for _, c := range r.Conflicts {
		b.WriteString(describeConflict(c))
	}
	for _, a := range r.Agreements {
		fmt.Fprintf(&b, "\n  agreement")
		for _, c := range a.Claims {
			fmt.Fprintf(&b, "\n    %s: %s", filepath.Base(c.File), c.Evidence)
		}
	}
	return b.String()
}

func describeConflict(c Conflict) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n  %s %s %.2f: %s\n    %s", c.Type, c.Status, c.Confidence, c.Question, c.Reason)
	for _, s := range c.Sides {
		for _, cl := range s.Claims {
			fmt.Fprintf(&b, "\n    [%s] %s: %s", s.Stance, filepath.Base(cl.File), cl.Evidence)
		}
	}
	return b.String()
}
