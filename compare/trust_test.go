package compare

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var judgedIn = flag.String("judged", "", "fit the weights of trust.go on the judged agreements of the stories in this folder")

// A judgedOne is an agreement that somebody read.
type judgedOne struct {
	sample
	story string
}

// TestTrust holds that what says little, or cannot be understood alone, is trusted less. Where -judged names the folder
// of the stories whose agreements testdata/verdicts.txt judges, it prints how often those were right by the confidence
// that weights fitted to the other stories give, and the weights fitted to all:
//
//	go test ./compare -run TestTrust -v -judged ../../shared/eval/stories
func TestTrust(t *testing.T) {
	if len(trustWeights) != len(trusted) {
		t.Fatalf("%d weights of %d", len(trustWeights), len(trusted))
	}
	if *judgedIn != "" {
		all := judged(t, *judgedIn)
		t.Log(heldOut(all))
		for i, w := range fitTrust(all, "") {
			t.Logf("%-8s %.2f", trusted[i], w)
		}
		return
	}
	sure := func(change func(known []float64)) float64 {
		known := []float64{1, 3, 0, 0, 2, 0, 0, 0, 0}
		change(known)
		return shown(logistic(trustWeights, known))
	}
	best := sure(func([]float64) {})
	if best < 0.75 {
		t.Errorf("a sentence that two outlets share has %.2f", best)
	}
	for i, name := range trusted {
		var worse float64
		switch name {
		case "sure", "names":
			worse = sure(func(known []float64) { known[i] = 0 })
		case "adrift", "the", "thin", "points", "mixed":
			worse = sure(func(known []float64) { known[i] = 1 })
		default:
			continue
		}
		if worse >= best {
			t.Errorf("%s: %.2f is no less than %.2f", name, worse, best)
		}
	}
	for chance := 0.0; chance < 0.99; chance += 0.01 {
		if shown(chance) >= shown(chance+0.01) {
			t.Errorf("chances %.2f and %.2f are shown in another order", chance, chance+0.01)
		}
	}
}

// judged reads the verdicts, and compares the stories for what is known of the agreements.
func judged(t *testing.T, dir string) []judgedOne {
	t.Helper()
	raw, err := os.ReadFile("../testdata/verdicts.txt")
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			verdicts[f[0]] = f[1]
		}
	}
	stories, err := filepath.Glob(filepath.Join(dir, "*", ""))
	if err != nil || len(stories) == 0 {
		t.Fatalf("%s: no stories: %v", dir, err)
	}
	var out []judgedOne
	for _, story := range stories {
		if texts, _ := filepath.Glob(filepath.Join(story, "*.txt")); len(texts) == 0 {
			continue
		}
		compareFolder(t, story, Options{weighed: func(agreement string, known []float64) {
			if v := verdicts[agreement]; v != "" {
				is := 0.0
				if v == "right" {
					is = 1
				}
				out = append(out, judgedOne{sample{known, 0, is, 1}, story})
			}
		}})
	}
	return out
}

// fitTrust fits weights to all verdicts but those of one story.
func fitTrust(all []judgedOne, but string) []float64 {
	var samples []sample
	for _, j := range all {
		if j.story != but {
			samples = append(samples, j.sample)
		}
	}
	return regress(samples, 1, len(trusted))[0]
}

// heldOut tabulates how often agreements were right by confidence, each story by weights fitted to the others, and how
// often a right one has more than a wrong one.
func heldOut(all []judgedOne) string {
	of := map[string][]float64{}
	var right, bad []float64
	var bands [11][2]int
	for _, j := range all {
		if of[j.story] == nil {
			of[j.story] = fitTrust(all, j.story)
		}
		v := shown(logistic(of[j.story], j.known))
		bands[int(v*10)][1]++
		if j.is > 0 {
			right = append(right, v)
			bands[int(v*10)][0]++
		} else {
			bad = append(bad, v)
		}
	}
	above := 0.0
	for _, r := range right {
		for _, b := range bad {
			switch {
			case r > b:
				above++
			case r == b:
				above += 0.5
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d agreements, %d right; a right one above a wrong one: %.3f\n", len(all), len(right), above/float64(len(right)*len(bad)))
	for k := 10; k >= 0; k-- {
		if bands[k][1] > 0 {
			fmt.Fprintf(&b, "%.1f %d of %d\n", float64(k)/10, bands[k][0], bands[k][1])
		}
	}
	return b.String()
}
