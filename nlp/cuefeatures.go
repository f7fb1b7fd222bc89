package nlp

import (
	"strconv"
	"strings"

	"rashomon/nlp/lexicon"
)

// A candidate is what may be an act of attribution, with what speaks for and against it: names of features,
// which have their weights in lexicon/cues.txt.
type candidate struct {
	Statement
	features []string
	ahead    int // what is known of it beyond them
}

// clauseFeatures lists what tells an act of attribution from another clause: its verb and what that is about,
// what would be said, who would say it, and how the clause hangs in its sentence. The names are counted by
// [LearnCues]: those that fewer than three clauses have weigh nothing.
func (d *draft) clauseFeatures(s *draftSentence, p *part, c *clause, st Statement, says bool) []string {
	f := make([]string, 0, 48)
	add := func(parts ...string) { f = append(f, strings.Join(parts, "")) }
	known := "-"
	if d.known(s, c, st.Content) {
		known = "+"
	}
	if says {
		add("says")
	} else if how := d.silence(s, c); how != "" {
		add("silent")
		add("silent ", how)
	}
	domain := string(d.domain(c))
	add("known", known)
	add("domain ", domain, known)
	d.verbFeatures(c, domain, add)
	// What is said.
	what := d.contentKind(s, c)
	add("what ", what)
	add("what ", what, domain)
	if st.Content.Start < s.End && pointing(s, st.Content) {
		add("pointing")
		add("pointing", known)
	}
	others := 0
	for _, o := range p.clauses {
		if o != c && o.speaks && (o.quote != nil || o.tail || d.ownsContent(o)) {
			others++
		}
	}
	add("others ", strconv.Itoa(min(others, 2)), known)
	add("others ", strconv.Itoa(min(others, 2)), relationNames[c.relation])
	if st.Content.Start >= s.End {
		add("announced")
	}
	if c.object != nil {
		d.objectFeatures(s, c.object.items[0], add)
	}
	if from, to := d.doc.quotesOver(Span{s.Tokens[c.verb.to-1].End, s.End}); from < to {
		add("quotation", known)
	}
	// Who says it.
	who := "none"
	if sp := d.speaker(c); sp != nil {
		who = d.sort(s, sp.items[0])
		if c.verb.passive {
			who = "by " + who
		}
	} else if c.verb.passive {
		who = "passive"
	}
	add("who ", who)
	add("who ", who, domain, known)
	if c.relation == relative && is(s.Tokens, c.verb.from-1, "which", "that") {
		add("who thing")
	}
	// How the clause hangs in its sentence.
	top := c
	for up := d.phase(p, c); up != nil; up = d.phase(p, up) {
		top = up
	}
	rel := relationNames[top.relation]
	add("relation ", rel, known)
	add("relation ", rel, domain)
	if top.marker != "" {
		add("marker ", top.marker)
	}
	if up := p.parent(top); up != nil {
		add("under ", rel, " ", string(d.domain(up)))
	}
	for up := p.parent(c); up != nil; up = p.parent(up) {
		if d.reporting(up.lemma) {
			add("inside ", known)
			add("inside ", domain)
			if up.subject != nil {
				add("inside ", domain, d.sort(s, up.subject.items[0]))
			}
			break
		}
	}
	add("form ", [...]string{finite: "finite", infinitive: "infinitive", gerund: "gerund", participle: "participle"}[top.verb.form], known)
	if c.verb.modal != "" {
		add("modal")
		add("modal ", c.verb.modal)
	}
	if c.verb.negative {
		add("negative", known)
	}
	if c.verb.passive {
		add("passive", known)
	}
	if c.verb.perfect {
		add("perfect")
	}
	if s.Headline {
		add("headline", known)
	}
	add("next ", d.neighbour(s, c.verb.to))
	add("before ", d.neighbour(s, c.verb.from-1))
	return f
}

