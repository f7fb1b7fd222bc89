package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rashomon/compare"
)

// ClaimReview writes drafts of schema.org's ClaimReview for the conflicts that a reviewer took for a
// contradiction or an update: one draft for each side. What an editor pastes into a page is the value of
// "claimReview" (JSON-LD, safe inside a script element); beside it stand what is "missing" before it can be
// published and what to "check" because it was read off the text. Conflicts that are not decided, are unsure, or are
// to be looked at again, have no draft.
//
// A verdict never says which side is right, so the rating is the editor's; only a side that a later report
// brought up to date, says the verdict, is rated as outdated.
func ClaimReview(w io.Writer, r *compare.Report) error { return JSON(w, reviews(r)) }

// ClaimReviewNotes tells how many findings, of whatever status, have no draft, and of which articles a URL or a date is wanted.
func ClaimReviewNotes(r *compare.Report) []string {
	var out []string
	all := reviews(r)
	if all.Undecided > 0 {
		var why []string
		if n := all.Undecided - all.unsure; n > 0 {
			why = append(why, fmt.Sprintf("%d not decided or to be looked at again", n))
		}
		if all.unsure > 0 {
			why = append(why, fmt.Sprintf("%d unsure", all.unsure))
		}
		out = append(out, fmt.Sprintf("%s without a draft: %s (rashomon review)", count(all.Undecided, "finding"), strings.Join(why, ", ")))
	}
	for _, wanted := range []struct {
		what  string
		files []string
	}{{"URL", all.noURL}, {"date", all.noDate}} {
		if len(wanted.files) > 0 {
			out = append(out, fmt.Sprintf("drafts without the %s of %s (front matter or a manifest supplies it)", wanted.what, strings.Join(wanted.files, ", ")))
		}
	}
	return out
}

// claimReviews is what ClaimReview writes.
type claimReviews struct {
	Version   int           `json:"version"`
	Drafts    []reviewDraft `json:"drafts"`
	Undecided int           `json:"undecided"` // all that are not compare.Decided

	unsure int

	noURL, noDate []string // articles of the drafts of which that is unknown
}

type reviewDraft struct {
	Finding  string          `json:"finding"`
	Type     compare.Type    `json:"type"`
	Question string          `json:"question"`
	Stance   string          `json:"stance"`
	Verdict  compare.Verdict `json:"verdict"`
	Note     string          `json:"note"`
	Missing  []string        `json:"missing"`
	Check    []string        `json:"check"`
	Review   claimReview     `json:"claimReview"`
}

// claimReview is JSON-LD: the names are schema.org's.
type claimReview struct {
	Context  string      `json:"@context"`
	Type     string      `json:"@type"`
	Status   string      `json:"creativeWorkStatus"`
	Language string      `json:"inLanguage"`
	Created  string      `json:"dateCreated,omitempty"`
	Author   *agent      `json:"author,omitempty"`
	Reviewed string      `json:"claimReviewed"`
	Item     claimItem   `json:"itemReviewed"`
	Rating   *reviewRate `json:"reviewRating,omitempty"`
	Body     string      `json:"reviewBody"`
}

type claimItem struct {
	Type      string       `json:"@type"`
	Author    []agent      `json:"author,omitempty"`
	Published string       `json:"datePublished,omitempty"`
	First     *appearance  `json:"firstAppearance,omitempty"`
	Others    []appearance `json:"appearance,omitempty"`
}

