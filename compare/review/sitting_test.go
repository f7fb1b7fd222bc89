package review

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
)

func at(s *sitting) string { return s.current().ID }

func TestOpensOnTheFirstUndecided(t *testing.T) {
	for _, c := range []struct {
		reason  string
		decided []string
		again   string // decided, on other evidence
		want    string
	}{
		{reason: "nothing is decided", want: "f-toll"},
		{reason: "the first two are", decided: []string{"f-toll", "f-visit"}, want: "f-wide"},
		{reason: "the first has to be looked at again", decided: []string{"f-toll", "f-visit"}, again: "f-toll", want: "f-toll"},
		{reason: "everything is", decided: []string{"f-toll", "f-visit", "f-wide", "f-envoy"}, want: "f-toll"},
	} {
		r := findings()
		for i := range r.Conflicts {
			for _, id := range c.decided {
				if f := &r.Conflicts[i]; f.ID == id {
					f.Decision = &compare.Decision{Verdict: compare.VerdictUpdate, LookAgain: id == c.again}
				}
			}
		}
		if got := at(newSitting(r, &memory{}, "Ann")); got != c.want {
			t.Errorf("%s: opens on %s, want %s", c.reason, got, c.want)
		}
	}
}

func TestUndo(t *testing.T) {
	old := compare.Decision{Verdict: compare.VerdictUpdate, Note: "older", Reviewer: "Bea", Time: "2026-11-01T08:00:00Z"}
	again := old
	again.LookAgain = true
	for _, c := range []struct {
		reason string
		before *compare.Decision
		do     func(s *sitting) error
		log    []string
	}{
		{"a first verdict is withdrawn", nil, func(s *sitting) error { return s.decide(compare.VerdictFalseAlarm) },
			[]string{`f-toll false-alarm "" Ann`, "f-toll withdrawn Ann"}},
		{"a second gives place to the first", &old, func(s *sitting) error { return s.decide(compare.VerdictFalseAlarm) },
			[]string{`f-toll false-alarm "older" Ann`, `f-toll restored update "older" Bea`}},
		{"a withdrawal too", &old, (*sitting).withdraw,
			[]string{"f-toll withdrawn Ann", `f-toll restored update "older" Bea`}},
		{"a note too", &old, func(s *sitting) error { return s.write("newer") },
			[]string{`f-toll update "newer" Ann`, `f-toll restored update "older" Bea`}},
		{"what has to be looked at again has to be so still", &again, func(s *sitting) error { return s.decide(compare.VerdictFalseAlarm) },
			[]string{`f-toll false-alarm "older" Ann`, `f-toll restored update "older" Bea`}},
	} {
		store := &memory{}
		r := findings()
		var want *compare.Decision
		if r.Conflicts[0].Decision = c.before; c.before != nil {
			d := *c.before
			want = &d
		}
		s := newSitting(r, store, "Ann")
		s.show(0)
		if err := c.do(s); err != nil {
			t.Fatalf("%s: %v", c.reason, err)
		}
		if err := s.undo(); err != nil {
			t.Fatalf("%s: %v", c.reason, err)
		}
		if diff := cmp.Diff(c.log, store.log); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
		if at(s) != "f-toll" {
			t.Errorf("%s: undo leads to %s", c.reason, at(s))
		}
		if diff := cmp.Diff(want, r.Conflicts[0].Decision); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
		if err := s.undo(); err != errNoUndo {
			t.Errorf("%s: a second undo: %v", c.reason, err)
		}
	}
}

// TestUnsure holds that a finding that somebody was unsure of is none that is decided: it comes after all others.
func TestUnsure(t *testing.T) {
	r := findings()
	s := newSitting(r, &memory{}, "Ann")
	for i, verdict := range []compare.Verdict{compare.VerdictUnsure, compare.VerdictUpdate, compare.VerdictUnsure} {
		if at(s) != r.Conflicts[i].ID {
			t.Fatalf("at %s after %d verdicts", at(s), i)
		}
		if err := s.decide(verdict); err != nil {
			t.Fatal(err)
		}
	}
	if got := Summary(r); got != "4 findings: 1 decided, 2 unsure, 1 undecided" {
		t.Error(got)
	}
	if err := s.decide(compare.VerdictUpdate); err != nil || at(s) != "f-toll" {
		t.Errorf("at %s when only those are left that are unsure: %v", at(s), err)
	}
	if s.next(); at(s) != "f-wide" {
		t.Errorf("at %s, not at the next that is unsure", at(s))
	}
	if got := at(newSitting(r, &memory{}, "Bea")); got != "f-toll" {
		t.Errorf("the next sitting opens on %s", got)
	}
	if got := s.nothingLeft(); !strings.Contains(got, "Only 2 unsure findings are left") {
		t.Error(got)
	}
}

