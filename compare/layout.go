package compare

import (
	"slices"
	"sort"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A layout is an expression of a state while it is laid on the words of a claim.
type layout struct {
	doc      *nlp.Document
	it       *item
	s        *nlp.Sentence
	e        *lexicon.StateExpression
	at       int    // token of the verb
	verb     string // the one that the expression is found by
	first    int    // token of the first word that was found, before the verb where it is part of what something is done to
	end      int    // token of the last one
	inObject bool   // the words found last are part of what something is done to: "the [charges against] Lund were dropped"
	x, y     slot   // what stands for X and Y
	said     []string
	word     string       // see condition.word
	matter   nlp.Argument // found in a phrase away from its place
}

// A slot is the place in an expression of what stands for X or Y.
type slot struct {
	asked  bool // the expression has it
	behind int  // the token behind which it follows
	bare   bool // nothing but particles stand between the verb and it
}

// slotOf returns the place of X or Y.
func (l *layout) slotOf(name byte) *slot {
	if name == 'X' {
		return &l.x
	}
	return &l.y
}

// fits lays an expression on a claim.
func fits(doc *nlp.Document, it *item, s *nlp.Sentence, at int, verb string, e *lexicon.StateExpression) (condition, bool) {
	l := layout{doc: doc, it: it, s: s, e: e, at: at, verb: verb, first: at, end: at}
	c := condition{it: it, of: e, state: (verb == "be" || is(lexicon.Linking, verb)) && !it.Predicate.Perfect, sign: 1}
	if !l.findLead() || !l.findWords() {
		return c, false
	}
	c.holder, c.matter, c.word = l.holder(), l.concerned(), l.word
	if (l.y.asked || e.OfY) && c.matter.Empty() || c.holder.Empty() || c.holder.Span == c.matter.Span {
		return c, false
	}
	c.words = nlp.Span{Start: s.Tokens[l.first].Start, End: max(s.Tokens[l.end].End, it.Predicate.End)}
	if verb != "be" && plainVerb(e) && (!it.Object.Empty() || it.Predicate.Passive) || !wholePredicate(it, l.said) || verb == "be" && openEnded(s, e, l.end) {
		return c, false
	}
	c.sign = signIn(it, s, e, l.said)
	first, _ := s.TokensOf(it.Predicate.Span)
	c.present = s.Tokens[first].Tag == "VBZ" || s.Tokens[first].Tag == "VBP" || s.Tokens[first].Tag == "VBG"
	c.now = c.present || c.state && len(it.Attribution) > 0 // "said that it was safe"
	c.present = c.present && !it.Predicate.Perfect
	return c, true
}

// findLead looks for the words that an expression has before its verb, in what the clause is about: "the [case against Lund]
// collapsed", "a [bomb] caused the blast".
func (l *layout) findLead() bool {
	if len(l.e.Lead) == 0 {
		return true
	}
	topic := l.it.Subject
	if topic.Empty() {
		topic = l.it.Object
	}
	words := l.e.Lead[0].Words
	if len(l.e.Lead) == 1 {
		return topic.Name == "" && !topic.Negative && len(topic.Heads) == 1 && slices.Contains(words, topic.Head)
	}
	k, last := l.s.TokensOf(topic.Span)
	for ; k >= 0 && k <= last; k++ {
		if goesBy(l.s.Tokens[k], words) {
			break
		}
	}
	if k < 0 || k > last || k+1 >= len(l.s.Tokens) || !slices.Contains(l.e.Lead[1].Words, l.s.Tokens[k+1].Lower) {
		return false
	}
	l.first = min(l.first, k)
	for _, w := range l.e.Lead {
		if w.Slot != 0 {
			at := l.slotOf(w.Slot)
			at.asked, at.behind = true, k+1
		}
	}
	return true
}

// findWords looks for the words of an expression in their order.
func (l *layout) findWords() bool {
	pending, particles := false, true
	for i, w := range l.e.Rest {
		if w.Slot != 0 {
			pending = true
			*l.slotOf(w.Slot) = slot{true, l.end, particles}
			continue
		}
		k := l.find(i, w.Words, pending)
		if k < 0 && i > 0 && i+2 == len(l.e.Rest) && l.e.Rest[i+1].Slot == 'Y' {
			l.matter = phraseWith(l.it, w.Words) // "shared the stage with the president [at the rally]"
		}
		if k < 0 && !l.matter.Empty() {
			return true
		} else if k < 0 || k > l.end && narrowedNo(l.s.Tokens[l.end:k]) {
			return false
		}
		if w.Matter {
			l.word = lexicon.Get().Noun(l.s.Tokens[k].Lower)
		}
		l.said = append(l.said, forms(l.s.Tokens[k])...)
		l.first, l.end, pending = min(l.first, k), k, false
		particles = particles && is(lexicon.Particle, w.Words[0])
	}
	return true
}

// find looks for the next word of an expression, also within what something is done to where that stands before the verb.
func (l *layout) find(i int, words []string, pending bool) int {
	if l.it.Predicate.Passive && l.verb != "be" && (i == 0 || l.inObject) && !is(lexicon.Particle, words[0]) || l.inObject {
		from, last := l.s.TokensOf(l.it.Object.Span)
		if l.inObject {
			from, last = l.end+1, min(l.end+1, l.at-1)
		}
		for k := max(from, 0); k <= last && k < l.at; k++ {
			if goesBy(l.s.Tokens[k], words) {
				l.inObject = true
				return k
			}
		}
	}
	if l.inObject {
		l.inObject, l.end = false, l.at
	}
	return next(l.it, l.s, l.end+1, words, pending)
}

// holder returns whose state it is.
func (l *layout) holder() nlp.Argument {
	it, e := l.it, l.e
	object := objectOf(it, e)
	behind, asked := l.x.behind, l.x.asked
	switch {
	case asked && behind != l.at && (object.Empty() || !l.x.bare && l.within(object, behind) || behind < l.at):
		return l.phraseBehind(behind)
	case e.OfX && (it.Predicate.Passive || !object.Empty()):
		return object
	case e.OfX:
		return nlp.Argument{}
	case l.verb == "be" && (is(lexicon.Ascribing, l.s.Tokens[l.at].Lemma) || it.Subject.Empty() || it.Predicate.Passive):
		return it.Object
	}
	return it.Subject
}

// concerned returns what stands for Y.
func (l *layout) concerned() nlp.Argument {
	it := l.it
	behind, asked := l.y.behind, l.y.asked
	object := objectOf(it, l.e)
	switch {
	case !l.matter.Empty():
		return l.matter
	case l.e.OfY:
		return it.Subject
	case !asked:
		return nlp.Argument{}
	case behind < l.at:
		return l.phraseBehind(behind)
	case l.y.bare && l.verb != "be" && (it.Predicate.Passive || behind == l.at && !object.Empty()):
		return object
	}
	if a := behindToken(it, l.s, behind+1); !a.Empty() {
		return a
	}
	if l.end > l.at && l.y.bare && l.verb != "be" && it.Object.Start >= l.s.Tokens[l.at].Start {
		return it.Object // "turned the bid down"
	}
	return l.phraseBehind(behind)
}

// within tells whether a token is part of an argument.
func (l *layout) within(a nlp.Argument, token int) bool { return a.Contains(l.s.Tokens[token].Span) }

// phraseBehind returns the noun phrase right behind a token, wherever a parser hangs it: "found no trace of [the canvas]".
func (l *layout) phraseBehind(token int) nlp.Argument {
	if a := behindToken(l.it, l.s, token+1); !a.Empty() && (a.Role != "object" || token == l.at) {
		return a
	}
	return chunkAt(l.doc, l.s, token+1)
}

// chunkAt makes an argument of the noun phrase that begins at a token, empty where none does.
func chunkAt(doc *nlp.Document, s *nlp.Sentence, from int) nlp.Argument {
	last := -1
	for k := from; k < len(s.Tokens); k++ {
		t := s.Tokens[k]
		if t.Tag[0] == 'N' {
			last = k
		} else if t.Tag != "DT" && t.Tag != "PRP$" && t.Tag[0] != 'J' && t.Tag != "POS" && t.Tag != "VBN" {
			break
		}
	}
	if last < 0 {
		return nlp.Argument{}
	}
	lex := lexicon.Get()
	a := nlp.Argument{Span: nlp.Span{Start: s.Tokens[from].Start, End: s.Tokens[last].End}, Role: "of", Head: lex.Noun(s.Tokens[last].Lower)}
	a.Phrase = strings.Join(strings.Fields(doc.Article.Text[a.Start:a.End]), " ")
	a.Text, a.Heads = a.Phrase, []string{a.Head}
	for _, t := range s.Tokens[from : last+1] {
		switch {
		case t.Lower == "the" || t.Lower == "this" || t.Lower == "that" || t.Tag == "PRP$":
			a.Definite = true
		case t.Lower == "no":
			a.Negative = true
		case t.Tag[0] == 'N' || t.Tag[0] == 'J' || t.Tag == "VBN":
			a.Words = append(a.Words, lex.Noun(t.Lower))
		}
	}
	first := sort.Search(len(doc.Mentions), func(i int) bool { return doc.Mentions[i].Start >= a.Start })
	for _, m := range doc.Mentions[first:] {
		if m.Start >= a.End {
			break
		}
		name := doc.Entities[m.Entity].Name
		if a.Names = append(a.Names, name); m.End == a.End {
			a.Name = name
		}
	}
	return a
}
