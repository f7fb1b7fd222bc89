package compare

import "slices"

const (
	// leastCarried is how much of a statement, by weight, each article must say that is counted among those that agree
	// on it.
	leastCarried = 0.35
	// leastSupport is below what an article is left out where others agree without it.
	leastSupport = 0.65
)

// mostTried is how many items an agreement may have for each of them to be tried as the one to leave out.
const mostTried = 6

// state finds what an agreement says, and drops what does not say it, or less surely than the rest.
func (g *agreed) state(words wording, ps *passages) {
	weakest := 0
	g.statement, weakest, g.sure = words.stated(g.items, ps)
	for weakest >= 0 {
		lacking := ps.carriedShare(&g.statement, g.items[weakest]) < leastCarried
		if !lacking && (g.sure >= leastSupport || len(g.items) < 3) {
			return
		}
		rest := slices.Delete(slices.Clone(g.items), weakest, weakest+1)
		s, next, sure := words.stated(rest, ps)
		if len(g.items) <= mostTried {
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
	s, weakest, sure = w.statement(items, ps), -1, 1.0
	for i, it := range items {
		if it == s.teller {
			continue
		}
		if v := ps.support(&s, it); v < sure {
			weakest, sure = i, v
		}
	}
	return s, weakest, sure
}
