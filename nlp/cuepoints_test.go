package nlp

import (
	"slices"
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
		"Fares rose, she said in a message.":    lexicon.Likely,
	} {
		d := read(&Article{Text: text}, nil)
		clauses := d.sentences[0].parts[0].clauses
		if got := d.grade(clauses[len(clauses)-1]); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestStatements reads who tells what in shapes that a parser misses.
func TestStatements(t *testing.T) {
	for text, want := range map[string]string{
		"“Who do they think they are?” Lind said of the union, when the ministry balked at a strike.":          "Lind | said of | “Who do they think they are?”",
		"According to a poll taken last week, fares rose.":                                                     "a poll taken last week | According to | fares rose",
		"Lind has hailed the vote, telling reporters during a visit to Oslo on Friday that he likes the plan.": "Lind | telling | he likes the plan",
	} {
		var got []string
		for _, st := range parseText(text).Statements {
			words := func(sp Span) string { return text[sp.Start:sp.End] }
			got = append(got, words(st.Source)+" | "+words(st.Cue)+" | "+words(st.Content))
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
