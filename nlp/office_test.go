package nlp

import (
	"context"
	"slices"
	"testing"
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
		docs, err := Analyze(context.Background(), articles, nil)
		if err != nil {
			t.Fatal(err)
		}
		claims := docs[1].Claims
		at := slices.IndexFunc(claims, func(c Claim) bool { return c.Predicate.Lemma == "arrive" })
		if at < 0 {
			t.Errorf("%s: no claim that somebody arrived", tt.name)
			continue
		}
		got := ""
		if slices.Contains([]string{"Nora Brandt", "Mira Osten"}, claims[at].Subject.Name) {
			got = claims[at].Subject.Name
		}
		if got != tt.want {
			t.Errorf("%s: the leader is %q, want %q", tt.name, got, tt.want)
		}
	}
}
