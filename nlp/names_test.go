package nlp

import (
	"strings"
	"testing"
)

// TestNameValues reads names.txt: the names of each text, or what the last subject stands for.
func TestNameValues(t *testing.T) {
	all := readValues(t, "names.txt")
	if len(all) < 120 {
		t.Errorf("%d phrasings", len(all))
	}
	for _, p := range all {
		d := parseText(p.text)
		want, refers := strings.CutPrefix(p.value, "-> ")
		got := namesOf(d)
		if refers {
			got = "?"
			if n := len(d.Claims); n > 0 && d.Claims[n-1].Subject.Name != "" {
				got = d.Claims[n-1].Subject.Name
			}
		}
		if got != want {
			t.Errorf("names.txt:%d: %q\n got %s\nwant %s", p.line, p.text, got, want)
		}
	}
}

// namesOf returns the names of a document in order with their types, "-" for none.
func namesOf(d *Document) string {
	var out []string
	for _, m := range d.Mentions {
		if m.Type != Other {
			out = append(out, string(m.Type)+" "+d.Entities[m.Entity].Name)
		}
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, "; ")
}
