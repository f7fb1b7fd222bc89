package report

import (
	"fmt"
	"io"
	"strings"

	"rashomon/compare"
)

// Why writes how two passages were compared: their claims, what is taken for the same, what each detector said,
// and the verdict.
func Why(w io.Writer, y *compare.Why, opt TextOptions) error {
	t := newText(w, opt)
	t.paragraph("A  ", Plain(y.First), t.paint.bold)
	t.paragraph("B  ", Plain(y.Second), t.paint.bold)
	t.printf("\n")
	var rows []row
	for i, side := range []string{"A", "B"} {
		for _, c := range y.Claims[i] {
			rows = append(rows, row{{{side, nil}, {claimText(c), nil}, {senseText(c), nil}, {speakerText(c.Attribution), nil}}})
		}
	}
	if len(rows) > 0 {
		t.list([]column{{"", 1, 0}, {"claims", 24, 3}, {"sense", 8, 1}, {"said by", 8, 1}}, rows)
		t.printf("\n")
	}
	rows = nil
	for _, k := range y.Ties {
		note := ""
		switch {
		case k.Opposed:
			note = "opposites"
		case k.Denied[0] && k.Denied[1]:
			note = "denied in both"
		case k.Denied[0]:
			note = "denied in A"
		case k.Denied[1]:
			note = "denied in B"
		}
		rows = append(rows, row{{{Plain(k.First), nil}, {Plain(k.Second), nil}, {fmt.Sprintf("%.2f", k.Score), nil}, {note, nil}}})
	}
	if len(rows) > 0 {
		t.list([]column{{"in A", 16, 2}, {"in B", 16, 2}, {"same", 4, 0}, {"", 12, 1}}, rows)
		t.printf("\n")
	}
	for i, side := range []string{"A", "B"} {
		line := fmt.Sprintf("%.0f%% of it is in the other", 100*y.Covered[i])
		if len(y.Alone[i]) > 0 {
			line += "; not there: " + Plain(strings.Join(y.Alone[i], ", "))
		}
		t.paragraph(side+"  ", line, nil)
	}
	t.printf("\n")
	rows = nil
	for _, v := range y.Verdicts {
		says, sure := "silent", ""
		if v.Status != "" {
			says, sure = string(v.Status), fmt.Sprintf("%.2f", v.Strength)
		}
		rows = append(rows, row{{{string(v.Type), nil}, {says, nil}, {sure, nil}, {Plain(v.Reason), nil}}})
	}
	t.list([]column{{"detector", 13, 0}, {"says", 8, 0}, {"sure", 4, 0}, {"why", 24, 3}}, rows)
	t.printf("\n")
	line := string(y.Relation.Relation)
	if y.Relation.Type != "" {
		line += " (" + string(y.Relation.Type) + ")"
	}
	t.paragraph("", fmt.Sprintf("As a pair of statements: %s, confidence %.2f: %s.", line, y.Relation.Confidence, Plain(y.Relation.Reason)), t.paint.bold)
	return t.err
}
