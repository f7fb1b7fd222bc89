package compare

import (
	"fmt"
	"strings"
	"testing"

	"rashomon/nlp"
)

func TestHourTexts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The blast happened at 11:40 p.m. on Monday.", "23:40"},
		{"The tremor struck at 3:12 a.m. on Wednesday.", "3:12"},
		{"It happened just after three in the morning.", "3:05"},
		{"It was a few minutes before five on Wednesday morning.", "4:55"},
		{"The walkout started at four in the morning.", "4:00"},
		{"The stoppage got under way at six, two hours after the first plane had left.", "6:00?"},
		{"Flames were first noticed on Tuesday evening shortly before nine o'clock.", "20:55"},
		{"The fire broke out at about twenty to eight in the evening.", "19:40"},
		{"At ten to four on Friday, in the drizzle, she tied a whistle round her neck.", "3:50?"},
		{"The trouble had begun just before midnight local time on Sunday.", "23:55"},
		{"Polls closed at half past seven on Sunday evening.", "19:30"},
		{"The train left at quarter to nine.", "8:45?"},
		{"The alarm was raised at 20:52.", "20:52"},
		{"Gunfire was first heard around three in the morning.", "3:00"},
		{"The session opens at 9am.", "9:00"},
		{"The first call came at noon.", "12:00"},
		{"The plant stopped at eight that night.", "20:00"},
		// No hours.
		{"Shots were fired at six officers.", ""},
		{"Inflation stood at six percent.", ""},
		{"The team trails after three games.", ""},
		{"She was hit in the head after two men came in.", ""},
		{"The midnight train was late.", ""},
		{"He finished ten to twelve points behind.", ""},
		{"Prices rose from five to ten dollars.", ""},
		{"They met at one of the hotels.", ""},
		{"Voters backed it eight to five.", ""},
		{"The house sold at 6.5 million.", ""},
		{"Shares closed at 6.50 euros, up 3.12 percent.", ""},
	} {
		d := nlp.ParseStatement(tt.text)
		var got []string
		for i := range d.Sentences {
			for _, h := range hourTexts(&d.Sentences[i]) {
				mark := "?"
				if h.half {
					mark = ""
				}
				got = append(got, fmt.Sprintf("%d:%02d%s", h.minutes/60, h.minutes%60, mark))
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
