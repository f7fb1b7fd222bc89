package report

import "rashomon/compare"

// typeTexts say in plain words what conflicts of a type are about.
var typeTexts = map[compare.Type]string{
	compare.Polarity:      "whether it is so",
	compare.Participation: "who took part",
	compare.Confirmation:  "whether it is confirmed",
	compare.Number:        "how many or how much",
	compare.Date:          "when",
	compare.Place:         "where",
	compare.Actor:         "who did it",
	compare.Outcome:       "which way it went",
	compare.Attributed:    "who said it",
	compare.Quote:         "the words of a quote",
	compare.Certainty:     "how certain it is",
}

// TypeText says in plain words what conflicts of a type are about: "whether it is so". It is "" for a type that
// is not looked for.
func TypeText(t compare.Type) string { return typeTexts[t] }
