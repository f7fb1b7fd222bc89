package compare

import "rashomon/nlp"

// A Reading is what was read out of articles, without comparing them: the JSON of "rashomon claims".
type Reading struct {
	Version  int           `json:"version"`
	Articles []ReadArticle `json:"articles"`
}

// A ReadArticle is one article with its names, its acts of attribution and its claims.
type ReadArticle struct {
	ID           string        `json:"id"`
	File         string        `json:"file"`
	Outlet       string        `json:"outlet"`
	Title        string        `json:"title"`
	Author       string        `json:"author"`
	URL          string        `json:"url"`
	Published    string        `json:"published"`
	Inferred     []string      `json:"inferred"`
	Record       int           `json:"record"`
	Skipped      []Skipped     `json:"skipped"`
	Entities     []Entity      `json:"entities"`
	Attributions []Attribution `json:"attributions"`
	Claims       []Claim       `json:"claims"`
}

// A Skipped line is no reporting.
type Skipped struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
	Text   string `json:"text"`
}

// An Entity is a name in the text.
type Entity struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Name  string `json:"name"`
}

// An Attribution is who says what, as offsets; null where the text has no words for it.
type Attribution struct {
	Source  *[2]int `json:"source"`
	Cue     *[2]int `json:"cue"`
	Content [2]int  `json:"content"`
}

// NewReading puts documents in the form of the contract, in their order.
func NewReading(docs []*nlp.Document) *Reading {
	r := &Reading{Version: Version, Articles: []ReadArticle{}}
	for _, d := range docs {
		a := newArticle(d, "")
		out := ReadArticle{ID: a.ID, File: a.File, Outlet: a.Outlet, Title: a.Title, Author: a.Author, URL: a.URL, Published: a.Published,
			Inferred: a.Inferred, Record: a.Record, Skipped: []Skipped{}, Entities: []Entity{}, Attributions: []Attribution{}, Claims: []Claim{}}
		for _, l := range d.Lines {
			if l.Kind == nlp.SkippedLine {
				out.Skipped = append(out.Skipped, Skipped{l.Number, l.Reason, d.Article.Text[l.Start:l.End]})
			}
		}
		for _, m := range d.Mentions {
			out.Entities = append(out.Entities, Entity{m.Start, m.End, string(m.Type), d.Entities[m.Entity].Name})
		}
		for _, s := range d.Statements {
			out.Attributions = append(out.Attributions, Attribution{offsets(s.Source), offsets(s.Cue), [2]int{s.Content.Start, s.Content.End}})
		}
		for i := range d.Claims {
			out.Claims = append(out.Claims, NewClaim(&d.Claims[i]))
		}
		r.Articles = append(r.Articles, out)
	}
	return r
}

func offsets(s nlp.Span) *[2]int {
	if s.Empty() {
		return nil
	}
	return &[2]int{s.Start, s.End}
}
