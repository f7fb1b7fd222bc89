package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/compare"
)

// A finding is a conflict as a card.
type finding struct {
	ID, Number       string
	Type             string
	About            string // what the type means
	Status, Class    string // as it is judged
	Found            string // what was found, where that is another status
	Confidence       string
	Question, Reason string
	Sides            []stance
	Outlets          string   // numbers of the outlets that take part, for the filter
	Stances          []string // of each outlet, for the matrix
	Decision         *decided
}

type stance struct {
	Text     string
	Passages []passage
}

// A passage is the evidence of a claim in its paragraph, with what is known of it.
type passage struct {
	Outlet, Source string // Source is the anchor of the article
	Published      string
	DateInferred   bool   // Published was read off the text
	Speaker        string // "" where the outlet says it in its own voice
	Through        string // who passed on what the speaker said
	When           string
	Location       string
	Before, After  string
	Evidence       []Span
}

// decided is what a reviewer decided of a conflict.
type decided struct {
	Verdict, Note, Reviewer, Time string
	LookAgain, Unsure             bool
}

// agreed is an agreement as a card.
type agreed struct {
	ID, Number string
	Statement  string
	Confidence string
	Origins    string
	Outlets    string
	Stances    []string
	Passages   []agreedPassage
}

type agreedPassage struct {
	passage
	Origin string // what the article copies
}

// A sourceArticle is an article in the list of sources.
type sourceArticle struct {
	ID                               string
	Outlet, Title, Author, Published string
	URL, Address                     string // Address is shown where it is no link
	Origin, Claims, Location         string
	Inferred                         string // what was read off the text
}

func (m *pageMaker) finding(n int, c compare.Conflict) finding {
	f := finding{ID: Plain(c.ID), Number: fmt.Sprint(n), Type: string(c.Type), About: TypeText(c.Type), Status: judgedText(c), Class: judgedClass(c), Found: foundText(c),
		Confidence: fmt.Sprintf("%.2f", c.Confidence), Question: Plain(c.Question), Reason: Plain(c.Reason)}
	var said []outletStance
	differences := NewDifferences(c)
	for i, s := range c.Sides {
		st := stance{Text: Plain(s.Stance)}
		for _, cl := range s.Claims {
			p := m.passage(cl)
			p.Evidence = differences.Spans(i, cl)
			st.Passages = append(st.Passages, p)
			said = append(said, outletStance{m.outlet(cl), st.Text})
		}
		f.Sides = append(f.Sides, st)
	}
	f.Outlets, f.Stances = m.takePart(said)
	if d := c.Decision; d != nil {
		f.Decision = &decided{Plain(VerdictText(d.Verdict)), Plain(d.Note), Plain(d.Reviewer), dayText(d.Time), d.LookAgain, c.Standing() == compare.Unsure}
	}
	return f
}

func (m *pageMaker) agreed(n int, a compare.Agreement) agreed {
	out := agreed{ID: Plain(a.ID), Number: fmt.Sprintf("a%d", n), Statement: Plain(a.Statement), Confidence: fmt.Sprintf("%.2f", a.Confidence),
		Origins: count(a.Origins, "independent origin")}
	var said []outletStance
	for _, cl := range a.Claims {
		p := agreedPassage{passage: m.passage(cl)}
		p.Evidence = []Span{{Text: Plain(cl.Evidence)}}
		p.Origin = m.origin(m.articles[cl.Article])
		out.Passages = append(out.Passages, p)
		said = append(said, outletStance{m.outlet(cl), "yes"})
	}
	out.Outlets, out.Stances = m.takePart(said)
	return out
}

// origin names what an article copies, "" for nothing.
func (m *pageMaker) origin(a compare.Article) string {
	if b, ok := m.articles[a.Origin]; ok {
		return "the text of " + outletName(b.Outlet, b.File, b.Record)
	}
	return Plain(a.Origin)
}

// An outletStance is what an outlet says to a question.
type outletStance struct {
	outlet int // -1 where the article is not in the report
	stance string
}

// takePart lists the numbers of the outlets that say something, and what each outlet says.
func (m *pageMaker) takePart(said []outletStance) (numbers string, stances []string) {
	stances = make([]string, len(m.outlets))
	var list []string
	for i, s := range said {
		switch {
		case s.outlet < 0 || slices.Contains(said[:i], s):
		case stances[s.outlet] == "":
			stances[s.outlet] = s.stance
			list = append(list, fmt.Sprint(s.outlet))
		default:
			stances[s.outlet] += "; " + s.stance
		}
	}
	return strings.Join(list, " "), stances
}

func (m *pageMaker) outlet(cl compare.Claim) int {
	if a, ok := m.articles[cl.Article]; ok {
		return m.number[outletKey(a)]
	}
	return -1
}

func (m *pageMaker) passage(cl compare.Claim) passage {
	a := m.articles[cl.Article]
	p := passage{Outlet: outletName(cl.Outlet, cl.File, a.Record), Source: Plain(a.ID), Published: dayText(a.Published), DateInferred: slices.Contains(a.Inferred, "published"),
		When: eventText(cl.When), Location: m.location(cl.Article, cl.File, cl.Line),
		Before: surroundings(cl.Before, true), After: surroundings(cl.After, false)}
	if cl.Outlet == "" { // which is named by where the passage stands
		p.Outlet, p.Location = "("+p.Location+")", ""
	}
	if n := len(cl.Attribution) - 1; n >= 0 {
		p.Speaker = speakerText(cl.Attribution[n:])
		p.Through = through(cl.Attribution)
	}
	return p
}

// through tells who passed on what the first speaker said, "" where the outlet has it from there.
func through(chain []compare.Source) string {
	if len(chain) < 2 {
		return ""
	}
	return speakerText(chain[:len(chain)-1])
}

// mostContext is how many characters of a paragraph are shown before and after the evidence.
const mostContext = 500

// surroundings makes the paragraph around an evidence fit to stand beside it, with a blank where one was. What is
// far from the evidence is left out.
func surroundings(s string, before bool) string {
	text := Plain(s)
	if text == "" {
		return ""
	}
	if r := []rune(text); len(r) > mostContext && before {
		text = string(r[len(r)-mostContext:])
		text = "… " + text[strings.Index(text, " ")+1:] // not in the middle of a word
	} else if len(r) > mostContext {
		text = string(r[:mostContext])
		if i := strings.LastIndex(text, " "); i > 0 {
			text = text[:i]
		}
		text += " …"
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case before && unicode.IsSpace(last):
		return text + " "
	case !before && unicode.IsSpace(first):
		return " " + text
	}
	return text
}

func (m *pageMaker) location(article, file string, line int) string {
	t := text{folder: m.folder, records: map[string]int{article: m.articles[article].Record}}
	return t.location(article, file, line)
}

func (m *pageMaker) source(a compare.Article) sourceArticle {
	s := sourceArticle{ID: Plain(a.ID), Outlet: outletName(a.Outlet, a.File, a.Record), Title: Plain(a.Title), Author: Plain(a.Author),
		Published: dayText(a.Published), URL: safeURL(a.URL), Origin: m.origin(a), Claims: count(a.Claims, "claim"),
		Location: m.location(a.ID, a.File, 0), Inferred: Plain(strings.Join(a.Inferred, ", "))}
	if s.URL == "" {
		s.Address = Plain(a.URL)
	}
	return s
}
