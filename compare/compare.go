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

// LeastReported is the confidence from where on findings are shown unless more or fewer are asked for. It favours
// precision: of agreements below it most are wrong; conflicts are hardly ever so doubtful.
const LeastReported = 0.30

// Options narrow what a comparison reports, and let one watch it. The zero value reports all.
type Options struct {
	Types         []Type
	Statuses      []Status
	Outlets       []string // findings that one of these takes part in
	MinConfidence float64

	// Progress, which may be nil, is called from time to time with how many steps of how many are done.
	Progress func(done, total int)

	weighed func(agreement string, known []float64) // for fitting: what the confidence in an agreement rests on, see trusted
}

// Compare sets documents side by side. The report is the same for every order of the documents. The only
// error is that of the context, at which the comparison stops.
func Compare(ctx context.Context, docs []*nlp.Document, opt Options) (*Report, error) {
	docs = slices.Clone(docs)
	sort.SliceStable(docs, func(i, j int) bool { return docs[i].Article.Before(docs[j].Article) })
	w := &watch{Context: ctx, tell: opt.Progress}
	from := newLineage(w, docs)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := &Report{Version: Version, Articles: []Article{}, Conflicts: []Conflict{}, Agreements: []Agreement{}, Warnings: []string{}}
	for i, d := range docs {
		r.Articles = append(r.Articles, newArticle(d, from.copied(i)))
	}
	stories := storiesOf(w, docs)
	all := items(w, docs, stories)
	quoted := quoteItems(w, docs, len(all))
	blocks := blockItems(w, docs, len(all)+len(quoted))
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	from.mark(all)
	from.mark(quoted)
	from.mark(blocks)
	words := newWording(docs)
	ps := newPassages(w, docs, stories, all, quoted)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	events, quotations := groups(all), quoteGroups(quoted)
	near := slices.Concat(events, quotations, blockGroups(blocks))
	w.expect(len(events) + len(quotations) + len(near))
	found := inGroups(w, near, words)
	whole, alike := ps.sentences(w, words)
	found = slices.Concat(found, whole, ps.anywhere(w, words))
	merged := withoutTwins(withoutParts(withoutEchoes(mergeFindings(w, found))))
	for _, f := range merged {
		ps.asTold(f)
		words.reask(f)
	}
	sides := newSided(merged)
	same := agreements(w, ps, events, quotations, alike, sides)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, f := range merged {
		if c, ok := f.conflict(); ok {
			r.Conflicts = append(r.Conflicts, c)
		}
	}
	from.order(r.Conflicts)
	identify(r.Conflicts)
	addContext(r.Conflicts, docs)
	same = sameStatements(w, same, ps, words)
	same = append(same, ps.figures(w, docs, words, sides, same)...)
	w.expect(len(same))
	for _, a := range parallel(w, len(same), func(i int) []worded { return []worded{{same[i], same[i].known(ps), same[i].setting(ps)}} }) {
		r.Agreements = append(r.Agreements, opt.newAgreement(a, from))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
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
	seen := map[string]bool{}
	r.Agreements = slices.DeleteFunc(r.Agreements, func(a Agreement) bool {
		again := seen[a.ID] // the surer of two ways to say what the same claims agree on stands before
		seen[a.ID] = true
		return again
	})
	opt.Narrow(r)
	return r, nil
}

// anywhere finds over all articles what may stand in any of their sentences.
func (ps *passages) anywhere(w *watch, words wording) []finding {
	all := []func(wording) []finding{
		ps.measures, ps.amounts, ps.distances, ps.addresses, ps.hours, ps.dates, ps.byDaypart,
		ps.persons, ps.misnamed, ps.holders, ps.lacking, ps.absent, ps.goingElsewhere,
		ps.incompatible, ps.doers, ps.results, ps.staged, ps.answered, ps.conditioned,
		ps.debunked, ps.leftOpenBy, ps.genuinely, ps.awaitedResults,
	}
	w.expect(len(all))
	return parallel(w, len(all), func(i int) []finding { return all[i](words) })
}

// Narrow takes out of a report what the options do not ask for.
func (o Options) Narrow(r *Report) {
	r.Conflicts = slices.DeleteFunc(r.Conflicts, func(c Conflict) bool { return !o.wants(c) })
	r.Agreements = slices.DeleteFunc(r.Agreements, func(a Agreement) bool { return !o.wantsAgreement(a) })
}

func newArticle(d *nlp.Document, origin string) Article {
	a := d.Article
	return Article{ID: a.ID(), File: a.File, Outlet: a.Outlet, Title: a.Title, Author: a.Author, URL: a.URL,
		Published: a.Published.String(), Origin: origin, Claims: len(d.Claims), Inferred: append([]string{}, a.Inferred...), Record: a.Record, Form: string(a.Form)}
}

// addContext gives the evidence of conflicts what stands around it in its paragraph, and the speakers the kind
// of what their names name.
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
				for k := range cl.Attribution {
					s := &cl.Attribution[k]
					if e := slices.IndexFunc(d.Entities, func(e nlp.Entity) bool { return e.Name == s.Source }); e >= 0 {
						s.Kind = string(d.Entities[e].Type)
					}
				}
			}
		}
	}
}

// worded is an agreement with what is known of it and what its statement is about.
type worded struct {
	*agreed
	known   []float64
	setting string
}

func (opt Options) newAgreement(g worded, from *lineage) Agreement {
	items := slices.Clone(g.items)
	sort.SliceStable(items, func(i, j int) bool { return items[i].order < items[j].order })
	a := Agreement{Claims: []Claim{}}
	var ids []string
	for _, it := range items {
		c := it.reported()
		a.Claims = append(a.Claims, c)
		ids = append(ids, c.ID)
	}
	a.Statement = g.text + g.setting
	a.Origins = from.origins(items)
	a.Confidence = math.Round(100*shown(logistic(trustWeights, g.known))) / 100
	if g.figure != "" {
		ids = append(ids, g.figure)
	}
	a.ID = id("g", ids...)
	if opt.weighed != nil {
		opt.weighed(a.ID, g.known)
	}
	return a
}

func id(prefix string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + "-" + hex.EncodeToString(sum[:6])
}

var statusOrder = map[Status]int{Disputed: 0, Update: 1, DifferentOccasions: 2}

// order sorts conflicts by importance: status, confidence, number of articles, copies of one text counting once,
// place in the articles.
func (l *lineage) order(list []Conflict) {
	text := map[string]int{}
	for i, d := range l.docs {
		text[d.Article.ID()] = l.text[i]
	}
	texts := func(c Conflict) int {
		seen := map[int]bool{}
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				seen[text[cl.Article]] = true
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
		case texts(a) != texts(b):
			return texts(a) > texts(b)
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
