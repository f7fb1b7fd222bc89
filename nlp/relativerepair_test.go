package nlp

import "testing"

func TestRelativeRepairs(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The report the agency published blames the pilot.", []string{"report | blame | pilot", "agency | publish | report"}, "a clause without that"},
		{"The plan the minister presented on Monday will cost a billion.", []string{"plan | cost | billion [planned]", "minister | present | plan"}, "the same before a modal verb"},
		{"The report published by the agency blames the pilot.", []string{"report | blame | pilot", "agency | publish | report"}, "a participle is none"},
		{"The man, whom police arrested on Monday, denies the charge.", []string{"man | deny | charge", "police | arrest | man"}, "whom between commas"},
		{"He named a man whom police arrested.", []string{"He | name | man", "police | arrest | man"}, "whom right behind its noun"},
		{"The crash killed nine people, of whom three were children.", []string{"crash | kill | nine people", "three | be | children"}, "some of those counted"},
		{"The talks failed, two people briefed on the trip said.", []string{"talks | fail | - <two people said>", "- | brief | two people | on trip"}, "a participle before a verb of saying"},
		{"The minister spoke on the trip, and two people clapped.", []string{"minister | speak | - | on trip", "two people | clap | -"}, "two verbs with two subjects"},
		{"The bank put the plant up for sale.", []string{"bank | put up | plant | for sale"}, "a particle behind the object"},
		{"A man confessed to the gang related murder.", []string{"man | confess | - | to gang"}, "a verb under a noun behind it"},
		{"Rovers sold midfielder Leo Hart to Brunswick.", []string{"Rovers | sell | Leo Hart | to Brunswick"}, "a noun in -er before a name"},
		{"Odby United lost the cup final to Real Vellona.", []string{"Odby United | lose | cup final | to Real Vellona"}, "an adjective that is a noun here"},
		{"Kenya beat Ghana in the final.", []string{"Kenya | beat | Ghana | in final"}, "a verb between two names"},
		{"Racing Lund lost to Inter Graz.", []string{"Racing Lund | lose | - | to Inter Graz"}, "a name that opens like a verb"},
		{"Racing through Lund, the driver lost a wheel.", []string{"driver | lose | wheel", "driver | race | - | through Lund"}, "a verb that opens a sentence"},
		{"The chief executive apologised and left.", []string{"chief executive | apologise | -", "chief executive | leave | -"}, "an adjective that is a person here"},
		{"Rolf Lander, the singer who sold a million records, passed away on Sunday.", []string{"Rolf Lander | pass away | -", "singer | sell | million records"}, "a main verb behind a relative clause"},
		{"The insurers Nordhaus and Kestrel will merge.", []string{"Nordhaus and Kestrel | merge | - [planned]"}, "two names behind what they are"},
	})
}
