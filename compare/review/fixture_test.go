package review

import (
	"errors"
	"fmt"

	"rashomon/compare"
)

// memory is a store that keeps what is decided while a test runs.
type memory struct {
	log    []string
	broken bool
}

func (s *memory) Decide(c *compare.Conflict, v compare.Verdict, note, reviewer string) error {
	if s.broken {
		return errors.New("desk.jsonl: no space left")
	}
	s.log = append(s.log, fmt.Sprintf("%s %s %q %s", c.ID, v, note, reviewer))
	c.Decision = &compare.Decision{Verdict: v, Note: note, Reviewer: reviewer, Time: "2026-11-21T10:00:00Z"}
	return nil
}

func (s *memory) Restore(c *compare.Conflict, before compare.Decision) error {
	s.log = append(s.log, fmt.Sprintf("%s restored %s %q %s", c.ID, before.Verdict, before.Note, before.Reviewer))
	c.Decision = &before
	return nil
}

func (s *memory) Withdraw(c *compare.Conflict, reviewer string) error {
	s.log = append(s.log, fmt.Sprintf("%s withdrawn %s", c.ID, reviewer))
	c.Decision = nil
	return nil
}

func day(s string) *string { return &s }

// claim makes a claim of an article with its paragraph.
func claim(article, before, evidence, after string, said ...compare.Source) compare.Claim {
	outlets := map[string]string{"a-1": "Harbour Post", "a-2": "Coast Radio", "a-3": "港の新聞", "a-4": ""}
	files := map[string]string{"a-1": "story/harbour-post.txt", "a-2": "story/coast-radio.txt", "a-3": "story/minato.txt", "a-4": "story/wire.jsonl"}
	return compare.Claim{ID: "c-" + evidence, Article: article, File: files[article], Outlet: outlets[article],
		Before: before, Evidence: evidence, After: after, Line: 7, Attribution: said}
}

func by(name string) compare.Source { return compare.Source{Source: name, Cue: "said", Stance: "said"} }

// visit makes a claim one about a visit.
func visit(polarity string, c compare.Claim) compare.Claim {
	c.Predicate, c.Polarity = "visit", polarity
	return c
}

// findings is a report with one finding of every kind that a screen must hold: two sides and three, long
// paragraphs, several claims a side, wide and combining characters, text that would act on a terminal.
func findings() *compare.Report {
	long := "Rescuers pulled 61 people out of the water during the night, among them three children. Helicopters went on searching through the day, and boats of the coastguard combed the bay as far as the lighthouse. "
	after := " The ferry had left Port Ellin at six in the evening with 86 passengers and a crew of nine, the company said, and capsized in high waves two miles from the harbour of Carrow, where people on the pier watched it go."
	at := claim("a-1", "", "The ferry Morning Star sank on Friday evening.", "")
	at.When = &compare.When{Start: day("2024-03-01"), End: day("2024-03-01"), Text: "on Friday evening"}
	return &compare.Report{
		Version: compare.Version,
		Articles: []compare.Article{
			{ID: "a-1", File: "story/harbour-post.txt", Outlet: "Harbour Post", Published: "2024-03-02T09:30:00Z"},
			{ID: "a-2", File: "story/coast-radio.txt", Outlet: "Coast Radio", Published: "2024-03-02"},
			{ID: "a-3", File: "story/minato.txt", Outlet: "港の新聞", Published: "2024-03-03"},
			{ID: "a-4", File: "story/wire.jsonl", Record: 3},
		},
		Conflicts: []compare.Conflict{
			{ID: "f-toll", Type: compare.Number, Status: compare.Disputed, Confidence: 0.93,
				Question: "How many people were killed when the ferry Morning Star sank off Carrow Island?",
				Reason:   "Harbour Post speaks of at least 12 people killed, Coast Radio of nineteen and the fire brigade of 25, and no two of these can hold together.",
				Sides: []compare.Side{
					{Stance: "at least 12", Claims: []compare.Claim{claim("a-1", long, "At least 12 people were killed when the ferry sank, the coastguard said.", after, by("the coastguard"))}},
					{Stance: "19", Claims: []compare.Claim{claim("a-2", "", "Nineteen people died in the accident.", " "+long, by("Interior Ministry"), compare.Source{Source: "a doctor", Stance: "confirmed"})}},
					{Stance: "25", Claims: []compare.Claim{claim("a-4", "", "Twenty-five people were killed, the fire brigade said.", "", by("the fire brigade"))}},
				}},
			{ID: "f-visit", Type: compare.Polarity, Status: compare.Disputed, Confidence: 0.89,
				Question: "Did Gareth Doyle visit the hospital in Port Ellin?",
				Reason:   "Harbour Post reports that he visited the hospital, but Coast Radio denies it.",
				Sides: []compare.Side{
					{Stance: "no", Claims: []compare.Claim{visit("negative", claim("a-2", "", "Minister Gareth Doyle did not visit the hospital.", ""))}},
					{Stance: "yes", Claims: []compare.Claim{at, visit("positive", claim("a-1", "", "Transport minister Gareth Doyle visited the hospital in Port Ellin on Saturday morning.", ""))}},
				}},
			{ID: "f-wide", Type: compare.Outcome, Status: compare.Update, Confidence: 0.71,
				Question: "Hat der Stadtrat 👩 港の計画 angenommen? e\u0301tude \x1b[31mred\x1b[0m \u202eevil",
				Reason:   "港の新聞 は、市議会が港の新しい計画を承認したと報じたが、Coast Radio はこれを否定した。",
				Sides: []compare.Side{
					{Stance: "承認", Claims: []compare.Claim{claim("a-3", "前の文です。", "市議会は金曜日に港の新しい計画を承認した、と市長は述べた。", "次の文はとても長いので、いくつかの行に分けて表示しなければならない。", by("市長"))}},
					{Stance: "re\u0301jete\u0301 🚢🚢", Claims: []compare.Claim{claim("a-2", "", "The\x1b]0;title\a council 🚢 rejected\x9b31m the plan for the harbour\r\n on Friday.", "")}},
				}},
			{ID: "f-envoy", Type: compare.Participation, Status: compare.DifferentOccasions, Confidence: 0.66,
				Question: "Did the envoy take part in the talks?",
				Reason:   "By their dates these are two occasions.",
				Sides: []compare.Side{
					{Stance: "no", Claims: []compare.Claim{claim("a-1", "", "The envoy stayed away from the talks.", "")}},
					{Stance: "yes", Claims: []compare.Claim{claim("a-3", "", "The envoy led the talks.", "")}},
				}},
		},
	}
}
