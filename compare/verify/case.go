// Package verify runs known contradictions: case files that hold articles and what must, or must not, be
// reported of them. [Read] reads a file of cases, [Case.Run] runs one.
package verify

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"rashomon/compare"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

// A Case is articles, and what is known to be reported of them: a contradiction, an update, an agreement, or,
// with no wants, nothing.
type Case struct {
	File     string // of the case file
	Name     string
	Line     int // of its first article in the file
	Articles []Article
	Wants    []Want
}

// A Article is one article of a case.
type Article struct {
	Name string // without its ending; the outlet, where its front matter names none
	Line int    // of its text in the case file
	Text string // front matter included, lines that begin with "//" left out
}

// A Want is what must be reported of the sentence above it.
type Want struct {
	Line     int // in the case file
	Article  string
	Sentence string
	Agree    bool // an agreement, of which type, status and pattern are empty
	Type     compare.Type
	Status   compare.Status
	Other    string         // the article on the other side, ARTICLE or CASE/ARTICLE in the file
	Pattern  *regexp.Regexp // of the question or the reason
}

// String writes a want as it stands in a case file.
func (w Want) String() string {
	if w.Agree {
		return "agree vs " + w.Other
	}
	return fmt.Sprintf("%s %s vs %s %q", w.Type, w.Status, w.Other, w.Pattern)
}

// A Result is what came of a case.
type Result struct {
	*Case
	Reversed bool               // run with the outlets the other way round
	Met      int                // wants that were reported
	Missing  []Want             // wants that were not
	Unwanted []compare.Conflict // what was reported and not wanted
}

// Passed tells whether all that is wanted was reported, and nothing else.
func (r *Result) Passed() bool { return len(r.Missing) == 0 && len(r.Unwanted) == 0 }

var wantLine = regexp.MustCompile(`^// want (?:(agree) vs (\S+)|(\w+) ([\w-]+) vs (\S+) "(.*)")\s*$`)

// Read reads a case file: a txtar archive whose comment says in prose what it is about, and whose files
// CASE/ARTICLE.txt are articles with "// want" lines below sentences. Lines that begin with "//" are no text. An
// error names the line.
func Read(name string, data []byte) ([]*Case, error) {
	archive := txtar.Parse(data)
	lines := markerLines(data)
	var out []*Case
	by := map[string]*Case{}
	for i, f := range archive.Files {
		line := lines[i]
		dir, article, ok := strings.Cut(f.Name, "/")
		if !ok || dir == "" || !strings.HasSuffix(article, ".txt") || strings.Contains(article, "/") || article == ".txt" {
			return nil, fmt.Errorf("%s:%d: %q: an article of a case is written -- CASE/ARTICLE.txt --", name, line, f.Name)
		}
		c := by[dir]
		if c == nil {
			c = &Case{File: name, Name: dir, Line: line}
			by[dir] = c
			out = append(out, c)
		}
		a := Article{Name: strings.TrimSuffix(article, ".txt"), Line: line + 1}
		if slices.ContainsFunc(c.Articles, func(o Article) bool { return o.Name == a.Name }) {
			return nil, fmt.Errorf("%s:%d: case %s has two articles %s", name, line, dir, a.Name)
		}
		if err := c.add(a, string(f.Data)); err != nil {
			return nil, err
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s:1: no case in it (an article begins with a line -- CASE/ARTICLE.txt --)", name)
	}
	for _, c := range out {
		if len(c.Articles) < 2 {
			return nil, fmt.Errorf("%s:%d: case %s has one article; two are needed to compare", name, c.Line, c.Name)
		}
		for _, w := range c.Wants {
			if w.Other == w.Article || !slices.ContainsFunc(c.Articles, func(a Article) bool { return a.Name == w.Other }) {
				return nil, fmt.Errorf("%s:%d: case %s has no other article %s", name, w.Line, c.Name, w.Other)
			}
		}
	}
	return out, nil
}

// markerLines returns the numbers of the lines that begin the files of a txtar archive, counted from 1.
func markerLines(data []byte) []int {
	var out []int
	for n, line := range bytes.Split(data, []byte("\n")) {
		if files := txtar.Parse(append(bytes.TrimRight(line, "\r"), '\n')).Files; len(files) > 0 {
			out = append(out, n+1)
		}
	}
	return out
}

// add reads an article and its wants.
func (c *Case) add(a Article, data string) error {
	var kept []string
	last := ""
	for i, line := range strings.Split(data, "\n") {
		if !strings.HasPrefix(line, "//") {
			kept = append(kept, line)
			if strings.TrimSpace(line) != "" {
				last = line
			}
			continue
		}
		if !strings.HasPrefix(line, "// want") {
			continue
		}
		w, err := parseWant(line)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", c.File, a.Line+i, err)
		}
		w.Line, w.Article, w.Sentence = a.Line+i, a.Name, last
		w.Other = strings.TrimSuffix(strings.TrimPrefix(w.Other, c.Name+"/"), ".txt")
		c.Wants = append(c.Wants, w)
	}
	a.Text = strings.Join(kept, "\n")
	if _, problems := read.Text(c.File, []byte(a.Text)); len(problems) > 0 {
		p := problems[0]
		return fmt.Errorf("%s:%d: %s", c.File, a.Line+max(p.Line, 1)-1, p.Msg)
	}
	c.Articles = append(c.Articles, a)
	return nil
}

