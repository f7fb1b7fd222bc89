package compare

import (
	"bytes"
	"context"
	"encoding/json"
	"go/build"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rashomon/nlp"
	"rashomon/nlp/read"
)

// TestImports holds the direction of imports: cmd -> compare -> nlp, and the renderers know the report
// and nothing of how it came about.
func TestImports(t *testing.T) {
	forbidden := map[string][]string{
		"../nlp/lexicon":      {"rashomon/"},
		"../nlp":              {"rashomon/compare", "rashomon/cmd", "rashomon/nlp/read"},
		"../nlp/read":         {"rashomon/compare", "rashomon/cmd"},
		".":                   {"rashomon/cmd", "rashomon/compare/report", "rashomon/nlp/read"},
		"../compare/report":   {"rashomon/nlp", "rashomon/cmd"},
		"../compare/verify":   {"rashomon/cmd", "rashomon/compare/report"},
		"../compare/decision": {"rashomon/cmd", "rashomon/nlp/read"},
		"../compare/review":   {"rashomon/cmd", "rashomon/nlp"},
	}
	for dir, bad := range forbidden {
		p, err := build.ImportDir(dir, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, imported := range p.Imports {
			for _, b := range bad {
				if imported == b || strings.HasPrefix(imported, strings.TrimSuffix(b, "/")+"/") {
					t.Errorf("%s imports %s", dir, imported)
				}
			}
		}
	}
}

func analyze(t testing.TB, paths ...string) []*nlp.Document {
	t.Helper()
	articles, problems, err := read.Articles(context.Background(), paths, read.Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// TestSameForEveryOrder holds that the report is the same, byte for byte, for shuffled inputs and for
// one core and eight.
func TestSameForEveryOrder(t *testing.T) {
	files, err := filepath.Glob("../testdata/stories/*/*.*")
	if err != nil {
		t.Fatal(err)
	}
	files = slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, ".cases") || strings.HasSuffix(f, ".yaml") })
	var first []byte
	random := rand.New(rand.NewPCG(1, 2))
	for _, procs := range []int{1, 8, 1, 8} {
		old := runtime.GOMAXPROCS(procs)
		random.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		got, err := json.Marshal(compareAll(analyze(t, files...), Options{}))
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = got
			if len(first) < 10000 {
				t.Fatalf("a report of %d bytes", len(first))
			}
		} else if !bytes.Equal(first, got) {
			t.Errorf("another order of inputs or number of cores (%d) gives another report", procs)
		}
	}
}

// compareAll is Compare where nothing interrupts it.
func compareAll(docs []*nlp.Document, opt Options) *Report {
	r, err := Compare(context.Background(), docs, opt)
	if err != nil {
		panic(err)
	}
	return r
}

// TestNothingAgainstItself compares a story with itself: there is no conflict with oneself.
func TestNothingAgainstItself(t *testing.T) {
	docs := analyze(t, "../testdata/stories/ferry-sinking")
	for _, d := range docs {
		r := compareAll([]*nlp.Document{d}, Options{})
		if len(r.Conflicts)+len(r.Agreements) > 0 {
			t.Errorf("%s conflicts or agrees with itself", d.Article.File)
		}
	}
	if r := compareAll(nil, Options{}); len(r.Conflicts) != 0 || r.Articles == nil {
		t.Error("no articles")
	}
}

