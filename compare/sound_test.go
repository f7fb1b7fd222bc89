package compare

import (
	"strings"
	"testing"
)

// TestSound holds that no statement ends or joins where its sentence goes on.
func TestSound(t *testing.T) {
	for _, c := range []struct{ reason, a, b, not string }{
		{"a preposition that lost its time", "Jonas Abel was arrested just before midnight on Friday near the Kessel mill.", "Jonas Abel was arrested around one in the morning near the Kessel mill.", "before."},
		{"a leading conjunction", "Police say that the fire broke out minutes after Jonas Abel left the Kessel mill.", "The fire broke out moments after Jonas Abel left the Kessel mill, the paper reports.", "That the"},
		{"what a noun describes", "The council praised Kestrel, an app that finds lost dogs in Lindau.", "Kestrel, an app that finds lost dogs, was praised in Lindau.", "An app finds"},
	} {
		texts, _ := statementsOf(t, c.a, c.b)
		for _, s := range texts {
			if strings.HasSuffix(s, c.not) || strings.HasPrefix(s, c.not) {
				t.Errorf("%s: statement %q", c.reason, s)
			}
		}
	}
}

func TestIndefiniteArticle(t *testing.T) {
	for word, want := range map[string]string{"unidentified": "an", "uninjured": "an", "usher": "an", "utter": "an", "union": "a", "unit": "a", "user": "a", "us": "a", "european": "a", "one": "a",
		"11": "an", "18-year-old": "an", "8,000": "an", "110": "a", "hour": "an", "honest": "an", "apple": "an", "ship": "a"} {
		if got := indefiniteArticle(word); got != want {
			t.Errorf("%s %s, want %s", got, word, want)
		}
	}
}
