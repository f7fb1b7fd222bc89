package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A section is one kind of own words.
type section struct {
	keys    string // what the words are listed under, "" where they are a plain list
	doc     string
	spelled bool // words keep their capitals
	one     bool // a word stands under one name only
	add     func(l *Lexicon, name, word string) error
}

// Sections returns the names of the sections of a file of own words, sorted.
func Sections() []string { return slices.Sorted(maps.Keys(sections)) }

// SectionHelp returns what a section is for, and what its words are listed under, "" for nothing.
func SectionHelp(name string) (doc, keys string) { return sections[name].doc, sections[name].keys }

var sections = map[string]section{
	"aliases": {keys: "NAME", doc: "other names of a person, a body or a place", spelled: true, one: true, add: (*Lexicon).addAlias},
	"outlets": {keys: "OUTLET", doc: "other names of a newspaper, a broadcaster or a site", spelled: true, one: true, add: (*Lexicon).addOutlet},
	"names":   {keys: "KIND", doc: "what names name: person, organization, place, group or other", spelled: true, add: (*Lexicon).addName},
	"predicates": {keys: "CLASS", doc: `verbs, verbs with an object ("hold talk") or nouns ("n:talk") of a kind of event; "not CLASS" denies it`,
		one: true, add: (*Lexicon).addPredicate},
	"opposites":    {keys: "VERB", doc: "verbs, or predicate classes, that cannot be true of one thing at one time", add: (*Lexicon).addOpposite},
	"report-verbs": {keys: "STANCE", doc: "verbs of saying: said, confirmed, denied, doubted, asked or declined", one: true, add: (*Lexicon).addReportVerb},
	"units":        {keys: "UNIT", doc: "other words for a unit; a new one is written UNIT (MEASURE), as in zloty (money)", one: true, add: (*Lexicon).addUnit},
	"titles":       {doc: "titles before the names of persons", add: words(func(l *Lexicon) map[string]bool { return l.Titles })},
	"roles":        {doc: "nouns of people and bodies that speak to reporters", add: words(func(l *Lexicon) map[string]bool { return l.Roles })},
	"org-words":    {doc: "words that make a name that of a body", add: words(func(l *Lexicon) map[string]bool { return l.OrgWords })},
	"place-words":  {doc: "words that make a name that of a place", add: words(func(l *Lexicon) map[string]bool { return l.PlaceWords })},
	"given-names":  {doc: "given names of persons", spelled: true, add: words(func(l *Lexicon) map[string]bool { return l.GivenNames })},
}

// words makes the function that adds to a plain list.
func words(list func(l *Lexicon) map[string]bool) func(*Lexicon, string, string) error {
	return func(l *Lexicon, _, word string) error {
		list(l)[word] = true
		return nil
	}
}

func (l *Lexicon) addAlias(name, alias string) error {
	if alias == name {
		return fmt.Errorf("%s is its own alias", alias)
	}
	l.aliases[alias] = name
	return nil
}

func (l *Lexicon) addOutlet(name, alias string) error {
	l.Outlets[name] = true
	l.outlets[strings.ToLower(alias)] = name
	return l.addAlias(name, alias)
}

// nameLetters are the letters of world-names.txt for the kinds of names.
var nameLetters = map[string]string{"person": "P", "organization": "O", "place": "L", "group": "N", "other": "M"}

func (l *Lexicon) addName(kind, name string) error {
	letter := nameLetters[kind]
	if letter == "" {
		return fmt.Errorf("no kind of names %q; there are group, organization, other, person and place", kind)
	}
	l.world[name] = letter
	return nil
}

func (l *Lexicon) addPredicate(name, word string) error {
	name, negative := strings.CutPrefix(name, "not ")
	if !l.hasClass(name) && !l.Can(name, 'v') {
		return fmt.Errorf("%q is no predicate class and no verb; the classes stand in predicates.txt of nlp/lexicon", name)
	}
	if noun, ok := strings.CutPrefix(word, "n:"); ok {
		if negative {
			return fmt.Errorf("%s: a noun denies no class", word)
		}
		l.know(noun, "n")
	} else {
		verb, _, _ := strings.Cut(word, " ")
		if err := l.knowVerb(verb); err != nil {
			return err
		}
	}
	l.predicates[word] = class{name, negative}
	return nil
}

