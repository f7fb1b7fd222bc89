package nlp

import (
	"strings"
	"time"
	"unicode"

	"rashomon/nlp/lexicon"
)

// argument turns a noun phrase into an argument; nil gives an empty one.
func (d *draft) argument(s *draftSentence, ph *phrase, role string) Argument {
	if ph == nil {
		return Argument{Role: role}
	}
	a := d.noun(s, ph.items[0], ph)
	a.Role = role
	a.Negative = d.negativePhrase(s, ph)
	a.Span = Span{s.Tokens[ph.from].Start, s.Tokens[ph.to-1].End}
	last := ph.items[len(ph.items)-1]
	a.Phrase = flat(d.doc.Article.Text[s.Tokens[ph.items[0].from].Start:s.Tokens[last.to-1].End])
	if len(ph.items) > 1 {
		var texts []string
		a.Name = ""
		for i, item := range ph.items {
			one := d.noun(s, item, ph)
			texts = append(texts, one.Text)
			if i > 0 {
				a.Heads = append(a.Heads, one.Heads...)
			}
			a.Names = merge(a.Names, one.Names)
			if one.Name != "" {
				a.Names = merge(a.Names, []string{one.Name})
				a.Members = merge(a.Members, []string{one.Name})
			}
		}
		a.Text = strings.Join(texts[:len(texts)-1], ", ") + " and " + texts[len(texts)-1]
	}
	if name := d.apposedName(s, ph); a.Name == "" && name != "" {
		a.Name, a.Text = name, name
		a.Names = merge(a.Names, []string{name})
	}
	a.Words = d.contentWords(s, ph.from, ph.to)
	a.Party = d.party(s, ph)
	for _, m := range ph.mods {
		for _, item := range m.items {
			a.Names = merge(a.Names, d.namesIn(s, item.from, item.to))
		}
	}
	return a
}

// apposedName returns the name that stands beside a description of a person: "the club's chairman,
// [Ann Smith]", or "".
func (d *draft) apposedName(s *draftSentence, ph *phrase) string {
	if len(ph.items) != 1 || len(ph.apposed) != 1 || s.Tokens[ph.items[0].head].Tag != "NN" || !d.lex.Can(d.headLemma(s, ph.items[0]), 'P') {
		return ""
	}
	if e := d.personAt(s, ph.apposed[0]); e >= 0 {
		return d.doc.Entities[e].Name
	}
	return ""
}

// noun reads one noun phrase of a coordination.
func (d *draft) noun(s *draftSentence, c chunk, ph *phrase) Argument {
	a := Argument{Span: Span{s.Tokens[c.from].Start, s.Tokens[c.to-1].End}}
	from := c.from
	for from < c.head {
		switch t := s.Tokens[from]; {
		case t.Lower == "neither" || t.Lower == "no" || t.Lower == "all" || t.Lower == "every" || t.Lower == "some" || t.Lower == "any":
		case t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "''" || t.Tag == "PDT":
			if t.Tag == "PRP$" || t.Lower == "the" || t.Lower == "this" || t.Lower == "that" || t.Lower == "these" || t.Lower == "those" || t.Lower == "both" {
				a.Definite = true
			}
			from++
			continue
		}
		break
	}
	a.Text = flat(d.doc.Article.Text[s.Tokens[from].Start:s.Tokens[c.to-1].End])
	head := s.Tokens[c.head]
	a.Head = d.lex.Noun(head.Lower)
	a.Heads = []string{a.Head}
	a.Names = d.namesIn(s, c.from, c.to)
	a.Words = d.contentWords(s, c.from, c.to)
	if m := d.mentionAt(head.Span); m >= 0 {
		men := d.doc.Mentions[m]
		a.Name = d.doc.Entities[men.Entity].Name
		a.Text = d.nameText(men, a.Text)
		if side := d.sideOf(s, c, men); side != "" {
			a.Name, a.Text, a.Names = side, side, merge(a.Names, []string{side})
		}
		return a
	}
	if group := d.together(s, c); len(group) > 0 {
		d.groupArgument(&a, group)
		return a
	}
	if name, ok := d.refer(s, c, ph); ok {
		a.Name = name
		a.Names = merge(a.Names, []string{name})
		a.Text = name
		return a
	}
	if sayer, ok := d.sayer(s, c); ok {
		said := d.noun(s, sayer, ph)
		said.Span = a.Span
		return said
	}
	if text := d.unnamedBefore(s, c); text != "" {
		a.Text = text
		words := strings.Fields(text)
		a.Head = d.lex.Noun(strings.ToLower(words[len(words)-1]))
		a.Heads, a.Definite = []string{a.Head}, true
		return a
	}
	a.Vague = head.Tag == "PRP" || head.Tag == "PRP$" || head.Tag == "DT" || head.Tag == "EX" || head.Tag == "WP"
	return a
}

// nameText names an argument whose head is a name by the entity, where the mention is what the
// phrase is about ("President Ashraf Ghani"), and leaves longer phrases as they are.
func (d *draft) nameText(m Mention, text string) string {
	e := d.doc.Entities[m.Entity]
	if m.Type == Norp && e.Type == Location {
		return text
	}
	return e.Name
}

// flat writes a stretch of text on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func merge(a, b []string) []string {
	for _, x := range b {
		found := false
		for _, y := range a {
			found = found || x == y
		}
		if !found {
			a = append(a, x)
		}
	}
	return a
}

// contentWords returns the base forms of what is said in a stretch of tokens, names and function
// words aside.
func (d *draft) contentWords(s *draftSentence, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if d.lex.Stopwords[t.Lower] || markTag(t.Text) != "" || t.Tag == "POS" || d.mentionAt(t.Span) >= 0 {
			continue
		}
		w := t.Lemma
		if strings.HasPrefix(t.Tag, "NN") {
			w = d.lex.Noun(t.Lower)
		}
		out = merge(out, []string{w})
	}
	return out
}