func TestNoteWaitsForTheVerdict(t *testing.T) {
	store := &memory{}
	s := newSitting(findings(), store, "Ann")
	if err := s.write("asked"); err != nil || len(store.log) > 0 || s.waiting() != 1 {
		t.Fatal("a note alone is no decision:", err, store.log)
	}
	if err := s.decide(compare.VerdictContradiction); err != nil || s.waiting() != 0 {
		t.Fatal(err)
	}
	if err := s.undo(); err != nil {
		t.Fatal(err)
	}
	if s.note() != "asked" || s.waiting() != 1 {
		t.Errorf("undo loses the note: %q", s.note())
	}
	if diff := cmp.Diff([]string{`f-toll contradiction "asked" Ann`, "f-toll withdrawn Ann"}, store.log); diff != "" {
		t.Error(diff)
	}
}

func TestStoreThatFails(t *testing.T) {
	store := &memory{broken: true}
	g := newRig(t, findings(), 80, 24)
	g.sitting.store = store
	g.press("1")
	if at(g.sitting) != "f-toll" || g.current().Decision != nil || len(g.done) > 0 {
		t.Error("a verdict that is not kept counts")
	}
	if !strings.Contains(g.screen(), "Desk.jsonl: no space left.") {
		t.Errorf("the screen does not tell:\n%s", g.screen())
	}
}

func TestFilter(t *testing.T) {
	r := findings()
	r.Conflicts[1].Decision = &compare.Decision{Verdict: compare.VerdictWontFix, Note: "Bürgermeister rang"}
	s := newSitting(r, &memory{}, "Ann")
	for _, c := range []struct {
		filter filter
		want   string
	}{
		{filter{}, "f-toll f-visit f-wide f-envoy"},
		{filter{kind: "number"}, "f-toll"},
		{filter{kind: "date"}, ""},
		{filter{status: "conflict"}, "f-toll f-visit"},
		{filter{status: "Different Occasions"}, "f-envoy"},
		{filter{outlet: "coast radio"}, "f-toll f-visit f-wide"},
		{filter{outlet: "(wire.jsonl#3)"}, "f-toll"},
		{filter{decision: "no action"}, "f-visit"},
		{filter{decision: "undecided", outlet: "港の新聞"}, "f-wide f-envoy"},
		{filter{text: "BÜRGERMEISTER"}, "f-visit"},
		{filter{text: "council 🚢"}, "f-wide"},
		{filter{text: "doctor"}, "f-toll"},
		{filter{text: "nobody"}, ""},
	} {
		s.setFilter(c.filter)
		var got []string
		for _, i := range s.shown {
			got = append(got, r.Conflicts[i].ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.filter.String(), got, c.want)
		}
	}
	s.setFilter(filter{status: "conflict"})
	for field, want := range map[string][]choice{
		byType:   {{"", 2}, {"number", 1}, {"polarity", 1}},
		byStatus: {{"", 4}, {"conflict", 2}, {"update", 1}, {"different occasions", 1}},
		byOutlet: {{"", 2}, {"(wire.jsonl#3)", 1}, {"Coast Radio", 2}, {"Harbour Post", 2}},
	} {
		if diff := cmp.Diff(want, s.choices(field), cmp.AllowUnexported(choice{})); diff != "" {
			t.Errorf("what can be chosen of %s (-want +got):\n%s", field, diff)
		}
	}
}

// TestFilteredSitting holds that a verdict leads on when the filter no longer lets its finding through, and
// that undo finds it again.
func TestFilteredSitting(t *testing.T) {
	s := newSitting(findings(), &memory{}, "Ann")
	s.setFilter(filter{decision: string(compare.Undecided)})
	for _, want := range []string{"f-visit", "f-wide", "f-envoy"} {
		if err := s.decide(compare.VerdictContradiction); err != nil || at(s) != want {
			t.Fatalf("at %s, want %s: %v", at(s), want, err)
		}
	}
	if err := s.decide(compare.VerdictContradiction); err != nil || s.current() != nil {
		t.Fatal("all are decided, and one is shown", err)
	}
	if err := s.decide(compare.VerdictContradiction); err != errNothing {
		t.Errorf("a verdict on nothing: %v", err)
	}
	if err := s.undo(); err != nil || at(s) != "f-envoy" || len(s.shown) != 1 {
		t.Errorf("undo leads to %d findings: %v", len(s.shown), err)
	}
	if s.setFilter(filter{}); at(s) != "f-envoy" {
		t.Errorf("without the filter at %s", at(s))
	}
	s.setFilter(filter{kind: string(compare.Number)})
	if err := s.undo(); err != nil || at(s) != "f-wide" {
		t.Errorf("undo leads to %s: %v", at(s), err)
	}
	if s.setFilter(filter{outlet: "harbour post"}); at(s) != "f-envoy" {
		t.Errorf("a filter that leaves the current finding out leads to %s, not to the first that waits", at(s))
	}
}
