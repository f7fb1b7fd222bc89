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
	show := chosen(differences, c, i, l)
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
		own := l
		if own.faint = l.all && k > 0; own.faint {
			own.context = 0
		}
		gist := differences.Gist(i, cl, l.limit)
		shown := gist
		if l.room > 0 {
			shown = differences.Gist(i, cl, l.room)
		}
		before, evidence, after := passage(cl, looks(gist, shown, own), width, own)
		var head []string
		for _, part := range s.head(c, i, cl) {
			if own.faint {
				part = words(joined(part), faint)
			}
			head = append(head, styled(part, width, l.paint)...)
		}
		after = append(after, styled(words(s.found(cl, l.whole), faint), width, l.paint)...)
		if k == 0 {
			out.head, out.before, out.below = append(out.head, head...), before, append(evidence, after...)
			continue
		}
		if l.context != 0 { // where every line counts, the outlet parts them
			out.below = append(out.below, "")
		}
		out.below = slices.Concat(out.below, head, before, evidence, after)
	}
	if !l.all {
		out.below = append(out.below, styled(words(s.hidden(differences, c, i, show), faint), width, l.paint)...)
	}
	return out
}

// chosen returns the claims of a side that are shown: the strongest, or all, and the strongest first where the others
// are only faint.
func chosen(differences *report.Differences, c *compare.Conflict, i int, l layout) []compare.Claim {
	all := c.Sides[i].Claims
	if l.whole || len(all) < 2 {
		return all
	}
	strongest := differences.Strongest(i)
	show := []compare.Claim{all[strongest]}
	if l.all {
		show = append(append(show, all[:strongest]...), all[strongest+1:]...)
	}
	return show
}

// hidden tells how many passages of a side are not shown, and of which outlets: "p: 2 more passages (Harbour Post)". It
// is "" where all are.
func (s *sitting) hidden(differences *report.Differences, c *compare.Conflict, i int, show []compare.Claim) string {
	all := c.Sides[i].Claims
	n := len(all) - len(show)
	if n < 1 {
		return ""
	}
	var outlets []string
	strongest := differences.Strongest(i)
	for k, cl := range all {
		if name := strings.Trim(s.outlet(cl), "()"); k != strongest && !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	noun := "passages"
	if n == 1 {
		noun = "passage"
	}
	return fmt.Sprintf("p: %d more %s (%s)", n, noun, strings.Join(outlets, ", "))
}

// head says whose passage it is: the outlet and its date, then who says it and of when, as far as the question and the
// stance do not tell. Where occasions or reports are told apart, when it was is to be read.
func (s *sitting) head(c *compare.Conflict, side int, cl compare.Claim) [][]word {
	outlet := words(s.outlet(cl), bold)
	if published := s.published(c, cl); published != "" {
		outlet[len(outlet)-1].text += ","
		outlet = append(outlet, words(published, plain)...)
	}
	out := [][]word{outlet}
	said := words("in its own voice", faint)
	if len(cl.Attribution) > 0 {
		said = words(saidBy(cl), plain)
	}
	if c.Type == compare.Quote && len(cl.Attribution) == 1 && strings.Contains(c.Question, cl.Attribution[0].Source) {
		said = nil
	}
	if event := report.EventText(cl); event != "" && event != c.Sides[side].Stance {
		if len(said) > 0 {
			said[len(said)-1].text += ";"
		}
		look := faint
		if c.Status != compare.Disputed {
			look = plain
		}
		said = append(said, words("when: "+event, look)...)
	}
	if len(said) > 0 {
		out = append(out, said)
	}
	return out
}

// saidBy tells who says it: "said by Coast Radio > a doctor", "denied by the coastguard".
func saidBy(cl compare.Claim) string {
	speaker := report.SpeakerText(cl)
	for _, how := range []string{"confirmed", "denied"} {
		if who, ok := strings.CutSuffix(speaker, " ("+how+")"); ok {
			return how + " by " + who
		}
	}
	return "said by " + speaker
}

// found tells where a passage stands, and where there is room what the mark behind its date means.
func (s *sitting) found(cl compare.Claim, whole bool) string {
	if whole && inferred(s.articles[cl.Article]) {
		return "(" + s.location(cl) + "; *: the date is read off the text)"
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

// passage lays out evidence within its paragraph: on lines of its own with a bar beside them, the paragraph faint.
func passage(c compare.Claim, evidence []word, width int, l layout) (before, within, after []string) {
	ahead, behind := around(c, l.context)
	return barred(ahead, "  ", width, l), barred(evidence, "┃ ", width, l), barred(behind, "  ", width, l)
}

// around returns what stands around the evidence of a claim in its paragraph, so many words on each side, -1 for all.
func around(c compare.Claim, n int) (ahead, behind []word) {
	ahead, behind = words(report.Plain(c.Before), faint), words(report.Plain(c.After), faint)
	if n == 0 {
		return nil, nil
	}
	if n > 0 && len(ahead) > n {
		ahead = append(words("…", faint), ahead[len(ahead)-n:]...)
	}
	if n > 0 && len(behind) > n {
		behind = append(behind[:n:n], words("…", faint)...)
	}
	return ahead, behind
}

// barred breaks words into lines with a bar before each.
func barred(list []word, bar string, width int, l layout) []string {
	out := styled(list, width-ansi.StringWidth(bar), l.paint)
	for i := range out {
		out[i] = bar + out[i]
	}
	return out
}

// looks gives the words of a passage their looks: those of its gist are to be read, and those that are not kept in
// what is shown are left out where there is no room for all.
func looks(gist, shown []report.Word, l layout) []word {
	var out []word
	left := false // words were left out
	for i, w := range gist {
		x := word{text: w.Text}
		switch {
		case l.whole && w.Mark == report.Decides:
			x.look = decides
		case l.whole:
		case l.room > 0 && !w.Kept && !shown[i].Kept:
			left = true
			continue
		case !w.Kept || l.faint:
			x.look = faint
		case w.Mark == report.Decides:
			x.look = decides
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
// where another side has one of the same day, and with a mark where it was read off the text: "2 Mar 2024*".
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
	if inferred(a) {
		out += "*"
	}
	return out
}

// inferred tells whether the day of publication was read off the article's text.
func inferred(a compare.Article) bool { return slices.Contains(a.Inferred, "published") }
