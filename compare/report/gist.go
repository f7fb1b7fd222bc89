package report

import (
	"slices"
	"strings"

	"rashomon/compare"
)

// A Word is what stands between two blanks of a passage.
type Word struct {
	Text  string
	Mark  string // as of a [Span]
	Kept  bool   // it belongs to the gist of the passage
	Aside bool   // it does not, and the rest reads on without it and the words beside it that are so marked
}

// Gist tells which words of the evidence of a claim of a side a reader needs, about so many, to see what the dispute
// turns on. What decides is kept whatever the limit is, and so is all that turns a sentence around or makes it
// unsure, and the excerpt of a quotation that shows what differs. With it come who it is said of, and their clauses.
// Whole clauses are left out first; where that is not enough, what is far from all this, and the question, is.
func (d *Differences) Gist(side int, cl compare.Claim, limit int) []Word {
	g := gist{words: d.words(side, cl), limit: limit}
	g.first, g.last = 0, len(g.words)-1
	if d.c.Type == compare.Quote {
		g.first, g.last = quotation(g.words, cl.Object)
	}
	if len(g.words) <= limit+leastCut {
		g.keep(0, len(g.words))
		return g.words
	}
	core := d.core(side, &g)
	if d.c.Type != compare.Quote { // of which the words count, and the speaker is known
		for _, s := range cl.Attribution {
			g.speaker(s)
		}
		core = g.subject(core, cl)
	}
	asked := keysOf(d.c.Question)
	if d.c.Type == compare.Quote || g.near(core, cl) {
		asked = append(asked, keysOf(cl.Object)...)
	}
	if d.c.Type == compare.Certainty || d.c.Type != compare.Quote && !slices.ContainsFunc(core, func(i int) bool { return g.words[i].Mark == Decides }) {
		core = g.asked(core, asked)
	}
	if len(core) == 0 {
		core = []int{0}
	}
	g.cut(core, asked)
	if d.c.Type == compare.Quote {
		g.apart()
	} else {
		g.aside()
	}
	return g.words
}

// asked adds the places of the words that are asked for to a core: where nothing decides, and where what is asked is
// what is called untrue.
func (g *gist) asked(core []int, keys []string) []int {
	for i := range g.words {
		if g.asks(i, keys) && !slices.Contains(core, i) {
			core = append(core, i)
		}
	}
	slices.Sort(core)
	return core
}

// speaker keeps who says it with the word for how, where both stand beside each other: "a study says".
func (g *gist) speaker(s compare.Source) {
	name, cue := keysOf(s.Source), keysOf(s.Cue)
	from, to := excerpt(g.words, name)
	if from < 0 || len(name) == 0 || len(cue) == 0 {
		return
	}
	for i := max(0, from-fewBetween); i < min(to+fewBetween, len(g.words)); i++ {
		if slices.Contains(keysOf(g.words[i].Text), cue[0]) {
			g.keep(min(i, from), max(i+1, to))
			return
		}
	}
}

// fewBetween is how many words stand at most between a speaker and the word for how it is said.
const fewBetween = 3

// subject keeps who a claim is about, where it is named nearest to the core, and adds its predicate to the core, unless
// that stands far from the core: it belongs to another clause then ("added to the list a man who fled on the way to Carrow").
func (g *gist) subject(core []int, cl compare.Claim) []int {
	if !g.near(core, cl) {
		return core
	}
	if i := g.predicate(core, cl); i >= 0 && !slices.Contains(core, i) {
		core = append(core, i)
		slices.Sort(core)
	}
	subject := keysOf(cl.Subject)
	if object := keysOf(cl.Object); len(subject) == 0 && len(object) > 0 { // "the wife has been arrested"
		subject = object[:1]
	}
	if i := nearest(core[:min(1, len(core))], g.words, func(key string) bool { return slices.Contains(subject, key) }); i >= 0 {
		from, to := i, i+1
		for from > 0 && strings.Contains(cl.Subject, strings.Trim(g.words[from-1].Text, ".,;:")) {
			from--
		}
		for k := from + 1; k < i; k++ {
			if joins(g.words[k]) { // "the fleet of the old harbour town"
				to = k
				break
			}
		}
		g.keep(max(from, to-1-givenNames), to)
	}
	return core
}

// predicate returns the place of the predicate of a claim that is nearest to the core, -1 where it is not found.
func (g *gist) predicate(core []int, cl compare.Claim) int {
	predicate := keysOf(cl.Predicate)
	if len(predicate) == 0 {
		return -1
	}
	return nearest(core, g.words, func(key string) bool { return sameStem(key, predicate[0]) || compare.FormOf(key, predicate[0]) })
}

