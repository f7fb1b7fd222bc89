package compare

import "slices"

// sentencePair is two sentences, each by document and index, that a finding sets against each other.
type sentencePair [2][2]int

// pairs returns the sentences that a finding sets against each other.
func (f *finding) pairs() map[sentencePair]bool {
	out := map[sentencePair]bool{}
	for i, s := range f.stances {
		for k, t := range f.stances {
			for _, a := range s.items {
				for _, b := range t.items {
					if i != k {
						out[sentencePair{{a.doc, a.Sentence}, {b.doc, b.Sentence}}] = true
					}
				}
			}
		}
	}
	return out
}

// withoutParts drops findings on polarity of which a larger one sets the same sentences, and more, against
// each other.
func withoutParts(found []*finding) []*finding {
	pairs := map[*finding]map[sentencePair]bool{}
	setting := map[sentencePair][]*finding{} // which findings set a pair against each other
	for _, f := range found {
		if f.Type == Polarity {
			pairs[f] = f.pairs()
			for pair := range pairs[f] {
				setting[pair] = append(setting[pair], f)
			}
		}
	}
	part := func(f, g *finding) bool {
		if len(pairs[f]) == 0 || len(pairs[f]) >= len(pairs[g]) {
			return false
		}
		if !f.whole && !g.whole && f.stances[0].items[0].Predicate.Class != g.stances[0].items[0].Predicate.Class {
			return false // two disputes in the same sentences
		}
		for pair := range pairs[f] {
			if !pairs[g][pair] {
				return false
			}
		}
		return true
	}
	var out []*finding
	for _, f := range found {
		inside := false
		for pair := range pairs[f] {
			for _, g := range setting[pair] {
				if part(f, g) {
					inside = true
					g.strength = max(g.strength, f.strength)
				}
			}
			break // what has all pairs has this one
		}
		if !inside {
			out = append(out, f)
		}
	}
	return out
}

// withoutEchoes drops findings that only say again, of the same sentences, what a more telling one
// says: that a quotation drifts, who confirmed and who denied, or what else excludes each other there.
func withoutEchoes(found []*finding) []*finding {
	ranks := map[Type]int{Quote: 2, Confirmation: 1, Certainty: -1}
	rank := func(f *finding) int {
		if f.vetted {
			return 1 // that a picture is a fake denies nothing else of it
		}
		return ranks[f.Type]
	}
	told := map[sentencePair]int{}
	worded := map[sentencePair]bool{} // told to exclude each other in their own words
	framed := map[sentencePair]bool{} // told by single claims, which know more of what they set against each other
	for _, f := range found {
		for pair := range f.pairs() {
			if best, ok := told[pair]; !ok || rank(f) > best {
				told[pair] = rank(f)
			}
			switch {
			case f.general:
			case !f.whole:
				framed[pair] = true
				fallthrough
			default:
				worded[pair] = worded[pair] || f.Type == Outcome || f.Type == Polarity || f.Type == Participation
			}
		}
	}
	return slices.DeleteFunc(found, func(f *finding) bool {
		echo := true
		for pair := range f.pairs() {
			if f.whole && framed[pair] || f.general && worded[pair] {
				return true
			}
			echo = echo && told[pair] > rank(f)
		}
		return echo
	})
}
