package compare

import (
	"slices"
	"sort"

	"rashomon/nlp"
)

// A pair is two items of two outlets that say the same.
type pair struct {
	a, b  *item
	score float64
}

// agreements finds what two or more outlets say alike: claims with the same frame, quotations in the
// same words, and sentences that share most of what is rare in them. Each article is in an agreement
// with one claim; see sameStatements.
func agreements(w *watch, ps *passages, events, quotations []*Group, alike []pair, sides *sided) []*agreed {
	pairs := ps.framePairs(w, events)
	pairs = append(pairs, quotePairs(w, quotations)...)
	pairs = append(pairs, alike...)
	w.expect(len(pairs))
	pairs = parallel(w, len(pairs), func(i int) []pair {
		if p := pairs[i]; sameOutlet(p.a, p.b) || p.a.story.apart(p.b.story) || ps.opposed(p.a, p.b, sides) {
			return nil
		}
		return pairs[i : i+1]
	})
	sort.SliceStable(pairs, func(i, j int) bool {
		p, q := pairs[i], pairs[j]
		switch {
		case p.score != q.score:
			return p.score > q.score
		case p.a.order != q.a.order:
			return p.a.order < q.a.order
		}
		return p.b.order < q.b.order
	})
	return ps.cluster(w, pairs)
}

// opposed tells whether the articles of two items that say the same do not both hold it: one retells it to reject it or
// takes it back or puts it to the test, or they are found to disagree.
func (ps *passages) opposed(a, b *item, sides *sided) bool {
	return ps.retells(a, b) || ps.retells(b, a) || takesBack(a) || takesBack(b) || underReview(a) || underReview(b) || sides.apart(a, b)
}

// agreed is items that say the same, and what.
type agreed struct {
	items []*item
	statement
	sure   float64 // how surely all of them say its statement, 0 to 1
	figure string  // of what is alike only in a figure: which one
}

// cluster joins pairs, the surest first. A third item joins two that agree where it agrees with at
// least half of them and contradicts none, and where its article is not there yet.
func (ps *passages) cluster(w *watch, pairs []pair) []*agreed {
	linked := map[[2]*item]bool{}
	for _, p := range pairs {
		linked[[2]*item{p.a, p.b}] = true
		linked[[2]*item{p.b, p.a}] = true
	}
	var out []*agreed
	of := map[*item]*agreed{}
	together := map[[2][2]int]bool{} // sentences that stand in one agreement
	for _, p := range until(w, pairs) {
		sentences := [2][2]int{{p.a.doc, p.a.Sentence}, {p.b.doc, p.b.Sentence}}
		if of[p.a] != nil && of[p.b] != nil || together[sentences] {
			continue
		}
		joined := false
		for _, side := range []struct{ in, new *item }{{p.a, p.b}, {p.b, p.a}} {
			g := of[side.in]
			if g == nil || of[side.new] != nil {
				continue
			}
			known, fits := 0, true
			for _, it := range g.items {
				fits = fits && it.doc != side.new.doc && compatible(it, side.new) && !ps.contradict(it, side.new)
				if linked[[2]*item{it, side.new}] {
					known++
				}
			}
			if fits && known*2 >= len(g.items) {
				for _, it := range g.items {
					together[[2][2]int{{it.doc, it.Sentence}, {side.new.doc, side.new.Sentence}}] = true
					together[[2][2]int{{side.new.doc, side.new.Sentence}, {it.doc, it.Sentence}}] = true
				}
				g.items = append(g.items, side.new)
				of[side.new] = g
				joined = true
				break
			}
		}
		if !joined {
			g := &agreed{items: []*item{p.a, p.b}, sure: 1}
			out = append(out, g)
			of[p.a], of[p.b] = g, g
			together[sentences] = true
			together[[2][2]int{sentences[1], sentences[0]}] = true
		}
	}
	in := map[int][]int{} // by document: the agreements that it takes part in
	for k, g := range out {
		for _, it := range g.items {
			in[it.doc] = append(in[it.doc], k)
		}
	}
	var kept []*agreed
	for i, g := range until(w, out) {
		if !slices.ContainsFunc(in[g.items[0].doc], func(k int) bool {
			return k != i && g.within(out[k]) && (k < i || !out[k].within(g))
		}) {
			kept = append(kept, g)
		}
	}
	return kept
}

// sameStatements words agreements, makes one of those that say the same in the same words, with the sentences of both,
// and drops what says again of the same sentences what another one says.
func sameStatements(w *watch, list []*agreed, ps *passages, words wording) []*agreed {
	w.expect(len(list))
	var out []*agreed
	by, from := map[string]*agreed{}, map[*agreed]*tellers{}
	for _, g := range parallel(w, len(list), func(i int) []*agreed {
		g := list[i]
		g.state(words, ps)
		if sources(g.items) < 2 || ps.tellsNothing(g) {
			return nil // of one topic, and no more
		}
		return []*agreed{g}
	}) {
		key := nlp.Fold(g.plain)
		into := by[key]
		if into == nil {
			by[key] = g
			out = append(out, g)
			continue
		}
		if from[into] == nil {
			from[into] = ps.tellersOf(into.items)
		}
		for _, it := range g.items {
			if !slices.ContainsFunc(into.items, func(o *item) bool { return o.doc == it.doc }) {
				into.items = append(into.items, it)
				from[into].add(ps, it)
			}
		}
		into.sure = min(into.sure, g.sure)
		into.text = into.plain
		into.text, _ = words.told(&into.statement, from[into])
	}
	in := map[[2]int][]*agreed{} // by document and sentence
	for _, g := range out {
		for _, it := range g.items {
			in[[2]int{it.doc, it.Sentence}] = append(in[[2]int{it.doc, it.Sentence}], g)
		}
	}
	repeated := map[*agreed]bool{}
	for _, g := range out {
		repeated[g] = slices.ContainsFunc(in[[2]int{g.items[0].doc, g.items[0].Sentence}], func(o *agreed) bool {
			return o != g && !repeated[o] && o.tells(g)
		})
	}
	return slices.DeleteFunc(out, func(g *agreed) bool { return repeated[g] })
}

