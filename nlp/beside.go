package nlp

import "strings"

// titles notes the posts in front of a name and those of the names listed behind it: "Stellara chief executive [Amara
// Desai]", "the senators [Norell] and Brekke". It also notes the age behind the name.
func (d *draft) titles(s *draftSentence, men Mention, told map[int]bool) {
	r := d.tokensIn(s, men.Span)
	if r.from >= r.to {
		return
	}
	t := s.Tokens
	if r.to+1 < len(t) && t[r.to].Tag == "," && t[r.to+1].Tag == "CD" && (r.to+2 == len(t) || marked(t[r.to+2])) && len(t[r.to+1].Text) == 2 {
		d.ages[men.Entity] = t[r.to+1].Text
	}
	from := r.from
	for from > 0 && r.from-from < maxTitle {
		w := t[from-1]
		if !strings.HasPrefix(w.Tag, "NN") && w.Tag[0] != 'J' && w.Tag != "VBG" && !(w.Tag == "POS" && from > 1) && !d.titled(w) {
			break
		}
		from--
	}
	if from == r.from {
		return
	}
	head := t[r.from-1]
	noun := d.lex.Noun(strings.TrimSuffix(head.Lower, "."))
	if d.mentionAt(head.Span) >= 0 || !strings.HasPrefix(head.Tag, "NN") && !d.titled(head) {
		return
	}
	words := d.qualifiers(s, chunk{from: from, to: r.from, head: r.from - 1})
	for _, w := range words {
		if years, ok := age(w); ok {
			d.ages[men.Entity] = years
		}
	}
	d.addPost(post{noun: noun, words: words, entity: men.Entity, at: men.Start, title: true, firm: true})
	told[r.from-1] = true
	if head.Tag != "NNS" && head.Tag != "NNPS" && noun == head.Lower {
		return
	}
	for i := r.to; i < len(t) && (t[i].Tag == "," || t[i].Tag == "CC" || d.mentionAt(t[i].Span) >= 0); i++ {
		if m := d.mentionAt(t[i].Span); m >= 0 {
			d.addPost(post{noun: noun, words: words, entity: d.doc.Mentions[m].Entity, at: d.doc.Mentions[m].Start, title: true, firm: true})
		}
	}
}

// besidePosts notes the posts that stand between commas beside a name: "the club's chairman, [Amara Desai], resigned",
// "[Nordhaus], the country's largest bank, failed".
func (d *draft) besidePosts(s *draftSentence, men Mention, told map[int]bool) {
	r := d.tokensIn(s, men.Span)
	t := s.Tokens
	if r.from >= r.to {
		return
	}
	ends := r.to == len(t) || t[r.to].Tag == "," || t[r.to].Tag == "."
	if r.from > 1 && t[r.from-1].Tag == "," && ends && !(r.to+1 < len(t) && t[r.to].Tag == "," && t[r.to+1].Tag == "CC") {
		if c, ok := d.nounBefore(s, r.from-1); ok {
			d.postOf(s, men, c, told)
		}
	}
	from := r.to
	if from+2 < len(t) && t[from].Tag == "," && t[from+1].Tag == "CD" && t[from+2].Tag == "," {
		from += 2 // "Desai, 34, a nurse,"
	}
	if from+1 >= len(t) || t[from].Tag != "," || r.from > 0 && (t[r.from-1].Tag == "," || t[r.from-1].Tag == "CC") {
		return
	}
	if c, ok := d.nounBehind(s, from+1); ok {
		d.postOf(s, men, c, told)
	}
}

// postOf gives what a noun phrase says as a post to a name beside it.
func (d *draft) postOf(s *draftSentence, men Mention, c chunk, told map[int]bool) {
	if t := d.doc.Entities[men.Entity].Type; t != Person && t != Organization {
		return // "Northport, Calif., ..."
	}
	told[c.head] = true
	d.addPost(post{noun: d.lex.Noun(s.Tokens[c.head].Lower), words: d.qualifiers(s, c), entity: men.Entity, at: men.Start, firm: s.definite(c)})
}

// nounBefore returns the noun phrase with an article or a possessor that ends before a comma: "the director of the
// museum".
func (d *draft) nounBefore(s *draftSentence, comma int) (chunk, bool) {
	t := s.Tokens
	from, head := comma, comma-1
	for from > 0 && (nominal(t[from-1].Tag) || t[from-1].Tag == "POS") {
		from--
		if from > 1 && is(t, from-1, "of") && from < comma && strings.HasPrefix(t[from-2].Tag, "NN") {
			head = from - 2
			from--
		}
	}
	for from < head && t[from].Tag == "IN" {
		from++
	}
	c := chunk{from: from, to: comma, head: head, base: head + 1}
	if from == 1 && t[0].Tag == "IN" {
		return c, false // "After the vote, Desai"
	}
	return c, from < head && s.definite(c) && t[head].Tag == "NN" && d.mentionAt(t[head].Span) < 0
}

// nounBehind returns the noun phrase that stands behind a comma and before another one, a full stop, "of" or "from".
func (d *draft) nounBehind(s *draftSentence, from int) (chunk, bool) {
	t := s.Tokens
	to := from
	for to < len(t) && (nominal(t[to].Tag) || t[to].Tag == "POS") && t[to].Tag != "PRP" {
		to++
	}
	if to == from || to >= len(t) || t[to-1].Tag != "NN" || d.mentionAt(t[to-1].Span) >= 0 || t[from].Tag == "CD" || t[from].Tag == "POS" {
		return chunk{}, false
	}
	c := chunk{from: from, to: to, head: to - 1, base: to}
	switch {
	case is(t, to, "of"):
		for c.to++; c.to < len(t) && nominal(t[c.to].Tag); c.to++ {
		}
	case !is(t, to, ",", ".", "from", "in", "at", "who", "based", "with", "for"):
		return c, false
	}
	return c, true
}

// maxTitle is how many words of a description may stand in front of a name.
const maxTitle = 5

// titled tells whether a word can be a title, whatever the tagger takes it for.
func (d *draft) titled(t Token) bool {
	return d.lex.Titles[strings.TrimSuffix(t.Lower, ".")] && t.Tag != "IN" && t.Tag != "DT"
}

// age returns the years of "34-year-old".
func age(word string) (string, bool) {
	years, ok := strings.CutSuffix(word, "-year-old")
	return years, ok && years != ""
}
