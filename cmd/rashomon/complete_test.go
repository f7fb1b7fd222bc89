package main

import (
	"bytes"
	"context"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestCompletion asks as the shells do what can stand at the end of a line.
func TestCompletion(t *testing.T) {
	for _, tt := range []struct {
		line string // the word after the last blank is completed
		want string // "..." for more
	}{
		{"compare --format ", "table json csv markdown ..."},
		{"claims --format ", "table json"},
		{"verify --format j", "json junit"},
		{"compare --color ", "auto always never"},
		{"review --color ", "auto always never"},
		{"compare --type p", "participation polarity place"},
		{"compare --type number,p", "number,participation number,polarity number,place"},
		{"compare --status ", "conflict update different-occasion"},
		{"compare --min-confidence ", ""},
		{"compare --config ", "yaml yml"},
		{"claims --lexicon ", "yaml yml"},
		{"explain o", "outcome"},
		{"c", "claims compare completion"},
	} {
		var out bytes.Buffer
		words := strings.Split(tt.line, " ")
		if code := run(context.Background(), append([]string{"__completeNoDesc"}, words...), nil, &out, &out); code != 0 {
			t.Fatalf("%q: %s", tt.line, out.String())
		}
		got, _, _ := strings.Cut(out.String(), ":") // the directive comes last
		all, more := strings.CutSuffix(tt.want, " ...")
		if want := strings.Fields(all); !slices.Equal(strings.Fields(got), want) && !(more && strings.HasPrefix(got, strings.Join(want, "\n"))) {
			t.Errorf("%q: %q, want %q", tt.line, strings.Fields(got), want)
		}
	}
}

// TestCompletionScripts writes the scripts of all shells, and has those that are here read them.
func TestCompletionScripts(t *testing.T) {
	for shell, check := range map[string][]string{"bash": {"bash", "-n"}, "zsh": {"zsh", "-n"}, "fish": {"fish", "--no-execute"}, "powershell": nil} {
		var out bytes.Buffer
		if code := run(context.Background(), []string{"completion", shell}, nil, &out, &out); code != 0 || !strings.Contains(out.String(), "__complete") {
			t.Errorf("%s: %s", shell, out.String())
		}
		if len(check) == 0 {
			continue
		}
		if _, err := exec.LookPath(check[0]); err != nil {
			t.Logf("there is no %s to read its script", shell)
			continue
		}
		c := exec.Command(check[0], check[1:]...)
		c.Stdin = &out
		if said, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, said)
		}
	}
}
