package report

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"rashomon/compare"
)

// escaped are characters that a backslash takes their meaning from.
var escaped = regexp.MustCompile(`\\.`)

// live are what GitHub makes of text: mentions, issues, addresses, pictures, also behind entities.
var live = regexp.MustCompile(`(?i)@\w|#\d|gh-\d|://|www\.\w|:[a-z+]+:|\]\(|!\[|<script|<img|<b>|<!--`)

func TestHostileMarkdown(t *testing.T) {
	more := []string{"me@evil.example", "mailto:me@evil.example", "&#64;somebody", ":tada: :+1:", "GH-12 owner/repo#12", "</details></td>", "- item", "1. item", "===", "* * *", "WWW.evil.example"}
	for _, p := range append(more, payloads...) {
		r := hostile(p)
		r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictUnsure, Note: p, Reviewer: p, Time: p}
		var b bytes.Buffer
		if err := Markdown(&b, r); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		harmless(t, p, out)
		columns := 0
		for _, line := range strings.Split(out, "\n") {
			if !strings.HasPrefix(line, "|") {
				columns = 0
				ours := line == "" || line == "</details>" || slices.ContainsFunc([]string{"**1 conflict", "### 1. ", "number · **conflict**", "Why: ", "**unsure", "<details><summary>", "\\* read off", "Files are in "},
					func(start string) bool { return strings.HasPrefix(line, start) })
				if !ours {
					t.Errorf("payload %q: a line of its own: %q", p, line)
				}
				continue
			}
			n := strings.Count(escaped.ReplaceAllString(line, ""), "|")
			if columns > 0 && n != columns {
				t.Errorf("payload %q: a row of %d marks in a table of %d: %s", p, n, columns, line)
			}
			columns = n
		}
		if strings.Count(out, "<details>") != strings.Count(out, "</details>") {
			t.Errorf("payload %q: details do not end", p)
		}
		text := strings.NewReplacer("&#64;", "@", "&#58;", ":", "&amp;", "&", "&#8203;", "\u200b").Replace(escaped.ReplaceAllStringFunc(out, func(s string) string {
			if s == `\#` {
				return "#" // GitHub looks for issues in what Markdown came to
			}
			return ""
		}))
		if bad := live.FindString(text); bad != "" {
			t.Errorf("payload %q: %q comes out:\n%s", p, bad, out)
		}
	}
}

// many is a report of n conflicts, agreements and articles.
func many(n int) *compare.Report {
	r := &compare.Report{}
	for i := range n {
		h := hostile(fmt.Sprintf("👩 %d %s", i, strings.Repeat("word ", 60)))
		r.Articles = append(r.Articles, h.Articles[0])
		r.Conflicts = append(r.Conflicts, h.Conflicts...)
		r.Agreements = append(r.Agreements, h.Agreements...)
	}
	return r
}

// TestMarkdownFitsAComment holds that a comment is no longer than GitHub takes, and tells what it left out.
func TestMarkdownFitsAComment(t *testing.T) {
	wide := many(1)
	for range 300 {
		wide.Conflicts[0].Sides[0].Claims = append(wide.Conflicts[0].Sides[0].Claims, wide.Conflicts[0].Sides[0].Claims[0])
	}
	for _, tt := range []struct {
		name  string
		r     *compare.Report
		left  string
		holds string
	}{
		{"few", many(3), "", "</details>"},
		{"too many", many(400), `Left out to fit a comment:\*\* \d+ of 400 conflicts, \d+ of 400 agreements, \d+ of 400 articles in the list of sources\.`, "### 1. "},
		{"agreements", &compare.Report{Agreements: many(400).Agreements}, `Left out to fit a comment:\*\* \d\d+ of 400 agreements\.`, "</details>"},
		{"one that is wide", wide, "", "… and 289 more claims"},
	} {
		var b bytes.Buffer
		if err := Markdown(&b, tt.r); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		if n := len(utf16.Encode([]rune(out))); n > commentLimit {
			t.Errorf("%s: %d characters", tt.name, n)
		}
		if found := regexp.MustCompile("Left out.*").FindString(out); tt.left == "" && found != "" || !regexp.MustCompile(tt.left).MatchString(found) {
			t.Errorf("%s: %s", tt.name, found)
		}
		if !strings.Contains(out, tt.holds) || strings.Count(out, "<details>") != strings.Count(out, "</details>") {
			t.Errorf("%s: no %q in\n%s", tt.name, tt.holds, out[:min(len(out), 2000)])
		}
	}
}

func TestMarkdownDecisions(t *testing.T) {
	r := tolls()
	r.Dismissed = 3
	r.Conflicts[0].Decision.LookAgain = true
	var b bytes.Buffer
	if err := Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"3 findings left out, decided to be a false alarm or not worth mending (--all shows them)\n", "\n**look again: the evidence is not what it was when this was decided: update, by Ann Bell on 2024-03-05: ask the fire service**\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// TestTally holds that what reviewers dismissed is shown where it is there, and not counted.
func TestTally(t *testing.T) {
	r := hostile("text")
	r.Conflicts[0].Decision = nil
	r.Conflicts = append(r.Conflicts, hostile("text").Conflicts...)
	r.Conflicts[1].Decision = &compare.Decision{Verdict: compare.VerdictFalseAlarm}
	if got := tally(r); got != "1 conflict on the same occasion, 0 updates, 0 on different occasions; 1 agreement" {
		t.Error(got)
	}
	if got := DismissedText(r); got != "1 finding shown and not counted, decided to be a false alarm or not worth mending" {
		t.Error(got)
	}
}
