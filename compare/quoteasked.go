package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// askWords asks for the words of two quotations: of whom they are, and where nobody is named, around which words that both have.
func askWords(a, b *item) string {
	who := speakerText(a, b)
	if slices.ContainsFunc([]*item{a, b}, func(it *item) bool { return it.Subject.Name != "" }) {
		return "What exactly did " + who + " say?"
	}
	around := sharedWords(a, b)
	switch {
	case around == "":
		return "What exactly did " + who + " say?"
	case who == oneStatement:
		return "What are the exact words around “" + around + "”?"
	}
	return "What exactly did " + who + " say around “" + around + "”?"
}

// mostAround is how many words a question gives of what two quotations have in common.
const mostAround = 8

// sharedWords returns the longest run of words that two quotations have in common, as the first of them is written.
func sharedWords(a, b *item) string {
	places := common(a.said, b.said)
	from, length := 0, 0
	for i := range places {
		n := 1
		for i+n < len(places) && places[i+n][0] == places[i][0]+n && places[i+n][1] == places[i][1]+n {
			n++
		}
		if n > length {
			from, length = places[i][0], n
		}
	}
	return a.spelled().text([2]int{from, from + min(length, mostAround)})
}

// oneStatement stands for whose words a quotation is where nobody is told.
const oneStatement = "one statement"

// speakerText says whose words quotations are: by the fullest name that one of them gives, or what it calls the speaker.
func speakerText(items ...*item) string {
	name := ""
	for _, it := range items {
		if len(it.Subject.Name) > len(name) {
			name = it.Subject.Name
		}
	}
	if name != "" {
		return name
	}
	for _, it := range items {
		if text := it.Subject.Text; text != "" && !it.Subject.Vague {
			if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) || definite(text) {
				return text // a name that nobody has read as one, "his statement"
			}
			return "the " + text
		}
	}
	if slices.ContainsFunc(items, func(it *item) bool { return it.beside != nil }) {
		return "the statement"
	}
	return oneStatement
}

// definite tells whether a phrase opens with a word that takes no article before it.
func definite(text string) bool {
	switch strings.ToLower(firstWord(text)) {
	case "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "the", "a", "an", "one":
		return true
	}
	return false
}
