package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// twoCopulas parts two clauses that the tree takes for one with two copulas: "The boats [aren't ours], they are the
// town's". Else the second would be denied with the first.
func (r *reader) twoCopulas(i int) {
	t := r.tree
	first := r.dependent(i, r.from, i, "cop")
	if first < 0 {
		return
	}
	second := r.dependent(i, first+1, i, "cop")
	subject := r.dependent(i, r.from, first, "nsubj")
	if second < 0 || subject < 0 {
		return
	}
	comma := second - 1
	for comma > first && r.tokens[comma].Tag != "," {
		comma--
	}
	said := comma - 1
	if comma <= first+1 || r.dependent(i, comma, second, "nsubj") < 0 || said <= first || t.head[said] != i && t.head[said] != subject || r.tokens[said].Tag == "RB" {
		return
	}
	t.head[said], t.label[said] = i, "parataxis"
	for k := r.from; k < said; k++ {
		if t.head[k] == i {
			t.head[k] = said
		}
	}
}

// existing gives "there is" the noun behind an -ing form that was taken for its verb: "There have been [conflicting]
// reports".
func (r *reader) existing(i int) {
	t := r.tree
	if r.tokens[i].Tag != "VBG" || t.base(i) == "amod" || i == r.from {
		return
	}
	there, be, o := r.dependent(i, r.from, i, "expl"), i-1, r.dependent(i, i+1, r.to, "obj")
	if !is(r.tokens, there, "there") || auxiliary(r.tokens[be].Lower) != "be" || t.head[be] != i || o < 0 || t.reachOf(o).from != i+1 || !strings.HasPrefix(r.tokens[i+1].Tag, "N") && !strings.HasPrefix(r.tokens[i+1].Tag, "J") {
		return
	}
	r.raise(be, i, "amod")
	for k := range t.head {
		if t.head[k] == i && k != o {
			t.head[k] = be
		}
	}
	t.head[i], t.head[o], t.label[o] = o, be, "nsubj"
	t.pos[be], t.pos[i], r.tokens[i].Tag = "VERB", "ADJ", "JJ"
}

// asClause makes the participle of a verb that has no passive the verb of a clause that "as" opens: "fled as scores of
// deputies [descended] on the town".
func (r *reader) asClause(i int) {
	t := r.tree
	n := t.head[i]
	if r.tokens[i].Tag != "VBN" || t.label[i] != "acl" || n < 0 || n > i || !pastForm(r.tokens[i].Lower) || !r.lex.Is(lexicon.Intransitive, r.tokens[i].Lemma) || r.lex.Can(r.tokens[i].Lemma, 'C') || r.lex.Can(r.tokens[i].Lemma, 'M') || r.dependent(i, r.from, i, "aux", "aux:pass", "mark", "nsubj") >= 0 {
		return
	}
	for t.label[n] == "nmod" && t.head[n] >= 0 {
		n = t.head[n]
	}
	as, up := r.dependent(n, r.from, n, "case"), t.head[n]
	if t.label[n] != "obl" && t.label[n] != "nmod" || !is(r.tokens, as, "as") || up < 0 || t.reachOf(i).from != i {
		return
	}
	t.head[i], t.label[i] = up, "advcl"
	t.head[n], t.label[n] = i, "nsubj"
	t.head[as], t.label[as] = i, "mark"
	t.pos[i], r.tokens[i].Tag = "VERB", "VBD"
}
