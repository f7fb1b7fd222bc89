package wordnet

import (
	"slices"
	"sort"
	"strings"
)

// places lists countries, parts of countries, capitals and cities.
func (n *net) places() []string {
	kinds := map[*synset]string{}
	for kind, roots := range map[string][]string{
		"country": {"country", "island nation", "African country", "European country"},
		"state":   {"American state", "Canadian province", "Australian state"},
		"capital": {"national capital"},
		"city":    {"city", "town", "port"},
	} {
		for _, root := range roots {
			for _, s := range n.senses["n "+strings.ReplaceAll(strings.ToLower(root), " ", "_")] {
				if s.file == 15 {
					kinds[s] = kind
				}
			}
		}
	}
	adjectives, people := n.adjectives()
	rows := map[string]string{}
	for _, s := range n.sets {
		if s.pos != 'n' || s.file != 15 {
			continue
		}
		kind := ""
		for _, p := range s.pointers {
			if p.symbol != "@i" {
				continue
			}
			found := n.kind(n.byOffset[p.target], kinds, 0)
			if found == "capital" || kind == "" || kind == "city" && found != "" {
				kind = found
			}
		}
		if kind == "" || historical(s.gloss) {
			continue
		}
		name := s.words[0]
		if _, ok := rows[name]; ok {
			continue // a rarer place of the same name
		}
		var in []string
		for _, p := range s.pointers {
			if whole := n.byOffset[p.target]; p.symbol == "#p" && whole != nil {
				in = append(in, whole.words[0])
			}
		}
		adj := slices.Clone(adjectives[s])
		adj = append(adj, people[s]...)
		sort.Strings(adj)
		var aliases []string
		for _, alias := range s.words[1:] {
			if len(alias) > 2 { // "IN", "ID", "OR" are words
				aliases = append(aliases, alias)
			}
		}
		rows[name] = strings.Join([]string{name, kind, strings.Join(in, "; "), strings.Join(aliases, "; "), strings.Join(slices.Compact(adj), "; ")}, "\t")
	}
	var out []string
	for _, row := range rows {
		out = append(out, row)
	}
	sort.Strings(out)
	return out
}

func historical(gloss string) bool {
	for _, word := range []string{"ancient", "former ", "formerly", "biblical", "Bible", "was a ", "Old Testament"} {
		if strings.HasPrefix(gloss, word) || strings.HasPrefix(gloss, "an "+word) || strings.HasPrefix(gloss, "a "+word) ||
			strings.HasPrefix(gloss, "the "+word) || strings.HasPrefix(gloss, "(") && strings.Contains(gloss[:min(40, len(gloss))], word) {
			return true
		}
	}
	return false
}

// kind climbs from a class of places to a root that has a kind.
func (n *net) kind(s *synset, kinds map[*synset]string, depth int) string {
	if s == nil || depth > 4 {
		return ""
	}
	if kind := kinds[s]; kind != "" {
		return kind
	}
	for _, p := range s.pointers {
		if p.symbol == "@" {
			if kind := n.kind(n.byOffset[p.target], kinds, depth+1); kind != "" {
				return kind
			}
		}
	}
	return ""
}

// adjectives maps places to the adjectives that pertain to them ("Qatari") and to the names of
// their inhabitants ("Qatari", "Afghan").
func (n *net) adjectives() (adjectives, people map[*synset][]string) {
	adjectives, people = map[*synset][]string{}, map[*synset][]string{}
	for _, s := range n.sets {
		for _, p := range s.pointers {
			place := n.byOffset[p.target]
			if place == nil || place.pos != 'n' || place.file != 15 {
				continue
			}
			switch {
			case s.pos == 'a' || s.pos == 's':
				if p.symbol == "\\" && p.from > 0 {
					adjectives[place] = append(adjectives[place], s.words[p.from-1])
				}
			case s.pos == 'n' && s.file == 18 && p.symbol == "#m":
				people[place] = append(people[place], s.words[0])
			}
		}
	}
	return adjectives, people
}
