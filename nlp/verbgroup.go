package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

type verbForm int

const (
	finite verbForm = iota
	infinitive
	gerund
	participle
)

// verb reads the verb group around a main verb or a copula, head; top is the word that the
// auxiliaries hang on: the verb itself, or what a copula says of its subject.
func (r *reader) verb(head, top int) chunk {
	t := r.tree
	v := chunk{from: head, to: head + 1, head: head}
	fin, to, had, been := false, false, false, false
	auxiliaries := 0
	inGroup := func(k int) bool {
		return t.base(k) == "aux" || t.label[k] == "cop" || t.label[k] == "advmod" && (strings.HasPrefix(r.tokens[k].Tag, "RB") || r.negator(k))
	}
	for _, k := range t.under(top) {
		tok := r.tokens[k]
		switch {
		case t.base(k) == "aux" || t.label[k] == "cop" && k == head:
			if t.base(k) == "aux" {
				auxiliaries++
			}
			been = been || tok.Lower == "been"
			switch {
			case tok.Tag == "TO":
				to = true
			case (tok.Tag == "MD" || tok.Tag == "VBD") && r.hadDone(k):
				fin, v.past, v.perfect, had = true, true, true, true
			case tok.Tag == "MD":
				fin = true
				v.modal = tok.Lemma
				v.past = v.past || tok.Lower == "would" || tok.Lower == "could" || tok.Lower == "might"
			case isFinite(tok.Tag):
				fin = true
				v.past = v.past || tok.Tag == "VBD"
			}
			v.perfect = v.perfect || auxiliary(tok.Lower) == "have" && k != head
			v.passive = v.passive || t.label[k] == "aux:pass"
		case t.label[k] == "mark" && (tok.Tag == "TO" || tok.Lower == "to"):
			to = true
		case t.label[k] == "compound:prt":
			v.particle = tok.Lower
		case t.label[k] == "nsubj:pass":
			v.passive = true
		}
		if r.negator(k) && (t.label[k] == "advmod" || t.label[k] == "neg" || t.base(k) == "cc" || t.label[k] == "det" || t.label[k] == "discourse" || t.label[k] == "dep" || t.base(k) == "aux") {
			v.negative = !v.negative
		}
	}
	for _, k := range t.under(top) { // "possibly", where no modal verb says it
		if tok := r.tokens[k]; t.label[k] == "advmod" && tok.Tag == "RB" && r.lex.Modals[tok.Lower] == "possible" && v.modal == "" {
			v.modal = tok.Lower
		}
	}
	tag := r.tokens[head].Tag
	switch {
	case tag == "VBD" && auxiliaries == 0 && t.label[top] == "acl" && pastForm(r.tokens[head].Lower) && t.kid(top, "nsubj", "nsubj:pass", "mark", "obj") < 0:
		v.form, v.passive = participle, true // "shots meant for rivals"
	case fin || tag == "VBD" || tag == "VBZ" || tag == "VBP":
		v.form = finite
		v.past = v.past || tag == "VBD" && auxiliaries == 0
	case tag == "VBN" && auxiliaries == 0 && !r.headline && t.kid(top, "nsubj") >= 0 && (t.label[top] == "acl:relcl" || t.base(top) != "acl" && t.base(top) != "conj") && !is(r.tokens, t.kid(top, "nsubj"), "whom"):
		v.past = true // a past tense that the tagger took for a participle
	case to && (tag == "VB" || auxiliaries > 0 && !r.gerundial(top)):
		v.form = infinitive
	case tag == "VBG" && auxiliaries == 0 || auxiliaries > 0 && r.gerundial(top):
		v.form = gerund
	case tag == "VBN" && r.headline && t.kid(top, "nsubj:pass") >= 0:
		v.passive = true // "Captain arrested after sinking"
	case tag == "VBN" && is(r.tokens, head-1, "having"):
		v.form, v.past = gerund, true // "denied having dismissed her"
	case tag == "VBN":
		v.form, v.passive = participle, true
	}
	if v.passive && had && !been {
		v.passive = false // "the money he'd saved up"
	}
	// The group reaches over auxiliaries and adverbs that stand beside it.
	for v.from > 0 && (t.head[v.from-1] == top && inGroup(v.from-1) || r.tokens[v.from-1].Tag == "TO" && t.head[v.from-1] == top || r.tokens[v.from-1].Tag == "''" && v.from > 1 && t.head[v.from-2] == top && t.base(v.from-2) == "aux") {
		v.from--
	}
	for v.to < len(r.tokens) && v.to != top && t.head[v.to] == top && (r.negator(v.to) && inGroup(v.to) || t.label[v.to] == "compound:prt") {
		v.to++
	}
	if v.particle == "" && v.to < len(r.tokens) && (r.tokens[v.to].Tag == "RB" || r.tokens[v.to].Tag == "RP") && r.idiom(r.tokens[head].Lemma, r.tokens[v.to].Lower) {
		v.particle = r.tokens[v.to].Lower
		v.to++
	}
	return v
}

