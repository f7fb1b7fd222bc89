package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"rashomon/compare"
)

// A timeline shows for each outlet when its articles were published and of what time it speaks.
type timeline struct {
	Width, Height, Bottom int // Bottom is where the lanes end
	Ticks                 []tick
	Lanes                 []lane
	Rows                  []timelineRow
}

// A tick is a day on the axis; where days are close, only some have their label.
type tick struct {
	X     int
	Label string
}

// A lane is an outlet's part of the timeline.
type lane struct {
	Name        string
	Y, Height   int
	LabelY      int
	Published   []mark
	Said        []mark
	More, MoreY int // findings for which there was no room
}

// A mark is the publication of an article, or the time that a claim is about.
type mark struct {
	X, Y, W int
	TextX   int
	TextY   int
	Label   string // the number of the finding
	ID      string // its anchor
	Class   string
	Title   string
}

// A timelineRow is the same in words.
type timelineRow struct {
	When, Outlet, Said string
	Number, ID         string // "" where an article was published
	first              time.Time
}

// Measures of the drawing, in its own units.
const (
	timelineWidth  = 1000
	timelineLeft   = 190 // room for names of outlets
	timelineRight  = 960
	timelineTop    = 34
	markHeight     = 18
	levelHeight    = 22
	labelWidth     = 84 // of a day on the axis
	mostLevels     = 8  // of marks above each other in a lane
	longestName    = 24
	leastMarkWidth = 16
)

// A spoken is one thing that an outlet said of a time.
type spoken struct {
	outlet      int
	first, last time.Time // zero for an open end
	mark        mark
	said        string
}

// timeline draws what was said about when; nil where no date is known.
func (m *pageMaker) timeline() *timeline {
	all, days := m.spoken()
	published := map[int][]time.Time{}
	for _, a := range m.r.Articles {
		if d, err := time.Parse(time.DateOnly, day(a.Published)); err == nil {
			n := m.number[outletKey(a)]
			published[n] = append(published[n], d)
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		return nil
	}
	slices.SortFunc(days, time.Time.Compare)
	days = slices.CompactFunc(days, time.Time.Equal)
	x := scale(days)
	t := &timeline{Width: timelineWidth}
	y := timelineTop
	for n, key := range m.outlets {
		l := lane{Name: shorten(m.names[key], longestName), Y: y}
		for _, d := range published[n] {
			l.Published = append(l.Published, mark{X: x(d), Y: y + levelHeight/2 + 2, Title: m.names[key] + ", published " + compare.Days(d, d)})
			t.Rows = append(t.Rows, timelineRow{When: compare.Days(d, d), Outlet: m.names[key], Said: "article published", first: d})
		}
		levels := 0
		var ends []int // of the last mark on each level
		for _, s := range all {
			if s.outlet != n {
				continue
			}
			t.Rows = append(t.Rows, timelineRow{When: compare.Days(s.first, s.last), Outlet: m.names[key], Said: s.said, Number: s.mark.Label, ID: s.mark.ID,
				first: cmp.Or(s.first, s.last)})
			k := s.place(x)
			level := slices.IndexFunc(ends, func(end int) bool { return end+4 <= k.X })
			if level < 0 {
				level = len(ends)
				if level == mostLevels {
					l.More++
					continue
				}
				ends = append(ends, 0)
			}
			ends[level] = k.X + k.W
			levels = max(levels, level+1)
			k.Y = y + levelHeight*(level+1) + 2
			k.TextX, k.TextY = k.X+k.W/2, k.Y+markHeight-5
			l.Said = append(l.Said, k)
		}
		l.Height = levelHeight*(levels+1) + 6
		l.LabelY, l.MoreY = y+levelHeight/2+6, y+levelHeight/2+24
		y += l.Height
		t.Lanes = append(t.Lanes, l)
	}
	t.Bottom, t.Height = y, y+6
	t.Ticks = ticks(days, x)
	slices.SortStableFunc(t.Rows, func(a, b timelineRow) int { return a.first.Compare(b.first) })
	return t
}

// spoken collects of which times the claims of all findings speak, in the order of their beginnings, and the days
// that this takes.
func (m *pageMaker) spoken() (all []spoken, days []time.Time) {
	type once struct {
		outlet      int
		finding     string
		first, last time.Time
	}
	seen := map[once]bool{}
	add := func(cl compare.Claim, k mark, said string) {
		n := m.outlet(cl)
		if cl.When == nil || n < 0 {
			return
		}
		first, last := ends(cl.When)
		if first.IsZero() && last.IsZero() || seen[once{n, k.ID, first, last}] {
			return
		}
		seen[once{n, k.ID, first, last}] = true
		for _, d := range []time.Time{first, last} {
			if !d.IsZero() {
				days = append(days, d)
			}
		}
		k.Title = fmt.Sprintf("%s, %s: %s", m.names[m.outlets[n]], eventText(cl.When), said)
		all = append(all, spoken{n, first, last, k, said})
	}
	for i, c := range m.r.Conflicts {
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				add(cl, mark{Label: fmt.Sprint(i + 1), ID: Plain(c.ID), Class: judgedClass(c)}, Plain(s.Stance)+" – "+Plain(c.Question))
			}
		}
	}
	for i, a := range m.r.Agreements {
		for _, cl := range a.Claims {
			add(cl, mark{Label: fmt.Sprintf("a%d", i+1), ID: Plain(a.ID), Class: "agreement"}, Plain(a.Bare()))
		}
	}
	slices.SortStableFunc(all, func(a, b spoken) int { return a.first.Compare(b.first) })
	return all, days
}

// place says where a mark lies on the axis; an open end reaches to the edge.
func (s spoken) place(x func(time.Time) int) mark {
	k := s.mark
	from, to := timelineLeft, timelineRight
	if !s.first.IsZero() {
		from = x(s.first)
	}
	if !s.last.IsZero() {
		to = x(s.last)
	}
	least := leastMarkWidth + 6*utf8.RuneCountInString(k.Label)
	if s.first.IsZero() || s.last.IsZero() {
		k.Class += " open"
	}
	k.W = max(to-from, least)
	k.X = min((from+to)/2-k.W/2, timelineWidth-k.W)
	return k
}

// scale lays days, in order and each once, on the axis. A stretch without a day takes at most as much room as two
// days: a story of a weekend that recalls one of three years ago, or all of a month, must not shrink to a point.
func scale(days []time.Time) func(time.Time) int {
	at := make(map[time.Time]float64, len(days))
	sum := 0.0
	for i, d := range days {
		if i > 0 {
			sum += 1 + min(1, math.Log2(d.Sub(days[i-1]).Hours()/24)/5) // in full from 32 days
		}
		at[d] = sum
	}
	const left, right = timelineLeft + 30, timelineRight - 20
	return func(d time.Time) int {
		if sum == 0 {
			return (left + right) / 2
		}
		return left + int(at[d]/sum*(right-left))
	}
}

func ticks(days []time.Time, x func(time.Time) int) []tick {
	var out []tick
	labelled := -labelWidth
	for _, d := range days {
		t := tick{X: x(d)}
		if t.X-labelled >= labelWidth {
			t.Label = compare.Days(d, d)
			labelled = t.X
		}
		out = append(out, t)
	}
	return out
}

func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
