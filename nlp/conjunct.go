package nlp

import (
	"rashomon/nlp/lexicon"
)

// conjunct reads a clause that is coordinated with clause c.
func (r *reader) conjunct(c *clause, k int, subject *phrase) {
	rel := c.relation
	if rel == root {
		rel = conjunct
	}
	own := r.tree.kid(k, "nsubj", "nsubj:pass", "expl") >= 0
	shared := subject
	if own || rel == relative {
		shared = nil
	}
	before := len(r.out.clauses)
	n := r.clause(k, c.parent, rel, shared)
	if !own {
		n.subject = subject
	}
	if n.relation == rel && c.relation != root && c.relation != conjunct {
		n.list = &member{c, c.relation, c.parent, c.subject}
	}
	if n.marker == "" || n.marker == "to" {
		n.marker = c.marker
	}
	for _, next := range r.out.clauses[before:] { // the rest of the list
		if next.marker == "" && next.relation == rel && next.parent == c.parent {
			next.marker = n.marker
		}
	}
	n.of = c.of
	if !own {
		if r.alsoPassive(c, n) {
			n.verb.form, n.verb.passive, n.verb.past = c.verb.form, true, false
		}
		if n.verb.form == participle {
			n.verb.form, n.verb.passive = c.verb.form, c.verb.passive
			n.verb.perfect = c.verb.perfect
			if rel == adverbial {
				n.relation = rel
			}
		}
		if n.verb.form == gerund && r.tokens[c.verb.head].Tag == "VBG" {
			n.verb.form = c.verb.form // "were questioning one and testing the other"
		}
		if r.tokens[n.verb.head].Tag == "VB" && n.verb.form == finite {
			n.verb.form = c.verb.form
		}
		for _, next := range r.out.clauses[before:] {
			if next.relation == n.relation && next.parent == n.parent && next.subject == n.subject && r.underHedge(c, next) {
				next.verb.modal = c.verb.modal
			}
		}
	}
	n.tail = own && n.relation == conjunct && n.parent < 0 && r.reports(n) && r.unfilled(n) && r.tree.kid(k, "cc") < 0
}

// underHedge tells whether an adverb before the verb of a clause that leaves open whether it is so does so for what is
// coordinated with the verb as well: "reportedly stole the car and [drove] off".
func (r *reader) underHedge(c, n *clause) bool {
	at := n.verb.head
	return n.verb.modal == "" && r.lex.Is(lexicon.Hedging, c.verb.modal) && r.tree.kid(at, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass") < 0 &&
		(n.verb.past || n.verb.passive || r.tokens[at].Tag == r.tokens[c.verb.head].Tag)
}

// level lets the members of a list hang where the first of them came to hang after they were read: "urged her to
// close the club and [to pay]".
func (r *reader) level() {
	for _, c := range r.out.clauses {
		if c.list == nil || c.relation != c.list.relation {
			continue
		}
		first := c.list.first
		c.relation, c.parent, c.of = first.relation, first.parent, first.of
		if c.subject == c.list.subject {
			c.subject = first.subject
		}
	}
}

// alsoPassive tells whether what looks like a past tense behind a passive verb is one more participle: "were held
// and [tested]".
func (r *reader) alsoPassive(c, n *clause) bool {
	verb := r.tokens[n.verb.head]
	if !c.verb.passive || verb.Tag != "VBD" || n.verb.to-n.verb.from > 1 || n.object != nil || n.recipient != nil || n.adjective >= 0 || n.verb.particle != "" {
		return false
	}
	return r.tokens[n.verb.head-1].Tag == "CC" && r.lex.Participle(verb.Lemma) == verb.Lower && !r.lex.Is(lexicon.Intransitive, verb.Lemma) && r.lex.ReportVerbs[verb.Lemma].Stance == ""
}
