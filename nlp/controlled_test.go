package nlp

import "testing"

// TestClausesOfLists reads lists of clauses: each member keeps the subject, the sense and the speaker of the first.
func TestClausesOfLists(t *testing.T) {
	checkClaims(t, []claimCase{
		{"“We will press the rebels to respect the truce and to free the hostages,” a spokesman said.", []string{"rebels | respect | truce [demanded] <spokesman said> <We said>", "rebels | free | hostages [demanded] <spokesman said> <We said>"}, "a demand goes on behind and, in a quotation"},
		{"The envoys are expected to press the rebels to open the road and to release the pilot Tom Berg.", []string{"rebels | open | road [demanded] <envoys said>", "rebels | release | Tom Berg [demanded] <envoys said>"}, "the same below an expectation"},
		{"The rebels have called for Norway to lift the ban and reopen its embassy in Kaldra.", []string{"Norway | lift | ban [demanded] <rebels said>", "Norway | reopen | embassy | in Kaldra [demanded] <rebels said>"}, "called for somebody to"},
		{"Police urged the owner to close the club and to pay the fine.", []string{"owner | close | club [demanded] <Police said>", "owner | pay | fine [demanded] <Police said>"}, "urged to"},
		{"He asked whether the firm pays tax, hires locals, keeps the river clean and does not hurt those who fish.", []string{"firm | pay | tax [questioned] <He asked>", "firm | hire | locals [questioned] <He asked>", "firm | keep clean | river [questioned] <He asked>", "firm | NOT hurt | those [questioned] <He asked>", "those | fish | - <He said>"}, "a question goes on through a list"},
		{"Ten workers were held and tested.", []string{"- | hold | Ten workers", "- | test | Ten workers"}, "a second participle that looks like a past tense"},
		{"The minister said the plan failed in March and was a mistake.", []string{"plan | fail | - <minister said>", "plan | be | mistake <minister said>"}, "what is said goes on behind a noun"},
	})
}

// TestControlledSubjects reads infinitives and participles, whose subject is whoever controls them, not the nearest noun.
func TestControlledSubjects(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The union sued the firm, alleging fraud.", []string{"union | sue | firm", "union | allege | fraud"}, "who sued alleges"},
		{"The union filed a suit against the mayor, the state and the port alleging a plot to sway the vote.", []string{"union | file | suit | against mayor", "suit | allege | plot", "- | sway | vote [planned]"}, "the suit alleges, not the last of those sued"},
		{"It is a chance for farmers to sell and reject the levy.", []string{"It | be | chance", "farmers | sell | - [planned]", "farmers | reject | levy [planned]"}, "for somebody to"},
		{"The mayor's promise to the tenants to cut rents was kept.", []string{"- | keep | mayor's promise", "mayor | cut | rents [planned]"}, "a possessor, not the noun between"},
		{"She voices eagerness to end the strike.", []string{"She | voice | eagerness", "She | end | strike [planned]"}, "eagerness ends nothing"},
		{"The farm is requesting permission from the state to send the ashes to the port.", []string{"farm | request | permission | from state", "farm | send | ashes | to port [planned]"}, "nor does permission send"},
		{"He made concessions to have better relations with the north.", []string{"He | make | concessions", "He | have | better relations | with north [planned]"}, "nor do concessions have relations"},
		{"The mayor urged the miners to end the strike, saying they have a chance to talk.", []string{"miners | end | strike [demanded] <mayor said>", "they | have | chance <mayor said>", "they | talk | - [possible] <mayor said>"}, "who urges says it"},
		{"It took the ministry four days to determine that Berg had not survived.", []string{"ministry | determine | -", "Berg | NOT survive | -"}, "what took time was done, and not by it"},
		{"But Berg said that for the plan to work, the miners will need to stay.", []string{"plan | work | - [planned] <Berg said>", "miners | stay | - [demanded] <Berg said>"}, "for a thing to, in what is said"},
		{"The speech left no doubt about her determination to win.", []string{"speech | leave | no doubt | about determination", "her | win | - [planned]"}, "whose determination it is"},
		{"The ministry discussed the firm's commitment to not selling arms.", []string{"ministry | discuss | firm's commitment", "firm | NOT sell | arms [hypothetical]"}, "whose commitment it is"},
		{"The council formed a panel to look into the fire.", []string{"council | form | panel", "panel | look | - | into fire [planned]"}, "a panel is formed to do something"},
		{"The rebels who allegedly stole 11 jets in Delvary could carry out an attack.", []string{"rebels | carry out | attack [possible]", "rebels | steal | 11 jets | in Delvary [possible]"}, "the object of a relative clause is not the subject behind it"},
		{"Residents were worried about mounting pressure.", []string{"- | worry | Residents | about mounting pressure"}, "pressure mounts, and is mounted by nobody"},
		{"The court fined the firm for polluting the river.", []string{"court | fine | firm", "firm | pollute | river"}, "who is fined did it"},
	})
}

