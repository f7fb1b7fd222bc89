package nlp

import (
	"slices"
	"sort"
	"strings"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp/lexicon"
)

// placed is a mention with where it stands.
type placed struct {
	Mention
	run
	sentence int
	words    []string // folded
	sure     bool     // lists or words before it say what it is
}

// findEntities finds the names of a document and what each names.
func (n *namer) findEntities() {
	var all []placed
	for si := range n.doc.Sentences {
		s := &n.doc.Sentences[si]
		for _, m := range n.find(s) {
			m.drop += n.stop(s.Tokens, m)
			span := m.span(s.Tokens)
			t, sure := n.settle(s, m)
			all = append(all, placed{
				Mention:  Mention{Span: span, Type: t, Entity: -1, Partial: m.skip > 0 || m.drop > 1},
				sentence: si, run: m, sure: sure,
				words: strings.Fields(Fold(n.doc.Article.Text[span.Start:span.End])),
			})
		}
	}
	n.weigh(all)
	r := &resolver{namer: n, byKey: map[string]int{}, byWord: map[string][]int{}, votes: map[int]map[EntityType]int{}, relatives: relatives(n.doc, n.lex, all)}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	// Long forms first: "Brandt" in a headline is who is named in full below.
	sort.SliceStable(order, func(a, b int) bool { return len(all[order[a]].words) > 1 && len(all[order[b]].words) == 1 })
	for _, i := range order {
		all[i].Entity = r.entity(&all[i])
		r.vote(all[i])
	}
	for i := range n.doc.Entities {
		n.doc.Entities[i].Type = r.settled(i)
	}
	for _, p := range all {
		m := p.Mention
		if e := n.doc.Entities[m.Entity]; m.Type == Other || !p.sure || e.Type == Person && m.Type != Norp {
			m.Type = e.Type
		}
		n.doc.Mentions = append(n.doc.Mentions, m)
	}
	n.findDatelines()
}

// stop returns 1 where a name ends a sentence and its last token holds the full stop as well.
func (n *namer) stop(tokens []Token, m run) int {
	word, ok := strings.CutSuffix(tokens[m.to-1].Text, ".")
	if !ok || m.drop > 0 || m.to < len(tokens) && !n.opens(tokens, m.to) && tokens[m.to].Tag != "." {
		return 0
	}
	if len(word) < 3 || strings.Contains(word, ".") || n.lex.OrgWords[strings.ToLower(word)] || strings.ToLower(word) == word {
		return 0
	}
	return 1
}

type resolver struct {
	*namer
	byKey  map[string]int
	votes  map[int]map[EntityType]int
	words  [][]string       // of entities
	byWord map[string][]int // entities by what their names have in common with their other forms
	// relatives are full names of persons whose family name another person bears before them.
	relatives map[string]bool
}

// relatives finds the full names, folded, that a word of kinship introduces ("the first lady, Nora Brandt", "his
// son Joko Brandt") after the family name alone was used: of somebody else, whom an article names first.
func relatives(doc *Document, lex *lexicon.Lexicon, all []placed) map[string]bool {
	out, alone := map[string]bool{}, map[string]bool{}
	for _, p := range all {
		s := &doc.Sentences[p.sentence]
		if s.Headline {
			continue
		}
		last := p.words[len(p.words)-1]
		if len(p.words) == 1 {
			alone[last] = true
			continue
		}
		if !alone[last] {
			continue
		}
		for k := max(0, p.from-2); k < min(len(s.Tokens), p.to+4); k++ {
			if t := s.Tokens[k]; t.Tag[0] == 'N' && (k < p.from || k >= p.to+2 && s.Tokens[p.to].Tag == ",") && lex.Is(lexicon.Kin, t.Lower) {
				out[strings.Join(p.words, " ")] = true
			}
		}
	}
	return out
}

func (r *resolver) vote(p placed) {
	if r.votes[p.Entity] == nil {
		r.votes[p.Entity] = map[EntityType]int{}
	}
	weight := 1
	if len(p.words) > 1 {
		weight = 3
	}
	if p.sure {
		weight *= 2
	}
	r.votes[p.Entity][p.Type] += weight
}

// settled decides the type of an entity from the types of its mentions.
func (r *resolver) settled(e int) EntityType {
	best, most := Other, 0
	for _, t := range []EntityType{Person, Location, Norp, Organization} {
		if v := r.votes[e][t]; v > most {
			best, most = t, v
		}
	}
	if best == Norp && r.votes[e][Location] > 0 {
		return Location
	}
	return best
}