// verbFeatures adds the verb of a clause with its particle or adjective, its first two senses and what they are
// kinds of, and the prepositions behind it.
func (d *draft) verbFeatures(c *clause, domain string, add func(...string)) {
	verb := c.lemma
	if c.verb.particle != "" {
		verb += " " + c.verb.particle
	}
	if c.adjective >= 0 {
		verb += " " + c.word
		add("adjective")
		if d.minded(c) {
			add("minded")
		}
	}
	add("verb ", verb)
	if verb != c.lemma {
		add("verb ", c.lemma)
	}
	for _, id := range d.lex.Meaning(c.lemma, 'v').Classes(2) {
		add("sense ", strconv.FormatUint(uint64(id), 36))
	}
	for _, word := range []string{verb, c.word} {
		if m := d.lex.Modals[word]; m != "" {
			add("mood ", m)
		}
	}
	for i, a := range c.args {
		if a.prep != "" && i < 2 && a.from >= c.verb.to {
			add("prep ", c.lemma, " ", a.prep)
			add("prep ", a.prep, domain)
		}
	}
}

// contentKind tells how a clause has what it may say.
func (d *draft) contentKind(s *draftSentence, c *clause) string {
	switch {
	case c.quote != nil:
		return "quote"
	case d.hasChild(c, content):
		return "content"
	case d.hasChild(c, question):
		return "question"
	case c.tail:
		return "tail"
	case d.hasChild(c, complement):
		return "complement"
	case c.object != nil:
		return "object " + d.sort(s, c.object.items[0])
	case len(c.args) > 0:
		return "argument"
	}
	return "none"
}

// objectFeatures adds what the object of a clause names: "issued a [warning]", "made no [mention] of".
func (d *draft) objectFeatures(s *draftSentence, item chunk, add func(...string)) {
	add("object ", d.sort(s, item))
	if verb := d.lex.EventNouns[d.headLemma(s, item)]; verb != "" {
		if d.reporting(verb) {
			add("object tells")
		} else {
			add("object happens")
		}
	}
	if item.head+1 < len(s.Tokens) && d.tells(s, item.head) {
		add("object says")
	}
}

// reporting tells whether a verb is one of saying or of judging.
func (d *draft) reporting(verb string) bool {
	_, reports := d.lex.ReportVerbs[verb]
	return reports || d.lex.Is(lexicon.Judging, verb) || d.lex.Is(lexicon.Voicing, verb)
}

// neighbour returns a word beside a verb where it is one of grammar or a mark, and of other words the tag.
func (d *draft) neighbour(s *draftSentence, i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return "#"
	}
	t := s.Tokens[i]
	if d.lex.Stopwords[t.Lower] || !nominal(t.Tag) && !isVerb(t.Tag) && !strings.HasPrefix(t.Tag, "RB") {
		return t.Lower
	}
	return strings.ToLower(t.Tag)
}

// sort tells what kind of thing a noun phrase names.
func (d *draft) sort(s *draftSentence, c chunk) string {
	head := s.Tokens[c.head]
	noun := d.lex.Noun(head.Lower)
	if m := d.mentionAt(head.Span); m >= 0 {
		return string(d.doc.Entities[d.doc.Mentions[m].Entity].Type)
	}
	switch {
	case head.Tag == "PRP" || strings.HasPrefix(head.Tag, "W"):
		return head.Lower
	case d.lex.Is(lexicon.Document, noun):
		return "document"
	case d.lex.Roles[noun]:
		return "role"
	case d.lex.Can(noun, 'P'):
		return "human"
	case d.lex.Can(noun, 'G'):
		return "group"
	case d.lex.Can(noun, 'E'):
		return "event"
	case head.Tag == "CD":
		return "number"
	}
	return "thing"
}

// relationNames are the names of relations in the features.
var relationNames = [...]string{root: "root", conjunct: "conjunct", content: "content", question: "question", relative: "relative", adverbial: "adverbial", complement: "complement", purpose: "purpose", participial: "participial"}
