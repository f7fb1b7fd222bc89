package nlp

import (
	"testing"

	"rashomon/nlp/lexicon"
)

// TestGrade holds which entry of cue-verbs.txt a clause has: the most specific one.
func TestGrade(t *testing.T) {
	for text, want := range map[string]lexicon.Grade{
		"The mayor spoke on Sunday.":            lexicon.Unlikely,
		"The mayor spoke to the guards.":        lexicon.Never,
		"The mayor talked about the strike.":    lexicon.Likely,
		"The mayor lashed out at the ministry.": lexicon.Sure,
		"The mayor was critical of the plan.":   "",
		"The mayor was tired.":                  lexicon.Never,
		"The mayor denounced the plan.":         lexicon.Sure,
		"The mayor strolled through the park.":  "",
	} {
		d := read(&Article{Text: text}, nil)
		if got := d.grade(d.sentences[0].parts[0].clauses[0]); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
