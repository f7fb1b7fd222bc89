package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rashomon/compare"
)

// counts are what formats must agree on.
type counts struct{ conflicts, disputed, dismissed int }

// TestFormatsAgree holds that JSON, SARIF and JUnit count the same in all stories: without decisions, with
// decisions that are all shown, and with the dismissed conflicts taken out.
func TestFormatsAgree(t *testing.T) {
	stories, err := filepath.Glob("../../testdata/stories/*")
	if err != nil || len(stories) < 5 {
		t.Fatal(stories, err)
	}
	schema := sarifSchema(t)
	verdicts := append([]compare.Verdict{""}, compare.Verdicts()...)
	var total counts
	n := 0
	for _, story := range stories {
		r := compared(t, story)
		check := func(name string) counts {
			fromJSON, fromSARIF, fromJUnit := countJSON(t, r), countSARIF(written(t, schema, r)), countJUnit(t, r)
			if fromJSON != fromSARIF || fromJSON != fromJUnit {
				t.Errorf("%s, %s: JSON %+v, SARIF %+v, JUnit %+v", story, name, fromJSON, fromSARIF, fromJUnit)
			}
			return fromJSON
		}
		before := check("undecided")
		total.conflicts += before.conflicts
		for i := range r.Conflicts {
			if v := verdicts[n%len(verdicts)]; v != "" {
				r.Conflicts[i].Decision = &compare.Decision{Verdict: v, Note: "a note", Reviewer: "Ann", Time: "2024-03-04T10:00:00Z", LookAgain: n%5 == 4}
			}
			n++
		}
		decided := check("decided")
		r.Conflicts = slices.DeleteFunc(r.Conflicts, func(c compare.Conflict) bool { return c.Dismissed() })
		r.Dismissed = decided.dismissed
		left := check("dismissed ones taken out")
		if decided.conflicts != before.conflicts || left.conflicts != before.conflicts-decided.dismissed || left.disputed != decided.disputed || left.dismissed != 0 {
			t.Errorf("%s: %+v, decided %+v, left %+v", story, before, decided, left)
		}
		total.dismissed += decided.dismissed
		total.disputed += decided.disputed
	}
	if total.dismissed < 2 || total.disputed < 5 || total.conflicts < 10 {
		t.Errorf("%+v: too little to compare", total)
	}
}

func countJSON(t *testing.T, r *compare.Report) counts {
	var b bytes.Buffer
	if err := JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Conflicts []struct {
			Status   string
			Decision *struct {
				Verdict   string
				LookAgain bool
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	out := counts{conflicts: len(got.Conflicts)}
	for _, c := range got.Conflicts {
		verdict := ""
		if d := c.Decision; d != nil && !d.LookAgain {
			verdict = d.Verdict
		}
		switch {
		case verdict == "false-alarm" || verdict == "wont-fix":
			out.dismissed++
		case verdict == "contradiction" || verdict != "update" && c.Status == "conflict":
			out.disputed++
		}
	}
	return out
}

func countSARIF(run sarifRun) counts {
	out := counts{conflicts: len(run.Results)}
	for _, r := range run.Results {
		if len(r.Suppressions) > 0 {
			out.dismissed++
		} else if r.Level != "note" {
			out.disputed++
		}
	}
	return out
}

func countJUnit(t *testing.T, r *compare.Report) counts {
	var b bytes.Buffer
	if err := JUnit(&b, r); err != nil {
		t.Fatal(err)
	}
	var got junitSuites
	if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	out := counts{}
	for _, s := range got.Suites {
		for _, c := range s.Cases {
			out.conflicts++
			if c.Failure != nil {
				out.disputed++
			}
			if c.Skipped != nil {
				out.dismissed++
			}
		}
	}
	if told := (counts{got.Tests, got.Failures, got.Skipped}); told != out {
		t.Errorf("JUnit tells %+v and holds %+v", told, out)
	}
	return out
}

// TestRoundTrip holds that JSON that is read and written again is the same, byte for byte: for stories, for
// hostile text, with decisions.
func TestRoundTrip(t *testing.T) {
	reports := []*compare.Report{compared(t, "../../testdata/stories/ferry-sinking"), compared(t, "../../testdata/stories/doha-talks"), {}}
	for _, p := range payloads {
		r := hostile(p)
		r.Dismissed = 2
		r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictUnsure, Note: p, Reviewer: p, Time: p, LookAgain: true}
		c := &r.Conflicts[0].Sides[0].Claims[0]
		low, day := 0.1, p
		c.Before, c.After, c.When, c.Quantities = p, p, &compare.When{Start: &day, Text: p}, []compare.Quantity{{Low: &low, Unit: p, Of: p, Text: p}}
		c.Attribution[0].Kind = p
		reports = append(reports, r)
	}
	for _, r := range reports {
		var first, second bytes.Buffer
		if err := JSON(&first, r); err != nil {
			t.Fatal(err)
		}
		var back compare.Report
		if err := json.Unmarshal(first.Bytes(), &back); err != nil {
			t.Fatal(err)
		}
		if err := JSON(&second, &back); err != nil {
			t.Fatal(err)
		}
		if first.String() != second.String() {
			t.Errorf("written again:\n%s\nand before:\n%s", second.String(), first.String())
		}
	}
}

func TestHostileJUnit(t *testing.T) {
	for _, p := range payloads {
		for _, status := range compare.Statuses() {
			r := hostile(p)
			r.Conflicts[0].Status, r.Conflicts[0].Decision = status, nil
			r.Conflicts = append(r.Conflicts, hostile(p).Conflicts[0])
			r.Conflicts[1].Decision = &compare.Decision{Verdict: compare.VerdictWontFix, Note: p, Reviewer: p, Time: p}
			var b bytes.Buffer
			if err := JUnit(&b, r); err != nil {
				t.Fatal(err)
			}
			harmless(t, p, b.String())
			var got junitSuites
			if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
				t.Fatalf("payload %q: %v", p, err)
			}
			if got.Tests != 2 || got.Skipped != 1 || (got.Failures == 1) != (status == compare.Disputed) {
				t.Errorf("payload %q, %s: %+v", p, status, got)
			}
			if strings.Contains(b.String(), "<script") || strings.Contains(b.String(), "<img") {
				t.Errorf("payload %q: markup comes out", p)
			}
		}
	}
}
