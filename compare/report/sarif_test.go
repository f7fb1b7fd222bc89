package report

import (
	"bytes"
	"context"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/encoding/unicode"

	"rashomon/compare"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

// compared compares the articles below paths.
func compared(t *testing.T, paths ...string) *compare.Report {
	t.Helper()
	articles, problems, err := read.Articles(context.Background(), paths, read.Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := compare.Compare(context.Background(), docs, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sarifSchema is the schema of the standard.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("../../testdata/schemas/sarif-2.1.0-rtm.5.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("sarif.json")
}

// written writes a report as SARIF, holds it against the schema and reads it back.
func written(t *testing.T, schema *jsonschema.Schema, r *compare.Report) sarifRun {
	t.Helper()
	var b bytes.Buffer
	if err := SARIF(&b, r); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("not SARIF: %#v", err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil || len(log.Runs) != 1 {
		t.Fatal(err)
	}
	return log.Runs[0]
}

// TestSchemaRefuses holds that the schema can fail at all.
func TestSchemaRefuses(t *testing.T) {
	schema := sarifSchema(t)
	for _, bad := range []string{
		`{"version": "2.1.0"}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"message": {"text": "x"}, "level": "loud"}]}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "artifacts": [{"location": {"uri": "a b\u0007"}}]}]}`,
	} {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(doc) == nil {
			t.Errorf("%s is let pass", bad)
		}
	}
}

// wrapped is an article with lines of a fixed width.
const wrapped = `---
outlet: Valley News
published: 2024-03-03
---
The town waited for two years, and the river was crossed by a
small ferry that carried people, bicycles and a few cars. The
work took longer than planned, and the builders blamed storms.

On Sunday hundreds of people walked along both banks of it and
looked at the water. In the afternoon there was a long concert
on the market square. Mayor Ann Bell opened the bridge in the
town of Leeds on Saturday. The next bridge is to be built soon.
`

// TestSARIFPlaces holds regions against the files: what a region names by lines and columns and by bytes is
// the evidence.
func TestSARIFPlaces(t *testing.T) {
	dir := t.TempDir()
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("---\r\noutlet: Leeds Gazette\r\npublished: 2024-03-03\r\n---\r\n“👩 É.” Mayor Ann Bell opened the bridge in Leeds on Saturday.\r\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"a b#1%.txt": "\ufeff---\noutlet: Harbour Post\npublished: 2024-03-03\n---\n👩 Mayor Ann Bell did not open the bridge in Leeds on Saturday.\n",
		"wide.txt":   utf16,
		"wrapped.md": strings.ReplaceAll(wrapped, "\n", "\r\n"),
		"c.jsonl":    `{"outlet": "Coast Radio", "published": "2024-03-03", "text": "Nothing else happened in the town of Leeds."}` + "\n" + `{"outlet": "Evening Bell", "published": "2024-03-03", "text": "Mayor Ann Bell opened the bridge in Leeds on Saturday."}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	stories, err := filepath.Glob("../../testdata/stories/*")
	if err != nil || len(stories) < 5 {
		t.Fatal(stories, err)
	}
	schema := sarifSchema(t)
	var spans, lines, bytesToo, records, none int
	for _, paths := range append([][]string{{dir}}, stories) {
		r := compared(t, paths...)
		run := written(t, schema, r)
		for _, res := range run.Results {
			for _, l := range append(res.Locations, res.Related...) {
				p := l.Physical
				if p.Place.URI != run.Artifacts[*p.Place.Index].Location.URI {
					t.Errorf("artifact %d is not %s", *p.Place.Index, p.Place.URI)
				}
				u, err := url.Parse(p.Place.URI)
				if err != nil {
					t.Fatal(err)
				}
				data, err := os.ReadFile(u.Path)
				if err != nil {
					t.Fatal(err)
				}
				g := p.Region
				switch {
				case g == nil:
					none++
					if l.Properties["extractedText"] == nil || strings.HasSuffix(u.Path, ".txt") || strings.HasSuffix(u.Path, ".md") {
						t.Errorf("%s: no place", u.Path)
					}
				case g.StartColumn == 0:
					records++
					evidence := l.Properties["extractedText"].(map[string]any)["evidence"].(string)
					if line := strings.Split(string(data), "\n")[g.StartLine-1]; !strings.Contains(line, strings.Fields(evidence)[0]) {
						t.Errorf("%s:%d does not hold %q", u.Path, g.StartLine, evidence)
					}
				default:
					spans++
					if g.EndLine > g.StartLine {
						lines++
					}
					if !utf8.Valid(data) {
						decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
						if err != nil {
							t.Fatal(err)
						}
						data = decoded
					}
					if got := cutOut(string(data), g); got != g.Snippet.Text || got == "" {
						t.Errorf("%s: lines and columns name %q, not %q", u.Path, got, g.Snippet.Text)
					}
					if g.ByteOffset == nil {
						break
					}
					bytesToo++
					if got := string(data[*g.ByteOffset : *g.ByteOffset+*g.ByteLength]); got != g.Snippet.Text {
						t.Errorf("%s: bytes name %q, not %q", u.Path, got, g.Snippet.Text)
					}
				}
			}
		}
	}
	if spans < 10 || lines == 0 || bytesToo == spans || records == 0 || none == 0 {
		t.Errorf("%d regions, %d of several lines, %d with bytes, %d lines of records, %d places without one: not all kinds are tried", spans, lines, bytesToo, records, none)
	}
}

// cutOut returns what a region names in a text, by lines and columns in characters.
func cutOut(text string, g *sarifRegion) string {
	lines := strings.SplitAfter(strings.TrimPrefix(text, "\ufeff"), "\n")
	var out strings.Builder
	for n := g.StartLine; n <= g.EndLine; n++ {
		line := []rune(lines[n-1])
		from, to := 0, len(line)
		if n == g.StartLine {
			from = g.StartColumn - 1
		}
		if n == g.EndLine {
			to = g.EndColumn - 1
		}
		out.WriteString(string(line[from:to]))
	}
	return out.String()
}

func TestSARIFDecisions(t *testing.T) {
	schema := sarifSchema(t)
	for _, tt := range []struct {
		status     compare.Status
		decision   *compare.Decision
		level      string
		suppressed string
	}{
		{compare.Disputed, nil, "warning", ""},
		{compare.Update, nil, "note", ""},
		{compare.DifferentOccasions, nil, "note", ""},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictContradiction}, "error", ""},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictContradiction, LookAgain: true}, "warning", ""},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictUpdate}, "note", ""},
		{compare.Update, &compare.Decision{Verdict: compare.VerdictContradiction}, "error", ""},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictUnsure}, "warning", ""},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictFalseAlarm, Note: "two fires", Reviewer: "Ann", Time: "2024-03-04T10:00:00Z"}, "warning", "decided: false alarm, by Ann on 2024-03-04: two fires"},
		{compare.Update, &compare.Decision{Verdict: compare.VerdictWontFix}, "note", "decided: no action"},
		{compare.Disputed, &compare.Decision{Verdict: compare.VerdictFalseAlarm, LookAgain: true}, "warning", ""},
	} {
		r := hostile("text")
		r.Conflicts[0].Status, r.Conflicts[0].Decision = tt.status, tt.decision
		got := written(t, schema, r).Results[0]
		suppressed := ""
		for _, s := range got.Suppressions {
			suppressed += s.Justification
		}
		if got.Level != tt.level || suppressed != tt.suppressed || got.Fingerprints["findingId/v1"] != "f-1" {
			t.Errorf("%s, %+v: level %s, suppressed %q", tt.status, tt.decision, got.Level, suppressed)
		}
	}
}

func TestHostileSARIF(t *testing.T) {
	schema := sarifSchema(t)
	for _, p := range append([]string{"-", "{0} {{1}}", `a \[b](1) ]( c`}, payloads...) {
		var b bytes.Buffer
		if err := SARIF(&b, hostile(p)); err != nil {
			t.Fatal(err)
		}
		harmless(t, p, b.String())
		if strings.Contains(b.String(), "<") {
			t.Errorf("payload %q: markup comes out", p)
		}
		res := written(t, schema, hostile(p)).Results[0]
		if n := strings.Count(res.Message.Text, "]("); n != len(res.Related) {
			t.Errorf("payload %q: %d links to %d places: %s", p, n, len(res.Related), res.Message.Text)
		}
		if text := strings.NewReplacer("{{", "", "}}", "").Replace(res.Message.Text); strings.ContainsAny(text, "{}") {
			t.Errorf("payload %q: a placeholder: %s", p, res.Message.Text)
		}
	}
}
