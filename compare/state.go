package compare

import "slices"

const (
	// leastCarried is how much of a statement, by weight, each article must say that is counted among those that agree
	// on it.
	leastCarried = 0.35
	// leastKept is below what an article is left out where others agree without it.
	leastKept = 0.65
)

// mostAsked is how many items of an agreement are asked for its wording, and up to how many each is tried as the one to
// leave out.
const mostAsked = 6

// state finds what an agreement says, and drops what does not say it, or less surely than the rest.
func (g *agreed) state(words wording, ps *passages) {
	weakest := 0
	g.statement, weakest, g.sure = words.stated(g.items, ps)
	for weakest >= 0 {
		lacking := ps.carriedShare(&g.statement, g.items[weakest]) < leastCarried
		if !lacking && (g.sure >= leastKept || len(g.items) < 3) {
			return
		}
		rest := slices.Delete(slices.Clone(g.items), weakest, weakest+1)
		s, next, sure := words.stated(rest, ps)
		if len(g.items) <= mostAsked {
			for i := range g.items {
				if other := slices.Delete(slices.Clone(g.items), i, i+1); i != weakest && sources(other) >= 2 {
					if t, w, v := words.stated(other, ps); v > sure {
						rest, s, next, sure = other, t, w, v
					}
				}
			}
		}
		if sources(rest) < 2 && !lacking {
			return
		}
		g.items, g.statement, weakest, g.sure = rest, s, next, sure
	}
}

// stated words what items agree on, and returns which of them says it least surely, -1 for none, and how surely.
func (w wording) stated(items []*item, ps *passages) (s statement, weakest int, sure float64) {
	s = w.statement(items, ps)
	weakest, sure = ps.weakest(&s, items)
	return s, weakest, sure
}

// weakest returns which item says a statement least surely, -1 where only its teller does, and how surely that says it.
func (ps *passages) weakest(s *statement, items []*item) (at int, sure float64) {
	at, sure = -1, 1
	for i, it := range items {
		if it == s.teller {
			continue
		}
		if v := ps.support(s, it); v < sure {
			at, sure = i, v
		}
	}
	return at, sure
}
