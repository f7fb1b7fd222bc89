package report

import (
	"strings"
	"testing"

	"rashomon/compare"
)

// shortened writes the gist of a passage with dots for what is left out.
func shortened(words []Word) string {
	var out []string
	for _, w := range words {
		switch {
		case w.Kept:
			out = append(out, w.Text)
		case len(out) == 0 || out[len(out)-1] != "…":
			out = append(out, "…")
		}
	}
	return strings.Join(out, " ")
}

func TestGist(t *testing.T) {
	for _, c := range []struct {
		kind            compare.Type
		question        string
		stance, opposed string
		claim           compare.Claim
		other           string
		want, reason    string
	}{
		{compare.Polarity, "Did Ada Brandt visit the mill?", "no", "yes", compare.Claim{Subject: "Ada Brandt", Predicate: "visit",
			Evidence: "Ada Brandt did not visit the mill on Friday."}, "Ada Brandt visited the mill.",
			"Ada Brandt did not visit the mill on Friday.", "a short sentence stays whole"},
		{compare.Polarity, "Did Ada Brandt visit the mill?", "no", "yes", compare.Claim{Subject: "Ada Brandt", Predicate: "visit",
			Evidence: "Ada Brandt, who has led the works in the valley for eleven years and owns half of them, did not visit the mill on Friday, a clerk of the town said late at night."},
			"Ada Brandt visited the mill.", "Ada Brandt, … did not visit the mill on Friday, …", "who it is said of stands far from what decides"},
		{compare.Participation, "Did Ada Brandt take part in the talks with the guild?", "no", "yes", compare.Claim{Subject: "Ada Brandt", Predicate: "take part in", Polarity: "negative",
			Evidence: "Ada Brandt, who led the talks with the guild of the millers that ended the strike in the valley, will not take part in the talks."},
			"Ada Brandt met the guild.", "Ada Brandt, … will not take part in the talks.", "a clause is left out whole"},
		{compare.Outcome, "Did the council accept the plan?", "accepted", "rejected", compare.Claim{Subject: "council", Predicate: "accept",
			Evidence: "The council of the old harbour town accepted the plan but only for the part of the quay that the guild of the millers of the valley had not bought in the years of the flood."},
			"The council rejected the plan.", "The council … harbour town accepted the plan but only for the part of the quay … valley had not bought in the years of the flood.", "nothing is cut right behind what turns the sentence"},
		{compare.Number, "How many people died?", "12 people", "19 people", compare.Claim{Subject: "people", Predicate: "die",
			Evidence: "Rescuers who had searched the bay since the early morning said that 12 people died when the old ferry sank off the island in a storm."},
			"19 people died.", "Rescuers who had searched the bay since the early morning said that 12 people died …", "the number stands in the middle"},
		{compare.Number, "How many families left?", "more than 80 families", "80 families", compare.Claim{Subject: "families", Predicate: "leave",
			Evidence: "In a statement that was read out in the evening the ministry said that more than 80 families left the valley after the water had risen to their doors."},
			"80 families left.", "… that more than 80 families left the valley …", "a number that both name belongs to what decides"},
		{compare.Quote, "What exactly did Ida Falk say?", "“… over and nobody had time …”", "“… over and everybody had time …”", compare.Claim{Subject: "Ida Falk", Predicate: "say",
			Evidence: `Ida Falk, who swam to the rocks, said: "The ship went over and nobody had time to reach the boats, and then the lights of the pier went out one by one."`},
			`"The ship went over and everybody had time to reach the boats."`, "Ida Falk, … \"The ship went over and nobody had time to reach the boats, …", "the excerpt of a quotation shows what differs"},
		{compare.Quote, "What exactly did Ida Falk say?", "“… that you came to us …”", "“… that you, sir, came to us …”", compare.Claim{Subject: "Ida Falk", Predicate: "say",
			Evidence: `"We are very glad that you came to us in these dark days, when the harbour is closed and the boats lie in the mud," Ida Falk told the visitors.`},
			`"We are very glad that you, sir, came to us."`, "\"We are very glad that you came to us in these dark days, …", "where words are missing, it shows where"},
		{compare.Certainty, "Was it a piece of the comet Ostra?", "told as fact", "called untrue", compare.Claim{Subject: "it", Predicate: "be", Object: "piece of the comet",
			Evidence: "But the guards of the valley, who had been out all night, are sure it was a piece of the comet, Ada Brandt of the old observatory on the hill told the press."},
			"It was not.", "But the guards of the valley, … are sure it was a piece of the comet, …", "where no word decides, what is asked stays"},
		{compare.Polarity, "Was the wife arrested?", "yes", "no", compare.Claim{Object: "wife and child of the banker", Predicate: "arrest",
			Evidence: "The wife and child of the banker, who had run the largest bank of the country until its fall, have been arrested at the border, officials and police said on Monday."},
			"The wife was not arrested.", "The wife and child of the banker, … until its fall, have been arrested at the border, …", "without a subject it is of the object"},
		{compare.Place, "Where did the journey from Ostwick go?", "to Carrow", "to Ellin", compare.Claim{Predicate: "add", Object: "wardens",
			Evidence: "The wardens of the county have added to the list of those they look for a man of the old mills who escaped from a van during his transport from Ostwick, in the north, to Carrow."},
			"They drove from Ostwick to Ellin.", "… who escaped from a van during his transport from Ostwick, … to Carrow.", "what leads up to what decides, and not a predicate far from it"},
		{compare.Number, "How many families did the teams evacuate?", "80 families", "18 families", compare.Claim{Subject: "harbour guards", Predicate: "evacuate",
			Evidence: "In the night that followed the storm harbour guards and all of the men and women from the Board of Inland Waters had evacuated 80 families from both sides of the valley in which the river ran over."},
			"18 families were evacuated.", "… harbour guards … had evacuated 80 families …", "what is kept does not begin with the end of a name"},
		{compare.Actor, "Who is head of the coastguard?", "Ida Falk", "Jon Brandt", compare.Claim{Subject: "it", Predicate: "flood",
			Evidence: "Ida Falk, head of the coastguard in the bay, told the press that the water had come over the quay in the night and had flooded forty houses on the lower road."},
			"Jon Brandt is head of the coastguard.", "Ida Falk, head of the coastguard in the bay, …", "a predicate far from what decides keeps nothing"},
		{compare.Certainty, "Did the singer tear up the contract with the harbour hall?", "called untrue", "told as fact", compare.Claim{Subject: "rumour", Predicate: "be rubbish",
			Evidence: "A rumour that the singer tore up a contract with the harbour hall is rubbish, her publicist told the press."},
			"She tore it up.", "A rumour that the singer tore up a contract with the harbour hall is rubbish, …", "what is called untrue is kept with the word that does it"},
		{compare.Outcome, "Was the plan accepted?", "accepted", "rejected", compare.Claim{Subject: "council", Predicate: "accept",
			Evidence: "The council accepted the plan for the harbour in the night, but it might come back to it in spring unless the state pays half of the new bridge."},
			"The council rejected the plan.", "The council accepted the plan for the harbour in the night, but it might come back to it in spring unless the state pays half of the new bridge.", "what makes it unsure stays, with its clause"},
	} {
		conflict := compare.Conflict{Type: c.kind, Question: c.question, Sides: []compare.Side{{Stance: c.stance, Claims: []compare.Claim{c.claim}}, {Stance: c.opposed, Claims: []compare.Claim{{Evidence: c.other}}}}}
		if got := shortened(NewDifferences(conflict).Gist(0, c.claim, 12)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, c.want)
		}
	}
}

