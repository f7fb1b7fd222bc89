package nlp

import (
	"strings"
	"unicode"

	"rashomon/nlp/lexicon"
)

// sourceName names a source as a reader would: the entity with its fullest name, or the words.
func (d *draft) sourceName(s *draftSentence, ph *phrase) string {
	if by := d.issuer(s, ph); by != nil {
		return d.sourceName(s, by)
	}
	if from, by := d.sayerBefore(s, ph); by != nil {
		return d.sourceName(from, by)
	}
	var names []string
	for _, c := range ph.items {
		a := d.noun(s, c, ph)
		name := a.Name
		if name == "" && d.lex.Is(lexicon.Press, a.Head) {
			for _, n := range a.Names { // "the Reuters news agency"
				if d.lex.Agencies[n] != "" || d.lex.Outlets[n] {
					name = n
				}
			}
		}
		if name == "" {
			name = a.Text
			for _, m := range ph.mods {
				if len(ph.items) == 1 && (m.prep == "for" || m.prep == "of" || m.prep == "at" || m.prep == "from") {
					name += " " + m.prep + " " + d.sourceName(s, m.phrase) // "spokesman for the army"
				}
			}
		}
		names = append(names, name)
	}
	switch len(names) {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// longestChain is over how many sentences "they" are followed back to who they are.
const longestChain = 6

// sayerBefore returns whom "they" means as a source: the several who, or the group that, spoke in the sentences
// before; or nil.
func (d *draft) sayerBefore(s *draftSentence, ph *phrase) (*draftSentence, *phrase) {
	for range longestChain {
		before, by := d.sayersBefore(s, ph)
		if by == nil || len(by.items) > 1 || before.Tokens[by.items[0].head].Lower != "they" {
			return before, by
		}
		s, ph = before, by
	}
	return nil, nil
}

// sayersBefore returns who spoke in the sentence before, which may be "they" again.
func (d *draft) sayersBefore(s *draftSentence, ph *phrase) (*draftSentence, *phrase) {
	if s.index == 0 || len(ph.items) > 1 || s.Tokens[ph.items[0].head].Lower != "they" || len(d.sentences[s.index-1].parts) == 0 {
		return nil, nil
	}
	before := &d.sentences[s.index-1]
	for _, c := range before.parts[0].clauses {
		if c.relation != root && c.relation != conjunct || !c.speaks || c.subject == nil {
			continue
		}
		head := before.Tokens[c.subject.items[0].head]
		if len(c.subject.items) > 1 || head.Tag == "NNS" || head.Lower == "they" || d.lex.Can(d.lex.Noun(head.Lower), 'G') && d.personAt(before, c.subject.items[0]) < 0 {
			return before, c.subject
		}
	}
	return nil, nil
}

// issuer returns who made a document that a noun phrase names ("a statement by the ministry", "a
// report released by the agency"), or nil.
func (d *draft) issuer(s *draftSentence, ph *phrase) *phrase {
	if !d.lex.Is(lexicon.Document, d.lex.Noun(s.Tokens[ph.items[0].head].Lower)) {
		return nil
	}
	if by := d.possessor(s, ph.items[0]); by != nil {
		return by
	}
	for _, m := range ph.mods {
		if m.prep == "by" || m.prep == "from" {
			return m.phrase
		}
	}
	for _, k := range d.modifiers(s, ph) {
		if !k.verb.passive {
			continue
		}
		for _, a := range k.args {
			if a.prep == "by" {
				return a.phrase
			}
		}
	}
	return nil
}

// possessor returns who stands before the head of a noun phrase: "the ministry's statement", "a ministry
// statement"; or nil.
func (d *draft) possessor(s *draftSentence, item chunk) *phrase {
	to := item.head
	possessive := to > item.from && s.Tokens[to-1].Tag == "POS"
	if possessive {
		to--
	}
	if to <= item.from || !strings.HasPrefix(s.Tokens[to-1].Tag, "NN") {
		return nil
	}
	if m := d.mentionAt(s.Tokens[to-1].Span); m >= 0 && !possessive && d.doc.Mentions[m].Type != Organization {
		return nil // "Iraqi reports" are not the state's
	}
	c := chunk{from: item.from, to: to, head: to - 1, base: to}
	if !d.speaks(s, c) {
		return nil
	}
	return phraseOf(c)
}

// contentNoun returns the token of the noun that a clause of content belongs to, or -1: "reports
// that", "denied claims that".
func contentNoun(c, parent *clause) int {
	if c.of < 0 && c.relation == content && parent.object != nil && len(parent.object.items) == 1 && parent.object.to == c.from {
		return parent.object.items[0].head
	}
	return c.of
}

// nounSource reads "reports that", "the claim of the ministry that".
func (d *draft) nounSource(s *draftSentence, last int) (Source, bool) {
	by, at := d.maker(s, last)
	noun := d.lex.Noun(s.Tokens[at].Lower)
	stance := Said
	switch {
	case d.mentionAt(s.Tokens[at].Span) >= 0:
		return Source{}, false // "told the News that"
	case d.lex.Is(lexicon.Report, noun):
	case noun == "confirmation" || noun == "admission" || noun == "acknowledgment" || noun == "acknowledgement":
		stance = Confirmed
	case noun == "denial":
		stance = Denied
	case noun == "doubt":
		stance = Doubted
	default:
		return Source{}, false
	}
	name := ""
	if by != nil {
		name = d.sourceName(s, by)
	}
	return Source{name, s.Tokens[at].Text, stance}, true
}

// maker returns who makes the claim that a noun names, or nil, and the noun: "the owner's claim", "the
// claim of the owner", "claims by the owner". The token is the noun or the last one of its phrase.
func (d *draft) maker(s *draftSentence, at int) (*phrase, int) {
	t := s.Tokens
	to := at + 1
	if is(t, to, "of", "by") {
		for to++; to < len(t) && nominal(t[to].Tag); to++ {
		}
	}
	from := to - 1
	for from > 0 && nominal(t[from-1].Tag) {
		from--
	}
	by := chunk{from: from, to: to, head: to - 1, base: to}
	if from > 1 && is(t, from-1, "of", "by") && d.speaks(s, by) {
		return phraseOf(by), from - 2
	}
	for from = at; from > 0 && (nominal(t[from-1].Tag) || t[from-1].Tag == "POS"); from-- {
	}
	return d.possessor(s, chunk{from: from, to: at + 1, head: at}), at
}

// speaks tells whether a noun phrase can name a source: a name, a person, a group, a writing.
func (d *draft) speaks(s *draftSentence, c chunk) bool {
	head := s.Tokens[c.head]
	noun := d.lex.Noun(head.Lower)
	return d.mentionAt(head.Span) >= 0 || head.Tag == "PRP" || d.lex.Roles[noun] || d.lex.Can(noun, 'P') || d.lex.Can(noun, 'G') || d.lex.Is(lexicon.Document, noun)
}

// accordsOf keeps the accords of a part whose source can speak ("according to plan" names none), and adds
// those that a headline or the words before a quotation make with a mark alone: "Minister: no deal",
// "Storm hits coast - forecasters".
func (d *draft) accordsOf(s *draftSentence, p *part) []accord {
	var out []accord
	for _, a := range p.accords {
		if item := a.source.items[0]; item.to-item.from > 1 || s.Tokens[item.head].Tag != "NN" || d.speaks(s, item) {
			out = append(out, a)
		}
	}
	t := s.Tokens
	for i := p.from + 1; i < p.to-1 && i <= p.from+maxLabel; i++ {
		if t[i].Text == ":" {
			turn := d.turnOf(s, p)
			c := label(t, max(p.from, turn), i)
			if turn >= 0 {
				c.head = turn
			}
			if quoted := isQuoteMark([]rune(t[i+1].Text)[0]); turn >= 0 || d.labels(s, c, false) && (s.Headline || quoted || d.opens(s, p) && capitalised(t[i+1].Text)) {
				out = append(out, accord{tokenRange{i, i + 1}, phraseOf(c), true})
			}
			break
		}
	}
	for i := p.to - 2; s.Headline && i > p.from && i >= p.to-1-maxLabel; i-- {
		if t[i].Tag == ":" {
			if c := label(t, i+1, p.to); d.labels(s, c, true) {
				out = append(out, accord{tokenRange{i, i + 1}, phraseOf(c), false})
			}
			break
		}
	}
	return out
}

// opens tells whether a part of a sentence opens a line of the text: a heading with a full stop, a turn in a
// transcript.
func (d *draft) opens(s *draftSentence, p *part) bool {
	return (p.from == 0 || p.from == 1 && isQuoteMark([]rune(s.Tokens[0].Text)[0])) && (s.index == 0 || d.sentences[s.index-1].Paragraph != s.Paragraph)
}

// turnLine is a line that opens with the name of who speaks in a transcript, in capitals.
var turnLine = newPattern(`(?m)^[ "“]*\p{Lu}[\p{Lu}.'’ -]+: `)

// leastTurns is how many lines of a transcript open with a name.
const leastTurns = 3

// turnOf returns the token that names who speaks now in a transcript, or -1. Each turn may stand between quotation marks.
func (d *draft) turnOf(s *draftSentence, p *part) int {
	at := p.from
	if isQuoteMark([]rune(s.Tokens[at].Text)[0]) {
		at++
	}
	if at+2 >= p.to || s.Tokens[at+1].Text != ":" || !d.opens(s, p) {
		return -1
	}
	if name := s.Tokens[at].Text; len(name) < 2 || name != strings.ToUpper(name) || !unicode.IsUpper([]rune(name)[0]) {
		return -1
	}
	if len(turnLine.FindAllStringIndex(d.doc.Article.Text, leastTurns)) < leastTurns {
		return -1
	}
	return at
}

// maxLabel is the number of words that a source beside a colon may have.
const maxLabel = 5

// label makes a noun phrase of tokens, with no head where they are none.
func label(t []Token, from, to int) chunk {
	c := chunk{from: from, to: to, head: to - 1, base: to}
	for _, x := range t[from:to] {
		if !nominal(x.Tag) && x.Tag != "POS" {
			c.head = -1
		}
	}
	return c
}

// labels tells whether the words on one side of a colon or dash name who says what stands on the
// other. In front of it an organization or a place is more often the topic.
func (d *draft) labels(s *draftSentence, c chunk, behind bool) bool {
	if c.head < 0 || !d.speaks(s, c) {
		return false
	}
	m := d.mentionAt(s.Tokens[c.head].Span)
	if m < 0 {
		return strings.HasPrefix(s.Tokens[c.head].Tag, "NN")
	}
	kind := d.doc.Entities[d.doc.Mentions[m].Entity].Type
	return kind == Person || behind && kind == Organization
}