// entity returns the entity of a mention, a new one where the name is new.
func (r *resolver) entity(p *placed) int {
	text := flat(r.doc.Article.Text[p.Start:p.End])
	alias := r.lex.Alias(text)
	text = r.lex.Called(text)
	if name := r.lex.Agencies[text]; name != "" {
		return r.named(name, p)
	}
	if r.lex.Outlets[text] {
		return r.named(text, p)
	}
	if state := r.gaz.bySeat[text]; state != nil && r.acts(p) {
		return r.named(state.Name, p)
	}
	if place, _ := r.gaz.lookup(text); place != nil && !r.gaz.people(text) && p.Type != Person {
		return r.named(place.Name, p)
	}
	if alias {
		return r.named(text, p)
	}
	key := Fold(text)
	if e, ok := r.byKey[r.full[key]]; ok {
		return e
	}
	if e, ok := r.byKey[key]; ok {
		return e
	}
	if e := r.alias(p); e >= 0 {
		r.byKey[key] = e
		return e
	}
	return r.named(text, p)
}

func (r *resolver) named(name string, p *placed) int {
	key := Fold(name)
	if e, ok := r.byKey[key]; ok {
		return e
	}
	r.doc.Entities = append(r.doc.Entities, Entity{Name: name, Type: p.Type})
	e := len(r.doc.Entities) - 1
	r.byKey[key] = e
	r.words = append(r.words, nil)
	r.index(e, strings.Fields(Fold(name)))
	return e
}

// index gives an entity the words of its name.
func (r *resolver) index(e int, words []string) {
	r.words[e] = words
	if len(words) == 0 {
		return
	}
	for _, key := range append(keysOf(words), "="+initials(words)) {
		r.byWord[key] = append(r.byWord[key], e)
	}
}

