package nlp

import (
	"fmt"
	"testing"
	"time"
)

// TestTimes reads expressions as of Friday, 8 October 2021.
func TestTimes(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"They will meet in Doha this Saturday and Sunday.", "2021-10-09/2021-10-10", "a list, ahead"},
		{"They met on Tuesday.", "2021-10-05/2021-10-05", "news is of the last such day"},
		{"They will meet on Tuesday.", "2021-10-12/2021-10-12", "plans are of the next"},
		{"They met on Friday.", "2021-10-08/2021-10-08", "the day of publication itself"},
		{"They met last Friday.", "2021-10-01/2021-10-01", "not today"},
		{"They met on Monday night.", "2021-10-04/2021-10-04", "part of a day"},
		{"They met on October 12th, 2018.", "2018-10-12/2018-10-12", "with a year"},
		{"They met on October 5th.", "2021-10-05/2021-10-05", "the nearest year"},
		{"They met on December 30.", "2020-12-30/2020-12-30", "the nearest past one"},
		{"They met on 12 March 2019.", "2019-03-12/2019-03-12", "day first"},
		{"They met on the 3rd of May.", "2021-05-03/2021-05-03", "with of"},
		{"They will meet on October 9 and October 10.", "2021-10-09/2021-10-10", "two days"},
		{"They met on Oct. 4-6.", "2021-10-04/2021-10-06", "a range in one"},
		{"They met from Monday to Wednesday.", "2021-10-04/2021-10-06", "a range in words"},
		{"They met last month.", "2021-09-01/2021-09-30", "a month"},
		{"They met in July.", "2021-07-01/2021-07-31", "a named month"},
		{"They met in March 2019.", "2019-03-01/2019-03-31", "month and year"},
		{"The war began in 2001.", "2001-01-01/2001-12-31", "a year"},
		{"It ruled in the 1990s.", "1990-01-01/1999-12-31", "a decade"},
		{"They met yesterday.", "2021-10-07/2021-10-07", "a word for a day"},
		{"They met this week.", "2021-10-04/2021-10-10", "from Monday"},
		{"They met three days ago.", "2021-10-05/2021-10-05", "counted back"},
		{"It was published on 2021-09-30.", "2021-09-30/2021-09-30", "ISO 8601"},
		{"They met on 25/12/2020.", "2020-12-25/2020-12-25", "only one reading is a date"},
		{"They met over the weekend.", "2021-10-02/2021-10-03", "the last weekend"},
		{"They will meet at the weekend.", "2021-10-09/2021-10-10", "the next one"},
		{"They lost the 2016 election.", "2016-01-01/2016-12-31", "a year before a noun"},
		{"They expect approval in March.", "2022-03-01/2022-03-31", "what is expected lies ahead"},
		{"They could not reach the village on Monday.", "2021-10-04/2021-10-04", "what could not be done does not"},
		{"They have met four times since July.", "2021-07-01/2021-07-31", "see Anchor"},

		{"The war lasted 17 years.", "", "a length is no date"},
		{"They talked for six months.", "", "a length is no date"},
		{"She may march to the sea.", "", "verbs in lower case"},
		{"He paid 2000 dollars.", "", "a number is no year"},
		{"They met on 4/5/2021.", "?", "one of two days, nobody knows which"},
	} {
		d := parseText(tt.text)
		got := ""
		for _, x := range d.Times {
			if !x.Known() {
				got = "?"
				continue
			}
			got = x.First.Format(time.DateOnly) + "/" + x.Last.Format(time.DateOnly)
		}
		if got != tt.want {
			t.Errorf("%q (%s): %s, want %s", tt.text, tt.reason, got, tt.want)
		}
	}
}

func TestTimesWithoutDate(t *testing.T) {
	d := Parse(&Article{Text: "They met on Tuesday and on October 12th."})
	for _, x := range d.Times {
		if x.Known() {
			t.Errorf("%q is known without a day of publication", d.Article.Text[x.Start:x.End])
		}
	}
	if len(d.Times) != 2 {
		t.Errorf("%d times, want 2", len(d.Times))
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