// namesIn returns the entities that are named in a stretch of tokens.
func (d *draft) namesIn(s *draftSentence, from, to int) []string {
	if from >= to {
		return nil
	}
	span := Span{s.Tokens[from].Start, s.Tokens[to-1].End}
	var out []string
	for _, m := range s.mentions {
		if men := d.doc.Mentions[m]; span.Contains(men.Span) {
			out = merge(out, []string{d.doc.Entities[men.Entity].Name})
		}
	}
	return out
}

// mentionAt returns the mention over a token, or -1.
func (d *draft) mentionAt(span Span) int {
	lo, hi := 0, len(d.doc.Mentions)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.doc.Mentions[mid].End <= span.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.doc.Mentions) && d.doc.Mentions[lo].Contains(span) {
		return lo
	}
	return -1
}

// when returns the time of a clause: of its own words, or of the clause that asks for it.
func (d *draft) when(s *draftSentence, p *part, i int) *Interval {
	for c := p.clauses[i]; c != nil; c = p.parent(c) {
		var best *Time
		for k := range s.times {
			t := &s.times[k]
			if !t.Known() || d.owner(s, p, t.Span) != c || d.embedded(s, c, t.Span) {
				continue
			}
			if best == nil || t.Grain < best.Grain {
				best = t
			}
		}
		if best == nil && c.marker == "when" {
			best = d.timeBefore(s, c.from) // "in 1998, when 31 people died"
		}
		if best != nil {
			return d.interval(*best)
		}
		switch c.relation {
		case complement, participial, conjunct:
		default:
			return nil
		}
	}
	return nil
}

// timeBefore returns the time expression right before token i, a comma aside, or nil.
func (d *draft) timeBefore(s *draftSentence, i int) *Time {
	if i > 0 && s.Tokens[i-1].Tag == "," {
		i--
	}
	for k := range s.times {
		if t := &s.times[k]; i > 0 && t.End == s.Tokens[i-1].End && t.Known() {
			return t
		}
	}
	return nil
}

// embedded tells whether a time expression is part of a phrase behind a preposition, where it says
// which thing is meant rather than when the clause holds ("after the September 11 attacks").
func (d *draft) embedded(s *draftSentence, c *clause, span Span) bool {
	for _, a := range c.args {
		if a.phrase.from < a.phrase.to && tokensSpan(s, tokenRange{a.phrase.from, a.phrase.to}).Contains(span) {
			return true
		}
	}
	return false
}

// interval opens the ends that words like "since" leave open.
func (d *draft) interval(t Time) *Interval {
	out := &Interval{Time: t, Text: flat(d.doc.Article.Text[t.Span.Start:t.Span.End])}
	switch t.Anchor {
	case "since", "after":
		out.Last = time.Time{}
	case "until", "by", "before":
		out.First = time.Time{}
	}
	return out
}

// owner returns the shortest clause around a span.
func (d *draft) owner(s *draftSentence, p *part, span Span) *clause {
	var best *clause
	for _, c := range p.clauses {
		if c.from >= len(s.Tokens) || c.to <= c.from {
			continue
		}
		to := min(c.to, len(s.Tokens))
		over := Span{s.Tokens[c.from].Start, s.Tokens[to-1].End}
		if over.Contains(span) && (best == nil || c.to-c.from < best.to-best.from) {
			best = c
		}
	}
	return best
}

// where returns the places that a clause names as its own: behind "in", "at" and the like.
func (d *draft) where(c *Claim) []string {
	var out []string
	for _, a := range c.Args {
		switch a.Role {
		case "in", "at", "near", "outside", "inside", "across", "around", "on", "throughout", "off", "over":
		case "to", "into":
			if !d.lex.Is(lexicon.Moving, c.Predicate.Class) {
				continue
			}
		default:
			continue
		}
		for i, to := d.doc.mentionsIn(a.Span); i < to; i++ {
			if m := d.doc.Mentions[i]; a.Contains(m.Span) && m.Type == Location && (a.Name != "" || d.site(a, m)) {
				out = merge(out, []string{d.doc.Entities[m.Entity].Name})
			}
		}
	}
	return out
}

// site tells whether a place in a phrase says where: not before a noun of another kind ("in US
// airstrikes", "in a Rome paper"), but before one of a place ("in a Rome hotel", "the Qatari capital").
func (d *draft) site(a Argument, m Mention) bool {
	if d.lex.Can(a.Head, 'E') || d.lex.Can(a.Head, 'P') || d.lex.Can(a.Head, 'T') {
		return false
	}
	if d.lex.Can(a.Head, 'L') || d.lex.PlaceWords[a.Head] || d.lex.Is(lexicon.Site, a.Head) {
		return true
	}
	// Words in lower case right behind the name say that it describes them.
	text := d.doc.Article.Text
	return m.End >= a.End || m.End+1 >= len(text) || text[m.End] != ' ' || !unicode.IsLower(rune(text[m.End+1]))
}

// quantities returns those that stand in a clause's own words.
func (d *draft) quantities(s *draftSentence, p *part, i int) []Quantity {
	var out []Quantity
	for _, q := range s.quantities {
		if d.owner(s, p, q.Span) == p.clauses[i] {
			out = append(out, q)
		}
	}
	return out
}

// contentClaims returns the claims that stand in what a clause says or confirms.
func (d *draft) contentClaims(p *part, c *clause) []int {
	var out []int
	for _, k := range c.children {
		if (k.relation == content || k.relation == question) && k.claim > 0 {
			out = append(out, k.claim-1)
		}
	}
	return out
}
