package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// verbConjunct gives a predicate that is coordinated with a mere noun to the clause that the noun belongs to: "said
// the plan failed in March and [was a mistake]".
func (r *reader) verbConjunct(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "conj" || h < 0 || h > i || r.predicative(h) || r.dependent(i, h, i, "nsubj", "nsubj:pass", "expl", "mark") >= 0 {
		return
	}
	cc := r.dependent(i, h, i, "cc")
	helper := r.dependent(i, h, i, "cop", "aux", "aux:pass")
	if cc < 0 || helper != cc+1 || !isFinite(r.tokens[helper].Tag) {
		return
	}
	for h >= 0 && !r.predicative(h) {
		h = t.head[h]
	}
	if h < 0 || h > i || r.dependent(h, r.from, h, "nsubj", "nsubj:pass", "expl") < 0 {
		return
	}
	t.head[i] = h
}

// predicative tells whether a token is a verb, or what a copula says of its subject, in a tree whose lists are not
// there yet.
func (r *reader) predicative(i int) bool {
	return isVerb(r.tokens[i].Tag) && (r.tree.pos[i] == "VERB" || r.tree.pos[i] == "AUX") || r.dependent(i, r.from, r.to, "cop") >= 0
}

// activeSubject makes the subject of "has confirmed" no passive one.
func (r *reader) activeSubject(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "nsubj:pass" || h < i || r.dependent(h, r.from, r.to, "aux:pass", "aux:get") >= 0 || r.dependent(h, h+1, r.to, "obj") < 0 {
		return
	}
	if a := r.dependent(h, i, h, "aux"); a >= 0 && auxiliary(r.tokens[a].Lower) == "have" {
		t.label[i] = "nsubj"
	}
}

// gardenPath makes a participle that was taken for the verb of a sentence describe its noun, where the verb comes
// after it: "The tape [alleged] to reveal the shots was a hoax".
func (r *reader) gardenPath(i int) {
	t := r.tree
	if tag := r.tokens[i].Tag; tag != "VBD" && tag != "VBN" || r.lex.Participle(r.tokens[i].Lemma) != r.tokens[i].Lower || t.label[i] == "conj" || t.base(i) == "acl" {
		return
	}
	if lemma := r.tokens[i].Lemma; r.lex.ReportVerbs[lemma].Stance != "" && !(r.lex.Is(lexicon.Rumoured, lemma) && is(r.tokens, i+1, "to", "of")) {
		return
	}
	s := r.dependent(i, r.from, i, "nsubj", "nsubj:pass")
	if s < 0 || !strings.HasPrefix(r.tokens[s].Tag, "NN") || t.reachOf(s).to != i || r.dependent(i, r.from, r.to, "obj", "ccomp", "aux", "aux:pass", "cop") >= 0 {
		return
	}
	for w := i + 1; w < r.to; w++ {
		if t.head[w] != i || t.label[w] != "parataxis" && t.label[w] != "dep" && t.label[w] != "conj" || r.dependent(w, r.from, r.to, "nsubj", "nsubj:pass", "expl", "cc", "mark", "csubj") >= 0 {
			continue
		}
		fin := w
		if a := r.dependent(w, i, w, "cop", "aux", "aux:pass"); a >= 0 {
			fin = a
		}
		if !isFinite(r.tokens[fin].Tag) || marked(r.tokens[fin-1]) {
			continue
		}
		r.raise(w, i, "acl")
		t.head[s], t.label[s] = w, "nsubj"
		if r.dependent(w, i, w, "aux:pass") >= 0 {
			t.label[s] = "nsubj:pass"
		}
		t.head[i] = s
		return
	}
}

// forTo gives the noun of "for the plan to work, ..." to its infinitive.
func (r *reader) forTo(i int) {
	t := r.tree
	v := i + 2
	if v >= r.to || !is(r.tokens, i+1, "to") || r.tokens[v].Tag != "VB" || t.head[v] != i || !strings.HasPrefix(t.label[i], "nsubj") || t.head[i] < v {
		return
	}
	start := t.reachOf(i).from
	if start <= r.from || !is(r.tokens, start-1, "for") || r.dependent(t.head[i], v, r.to, "nsubj", "nsubj:pass") < 0 {
		return
	}
	t.head[v], t.label[v] = t.head[i], "advcl"
	t.head[i], t.label[i] = v, "nsubj"
	t.head[start-1], t.label[start-1] = v, "mark"
}

