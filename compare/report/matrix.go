package report

import (
	"fmt"

	"rashomon/compare"
)

// matrix writes questions and agreed statements by outlets. Outlets are columns with a letter, named
// in a legend, so that many fit.
func (t *text) matrix(r *compare.Report) {
	var outlets []string
	names := map[string]string{}
	for _, a := range r.Articles {
		key := outletKey(a)
		if _, ok := names[key]; !ok {
			outlets = append(outlets, key)
			names[key] = outletName(a.Outlet, a.File, a.Record)
		}
	}
	byArticle := map[string]string{}
	for _, a := range r.Articles {
		byArticle[a.ID] = outletKey(a)
	}
	t.printf("\n%s\n", t.paint.bold("What each outlet says"))
	// As many outlets side by side as have room; the others in a table of their own.
	most := max(1, (t.opt.Width-matrixClaim-4)/(matrixStance+3))
	for from := 0; from < len(outlets); from += most {
		part := outlets[from:min(from+most, len(outlets))]
		columns := []column{{"claim", matrixClaim, 3}}
		for i, o := range part {
			columns = append(columns, column{letter(from + i), matrixStance, 1})
			t.paragraph(letter(from+i)+"  ", names[o], func(s string) string { return s })
		}
		var rows []row
		add := func(text string, stances map[string]string) {
			entry := []cell{{Plain(text), nil}}
			for _, o := range part {
				entry = append(entry, cell{Plain(stances[o]), nil})
			}
			rows = append(rows, row{entry})
		}
		for _, c := range r.Conflicts {
			stances := map[string]string{}
			for _, s := range c.Sides {
				for _, cl := range s.Claims {
					stances[byArticle[cl.Article]] = s.Stance
				}
			}
			status := judgedText(c)
			if mark := decisionMark(c.Decision); mark != "" {
				status += "; " + mark
			}
			add(fmt.Sprintf("%s (%s)", c.Question, status), stances)
		}
		for _, a := range r.Agreements {
			stances := map[string]string{}
			for _, cl := range a.Claims {
				stances[byArticle[cl.Article]] = "yes"
			}
			add(a.Bare(), stances)
		}
		if len(rows) > 0 {
			t.table("", columns, rows)
		}
	}
}

// Columns that a claim and an outlet's stance on it have at least.
const (
	matrixClaim  = 20
	matrixStance = 6
)

// letter names a column: A to Z, then A2 and so on.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if n := i / 26; n > 0 {
		s += fmt.Sprint(n + 1)
	}
	return s
}
