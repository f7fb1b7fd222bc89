package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// manyArticles writes a folder of articles by as many outlets about a few dozen stories.
func manyArticles(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	towns := []string{"Karvesh", "Port Ellin", "Lindenstadt", "Maresk", "Ostrava Bay", "Tollen", "Quillan", "Vessel Point"}
	ships := []string{"Morning Star", "Grey Heron", "Lady Aldis", "Northern Light", "Sea Thistle"}
	for i := range n {
		town, ship := towns[i%len(towns)], ships[i%len(ships)]
		text := fmt.Sprintf(`---
outlet: Outlet %d
published: 2024-03-%02d
---
The ferry %s sank off %s on Saturday and %d people died, police said.
Transport minister Gareth Doyle visited the hospital in %[4]s on Sunday morning.
"We do not know yet why the %[3]s went down in a calm sea," said Doyle, who spoke to reporters.
The company said that the %[3]s carried %[6]d passengers and a crew of 12.
Divers searched the wreck for a second day, but strong winds off %[4]s delayed the search.
`, i, 2+i%9, ship, town, 11+i%7, 80+i%13)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// interrupted starts the command, interrupts it after a while, and returns what it said, "" where it had come to
// its end. It holds that the run ends within a second, and that beside its output nothing is left.
func interrupted(t *testing.T, after time.Duration, out string, args ...string) string {
	t.Helper()
	c := exec.Command("rashomon", args...)
	var errs bytes.Buffer
	c.Stderr = &errs
	if in, err := c.StdinPipe(); err != nil { // that keeps silent
		t.Fatal(err)
	} else {
		defer in.Close()
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	err := c.Wait()
	took := time.Since(start)
	t.Logf("after %v: ended in %v: %s", after, took.Round(time.Millisecond), strings.TrimSpace(errs.String()))
	if took > time.Second {
		t.Errorf("after %v: ended in %v", after, took)
	}
	if err == nil {
		return ""
	}
	if code := new(exec.ExitError); !errors.As(err, &code) || code.ExitCode() != exitTrouble {
		t.Errorf("after %v: %v, want exit code %d", after, err, exitTrouble)
	}
	left, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if f.Name() != filepath.Base(out) {
			t.Errorf("after %v: left behind: %s", after, f.Name())
		}
	}
	return errs.String()
}

// TestInterrupt interrupts a long run at many moments, in all its phases.
func TestInterrupt(t *testing.T) {
	dir := manyArticles(t, 200)
	out := filepath.Join(t.TempDir(), "report.json")
	if err := os.WriteFile(out, []byte("as it was"), 0o666); err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`^rashomon: interrupted (while|after) (\w+) .*; nothing was written\n$`)
	seen := map[string]bool{}
	early, late := time.Duration(0), time.Duration(0) // before the comparison, behind it
	for after := 100 * time.Millisecond; !seen["comparing"]; {
		text := interrupted(t, after, out, "compare", "--format", "json", "--output", out, dir)
		if text == "" {
			late = after
			if err := os.WriteFile(out, []byte("as it was"), 0o666); err != nil {
				t.Fatal(err)
			}
		} else if m := said.FindStringSubmatch(text); m == nil {
			t.Fatalf("after %v: it does not say how far it came: %s", after, text)
		} else {
			early = after
			seen[m[2]] = true
		}
		after *= 2
		if late > 0 {
			after = (early + late) / 2
		}
		if late > 0 && late-early < 50*time.Millisecond {
			t.Fatal("the comparison takes no time")
		}
		if text, err := os.ReadFile(out); err != nil || string(text) != "as it was" {
			t.Fatalf("after %v: the output: %q, %v", after, text, err)
		}
	}
	if !seen["analysing"] {
		t.Errorf("phases seen: %v", seen)
	}
}

// TestInterruptBlocked interrupts runs that wait for what never comes: input from a pipe, a reader of the output.
func TestInterruptBlocked(t *testing.T) {
	out := filepath.Join(t.TempDir(), "pipe")
	if err := exec.Command("mkfifo", out).Run(); err != nil {
		t.Logf("no pipe can be made here: %v", err)
		out = filepath.Join(filepath.Dir(out), "report.json")
	} else if said := interrupted(t, 2*time.Second, out, "explain", "--output", out, "number"); !strings.Contains(said, "while writing the output; nothing") {
		t.Errorf("writing: %s", said)
	}
	for _, command := range [][]string{{"claims", "-"}, {"pairs"}} {
		if said := interrupted(t, 300*time.Millisecond, out, append(command, "--output", out)...); !strings.Contains(said, "; nothing was written") {
			t.Errorf("%s: %s", command, said)
		}
	}
}

// TestWriteInterrupted holds that a file that is being written when the run ends stays as it was.
func TestWriteInterrupted(t *testing.T) {
	out := filepath.Join(t.TempDir(), "report.json")
	if err := os.WriteFile(out, []byte("as it was"), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	a := &app{ctx: ctx}
	if err := a.writeFile(out, make([]byte, 8<<20)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	text, err := os.ReadFile(out)
	if err != nil || string(text) != "as it was" {
		t.Errorf("%q, %v", text, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
