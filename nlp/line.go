package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Line is a line of the article's text, or several that hard wrapping broke apart.
type Line struct {
	Span
	Number int // of its first line in the text, counted from 1
	Kind   LineKind
	Reason string // why it is skipped
}

// A LineKind says what a line is to the reader.
type LineKind int

// The kinds of lines: reporting, headlines and headings, and what is neither.
const (
	TextLine LineKind = iota
	TitleLine
	HeadLine // a heading other than the title
	SkippedLine
)

// pageLine is a line with what the rules of boilerplate.go look at.
type pageLine struct {
	Line
	text     string // in plain punctuation, trimmed, inner blanks single
	lower    string
	words    []string
	sentence bool // ends as a sentence does
	gap      bool // a blank line or the start of the text stands before it
}

// splitLines cuts a text into its lines that are not blank. Where the text is wrapped at a
// fixed width, the lines of a block are one.
func splitLines(text string, header Span) []pageLine {
	var lines []pageLine
	gap, number := true, 1
	for at := 0; at < len(text); number++ {
		end := strings.IndexByte(text[at:], '\n')
		next := at + end + 1
		if end < 0 {
			next = len(text)
		}
		span := trim(text, Span{at, next})
		switch {
		case at < header.End:
			gap = true
		case span.Empty():
			gap = true
		default:
			span = unmark(text, span)
			l := pageLine{Line: Line{Span: span, Number: number}, gap: gap}
			l.look(text)
			lines = append(lines, l)
			gap = false
		}
		at = next
	}
	if wrapped(lines) {
		lines = unwrap(text, lines)
	}
	return lines
}

// unmark leaves the mark of a Markdown heading out of a line.
func unmark(text string, s Span) Span {
	n := 0
	for n < 6 && s.Start+n < s.End && text[s.Start+n] == '#' {
		n++
	}
	if n > 0 && s.Start+n < s.End && text[s.Start+n] == ' ' {
		return trim(text, Span{s.Start + n, s.End})
	}
	return s
}

// look fills what the rules look at.
func (l *pageLine) look(text string) {
	l.text = strings.Join(strings.Fields(normalize(text[l.Start:l.End], 0).text), " ")
	l.lower = strings.ToLower(l.text)
	l.words = strings.Fields(l.lower)
	l.sentence = endsSentence(l.text)
}

// endsSentence tells whether a line ends with a full stop, an exclamation or a question mark,
// closing quotation marks and brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"') ]`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// trim narrows a span to leave out blanks and invisible marks at its ends.
func trim(text string, s Span) Span {
	invisible := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r)
	}
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !invisible(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !invisible(r) {
			break
		}
		s.End -= n
	}
	return s
}

// wrapped tells whether a text is wrapped at a fixed width: many of its lines break off in mid
// sentence and go on in lower case, and none is much longer than the others.
func wrapped(lines []pageLine) bool {
	breaks, joints, longest := 0, 0, 0
	for i, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l.text))
		if i == 0 || l.gap {
			continue
		}
		joints++
		if r, _ := utf8.DecodeRuneInString(l.text); !lines[i-1].sentence && unicode.IsLower(r) {
			breaks++
		}
	}
	return longest <= 120 && breaks >= 2 && breaks*3 >= joints
}

func unwrap(text string, lines []pageLine) []pageLine {
	out := lines[:0]
	for i, l := range lines {
		if i > 0 && !l.gap {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	for i := range out {
		out[i].look(text)
	}
	return out
}
