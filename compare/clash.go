package compare

import (
	"fmt"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A clash is two terms in the same place of two propositions that exclude each other.
type clash struct {
	a, b int
	kind Type
	sure float64 // how surely they exclude each other
}

// clashes finds terms that stand in the same place and exclude each other: opposites, amounts of one thing,
// names of one kind, two of a kind, opposite prepositions.
func (m *match) clashes() []clash {
	var out []clash
	for i := range m.a.terms {
		for k := range m.b.terms {
			x, y := &m.a.terms[i], &m.b.terms[k]
			if kind, sure := m.exclude(i, k); sure > 0 && (m.samePlace(i, k) || x.kind == advTerm && y.kind == advTerm) && x.negated == y.negated && !(x.origin && y.origin && x.kind == adjTerm) {
				out = append(out, clash{i, k, kind, sure}) // neither "small" nor "large": both may be denied
			}
		}
	}
	return out
}

// samePlace tells whether two terms have the same place in their propositions: below tied terms, or above them,
// in the same role.
func (m *match) samePlace(i, k int) bool {
	x, y := &m.a.terms[i], &m.b.terms[k]
	if (x.head < 0 || m.a.saidAtTop(i)) && (y.head < 0 || m.b.saidAtTop(k)) {
		for c := range m.a.terms {
			if t := m.tieA(c); t != nil && m.a.described(c) == i && m.b.described(t.b) == k {
				return true
			}
		}
	}
	if x.head < 0 || y.head < 0 {
		return false
	}
	if t := m.tieA(x.head); t == nil || t.b != y.head || t.score < 0.5 && !t.opposed {
		return false
	}
	if x.kind == timeTerm || x.kind == amountTerm {
		return true
	}
	return role(x.label) == role(y.label) || m.oppositeRoles(x, y) || x.premodifies() && y.premodifies()
}

// premodifies tells whether a term is a people's name in front of a noun, which parsers take for an adjective or for a
// part of a compound: "Thai", "North Korean".
func (t *term) premodifies() bool {
	return t.of == nlp.Norp && (t.label == "amod" || t.label == "compound" || t.label == "nmod")
}

// oppositeRoles tells whether opposite prepositions tie two terms to one verb, of one subject and in one voice: "jumps on
// the wall", "jumps off the wall", but not "dates from", "is dated to".
func (m *match) oppositeRoles(x, y *term) bool {
	t := m.tieHeads(x, y)
	if t == nil || t.opposed || !oppositePlaces(x.label, y.label) || m.tiedChild(*t, "nsubj") < 0 {
		return false
	}
	a, b := m.a.terms[t.a].claim, m.b.terms[t.b].claim
	return a != nil && b != nil && a.Predicate.Passive == b.Predicate.Passive
}

// saidAtTop tells whether a term is the top of what somebody only says.
func (p *proposition) saidAtTop(k int) bool {
	h := p.terms[k].head
	return h >= 0 && p.terms[h].head < 0 && p.terms[h].kind == verbTerm && saysOnly(lexicon.Get(), p.terms[h].lemma) &&
		(strings.HasPrefix(p.terms[k].label, "ccomp") || strings.HasPrefix(p.terms[k].label, "parataxis"))
}

// described returns what a term hangs on, past a noun that only describes a name: "singer" in "the singer Lena Holm is
// dead".
func (p *proposition) described(k int) int {
	h := p.terms[k].head
	if h >= 0 && p.terms[k].kind == nameTerm && p.terms[h].kind == nounTerm {
		switch role(p.terms[k].label) {
		case "appos ", "flat ", "compound ", "nmod ":
			return p.terms[h].head
		}
	}
	return h
}

// role is the place of a term: its relation, the passive ones taken for the active, and its preposition.
func role(label string) string {
	rel, prep, _ := strings.Cut(label, " ")
	rel, _, _ = strings.Cut(rel, ":")
	return rel + " " + prep
}

// oppositePlaces tells whether two roles have prepositions that are opposites: "on", "off".
func oppositePlaces(a, b string) bool {
	_, p, _ := strings.Cut(a, " ")
	_, q, _ := strings.Cut(b, " ")
	return p != "" && q != "" && lexicon.Get().Opposite("p:"+p, "p:"+q)
}

// clashing sums clashes up: what remains when the clashing terms are left out is shared.
func clashing(m *match) (dispute, bool) {
	list := m.clashes()
	if len(list) == 0 {
		return dispute{}, false
	}
	best := list[0]
	for _, c := range list {
		if c.sure > best.sure {
			best = c
		}
	}
	rest := func(p *proposition, at func(clash) int) float64 {
		return m.tiedShare(p, func(k int) bool {
			return !slices.ContainsFunc(list, func(c clash) bool { return at(c) == k })
		})
	}
	ra, rb := rest(m.a, func(c clash) int { return c.a }), rest(m.b, func(c clash) int { return c.b })
	x, y := &m.a.terms[best.a], &m.b.terms[best.b]
	t := tie{a: best.a, b: best.b, score: best.sure}
	kinds := map[Type]bool{}
	for _, c := range list {
		kinds[c.kind] = true
	}
	s := max(ra, rb) * (0.55 + 0.45*min(ra, rb)) * (0.6 + 0.4*best.sure) * m.doubt(t)
	if len(kinds) > 1 {
		s *= 0.5 // another event, as likely
	}
	if person(x) && person(y) {
		s *= 0.5 // there may be two of them: "the man", "the woman"
	}
	opposed := m.onA[best.a] > 0 && m.ties[m.onA[best.a]-1].opposed || m.oppositeRoles(x, y)
	if x.kind == nounTerm && !opposed && !strings.HasPrefix(x.label, "compound") && m.a.indefinite(x) && m.b.indefinite(y) {
		s *= 0.5 // one may have both: "a bicycle", "a car"
	}
	if x.kind == verbTerm && m.somebody(best.a, best.b) {
		s *= 0.5 // of two of a kind: "a man was arrested", "a man was released"
	}
	if x.kind == adjTerm && strings.HasPrefix(x.label, "amod") && m.a.indefinite(x) && m.b.indefinite(y) && !m.callOne(x, y) {
		if s *= 0.6; x.head >= 0 && m.a.counted(x.head) && m.a.subjectOf(x.head) < 0 {
			s *= 0.8 // there may be two: "a big dog", "a small dog"
		}
	}
	if m.a.several() || m.b.several() {
		s *= 0.6
	}
	if m.a.cues() != m.b.cues() {
		s *= 0.7
	}
	reason := m.words(t)
	if m.oppositeRoles(x, y) {
		_, p, _ := strings.Cut(x.label, " ")
		_, q, _ := strings.Cut(y.label, " ")
		reason = fmt.Sprintf("“%s %s” and “%s %s”", p, m.a.text(best.a), q, m.b.text(best.b))
	}
	return dispute{Type: best.kind, strength: s, a: best.a, b: best.b, reason: reason + " exclude each other"}, true
}

// callOne tells whether two terms describe what one person or thing is called that is named or known: "Tern Hall is a real
// place", "Tern Hall is a fictional place".
func (m *match) callOne(x, y *term) bool {
	if x.head < 0 || y.head < 0 {
		return false
	}
	i, k := m.a.subjectOf(x.head), m.b.subjectOf(y.head)
	return i >= 0 && k >= 0 && !m.a.indefinite(&m.a.terms[i]) && !m.b.indefinite(&m.b.terms[k]) && m.onA[i] > 0 && m.ties[m.onA[i]-1].b == k
}

// somebody tells whether the subjects of two terms are nouns that mean any of a kind.
func (m *match) somebody(i, k int) bool {
	x, y := m.a.subjectOf(i), m.b.subjectOf(k)
	return x >= 0 && y >= 0 && m.a.terms[x].kind == nounTerm && m.b.terms[y].kind == nounTerm && m.a.indefinite(&m.a.terms[x]) && m.b.indefinite(&m.b.terms[y]) && (m.a.counted(x) || m.b.counted(y))
}

// counted tells whether "a" or a number stands before a noun: one of several, as "unemployment" is not.
func (p *proposition) counted(k int) bool {
	s := &p.doc.Sentences[p.sentence]
	for i := range s.Tokens {
		if s.Arcs[i].Head == p.terms[k].token && (s.Tokens[i].Lower == "a" || s.Tokens[i].Lower == "an" || s.Tokens[i].Tag == "CD") {
			return true
		}
	}
	return false
}
