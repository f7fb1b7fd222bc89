package compare

import (
	"slices"
	"testing"
)

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

func TestPlaceNames(t *testing.T) {
	for _, name := range []string{"Iraq", "Iraqi", "Irak"} {
		if !slices.Contains(PlaceNames("Iraq"), name) {
			t.Errorf("%q is no name of Iraq", name)
		}
	}
	if got := PlaceNames("Harbour Post"); len(got) > 0 {
		t.Errorf("an outlet is a place: %q", got)
	}
}

func TestUnsettles(t *testing.T) {
	for word, want := range map[string]bool{"unclear": true, "Whether": true, "allegedly": true, "nonsense": true, "hoax": true, "sank": false, "clear": false, "": false} {
		if got := Unsettles(word); got != want {
			t.Errorf("Unsettles(%q) = %t", word, got)
		}
	}
}
