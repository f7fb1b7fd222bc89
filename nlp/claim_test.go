package nlp

import (
	"fmt"
	"strings"
	"testing"
)

// sketch writes a claim in one line: subject, verb, object, phrases, sense, sources.
func sketch(c *Claim) string {
	verb := c.Predicate.Lemma
	if c.Polarity == Negative {
		verb = "NOT " + verb
	}
	parts := []string{c.Subject.Text, verb, c.Object.Text}
	for i, p := range parts {
		if p == "" {
			parts[i] = "-"
		}
	}
	out := strings.Join(parts, " | ")
	for _, a := range c.Args {
		out += " | " + a.Role + " " + a.Text
	}
	if c.Modality != Happened {
		out += " [" + string(c.Modality) + "]"
	}
	if !c.Certain {
		out += " [unsure]"
	}
	for _, s := range c.Attribution {
		out += fmt.Sprintf(" <%s %s>", s.Source, s.Stance)
	}
	return out
}

// A claimCase is a text, the sketches of its claims, and what it is there for.
type claimCase struct {
	text   string
	want   []string
	reason string
}

func checkClaims(t *testing.T, cases []claimCase) {
	t.Helper()
	for _, tt := range cases {
		d := parseText(tt.text)
		var got []string
		for i := range d.Claims {
			got = append(got, sketch(&d.Claims[i]))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s (%s)\n got %s\nwant %s", tt.text, tt.reason, strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
		}
	}
}

