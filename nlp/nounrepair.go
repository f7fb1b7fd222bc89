package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// nounsOwn gives an infinitive or "to doing" to the noun right before it where somebody's deed or mind is what the noun
// names: "no doubt about his determination [to win]", "their commitment [to not leaving]".
func (r *reader) nounsOwn(i int) {
	t := r.tree
	if t.label[i] != "advcl" || r.tokens[i].Tag != "VB" && r.tokens[i].Tag != "VBG" || t.head[i] > i {
		return
	}
	mark := r.dependent(i, r.from, i, "mark")
	n := mark - 1
	if n < r.from || !is(r.tokens, mark, "to") || r.tokens[n].Tag != "NN" || !t.within(n, t.head[i]) || r.dependent(n, r.from, n, "nmod:poss") < 0 {
		return
	}
	noun := r.lex.Noun(r.tokens[n].Lower)
	if r.tokens[i].Tag == "VB" && t.base(n) != "nmod" || r.lex.EventNouns[noun] == "" && !r.lex.Is(lexicon.Governing, noun) || r.lex.Can(noun, 'P') || r.lex.Can(noun, 'G') {
		return
	}
	t.head[i], t.label[i] = n, "acl"
}

// describing makes an -ing form before a noun a mere adjective: "worried about [mounting] pressure".
func (r *reader) describing(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBG" || !r.lex.Is(lexicon.Describing, r.tokens[i].Lower) || t.base(i) != "advcl" && t.base(i) != "acl" {
		return
	}
	o, mark := r.dependent(i, i+1, r.to, "obj"), r.dependent(i, r.from, i, "mark", "case")
	if o < 0 || mark != i-1 || t.reachOf(o).from != i+1 || !strings.HasPrefix(r.tokens[i+1].Tag, "NN") && !strings.HasPrefix(r.tokens[i+1].Tag, "JJ") || t.head[i] < 0 {
		return
	}
	label := "obl"
	if !isVerb(r.tokens[t.head[i]].Tag) {
		label = "nmod"
	}
	r.raise(o, i, "amod")
	t.label[o], t.head[mark], t.label[mark] = label, o, "case"
	t.pos[i], r.tokens[i].Tag = "ADJ", "JJ"
}

// documentSays gives ", alleging ..." to the writing that says it rather than to a noun in it: "filed a suit against
// the mayor [alleging] fraud".
func (r *reader) documentSays(i int) {
	t := r.tree
	if _, ok := r.lex.ReportVerbs[r.tokens[i].Lemma]; !ok || r.tokens[i].Tag != "VBG" || t.label[i] != "acl" || t.head[i] < 0 || t.head[i] > i || r.lex.Is(lexicon.Showing, r.tokens[i].Lemma) {
		return
	}
	document := func(h int) bool { return h >= 0 && h < i && r.lex.Is(lexicon.Document, r.lex.Noun(r.tokens[h].Lower)) }
	h := t.head[i]
	for h >= 0 && !isVerb(r.tokens[h].Tag) && !document(h) {
		h = t.head[h]
	}
	if h >= 0 && isVerb(r.tokens[h].Tag) {
		v := h
		if h = r.dependent(v, v+1, i, "obj"); h < 0 && t.label[i] == "acl" && r.lex.Can(r.lex.Noun(r.tokens[t.head[i]].Lower), 'T') {
			h = r.dependent(v, r.from, v, "nsubj:pass") // "reports were sent last week [warning] that"
		}
	}
	if document(h) {
		t.head[i] = h
	}
}

// proofClause gives a clause without "that" to the sign or proof right before it: "gave no indication [she plans to
// sell]".
func (r *reader) proofClause(i int) {
	t := r.tree
	if t.label[i] != "obj" || !r.lex.Is(lexicon.Proof, r.lex.Noun(r.tokens[i].Lower)) || i+2 >= r.to {
		return
	}
	for v := i + 2; v < min(r.to, i+12); v++ {
		if l := t.label[v]; l != "conj" && l != "parataxis" && l != "ccomp" && l != "advcl" || t.head[v] != t.head[i] || !r.predicative(v) {
			continue
		}
		if s := r.dependent(v, i+1, v, "nsubj", "nsubj:pass"); s < 0 || t.reachOf(s).from != i+1 || r.dependent(v, i, v, "cc", "mark") >= 0 {
			return
		}
		t.head[v], t.label[v] = i, "acl"
		return
	}
}

// stayed makes the participle behind "stay" or "remain" an adjective: "the port stayed [closed]".
func (r *reader) stayed(i int) {
	t := r.tree
	if h := t.head[i]; r.tokens[i].Tag != "VBN" || h != i-1 || t.label[i] != "xcomp" && t.label[i] != "ccomp" && t.label[i] != "advcl" || r.tokens[h].Lemma != "stay" && r.tokens[h].Lemma != "remain" || r.dependent(i, r.from, r.to, "obj", "nsubj", "mark", "aux") >= 0 {
		return
	}
	t.label[i], t.pos[i], r.tokens[i].Tag = "xcomp", "ADJ", "JJ"
}

// named gives ", known as ..." to the noun before the comma rather than to the subject: "fights a rival, [known] as
// the Front".
func (r *reader) named(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBN" || t.label[i] != "advcl" && t.base(i) != "acl" || i < r.from+2 || r.tokens[i-1].Tag != "," || !is(r.tokens, i, "known", "dubbed", "nicknamed", "launched", "founded", "begun", "located") {
		return
	}
	at := i - 2
	for at > r.from && r.piece[at] == timePiece {
		at--
	}
	if !strings.HasPrefix(r.tokens[at].Tag, "NN") || t.head[at] == outside || t.head[i] > i || r.dependent(i, r.from, r.to, "nsubj", "aux:pass", "mark", "aux") >= 0 {
		return
	}
	noun := r.headEndingAt(at)
	if noun == t.head[i] || t.within(noun, i) {
		return
	}
	t.head[i], t.label[i] = noun, "acl"
}

// headEndingAt returns the head of the noun phrase that ends at a token, in a tree whose lists are not there yet.
func (r *reader) headEndingAt(end int) int {
	t := r.tree
	head := end
	for h := t.head[head]; h >= 0 && strings.HasPrefix(r.tokens[h].Tag, "NN") && t.reachOf(h).to >= end && t.label[head] != "conj" && t.base(head) != "nmod"; h = t.head[head] {
		head = h
	}
	return head
}

// accusedOf makes the participle behind a noun one: "the man [accused] of stealing".
func (r *reader) accusedOf(i int) {
	t := r.tree
	n := i - 1
	if r.tokens[i].Tag != "NN" || n < r.from || t.head[n] != i || t.label[n] != "compound" || !is(r.tokens, i+1, "of") {
		return
	}
	verb := r.lex.Lemma(r.tokens[i].Lower, "VBN")
	if !strings.HasSuffix(r.tokens[i].Lower, "ed") || !r.lex.Is(lexicon.Rumoured, verb) && !r.lex.Is(lexicon.Sanctioning, verb) {
		return
	}
	r.raise(n, i, "acl")
	t.pos[i], r.tokens[i].Tag, r.tokens[i].Lemma = "VERB", "VBN", verb
	for k := r.from; k < n; k++ {
		if t.head[k] == i {
			t.head[k] = n
		}
	}
	for k := i + 1; k < r.to; k++ { // what describes the person
		if t.head[k] == i && t.label[k] == "acl" && r.tokens[k].Tag == "VBG" {
			t.label[k] = "advcl"
		}
	}
}
