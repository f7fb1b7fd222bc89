package compare

import (
	"strings"
	"testing"

	"rashomon/nlp"
)

// TestNegatorScope reads what a word of negation denies.
func TestNegatorScope(t *testing.T) {
	for _, tt := range []struct {
		text   string
		scope  negatorScope
		phrase string // what it denies, of a phrase or an aside
	}{
		{"The ferry did not sink.", deniesClause, ""},
		{"Nobody saw the ferry.", deniesClause, ""},
		{"Not even the mayor saw the ferry.", deniesClause, ""},
		{"The ferry left on Saturday, not on Friday.", deniesPhrase, "on Friday"},
		{"The ferry left not on Friday, but on Saturday.", deniesPhrase, "on Friday"},
		{"The mayor drew a not inconsiderable salary.", deniesPhrase, "inconsiderable"},
		{"The ferry left on Saturday instead of Friday.", deniesPhrase, "of Friday"},
		{"Not surprisingly, the ferry was late.", deniesAside, "surprisingly"},
		{"The ferry sank not two years ago.", deniesNothing, ""},
		{"No fewer than ten people saw the ferry.", deniesNothing, ""},
		{"The ferry sank, not that it matters.", deniesAside, "that it matters"},
		{"The mayor blamed nobody except the captain.", deniesNothing, ""},
	} {
		d := nlp.ParseStatement(tt.text)
		s := &d.Sentences[0]
		found := negatorsOf(s)
		if len(found) != 1 {
			t.Errorf("%q: %d words of negation, want 1", tt.text, len(found))
			continue
		}
		n := found[0]
		phrase := ""
		if n.to > 0 {
			phrase = tokenText(s, n.from, n.to)
		}
		if n.scope != tt.scope || phrase != strings.ToLower(tt.phrase) {
			t.Errorf("%q: scope %d of %q, want %d of %q", tt.text, n.scope, phrase, tt.scope, tt.phrase)
		}
	}
}

// TestNegationPairs judges statements of which one has a negation that denies the other, or one that does not.
func TestNegationPairs(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		contradict    bool
		reason        string
	}{
		{"Not all of the dams held.", "All of the dams held.", true, "shares"},
		{"Not one person signed the petition.", "Twenty people signed the petition.", true, "none and some"},
		{"The council rarely meets on Mondays.", "The council always meets on Mondays.", true, "shares of time"},
		{"The council usually meets on Mondays.", "The council always meets on Mondays.", false, "both may be so"},
		{"Not many of the houses were damaged.", "Many of the houses were not damaged.", false, "both may be so"},
		{"The ferry left on Saturday, not on Friday.", "The ferry left on Friday.", true, "set apart"},
		{"The ferry left on Saturday, not on Friday.", "The ferry left on Saturday.", false, "the other holds"},
		{"Not surprisingly, the ferry was late for the regatta.", "Not surprisingly, the ferry was not late for the regatta.", true, "an aside is no denial"},
		{"No Danish delegate finished the report.", "Some delegate finished the report.", false, "another delegate may have"},
		{"If the mayor has a boat, then he rows it.", "The mayor does not have a boat.", false, "a condition"},
		{"Either the mayor has a boat or he has a car.", "The mayor does not have a boat.", false, "a choice"},
		{"The Rovers almost won the cup.", "The Rovers did not win the cup.", false, "almost is not quite"},
		{"The Rovers almost won the cup.", "The Rovers won the cup.", true, "almost is not quite"},
	} {
		for _, pair := range [][2]string{{tt.first, tt.second}, {tt.second, tt.first}} {
			got := Judge(nlp.ParseStatement(pair[0]), nlp.ParseStatement(pair[1]), LeastConfidence)
			if (got.Relation == Contradiction) != tt.contradict {
				t.Errorf("%s / %s: %s %.2f (%s), want contradiction %v: %s", pair[0], pair[1], got.Relation, got.Confidence, got.Reason, tt.contradict, tt.reason)
			}
		}
	}
}
