package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastAside is how many words of whole clauses that are left out are worth dots.
const leastAside = 4

// leastCut is how many words must be left out to be worth dots.
const leastCut = 4

// hedges are words without which a sentence, or the clause behind them, says more than it did.
var hedges = wordSet(`may might could would if unless whether hardly barely unlikely likely possible possibly perhaps
	reportedly apparently suspected feared expected planned plan plans intends rumor rumors rumour rumours rumoured claims claimed only except until
	but although though however despite`)

// A gist is a passage of which words are kept.
type gist struct {
	words       []Word
	limit       int
	kept        int
	first, last int // places of the words that count: of a quotation what is quoted, else all
}

// quoted tells whether a word is one of those that count.
func (g *gist) quoted(i int) bool { return i >= g.first && i <= g.last }

// keep keeps the words from one place to before another.
func (g *gist) keep(from, to int) {
	for i := max(0, from); i < min(to, len(g.words)); i++ {
		if !g.words[i].Kept {
			g.words[i].Kept = true
			g.kept++
		}
	}
}

// cut keeps what is to be read: all but clauses that can be left out, and of these, where they are too long still, the
// stretch around the core, which are the places of the words that are kept always.
func (g *gist) cut(core []int, asked []string) {
	rest := gist{limit: g.limit}
	var at, within []int
	for _, i := range g.clauses(core, asked) {
		if slices.Contains(core, i) {
			within = append(within, len(at))
		}
		at = append(at, i)
		if rest.words = append(rest.words, g.words[i]); g.words[i].Kept {
			rest.kept++
		}
	}
	if len(at) > g.limit+g.limit/3 { // a few more, so that clauses stay whole
		rest.stretch(within, asked)
	} else {
		rest.keep(0, len(at))
	}
	for k, i := range at {
		if rest.words[k].Kept {
			g.keep(i, i+1)
		}
	}
	for _, p := range g.gaps() {
		if p.to-p.from < 3 {
			g.keep(p.from, p.to)
		}
	}
	g.ends(core)
	g.begin(core, asked)
}

// clauses returns the places of the words that are left when clauses are left out, as many as must be: those that
// hold least of what is asked, what leads up to the core counting as much as two words of it, and of these the last, and
// none that holds a word of the core or one that is kept.
func (g *gist) clauses(core []int, asked []string) []int {
	type clause struct{ from, to, score int }
	var list []clause
	for from := 0; from < len(g.words); {
		c := clause{from: from, to: from + 1}
		for c.to < len(g.words) && !endsClause(g.words[c.to-1]) && !opensClause(g.words[c.to]) {
			c.to++
		}
		fixed := false
		for i := c.from; i < c.to; i++ {
			fixed = fixed || g.words[i].Kept || slices.Contains(core, i)
			for _, key := range keysOf(g.words[i].Text) {
				if slices.Contains(asked, key) {
					c.score++
				}
			}
		}
		if from = c.to; !fixed {
			if slices.ContainsFunc(core, func(i int) bool { return i >= c.to && i-c.to < fewBetween && c.to-c.from > fewBetween }) {
				c.score += 2
			}
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b clause) int { return cmp.Or(a.score-b.score, b.from-a.from) })
	out := make([]bool, len(g.words))
	for left, k := len(g.words), 0; k < len(list) && left > g.limit+leastCut; k++ {
		for i := list[k].from; i < list[k].to; i++ {
			out[i] = true
			left--
		}
	}
	var rest []int
	for i := range g.words {
		if !out[i] {
			rest = append(rest, i)
		}
	}
	return rest
}

// endsClause tells whether a word ends a clause.
func endsClause(w Word) bool {
	text := strings.TrimRight(w.Text, "\"'”’»")
	return text == "" || strings.HasSuffix(text, "—") || strings.HasSuffix(text, "–") || strings.ContainsAny(text[len(text)-1:], ",;:)-")
}

// opensClause tells whether a clause begins with a word.
func opensClause(w Word) bool {
	return strings.HasPrefix(w.Text, "(") || opening[strings.ToLower(w.Text)]
}

