package compare

import (
	"regexp"
	"strings"
)

// blockOf finds addresses as American reports give them: "the 1200 block of North Weller Street".
var blockOf = regexp.MustCompile(`\b(\d{2,5}) block of ((?:[A-Z0-9][\w.]* ){0,3}[A-Z][\w]*)`)

// addresses sets the blocks of one street against each other that articles of one story give, one each.
func (ps *passages) addresses() []finding {
	type address struct {
		in    *passage
		block string
	}
	byStreet := map[string][]address{}
	for i := range ps.list {
		in := &ps.list[i]
		d := ps.props[in.doc][in.sentence].doc
		s := d.Sentences[in.sentence]
		for _, m := range blockOf.FindAllStringSubmatch(strings.ReplaceAll(d.Article.Text[s.Start:s.End], "\n", " "), -1) {
			words := strings.Fields(m[2])
			street := strings.Join(words[max(0, len(words)-2):], " ") // "East" and "South" are often left out
			byStreet[street] = append(byStreet[street], address{in, m[1]})
		}
	}
	var out []finding
	for _, street := range sortedKeys(byStreet) {
		list := byStreet[street]
		blocks := map[int]map[string]bool{} // by document
		for _, a := range list {
			if blocks[a.in.doc] == nil {
				blocks[a.in.doc] = map[string]bool{}
			}
			blocks[a.in.doc][a.block] = true
		}
		f := finding{Type: Place, key: "block|" + street, strength: 0.6, timeless: true, question: "In which block of " + street + " was it?"}
		at := map[string]int{}
		for _, a := range list {
			if len(blocks[a.in.doc]) > 1 || a.in.doc != list[0].in.doc && !ps.oneStory(a.in.doc, list[0].in.doc) {
				continue
			}
			k, ok := at[a.block]
			if !ok {
				k = len(f.stances)
				at[a.block] = k
				f.stances = append(f.stances, stance{name: "the " + a.block + " block"})
			}
			f.stances[k].add(a.in.items[0])
		}
		if len(f.stances) > 1 {
			out = append(out, f)
		}
	}
	return out
}
