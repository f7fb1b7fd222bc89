package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// below reads the clauses under the predicate or noun i, whose clause has index me.
func (r *reader) below(i, me int) {
	c := r.out.clauses[me]
	for _, k := range r.tree.under(i) {
		if !r.clausal(k) {
			about := (*phrase)(nil)
			if r.nominal(k) {
				about = r.phrase(k)
			}
			if r.tree.label[k] == "xcomp" {
				r.below(k, me) // "is likely to win", "left them unable to pay"
				continue
			}
			if r.tree.label[k] == "conj" {
				r.gapped(c, k)
			}
			r.walk(k, me, about)
			continue
		}
		r.under(c, me, i, k)
	}
}

// gapped reads a coordinated clause that leaves its verb out: "won 52 percent of the vote, and [Feld 44
// percent]".
func (r *reader) gapped(c *clause, k int) {
	number := r.tree.kid(k, "nummod")
	span := r.tree.reach(k)
	for span.from < k && (marked(r.tokens[span.from]) || r.tokens[span.from].Tag == "CC") {
		span.from++
	}
	if c.object == nil || number <= span.from || r.tokens[number].Tag != "CD" || r.tree.kid(c.object.items[0].head, "nummod") < 0 || !strings.HasPrefix(r.tokens[number-1].Tag, "NN") {
		return
	}
	n := &clause{relation: conjunct, parent: c.parent, verb: c.verb, adjective: -1, of: c.of, from: span.from, to: span.to}
	n.subject = phraseOf(chunk{from: span.from, to: number, head: number - 1, base: number})
	n.object = phraseOf(chunk{from: number, to: k + 1, head: k, base: k + 1})
	r.out.clauses = append(r.out.clauses, n)
}

// under reads clause k, which hangs on the predicate of clause c.
func (r *reader) under(c *clause, me, i, k int) {
	t := r.tree
	switch t.base(k) {
	case "conj":
		r.conjunct(c, k, c.subject)
	case "parataxis", "list", "discourse", "vocative", "dep", "appos", "orphan", "reparandum":
		n := r.clause(k, -1, conjunct, nil)
		if n.relation == relative {
			n.parent = me
			return
		}
		if n.verb.form != finite && n.subject == nil {
			n.relation, n.parent, n.subject = participial, me, c.subject
		}
		n.tail = r.reports(n) && r.unfilled(n) && n.subject != nil
	case "ccomp", "csubj":
		rel := content
		n := r.clause(k, me, rel, nil)
		switch {
		case n.marker == "whether" || n.marker == "if":
			n.relation = question
		case n.verb.form == finite && r.asks(k):
			n.relation, n.marker = question, r.wh(k)
		case n.verb.form != finite && n.marker != "that":
			n.relation = complement
			if n.subject == nil {
				n.subject = r.controller(c, k)
			}
			if n.marker == "despite" || r.lex.Subordinators[n.marker] == "time" {
				n.relation = participial // "escaped despite being shackled"
			}
		}
	case "xcomp":
		r.clause(k, me, complement, r.controller(c, k))
	case "advcl", "obl", "nmod":
		if t.label[k] == "advcl:relcl" {
			n := r.clause(k, me, relative, nil)
			n.marker = "which"
			return
		}
		r.adverbial(c, me, k)
	case "acl":
		about := c.subject
		if t.kid(i, "cop") >= 0 && c.object != nil {
			about = c.object
		}
		r.adnominal(me, i, k, about)
	default:
		r.clause(k, me, adverbial, nil)
	}
}