func (l *Lexicon) hasClass(name string) bool {
	for _, c := range l.predicates {
		if c.name == name {
			return true
		}
	}
	return false
}

func (l *Lexicon) addOpposite(a, b string) error {
	of := func(word string) (string, error) {
		if l.hasClass(word) {
			return word, nil
		}
		if err := l.knowVerb(word); err != nil {
			return "", err
		}
		name, negative := l.Class(word)
		if negative {
			return "", fmt.Errorf("%s denies what the class %s says; give the classes", word, name)
		}
		return name, nil
	}
	x, err := of(a)
	if err != nil {
		return err
	}
	y, err := of(b)
	if err != nil {
		return err
	}
	if x == y {
		return fmt.Errorf("%s and %s are of one predicate class, %s", a, b, x)
	}
	l.setOpposite(x, y, false)
	return nil
}

func (l *Lexicon) addReportVerb(stance, verb string) error {
	if !slices.Contains([]string{"said", "confirmed", "denied", "doubted", "asked", "declined"}, stance) {
		return fmt.Errorf("no stance %q; there are said, confirmed, denied, doubted, asked and declined", stance)
	}
	if err := l.knowVerb(verb); err != nil {
		return err
	}
	l.ReportVerbs[verb] = ReportVerb{Stance: stance}
	if _, listed := l.predicates[verb]; !listed && (stance == "confirmed" || stance == "denied") {
		l.predicates[verb] = class{name: map[string]string{"confirmed": "confirm", "denied": "deny"}[stance]}
	}
	return nil
}

func (l *Lexicon) addUnit(name, word string) error {
	unit, measures, isNew := strings.Cut(strings.TrimSuffix(name, ")"), " (")
	listed := "" // what a unit of this name measures already
	known := map[string]bool{}
	for _, u := range l.Units {
		known[u.Measures] = true
		if u.Name == unit {
			listed = u.Measures
		}
	}
	switch {
	case listed != "" && isNew && measures != listed:
		return fmt.Errorf("%s measures %s, not %q; write it as %[1]s", unit, listed, measures)
	case listed != "":
		isNew, measures = false, listed
	case measures == "":
		return fmt.Errorf("no unit %q; a new one is written with what it measures: %s (money)", name, name)
	case isNew && !known[measures]:
		delete(known, "")
		return fmt.Errorf("nothing measures %q; a unit is of %s", measures, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
	}
	l.Units[word] = Unit{Name: unit, Measures: measures}
	l.measures[unit] = strings.Split(measures, " or ")
	if isNew {
		l.Units[unit] = l.Units[word]
	}
	return nil
}

// knowVerb adds a verb to the words of English. A form of another verb is an error: texts are read by base forms, so
// that it would match nothing.
func (l *Lexicon) knowVerb(verb string) error {
	if base := l.Verb(verb); base != "" && base != verb && !l.Can(verb, 'v') {
		return fmt.Errorf("%s is a form of %s; write the base form", verb, base)
	}
	l.know(verb, "v")
	return nil
}

// know adds a word to those of English, with what it can be.
func (l *Lexicon) know(word, letter string) {
	if !strings.Contains(l.letters(word), letter) {
		l.more[word] += letter
	}
}

// Called returns the name that a user's alias stands for; any other name is its own.
func (l *Lexicon) Called(name string) string {
	if full, ok := l.aliases[name]; ok {
		return full
	}
	return name
}

// Alias tells whether a user gave a name as another's.
func (l *Lexicon) Alias(name string) bool { return l.aliases[name] != "" }

// Outlet returns the name of the outlet that users have under several, in any capitals; any other name is its
// own.
func (l *Lexicon) Outlet(name string) string {
	if full, ok := l.outlets[strings.ToLower(name)]; ok {
		return full
	}
	return name
}