type appearance struct {
	Type      string `json:"@type"`
	Headline  string `json:"headline,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher *agent `json:"publisher,omitempty"`
}

type agent struct {
	Type string `json:"@type,omitempty"`
	Name string `json:"name"`
}

type reviewRate struct {
	Type string `json:"@type"`
	Name string `json:"alternateName"`
}

func reviews(r *compare.Report) claimReviews {
	articles := byID(r)
	out := claimReviews{Version: compare.Version, Drafts: []reviewDraft{}}
	for _, c := range r.Conflicts {
		switch d, standing := c.Decision, c.Standing(); {
		case standing != compare.Decided:
			out.Undecided++
			if standing == compare.Unsure {
				out.unsure++
			}
		case d.Verdict == compare.VerdictContradiction || d.Verdict == compare.VerdictUpdate:
			for i := range c.Sides {
				out.Drafts = append(out.Drafts, draftOf(&c, i, articles))
				for _, a := range articlesOf(c.Sides[i], articles) {
					if safeURL(a.URL) == "" {
						out.noURL = addNew(out.noURL, location(a.File, a.Record, 0))
					}
					if a.Published == "" {
						out.noDate = addNew(out.noDate, location(a.File, a.Record, 0))
					}
				}
			}
		}
	}
	return out
}

func draftOf(c *compare.Conflict, side int, articles map[string]compare.Article) reviewDraft {
	s := c.Sides[side]
	d := reviewDraft{Finding: c.ID, Type: c.Type, Question: Plain(c.Question), Stance: Plain(s.Stance), Verdict: c.Decision.Verdict, Note: Plain(c.Decision.Note),
		Missing: []string{"url: the page that the review will stand on", "datePublished: the day of the review"}, Check: []string{}}
	d.Review = claimReview{Context: "https://schema.org", Type: "ClaimReview", Status: "Draft", Language: "en", Created: Plain(c.Decision.Time), Body: Plain(c.Question + " " + c.Reason)}
	if by := Plain(c.Decision.Reviewer); by != "" {
		d.Review.Author = &agent{"Person", by}
	} else {
		d.miss("author", "who reviews the claim")
	}
	if len(s.Claims) > 0 {
		d.Review.Reviewed = Plain(s.Claims[0].Evidence)
	}
	switch {
	case c.Decision.Verdict == compare.VerdictContradiction:
		d.miss("reviewRating", "the outlets contradict each other, which does not say who is right")
	case outdated(c, side, articles):
		d.Review.Rating = &reviewRate{"Rating", "Outdated"}
	default:
		d.miss("reviewRating", "by the dates of the articles, no later report brings this side up to date")
	}
	d.Review.Item.Type = "Claim"
	d.claimants(c, s, articles)
	d.appearances(s, articles)
	return d
}

func (d *reviewDraft) miss(property, why string) { d.Missing = addNew(d.Missing, property+": "+why) }

func addNew[T comparable](list []T, one T) []T {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

// articlesOf returns the articles of a side, the earliest first.
func articlesOf(s compare.Side, articles map[string]compare.Article) []compare.Article {
	var out []compare.Article
	for _, cl := range s.Claims {
		if a, ok := articles[cl.Article]; ok && !slices.ContainsFunc(out, func(b compare.Article) bool { return b.ID == a.ID }) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b compare.Article) int { return strings.Compare(day(a.Published), day(b.Published)) })
	return out
}

// claimants names who makes the claims of a side: the innermost source, or the outlet that speaks for itself.
// Where the conflict is on what somebody said, it is the outlets' claim that somebody said so.
func (d *reviewDraft) claimants(c *compare.Conflict, s compare.Side, articles map[string]compare.Article) {
	for _, cl := range s.Claims {
		by, what := agent{Name: Plain(cl.Outlet), Type: "Organization"}, "the outlet of "+location(cl.File, articles[cl.Article].Record, 0)
		if n := len(cl.Attribution); n > 0 && c.Type != compare.Confirmation && c.Type != compare.Attributed && c.Type != compare.Quote {
			source := cl.Attribution[n-1]
			by, what = agent{Name: Plain(source.Source)}, "the source is not named in "+location(cl.File, articles[cl.Article].Record, 0)
			switch source.Kind {
			case "person":
				by.Type = "Person"
			case "organization", "location", "norp": // a place or a people that speaks is its government or its body
				by.Type = "Organization"
			}
		}
		switch {
		case by.Name == "":
			d.miss("itemReviewed.author", what)
		case by.Type == "":
			d.miss("itemReviewed.author.@type", by.Name+" is a Person or an Organization")
			fallthrough
		default:
			d.Review.Item.Author = addNew(d.Review.Item.Author, by)
		}
	}
}

// appearances tells where a side's claims appeared. The earliest article is the first appearance where the
// dates of all are known.
func (d *reviewDraft) appearances(s compare.Side, articles map[string]compare.Article) {
	list := articlesOf(s, articles)
	dated := !slices.ContainsFunc(list, func(a compare.Article) bool { return a.Published == "" })
	for i, a := range list {
		property, file := "itemReviewed.appearance", location(a.File, a.Record, 0)
		if dated && i == 0 {
			property = "itemReviewed.firstAppearance"
		}
		out := appearance{Type: "NewsArticle", Headline: Plain(a.Title), Published: Plain(a.Published), URL: safeURL(a.URL)}
		if outlet := Plain(a.Outlet); outlet != "" {
			out.Publisher = &agent{"Organization", outlet}
		}
		switch {
		case a.URL == "":
			d.miss(property+".url", "nobody supplied the URL of "+file)
		case out.URL == "":
			d.miss(property+".url", "that of "+file+" is no address of a web page")
		}
		if a.Published == "" {
			d.miss(property+".datePublished", "the date of "+file+" is unknown")
		}
		for _, field := range a.Inferred {
			d.Check = append(d.Check, fmt.Sprintf("%s: the field %q of %s was read off the text", property, field, file))
		}
		if dated && i == 0 {
			d.Review.Item.First, d.Review.Item.Published = &out, out.Published
			continue
		}
		d.Review.Item.Others = append(d.Review.Item.Others, out)
	}
}

// outdated tells whether all articles of a side are older, by days, than all of another side.
func outdated(c *compare.Conflict, side int, articles map[string]compare.Article) bool {
	first, last := make([]string, len(c.Sides)), make([]string, len(c.Sides))
	for i, s := range c.Sides {
		for _, cl := range s.Claims {
			on := day(articles[cl.Article].Published)
			if on == "" {
				return false
			}
			if first[i] == "" || on < first[i] {
				first[i] = on
			}
			last[i] = max(last[i], on)
		}
	}
	for i := range c.Sides {
		if i != side && first[i] > last[side] {
			return true
		}
	}
	return false
}
