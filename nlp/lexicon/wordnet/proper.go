package wordnet

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// properNames lists the capitalised nouns and adjectives with the letters of what they name, the
// commonest sense first, and the given and family names that names of persons consist of.
func (n *net) properNames() []string {
	letters := map[string]string{}
	add := func(name string, letter string) {
		if !strings.Contains(letters[name], letter) {
			letters[name] += letter
		}
	}
	senses := make([]string, 0, len(n.senses))
	for key := range n.senses {
		senses = append(senses, key)
	}
	sort.Strings(senses)
	for _, key := range senses {
		for _, s := range n.senses[key] {
			letter := n.properKind(s)
			if letter == "" {
				continue
			}
			for _, w := range s.words {
				if strings.EqualFold(strings.ReplaceAll(w, " ", "_"), key[2:]) && proper(w) {
					add(w, letter)
				}
			}
		}
	}
	for _, s := range n.sets {
		if n.properKind(s) != "P" {
			continue
		}
		for _, w := range s.words {
			parts := strings.Fields(w)
			if len(parts) < 2 || !proper(parts[0]) || !proper(parts[len(parts)-1]) || strings.Contains(w, ".") || slices.Contains(parts, "of") || slices.Contains(parts, "the") {
				continue
			}
			if given := parts[0]; n.senses["n "+strings.ToLower(given)] == nil || n.isName(given) {
				add(given, "g")
			}
			add(parts[len(parts)-1], "f")
		}
	}
	rows := make([]string, 0, len(letters))
	for name, l := range letters {
		rows = append(rows, name+"\t"+l)
	}
	sort.Strings(rows)
	return rows
}

// isName tells whether every noun that a word can be is a name: "Saint" and "King" open names of
// persons and are none.
func (n *net) isName(word string) bool {
	for _, s := range n.senses["n "+strings.ToLower(word)] {
		if !slices.Contains(s.words, word) {
			return false
		}
	}
	return true
}

func proper(w string) bool {
	return utf8.RuneCountInString(w) > 2 && w[0] >= 'A' && w[0] <= 'Z'
}

// properKind returns what a synset names when it is written with a capital: P person, L place, O
// organization, N people, faith, language or nationality, M another thing; "" for what is left out,
// such as the genera of plants.
func (n *net) properKind(s *synset) string {
	instance := false
	for _, p := range s.pointers {
		instance = instance || p.symbol == "@i"
	}
	switch {
	case s.pos == 'a' || s.pos == 's':
		return "N"
	case s.pos != 'n':
		return ""
	}
	switch s.file {
	case 18:
		if instance {
			return "P"
		}
		return "N"
	case 15, 17:
		return "L"
	case 6:
		if instance {
			return "L"
		}
		return "M"
	case 14:
		if n.under(s, []string{"people", "religion", "ethnic group", "tribe", "denomination", "sect"}, 0) {
			return "N"
		}
		return "O"
	case 10:
		if n.under(s, []string{"language"}, 0) {
			return "N"
		}
		return "M"
	case 4, 9, 11, 28:
		return "M"
	}
	return ""
}

// under tells whether a synset is of a kind that one of the words names.
func (n *net) under(s *synset, words []string, depth int) bool {
	if s == nil || depth > 8 {
		return false
	}
	if slices.ContainsFunc(words, func(w string) bool { return s.words[0] == w }) {
		return true
	}
	for _, p := range s.pointers {
		if (p.symbol == "@" || p.symbol == "@i") && n.under(n.byOffset[p.target], words, depth+1) {
			return true
		}
	}
	return false
}
