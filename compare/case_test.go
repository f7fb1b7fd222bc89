package compare

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rashomon/nlp"
	"rashomon/nlp/read"
)

// A want is one "// want" line of a case file: what must be reported of the sentence above it.
type want struct {
	article, sentence string
	agree             bool
	kind              Type
	status            Status
	other             string
	pattern           *regexp.Regexp
	line              int
}

var wantLine = regexp.MustCompile(`^// want (?:(agree) vs (\S+)|(\w+) ([\w-]+) vs (\S+) "(.*)")$`)

// TestCases runs the case files: every detector on every case, and once more with the outlets
// reversed. What is reported and not wanted fails, as does what is wanted and not reported.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(strings.TrimSpace(string(archive.Comment))) == 0 {
			t.Errorf("%s: no comment says what it is about", file)
		}
		cases := map[string][]txtar.File{}
		var order []string
		for _, f := range archive.Files {
			name, article, ok := strings.Cut(f.Name, "/")
			if !ok || !strings.HasSuffix(article, ".txt") {
				t.Fatalf("%s: %s: want CASE/ARTICLE.txt", file, f.Name)
			}
			if cases[name] == nil {
				order = append(order, name)
			}
			cases[name] = append(cases[name], f)
		}
		silent, loud := 0, 0
		for _, name := range order {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
				if n := runCase(t, cases[name], false); n == 0 {
					silent++
				} else {
					loud++
				}
				runCase(t, cases[name], true)
			})
		}
		if silent == 0 || loud == 0 {
			t.Errorf("%s: %d cases with findings and %d silent ones; both are needed", file, loud, silent)
		}
	}
}

// TestEveryDetectorHasCases holds that no detector goes untested.
func TestEveryDetectorHasCases(t *testing.T) {
	for _, d := range detectors {
		if _, err := os.Stat(filepath.Join("../testdata/cases", string(d.Name)+".txtar")); err != nil {
			t.Error(err)
		}
		if strings.TrimSpace(d.Doc) == "" {
			t.Errorf("%s has no doc", d.Name)
		}
	}
}

// runCase compares the articles of a case and checks the wants; it returns how many there are.
func runCase(t *testing.T, files []txtar.File, reversed bool) int {
	t.Helper()
	var wants []want
	dir := t.TempDir()
	for i, f := range files {
		name := strings.TrimSuffix(filepath.Base(f.Name), ".txt")
		text, found := parseWants(t, name, string(f.Data))
		wants = append(wants, found...)
		if !strings.Contains(text, "outlet:") {
			// The file's name is the outlet; reversed, that of its opposite number.
			outlet := name
			if reversed {
				outlet = strings.TrimSuffix(filepath.Base(files[len(files)-1-i].Name), ".txt")
			}
			if rest, ok := strings.CutPrefix(text, "---\n"); ok {
				text = "---\noutlet: " + outlet + "\n" + rest
			} else {
				text = "---\noutlet: " + outlet + "\n---\n" + text
			}
		}
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	articles, problems, err := read.Articles(context.Background(), []string{dir}, read.Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := Compare(docs, Options{})
	used := map[string]bool{}
	for _, w := range wants {
		if !w.met(r, used) {
			t.Errorf("reversed=%v: line %d of %s: not reported: %+v%s", reversed, w.line, w.article, w, describeReport(r))
		}
	}
	for _, c := range r.Conflicts {
		if !used[c.ID] {
			t.Errorf("reversed=%v: not wanted:%s", reversed, describeConflict(c))
		}
	}
	return len(wants)
}

func parseWants(t *testing.T, article, data string) (text string, wants []want) {
	t.Helper()
	var kept []string
	last := ""
	for i, line := range strings.Split(data, "\n") {
		if !strings.HasPrefix(line, "//") {
			kept = append(kept, line)
			if strings.TrimSpace(line) != "" {
				last = line
			}
			continue
		}
		if !strings.HasPrefix(line, "// want") {
			continue
		}
		m := wantLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("%s:%d: bad want: %s", article, i+1, line)
		}
		w := want{article: article, sentence: last, line: i + 1}
		if m[1] != "" {
			w.agree, w.other = true, m[2]
		} else {
			w.kind, w.status, w.other = Type(m[3]), Status(m[4]), m[5]
			if !slices.Contains(Types(), w.kind) || !slices.Contains([]Status{Disputed, Update, DifferentOccasions}, w.status) {
				t.Fatalf("%s:%d: no such type or status: %s", article, i+1, line)
			}
			w.pattern = regexp.MustCompile(m[6])
		}
		wants = append(wants, w)
	}
	return strings.Join(kept, "\n"), wants
}

func (w want) met(r *Report, used map[string]bool) bool {
	of := func(c Claim, article, sentence string) bool {
		if strings.TrimSuffix(filepath.Base(c.File), ".txt") != article {
			return false
		}
		return sentence == "" || strings.Contains(nlp.Fold(sentence), nlp.Fold(c.Evidence)) || strings.Contains(nlp.Fold(c.Evidence), nlp.Fold(sentence))
	}
	if w.agree {
		for _, a := range r.Agreements {
			if slices.ContainsFunc(a.Claims, func(c Claim) bool { return of(c, w.article, w.sentence) }) &&
				slices.ContainsFunc(a.Claims, func(c Claim) bool { return of(c, w.other, "") }) {
				return true
			}
		}
		return false
	}
	for _, c := range r.Conflicts {
		if c.Type != w.kind || c.Status != w.status || !w.pattern.MatchString(c.Question) && !w.pattern.MatchString(c.Reason) {
			continue
		}
		for i, s := range c.Sides {
			for k, o := range c.Sides {
				if i != k && slices.ContainsFunc(s.Claims, func(c Claim) bool { return of(c, w.article, w.sentence) }) &&
					slices.ContainsFunc(o.Claims, func(c Claim) bool { return of(c, w.other, "") }) {
					used[c.ID] = true
					return true
				}
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