// opening are words that clauses begin with.
var opening = wordSet(`who whom whose which where while when after before because since until unless if as but although
	though despite according`)

// tellsOccasion are words that begin what tells when or where something was.
var tellsOccasion = wordSet(`when where while after before since until in on at during`)

// stretch keeps the words around a core as far as the limit lets it.
func (g *gist) stretch(core []int, asked []string) {
	first, last := max(0, core[0]-1), min(core[len(core)-1]+2, len(g.words)-1)
	if last-first < g.limit-g.kept {
		// It begins and ends with a clause or with what is asked, where that is nearer to the core.
		from := g.window(first, last, asked)
		to := min(from+g.limit-g.kept, len(g.words))
		for from < first && !g.begins(from) && !g.asks(from, asked) {
			from++
		}
		for to > last+1 && !endsClause(g.words[to-1]) && !g.asks(to-1, asked) {
			to--
		}
		g.keep(from, to)
	} else {
		for _, i := range core {
			g.keep(i-2, i+3)
		}
	}
	g.fill()
}

// begins tells whether a clause begins with the word of a place.
func (g *gist) begins(i int) bool {
	return i == 0 || endsClause(g.words[i-1]) || opensClause(g.words[i])
}

// asks tells whether the word of a place is one that is asked for.
func (g *gist) asks(i int, asked []string) bool {
	return slices.ContainsFunc(keysOf(g.words[i].Text), func(key string) bool { return slices.Contains(asked, key) })
}

// aside marks the words of what is left out that stand between commas, dashes and the like, and of relative clauses up
// to one, without which the rest reads on, and enough of them to be worth dots. What tells the occasion ("when the
// ferry sank") is not among them.
func (g *gist) aside() {
	from := 0
	mark := func(to int) {
		for i := from; i < to && to-from >= leastAside; i++ {
			g.words[i].Aside = true
		}
	}
	for at, end := 0, 0; at < len(g.words); at = end {
		out := !tellsOccasion[strings.ToLower(g.words[at].Text)]
		for end = at; end == at || end < len(g.words) && !parts(g.words[end-1], g.words[end]); end++ {
			out = out && !g.words[end].Kept
		}
		if !out {
			mark(at)
			from = end
		}
	}
	mark(len(g.words))
}

// apart marks what is left out of a quotation and says the same on all sides: of a quotation only the words that
// differ and what stands beside them count.
func (g *gist) apart() {
	for _, p := range g.gaps() {
		left, marked := g.words[p.from:p.to], false
		for i := p.from; i < p.to; i++ {
			marked = marked || g.quoted(i) && g.words[i].Mark != ""
		}
		if len(left) < leastAside || marked {
			continue
		}
		for i := range left {
			left[i].Aside = true
		}
	}
}

// parts tells whether a clause that can be left out ends with a word, or begins with the next.
func parts(w, next Word) bool {
	return endsClause(w) && !strings.Contains(w.Text, ")") || relative[strings.ToLower(next.Text)]
}

// relative are words that relative clauses begin with.
var relative = wordSet(`who whom whose which`)

// ends mends where a cut begins: not behind a small word that leads on, and not so close behind one that turns the
// sentence that it cannot be told what is turned.
func (g *gist) ends(core []int) {
	for _, p := range g.gaps() {
		last := p.from - 1
		if last < 0 || endsClause(g.words[last]) {
			continue
		}
		near := slices.ContainsFunc(core, func(i int) bool { return i <= last && i > last-3 && turns(g.words[i]) })
		for n := 0; near && n < fewBehind && last+1 < p.to && (n == 0 || !endsClause(g.words[last])); n++ {
			last++
			g.keep(last, last+1)
		}
		for last > 0 && !slices.Contains(core, last) && joins(g.words[last]) {
			g.words[last].Kept = false
			g.kept--
			last--
		}
	}
}

