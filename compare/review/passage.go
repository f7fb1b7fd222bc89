package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
	"rashomon/compare/report"
)

// side lays out a side: its stance, and of its claims who says it, when, and the passage in its paragraph.
func (s *sitting) side(c *compare.Conflict, i int, differences *report.Differences, width int, l layout) cell {
	var out cell
	side := c.Sides[i]
	show := chosen(differences, c, i, l)
	// A quotation tells its stance itself: what names the side is whose it is. A name that is too long for the rule goes on
	// below it.
	name := report.Plain(side.Stance)
	byOutlet := c.Type == compare.Quote && !l.whole
	if byOutlet && len(show) > 0 {
		name = joined(s.source(c, show[0], false))
	}
	for n, line := range wrap(name, width-4) {
		if n == 0 {
			out.name = " " + l.paint.bold(line) + " "
			continue
		}
		out.head = append(out.head, "  "+l.paint.bold(line))
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
		before, evidence, after := passage(c, cl, looks(gist, shown, own), width, own)
		told := ""
		if !l.whole {
			told = kept(gist)
		}
		parts := s.head(c, i, cl, told)
		if byOutlet && k == 0 {
			parts = parts[1:]
		}
		var head []string
		for _, part := range oneLine(parts, width) {
			if own.faint {
				part = words(joined(part), faint)
			}
			head = append(head, styled(part, width, l.paint)...)
		}
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

// oneLine joins whose a passage is and who says it where that is one line.
func oneLine(parts [][]word, width int) [][]word {
	if len(parts) != 2 || ansi.StringWidth(joined(parts[0])+"; "+joined(parts[1])) > width {
		return parts
	}
	all := slices.Concat(parts[0], parts[1])
	all[len(parts[0])-1].text += ";"
	return [][]word{all}
}

// chosen returns the claims of a side that are shown: the strongest, or all, the strongest first.
func chosen(differences *report.Differences, c *compare.Conflict, i int, l layout) []compare.Claim {
	all := c.Sides[i].Claims
	if len(all) < 2 {
		return all
	}
	strongest := differences.Strongest(i)
	show := []compare.Claim{all[strongest]}
	if l.all || l.whole {
		show = append(append(show, all[:strongest]...), all[strongest+1:]...)
	}
	return show
}

// hidden tells of the passages of a side that are not shown: "p: also Harbour Post", "p: also Harbour Post, 2 more
// articles", "p: 2 more passages" where all are of the outlet that is. It is "" where none is hidden.
func (s *sitting) hidden(differences *report.Differences, c *compare.Conflict, i int, show []compare.Claim) string {
	all := c.Sides[i].Claims
	n := len(all) - len(show)
	if n < 1 {
		return ""
	}
	var outlets, articles []string // articles are those that are not named
	shown := all[differences.Strongest(i)]
	for _, cl := range all {
		name := s.outlet(cl)
		switch {
		case name == s.outlet(shown) || slices.Contains(outlets, name) || slices.Contains(articles, cl.Article):
		case cl.Outlet != "" && len(outlets) < fewOutlets:
			outlets = append(outlets, name)
		default:
			articles = append(articles, cl.Article)
		}
	}
	if more := len(articles); more > 0 {
		outlets = append(outlets, several(more, "more article"))
	}
	if len(outlets) > 0 {
		return "p: also " + strings.Join(outlets, ", ")
	}
	return "p: " + several(n, "more passage")
}

// fewOutlets is how many outlets are named that say the same.
const fewOutlets = 2

// several counts things.
func several(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
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
func passage(c *compare.Conflict, cl compare.Claim, evidence []word, width int, l layout) (before, within, after []string) {
	ahead, behind := around(cl, l.context)
	if l.small {
		ahead, behind = leansOn(c, cl, joined(evidence), l.context), nil
	}
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
		case l.small && w.Aside, l.room > 0 && !w.Kept && !shown[i].Kept:
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

// kept joins the words of a gist.
func kept(gist []report.Word) string {
	var out []string
	for _, w := range gist {
		if w.Kept {
			out = append(out, w.Text)
		}
	}
	return strings.Join(out, " ")
}
