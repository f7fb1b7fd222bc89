package nlp

import "testing"

// TestPhraseRepairs reads phrases that a parser gives to the wrong word.
func TestPhraseRepairs(t *testing.T) {
	checkClaims(t, []claimCase{
		{"Talks between the army and the rebels are going on in Kaldra.", []string{"Talks | go on | - | in Kaldra"}, "between two"},
		{"The strike killed Karim Holm, a top aide to \"Northern Brigade\" (NB) leader Otto Berg, the ministry said.", []string{"strike | kill | Karim Holm | to Otto Berg <ministry said>"}, "a noun behind to"},
		{"He received what he deserves and others should expect a similar fate.", []string{"He | receive | -", "he | deserve | what", "others | expect | similar fate [demanded]"}, "a subject behind and"},
		{"His speech focused on his personal friendship with Holm, who has emerged as his ally.", []string{"speech | focus | - | on personal friendship | with Holm", "Holm | emerge | - | as ally"}, "who is no thing"},
		{"The woman accused had just been escorted from the building.", []string{"- | escort | woman | from building", "- | accuse | woman"}, "the accused accuses nobody"},
		{"He refers to climate.", []string{"He | refer | - | to climate"}, "a noun behind to that can be no verb"},
		{"A woman was escorted from her job at the Holm Foods plant in Northport.", []string{"- | escort | woman | from job | at Holm Foods plant | in Northport"}, "a noun behind a name"},
		{"He wants to bring U.S. troops home from Kaldra quickly.", []string{"He | bring | U.S. troops | from Kaldra [possible]"}, "troops do nothing here"},
		{"He wants to help Berg win.", []string{"He | help | Berg [possible]", "Berg | win | - [possible]"}, "but Berg does"},
		{"The service verified the tape of the Northport, Calif., killing of Otto Berg.", []string{"service | verify | tape of the Northport"}, "a killing"},
		{"Kim's announcement Saturday may simply be a ploy.", []string{"Kim's announcement | be | ploy [possible]"}, "a day in front of the verb"},
		{"The tour deal, bankrolled by Otto Holm, which would have featured a band, collapsed.", []string{"tour deal | collapse | -", "Otto Holm | bankroll | tour deal", "tour deal | feature | band [hypothetical]"}, "which is nobody"},
		{"He fired at the deputy and ran.", []string{"He | fire | - | at deputy", "He | run | -"}, "no noun"},
		{"She returned with a pistol and opened fire.", []string{"She | return | - | with pistol", "She | open | fire"}, "a verb behind a noun"},
		{"No one has so far claimed responsibility for the ambush or for planting the bomb.", []string{"No one | NOT claim | responsibility | for ambush", "No one | NOT plant | bomb"}, "who did not"},
		{"The woman is said to be the wife of the reclusive IS leader.", []string{"woman | be | wife of the reclusive IS leader [possible] < said>"}, "a name, no verb"},
		{"Kaldran troops have been battling Norway-based Islamic militants.", []string{"Kaldran troops | battle | Norway-based Islamic militants"}, "where militants are based"},
		{"Reports of the stolen jets were sent to the ministry over the past two weeks warning that one aircraft may be used in an attack.", []string{"- | send | Reports of the stolen jets | to ministry", "- | use | one aircraft | in attack [possible] <Reports of the stolen jets said>"}, "weeks warn of nothing"},
		{"Because Kern is the only app, each message is recorded and sent, so the exact time can be verified to the second.", []string{"- | record | message", "Kern | be | only app", "- | send | message", "- | verify | exact time | to second"}, "what can be verified vouches for nothing"},
		{"The court freed the guard after charges were dropped.", []string{"court | free | guard", "- | drop | charges"}, "who was freed is not what was dropped"},
		{"She knew the talks after lunch were held.", []string{"She | know | -", "- | hold | talks <She confirmed>"}, "but what is known to have been held was"},
		{"Stellara chief executive Amara Desai told reporters that the engine failed.", []string{"engine | fail | - <Amara Desai said>"}, "who speaks is not the firm"},
		{"The lighthouse was undamaged.", []string{"- | NOT damage | lighthouse"}, "what was not done to it"},
		{"A statue was unveiled.", []string{"statue | be unveiled | -"}, "a verb of undoing"},
		{"The claim was unfounded.", []string{"claim | be unfounded | -"}, "nobody found a claim"},
		{"Ann Holm was found not guilty.", []string{"- | NOT find guilty | Ann Holm"}, "a not in front of what she was found"},
		{"He asked for 48 hours to think about it.", []string{"He | think | - | about it [possible]"}, "hours do not think"},
	})
}

// TestSenseOfAdjuncts reads what prepositions and coordination leave of a denial and of a plan.
func TestSenseOfAdjuncts(t *testing.T) {
	checkClaims(t, []claimCase{
		{"Officials were trying to find an inmate who escaped despite being shackled to a bed.", []string{"Officials | find | inmate [possible]", "inmate | escape | -", "- | shackle | inmate | to bed"}, "who escapes despite something had it"},
		{"He stole a gun before fleeing on foot.", []string{"He | steal | gun", "He | flee | - | on foot"}, "what was done before something that was done"},
		{"She died before reaching the hospital.", []string{"She | die | -", "She | reach | hospital [hypothetical]"}, "death comes before"},
		{"They will pay before leaving the town.", []string{"They | pay | - [planned]", "They | leave | town [hypothetical]"}, "before what is planned"},
		{"He said the deal would build on the pact but also address the concerns.", []string{"deal | build | - | on pact [planned] <He said>", "deal | address | concerns [planned] <He said>"}, "would reaches over also"},
		{"He made no commitment to stick with the pact.", []string{"He | NOT make | no commitment", "He | NOT stick | - | with pact [planned]"}, "no commitment is no plan"},
	})
}

// TestPronounsOfOthers leaves pronouns open that cannot mean who is nearest.
func TestPronounsOfOthers(t *testing.T) {
	checkClaims(t, []claimCase{
		{"Otto Holm was late. He hugged the clerk. Otto Holm thanked him.", []string{"Otto Holm | be late | -", "Otto Holm | hug | clerk", "Otto Holm | thank | him"}, "nobody thanks himself with him"},
		{"Frank Holm spoke on Monday. She walked inside.", []string{"Frank Holm | speak | -", "She | walk | -"}, "a man is no she"},
		{"Anna Holm spoke on Monday. She walked inside.", []string{"Anna Holm | speak | -", "Anna Holm | walk | -"}, "a woman is"},
		{"Robin Holm spoke on Monday. He walked inside.", []string{"Robin Holm | speak | -", "Robin Holm | walk | -"}, "a name that is in no list"},
		{"“Holm leads the group,” the spokesman said.\n\n“He used to live there.”", []string{"Holm | lead | group <spokesman said>", "He | live | - <spokesman said>"}, "the spokesman speaks of another"},
	})
}
