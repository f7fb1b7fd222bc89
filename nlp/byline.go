package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

const (
	nameRun   = `[\p{Lu}][\p{L}.'-]*(?: (?:(?:de|da|di|van|von|der|den|bin|al|la|le)\b ?)*[\p{Lu}][\p{L}.'-]*){0,4}`
	monthName = `(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`
	dayName   = `(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?`
)

var (
	bylineBy     = newPattern(`^(?i:by:?|author:?|written by:?|story by:?|posted by:?|from:) ?(?:@|` + nameRun + `)`)
	bylineAuthor = newPattern(`^(?i:by:?|author:?|written by:?|story by:?|posted by:?) ?(` + nameRun + `)`)
	reportingBy  = newPattern(`(?i)^[(\[]?(?:with )?(?:additional |further )?(?:reporting|files|material|contributions?|editing|writing) (?:by|from) |^[(\[]?(?:edited|compiled) by |contributed to this (?:report|story|article)|^source:? [\p{L} ]{2,30}$|^reported by `)
	sourceCredit = newPattern(`(?i)^[(\[]?(?:source|reported by)[: ]+(` + nameRun + `)[)\].]*$`)
	dateish      = newPattern(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?[ ./-]` + monthName + `|` + monthName + ` \d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|` + monthName + ` \d{4})\b`)
	dateFiller   = newPattern(`(?i)\b(?:published|updated|posted|first|last|modified|on|at|of|the|by|edt|est|gmt|utc|bst|cet|cst|cdt|pdt|pst|et|pt|am|pm|a\.m\.|p\.m\.|` + monthName + `|` + dayName + `)\b|[\d:;,./|·•+-]+(?:st|nd|rd|th)?|\b[ap]m\b`)
	agencyTag    = newPattern(`^[\p{Lu}][\p{L}./& -]{1,30}$`)
)

// mastheadName cuts what stands behind the name of an outlet: a motto, a date.
var mastheadName = newPattern(`^((?:The )?[\p{Lu}][\p{L}.&'-]*(?: (?:of |and |& )?[\p{Lu}\d][\p{L}\d.&'-]*){0,4})(?: [-–—|·] .*|,? .*\d{4})?$`)

// masthead finds the name of the outlet above the headline: a name with a word of such names ("Evening Post") that a
// date or a byline follows, or that stands with the date in one line, where there is another line for a headline.
func masthead(p *page) {
	if p.article.Outlet != "" {
		return
	}
	for i := range p.lines[:min(4, len(p.lines))] {
		l := p.lines[i]
		name := mastheadOf(l.text)
		if l.Kind == SkippedLine || name == "" {
			continue
		}
		next := ""
		if i+1 < len(p.lines) {
			next = p.lines[i+1].Reason
		}
		dated := dateish.MatchString(l.lower)
		if !dated && (i > 0 || next != "date line" && next != "byline") {
			continue
		}
		for j, h := range p.lines[:min(8, len(p.lines))] {
			if j != i && h.Kind != SkippedLine && heading(h) {
				p.skip(i, "masthead")
				return
			}
		}
	}
}

// mastheadOf returns the name of an outlet that a line opens with, or "".
func mastheadOf(line string) string {
	m := mastheadName.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	words := strings.Fields(strings.ToLower(m[1]))
	if n := len(words); n < 2 || !lexicon.Get().Is(lexicon.Masthead, words[0]) && !lexicon.Get().Is(lexicon.Masthead, words[n-1]) {
		return ""
	}
	return m[1]
}

// byline finds lines that say who wrote or provided the text.
func byline(p *page, i int) string {
	l := p.lines[i]
	if reportingBy.MatchString(l.text) && len(l.words) <= 25 {
		return "credit"
	}
	if bylineBy.MatchString(l.text) && len(l.words) <= 14 && !strings.HasSuffix(l.text, ".") {
		return "byline"
	}
	// A lone agency or wire name at either end of the text.
	if agencyTag.MatchString(l.text) && p.lex.Agencies[l.text] != "" {
		return "credit"
	}
	return ""
}

// dateLine finds lines that say when the text was published and nothing else.
func dateLine(p *page, i int) string {
	l := p.lines[i]
	if len(l.words) > 16 || !dateish.MatchString(l.lower) {
		return ""
	}
	rest := strings.Fields(dateFiller.ReplaceAllString(dateish.ReplaceAllString(l.lower, " "), " "))
	if len(rest) <= 1 || l.words[0] == "published" || l.words[0] == "updated" || l.words[0] == "posted" {
		return "date line"
	}
	return ""
}

var biography = newPattern(`^(` + nameRun + `) (?:is|was|has been|works|writes|covers|reports|joined) `)

// beats are words of what authors' notes say of them.
var beats = newPattern(`(?i)\b(?:editor|reporter|writer|journalist|correspondent|columnist|contributor|freelance|author of|blogger|fellow at|bureau chief|intern|producer|staff|newsroom|covers|follow (?:him|her|them|me|us)|on twitter|@[a-z_]+|e-?mail)\b`)

// authorLines finds notes on the author at the end of the text, and a lone author's name.
func authorLines(p *page) {
	author := strings.ToLower(p.article.Author)
	for _, l := range p.lines {
		if m := bylineAuthor.FindStringSubmatch(l.text); m != nil && l.Reason == "byline" && author == "" {
			author = strings.ToLower(m[1])
		}
	}
	for i, l := range p.lines {
		if l.Kind == SkippedLine {
			continue
		}
		m := biography.FindStringSubmatch(l.text)
		late := i*3 >= len(p.lines)*2 || len(p.lines)-i <= 3
		switch {
		case author != "" && l.lower == author:
			p.skip(i, "byline")
		case m != nil && beats.MatchString(l.text) && (strings.ToLower(m[1]) == author || late && len(l.words) <= 60 && strings.Contains(l.text, "@")):
			p.skip(i, "about the author")
		case m != nil && late && author == "" && beats.MatchString(l.text) && i == len(p.lines)-1 && strings.Contains(l.lower, "follow"):
			p.skip(i, "about the author")
		}
	}
}

// closingCredit finds what follows the credit at the end of an article: notes on the outlet,
// related links. It holds only for short tails.
func closingCredit(p *page) {
	total := 0
	for _, l := range p.lines {
		if l.Kind == TextLine {
			total += len(l.words)
		}
	}
	seen := 0
	for i, l := range p.lines {
		if l.Kind == TextLine {
			seen += len(l.words)
		}
		if (l.Reason == "credit" || l.Reason == "byline") && seen*4 >= total*3 && seen > 0 {
			for j := i + 1; j < len(p.lines); j++ {
				if p.lines[j].Kind != SkippedLine {
					p.skip(j, "after the closing credit")
				}
			}
			return
		}
	}
}
