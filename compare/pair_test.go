package compare

import (
	"testing"

	"rashomon/nlp"
)

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
		kind Type
	}{
		// Denial.
		{"The ferry sank off the cape.", "The ferry did not sink.", Contradiction, Polarity},
		{"The minister signed the accord.", "The minister refused to sign the accord.", Contradiction, Polarity},
		{"There is no crane on the pier.", "A crane is standing on the pier.", Contradiction, Polarity},
		{"Nobody was rescued from the mine.", "Miners were rescued from the mine.", Contradiction, Polarity},
		{"Police denied reports of a bomb at the station.", "A bomb was found at the station.", Unrelated, ""},
		{"The report that the dam burst is false.", "The dam burst.", Contradiction, Polarity},
		{"The envoy did not speak.", "The envoy did not attend.", Unrelated, ""},
		{"It sounded not quite right.", "It did not sound quite right.", Unrelated, ""},
		{"Not only the mayor resigned.", "The mayor resigned.", Corroboration, ""},
		{"The mayor may resign.", "The mayor will not resign.", Unrelated, ""},
		{"The keeper found the swans not tame.", "The keeper found the swans not wild.", Unrelated, ""},
		{"Not a trained sailor, he steered badly.", "He steered badly because he was not a trained sailor.", Corroboration, ""},
		{"Not surprisingly, the ferry was late.", "Surprisingly, the ferry was late.", Contradiction, Polarity},
		{"Not for the second time, the gate jammed.", "The gate jammed for the third time.", Unrelated, ""},
		{"A little girl with a kite is not waving.", "A little girl with a kite is waving.", Contradiction, Polarity},
		{"Somebody rang the bell.", "Somebody did not ring the bell.", Contradiction, Polarity},
		{"Some sailors rang the bell.", "Some sailors did not ring the bell.", Unrelated, ""},
		{"A hooded rider is celebrating.", "There is no hooded rider celebrating.", Contradiction, Polarity},
		// What nobody does at a time.
		{"The keeper is sitting by the gate.", "The keeper is running towards the gate.", Contradiction, Outcome},
		{"The cook is adding salt to the broth.", "The cook is removing salt from the broth.", Contradiction, Outcome},
		{"The sailors are silent.", "The sailors are singing.", Contradiction, Outcome},
		{"A boy is sitting on the pier.", "A boy is running along the pier.", Unrelated, ""},
		{"The keeper sat by the gate.", "The keeper ran towards the gate.", Unrelated, ""},
		{"The keeper is sitting by the gate.", "The warden is running towards the gate.", Unrelated, ""},
		{"The player is holding a flute.", "The player is putting down a cup.", Unrelated, ""},
		// Places in an order.
		{"Lena Holm won the second race of the regatta.", "Lena Holm won the fourth race of the regatta.", Contradiction, Number},
		{"The crew rested for a second.", "The crew rested for a fourth hour.", Corroboration, ""},
		// What sort of thing something is, of which people, and where it lies.
		{"Daring Tide (2004) is a Danish film directed by Lena Holm.", "Daring Tide is a novel.", Contradiction, Outcome},
		{"Daring Tide (2004) is a Danish film directed by Lena Holm.", "Daring Tide is a Greek film.", Contradiction, Actor},
		{"Karvesh University, founded in 1911, is a large school located in Denmark.", "Karvesh University is in Thailand.", Contradiction, Place},
		{"Daring Tide (2004) is a Danish film directed by Lena Holm.", "Daring Tide is a movie.", Corroboration, ""},
		{"Lena Holm is a Danish singer who recorded three albums.", "Lena Holm's album was the first Danish album on tape.", Corroboration, ""},
		{"Daring Tide is a Danish and Greek film.", "Daring Tide is a Greek film.", Corroboration, ""},
		{"Lena Holm is a teacher in Copenhagen.", "Lena Holm is a teacher in Denmark.", Corroboration, ""},
		{"Daring Tide (2004) is a Danish film directed by Lena Holm.", "Daring Tide is a feared smuggler.", Contradiction, Outcome},
		{"Karvesh is a county in the north of Thailand.", "Karvesh is a town.", Contradiction, Outcome},
		{"Karvesh is a village in the north of Thailand.", "Karvesh is a village in Denmark.", Contradiction, Place},
		{"Karvesh is a village in the north of Denmark.", "Karvesh is a village in Denmark.", Corroboration, ""},
		{"Lena Maria Holm (born 1971) is a Danish singer and actress.", "Lena Holm is a senator.", Contradiction, Outcome},
		{"Lena Maria Holm (born 1971) is a Danish singer who became a senator.", "Lena Holm is a senator.", Corroboration, ""},
		{"Lena Holm was a Danish singer.", "Lena Holm is a senator.", Unrelated, ""},
		{"Benjamin Roe (born 1961) is a Danish actor.", "Ben Roe is a Greek actor.", Contradiction, Actor},
		{"Benjamin Roe (born 1961) is a Danish actor.", "Martin Roe is a Greek actor.", Unrelated, ""},
		{"Lena Holm was ranked the greatest skipper of the league.", "In 1999 the club ranked Lena Holm the worst skipper of the league.", Contradiction, Outcome},
		{"The hall is a real place.", "The hall is a fictional place in Denmark.", Contradiction, Outcome},
		{"A real hall stood in Oslo.", "A fictional hall stood in Oslo.", Unrelated, ""},
		// Peoples.
		{"A Thai skipper steered the ferry.", "A South Korean skipper steered the ferry.", Contradiction, Actor},
		// Values that exclude each other.
		{"The storm killed 12 sailors.", "The storm killed 19 sailors.", Contradiction, Number},
		{"The storm killed at least 12 sailors.", "The storm killed 19 sailors.", Corroboration, ""},
		{"The verdict was read on Tuesday.", "The verdict was read on Thursday.", Contradiction, Date},
		{"The brewery was founded in 1992.", "The brewery was founded before 1990.", Contradiction, Date},
		{"The brewery was founded in 1992.", "The brewery was founded before 2000.", Corroboration, ""},
		{"The brewery was founded in 1992.", "The brewery was founded after 1990.", Corroboration, ""},
		{"The bridge opened on 3 May 2011.", "The bridge opened by 5 May 2011.", Corroboration, ""},
		{"The treaty was signed in Oslo.", "The treaty was signed in Vienna.", Contradiction, Place},
		{"The treaty was signed in Oslo.", "The treaty was signed in Norway.", Corroboration, ""},
		{"Unemployment rose in March.", "Unemployment fell in March.", Contradiction, Outcome},
		{"The senate approved the budget.", "The senate rejected the budget.", Contradiction, Outcome},
		{"Lena Holm won the race.", "Petra Voss won the race.", Contradiction, Actor},
		{"Lena Holm greeted the crowd.", "Petra Voss greeted the crowd.", Unrelated, ""},
		// Headlines.
		{"Lena Holm to Lead the Oslo Chess Team", "Lena Holm Pulls Out of Chess Team", Contradiction, Participation},
		{"Lena Holm to Lead the Oslo Chess Team", "Lena Holm Quits Chess Team", Contradiction, Participation},
		{"Lena Holm to Lead the Oslo Chess Team", "Petra Voss Pulls Out of Chess Team", Unrelated, ""},
		{"Lena Holm to Lead the Oslo Chess Team", "Lena Holm Pulls Out of Ski Race", Unrelated, ""},
		{"Brewer Holm Launches a Lavender Beer", "Brewer Holm Shuts Down Lavender Beer Rumor", Contradiction, ""},
		{"Mayor Brandt Arrested in Lisbon", "No, Mayor Brandt Has Not Been Arrested", Contradiction, ""},
		{"Mayor Brandt Arrested in Lisbon", "Arrest of Mayor Brandt Is a Hoax", Contradiction, ""},
		{"Hoax: Mayor Brandt Arrested in Lisbon", "Arrest of Mayor Brandt Is a Hoax", Corroboration, ""},
		{"Brewer Holm Launches a Lavender Beer", "Holm's Lavender Beer Rumor Put to Rest", Contradiction, Certainty},
		{"Bank Opens a Branch in Oslo", "Bank to Open a Branch in Oslo? Nope, Story Is Fake", Contradiction, Certainty},
		{"Rebels Crossed the Border", "Officials Shoot Down Claims That Rebels Crossed the Border", Contradiction, ""},
		{"Toll Bridge in Karvesh Collapses", "Report of Bridge Collapse in Karvesh Not True", Contradiction, Certainty},
		{"Toll Bridge in Karvesh Collapses", "Report of Bridge Collapse in Karvesh Is True", Corroboration, ""},
		{"Lena Holm is dead", "Don't Worry, Lena Holm Is Not Dead", Contradiction, ""},
		{"The rally was held inside the station.", "The rally was held outside the station.", Contradiction, Outcome},
		{"The sailors rowed into the harbor.", "The sailors rowed out of the harbor.", Contradiction, Outcome},
		{"The oak dates from the Iron Age.", "The oak is dated to the Iron Age.", Corroboration, ""},
		{"Lena Holm swam before Petra Voss swam.", "Petra Voss swam after Lena Holm swam.", Corroboration, ""},
		{"The singer Lena Holm is dead.", "Lena Holm is alive.", Contradiction, Outcome},
		{"Lena Holm is dead.", "Police cannot confirm that Lena Holm is dead.", Unrelated, ""},
		{"Either the dam broke or the gate was opened.", "The gate was not opened.", Unrelated, ""},
		{"The old harbor lies in Lisbon.", "The old harbor is in Lisbon.", Corroboration, ""},
		{"They sail on Monday, not on Friday.", "They sail on Monday.", Corroboration, ""},
		{"A man was arrested in Oslo.", "A man was released in Oslo.", Unrelated, ""},
		// One thing in other words.
		{"The company bought a rival.", "The firm purchased a competitor.", Corroboration, ""},
		{"The strike ended on Monday.", "A volcano erupted in Iceland.", Unrelated, ""},
	} {
		for range 2 {
			v := Judge(nlp.ParseStatement(c.a), nlp.ParseStatement(c.b), LeastConfidence)
			if v.Relation != c.want || c.kind != "" && v.Type != c.kind {
				t.Errorf("%s / %s: %s %s %.2f (%s), want %s %s", c.a, c.b, v.Relation, v.Type, v.Confidence, v.Reason, c.want, c.kind)
			}
			if v.Confidence < 0 || v.Confidence > 1 || v.Reason == "" {
				t.Errorf("%s / %s: confidence %g, reason %q", c.a, c.b, v.Confidence, v.Reason)
			}
			c.a, c.b = c.b, c.a
		}
	}
}
