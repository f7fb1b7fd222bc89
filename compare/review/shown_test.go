package review

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
	"rashomon/compare/report"
)

// TestOrder holds that the earlier report stands left, and that nothing is moved where no day tells.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		reason    string
		published []string
		want      []int
	}{
		{"the later is second", []string{"2024-03-02", "2024-03-03"}, []int{0, 1}},
		{"the later is first", []string{"2024-03-03", "2024-03-02"}, []int{1, 0}},
		{"by the hour", []string{"2024-03-02T10:00:00Z", "2024-03-02T09:00:00Z"}, []int{1, 0}},
		{"on one day an hour tells nothing against none", []string{"2024-03-02T10:00:00Z", "2024-03-02"}, []int{0, 1}},
		{"no day", []string{"2024-03-03", ""}, []int{0, 1}},
		{"three", []string{"2024-03-03", "2024-03-02", "2024-03-01"}, []int{2, 1, 0}},
	} {
		r := &compare.Report{Conflicts: []compare.Conflict{{Status: compare.Disputed}}}
		for i, day := range c.published {
			id := fmt.Sprint("a-", i)
			r.Articles = append(r.Articles, compare.Article{ID: id, Published: day})
			r.Conflicts[0].Sides = append(r.Conflicts[0].Sides, compare.Side{Stance: id, Claims: []compare.Claim{{Article: id, Evidence: "It is."}}})
		}
		f := &r.Conflicts[0]
		if diff := cmp.Diff(c.want, newSitting(r, &memory{}, "Ann").order(f, report.NewDifferences(*f))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// TestNothingIsCutWhileThereIsRoom holds that evidence is cut only where the terminal has no room for it, after the
// paragraph around it, and that further passages are shown where all fit.
func TestNothingIsCutWhileThereIsRoom(t *testing.T) {
	r := findings()
	c := &r.Conflicts[1]
	for i, text := range []string{
		"The town accepted the plan, which the guild of the harbour had drawn up in the long winter after the flood and which the clerks of the town had carried from door to door, but it might come back to it.",
		"The town rejected the plan.",
	} {
		c.Sides[i].Claims = []compare.Claim{claim("a-1", "It was a long night. ", text, " People waited outside."), claim("a-2", "", "Town decides on the plan", "")}
	}
	g := newRig(t, r, 80, 24).press("down")
	screen := func(height int) string {
		return ansi.Strip(strings.Join(g.sides(c, 80, height, false, paint{}), "\n"))
	}
	for _, x := range []struct {
		height       int
		dots         bool
		around, more bool // the paragraph, the other passages
	}{{40, false, true, true}, {20, false, true, true}, {14, false, true, false}, {12, false, false, false}, {6, true, false, false}} {
		got := screen(x.height)
		for _, is := range []struct {
			what       string
			has, wants bool
		}{
			{"dots", strings.Contains(got, "…"), x.dots},
			{"the paragraph", strings.Contains(got, "People waited"), x.around},
			{"the other passage", strings.Contains(got, "Town decides"), x.more},
			{"what is hidden", strings.Contains(got, "p: 1 more passage (Coast Radio)"), !x.more},
			{"what turns the sentence, with its clause", strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(got, "┃", "")), " "), "but it"), true},
		} {
			if is.has != is.wants {
				t.Errorf("%d lines: %s: %t, want %t\n%s", x.height, is.what, is.has, is.wants, got)
			}
		}
	}
}

