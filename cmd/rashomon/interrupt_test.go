package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// slowest is how long an interrupted run may take to end: wanted is a second, and a busy machine needs more.
const slowest = 3 * time.Second

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

// interrupted starts the command, interrupts it after a while, and returns what it said. It holds that the run ends
// within a second, and that beside its output nothing is left.
func interrupted(t *testing.T, after time.Duration, out string, args ...string) string {
	t.Helper()
	var errs bytes.Buffer
	var err error
	var took time.Duration
	for range 4 {
		c := exec.Command("rashomon", args...)
		c.Stderr = &errs
		in, failed := c.StdinPipe() // that keeps silent
		if failed != nil {
			t.Fatal(failed)
		}
		defer in.Close()
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after)
		if err := c.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		err = c.Wait()
		if took = time.Since(start); c.ProcessState.ExitCode() != -1 {
			break
		}
		after *= 2 // the signal ended a program that had not yet begun
	}
	t.Logf("after %v: ended in %v: %s", after, took.Round(time.Millisecond), strings.TrimSpace(errs.String()))
	if took > slowest {
		t.Errorf("after %v: ended in %v", after, took)
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

// said is how an interrupted run says how far it came.
var said = regexp.MustCompile(`^rashomon: interrupted (?:while|after) (\w+) .*; nothing was written\n$`)

// TestInterrupt sends a long run the signal at several moments.
func TestInterrupt(t *testing.T) {
	dir := manyArticles(t, 1000)
	out := filepath.Join(t.TempDir(), "report.json")
	if err := os.WriteFile(out, []byte("as it was"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, after := range []time.Duration{150, 300, 600, 1200, 2400} {
		text := interrupted(t, after*time.Millisecond, out, "compare", "--format", "json", "--output", out, dir)
		if !said.MatchString(text) {
			t.Errorf("after %d ms: it does not say how far it came: %s", after, text)
		}
	}
	if text, err := os.ReadFile(out); err != nil || string(text) != "as it was" {
		t.Errorf("the output: %q, %v", text, err)
	}
}

// TestInterruptPhases ends the context of runs, as the signal does, when they are in one phase and then in another.
func TestInterruptPhases(t *testing.T) {
	dir := manyArticles(t, 300)
	out := filepath.Join(t.TempDir(), "report.json")
	for _, tt := range []struct {
		doing string
		share int // of the phase that is done, percent
	}{{"reading", 10}, {"analysing", 0}, {"analysing", 10}, {"comparing", 0}, {"comparing", 30}, {"comparing", 70}} {
		ctx, cancel := context.WithCancel(context.Background())
		var errs bytes.Buffer
		a := &app{ctx: ctx, in: strings.NewReader(""), out: io.Discard, errs: &errs}
		code := make(chan int)
		go func() { code <- a.run([]string{"compare", "--no-config", "--format", "json", "--output", out, dir}) }()
		for p := a.phase.Load(); p == nil || !p.past(tt.doing, tt.share); p = a.phase.Load() {
			time.Sleep(time.Millisecond)
		}
		start := time.Now()
		cancel()
		if got := <-code; got != exitTrouble {
			t.Errorf("%s, %d%%: exit code %d", tt.doing, tt.share, got)
		}
		took := time.Since(start)
		t.Logf("%s, %d%%: ended in %v: %s", tt.doing, tt.share, took.Round(time.Millisecond), strings.TrimSpace(errs.String()))
		if took > slowest {
			t.Errorf("%s, %d%%: ended in %v", tt.doing, tt.share, took)
		}
		if m := said.FindStringSubmatch(errs.String()); m == nil || m[1] != tt.doing && tt.doing != "reading" {
			t.Errorf("%s, %d%%: %s", tt.doing, tt.share, errs.String())
		}
		if left, err := os.ReadDir(filepath.Dir(out)); err != nil || len(left) > 0 {
			t.Errorf("%s, %d%%: left behind: %v, %v", tt.doing, tt.share, left, err)
		}
	}
}

// past tells whether a phase, or one behind it, has come as far as a share of it.
func (p *phase) past(doing string, percent int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if order := []string{"reading", "analysing", "comparing", "writing"}; p.doing != doing {
		return slices.Index(order, p.doing) > slices.Index(order, doing)
	}
	return p.done > 0 && p.done*100 >= percent*p.total
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

// TestReviewInterrupted ends a sitting after a decision, which is kept, and is not said to be lost.
func TestReviewInterrupted(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"harbour-post.txt": "The fire killed 12 people.\n", "coast-radio.txt": "Nineteen people died in the fire.\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	in, answers := io.Pipe()
	defer answers.Close()
	var errs bytes.Buffer
	a := &app{ctx: ctx, in: in, out: io.Discard, errs: &errs}
	code := make(chan int)
	go func() { code <- a.run([]string{"review", "--no-config", "--plain", "--reviewer", "Ana", dir}) }()
	if _, err := io.WriteString(answers, "1\n"); err != nil {
		t.Fatal(err)
	}
	kept := filepath.Join(dir, "rashomon.decisions.jsonl")
	for text := []byte{}; !bytes.HasSuffix(text, []byte("\n")); text, _ = os.ReadFile(kept) {
		time.Sleep(time.Millisecond)
	}
	cancel()
	if got := <-code; got != exitTrouble {
		t.Errorf("exit code %d", got)
	}
	if want := "rashomon: interrupted while reviewing findings; every decision is kept\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs.String(), want)
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
