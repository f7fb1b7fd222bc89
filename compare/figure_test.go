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
	} {
		if texts, _ := statementsOf(t, c.a, c.b); !slices.Contains(texts, c.want) {
			t.Errorf("%s: statements %q, want %q", c.reason, texts, c.want)
		}
	}
	for _, c := range []struct{ reason, a, b, not string }{
		{"two ages", "Ilse Brandt, 51, was elected mayor of Lindau on Monday.", "The council thanked the 52-year-old Ilse Brandt for her work on the harbour of Lindau.", "Ilse Brandt is given as 51 years old."},
		{"two persons", "Ilse Brandt, 51, was elected mayor of Lindau on Monday.", "The council thanked the 51-year-old Karl Voss for his work on the harbour of Lindau.", "Ilse Brandt is given as 51 years old."},
	} {
		if texts, _ := statementsOf(t, c.a, c.b); slices.Contains(texts, c.not) {
			t.Errorf("%s: statements %q", c.reason, texts)
		}
	}
}
