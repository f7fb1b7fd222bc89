package nlp

import (
	"strings"
	"sync"

	"rashomon/nlp/syntax"
)

// parsers are reused, because each keeps memory for the longest sentence it met.
var parsers = sync.Pool{New: func() any { return syntax.NewParser(syntax.Default()) }}

// A word is what the parser is given for a token, or for no token, see supply.
type word struct {
	syntax.Word
	tag   syntax.Tag
	token int
}

// A tree is the dependency tree over a stretch of a sentence, in tokens. It may have several roots:
// what speaks of the rest ("..., officials said") is parsed apart from it.
type tree struct {
	tokens []Token
	head   []int        // by token: its head, -1 for a root, outside for tokens that were left out
	label  []string     // relation to the head
	pos    []string     // universal part of speech
	copula map[int]bool // tokens that "is" was supplied to
	first  []int        // by token: where its dependents begin in kids
	kids   []int
}

const outside = -2

func newTree(tokens []Token) *tree {
	n := len(tokens)
	t := &tree{tokens: tokens, head: make([]int, n), label: make([]string, n), pos: make([]string, n), copula: map[int]bool{}}
	for i := range t.head {
		t.head[i] = outside
	}
	return t
}

// add parses the given tokens of a sentence as a sentence of their own.
func (t *tree) add(words []word, tokens func(int) bool) {
	var in []word
	for i, w := range words {
		at := w.token
		if at == supplied && i+1 < len(words) {
			at = words[i+1].token
		}
		if tokens(at) {
			in = append(in, w)
		}
	}
	if len(in) == 0 {
		return
	}
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	forms := make([]syntax.Word, len(in))
	tags := make([]syntax.Tag, len(in))
	for i, w := range in {
		forms[i], tags[i] = w.Word, w.tag
	}
	model := syntax.Default()
	arcs := p.Parse(forms, tags)
	for i, a := range arcs {
		w := in[i]
		if w.token == supplied {
			if a.Label == "cop" && a.Head >= 0 && !isVerb(t.tokens[in[a.Head].token].Tag) {
				t.copula[in[a.Head].token] = true
			}
			continue
		}
		head := -1
		if a.Head >= 0 {
			if head = in[a.Head].token; head == supplied {
				if a.Head = arcs[a.Head].Head; a.Head >= 0 {
					head = in[a.Head].token
				}
			}
		}
		t.head[w.token], t.label[w.token], t.pos[w.token] = head, a.Label, model.Pos(w.tag)
	}
}

// link fills the lists of dependents once all parts are parsed.
func (t *tree) link() {
	n := len(t.tokens)
	t.first = make([]int, n+2)
	for _, h := range t.head {
		if h >= 0 {
			t.first[h+2]++
		}
	}
	for i := 2; i < len(t.first); i++ {
		t.first[i] += t.first[i-1]
	}
	t.kids = make([]int, t.first[n+1])
	for i, h := range t.head {
		if h >= 0 {
			t.kids[t.first[h+1]] = i
			t.first[h+1]++
		}
	}
}

// keep writes the tree into its sentence.
func (t *tree) keep(s *Sentence) {
	if s.Arcs == nil {
		s.Arcs = make([]Arc, len(s.Tokens))
		for i := range s.Arcs {
			s.Arcs[i].Head = -1
		}
	}
	for i, h := range t.head {
		if h != outside {
			s.Arcs[i] = Arc{h, t.label[i]}
		}
	}
}

// under returns the dependents of a token, left to right.
func (t *tree) under(i int) []int { return t.kids[t.first[i]:t.first[i+1]] }

// kid returns the first dependent with one of the labels, or -1.
func (t *tree) kid(i int, labels ...string) int {
	for _, k := range t.under(i) {
		for _, l := range labels {
			if t.label[k] == l {
				return k
			}
		}
	}
	return -1
}

// base returns the relation of a token without its subtype.
func (t *tree) base(i int) string {
	l, _, _ := strings.Cut(t.label[i], ":")
	return l
}

// reach returns the stretch of tokens from the first to the last that hang on i.
func (t *tree) reach(i int) tokenRange {
	r := tokenRange{i, i + 1}
	for _, k := range t.under(i) {
		s := t.reach(k)
		r.from, r.to = min(r.from, s.from), max(r.to, s.to)
	}
	return r
}

// within tells whether token i is top or hangs on it.
func (t *tree) within(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.head); n++ {
		if i == top {
			return true
		}
		i = t.head[i]
	}
	return false
}

// reachOf is reach before the lists of dependents are there.
func (t *tree) reachOf(i int) tokenRange {
	r := tokenRange{i, i + 1}
	for k := range t.head {
		if t.head[k] != outside && t.within(k, i) {
			r.from, r.to = min(r.from, k), max(r.to, k+1)
		}
	}
	return r
}
