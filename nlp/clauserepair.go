package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// gerundObject makes the -ing form behind a verb that asks for one, and perhaps an adverb, its complement:
// "denied personally [speaking] to him".
func (r *reader) gerundObject(i int) {
	t := r.tree
	h := t.head[i]
	if r.tokens[i].Tag != "VBG" || t.label[i] != "advcl" || h < 0 || h > i || r.dependent(i, r.from, i, "mark", "aux", "nsubj") >= 0 {
		return
	}
	lemma := r.tokens[h].Lemma
	if _, ok := r.lex.Implicatives[lemma]; !ok && r.lex.ReportVerbs[lemma].Stance != "denied" && lemma != "admit" {
		return
	}
	for k := h + 1; k < i; k++ {
		if !strings.HasPrefix(r.tokens[k].Tag, "RB") {
			return
		}
	}
	t.label[i] = "xcomp"
}

// nounSaid makes a noun that was taken for the clause behind a verb its object: "said mayor [Nora Brandt]".
func (r *reader) nounSaid(i int) {
	t := r.tree
	if l := t.label[i]; l != "ccomp" && l != "xcomp" || t.head[i] < 0 || t.head[i] > i || !strings.HasPrefix(r.tokens[i].Tag, "NN") {
		return
	}
	if r.lex.ReportVerbs[r.tokens[t.head[i]].Lemma].Stance == "" || r.dependent(i, r.from, r.to, "cop", "aux", "nsubj", "nsubj:pass", "mark", "csubj", "expl") >= 0 {
		return
	}
	t.label[i] = "obj"
}

// fronted makes the clause behind a comma the main one where the parser took it for what the subordinate
// clause before it says: "When it was reported that he had died, the ministry [did not confirm] it".
func (r *reader) fronted(i int) {
	t := r.tree
	if t.head[i] != -1 || !isVerb(r.tokens[i].Tag) {
		return
	}
	first := r.dependent(i, r.from, min(r.from+2, i), "mark", "advmod")
	if first < 0 || r.lex.Subordinators[r.tokens[first].Lower] == "" {
		return
	}
	for c := i + 1; c < r.to; c++ {
		if l := t.label[c]; l != "ccomp" && l != "conj" && l != "parataxis" || !t.within(c, i) || r.dependent(c, r.from, c, "mark", "cc") >= 0 {
			continue
		}
		s := r.dependent(c, i, c, "nsubj", "nsubj:pass", "expl")
		if s < 0 {
			continue
		}
		start := t.reachOf(s).from
		if start <= i || r.tokens[start-1].Tag != "," {
			continue
		}
		said := r.dependent(c, i, start, "advcl")
		t.head[c], t.label[c] = -1, "root"
		t.head[i], t.label[i] = c, "advcl"
		if said >= 0 && r.dependent(said, i, said, "mark") == i+1 {
			t.head[said], t.label[said] = i, "ccomp"
		}
		return
	}
}

// listed gives a further verb of a list to the clause that opened the list, rather than to the verb above
// it: "depends on whether they allow travel, [form] a government and [keep] it safe", "said that it rises,
// [stays] up or [falls]".
func (r *reader) listed(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "conj" && t.label[i] != "ccomp" && t.label[i] != "advcl" || h < 0 || h > i || !isFinite(r.tokens[i].Tag) || r.tokens[i].Tag == "MD" || r.dependent(i, r.from, i, "nsubj", "nsubj:pass", "expl", "mark", "aux", "aux:pass") >= 0 {
		return
	}
	for c := i - 1; c > h; c-- {
		if l := t.base(c); l != "ccomp" && l != "advcl" && l != "acl" || r.tokens[c].Tag != r.tokens[i].Tag || !t.within(c, h) {
			continue
		}
		marked, whether := false, false
		for k := h + 1; k < c; k++ {
			if t.head[k] == c && t.label[k] == "mark" {
				marked, whether = true, whether || is(r.tokens, k, "whether")
			}
		}
		if !marked || t.head[c] != h && !whether || t.label[i] == "advcl" && !whether {
			continue
		}
		if whether || r.tokens[h].Tag != r.tokens[i].Tag {
			t.head[i], t.label[i] = c, "conj"
		}
		return
	}
}

// butOnlyIf makes what a condition opens a condition also behind "but": "possible, but only [if] they act".
func (r *reader) butOnlyIf(i int) {
	t := r.tree
	if t.label[i] != "conj" || t.head[i] < 0 {
		return
	}
	if m := r.dependent(i, r.from, i, "mark"); m >= 0 && r.lex.Subordinators[r.tokens[m].Lower] == "condition" {
		t.label[i] = "advcl"
		if said := r.dependent(t.head[i], t.head[i], i, "ccomp"); said >= 0 && r.lex.ReportVerbs[r.tokens[t.head[i]].Lemma].Stance != "" {
			t.head[i] = said
		}
	}
}

