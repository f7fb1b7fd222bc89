package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// A Frame is a kind of event that many words tell of: "lay off", "cut jobs", "redundancies".
type Frame struct {
	Name   string
	Once   bool // one story tells of one only
	Mutual bool // those who take part may change places: "A met B"
}

// An EventExpression is words that tell of an event of a kind.
type EventExpression struct {
	*Frame
	Words     []string // base forms that go with the verb or noun; "$" for an amount of money
	Subject   string   // the noun that its subject must be: "[jobs] go"
	OfSubject bool     // the subject is whom or what it happens to: "the town fell"
	Told      bool     // it counts when somebody is told to do it: "told to leave"
	Denies    bool     // it says that no such event took place: "stayed open"
}

// VerbExpressions returns what the verb of a base form can tell of, alone or with other words.
func (l *Lexicon) VerbExpressions(verb string) []EventExpression { return l.expressions[verb] }

// NounExpressions returns the events that a noun, in its base form, can name, alone or with other words.
func (l *Lexicon) NounExpressions(noun string) []EventExpression { return l.expressions["n:"+noun] }

// addFrame reads a row of frames.txt.
func (l *Lexicon) addFrame(row []string) error {
	f := &Frame{Name: row[0], Once: row[1] == "once", Mutual: row[1] == "mutual"}
	if !f.Once && !f.Mutual && row[1] != "-" {
		return fmt.Errorf("lexicon/frames.txt: %q is %q, want once, mutual or -", row[0], row[1])
	}
	for _, text := range values(row[2]) {
		key, e, ok := f.expression(text)
		if !ok {
			return fmt.Errorf("lexicon/frames.txt: %s: %q says no verb and no noun", row[0], text)
		}
		l.expressions[key] = append(l.expressions[key], e)
	}
	return nil
}

// expression reads one expression and returns what it is found by: a verb, or "n:" and a noun.
func (f *Frame) expression(text string) (key string, e EventExpression, ok bool) {
	e.Frame = f
	if noun, found := strings.CutPrefix(text, "n:"); found {
		words := strings.Fields(noun)
		head := slices.IndexFunc(words, func(w string) bool { return w == "for" || w == "of" }) - 1
		if head < 0 {
			head = len(words) - 1 // "a distress call", "an offer of resignation"
		}
		if head < 0 {
			return "", e, false
		}
		e.Words = slices.Delete(slices.Clone(words), head, head+1)
		return "n:" + words[head], e, true
	}
	for text != "" && strings.IndexByte("*!-", text[0]) >= 0 {
		e.OfSubject, e.Told, e.Denies = e.OfSubject || text[0] == '*', e.Told || text[0] == '!', e.Denies || text[0] == '-'
		text = text[1:]
	}
	words := strings.Fields(text)
	if noun, found := strings.CutPrefix(text, "^"); found && len(words) > 1 {
		e.Subject, _, _ = strings.Cut(noun, " ")
		words = words[1:]
	}
	if len(words) == 0 {
		return "", e, false
	}
	e.Words = words[1:]
	return words[0], e, !strings.ContainsAny(words[0], "^$:")
}