// adverbial reads a clause of time, cause, condition or manner, and reduced ones.
func (r *reader) adverbial(c *clause, me, k int) {
	about := c.subject
	if r.tokens[k].Tag == "VB" && r.directs(r.lemma(c)) {
		about = r.controller(c, k)
	}
	if r.toInfinitive(k) && c.object != nil && !c.verb.passive && r.lex.Is(lexicon.Posting, r.lemma(c)) && !r.thing(c.object) && c.object.to <= k {
		about = c.object // "formed a panel to look into it"
	}
	n := r.clause(k, me, adverbial, about)
	switch n.verb.form {
	case infinitive:
		n.relation = purpose
		if k < c.verb.from && n.subject != about {
			break // "for the plan to work, they must stay"
		}
		if c.adjective >= 0 || c.object == nil && r.lex.Modals[r.lemma(c)] != "" || r.lex.Implicatives[r.lemma(c)].Affirmed != 0 && c.object == nil {
			n.relation = complement
		}
		if c.object != nil && r.directs(r.lemma(c)) {
			n.relation, n.subject = complement, r.controller(c, k)
		}
	case gerund, participle:
		n.relation = participial
		if n.marker == "" && n.verb.form == gerund && n.verb.from == c.verb.to && c.adjective < 0 {
			n.relation = complement // "is mulling convening the panel"
		}
		if c.object != nil && (n.marker == "from" || n.marker == "as" || n.marker == "for" && n.verb.form == gerund && r.lex.Is(lexicon.Sanctioning, r.lemma(c))) {
			n.subject = c.object // "prevented the group from meeting", "fined the firm for polluting"
		}
		if n.marker == "as" && n.verb.form == participle && r.reports(n) {
			for _, a := range n.args {
				if a.prep == "by" { // "As reported by Al Jazeera, ..."
					r.out.accords = append(r.out.accords, accord{tokenRange{n.from, a.from}, a.phrase, n.from <= r.from+1})
					n.verb.to = 0
				}
			}
		}
	default:
		if n.marker == "" && n.subject != about {
			n.relation, n.parent = conjunct, -1
			n.tail = r.reports(n) && r.unfilled(n)
		}
	}
}

// adnominal reads a clause that describes a noun.
func (r *reader) adnominal(me, noun, k int, about *phrase) {
	t := r.tree
	if t.label[k] == "acl:relcl" {
		n := r.clause(k, me, relative, about)
		if r.ofProof(noun, k) {
			n.relation, n.of = content, noun
			return
		}
		if at := r.reportNoun(noun, k); at >= 0 {
			n.relation, n.marker, n.of = content, "that", r.contentOf(me, at)
			if n.object != nil && n.object.from == n.object.to-1 && is(r.tokens, n.object.from, "that") {
				n.object = nil
			}
			return
		}
		r.gap(n, k, about)
		return
	}
	if r.toInfinitive(k) {
		r.nounInfinitive(me, noun, k, about)
		return
	}
	n := r.clause(k, me, relative, about)
	switch {
	case n.marker == "that" || n.verb.form == finite && n.subject != about:
		n.relation, n.of = content, r.contentOf(me, noun)
	case n.verb.form == finite:
	case n.marker != "":
		n.relation, n.subject = participial, nil // "questions about achieving it"
		if n.marker == "of" || n.marker == "to" {
			n.subject = r.possessor(noun) // "his habit of lying"
		}
		if n.subject == nil && me >= 0 && r.lemma(r.out.clauses[me]) == "be" {
			n.subject = r.out.clauses[me].subject // "is at risk of collapsing"
		}
	}
}

// reportNoun returns the noun of saying that a clause with "that" tells the content of, although the tree
// takes it for a relative clause of that noun or of one that hangs on it ("claims by the owner that"); or -1.
func (r *reader) reportNoun(noun, k int) int {
	span := r.tree.reach(k)
	if r.tokens[span.from].Lower != "that" || r.tokens[span.from].Tag != "IN" {
		return -1
	}
	for at := noun; at >= 0; at = r.tree.head[at] {
		if r.lex.Is(lexicon.Report, r.lex.Noun(r.tokens[at].Lower)) {
			return at
		}
		if r.tree.base(at) != "nmod" {
			break
		}
	}
	return -1
}