// hadDone tells whether the "'d" at a token is "had" rather than "would": "she'd just had".
func (r *reader) hadDone(k int) bool {
	if !is(r.tokens, k, "'d") {
		return false
	}
	for k++; k < r.to && strings.HasPrefix(r.tokens[k].Tag, "RB"); k++ {
	}
	return k < r.to && r.tokens[k].Lower != r.tokens[k].Lemma && (r.tokens[k].Tag == "VBN" || r.tokens[k].Tag == "VBD")
}

// idiom tells whether a verb and the adverb behind it have a meaning of their own: "stay away", "go on to".
func (r *reader) idiom(verb, adverb string) bool {
	whole := verb + " " + adverb
	return r.lex.Phrasal(verb, adverb) || r.lex.Modals[whole] != "" || r.lex.Implicatives[whole].Affirmed != 0
}

func (r *reader) gerundial(top int) bool {
	for _, k := range r.tree.under(top) {
		if r.tree.base(k) == "aux" && r.tokens[k].Tag == "VBG" {
			return true
		}
	}
	return false
}

// negator tells whether a token denies the clause that it belongs to.
func (r *reader) negator(i int) bool {
	w := r.tokens[i].Lower
	switch {
	case w == "longer" || w == "more" && r.tokens[i].Tag != "JJR":
		return is(r.tokens, i-1, "no")
	case w == "only" || w == "nor" || w == "neither":
		return w != "only" && (r.tree.label[i] != "det")
	case w == "not" && is(r.tokens, i+1, "only", "just", "merely", "least", "until", "till"):
		return false
	}
	return r.lex.Negators[w] == "clause"
}

// agrees tells whether the words right around a verb group say the same of its polarity as the tree: a
// second reading that knows nothing of grammar but order.
func (r *reader) agrees(v chunk) bool {
	if k := r.tree.kid(v.head, "aux"); k >= 0 && k < v.from {
		return true // in questions and behind "nor" the subject stands between them
	}
	negative := false
	i := v.head - 1
	for ; i >= 0; i-- {
		t := r.tokens[i]
		if !(strings.HasPrefix(t.Tag, "RB") || t.Tag == "MD" || t.Tag == "''" || auxiliary(t.Lower) != "" || r.lex.Negators[t.Lower] == "clause") {
			break
		}
		if r.negator(i) {
			negative = !negative
		}
	}
	for i = v.head + 1; i < len(r.tokens) && auxiliary(r.tokens[v.head].Lower) != "" && strings.HasPrefix(r.tokens[i].Tag, "RB"); i++ {
		if r.negator(i) {
			negative = !negative
		}
	}
	return negative == v.negative || v.form != finite
}

// beside tells whether the words right before a verb of saying, or right behind it, belong to the subject that
// the tree gives it: who stands next to the verb speaks.
func (r *reader) beside(c *clause) bool {
	p := c.subject
	if p == nil || c.relation != root && c.relation != conjunct || c.verb.form != finite || c.verb.passive {
		return true
	}
	i, step := c.verb.from-1, -1
	if p.from >= c.verb.to {
		i, step = c.verb.to, 1
	}
	for i > r.from && i < r.to && (marked(r.tokens[i]) || strings.HasPrefix(r.tokens[i].Tag, "RB") || r.piece[i] == timePiece || r.piece[i] > 0) {
		i += step
	}
	if i < r.from || i >= r.to {
		return true
	}
	for _, k := range slices.Concat(p.items, p.apposed) {
		if i >= k.from && i < k.to || r.tree.head[i] != outside && r.tree.within(i, k.head) {
			return true
		}
	}
	// "X came and said": nobody stands between the verbs.
	return !nominal(r.tokens[i].Tag) || i >= p.from && i < p.to || c.relation == conjunct && i < c.from
}

// directs tells whether a verb tells its object what to do.
func (r *reader) directs(lemma string) bool {
	return r.lex.Modals[lemma] == "demanded" || r.lex.Is(lexicon.Directing, lemma)
}
