package nlp

import "testing"

func TestTreebankBrackets(t *testing.T) {
	const text = "Lena Holm -LRB- born in Oslo -RRB- won."
	d := ParseStatement(text)
	var brackets []string
	for _, k := range d.Sentences[0].Tokens {
		if k.Tag == "(" || k.Tag == ")" {
			brackets = append(brackets, text[k.Start:k.End])
		}
	}
	if len(brackets) != 2 || brackets[0] != "-LRB-" || brackets[1] != "-RRB-" {
		t.Errorf("brackets %q", brackets)
	}
}
