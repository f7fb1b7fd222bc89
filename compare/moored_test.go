package compare

import (
	"slices"
	"strings"
	"testing"
)

// TestSettledNames holds that a statement has the name or the noun that its article settles on for what it points at, and
// that nothing is put in where more than one may be meant.
func TestSettledNames(t *testing.T) {
	for _, c := range []struct{ reason, a, b, want string }{
		{"the place beside the noun", "The Lindau mill burned down on Monday. Firefighters from nine towns said the mill had been empty for twenty years.", "Firefighters from nine towns said the mill in Lindau had been empty for twenty years.", "the Lindau mill had"},
		{"what they goes on about", "The Kestrel drones carry two cameras. They recognise stolen bicycles by the numbers on their frames.", "Kestrel drones recognise stolen bicycles by the numbers on their frames, the maker says.", "Kestrel drones recognise"},
	} {
		texts, _ := statementsOf(t, c.a, c.b)
		if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, c.want) }) {
			t.Errorf("%s: statements %q, want %q", c.reason, texts, c.want)
		}
	}
	for _, c := range []struct{ reason, a, b, not string }{
		{"two mills", "The Felden mill burned down on Monday. The Lindau mill did not. Firefighters from nine towns said the mill had been empty for twenty years.", "Firefighters from nine towns said the mill had been empty for twenty years, in Felden and Lindau.", "the Lindau mill had been"},
		{"the subject is who says it", "The Kestrel agency reported a plan for the river. It would close the Felden mill and the Lindau harbour in two years.", "A plan would close the Felden mill and the Lindau harbour in two years.", "agency would close"},
	} {
		texts, _ := statementsOf(t, c.a, c.b)
		if slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, c.not) }) {
			t.Errorf("%s: statements %q", c.reason, texts)
		}
	}
}
