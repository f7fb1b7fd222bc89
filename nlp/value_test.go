package nlp

import (
	"fmt"
	"testing"
)

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
		{"The firm closed in 1990. Police said so.", []string{"The firm closed in 1990.", "Police said so."}, "a year ends one too"},
		{"Prices rose by 4.5%. Ines Calder left on March 2. Otto Lund stayed.", []string{"Prices rose by 4.5%.", "Ines Calder left on March 2.", "Otto Lund stayed."}, "a number in front of a name"},
		{"1. Otto Lund came first.", []string{"1. Otto Lund came first."}, "a number that counts items"},
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
