package compare

import (
	"slices"

	"rashomon/nlp"
)

// occasions finds claims of one event that differ in a value of it.
func occasions(g *Group, t Type, has func(*item) bool, differ func(a, b *item, al alignment) bool, value func(*item) string, ask string) []finding {
	type match struct {
		items    map[string][]*item
		order    []string
		strength float64
		first    *item
	}
	found := map[string]*match{}
	items := slices.DeleteFunc(g.own(), func(it *item) bool { return !has(it) })
	for i, a := range items {
		for _, b := range items[:i] {
			if !opposable(a, b) || a.sign < 0 || b.sign < 0 || a.sense != b.sense {
				continue
			}
			al := align(a, b)
			if !al.same() || al.subject >= 0.7 && al.object == 0 && !a.Object.Empty() != !b.Object.Empty() || !differ(a, b, al) || numbersDiffer(a, b) {
				continue
			}
			key := eventKey(b)
			m := found[key]
			if m == nil {
				m = &match{items: map[string][]*item{}, first: b}
				found[key] = m
			}
			m.strength = max(m.strength, al.score())
			for _, it := range []*item{b, a} {
				v := value(it)
				if len(m.items[v]) == 0 {
					m.order = append(m.order, v)
				}
				s := stance{items: m.items[v]}
				s.add(it)
				m.items[v] = s.items
			}
		}
	}
	var out []finding
	for _, key := range sortedKeys(found) {
		m := found[key]
		f := finding{Type: t, key: key, question: ask + " " + g.words.didQuestion(plain(m.first.Claim)) + "?", strength: m.strength, timeless: t == Date}
		for _, v := range m.order {
			f.stances = append(f.stances, stance{name: v, items: m.items[v]})
		}
		if len(f.stances) > 1 {
			out = append(out, f)
		}
	}
	return out
}

// plain returns a claim with no more than who, whom and with whom: phrases that say where would give
// the answer away.
func plain(c *nlp.Claim) *nlp.Claim {
	bare := *c
	bare.Args = slices.DeleteFunc(slices.Clone(c.Args), func(a nlp.Argument) bool {
		switch a.Role {
		case "with", "to", "from", "by", "of":
			return false
		}
		return true
	})
	return &bare
}

// numbersDiffer tells whether two claims count differently, so that they may be of two events.
func numbersDiffer(a, b *item) bool {
	for _, x := range a.Quantities {
		for _, y := range b.Quantities {
			if x.Head == y.Head && x.Head != "" && apart(x, y) {
				return true
			}
		}
	}
	return false
}
