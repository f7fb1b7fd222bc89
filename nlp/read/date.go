package read

import (
	"fmt"
	"strings"
	"time"

	"rashomon/nlp"
)

const dateHint = "write a date as 2021-10-08 or 2021-10-08T14:30:00Z"

// layouts are the forms of dates that metadata comes in.
var layouts = []struct {
	layout string
	clock  bool
}{
	{time.RFC3339, true}, {"2006-01-02T15:04:05.999Z0700", true}, {"2006-01-02T15:04:05Z0700", true}, {"2006-01-02T15:04Z07:00", true},
	{"2006-01-02T15:04:05", true}, {"2006-01-02T15:04", true}, {"2006-01-02 15:04:05 -0700", true}, {"2006-01-02 15:04:05", true}, {"2006-01-02 15:04", true},
	{time.RFC1123Z, true}, {time.RFC1123, true}, {"Mon, 2 Jan 2006 15:04:05 -0700", true},
	{time.DateOnly, false}, {"2006/01/02", false}, {"20060102", false},
	{"January 2, 2006", false}, {"Jan 2, 2006", false}, {"Jan. 2, 2006", false}, {"2 January 2006", false}, {"2 Jan 2006", false},
	{"Monday, January 2, 2006", false}, {"January 2, 2006 15:04", true}, {"January 2, 2006 3:04 PM", true}, {"January 2, 2006, 3:04 PM", true},
}

// moment reads a date; "" is the unknown one.
func moment(s string) (nlp.Moment, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return nlp.Moment{}, nil
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.layout, s); err == nil && t.Year() > 0 {
			return nlp.Moment{Time: t, Clock: l.clock}, nil
		}
	}
	return nlp.Moment{}, fmt.Errorf("cannot read the date %q", s)
}

// parseTime is time.Parse with any capitals in names of months.
func parseTime(layout, s string) (time.Time, error) {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if w[0] >= 'a' {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return time.Parse(layout, strings.Join(words, " "))
}
