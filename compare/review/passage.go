package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// side lays out a side: its stance, and of its claims who says it, when, and the passage in its paragraph.
func (s *sitting) side(c *compare.Conflict, i int, differences *report.Differences, width int, l layout) cell {
	var out cell
	side := c.Sides[i]
	show, more := s.chosen(differences, c, i, l.whole)
	stance := report.Plain(side.Stance)
	// A quotation tells its stance itself. Another one that is too long for the rule stands below it in full.
	switch short := ansi.StringWidth(stance) <= width-4; {
	case c.Type == compare.Quote && !l.whole:
	case short:
		out.name = l.paint.bold(" " + stance + " ")
	default:
		for _, line := range wrap(stance, width) {
			out.head = append(out.head, l.paint.bold(line))
		}
	}
	for k, cl := range show {
		before, evidence, after := passage(cl, differences.Gist(i, cl, l.limit), width, l)
		var head []string
		for _, part := range s.head(cl) {
			head = append(head, styled(part, width, l.paint)...)
		}
		after = append(after, styled(words(s.found(cl), faint), width, l.paint)...)
		if k == 0 {
			out.head, out.before, out.below = append(out.head, head...), before, append(evidence, after...)
			continue
		}
		if l.context != 0 { // where every line counts, the outlet parts them
			out.below = append(out.below, "")
		}
		out.below = slices.Concat(out.below, head, before, evidence, after)
	}
	out.below = append(out.below, styled(more, width, l.paint)...)
	return out
}

// chosen returns the claims of a side that are shown, the strongest or all, and tells which are not.
func (s *sitting) chosen(differences *report.Differences, c *compare.Conflict, i int, whole bool) (show []compare.Claim, more []word) {
	all := c.Sides[i].Claims
	if whole || len(all) < 2 {
		return all, nil
	}
	show = all[differences.Strongest(i):][:1]
	if others := s.others(all, show[0]); others != "" {
		more = words("also "+others, plain)
	}
	return show, append(more, words(fmt.Sprintf("(%d more: p)", len(all)-1), faint)...)
}

// others names the outlets of claims but that of one.
func (s *sitting) others(all []compare.Claim, but compare.Claim) string {
	var out []string
	for _, cl := range all {
		if name := s.outlet(cl); name != s.outlet(but) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

// head says whose passage it is: the outlet and its date, then who says it and of when.
func (s *sitting) head(cl compare.Claim) [][]word {
	outlet := words(s.outlet(cl), bold)
	if published := publishedText(s.articles[cl.Article]); published != "" {
		outlet[len(outlet)-1].text += ","
		outlet = append(outlet, words(published, plain)...)
	}
	said := words("in its own voice", faint)
	if len(cl.Attribution) > 0 {
		said = words("said by "+report.SpeakerText(cl), plain)
	}
	if event := report.EventText(cl); event != "" {
		said[len(said)-1].text += ";"
		said = append(said, words("when: "+event, faint)...)
	}
	return [][]word{outlet, said}
}

// found tells where a passage stands, and whether the day of publication was read off the text.
func (s *sitting) found(cl compare.Claim) string {
	if inferred(s.articles[cl.Article]) {
		return "(" + s.location(cl) + "; the date is read off the text)"
	}
	return "(" + s.location(cl) + ")"
}

// styled breaks words into lines with their styles.
func styled(list []word, width int, p paint) []string {
	var out []string
	for _, line := range lines(list, width) {
		out = append(out, p.styled(line))
	}
	return out
}

// saidText says who says it and of when.
func saidText(c compare.Claim) string {
	out := "in its own voice"
	if len(c.Attribution) > 0 {
		out = "said by " + report.SpeakerText(c)
	}
	if event := report.EventText(c); event != "" {
		out += "; when: " + event
	}
	return out
}

// passage lays out evidence within its paragraph: on lines of its own with a bar beside them, the paragraph faint.
func passage(c compare.Claim, gist []report.Word, width int, l layout) (before, evidence, after []string) {
	ahead, behind := words(report.Plain(c.Before), faint), words(report.Plain(c.After), faint)
	if n := l.context; n >= 0 && len(ahead) > n {
		ahead = append(words("…", faint), ahead[len(ahead)-n:]...)
	}
	if n := l.context; n >= 0 && len(behind) > n {
		behind = append(behind[:n:n], words("…", faint)...)
	}
	if l.context == 0 {
		ahead, behind = nil, nil
	}
	return barred(ahead, "  ", width, l), barred(looks(gist, l), "┃ ", width, l), barred(behind, "  ", width, l)
}

// barred breaks words into lines with a bar before each.
func barred(list []word, bar string, width int, l layout) []string {
	out := styled(list, width-ansi.StringWidth(bar), l.paint)
	for i := range out {
		out[i] = bar + out[i]
	}
	return out
}

// looks gives the words of a passage their looks.
func looks(gist []report.Word, l layout) []word {
	var out []word
	left := false // words were left out
	for _, w := range gist {
		x := word{text: w.Text}
		switch {
		case !w.Kept && !l.whole && l.dots:
			left = true
			continue
		case !w.Kept && !l.whole:
			x.look = faint
		case w.Mark == report.Decides:
			x.look = decides
		case w.Mark == report.Differs:
			x.look = bold
		}
		if left {
			out, left = append(out, word{text: "…"}), false
		}
		out = append(out, x)
	}
	if left {
		out = append(out, word{text: "…"})
	}
	return out
}

// publishedText shows when an article was published as the report does with days: "2 Mar 2024" or "2 Mar 2024 09:30".
func publishedText(a compare.Article) string {
	if t, err := time.Parse(time.DateOnly, a.Published); err == nil {
		return compare.Days(t, t)
	}
	if t, err := time.Parse(time.RFC3339, a.Published); err == nil {
		return compare.Days(t, t) + t.Format(" 15:04")
	}
	return report.Plain(a.Published)
}

// inferred tells whether the day of publication was read off the article's text.
func inferred(a compare.Article) bool { return slices.Contains(a.Inferred, "published") }