// TestAside holds which of the words that are left out can be dots: what stands between commas, and relative clauses,
// but not what tells the occasion, and of a quotation what all sides say alike.
func TestAside(t *testing.T) {
	for _, c := range []struct {
		kind                   compare.Type
		claim                  compare.Claim
		stance, opposed, other string
		want, reason           string
	}{
		{compare.Number, compare.Claim{Subject: "people", Predicate: "die", Evidence: "In a night of rain and wind, 12 people died when the old ferry sank off the island in a storm, the worst that the valley had seen for many years."},
			"12 people", "19 people", "19 people died.", "In a night of rain and wind, 12 people died when the old ferry sank off the island in a storm, …", "what tells when it was is not left out"},
		{compare.Participation, compare.Claim{Subject: "Ada Brandt", Predicate: "take part in", Polarity: "negative", Evidence: "Ada Brandt, who led the talks with the guild of the millers that ended the strike, will not take part in the talks."},
			"no", "yes", "Ada Brandt met the guild.", "Ada Brandt, … will not take part in the talks.", "a relative clause"},
		{compare.Polarity, compare.Claim{Subject: "crew", Predicate: "leave", Polarity: "negative", Evidence: "The crew (nine men and three women from the villages of the valley) did not leave the ship in the night."},
			"no", "yes", "The crew left the ship.", "The crew (nine men and three women from the villages of the valley) did not leave the ship in the night.", "what a parenthesis cuts off does not read on"},
		{compare.Quote, compare.Claim{Evidence: "Ida Falk said: \"We are glad to see all of you here in the town today because everybody had time to reach the boats.\""},
			"“because everybody had time”", "“because nobody had time”", "Ida Falk said: \"We are glad to see all of you here in the town today because nobody had time to reach the boats.\"", "… because everybody had time to reach the boats.\"", "what all quote alike, and what is not quoted"},
	} {
		conflict := compare.Conflict{Type: c.kind, Question: "Did it?", Sides: []compare.Side{{Stance: c.stance, Claims: []compare.Claim{c.claim}}, {Stance: c.opposed, Claims: []compare.Claim{{Evidence: c.other}}}}}
		words := NewDifferences(conflict).Gist(0, c.claim, 8)
		for i := range words {
			if words[i].Kept && words[i].Aside {
				t.Errorf("%s: %q is kept and left out", c.reason, words[i].Text)
			}
			words[i].Kept = !words[i].Aside
		}
		if got := shortened(words); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, got, c.want)
		}
	}
}

