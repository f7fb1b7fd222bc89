package review

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"rashomon/compare"
	"rashomon/compare/report"
)

// Dialogue asks for a verdict on each open finding, line by line: for screen readers, and where there is no
// terminal. It ends with the input, with "q" or with the context, and at once where nothing is left to decide.
func Dialogue(ctx context.Context, r *compare.Report, store Store, in io.Reader, out io.Writer, opt Options) error {
	if opt.Width == 0 {
		opt.Width = 80
	}
	d := &dialogue{sitting: newSitting(r, store, opt.Reviewer), w: bufio.NewWriter(out), width: opt.Width}
	d.printf("%s. You decide as %s. Decisions are kept in %s.\n", Summary(r), report.Plain(opt.Reviewer), report.Plain(opt.Place))
	if r.Standings()[compare.Decided] == len(r.Conflicts) {
		d.printf("Every finding is decided.\n")
		return d.w.Flush()
	}
	d.show(false)
	answers, failed := listen(ctx, in)
	for !d.over {
		d.printf("> ")
		if err := d.w.Flush(); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case a, ok := <-answers:
			if !ok {
				d.printf("\n")
				d.over = true
				break
			}
			if a = strings.TrimSpace(a); opt.Echo {
				d.printf("%s\n", report.Plain(a))
			}
			d.answer(a)
		}
	}
	if n := d.waiting(); n > 0 {
		d.printf("Notes without a verdict are not kept; there were %d.\n", n)
	}
	select {
	case err := <-failed:
		return err
	default:
		return d.w.Flush()
	}
}

// listen reads answers until the input or the context ends, and tells what was wrong with the input.
func listen(ctx context.Context, in io.Reader) (<-chan string, <-chan error) {
	answers, failed := make(chan string), make(chan error, 1)
	go func() {
		defer close(answers)
		lines := bufio.NewScanner(in)
		for lines.Scan() {
			select {
			case answers <- lines.Text():
			case <-ctx.Done():
				return
			}
		}
		if err := lines.Err(); err != nil {
			failed <- fmt.Errorf("the answers: %w", err)
		}
	}()
	return answers, failed
}

// A dialogue is the face of a sitting that speaks line by line.
type dialogue struct {
	*sitting
	w     *bufio.Writer
	width int
	over  bool
	told  bool // which answers there are
}

func (d *dialogue) printf(format string, args ...any) { fmt.Fprintf(d.w, format, args...) }

// paragraph prints a text in lines, indented by its label.
func (d *dialogue) paragraph(indent, s string) {
	for _, line := range wrap(s, d.width-len(indent)) {
		d.printf("%s%s\n", indent, line)
	}
}

// answer does what a line of the reviewer says.
func (d *dialogue) answer(a string) {
	head, rest, _ := strings.Cut(a, " ")
	rest = strings.TrimSpace(rest)
	if head == "y" || strings.EqualFold(a, "yes") {
		if v := found(d.current()); v != "" {
			d.verdict(v)
		} else {
			d.printf("%s\n", noAgreement)
		}
		return
	}
	for i, k := range verdictKeys {
		if head == k.key || strings.EqualFold(a, report.VerdictText(k.verdict)) || strings.EqualFold(a, string(k.verdict)) {
			d.verdict(verdictKeys[i].verdict)
			return
		}
	}
	switch strings.ToLower(head) {
	case "", "next":
		if text := d.pass(); text != "" {
			d.printf("%s\n", text)
			return
		}
		d.show(false)
	case "p":
		d.show(true)
	case "0":
		d.tell(d.withdraw(), "Undecided again.")
	case "u":
		if d.tell(d.undo(), "Undone.") {
			d.show(false)
		}
	case "n":
		d.tell(d.write(report.Plain(rest)), noteText(rest, d.current()))
	case "+", "-", "go":
		d.walk(head, rest)
	case "l":
		d.list()
	case "/":
		d.narrow(func(f *filter) { f.text = rest })
	case "x":
		d.narrow(func(f *filter) { *f = filter{} })
	case byType, byStatus, byOutlet, byDecision:
		d.narrow(func(f *filter) { *f.field(strings.ToLower(head)) = rest })
	case "?", "help":
		var names []string
		for _, k := range verdictKeys {
			names = append(names, k.key+" "+report.VerdictText(k.verdict))
		}
		d.printf(dialogueHelp, strings.Join(names, ", "))
	case "q", "quit":
		d.over = true
	default:
		if strings.HasPrefix(a, "/") {
			d.narrow(func(f *filter) { f.text = strings.TrimSpace(a[1:]) })
			return
		}
		d.printf("%q is no answer; ? lists what you can say.\n", report.Plain(a))
	}
}

