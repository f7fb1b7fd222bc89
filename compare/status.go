package compare

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rashomon/nlp"
)

// An occasionTime is what is known of when the event of a claim took place.
type occasionTime struct {
	first, last time.Time // midnight UTC; zero for unknown
	guessed     bool      // from the day of publication, not from words
	open        bool      // with an end that nobody told: "since July"
}

// occasion returns the days of a claim's event: as the text says, or around the day of publication.
func occasion(it *item) occasionTime {
	if w := it.when; w != nil && !w.First.IsZero() && !w.Last.IsZero() {
		return occasionTime{first: w.First, last: w.Last}
	}
	day := it.Article.Published.Day()
	if day.IsZero() {
		return occasionTime{}
	}
	// News is of the last days, plans of the next.
	o := occasionTime{first: day.AddDate(0, 0, -7), last: day, guessed: true}
	if it.sense == plan {
		o.first, o.last = day, day.AddDate(0, 0, 14)
	}
	if w := it.when; w != nil {
		o.open = true
		if !w.First.IsZero() && w.First.Before(o.first) {
			o.first = w.First
		}
		if !w.Last.IsZero() && w.Last.After(o.last) {
			o.last = w.Last
		}
	}
	return o
}

func (o occasionTime) known() bool { return !o.first.IsZero() && !o.guessed }

// apart tells whether two events cannot be one: a day or more between them where both are told, a
// month where one was only guessed from the day of publication.
func (o occasionTime) apart(p occasionTime) bool {
	if o.first.IsZero() || p.first.IsZero() {
		return false
	}
	slack := 24 * time.Hour
	if o.guessed || p.guessed {
		slack = 30 * 24 * time.Hour
	}
	return p.first.Sub(o.last) > slack || o.first.Sub(p.last) > slack
}

// judge decides the status of a finding from its items' times, places and days of publication, and
// says so in words.
func (f *finding) judge() (status Status, why string, sure float64) {
	status, why, sure = f.judgeTimes()
	if f.corrected && status == Disputed {
		return Update, why, sure
	}
	if corrected, as := f.takesBack(); corrected != nil && status == Disputed && outdates(corrected, as) {
		return Update, why, sure
	}
	return status, why, sure
}

// judgeTimes decides the status as if all articles were of different outlets.
func (f *finding) judgeTimes() (status Status, why string, sure float64) {
	far, near, guess := 0, 0, false
	placesApart := true
	for i, a := range f.stances {
		for _, b := range f.stances[:i] {
			for _, x := range a.items {
				for _, y := range b.items {
					ox, oy := occasion(x), occasion(y)
					if ox.apart(oy) {
						far++
						guess = guess || ox.guessed || oy.guessed
					} else if !ox.open && !oy.open { // a stretch without an end holds many occasions
						near++
					}
					placesApart = placesApart && !compatiblePlaces(x.where, y.where) && sameLevel(x.where, y.where)
				}
			}
		}
	}
	switch {
	case f.timeless:
		return Disputed, "", 1
	case f.settledSince():
		return Update, "", 1
	case f.Type != Place && placesApart:
		return DifferentOccasions, "the places differ, so these are different occasions", 0.9
	case near == 0 && far > 0 && guess:
		return DifferentOccasions, "by the dates that are given and the days of publication these are different occasions", 0.9
	case near == 0 && far > 0:
		return DifferentOccasions, "the dates differ, so these are different occasions", 1
	}
	if f.superseded() {
		return Update, "", 1
	}
	if far > 0 {
		return Disputed, "the times do not decide whether it is one occasion", 0.75
	}
	return Disputed, "", 1
}

// superseded tells whether the later reports bring the earlier ones up to date: a toll that rose, a
// plan that came true or did not, a confirmation that came.
func (f *finding) superseded() bool {
	if len(f.stances) != 2 && !f.rises {
		return false
	}
	early, late := f.stances[0].items, f.stances[len(f.stances)-1].items
	if f.rises {
		return f.risesWithTime()
	}
	if before(late, early) {
		early, late = late, early
	}
	if !before(early, late) {
		return false
	}
	switch {
	case f.until != "":
		return before(f.stances[0].items, f.stances[1].items) == (f.stances[0].name == f.until)
	case allSense(early, plan) && allSense(late, fact):
		return true // what was planned, and what came of it
	case (f.Type == Polarity || f.Type == Outcome) && denies(early) && happenedSince(late, early):
		return true // "has opened no inquiry", and it was opened a month later
	case f.Type == Polarity && pending(early) && !pending(late):
		return true // "has not conceded", and later conceded
	case f.turns:
		return true
	case f.settles:
		return confirmStance(late[0]) != "not confirmed"
	}
	return false
}