// ofProof tells whether a clause without "that" is what a sign or a proof right before it is of: "gave no indication
// [he plans to leave]".
func (r *reader) ofProof(noun, k int) bool {
	span := r.tree.reach(k)
	subject := r.tree.kid(k, "nsubj", "nsubj:pass")
	return span.from == noun+1 && subject >= 0 && !r.relativeWord(subject) && r.wh(k) == "" && r.lex.Is(lexicon.Proof, r.lex.Noun(r.tokens[noun].Lower)) && r.tree.kid(k, "xcomp", "ccomp", "obj", "cop") >= 0
}

// contentOf returns the noun that a clause of content belongs to, or -1 where it is the object of a verb
// of saying, whose content it is: "denied claims that".
func (r *reader) contentOf(me, noun int) int {
	if me < 0 {
		return noun
	}
	if c := r.out.clauses[me]; r.reports(c) && c.object != nil && r.tree.within(noun, c.object.items[0].head) {
		return -1
	}
	return noun
}

// gap gives a relative clause the noun that it describes as its subject or object.
func (r *reader) gap(n *clause, k int, about *phrase) {
	wh := r.wh(k)
	switch {
	case n.subject == about:
	case n.subject == nil && wh != "where" && wh != "when" && wh != "whose" && wh != "why":
		n.subject = about
	case n.object == nil && n.adjective < 0 && !n.verb.passive && wh != "where" && wh != "when" && wh != "whose" && wh != "why" && about != nil && (!r.circumstance(about) || wh == "which" || wh == "whom") && !r.stranded(k):
		n.object = about
	}
	if n.marker == "" {
		n.marker = wh
	}
}

// stranded tells whether what is missing from a relative clause stands behind a preposition.
func (r *reader) stranded(k int) bool {
	for _, x := range r.tree.under(k) {
		if r.tree.base(x) == "obl" && r.relativeWord(x) {
			return true
		}
	}
	return r.tree.kid(k, "ccomp", "xcomp") >= 0
}

// circumstance tells whether a phrase names a time or a manner, so that a clause about it has no
// object in it ("the first time the ministry confirmed it").
func (r *reader) circumstance(p *phrase) bool {
	head := r.lex.Noun(r.tokens[p.items[0].head].Lower)
	return r.lex.Can(head, 'T') || head == "time" || head == "way" || head == "reason" || head == "moment"
}

// wh returns the question or relative word of a clause, or "".
func (r *reader) wh(k int) string {
	span := r.tree.reach(k)
	for i := span.from; i < span.to && i <= span.from+3; i++ {
		if strings.HasPrefix(r.tokens[i].Tag, "W") {
			return r.tokens[i].Lower
		}
	}
	return ""
}

// asks tells whether a clause opens with a question word.
func (r *reader) asks(k int) bool {
	span := r.tree.reach(k)
	return strings.HasPrefix(r.tokens[span.from].Tag, "W")
}

// walk reads the clauses somewhere under token i, which is no predicate; about is the noun phrase that
// they describe.
func (r *reader) walk(i, me int, about *phrase) {
	t := r.tree
	for _, k := range t.under(i) {
		if !r.clausal(k) {
			next := about
			switch {
			case t.label[k] == "conj":
			case r.nominal(k):
				next = r.phrase(k)
			}
			r.walk(k, me, next)
			continue
		}
		switch t.base(k) {
		case "acl":
			if about == nil && r.nominal(i) {
				about = r.phrase(i)
			}
			r.adnominal(me, i, k, about)
		case "ccomp", "csubj":
			n := r.clause(k, me, content, nil)
			n.of = r.contentOf(me, i)
			if n.verb.form == infinitive {
				n.relation = purpose
			}
		case "advcl", "nmod", "obl", "xcomp":
			if me >= 0 {
				r.adverbial(r.out.clauses[me], me, k)
				continue
			}
			n := r.clause(k, -1, adverbial, about)
			if n.verb.form != finite {
				n.relation = participial
			}
		default:
			n := r.clause(k, -1, conjunct, nil)
			n.tail = r.reports(n) && r.unfilled(n) && n.subject != nil
			if n.subject == nil && n.verb.form != finite {
				n.relation, n.parent, n.subject = relative, me, about
			}
		}
	}
}