// TestHead holds what stands above a passage: who says it, as far as the question and the stance do not.
func TestHead(t *testing.T) {
	s := newSitting(findings(), &memory{}, "Ann")
	s.articles["a-5"] = compare.Article{ID: "a-5", Published: "2024-03-02T11:00:00Z", Inferred: []string{"published"}}
	at := &compare.When{Start: day("2024-03-01"), End: day("2024-03-01")}
	source := func(name, stance string) []compare.Source { return []compare.Source{{Source: name, Stance: stance}} }
	for _, c := range []struct {
		reason string
		kind   compare.Type
		claim  compare.Claim
		stance string
		other  string // article of the other side
		want   string
	}{
		{"its own voice", compare.Polarity, compare.Claim{Article: "a-2", Outlet: "Coast Radio"}, "no", "a-3", "Coast Radio, 2 Mar 2024|in its own voice"},
		{"who says it", compare.Polarity, compare.Claim{Article: "a-2", Outlet: "Coast Radio", Attribution: source("Ada Brandt", "said"), When: at}, "no", "a-3", "Coast Radio, 2 Mar 2024|said by Ada Brandt; when: 1 Mar 2024"},
		{"who denies it", compare.Polarity, compare.Claim{Article: "a-2", Outlet: "Coast Radio", Attribution: source("Ada Brandt", "denied")}, "no", "a-3", "Coast Radio, 2 Mar 2024|denied by Ada Brandt"},
		{"the question tells who", compare.Quote, compare.Claim{Article: "a-2", Outlet: "Coast Radio", Attribution: source("Ada Brandt", "said")}, "“a”", "a-3", "Coast Radio, 2 Mar 2024"},
		{"the stance tells when", compare.Date, compare.Claim{Article: "a-2", Outlet: "Coast Radio", When: at}, "1 Mar 2024", "a-3", "Coast Radio, 2 Mar 2024|in its own voice"},
		{"no hour where days differ", compare.Polarity, compare.Claim{Article: "a-1", Outlet: "Harbour Post"}, "no", "a-3", "Harbour Post, 2 Mar 2024|in its own voice"},
		{"an hour on the same day; read off the text", compare.Polarity, compare.Claim{Article: "a-5", Outlet: "Wire"}, "no", "a-1", "Wire, 2 Mar 2024 11:00*|in its own voice"},
	} {
		f := &compare.Conflict{Type: c.kind, Status: compare.Disputed, Question: "What did Ada Brandt say?", Sides: []compare.Side{{Stance: c.stance, Claims: []compare.Claim{c.claim}}, {Claims: []compare.Claim{{Article: c.other}}}}}
		var got []string
		for _, line := range s.head(f, 0, c.claim) {
			got = append(got, joined(line))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %s, want %s", c.reason, strings.Join(got, "|"), c.want)
		}
	}
}

// TestMessagesFit holds that messages are whole on a terminal of 80 columns, and say what is left.
func TestMessagesFit(t *testing.T) {
	long := "/srv/desks/foreign/2024/ferry/articles/of/the/week/rashomon.decisions.jsonl"
	store := &memory{}
	g := &rig{model: newModel(newSitting(findings(), store, "Ann Lee-Fairweather"), long, true), t: t, store: store}
	g.width, g.height = 80, 24
	for _, x := range [][2]string{
		{"", "You decide as Ann Lee-Fairweather."},
		{"/ type:doyle enter 3", "Finding 2: false alarm (u undoes). 3 left outside the filter: x shows all."},
		{"space", "3 left outside the filter: x shows all."},
		{"x space 1 4", "Finding 4: no action (u undoes)."},
		{"space", "No other finding to decide."},
		{"5", "Finding 1: unsure (u undoes). Only 1 unsure finding is left; q quits."},
		{"space", "No other finding to decide."},
		{"1", "Finding 1: contradiction (u undoes). Every finding is decided; q quits."},
		{"space", "Every finding is decided; q quits."},
	} {
		g.press(x[0])
		if line, _ := g.statusLine(); strings.TrimSpace(ansi.Strip(line)) != x[1] {
			t.Errorf("%q: %q, want %q", x[0], ansi.Strip(line), x[1])
		}
	}
}

// TestNumbersStay holds that a finding keeps its number where a filter shows few, and that confidence is still told.
func TestNumbersStay(t *testing.T) {
	g := newRig(t, findings(), 80, 24)
	if first := strings.Split(g.press("/ type:doyle enter").screen(), "\n")[0]; !strings.Contains(first, "finding 2 of 4") || !strings.Contains(first, "only 1: “doyle” (x: all)") || !strings.Contains(first, "confidence 0.89") {
		t.Errorf("%q", first)
	}
	if list := g.press("l").screen(); !strings.Contains(list, "\n  2  undecided") {
		t.Errorf("another number in the list:\n%s", list)
	}
}
