package decision

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"

	"rashomon/compare"
	"rashomon/compare/report"
	"rashomon/nlp"
)

// A cut says how much of an article goes into a case.
type cut int

const (
	bySentence   cut = iota // paragraphs, with sentences of evidence on lines of their own
	byParagraph             // paragraphs, one a line
	evidenceOnly            // sentences of evidence
)

// An excerpt is what a case holds of an article.
type excerpt struct {
	name   string // in the case
	claims []compare.Claim
	wants  []string // lines that ask for a finding
	below  string   // the evidence that they belong to, folded
}

// caseText writes a case: see [ExportCases].
func caseText(name string, c *compare.Conflict, published map[string]string, how cut, pattern string) []byte {
	var b strings.Builder
	// Both lines begin with words, so that neither is taken for the beginning of a file.
	fmt.Fprintf(&b, "What was %s\nIt was asked: %s\n", report.DecisionText(c.Decision), report.Plain(c.Question))
	excerpts := excerptsOf(c)
	want(c, excerpts, pattern)
	for _, e := range excerpts {
		fmt.Fprintf(&b, "\n-- %s/%s.txt --\n%s", name, e.name, frontMatter(e.claims[0].Outlet, published[e.claims[0].Article]))
		for _, line := range e.lines(how) {
			b.WriteString(line + "\n")
			if strings.Contains(nlp.Fold(line), e.below) {
				b.WriteString(strings.Join(e.wants, ""))
				e.wants = nil
			}
		}
		b.WriteString(strings.Join(e.wants, ""))
	}
	return []byte(b.String())
}

// excerptsOf gathers the claims of a conflict by article, in the order of the sides.
func excerptsOf(c *compare.Conflict) []*excerpt {
	var out []*excerpt
	by, taken := map[string]*excerpt{}, map[string]bool{}
	for _, s := range c.Sides {
		for _, cl := range s.Claims {
			e := by[cl.Article]
			if e == nil {
				base := slug(cl.Outlet)
				e = &excerpt{name: base}
				for n := 2; taken[e.name]; n++ {
					e.name = fmt.Sprintf("%s-%d", base, n)
				}
				by[cl.Article], taken[e.name] = e, true
				out = append(out, e)
			}
			e.claims = append(e.claims, cl)
		}
	}
	for _, e := range out {
		slices.SortStableFunc(e.claims, func(a, b compare.Claim) int { return cmp.Compare(a.Start, b.Start) })
	}
	return out
}

// want adds to the excerpts what is to be reported: under the first claim of the first side, that it is opposed
// to an article of each other side.
func want(c *compare.Conflict, excerpts []*excerpt, pattern string) {
	if c.Decision.Verdict == compare.VerdictFalseAlarm {
		return
	}
	of := func(cl compare.Claim) *excerpt {
		return excerpts[slices.IndexFunc(excerpts, func(e *excerpt) bool { return e.claims[0].Article == cl.Article })]
	}
	first := c.Sides[0].Claims[0]
	here := of(first)
	here.below = nlp.Fold(report.Plain(first.Evidence))
	for _, s := range c.Sides[1:] {
		// The pattern stands between quotation marks as it is, whatever is in it.
		here.wants = append(here.wants, "// want "+string(c.Type)+" "+string(c.Judged())+" vs "+of(s.Claims[0]).name+` "`+pattern+"\"\n")
	}
}

// lines returns the text of an excerpt, a line each.
func (e *excerpt) lines(how cut) []string {
	var out []string
	end := -1 // of what is there already
	for i, cl := range e.claims {
		if cl.Start < end && (how != evidenceOnly || cl.End <= end) {
			continue
		}
		if how == evidenceOnly {
			out, end = append(out, cl.Evidence), cl.End
			continue
		}
		// Where claims share a paragraph, their sentences are parted together.
		from, text := cl.Start-len(cl.Before), cl.Before+cl.Evidence+cl.After
		end = cl.End + len(cl.After)
		at := 0
		for _, other := range e.claims[i:] {
			for _, edge := range []int{other.Start - from, other.End - from} {
				if how == bySentence && edge > at && edge < len(text) && endsSentence(text[:edge]) {
					out, at = append(out, text[at:edge]), edge
				}
			}
		}
		out = append(out, text[at:])
	}
	for i := range out {
		out[i] = harmless(report.Plain(out[i]))
	}
	return slices.DeleteFunc(out, func(line string) bool { return strings.TrimSpace(line) == "" })
}

// endsSentence tells whether a text breaks off where a sentence ends.
func endsSentence(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), `"'”’)]`)
	return text == "" || strings.ContainsAny(text[len(text)-1:], ".!?:") || strings.HasSuffix(text, "…")
}

// harmless indents a line of an article that would be read as something else in a case file: a remark, the
// beginning of another article or of front matter.
func harmless(line string) string {
	if strings.HasPrefix(line, "//") || strings.HasPrefix(line, "--") {
		return " " + line
	}
	return line
}

// frontMatter says whose article it is and of when.
func frontMatter(outlet, published string) string {
	head := struct {
		Outlet    string `yaml:"outlet,omitempty"`
		Published string `yaml:"published,omitempty"`
	}{report.Plain(outlet), report.Plain(published)}
	out, err := yaml.Marshal(head)
	if err != nil || head.Outlet == "" && head.Published == "" {
		return ""
	}
	return "---\n" + string(out) + "---\n"
}

// slug makes a name for an article of the name of its outlet: "harbour-post".
func slug(outlet string) string {
	words := strings.FieldsFunc(strings.ToLower(report.Plain(outlet)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return "article"
	}
	return strings.Join(words, "-")
}
