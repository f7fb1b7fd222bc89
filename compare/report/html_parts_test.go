package report

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"rashomon/compare"
)

// TestDifferences marks words with [] where they differ and with {} where they decide.
func TestDifferences(t *testing.T) {
	place := func(where ...string) compare.Claim { return compare.Claim{Where: where} }
	for _, c := range []struct {
		kind             compare.Type
		stance, opposed  string
		evidence, other  string
		claim            compare.Claim
		want, whyMatters string
	}{
		{compare.Polarity, "no", "yes", "The minister did not visit the hospital.", "The minister visited the hospital on Friday.", compare.Claim{},
			"The minister did {not} visit the hospital.", "endings tell nothing, a negation decides"},
		{compare.Polarity, "no", "yes", "He didn’t go.", "He went.", compare.Claim{}, "He {didn’t} [go].", "a negation in a verb"},
		{compare.Polarity, "yes", "no", "He did not stay, but he met them.", "He did not meet them.", compare.Claim{}, "He did not [stay], but he [met] them.", "both deny something"},
		{compare.Polarity, "yes", "no", "He testified that he knew nothing.", "He did not testify.", compare.Claim{Predicate: "testify", Polarity: "positive"}, "He {testified} that he [knew] nothing.", "a negation of something else"},
		{compare.Polarity, "no", "yes", "He did not testify at all.", "He testified.", compare.Claim{Predicate: "testify", Polarity: "negative"}, "He did {not testify} at [all].", "what is negated, with its negation"},
		{compare.Polarity, "no", "yes", "She owns no shares.", "She owns shares.", compare.Claim{Predicate: "own", Polarity: "negative"}, "She {owns no} shares.", "a negation behind what is negated"},
		{compare.Participation, "yes", "no", "She took part in the talks.", "She was absent.", compare.Claim{Predicate: "take part in", Polarity: "positive"}, "She {took part} in the [talks].", "all words of the act"},
		{compare.Polarity, "no", "yes", "He denied that it will close the mill, which never paid.", "It will close.", compare.Claim{Predicate: "close", Polarity: "positive", Attribution: []compare.Source{{Stance: "denied"}}},
			"He {denied that it will close} the [mill], which never [paid].", "a denial decides, another negation does not"},
		{compare.Number, "12 people", "19 people", "The fire killed 12 people in 3 hours.", "Nineteen people died in the fire.", compare.Claim{},
			"The fire [killed] {12} people in [3 hours].", "only the number in dispute decides"},
		{compare.Number, "a dozen", "19 people", "About 11 people died on Sept. 6.", "19 people died.", compare.Claim{}, "About {11} people died on [Sept]. [6].", "a day is no amount"},
		{compare.Certainty, "told as fact", "called untrue", "The minister told the press, in fact, that it sank.", "It is false.", compare.Claim{}, "The [minister told the press], in [fact], that it [sank].", "what a side is called is no word of a passage"},
		{compare.Number, "twelve people", "19 people", "Twelve people died.", "19 people died.", compare.Claim{}, "{Twelve} people died.", "a number as a word"},
		{compare.Number, "80 families", "more than 80 families", "40 homes were flooded and 80 families left.", "More than 80 families left.", compare.Claim{},
			"[40 homes were flooded] and {80} families left.", "the number in dispute, though another side has it too"},
		{compare.Number, "12 meters", "40 feet", "It is 12 meters wide and 5 meters deep.", "It is 40 feet wide.", compare.Claim{},
			"It is {12 meters} wide and [5 meters deep].", "a unit of another number is not disputed"},
		{compare.Number, "two others", "a third guest", "It killed two people and hurt two others, but no child.", "It hurt a third guest.", compare.Claim{},
			"It [killed two people] and hurt {two others}, but [no child].", "a number is disputed where the stance stands; a negation of something else is not"},
		{compare.Attributed, "Jon Brandt", "Ida Falk", "Brandt told a paper of which No. 12 is sold out.", "Falk told a paper.", compare.Claim{},
			"{Brandt} told a paper of which [No]. [12 is sold] out.", "a name of which a part is given; “No.” negates nothing"},
		{compare.Participation, "a daughter", "a son", "Guards detained a wife and a daughter.", "They detained a wife and a son.", compare.Claim{Predicate: "detain", Polarity: "positive"},
			"[Guards] detained a wife and a {daughter}.", "where a stance is named, the act is what both tell"},
		{compare.Actor, "Iraq", "United States", "An Iraqi jet hit the State of Iraq.", "US jets hit it.", compare.Claim{}, "An {Iraqi} jet hit the [State of Iraq].", "a place by what is of it"},
		{compare.Certainty, "called untrue", "told as fact", "Reports that it will deny them service are false.", "It cut them off.", compare.Claim{Predicate: "be false"},
			"[Reports that it will deny them service] are {false}.", "a denial that is told is not what calls it untrue"},
		{compare.Certainty, "left open", "told as fact", "It is unclear whether he died.", "He died.", compare.Claim{}, "It is {unclear whether} he died.", "what leaves it open"},
		{compare.Certainty, "told as fact", "left open", "He died with a fake passport.", "It is unclear whether he died.", compare.Claim{}, "He died with a [fake passport].", "a fact leaves nothing open"},
		{compare.Confirmation, "not confirmed", "confirmed", "So far confirmed by one side, the states have not confirmed it.", "They have confirmed it.", compare.Claim{Predicate: "confirm", Polarity: "negative"},
			"So [far] confirmed by [one side], the [states] have {not confirmed} it.", "of two such words the one that is negated"},
		{compare.Quote, "“a”", "“b”", "“We sold 19 ships.”", "“We sold nineteen ships.”", compare.Claim{}, "“We sold 19 ships.”", "one number in two ways"},
		{compare.Quote, "“a”", "“b”", "“Twenty-one ships, 1,200 men.”", "“21 ships, 1200 men.”", compare.Claim{}, "“Twenty-one ships, 1,200 men.”", "one number in two ways"},
		{compare.Quote, "“a”", "“b”", "“We lost 1,300 men.”", "“We lost 1,200 men.”", compare.Claim{}, "“We lost {1,300} men.”", "a number with a comma"},
		{compare.Date, "2 Mar 2024", "3 Mar 2024", "He was arrested on Saturday night.", "He was arrested on Sunday.", compare.Claim{When: &compare.When{Text: "on Saturday night"}},
			"He was arrested on {Saturday night}.", "the words of the date decide"},
		{compare.Place, "Doha", "Abu Dhabi", "They met in Doha.", "They met in Abu Dhabi.", place("Doha"), "They met in {Doha}.", "the place decides"},
		{compare.Actor, "a", "b", "The captain of the ferry ran away.", "The mate ran away.", compare.Claim{}, "The [captain of the ferry] ran away.", "one mark for a run of words"},
		{compare.Actor, "a", "b", "One of the officials spoke.", "The officials spoke.", compare.Claim{}, "[One] of the officials spoke.", "one of them is no number"},
		{compare.Polarity, "a", "b", "الوزير زار المستشفى", "زار الوزير المدرسة", compare.Claim{}, "الوزير زار [المستشفى]", "other scripts have words too"},
		{compare.Polarity, "a", "b", "\u202eThey\tmet.", "They talked.", compare.Claim{}, "They [met].", "what cannot be seen is gone first"},
		{compare.Polarity, "a", "b", "", "They talked.", compare.Claim{}, "", "nothing to mark"},
	} {
		c.claim.Evidence = c.evidence
		conflict := compare.Conflict{Type: c.kind, Sides: []compare.Side{{Stance: c.stance, Claims: []compare.Claim{c.claim}}, {Stance: c.opposed, Claims: []compare.Claim{{Evidence: c.other}}}}}
		var got strings.Builder
		for _, s := range NewDifferences(conflict).Spans(0, c.claim) {
			switch s.Mark {
			case "decides":
				got.WriteString("{" + s.Text + "}")
			case "differs":
				got.WriteString("[" + s.Text + "]")
			default:
				got.WriteString(s.Text)
			}
		}
		if got.String() != c.want {
			t.Errorf("%s against %s: %s, want %s (%s)", c.evidence, c.other, got.String(), c.want, c.whyMatters)
		}
	}
}

