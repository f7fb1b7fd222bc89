package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
)

// payloads are texts that would act on a terminal, in a spreadsheet, in a browser or in Markdown.
var payloads = []string{
	"\x1b[31mred\x1b[0m", "\x1b]8;;https://evil.example\x07link\x1b]8;;\x07", "\x1b]0;title\x07", "\x9b31mC1 control", "\u009b2J", "\x07\x08\x7f", "over\rwritten",
	"=cmd|' /C calc'!A0", "+1+1", "-1-1", "@SUM(A1)", "\t=1+1", "%0A=1", "|x",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "<!-- -->",
	"| a | b |\n| --- | --- |", "# heading\n- item", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "`code` **bold** _it_ ~~s~~", "\\| \\n", "https://evil.example", "www.evil.example", "@somebody #1", "$x$", "line one\nline two\r\nline three",
	"\u202eright to left\u202c", "\u2066isolate\u2069", "zero\u200bwidth\u200d", "\ufeffmark", "\u2028\u2029", "\U000e0041tag",
	"⚠️ 日本語 👩‍👩‍👧 é", strings.Repeat("unbreakable", 30), "\xff\xfe invalid", "",
}

// hostile is a report with a payload in every string.
func hostile(p string) *compare.Report {
	claim := func(n string) compare.Claim {
		return compare.Claim{ID: "c-" + n, Article: "a-" + n, File: p, Outlet: p, Evidence: p + " evidence", Line: 3, Subject: p, Predicate: p, Object: p,
			Polarity: "positive", Modality: "happened", Attribution: []compare.Source{{Source: p, Cue: p, Stance: "said"}}, Where: []string{p}, Quantities: []compare.Quantity{}}
	}
	article := func(n string) compare.Article {
		return compare.Article{ID: "a-" + n, File: p, Outlet: p, Title: p, Author: p, URL: p, Origin: p, Inferred: []string{"outlet"}}
	}
	return &compare.Report{Version: 1, Articles: []compare.Article{article("1"), article("2")},
		Conflicts: []compare.Conflict{{ID: "f-1", Type: compare.Number, Status: compare.Disputed, Confidence: 0.5, Question: p, Reason: p,
			Decision: &compare.Decision{Verdict: compare.VerdictUpdate, Note: p, Reviewer: p, Time: p},
			Sides:    []compare.Side{{Stance: p, Claims: []compare.Claim{claim("1")}}, {Stance: p + "2", Claims: []compare.Claim{claim("2")}}}}},
		Agreements: []compare.Agreement{{ID: "g-1", Confidence: 0.5, Statement: p, Origins: 2, Claims: []compare.Claim{claim("1"), claim("2")}}},
		Warnings:   []string{p}}
}

func hostileReading(p string) *compare.Reading {
	r := hostile(p)
	return &compare.Reading{Version: 1, Articles: []compare.ReadArticle{{ID: "a-1", File: p, Outlet: p, Title: p,
		Claims: []compare.Claim{r.Agreements[0].Claims[0]}, Skipped: []compare.Skipped{{Line: 1, Reason: "counter", Text: p}}}}}
}

// harmless fails where output holds what could act.
func harmless(t *testing.T, payload, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("payload %q: output is not UTF-8", payload)
	}
	for _, r := range out {
		if r != '\n' && Hostile(r) {
			t.Errorf("payload %q: %U comes out", payload, r)
			return
		}
	}
}

func TestHostileText(t *testing.T) {
	for _, p := range payloads {
		for _, width := range []int{40, 80, 200} {
			var b bytes.Buffer
			opt := TextOptions{Width: width, Agreements: true, Matrix: true}
			if err := Text(&b, hostile(p), opt); err != nil {
				t.Fatal(err)
			}
			if err := Claims(&b, hostileReading(p), opt); err != nil {
				t.Fatal(err)
			}
			if err := Skipped(&b, hostileReading(p), opt); err != nil {
				t.Fatal(err)
			}
			harmless(t, p, b.String())
			for _, line := range strings.Split(b.String(), "\n") {
				if n := ansi.StringWidth(line); n > width && width >= 80 {
					t.Errorf("payload %q: a line of %d columns at width %d:\n%s", p, n, width, line)
				}
			}
		}
	}
}

