package compare

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A tie is a term of one proposition laid on a term of another.
type tie struct {
	a, b     int     // indices of the terms
	score    float64 // how surely they mean the same, or mean opposites of the same, 0 to 1
	opposed  bool    // "rise", "fall"
	sibling  bool    // two of a kind that exclude each other: "gin", "vodka"
	narrower int     // 1 where a's term is the narrower one, -1 where b's is, 0 for neither
	distance int
}

// tieOf tells how surely two terms mean the same.
func tieOf(x, y *term) tie {
	var t tie
	switch {
	case x.kind == nameTerm || y.kind == nameTerm:
		t.score = sameName(x, y)
	case x.kind == timeTerm || y.kind == timeTerm:
		t.score = sameTime(x, y)
	case x.kind == amountTerm || y.kind == amountTerm:
		t.score = sameAmount(x, y)
	case x.lemma == y.lemma:
		t.score = 1
		if x.kind != y.kind {
			t.score = 0.9
		}
	default:
		t = sameMeaning(x, y)
	}
	return t
}

func sameName(x, y *term) float64 {
	switch {
	case x.lemma == y.lemma:
		return 1
	case x.kind != y.kind:
		n, w := x, y
		if n.kind != nameTerm {
			n, w = y, x
		}
		if w.kind == nounTerm && holdsWord(n.lemma, w.lemma) {
			return 0.7
		}
		return 0
	case !(x.nowhere && y.nowhere) && (nlp.Within(x.name, y.name) || nlp.Within(y.name, x.name)):
		return 0.85 // "Oslo", "Norway"
	}
	a, b := lastWord(x.lemma), lastWord(y.lemma)
	oneA, oneB := a == strings.TrimSpace(x.lemma), b == strings.TrimSpace(y.lemma)
	switch {
	case a == "" || b == "":
		return 0
	case a == b && (oneA || oneB || x.of != nlp.Person):
		return 0.9
	case oneA && holdsWord(y.lemma, a) || oneB && holdsWord(x.lemma, b):
		return 0.8
	case near(x.lemma, y.lemma):
		return 0.85
	}
	return 0
}

// holdsWord tells whether a word, or words, stand as such in a text.
func holdsWord(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 || word == "" {
			return false
		}
		at += from
		from = at + len(word)
		if (at == 0 || text[at-1] == ' ') && (from == len(text) || text[from] == ' ') {
			return true
		}
		from = at + 1
	}
}

// near tells whether two words are spellings of one.
func near(a, b string) bool {
	n := max(len(a), len(b))
	return n >= 6 && a[0] == b[0] && levenshtein.ComputeDistance(a, b)*6 <= n
}

func sameTime(x, y *term) float64 {
	if x.kind != timeTerm || y.kind != timeTerm {
		return 0
	}
	if x.lemma == y.lemma {
		return 1
	}
	if x.time.Known() && y.time.Known() && !x.time.Last.Before(y.time.First) && !y.time.Last.Before(x.time.First) {
		return 0.8
	}
	return 0
}

func sameAmount(x, y *term) float64 {
	if x.amount == nil || y.amount == nil {
		if x.lemma == y.lemma && x.lemma != "" {
			return 0.7
		}
		return 0
	}
	if baseUnit(x.amount.Unit) != baseUnit(y.amount.Unit) || apart(*x.amount, *y.amount) {
		return 0
	}
	if x.amount.Head == y.amount.Head || x.amount.Unit != "" {
		return 1
	}
	return 0.6
}

// listedAs are the marks of nouns and adjectives in the list of opposites.
var listedAs = map[termKind]string{nounTerm: "n:", adjTerm: "a:"}

func sameMeaning(x, y *term) tie {
	lex := lexicon.Get()
	if x.kind == verbTerm || y.kind == verbTerm || x.kind != y.kind {
		if cx := classOf(lex, x); cx != "" {
			cy := classOf(lex, y)
			if cx == cy {
				return tie{score: 0.85}
			}
			if cy != "" && lex.Opposite(cx, cy) {
				return tie{score: 0.7, opposed: true}
			}
		}
	} else if p := listedAs[x.kind]; p != "" && !x.unopposed && !y.unopposed && lex.Opposite(p+x.lemma, p+y.lemma) {
		return tie{score: 0.7, opposed: true}
	}
	r, rank := x.meaning.To(y.meaning)
	if r == lexicon.Unrelated && x.kind == advTerm && y.kind == advTerm {
		r, rank = lex.Meaning(x.lemma, 'a').To(lex.Meaning(y.lemma, 'a')) // "near", "far"
	}
	v := func(base float64) float64 { return max(0, base-0.06*float64(rank)) }
	switch r {
	case lexicon.Synonymous:
		return tie{score: v(0.95)}
	case lexicon.Derived:
		return tie{score: v(0.9)}
	case lexicon.Narrower:
		return tie{score: v(0.85), narrower: 1}
	case lexicon.Broader:
		return tie{score: v(0.85), narrower: -1}
	case lexicon.Opposed:
		return tie{score: v(0.8), opposed: true}
	case lexicon.Sibling:
		return tie{sibling: true, distance: rank}
	}
	if x.kind != y.kind && (progress(lex, x, y) || progress(lex, y, x)) {
		return tie{score: 0.9}
	}
	if near(x.lemma, y.lemma) && x.kind == y.kind && x.meaning == nil {
		return tie{score: 0.8}
	}
	return tie{}
}

// progress tells whether one term, taken for a noun or an adjective, is the -ing form of the verb that the other is.
func progress(lex *lexicon.Lexicon, x, y *term) bool {
	return y.kind == verbTerm && (x.kind == nounTerm || x.kind == adjTerm) && strings.HasSuffix(x.lemma, "ing") && lex.Verb(x.lemma) == y.lemma
}

// classOf returns the listed predicate class of a verb or of a noun of an event, or "".
func classOf(lex *lexicon.Lexicon, t *term) string {
	switch t.kind {
	case verbTerm:
		if t.claim != nil {
			return t.claim.Predicate.Class
		}
		c, _ := lex.Class(t.lemma)
		return c
	case nounTerm:
		return lex.ListedNounClass(t.lemma)
	case adjTerm:
		if c, _ := lex.Class("be", t.lemma); c != "be" {
			return c
		}
	}
	return ""
}
