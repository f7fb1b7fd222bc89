package lexicon

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed senses.txt
var sensesText string

//go:embed synsets.txt
var synsetsText string

// A Relation says how the meaning of one word lies to that of another.
type Relation int

// The relations of WordNet that are told apart.
const (
	Unrelated  Relation = iota
	Synonymous          // "car", "automobile"
	Derived             // "arrive", "arrival"
	Narrower            // the first is a kind of the second or brings it about: "ferry", "boat"; "kill", "die"
	Broader             // the reverse
	Sibling             // two kinds of one thing: "gin", "vodka"
	Opposed             // "rise", "fall"
)

// A Meaning is the senses of a word, the commonest first.
type Meaning struct {
	senses []sense
}

type sense struct {
	id                uint32
	above             [3][]uint32 // one to three steps up
	group, opposed    []uint32
	derived           []uint32
	aboveOpposed      []uint32 // opposites of what an adjective is like
	adjective, abroad bool     // abroad: what it is a kind of is too wide for siblings to exclude each other
}

// Senses counts the senses of a word: 0 for nil.
func (m *Meaning) Senses() int {
	if m == nil {
		return 0
	}
	return len(m.senses)
}

var meanings sync.Map // "word/pos" -> *Meaning

// Meaning returns the senses of a base form as a noun, verb, adjective or adverb (n, v, a, r), or nil
// for a word that WordNet does not have.
func (l *Lexicon) Meaning(word string, pos byte) *Meaning {
	key := word + "/" + string(pos)
	if m, ok := meanings.Load(key); ok {
		return m.(*Meaning)
	}
	var m *Meaning
	if ids := wordTable(sensesText).of(key); ids != "" {
		m = &Meaning{}
		for _, id := range strings.Fields(ids) {
			m.senses = append(m.senses, senseOf(id, pos))
		}
	}
	meanings.Store(key, m)
	return m
}

func senseOf(id string, pos byte) sense {
	f := synset(id)
	s := sense{id: number36(id), above: [3][]uint32{}, group: numbers36(field(f, 1)), opposed: numbers36(field(f, 2)), derived: numbers36(field(f, 3)), adjective: pos == 'a'}
	level := strings.Fields(field(f, 0))
	for step := range s.above {
		var next []string
		for _, up := range level {
			g := synset(up)
			s.above[step] = append(s.above[step], number36(up))
			if s.adjective {
				s.aboveOpposed = append(s.aboveOpposed, numbers36(field(g, 2))...)
			}
			next = append(next, strings.Fields(field(g, 0))...)
			if step == 0 && pos == 'n' {
				s.abroad = s.abroad || len(strings.Fields(field(g, 0))) == 0 || shallow(up)
			}
		}
		level = next
	}
	return s
}

// shallow tells whether a sense lies within four steps of the top: "person", "artifact".
func shallow(id string) bool {
	for range 5 {
		up := strings.Fields(field(synset(id), 0))
		if len(up) == 0 {
			return true
		}
		id = up[0]
	}
	return false
}

// synset returns the fields of a sense behind its number.
func synset(id string) []string { return strings.Split(wordTable(synsetsText).of(id), "\t") }

func number36(id string) uint32 {
	n, _ := strconv.ParseUint(id, 36, 32)
	return uint32(n)
}

func numbers36(ids string) []uint32 {
	var out []uint32
	for _, id := range strings.Fields(ids) {
		out = append(out, number36(id))
	}
	return out
}

// To returns how a meaning lies to another, and how far-fetched that is: the ranks of the two senses that
// are related, 0 for the commonest of both, and a rank for each step up. A nil meaning is unrelated to all.
func (m *Meaning) To(o *Meaning) (Relation, int) {
	if m == nil || o == nil {
		return Unrelated, 1 << 10
	}
	key := [2]*Meaning{m, o}
	relations.RLock()
	known, ok := relations.of[key]
	relations.RUnlock()
	if !ok {
		known.Relation, known.rank = m.to(o)
		relations.Lock()
		if len(relations.of) >= mostRelations {
			clear(relations.of)
		}
		relations.of[key] = known
		relations.Unlock()
	}
	return known.Relation, known.rank
}

type ranked struct {
	Relation
	rank int
}

// relations remembers what meanings are to each other: the words of one story meet again and again.
var relations = struct {
	sync.RWMutex
	of map[[2]*Meaning]ranked
}{of: map[[2]*Meaning]ranked{}}

// mostRelations is how many pairs are remembered, so that their memory stays at some ten megabytes.
const mostRelations = 200_000

func (m *Meaning) to(o *Meaning) (Relation, int) {
	best, rank := Unrelated, 1<<10
	try := func(r Relation, at int) {
		if at < rank {
			best, rank = r, at
		}
	}
	for i := range m.senses {
		for k := range o.senses {
			a, b := &m.senses[i], &o.senses[k]
			at := i + k
			if a.id == b.id || meet(a.group, b.id) || meet(b.group, a.id) {
				try(Synonymous, at)
			}
			if a.opposes(b) || b.opposes(a) {
				try(Opposed, at)
			}
			if meet(a.derived, b.id) || meet(b.derived, a.id) {
				try(Derived, at)
			}
			for step := range a.above {
				if meet(a.above[step], b.id) {
					try(Narrower, at+step+1)
				}
				if meet(b.above[step], a.id) {
					try(Broader, at+step+1)
				}
			}
			if at <= 2 && !a.adjective && !a.abroad && !b.abroad && share(a.above[0], b.above[0]) {
				try(Sibling, at+3)
			}
		}
	}
	return best, rank
}

func (s *sense) opposes(o *sense) bool {
	if meet(s.opposed, o.id) {
		return true
	}
	if !s.adjective || !o.adjective {
		return false
	}
	return share(s.opposed, o.above[0]) || meet(s.aboveOpposed, o.id) || share(s.aboveOpposed, o.above[0])
}

func meet(ids []uint32, id uint32) bool { return slices.Contains(ids, id) }

func share(a, b []uint32) bool {
	return slices.ContainsFunc(a, func(id uint32) bool { return slices.Contains(b, id) })
}

// Near tells whether two meanings are kinds of one thing within two steps of both, in one of their commonest senses, and
// that thing not too wide a one.
func (m *Meaning) Near(o *Meaning) bool {
	if m == nil || o == nil {
		return false
	}
	for i := range m.senses {
		for k := range o.senses {
			a, b := &m.senses[i], &o.senses[k]
			if i+k > 2 || a.abroad || b.abroad {
				continue
			}
			if share(a.above[0], b.above[0]) || share(a.above[0], b.above[1]) || share(a.above[1], b.above[0]) || share(a.above[1], b.above[1]) {
				return true
			}
		}
	}
	return false
}
