package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// findQuotes finds the passages between quotation marks in a paragraph. Double marks, straight or
// curly, are paired in order; single ones count where they cannot be apostrophes. A passage that is
// still open when the paragraph ends runs to its end: a quotation over several paragraphs opens
// anew in each and closes once. Where the paragraph goes on with a quotation that the one before it opened, inside
// is true.
func findQuotes(text string, paragraph Span, inside bool) (quotes []Quote, open bool) {
	start, single := -1, false
	if inside {
		start = paragraph.Start
	}
	block, inner := false, false // between straight marks, and between curly ones inside them
	prev := rune(' ')
	for at := paragraph.Start; at < paragraph.End; {
		r, size := utf8.DecodeRuneInString(text[at:paragraph.End])
		next, _ := utf8.DecodeRuneInString(text[at+size : paragraph.End])
		if at+size >= paragraph.End {
			next = ' '
		}
		switch r {
		case '"', '“', '”', '„', '«', '»', '″', '‟':
			opens := r == '“' || r == '„' || r == '«'
			closes := r == '”' || r == '»'
			if inner && closes || block && opens && start >= 0 && !single {
				inner = opens // a block set between straight marks, with curly ones inside
				break
			}
			if r == '"' && start >= 0 && !single && !unicode.IsSpace(prev) && unicode.IsLetter(next) && unicode.IsLetter(prev) {
				break // an inch mark or a slip of the keyboard inside a word
			}
			switch {
			case start >= 0 && !single && !opens:
				quotes = append(quotes, Quote{Span: Span{start, at}})
				start, inner = -1, false
			case start < 0 && !closes, start >= 0 && single && !closes:
				block = r == '"' && strings.LastIndexByte(text[at+size:paragraph.End], '"') >= 0
				start, single = at+size, false
			case start >= 0 && opens && !single:
				quotes = append(quotes, Quote{Span: Span{start, at}})
				start = at + size
			}
		case '‘', '\'', '’', '`':
			wordBefore := unicode.IsLetter(prev) || unicode.IsDigit(prev)
			switch {
			case start < 0 && r != '’' && !wordBefore && (unicode.IsLetter(next) || unicode.IsDigit(next)) && closesLater(text[at+size:paragraph.End]):
				start, single = at+size, true
			case start >= 0 && single && r != '‘' && !unicode.IsLetter(next) && !unicode.IsDigit(next) &&
				(!wordBefore || !possessive(text[:at], text[at+size:paragraph.End])):
				quotes = append(quotes, Quote{Span: Span{start, at}})
				start, single = -1, false
			}
		}
		prev = r
		at += size
	}
	if start >= 0 && !single {
		quotes = append(quotes, Quote{Span: Span{start, paragraph.End}})
		open = true
	}
	kept := quotes[:0]
	for _, q := range quotes {
		if q.Span = trim(text, q.Span); !q.Empty() {
			kept = append(kept, q)
		}
	}
	return kept, open
}

// mostLines is over how many lines a quotation may run that is not opened anew in each.
const mostLines = 8

// goesOn tells whether a line stands inside the quotation that the line before left open, although it does not open
// it anew: the next double mark of the text, in it or in one of the lines behind it, closes. Of a straight mark in front
// of a word that is sure only where the line has no second one and no blank line stands between.
func (doc *Document) goesOn(line int) bool {
	text := doc.Article.Text
	blank := false
	for n := line; n < min(line+mostLines, len(doc.Lines)); n++ {
		l := doc.Lines[n]
		if l.Kind != TextLine {
			return false
		}
		blank = blank || n > 0 && strings.Count(text[doc.Lines[n-1].End:l.Start], "\n") > 1
		at := strings.IndexAny(text[l.Start:l.End], "\"“”„«»")
		if at < 0 {
			continue
		}
		if at += l.Start; at == l.Start {
			return false
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size : l.End])
		wordBehind := at+size < l.End && (unicode.IsLetter(next) || unicode.IsDigit(next))
		alone := !blank && strings.Count(text[l.Start:l.End], `"`)%2 == 1
		return r == '”' || r == '»' || r == '"' && (!wordBehind || alone)
	}
	return false
}

// closesLater tells whether a single quotation mark that could close stands in the rest of a
// paragraph.
func closesLater(rest string) bool {
	prev := rune(0)
	for i, r := range rest {
		if r == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(rest[i+utf8.RuneLen(r):])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) && (!unicode.IsLetter(prev) || prev != 's') {
				return true
			}
		}
		prev = r
	}
	return false
}

// possessive tells whether a mark after a word in -s is rather an apostrophe ("the brothers' gang"):
// a later mark could close as well.
func possessive(head, tail string) bool {
	last, _ := utf8.DecodeLastRuneInString(head)
	return last == 's' && closesLater(tail)
}

// widenQuote returns a span with the quotation marks around it.
func widenQuote(text string, s Span) Span {
	if r, n := utf8.DecodeLastRuneInString(text[:s.Start]); isQuoteMark(r) {
		s.Start -= n
	}
	if r, n := utf8.DecodeRuneInString(text[s.End:]); isQuoteMark(r) {
		s.End += n
	}
	return s
}

func isQuoteMark(r rune) bool {
	p := plainRune(r)
	return r == '"' || r == '\'' || p == `"` || p == "'"
}