func TestClaims(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The army arrested two men.", []string{"army | arrest | two men"}, "the plain frame"},
		{"Two men were arrested by the army.", []string{"army | arrest | Two men"}, "a passive with its doer"},
		{"Two men were arrested in Leeds.", []string{"- | arrest | Two men | in Leeds"}, "a passive without"},
		{"Anna Berg, who led the talks, will not attend the summit.", []string{"Anna Berg | NOT attend | summit [planned]", "Anna Berg | lead | talks"}, "the subject across a relative clause"},
		{"The army and the police closed the road.", []string{"army and police | close | road"}, "coordinated subjects"},
		{"The army left the town and the police closed the road.", []string{"army | leave | town", "police | close | road"}, "coordinated clauses"},

		{"The minister visited the injured in Leeds.", []string{"minister | visit | injured | in Leeds"}, "a participle as a noun"},
		{"A girl was rescued from a collapsed school.", []string{"- | rescue | girl | from collapsed school"}, "a participle before its noun"},
		{"Contrary to first reports, the bridge survived.", []string{"bridge | survive | - | contrary to first reports"}, "two words that act as a preposition"},
		{"Under the accord Malta will receive a share.", []string{"Malta | receive | share | under accord [planned]"}, "a subject right behind a phrase"},
		{"The minister is due to meet the miners.", []string{"minister | meet | miners [planned]"}, "due to with a verb is no preposition"},
		{"The city voted to defund the police.", []string{"city | vote | -", "city | defund | police [planned]"}, "a verb that the lexicon does not know"},
		{"The minister met the rebels in Geneva as Paris seeks a truce.", []string{"minister | meet | rebels | in Geneva", "France | seek | truce"}, "a subject behind as"},
		{"The deputy saw the man at 3 p. m. and arrested him.", []string{"deputy | see | man", "deputy | arrest | him"}, "an hour with blanks ends no clause"},
		{"The army took part in the parade.", []string{"army | take part in | parade"}, "what is attended"},
		{"The general stayed away from the parade.", []string{"general | stay away from | parade"}, "what is not attended"},
		{"Ivo Marek, leader of the union, called for a strike.", []string{"Ivo Marek | call | - | for strike"}, "a description without an article"},
		{"The flood killed 41 people, 11 of them children.", []string{"flood | kill | 41 people"}, "a part of those counted"},
		{"The rebels said that they shot down the plane.", []string{"rebels | shoot down | plane <rebels said>"}, "they, for an unnamed source"},
		{"The army did not release a statement.", []string{"army | NOT release | statement"}, "not"},
		{"The army never released a statement.", []string{"army | NOT release | statement"}, "never"},
		{"Neither side signed the treaty.", []string{"Neither side | NOT sign | treaty"}, "neither"},
		{"No survivors were found.", []string{"- | NOT find | No survivors"}, "no"},
		{"The rescuers found no survivors.", []string{"rescuers | NOT find | no survivors"}, "no in the object"},
		{"Nobody denied the report.", []string{"Nobody | NOT deny | report"}, "nobody"},
		{"The rescuers failed to reach the village.", []string{"rescuers | NOT reach | village"}, "an implicative that denies"},
		{"The rescuers did not fail to reach the village.", []string{"rescuers | reach | village"}, "twice denied"},
		{"The rescuers managed to reach the village.", []string{"rescuers | reach | village"}, "an implicative that affirms"},
		{"The minister refused to sign the treaty.", []string{"minister | NOT sign | treaty"}, "refuse to"},
		{"The ministry avoids confirming the death.", []string{"ministry | NOT confirm | death"}, "avoid with -ing"},
		{"The minister is not expected to attend the summit.", []string{"minister | NOT attend | summit [planned]"}, "the denial goes down"},
		{"The minister has yet to sign the treaty.", []string{"minister | NOT sign | treaty"}, "has yet to"},
		{"The minister left without signing the treaty.", []string{"minister | leave | -", "minister | NOT sign | treaty"}, "without"},
		{"The guard prevented the men from leaving the camp.", []string{"guard | prevent | men", "men | NOT leave | camp"}, "prevent from"},

		{"The army will release the men.", []string{"army | release | men [planned]"}, "a plan"},
		{"The army may release the men.", []string{"army | release | men [possible]"}, "may"},
		{"Perhaps the army released the men.", []string{"army | release | men [possible]"}, "perhaps"},
		{"The army must release the men.", []string{"army | release | men [demanded]"}, "must"},
		{"The minister urged the army to release the men.", []string{"army | release | men [demanded] <minister said>"}, "who demands is the source"},
		{"The lawyers demanded that the army release the men.", []string{"army | release | men [demanded] <lawyers said>"}, "a clause that is demanded"},
		{"If the army releases the men, the war will end.", []string{"war | end | - [conditional]", "army | release | men [conditional]"}, "a condition and what follows"},
		{"Did the army release the men?", []string{"army | release | men [questioned]"}, "a question"},
		{"The army agreed to release the men.", []string{"army | release | men [planned]"}, "agree to"},

		{"The army released the men, Reuters reported.", []string{"army | release | men <Reuters said>"}, "attribution behind"},
		{"According to the police, the army released the men.", []string{"army | release | men <police said>"}, "according to, in front"},
		{"The army released the men, according to a statement by the ministry.", []string{"army | release | men <ministry said>"}, "according to, behind; who issued it"},
		{"The ministry denied that the army released the men.", []string{"ministry | deny | -", "army | release | men <ministry denied>"}, "a denial"},
		{"The ministry did not confirm that the army released the men.", []string{"ministry | NOT confirm | -", "army | release | men [unsure] <ministry declined>"}, "no confirmation is no denial"},
		{"A man, cited by Reuters, said that the army released the men.", []string{"Reuters | cite | man", "army | release | men <Reuters said> <man said>"}, "a chain"},
		{"The men will stay, Reuters quoted an official as saying.", []string{"men | stay | - [planned] <Reuters said> <official said>"}, "quoted as saying"},
		{"“The army released the men,” Anna Berg said. “They are free.”", []string{"army | release | men <Anna Berg said>", "They | be free | - <Anna Berg said>"}, "a quotation that goes on"},
		{"The meeting does not mean that the union recognizes the rebels.", []string{"meeting | NOT mean | -", "union | recognize | rebels [hypothetical] [unsure]"}, "a denial never becomes an assertion"},
		{"The report does not indicate that the bridge is closed, the ministry said.", []string{"- | close | bridge [unsure] <ministry said> <report declined>"}, "the same with attribution behind"},
	})
}

