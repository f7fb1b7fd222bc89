package review

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"rashomon/compare"
)

// TestFooter holds that the key that agrees comes first where there is something to agree with, and that no terminal is
// too narrow for every verdict, the help and the way out.
func TestFooter(t *testing.T) {
	for _, width := range []int{40, 50, 60, 80, 120, 200} {
		g := newRig(t, findings(), width, 24)
		for i, want := range []string{"agree: y/1 contradiction", "agree: y/1 contradiction", "agree: y/2 update", "verdict: 1 contradiction"} {
			g.show(i)
			all := ansi.Strip(strings.Join(g.footer(), "\n"))
			if !strings.HasPrefix(all, " "+want) || strings.Contains(all, "…") || strings.Count(all, "contradiction") != 1 {
				t.Errorf("%d columns, finding %d: %q, want %q first and nothing cut or told twice", width, i+1, all, want)
			}
			for _, key := range []string{"2 update", "3 false alarm", "4 no action", "5 unsure", "? help", "q quit"} {
				if !strings.Contains(all, key) {
					t.Errorf("%d columns, finding %d: no %q in %q", width, i+1, key, all)
				}
			}
		}
		g.screen()
	}
}

// TestAgree holds that one key keeps what was found, and nothing where there is nothing to agree with.
func TestAgree(t *testing.T) {
	g := newRig(t, findings(), 80, 24).press("y y y y l y")
	if got := strings.Join(g.store.log, "\n"); got != "f-toll contradiction \"\" Ann\nf-visit contradiction \"\" Ann\nf-wide update \"\" Ann" {
		t.Errorf("kept:\n%s", got)
	}
	if c := g.current(); c.ID != "f-envoy" || c.Decision != nil {
		t.Errorf("at %s, decided: %v", c.ID, c.Decision)
	}
	g.press("l y")
	if !strings.Contains(g.screen(), "Different occasions have no verdict") {
		t.Errorf("nothing tells so:\n%s", g.screen())
	}
	if g.press("/ type:nowhere enter y"); !strings.Contains(g.screen(), "No finding is shown.") {
		t.Errorf("without a finding:\n%s", g.screen())
	}
}

// TestHelpIsWhole holds that every word of the help can be read on a small terminal, and that a key leaves it.
func TestHelpIsWhole(t *testing.T) {
	g := newRig(t, findings(), 40, 16).press("?")
	seen := ""
	for range 9 {
		seen += g.screen() + "\n"
		g.press("pgdown")
	}
	for _, want := range append([]string{"agree", "counts leave it out"}, strings.Fields(help[len(help)-1][1])...) {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not to be seen:\n%s", want, seen)
		}
	}
	if g.press("x"); g.mode != reading {
		t.Error("a key does not leave the help")
	}
}

// TestThirdSide holds that a side below others takes the whole width and bears its name, of a quotation its outlet.
func TestThirdSide(t *testing.T) {
	r := findings()
	for _, kind := range []compare.Type{compare.Number, compare.Quote} {
		r.Conflicts[0].Type = kind
		g := newRig(t, r, 80, 24)
		want := map[compare.Type]string{compare.Number: "\n─ 25 ─────", compare.Quote: "\n─ (wire.jsonl#3:7) ──────"}[kind]
		if screen := g.screen(); !strings.Contains(screen, want) || !strings.Contains(screen, "\n┃ Twenty-five people were killed, the fire brigade said.\n") && kind == compare.Number {
			t.Errorf("%s: no %q in\n%s", kind, want, screen)
		}
	}
}

// TestLeansOn holds when the sentence before a passage is shown: where the passage cannot be understood without.
func TestLeansOn(t *testing.T) {
	by := []compare.Source{{Source: "Ada Brandt", Cue: "added", Stance: "said"}}
	for _, c := range []struct {
		kind            compare.Type
		before, passage string
		said            []compare.Source
		want, reason    string
		limit           int
	}{
		{compare.Number, "It rained. The captain drank tea.", "He was arrested on Saturday.", nil, "The captain drank tea.", "a pronoun", 20},
		{compare.Number, "The captain drank tea.", "He added that 12 died.", by, "", "who says it is named above", 20},
		{compare.Certainty, "The ferry lay in the bay.", "Experts said it would be hard to tell whether the ferry sank.", nil, "", "a clause follows for which it stands", 20},
		{compare.Certainty, "Some say that the ferry sank.", "But there is nothing in the story.", nil, "Some say that the ferry sank.", "no word of what is asked", 20},
		{compare.Number, "Some say so.", "Nineteen died.", nil, "", "where words are not called untrue, they tell by themselves", 20},
		{compare.Number, "Mr. J. Brandt of St. Ives met the captain of the old ferry.", "He drank tea.", nil, "Mr. J. Brandt of St. …", "its beginning where it is long, and no end behind an abbreviation", 5},
		{compare.Quote, "The captain drank tea.", "“He drank tea.”", nil, "", "of a quotation the words count", 20},
		{compare.Number, "", "He drank tea.", nil, "", "nothing before it", 20},
		{compare.Number, "The captain drank tea.", "He drank it all.", nil, "", "no room", 0},
	} {
		f := &compare.Conflict{Type: c.kind, Question: "Did the ferry sink?"}
		if got := joined(leansOn(f, compare.Claim{Before: c.before, Attribution: c.said}, c.passage, c.limit)); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
