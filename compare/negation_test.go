package compare

import (
	"strings"
	"testing"

	"rashomon/nlp"
)

// TestRejectedReport reads what a sentence calls untrue of what was told: the words between the noun of telling and
// the predicate, that noun included.
func TestRejectedReport(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Reports that the mayor of Karvesh sold the ferry are false.", "Reports that the mayor of Karvesh sold the ferry"},
		{"A rumour of a fire in Karvesh was called nonsense by the mayor.", "rumour of a fire in Karvesh"},
		{"Claims that the ferry sank were dismissed as a hoax.", "Claims that the ferry sank"},
		{"Reports that the mayor of Karvesh sold the ferry are not false.", ""},
		{"Reports that the mayor of Karvesh sold the ferry are true.", ""},
		{"The mayor of Karvesh is a liar who sold a fake passport.", ""},
		{"The passport of the mayor of Karvesh was fake.", ""},
		{"It rained.", ""},
		{"False.", ""},
	} {
		d := nlp.ParseStatement(tt.text)
		if len(d.Sentences) == 0 {
			t.Fatalf("%q has no sentence", tt.text)
		}
		var claims []*nlp.Claim
		for i := range d.Claims {
			claims = append(claims, &d.Claims[i])
		}
		p := newProposition(d, 0, claims)
		var words []string
		for _, token := range d.Sentences[0].Tokens[p.untrue[0]:p.untrue[1]] {
			words = append(words, token.Text)
		}
		if got := strings.Join(words, " "); got != tt.want {
			t.Errorf("%q: %q is called untrue, want %q", tt.text, got, tt.want)
		}
	}
}
