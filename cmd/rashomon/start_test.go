package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestStart holds that the program starts with next to nothing: what packages allocate before main is the same
// on every machine, and words and models would show in it. The clock is looked at as well, with much room.
func TestStart(t *testing.T) {
	c := exec.Command("rashomon", "version")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	c.Stderr = &trace
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	all := 0
	for _, m := range regexp.MustCompile(`(?m)^init (\S+) .* (\d+) bytes,`).FindAllStringSubmatch(trace.String(), -1) {
		bytes, err := strconv.Atoi(m[2])
		if err != nil {
			t.Fatal(err)
		}
		if all += bytes; strings.HasPrefix(m[1], "rashomon/") && bytes > 200<<10 {
			t.Errorf("%s allocates %d kB before main: make it when it is first asked for", m[1], bytes>>10)
		}
	}
	if all == 0 || all > 6<<20 {
		t.Errorf("%d kB are allocated before main:\n%s", all>>10, trace.String())
	}
	best := time.Hour
	for range 10 {
		start := time.Now()
		if err := exec.Command("rashomon", "version").Run(); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	t.Logf("%d kB before main, best start %v", all>>10, best)
	if best > 150*time.Millisecond {
		t.Errorf("the best of 10 starts took %v", best)
	}
}

func TestVersion(t *testing.T) {
	out, err := exec.Command("rashomon", "version", "--format", "json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var b build
	if err := json.Unmarshal(out, &b); err != nil || b.Version == "" || b.Go != runtime.Version() || b.OS != runtime.GOOS || b.Arch != runtime.GOARCH {
		t.Errorf("%+v, %v", b, err)
	}
	var text strings.Builder
	for _, tt := range []struct {
		build
		want string
	}{
		{build{Version: "v1.2.0", Revision: "abc", Time: "2024-03-02T09:30:00Z", Go: "go1.26.0", OS: "linux", Arch: "arm64"},
			"rashomon  v1.2.0\nrevision  abc of 2024-03-02T09:30:00Z\nbuilt by  go1.26.0 for linux/arm64\n"},
		{build{Version: "v1.2.0", Revision: "abc", Time: "2024-03-02T09:30:00Z", Modified: true, Go: "go1.26.0", OS: "linux", Arch: "arm64"},
			"rashomon  v1.2.0\nrevision  abc of 2024-03-02T09:30:00Z, and changes since\nbuilt by  go1.26.0 for linux/arm64\n"},
		{build{Version: "(devel)", Go: "go1.26.0", OS: "linux", Arch: "arm64"},
			"rashomon  (devel)\nrevision  unknown\nbuilt by  go1.26.0 for linux/arm64\n"},
	} {
		text.Reset()
		if err := tt.text(&text); err != nil || text.String() != tt.want {
			t.Errorf("%+v:\n%s", tt.build, text.String())
		}
	}
}
