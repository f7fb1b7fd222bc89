package nlp

import (
	"fmt"
	"math"
	"testing"
)

func TestQuantities(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"Twelve people died.", "12 12 people", "a word"},
		{"The blast killed 14,000 troops.", "14000 14000 troops", "a comma"},
		{"At least 12 people died.", "12 +Inf people", "a lower bound"},
		{"Up to 40 people died.", "-Inf 40 people", "an upper bound"},
		{"More than 120,000 people fled.", "120000 +Inf people", "more than"},
		{"Nearly 200 people fled.", "170 200 people", "near, from below"},
		{"About 60 people fled.", "54 66 people", "roughly"},
		{"Between 100 and 200 Americans remain.", "100 200 Americans", "a range"},
		{"There are 6 to 7 million cars.", "6e+06 7e+06 cars", "one scale for both"},
		{"He sold two hundred and five cars.", "205 205 cars", "a number in words"},
		{"Tens of thousands of people fled.", "20000 99000 people", "vague"},
		{"Dozens of houses burned.", "24 199 houses", "vague"},
		{"Two dozen houses burned.", "24 24 houses", "a scale in words"},
		{"It lost $3.2 billion.", "3.2e+09 3.2e+09 USD", "money"},
		{"It lost 3.2 million euros.", "3.2e+06 3.2e+06 EUR", "money behind"},
		{"Shares fell 5 percent.", "5 5 percent", "a share"},
		{"Shares fell 5%.", "5 5 percent", "a sign"},
		{"An eight-member team came.", "8 8 member", "part of a description"},
		{"The 17-year-old war ended.", "17 17 year of age", "an age"},
		{"They came on October 12.", "", "a date counts nothing"},
		{"One of them left.", "", "a pronoun"},
		{"Five of the seven judges left.", "5 5 judges", "out of how many"},
		{"The train left at 9:52 p.m. from Leeds.", "", "an hour with minutes"},
		{"The train left at 2.14pm from Leeds.", "", "an hour in one word"},
		{"The train left at 0900 GMT from Leeds.", "", "an hour of four digits"},
		{"He took bribes between 2015 and 2018.", "", "years"},
		{"Between 2000 and 2100 people died.", "2000 2100 people", "no years"},
		{"The No 9 shirt sold.", "9 9 shirt", "a label"},
		{"The suspect, 34, fled.", "34 34 year of age", "an age behind a name"},
	} {
		d := parseText(tt.text)
		got := ""
		for _, q := range d.Quantities {
			unit := q.Unit
			if unit == "" {
				unit = q.Of
			}
			got = fmt.Sprintf("%g %g %s", math.Round(q.Low*100)/100, math.Round(q.High*100)/100, unit)
		}
		if got != tt.want {
			t.Errorf("%q (%s): %s, want %s", tt.text, tt.reason, got, tt.want)
		}
	}
}

func TestQuotes(t *testing.T) {
	for _, tt := range []struct {
		text   string
		want   []string
		reason string
	}{
		{`"No," he said. "Never."`, []string{"No,", "Never."}, "straight marks"},
		{`“No,” he said.`, []string{"No,"}, "curly marks"},
		{`'No, never,' he said.`, []string{"No, never,"}, "single marks"},
		{`The Taliban’s office didn't answer.`, nil, "apostrophes"},
		{`The brothers' gang, the sisters' club.`, nil, "possessives"},
		{`He called it “a ‘bad’ day”.`, []string{"a ‘bad’ day"}, "marks inside marks"},
		{`“The first paragraph stays open.`, []string{"The first paragraph stays open."}, "no closing mark"},
	} {
		d := parseText(tt.text)
		var got []string
		for _, q := range d.Quotes {
			got = append(got, d.Article.Text[q.Start:q.End])
		}
		if fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%q (%s): %q, want %q", tt.text, tt.reason, got, tt.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		text   string
		want   []string
		reason string
	}{
		{"He left on Aug. 31. He came back.", []string{"He left on Aug. 31.", "He came back."}, "a day of the month ends a sentence"},
		{"Gen. Frank McKenzie met Rep. Mike Gallagher, R-Wisc., on Monday.", []string{"Gen. Frank McKenzie met Rep. Mike Gallagher, R-Wisc., on Monday."}, "abbreviations"},
		{"“Why?” he asked. Nobody knew.", []string{"“Why?” he asked.", "Nobody knew."}, "a question inside"},
		{"The first line is one\n\nThe second line is one more", []string{"The first line is one", "The second line is one more"}, "paragraphs end sentences"},
		{"LEEDS, May 3 (Aire Wire) - The dam broke on Friday.", []string{"The dam broke on Friday."}, "a dateline is no part of the report"},
		{"The U.S. army left. The war ended.", []string{"The U.S. army left.", "The war ended."}, "dots inside a name"},
	} {
		d := parseText(tt.text)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Article.Text[s.Start:s.End])
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", tt.want) {
			t.Errorf("%q (%s): %q, want %q", tt.text, tt.reason, got, tt.want)
		}
	}
}
