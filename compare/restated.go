package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A restatement is two statements, the shorter of which may say again a part of the longer one, word for word laid on
// each other: a claim and the passage that it is drawn from, a line of a summary and a sentence of the article. What
// it says in other words is then likelier to be wrong than where two outlets each tell an event their own way.
type restatement struct {
	m           *match
	short, long *proposition
	first       bool  // the shorter one is the first of the match
	at          []int // by token of the shorter one: the token of the longer one that is the same word, all in one order, or -1
	assumed     int   // term of the shorter one that names what the longer one speaks of as "he" or "it", or -1
}

// restates lays the words of the shorter statement on those of the longer one: as many as can be in one order, those
// that say something before those that don't, and those next to each other before others.
func (m *match) restates() *restatement {
	r := &restatement{m: m, short: m.b, long: m.a}
	if len(m.a.tokens()) < len(m.b.tokens()) {
		r.short, r.long, r.first = m.a, m.b, true
	}
	s, l := r.short.tokens(), r.long.tokens()
	best, run := grid(len(s)+1, len(l)+1), grid(len(s)+1, len(l)+1) // of the words from here on; where these two are laid on each other
	for i := len(s) - 1; i >= 0; i-- {
		for k := len(l) - 1; k >= 0; k-- {
			if sameWord(&s[i], &l[k]) {
				v := 1.0
				if lexicon.Get().Stopwords[s[i].Lower] || !wordy(&s[i]) {
					v = 0.3
				}
				run[i][k] = v + best[i+1][k+1]
				if next := run[i+1][k+1]; next > 0 {
					run[i][k] = v + max(best[i+1][k+1], next+0.2)
				}
			}
			best[i][k] = max(run[i][k], best[i+1][k], best[i][k+1])
		}
	}
	r.at = make([]int, len(s))
	for i := range r.at {
		r.at[i] = -1
	}
	for i, k := 0, 0; i < len(s) && k < len(l); {
		switch {
		case run[i][k] > 0 && run[i][k] == best[i][k]:
			r.at[i] = k
			i, k = i+1, k+1
		case best[i+1][k] >= best[i][k+1]:
			i++
		default:
			k++
		}
	}
	r.assumed = r.namesIt()
	return r
}

func grid(rows, columns int) [][]float64 {
	out := make([][]float64, rows)
	for i := range out {
		out[i] = make([]float64, columns)
	}
	return out
}

// namesIt returns the subject of the shorter statement where it is a name that the longer one leaves out for a pronoun:
// "It was founded in 1951", of what the other is about.
func (r *restatement) namesIt() int {
	on := r.m.on(r.short)
	k := slices.IndexFunc(r.short.terms, func(t term) bool { return t.kind == nameTerm && strings.HasPrefix(t.label, "nsubj") })
	if k < 0 || on[k] > 0 || slices.ContainsFunc(r.long.terms, func(t term) bool { return t.kind == nameTerm && strings.HasPrefix(t.label, "nsubj") }) {
		return -1
	}
	s := &r.long.doc.Sentences[r.long.sentence]
	for i, t := range s.Tokens {
		switch t.Lower {
		case "he", "she", "it", "they":
			if i < 6 && strings.HasPrefix(s.Arcs[i].Label, "nsubj") {
				return k
			}
		}
	}
	return -1
}

// line tells whether the shorter statement is a line without a full stop, as headlines and summaries are, and the longer
// one a sentence with one; lines whether both are lines.
func (r *restatement) line() (line, lines bool) {
	s, l := stopped(r.short.tokens()), stopped(r.long.tokens())
	return !s && l, !s && !l
}

func stopped(tokens []nlp.Token) bool {
	for i := len(tokens) - 1; i >= 0; i-- {
		switch t := &tokens[i]; {
		case t.Tag == "." || t.Text == ":" || t.Text == "…":
			return true
		case wordy(t):
			return strings.HasSuffix(t.Text, ".")
		}
	}
	return false
}

// shared returns the share of the words of the shorter statement that are laid on words of the other, those of one term
// and of what is assumed left out, and how often the other says something between two such words.
func (r *restatement) shared(besides int) (share, breaks float64) {
	out := func(i, k int) bool {
		if k < 0 {
			return false
		}
		from, to := r.short.tokensOf(k)
		return i >= from && i <= to
	}
	n, last := 0.0, -1
	for i, k := range r.at {
		if !wordy(&r.short.tokens()[i]) || out(i, besides) || out(i, r.assumed) {
			continue
		}
		if n++; k < 0 {
			continue
		}
		if share++; last >= 0 && k > last+1 {
			breaks++
		}
		last = k
	}
	return share / max(n, 1), breaks
}

// around counts how many words before two terms, and how many behind them, are the same, up to three; that a statement
// begins there counts as a word.
func (r *restatement) around(x, y int) (left, right int) {
	s, l := r.short.tokens(), r.long.tokens()
	sf, st := r.short.tokensOf(x)
	lf, lt := r.long.tokensOf(y)
	i, k := sf-1, lf-1
	for ; i >= 0 && k >= 0 && left < 3 && sameWord(&s[i], &l[k]); i, k = i-1, k-1 {
		left++
	}
	if i < 0 && k < 0 && left < 3 {
		left++
	}
	for i, k = st+1, lt+1; i < len(s) && k < len(l) && right < 3 && sameWord(&s[i], &l[k]); i, k = i+1, k+1 {
		right++
	}
	return left, right
}

// partner returns the term of the longer statement that a term of the shorter one is tied to as the same, or -1.
func (r *restatement) partner(k int) int {
	i := r.m.on(r.short)[k] - 1
	if i < 0 || r.m.ties[i].score <= 0.5 || r.m.ties[i].opposed {
		return -1
	}
	if r.first {
		return r.m.ties[i].b
	}
	return r.m.ties[i].a
}

func (p *proposition) tokens() []nlp.Token { return p.doc.Sentences[p.sentence].Tokens }

// tokensOf returns the first and the last token of a term.
func (p *proposition) tokensOf(k int) (from, to int) {
	t := &p.terms[k]
	tokens := p.tokens()
	in := tokens[t.token].Span
	switch {
	case t.amount != nil:
		in = t.amount.Span
	case t.time != nil:
		in = t.time.Span
	case t.kind == nameTerm:
		for _, m := range p.doc.MentionsIn(p.doc.Sentences[p.sentence].Span) {
			if m.Contains(tokens[t.token].Span) {
				in = m.Span
			}
		}
	}
	from, to = t.token, t.token
	for i := range tokens {
		if in.Contains(tokens[i].Span) {
			from, to = min(from, i), max(to, i)
		}
	}
	return from, to
}

func sameWord(a, b *nlp.Token) bool { return a.Lower == b.Lower || wordy(a) && a.Lemma == b.Lemma }

// wordy tells whether a token is a word or a number.
func wordy(t *nlp.Token) bool {
	c := t.Lower[0]
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

// beyond tells whether an amount with an open end claims more than another of its kind: "over 90", where the other says
// "over 20". What claims less follows from it.
func beyond(claimed, told nlp.Quantity) bool {
	if math.IsInf(claimed.High, 1) && math.IsInf(told.High, 1) {
		claimed.High, told.High = claimed.Low, told.Low
		return claimed.Low > told.Low && apart(claimed, told)
	}
	if math.IsInf(claimed.Low, -1) && math.IsInf(told.Low, -1) {
		claimed.Low, told.Low = claimed.High, told.High
		return claimed.High < told.High && apart(claimed, told)
	}
	return false
}