// akin returns the entities that a name of some words may be another form of, in their order.
func (r *resolver) akin(words []string) []int {
	var out []int
	for _, key := range append(keysOf(words), "="+strings.Join(words, "")) {
		out = append(out, r.byWord[key]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// keysOf returns what a name has in common with its other forms: its first or its last word, or, where that may be
// spelled in another way, its first letter.
func keysOf(words []string) []string {
	bare, _ := generation(words)
	last := bare[len(bare)-1]
	keys := []string{words[0], words[len(words)-1], last}
	if len(last) >= leastAlike {
		keys = append(keys, "~"+last[:1])
	}
	return keys
}

// acts tells whether a name of a capital or a seat of government stands for the state: as the
// subject of a verb or in "Washington's", not after a preposition of place.
func (r *resolver) acts(p *placed) bool {
	tokens := r.doc.Sentences[p.sentence].Tokens
	if p.from > 0 {
		switch tokens[p.from-1].Lower {
		case "in", "at", "near", "from", "to", "of", "outside", "around", "into", "via", "through", "across", "leave", "left", "visit", "visited", "and", "or", "the":
			return tokens[p.from-1].Lower == "the" && withArticle(tokens[p.from].Text)
		}
	}
	for i := p.to; i < len(tokens) && i < p.to+3; i++ {
		switch t := tokens[i]; {
		case t.Tag == "RB":
			continue
		case isFinite(t.Tag):
			return true
		case t.Tag == "," && i == p.to:
			// "Washington, on the other side, wants"
			for k := i + 1; k < len(tokens) && k < i+10; k++ {
				if tokens[k].Tag == "," {
					return k+1 < len(tokens) && isFinite(tokens[k+1].Tag) && tag(tokens, i+1) != "NNP"
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// withArticle tells whether a word opens a name of a government that "the" belongs to: "the Kremlin".
func withArticle(w string) bool {
	return w == "White" || w == "Pentagon" || w == "Kremlin" || w == "Elysee"
}

// located tells whether a name stands behind a word for where something is or whereto it goes, as that of a town does which
// a body is called after: "in Korvel", beside "Korvel Savings Bank".
func (r *resolver) located(p *placed) bool {
	tokens := r.doc.Sentences[p.sentence].Tokens
	return is(tokens, p.from-1, "in", "near", "outside", "around", "reached", "leave", "left") || is(tokens, p.from-1, "to") && p.from > 1 && r.lex.Is(lexicon.Conveying, r.lex.Verb(tokens[p.from-2].Lower)) || is(tokens, p.from-1, "to") && p.from > 1 && r.lex.Is(lexicon.Moving, r.lex.Verb(tokens[p.from-2].Lower))
}

// alias finds the entity that a name is a shorter, longer or otherwise spelled form of, or -1.
func (r *resolver) alias(p *placed) int {
	best := -1
	t := p.Type
	if !p.sure && len(p.words) == 1 {
		t = Other // what it is depends on whom it is short for
	}
	for _, e := range r.akin(p.words) {
		ent := &r.doc.Entities[e]
		w := r.words[e]
		if len(p.words) == 1 && r.relatives[strings.Join(w, " ")] {
			continue
		}
		switch {
		case sameName(p.words, w, t, ent.Type):
			// The nearest before this mention wins; entities are in order of their first long form. But
			// a family name alone is rather the father's than the son's.
			if _, suffix := generation(w); best < 0 || suffix == "" || len(p.words) > 1 {
				best = e
			}
		case ent.Type == Organization && initials(w) == strings.Join(p.words, "") && len(p.words) == 1 && len(p.words[0]) > 1:
			best = e
		case ent.Type == Organization && t != Person && (len(p.words) > 1 && endsWith(w, p.words) || p.Type != Location && !r.located(p) && opensName(w, p.words)):
			best = e
		}
	}
	if best >= 0 && len(p.words) > len(r.words[best]) && p.Type == Person {
		r.doc.Entities[best].Name = flat(r.doc.Article.Text[p.Start:p.End])
		r.index(best, p.words)
	}
	return best
}

func endsWith(long, short []string) bool {
	return len(long) > len(short) && strings.Join(long[len(long)-len(short):], " ") == strings.Join(short, " ")
}

// initials returns the first letters of the words of a name that have a capital: "Federal Bureau of
// Investigation" is fbi.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		switch w {
		case "of", "the", "and", "for", "de", "on", "in":
			continue
		}
		b.WriteByte(w[0])
	}
	return b.String()
}

// sameName tells whether two names of persons can be one person's: the family names are the same
// or spelled alike, and the given names, where both have one, do not differ.
func sameName(a, b []string, typeA, typeB EntityType) bool {
	if typeB != Person || typeA != Person && typeA != Other && len(a) > 1 || typeA == Location || typeA == Norp {
		return false
	}
	if saint(a) != saint(b) {
		return false // a pope or a town is not the saint of that name
	}
	a, suffixA := generation(a)
	b, suffixB := generation(b)
	if suffixA != suffixB && len(a) > 1 && len(b) > 1 {
		return false // father and son
	}
	if len(a) == 1 && len(b) > 1 && a[0] == b[0] && len(a[0]) > 2 {
		return typeA == Person // a given name alone
	}
	if len(a) > 1 && endsWith(b, a) || len(b) > 1 && endsWith(a, b) {
		return true // "Joko Dana Holt", called Dana Holt
	}
	if particle(a[0]) && endsWith(b, a) || particle(b[0]) && endsWith(a, b) {
		return true // "van Aalst", a family name of two words
	}
	if !alike(a[len(a)-1], b[len(b)-1]) {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return true
	}
	return alike(a[0], b[0]) || len(strings.TrimSuffix(a[0], ".")) == 1 && a[0][0] == b[0][0] || len(strings.TrimSuffix(b[0], ".")) == 1 && a[0][0] == b[0][0]
}

// particle tells whether a word opens family names.
func particle(word string) bool {
	switch word {
	case "de", "da", "di", "del", "della", "van", "von", "der", "den", "ter", "bin", "bint", "ibn", "al", "el", "ul", "la", "le", "du", "dos":
		return true
	}
	return false
}

func saint(words []string) bool {
	w := words[0]
	return len(words) > 1 && (w == "st" || w == "st." || w == "saint" || w == "san" || w == "santa")
}

// generation parts a name from what tells generations apart: "jr.", "sr.", "iii".
func generation(words []string) ([]string, string) {
	last := strings.Trim(words[len(words)-1], ".,")
	switch last {
	case "jr", "sr", "ii", "iii", "iv":
		if len(words) > 1 {
			return words[:len(words)-1], last
		}
	}
	return words, ""
}

// leastAlike is the number of letters from which on a name may be spelled in two ways.
const leastAlike = 6

// alike tells whether two words can be spellings of one name: the same, or of leastAlike letters and more
// with one letter's difference (two from nine letters on), and the first letter the same. The bound
// keeps "Hassan" apart from "Hamdan" and lets "Mohammed" be "Mohamed".
func alike(a, b string) bool {
	if a == b {
		return true
	}
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	short := min(len(a), len(b))
	if short < leastAlike || a[0] != b[0] || a[0] >= '0' && a[0] <= '9' {
		return false
	}
	limit := 1
	if short >= 9 {
		limit = 2
	}
	return levenshtein.ComputeDistance(a, b) <= limit
}
