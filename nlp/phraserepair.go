package nlp

import "strings"

// betweenTwo gives "between" its second noun where the tree takes it for the subject behind "and": "talks between the
// [army] and the rebels are going on".
func (r *reader) betweenTwo(i int) {
	t := r.tree
	h := t.head[i]
	between := r.dependent(i, r.from, i, "case")
	if t.label[i] != "nmod" || h < 0 || h > i || !is(r.tokens, between, "between") || r.dependent(i, i, r.to, "conj") >= 0 {
		return
	}
	cc := t.reachOf(i).to
	v := h
	if is(r.tokens, cc, "and") {
		v = t.head[cc]
	}
	if v <= cc || t.head[v] != h || t.label[v] != "conj" {
		return
	}
	s := r.dependent(v, cc, v, "nsubj", "nsubj:pass")
	if s < 0 || t.reachOf(s).from != cc+1 {
		return
	}
	r.raise(v, h, t.label[s])
	t.head[s], t.label[s], t.head[cc] = i, "conj", s
}

// toNoun makes a noun behind "to" that was taken for an infinitive a noun: "killed Holm, an aide to “Front” [leader]
// Berg".
func (r *reader) toNoun(i int) {
	t := r.tree
	to := r.dependent(i, r.from, i, "mark")
	if l := t.label[i]; l != "xcomp" && l != "advcl" && l != "acl" && l != "ccomp" || !strings.HasPrefix(r.tokens[i].Tag, "NN") || !is(r.tokens, to, "to") || to == r.from || r.dependent(i, r.from, r.to, "cop", "aux", "nsubj", "obj") >= 0 {
		return
	}
	t.label[to], t.label[i] = "case", "obl"
	if strings.HasPrefix(r.tokens[to-1].Tag, "NN") {
		t.head[i], t.label[i] = to-1, "nmod"
	}
}

// conjSubject gives a noun that was coordinated with a verb before it to the verb behind it that has no subject: "gets
// what he deserves and [others] should expect it".
func (r *reader) conjSubject(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "conj" || h < 0 || h > i || !isVerb(r.tokens[h].Tag) || !strings.HasPrefix(r.tokens[i].Tag, "NN") || t.reachOf(i).to >= r.to {
		return
	}
	cc := r.dependent(i, h, i, "cc")
	fin := t.reachOf(i).to
	v := fin
	if isFinite(r.tokens[fin].Tag) && strings.HasPrefix(t.label[fin], "aux") {
		v = t.head[fin]
	}
	if cc < 0 || v < fin || !isFinite(r.tokens[fin].Tag) || t.label[v] != "conj" || t.within(v, i) || r.dependent(v, r.from, v, "nsubj", "nsubj:pass", "expl") >= 0 {
		return
	}
	t.head[i], t.label[i], t.head[cc] = v, "nsubj", v
	if r.dependent(v, fin, v, "aux:pass") >= 0 {
		t.label[i] = "nsubj:pass"
	}
}

// nounAbove makes a noun the subject of the clause that was taken for a relative one without a subject or a word that
// opens it: "No one [has so far claimed] it".
func (r *reader) nounAbove(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "acl:relcl" || h < 0 || h > i || t.head[h] != -1 || !strings.HasPrefix(r.tokens[h].Tag, "NN") && r.tokens[h].Tag != "PRP" || r.dependent(h, r.from, r.to, "cop", "nsubj") >= 0 {
		return
	}
	first := t.reachOf(i).from
	if first != h+1 || !isFinite(r.tokens[first].Tag) || t.head[first] != i && first != i || r.dependent(i, r.from, r.to, "nsubj", "nsubj:pass", "mark", "csubj") >= 0 {
		return
	}
	r.raise(i, h, "nsubj")
	if r.dependent(i, first, i, "aux:pass") >= 0 {
		t.label[h] = "nsubj:pass"
	}
	for k := i + 1; k < r.to; k++ {
		if t.head[k] == h && t.label[k] == "punct" {
			t.head[k] = i
		}
	}
}
