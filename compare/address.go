package compare

import (
	"regexp"
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// blockOf finds addresses as American reports give them: "the 1200 block of North Weller Street".
var blockOf = regexp.MustCompile(`\b(\d{1,2},\d{3}|\d{2,5}) block of ((?:[A-Z0-9][\w.]* ){0,4}[A-Z]\w*)`)

// A blockAddress is the block of a street that a sentence names.
type blockAddress struct {
	in    *passage
	block string // its number, without a comma
}

// addresses sets the blocks of one street against each other that articles of one story give, one each.
func (ps *passages) addresses(wording) []finding {
	byStreet := map[string][]blockAddress{}
	for i := range ps.list {
		in := &ps.list[i]
		d := ps.props[in.doc][in.sentence].doc
		s := d.Sentences[in.sentence]
		for _, m := range blockOf.FindAllStringSubmatch(strings.ReplaceAll(d.Article.Text[s.Start:s.End], "\n", " "), -1) {
			street := streetOf(strings.Fields(m[2]))
			byStreet[street] = append(byStreet[street], blockAddress{in, strings.ReplaceAll(m[1], ",", "")})
		}
	}
	var out []finding
	for _, street := range sortedKeys(byStreet) {
		for _, list := range ps.byStory(byStreet[street]) {
			f := finding{Type: Place, key: "block|" + street, strength: 0.6, timeless: true, question: "In which block of " + street + " did it happen?"}
			at := map[string]int{}
			for _, a := range list {
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
	}
	return out
}

// streetOf returns the name of a street without what may stand before and behind it: "East" and "South" are often
// left out, and "Weller Street Thursday" ends with the day.
func streetOf(words []string) string {
	end := len(words)
	for end > 1 && !is(lexicon.Thoroughfare, strings.ToLower(words[end-1])) {
		end--
	}
	if end == 1 { // "Broadway"
		for end = len(words); end > 1 && lexicon.Get().Dates[strings.ToLower(words[end-1])].Kind != ""; end-- {
		}
	}
	return strings.Join(words[max(0, end-2):end], " ")
}

// byStory parts the addresses of one street into those that articles of one story give, without articles that give
// several blocks of it.
func (ps *passages) byStory(list []blockAddress) [][]blockAddress {
	var out [][]blockAddress
	for _, a := range list {
		if slices.ContainsFunc(list, func(b blockAddress) bool { return b.in.doc == a.in.doc && b.block != a.block }) {
			continue
		}
		at := slices.IndexFunc(out, func(group []blockAddress) bool {
			return !slices.ContainsFunc(group, func(b blockAddress) bool { return b.in.doc != a.in.doc && !ps.oneStory(a.in.doc, b.in.doc) })
		})
		if at < 0 {
			at = len(out)
			out = append(out, nil)
		}
		out[at] = append(out[at], a)
	}
	return out
}
