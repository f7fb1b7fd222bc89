package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// verbless finds the verb of a sentence whose root is a noun: a participle between it and its subject
// ("The ministry rejected allegations"), or a finite verb behind it without a subject of its own ("The
// claim that the ferry sank was false").
func (r *reader) verbless(i int) {
	t := r.tree
	if v := r.dependent(i, r.from, i, "amod"); t.head[i] == -1 && v > r.from && r.tokens[v].Tag == "VBD" && strings.HasPrefix(r.tokens[v-1].Tag, "NN") && t.head[v-1] == i {
		// "Storm hit coast"
		r.raise(v, i, "obj")
		t.head[v-1], t.label[v-1], t.pos[v] = v, "nsubj", "VERB"
		return
	}
	if t.head[i] != -1 || r.headline || !strings.HasPrefix(r.tokens[i].Tag, "NN") || r.dependent(i, r.from, r.to, "cop", "aux") >= 0 {
		return
	}
	if s := r.dependent(i, r.from, i, "nsubj", "nsubj:pass", "nmod:poss"); s >= 0 {
		if v := r.dependent(i, s+1, i, "amod"); v >= 0 && (r.tokens[v].Tag == "VBN" || r.tokens[v].Tag == "VBD") && t.label[s] != "nmod:poss" {
			r.raise(v, i, "obj")
			t.head[s], t.label[s] = v, "nsubj"
			t.pos[v], r.tokens[v].Tag = "VERB", "VBD"
			return
		}
	}
	for v := i + 2; v < r.to; v++ { // "Neither [the army] nor the rebels confirmed it"
		if t.head[v] != i || t.label[v] != "conj" || !isFinite(r.tokens[v].Tag) {
			continue
		}
		cc, s := r.dependent(v, i+1, v, "cc"), r.dependent(v, i+1, v, "nsubj", "nsubj:pass")
		if cc < 0 || s < cc || r.tokens[cc-1].Tag == "," {
			break
		}
		label := t.label[s]
		r.raise(v, i, label)
		t.head[s], t.label[s], t.head[cc] = i, "conj", s
		return
	}
	for v := i + 2; v < r.to && v < i+6; v++ {
		// "The ferry Morning Star sank"
		if s := r.dependent(v, i+1, v, "nsubj"); s > i && t.head[v] == i && t.label[v] == "acl:relcl" && t.pos[s] == "PROPN" && r.tokens[i+1].Tag == "NNP" && (isFinite(r.tokens[v].Tag) || r.dependent(v, s, v, "aux", "aux:pass") > s) {
			r.raise(v, i, "nsubj")
			t.head[s], t.label[s] = i, "appos"
			return
		}
	}
	for v := i + 1; v < r.to; v++ {
		past := r.tokens[v].Tag == "VBN" && pastForm(r.tokens[v].Lower) && t.label[v] == "ccomp"
		if t.head[v] == outside || !isFinite(r.tokens[v].Tag) && !past || r.tokens[v].Tag == "MD" {
			continue
		}
		top := v
		if t.label[v] == "cop" || t.base(v) == "aux" {
			top = t.head[v]
		}
		if top < 0 || r.dependent(top, r.from, r.to, "nsubj", "nsubj:pass", "csubj", "expl", "cc") >= 0 || t.base(top) == "conj" && !r.behindRelative(top) || r.tokens[v-1].Tag == "WP" || r.tokens[v-1].Tag == "WDT" || t.label[top] == "parataxis" {
			continue
		}
		for k := top; t.head[k] >= 0; k = t.head[k] {
			if t.head[k] == i && k > v {
				return
			}
		}
		t.head[top], t.label[top] = -1, "root"
		t.head[i], t.label[i] = top, "nsubj"
		return
	}
}

// behindRelative tells whether a verb that is joined to that of a relative clause by a comma alone is the one that the clause
// stands before: "Brandt, the singer who sold a million records, passed away".
func (r *reader) behindRelative(v int) bool {
	t := r.tree
	over := t.head[v]
	if over < 0 || t.label[over] != "acl:relcl" || r.dependent(over, r.from, over, "nsubj", "nsubj:pass") < 0 {
		return false
	}
	for k := over + 1; k < r.to; k++ {
		if k > v && t.head[k] == over && t.base(k) == "conj" || t.label[k] == "cc" && t.head[k] == v {
			return false // "who wrote, sang and toured"
		}
	}
	first := v
	for first > r.from && t.head[first-1] == v && r.tokens[first-1].Tag != "," {
		first--
	}
	return first > r.from && r.tokens[first-1].Tag == ","
}

