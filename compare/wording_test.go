package compare

import (
	"testing"

	"rashomon/nlp"
)

func TestPhrasesOfQuestions(t *testing.T) {
	company := nlp.Argument{Span: nlp.Span{Start: 0, End: 5}, Text: "Velta", Name: "Velta", Head: "velta"}
	for _, c := range []struct{ got, want, reason string }{
		{anyOf("nobody"), "anybody", "who did nothing is asked for"},
		{anyOf("no dams"), "any dams", "so is what is not there"},
		{anyOf("notable dams"), "notable dams", "a word that only begins so"},
		{unowned("their service", company), "the service", "a company is not they"},
		{unowned("its service", company), "its service", "it may be the company's"},
		{balanced("the mayor 'Ilse Brandt"), "the mayor Ilse Brandt", "a mark without a partner"},
		{balanced("the 'old' mill's wheel"), "the 'old' mill's wheel", "marks in pairs, and an apostrophe"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, c.got, c.want)
		}
	}
}
