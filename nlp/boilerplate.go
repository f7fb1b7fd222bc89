package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// A page is an article's lines while they are sorted into reporting and the rest.
type page struct {
	lines     []pageLine
	article   *Article
	recurring map[string]bool // folded lines that other articles of the set hold too
	lex       *lexicon.Lexicon
}

// A lineRule names lines that are no reporting. It looks at line i of the page and returns the
// reason, or "".
type lineRule func(p *page, i int) string

// lineRules run in this order over each line; the first reason stands.
var lineRules = []lineRule{foreign, counter, setPhrase, notice, appeal, credit, byline, dateLine, handle, recurrent}

// pageRules run after all lines were looked at, over the page as a whole.
var pageRules = []func(*page){masthead, captionPairs, findHeadlines, authorLines, closingCredit, linkLists, between}

// classify sorts the lines of an article.
func classify(a *Article, recurring map[string]bool) []Line {
	p := &page{lines: splitLines(a.Text, a.Header), article: a, recurring: recurring, lex: lexicon.Get()}
	for i := range p.lines {
		for _, rule := range lineRules {
			if reason := rule(p, i); reason != "" {
				p.skip(i, reason)
				break
			}
		}
	}
	for _, rule := range pageRules {
		rule(p)
	}
	lines := make([]Line, len(p.lines))
	for i := range p.lines {
		lines[i] = p.lines[i].Line
	}
	return lines
}

func (p *page) skip(i int, reason string) {
	p.lines[i].Kind, p.lines[i].Reason = SkippedLine, reason
}

// foreign finds lines without words, and lines in another script.
func foreign(p *page, i int) string {
	latin, other, digits := 0, 0, 0
	for _, r := range p.lines[i].text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		case unicode.IsDigit(r):
			digits++
		}
	}
	switch {
	case other > latin:
		return "another script"
	case latin < 2 && digits == 0:
		return "no words"
	case other > 0 && latin+other < 40:
		return "another script"
	}
	return ""
}

var (
	counterLine = newPattern(`^[-+$€£¥#%.,:;/()|•*\d\s]*([a-z]{1,7}\d+[\d\s.,k]*|[kmx]|views?|shares?|comments?|likes?|replies|min read|minute read|mins? ago|hours? ago|of \d+)?[\d\s$€£%.,()|]*$`)
	barePrice   = newPattern(`^[$€£]?\s?\d[\d,.]*\s?[$€£]?$`)
)

// counter finds bare amounts and counts: "2,500 $", "55 Comments", "14.3K 3077".
func counter(p *page, i int) string {
	l := p.lines[i]
	if len(l.words) <= 6 && dateLine(p, i) == "" && (barePrice.MatchString(l.lower) || counterLine.MatchString(l.lower)) {
		return "counter"
	}
	return ""
}

// setPhrase finds lines that are, open with or hold a set phrase of web pages.
func setPhrase(p *page, i int) string {
	l := p.lines[i]
	bare := strings.Trim(l.lower, ` .:…»›>|*-•"`)
	for _, ph := range p.lex.Boilerplate {
		found := false
		switch ph.Mode {
		case "line":
			found = bare == ph.Text || strings.TrimRight(bare, "0123456789 ()") == ph.Text
		case "start":
			found = strings.HasPrefix(bare, ph.Text) && (len(l.words) <= 14 || strings.HasSuffix(ph.Text, "cookies")) && wordEnd(bare, len(ph.Text)) &&
				(!l.sentence || len(l.words) <= 10 || strings.HasPrefix(ph.Kind, "cookie") || ph.Kind == "caption" || ph.Kind == "advertisement" || ph.Kind == "site notice")
		case "part":
			found = strings.Contains(l.lower, ph.Text) && (len(l.words) <= 40 || strings.HasPrefix(ph.Kind, "cookie"))
		}
		if found {
			return ph.Kind
		}
	}
	return ""
}

func wordEnd(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return at >= len(s) || !unicode.IsLetter(r)
}

// notice finds paragraphs about cookies and privacy: they speak to the reader and hold three
// or more of the words of such notices.
func notice(p *page, i int) string {
	l := p.lines[i]
	spoken := false
	for _, w := range l.words {
		switch strings.Trim(w, ".,;()\"") {
		case "you", "your", "our", "we":
			spoken = true
		}
	}
	if !spoken {
		return ""
	}
	count, kind := 0, ""
	for _, ph := range p.lex.Boilerplate {
		if at := strings.Index(l.lower, ph.Text); ph.Mode == "word" && at >= 0 && wordEnd(l.lower, at+len(ph.Text)) {
			count, kind = count+1, ph.Kind
		}
	}
	if count >= 3 {
		return kind
	}
	return ""
}

// appeal finds short calls on the reader: "Support the Gazette".
func appeal(p *page, i int) string {
	l := p.lines[i]
	if len(l.words) > 5 || l.sentence || len(l.words) < 2 {
		return ""
	}
	if !p.lex.Is(lexicon.Appealing, l.words[0]) {
		return ""
	}
	// "Support grows" is a headline; "Support the Gazette" names nobody who acts.
	for _, w := range l.words[1:] {
		if base := p.lex.Verb(w); base != "" && base != w {
			return ""
		}
	}
	return "appeal"
}

var (
	agencyCredit = newPattern(`(^|[\s(])[A-Z][A-Z.' -]{2,}( [A-Z]+)* ?/ ?[A-Z][A-Z.' -]{2,}\)?$`)
	photoCredit  = newPattern(`(?i)\((photo|image|picture|file|credit|screenshot)\b[^)]*\)\.?$|\b(photo|photograph|image|picture|illustration) (by|courtesy|credit|via|from)\b[^.]{2,50}$|\((AP|AFP|Reuters|Getty)[^)]*(photo|image|/)[^)]*\)\.?$`)
	imageSize    = newPattern(`(?i)\b\d+x\d+ image\b`)
)

// credit finds picture credits and the captions that carry one.
func credit(p *page, i int) string {
	l := p.lines[i]
	if imageSize.MatchString(l.text) || photoCredit.MatchString(l.text) || agencyCredit.MatchString(l.text) {
		return "caption"
	}
	return ""
}

// handle finds lines of comments and posts that open with an account's name.
func handle(p *page, i int) string {
	if l := p.lines[i]; strings.HasPrefix(l.text, "@") {
		return "comment widget"
	}
	return ""
}

// recurrent finds lines that other articles of the set hold too.
func recurrent(p *page, i int) string {
	if p.recurring[p.lines[i].lower] {
		return "recurs in other articles"
	}
	return ""
}

// captionPairs finds a caption that stands twice, once with its credit.
func captionPairs(p *page) {
	for i, l := range p.lines {
		for j := max(0, i-3); j < min(len(p.lines), i+4); j++ {
			other := p.lines[j]
			if j == i || l.Kind == SkippedLine || len(other.text) <= len(l.text) || !strings.HasPrefix(other.text, l.text) {
				continue
			}
			rest := strings.TrimSpace(other.text[len(l.text):])
			if len(strings.Fields(rest)) <= 12 && (rest == strings.ToUpper(rest) || other.Reason == "caption") {
				p.skip(i, "caption")
				p.skip(j, "caption")
			}
		}
	}
}