// forClause does the same where the infinitive was taken for what is said: "said that for the plan [to work], the
// miners must stay".
func (r *reader) forClause(i int) {
	t := r.tree
	if t.label[i] != "ccomp" || r.tokens[i].Tag != "VB" || t.head[i] > i {
		return
	}
	mark, s := -1, r.dependent(i, r.from, i, "nsubj")
	for k := r.from; k < i; k++ {
		if t.head[k] == i && t.label[k] == "mark" && is(r.tokens, k, "for") {
			mark = k
		}
	}
	w := r.dependent(i, i+1, r.to, "ccomp", "conj")
	if mark < 0 || s < mark || w < 0 || !is(r.tokens, i-1, "to") {
		return
	}
	own := r.dependent(w, i+1, w, "nsubj", "nsubj:pass", "expl")
	if own < 0 || r.tokens[t.reachOf(own).from-1].Tag != "," || r.dependent(w, i, w, "cc") >= 0 {
		return
	}
	r.raise(w, i, "advcl")
	for k := r.from; k < mark; k++ {
		if t.head[k] == i {
			t.head[k] = w
		}
	}
}

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

// relativeThenMain parts a relative clause from the verb that comes after it: "rebels who stole [11 jets could carry
// out] an attack" is about rebels, not jets.
func (r *reader) relativeThenMain(w int) {
	t := r.tree
	v := t.head[w]
	if t.label[w] != "conj" && t.label[w] != "ccomp" || v < 0 || v > w || t.label[v] != "acl:relcl" || r.dependent(w, v, w, "cc") >= 0 || r.dependent(v, r.from, r.to, "obj", "xcomp") >= 0 {
		return
	}
	if _, reports := r.lex.ReportVerbs[r.tokens[v].Lemma]; reports || r.lex.Is(lexicon.Clausal, r.tokens[v].Lemma) {
		return
	}
	n, s := t.head[v], r.dependent(w, v+1, w, "nsubj")
	if s < 0 || t.reachOf(s).from != v+1 || n > v || !strings.HasPrefix(r.tokens[n].Tag, "NN") || r.dependent(n, r.from, r.to, "cop") >= 0 {
		return
	}
	if who := r.dependent(v, n, v, "nsubj"); who < 0 || !is(r.tokens, who, "who", "that", "which") {
		return
	}
	switch t.base(n) {
	case "acl", "ccomp", "parataxis", "conj", "advcl":
	default:
		if t.head[n] != -1 {
			return
		}
	}
	r.raise(w, n, "nsubj")
	t.head[s], t.label[s] = v, "obj"
	if that := r.dependent(n, r.from, n, "nsubj", "mark"); that >= 0 {
		t.head[that], t.label[that], r.tokens[that].Tag = w, "mark", "IN"
		if t.base(w) == "acl" {
			t.label[w] = "acl"
		}
	}
}

// saidSubject parts "Berg says the man accused of theft is kind", where the tree takes all that stands before "is" for
// its subject.
func (r *reader) saidSubject(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "nsubj" || h < i || !isFinite(r.tokens[i].Tag) || r.lex.ReportVerbs[r.tokens[i].Lemma].Stance == "" || r.dependent(i, r.from, i, "nsubj") < 0 {
		return
	}
	v, cop := r.dependent(i, i+1, h, "ccomp"), r.dependent(h, i, h, "cop", "aux", "aux:pass")
	if v < 0 || cop < v || r.lex.Participle(r.tokens[v].Lemma) != r.tokens[v].Lower || r.dependent(v, v, r.to, "obj", "ccomp") >= 0 {
		return
	}
	s := r.dependent(v, i+1, v, "nsubj")
	if s < 0 || t.reachOf(s).to != v {
		return
	}
	r.raise(i, h, "ccomp")
	t.head[s], t.label[s] = h, "nsubj"
	t.head[v], t.label[v] = s, "acl"
}

// documentSays gives ", alleging ..." to the writing that says it rather than to a noun in it: "filed a suit against
// the mayor [alleging] fraud".
func (r *reader) documentSays(i int) {
	t := r.tree
	if _, ok := r.lex.ReportVerbs[r.tokens[i].Lemma]; !ok || r.tokens[i].Tag != "VBG" || t.label[i] != "acl" || t.head[i] < 0 || t.head[i] > i || r.lex.Is(lexicon.Showing, r.tokens[i].Lemma) {
		return
	}
	for h := t.head[i]; h >= 0 && !isVerb(r.tokens[h].Tag); h = t.head[h] {
		if r.lex.Is(lexicon.Document, r.lex.Noun(r.tokens[h].Lower)) {
			t.head[i] = h
			return
		}
	}
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

// headEndingAt returns the head of the noun phrase that ends at a token, in a tree whose lists are not there yet.
func (r *reader) headEndingAt(end int) int {
	t := r.tree
	head := end
	for h := t.head[head]; h >= 0 && strings.HasPrefix(r.tokens[h].Tag, "NN") && t.reachOf(h).to >= end && t.label[head] != "conj" && t.base(head) != "nmod"; h = t.head[head] {
		head = h
	}
	return head
}
