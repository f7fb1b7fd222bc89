package compare

import (
	"context"
	"hash/fnv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// origins tells which articles go back to one text: copies and light rewrites of one wire story.
// It returns the origin of each document, the same for those of one.
func origins(ctx context.Context, docs []*nlp.Document) []string {
	parent := make([]int, len(docs))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	// Articles meet through the runs of words that they share.
	shingles := make([]map[uint64]bool, len(docs))
	index := map[uint64][]int{}
	for i, d := range until(ctx, docs) {
		shingles[i] = shinglesOf(d)
		for s := range shingles[i] {
			index[s] = append(index[s], i)
		}
	}
	common := map[[2]int]int{}
	for _, list := range index {
		if len(list) > 50 {
			continue
		}
		for a := range list {
			for _, j := range list[:a] {
				common[[2]int{min(list[a], j), max(list[a], j)}]++
			}
		}
	}
	for pair, n := range common {
		i, j := pair[0], pair[1]
		least := min(len(shingles[i]), len(shingles[j]))
		wire := docs[i].Wire != "" && docs[i].Wire == docs[j].Wire
		if n*2 >= least && n >= 20 || wire && n*5 >= least && n >= 10 {
			a, b := find(i), find(j)
			parent[max(a, b)] = min(a, b)
		}
	}
	out := make([]string, len(docs))
	names := map[int]string{}
	for i, d := range docs {
		root := find(i)
		if d.Wire != "" && names[root] == "" {
			names[root] = d.Wire
		}
	}
	members := map[int]int{}
	for i := range docs {
		members[find(i)]++
	}
	for i := range docs {
		root := find(i)
		switch {
		case names[root] != "":
			out[i] = names[root]
		case members[root] > 1:
			out[i] = docs[root].Article.ID()
		}
	}
	return out
}

// copied is the origin of a document as it is reported: of an original none.
func copied(d *nlp.Document, origin string) string {
	if origin == d.Article.ID() {
		return ""
	}
	return origin
}

// shinglesOf hashes the runs of six words of an article's reporting.
func shinglesOf(d *nlp.Document) map[uint64]bool {
	const size = 6
	out := map[uint64]bool{}
	for _, s := range d.Sentences {
		var w []string
		for _, t := range s.Tokens {
			if t.Lower[0] >= 'a' && t.Lower[0] <= 'z' || t.Lower[0] >= '0' && t.Lower[0] <= '9' {
				w = append(w, t.Lower)
			}
		}
		for i := 0; i+size <= len(w); i++ {
			h := fnv.New64a()
			for _, x := range w[i : i+size] {
				h.Write([]byte(x))
				h.Write([]byte{0})
			}
			out[h.Sum64()] = true
		}
	}
	return out
}

// originOf names the independent source behind an item: the agency or outlet that its article cites
// for it, or the article's own origin.
func originOf(it *item, origin []string) string {
	lex := lexicon.Get()
	for _, s := range it.Attribution {
		if name := lex.Agencies[strings.TrimPrefix(s.Source, "the ")]; name != "" {
			return name
		}
		if lex.Outlets[s.Source] {
			return s.Source
		}
	}
	if o := origin[it.doc]; o != "" {
		return o
	}
	if it.Article.Outlet != "" {
		if name := lex.Agencies[it.Article.Outlet]; name != "" {
			return name
		}
	}
	return it.Article.Source()
}
