package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// repair mends what a parser that knows little of words gets wrong in news: it looks for shapes that
// the word lists say cannot be, and moves as little as it can.
func (r *reader) repair() {
	for _, steps := range [][]func(int){
		{r.victims, r.strayParticle, r.ofWhom, r.ofThem, r.leftDead, r.whomObject, r.buriedVerb, r.telling, r.number, r.didWin, r.gerundNoun, r.having, r.conjunction, r.toldThat, r.nounSaid, r.deniedThat, r.gerundObject, r.fronted, r.butOnlyIf, r.noAuxiliary, r.infinitiveOfBe, r.predicateClause, r.freeRelative, r.adverbialThat, r.activeSubject, r.particleObject, r.believedSubject, r.stateBefore, r.accusedOf, r.gardenPath, r.forTo, r.forClause, r.nounsOwn, r.describing, r.relativeThenMain, r.saidSubject, r.verbConjunct, r.betweenTwo, r.toNoun, r.conjSubject, r.nounAbove, r.reportedClause, r.gerundConjunct, r.activePast, r.twoCopulas, r.existing, r.asClause},
		{r.place, r.verbless, r.twoSubjects, r.relativeThat, r.secondSubject, r.objectBefore, r.untilClause, r.ownSubject, r.said, r.adding, r.saysAgain, r.alsoThat, r.apposed, r.byMeans, r.titled, r.listed, r.documentSays, r.named, r.proofClause, r.stayed},
	} {
		for i := r.from; i < r.to; i++ {
			for _, step := range steps {
				if r.tree.head[i] != outside {
					step(i)
				}
			}
		}
	}
}

// dependent returns a dependent of token i from..to with one of the labels, or -1. It is for trees whose
// lists are not there yet.
func (r *reader) dependent(i, from, to int, labels ...string) int {
	for k := max(from, r.from); k < min(to, r.to); k++ {
		if r.tree.head[k] == i && slices.Contains(labels, r.tree.label[k]) {
			return k
		}
	}
	return -1
}

// raise puts token k in the place of its head i and i below k.
func (r *reader) raise(k, i int, label string) {
	t := r.tree
	t.head[k], t.label[k] = t.head[i], t.label[i]
	t.head[i], t.label[i] = k, label
}

// noAuxiliary makes a verb that can be no auxiliary the head of the verb that it was taken to help:
// "denied having bribed".
func (r *reader) noAuxiliary(i int) {
	t := r.tree
	if t.base(i) != "aux" || t.head[i] < i || !isVerb(r.tokens[i].Tag) || auxiliary(r.tokens[i].Lower) != "" || is(r.tokens, i, "get", "gets", "got", "getting", "let", "'d") {
		return
	}
	h := t.head[i]
	if o := r.dependent(h, h+1, r.to, "obj"); o > h && is(r.tokens, i, "'s") && t.reachOf(o).from == h+1 {
		return // "he's made statements"
	}
	r.raise(i, h, "xcomp")
	t.pos[i] = "VERB"
	for k := range t.head {
		if t.head[k] == h && k < i {
			t.head[k] = i
			if t.label[k] == "nsubj:pass" {
				t.label[k] = "nsubj"
			}
		} else if t.head[k] == h && t.label[k] == "aux:pass" && auxiliary(r.tokens[k].Lower) == "have" {
			t.label[k] = "aux"
		}
	}
}

// victims makes "the injured" a noun.
func (r *reader) victims(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBN" && r.tokens[i].Tag != "VBD" || i == 0 || !is(r.tokens, i-1, "the") || t.head[i-1] != i {
		return
	}
	t.pos[i], r.tokens[i].Tag = "NOUN", "NNS"
	switch t.base(i) {
	case "ccomp", "xcomp", "advcl", "acl":
		t.label[i] = "obj"
	}
}

// number gives a number that was taken for a conjunction to the noun behind it: "[Three] other people died".
func (r *reader) number(i int) {
	t := r.tree
	if r.tokens[i].Tag != "CD" {
		return
	}
	switch l := t.label[i]; {
	case l == "mark" || l == "case" || l == "advmod":
	case l == "flat" && strings.HasPrefix(tag(r.tokens, i+1), "NN") && r.lex.Units[r.lex.Noun(r.tokens[i+1].Lower)].Measures != "": // "gave Varga [52.4] percent"
	default:
		return
	}
	for k := i + 1; k < r.to && k < i+5; k++ {
		if strings.HasPrefix(r.tokens[k].Tag, "NN") && t.head[k] != outside {
			t.head[i], t.label[i] = k, "nummod"
			return
		}
		if !strings.HasPrefix(r.tokens[k].Tag, "JJ") {
			return
		}
	}
}

// didWin puts "do" before a subject below the verb that it helps: "Never did the crew [win]".
func (r *reader) didWin(i int) {
	t := r.tree
	if auxiliary(r.tokens[i].Lower) != "do" || t.base(i) == "aux" {
		return
	}
	v := r.dependent(i, i+1, r.to, "xcomp", "ccomp")
	s := r.dependent(i, i+1, r.to, "obj", "nsubj")
	if v < 0 || s < 0 || s > v || r.tokens[v].Tag != "VB" || r.dependent(v, i, v, "mark", "nsubj") >= 0 {
		return
	}
	r.raise(v, i, "aux")
	for k := range t.head {
		if t.head[k] == i {
			t.head[k] = v
		}
	}
	t.label[s] = "nsubj"
}

