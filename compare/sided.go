package compare

import "slices"

// What articles are found to hold against each other they do not agree on, although each of them has a sentence that
// tells the one story: who rejects a rumour has to tell it first.

// sided are findings, by the sentences that take part in them, and those of who said something.
type sided struct {
	at    map[[2]int][]*finding
	voice map[int][]*finding // by document
}

func newSided(findings []*finding) *sided {
	out := &sided{at: map[[2]int][]*finding{}, voice: map[int][]*finding{}}
	for _, f := range findings {
		switch f.Type {
		case Quote, Number:
			continue // the rest of what they say may be the same; see passages.contradict
		}
		for _, it := range f.all() {
			if f.Type == Attributed && !slices.Contains(out.voice[it.doc], f) {
				out.voice[it.doc] = append(out.voice[it.doc], f)
			}
			k := [2]int{it.doc, it.Sentence}
			if !slices.Contains(out.at[k], f) {
				out.at[k] = append(out.at[k], f)
			}
		}
	}
	return out
}

// apart tells whether the articles of two items stand on two sides of what the sentence of one of them is about, or
// the sentences of both, or give what they quote to the two whom they give another quotation to.
func (s *sided) apart(a, b *item) bool {
	for _, pair := range [][2]*item{{a, b}, {b, a}} {
		x, y := pair[0], pair[1]
		for _, f := range s.at[[2]int{x.doc, x.Sentence}] {
			other := f.sideOf(y.doc, -1)
			if other < 0 || f.sideOf(x.doc, x.Sentence) == other {
				continue
			}
			both := f.sideOf(y.doc, y.Sentence) >= 0
			switch f.Type {
			case Certainty:
				if !both {
					return true // what leaves it open itself may still tell the same, with "allegedly"
				}
			case Polarity, Confirmation:
				return true
			default:
				if both {
					return true
				}
			}
		}
	}
	return slices.ContainsFunc(s.voice[a.doc], func(f *finding) bool {
		i, k := f.sideOf(a.doc, -1), f.sideOf(b.doc, -1)
		return i >= 0 && k >= 0 && i != k && sameSpeakers(f.stances[i].name, speakerOf(a)) && sameSpeakers(f.stances[k].name, speakerOf(b))
	})
}

// sideOf returns the stance that an article takes, with one sentence or, at -1, with any; -1 where it takes none, -2
// where it takes several.
func (f *finding) sideOf(doc, sentence int) int {
	side := -1
	for i, s := range f.stances {
		if slices.ContainsFunc(s.items, func(it *item) bool { return it.doc == doc && (sentence < 0 || it.Sentence == sentence) }) {
			if side >= 0 {
				return -2
			}
			side = i
		}
	}
	return side
}
