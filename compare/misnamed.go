package compare

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A suffered claim says what was done once to a person whom it names in full.
type suffered struct {
	it          *item
	given, last string // "Tomas", "reyl"
}

// misnamed finds what was done once to one person whose family name two articles of one story give otherwise: "arrested
// Tomas Reyl", "arrested Tomas Dorn". Neither article knows the other's name, and other spellings of a name are let be.
func (ps *passages) misnamed(wording) []finding {
	by := map[string][]suffered{}
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			if x, ok := ps.sufferedBy(it); ok {
				key := it.family + "|" + x.given
				by[key] = append(by[key], x)
			}
		}
	}
	var out []finding
	for _, key := range sortedKeys(by) {
		list := by[key]
		for i, b := range list[:min(len(list), maxGroup)] {
			for _, a := range list[:i] {
				if !opposable(a.it, b.it) || !ps.oneStory(a.it.doc, b.it.doc) || !otherFamily(a.last, b.last) || speaksOfName(a.it, b.last) || speaksOfName(b.it, a.last) || disjoint(a.it.when, b.it.when) || !ps.oneVictim(a.it, b.it) {
					continue
				}
				f := finding{Type: Actor, key: "name|" + key, strength: 0.5, question: "Who was " + participle(b.it.Claim) + ", " + a.it.Object.Name + " or " + b.it.Object.Name + "?"}
				for _, x := range []suffered{a, b} {
					f.stances = append(f.stances, stance{name: x.it.Object.Name, items: []*item{x.it}, told: "it was " + x.it.Object.Name})
				}
				out = append(out, f)
			}
		}
	}
	return out
}

// sufferedBy takes a claim apart that says that something was done to one person by name.
func (ps *passages) sufferedBy(it *item) (suffered, bool) {
	o := it.Object
	if it.sense != fact || it.sign < 0 || it.Noted() || o.Name == "" || len(o.Members) > 1 || !is(lexicon.Once, it.family) && !is(lexicon.Toll, it.family) || !slices.Contains(ps.props[it.doc][it.Sentence].persons(), o.Name) {
		return suffered{}, false
	}
	given, last, ok := cutLast(o.Name)
	return suffered{it, given, nlp.Fold(last)}, ok
}

// cutLast parts a name at its last space.
func cutLast(name string) (given, last string, ok bool) {
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return "", name, false
	}
	return name[:at], name[at+1:], true
}

// oneVictim tells whether two claims are told of one deed: by the same or by an unnamed one, in sentences that have
// another name and more in common.
func (ps *passages) oneVictim(a, b *item) bool {
	if a.Subject.Name != "" && b.Subject.Name != "" && a.Subject.Name != b.Subject.Name || !compatiblePlaces(a.where, b.where) {
		return false
	}
	p, q := ps.props[a.doc][a.Sentence], ps.props[b.doc][b.Sentence]
	shared, _ := ps.overlap(ps.passageAt(a.doc, a.Sentence), ps.passageAt(b.doc, b.Sentence))
	return shared > leastShared && len(inBoth(p.subjects(), q.subjects())) > 0
}

// otherFamily tells whether two family names are two: by their consonants, however they are spelled, and by more than a
// slip.
func otherFamily(a, b string) bool {
	return consonants(a) != consonants(b) && levenshtein.ComputeDistance(a, b) > 1
}

// sounds writes consonants alike that one name is spelled with in turn.
var sounds = strings.NewReplacer("al-", "", "el-", "", "ph", "f", "ck", "k", "ch", "k", "kh", "k", "gh", "k", "dh", "d", "th", "t", "sch", "s", "sh", "s", "q", "k", "c", "k", "g", "k", "j", "y", "z", "s", "v", "w")

// consonants are those of a name in the order of the alphabet, each once, as slips turn letters around.
func consonants(name string) string {
	var out []byte
	for _, c := range []byte(sounds.Replace(name)) {
		if c > 'a' && c <= 'z' && !strings.ContainsRune("eiouywh", rune(c)) && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	return string(out)
}

// speaksOfName tells whether the article of a claim has a family name anywhere.
func speaksOfName(it *item, last string) bool {
	return strings.Contains(nlp.Fold(it.Article.Text), last)
}
