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

// TestFold holds that a text which is folded as it stands comes out as one that is taken apart.
func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"The Mayor said", "the mayor said", "plain"},
		{"a-b, \"c\" it's", "a-b, \"c\" it's", "plain marks"},
		{" The  Mayor\nsaid ", "the mayor said", "blanks"},
		{"the Mayor’s “word”", "the mayor's \"word\"", "curly marks"},
		{"`a'", "'a'", "a mark of treebanks"},
		{"-LRB-a-RRB-", "(a)", "brackets of treebanks"},
		{"well-LR", "well-lr", "no bracket of treebanks"},
		{"at 3 p. m. today", "at 3 p.m. today", "a blank inside an hour"},
		{"", "", "nothing"},
	} {
		if got := Fold(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
