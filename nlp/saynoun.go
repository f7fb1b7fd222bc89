package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// nounStatements reads the acts of attribution that nouns of saying make with who says it: "the owner's claim
// that", "their call for", "made the case for".
func (d *draft) nounStatements(s *draftSentence, p *part) []Statement {
	var out []Statement
	for i := p.from + 1; i+2 < p.to; i++ {
		if p.quote < 0 && len(s.parts) > 1 && d.quoted(s, i) || !d.tells(s, i) {
			continue
		}
		from := d.behindNoun(s, i)
		if from < 0 {
			continue
		}
		points := gradePoints[d.lex.CueNouns[d.headLemma(s, chunk{head: i})]] - 2
		if c := d.lender(p, i); c != nil {
			if is(s.Tokens, i+1, "that", "about", "against") {
				points += 5 // "had a message about", not "had a plan for"
			}
			if c.lemma == "have" || d.lex.Is(lexicon.Uttering, c.lemma) {
				points += 5
			}
			if st := d.lightStatement(s, p, c, i, from); !st.Content.Empty() && points >= telling {
				out = append(out, st)
			}
		} else if st, ok := d.ownedStatement(s, p, i, from); ok {
			points += 2
			if is(s.Tokens, i+1, "that") {
				points += 5 // "the owner's claim that"
			}
			if points >= telling {
				out = append(out, st)
			}
		}
	}
	return out
}

// quoted tells whether a token stands in one of the quotations that are parts of their own.
func (d *draft) quoted(s *draftSentence, i int) bool {
	for _, p := range s.parts {
		if p.quote >= 0 && i >= p.from && i < p.to {
			return true
		}
	}
	return false
}

// tells tells whether a token is a noun of saying, or one as in "made the point that".
func (d *draft) tells(s *draftSentence, i int) bool {
	if !strings.HasPrefix(s.Tokens[i].Tag, "NN") || strings.HasPrefix(s.Tokens[i+1].Tag, "NN") || d.mentionAt(s.Tokens[i].Span) >= 0 {
		return false
	}
	noun := d.lex.Noun(s.Tokens[i].Lower)
	verb := d.lex.EventNouns[noun]
	_, reports := d.lex.ReportVerbs[verb]
	return noun == "case" || noun == "point" || reports || d.lex.Is(lexicon.Airing, noun) || d.lex.Is(lexicon.Report, noun) || d.lex.Is(lexicon.Judging, verb)
}

// behindNoun returns the token where what a noun of saying tells begins, or -1: behind "that" and behind a
// preposition, and at the "to" of an infinitive.
func (d *draft) behindNoun(s *draftSentence, i int) int {
	t := s.Tokens
	switch {
	case t[i+1].Lower == "that" && t[i+1].Tag == "IN", is(t, i+1, "of", "for", "about", "on", "against", "toward", "towards") && !timeAt(s, i+2):
		return i + 2
	case t[i+1].Tag == "TO" && t[i+2].Tag == "VB":
		return i + 1
	}
	return -1
}

// lender returns the clause whose verb lends a subject to its object, a noun of saying: "[made] no mention of"; or
// nil.
func (d *draft) lender(p *part, i int) *clause {
	for _, c := range p.clauses {
		if c.object != nil && c.object.items[0].head == i && c.subject != nil && !c.verb.passive && c.verb.to <= i {
			return c
		}
	}
	return nil
}

// lightStatement reads a noun of saying with a verb that only lends it a subject: "made no mention of".
func (d *draft) lightStatement(s *draftSentence, p *part, c *clause, i, from int) Statement {
	return Statement{Cue: tokensSpan(s, tokenRange{c.verb.from, d.cueEnd(s, i, from)}), Stance: Said,
		Source: d.sourceSpan(s, c, c.subject), Speaker: d.sourceName(s, c.subject),
		Content: trimCommas(s, tokenRange{from, max(from, d.contentEnd(s, p, c, nil), d.reachOf(s, p, i))})}
}

// cueEnd returns the end of the cue of a noun of saying: with the preposition, without "that" and "to".
func (d *draft) cueEnd(s *draftSentence, i, from int) int {
	if from == i+2 && s.Tokens[i+1].Lower != "that" {
		return from
	}
	return i + 1
}

// ownedStatement reads a noun of saying with who says it in front: "the ministry's warning that".
func (d *draft) ownedStatement(s *draftSentence, p *part, i, from int) (Statement, bool) {
	t := s.Tokens
	at := i
	for at > p.from && nominal(t[at-1].Tag) && t[at-1].Tag != "PRP$" && d.mentionAt(t[at-1].Span) < 0 {
		at--
	}
	var by *phrase
	cue := at
	switch {
	case at > p.from && t[at-1].Tag == "PRP$" && !is(t, at-1, "my", "your", "our"):
		by = phraseOf(chunk{from: at - 1, to: at, head: at - 1, base: at})
	case at > p.from+1 && t[at-1].Tag == "POS":
		first := at - 1
		for first > p.from && nominal(t[first-1].Tag) {
			first--
		}
		c := chunk{from: first, to: at - 1, head: at - 2, base: at - 1}
		if d.speaks(s, c) {
			by = phraseOf(c)
		}
	}
	to := d.reachOf(s, p, i)
	if by == nil || to <= from {
		return Statement{}, false
	}
	st := Statement{Cue: tokensSpan(s, tokenRange{cue, d.cueEnd(s, i, from)}), Stance: Said, Source: d.phraseSpan(s, by), Speaker: d.sourceName(s, by)}
	st.Content = trimCommas(s, tokenRange{from, to})
	return st, !st.Content.Empty()
}

// reachOf returns the end of what hangs on a token, or of the clause of content right behind it.
func (d *draft) reachOf(s *draftSentence, p *part, i int) int {
	end := i + 1
	for _, k := range p.clauses {
		if k.relation == content && (k.from == i+1 || k.from == i+2) {
			end = k.to
		}
	}
	for j := i + 1; j < p.to && j < len(s.Arcs); j++ {
		for h, n := s.Arcs[j].Head, 0; h >= 0 && n < len(s.Arcs); h, n = s.Arcs[h].Head, n+1 {
			if h == i {
				end = j + 1
				break
			}
		}
	}
	return end
}
