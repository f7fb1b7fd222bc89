package report

import (
	"html/template"
	"slices"
	"strings"
	"time"

	"rashomon/compare"
)

// A page is what the template of [HTML] shows. Every string of an article in it has been through [Plain].
type page struct {
	Title      string
	Policy     string
	Style      template.CSS
	Script     template.JS
	Named      string // the outlets, where they are few
	Published  string // from when to when the articles are
	Articles   string
	Claims     string
	Counts     []pageCount
	Standings  string // how many findings are decided; "" where nobody looked at any
	LookAgain  int
	Dismissed  string // a line on what was dismissed
	Types      []choice
	Statuses   []choice
	Outlets    []string // the number of an outlet is its place
	Findings   []finding
	Agreements []agreed
	Timeline   *timeline // nil where no date is known
	Speakers   []speaker
	Sources    []sourceArticle
	Warnings   []string
}

// A pageCount is a number of the summary.
type pageCount struct {
	N           int
	Noun, Class string
}

// A choice is what a filter can be set to.
type choice struct{ Value, Text string }

// pageMaker holds what the parts of a page ask of a report.
type pageMaker struct {
	r        *compare.Report
	articles map[string]compare.Article
	folder   string
	outlets  []string       // keys, in the order of the articles
	number   map[string]int // of an outlet by its key
	names    map[string]string
}

func newPage(r *compare.Report) *page {
	m := &pageMaker{r: r, articles: map[string]compare.Article{}, folder: folder(r), number: map[string]int{}, names: map[string]string{}}
	p := &page{Dismissed: dismissedText(r, "")}
	claims := 0
	for _, a := range r.Articles {
		m.articles[a.ID] = a
		claims += a.Claims
		key := outletKey(a)
		if _, ok := m.number[key]; !ok {
			m.number[key] = len(m.outlets)
			m.names[key] = outletName(a.Outlet, a.File, a.Record)
			m.outlets = append(m.outlets, key)
			p.Outlets = append(p.Outlets, m.names[key])
		}
		p.Sources = append(p.Sources, m.source(a))
	}
	p.Title = count(len(m.outlets), "outlet") + " compared"
	if len(r.Conflicts) > 0 {
		p.Title = "Where " + count(len(m.outlets), "outlet") + " differ"
	}
	if len(m.outlets) <= mostNamed {
		p.Named = strings.Join(p.Outlets, ", ")
	}
	p.Articles, p.Claims, p.Published = count(len(r.Articles), "article"), count(claims, "claim"), m.published()
	statuses, types := map[string]bool{}, map[compare.Type]bool{}
	for i, c := range r.Conflicts {
		statuses[judgedClass(c)], types[c.Type] = true, true
		p.Findings = append(p.Findings, m.finding(i+1, c))
	}
	standings := r.Standings()
	p.LookAgain = standings[compare.LookAgain]
	if standings[compare.Undecided] < len(r.Conflicts) {
		p.Standings = StandingsText(r)
	}
	for _, t := range compare.Types() {
		if types[t] {
			text := string(t)
			if about := TypeText(t); about != "" {
				text += ": " + about
			}
			p.Types = append(p.Types, choice{string(t), text})
		}
	}
	for _, s := range compare.Statuses() {
		if statuses[string(s)] {
			p.Statuses = append(p.Statuses, choice{string(s), StatusText(s)})
		}
	}
	if statuses[dismissed] {
		p.Statuses = append(p.Statuses, choice{dismissed, dismissed})
	}
	for i, a := range r.Agreements {
		p.Agreements = append(p.Agreements, m.agreed(i+1, a))
	}
	p.Counts = []pageCount{
		{r.Count(compare.Disputed), plural(r.Count(compare.Disputed), "conflict") + " on the same occasion", "conflict"},
		{r.Count(compare.Update), plural(r.Count(compare.Update), "update"), "update"},
		{r.Count(compare.DifferentOccasions), "on different occasions", "different-occasion"},
		{len(r.Agreements), plural(len(r.Agreements), "agreement"), "agreement"},
	}
	p.Timeline, p.Speakers = m.timeline(), m.speakers()
	for _, w := range r.Warnings {
		p.Warnings = append(p.Warnings, Plain(w))
	}
	return p
}

// mostNamed is how many outlets are named below the title.
const mostNamed = 6

func plural(n int, noun string) string {
	_, s, _ := strings.Cut(count(n, noun), " ")
	return s
}

// published tells from which days the articles are.
func (m *pageMaker) published() string {
	var days []time.Time
	for _, a := range m.r.Articles {
		if d, err := time.Parse(time.DateOnly, day(a.Published)); err == nil {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		return ""
	}
	return compare.Days(slices.MinFunc(days, time.Time.Compare), slices.MaxFunc(days, time.Time.Compare))
}

// dayText shows the day of a time: "2 Mar 2024".
func dayText(s string) string {
	if d, err := time.Parse(time.DateOnly, day(s)); err == nil {
		return compare.Days(d, d)
	}
	return Plain(s)
}
