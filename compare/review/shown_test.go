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

// TestNothingIsCutWhileThereIsRoom holds that on a tall terminal nothing is cut, and on a small one no more than whole
// clauses, paragraphs and further passages.
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
	}{{40, false, true, true}, {20, true, false, false}, {6, true, false, false}} {
		got := screen(x.height)
		for _, is := range []struct {
			what       string
			has, wants bool
		}{
			{"dots", strings.Contains(got, "…"), x.dots},
			{"the paragraph", strings.Contains(got, "People waited"), x.around},
			{"the other passage", strings.Contains(got, "Town decides"), x.more},
			{"what is hidden", strings.Contains(got, "p: also Coast Radio"), !x.more},
			{"what turns the sentence, with its clause", strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(got, "┃", "")), " "), "but it"), true},
		} {
			if is.has != is.wants {
				t.Errorf("%d lines: %s: %t, want %t\n%s", x.height, is.what, is.has, is.wants, got)
			}
		}
	}
}

// TestHead holds what stands above a passage: in full all that is known, in short not what is read in the passage, the
// question or the stance.
func TestHead(t *testing.T) {
	s := newSitting(findings(), &memory{}, "Ann")
	s.articles["a-5"] = compare.Article{ID: "a-5", Published: "2024-03-02T11:00:00Z", Inferred: []string{"published"}}
	at := &compare.When{Start: day("2024-03-01"), End: day("2024-03-01")}
	said := func(stance string, names ...string) compare.Claim {
		c := compare.Claim{Article: "a-2", Outlet: "Coast Radio"}
		for _, n := range names {
			c.Attribution = append(c.Attribution, compare.Source{Source: n, Cue: stance, Stance: stance})
		}
		return c
	}
	own, dated := said(""), said("said", "Ada Brandt")
	dated.When = at
	ownDated := own
	ownDated.When = at
	for _, c := range []struct {
		reason string
		kind   compare.Type
		status compare.Status
		claim  compare.Claim
		stance string
		other  string // article of the other side
		read   string // of the passage
		whole  string
		short  string
	}{
		{"its own voice", compare.Polarity, compare.Disputed, own, "no", "a-3", "It did.", "Coast Radio, 2 Mar 2024|in its own voice", "Coast Radio, 2 Mar"},
		{"who says it", compare.Polarity, compare.Disputed, dated, "no", "a-3", "It did.", "Coast Radio, 2 Mar 2024|said by Ada Brandt; when: 1 Mar 2024", "Coast Radio, 2 Mar|said by Ada Brandt"},
		{"the passage tells who", compare.Polarity, compare.Disputed, dated, "no", "a-3", "It did, Ada Brandt said.", "Coast Radio, 2 Mar 2024|said by Ada Brandt; when: 1 Mar 2024", "Coast Radio, 2 Mar"},
		{"it names her for another reason", compare.Polarity, compare.Disputed, dated, "no", "a-3", "It hit Ada Brandt.", "Coast Radio, 2 Mar 2024|said by Ada Brandt; when: 1 Mar 2024", "Coast Radio, 2 Mar|said by Ada Brandt"},
		{"her name is part of a word there", compare.Polarity, compare.Disputed, said("said", "AP"), "no", "a-3", "It apparently did, they said.", "Coast Radio, 2 Mar 2024|said by AP", "Coast Radio, 2 Mar|said by AP"},
		{"updates are told apart by their days", compare.Polarity, compare.Update, ownDated, "no", "a-3", "It did.", "Coast Radio, 2 Mar 2024|in its own voice; when: 1 Mar 2024", "Coast Radio, 2 Mar|when: 1 Mar"},
		{"who denies it", compare.Polarity, compare.Disputed, said("denied", "Ada Brandt"), "no", "a-3", "It did not.", "Coast Radio, 2 Mar 2024|denied by Ada Brandt", "Coast Radio, 2 Mar|denied by Ada Brandt"},
		{"through whom", compare.Polarity, compare.Disputed, said("said", "Wire", "Ada Brandt"), "no", "a-3", "It did, Ada Brandt said.", "Coast Radio, 2 Mar 2024|said by Wire > Ada Brandt", "Coast Radio, 2 Mar|said by Wire > Ada Brandt"},
		{"the stance tells who", compare.Actor, compare.Disputed, said("said", "Ada Brandt"), "Ada Brandt", "a-3", "It did.", "Coast Radio, 2 Mar 2024|said by Ada Brandt", "Coast Radio, 2 Mar"},
		{"a pronoun is nobody", compare.Polarity, compare.Disputed, said("said", "She"), "no", "a-3", "It did.", "Coast Radio, 2 Mar 2024", "Coast Radio, 2 Mar"},
		{"who speaks in a quotation and has no name is who is asked for", compare.Quote, compare.Disputed, said("said", "Wire", "the old captain"), "“a”", "a-3", "“a”", "Coast Radio, 2 Mar 2024|said by Wire > the old captain", "Coast Radio, 2 Mar"},
		{"another name does", compare.Quote, compare.Disputed, said("said", "Ida Falk"), "“a”", "a-3", "“a”", "Coast Radio, 2 Mar 2024|said by Ida Falk", "Coast Radio, 2 Mar|said by Ida Falk"},
		{"the file and its line", compare.Polarity, compare.Disputed, compare.Claim{Article: "a-2", Outlet: "Coast Radio", File: "story/coast-radio.txt", Line: 7}, "no", "a-3", "It did.", "Coast Radio (coast-radio.txt:7), 2 Mar 2024|in its own voice", "Coast Radio, 2 Mar"},
		{"a day read off the text, where reports are told apart", compare.Polarity, compare.Update, compare.Claim{Article: "a-5", Outlet: "Wire"}, "no", "a-3", "It did.", "Wire, 2 Mar 2024 (read off its text)|in its own voice", "Wire, 2 Mar (read off its text)"},
		{"the question tells who", compare.Quote, compare.Disputed, said("said", "Ada Brandt"), "“a”", "a-3", "“a”", "Coast Radio, 2 Mar 2024|said by Ada Brandt", "Coast Radio, 2 Mar"},
		{"the stance tells when", compare.Date, compare.Disputed, ownDated, "1 Mar 2024", "a-3", "It did.", "Coast Radio, 2 Mar 2024|in its own voice", "Coast Radio, 2 Mar"},
		{"no hour where days differ", compare.Polarity, compare.Disputed, compare.Claim{Article: "a-1", Outlet: "Harbour Post"}, "no", "a-3", "It did.", "Harbour Post, 2 Mar 2024|in its own voice", "Harbour Post, 2 Mar"},
		{"an hour on the same day", compare.Polarity, compare.Disputed, compare.Claim{Article: "a-5", Outlet: "Wire"}, "no", "a-1", "It did.", "Wire, 2 Mar 2024 11:00 (read off its text)|in its own voice", "Wire, 2 Mar 11:00"},
		{"an outlet that is not known", compare.Polarity, compare.Disputed, compare.Claim{Article: "a-4", File: "story/wire.jsonl", Line: 7}, "no", "a-1", "It did.", "(wire.jsonl#3:7)|in its own voice", "(wire.jsonl#3:7)"},
	} {
		f := &compare.Conflict{Type: c.kind, Status: c.status, Question: "What did Ada Brandt say?", Sides: []compare.Side{{Stance: c.stance, Claims: []compare.Claim{c.claim}}, {Claims: []compare.Claim{{Article: c.other}}}}}
		head := func(read string) string {
			var out []string
			for _, line := range s.head(f, 0, c.claim, read) {
				out = append(out, joined(line))
			}
			return strings.Join(out, "|")
		}
		if whole, short := head(""), head(c.read); whole != c.whole || short != c.short {
			t.Errorf("%s: %s, want %s; in short %s, want %s", c.reason, whole, c.whole, short, c.short)
		}
	}
}

// TestCommonYear holds that a year is left out only where all known days are of it.
func TestCommonYear(t *testing.T) {
	for want, days := range map[string][]string{"2024": {"2024-03-02", "", "2024-12-31T10:00:00Z"}, "": {"2024-12-31", "2025-01-01"}} {
		var articles []compare.Article
		for _, d := range days {
			articles = append(articles, compare.Article{Published: d})
		}
		if got := commonYear(articles); got != want {
			t.Errorf("%q: %q, want %q", days, got, want)
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
	if first := strings.Split(g.press("/ type:doyle enter").screen(), "\n")[0]; !strings.Contains(first, "finding 2/4") || !strings.Contains(first, "only 1: “doyle” (x: all)") || !strings.Contains(first, "confidence 0.89") {
		t.Errorf("%q", first)
	}
	if list := g.press("l").screen(); !strings.Contains(list, "\n  2  undecided") {
		t.Errorf("another number in the list:\n%s", list)
	}
}
