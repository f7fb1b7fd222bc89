package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceSpans cuts a paragraph into sentences. Punkt finds the ends; what it gets wrong in
// news is mended: a lower-case word goes on with the sentence before it ("... Why?" he asked),
// closing quotation marks stay with what they close, and a day of the month can end a sentence.
func sentenceSpans(text string, paragraph Span) []Span {
	n := normalize(text[paragraph.Start:paragraph.End], paragraph.Start)
	var cuts []int // starts of sentences in n.text
	at := 0
	for _, s := range punkt().Tokenize(n.text) {
		start := strings.Index(n.text[at:], strings.TrimSpace(s.Text))
		if start < 0 {
			continue
		}
		cuts = append(cuts, at+start)
		at += start + len(strings.TrimSpace(s.Text))
	}
	cuts = mend(n.text, cuts)
	var spans []Span
	for i, start := range cuts {
		end := len(n.text)
		if i+1 < len(cuts) {
			end = cuts[i+1]
		}
		if s := trim(text, Span{n.at[start], n.at[end]}); !s.Empty() {
			spans = append(spans, s)
		}
	}
	return spans
}

var (
	dayThenSentence = newPattern(`\b(?:\d{1,2}|\d{4}|[ap]\.m|U\.S|U\.N)(?:st|nd|rd|th)?\.["')]* +["'(]?(?:He|She|They|It|The|A|An|But|And|In|On|At|His|Her|Their|Its|That|This|We|I)\b`)
	// numberThenSentence is a number behind another word, a full stop, and a capital: "in 1990. Police said". A number that
	// opens a sentence counts items of a list.
	numberThenSentence = newPattern(`[\pL\d,;)] +[$£€]?\d[\d,.:]*%?\.["')]* +["'(]?\p{Lu}`)
	abbreviationEnd    = newPattern(`(?i)(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|maj|adm|gov|sen|rep|rev|hon|rs|st|jr|sr|no|vs|jan|feb|mar|apr|aug|sept|oct|nov|dec|[a-z]|u\.s|u\.k|u\.n|ph\.d|d\.c|a\.m|p\.m|inc|corp|ltd|co|r-[a-z]+|d-[a-z]+)\.$`)
)

func mend(text string, cuts []int) []int {
	for _, m := range dayThenSentence.FindAllStringIndex(text, -1) {
		// The sentence starts after the full stop, the marks that close it and the blank.
		at := m[0] + strings.LastIndexByte(text[m[0]:m[1]], ' ') + 1
		cuts = append(cuts, at)
	}
	for _, m := range numberThenSentence.FindAllStringIndex(text, -1) {
		cuts = append(cuts, m[0]+strings.LastIndexByte(text[m[0]:m[1]], ' ')+1)
	}
	slices.Sort(cuts)
	var out []int
	for _, start := range slices.Compact(cuts) {
		before := strings.TrimRight(text[:start], " ")
		// Closing marks that opened the next sentence by mistake.
		for start < len(text) && strings.IndexByte(`"')]`, text[start]) >= 0 && len(out) > 0 &&
			start+1 < len(text) && text[start+1] == ' ' && closes(text, out[len(out)-1], start) {
			start++
			for start < len(text) && text[start] == ' ' {
				start++
			}
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[start:], `"'( `))
		switch {
		case len(out) == 0:
		case start >= len(text):
			continue
		case unicode.IsLower(r) && !strings.HasSuffix(before, "\n"):
			continue
		case abbreviationEnd.MatchString(lastWord(before)) && !startsSentence(text[start:]):
			continue
		}
		out = append(out, start)
	}
	return out
}

// lastWord returns the end of a text from the last blank, bracket or quotation mark on.
func lastWord(s string) string { return s[max(strings.LastIndexAny(s, " (\"'"), 0):] }

// closes tells whether the quotation mark at the given place closes one that is open since the
// sentence began.
func closes(text string, from, at int) bool {
	return text[at] != '"' || strings.Count(text[from:at], `"`)%2 == 1
}

// startsSentence tells whether a text opens with a word that opens sentences, rather than with a
// name that an abbreviation stands before ("Gen. McKenzie").
func startsSentence(s string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(s, `"'(`), " ")
	switch strings.ToLower(strings.Trim(word, ".,")) {
	case "he", "she", "they", "it", "the", "a", "an", "but", "and", "in", "on", "at", "his", "her", "their", "its", "that", "this", "we", "i", "these", "those", "there", "after", "however", "meanwhile":
		return true
	}
	return false
}
