package nlp

import (
	"context"
	"slices"
	"testing"
	"time"
)

// TestOffices reads whom "the leader of the Karvesh Front" means, in the last sentence of an article, by what that
// article and another one call the leader.
func TestOffices(t *testing.T) {
	const of = "The leader of the Karvesh Front arrived in Delvary on Monday."
	for _, tt := range []struct {
		name, other, text, want string
		more                    []string
	}{
		{"before the name", "Karvesh Front leader Nora Brandt spoke to reporters.", of, "Nora Brandt", nil},
		{"of a possessor", "The Karvesh Front's leader, Nora Brandt, spoke to reporters.", of, "Nora Brandt", nil},
		{"behind the name", "Nora Brandt, the leader of the Karvesh Front, spoke to reporters.", of, "Nora Brandt", nil},
		{"the name behind", "The leader of the Karvesh Front, Nora Brandt, spoke to reporters.", of, "Nora Brandt", nil},
		{"another noun for it", "Karvesh Front chief Nora Brandt spoke to reporters.", of, "Nora Brandt", nil},
		{"in the same article", "It rained.", "Karvesh Front leader Nora Brandt spoke to reporters. " + of, "Nora Brandt", nil},
		{"nobody named", "The Karvesh Front spoke to reporters.", of, "", nil},
		{"of another body", "Delvary Front leader Nora Brandt spoke to reporters.", of, "", nil},
		{"another office", "Karvesh Front captain Nora Brandt spoke to reporters.", of, "", nil},
		{"a former one", "Former Karvesh Front leader Nora Brandt, the deputy leader of the Karvesh Front, spoke to reporters.", of, "", nil},
		{"a deputy is meant", "Karvesh Front leader Nora Brandt spoke to reporters.", "The deputy leader of the Karvesh Front arrived in Delvary on Monday.", "", nil},
		{"its own article's", "Karvesh Front leader Nora Brandt spoke to reporters.", "Karvesh Front leader Mira Osten spoke to reporters. " + of, "Mira Osten", nil},
		{"two in two articles", "Karvesh Front leader Nora Brandt spoke to reporters.", of, "", []string{"Karvesh Front leader Mira Osten spoke to reporters."}},
		{"two in one article", "Nora Brandt, the leader of the Karvesh Front, met Mira Osten, the leader of the Karvesh Front.", of, "", nil},
	} {
		articles := []*Article{{Outlet: "Harbour Post", Text: tt.other}, {Outlet: "Coast Radio", Text: tt.text}}
		for _, text := range tt.more {
			articles = append(articles, &Article{Outlet: "Valley Times", Text: text})
		}
		name := arrives(t, tt.name, articles)
		got := ""
		if slices.Contains([]string{"Nora Brandt", "Mira Osten"}, name) {
			got = name
		}
		if got != tt.want {
			t.Errorf("%s: the leader is %q, want %q", tt.name, got, tt.want)
		}
	}
}

// arrives returns who arrives in the second of some articles, by name.
func arrives(t *testing.T, reason string, articles []*Article) string {
	t.Helper()
	docs, err := Analyze(context.Background(), articles, nil)
	if err != nil {
		t.Fatal(err)
	}
	claims := docs[1].Claims
	at := slices.IndexFunc(claims, func(c Claim) bool { return c.Predicate.Lemma == "arrive" })
	if at < 0 {
		t.Fatalf("%s: no claim that somebody arrived", reason)
	}
	return claims[at].Subject.Name
}

// TestTermsOfOffice reads "the leader of the Karvesh Front" beside articles that lie long before it and name another.
func TestTermsOfOffice(t *testing.T) {
	for _, tt := range []struct {
		name, date, brandt, osten, want string // when who is called the leader, "" for never
	}{
		{"the same week", "2024-03-04", "2024-03-01", "", "Nora Brandt"},
		{"years before", "2024-03-04", "2019-03-01", "", ""},
		{"years after", "2019-03-01", "2024-03-04", "", ""},
		{"each in her time", "2024-03-04", "2019-03-01", "2024-03-03", "Mira Osten"},
		{"both at the time", "2024-03-04", "2024-03-01", "2024-03-03", ""},
		{"no date", "", "2019-03-01", "", "Nora Brandt"},
		{"no date and two", "", "2019-03-01", "2024-03-03", ""},
	} {
		articles := []*Article{
			{Outlet: "Harbour Post", Text: "It rained."},
			{Outlet: "Coast Radio", Text: "The leader of the Karvesh Front arrived in Delvary."},
			{Outlet: "Valley Times", Text: "It rained."},
		}
		if tt.brandt != "" {
			articles[0].Text = "Karvesh Front leader Nora Brandt spoke to reporters."
		}
		if tt.osten != "" {
			articles[2].Text = "Karvesh Front leader Mira Osten spoke to reporters."
		}
		for i, date := range []string{tt.brandt, tt.date, tt.osten} {
			if date == "" {
				continue
			}
			day, err := time.Parse(time.DateOnly, date)
			if err != nil {
				t.Fatal(err)
			}
			articles[i].Published = Moment{Time: day}
		}
		if got := arrives(t, tt.name, articles); got != tt.want {
			t.Errorf("%s: the leader is %q, want %q", tt.name, got, tt.want)
		}
	}
}
