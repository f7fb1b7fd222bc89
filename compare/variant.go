package compare

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A variant is where two quotations differ: half-open ranges of the words of each, of which one may be empty.
type variant [2][2]int

func (v variant) shifted(by [2]int) variant {
	for side := range v {
		v[side][0] += by[side]
		v[side][1] += by[side]
	}
	return v
}

// variantsOf returns what a longest common subsequence of two lists of words leaves out.
func variantsOf(a, b []string) []variant {
	var out []variant
	i, j := 0, 0
	for _, m := range append(common(a, b), [2]int{len(a), len(b)}) {
		if i < m[0] || j < m[1] {
			out = append(out, variant{{i, m[0]}, {j, m[1]}})
		}
		i, j = m[0]+1, m[1]+1
	}
	return out
}

// wordsIn returns the words of one side that stand in variants.
func wordsIn(words []string, variants []variant, side int) []string {
	var out []string
	for _, v := range variants {
		out = append(out, words[v[side][0]:v[side][1]]...)
	}
	return out
}

// A spelled quotation is one as it is written, with the word of it that each of its folded words comes from: a
// contraction is two of those and one of these.
type spelled struct {
	words []string
	at    []int // by folded word
}

func spell(quote string) spelled {
	s := spelled{words: strings.Fields(parenthesis.ReplaceAllString(quote, " "))}
	for i, w := range s.words {
		for range quoteWords(w) {
			s.at = append(s.at, i)
		}
	}
	return s
}

// written returns the words as written that a range of folded ones comes from, as a range.
func (s spelled) written(r [2]int) (from, to int) {
	switch {
	case r[0] >= len(s.at):
		return len(s.words), len(s.words)
	case r[0] == r[1]:
		return s.at[r[0]], s.at[r[0]]
	}
	return s.at[r[0]], s.at[r[1]-1] + 1
}

// text joins the words of a range as they are written, without marks at its ends.
func (s spelled) text(r [2]int) string {
	from, to := s.written(r)
	return strings.Trim(strings.Join(s.words[from:to], " "), " ,;:.!?\"'“”‘’")
}

// shownVariants is how many variants a reason tells of.
const shownVariants = 3

// difference says in words where two quotations differ: in what weighs something, or in anything where nothing does.
func difference(a, b *item, all []variant) string {
	if x := wordsIn(a.said, all, 0); reordered(x, wordsIn(b.said, all, 1)) {
		return `"` + strings.Join(x, " ") + `" stands in another place`
	}
	shown := joined(a.said, all)
	if heavy := slices.DeleteFunc(slices.Clone(shown), func(v variant) bool {
		x, y := wordsIn(a.said, []variant{v}, 0), wordsIn(b.said, []variant{v}, 1)
		return !weighty(x, y) || unlikeness(x, y) == 0
	}); len(heavy) > 0 {
		shown = heavy
	}
	sa, sb := a.spelled(), b.spelled()
	var out []string
	for _, v := range shown {
		if len(out) == shownVariants {
			out = append(out, "more")
			break
		}
		switch x, y := sa.text(v[0]), sb.text(v[1]); {
		case x == "":
			out = append(out, `"`+y+`" is missing in `+OutletName(a.Article))
		case y == "":
			out = append(out, `"`+x+`" is missing in `+OutletName(b.Article))
		default:
			out = append(out, `"`+x+`" against "`+y+`"`)
		}
	}
	return list(out)
}

// joined makes one of variants that have only one small word between them, which says nothing alone.
func joined(a []string, all []variant) []variant {
	var out []variant
	for _, v := range all {
		if n := len(out); n > 0 && v[0][0]-out[n-1][0][1] == 1 && lexicon.Get().Stopwords[a[out[n-1][0][1]]] {
			out[n-1][0][1], out[n-1][1][1] = v[0][1], v[1][1]
			continue
		}
		out = append(out, v)
	}
	return out
}

// mostShown is how many words of a quotation a stance shows where all variants fit in.
const mostShown = 16

// excerptAt cuts one side of two quotations down to where they differ and some words beside.
func excerptAt(it *item, variants []variant, side int) string {
	s := it.spelled()
	from, to := s.written(variants[0][side])
	if _, last := s.written(variants[len(variants)-1][side]); last-from <= mostShown {
		to = max(to, last)
	}
	from, to = max(0, from-4), min(len(s.words), to+4)
	text := strings.Join(s.words[from:to], " ")
	if from > 0 {
		text = "… " + text
	}
	if to < len(s.words) {
		text += " …"
	} else {
		text = strings.TrimRight(text, ",;")
	}
	return "“" + strings.Trim(text, `"“”`) + "”"
}
