package compare

import (
	"context"
	"os"
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rashomon/nlp"
)

// originPairs reads the pairs of testdata/origins.txtar: by kind, "copy/..." or "apart/...".
func originPairs(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("../testdata/origins.txtar")
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for _, f := range txtar.Parse(data).Files {
		text[strings.TrimSuffix(f.Name, ".txt")] = string(f.Data)
	}
	pairs := map[string][]string{}
	for name := range text {
		kind, isFirst := strings.CutSuffix(name, "-a")
		_, isSecond := strings.CutSuffix(name, "-b")
		switch {
		case name == "base" || isSecond && text[strings.TrimSuffix(name, "-b")+"-a"] != "":
		case isFirst:
			if text[kind+"-b"] == "" {
				t.Fatalf("%s has no second text", kind)
			}
			pairs[kind] = []string{text[name], text[kind+"-b"]}
		default:
			pairs[name] = []string{text["base"], text[name]}
		}
	}
	return pairs
}

// report compares texts of several outlets, published one day after another.
func report(t *testing.T, texts ...string) *Report {
	t.Helper()
	var articles []*nlp.Article
	for i, text := range texts {
		name := "Outlet " + string(rune('A'+i))
		a := &nlp.Article{File: name + ".txt", Outlet: name, Text: text}
		a.Published.Time = a.Published.AddDate(2019, 3, 5+i)
		articles = append(articles, a)
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	return compareAll(docs, Options{})
}

// TestCopies holds that copies and rewrites are found as one origin, and that no independent texts are.
func TestCopies(t *testing.T) {
	kinds := map[string]int{}
	for name, p := range originPairs(t) {
		kind := path.Dir(name)
		kinds[kind]++
		for _, texts := range [][]string{p, {p[1], p[0]}} {
			a := report(t, texts[0], texts[1]).Articles
			if one := a[0].Origin == "" && a[1].Origin == a[0].ID; one != (kind == "copy") || !one && a[0].Origin+a[1].Origin != "" {
				t.Errorf("%s: origins %q and %q of %q and %q", name, a[0].Origin, a[1].Origin, a[0].ID, a[1].ID)
			}
		}
	}
	if kinds["copy"] < 13 || kinds["apart"] < kinds["copy"] {
		t.Errorf("%v", kinds)
	}
}

// TestCopiesCountOnce holds that copies are one source of an agreement, whatever their number, and that a
// quotation or a column that independent articles repeat is one source of what it says.
func TestCopiesCountOnce(t *testing.T) {
	pairs := originPairs(t)
	base := pairs["copy/verbatim"][0]
	for _, tt := range []struct {
		name  string
		about string // words of the agreement
		texts []string
		want  int
	}{
		{"copies", "4,000", []string{base, pairs["copy/localised"][1], pairs["copy/reordered"][1], pairs["copy/cut"][1]}, 1},
		{"one quotation", "chances", []string{base, pairs["apart/same-quotation"][1]}, 1},
		{"one press release", "valves", pairs["apart/press-release"], 1},
		{"one short sentence of it", "regret", pairs["apart/press-release"], 1},
		{"one column", "family dinner", pairs["apart/column"], 1},
		{"one paragraph of background", "directors let", pairs["apart/background"], 1},
		{"its short sentence", "fled abroad", pairs["apart/background"], 1},
		{"one sentence of an agency", "army", pairs["apart/one-sentence-of-an-agency"], 1},
		{"own words", "4,000", []string{base, pairs["apart/own-words"][1]}, 2},
		{"own words and a copy", "4,000", []string{base, pairs["copy/localised"][1], pairs["apart/own-words"][1]}, 2},
	} {
		r := report(t, tt.texts...)
		most := 0
		for _, a := range r.Agreements {
			if strings.Contains(a.Statement, tt.about) {
				most = max(most, a.Origins)
			}
		}
		if most != tt.want {
			t.Errorf("%s: %d origins, want %d%s", tt.name, most, tt.want, describeReport(r))
		}
	}
}

// TestCopyWithItsOwnDetail holds that a copy that changes a detail is set against the text it copies, once, and
// that the reason says what it is.
func TestCopyWithItsOwnDetail(t *testing.T) {
	pairs := originPairs(t)
	base, changed := pairs["copy/changed-detail"][0], pairs["copy/changed-detail"][1]
	alone := report(t, base, changed)
	if len(alone.Conflicts) == 0 {
		t.Fatal("no conflict")
	}
	for _, c := range alone.Conflicts {
		if c.Type != Number || c.Status != Disputed || !strings.Contains(c.Reason, "Outlet B copies Outlet A") {
			t.Errorf("%s", describeConflict(c))
		}
	}
	copies := report(t, base, changed, base+"\nMore tomorrow.", pairs["copy/headline"][1])
	if len(copies.Conflicts) != len(alone.Conflicts) {
		t.Errorf("%d conflicts, %d with further copies%s", len(alone.Conflicts), len(copies.Conflicts), describeReport(copies))
	}
	for _, c := range copies.Conflicts {
		if !strings.Contains(c.Reason, "copies") {
			t.Errorf("%s", describeConflict(c))
		}
	}
}