// timed is a report of one outlet that speaks of a stretch of days in each of its findings; "" is an open end.
func timed(published string, stretches ...[2]string) *compare.Report {
	r := &compare.Report{Articles: []compare.Article{{ID: "a-1", Outlet: "Harbour Post", Published: published}}}
	end := func(s string) *string {
		if s == "" {
			return nil
		}
		return &s
	}
	for i, s := range stretches {
		r.Conflicts = append(r.Conflicts, compare.Conflict{ID: fmt.Sprintf("f-%d", i), Status: compare.Disputed, Question: "When?", Sides: []compare.Side{{Stance: "then",
			Claims: []compare.Claim{{Article: "a-1", Outlet: "Harbour Post", When: &compare.When{Start: end(s[0]), End: end(s[1])}}}}}})
	}
	return r
}

func TestTimeline(t *testing.T) {
	if newPage(timed("", [2]string{"", ""})).Timeline != nil {
		t.Error("a timeline without a date")
	}
	tl := newPage(timed("2024-03-05T10:00:00Z", [2]string{"2024-03-04", "2024-03-04"}, [2]string{"2021-10-01", "2021-10-31"}, [2]string{"2024-03-04", "2024-03-04"}, [2]string{"", "2024-03-01"})).Timeline
	var order []string
	for _, k := range tl.Lanes[0].Said {
		order = append(order, k.Label)
		if k.X < 0 || k.X+k.W > tl.Width || k.Y < timelineTop || k.Y+markHeight > tl.Height {
			t.Errorf("mark %s lies outside: %+v", k.Label, k)
		}
		for _, o := range tl.Lanes[0].Said {
			if o.ID != k.ID && o.Y == k.Y && o.X < k.X+k.W && k.X < o.X+o.W {
				t.Errorf("marks %s and %s lie on each other", k.Label, o.Label)
			}
		}
	}
	if got := strings.Join(order, " "); got != "4 2 1 3" {
		t.Errorf("marks in the order %s", got)
	}
	if k := tl.Lanes[0].Said[0]; !strings.HasSuffix(k.Class, " open") || k.Title != "Harbour Post, until 1 Mar 2024: then – When?" {
		t.Errorf("an open end: %+v", k)
	}
	if n := len(tl.Rows); n != 5 || tl.Rows[4].Said != "article published" || tl.Rows[4].When != "5 Mar 2024" {
		t.Errorf("%d rows: %+v", n, tl.Rows)
	}
	many := make([][2]string, 30)
	for i := range many {
		many[i] = [2]string{"2024-03-04", "2024-03-04"}
	}
	tl = newPage(timed("2024-03-05", many...)).Timeline
	if l := tl.Lanes[0]; len(l.Said) != mostLevels || l.More != 30-mostLevels || len(tl.Rows) != 31 {
		t.Errorf("%d marks, %d more, %d rows", len(l.Said), l.More, len(tl.Rows))
	}
}

