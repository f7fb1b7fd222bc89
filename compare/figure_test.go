package compare

import (
	"slices"
	"testing"
)

// TestFigures holds that an age, a measurement or an amount that two outlets give of one is an agreement of its own, and
// that different ones, or those of two, are none.
func TestFigures(t *testing.T) {
	for _, c := range []struct{ reason, a, b, want string }{
		{"an age behind a name and before one", "Ilse Brandt, 51, was elected mayor of Lindau on Monday.", "The council thanked the 51-year-old Ilse Brandt for her work on the harbour of Lindau.", "Ilse Brandt is given as 51 years old."},
		{"an amount in sentences that share little else", "There are 28,500 Kestrel troops in Norland.", "The minister of Norland asked whether the 28,500 Kestrel troops stationed in the country would leave before the winter.", "There are 28,500 Kestrel troops in Norland."},
		{"what somebody is called", "The court in Lindau freed the accused man after lawyer Ilse Brandt had spoken for an hour.", "\"He is a free man,\" Ilse Brandt, a lawyer, told the evening news.", "Ilse Brandt is described as a lawyer."},
		{"a former one", "The court in Lindau freed the accused man after former harbour police officer Ilse Brandt had spoken.", "\"He is a free man,\" former Lindau officer Ilse Brandt told the evening news.", "Ilse Brandt is described as a former officer."},
		{"a few words of somebody", "Ilse Brandt said the review of the harbour fees is in the \"pre-preliminary stages\".", "Ilse Brandt met reporters in Lindau. \"We are in the pre-preliminary stages of any talks,\" she said.", "Ilse Brandt is quoted with the words “pre-preliminary stages”."},
	} {
		if texts, _ := statementsOf(t, c.a, c.b); !slices.Contains(texts, c.want) {
			t.Errorf("%s: statements %q, want %q", c.reason, texts, c.want)
		}
	}
	for _, c := range []struct{ reason, a, b, not string }{
		{"two ages", "Ilse Brandt, 51, was elected mayor of Lindau on Monday.", "The council thanked the 52-year-old Ilse Brandt for her work on the harbour of Lindau.", "Ilse Brandt is given as 51 years old."},
		{"a former lawyer", "The court in Lindau freed the accused man after lawyer Ilse Brandt had spoken for an hour.", "\"He is a free man,\" former lawyer Ilse Brandt told the evening news.", "Ilse Brandt is described as a lawyer."},
		{"an office without what it is of", "The bank in Lindau was closed after director Ilse Brandt had left.", "\"He is a free man,\" Ilse Brandt, a director, told the evening news.", "Ilse Brandt is described as a director."},
		{"the words of two", "Ilse Brandt spoke of a \"house of rotten cards\" on Monday.", "\"A house of rotten cards is what we are to pay for in the next nine years,\" said Karl Voss.", "Ilse Brandt is quoted with the words “house of rotten cards”."},
		{"two persons", "Ilse Brandt, 51, was elected mayor of Lindau on Monday.", "The council thanked the 51-year-old Karl Voss for his work on the harbour of Lindau.", "Ilse Brandt is given as 51 years old."},
	} {
		if texts, _ := statementsOf(t, c.a, c.b); slices.Contains(texts, c.not) {
			t.Errorf("%s: statements %q", c.reason, texts)
		}
	}
}
