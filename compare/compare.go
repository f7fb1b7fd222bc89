package compare

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"sort"
	"strings"

	"rashomon/nlp"
)

// Options narrow what a comparison reports, and let one watch it. The zero value reports all.
type Options struct {
	Types         []Type
	Statuses      []Status
	Outlets       []string // findings that one of these takes part in
	MinConfidence float64

	// Progress, which may be nil, is called from time to time with how many steps of how many are done.
	Progress func(done, total int)
}

// Compare sets documents side by side. The report is the same for every order of the documents. The only
// error is that of the context, at which the comparison stops.
func Compare(ctx context.Context, docs []*nlp.Document, opt Options) (*Report, error) {
	docs = slices.Clone(docs)
	sort.SliceStable(docs, func(i, j int) bool { return docs[i].Article.Before(docs[j].Article) })
	origin := origins(ctx, docs)
	r := &Report{Version: Version, Articles: []Article{}, Conflicts: []Conflict{}, Agreements: []Agreement{}, Warnings: []string{}}
	for i, d := range docs {
		r.Articles = append(r.Articles, newArticle(d, copied(d, origin[i])))
	}
	all := items(docs)
	quoted := quoteItems(docs, len(all))
	ps := newPassages(ctx, docs, all, quoted)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	byEvent, byQuote := groups(all), quoteGroups(quoted)
	w := &watch{Context: ctx, tell: opt.Progress, total: 2*(len(byEvent)+len(byQuote)) + len(ps.list)}
	var found []finding
	words := newWording(docs)
	for _, g := range steps(w, append(byEvent, byQuote...)) {
		g.words = words
		for _, d := range detectors {
			if d.find != nil {
				found = append(found, d.find(g)...)
			}
		}
	}
	whole, alike := ps.sentences(w, words)
	found = append(found, whole...)
	merged := withoutParts(withoutEchoes(mergeFindings(w, found)))
	same := agreements(w, ps, all, quoted, alike)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, f := range merged {
		if c, ok := f.conflict(); ok && opt.wants(c) {
			r.Conflicts = append(r.Conflicts, c)
		}
	}
	order(r.Conflicts)
	unique(r.Conflicts)
	addContext(r.Conflicts, docs)
	for _, g := range sameStatements(same, words) {
		if a := newAgreement(g, origin, words); opt.wantsAgreement(a) {
			r.Agreements = append(r.Agreements, a)
		}
	}
	sort.SliceStable(r.Agreements, func(i, j int) bool {
		a, b := r.Agreements[i], r.Agreements[j]
		switch {
		case len(a.Claims) != len(b.Claims):
			return len(a.Claims) > len(b.Claims)
		case a.Confidence != b.Confidence:
			return a.Confidence > b.Confidence
		}
		return a.ID < b.ID
	})
	return r, nil
}

func newArticle(d *nlp.Document, origin string) Article {
	a := d.Article
	return Article{ID: a.ID(), File: a.File, Outlet: a.Outlet, Title: a.Title, Author: a.Author, URL: a.URL,
		Published: a.Published.String(), Origin: origin, Claims: len(d.Claims), Inferred: append([]string{}, a.Inferred...), Record: a.Record}
}

// addContext gives the evidence of conflicts what stands around it in its paragraph.
func addContext(list []Conflict, docs []*nlp.Document) {
	by := map[string]*nlp.Document{}
	for _, d := range docs {
		by[d.Article.ID()] = d
	}
	for _, c := range list {
		for _, s := range c.Sides {
			for i := range s.Claims {
				cl := &s.Claims[i]
				d := by[cl.Article]
				p := d.ParagraphAt(cl.Start, cl.End)
				cl.Before, cl.After = d.Article.Text[p.Start:cl.Start], d.Article.Text[cl.End:p.End]
			}
		}
	}
}

func newAgreement(g *agreed, origin []string, w wording) Agreement {
	items := slices.Clone(g.items)
	sort.SliceStable(items, func(i, j int) bool { return items[i].order < items[j].order })
	a := Agreement{Claims: []Claim{}}
	seen := map[string]bool{}
	var ids []string
	for _, it := range items {
		seen[originOf(it, origin)] = true
		c := it.reported()
		a.Claims = append(a.Claims, c)
		ids = append(ids, c.ID)
	}
	a.Statement = w.statement(items)
	a.Origins = len(seen)
	a.Confidence = math.Round(100*min(g.score+0.05*float64(len(items)-2), 0.95)) / 100
	a.ID = id("g", ids...)
	return a
}

func id(prefix string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + "-" + hex.EncodeToString(sum[:6])
}

// unique tells apart findings that ask the same question, by their evidence.
func unique(list []Conflict) {
	seen := map[string]bool{}
	for i := range list {
		c := &list[i]
		if seen[c.ID] {
			var parts []string
			for _, s := range c.Sides {
				parts = append(parts, s.Stance, s.Claims[0].ID)
			}
			c.ID = id("f", append([]string{c.ID}, parts...)...)
		}
		seen[c.ID] = true
	}
}

var statusOrder = map[Status]int{Disputed: 0, Update: 1, DifferentOccasions: 2}

// order sorts conflicts by importance: status, confidence, number of outlets, place in the articles.
func order(list []Conflict) {
	outlets := func(c Conflict) int {
		seen := map[string]bool{}
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				seen[cl.Article] = true
			}
		}
		return len(seen)
	}
	first := func(c Conflict) int {
		least := math.MaxInt
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				least = min(least, cl.Start)
			}
		}
		return least
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		switch {
		case a.Status != b.Status:
			return statusOrder[a.Status] < statusOrder[b.Status]
		case a.Confidence != b.Confidence:
			return a.Confidence > b.Confidence
		case outlets(a) != outlets(b):
			return outlets(a) > outlets(b)
		case first(a) != first(b):
			return first(a) < first(b)
		}
		return a.Question < b.Question
	})
}

func (o Options) wants(c Conflict) bool {
	if len(o.Types) > 0 && !slices.Contains(o.Types, c.Type) || len(o.Statuses) > 0 && !slices.Contains(o.Statuses, c.Status) || c.Confidence < o.MinConfidence {
		return false
	}
	var claims []Claim
	for _, s := range c.Sides {
		claims = append(claims, s.Claims...)
	}
	return o.wantsOutlet(claims)
}

func (o Options) wantsAgreement(a Agreement) bool {
	return a.Confidence >= o.MinConfidence && o.wantsOutlet(a.Claims)
}

func (o Options) wantsOutlet(claims []Claim) bool {
	if len(o.Outlets) == 0 {
		return true
	}
	return slices.ContainsFunc(claims, func(c Claim) bool {
		return slices.ContainsFunc(o.Outlets, func(name string) bool { return strings.EqualFold(name, c.Outlet) })
	})
}