// ownSubject gives a finite verb without a subject the object of the verb of saying before it: "warn
// [storm] will hit the coast", "confirmed [the test] failed".
func (r *reader) ownSubject(i int) {
	t := r.tree
	if t.head[i] < 0 || t.label[i] != "obj" || !isVerb(r.tokens[t.head[i]].Tag) || t.head[i] > i {
		return
	}
	lemma := r.tokens[t.head[i]].Lemma
	if _, ok := r.lex.ReportVerbs[lemma]; !ok && !r.lex.Is(lexicon.Clausal, lemma) {
		return
	}
	if r.dependent(t.head[i], r.from, r.to, "ccomp") >= 0 {
		return
	}
	for w := i + 1; w < r.to && w < i+20 && (!marked(r.tokens[w]) || r.tokens[w].Tag == "''"); w++ {
		if strings.HasPrefix(r.tokens[w].Tag, "W") {
			return
		}
		if !isFinite(r.tokens[w].Tag) {
			continue
		}
		if t.base(w) == "aux" || t.label[w] == "cop" {
			w = t.head[w]
		}
		if w <= i || !t.within(w, t.head[i]) || t.label[w] == "acl:relcl" && w-i > 6 || r.dependent(w, r.from, r.to, "nsubj", "nsubj:pass", "mark", "expl", "cc") >= 0 {
			return
		}
		t.head[w], t.label[w] = t.head[i], "ccomp"
		t.head[i], t.label[i] = w, "nsubj"
		return
	}
}

// adding gives ", adding that ..." to the verb of saying that it goes on from rather than to what was said.
func (r *reader) adding(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBG" || i == 0 || r.tokens[i-1].Tag != "," || t.label[i] != "advcl" || r.dependent(i, r.from, i, "mark") >= 0 {
		return
	}
	if _, ok := r.lex.ReportVerbs[r.tokens[i].Lemma]; !ok {
		return
	}
	for x := t.head[i]; x >= 0 && t.head[x] >= 0; x = t.head[x] {
		up := t.head[x]
		_, ok := r.lex.ReportVerbs[r.tokens[up].Lemma]
		if ok && t.label[x] == "ccomp" && up < x || (t.label[x] == "xcomp" || t.label[x] == "advcl" && r.tokens[x].Tag == "VB") && up < x && r.lex.Modals[r.tokens[up].Lemma] == "demanded" {
			t.head[i] = up
			return
		}
	}
}

// telling makes ", telling reporters ..." an act of who does what the main verb says, where it was taken to describe the
// reporters.
func (r *reader) telling(i int) {
	t := r.tree
	n := t.head[i]
	if r.tokens[i].Tag != "VBG" || t.label[i] != "amod" || n < i || !r.lex.Is(lexicon.Addressing, r.tokens[i].Lemma) {
		return
	}
	comma, noun := i-1, r.lex.Noun(r.tokens[n].Lower)
	for comma > r.from && (r.tokens[comma].Tag == "''" || r.tokens[comma].Tag == "``") {
		comma--
	}
	if comma <= r.from || r.tokens[comma].Tag != "," || t.pos[n] != "PROPN" && !r.lex.Can(noun, 'P') && !r.lex.Can(noun, 'G') {
		return
	}
	main := n
	for t.head[main] >= 0 {
		main = t.head[main]
	}
	if main >= comma || !r.predicative(main) {
		return
	}
	for k := r.from; k < r.to; k++ {
		switch {
		case k < i && t.head[k] == n && k != i:
			t.head[k] = main // "“fantastic,” [telling] reporters"
		case k > n && isVerb(r.tokens[k].Tag) && t.head[k] < i && t.head[k] >= 0 && r.dependent(k, n+1, k, "mark") >= 0:
			t.head[k], t.label[k] = i, "ccomp"
		}
	}
	t.head[n], t.label[n] = i, "obj"
	t.head[i], t.label[i], t.pos[i] = main, "advcl", "VERB"
}

// titled gives a name to the post before it rather than to what the post is of: "the mayor of Lund,
// [Ivo Marek]".
func (r *reader) titled(i int) {
	t := r.tree
	if t.label[i] != "appos" || t.head[i] < 0 || t.pos[i] != "PROPN" {
		return
	}
	h := t.head[i]
	if t.pos[h] == "PROPN" && h < i && t.reachOf(i).from == h+1 && i > h+1 && (r.lex.Roles[r.lex.Noun(r.tokens[i-1].Lower)] || r.lex.Can(r.lex.Noun(r.tokens[i-1].Lower), 'P')) {
		r.raise(i, h, "compound") // "Orbis chief executive [Ann Poe]"
		return
	}
	if t.base(h) != "nmod" || t.head[h] < 0 || r.dependent(h, r.from, h, "case") < 0 {
		return
	}
	post := r.lex.Noun(r.tokens[t.head[h]].Lower)
	if t.pos[h] == "PROPN" && (r.lex.Roles[post] || r.lex.Can(post, 'P')) || r.lex.Is(lexicon.Owning, post) {
		t.head[i] = t.head[h]
	}
}

