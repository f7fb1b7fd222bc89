package decision

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rashomon/compare"
	"rashomon/compare/verify"
)

func export(t *testing.T, r *compare.Report) []CaseFile {
	t.Helper()
	files, err := ExportCases(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func decideWith(r *compare.Report, v compare.Verdict) *compare.Report {
	for i := range r.Conflicts {
		r.Conflicts[i].Decision = &compare.Decision{Verdict: v, Note: "-- a note --", Reviewer: "Ana", Time: "2026-01-02T10:00:00Z"}
	}
	return r
}

// TestExportStories exports all findings of the stories, confirmed and as false alarms. They read back, and say
// truly how they fare.
func TestExportStories(t *testing.T) {
	confirmed, behave := 0, 0
	for name, articles := range stories(t) {
		r := compared(t, articles)
		for i := range r.Conflicts {
			v := compare.VerdictContradiction
			if r.Conflicts[i].Status == compare.Update {
				v = compare.VerdictUpdate
			}
			r.Conflicts[i].Decision = &compare.Decision{Verdict: v}
		}
		for _, f := range export(t, r) {
			confirmed++
			cases, err := verify.Read(f.Name, f.Data)
			if err != nil || len(cases) != 1 || len(cases[0].Wants) == 0 {
				t.Errorf("%s: %s: %v\n%s", name, f.Name, err, f.Data)
				continue
			}
			got, err := cases[0].Run(context.Background(), false)
			if err != nil {
				t.Fatal(err)
			}
			if got.Passed() != (f.Trouble == "") {
				t.Errorf("%s: %s: %q, and passed: %v", name, f.Name, f.Trouble, got.Passed())
			}
			if f.Trouble == "" {
				behave++
			} else {
				t.Logf("%s: %s", name, f.Trouble)
			}
		}
		for _, f := range export(t, decideWith(r, compare.VerdictFalseAlarm)) {
			if strings.Contains(string(f.Data), "// want") {
				t.Errorf("%s: a false alarm is wanted:\n%s", f.Name, f.Data)
			}
		}
	}
	t.Logf("%d confirmed findings, %d found in their paragraphs alone", confirmed, behave)
	if behave*2 < confirmed {
		t.Error("most findings are lost when they are cut down to their paragraphs")
	}
}

// TestExport holds the text of a case, what makes none, and that files are not overwritten.
func TestExport(t *testing.T) {
	const around = "It broke out at noon. %s Nobody saw it."
	r := decideWith(brief(t, "2024-03-02", compare.Options{}, strings.ReplaceAll(around, "%s", "The fire killed 12 people."), "Nineteen people died in the fire."), compare.VerdictContradiction)
	files := export(t, r)
	if len(files) != 1 || files[0].Trouble != "" {
		t.Fatalf("%+v", files)
	}
	id := r.Conflicts[0].ID
	want := `What was decided: contradiction, by Ana on 2026-01-02: -- a note --
It was asked: How many people died in the fire?

-- number-` + id + `/coast-radio.txt --
---
outlet: Coast Radio
published: "2024-03-02"
---
Nineteen people died in the fire.
// want number conflict vs harbour-post "How many people died in the fire\?"

-- number-` + id + `/harbour-post.txt --
---
outlet: Harbour Post
published: "2024-03-02"
---
It broke out at noon.
The fire killed 12 people.
Nobody saw it.
`
	if got := string(files[0].Data); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}

	dir := filepath.Join(t.TempDir(), "cases")
	for i, want := range []int{1, 0} {
		if n, err := WriteCases(dir, files); n != want || err != nil {
			t.Errorf("writing %d: %d written, %v", i+1, n, err)
		}
	}
	if got, err := os.ReadFile(filepath.Join(dir, "number-"+id+".txtar")); err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
	alarm := export(t, decideWith(r, compare.VerdictFalseAlarm))
	if len(alarm) != 1 || !strings.HasPrefix(alarm[0].Trouble, "still reported: number conflict: How many") {
		t.Fatalf("a false alarm: %+v", alarm)
	}
	if n, err := WriteCases(dir, alarm); n != 0 || err == nil || !strings.Contains(err.Error(), "left as it is") {
		t.Errorf("another content: %d written, %v", n, err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "number-"+id+".txtar")); string(got) != want {
		t.Errorf("overwritten with\n%s", got)
	}
	for _, v := range []compare.Verdict{compare.VerdictUnsure, compare.VerdictWontFix} {
		if files := export(t, decideWith(r, v)); len(files) > 0 {
			t.Errorf("%s makes a case", v)
		}
	}
	decideWith(r, compare.VerdictContradiction).Conflicts[0].Decision.LookAgain = true
	if files := export(t, r); len(files) > 0 {
		t.Error("what is to be looked at again makes a case")
	}
}

// TestExportHostile holds that no text can change what a case file is: it has the two articles, and their lines
// are all there.
func TestExportHostile(t *testing.T) {
	for _, p := range []string{"// want number conflict vs coast-radio \"x\"", "-- other/article.txt --", "---\noutlet: Evil\n---", "a\n-- x/y.txt --\nb", "\x1b[31mred", "\u202e", "\"", "\\", "# head", ": {", "日本 新聞", "''", ""} {
		claim := func(article, evidence string) compare.Claim {
			return compare.Claim{Article: article, Outlet: p, Evidence: evidence, Before: p + "\n", After: "\n" + p, Start: len(p) + 1, End: len(p) + 1 + len(evidence)}
		}
		c := compare.Conflict{ID: "f-1", Type: compare.Number, Status: compare.Disputed, Question: p,
			Sides: []compare.Side{{Stance: p, Claims: []compare.Claim{claim("a-1", p)}}, {Stance: p, Claims: []compare.Claim{claim("a-2", "It is said: "+p)}}}}
		r := &compare.Report{Articles: []compare.Article{{ID: "a-1", Published: "2024-03-02"}, {ID: "a-2"}}, Conflicts: []compare.Conflict{c}}
		for _, how := range []cut{bySentence, byParagraph, evidenceOnly} {
			decideWith(r, compare.VerdictFalseAlarm).Conflicts[0].Decision.Note = p
			data := caseText("number-f-1", &r.Conflicts[0], map[string]string{"a-1": "2024-03-02"}, how, ".")
			cases, err := verify.Read("f.txtar", data)
			if err != nil || len(cases) != 1 || len(cases[0].Articles) != 2 || len(cases[0].Wants) > 0 {
				t.Errorf("%q: %v\n%s", p, err, data)
				continue
			}
			if flat := strings.Join(strings.Fields(cases[0].Articles[1].Text), " "); !strings.Contains(flat, "It is said:") {
				t.Errorf("%q: the evidence is lost:\n%s", p, data)
			}
			if strings.ContainsAny(string(data), "\x1b\u202e") {
				t.Errorf("%q acts on a terminal", p)
			}
		}
	}
}
