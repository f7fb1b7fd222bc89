package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rashomon/compare"
)

// tolls is a report of two outlets on a toll, decided as an update.
func tolls() *compare.Report {
	claim := func(n, outlet, evidence string, by ...compare.Source) compare.Claim {
		return compare.Claim{ID: "c-" + n, Article: "a-" + n, File: n + ".txt", Outlet: outlet, Evidence: evidence, Line: 5, Attribution: by}
	}
	return &compare.Report{
		Articles: []compare.Article{
			{ID: "a-1", File: "1.txt", Outlet: "Harbour Post", Title: "Twelve die", URL: "https://post.example/fire?a=1", Published: "2024-03-02T09:30:00Z", Inferred: []string{"title"}},
			{ID: "a-2", File: "2.txt", Outlet: "Coast Radio", Published: "2024-03-04"},
		},
		Conflicts: []compare.Conflict{{ID: "f-1", Type: compare.Number, Question: "How many people died?", Reason: "12, but 19.",
			Decision: &compare.Decision{Verdict: compare.VerdictUpdate, Reviewer: "Ann Bell", Note: "ask the fire service", Time: "2024-03-05T10:00:00Z"},
			Sides: []compare.Side{
				{Stance: "12 people", Claims: []compare.Claim{claim("1", "Harbour Post", "The fire killed 12 people, the mayor said.", compare.Source{Source: "Reuters", Kind: "organization"}, compare.Source{Source: "Nora Brandt", Kind: "person"})}},
				{Stance: "19 people", Claims: []compare.Claim{claim("2", "Coast Radio", "Nineteen people died, officials said.", compare.Source{Source: "officials"})}},
			}}},
	}
}

func drafted(t *testing.T, r *compare.Report) []reviewDraft {
	t.Helper()
	var b bytes.Buffer
	if err := ClaimReview(&b, r); err != nil {
		t.Fatal(err)
	}
	var out claimReviews
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out.Drafts
}

