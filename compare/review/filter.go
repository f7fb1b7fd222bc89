package review

import (
	"path/filepath"
	"slices"
	"strings"

	"rashomon/compare"
	"rashomon/compare/report"
)

// A filter says which findings are shown; what is empty lets all through.
type filter struct {
	kind     string // a compare.Type
	status   string // a compare.Status
	outlet   string
	decision string // one of the words of decisions
	text     string // in any case
}

// The fields of a filter that a reviewer chooses from a list.
const (
	byType     = "type"
	byStatus   = "status"
	byOutlet   = "outlet"
	byDecision = "decision"
)

// field returns the value of a field that is chosen from a list.
func (f *filter) field(name string) *string {
	switch name {
	case byType:
		return &f.kind
	case byStatus:
		return &f.status
	case byOutlet:
		return &f.outlet
	case byDecision:
		return &f.decision
	}
	return nil
}

// values returns what a finding has in a field.
func (s *sitting) values(c *compare.Conflict, field string) []string {
	switch field {
	case byType:
		return []string{string(c.Type)}
	case byStatus:
		return []string{report.StatusText(c.Status)}
	case byDecision:
		return []string{decisionText(c)}
	}
	var out []string
	for _, cl := range claims(c) {
		if name := s.outlet(cl); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// decisionText says in a word or two where the decision of a finding stands.
func decisionText(c *compare.Conflict) string {
	if c.Standing() == compare.Decided {
		return report.VerdictText(c.Decision.Verdict)
	}
	return string(c.Standing())
}

// passes tells whether a filter lets a finding through.
func (s *sitting) passes(f *filter, c *compare.Conflict) bool {
	for _, field := range []string{byType, byStatus, byOutlet, byDecision} {
		want := *f.field(field)
		if want != "" && !slices.ContainsFunc(s.values(c, field), func(v string) bool { return strings.EqualFold(v, want) }) {
			return false
		}
	}
	return f.text == "" || strings.Contains(strings.ToLower(searched(c)), strings.ToLower(f.text))
}

// searched is the text of a finding in which the filter looks.
func searched(c *compare.Conflict) string {
	parts := []string{c.Question, c.Reason}
	for _, s := range c.Sides {
		parts = append(parts, s.Stance)
		for _, cl := range s.Claims {
			parts = append(parts, cl.Outlet, cl.Evidence, report.SpeakerText(cl))
		}
	}
	if c.Decision != nil {
		parts = append(parts, c.Decision.Note, c.Decision.Reviewer)
	}
	return report.Plain(strings.Join(parts, "\n"))
}

// String names what the filter asks for: "type number, text ferry".
func (f *filter) String() string {
	var out []string
	for _, field := range []string{byType, byStatus, byOutlet, byDecision} {
		if v := *f.field(field); v != "" {
			out = append(out, field+" "+v)
		}
	}
	if f.text != "" {
		out = append(out, "text "+f.text)
	}
	return strings.Join(out, ", ")
}

// values tells in few words what the filter asks for: "number, “ferry”".
func (f *filter) values() string {
	var out []string
	for _, field := range []string{byType, byStatus, byOutlet, byDecision} {
		if v := *f.field(field); v != "" {
			out = append(out, v)
		}
	}
	if f.text != "" {
		out = append(out, "“"+f.text+"”")
	}
	return strings.Join(out, ", ")
}

// outlet names the outlet of a claim.
func (s *sitting) outlet(c compare.Claim) string {
	return report.OutletName(c, s.articles[c.Article].Record)
}

// location is where the evidence of a claim stands, without the folder that all files are in.
func (s *sitting) location(c compare.Claim) string {
	c.File = strings.TrimPrefix(c.File, s.folder)
	return report.Location(c, s.articles[c.Article].Record)
}

// commonFolder returns the folder, with its separator, that all files are in or below, "" where there is none.
func commonFolder(articles []compare.Article) string {
	dir := ""
	for i, a := range articles {
		own, _ := filepath.Split(a.File)
		if i == 0 {
			dir = own
		}
		for !strings.HasPrefix(own, dir) {
			dir, _ = filepath.Split(strings.TrimSuffix(dir, string(filepath.Separator)))
		}
	}
	return dir
}

// commonYear returns the year of all articles whose day is known, "" where there are several.
func commonYear(articles []compare.Article) string {
	year := ""
	for _, a := range articles {
		t, _ := publishedAt(a)
		switch own := t.Format("2006"); {
		case t.IsZero() || own == year:
		case year == "":
			year = own
		default:
			return ""
		}
	}
	return year
}

func claims(c *compare.Conflict) []compare.Claim {
	var out []compare.Claim
	for _, s := range c.Sides {
		out = append(out, s.Claims...)
	}
	return out
}

// setFilter shows the findings that pass a filter, and stays at the current one where it is among them; else it goes to
// the first that waits for a decision.
func (s *sitting) setFilter(f filter) {
	at := s.place()
	s.filter = f
	s.apply()
	if !s.stay(at) {
		if s.at = 0; s.current() != nil && !open(s.current()) {
			s.next()
		}
	}
}

// apply finds anew what passes the filter.
func (s *sitting) apply() {
	s.shown = nil
	for i := range s.report.Conflicts {
		if s.passes(&s.filter, &s.report.Conflicts[i]) {
			s.shown = append(s.shown, i)
		}
	}
	s.at = max(0, min(s.at, len(s.shown)-1))
}

// A choice is a value of a field with the number of findings that have it.
type choice struct {
	value string // "" for all
	count int
}

// choices lists the values of a field among the findings that the rest of the filter lets through: outlets by
// name, others in the order in which they come.
func (s *sitting) choices(field string) []choice {
	rest := s.filter
	*rest.field(field) = ""
	out := []choice{{}}
	for i := range s.report.Conflicts {
		c := &s.report.Conflicts[i]
		if !s.passes(&rest, c) {
			continue
		}
		out[0].count++
		for _, v := range s.values(c, field) {
			k := slices.IndexFunc(out, func(o choice) bool { return o.value == v })
			if k < 0 {
				k = len(out)
				out = append(out, choice{value: v})
			}
			out[k].count++
		}
	}
	if field == byOutlet {
		slices.SortFunc(out[1:], func(a, b choice) int { return strings.Compare(strings.ToLower(a.value), strings.ToLower(b.value)) })
	}
	return out
}

// statusHeading names a status in the plural, above the findings that have it.
func statusHeading(s compare.Status) string {
	switch s {
	case compare.Disputed:
		return "Conflicts on the same occasion"
	case compare.Update:
		return "Updates"
	}
	return "Different occasions"
}
