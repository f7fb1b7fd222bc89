package review

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

var (
	reports = flag.String("reports", "", "tell the words to be read of each finding of these reports in JSON (a `pattern`)")
	screens = flag.Bool("screens", false, "with -reports: show the screens too")
)

// What a reviewer may have to read: ten findings in three minutes at 240 words a minute, with a second for each key,
// are 68 words each. A single one may take more, as one with three sides of long sentences.
const (
	mostOnAverage = 68
	mostOfOne     = 100
)

// toRead counts the words on the screen that are not faint: of the question, the reason, what stands above the
// passages, and the passages; not those of the list and of the lines of keys and messages.
func (g *rig) toRead() int {
	rows := strings.Split(g.View().Content, "\n")
	n := 0
	for _, row := range rows[1 : len(rows)-3] {
		if g.beside() {
			_, row, _ = strings.Cut(row, "│")
		}
		for row != "" {
			bright, rest, _ := strings.Cut(row, "\x1b[2m")
			_, row, _ = strings.Cut(rest, "\x1b[m")
			for _, w := range strings.Fields(ansi.Strip(bright)) {
				if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
					n++
				}
			}
		}
	}
	return n
}

// measure returns the words to be read of each finding of reports on a terminal.
func measure(t *testing.T, width, height int, of map[string]*compare.Report) []int {
	var out []int
	total, most := 0, 0
	for name, r := range of {
		g := newRig(t, r, width, height)
		for i := range r.Conflicts {
			g.show(i)
			n := g.toRead()
			out, total, most = append(out, n), total+n, max(most, n)
			t.Logf("%dx%d %s, finding %d, %s: %d words", width, height, name, i+1, r.Conflicts[i].Type, n)
			if *screens {
				t.Log("\n" + g.View().Content)
			}
		}
	}
	if len(out) == 0 {
		t.Fatal("no findings")
	}
	t.Logf("%dx%d: %d findings, %.1f words on average, %d at most", width, height, len(out), float64(total)/float64(len(out)), most)
	return out
}

// TestWordsToRead holds that ten findings are read in three minutes: those of the stories, and one with sentences of
// sixty words.
func TestWordsToRead(t *testing.T) {
	of := map[string]*compare.Report{}
	folders, err := filepath.Glob("../../testdata/stories/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		articles, _, err := read.Articles(t.Context(), []string{folder}, read.Options{})
		if err != nil {
			t.Fatal(err)
		}
		docs, err := nlp.Analyze(t.Context(), articles, nil)
		if err != nil {
			t.Fatal(err)
		}
		if of[filepath.Base(folder)], err = compare.Compare(t.Context(), docs, compare.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	long := findings()
	long.Conflicts = long.Conflicts[:2]
	for _, c := range long.Conflicts {
		for i := range c.Sides {
			for k := range c.Sides[i].Claims {
				cl := &c.Sides[i].Claims[k]
				cl.Evidence = "After a day on which nobody in the town had slept and the wind had torn the roofs off, officials said, " + strings.TrimSuffix(cl.Evidence, ".") +
					", as boats of the coastguard combed the bay as far as the lighthouse and helicopters went on searching through the night with lamps that were lent by the harbour of Carrow."
			}
		}
	}
	of["long sentences"] = long
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		total := 0
		list := measure(t, size[0], size[1], of)
		for _, n := range list {
			if total += n; n > mostOfOne {
				t.Errorf("%dx%d: %d words have to be read of one finding, %d at most are wanted", size[0], size[1], n, mostOfOne)
			}
		}
		if total > mostOnAverage*len(list) {
			t.Errorf("%dx%d: %d words have to be read of %d findings, %d at most are wanted", size[0], size[1], total, len(list), mostOnAverage*len(list))
		}
	}
}

// TestWordsOfReports tells the words to be read of other findings: run it with -v -reports 'DIR/*.json'.
func TestWordsOfReports(t *testing.T) {
	if *reports == "" {
		return
	}
	of := map[string]*compare.Report{}
	files, err := filepath.Glob(*reports)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var r compare.Report
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		of[filepath.Base(file)] = &r
	}
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		measure(t, size[0], size[1], of)
	}
}
