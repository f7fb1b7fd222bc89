package wordnet

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// mostSenses is how many senses of a word are kept, the commonest first. The rare ones relate everything
// to everything.
var mostSenses = map[byte]int{'n': 4, 'v': 5, 'a': 4, 'r': 2}

// relations writes the two tables of what words mean: words with their senses, and senses with those that
// they are related to.
func (n *net) relations() (senses, synsets []string) {
	keys := make([]string, 0, len(n.senses))
	for key := range n.senses {
		pos, word := key[0], strings.ReplaceAll(key[2:], "_", " ")
		first, second, two := strings.Cut(word, " ")
		if plain(word) || two && pos == 'v' && plain(first) && plain(second) {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	used := map[*synset]bool{}
	var visit func(s *synset)
	visit = func(s *synset) {
		if used[s] {
			return
		}
		used[s] = true
		for _, up := range n.above(s) {
			visit(up)
		}
	}
	kept := func(key string) []*synset {
		list := slices.DeleteFunc(slices.Clone(n.senses[key]), func(s *synset) bool {
			// The word may be a name in this sense, "may" the month.
			return !slices.ContainsFunc(s.words, func(w string) bool { return w == strings.ReplaceAll(key[2:], "_", " ") })
		})
		return list[:min(len(list), mostSenses[key[0]])]
	}
	for _, key := range keys {
		for _, s := range kept(key) {
			visit(s)
		}
	}
	id := map[*synset]string{}
	for _, s := range n.sets {
		if used[s] {
			id[s] = fmt.Sprintf("%04s", strconv.FormatInt(int64(len(id)), 36))
		}
	}
	ids := func(list []*synset) string {
		var out []string
		for _, s := range list {
			if id[s] != "" && !slices.Contains(out, id[s]) {
				out = append(out, id[s])
			}
		}
		return strings.Join(out, " ")
	}
	for _, key := range keys {
		if list := ids(kept(key)); list != "" {
			senses = append(senses, strings.ReplaceAll(key[2:], "_", " ")+"/"+key[:1]+"\t"+list)
		}
	}
	slices.SortFunc(senses, func(a, b string) int {
		wa, _, _ := strings.Cut(a, "\t")
		wb, _, _ := strings.Cut(b, "\t")
		return cmp.Compare(wa, wb)
	})
	for _, s := range n.sets {
		if !used[s] {
			continue
		}
		row := id[s] + "\t" + ids(n.above(s)) + "\t" + ids(n.pointed(s, "$")) + "\t" + ids(n.pointed(s, "!")) + "\t" + ids(n.pointed(s, "+", "\\"))
		synsets = append(synsets, strings.TrimRight(row, "\t"))
	}
	return senses, synsets
}

// above returns what a sense is a kind of; of an adjective that is like another, that one; of a verb also
// what it causes or cannot be without ("kill": "die").
func (n *net) above(s *synset) []*synset {
	switch {
	case s.pos == 's':
		return n.pointed(s, "&")
	case s.pos == 'v':
		return n.pointed(s, "@", ">", "*")
	}
	return n.pointed(s, "@")
}

// pointed returns the senses that pointers of some kinds lead to.
func (n *net) pointed(s *synset, symbols ...string) []*synset {
	var out []*synset
	for _, p := range s.pointers {
		if t := n.byOffset[p.target]; t != nil && slices.Contains(symbols, p.symbol) && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