// gerundNoun makes an -ing form behind a preposition that has nothing of a verb, and is a noun in the word
// list, a noun: "arrested after sinking".
func (r *reader) gerundNoun(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBG" || t.label[i] != "advcl" || !r.lex.Can(r.tokens[i].Lower, 'n') {
		return
	}
	mark := r.dependent(i, r.from, i, "mark", "case")
	if _, reports := r.lex.ReportVerbs[r.tokens[i].Lemma]; reports || mark < 0 || mark != i-1 {
		return
	}
	for k := i + 1; k < r.to; k++ {
		if t.head[k] == i && t.label[k] != "punct" && t.base(k) != "nmod" {
			return
		}
	}
	t.label[i], t.label[mark], t.pos[i] = "obl", "case", "NOUN"
	r.tokens[i].Tag = "NN"
}

// having makes the participle behind "having" a verb: "accused of having [smuggled] ivory".
func (r *reader) having(i int) {
	t := r.tree
	if t.label[i] != "amod" || r.tokens[i].Tag != "VBN" || !is(r.tokens, i-1, "having") || t.head[i] < i {
		return
	}
	h := t.head[i]
	r.raise(i, h, "obj")
	t.label[i], t.pos[i] = "advcl", "VERB"
	for k := r.from; k < i; k++ {
		if t.head[k] == h {
			t.head[k] = i
			switch t.label[k] {
			case "case":
				t.label[k] = "mark"
			case "cop":
				t.label[k] = "aux"
			}
		}
	}
}

// conjunction makes a participle that is listed as a conjunction one: "provided that".
func (r *reader) conjunction(i int) {
	t := r.tree
	if !isVerb(r.tokens[i].Tag) || !is(r.tokens, i+1, "that") || r.lex.Subordinators[r.tokens[i].Lower+" that"] == "" {
		return
	}
	c := r.dependent(i, i+1, r.to, "ccomp", "advcl")
	if c < 0 {
		return
	}
	r.raise(c, i, "mark")
	if t.head[c] >= 0 {
		t.label[c] = "advcl"
	}
}

// toldThat makes the "that" behind who is told the mark of what they are told: "told residents of the town
// [that] they could return".
func (r *reader) toldThat(i int) {
	t := r.tree
	h := t.head[i]
	if !is(r.tokens, i, "that") || t.label[i] == "mark" || h <= i || !isVerb(r.tokens[h].Tag) && r.dependent(h, i, h, "cop") < 0 {
		return
	}
	if r.dependent(h, i+1, h, "nsubj", "nsubj:pass", "expl") < 0 {
		return // it may be the subject: "told us of the plan that failed"
	}
	v := i - 1
	for v >= r.from && !isVerb(r.tokens[v].Tag) {
		v--
	}
	if v < r.from || !r.lex.Is(lexicon.Addressing, r.tokens[v].Lemma) {
		return
	}
	who := r.dependent(v, v+1, i, "obj", "iobj")
	if who < 0 || !strings.HasPrefix(r.tokens[who].Tag, "NNS") && r.tokens[who].Tag != "PRP" && !r.lex.Can(r.tokens[who].Lemma, 'P') && !r.lex.Can(r.tokens[who].Lemma, 'G') && t.pos[who] != "PROPN" {
		return
	}
	t.label[i], r.tokens[i].Tag = "mark", "IN"
	t.head[h], t.label[h] = v, "ccomp"
}

// infinitiveOfBe takes the "be" or "have" of "is to open", "has yet to open" and "was far from opening" for
// a verb of its own above the one behind it.
func (r *reader) infinitiveOfBe(i int) {
	t := r.tree
	if !isVerb(r.tokens[i].Tag) {
		return
	}
	mark := -1
	for k := i - 1; k >= r.from && k > i-5; k-- {
		if t.head[k] == i && (r.tokens[k].Tag == "TO" || t.label[k] == "mark" && r.tokens[k].Tag == "IN" && r.tokens[i].Tag == "VBG") {
			mark = k
			break
		}
	}
	at := mark - 1
	for at >= r.from && strings.HasPrefix(r.tokens[at].Tag, "RB") {
		at--
	}
	if mark < 0 || at < r.from || t.head[at] != i || t.base(at) != "aux" && t.label[at] != "cop" || auxiliary(r.tokens[at].Lower) == "" || !isFinite(r.tokens[at].Tag) {
		return
	}
	label := "xcomp"
	if r.tokens[mark].Tag == "IN" {
		label = "advcl"
	}
	r.lift(at, i, label)
}

// lift makes token at, which helped i, the head of i and of all that stands before i and is no part of
// its verb group.
func (r *reader) lift(at, i int, label string) {
	t := r.tree
	r.raise(at, i, label)
	t.pos[at] = "VERB"
	for k := r.from; k < i; k++ {
		if t.head[k] == i && (k < at || strings.HasPrefix(r.tokens[k].Tag, "RB")) {
			t.head[k] = at
		}
	}
}

// predicateClause gives "be" before a whole clause a place of its own: "The question is whether they knew",
// "The aim is to win".
func (r *reader) predicateClause(i int) {
	t := r.tree
	if t.label[i] != "cop" || t.head[i] < i || !isVerb(r.tokens[i].Tag) {
		return
	}
	h := t.head[i]
	if !isVerb(r.tokens[h].Tag) || t.pos[h] != "VERB" {
		return
	}
	outer := r.dependent(h, r.from, i, "nsubj:outer")
	to := r.dependent(h, i, h, "mark")
	switch {
	case outer < 0 && to < 0 && r.tokens[h].Tag == "VBG":
		t.label[i] = "aux"
	case outer < 0 && to < 0 && r.tokens[h].Tag == "VBN":
		t.label[i] = "aux:pass"
	case outer >= 0 || to >= 0:
		r.lift(i, h, "ccomp")
		if outer >= 0 {
			t.label[outer] = "nsubj"
		}
	}
}
