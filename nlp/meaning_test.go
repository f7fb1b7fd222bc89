package nlp

import (
	"strings"
	"testing"
)

// TestMeanings reads the predicates of testdata/values/meanings.txt in context.
func TestMeanings(t *testing.T) {
	for _, ph := range readValues(t, "meanings.txt") {
		want := strings.Fields(ph.value)
		at := 0
		for at < len(want) && Polarity(want[at]) != Positive && Polarity(want[at]) != Negative {
			at++
		}
		if at == 0 || at+2 > len(want) {
			t.Fatalf("meanings.txt:%d: %q is no value", ph.line, ph.value)
		}
		predicate := strings.Join(want[:at], " ")
		d := parseText(ph.text)
		found := false
		for i := range d.Claims {
			c := &d.Claims[i]
			if c.Predicate.Lemma != predicate {
				continue
			}
			found = true
			got := predicate + " " + string(c.Polarity) + " " + string(c.Modality)
			if !c.Certain {
				got += " unsure"
			}
			if got != ph.value {
				t.Errorf("meanings.txt:%d: %s\n got %s\nwant %s", ph.line, ph.text, got, ph.value)
			}
		}
		if !found {
			var all []string
			for i := range d.Claims {
				all = append(all, sketch(&d.Claims[i]))
			}
			t.Errorf("meanings.txt:%d: %s\n got no claim of %q\nbut  %s", ph.line, ph.text, predicate, strings.Join(all, "\n     "))
		}
	}
}