// TestQuotationKeepsItsSpeaker follows a quotation over several sentences and paragraphs.
func TestQuotationKeepsItsSpeaker(t *testing.T) {
	d := parseText("Mayor Anna Berg spoke on Monday.\n\n“The bridge is safe. Engineers tested it,” she said.\n\n“The tunnel stays closed.\n\n“The road stays open.”\n\nThe council met.")
	for i := range d.Claims {
		c := &d.Claims[i]
		inQuote := len(c.Attribution) > 0
		if inQuote && c.Attribution[0].Source != "Anna Berg" {
			t.Errorf("%s: said by %q", sketch(c), c.Attribution[0].Source)
		}
		if want := c.Predicate.Lemma != "speak" && c.Predicate.Lemma != "meet"; inQuote != want {
			t.Errorf("%s: attributed %v", sketch(c), inQuote)
		}
	}
	if len(d.Claims) < 6 {
		t.Errorf("%d claims", len(d.Claims))
	}
}

// TestQuotationOverLines follows a quotation that is opened once and closed some lines on.
func TestQuotationOverLines(t *testing.T) {
	d := parseText("The mayor confirmed the talks on Monday.\n\n\"We met the miners last week,\" Anna Berg wrote. \"The talks went well.\n\nA truce was signed.\n\nDetails are being worked out! \"\n\nThe council met.\n\n\"No,\" it said.")
	said := map[string]bool{}
	for i := range d.Claims {
		c := &d.Claims[i]
		said[c.Predicate.Lemma] = len(c.Attribution) > 0 && c.Attribution[0].Source == "Anna Berg"
	}
	for verb, want := range map[string]bool{"go well": true, "sign": true, "work out": true, "confirm": false} {
		if got, ok := said[verb]; !ok || got != want {
			t.Errorf("%s: found %v, said by the writer %v, want %v", verb, ok, got, want)
		}
	}
}

// TestHeadlines reads headlines: capitals everywhere, no articles, the present for the past.
func TestHeadlines(t *testing.T) {
	body := "\n\nThe police arrested the banker Otto Kern in Leeds on Monday. Norvik Motors said nothing about the arrest. The Taliban were not there.\n"
	for _, tt := range []struct{ title, want string }{
		{"Police Arrest Banker In Leeds", "Police | arrest | Banker | in Leeds"},
		{"Norvik Motors Sets New Record", "Norvik Motors | set | New Record"},
		{"Banker arrested in Leeds", "- | arrest | Banker | in Leeds"},
		{"Police to release banker", "Police | release | banker [planned]"},
	} {
		d := parseText(tt.title + body)
		got := ""
		for i := range d.Claims {
			if c := &d.Claims[i]; c.Headline {
				got = sketch(c)
			}
		}
		if d.Article.Title != tt.title {
			t.Errorf("title %q, want %q", d.Article.Title, tt.title)
		}
		if got != tt.want {
			t.Errorf("%q: %s, want %s", tt.title, got, tt.want)
		}
	}
}

// TestObjectRelatives reads relative clauses that lack their object, whose verb the tagger takes for a participle: what
// somebody did is not done to him.
func TestObjectRelatives(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The curfew, which the ministry lifted on Friday, had kept people indoors.", []string{"curfew | keep | people", "ministry | lift | curfew"}, "two subjects"},
		{"The bill, which parliament passed on Tuesday, bans fishing.", []string{"bill | ban | fishing", "parliament | pass | bill"}, "a participle"},
		{"Workers, whom the company dismissed in May, protested.", []string{"Workers | protest | -", "company | dismiss | Workers"}, "whom"},
		{"The deal that the company signed in May collapsed.", []string{"deal | collapse | -", "company | sign | deal"}, "that"},
		{"The boat, which divers found on Monday, is intact.", []string{"boat | be intact | -", "divers | find | boat"}, "a noun taken for a verb"},
		{"The men arrested on Monday were released.", []string{"- | release | men", "- | arrest | men"}, "no relative clause"},
		{"The money stolen by Keller was found.", []string{"- | find | money", "Keller | steal | money"}, "no relative clause"},
	})
}