// twoSubjects joins two subjects of one verb that "and" stands between.
func (r *reader) twoSubjects(i int) {
	t := r.tree
	if !strings.HasPrefix(t.label[i], "nsubj") || t.head[i] < 0 {
		return
	}
	for a := r.from; a < i; a++ {
		if t.head[a] != t.head[i] || t.label[a] != t.label[i] {
			continue
		}
		for k := a + 1; k < i; k++ {
			if r.tokens[k].Tag == "CC" && t.head[k] == t.head[i] {
				t.head[i], t.label[i] = a, "conj"
				t.head[k] = i
				return
			}
		}
		if v := t.head[i]; t.label[v] == "acl:relcl" && is(r.tokens, a, "which", "that", "whom") && r.dependent(v, r.from, r.to, "obj") < 0 {
			t.label[a] = "obj" // "the curfew, [which] the ministry lifted"
			return
		}
		if t.pos[i] == "PROPN" && t.reachOf(i).from == a+1 {
			t.head[i], t.label[i] = a, "appos" // "the ferry [Morning Star] sank"
			return
		}
		r.relativeObject(a, i)
	}
}

// relativeThat makes a relative pronoun of a "that" which the tagger took for a conjunction, although it is what the clause
// behind it has for an object: "the deal [that] the company signed".
func (r *reader) relativeThat(i int) {
	t := r.tree
	if t.label[i] == "obj" && is(r.tokens, i, "that") && t.head[i] > i && t.label[t.head[i]] == "acl:relcl" && t.reachOf(t.head[i]).from == i {
		r.tokens[i].Tag, t.pos[i] = "WDT", "PRON"
	}
}

// place makes a particle before a name a preposition, where the verb has no meaning of its own with it:
// "sank [off] the island of Carrow".
func (r *reader) place(i int) {
	t := r.tree
	if t.label[i] != "compound:prt" || t.head[i] < 0 || r.idiom(r.tokens[t.head[i]].Lemma, r.tokens[i].Lower) {
		return
	}
	o := r.dependent(t.head[i], i+1, r.to, "obj")
	if o < 0 || t.pos[o] != "PROPN" || t.reachOf(o).from != i+1 {
		return
	}
	t.head[i], t.label[i], r.tokens[i].Tag = o, "case", "IN"
	t.label[o] = "obl"
}

// relativeObject gives the nearer of two subjects to the relative clause before it: "the ferry that sank off
// [the island] was raised".
func (r *reader) relativeObject(a, i int) {
	t := r.tree
	start := t.reachOf(i).from
	before := start - 1
	if before <= a {
		return
	}
	for v := before; v > a; v-- {
		if t.label[v] != "acl:relcl" || v < before-1 {
			continue
		}
		t.head[i], t.label[i] = v, "obj"
		if before != v {
			t.head[before], t.label[before] = i, "case"
			t.label[i] = "obl"
		}
		return
	}
}

// apposed makes what a comma alone coordinates with a noun an apposition: "the owner, Western Lines, sold it".
func (r *reader) apposed(i int) {
	t := r.tree
	if t.label[i] != "conj" || t.head[i] < 0 || !strings.HasPrefix(r.tokens[i].Tag, "NN") || !strings.HasPrefix(r.tokens[t.head[i]].Tag, "NN") {
		return
	}
	h := t.head[i]
	for k := h + 1; k < r.to; k++ {
		if t.head[k] == h && t.label[k] == "conj" && (k != i || r.dependent(k, r.from, r.to, "cc") >= 0) {
			return
		}
	}
	if start := t.reachOf(i).from; start > r.from && (r.tokens[start].Tag == "," || r.tokens[start-1].Tag == ",") {
		t.label[i] = "appos"
	}
}

// secondSubject gives a finite verb without a subject the noun right before it, where that was taken for
// one more object: "met Lopez, and [Ford] met Hill".
func (r *reader) secondSubject(i int) {
	t := r.tree
	if t.label[i] != "conj" || t.head[i] < 0 || isVerb(r.tokens[i].Tag) {
		return
	}
	cc := r.dependent(i, r.from, i, "cc")
	if cc <= r.from || r.tokens[cc-1].Tag != "," {
		return
	}
	for v := i + 1; v < r.to && v < i+8; v++ {
		if !isVerb(r.tokens[v].Tag) || t.head[v] < 0 || t.head[v] >= i {
			continue
		}
		if l := t.base(v); l != "parataxis" && l != "conj" && l != "ccomp" && l != "advcl" || r.dependent(v, r.from, r.to, "nsubj", "nsubj:pass", "cc", "mark") >= 0 {
			return
		}
		if fin := r.dependent(v, i, v, "aux", "aux:pass"); !isFinite(r.tokens[v].Tag) && (fin < 0 || !isFinite(r.tokens[fin].Tag)) {
			return
		}
		t.head[i], t.label[i] = v, "nsubj"
		t.head[cc] = v
		t.label[v] = "conj"
		return
	}
}

