package nlp

import (
	"slices"

	"rashomon/nlp/lexicon"
)

// activeSubject makes the subject of "has confirmed" no passive one.
func (r *reader) activeSubject(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "nsubj:pass" || h < i {
		return
	}
	object := r.dependent(h, h+1, r.to, "obj")
	if a := r.dependent(h, i, h, "aux:pass"); object >= 0 && a == i+1 && t.reachOf(object).from == h+1 && is(r.tokens, a, "'s") {
		t.label[a], t.label[i] = "aux", "nsubj" // "he's made statements"
		return
	}
	if r.tokens[h].Tag[0] != 'V' || r.dependent(h, r.from, r.to, "aux:pass") >= 0 {
		return
	}
	for k := i; k < h; k++ {
		if t.head[k] == h && t.label[k] == "aux" && auxiliary(r.tokens[k].Lower) == "have" {
			t.label[i] = "nsubj"
			return
		}
	}
}

// particleObject makes what stands behind "have", a participle and its particle the object: "may have brought down [the
// airliner]".
func (r *reader) particleObject(i int) {
	t := r.tree
	v := t.head[i]
	if t.label[i] != "aux" || auxiliary(r.tokens[i].Lower) != "have" || v+1 >= r.to || r.dependent(v, r.from, r.to, "obj", "aux:pass") >= 0 {
		return
	}
	if o := t.head[v+1]; o > v && t.label[v+1] == "case" && t.head[o] == v && t.label[o] == "obl" && r.phrasal(r.tokens[v].Lemma, r.tokens[v+1].Lower) {
		t.head[v+1], t.label[v+1], t.label[o] = v, "compound:prt", "obj"
	}
}

// phrasal tells whether a verb and a particle tell of an event that somebody makes happen: "bring down".
func (r *reader) phrasal(verb, particle string) bool {
	return (particle == "down" || particle == "off" || particle == "up" || particle == "out") && slices.ContainsFunc(r.lex.VerbExpressions(verb), func(e lexicon.EventExpression) bool {
		return len(e.Words) > 0 && e.Words[0] == particle && !e.OfSubject
	})
}

// believedSubject makes what stands between a verb and the clause that it governs the subject of the clause: "believe [the
// engine] may have failed", "saying [his government] has saved the bank".
func (r *reader) believedSubject(i int) {
	t := r.tree
	h := t.head[i]
	next := t.reachOf(i).to
	if t.label[i] != "obj" || h < 0 || h > i || next >= r.to || t.head[next] == outside {
		return
	}
	v := next
	if l := t.label[next]; l == "aux" || l == "aux:pass" || l == "cop" {
		v = t.head[next]
	}
	if v < next || !isFinite(r.tokens[next].Tag) && r.tokens[next].Tag != "MD" || r.dependent(v, r.from, r.to, "nsubj", "nsubj:pass", "mark", "cc") >= 0 {
		return
	}
	switch {
	case t.head[v] == h && t.label[v] == "ccomp":
	case r.lex.ReportVerbs[r.tokens[h].Lemma].Stance != "" && (t.label[v] == "conj" || t.label[v] == "parataxis") && (t.head[v] == h || t.head[v] == t.head[h]):
		t.head[v], t.label[v] = h, "ccomp"
	default:
		return
	}
	t.head[i], t.label[i] = v, "nsubj"
	if r.dependent(v, r.from, v, "aux:pass") >= 0 {
		t.label[i] = "nsubj:pass"
	}
}

// stateBefore makes the word behind a form of be what somebody was when the clause behind it happened, where the tree has the
// form of be at the verb of that clause: "was [drunk] when he crashed".
func (r *reader) stateBefore(i int) {
	t := r.tree
	v := t.head[i]
	if t.label[i] != "cop" || v < i+3 || r.tokens[v].Tag != "VBD" || t.head[i+1] != v || t.label[i+1] != "advmod" || r.tokens[i+2].Tag != "WRB" || t.head[i+2] != v {
		return
	}
	subject := r.dependent(v, r.from, i, "nsubj")
	if subject < 0 || r.dependent(v, i+2, v, "nsubj") < 0 {
		return
	}
	r.raise(i+1, v, "advcl")
	r.tokens[i+1].Tag = "JJ"
	for k := r.from; k < r.to; k++ {
		if t.head[k] == v && (k <= i || t.label[k] == "punct" && k > v) {
			t.head[k] = i + 1
		}
	}
}
