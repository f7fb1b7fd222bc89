package lexicon

import "testing"

func TestRelations(t *testing.T) {
	l := Get()
	for _, c := range []struct {
		a    string
		apos byte
		b    string
		bpos byte
		want Relation
	}{
		{"rise", 'v', "fall", 'v', Opposed},
		{"car", 'n', "automobile", 'n', Synonymous},
		{"ferry", 'n', "boat", 'n', Narrower},
		{"vessel", 'n', "ferry", 'n', Broader},
		{"kill", 'v', "die", 'v', Narrower},
		{"arrive", 'v', "arrival", 'n', Derived},
		{"gin", 'n', "vodka", 'n', Sibling},
		{"wet", 'a', "dry", 'a', Opposed},
		{"calm", 'a', "stormy", 'a', Opposed},
		{"buy", 'v', "sell", 'v', Opposed},
		{"reject", 'v', "accept", 'v', Opposed},
		{"man", 'n', "woman", 'n', Opposed},
		{"ferry", 'n', "opinion", 'n', Unrelated},
		{"blorp", 'n', "ship", 'n', Unrelated},
	} {
		if got, rank := l.Meaning(c.a, c.apos).To(l.Meaning(c.b, c.bpos)); got != c.want {
			t.Errorf("%s/%c to %s/%c: %d at rank %d, want %d", c.a, c.apos, c.b, c.bpos, got, rank, c.want)
		}
	}
}