// untilClause makes a noun behind a conjunction the subject of the verb right behind it: "wait until [every
// ballot] has been counted", "met the rebels in Geneva as [Paris] seeks a truce".
func (r *reader) untilClause(i int) {
	t := r.tree
	if t.label[i] != "obl" && t.label[i] != "nmod" || t.head[i] < 0 || i+1 >= r.to || !strings.HasPrefix(r.tokens[i].Tag, "NN") && r.tokens[i].Tag != "PRP" {
		return
	}
	mark := r.dependent(i, r.from, i, "case")
	if mark < 0 || !isFinite(r.tokens[i+1].Tag) {
		return
	}
	as := is(r.tokens, mark, "as") && mark > r.from && !strings.HasPrefix(r.tokens[mark-1].Tag, "RB") && !strings.HasPrefix(r.tokens[mark-1].Tag, "JJ") // not "as far as"
	if !as && r.lex.Subordinators[r.tokens[mark].Lower] == "" {
		return
	}
	above := t.head[i]
	for above >= 0 && !isVerb(r.tokens[above].Tag) && (t.label[above] == "nmod" || t.label[above] == "obl" || t.label[above] == "obj") {
		above = t.head[above]
	}
	v := i + 1
	if t.base(v) == "aux" || t.label[v] == "cop" {
		v = t.head[v]
	}
	if v < i || above < 0 || above == v || t.within(above, v) || t.base(v) != "parataxis" && t.base(v) != "ccomp" && t.base(v) != "conj" && t.base(v) != "advcl" || r.dependent(v, r.from, r.to, "nsubj", "nsubj:pass", "cc") >= 0 {
		return
	}
	t.head[v], t.label[v] = above, "advcl"
	t.head[i], t.label[i] = v, "nsubj"
	if r.dependent(v, i, v, "aux:pass") >= 0 {
		t.label[i] = "nsubj:pass"
	}
	t.head[mark], t.label[mark] = v, "mark"
}

// said gives a clause with "that", "whether" or "if" to the verb of saying before it that has nothing
// else to say, where the tree gives it to a noun between them ("said in a statement that") or takes it
// for a condition.
func (r *reader) said(i int) {
	t := r.tree
	label := t.base(i)
	if label != "acl" && label != "advcl" && label != "parataxis" && label != "ccomp" || t.head[i] < 0 {
		return
	}
	mark := -1
	for k := r.from; k < i; k++ {
		if t.head[k] == i && t.label[k] == "mark" {
			mark = k
		}
	}
	if mark < 0 {
		return
	}
	word := r.tokens[mark].Lower
	if word != "that" && word != "whether" && word != "if" {
		return
	}
	if mark > r.from {
		// A noun of saying right before it: "claims that", "the question whether".
		before := mark - 1
		noun := r.lex.Noun(r.tokens[before].Lower)
		if word == "that" && strings.HasPrefix(r.tokens[before].Tag, "NN") && (r.lex.Is(lexicon.Report, noun) || r.lex.Is(lexicon.Governing, noun) || noun == "denial" || noun == "confirmation" || noun == "admission" || noun == "evidence" || noun == "proof") {
			if up := t.head[before]; up < 0 || t.base(before) != "obl" || r.lex.ReportVerbs[r.tokens[up].Lemma].Stance == "" { // not "said in a statement that"
				t.head[i], t.label[i] = before, "acl"
				return
			}
		}
	}
	verb := t.head[i]
	for verb >= 0 && !isVerb(r.tokens[verb].Tag) {
		verb = t.head[verb]
	}
	if h := t.head[i]; label == "advcl" && h < mark && r.dependent(h, r.from, mark, "cop") >= 0 && word != "if" && !is(r.tokens, mark-1, "so", "such") {
		t.label[i] = "ccomp" // "it is not the case that", "it is unclear whether"
		return
	}
	if verb < 0 || verb > mark || label == "ccomp" {
		return
	}
	v, reports := r.lex.ReportVerbs[r.tokens[verb].Lemma]
	switch {
	case !reports && !r.lex.Is(lexicon.Clausal, r.tokens[verb].Lemma):
		return
	case word == "if" && (v.Stance != "asked" || mark != verb+1 && !strings.HasPrefix(r.tokens[mark-1].Tag, "NN")):
		return
	case label == "advcl" && word == "that" && (is(r.tokens, mark-1, "so", "provided", "in", "such", "now", "except", "given") || mark > 1 && is(r.tokens, mark-2, "so", "such")):
		return
	}
	for k := range t.head {
		if t.head[k] == verb && t.label[k] == "ccomp" && k != i {
			return
		}
	}
	t.head[i], t.label[i] = verb, "ccomp"
}