// TestGistKeepsWhatDecides holds that no limit takes a negation, a hedge, a disputed number or the words that differ
// of a quotation away, wherever they stand, that nothing is cut right behind what turns a sentence or behind a small
// word, and that the words are those of the evidence.
func TestGistKeepsWhatDecides(t *testing.T) {
	filler := strings.Fields("on the day after the storm boats of the guard combed the bay as far as the old light and back again to the pier of the town")
	for _, kind := range []compare.Type{compare.Polarity, compare.Number, compare.Quote} {
		for _, must := range []string{"not", "never", "didn’t", "no", "denied", "unless", "but", "might", "reportedly", "1,900", "nineteen"} {
			for at := range filler {
				words := append(append(append([]string{}, filler[:at]...), must), filler[at:]...)
				cl := compare.Claim{Evidence: strings.Join(words, " "), Subject: "boats", Predicate: "comb"}
				d := NewDifferences(compare.Conflict{Type: kind, Question: "Did boats comb the bay?", Sides: []compare.Side{
					{Stance: "1,900 or nineteen", Claims: []compare.Claim{cl}}, {Stance: "other", Claims: []compare.Claim{{Evidence: strings.Join(filler, " ")}}}}})
				for _, limit := range []int{0, 1, 5, 14, 100} {
					gist := d.Gist(0, cl, limit)
					var all []string
					for _, w := range gist {
						all = append(all, w.Text)
					}
					if strings.Join(all, " ") != cl.Evidence {
						t.Fatalf("%q became %q", cl.Evidence, all)
					}
					if !gist[at].Kept {
						t.Errorf("%s, limit %d: %q is lost at %d: %s", kind, limit, must, at, shortened(gist))
					}
					if turns(gist[at]) && at+1 < len(gist) && !gist[at+1].Kept {
						t.Errorf("%s, limit %d: a cut right behind %q: %s", kind, limit, must, shortened(gist))
					}
					for i, w := range gist[:len(gist)-1] {
						if w.Kept && !gist[i+1].Kept && connects[w.Text] {
							t.Errorf("%s, limit %d: a cut behind %q: %s", kind, limit, w.Text, shortened(gist))
						}
					}
				}
			}
		}
	}
	for _, text := range []string{"", " ", "a", "港の新聞", "\x1b[31m\u202e"} {
		cl := compare.Claim{Evidence: text}
		NewDifferences(compare.Conflict{Type: compare.Quote, Sides: []compare.Side{{Claims: []compare.Claim{cl}}}}).Gist(0, cl, 3)
	}
}

func TestStrongest(t *testing.T) {
	said := func(evidence string, certain bool) compare.Claim {
		return compare.Claim{Evidence: evidence, Certain: certain}
	}
	day := "2024-03-01"
	dated := said("The envoy met the miners for an hour on Friday.", true)
	dated.When = &compare.When{Start: &day, End: &day}
	named := said("The envoy met the miners, Ada Brandt said.", true)
	named.Attribution = []compare.Source{{Source: "Ada Brandt", Stance: "said", Kind: "person"}}
	for _, c := range []struct {
		reason string
		status compare.Status
		claims []compare.Claim
		want   int
	}{
		{"the words of its stance", compare.Disputed, []compare.Claim{said("The envoy met the miners.", true), said("She met them for ninety minutes, as long as it rained on the roof.", true)}, 1},
		{"more of the question", compare.Disputed, []compare.Claim{said("She met them.", true), said("The envoy met the miners.", true)}, 1},
		{"the same in fewer words", compare.Disputed, []compare.Claim{said("The envoy met the miners after a long walk through the rain.", true), said("The envoy met the miners.", true)}, 1},
		{"in doubt comes last", compare.Disputed, []compare.Claim{said("The envoy met the miners.", false), said("She met them.", true)}, 1},
		{"a day where occasions are told apart", compare.DifferentOccasions, []compare.Claim{said("The envoy met the miners.", true), dated}, 1},
		{"a day where reports are told apart", compare.Update, []compare.Claim{said("The envoy met the miners.", true), dated}, 1},
		{"a sentence before a headline", compare.Disputed, []compare.Claim{said("Envoy meets the miners", true), said("It was known on Friday that she met them.", true)}, 1},
		{"a headline in quotation marks is one too", compare.Disputed, []compare.Claim{said("“Envoy meets the miners”", true), said("“She met them.”", true)}, 1},
		{"a named source", compare.Disputed, []compare.Claim{said("The envoy met the miners.", true), named}, 1},
		{"no day elsewhere", compare.Disputed, []compare.Claim{said("The envoy met the miners.", true), dated}, 0},
	} {
		d := NewDifferences(compare.Conflict{Status: c.status, Question: "Did the envoy meet the miners?", Sides: []compare.Side{{Stance: "ninety minutes", Claims: c.claims}, {}}})
		if got := d.Strongest(0); got != c.want {
			t.Errorf("%s: claim %d, want %d", c.reason, got, c.want)
		}
	}
}