// begin mends where what is kept begins behind a cut: not with the end of a name ("… Works had moved them out").
func (g *gist) begin(core []int, asked []string) {
	for _, p := range g.gaps() {
		for i := p.to; i < len(g.words) && g.words[i].Kept && i > p.from; i++ {
			before := g.words[i-1]
			if slices.Contains(core, i) || g.asks(i, asked) || endsClause(before) || !named(g.words[i]) || !named(before) && before.Text != "of" {
				break
			}
			g.words[i].Kept = false
			g.kept--
		}
	}
}

// named tells whether a word is spelled as names are.
func named(w Word) bool {
	first, size := utf8.DecodeRuneInString(strings.TrimLeft(w.Text, "\"'“‘«("))
	return unicode.IsUpper(first) && size < len(w.Text) // "I" is no name
}

// fewBehind is how many words are kept behind one that turns a sentence, or to the end of its clause.
const fewBehind = 6

// turns tells whether a word turns a sentence around or makes it unsure.
func turns(w Word) bool {
	return slices.ContainsFunc(wordsOf(w.Text), func(t textWord) bool { return negates[t.key] || hedges[strings.ToLower(w.Text[t.start:t.end])] })
}

// joins tells whether a word only leads on to the next.
func joins(w Word) bool {
	list := wordsOf(w.Text)
	return len(list) > 0 && !slices.ContainsFunc(list, func(t textWord) bool { return !connects[t.key] })
}

// A gap is a stretch that is left out.
type gap struct{ from, to int }

func (g *gist) gaps() []gap {
	var out []gap
	for i := 0; i < len(g.words); i++ {
		from := i
		for i < len(g.words) && !g.words[i].Kept {
			i++
		}
		if i > from {
			out = append(out, gap{from, i})
		}
	}
	return out
}

// window returns where the stretch begins that holds the words from first to last and most of what is asked, within
// the limit. One that begins and ends with a clause is preferred.
func (g *gist) window(first, last int, asked []string) int {
	n := min(g.limit-g.kept, len(g.words))
	best, most := 0, -1
	for from := max(0, last+1-n); from <= min(first, len(g.words)-n); from++ {
		score := 0
		seen := map[string]bool{}
		for _, w := range g.words[from : from+n] {
			for _, key := range keysOf(w.Text) {
				if slices.Contains(asked, key) && !seen[key] {
					seen[key] = true
					score += 4
				}
			}
		}
		if from == 0 || endsClause(g.words[from-1]) {
			score += 3
		}
		if endsClause(g.words[from+n-1]) {
			score += 2
		}
		if score > most {
			best, most = from, score
		}
	}
	return best
}

// within keeps words as far as the limit lets them in.
func (g *gist) within(from, to int) {
	n := 0
	for _, w := range g.words[from:to] {
		if !w.Kept {
			n++
		}
	}
	if g.kept+n <= g.limit {
		g.keep(from, to)
	}
}

// fill closes gaps between kept words, the shortest first, and goes on to the ends of their clauses, as far as the
// limit lets it. A gap that dots would not make shorter is closed always.
func (g *gist) fill() {
	gaps := g.gaps()
	slices.SortStableFunc(gaps, func(a, b gap) int { return (a.to - a.from) - (b.to - b.from) })
	for _, p := range gaps {
		switch {
		case p.to-p.from < 3:
			g.keep(p.from, p.to)
		case p.from > 0 && p.to < len(g.words):
			g.within(p.from, p.to)
		}
	}
	for i := 1; i < len(g.words); i++ {
		if g.words[i-1].Kept && !endsClause(g.words[i-1]) {
			to := i
			for to < len(g.words) && !g.words[to].Kept && (to == i || !endsClause(g.words[to-1])) {
				to++
			}
			g.within(i, to)
		}
	}
	for i := len(g.words) - 2; i >= 0; i-- {
		if g.words[i+1].Kept && !g.begins(i+1) {
			from := i + 1
			for from > 0 && !g.words[from-1].Kept && !g.begins(from) {
				from--
			}
			g.within(from, i+1)
		}
	}
}