// near tells whether the predicate of a claim, where it is found, stands near the core.
func (g *gist) near(core []int, cl compare.Claim) bool {
	at := g.predicate(core, cl)
	return at < 0 || len(core) == 0 || slices.ContainsFunc(core, func(i int) bool { return max(at-i, i-at) <= farPredicate })
}

// farPredicate is how many words there are at most between the predicate of a claim and what decides.
const farPredicate = 16

// givenNames is how many words of a name are kept before its last.
const givenNames = 3

// words returns the words of the evidence of a claim of a side with their marks.
func (d *Differences) words(side int, cl compare.Claim) []Word {
	out := []Word{{}}
	for _, s := range d.Spans(side, cl) {
		for i, text := range strings.Split(s.Text, " ") {
			if i > 0 {
				out = append(out, Word{})
			}
			w := &out[len(out)-1]
			w.Text += text
			if text != "" && (w.Mark == "" || s.Mark == Decides) {
				w.Mark = s.Mark
			}
		}
	}
	return slices.DeleteFunc(out, func(w Word) bool { return w.Text == "" })
}

// core returns the places of the words without which a passage says something else, or no longer what is disputed:
// in a quotation the excerpt that is its stance, which shows what differs.
func (d *Differences) core(side int, g *gist) []int {
	from, to := -1, -1
	stance := keysOf(d.c.Sides[side].Stance)
	if d.c.Type == compare.Quote {
		from, to = excerpt(g.words, stance)
	}
	differs := func(i int) bool { return g.words[i].Mark != "" && g.quoted(i) && (i < from || i >= to) }
	elsewhere := 0 // words that differ outside the excerpt
	for i := range g.words {
		if differs(i) {
			elsewhere++
		}
	}
	var out []int
	for i, w := range g.words {
		must := w.Mark == Decides
		if d.c.Type == compare.Quote {
			must = i >= from && i < to || differs(i) && (from < 0 || elsewhere <= fewDiffer)
		}
		for _, t := range wordsOf(w.Text) {
			must = must || t.number && slices.Contains(stance, t.key)
		}
		if must || turns(w) && g.quoted(i) {
			out = append(out, i)
		}
	}
	return out
}

// fewDiffer is how many words of a quotation that differ elsewhere than in its excerpt are changes. More of them are
// what only one side quotes.
const fewDiffer = 4

// quotation returns the places of the first and the last word of what is quoted, of the first and the last word with a
// quotation mark, or of all words.
func quotation(words []Word, quoted string) (first, last int) {
	if from, to := excerpt(words, keysOf(quoted)); from >= 0 && to-from > fewBetween {
		for from > 0 && joins(words[from-1]) && strings.TrimLeft(words[from].Text, "\"“‘«") == words[from].Text { // which keys leave out
			from--
		}
		return from, to - 1
	}
	first, last = -1, -1
	for i, w := range words {
		if strings.ContainsAny(w.Text, `"“”«»`) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	if first == last {
		return 0, len(words) - 1
	}
	return first, last
}

// excerpt returns from where to before where words have a row of keys, or -1.
func excerpt(words []Word, keys []string) (from, to int) {
	for from := range words {
		n := 0
		for to := from; to < len(words) && n < len(keys); to++ {
			own := keysOf(words[to].Text)
			if to == from && len(own) == 0 || n+len(own) > len(keys) || !slices.Equal(own, keys[n:n+len(own)]) {
				break
			}
			if n += len(own); n == len(keys) {
				return from, to + 1
			}
		}
	}
	return -1, -1
}

// keysOf returns what the words of a text are compared by, without those that only join others.
func keysOf(text string) []string {
	var out []string
	for _, w := range wordsOf(Plain(text)) {
		if !connects[w.key] {
			out = append(out, w.key)
		}
	}
	return out
}

// sameStem tells whether two words are forms of one, as far as their letters tell: "ripped" is of "rip".
func sameStem(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) > 2 && len(b)-len(a) < 3 && strings.HasPrefix(b, a)
}

// nearest returns the place of the word that is nearest to some places, of those that a test lets through; -1 where
// there is none.
func nearest(to []int, words []Word, is func(key string) bool) int {
	best, least := -1, len(words)
	for i, w := range words {
		far := i
		for k, at := range to {
			if n := max(at-i, i-at); k == 0 || n < far {
				far = n
			}
		}
		if far < least && slices.ContainsFunc(keysOf(w.Text), is) {
			best, least = i, far
		}
	}
	return best
}
