package compare

import (
	"slices"
	"strings"
	"testing"
)

// statementsOf are the statements of what two outlets agree on, by the outlets' texts, with their confidence.
func statementsOf(t *testing.T, a, b string) (texts []string, sure []float64) {
	t.Helper()
	for _, g := range report(t, a, b).Agreements {
		texts, sure = append(texts, g.Statement), append(sure, g.Confidence)
	}
	return texts, sure
}

func TestTellsNothing(t *testing.T) {
	for name, c := range map[string]struct{ a, b, not string }{
		"a title": {
			"Mayor Ilse Brandt was praised in the yearly \"Nine Good Reasons to Visit Lindau\" issue of the magazine.",
			"The magazine put Mayor Ilse Brandt into its yearly \"Nine Good Reasons to Visit Lindau\" issue.", "Good Reasons"},
		"the opening of a quotation": {
			"\"In view of the heavy floods... the council decided to close the harbour,\" Ilse Brandt wrote.",
			"Ilse Brandt wrote, \"In view of the heavy floods that came last week, the city council decided to close the harbour.\"", "In view of the heavy floods”"},
		"a question": {
			"\"Who will pay for this bridge?\" Ilse Brandt asked.",
			"Ilse Brandt asked: \"Who will pay for this bridge?\"", "Who will"},
	} {
		texts, _ := statementsOf(t, c.a, c.b)
		if slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, c.not) }) {
			t.Errorf("%s: statements %q", name, texts)
		}
	}
}

// What only one of two articles gives is left out, or makes it less sure that they agree.
func TestUntold(t *testing.T) {
	texts, _ := statementsOf(t, "Ilse Brandt opened the new bridge in Lindau last week.", "Mayor Ilse Brandt has opened the new bridge in Lindau.")
	if !slices.Contains(texts, "Ilse Brandt opened the new bridge in Lindau.") && !slices.Contains(texts, "Mayor Ilse Brandt has opened the new bridge in Lindau.") {
		t.Errorf("the day that one gives: statements %q", texts)
	}
	_, now := statementsOf(t, "The Seewald is a wetland in the south of Lindau between the harbour and the mill.", "The Seewald is a wetland in the south of Lindau between the harbour and the mill of Aach.")
	_, once := statementsOf(t, "The Seewald is a wetland in the south of Lindau between the harbour and the mill.", "The Seewald used to be a wetland in the south of Lindau between the harbour and the mill of Aach.")
	if len(now) == 0 || len(once) > 0 && once[0] >= now[0] {
		t.Errorf("is and used to be: confidence %v, of is and is %v", once, now)
	}
}
