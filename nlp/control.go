package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// controller returns who does what an infinitive says: the object of a verb that directs somebody, or
// the subject.
func (r *reader) controller(c *clause, k int) *phrase {
	lemma := r.lemma(c)
	if c.object != nil && !c.verb.passive && c.adjective < 0 && lemma != "be" && r.tree.label[c.object.items[0].head] != "xcomp" && !(r.toInfinitive(k) && r.inert(c.object, lemma)) {
		return c.object
	}
	if c.object == nil && r.directs(lemma) && len(c.args) > 0 {
		if last := c.args[len(c.args)-1]; last.prep == "for" || last.prep == "on" || last.prep == "upon" || last.prep == "with" {
			if r.lex.Can(r.lex.Noun(r.tokens[last.items[0].head].Lower), 'T') {
				return c.subject // "asked for two days to think"
			}
			return last.phrase // "called for the US to reopen"
		}
	}
	return c.subject
}

// inert tells whether an object can do nothing that an infinitive behind it says: "voices [eagerness] to end the
// strike", "requests [permission] to leave". A verb that directs things gives them something to do: "caused prices
// to rise".
func (r *reader) inert(object *phrase, verb string) bool {
	if len(object.items) > 1 {
		return false
	}
	noun := r.lex.Noun(r.tokens[object.items[0].head].Lower)
	if r.lex.Is(lexicon.Governing, noun) || r.lex.Is(lexicon.Expedient, noun) {
		return true
	}
	if r.directs(r.lex.EventNouns[noun]) && !r.lex.Can(noun, 'v') {
		return true // a permission, no train
	}
	makes := r.directs(verb) && (verb == "help" || !r.lex.Is(lexicon.Letting, verb)) // "make" has no "to" behind it
	return !makes && r.thing(object)
}

// thing tells whether a phrase names nobody who could act: neither a name nor a pronoun, a person or a group.
func (r *reader) thing(p *phrase) bool {
	head := p.items[0].head
	noun := r.lex.Noun(r.tokens[head].Lower)
	return len(p.items) == 1 && strings.HasPrefix(r.tokens[head].Tag, "NN") && r.tree.pos[head] != "PROPN" && !r.lex.Can(noun, 'P') && !r.lex.Can(noun, 'G') && !r.lex.Roles[noun]
}

// nounInfinitive reads an infinitive that hangs on a noun: "a plan to leave", "expect the keeper to return".
func (r *reader) nounInfinitive(me, noun, k int, about *phrase) {
	if me < 0 {
		r.clause(k, me, purpose, nil)
		return
	}
	c := r.out.clauses[me]
	by := r.possessor(noun)
	switch {
	case by != nil && by.items[0].head < k && (about == nil || r.lex.Is(lexicon.Governing, r.lex.Noun(r.tokens[noun].Lower)) || r.lex.EventNouns[r.lex.Noun(r.tokens[noun].Lower)] != "" || by.items[0].head == noun):
		r.clause(k, me, purpose, by)
	case c.object == about && about != nil && r.directs(r.lemma(c)) && !r.inert(about, r.lemma(c)):
		r.clause(k, me, complement, about)
	case c.subject != nil && r.tree.within(noun, c.subject.items[0].head):
		r.clause(k, me, purpose, nil) // "the eagerness to end the war has grown"
	case c.subject != nil && r.tree.base(noun) == "nmod" && r.thing(c.subject):
		r.clause(k, me, purpose, nil) // "the fight raised questions about the plan to win"
	default:
		r.clause(k, me, purpose, c.subject)
	}
}

// possessor returns whose noun it is: "[his] plan to", "the promise by [the mayor] to", or nil.
func (r *reader) possessor(noun int) *phrase {
	t := r.tree
	if k := t.kid(noun, "nmod:poss"); k >= 0 {
		return r.phrase(k)
	}
	for t.label[noun] == "conj" && t.head[noun] >= 0 {
		noun = t.head[noun]
	}
	if t.base(noun) == "nmod" && r.preposition(noun) == "by" {
		return r.phrase(noun)
	}
	for _, k := range t.under(noun) {
		if t.base(k) == "nmod" && r.preposition(k) == "by" {
			return r.phrase(k)
		}
	}
	return nil
}

// toInfinitive tells whether token k is a verb, or what "be" says, with "to" before it.
func (r *reader) toInfinitive(k int) bool {
	if be := r.tree.kid(k, "cop"); r.tokens[k].Tag != "VB" && (be < 0 || r.tokens[be].Tag != "VB") {
		return false
	}
	for _, x := range r.tree.under(k) {
		if r.tree.label[x] == "mark" && x < k && is(r.tokens, x, "to") {
			return true
		}
	}
	return false
}