// tells tells whether an agreement has all sentences of another one and most of the words of its statement.
func (g *agreed) tells(other *agreed) bool {
	for _, it := range other.items {
		if !slices.ContainsFunc(g.items, func(o *item) bool { return o.doc == it.doc && o.Sentence == it.Sentence }) {
			return false
		}
	}
	a, b := quoteWords(g.text), quoteWords(other.text)
	return len(common(b, a))*10 >= len(b)*6
}

// within tells whether every claim of an agreement stands in the evidence of another's, as the
// sentences of a quotation stand in it.
func (g *agreed) within(other *agreed) bool {
	for _, it := range g.items {
		if !slices.ContainsFunc(other.items, func(o *item) bool {
			return o.doc == it.doc && o.Evidence.Contains(it.Evidence) && (o.quote != "" || o.Claim == it.Claim)
		}) {
			return false
		}
	}
	return true
}

// framePairs pairs claims that say the same of the same, in sentences that share more than that.
func (ps *passages) framePairs(w *watch, events []*Group) []pair {
	in := map[*item][]int{} // the groups that an item is in
	for k, g := range events {
		for _, it := range g.items {
			in[it] = append(in[it], k)
		}
	}
	return parallel(w, len(events), func(k int) []pair {
		var out []pair
		g := events[k]
		for i, a := range g.items {
			for _, b := range g.items[:i] {
				if opposable(a, b) && a.sign == b.sign && a.sense == b.sense && firstShared(in[a], in[b]) == k {
					if score, ok := ps.sameFrame(a, b, g.Anchor); ok {
						out = append(out, pair{b, a, score})
					}
				}
			}
		}
		return out
	})
}

// firstShared returns the least number that two lists in ascending order have both, or -1.
func firstShared(a, b []int) int {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return a[0]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return -1
}

// sameFrame tells whether two claims that name one participant say the same, and how surely.
func (ps *passages) sameFrame(a, b *item, anchor string) (score float64, ok bool) {
	al := align(a, b)
	ok = al.same() && (a.family != "meeting" || a.Predicate.Class == b.Predicate.Class)
	if !ok && a.sign < 0 && a.family == "meeting" && takesPart(a, anchor, true) && takesPart(b, anchor, true) {
		ok = sameEvent(a, b, anchor) > 0
	}
	toll := a.family == b.family && victims(a) && victims(b) && (sameToll(a, b) || sameNobody(a, b))
	if !ok && !toll || !compatible(a, b) {
		return 0, false
	}
	like := ps.likeness(a, b)
	if like < 0.15 && !sameNobody(a, b) || ps.contradict(a, b) {
		return 0, false
	}
	score = 0.35 + 0.35*al.score() + min(0.3, 0.6*like)
	if toll {
		score = max(score, 0.85) // of all that two sentences share it says most
	}
	return score, true
}

// sameNobody tells whether two claims of articles about one story say that something happened to nobody, of nothing
// but the whole of it: "no one was hurt".
func sameNobody(a, b *item) bool {
	if tollFamily(a) != tollFamily(b) || !a.story.shares(b.story) || len(a.story.names) < 3 || len(b.story.names) < 3 {
		return false
	}
	for _, it := range []*item{a, b} {
		if _, none := nobody(it); !none || len(it.Args) > 0 || len(it.where) > 0 || it.when != nil && it.when.Anchor != "" {
			return false
		}
	}
	return true
}

// sameToll tells whether two claims give one number of victims of what can be one event.
func sameToll(a, b *item) bool {
	for i, x := range a.Quantities {
		for k, y := range b.Quantities {
			if key := a.keyOf(i); key != "" && key == b.keyOf(k) && named(x) == named(y) && sameCount(amount{a, x}, amount{b, y}) > 0 {
				return true
			}
		}
	}
	return false
}

// quotePairs pairs quotations of the same words, and excerpts of one another.
func quotePairs(w *watch, quotations []*Group) []pair {
	return parallel(w, len(quotations), func(i int) []pair {
		a, b := quotations[i].items[0], quotations[i].items[1]
		short, long := a.said, b.said
		if len(short) > len(long) {
			short, long = long, short
		}
		if n := len(common(short, long)); n*10 < len(short)*9 || n < 5 || !oneSpeaker(b, a) {
			return nil
		}
		if _, drifted := drift(b, a); drifted > 0 {
			return nil
		}
		return []pair{{a, b, 0.9}}
	})
}
