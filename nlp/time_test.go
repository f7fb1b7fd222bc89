package nlp

import (
	"strings"
	"testing"
	"time"
)

// TestDates reads the phrasings of dates.txt as of the day that its header says.
func TestDates(t *testing.T) {
	all := readValues(t, "dates.txt")
	kinds := map[bool]int{}
	for _, p := range all {
		kinds[p.value == "-"]++
		d := parseText(p.text)
		var got []string
		for _, x := range d.Times {
			if !x.Known() {
				got = append(got, "?")
				continue
			}
			got = append(got, x.First.Format(time.DateOnly)+"/"+x.Last.Format(time.DateOnly))
		}
		if len(got) == 0 {
			got = []string{"-"}
		}
		if got := strings.Join(got, " "); got != p.value {
			t.Errorf("dates.txt:%d: %q: %s, want %s", p.line, p.text, got, p.value)
		}
	}
	if kinds[false] < 300 || kinds[true] < 50 {
		t.Errorf("dates.txt has %d phrasings and %d look-alikes", kinds[false], kinds[true])
	}
}

// TestTimeLimits tests what dates.txt does not: which words an expression takes in, how it limits and
// how fine it is.
func TestTimeLimits(t *testing.T) {
	for _, tt := range []struct {
		text, words, anchor string
		grain               Grain
		reason              string
	}{
		{"They met on Monday.", "Monday", "", Day, "without its preposition"},
		{"They met on Monday's ferry.", "Monday", "", Day, "without the possessive"},
		{"They met on Tuesday at 9 p.m. local time.", "Tuesday at 9 p.m. local time", "", Day, "with the hour"},
		{"They met on Friday, October 12, 2018, in Accra.", "Friday, October 12, 2018", "", Day, "with weekday and year"},
		{"The 12 October meeting was short.", "12 October", "", Day, "the article is that of the meeting"},
		{"They met last week.", "last week", "", Week, "a week"},
		{"They met in mid-March.", "mid-March", "", Month, "a part of a token of its own"},
		{"Profit fell in Q3 2020.", "Q3 2020", "", Quarter, "a quarter"},
		{"Profit fell in the third quarter of 2020.", "the third quarter of 2020", "", Quarter, "a quarter in words"},
		{"The war began in 2001.", "2001", "", Year, "a year"},
		{"It ruled in the 1990s.", "the 1990s", "", Decade, "a decade"},
		{"It was dug in the 19th century.", "the 19th century", "", Decade, "a century is no finer than a decade"},
		{"Forty drowned over the past week.", "the past week", "", Fuzzy, "a stretch up to today"},
		{"They met in recent weeks.", "recent weeks", "", Fuzzy, "vague"},
		{"They have met since July.", "since July", "since", Month, "an open end"},
		{"Visitors will pay from 1 June.", "from 1 June", "since", Day, "an open end, ahead"},
		{"It was closed from 2014 onwards.", "from 2014 onwards", "since", Year, "an open end, behind"},
		{"It ran from 3 to 5 May in Leeds.", "from 3 to 5 May", "", Day, "no open end but a range"},
		{"It will be shut until Monday.", "until Monday", "until", Day, "an open beginning"},
		{"It will be shut till Monday.", "till Monday", "until", Day, "the same"},
		{"They must leave by Monday.", "by Monday", "by", Day, "a deadline"},
		{"They left before Monday.", "before Monday", "before", Day, "before"},
		{"They left after Monday.", "after Monday", "after", Day, "after"},
		{"They left before midnight on Monday.", "midnight on Monday", "", Day, "before the hour, not before the day"},
		{"They left two days after the vote on 3 May.", "two days", "", Day, "the event stays outside"},
	} {
		d := parseText(tt.text)
		if len(d.Times) == 0 {
			t.Errorf("%q (%s): no time", tt.text, tt.reason)
			continue
		}
		x := d.Times[0]
		if words := d.Article.Text[x.Start:x.End]; words != tt.words || x.Anchor != tt.anchor || x.Grain != tt.grain {
			t.Errorf("%q (%s): %q %q %d, want %q %q %d", tt.text, tt.reason, words, x.Anchor, x.Grain, tt.words, tt.anchor, tt.grain)
		}
	}
}

func TestTimesWithoutDate(t *testing.T) {
	d := Parse(&Article{Text: "They met on Tuesday, last week, three days ago, in July, over the weekend and on October 12th."})
	for _, x := range d.Times {
		if x.Known() {
			t.Errorf("%q is known without a day of publication", d.Article.Text[x.Start:x.End])
		}
	}
	if len(d.Times) != 6 {
		t.Errorf("%d times, want 6", len(d.Times))
	}
}
