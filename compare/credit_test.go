package compare

import (
	"strings"
	"testing"
)

// TestOneOrigin holds which agreements rest on one source: what both name as theirs.
func TestOneOrigin(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       int
	}{
		{"what an office says", "The storm tore 40 boats from their moorings in Felden, police said.", "Police said that the storm tore 40 boats from their moorings in Felden.", 1},
		{"an outlet that both credit", "The storm tore 40 boats from their moorings in Felden, according to the Guardian.", "As the Guardian reports, 40 boats were torn from their moorings by the storm in Felden.", 1},
		{"a document", "The storm tore 40 boats from their moorings in Felden, the report says.", "The report said that the storm tore 40 boats from their moorings in Felden.", 1},
		{"two voices of their own", "The storm tore 40 boats from their moorings in Felden.", "In Felden, 40 boats were torn from their moorings by the storm.", 2},
	} {
		r := report(t, c.a, c.b)
		if len(r.Agreements) == 0 {
			t.Errorf("%s: no agreement", c.name)
			continue
		}
		if got := r.Agreements[0].Origins; got != c.want {
			t.Errorf("%s: %d origins, want %d", c.name, got, c.want)
		}
	}
}

// TestRetold holds that what an article repeats of a story to reject it is no second report of it.
func TestRetold(t *testing.T) {
	story := "A bear walked into the bakery of Felden on Monday and ate forty loaves of bread. "
	told := "Neighbours of the bakery filmed the bear from their windows. "
	for _, a := range report(t, story+told, "This story is false: no such bear was ever seen in Felden. It reads as follows. "+story+told+"The bakery was closed on Monday.").Agreements {
		if strings.Contains(a.Statement, "bear") {
			t.Errorf("agreement on %q", a.Statement)
		}
	}
	if r := report(t, story+told, story+told); len(r.Agreements) == 0 {
		t.Error("no agreement where nobody doubts it")
	}
}
