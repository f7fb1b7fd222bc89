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
	if helper < 0 && !is(r.tokens, i+1, "by") {
		helper = i // "returned with a gun and opened fire"
	}
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

// gardenPath makes a participle that was taken for the verb of a sentence describe its noun, where the verb comes
// after it: "The tape [alleged] to reveal the shots was a hoax".
func (r *reader) gardenPath(i int) {
	t := r.tree
	if tag := r.tokens[i].Tag; tag != "VBD" && tag != "VBN" || r.lex.Participle(r.tokens[i].Lemma) != r.tokens[i].Lower || t.label[i] == "conj" || t.base(i) == "acl" {
		return
	}
	if lemma := r.tokens[i].Lemma; r.lex.ReportVerbs[lemma].Stance != "" && !(r.lex.Is(lexicon.Rumoured, lemma) && (is(r.tokens, i+1, "to", "of") || isFinite(tag(r.tokens, i+1)))) {
		return
	}
	s := r.dependent(i, r.from, i, "nsubj", "nsubj:pass")
	if s < 0 || !strings.HasPrefix(r.tokens[s].Tag, "NN") || t.reachOf(s).to != i || r.dependent(i, r.from, r.to, "obj", "ccomp", "aux", "aux:pass", "cop") >= 0 {
		return
	}
	for w := i + 1; w < r.to; w++ {
		if t.head[w] != i || t.label[w] != "parataxis" && t.label[w] != "dep" && t.label[w] != "conj" && t.label[w] != "xcomp" || r.dependent(w, r.from, r.to, "nsubj", "nsubj:pass", "expl", "cc", "mark", "csubj") >= 0 {
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

// gerundConjunct gives an -ing form that is coordinated with a mere noun to the -ing form that the noun belongs to:
// "dismissing the plan as a gift and [accusing] him of fraud".
func (r *reader) gerundConjunct(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "conj" || r.tokens[i].Tag != "VBG" || h < 0 || h > i || r.tokens[h].Tag == "VBG" || r.predicative(h) || r.dependent(i, i+1, r.to, "obj", "ccomp", "xcomp") < 0 {
		return
	}
	if cc := r.dependent(i, h, i, "cc"); cc != i-1 {
		return
	}
	for h >= 0 && r.tokens[h].Tag != "VBG" {
		if isVerb(r.tokens[h].Tag) || t.label[h] == "nsubj" {
			return
		}
		h = t.head[h]
	}
	if h < 0 || h > i || t.label[h] == "amod" || t.label[h] == "compound" {
		return
	}
	t.head[i] = h
}

// activePast makes a participle with an object the verb of a sentence that has none, and its first noun the subject: "A
// majority of voters in the city [supported] Brandt".
func (r *reader) activePast(i int) {
	t := r.tree
	if r.headline || r.tokens[i].Tag != "VBN" && r.tokens[i].Tag != "VBD" || !pastForm(r.tokens[i].Lower) || t.label[i] != "acl" && t.label[i] != "amod" || r.lex.Is(lexicon.Conferring, r.tokens[i].Lemma) {
		return
	}
	root := i
	for t.head[root] >= 0 {
		root = t.head[root]
	}
	if root >= i || !strings.HasPrefix(r.tokens[root].Tag, "NN") || !is(r.tokens, t.reachOf(root).from, "a", "an", "the") {
		return
	}
	for k := r.from; k < r.to; k++ {
		if t.head[k] != outside && k != i && isFinite(r.tokens[k].Tag) {
			return
		}
	}
	object := r.dependent(i, i+1, r.to, "obj")
	if t.label[i] == "amod" {
		object = t.head[i]
		if object < i || r.dependent(object, r.from, object, "case") >= 0 || !t.within(object, root) || is(r.tokens, i-1, "a", "an", "the", "and", "or") || r.tokens[i-1].Tag == "PRP$" {
			return
		}
		t.head[object], t.label[object] = i, "obj"
	}
	if object < 0 {
		return
	}
	t.head[i], t.label[i], t.pos[i], r.tokens[i].Tag = -1, "root", "VERB", "VBD"
	t.head[root], t.label[root] = i, "nsubj"
}
