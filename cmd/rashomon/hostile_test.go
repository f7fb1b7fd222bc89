package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rashomon/compare/report"
	"rashomon/nlp"
)

// hostileArticles carry what acts on a terminal, in a spreadsheet, in a browser or in Markdown, in
// every place where an article has text: names of files, front matter, headlines, sentences, quotations.
var hostileArticles = map[string]string{
	"=cmd|'calc'!A0.txt": "---\noutlet: \"=HYPERLINK(\\\"https://evil.example\\\")\"\ntitle: \"\\e[31mRed\\e[0m | # Title <script>alert(1)</script>\"\n" +
		"author: \"\\u202eright to left\"\npublished: 2024-03-02\n---\n" +
		"The \x1b[31mfire\x1b[0m in Port\u202e Ellin killed 12 people on Friday, \u2066police\u2069 said.\n\n" +
		"=cmd|' /C calc'!A0 said on Friday that it had sold <b>ten</b> ships.\n\n" +
		"“We will <img src=x onerror=alert(1)> never, never close the | harbour | to ships,” said Mayor Ann [Bell](javascript:alert(1)).\n",
	"\x1b[2J\u202ebell.html": "<html><head><title>\u202eFire &lt;script&gt;alert(1)&lt;/script&gt;</title><meta property=\"og:site_name\" content=\"@SUM(A1) &#27;[31mBell\"></head><body><article>" +
		"<h1>Fire &#27;[31m in Port Ellin</h1><p>The fire in Port Ellin killed 19 people on Friday, police said. Firemen from three towns came to help, and the harbour was closed.</p>" +
		"<p>“We will &lt;img src=x onerror=alert(1)&gt; never, ever close the | harbour | to ships,” said Mayor Ann Bell.</p>" +
		"<p>+1+1 people were &#x9b;31m hurt. | a | b |\n| --- | --- |\n# Heading</p></article></body></html>",
	"lines.jsonl": `{"outlet": "-2+3\u0007", "published": "2024-03-02", "title": "\u001b]0;owned\u0007Fire", "text": "The fire in Port Ellin killed at least 19 people on Friday.\r\u001b[2K@SUM(A1) said Ann Bell. \u200bNobody was arrested."}`,
}

// TestHostileArticle reads hostile articles and looks at every format for what could act.
func TestHostileArticle(t *testing.T) {
	dir := t.TempDir()
	for name, text := range hostileArticles {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	// A file that cannot be read: its name must not act either.
	if err := os.WriteFile(filepath.Join(dir, "\x1b[31mempty\u202e.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"compare", "-a", "--matrix"}, {"compare", "--format", "json"}, {"compare", "--format", "csv"}, {"compare", "--format", "markdown"},
		{"compare", "--format", "sarif"}, {"compare", "--format", "junit"}, {"compare", "--format", "html"},
		{"claims"}, {"claims", "--skipped"}, {"claims", "--text"}, {"claims", "--format", "json"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := run(context.Background(), append(args, dir), nil, &out, &errs); code != 2 {
				t.Fatalf("exit %d: %s", code, errs.String())
			}
			if !strings.Contains(out.String(), "Ellin") {
				t.Fatalf("the articles were not read:\n%s", out.String())
			}
			last := args[len(args)-1]
			bad := func(r rune) bool { return r != '\n' && report.Hostile(r) }
			if last == "--text" {
				bad = nlp.Acts // invisible marks stay, for the sake of offsets
			}
			for _, text := range []string{out.String(), errs.String()} {
				if i := strings.IndexFunc(text, bad); i >= 0 {
					t.Fatalf("%q comes out:\n%q", text[i:min(i+6, len(text))], text)
				}
			}
			switch last {
			case "json":
				if !json.Valid(out.Bytes()) {
					t.Error("not JSON")
				}
				if strings.Contains(out.String(), "<script") || strings.Contains(out.String(), "<img") {
					t.Error("markup comes out")
				}
			case "csv":
				rows, err := csv.NewReader(&out).ReadAll()
				if err != nil || len(rows) < 3 {
					t.Fatalf("%d rows, %v", len(rows), err)
				}
				for _, row := range rows {
					for _, cell := range row {
						if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
							t.Errorf("a cell opens with %q", cell)
						}
					}
				}
			case "html":
				// One script and one style, both the page's own.
				for _, bad := range []string{"<script", "<style", "<img", "<b>ten"} {
					if n := strings.Count(out.String(), bad); n > 1 || n == 1 && bad[1] != 's' {
						t.Errorf("%s comes out", bad)
					}
				}
			case "markdown":
				live := regexp.MustCompile(`\\.`).ReplaceAllString(out.String(), "")
				for _, bad := range []string{"<script", "<img", "<b>", "]("} {
					if strings.Contains(live, bad) {
						t.Errorf("%s comes out", bad)
					}
				}
				for _, line := range strings.Split(out.String(), "\n") {
					if strings.HasPrefix(line, "# Heading") || strings.HasPrefix(line, "| a |") {
						t.Errorf("Markdown of an article: %q", line)
					}
				}
			}
		})
	}
}
