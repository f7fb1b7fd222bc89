package verify

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rashomon/compare"
)

// TestCases runs the case files: every detector on every case, and once more with the outlets
// reversed. What is reported and not wanted fails, as does what is wanted and not reported.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../../testdata/cases/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(data), "--") {
			t.Errorf("%s: no comment says what it is about", file)
		}
		cases, err := Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		silent, loud := 0, 0
		for _, c := range cases {
			if len(c.Wants) == 0 {
				silent++
			} else {
				loud++
			}
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+c.Name, func(t *testing.T) {
				for _, reversed := range []bool{false, true} {
					r, err := c.Run(context.Background(), reversed)
					if err != nil {
						t.Fatal(err)
					}
					for _, w := range r.Missing {
						t.Errorf("reversed=%v: %s:%d: not reported: %s", reversed, c.File, w.Line, w)
					}
					for _, u := range r.Unwanted {
						t.Errorf("reversed=%v: not wanted: %s", reversed, Describe(u))
					}
				}
			})
		}
		if silent == 0 || loud == 0 {
			t.Errorf("%s: %d cases with findings and %d silent ones; both are needed", file, loud, silent)
		}
	}
}

// TestEveryDetectorHasCases holds that no detector goes untested.
func TestEveryDetectorHasCases(t *testing.T) {
	for _, name := range compare.Types() {
		if _, err := os.Stat(filepath.Join("../../testdata/cases", string(name)+".txtar")); err != nil {
			t.Error(err)
		}
	}
}

// TestCaseMistakes holds that a mistake in a case file is an error that names its line.
func TestCaseMistakes(t *testing.T) {
	two := "-- a/x.txt --\nThe ferry sank.\n%s\n-- a/y.txt --\nThe ferry did not sink.\n"
	for _, c := range []struct{ data, want string }{
		{"About nothing.\n", "f.txtar:1: no case"},
		{"-- a/x.txt --\nThe ferry sank.\n", "f.txtar:1: case a has one article"},
		{"-- x.txt --\nThe ferry sank.\n", `f.txtar:1: "x.txt": an article`},
		{fmt.Sprintf(two, "// want polarity vs y"), "f.txtar:3: // want polarity vs y: write it as"},
		{fmt.Sprintf(two, `// want rumour conflict vs y "a"`), `f.txtar:3: no type "rumour"`},
		{fmt.Sprintf(two, `// want polarity maybe vs y "a"`), `f.txtar:3: no status "maybe"`},
		{fmt.Sprintf(two, `// want polarity conflict vs y "("`), "f.txtar:3: the pattern:"},
		{fmt.Sprintf(two, `// want polarity conflict vs z "a"`), "f.txtar:3: case a has no other article z"},
		{"Prose.\n\n-- a/x.txt --\n---\npublished: never\n---\nThe ferry sank.\n-- a/y.txt --\nIt did.\n", "f.txtar:5: "},
	} {
		_, err := Read("f.txtar", []byte(c.data))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.data, err, c.want)
		}
	}
}
