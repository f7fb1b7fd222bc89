package nlp

import "testing"

// TestHiddenVerbs reads verbs that a tagger takes for nouns, and leaves nouns that no sentence needs as verbs.
func TestHiddenVerbs(t *testing.T) {
	checkClaims(t, []claimCase{
		{"The tenant plans to stay until May.", []string{"tenant | stay | - [planned]"}, "a verb of planning"},
		{"The 30-second spot slams Holm over the harbour.", []string{"30-second spot | slam | Holm | over harbour"}, "a verb in front of a name"},
		{"Holm often questions the council's figures and has called for an inquiry.", []string{"Holm | question | council's figures", "Holm | call | - | for inquiry"}, "a verb behind an adverb"},
		{"The spot claims “Holm is the mayor you can trust.”", []string{"Holm | be | mayor <spot said>", "you | trust | Holm [possible] <spot said>"}, "a verb in front of a quotation"},
		{"Most voters back the plan.", []string{"Most voters | back | plan"}, "no adverb"},
		{"Records from the harbour archive show he paid both clerks.", []string{"Records | show | -", "he | pay | clerks"}, "a verb in front of its clause"},
		{"Said Anna Holm, who grew up there: “We were poor.”", []string{"Anna Holm | grow up | -", "We | be poor | - <Anna Holm said>"}, "a verb that opens the sentence"},
		{", killing of two. The mayor left.", []string{"mayor | leave | -"}, "a sentence that begins with a mark"},
		{"The tenant plans for the harbour were rejected.", []string{"- | reject | tenant plans"}, "plans that have a verb"},
		{"The committee reports he praised were wrong.", []string{"committee reports | be wrong | -", "he | praise | committee reports"}, "reports that have a verb"},
	})
}