func TestClaimReview(t *testing.T) {
	r := tolls()
	got := drafted(t, r)
	if len(got) != 2 {
		t.Fatalf("%d drafts", len(got))
	}
	want := claimReview{Context: "https://schema.org", Type: "ClaimReview", Status: "Draft", Language: "en", Created: "2024-03-05T10:00:00Z", Author: &agent{"Person", "Ann Bell"},
		Reviewed: "The fire killed 12 people, the mayor said.", Body: "How many people died? 12, but 19.", Rating: &reviewRate{"Rating", "Outdated"},
		Item: claimItem{Type: "Claim", Author: []agent{{"Person", "Nora Brandt"}}, Published: "2024-03-02T09:30:00Z",
			First: &appearance{Type: "NewsArticle", Headline: "Twelve die", URL: "https://post.example/fire?a=1", Published: "2024-03-02T09:30:00Z", Publisher: &agent{"Organization", "Harbour Post"}}}}
	if diff := cmp.Diff(want, got[0].Review); diff != "" {
		t.Errorf("the earlier side:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"url: the page that the review will stand on", "datePublished: the day of the review"}, got[0].Missing); diff != "" {
		t.Errorf("missing in it:\n%s", diff)
	}
	if len(got[0].Check) != 1 || got[0].Note != "ask the fire service" {
		t.Errorf("%+v", got[0])
	}
	for _, want := range []string{"reviewRating: ", "itemReviewed.firstAppearance.url: nobody supplied the URL of 2.txt", "itemReviewed.author.@type: officials"} {
		if !slices.ContainsFunc(got[1].Missing, func(m string) bool { return strings.HasPrefix(m, want) }) {
			t.Errorf("the later side misses %q, not %q", got[1].Missing, want)
		}
	}
	if got[1].Review.Rating != nil || !slices.Equal(got[1].Review.Item.Author, []agent{{"", "officials"}}) {
		t.Errorf("the later side: %+v", got[1].Review)
	}
	if notes := ClaimReviewNotes(r); len(notes) != 1 || !strings.Contains(notes[0], "the URL of 2.txt") {
		t.Errorf("notes %q", notes)
	}
}

// TestClaimReviewNotes holds that findings without a draft are counted by why they have none.
func TestClaimReviewNotes(t *testing.T) {
	r := tolls()
	r.Conflicts = append(r.Conflicts, r.Conflicts[0], r.Conflicts[0])
	unsure := &compare.Decision{Verdict: compare.VerdictUnsure}
	for _, tt := range []struct {
		decisions []*compare.Decision
		want      string
	}{
		{[]*compare.Decision{nil, nil, nil}, "3 findings without a draft: 3 not decided or to be looked at again (rashomon review)"},
		{[]*compare.Decision{nil, {Verdict: compare.VerdictUpdate, LookAgain: true}, unsure}, "3 findings without a draft: 2 not decided or to be looked at again, 1 unsure (rashomon review)"},
		{[]*compare.Decision{{Verdict: compare.VerdictFalseAlarm}, {Verdict: compare.VerdictWontFix}, unsure}, "1 finding without a draft: 1 unsure (rashomon review)"},
	} {
		for i, d := range tt.decisions {
			r.Conflicts[i].Decision = d
		}
		if got := ClaimReviewNotes(r); len(got) == 0 || got[0] != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// TestClaimReviewVerdicts holds what becomes of each verdict, and what is left to the editor.
func TestClaimReviewVerdicts(t *testing.T) {
	for _, tt := range []struct {
		decision         *compare.Decision
		drafts, outdated int
		undecided        int
	}{
		{nil, 0, 0, 1},
		{&compare.Decision{Verdict: compare.VerdictContradiction}, 2, 0, 0},
		{&compare.Decision{Verdict: compare.VerdictUpdate}, 2, 1, 0},
		{&compare.Decision{Verdict: compare.VerdictUpdate, LookAgain: true}, 0, 0, 1},
		{&compare.Decision{Verdict: compare.VerdictUnsure}, 0, 0, 1},
		{&compare.Decision{Verdict: compare.VerdictFalseAlarm}, 0, 0, 0},
		{&compare.Decision{Verdict: compare.VerdictWontFix}, 0, 0, 0},
	} {
		r := tolls()
		r.Conflicts[0].Decision = tt.decision
		outdated := 0
		got := drafted(t, r)
		for _, d := range got {
			if d.Review.Rating != nil {
				outdated++
			}
			if d.Review.Author != nil {
				t.Errorf("%+v: an author nobody named", tt.decision)
			}
		}
		if len(got) != tt.drafts || outdated != tt.outdated || reviews(r).Undecided != tt.undecided {
			t.Errorf("%+v: %d drafts, %d outdated, %d undecided", tt.decision, len(got), outdated, reviews(r).Undecided)
		}
	}
}

// TestClaimReviewClaims names who claims it, and says what is not known of where it appeared.
func TestClaimReviewClaims(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		change  func(*compare.Report)
		author  []agent
		missing string
	}{
		{"a denial of somebody's words is the outlet's claim", func(r *compare.Report) { r.Conflicts[0].Type = compare.Confirmation }, []agent{{"Organization", "Coast Radio"}}, ""},
		{"an outlet's own voice", func(r *compare.Report) { r.Conflicts[0].Sides[1].Claims[0].Attribution = nil }, []agent{{"Organization", "Coast Radio"}}, ""},
		{"an unnamed source", func(r *compare.Report) { r.Conflicts[0].Sides[1].Claims[0].Attribution[0].Source = "" }, nil, "itemReviewed.author: the source is not named in 2.txt"},
		{"an unknown outlet", func(r *compare.Report) {
			r.Conflicts[0].Sides[1].Claims[0].Attribution, r.Conflicts[0].Sides[1].Claims[0].Outlet = nil, ""
		}, nil, "itemReviewed.author: the outlet of 2.txt"},
		{"a state speaks", func(r *compare.Report) {
			r.Conflicts[0].Sides[1].Claims[0].Attribution[0] = compare.Source{Source: "Qatar", Kind: "location"}
		}, []agent{{"Organization", "Qatar"}}, ""},
		{"no address of a page", func(r *compare.Report) { r.Articles[1].URL = "javascript:alert(1)" }, []agent{{"", "officials"}}, "itemReviewed.firstAppearance.url: that of 2.txt is no address of a web page"},
		{"no address that a browser opens", func(r *compare.Report) { r.Articles[1].URL = "javascript://evil.example/%0aalert(1)" }, []agent{{"", "officials"}}, "itemReviewed.firstAppearance.url: that of 2.txt is no address of a web page"},
		{"no date: what appeared first is unknown", func(r *compare.Report) { r.Articles[1].Published = "" }, []agent{{"", "officials"}}, "itemReviewed.appearance.datePublished: the date of 2.txt is unknown"},
	} {
		r := tolls()
		tt.change(r)
		d := drafted(t, r)[1]
		if !slices.Equal(d.Review.Item.Author, tt.author) || tt.missing != "" && !slices.Contains(d.Missing, tt.missing) {
			t.Errorf("%s: author %v, missing %q", tt.reason, d.Review.Item.Author, d.Missing)
		}
		if strings.Contains(d.Review.Item.First.url()+d.Review.Item.Published, "javascript") || (d.Review.Item.First == nil) != (r.Articles[1].Published == "") {
			t.Errorf("%s: %+v", tt.reason, d.Review.Item)
		}
	}
}

func (a *appearance) url() string {
	if a == nil {
		return ""
	}
	return a.URL
}

func TestHostileClaimReview(t *testing.T) {
	for _, p := range append([]string{"</script><script>alert(1)</script>", "<!--<script>", "]]>"}, payloads...) {
		r := hostile(p)
		r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictContradiction, Note: p, Reviewer: p, Time: p}
		var b bytes.Buffer
		if err := ClaimReview(&b, r); err != nil {
			t.Fatal(err)
		}
		harmless(t, p, b.String())
		if strings.ContainsAny(b.String(), "<>&") {
			t.Errorf("payload %q: markup comes out", p)
		}
		for _, d := range drafted(t, r) {
			if u := d.Review.Item.First.url(); u != "" && !strings.HasPrefix(u, "https://") {
				t.Errorf("payload %q: address %q", p, u)
			}
		}
		for _, n := range ClaimReviewNotes(r) {
			harmless(t, p, n)
		}
	}
}
