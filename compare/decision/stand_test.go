package decision

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rashomon/compare"
	"rashomon/nlp"
	"rashomon/nlp/read"
)

// stories returns the articles of each story of the tests.
func stories(t *testing.T) map[string][]*nlp.Article {
	t.Helper()
	folders, err := filepath.Glob("../../testdata/stories/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no stories", err)
	}
	out := map[string][]*nlp.Article{}
	for _, dir := range folders {
		articles, problems, err := read.Articles(context.Background(), []string{dir}, read.Options{})
		if err != nil || len(problems) > 0 {
			t.Fatal(dir, err, problems)
		}
		out[filepath.Base(dir)] = articles
	}
	return out
}

func compared(t *testing.T, articles []*nlp.Article) *compare.Report {
	t.Helper()
	return compareAll(t, analyzed(t, articles...))
}

func compareAll(t *testing.T, docs []*nlp.Document) *compare.Report {
	t.Helper()
	r, err := compare.Compare(context.Background(), docs, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func analyzed(t *testing.T, articles ...*nlp.Article) []*nlp.Document {
	t.Helper()
	docs, err := nlp.Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// with returns an article with another text or another file.
func with(a *nlp.Article, text, file string) *nlp.Article {
	return &nlp.Article{File: file, Record: a.Record, Outlet: a.Outlet, Title: a.Title, Author: a.Author, URL: a.URL, Published: a.Published,
		Text: text, Header: a.Header, Inferred: a.Inferred}
}

// decideAll decides all findings of a report, each in a note of its own.
func decideAll(t *testing.T, r *compare.Report) *Store {
	t.Helper()
	s, _ := open(t, filepath.Join(t.TempDir(), FileName))
	for i := range r.Conflicts {
		c := &r.Conflicts[i]
		if err := s.Decide(c, compare.VerdictFalseAlarm, describe(c), "Ana"); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// describe says what a finding rests on: the sentences, and the days that they name.
func describe(c *compare.Conflict) string {
	var out []string
	for _, s := range c.Sides {
		for _, cl := range s.Claims {
			day := ""
			if w := cl.When; w != nil && w.Start != nil && strings.Contains(cl.Evidence, w.Text) {
				day = " (" + *w.Start + ")"
			}
			out = append(out, strings.Join(strings.Fields(cl.Evidence), " ")+day)
		}
	}
	slices.Sort(out)
	return string(c.Type) + " " + strings.Join(out, " / ")
}

// stands counts the findings of a report whose decision stands, and those that rest on something else than any
// that was decided. It fails where a finding is decided otherwise than it rests on what it did.
func stands(t *testing.T, what string, s *Store, r *compare.Report) (standing, other int) {
	t.Helper()
	known := map[string]bool{}
	for _, e := range s.latest {
		known[e.Note] = true
	}
	s.Apply(r)
	for i := range r.Conflicts {
		switch c := &r.Conflicts[i]; {
		case !known[describe(c)]:
			if other++; c.Dismissed() {
				t.Errorf("%s: dismissed on other evidence: %s", what, describe(c))
			}
		case !c.Dismissed() || c.Decision.Note != describe(c):
			t.Errorf("%s: does not stand: %s, decided %+v", what, describe(c), c.Decision)
		default:
			standing++
		}
	}
	return standing, other
}

// TestDecisionsStand decides all findings of each story. The decisions stand after a rerun, with the files in
// another order and under other names, and with each paragraph changed that holds no evidence.
func TestDecisionsStand(t *testing.T) {
	changed, kept, others := 0, 0, 0
	for name, articles := range stories(t) {
		docs := analyzed(t, articles...)
		first := compareAll(t, docs)
		s := decideAll(t, first)
		all := func(what string, list []*nlp.Article) {
			t.Helper()
			if n, _ := stands(t, name+", "+what, s, compared(t, list)); n != len(first.Conflicts) {
				t.Errorf("%s, %s: %d of %d decisions stand", name, what, n, len(first.Conflicts))
			}
		}
		all("run again", articles)
		random := rand.New(rand.NewPCG(3, 4))
		var shuffled, renamed []*nlp.Article
		for _, i := range random.Perm(len(articles)) {
			shuffled = append(shuffled, articles[i])
			renamed = append(renamed, with(articles[i], articles[i].Text, fmt.Sprintf("%c.txt", 'z'-i)))
		}
		all("shuffled", shuffled)
		all("renamed", renamed)
		for i, a := range articles {
			for _, text := range elsewhere(a, first) {
				list := slices.Clone(docs)
				list[i] = analyzed(t, with(a, text, a.File))[0]
				n, other := stands(t, name+", changed elsewhere", s, compareAll(t, list))
				changed, kept, others = changed+1, kept+n, others+other
			}
		}
	}
	t.Logf("%d texts with another paragraph changed: %d decisions stand, %d findings rest on something else", changed, kept, others)
	if kept < 200 || others*20 > kept {
		t.Error("too many findings depend on other paragraphs, or too few were tried")
	}
}

// TestAsksAgain changes each sentence of evidence. What is still found of it is to be looked at again.
func TestAsksAgain(t *testing.T) {
	again, forgotten := 0, 0
	for name, articles := range stories(t) {
		docs := analyzed(t, articles...)
		first := compareAll(t, docs)
		s := decideAll(t, first)
		for _, c := range first.Conflicts {
			for _, side := range c.Sides {
				for _, cl := range side.Claims {
					i := slices.IndexFunc(articles, func(a *nlp.Article) bool { return holds(a, cl) })
					a := articles[i]
					list := slices.Clone(docs)
					list[i] = analyzed(t, with(a, a.Text[:cl.Start]+reworded(cl.Evidence)+a.Text[cl.End:], a.File))[0]
					r := compareAll(t, list)
					stands(t, name+", changed evidence", s, r)
					for k := range r.Conflicts {
						f := &r.Conflicts[k]
						if f.Type != c.Type || f.Question != c.Question {
							continue
						}
						switch {
						case f.Decision == nil:
							forgotten++
							t.Errorf("%s: forgotten, with %q: %s", name, reworded(cl.Evidence), describe(f))
						case f.Decision.LookAgain:
							again++
						}
					}
				}
			}
		}
	}
	t.Logf("%d findings with changed evidence are to be looked at again, %d were forgotten", again, forgotten)
	if again < 30 {
		t.Error("too few were tried")
	}
}

// reworded changes a sentence a little.
func reworded(sentence string) string {
	end := strings.LastIndexAny(sentence, ".”\"")
	if end < len(sentence)-2 {
		end = len(sentence)
	}
	return sentence[:end] + ", as was said there" + sentence[end:]
}

// holds tells whether a claim is of an article. (Its id is of the article with what was read off the text.)
func holds(a *nlp.Article, c compare.Claim) bool {
	return a.File == c.File && c.End <= len(a.Text) && a.Text[c.Start:c.End] == c.Evidence
}

// elsewhere returns texts of an article in each of which a paragraph that holds no evidence is another one.
func elsewhere(a *nlp.Article, r *compare.Report) []string {
	var out []string
	body := a.Text[a.Header.End:]
	at := a.Header.End
	for _, p := range strings.SplitAfter(body, "\n\n") {
		start, end := at, at+len(p)
		at = end
		if strings.TrimSpace(p) == "" || start == a.Header.End || slices.ContainsFunc(r.Conflicts, func(c compare.Conflict) bool {
			return slices.ContainsFunc(c.Sides, func(s compare.Side) bool {
				return slices.ContainsFunc(s.Claims, func(cl compare.Claim) bool {
					return holds(a, cl) && cl.Start < end && cl.End > start
				})
			})
		}) {
			continue
		}
		out = append(out, a.Text[:start]+"The bakery on the corner sold bread rolls all week.\n\n"+a.Text[end:])
	}
	return out
}
