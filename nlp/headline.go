package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// findHeadlines marks the title and the lines in its style, and skips repetitions of the title.
func findHeadlines(p *page) {
	title := strings.ToLower(strings.Join(strings.Fields(normalize(p.article.Title, 0).text), " "))
	if title == "" {
		title = p.inferTitle()
	}
	seen := false
	for i, l := range p.lines {
		bare := strings.TrimRight(l.lower, ".")
		switch {
		case title != "" && (l.lower == title || bare == title) && l.Reason != "caption":
			if seen {
				p.skip(i, "headline repeated")
			} else {
				p.lines[i].Kind, p.lines[i].Reason = TitleLine, ""
			}
			seen = true
		case l.Kind == SkippedLine:
		case heading(l), len(p.lines) > 1 && len(l.words) <= 25 && titleCase(l.text):
			p.lines[i].Kind = HeadLine
		}
	}
}

// heading tells whether a line is set as a heading is: short, without a full stop, and no list
// item or quotation.
func heading(l pageLine) bool {
	if l.sentence && !strings.HasSuffix(l.text, "?") || len(l.words) > 25 || len(l.words) < 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.text)
	return !strings.HasSuffix(l.text, ":") && !strings.HasSuffix(l.text, ",") && !strings.HasSuffix(l.text, `"`) &&
		(unicode.IsUpper(r) || unicode.IsDigit(r) || r == '"' || r == '\'')
}

// titleCase tells whether all words of a line but those of grammar have capitals: "Storm Hits Coast; Hundreds Flee."
func titleCase(s string) bool {
	lex := lexicon.Get()
	words := 0
	for _, w := range strings.Fields(s) {
		w = strings.TrimLeftFunc(w, unicode.IsPunct)
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsLower(r) && !lex.Stopwords[strings.TrimRightFunc(w, unicode.IsPunct)]:
			return false
		case unicode.IsUpper(r) && n < len(w):
			words++
		}
	}
	return words >= 4
}

// inferTitle returns the text of the line that is the title, in lower case: the first heading
// above the reporting, or one that stands twice there.
func (p *page) inferTitle() string {
	first, count := "", map[string]int{}
	for i, l := range p.lines {
		if i >= 15 {
			break
		}
		if l.Kind == SkippedLine {
			continue
		}
		if !heading(l) {
			if l.sentence && len(l.words) >= 8 {
				break
			}
			continue
		}
		if first == "" && i+1 < len(p.lines) {
			first = l.lower
		}
		if count[l.lower]++; count[l.lower] == 2 {
			return l.lower
		}
	}
	return first
}

// linkLists finds runs of three or more headings: lists of links to other articles. The title
// and its companions at the top are none.
func linkLists(p *page) {
	reporting := false
	for i := 0; i < len(p.lines); i++ {
		if p.lines[i].Kind == TextLine && p.lines[i].sentence {
			reporting = true
		}
		end := i
		for end < len(p.lines) && loose(p.lines[end]) {
			end++
		}
		if reporting && end-i >= 3 {
			for j := i; j < end; j++ {
				p.skip(j, "link list")
			}
		}
		if end > i {
			i = end - 1
		}
	}
}

// loose tells whether a line could be an item of a list of links.
func loose(l pageLine) bool {
	return l.Kind != SkippedLine && !l.sentence && len(l.words) <= 16 && !strings.HasSuffix(l.text, ":") &&
		!strings.HasSuffix(l.text, ",") && !strings.ContainsAny(l.text, `"`)
}

// between finds short lines with skipped ones on both sides ("Performance Cookies" among the
// paragraphs of a notice), and lone words after the reporting ended.
func between(p *page) {
	last := -1
	for i, l := range p.lines {
		if l.Kind == TextLine && l.sentence {
			last = i
		}
	}
	skipped := func(i int) bool { return i < 0 || i >= len(p.lines) || p.lines[i].Kind == SkippedLine }
	for i, l := range p.lines {
		if l.Kind == SkippedLine || l.sentence || len(l.words) > 8 {
			continue
		}
		title := strings.EqualFold(l.text, strings.TrimSpace(p.article.Title))
		switch {
		case title:
		case i > last && last >= 0:
			p.skip(i, "after the reporting")
		case skipped(i-1) && skipped(i+1) && l.Kind == TextLine:
			p.skip(i, "among skipped lines")
		case l.Kind == TextLine && len(l.words) <= 2 && !strings.HasSuffix(l.text, ":"): // but "He said:"
			p.skip(i, "fragment")
		}
	}
}
