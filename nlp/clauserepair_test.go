package nlp

import (
	"testing"

	"rashomon/nlp/lexicon"
)

// TestDeniedThat mends trees of "He disputes that, saying it rained", in which the parser took "that" for a mark.
func TestDeniedThat(t *testing.T) {
	const he, verb, that, comma, saying, it, rained = 0, 1, 2, 3, 4, 5, 6
	tokens := func(lower, lemma string) []Token {
		return []Token{{Lower: "he", Tag: "PRP"}, {Lower: lower, Lemma: lemma, Tag: "VBZ"}, {Lower: "that", Tag: "DT"}, {Lower: ",", Tag: ","},
			{Lower: "saying", Lemma: "say", Tag: "VBG"}, {Lower: "it", Tag: "PRP"}, {Lower: "rained", Lemma: "rain", Tag: "VBD"}}
	}
	for _, tt := range []struct {
		name         string
		lower, lemma string
		head         []int
		label        []string
		wantHead     []int
		wantThat     string
	}{
		{"mark of what is said", "disputes", "dispute", []int{verb, -1, rained, rained, rained, rained, verb}, []string{"nsubj", "root", "mark", "punct", "advcl", "nsubj", "ccomp"},
			[]int{verb, -1, verb, rained, verb, rained, saying}, "obj"},
		{"below what follows", "disputes", "dispute", []int{verb, saying, rained, saying, -1, rained, saying}, []string{"nsubj", "advcl", "mark", "punct", "root", "nsubj", "ccomp"},
			[]int{verb, saying, verb, saying, -1, rained, saying}, "obj"},
		{"no verb of saying", "builds", "build", []int{verb, -1, rained, rained, rained, rained, verb}, []string{"nsubj", "root", "mark", "punct", "advcl", "nsubj", "ccomp"},
			[]int{verb, -1, rained, rained, rained, rained, verb}, "mark"},
	} {
		list := tokens(tt.lower, tt.lemma)
		r := &reader{tokens: list, tree: newTree(list), lex: lexicon.Get(), to: len(list)}
		copy(r.tree.head, tt.head)
		copy(r.tree.label, tt.label)
		r.deniedThat(that)
		for i, want := range tt.wantHead {
			if got := r.tree.head[i]; got != want {
				t.Errorf("%s: the head of token %d is %d, want %d", tt.name, i, got, want)
			}
			steps := 0
			for k := i; k >= 0 && steps <= len(list); k = r.tree.head[k] {
				steps++
			}
			if steps > len(list) {
				t.Errorf("%s: token %d hangs on itself", tt.name, i)
			}
		}
		if r.tree.label[that] != tt.wantThat {
			t.Errorf("%s: \"that\" is %s, want %s", tt.name, r.tree.label[that], tt.wantThat)
		}
	}
}
