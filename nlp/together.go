package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// A plurality is a phrase that means several at once: "they", "both leaders", "the two companies".
type plurality struct {
	noun    string // singular, "" for a pronoun or a mere number
	count   int    // 0 for not said
	pronoun bool
	willed  bool // the subject of what only people and bodies do
	at      int
}

// pairs are nouns and the numbers of people that they mean.
var pairs = map[string]int{"pair": 2, "duo": 2, "couple": 2, "trio": 3}

// together returns the entities that a phrase in the plural means, where they are named side by side right before it, or
// nil.
func (d *draft) together(s *draftSentence, c chunk) []int {
	pl, ok := d.plurality(s, c)
	if !ok {
		return nil
	}
	var found []int
	for back := 0; back <= 2 && back <= s.index; back++ {
		before := &d.sentences[s.index-back]
		if pl.pronoun && (back != 1 || before.Paragraph+1 < s.Paragraph) {
			continue
		}
		groups := d.groupsIn(before, pl)
		switch {
		case len(groups) == 0:
		case len(groups) > 1, found != nil && !slices.Equal(found, groups[0]), d.groupRivals(before, s, groups[0], pl):
			return nil
		default:
			found = groups[0]
		}
	}
	return found
}

// plurality reads a noun phrase as one that means several.
func (d *draft) plurality(s *draftSentence, c chunk) (plurality, bool) {
	t := s.Tokens
	head := t[c.head]
	pl := plurality{at: head.Start}
	if c.of != nil || c.to < len(t) && (t[c.to].Tag == "WP" || t[c.to].Tag == "WDT" || is(t, c.to, "of")) {
		return pl, false
	}
	if c.from == c.head {
		switch head.Lower {
		case "they", "them":
			pl.pronoun, pl.willed = true, d.wills(s, c)
			return pl, s.subject(c)
		case "both":
			pl.count = 2
			return pl, head.Tag == "DT" || head.Tag == "CC"
		}
		return pl, false
	}
	definite := false
	for i := c.from; i < c.head; i++ {
		switch n, ok := d.lex.Numbers[t[i].Lower]; {
		case t[i].Lower == "the", t[i].Lower == "these":
			definite = true
		case t[i].Lower == "both":
			definite, pl.count = true, 2
		case ok && t[i].Tag == "CD" && n.Kind == "number":
			pl.count = int(n.Low)
		case d.lex.Is(lexicon.Epithet, t[i].Lower):
		default:
			return pl, false
		}
	}
	n, number := d.lex.Numbers[head.Lower]
	switch {
	case !definite:
		return pl, false
	case head.Tag == "CD" && number && n.Kind == "number":
		pl.count = int(n.Low)
	case pairs[head.Lower] > 0:
		pl.count = pairs[head.Lower]
	case head.Tag == "NNS":
		pl.noun = d.lex.Noun(head.Lower)
	default:
		return pl, false
	}
	return pl, true
}

// subject tells whether a noun phrase is the subject of a main clause outside of quotations.
func (s *draftSentence) subject(c chunk) bool {
	for _, p := range s.parts {
		for _, cl := range p.clauses {
			if cl.subject != nil && cl.subject.from == c.from && p.quote < 0 && (cl.relation == root || cl.relation == conjunct) {
				return true
			}
		}
	}
	return false
}

// wills tells whether a pronoun is the subject of what only people and bodies do.
func (d *draft) wills(s *draftSentence, c chunk) bool {
	for _, p := range s.parts {
		for _, cl := range p.clauses {
			if cl.subject == nil || cl.subject.from != c.from || cl.verb.passive || p.quote >= 0 {
				continue
			}
			_, reports := d.lex.ReportVerbs[cl.lemma]
			return (cl.relation == root || cl.relation == conjunct) && (reports || d.lex.Is(lexicon.Willed, cl.lemma))
		}
	}
	return false
}

// groupsIn returns the groups of names in a sentence that a phrase can mean: those listed with "and", or, where a number
// is said, all of a kind that the sentence names.
func (d *draft) groupsIn(s *draftSentence, pl plurality) [][]int {
	var out [][]int
	add := func(group []int) {
		if len(group) < 2 || !d.suitsGroup(group, pl) || slices.ContainsFunc(out, func(g []int) bool { return slices.Equal(g, group) }) {
			return
		}
		out = append(out, group)
	}
	for _, p := range s.parts {
		for _, c := range p.clauses {
			for _, ph := range c.phrases() {
				if len(ph.items) < 2 || s.Tokens[ph.from].Start >= pl.at || pl.pronoun && ph != c.subject {
					continue
				}
				var group []int
				for _, item := range ph.items {
					m := d.mentionAt(s.Tokens[item.head].Span)
					if m < 0 {
						group = nil
						break
					}
					group = append(group, d.doc.Mentions[m].Entity)
				}
				add(group)
			}
		}
	}
	if len(out) > 0 || pl.count == 0 && pl.noun == "" {
		return out
	}
	for _, t := range []EntityType{Person, Organization} {
		var all []int
		for _, m := range s.mentions {
			if men := d.doc.Mentions[m]; men.Start < pl.at && d.doc.Entities[men.Entity].Type == t && !slices.Contains(all, men.Entity) {
				all = append(all, men.Entity)
			}
		}
		if len(all) == pl.count || pl.count == 0 && t == Person {
			add(all)
		}
	}
	return out
}

