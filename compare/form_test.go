package compare

import "testing"

func TestFormOf(t *testing.T) {
	for _, c := range []struct {
		word, verb string
		want       bool
		reason     string
	}{
		{"testified", "testify", true, "another ending"},
		{"Took", "take", true, "an irregular form, at the head of a sentence"},
		{"met", "meet", true, "an irregular form"},
		{"confirming", "confirm", true, "a participle"},
		{"own", "own", true, "the base form"},
		{"owner", "own", false, "a noun made of it"},
		{"mission", "miss", false, "a longer word"},
		{"港", "meet", false, "no word that is known"},
		{"", "meet", false, "no word"},
	} {
		if got := FormOf(c.word, c.verb); got != c.want {
			t.Errorf("FormOf(%q, %q) = %t: %s", c.word, c.verb, got, c.reason)
		}
	}
}
