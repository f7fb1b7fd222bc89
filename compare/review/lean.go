package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/compare"
	"rashomon/compare/report"
)

// leansOn returns the sentence before a passage, so many words of it, where what is read of the passage cannot be understood
// without: it begins with a word for something named before, or of what is called untrue or left open it holds no word
// ("But that is not the case").
func leansOn(c *compare.Conflict, cl compare.Claim, passage string, limit int) []word {
	if limit == 0 || c.Type == compare.Quote || !leans(strings.Fields(passage), cl) && (c.Type != compare.Certainty || asks(c, passage)) {
		return nil
	}
	before := words(lastSentence(report.Plain(cl.Before)), faint)
	if len(before) > limit {
		before = append(before[:limit:limit], words("…", faint)...)
	}
	return before
}

// leans tells whether a passage begins with a word that stands for what was named before it. Who says it ("he added") is
// named above the passage, and an "it" of which a clause follows ("it is unclear whether") stands for that.
func leans(passage []string, cl compare.Claim) bool {
	for i, text := range passage[:min(fewAhead, len(passage))] {
		if !pronoun(text) || i > 1 && strings.EqualFold(text, "that") { // "she said that"
			continue
		}
		rest := passage[i+1:]
		says := len(rest) > 0 && len(cl.Attribution) > 0 && strings.Contains(bare(cl.Attribution[len(cl.Attribution)-1].Cue), bare(rest[0]))
		clause := slices.ContainsFunc(rest[:min(fewAhead, len(rest))], func(w string) bool { return opensClause[strings.TrimSpace(bare(w))] })
		if !says && !(strings.EqualFold(strip(text), "it") && clause) {
			return true
		}
	}
	return false
}

// fewAhead is within how many words a passage begins, and a clause follows.
const fewAhead = 4

// opensClause are words that begin the clause that "it" stands for.
var opensClause = map[string]bool{"to": true, "that": true, "whether": true, "if": true, "how": true, "why": true, "who": true}

// asks tells whether a passage holds a word of the question, by the beginning of the word, or there is no long word in it.
func asks(c *compare.Conflict, passage string) bool {
	long := false
	passage = bare(passage)
	for _, w := range strings.Fields(bare(c.Question)) {
		if utf8.RuneCountInString(w) > fewAhead || strings.ContainsFunc(w, unicode.IsDigit) {
			if n := min(len(w), longStem); strings.Contains(passage, " "+w[:n]) {
				return true
			}
			long = true
		}
	}
	return !long
}

// longStem is how many bytes of a word tell which it is, whatever its ending is.
const longStem = 5

// lastSentence returns the last sentence of a text.
func lastSentence(text string) string {
	list := strings.Fields(text)
	for i := len(list) - 2; i >= 0; i-- {
		end := strings.TrimRight(list[i], `"'“”‘’)]`)
		next := strings.TrimLeft(list[i+1], `"'“”‘’([`)
		first, _ := utf8.DecodeRuneInString(next)
		// Behind a short word a full stop is likelier one of an abbreviation: "St. Ives", "J. Brandt".
		if strings.ContainsAny(end[max(0, len(end)-1):], ".!?") && (utf8.RuneCountInString(end) > fewAhead || !strings.HasSuffix(end, ".")) && !unicode.IsLower(first) && !unicode.IsDigit(first) {
			return strings.Join(list[i+1:], " ")
		}
	}
	return strings.Join(list, " ")
}

// pronoun tells whether a word stands for what was named before.
func pronoun(word string) bool { return standsFor[strings.ToLower(strip(word))] }

func strip(word string) string { return strings.Trim(word, `"'“”‘’.,;:()`) }

// hasName tells whether a name of a speaker names one, and is no pronoun or description ("a young boy").
func hasName(source string) bool {
	return slices.ContainsFunc(strings.Fields(report.Plain(source)), func(w string) bool {
		first, _ := utf8.DecodeRuneInString(strip(w))
		return first != utf8.RuneError && !unicode.IsLower(first) && !pronoun(w)
	})
}

// standsFor are words that stand for what was named before.
var standsFor = map[string]bool{"he": true, "she": true, "it": true, "they": true, "this": true, "that": true, "these": true, "those": true,
	"his": true, "her": true, "its": true, "their": true, "him": true, "them": true, "who": true, "which": true, "whom": true}
