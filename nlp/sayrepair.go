package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// alsoThat gives one more clause with "that" to what the verb before it says, where the tree coordinates it with the
// verb: "says the town is watching and that he can [understand] why".
func (r *reader) alsoThat(i int) {
	t := r.tree
	h := t.head[i]
	if t.label[i] != "conj" || h < 0 || h > i {
		return
	}
	mark, cc := r.dependent(i, h, i, "mark"), r.dependent(i, h, i, "cc")
	if !is(r.tokens, mark, "that") || cc < 0 || cc > mark || r.dependent(i, mark, i, "nsubj", "nsubj:pass", "expl") < 0 {
		return
	}
	if c := r.dependent(h, h, cc, "ccomp"); c >= 0 {
		t.head[i] = c
		return
	}
	// "said the dam [held] and that the river rose": no participle about the dam
	o := t.head[h]
	if t.label[h] != "acl" || o < 0 || o > h || t.label[o] != "obj" || t.reachOf(h).from != o+1 || !pastForm(r.tokens[h].Lower) || r.dependent(h, h, cc, "obl:agent") >= 0 {
		return
	}
	if v := t.head[o]; v >= 0 && v < o && r.lex.ReportVerbs[r.tokens[v].Lemma].Stance != "" {
		t.head[h], t.label[h] = v, "ccomp"
		t.head[o], t.label[o] = h, "nsubj"
		t.pos[h], r.tokens[h].Tag = "VERB", "VBD"
	}
}

// saysAgain gives a verb of saying behind "and" to who spoke before, where the tree has the thing say it that he
// spoke of: "said her remarks had helped the union and [said] that the board was weak".
func (r *reader) saysAgain(i int) {
	t := r.tree
	c := t.head[i]
	if t.label[i] != "conj" || c < 0 || c > i || t.label[c] != "ccomp" || r.lex.ReportVerbs[r.tokens[i].Lemma].Stance == "" || r.lex.Is(lexicon.Showing, r.tokens[i].Lemma) && r.tokens[i].Lemma != "say" || !isFinite(r.tokens[i].Tag) {
		return
	}
	h := t.head[c]
	if h < 0 || h > c || r.lex.ReportVerbs[r.tokens[h].Lemma].Stance == "" || r.tokens[h].Tag != r.tokens[i].Tag || r.dependent(i, r.from, i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") >= 0 {
		return
	}
	s := r.dependent(c, h, c, "nsubj", "nsubj:pass", "expl")
	if s < 0 || t.pos[s] == "PROPN" || r.tokens[s].Tag == "PRP" && !is(r.tokens, s, "it") {
		return
	}
	noun := r.lex.Noun(r.tokens[s].Lower)
	if r.lex.Can(noun, 'P') || r.lex.Can(noun, 'G') || r.lex.Roles[noun] || r.lex.Is(lexicon.Document, noun) {
		return
	}
	t.head[i] = h
}

// reportedClause makes a verb of saying that was taken to describe who says it the verb of the sentence, and what stands
// behind it what is said: "several papers [reported] on Friday the minister had resigned".
func (r *reader) reportedClause(i int) {
	t := r.tree
	n := t.head[i]
	if t.label[i] != "acl" || n < 0 || n > i || t.reachOf(n).to < i || r.lex.ReportVerbs[r.tokens[i].Lemma].Stance != "said" || r.tokens[i].Tag != "VBN" && r.tokens[i].Tag != "VBD" || r.dependent(i, r.from, r.to, "obj", "ccomp", "xcomp", "obl:agent", "aux", "mark") >= 0 {
		return
	}
	v := t.head[n]
	if t.label[n] != "nsubj" || v < i {
		return
	}
	s := r.dependent(v, i, v, "nsubj", "nsubj:pass", "expl")
	noun := r.lex.Noun(r.tokens[n].Lower)
	if s < 0 || marked(r.tokens[t.reachOf(s).from-1]) || t.pos[n] != "PROPN" && !r.lex.Can(noun, 'P') && !r.lex.Can(noun, 'G') && !r.lex.Roles[noun] && !r.lex.Is(lexicon.Bodied, noun) {
		return
	}
	for k := i + 1; k < s; k++ {
		if strings.HasPrefix(r.tokens[k].Tag, "W") || isFinite(r.tokens[k].Tag) {
			return
		}
	}
	r.raise(i, v, "ccomp")
	t.head[n] = i
	t.pos[i], r.tokens[i].Tag = "VERB", "VBD"
}