// TestJSON holds the contract: round trip, no null arrays, evidence at its offsets.
func TestJSON(t *testing.T) {
	docs := analyze(t, "../testdata/stories/ferry-sinking", "../testdata/stories/doha-talks")
	r := compareAll(docs, Options{})
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{"articles", "conflicts", "agreements", "warnings", "sides", "claims", "attribution", "where", "quantities", "inferred"} {
		if bytes.Contains(data, []byte(`"`+field+`":null`)) {
			t.Errorf("%s is null", field)
		}
	}
	var back Report
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, &back); diff != "" {
		t.Errorf("round trip:\n%s", diff)
	}
	text := map[string]string{}
	for _, d := range docs {
		text[d.Article.ID()] = d.Article.Text
	}
	ids := map[string]bool{}
	check := func(c Claim) {
		if text[c.Article][c.Start:c.End] != c.Evidence || len(strings.Fields(c.Evidence)) > 80 || c.Line < 1 {
			t.Errorf("evidence %q", c.Evidence)
		}
		line := []rune(strings.Split(text[c.Article], "\n")[c.Line-1])
		first, _, _ := strings.Cut(c.Evidence, "\n")
		if c.Column < 1 || c.Column > len(line) || !strings.HasPrefix(string(line[c.Column-1:]), first) {
			t.Errorf("%s:%d:%d is not where %q begins", c.File, c.Line, c.Column, c.Evidence)
		}
	}
	for _, c := range r.Conflicts {
		if ids[c.ID] || c.Confidence <= 0 || c.Confidence > 1 || c.Question == "" || !strings.HasSuffix(c.Reason, ".") || len(c.Sides) < 2 {
			t.Errorf("%+v", c)
		}
		ids[c.ID] = true
		outlets := map[string]bool{}
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				check(cl)
				outlets[cl.Outlet] = true
			}
		}
		if len(outlets) < 2 {
			t.Errorf("a conflict of one outlet: %s", c.Question)
		}
	}
	for _, a := range r.Agreements {
		if ids[a.ID] || a.Origins < 1 || a.Origins > len(a.Claims) || len(a.Claims) < 2 || a.Statement == "" {
			t.Errorf("%+v", a)
		}
		ids[a.ID] = true
		for _, cl := range a.Claims {
			check(cl)
		}
	}
}

func TestColumn(t *testing.T) {
	text := "\ufeffÜber Leeds.\r\nSo 👩 said."
	for mark, want := range map[string]int{"Über": 1, "Leeds": 6, "So": 1, "said": 6} {
		if got := column(text, strings.Index(text, mark)); got != want {
			t.Errorf("%s: column %d, want %d", mark, got, want)
		}
	}
}

// TestSpeakersHaveKinds holds that a conflict tells which of its speakers are persons and which bodies.
func TestSpeakersHaveKinds(t *testing.T) {
	kinds := map[string]string{}
	for _, c := range compareAll(analyze(t, "../testdata/stories/ferry-sinking", "../testdata/stories/doha-talks"), Options{}).Conflicts {
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				for _, by := range cl.Attribution {
					kinds[by.Source] = by.Kind
				}
			}
		}
	}
	for name, want := range map[string]string{"Peter Lunn": "person", "Reuters": "organization", "coastguard": ""} {
		if got, ok := kinds[name]; !ok || got != want {
			t.Errorf("%s: kind %q, %v; want %q", name, got, ok, want)
		}
	}
}

