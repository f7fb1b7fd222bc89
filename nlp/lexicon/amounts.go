package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// An AmountRole is what news gives an amount of: the dead of a disaster, the price of a takeover, the length of a sentence.
type AmountRole struct {
	Name    string
	Ask     string   // the question, with [ ] around a place, Y, that may be known
	Counted []string // nouns that are counted, "person" for people, or what the unit measures ("money", "share", "time")
	Rises   bool     // a later report may give more
	Mixed   bool     // what is planned stands against what holds
	Last    bool     // it is told only where no other role is
	Loose   bool     // a story has one such amount, whatever else a clause names
	tells   [][][]string
}

// Told tells by how many words of a clause, in their base forms, an amount is said to be in this role, 0 where it is not, and
// how far the farthest of those words is from it.
func (r *AmountRole) Told(far map[string]int) (words, away int) {
	for _, expression := range r.tells {
		n, most := 0, 0
		for _, alike := range expression {
			least := -1
			for _, w := range alike {
				if d, ok := far[w]; ok && (least < 0 || d < least) {
					least = d
				}
			}
			if least < 0 {
				n = -1
				break
			}
			n, most = n+1, max(most, least)
		}
		if n > words || n == words && n > 0 && most < away {
			words, away = n, most
		}
	}
	return words, away
}

// Says tells whether a word is one of those by which the role is told.
func (r *AmountRole) Says(word string) bool {
	return slices.ContainsFunc(r.tells, func(expression [][]string) bool {
		return slices.ContainsFunc(expression, func(alike []string) bool { return slices.Contains(alike, word) })
	})
}

// AmountRoles returns those in which amounts may be that count a noun or whose unit measures something.
func (l *Lexicon) AmountRoles(counted string) []*AmountRole { return l.amounts[counted] }

// addAmountRole reads a row of amounts.txt.
func (l *Lexicon) addAmountRole(row []string) error {
	r := &AmountRole{Name: row[0], Ask: row[1], Counted: values(row[2])}
	flags := map[string]*bool{"rises": &r.Rises, "mixed": &r.Mixed, "loose": &r.Loose, "last": &r.Last}
	for _, m := range values(row[3]) {
		if m == "-" {
			continue
		}
		if flags[m] == nil {
			return fmt.Errorf("lexicon/amounts.txt: %s: no mark %q", r.Name, m)
		}
		*flags[m] = true
	}
	for _, e := range values(row[4]) {
		var words [][]string
		for _, w := range strings.Fields(e) {
			words = append(words, strings.Split(w, "/"))
		}
		r.tells = append(r.tells, words)
	}
	for _, c := range r.Counted {
		l.amounts[c] = append(l.amounts[c], r)
	}
	return nil
}

// Measures returns what a unit, given by its name ("USD", "kilometre"), measures: "money" or "weight" for "pound".
func (l *Lexicon) Measures(unit string) []string { return l.measures[unit] }
