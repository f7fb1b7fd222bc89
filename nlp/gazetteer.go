package nlp

import (
	"strings"
	"sync"

	"rashomon/nlp/lexicon"
)

// A gazetteer finds places by any of their names.
type gazetteer struct {
	byName map[string]*lexicon.Place // names and aliases
	byAdj  map[string]*lexicon.Place // adjectives and inhabitants, and their plurals
	bySeat map[string]*lexicon.Place // names of governments
	starts map[string]int            // first word of a name -> most words of a name that begins so

	phrases map[string]bool // other names with small words inside
}

var places = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{map[string]*lexicon.Place{}, map[string]*lexicon.Place{}, map[string]*lexicon.Place{}, map[string]int{}, map[string]bool{}}
	list := lexicon.Get().PlaceList
	for _, name := range lexicon.Get().Phrases() {
		name = strings.ReplaceAll(name, "'s ", " 's ") // as tokens are
		words := strings.Fields(name)
		g.phrases[name] = true
		g.starts[words[0]] = max(g.starts[words[0]], len(words))
	}
	put := func(m map[string]*lexicon.Place, name string, p *lexicon.Place) {
		if old, ok := m[name]; !ok || old.Kind != "country" && old.Kind != "union" && p.Kind == "country" {
			m[name] = p
		}
		words := strings.Fields(name)
		g.starts[words[0]] = max(g.starts[words[0]], len(words))
	}
	for i := range list {
		p := &list[i]
		if old, ok := g.byName[p.Name]; ok && old.Kind == "country" && p.Kind != "country" {
			continue // "Georgia" is the country unless the text says more
		}
		put(g.byName, p.Name, p)
	}
	for i := range list {
		p := &list[i]
		if known := g.byName[p.Name]; known != nil {
			p = known // the first list says what a place is called; both say how else
		}
		for _, alias := range list[i].Aliases {
			if _, taken := g.byName[alias]; !taken && len(alias) > 1 && capitalised(alias) {
				put(g.byName, alias, p)
			}
		}
		for _, adj := range list[i].Adjectives {
			put(g.byAdj, adj, p)
			put(g.byAdj, adj+"s", p)
		}
		for _, seat := range list[i].Seats {
			put(g.bySeat, seat, p)
		}
	}
	for name, p := range g.byName {
		if p.Kind == "capital" && g.bySeat[name] == nil && len(p.In) > 0 {
			if state := g.byName[p.In[0]]; state != nil && state.Kind == "country" {
				g.bySeat[name] = state
			}
		}
	}
	return g
})

// people tells whether a text names the people of a place ("Afghans"), who are not the state.
func (g *gazetteer) people(text string) bool {
	return g.byName[text] == nil && g.byAdj[text] != nil && strings.HasSuffix(text, "s") && g.byAdj[strings.TrimSuffix(text, "s")] != nil
}

// lookup returns the place that a text names, and whether it does so as an adjective or as the
// name of its people.
func (g *gazetteer) lookup(text string) (p *lexicon.Place, adjective bool) {
	text = strings.TrimPrefix(text, "the ")
	if p := g.byName[text]; p != nil {
		return p, false
	}
	p = g.byAdj[text]
	return p, p != nil
}

func (g *gazetteer) known(text string) bool {
	p, _ := g.lookup(text)
	return p != nil
}

// prefix returns the number of tokens of the longest place or nationality that a run opens with.
func (g *gazetteer) prefix(tokens []Token) int {
	longest := g.starts[tokens[0].Text]
	for n := min(longest, len(tokens)); n > 0; n-- {
		words := make([]string, n)
		for i := range words {
			words[i] = tokens[i].Text
		}
		if g.known(strings.Join(words, " ")) {
			return n
		}
	}
	return 0
}

// phrase returns the number of tokens of the longest listed name at the front that has small words
// inside, as "Bosnia and Herzegovina" has, or 0.
func (g *gazetteer) phrase(tokens []Token) int {
	for n := min(g.starts[tokens[0].Text], len(tokens)); n > 2; n-- {
		small := false
		words := make([]string, n)
		for i := range words {
			words[i] = tokens[i].Text
			small = small || !capitalised(words[i])
		}
		words[n-1] = strings.TrimSuffix(words[n-1], ".")
		if name := strings.Join(words, " "); small && (g.known(name) || g.phrases[name]) {
			return n
		}
	}
	return 0
}

// Within tells whether the first place lies in the second or is it, as far as the lists know.
func Within(a, b string) bool { return places().within(a, b) }

// KnownPlace tells whether the lists know a place.
func KnownPlace(name string) bool { return places().byName[name] != nil }

// within tells whether place a lies in place b, or is b, by what the lists say.
func (g *gazetteer) within(a, b string) bool {
	if g.byName[a] == nil {
		return strings.EqualFold(a, b)
	}
	seen := map[string]bool{}
	queue := []string{a}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if strings.EqualFold(name, b) {
			return true
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		if p := g.byName[name]; p != nil {
			queue = append(queue, p.In...)
			if p.Name != name {
				queue = append(queue, p.Name)
			}
		}
	}
	return false
}
