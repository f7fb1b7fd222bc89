package report

import (
	"fmt"
	"strings"
	"testing"

	"rashomon/compare"
)

// TestJudged holds that cards, rows, filters and counts of a page agree on what a reviewer decided, and that what was
// found is named apart from it.
func TestJudged(t *testing.T) {
	r := ferry(t)
	r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictUpdate}
	found := r.Conflicts[0].Status
	if found == compare.Update || !r.Conflicts[1].Dismissed() {
		t.Fatal("the story does not hold what is tested")
	}
	doc := parsed(t, htmlOf(t, r))
	for i, c := range r.Conflicts {
		card := find(doc, "article", "finding")[i]
		row := find(find(doc, "table", "matrix")[0], "tr", "")[1+i]
		want := []string{"update", dismissed, string(c.Status), string(c.Status)}[min(i, 3)]
		if got := attr(card, "data-status"); got != want || attr(card, "class") != "finding "+want || attr(row, "class") != want {
			t.Errorf("finding %d: %s, class %q, row %q, want %s", i+1, got, attr(card, "class"), attr(row, "class"), want)
		}
	}
	for _, status := range compare.Statuses() {
		cards := 0
		for _, card := range find(doc, "article", "finding") {
			if attr(card, "data-status") == string(status) {
				cards++
			}
		}
		shown := strings.Fields(textOf(find(find(doc, "ul", "counts")[0], "li", string(status))[0]))[0]
		if shown != fmt.Sprint(cards) || cards != r.Count(status) {
			t.Errorf("%s: %d cards, %s counted on the page, %d in the report", status, cards, shown, r.Count(status))
		}
	}
	head := strings.Join(strings.Fields(textOf(find(find(doc, "article", "finding")[0], "p", "head")[0])), " ")
	if !strings.HasPrefix(head, "1 update found as conflict "+string(r.Conflicts[0].Type)+": "+TypeText(r.Conflicts[0].Type)) {
		t.Errorf("head of a card: %s", head)
	}
	var text, markdown strings.Builder
	if err := Text(&text, r, TextOptions{Width: 100, Matrix: true}); err != nil {
		t.Fatal(err)
	}
	if err := Markdown(&markdown, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"update (found as conflict)    confidence", "    decided: update\n", "dismissed (found as conflict)    confidence"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in the text", want)
		}
	}
	if !strings.Contains(markdown.String(), "**update (found as conflict)**") {
		t.Error("Markdown does not tell what was decided from what was found")
	}
}

// TestTypeTexts holds that every type is said in plain words.
func TestTypeTexts(t *testing.T) {
	for _, kind := range compare.Types() {
		if TypeText(kind) == "" {
			t.Errorf("nothing says what %s is about", kind)
		}
	}
}

// TestNoFlags holds that a page tells its readers nothing of a command that they did not run.
func TestNoFlags(t *testing.T) {
	r := ferry(t)
	r.Conflicts, r.Dismissed = r.Conflicts[:1], 2
	if page := textOf(find(parsed(t, htmlOf(t, r)), "main", "")[0]); strings.Contains(page, "--") || !strings.Contains(page, "2 findings left out") {
		t.Error("the page speaks of options, or not of what was left out")
	}
	if !strings.Contains(DismissedText(r), "--all") {
		t.Error("the terminal does not tell how to see what was left out")
	}
}

// TestStandings holds what counts as decided: a verdict other than unsure, on the evidence that there is now.
func TestStandings(t *testing.T) {
	r := &compare.Report{Conflicts: []compare.Conflict{{}}}
	for _, again := range []bool{false, true} {
		for _, v := range compare.Verdicts() {
			r.Conflicts = append(r.Conflicts, compare.Conflict{Decision: &compare.Decision{Verdict: v, LookAgain: again}})
		}
	}
	if got := StandingsText(r); got != "4 decided, 5 to look at again, 1 unsure, 1 undecided" {
		t.Error(got)
	}
	if got := reviews(r).Undecided; got != 7 {
		t.Errorf("%d of 11 have no draft for want of a decision", got)
	}
	var b strings.Builder
	if err := HTML(&b, r); err != nil || !strings.Contains(b.String(), "Of 11 findings: "+StandingsText(r)+".") {
		t.Error("the page counts otherwise", err)
	}
	if got := DecisionText(&compare.Decision{Verdict: compare.VerdictUnsure, Reviewer: "Ida"}); got != "unsure, by Ida" {
		t.Error(got)
	}
}
