package review

import (
	"slices"
	"strings"
	"time"

	"rashomon/compare"
	"rashomon/compare/report"
)

// head says whose passage it is: the outlet and its date, then who says it and of when. told is what is read of the
// passage; who is named there, in the question or by the stance is not named again, nor is when it was, but where
// occasions or reports are told apart. Without told nothing is left out.
func (s *sitting) head(c *compare.Conflict, side int, cl compare.Claim, told string) [][]word {
	whole := told == ""
	out := [][]word{s.source(c, cl, whole)}
	var said []word
	switch {
	case len(cl.Attribution) == 0 && whole:
		said = words("in its own voice", plain)
	case len(cl.Attribution) > 0 && !pronoun(cl.Attribution[len(cl.Attribution)-1].Source) && (whole || !named(c, c.Sides[side].Stance, cl, told)):
		said = words(saidBy(cl), plain)
	}
	if event := report.EventText(cl); event != "" && event != c.Sides[side].Stance && (whole || c.Status != compare.Disputed) {
		if len(said) > 0 {
			said[len(said)-1].text += ";"
		}
		said = append(said, words("when: "+s.short(event, whole), plain)...)
	}
	if len(said) > 0 {
		out = append(out, said)
	}
	return out
}

// source names the outlet of a claim and the day of its article, and tells that it is read off the text: in full, or where
// occasions or reports are told apart by their days.
func (s *sitting) source(c *compare.Conflict, cl compare.Claim, whole bool) []word {
	out := words(s.whose(cl, whole), bold)
	published := s.published(c, cl)
	if published == "" {
		return out
	}
	out[len(out)-1].text += ","
	out = append(out, words(s.short(published, whole), plain)...)
	if (whole || c.Status != compare.Disputed && !s.allInferred(c)) && s.inferred(cl) {
		out = append(out, words("(read off its text)", plain)...)
	}
	return out
}

// inferred tells whether the day of the article of a claim is read off its text.
func (s *sitting) inferred(cl compare.Claim) bool {
	return slices.Contains(s.articles[cl.Article].Inferred, "published")
}

// allInferred tells whether the days of all articles of a finding are.
func (s *sitting) allInferred(c *compare.Conflict) bool {
	return !slices.ContainsFunc(claims(c), func(cl compare.Claim) bool { return !s.inferred(cl) })
}

// whose names the outlet of a claim; in short, one that is not known by where the passage stands.
func (s *sitting) whose(cl compare.Claim, whole bool) string {
	switch {
	case cl.Outlet == "":
		return "(" + s.location(cl) + ")"
	case whole && cl.File != "":
		return s.outlet(cl) + " (" + s.location(cl) + ")"
	}
	return s.outlet(cl)
}

// short leaves the year out of days where all articles are of one, unless all is to be told.
func (s *sitting) short(days string, whole bool) string {
	if whole || s.year == "" {
		return days
	}
	return strings.ReplaceAll(days, " "+s.year, "")
}

// named tells whether what is read of a passage names who says it and how, or the stance does. Of a quotation the question
// names the speaker, and whoever has no name is the same.
func named(c *compare.Conflict, stance string, cl compare.Claim, told string) bool {
	asked := bare(stance)
	chain := cl.Attribution
	if c.Type == compare.Quote || c.Type == compare.Attributed {
		asked = bare(c.Question + " " + stance)
	}
	if c.Type == compare.Quote {
		if chain = chain[len(chain)-1:]; !hasName(chain[0].Source) {
			return true
		}
	}
	told = bare(told)
	return !slices.ContainsFunc(chain, func(s compare.Source) bool {
		name := bare(s.Source)
		return !strings.Contains(asked, name) && !(strings.Contains(told, name) && strings.Contains(told, bare(s.Cue)))
	})
}

// bare is a text as its words in small letters, without what stands around them, between blanks.
func bare(s string) string {
	out := " "
	for _, w := range strings.Fields(strings.ToLower(report.Plain(s))) {
		if w = strings.Trim(w, `.,;:!?"'“”‘’()[]`); w != "" {
			out += w + " "
		}
	}
	return out
}

// saidBy tells who says it: "said by Coast Radio > a doctor", "denied by the coastguard", "asked by a reporter".
func saidBy(cl compare.Claim) string {
	speaker, how := report.SpeakerText(cl), cl.Attribution[len(cl.Attribution)-1].Stance
	if who, ok := strings.CutSuffix(speaker, " ("+how+")"); ok && how != "declined" {
		return how + " by " + who
	}
	return "said by " + speaker
}

// publishedAt returns when an article was published, and whether the hour is known.
func publishedAt(a compare.Article) (t time.Time, hour bool) {
	t, err := time.Parse(time.DateOnly, a.Published)
	if err == nil {
		return t, false
	}
	t, err = time.Parse(time.RFC3339, a.Published)
	return t, err == nil
}

// published shows when the article of a claim was published as the report does with days: "2 Mar 2024", with the hour
// where another side has one of the same day.
func (s *sitting) published(c *compare.Conflict, cl compare.Claim) string {
	a := s.articles[cl.Article]
	t, hour := publishedAt(a)
	if t.IsZero() {
		return report.Plain(a.Published)
	}
	out := compare.Days(t, t)
	if hour && slices.ContainsFunc(claims(c), func(o compare.Claim) bool {
		other, known := publishedAt(s.articles[o.Article])
		return known && o.Article != cl.Article && compare.Days(other, other) == out
	}) {
		out += t.Format(" 15:04")
	}
	return out
}
