package nlp

import (
	"strings"
	"time"
	"unicode"

	"rashomon/nlp/lexicon"
)

var (
	worksFor  = newPattern(`\b(?:editor|reporter|writer|journalist|correspondent|columnist|producer|contributor|chief)s?\b(?:-in-chief)? (?:of|for|at|with) (?:the )?([\p{Lu}][\p{L}\d.&'/-]*(?: (?:of |and |& )?[\p{Lu}\d][\p{L}\d.&'/-]*){0,4})`)
	ownStaff  = newPattern(`^(?:The )?([\p{Lu}][\p{L}\d.&'/-]*(?: [\p{Lu}\d][\p{L}\d.&'/-]*){0,3}) (?:journalists|correspondents|reporters|staff|newsroom)\b`)
	copyright = newPattern(`(?i)(?:©|\(c\)|copyright) *(?:\d{4}[- \d]*)?(?:by )?([\p{L}\d][\p{L}\d.&'/ -]{1,40}?)(?:[.,|]| all rights| inc\b|$)`)
	supportUs = newPattern(`^(?i:support|donate to|follow|subscribe to|join|more from|read more at) (?:the )?([\p{Lu}][\p{L}\d.&'/-]*(?: [\p{Lu}\d][\p{L}\d.&'/-]*){0,3})$`)
	dateline  = newPattern(`^(?:[\p{Lu}][\p{Lu}.'’ -]+(?:, [\p{L}. ]+?)?(?:, (` + `(?i:` + monthName + `)` + ` \d{1,2}(?:, \d{4})?))?) ?(?:\(([\p{Lu}][\p{L} /.-]{1,30})\))? ?(?:--|-|–|—) `)
)

// afterDateline returns what follows the place and the agency that open a report: "LIMA, May 3 (XYZ) -".
func afterDateline(text string, line Span) Span {
	n := normalize(text[line.Start:line.End], line.Start)
	if m := dateline.FindStringIndex(n.text); m != nil && m[1] < len(n.text) {
		line.Start = n.at[m[1]]
	}
	return line
}

// infer fills what nobody supplied about an article and its text says: outlet, author, title
// and the day of publication. It notes what it filled in Article.Inferred.
func infer(a *Article, lines []Line) {
	fill := func(field *string, name, value string) {
		value = strings.Trim(strings.Join(strings.Fields(value), " "), " .,-|")
		if *field == "" && value != "" {
			*field = value
			a.Inferred = append(a.Inferred, name)
		}
	}
	defer func() { a.Outlet = lexicon.Get().Outlet(a.Outlet) }()
	text := func(l Line) string { return flat(normalize(a.Text[l.Start:l.End], 0).text) }
	for _, l := range lines {
		if l.Kind == TitleLine {
			fill(&a.Title, "title", a.Text[l.Start:l.End])
			break
		}
	}
	for _, l := range lines {
		if l.Reason == "masthead" {
			fill(&a.Outlet, "outlet", mastheadOf(text(l)))
		}
	}
	for _, l := range lines {
		if m := bylineAuthor.FindStringSubmatch(text(l)); m != nil && l.Reason == "byline" {
			author, outlet, _ := strings.Cut(m[1], ",")
			fill(&a.Author, "author", author)
			if outlet != "" {
				fill(&a.Outlet, "outlet", outlet)
			}
		}
	}
	alone := map[string]bool{}
	for _, l := range lines {
		alone[strings.ToLower(text(l))] = true
	}
	for _, l := range lines {
		t := text(l)
		if l.Kind != SkippedLine {
			continue
		}
		for _, re := range []*pattern{worksFor, ownStaff, copyright, sourceCredit} {
			if re == copyright && strings.Contains(strings.ReplaceAll(t, "://", ""), "/") {
				continue // "© Picture Agency/ Ann Lee" is of a picture
			}
			if m := re.FindStringSubmatch(t); m != nil && (re != ownStaff || l.Reason == "after the closing credit" || l.Reason == "about the author") {
				fill(&a.Outlet, "outlet", m[1])
			}
		}
		if m := supportUs.FindStringSubmatch(t); m != nil && alone[strings.ToLower(m[1])] {
			fill(&a.Outlet, "outlet", m[1])
		}
	}
	for _, l := range lines {
		if l.Kind == TextLine {
			if m := dateline.FindStringSubmatch(text(l)); m != nil {
				if m[2] != "" && strings.IndexFunc(m[2], unicode.IsLower) > 0 || m[2] != "" && len(m[2]) <= 5 {
					fill(&a.Outlet, "outlet", m[2])
				}
			}
			break
		}
	}
	if a.Published.IsZero() {
		for _, l := range lines {
			if l.Reason != "date line" && l.Reason != "byline" && l.Reason != "masthead" {
				continue
			}
			if day := wholeDate(text(l)); !day.IsZero() {
				a.Published = Moment{Time: day}
				a.Inferred = append(a.Inferred, "published")
				break
			}
		}
	}
}

var dashedDate = newPattern(`\b(\d{4})-(\d{2})-(\d{2})\b`)

// wholeDate returns the first full date in a line, or the zero time.
func wholeDate(line string) time.Time {
	if m := dashedDate.FindString(line); m != "" {
		if t, err := time.Parse(time.DateOnly, m); err == nil {
			return t
		}
	}
	var tokens []Token
	for _, w := range strings.FieldsFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '|' || r == ':' || r == '(' || r == ')'
	}) {
		tokens = append(tokens, Token{Text: w, Lower: strings.ToLower(w), Tag: "NN"})
	}
	for _, t := range findTimes(tokens, time.Time{}, false, Time{}) {
		if t.Known() && t.Grain == Day {
			return t.First
		}
	}
	return time.Time{}
}
