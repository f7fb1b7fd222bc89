package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"strings"

	"rashomon/compare"
)

// csvColumns are the columns of [CSV]: one row a claim of a conflict or an agreement.
var csvColumns = []string{"finding", "kind", "type", "status", "confidence", "question", "reason", "stance", "origins",
	"outlet", "published", "file", "line", "subject", "predicate", "object", "polarity", "modality", "said_by",
	"event_start", "event_end", "where", "evidence", "verdict", "look_again", "note", "reviewer", "decided"}

// CSV writes a report as comma-separated values (RFC 4180), one row a claim. What a spreadsheet would take
// for a formula is preceded by an apostrophe.
func CSV(w io.Writer, r *compare.Report) error {
	out := csv.NewWriter(w)
	published, record := map[string]string{}, records(r)
	for _, a := range r.Articles {
		published[a.ID] = a.Published
	}
	if err := out.Write(csvColumns); err != nil {
		return err
	}
	write := func(head []string, d *compare.Decision, c compare.Claim) error {
		rec := append(head, c.Outlet, published[c.Article], location(c.File, record[c.Article], 0), fmt.Sprint(c.Line), c.Subject, c.Predicate, c.Object, c.Polarity, c.Modality,
			speakerText(c.Attribution), end(c.When, true), end(c.When, false), strings.Join(c.Where, "; "), c.Evidence)
		if d != nil {
			rec = append(rec, string(d.Verdict), fmt.Sprint(d.LookAgain), d.Note, d.Reviewer, d.Time)
		} else {
			rec = append(rec, "", "", "", "", "")
		}
		for i := range rec {
			rec[i] = spreadsheet(Plain(rec[i]))
		}
		return out.Write(rec)
	}
	for _, c := range r.Conflicts {
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				head := []string{c.ID, "conflict", string(c.Type), string(c.Status), fmt.Sprintf("%.2f", c.Confidence), c.Question, c.Reason, s.Stance, ""}
				if err := write(head, c.Decision, cl); err != nil {
					return err
				}
			}
		}
	}
	for _, a := range r.Agreements {
		for _, cl := range a.Claims {
			head := []string{a.ID, "agreement", "", "", fmt.Sprintf("%.2f", a.Confidence), a.Statement, "", "", fmt.Sprint(a.Origins)}
			if err := write(head, nil, cl); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func end(w *compare.When, start bool) string {
	switch {
	case w == nil:
		return ""
	case start && w.Start != nil:
		return *w.Start
	case !start && w.End != nil:
		return *w.End
	}
	return ""
}

// formula is where a cell begins with what a spreadsheet would take for a formula. Where lists are written with
// semicolons, spreadsheets cut lines there too, quoted or not.
var formula = regexp.MustCompile(`(^|;)([\s"]*)([=+\-@|%＝＋－＠])`)

// spreadsheet keeps a cell, and what is cut out of it, from being taken for a formula.
func spreadsheet(s string) string { return formula.ReplaceAllString(s, "$1$2'$3") }