// TestScale holds that later is further right, and that days near each other keep room beside years.
func TestScale(t *testing.T) {
	day := func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
	days := []time.Time{day("2018-10-12"), day("2018-10-14"), day("2021-10-08"), day("2021-10-09")}
	x := scale(days)
	for i := 1; i < len(days); i++ {
		if x(days[i])-x(days[i-1]) < 40 {
			t.Errorf("%v is at %d, %v at %d", days[i-1], x(days[i-1]), days[i], x(days[i]))
		}
	}
	days = []time.Time{day("2024-01-01"), day("2024-01-31"), day("2024-03-01"), day("2024-03-02"), day("2024-03-03"), day("2024-03-04")}
	x = scale(days)
	if month, weekend := x(days[1])-x(days[0]), x(days[5])-x(days[2]); month > weekend*2/3 {
		t.Errorf("a month takes %d, four days %d", month, weekend)
	}
}

// TestSpeakers holds that each sentence in which an outlet cites somebody stands as that outlet's, once, with the
// findings it belongs to, and that nothing else is put into the speaker's mouth.
func TestSpeakers(t *testing.T) {
	claim := func(outlet, evidence string, chain ...string) compare.Claim {
		c := compare.Claim{Outlet: outlet, Evidence: evidence}
		for _, s := range chain {
			c.Attribution = append(c.Attribution, compare.Source{Source: s, Stance: "said"})
		}
		return c
	}
	denied := claim("Coast Radio", "It was not 12, police said.", "Police")
	denied.Attribution[0].Stance = "denied"
	r := &compare.Report{
		Conflicts: []compare.Conflict{{ID: "f-1", Question: "How many?", Sides: []compare.Side{
			{Stance: "12", Claims: []compare.Claim{claim("Harbour Post", "Twelve died, police said.", "police"), denied}},
			{Stance: "19", Claims: []compare.Claim{claim("Island Herald", "19 died.", "Northern Agency", "coastguard"), claim("Island Herald", "19."), claim("Island Herald", "19.", "")}}}}},
		Agreements: []compare.Agreement{
			{ID: "g-1", Statement: "It sank.", Claims: []compare.Claim{claim("Coast Radio", "It sank in a storm that killed nineteen.", "coastguard")}},
			{ID: "g-2", Statement: "19 people died.", Claims: []compare.Claim{claim("Coast Radio", "It sank in a storm that killed nineteen.", "coastguard")}},
		},
	}
	var got []string
	for _, s := range newPage(r).Speakers {
		for _, st := range s.Says {
			line := fmt.Sprintf("%s: %s (%s) through %q: %s", s.Name, st.Outlet, st.Cue, st.Through, st.Evidence)
			for _, f := range st.Findings {
				line += " " + f.Number
			}
			got = append(got, line)
		}
	}
	want := []string{
		`coastguard: Island Herald () through "Northern Agency": 19 died. 1`,
		`coastguard: Coast Radio () through "": It sank in a storm that killed nineteen. a1 a2`,
		`police: Harbour Post () through "": Twelve died, police said. 1`,
		`police: Coast Radio (denied) through "": It was not 12, police said. 1`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	text := textOf(find(parsed(t, htmlOf(t, r)), "div", "speakers")[0])
	if !strings.Contains(text, "Coast Radio: It sank in a storm") || strings.Contains(text, "It sank. ") || strings.Contains(text, "19 people") {
		t.Errorf("speakers on the page: %s", text)
	}
}

func TestSurroundings(t *testing.T) {
	long := strings.Repeat("harbour ", 100)
	for _, c := range []struct {
		text   string
		before bool
		want   string
	}{
		{"", true, ""}, {" \n", true, ""}, {"It\nsank. ", true, "It sank. "}, {"(", true, "("}, {" It sank.", false, " It sank."}, {", he said.", false, ", he said."},
		{long, true, "… " + strings.Repeat("harbour ", 62)}, {" " + long, false, " " + strings.TrimSpace(strings.Repeat("harbour ", 62)) + " …"},
	} {
		if got := surroundings(c.text, c.before); got != c.want {
			t.Errorf("surroundings(%q, %v) = %q, want %q", c.text, c.before, got, c.want)
		}
	}
}
