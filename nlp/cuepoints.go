package nlp

import "rashomon/nlp/lexicon"

// telling is the number of points from which a clause, a noun or a heading counts as an act of attribution. Points are
// quarters of log-odds, rounded and set by hand; they and the threshold were chosen on the 150 annotated articles of
// PolNeAR's training part.
const telling = 2

// gradePoints are the points of the grades of verbs and nouns. On the articles by which a word was graded they would
// be larger than on others.
var gradePoints = map[lexicon.Grade]int{lexicon.Sure: 6, lexicon.Likely: 2, lexicon.Unlikely: -5, lexicon.Never: -8}

// domainPoints are the points of what a verb is about, by the letter of words.txt; knownDomainPoints where the clause
// has a known way of saying. Most clauses are about none of these.
var (
	domainPoints      = map[byte]int{'M': 4, 'C': 2, 'F': 5, 'S': 2, 'O': -1, 'm': -1, 0: -4}
	knownDomainPoints = map[byte]int{'M': 5, 'F': 2, 'S': 2, 'O': 3}
)

// relationPoints are the points of how a clause hangs in its sentence, knownRelationPoints where it has a known way of
// saying. News cites in main clauses; what is wanted, tried or told by others ("asked him to explain", "said that she
// knew") it does not itself cite.
var (
	relationPoints      = [...]int{root: 2, conjunct: -1, content: -3, question: -3, relative: -1, adverbial: -1, complement: -6, purpose: -6, participial: -3}
	knownRelationPoints = [...]int{root: 8, conjunct: 3, content: -2, question: -2, relative: 1, adverbial: 1, complement: 1, purpose: 1, participial: -1}
)

// openerPoints are the points of what opens a subordinate clause, by its relation: "while the mayor insists", but
// "if the mayor insists".
var openerPoints = map[string]int{"time": 3, "contrast": 3, "condition": -3, "contingency": -3, "cause": -3, "question": -3}

// clausePoints adds up what speaks for a clause: its verb, who says what, and how it stands in its sentence.
func (d *draft) clausePoints(s *draftSentence, p *part, c *clause, st Statement, known bool) int {
	domain := d.domain(c)
	top := c
	for up := d.phase(p, c); up != nil; up = d.phase(p, up) {
		top = up
	}
	sum := gradePoints[d.grade(c)] + d.whoPoints(s, c) + d.whatPoints(s, c, domain) + nextPoints(s, c.verb.to) +
		openerPoints[d.lex.Subordinators[top.marker]]
	if known {
		sum += knownDomainPoints[domain] + knownRelationPoints[top.relation]
	} else {
		sum += domainPoints[domain] + relationPoints[top.relation]
	}
	if st.Content.Start >= s.End {
		sum += 5 // "The mayor was blunt:" announces it
	}
	if d.minded(c) {
		sum += 2
	}
	if c.verb.modal != "" {
		sum -= 2 // "would say", what is not said yet
	}
	if c.verb.modal == "can" {
		sum -= 2
	}
	switch {
	case known && c.verb.form == infinitive:
		sum -= 6 // "to tell the truth"
	case known && c.verb.form == gerund:
		sum += 3 // ", adding that"
	}
	if c.relation == participial && c.marker == "for" {
		sum -= 8 // "was criticised for saying so"
	}
	if d.withinReport(p, c) {
		sum -= 5 // what is cited is the report above
		if domain != 0 && domain != 'M' && domain != 'm' {
			sum -= 4 // "said that voters liked the plan"
		}
	}
	return sum
}

// grade returns the grade of the verb of a clause: with the preposition behind it, with its particle or adjective, or
// by itself.
func (d *draft) grade(c *clause) lexicon.Grade {
	for _, a := range c.args {
		if (c.quote != nil || c.tail) && (a.prep == "in" || a.prep == "at" || a.prep == "during") {
			break // "..., she said in a message" names the occasion
		}
		if a.prep != "" && a.from >= c.verb.to {
			if g := d.lex.CueVerbs[c.lemma+" "+a.prep]; g != "" {
				return g
			}
			break
		}
	}
	if c.verb.particle != "" {
		if g := d.lex.CueVerbs[c.lemma+" "+c.verb.particle]; g != "" {
			return g
		}
	}
	if c.adjective >= 0 {
		if g := d.lex.CueVerbs[c.lemma+" "+c.word]; g != "" || d.minded(c) {
			return g
		}
	}
	return d.lex.CueVerbs[c.lemma]
}