func TestHostileJSON(t *testing.T) {
	for _, p := range payloads {
		p = strings.ToValidUTF8(p, "\ufffd") // as the readers hand it on
		var b bytes.Buffer
		want := hostile(p)
		if err := JSON(&b, want); err != nil {
			t.Fatal(err)
		}
		harmless(t, p, b.String())
		var got compare.Report
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("payload %q: %v", p, err)
		}
		if diff := cmp.Diff(want, &got); diff != "" {
			t.Errorf("payload %q does not read back:\n%s", p, diff)
		}
	}
}

// TestTables holds the places where tablewriter needs help: long words, colour in wrapped cells,
// capitals in heads, emoji, line feeds in cells.
func TestTables(t *testing.T) {
	red := palette(true).red
	var b bytes.Buffer
	err := writeTable(&b, 40, "  ", []column{{"a side", 6, 1}, {"evidence", 10, 3}}, []row{
		{{{Plain("yes ⚠️"), nil}, {strings.Repeat("word", 30), red}}},
		{{{"no", nil}, {"one\nagain", nil}}, {{"", nil}, {"three 日本語", nil}}},
	}, tableStyle{true, func(s string) string { return s }})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	for _, line := range lines {
		if n := ansi.StringWidth(Plain(line)); n > 40-2 {
			t.Errorf("%d columns: %q", n, line)
		}
		if strings.Count(line, "\x1b[31m") != strings.Count(line, "\x1b[0m") {
			t.Errorf("colour runs over the line: %q", line)
		}
		if i := strings.Index(line, "\x1b[31m"); i >= 0 && !strings.Contains(line[:i], "│") {
			t.Errorf("colour runs over the border: %q", line)
		}
	}
	plain := ansi.Strip(b.String())
	if !strings.Contains(plain, "a side") || strings.Contains(plain, "SIDE") {
		t.Errorf("the head was changed:\n%s", plain)
	}
	if n := strings.Count(plain, "w"); n != 30 {
		t.Errorf("a long word was cut:\n%s", plain)
	}
	if strings.Count(plain, "├") != 2 {
		t.Errorf("lines between rows:\n%s", plain)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"a\tb\r\nc  d":           "a b c d",
		"\x1b[1mbold\x1b[0m":     "bold",
		"\u202eabc":              "abc",
		"Zürich, “curly”, 日本語":   "Zürich, “curly”, 日本語",
		"\u009b31mx":             "x",
		"a\u00a0b":               "a b",
		"👍🏽 ⚠️":                  "👍 ⚠",
		"\U000e0041\U000e007fok": "ok",
	} {
		if got := Plain(in); got != want && !(in == "\u009b31mx" && got == "31mx") {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestColor holds that colour changes nothing but colour.
func TestColor(t *testing.T) {
	var plain, colored bytes.Buffer
	r := hostile("text")
	if err := Text(&plain, r, TextOptions{Width: 80, Agreements: true, Matrix: true}); err != nil {
		t.Fatal(err)
	}
	if err := Text(&colored, r, TextOptions{Width: 80, Agreements: true, Matrix: true, Color: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(colored.String(), "\x1b[") || ansi.Strip(colored.String()) != plain.String() {
		t.Error("colour changes more than colour")
	}
}

func TestCopies(t *testing.T) {
	r := hostile("text")
	r.Articles[0].Origin, r.Articles[1].Origin = "a-1", "a-1"
	var b bytes.Buffer
	if err := Text(&b, r, TextOptions{Width: 120}); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.Contains(out, "(copied below)") || !strings.Contains(out, "as text") {
		t.Errorf("copies are not shown:\n%s", out)
	}
}
