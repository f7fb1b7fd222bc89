package decision

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"rashomon/compare"
)

// writerOf names, for a test program that runs as a writer, the file to write to and the writer's number.
const writerOf = "DECISION_TEST_WRITER"

func TestMain(m *testing.M) {
	if task := os.Getenv(writerOf); task != "" {
		keepWriting(task)
	}
	os.Exit(m.Run())
}

// numbered is a decision of its own for each name. Its note says whether it is whole, and is sometimes longer
// than what a system writes at once.
func numbered(name string) Entry {
	n := len(name)
	if strings.HasSuffix(name, "7") {
		n = 6_000
	}
	return Entry{Finding: name, Verdict: compare.VerdictUnsure, Type: compare.Number, Question: "How many?", Outlets: []string{}, Evidence: []string{"e-" + name},
		Note: strings.Repeat(name+" ", n/len(name))}
}

// keepWriting adds decisions until the program is killed, and names each once it is acknowledged.
func keepWriting(task string) {
	number, path, _ := strings.Cut(task, ":")
	s, _, err := Open(path)
	for i := 0; err == nil; i++ {
		name := fmt.Sprintf("f-%s-%d", number, i)
		if i > 0 && rand.N(10) == 0 {
			breakOff(path, numbered("f-broken"))
		}
		if err = s.Append(numbered(name)); err == nil {
			fmt.Println(name)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// breakOff writes the beginning of a line and waits for the end. A kill seldom comes while the system copies a
// line; what it would leave looks like this.
func breakOff(path string, e Entry) {
	f, err := openLocked(path, patience)
	if err != nil {
		return
	}
	e.Time = "2026-01-02T10:00:00Z"
	line, _ := e.line()
	if info, err := f.Stat(); err == nil {
		_, _ = f.WriteAt(line[:1+rand.N(len(line)-2)], info.Size())
	}
	time.Sleep(time.Minute)
}

// TestKills kills programs at random moments while three at a time write to one file: a thousand of them, or
// fifty in a short run. What was acknowledged is there, and nothing is there in part.
func TestKills(t *testing.T) {
	kills := 1000
	if testing.Short() {
		kills = 50
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), FileName)
	var started atomic.Int64
	var mu sync.Mutex
	var acknowledged []string
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			for !t.Failed() {
				n := started.Add(1)
				if n > int64(kills) {
					return
				}
				names, err := writeUntilKilled(self, fmt.Sprintf("%d:%s", n, path))
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				acknowledged = append(acknowledged, names...)
				mu.Unlock()
				if n%100 == 0 {
					soundSoFar(t, path)
				}
			}
		})
	}
	wait.Wait()
	s, _ := open(t, path)
	if err := s.Append(numbered("f-last")); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := parse(path, after)
	if len(c.problems) > 0 || c.open {
		t.Errorf("after the last decision: %v", c.problems)
	}
	if strings.Contains(string(after), "f-broken") {
		t.Error("a decision that was broken off is there")
	}
	there := map[string]int{}
	for _, e := range c.entries {
		there[e.Finding]++
		if want := numbered(e.Finding); e.Note != want.Note || e.Evidence[0] != want.Evidence[0] {
			t.Errorf("%s is there in part", e.Finding)
		}
	}
	for _, name := range acknowledged {
		if there[name] != 1 {
			t.Errorf("%s was acknowledged and is there %d times", name, there[name])
		}
	}
	if len(acknowledged) < kills/4 {
		t.Errorf("only %d decisions in %d lives: the kills came before the writing", len(acknowledged), kills)
	}
	t.Logf("%d kills; %d decisions acknowledged, all there; %d there that were not; %d bytes",
		kills, len(acknowledged), len(c.entries)-1-len(acknowledged), len(after))
}

// writeUntilKilled starts a writer, kills it at a random moment and returns what it had acknowledged.
func writeUntilKilled(self, task string) ([]string, error) {
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), writerOf+"="+task)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	var names []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if names = append(names, lines.Text()); len(names) == 1 {
			time.AfterFunc(rand.N(8*time.Millisecond), func() { _ = cmd.Process.Kill() })
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() == 1 {
		return names, fmt.Errorf("writer %s ended by itself: %v", task, err)
	}
	return names, lines.Err()
}

// soundSoFar reads the file while others write: no line may be damaged.
func soundSoFar(t *testing.T, path string) {
	_, problems, err := Open(path)
	if err != nil {
		t.Error(err)
	}
	for _, p := range problems {
		if !p.Warning {
			t.Error(p)
		}
	}
}