// verdict decides the current finding and shows the next open one.
func (d *dialogue) verdict(v compare.Verdict) {
	if !d.tell(d.decide(v), "Kept: "+report.VerdictText(v)+".") {
		return
	}
	if shown, _ := d.left(); shown == 0 {
		d.printf("%s\n", d.nothingLeft())
		return
	}
	d.show(false)
}

// tell says that something was done, or why not.
func (d *dialogue) tell(err error, done string) bool {
	if err != nil {
		done = sentence(err)
	}
	d.printf("%s\n", done)
	return err == nil
}

func (d *dialogue) walk(how, to string) {
	switch how {
	case "+":
		d.move(1)
	case "-":
		d.move(-1)
	default:
		n, err := strconv.Atoi(to)
		if err != nil || n < 1 || n > len(d.report.Conflicts) {
			d.printf("There are findings 1 to %d.\n", len(d.report.Conflicts))
			return
		}
		if !d.stay(n - 1) {
			d.printf("Finding %d is outside the filter: x shows all.\n", n)
			return
		}
	}
	d.show(false)
}

// narrow changes the filter, and changes it back where it lets nothing through.
func (d *dialogue) narrow(change func(*filter)) {
	before, f := d.filter, d.filter
	change(&f)
	d.setFilter(f)
	if len(d.shown) == 0 {
		d.printf("No finding passes the filter: %s.\n", report.Plain(f.String()))
		d.setFilter(before)
		return
	}
	d.list()
}

func (d *dialogue) list() {
	for i, place := range d.shown {
		c := &d.report.Conflicts[place]
		mark := " "
		if i == d.at {
			mark = ">"
		}
		d.printf("%s%3d  %-13s  %s, %s\n", mark, place+1, decisionText(c), c.Type, report.StatusText(c.Status))
		d.paragraph("      ", report.Plain(c.Question))
	}
}

// show prints the current finding: in short, or with the whole reason, all passages and their paragraphs.
func (d *dialogue) show(whole bool) {
	c := d.current()
	if c == nil {
		return
	}
	d.printf("\nFinding %d of %d, confidence %.2f\n", d.number(), len(d.report.Conflicts), c.Confidence)
	d.paragraph("", report.Plain(c.Question))
	d.paragraph("", d.status(c))
	if whole {
		d.paragraph("", "why: "+report.Plain(c.Reason))
	}
	differences := report.NewDifferences(*c)
	l := layout{whole: whole}
	for _, i := range d.order(c, differences) {
		d.printf("\n")
		if whole || c.Type != compare.Quote { // which tells its stance itself
			d.printf("%s\n", cut("  "+report.Plain(c.Sides[i].Stance), d.width))
		}
		show := chosen(differences, c, i, l)
		for _, cl := range show {
			d.passage(c, i, cl, marked(differences.Spans(i, cl)), whole)
		}
		d.paragraph("    ", d.hidden(differences, c, i, show))
	}
	if t := report.DecisionText(c.Decision); t != "" {
		d.paragraph("", t)
	}
	if n := d.notes[d.place()]; n != "" {
		d.paragraph("", "your note, for the verdict to come: "+report.Plain(n))
	}
	agree := ""
	if v := found(c); v != "" {
		agree = "y (" + report.VerdictText(v) + "), "
	}
	if d.told {
		d.printf("%s1 to 5, p, Enter; ? lists all answers\n", agree)
		return
	}
	d.told = true
	if agree != "" {
		agree = "y agrees (" + report.VerdictText(found(c)) + "); "
	}
	var names []string
	for _, k := range verdictKeys {
		names = append(names, k.key+" "+report.VerdictText(k.verdict))
	}
	d.paragraph("", agree+strings.Join(names, ", ")+"; p shows it in full, Enter passes it over, ? lists all answers")
}

// passage prints whose a passage is and the passage, then what it leans on; in full within its paragraph.
func (d *dialogue) passage(c *compare.Conflict, side int, cl compare.Claim, evidence string, whole bool) {
	told := evidence
	if whole {
		told = ""
	}
	var head []string
	for _, part := range d.head(c, side, cl, told) {
		head = append(head, joined(part))
	}
	d.paragraph("    ", strings.Join(head, ", "))
	if whole {
		d.paragraph("      ", strings.TrimSpace(report.Plain(cl.Before)+" [["+evidence+"]] "+report.Plain(cl.After)))
		return
	}
	d.paragraph("      ", evidence)
	if before := leansOn(c, cl, cl.Evidence, leanedUpon); len(before) > 0 {
		d.paragraph("      ", "(before it: "+joined(before)+")")
	}
}

// marked writes a passage with what decides between asterisks.
func marked(spans []report.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Mark == report.Decides {
			s.Text = "*" + s.Text + "*"
		}
		b.WriteString(s.Text)
	}
	return b.String()
}
