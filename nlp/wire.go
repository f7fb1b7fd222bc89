package nlp

import (
	"slices"
	"strings"
)

var (
	// helper stands before an agency that only helped to report: "By Ann Lee, with AFP", "and agencies".
	helper = newPattern(`(?i)(?:\bwith\b|\band\b|&|\+|/)[\p{L} ]*$`)
	// opensWire is an agency before a dash at the start of a report that has no place: "(AFP) -", "Reuters --".
	opensWire = newPattern(`^\(?([\p{Lu}][\p{L} .]{1,30}?)\)? ?(?:--|-|–|—)(?: |$)`)
	// closesWire is an agency behind the last words of a report: "... he said. (ANI)", "... he said. - AFP".
	closesWire = newPattern(`[.!?"'] ?(?:\(|--?|–|—) ?([\p{Lu}][\p{L} .]{1,30}?)\)?\.?$`)
	// placeWire is a dateline on a line of its own: "LONDON (Reuters) -".
	placeWire = newPattern(`^[\p{Lu}][\p{Lu}\p{L} .,'\d]{1,40} \(([\p{Lu}][\p{L} .]{1,30})\) ?(?:--|-|–|—)$`)
	// provided is what agencies' terms have before their name.
	provided = newPattern(`(?i)(?:(?:provided|supplied|distributed|published) (?:by|from)|from a syndicated feed of) (?:the )?([\p{Lu}][\p{L} ]{1,30})`)
)

// opening is in how many lines from the top a dateline that stands apart is looked for: below title, standfirst and
// caption.
const opening = 6

// findWire returns the news agency whose copy an article says it is: in its author, byline, dateline or
// copyright, or in a line of its own; "" for none or several. A photo, one sentence, or help with the
// reporting ("with reporting by") that is credited to an agency does not make the text the agency's.
func findWire(a *Article, lines []Line, agencies map[string]string) string {
	var out []string
	add := func(s string) {
		if name := agencies[strings.TrimPrefix(strings.Trim(s, " .,-–—()"), "the ")]; name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	addAll := func(s string) {
		for _, name := range agenciesIn(s, agencies) {
			add(name)
		}
	}
	addAll(a.Author)
	first, last := true, ""
	for i, l := range lines {
		t := flat(normalize(a.Text[l.Start:l.End], 0).text)
		if m := placeWire.FindStringSubmatch(t); m != nil && i < opening {
			add(m[1])
		}
		if l.Kind == SkippedLine {
			add(t)
			if l.Reason == "byline" {
				addAll(t)
			}
			if m := sourceCredit.FindStringSubmatch(t); m != nil {
				addAll(m[1])
			}
			if m := copyright.FindStringSubmatch(t); m != nil && l.Reason != "caption" {
				addAll(m[1])
			}
			if m := provided.FindStringSubmatch(t); m != nil {
				add(m[1])
			}
			continue
		}
		last = t
		if first && l.Kind == TextLine {
			first = false
			if m := dateline.FindStringSubmatch(t); m != nil && m[2] != "" {
				addAll(m[2])
			}
			if m := opensWire.FindStringSubmatch(t); m != nil {
				add(m[1])
			}
		}
	}
	if m := closesWire.FindStringSubmatch(last); m != nil {
		add(m[1])
	}
	if len(out) == 1 {
		return out[0]
	}
	return ""
}

// agenciesIn returns the agencies that a byline or a credit names, those aside that only helped.
func agenciesIn(s string, agencies map[string]string) []string {
	var out []string
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;:|()[]/", r) })
	at := 0
	for i := 0; i < len(words); i++ {
		from := at + strings.Index(s[at:], words[i])
		at = from + len(words[i])
		for n := min(4, len(words)-i); n > 0; n-- {
			name := strings.Join(words[i:i+n], " ")
			end := from + len(name)
			known := agencies[name]
			if known == "" || end > len(s) || s[from:end] != name {
				continue
			}
			// "Reuters and AFP" are two writers, "Ann Lee and AFP" is one with a helper.
			if len(out) > 0 || !helper.MatchString(s[:from]) {
				out = append(out, known)
			}
			i, at = i+n-1, end
			break
		}
	}
	return out
}