// denies tells whether items say that something did not happen.
func denies(items []*item) bool {
	return !slices.ContainsFunc(items, func(it *item) bool { return it.sign > 0 })
}

// happenedSince tells whether what some items tell of took place, by the day that they give, after others were published.
func happenedSince(late, early []*item) bool {
	for _, x := range late {
		o := occasion(x)
		if x.sign < 0 || !o.known() || slices.ContainsFunc(early, func(y *item) bool { return !y.Article.Published.Day().Before(o.first) }) {
			return false
		}
	}
	return true
}

// pending tells whether items say that something has not happened so far.
func pending(items []*item) bool {
	for _, it := range items {
		if it.sign > 0 || !it.Predicate.Perfect {
			return false
		}
	}
	return true
}

// risesWithTime tells whether every larger amount was published after every smaller one.
func (f *finding) risesWithTime() bool {
	for i, a := range f.stances {
		for _, b := range f.stances[:i] {
			x, y := a.items, b.items
			if largest(x) < largest(y) {
				x, y = y, x
			}
			if !before(y, x) {
				return false
			}
		}
	}
	return true
}

// largest returns the largest finite amount that a stance names.
func largest(items []*item) float64 {
	best := 0.0
	for _, it := range items {
		for _, q := range it.Quantities {
			v := q.Low
			if math.IsInf(v, 0) {
				v = q.High
			}
			if !math.IsInf(v, 0) {
				best = max(best, v)
			}
		}
	}
	return best
}

// before tells whether all items of a were published before all of b: on an earlier day, or earlier on
// the same day where clock times are known.
func before(a, b []*item) bool {
	for _, x := range a {
		for _, y := range b {
			p, q := x.Article.Published, y.Article.Published
			switch {
			case p.IsZero() || q.IsZero():
				return false
			case p.Day().Before(q.Day()):
			case p.Day().Equal(q.Day()) && p.Clock && q.Clock && p.Before(q.Time):
			default:
				return false
			}
		}
	}
	return true
}

func allSense(items []*item, s sense) bool {
	for _, it := range items {
		if it.sense != s {
			return false
		}
	}
	return true
}

// Days writes a stretch of days as a reader would: "9-10 Oct 2021". Zero ends are open.
func Days(first, last time.Time) string {
	switch {
	case first.IsZero() && last.IsZero():
		return ""
	case first.IsZero():
		return "until " + last.Format("2 Jan 2006")
	case last.IsZero():
		return "since " + first.Format("2 Jan 2006")
	case first.Equal(last):
		return first.Format("2 Jan 2006")
	case first.Day() == 1 && last.Equal(first.AddDate(0, 1, -1)):
		return first.Format("Jan 2006")
	case first.YearDay() == 1 && last.Equal(first.AddDate(1, 0, -1)):
		return first.Format("2006")
	case first.Year() == last.Year() && first.Month() == last.Month():
		return fmt.Sprintf("%d-%s", first.Day(), last.Format("2 Jan 2006"))
	}
	return first.Format("2 Jan 2006") + " to " + last.Format("2 Jan 2006")
}

// eventTimes lists the days of a stance's events, for reasons.
func eventTimes(items []*item) string {
	var known []occasionTime
	for _, it := range items {
		if o := occasion(it); o.known() {
			known = append(known, o)
		}
	}
	slices.SortFunc(known, func(a, b occasionTime) int { return a.first.Compare(b.first) })
	var out []string
	for _, o := range known {
		if text := Days(o.first, o.last); !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return list(out)
}

// list joins words with commas and "and".
func list(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// outletsOf names the outlets of items as a reader knows them.
func outletsOf(items []*item) []string {
	var out []string
	for _, it := range items {
		if name := OutletName(it.Article); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// OutletName returns the outlet of an article, or its file where the outlet is not known.
func OutletName(a *nlp.Article) string {
	if a.Outlet != "" {
		return a.Outlet
	}
	return filepath.Base(a.File)
}
