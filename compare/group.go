package compare

import (
	"slices"
	"sort"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A Group is claims of several outlets about one kind of event and one thing or person that all of
// them name.
type Group struct {
	Family string // predicate class, or the family of classes
	Anchor string // a name, or the head of a noun phrase
	items  []*item
	words  wording
}

// maxGroup bounds a group: a larger one is split by a second anchor, so that the cost of comparing
// follows the number of claims that have something in common and not the square of all claims.
const maxGroup = 96

// groups puts items into groups through an index of what they are about. Only groups of two or more
// outlets come back, in a fixed order. An item can be in several.
func groups(all []*item) []*Group {
	byFamily := map[string][]*item{}
	for _, it := range all {
		byFamily[it.family] = append(byFamily[it.family], it)
		if it.Tally != "" && it.Tally != it.family {
			byFamily[it.Tally] = append(byFamily[it.Tally], it)
		}
		if it.family != having && slices.ContainsFunc(it.Quantities, func(q nlp.Quantity) bool { return has(it, q) }) {
			byFamily[having] = append(byFamily[having], it)
		}
	}
	var out []*Group
	for _, f := range sortedKeys(byFamily) {
		out = append(out, split(f, "", byFamily[f], nil, 0)...)
	}
	return out
}

// split parts items by their anchors, leaving out those that split them before.
func split(family, prefix string, items []*item, used []string, depth int) []*Group {
	index := map[string][]*item{}
	for _, it := range items {
		for _, a := range anchors(it) {
			if !slices.Contains(used, a) {
				index[a] = append(index[a], it)
			}
		}
	}
	var out []*Group
	for _, a := range sortedKeys(index) {
		list := index[a]
		if sources(list) < 2 {
			continue
		}
		name := a
		if prefix != "" {
			name = prefix
		}
		if len(list) > maxGroup && depth < 3 {
			out = append(out, split(family, name, list, append(slices.Clone(used), a), depth+1)...)
			continue
		}
		if len(list) > maxGroup {
			list = list[:maxGroup]
		}
		out = append(out, &Group{Family: family, Anchor: name, items: list})
	}
	return out
}

// having is the family of what a thing has with it, where "with 86 passengers" counts as well.
const having = "have"

// own returns the items whose own predicate is of the group's family.
func (g *Group) own() []*item {
	return slices.DeleteFunc(slices.Clone(g.items), func(it *item) bool { return it.family != g.Family })
}

// anchors returns what an item can be found by.
func anchors(it *item) []string {
	out := slices.Clone(it.names)
	for _, h := range heads(it.Claim) {
		for _, a := range []string{h, countedAs(h)} {
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	if victims(it) {
		out = append(out, "victims")
	}
	return out
}

// victims tells whether a claim counts people to whom something happened.
func victims(it *item) bool {
	if _, ok := nobody(it); ok {
		return true
	}
	return is(lexicon.Toll, tollFamily(it)) && slices.ContainsFunc(it.Quantities, func(q nlp.Quantity) bool {
		return q.Unit == "" && (q.Head == "" || is(lexicon.Human, q.Head) || lexicon.Get().Can(q.Head, 'P') || it.Tally != "")
	})
}

// tollFamily is the family of what a claim counts: of a toll that of the event with the victims.
func tollFamily(it *item) string {
	if it.Tally != "" {
		return it.Tally
	}
	return it.family
}

func sources(items []*item) int {
	seen := map[string]bool{}
	for _, it := range items {
		seen[it.source] = true
	}
	return len(seen)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
