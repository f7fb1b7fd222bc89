package compare

var actorDetector = detector{
	Name: Actor,
	Doc: `Who did it. Two outlets name two persons or two nations for a part in an event that only one can have:
the winner of a race, the author of a report, the killer; two persons for one office; or two nations for the
strike that killed one victim; the two may say it in any sentence where the deed and what it was done to are the same.
Or they give one person two ranks, or two posts in one body, or give the victim of one deed
two family names of which neither knows the other's. What many can do
("greeted the crowd") is no conflict, and neither is a name beside another spelling of it.`,
	Examples: []Example{
		{First: "Lena Holm won the harbour race on Saturday.", Second: "Petra Voss won the harbour race on Saturday.",
			FirstDay: "2022-03-14", SecondDay: "2022-03-14", Status: Disputed},
		{First: "Lena Holm greeted the crowd on the pier.", Second: "Petra Voss greeted the crowd on the pier.",
			FirstDay: "2022-03-14", SecondDay: "2022-03-14", Why: "many can do so"},
	},
}