// whoPoints are the points of who would say it: nobody, the writer, or what cannot speak.
func (d *draft) whoPoints(s *draftSentence, c *clause) int {
	sp := d.speaker(c)
	switch {
	case c.verb.passive:
		return 0 // who is the doer says little there
	case sp == nil:
		return -4
	case is(s.Tokens, sp.items[0].head, "i", "you", "we"):
		return -3
	case d.inert(s, sp.items[0]):
		return -2
	}
	return 0
}

// whatPoints are the points of what would be said: words of its own, or a mere thing.
func (d *draft) whatPoints(s *draftSentence, c *clause, domain byte) int {
	sum := 0
	switch {
	case c.quote != nil || c.tail || d.hasChild(c, content) || d.hasChild(c, question):
		sum++
	case c.object == nil || d.hasChild(c, complement):
	case is(s.Tokens, c.object.items[0].head, "him", "her", "them", "us", "me"):
		sum--
	case !is(s.Tokens, c.object.items[0].head, "it") && d.inert(s, c.object.items[0]) || d.lex.Is(lexicon.Document, d.headLemma(s, c.object.items[0])):
		sum--
	}
	if from, to := d.doc.quotesOver(Span{s.Tokens[c.verb.to-1].End, s.End}); from < to {
		sum++ // "called the plan “a gift”"
	}
	for _, k := range c.children {
		if k.relation == participial && (k.marker == "as" || k.marker == "for" || k.marker == "of") {
			sum += 4 // "criticised the mayor for selling", "accuses them of lying"
			break
		}
	}
	if domain == 'C' && (!c.verb.passive || by(c) != nil) {
		for _, a := range c.args {
			if a.prep == "as" && a.from >= c.verb.to {
				return sum + 8 // "sees the plan as a gift"
			}
		}
	}
	return sum
}

// nextPoints are the points of the word behind a verb.
func nextPoints(s *draftSentence, i int) int {
	switch {
	case i >= len(s.Tokens):
		return 0
	case is(s.Tokens, i, "that", "how", "about"):
		return 4
	case is(s.Tokens, i, ",", ".", ":", ";"):
		return 1
	case is(s.Tokens, i, "at", "by", "during", "for", "from", "in", "over", "to", "when", "with"):
		return -2
	case s.Tokens[i].Tag == "CC":
		return -6 // "said and did"
	case s.Tokens[i].Tag == "CD":
		return -5 // "claimed 12 lives"
	}
	return 0
}

// withinReport tells whether a clause stands below one of saying or judging.
func (d *draft) withinReport(p *part, c *clause) bool {
	for up := p.parent(c); up != nil; up = p.parent(up) {
		if d.reporting(up.lemma) {
			return true
		}
	}
	return false
}

// reporting tells whether a verb is one of saying or of judging.
func (d *draft) reporting(verb string) bool {
	_, reports := d.lex.ReportVerbs[verb]
	return reports || d.lex.Is(lexicon.Judging, verb) || d.lex.Is(lexicon.Voicing, verb)
}

// inert tells whether a noun phrase names nothing that could speak: no name, person, body or writing.
func (d *draft) inert(s *draftSentence, c chunk) bool {
	head := s.Tokens[c.head]
	noun := d.lex.Noun(head.Lower)
	switch {
	case d.mentionAt(head.Span) >= 0:
		return false
	case head.Tag == "PRP" || head.Tag == "WP" || head.Tag == "WDT" || head.Tag == "WP$" || head.Tag == "WRB":
		return head.Lower == "it"
	}
	return !d.lex.Is(lexicon.Document, noun) && !d.lex.Roles[noun] && !d.lex.Can(noun, 'P') && !d.lex.Can(noun, 'G')
}
