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

// What a reviewer may have to read on a terminal of 80 columns: ten findings in three minutes at 240 words a minute,
// with a second for each key, are 68 words each, those that are faint counted too. A single one may take more, as one
// with three sides of long sentences.
const (
	mostOnAverage = 57
	mostWithFaint = 68
	mostOfOne     = 105
)

// toRead counts the words on the screen, those that are not faint and all: of the header, the question, the reason,
// what stands above the passages, and the passages; not those of the list and of the lines of keys and messages.
func (g *rig) toRead() (bright, all int) {
	count := func(s string) (n int) {
		for _, w := range strings.Fields(ansi.Strip(s)) {
			if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				n++
			}
		}
		return n
	}
	rows := strings.Split(g.View().Content, "\n")
	for i, row := range rows[:len(rows)-3] {
		if i > 0 && g.beside() {
			_, row, _ = strings.Cut(row, "│")
		}
		all += count(row)
		for row != "" {
			read, rest, _ := strings.Cut(row, "\x1b[2m")
			_, row, _ = strings.Cut(rest, "\x1b[m")
			bright += count(read)
		}
	}
	return bright, all
}

// A load is what findings give to read, in words.
type load struct {
	average, withFaint float64 // of a finding
	most               int     // of one, without faint ones
}

// measure tells the words to be read of each finding of reports on a terminal.
func measure(t *testing.T, width, height int, of map[string]*compare.Report) load {
	total, withFaint, most, findings := 0, 0, 0, 0
	for name, r := range of {
		g := newRig(t, r, width, height)
		for i := range r.Conflicts {
			g.show(i)
			n, all := g.toRead()
			findings, total, withFaint, most = findings+1, total+n, withFaint+all, max(most, n)
			t.Logf("%dx%d %s, finding %d, %s: %d words, %d with faint ones", width, height, name, i+1, r.Conflicts[i].Type, n, all)
			if *screens {
				t.Log("\n" + g.View().Content)
			}
		}
	}
	if findings == 0 {
		t.Fatal("no findings")
	}
	out := load{float64(total) / float64(findings), float64(withFaint) / float64(findings), most}
	t.Logf("%dx%d: %d findings, on average %.1f words, %.1f with faint ones, %d at most", width, height, findings, out.average, out.withFaint, most)
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
		got := measure(t, size[0], size[1], of)
		if size[1] >= tall { // where there is room for paragraphs
			got.withFaint = 0
		}
		if got.average > mostOnAverage || got.withFaint > mostWithFaint || got.most > mostOfOne {
			t.Errorf("%dx%d: %.1f words have to be read of a finding, %.1f with faint ones, and %d of one; wanted are %d, %d and %d at most", size[0], size[1], got.average, got.withFaint, got.most, mostOnAverage, mostWithFaint, mostOfOne)
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
