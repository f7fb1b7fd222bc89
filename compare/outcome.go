package compare

var outcomeDetector = detector{
	Name: Outcome,
	Doc: `Opposite or exclusive results. Two outlets say of the same thing what cannot both be: a bill was
approved and rejected, prices rose and fell. The words are opposites in the word lists or in WordNet and stand
in the same place of sentences that share the rest; merely different words are no conflict. Or they tell of one act with
two weapons, vehicles or parts of the body, and neither speaks of the other's anywhere. Or one says
that a test, an autopsy or a recount has no result yet, and another what it showed.`,
	Examples: []Example{
		{First: "The upper house approved the fishing bill on Tuesday.", Second: "The upper house rejected the fishing bill on Tuesday.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "The upper house debated the fishing bill on Tuesday.", Second: "The upper house amended the fishing bill on Tuesday.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "merely different words"},
	},
	find: byMeans,
}