func parseWant(line string) (Want, error) {
	m := wantLine.FindStringSubmatch(line)
	if m == nil {
		return Want{}, fmt.Errorf("%s: write it as // want TYPE STATUS vs ARTICLE \"PATTERN\", or // want agree vs ARTICLE", line)
	}
	if m[1] != "" {
		return Want{Agree: true, Other: m[2]}, nil
	}
	w := Want{Type: compare.Type(m[3]), Status: compare.Status(m[4]), Other: m[5]}
	if !slices.Contains(compare.Types(), w.Type) {
		return w, fmt.Errorf("no type %q of conflicts; there are %v", m[3], compare.Types())
	}
	if !slices.Contains(compare.Statuses(), w.Status) {
		return w, fmt.Errorf("no status %q; there are %v", m[4], compare.Statuses())
	}
	var err error
	if w.Pattern, err = regexp.Compile(m[6]); err != nil {
		return w, fmt.Errorf("the pattern: %w", err)
	}
	return w, nil
}

// Run compares the articles of a case. Reversed, articles that name no outlet take those of their opposite
// numbers, which turns the order round in which they are compared.
func (c *Case) Run(ctx context.Context, reversed bool) (*Result, error) {
	var articles []*nlp.Article
	for i, a := range c.Articles {
		article, _ := read.Text(a.Name+".txt", []byte(a.Text))
		if article.Outlet == "" {
			article.Outlet = a.Name
			if reversed {
				article.Outlet = c.Articles[len(c.Articles)-1-i].Name
			}
		}
		articles = append(articles, article)
	}
	docs, err := nlp.Analyze(ctx, articles, nil)
	if err != nil {
		return nil, err
	}
	r, err := compare.Compare(ctx, docs, compare.Options{})
	if err != nil {
		return nil, err
	}
	out := &Result{Case: c, Reversed: reversed}
	used := map[string]bool{}
	for _, w := range c.Wants {
		if w.met(r, used) {
			out.Met++
		} else {
			out.Missing = append(out.Missing, w)
		}
	}
	for _, f := range r.Conflicts {
		if !used[f.ID] {
			out.Unwanted = append(out.Unwanted, f)
		}
	}
	return out, nil
}

// met tells whether a report holds what is wanted, and notes which conflict it is.
func (w Want) met(r *compare.Report, used map[string]bool) bool {
	of := func(c compare.Claim, article, sentence string) bool {
		if strings.TrimSuffix(path.Base(c.File), ".txt") != article {
			return false
		}
		return sentence == "" || strings.Contains(nlp.Fold(sentence), nlp.Fold(c.Evidence)) || strings.Contains(nlp.Fold(c.Evidence), nlp.Fold(sentence))
	}
	here := func(c compare.Claim) bool { return of(c, w.Article, w.Sentence) }
	there := func(c compare.Claim) bool { return of(c, w.Other, "") }
	if w.Agree {
		return slices.ContainsFunc(r.Agreements, func(a compare.Agreement) bool {
			return slices.ContainsFunc(a.Claims, here) && slices.ContainsFunc(a.Claims, there)
		})
	}
	for _, c := range r.Conflicts {
		if c.Type != w.Type || c.Status != w.Status || !w.Pattern.MatchString(c.Question) && !w.Pattern.MatchString(c.Reason) {
			continue
		}
		for i, s := range c.Sides {
			for k, o := range c.Sides {
				if i != k && slices.ContainsFunc(s.Claims, here) && slices.ContainsFunc(o.Claims, there) {
					used[c.ID] = true
					return true
				}
			}
		}
	}
	return false
}

// Describe says in one line what a conflict is: type, status, question and who holds what.
func Describe(c compare.Conflict) string {
	var sides []string
	for _, s := range c.Sides {
		for _, cl := range s.Claims {
			sides = append(sides, fmt.Sprintf("[%s] %s: %s", s.Stance, path.Base(cl.File), strings.Join(strings.Fields(cl.Evidence), " ")))
		}
	}
	return fmt.Sprintf("%s %s %.2f: %s %s", c.Type, c.Status, c.Confidence, c.Question, strings.Join(sides, "; "))
}
