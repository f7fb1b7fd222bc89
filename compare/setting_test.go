package compare

import (
	"strings"
	"testing"
)

// TestSetting holds that a statement which points at what it does not name comes with the sentence that tells what it is,
// and that one which names it comes alone.
func TestSetting(t *testing.T) {
	const ferry = "The ferry Juliana struck the pier of Tarnow in thick fog on Monday. "
	for _, c := range []struct{ reason, a, b, statement, want string }{
		{
			"nothing is named", ferry + "Windows were broken and lifejackets were thrown into the water by the crew.",
			ferry + "Windows were broken, and lifejackets were thrown into the water by the crew.",
			"lifejackets were thrown", "ferry Juliana",
		},
		{
			"a quotation of a few words", ferry + "“Nobody will ever forget this night,” said Ivo Reyes, the captain.",
			ferry + "Captain Ivo Reyes said: “Nobody will ever forget this night.”",
			"forget this night", "ferry Juliana",
		},
		{
			"it names what it is about", "There was thick fog over Tarnow. The ferry Juliana struck the pier of Tarnow at the end of its last trip.",
			"There was thick fog. The ferry Juliana struck the pier of Tarnow at the end of its last trip.",
			"struck the pier", "",
		},
	} {
		texts, _ := statementsOf(t, c.a, c.b)
		found := false
		for _, s := range texts {
			if said, setting, with := strings.Cut(s, " [context: "); strings.Contains(said, c.statement) {
				found = true
				if with != (c.want != "") || !strings.Contains(setting, c.want) {
					t.Errorf("%s: %q, want a context with %q", c.reason, s, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: nothing of %q in %q", c.reason, c.statement, texts)
		}
	}
}

// TestThought holds that what somebody only thinks is told with whose thought it is, or not at all.
func TestThought(t *testing.T) {
	texts, _ := statementsOf(t,
		"Bishop Karl Voss, who led the diocese of Lindau for ten years, supported the doctrine that cats and other animals have no souls.",
		"Karl Voss of Lindau taught that cats and other animals have no souls.")
	for _, s := range texts {
		if strings.Contains(s, "have no souls") && !strings.Contains(s, "Voss") {
			t.Errorf("%q says as a fact what somebody thinks", s)
		}
	}
	if len(texts) == 0 {
		t.Error("no agreement")
	}
}
