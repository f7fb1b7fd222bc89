package decision

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"rashomon/compare"
	"rashomon/nlp"
)

// brief makes a report of texts, one an outlet, of one day.
func brief(t *testing.T, day string, opt compare.Options, texts ...string) *compare.Report {
	t.Helper()
	var articles []*nlp.Article
	for i, text := range texts {
		published, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, &nlp.Article{Outlet: []string{"Harbour Post", "Coast Radio", "Island Herald"}[i], Published: nlp.Moment{Time: published}, Text: text})
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := compare.Compare(context.Background(), docs, opt)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const fireA, fireB = "The fire killed 12 people and injured 40 firefighters.", "The fire killed 19 people and injured 75 firefighters."

// TestTwoInOneSentence holds that findings in the same sentences are told apart, whatever else is asked for.
func TestTwoInOneSentence(t *testing.T) {
	r := brief(t, "2024-03-02", compare.Options{}, fireA, fireB)
	if len(r.Conflicts) != 2 || r.Conflicts[0].ID == r.Conflicts[1].ID {
		t.Fatalf("%+v", r.Conflicts)
	}
	s, _ := open(t, filepath.Join(t.TempDir(), FileName))
	if err := s.Decide(&r.Conflicts[0], compare.VerdictFalseAlarm, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	again := brief(t, "2024-03-02", compare.Options{}, fireB, fireA)
	s.Apply(again)
	for _, c := range again.Conflicts {
		if want := c.ID == r.Conflicts[0].ID; c.Dismissed() != want || want != (c.Decision != nil) {
			t.Errorf("%s: decided %+v", c.Question, c.Decision)
		}
	}
	for _, c := range r.Conflicts {
		narrow := brief(t, "2024-03-02", compare.Options{MinConfidence: c.Confidence}, fireA, fireB)
		for _, n := range narrow.Conflicts {
			if n.Question == c.Question && n.ID != c.ID {
				t.Errorf("%s: another id where less is asked for", c.Question)
			}
		}
	}
}

// TestApply holds what becomes of a decision when the articles are others.
func TestApply(t *testing.T) {
	const day, a, b = "2024-03-02", "The ferry to Corran sank on Friday.", "The ferry to Corran did not sink on Friday."
	first := brief(t, day, compare.Options{}, a, b)
	if len(first.Conflicts) != 1 {
		t.Fatalf("%+v", first.Conflicts)
	}
	for _, x := range []struct {
		reason string
		day    string
		texts  []string
		want   string
	}{
		{"as it was", day, []string{a, b}, "stands"},
		{"other white space, quotation marks and line ends", day, []string{"The ferry to  Corran sank on\u00a0Friday.\r\n", b}, "stands"},
		{"brought out again a day later", "2024-03-03", []string{a, b}, "stands"},
		{"the same words of another Friday", "2024-03-09", []string{a, b}, "look again"},
		{"a sentence more", day, []string{a + " It was old.", b}, "stands"},
		{"one sentence changed", day, []string{"The old ferry to Corran sank on Friday.", b}, "look again"},
		{"both sentences changed", day, []string{"The ferry to Corran sank on Friday, it said.", "The ferry to Corran did not sink on Friday, it said."}, "look again"},
		{"one outlet more, with words of its own", day, []string{a, b, "The ferry to Corran sank on Friday at noon."}, "look again"},
		{"another story", day, []string{"The fire killed 12 people.", "Nineteen people died in the fire."}, "undecided"},
	} {
		t.Run(x.reason, func(t *testing.T) {
			s, _ := open(t, filepath.Join(t.TempDir(), FileName))
			c := first.Conflicts[0]
			if err := s.Decide(&c, compare.VerdictWontFix, "", "Ana"); err != nil {
				t.Fatal(err)
			}
			r := brief(t, x.day, compare.Options{}, x.texts...)
			s.Apply(r)
			if len(r.Conflicts) == 0 {
				t.Fatal("nothing is found any more")
			}
			for _, c := range r.Conflicts {
				got := "undecided"
				if c.Decision != nil && c.Decision.LookAgain {
					got = "look again"
				} else if c.Dismissed() {
					got = "stands"
				}
				if got != x.want {
					t.Errorf("%s: %s, want %s", c.Question, got, x.want)
				}
			}
			n := len(r.Conflicts)
			if Dismiss(r); r.Dismissed+len(r.Conflicts) != n || (r.Dismissed > 0) != (x.want == "stands") {
				t.Errorf("%d dismissed, %d left of %d", r.Dismissed, len(r.Conflicts), n)
			}
		})
	}
}

// TestOneDecisionForOneConflict holds that a decision is not lent to what is like its own finding.
func TestOneDecisionForOneConflict(t *testing.T) {
	s, _ := open(t, filepath.Join(t.TempDir(), FileName))
	mine, like := conflict("How many?", "Twelve died.", "Nineteen died."), conflict("How many?", "Twelve died.", "Thirty died.")
	if err := s.Decide(mine, compare.VerdictUnsure, "", "Ana"); err != nil {
		t.Fatal(err)
	}
	r := &compare.Report{Conflicts: []compare.Conflict{*like, *mine}}
	s.Apply(r)
	if r.Conflicts[0].Decision != nil || r.Conflicts[1].Decision == nil {
		t.Errorf("both there: %+v, %+v", r.Conflicts[0].Decision, r.Conflicts[1].Decision)
	}
	// Another question is asked of the same sentences, and both findings have new ids.
	same, again := conflict("How long?", "Twelve died.", "Nineteen died."), conflict("How many?", "Twelve died.", "Nineteen died.")
	same.ID, again.ID = "f-new-1", "f-new-2"
	r = &compare.Report{Conflicts: []compare.Conflict{*same, *again}}
	if s.Apply(r); r.Conflicts[0].Decision != nil || r.Conflicts[1].Decision == nil || r.Conflicts[1].Decision.LookAgain {
		t.Errorf("two questions: %+v, %+v", r.Conflicts[0].Decision, r.Conflicts[1].Decision)
	}
	if err := s.Withdraw(mine, "Ana"); err != nil {
		t.Fatal(err)
	}
	r = &compare.Report{Conflicts: []compare.Conflict{*like}}
	if s.Apply(r); r.Conflicts[0].Decision != nil {
		t.Errorf("withdrawn, and still lent: %+v", r.Conflicts[0].Decision)
	}
}