// TestReducedPassives reads participles behind nouns and in the perfect.
func TestReducedPassives(t *testing.T) {
	checkClaims(t, []claimCase{
		{"Anna Berg says the man accused of stealing two cars is a good person.", []string{"man | be | good person <Anna Berg said>", "- | accuse | man <Anna Berg said>", "man | steal | two cars [possible] <Anna Berg said>"}, "accused is no accuser"},
		{"The tape alleged to reveal the shots was a hoax.", []string{"tape | be | hoax", "tape | reveal | shots [possible] < said>"}, "alleged is no verb of the sentence"},
		{"The tape is purported to have captured the shots.", []string{"- | purport | tape", "tape | capture | shots [possible]"}, "purported leaves it open"},
		{"The army is fighting the local branch, known as the Northern Brigade.", []string{"army | fight | local branch", "- | know | local branch | as Northern Brigade"}, "a name behind a comma"},
		{"The girls said she'd been suspended and escorted from the hall.", []string{"- | suspend | she <girls said>", "- | escort | she | from hall <girls said>"}, "'d for had, in a list"},
		{"The harbour firm has not publicly confirmed the loss.", []string{"harbour firm | NOT confirm | loss"}, "a plain active"},
		{"The police said he's made statements and made a full confession.", []string{"he | make | statements <police said>", "he | make | full confession <police said>"}, "'s for has"},
		{"Otto Kern lost some of the money he'd saved up.", []string{"Otto Kern | lose | some of the money", "Otto Kern | save up | money"}, "'d for had, and no passive"},
	})
}

// TestSenseBelowHedges reads clauses whose sense hangs on what stands beside or above them.
func TestSenseBelowHedges(t *testing.T) {
	checkClaims(t, []claimCase{
		{"Remember that the mayor lied.", []string{"mayor | lie | -"}, "an order to remember vouches"},
		{"There is no way of knowing whether he will pay.", []string{"There | NOT be | no way", "he | pay | - [questioned]"}, "nobody knows"},
		{"She gave no indication she plans to sell the mill.", []string{"She | NOT give | no indication", "she | sell | mill [hypothetical] [unsure]"}, "no sign of a plan is no plan"},
		{"The leader was allegedly shot on Monday.", []string{"- | shoot | leader [possible]"}, "a hedge behind was"},
		{"A bomb may have brought down the airliner.", []string{"bomb | bring down | airliner [possible]"}, "a particle behind have"},
		{"Engineers believe the pump may have failed.", []string{"pump | fail | - [possible] <Engineers said>"}, "the subject of a clause without that"},
		{"The captain was asleep when he hit the pier.", []string{"captain | be asleep | -", "he | hit | pier"}, "a state before the clause that says when"},
		{"The clerk allegedly shot and wounded two guards at the mill.", []string{"clerk | shoot | - [possible]", "clerk | wound | two guards | at mill [possible]"}, "a hedge of both verbs that an and joins"},
		{"She reportedly left the house, took a taxi and met her brother.", []string{"She | leave | house [possible]", "She | take | taxi [possible]", "She | meet | brother [possible]"}, "a hedge of a list of verbs"},
		{"She reportedly left the house, but she has denied it.", []string{"She | leave | house [possible]", "she | deny | it"}, "no hedge of a verb with its own subject"},
		{"The gunman who allegedly shot two guards has been charged with murder.", []string{"- | charge | gunman | with murder", "gunman | shoot | two guards [possible]"}, "a hedge of the clause inside"},
		{"Two planes went missing after the rebels took the airport.", []string{"Two planes | miss | -", "rebels | take | airport"}, "went missing is no plan"},
		{"Before we start singing and celebrating, we should wait.", []string{"we | wait | - [demanded]", "we | sing | - [planned]", "we | celebrate | - [planned]"}, "before a demand is met"},
		{"The minister would not disclose the sites.", []string{"minister | NOT disclose | sites"}, "who would not tell did not"},
		{"We will either have a good meeting or we won't have a good meeting.", []string{"We | have | good meeting [possible]", "we | NOT have | good meeting [possible]"}, "one of two futures, denied"},
		{"Local residents reported hearing a loud boom.", []string{"Local residents | report | -", "Local residents | hear | loud boom <Local residents said>"}, "reported hearing"},
	})
}

// TestFullPredicates reads verbs that say little without what stands behind them.
func TestFullPredicates(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The visit is not about selling arms.", []string{"visit | NOT be | - | about selling arms", "visit | NOT sell | arms [hypothetical]"}, "about a deed"},
		{"We remain open to seeing the tape.", []string{"We | remain open | -", "We | see | tape [hypothetical]"}, "an adjective behind remain"},
		{"The meeting went well.", []string{"meeting | go well | -"}, "an adverb without which nothing is said"},
		{"Nora Brandt, the mayor of Lund, spoke on Monday. Brandt is the mayor of Lund.", []string{"Nora Brandt | speak | -", "Nora Brandt | be | mayor of Lund"}, "nobody is herself"},
	})
}
