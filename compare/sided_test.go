package compare

import (
	"testing"

	"rashomon/nlp"
)

// TestApart holds that the articles on two sides of a finding agree on nothing that its sentences tell, but for those of
// numbers, and that others may.
func TestApart(t *testing.T) {
	at := func(doc, sentence int) *item {
		return &item{Claim: &nlp.Claim{Sentence: sentence}, doc: doc}
	}
	yes, no, third := at(0, 3), at(1, 5), at(2, 1)
	opposed := func(kind Type) *finding {
		return &finding{Type: kind, stances: []stance{{name: "yes", items: []*item{yes}}, {name: "no", items: []*item{no}}}}
	}
	for _, c := range []struct {
		reason string
		kind   Type
		a, b   *item
		want   bool
	}{
		{"the two sentences", Polarity, yes, no, true},
		{"the other way round", Polarity, no, yes, true},
		{"one of them and another of the other article", Polarity, yes, at(1, 9), true},
		{"an article that takes no side", Polarity, yes, third, false},
		{"two other sentences", Polarity, at(0, 8), at(1, 9), false},
		{"another sentence of who leaves it open", Certainty, yes, no, false},
		{"a place, with both sentences", Place, yes, no, true},
		{"a place, with one of them", Place, yes, at(1, 9), false},
		{"a number: the rest may be the same", Number, yes, no, false},
	} {
		if got := newSided([]*finding{opposed(c.kind)}).apart(c.a, c.b); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}
