package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A lack is a claim that a place or a body has none of some things: "The island has no airports."
type lack struct {
	it    *item
	owner string
	thing string // base form
}

// lacks finds those of a passage. Things that are narrowed ("no plans to resign") or happen are let be, and one of a
// thing, which may be a figure of speech.
func (p *passage) lacks() []lack {
	lex := lexicon.Get()
	var out []lack
	for _, it := range p.items {
		o := it.Object
		words := strings.Fields(nlp.Fold(o.Phrase))
		if it.Predicate.Lemma != "have" || it.Polarity != nlp.Negative || it.Predicate.Perfect || it.sense != fact || it.Subject.Name == "" || len(o.Names) > 0 || len(it.Args) > 0 {
			continue
		}
		if len(words) == 0 || len(words) > 2 || words[len(words)-1] == o.Head || lex.Can(o.Head, 'E') || lex.Can(o.Head, 'P') || lex.Can(o.Head, 'T') {
			continue
		}
		out = append(out, lack{it, it.Subject.Name, o.Head})
	}
	return out
}

// lacking sets claims that there are no such things against articles that speak of the very things as there: "The
// region has no dams", "water from the region's dams".
func (ps *passages) lacking(words wording) []finding {
	denied := map[[2]string][]lack{}
	for i := range ps.list {
		for _, l := range ps.list[i].lacks() {
			key := [2]string{l.owner, l.thing}
			denied[key] = append(denied[key], l)
		}
	}
	var out []finding
	for _, key := range sortedPairs(denied) {
		list := denied[key]
		f := finding{Type: Polarity, strength: 0.6, whole: true, timeless: true, key: "lack|" + key[0] + "|" + key[1]}
		things := lastWord(list[0].it.Object.Phrase)
		owner := words.article(key[0])
		for _, l := range list {
			if part := partOf(l.it.Subject); part != "" {
				owner = part
			}
		}
		f.question = upper("does " + owner + " have " + things + "?")
		f.topic = words.article(key[0]) + " has " + things
		no, yes := stance{name: "no"}, stance{name: "yes"}
		for _, l := range list {
			no.add(l.it)
		}
		for _, k := range ps.index[key[1]] {
			q := &ps.list[k]
			if p := ps.props[q.doc][q.sentence]; p.has(key[0], key[1]) && !slices.ContainsFunc(list, func(l lack) bool { return l.it.doc == q.doc || !ps.oneStory(l.it.doc, q.doc) }) {
				yes.add(itemNear(q, key[1]))
			}
		}
		if f.stances = []stance{no, yes}; len(yes.items) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func sortedPairs[V any](m map[[2]string]V) [][2]string {
	var out [][2]string
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b [2]string) int { return strings.Compare(a[0]+"|"+a[1], b[0]+"|"+b[1]) })
	return out
}

// has tells whether a sentence speaks of things as a place's or body's own: "the region's dams", "Valley dams".
func (p *proposition) has(owner, thing string) bool {
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind != nounTerm || t.lemma != thing || t.negated || t.label == "compound" {
			continue
		}
		for _, x := range p.terms {
			if x.kind == nameTerm && x.name == owner && x.head == k && (x.label == "amod" || x.label == "nmod:poss" || x.label == "compound") {
				return true
			}
		}
	}
	return false
}

// itemNear returns the claim of a passage that speaks of a thing.
func itemNear(in *passage, thing string) *item {
	for _, it := range in.items {
		if slices.Contains(words(it.Claim), thing) {
			return it
		}
	}
	return in.items[0]
}
