package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// cutTimes takes expressions of time out of the sentence, where they are no part of a noun phrase and no
// subject: the times are found elsewhere, and a parser often hangs what stands beside them on them.
func (r *reader) cutTimes() {
	for _, tm := range r.times {
		from, to := -1, 0
		for i := r.from; i < r.to; i++ {
			if tm.Span.Contains(r.tokens[i].Span) {
				if from < 0 {
					from = i
				}
				to = i + 1
			}
		}
		if from < 0 || to-from >= r.to-r.from || r.piece[from] != 0 {
			continue
		}
		if from > r.from && is(r.tokens, from-1, "on", "in", "at", "by", "since", "until", "till", "from", "during") && r.piece[from-1] == 0 {
			from--
		}
		before, next := tag(r.tokens, from-1), tag(r.tokens, to)
		switch {
		case from > r.from && (before == "DT" || before == "PRP$" || before == "POS" || before == "IN" || before == "TO" || before == "CC" || strings.HasPrefix(before, "JJ") || before == "CD"),
			to < r.to && (strings.HasPrefix(next, "NN") && before != "," && from > r.from || next == "POS" || next == "CC" || next == "HYPH" || isFinite(next) && (from == r.from || before == ",") || next == "IN" && is(r.tokens, to, "of", "when", "that")):
			continue
		}
		for i := from; i < to; i++ {
			r.piece[i] = timePiece
		}
		if from == r.from && to < r.to && r.tokens[to].Tag == "," {
			r.piece[to] = droppedPiece
		}
	}
}

// hangTimes puts the times that were taken out back into the tree, under the verb that they stand behind,
// or the first one.
func (r *reader) hangTimes() {
	for i := r.from; i < r.to; i++ {
		if r.piece[i] != timePiece {
			continue
		}
		verb := -1
		for k := i - 1; k >= r.from && verb < 0; k-- {
			for h, n := k, 0; h >= 0 && n < len(r.tokens) && r.tree.head[k] != outside && r.piece[k] >= 0; h, n = r.tree.head[h], n+1 {
				if isVerb(r.tokens[h].Tag) && r.tree.base(h) != "aux" && r.tree.label[h] != "cop" && r.tree.label[h] != "amod" {
					verb = h
					break
				}
			}
			if verb < 0 && r.piece[k] >= 0 && r.tree.head[k] == -1 {
				verb = k
			}
		}
		for k := r.from; k < r.to && verb < 0; k++ {
			if r.piece[k] == 0 && r.tree.head[k] == -1 {
				verb = k
			}
		}
		if verb >= 0 {
			r.tree.head[i], r.tree.label[i], r.tree.pos[i] = verb, "obl:unmarked", "NOUN"
		}
	}
}

// giveQuotes gives each quotation to the clause of saying beside it: the one behind it that has
// nothing else to say, or the one before it.
func (r *reader) giveQuotes() {
	for _, c := range r.out.clauses {
		r.invert(c)
	}
	for _, q := range r.quoteRanges {
		var before, behind *clause
		for _, c := range r.out.clauses {
			if !c.hasVerb() || !r.voices(c) || c.quote != nil || !r.unfilled(c) || r.hasContent(c) {
				continue
			}
			if c.verb.head < q.from && (before == nil || c.verb.head > before.verb.head) {
				before = c
			}
			if c.verb.head >= q.to && c.subject != nil && (behind == nil || c.verb.head < behind.verb.head) {
				behind = c
			}
		}
		at := q.to
		for at < r.to && marked(r.tokens[at]) {
			at++
		}
		choice := before
		if behind != nil && (before == nil || behind.from <= at) {
			choice = behind
		}
		if choice == nil {
			continue
		}
		choice.quote = &tokenRange{q.from, q.to}
		choice.tail = false
	}
}

// invert takes the noun behind a verb of saying for its subject where a quotation stands right before it:
// "...", said the minister.
func (r *reader) invert(c *clause) {
	if c.subject != nil || c.object == nil || c.recipient != nil || c.object.from != c.verb.to || c.verb.passive && c.verb.to > c.verb.from+1 {
		return
	}
	i := c.verb.from - 1
	for i >= r.from && r.piece[i] != quotePiece && (marked(r.tokens[i]) || r.tokens[i].Tag == "CC") {
		i--
	}
	if i < r.from || r.piece[i] != quotePiece {
		return
	}
	opens := true
	for k := r.from; k < i; k++ {
		opens = opens && (r.piece[k] == quotePiece || marked(r.tokens[k]))
	}
	if r.voices(c) || opens && (is(r.tokens, i-1, ",", "!", "?") || is(r.tokens, i+1, ",")) && r.person(c.object) {
		c.subject, c.object, c.voices, c.verb.passive = c.object, nil, true, false
	}
}

// voices tells whether a clause can have a quotation as what it says: its verb is one of saying, or who does it stands
// behind the quotation, whatever the verb.
func (r *reader) voices(c *clause) bool {
	return c.voices || r.reports(c) || r.lex.Is(lexicon.Voicing, r.lemma(c))
}

// person tells whether a noun phrase names one person or says what he is.
func (r *reader) person(p *phrase) bool {
	head := p.items[0].head
	return r.tree.pos[head] == "PROPN" || r.lex.Can(r.lex.Noun(r.tokens[head].Lower), 'P') || is(r.tokens, head, "he", "she", "they")
}

// hasContent tells whether a clause has a clause of what is said already.
func (r *reader) hasContent(c *clause) bool {
	for _, k := range r.out.clauses {
		if k.relation == content && k.parent >= 0 && r.out.clauses[k.parent] == c {
			return true
		}
	}
	return false
}

// parenthesisAt reads a clause between dashes or brackets from the mark at i on.
func (r *reader) parenthesisAt(i int) (aside, bool) {
	closing := ""
	switch r.tokens[i].Text {
	case "(":
		closing = ")"
	case "-", "--", "–", "—":
		closing = r.tokens[i].Text
	}
	verb := false
	for k := i + 1; closing != "" && i > r.from && k < r.to && r.piece[k] != quotePiece; k++ {
		verb = verb || isFinite(r.tokens[k].Tag)
		if r.tokens[k].Text == closing {
			return aside{tokenRange: tokenRange{i, k + 1}}, verb
		}
	}
	return aside{}, false
}

// quoted tells whether a quotation stands in tokens from..to.
func (r *reader) quoted(from, to int) bool {
	for _, p := range r.piece[from:to] {
		if p == quotePiece {
			return true
		}
	}
	return false
}

// filled tells whether what is said stands right behind a verb of saying: "proposed barring them", "announced
// a plan". Who is told does not count, nor when.
func (r *reader) filled(verb int) bool {
	i := verb + 1
	if i >= r.to || r.piece[i] != 0 || r.timely(i) || r.lex.Is(lexicon.Addressing, r.tokens[verb].Lemma) {
		return false
	}
	t := r.tokens[i]
	return t.Tag == "VBG" || t.Tag == "TO" || r.opensNoun(i)
}