// TestFindingsKeepTheirNames holds that ids come from content: they stand when files are renamed, when
// an unrelated paragraph changes and when another article joins.
func TestFindingsKeepTheirNames(t *testing.T) {
	write := func(dir, name, outlet, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("---\noutlet: "+outlet+"\npublished: 2024-03-02\n---\n"+text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ids := func(dir string) []string {
		var out []string
		for _, c := range compareAll(analyze(t, dir), Options{}).Conflicts {
			out = append(out, c.ID)
		}
		return out
	}
	a, b := "The fire killed 12 people.\n", "Nineteen people died in the fire.\n"
	plain, changed := t.TempDir(), t.TempDir()
	write(plain, "a.txt", "Harbour Post", a)
	write(plain, "b.txt", "Coast Radio", b)
	write(changed, "z.txt", "Harbour Post", "The weather was fine on Tuesday.\n\n"+a)
	write(changed, "y.txt", "Coast Radio", b)
	write(changed, "x.txt", "Evening Bell", "A dog won the race in Leeds.\n")
	if got, want := ids(changed), ids(plain); len(want) != 1 || !slices.Equal(got, want) {
		t.Errorf("ids %v, want %v", got, want)
	}
}

// TestOrigins counts copies and rewrites of one text as one origin, and independent texts apart.
func TestOrigins(t *testing.T) {
	wire := `The ferry Morning Star sank off Carrow Island on Friday evening, and at least 12 people were killed, the coastguard said. It had left Port Ellin at six with 86 passengers. Rescuers pulled 61 people out of the water during the night, among them three children. The owner said that the ferry had passed its yearly inspection in January.`
	other := `At least 12 people were killed when a ferry capsized in high waves near Carrow on Friday evening, officials said. Survivors told reporters that a wave had hit it from the side, and that nobody had time to reach the boats. The transport minister will visit the town.`
	for _, tt := range []struct {
		name    string
		texts   []string
		origins int
	}{
		{"a copy", []string{wire, wire + " The mayor thanked the rescuers."}, 1},
		{"cut short", []string{wire, wire[:strings.Index(wire, "The owner")]}, 1},
		{"under a dateline", []string{"PORT ELLIN (Reuters) - " + wire, wire}, 1},
		{"independent", []string{wire, other}, 2},
	} {
		dir := t.TempDir()
		for i, text := range tt.texts {
			name := string(rune('a' + i))
			if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte("---\noutlet: "+name+" News\npublished: 2024-03-02\n---\n"+text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		r := compareAll(analyze(t, dir), Options{})
		most := 0
		for _, a := range r.Agreements {
			most = max(most, a.Origins)
		}
		if len(r.Agreements) == 0 || most != tt.origins {
			t.Errorf("%s: %d origins in %d agreements, want %d", tt.name, most, len(r.Agreements), tt.origins)
		}
		a, b := r.Articles[0], r.Articles[1]
		copied := a.Origin == b.ID && b.Origin == "" || b.Origin == a.ID && a.Origin == "" || a.Origin == "Reuters" && b.Origin == "Reuters"
		if copied != (tt.origins == 1) {
			t.Errorf("%s: origins %q and %q of %q and %q", tt.name, a.Origin, b.Origin, a.ID, b.ID)
		}
	}
}

func TestOptions(t *testing.T) {
	docs := analyze(t, "../testdata/stories/ferry-sinking")
	all := compareAll(docs, Options{})
	for _, tt := range []struct {
		name string
		opt  Options
		keep func(Conflict) bool
	}{
		{"type", Options{Types: []Type{Number}}, func(c Conflict) bool { return c.Type == Number }},
		{"status", Options{Statuses: []Status{Update}}, func(c Conflict) bool { return c.Status == Update }},
		{"confidence", Options{MinConfidence: 0.85}, func(c Conflict) bool { return c.Confidence >= 0.85 }},
		{"outlet", Options{Outlets: []string{"island herald"}}, func(c Conflict) bool {
			return slices.ContainsFunc(c.Sides, func(s Side) bool {
				return slices.ContainsFunc(s.Claims, func(cl Claim) bool { return cl.Outlet == "Island Herald" })
			})
		}},
	} {
		want := 0
		for _, c := range all.Conflicts {
			if tt.keep(c) {
				want++
			}
		}
		got := compareAll(docs, tt.opt).Conflicts
		if len(got) != want || want == 0 || want == len(all.Conflicts) {
			t.Errorf("%s: %d conflicts, want %d of %d", tt.name, len(got), want, len(all.Conflicts))
		}
	}
}

func TestDays(t *testing.T) {
	d := func(s string) time.Time {
		if s == "" {
			return time.Time{}
		}
		x, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	for _, tt := range []struct{ first, last, want string }{
		{"2021-10-09", "2021-10-10", "9-10 Oct 2021"},
		{"2021-10-09", "2021-10-09", "9 Oct 2021"},
		{"2021-10-01", "2021-10-31", "Oct 2021"},
		{"2021-01-01", "2021-12-31", "2021"},
		{"2021-10-09", "", "since 9 Oct 2021"},
		{"", "2021-10-09", "until 9 Oct 2021"},
		{"2021-10-30", "2021-11-02", "30 Oct 2021 to 2 Nov 2021"},
		{"", "", ""},
	} {
		if got := Days(d(tt.first), d(tt.last)); got != tt.want {
			t.Errorf("Days(%q, %q) = %q, want %q", tt.first, tt.last, got, tt.want)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	docs := analyze(b, "../testdata/stories")
	for b.Loop() {
		compareAll(docs, Options{})
	}
}
