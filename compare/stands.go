package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What a statement lacks to stand alone: a noun or name for its pronoun, the sentence before it.

// finish puts into a statement what it lacks to stand alone: a name for its pronoun, the sentence before it, and whose
// words it is.
func (w wording) finish(s *statement, items []*item, from *tellers, ps *passages) {
	if text := w.subjectNamed(*s, items); text != s.text {
		s.text, s.adrift = text, false
	}
	if s.lacksNoun() {
		if before := ps.broughtAlong(s, items); before != "" {
			s.text, s.adrift = s.along(before), false
		}
	} else if noun := s.knownNoun(); noun != "" {
		if before := ps.broughtAlong(s, items); slices.Contains(quoteWords(before), noun) {
			s.text = s.along(before)
		}
	}
	s.text = upper(strings.TrimPrefix(s.text, "'s "))
	s.plain = s.text
	told, unknown := w.told(s, from)
	s.unmoored = unknown || s.adrift || unmoored(s.plain, told != s.plain) && !(s.from.p == nil && told != s.plain && points(s.plain))
	s.text = told
}

// knownNoun returns the noun behind "the" at the beginning of a whole sentence, which the sentence before may have: "The
// spokesman said".
func (s *statement) knownNoun() string {
	words := strings.Fields(s.text)
	if !s.from.whole || len(words) < 3 || words[0] != "The" || words[1] != strings.ToLower(words[1]) || words[2] == "of" {
		return ""
	}
	return words[1]
}

// lacksNoun tells whether a statement points at something that it does not name.
func (s *statement) lacksNoun() bool {
	return s.adrift || unmoored(s.text, false)
}

// along puts the sentences before a statement in front of it, inside its quotation marks where it is a quotation.
func (s *statement) along(before string) string {
	if s.from.p == nil {
		return "“" + strings.Trim(before, "“”\"") + " " + strings.TrimPrefix(s.text, "“")
	}
	if mark := s.text[:1]; mark == "\"" || strings.HasPrefix(s.text, "“") {
		return closed("“" + strings.Trim(before, "“”\" ") + " " + strings.Trim(s.text, "“”\"") + "”")
	}
	return closed(before + " " + s.text)
}

// hangs tells whether a text begins with a pronoun that only the sentence before it explains.
func hangs(text string) bool {
	switch strings.ToLower(strings.Trim(firstWord(text), "“”\"',")) {
	case "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those":
		return true
	}
	return false
}

// unmoored tells whether a text begins with a word that points at something it does not name: "He was rushed to
// hospital", "That case was brought".
func unmoored(text string, told bool) bool {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		words[i] = strings.Trim(w, "“”‘’\"',.;:()[]")
	}
	if len(words) > 1 && (words[0] == "however" || words[0] == "but" || words[0] == "and" || words[0] == "now") {
		words = words[1:]
	}
	word := func(i int) string {
		if i < len(words) {
			return words[i]
		}
		return ""
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(word(0), "’", "'"), "'")
	switch first {
	case "he", "she", "they", "his", "her", "their", "this", "that", "these", "those":
		return true
	case "it", "its":
		return !told && !is(lexicon.Open, word(2)) && word(2) != "clear"
	}
	return false
}

// points tells whether a quotation begins with "this" or "these", which who knows its speaker can make sense of.
func points(quotation string) bool {
	switch strings.ToLower(strings.Trim(firstWord(quotation), "“\"")) {
	case "this", "these":
		return true
	}
	return false
}

// subjectNamed writes at the start of a statement, in the place of a pronoun, how another of the articles that agree
// names who or what the sentence is about.
func (w wording) subjectNamed(s statement, items []*item) string {
	if s.from.p == nil {
		return s.text
	}
	first, rest, _ := strings.Cut(s.text, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they":
	default:
		return s.text
	}
	of := func(it *item) nlp.Argument { return it.Subject }
	if s.teller.Subject.Empty() {
		of = func(it *item) nlp.Argument { return it.Object } // of a passive
	}
	if !strings.EqualFold(first, of(s.teller).Phrase) {
		return s.text
	}
	noun := ""
	for _, it := range items {
		switch a := of(it); {
		case a.Name != "":
			return upper(w.article(a.Name)) + " " + rest
		case noun == "" && !a.Vague && a.Text != "" && a.Text[1:] == strings.ToLower(a.Text[1:]):
			noun = "The " + strings.ToLower(a.Text)
		}
	}
	if noun != "" {
		return noun + " " + rest
	}
	return s.text
}

// withName writes the name of a subject at the start of a text where a pronoun of the third person stands
// for it.
func (w wording) withName(text string, it *item) string {
	first, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they":
	default:
		return text
	}
	if !strings.EqualFold(first, it.Subject.Phrase) || it.Subject.Name == "" {
		return text
	}
	return upper(w.article(it.Subject.Name)) + " " + rest
}
