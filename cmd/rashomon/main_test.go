package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rashomon": main})
}

// TestScripts runs the command as a user does: testdata/script/*.txtar.
func TestScripts(t *testing.T) {
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TESTDATA", testdata)
			env.Setenv("COLUMNS", "")
			env.Setenv("NO_COLOR", "")
			return nil
		},
	})
}

// golden runs the command in the module's root and holds its output against a file; a missing
// file means no output.
func golden(t *testing.T, name string, args ...string) {
	t.Helper()
	t.Chdir("../..")
	var out, errs bytes.Buffer
	args = append(args, "--no-config")
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != 0 || errs.Len() > 0 {
		t.Fatalf("%v: exit %d: %s", args, code, errs.String())
	}
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("%v: run go test ./cmd/rashomon -update and read the diff (-want +got):\n%s", args, diff)
	}
}

// TestGolden holds whole reports, at the widths of a small, a usual and a large terminal.
func TestGolden(t *testing.T) {
	for _, g := range []struct {
		name string
		args []string
	}{
		{"doha-80.txt", []string{"compare", "--width", "80", "testdata/stories/doha-talks"}},
		{"doha-120.txt", []string{"compare", "--width", "120", "--agreements", "testdata/stories/doha-talks"}},
		{"doha-200.txt", []string{"compare", "--width", "200", "--matrix", "testdata/stories/doha-talks"}},
		{"ferry-100.txt", []string{"compare", "--width", "100", "--agreements", "--matrix", "testdata/stories/ferry-sinking"}},
		{"ferry-color.txt", []string{"compare", "--width", "80", "--color", "always", "testdata/stories/ferry-sinking"}},
		{"ferry.json", []string{"compare", "--format", "json", "testdata/stories/ferry-sinking"}},
		{"ferry.csv", []string{"compare", "--format", "csv", "testdata/stories/ferry-sinking"}},
		{"ferry.md", []string{"compare", "--format", "markdown", "testdata/stories/ferry-sinking"}},
		{"ferry.sarif", []string{"compare", "--format", "sarif", "testdata/stories/ferry-sinking"}},
		{"ferry-junit.xml", []string{"compare", "--format", "junit", "testdata/stories/ferry-sinking"}},
		{"mayor-claims.txt", []string{"claims", "--width", "120", "testdata/stories/mayor-election"}},
		{"court-claims.json", []string{"claims", "--format", "json", "testdata/stories/court-case/city-wire.md"}},
		{"doha-skipped.txt", []string{"claims", "--skipped", "--width", "100", "testdata/stories/doha-talks"}},
	} {
		t.Run(g.name, func(t *testing.T) { golden(t, g.name, g.args...) })
	}
}

// TestHelpMatchesReadme holds that the README shows the flags as they are.
func TestHelpMatchesReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"compare", "claims", "review"} {
		var out, errs bytes.Buffer
		if code := run(context.Background(), []string{command, "--help"}, nil, &out, &errs); code != 0 {
			t.Fatal(errs.String())
		}
		for _, line := range strings.Split(out.String(), "\n") {
			if i := strings.Index(line, "--"); i >= 0 && strings.HasPrefix(strings.TrimSpace(line), "-") && !strings.Contains(line, "--help") {
				name, _, _ := strings.Cut(line[i:], " ")
				if !strings.Contains(string(readme), name) {
					t.Errorf("README.md does not name %s of %s", name, command)
				}
			}
		}
	}
}

// TestReadmeExample runs the command that the README shows and holds what it prints against the text.
func TestReadmeExample(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..")
	const prompt = "    $ go run ./cmd/rashomon "
	text := string(readme)
	if !strings.Contains(text, prompt) {
		t.Fatal("README.md shows no run")
	}
	for _, part := range strings.Split(text, prompt)[1:] {
		command, shown, _ := strings.Cut(part, "\n")
		var out, errs bytes.Buffer
		if code := run(context.Background(), append(strings.Fields(command), "--no-config"), nil, &out, &errs); code != 0 {
			t.Fatalf("%s: exit %d: %s", command, code, errs.String())
		}
		var want strings.Builder
		for _, line := range strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n") {
			want.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		}
		if !strings.HasPrefix(shown, want.String()) {
			t.Errorf("README.md shows something else than %q prints:\n%s", command, want.String())
		}
	}
}