// timely tells whether a noun phrase names a stretch of time, which says nothing: "the past two weeks".
func (d *draft) timely(s *draftSentence, ph *phrase) bool {
	head := s.Tokens[ph.items[0].head]
	return head.Tag != "NNP" && d.lex.Can(d.lex.Noun(head.Lower), 'T') && !d.lex.Is(lexicon.Document, d.lex.Noun(head.Lower)) && timeAt(s, ph.items[0].head)
}

// deniedThat makes "that" the object of a verb of saying where a comma follows it: "disputes that, [saying] the
// council approved the plan". The parser takes it for the mark of what follows.
func (r *reader) deniedThat(i int) {
	t := r.tree
	if r.tokens[i].Lower != "that" || r.tokens[i].Tag != "DT" || t.label[i] != "mark" || i == r.from || i+2 >= r.to || r.tokens[i+1].Tag != "," {
		return
	}
	verb, clause := i-1, t.head[i]
	if !isVerb(r.tokens[verb].Tag) || r.lex.ReportVerbs[r.tokens[verb].Lemma].Stance == "" || t.within(verb, i) {
		return
	}
	t.head[i], t.label[i] = verb, "obj"
	if g := i + 2; r.tokens[g].Tag == "VBG" && !t.within(verb, g) {
		if clause != g && t.head[clause] == verb && t.label[clause] == "ccomp" && r.lex.ReportVerbs[r.tokens[g].Lemma].Stance != "" {
			t.head[clause] = g
		}
		t.head[g], t.label[g] = verb, "advcl"
	}
}

// freeRelative makes what "how", "why", "when" or "where" opens behind a verb the content of the verb, where the
// tree takes the word for its object and the clause for one about the word: "explained how they did it".
func (r *reader) freeRelative(i int) {
	t := r.tree
	h := t.head[i]
	if !is(r.tokens, i, "how", "why", "when", "where") || h < 0 || h > i || !isVerb(r.tokens[h].Tag) || t.label[i] != "obj" && t.label[i] != "ccomp" && t.label[i] != "xcomp" && t.label[i] != "obl" {
		return
	}
	for k := i + 1; k < r.to; k++ {
		if t.head[k] == i && (t.label[k] == "advcl:relcl" || t.label[k] == "acl:relcl" || t.label[k] == "acl") {
			t.head[k], t.label[k] = h, "ccomp"
			t.head[i], t.label[i] = k, "advmod"
			return
		}
	}
}

// adverbialThat makes a clause with "that" behind a verb the content of the verb, where the tree takes it for a
// circumstance: "anticipated that the worst would be over". Other words before "that" do make it one.
func (r *reader) adverbialThat(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "advcl" || h < 0 || h > i || !isVerb(r.tokens[h].Tag) || !isVerb(r.tokens[i].Tag) {
		return
	}
	m := r.dependent(i, h, i, "mark")
	if m != h+1 || !is(r.tokens, m, "that") || r.dependent(h, r.from, r.to, "ccomp", "obj", "xcomp", "cop", "aux:pass") >= 0 || !r.lex.Can(r.tokens[h].Lemma, 'C') && !r.lex.Can(r.tokens[h].Lemma, 'M') {
		return
	}
	t.label[i] = "ccomp"
}

// objectBefore parts what is done to somebody from the clause behind it, of which the somebody was taken for the
// subject: "freed [the man] after charges were dropped".
func (r *reader) objectBefore(i int) {
	t := r.tree
	s := t.head[i]
	if t.label[i] != "nmod" || s < r.from || s > i || t.base(s) != "nsubj" || i+1 >= r.to || !isFinite(r.tokens[i+1].Tag) {
		return
	}
	v := t.head[s]
	if v <= i || t.label[v] != "ccomp" || v != i+1 && t.head[i+1] != v {
		return
	}
	above, mark := t.head[v], r.dependent(i, s, i, "case")
	if above < 0 || above >= s || mark < 0 || r.lex.Subordinators[r.tokens[mark].Lower] == "" || t.reachOf(s).from != above+1 ||
		!isVerb(r.tokens[above].Tag) || r.lex.ReportVerbs[r.tokens[above].Lemma].Stance != "" || r.lex.Is(lexicon.Clausal, r.tokens[above].Lemma) {
		return
	}
	t.head[i], t.label[i] = v, t.label[s]
	t.head[mark], t.label[mark] = v, "mark"
	t.head[s], t.label[s] = above, "obj"
	t.label[v] = "advcl"
}