// suitsGroup tells whether a phrase can mean a group by its number and its noun.
func (d *draft) suitsGroup(group []int, pl plurality) bool {
	t := d.doc.Entities[group[0]].Type
	for i, e := range group {
		if d.doc.Entities[e].Type != t || slices.Contains(group[:i], e) {
			return false
		}
	}
	switch {
	case pl.count > 0 && pl.count != len(group):
		return false
	case pl.noun == "":
		return t == Person || t == Organization && !pl.pronoun
	}
	for _, e := range group {
		if !d.isKind(e, pl.noun) {
			return false
		}
	}
	return true
}

// isKind tells whether the text says that an entity is of the kind that a noun names.
func (d *draft) isKind(e int, noun string) bool {
	switch ent := d.doc.Entities[e]; {
	case noun == "man":
		return ent.Type == Person && d.sex(e) == lexicon.Male
	case noun == "woman":
		return ent.Type == Person && d.sex(e) == lexicon.Female
	case ent.Type == Location:
		place, adjective := d.gaz.lookup(ent.Name)
		if place == nil || adjective {
			return d.bears(e, noun)
		}
		if place.Kind == "country" {
			return slices.Contains([]string{"country", "nation", "state", "neighbour", "neighbor", "side", "government", "ally"}, noun)
		}
		return (place.Kind == "city" || place.Kind == "capital") && (noun == "city" || noun == "town")
	case noun == "side":
		return ent.Type == Organization
	}
	return d.bears(e, noun)
}

// bears tells whether the text calls an entity by a noun or by one for a kind of it.
func (d *draft) bears(e int, noun string) bool {
	for own, posts := range d.posts {
		if !d.kindOf(own, noun) && !(noun == "leader" && (d.lex.Is(lexicon.Office, own) || d.lex.Is(lexicon.Leading, own) || own == "minister")) {
			continue
		}
		if slices.ContainsFunc(posts, func(p post) bool { return p.entity == e }) {
			return true
		}
	}
	return false
}

// groupRivals tells whether between the sentence that names a group and a phrase that may mean it there is somebody
// else whom the phrase may mean, too.
func (d *draft) groupRivals(before, s *draftSentence, group []int, pl plurality) bool {
	for i := range d.nameless {
		u := &d.nameless[i]
		if u.sentence < before.index || u.at >= pl.at {
			continue
		}
		personal := d.lex.Can(u.noun, 'P') || d.lex.Can(u.noun, 'G')
		several := u.plural || u.amount > 1
		switch {
		case pl.pronoun && (personal || several && !pl.willed), several && u.noun == pl.noun, several && pl.noun != "" && d.kindOf(u.noun, pl.noun):
			return true
		case several && personal && (pl.noun == "" || pl.noun == "man" || pl.noun == "woman") && (pl.count == 0 || u.amount == 0 || int(u.amount) == pl.count):
			return true
		}
	}
	t := d.doc.Entities[group[0]].Type
	for _, m := range d.doc.MentionsIn(Span{before.Start, pl.at}) {
		if e := d.doc.Entities[m.Entity]; e.Type == t && t != Location && !slices.Contains(group, m.Entity) && (pl.noun == "" || pl.noun == "man" || pl.noun == "woman" || d.bears(m.Entity, pl.noun)) {
			return true
		}
	}
	return false
}

// sideOf returns the country that "the Danes" stand for where it has taken part in a contest, or "".
func (d *draft) sideOf(s *draftSentence, c chunk, men Mention) string {
	name := d.doc.Entities[men.Entity].Name
	if men.Type != Norp || !is(s.Tokens, c.from, "the") || c.head != c.from+1 || !d.gaz.people(name) {
		return ""
	}
	if place, _ := d.gaz.lookup(name); place != nil {
		if e, ok := d.named[place.Name]; ok && d.contest[e] {
			return place.Name
		}
	}
	return ""
}

// findContests notes which entities win, lose or draw against another.
func (d *draft) findContests() {
	d.contest = map[int]bool{}
	for si := range d.sentences {
		s := &d.sentences[si]
		for _, p := range s.parts {
			for _, c := range p.clauses {
				if !d.lex.Is(lexicon.Contest, c.lemma) {
					continue
				}
				for _, ph := range c.phrases() {
					if m := d.mentionAt(s.Tokens[ph.items[0].head].Span); m >= 0 {
						d.contest[d.doc.Mentions[m].Entity] = true
					}
				}
			}
		}
	}
}

// groupArgument makes an argument mean several entities.
func (d *draft) groupArgument(a *Argument, group []int) {
	a.Vague = false
	for _, e := range group {
		a.Members = append(a.Members, d.doc.Entities[e].Name)
	}
	a.Names = merge(a.Names, a.Members)
	last := len(a.Members) - 1
	a.Text = strings.Join(a.Members[:last], ", ") + " and " + a.Members[last]
}
