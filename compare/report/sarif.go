package report

import (
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rashomon/compare"
)

// SARIF writes the conflicts of a report in the Static Analysis Results Interchange Format, version 2.1.0:
// a rule for each type of conflict, a result for each conflict. The first claim is the location of a result,
// all others are related locations. A result on the same occasion is a warning, an error once a reviewer
// confirmed it; all others are notes. Dismissed conflicts are suppressed results.
//
// A location has a region only where that is true of the file: plain text and Markdown have lines, columns
// and, where the file is UTF-8, bytes; an article of a JSON Lines file has its line; a page has none, because
// what is known of it is where the sentence stands in the extracted text (see the location's properties).
func SARIF(w io.Writer, r *compare.Report) error {
	s := &sarif{articles: byID(r), artifacts: map[string]int{}}
	run := sarifRun{ColumnKind: "unicodeCodePoints", Artifacts: []sarifArtifact{}, Results: []sarifResult{},
		BaseIDs:    map[string]sarifPlace{sarifBase: {Description: &sarifMessage{"The folder that the files were named from."}}},
		Properties: map[string]any{"agreements": len(r.Agreements), "dismissed": r.Dismissed, "warnings": plainAll(r.Warnings)}}
	run.Tool.Driver = sarifDriver{Name: "rashomon", Rules: s.rules()}
	for _, a := range r.Articles {
		run.Artifacts = s.artifact(run.Artifacts, a)
	}
	for _, c := range r.Conflicts {
		run.Results = append(run.Results, s.result(c))
	}
	return JSON(w, sarifLog{"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// sarifBase is what relative names of files are relative to.
const sarifBase = "%SRCROOT%"

// sarif holds what results refer to.
type sarif struct {
	articles  map[string]compare.Article
	artifacts map[string]int // by file
}

func (s *sarif) rules() []sarifRule {
	var out []sarifRule
	for _, name := range compare.Types() {
		doc, examples, _ := compare.Explanation(name)
		first, _, _ := strings.Cut(doc, ". ")
		help := []string{doc}
		for _, e := range examples {
			verdict := string(e.Status)
			if verdict == "" {
				verdict = "silent, " + e.Why
			}
			help = append(help, fmt.Sprintf("“%s” against “%s”: %s.", e.First, e.Second, verdict))
		}
		rule := sarifRule{ID: string(name), Short: sarifMessage{sarifText(strings.TrimSuffix(first, ".") + ".")}, Full: sarifMessage{sarifText(doc)}}
		rule.Help.Text = sarifEscape(strings.Join(help, "\n\n"))
		rule.Default.Level = "warning"
		out = append(out, rule)
	}
	return out
}

// artifact adds the file of an article, once for each file; standard input is none.
func (s *sarif) artifact(list []sarifArtifact, a compare.Article) []sarifArtifact {
	about := map[string]string{"outlet": Plain(a.Outlet), "title": Plain(a.Title), "published": a.Published, "url": Plain(a.URL)}
	if i, ok := s.artifacts[a.File]; ok {
		list[i].Properties["articles"] = append(list[i].Properties["articles"].([]map[string]string), about)
		return list
	}
	if a.File == "-" {
		return list
	}
	s.artifacts[a.File] = len(list)
	out := sarifArtifact{Location: *s.place(a.File), Roles: []string{"analysisTarget"}, Properties: map[string]any{"articles": []map[string]string{about}}}
	if a.Form == "stored" {
		out.Encoding = "UTF-8"
	}
	return append(list, out)
}

// place names a file: a relative reference where it was named so.
func (s *sarif) place(file string) *sarifPlace {
	i := s.artifacts[file]
	path := filepath.ToSlash(file)
	if filepath.IsAbs(file) {
		return &sarifPlace{URI: (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String(), Index: &i}
	}
	return &sarifPlace{URI: (&url.URL{Path: path}).String(), BaseID: sarifBase, Index: &i}
}

func (s *sarif) result(c compare.Conflict) sarifResult {
	out := sarifResult{RuleID: string(c.Type), RuleIndex: -1, Level: sarifLevel(c), Related: []sarifLocation{}, Suppressions: []sarifSuppression{},
		Fingerprints: map[string]string{"findingId/v1": c.ID},
		Properties:   map[string]any{"confidence": c.Confidence, "question": Plain(c.Question), "status": c.Status}}
	for i, t := range compare.Types() {
		if t == c.Type {
			out.RuleIndex = i
		}
	}
	var links []string
	for _, side := range c.Sides {
		for _, cl := range side.Claims {
			l := s.location(side.Stance, cl)
			if len(out.Locations) == 0 {
				out.Locations = []sarifLocation{l}
				continue
			}
			l.ID = len(out.Related) + 1
			out.Related = append(out.Related, l)
			links = append(links, fmt.Sprintf("[%s](%d)", strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(l.Message.Text), l.ID))
		}
	}
	out.Message.Text = sarifText(c.Question + " " + c.Reason)
	if len(links) > 0 {
		out.Message.Text += " See " + strings.Join(links, ", ") + "."
	}
	if d := c.Decision; d != nil {
		out.Properties["decision"] = map[string]any{"verdict": d.Verdict, "note": Plain(d.Note), "reviewer": Plain(d.Reviewer), "time": Plain(d.Time), "lookAgain": d.LookAgain}
	}
	if c.Dismissed() {
		out.Suppressions = append(out.Suppressions, sarifSuppression{"external", "accepted", DecisionText(c.Decision)})
	}
	return out
}

// sarifLevel tells how much a conflict weighs. Notes are what does not count as a conflict elsewhere either.
func sarifLevel(c compare.Conflict) string {
	switch d := c.Decision; {
	case c.Judged() != compare.Disputed:
		return "note"
	case d != nil && !d.LookAgain && d.Verdict == compare.VerdictContradiction:
		return "error"
	}
	return "warning"
}

func (s *sarif) location(stance string, c compare.Claim) sarifLocation {
	a := s.articles[c.Article]
	out := sarifLocation{Message: sarifMessage{sarifText(fmt.Sprintf("%s: %s", outletName(c.Outlet, c.File, a.Record), stance))},
		Properties: map[string]any{"claim": c.ID, "saidBy": speakerText(c.Attribution)}}
	if !ofFile(a) {
		out.Properties["extractedText"] = map[string]any{"line": c.Line, "column": c.Column, "start": c.Start, "end": c.End, "evidence": c.Evidence}
	}
	if _, ok := s.artifacts[c.File]; !ok {
		return out
	}
	out.Physical = &sarifPhysical{*s.place(c.File), nil}
	switch line := fileLine(a, c); {
	case ofFile(a):
		out.Physical.Region = sarifSpan(c)
		if a.Form == "stored" {
			length := c.End - c.Start
			out.Physical.Region.ByteOffset, out.Physical.Region.ByteLength = &c.Start, &length
		}
	case line > 0:
		out.Physical.Region = &sarifRegion{StartLine: line}
	}
	return out
}

// sarifSpan is where evidence stands in its file, in lines and characters. The end is the first character
// behind it.
func sarifSpan(c compare.Claim) *sarifRegion {
	out := &sarifRegion{StartLine: c.Line, StartColumn: c.Column, EndLine: c.Line + strings.Count(c.Evidence, "\n"), Snippet: &sarifMessage{c.Evidence}}
	out.EndColumn = c.Column + utf8.RuneCountInString(c.Evidence)
	if i := strings.LastIndexByte(c.Evidence, '\n'); i >= 0 {
		out.EndColumn = 1 + utf8.RuneCountInString(c.Evidence[i+1:])
	}
	return out
}

// sarifText makes a message of a text: plain, without links and placeholders of its own.
func sarifText(s string) string { return sarifEscape(Plain(s)) }

func sarifEscape(s string) string {
	return strings.NewReplacer("](", "] (", "{", "{{", "}", "}}").Replace(s)
}

func plainAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Plain(s)
	}
	return out
}
