package compare

import (
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// polarity finds out whether a term stands under a negation, and in which sense it is told: that of the
// nearest claim above it, turned round by "no" before it or before what it describes, and by words that
// call it untrue.
func (p *proposition) polarity(t *term, s *nlp.Sentence) {
	t.holds = fact
	claimed := false
	for i, steps := t.token, 0; i >= 0 && steps < len(s.Tokens); steps++ {
		c := p.claimAt(s, i)
		switch {
		case c != nil && claimed: // of another clause
		case c != nil:
			claimed = true
			t.holds = senseOf(c)
			if p.deniedClaim(s, i, c) {
				t.negated = !t.negated
			}
		case claimed:
		case s.Arcs[i].Head < 0 && (noned(s, i) || p.none >= 0 && i >= p.none):
			t.negated = !t.negated // "No survivors"
		case p.notted(s, i) && !p.partial(s, i):
			t.negated = !t.negated
		}
		if i == t.token && (p.apart(i) || p.opened(i)) {
			t.apart, t.negated = p.apart(i), !t.negated
		}
		if i == t.token {
			t.origin = t.negated
		}
		if t.token >= p.untrue[0] && t.token < p.untrue[1] {
			i = s.Arcs[i].Head
			continue
		}
		if i != t.token || t.kind != nounTerm && t.kind != adjTerm || !is(lexicon.Rejecting, t.lemma) {
			if p.rejects(s, i) {
				t.negated = !t.negated
				t.origin = true
			}
		}
		i = s.Arcs[i].Head
	}
	if t.token >= p.untrue[0] && t.token < p.untrue[1] || p.rejected && !is(lexicon.Rejecting, t.lemma) {
		t.negated = !t.negated
		t.origin = true
	}
}

// deniedClaim tells whether a claim, whose predicate a token is, stands denied.
func (p *proposition) deniedClaim(s *nlp.Sentence, i int, c *nlp.Claim) bool {
	negated := c.Polarity == nlp.Negative
	for _, src := range c.Attribution {
		if src.Stance == nlp.Denied {
			negated = !negated
		}
	}
	if fellShort(s, i) {
		negated = !negated
	}
	if negated {
		return !p.partial(s, i) && !p.spared(s, i)
	}
	if slices.ContainsFunc(p.negators, func(n negator) bool { return n.over == i }) {
		return true
	}
	if p.none < 0 || i <= p.none {
		return false
	}
	return !tensed(s, i) || is(lexicon.Proof, s.Tokens[p.none].Lemma) // "there is no woman slicing an onion"
}

// fellShort tells whether a verb is told of what nearly happened: "almost won".
func fellShort(s *nlp.Sentence, i int) bool {
	if s.Tokens[i].Tag[0] != 'V' {
		return false
	}
	for k := max(0, i-2); k < i; k++ {
		if s.Arcs[k].Head == i && (s.Tokens[k].Lower == "almost" || s.Tokens[k].Lower == "nearly") {
			return true
		}
	}
	return false
}

// negatedAt tells whether a token has a negator of its own.
func (p *proposition) negatedAt(s *nlp.Sentence, i int) bool {
	for k := range s.Tokens {
		if s.Arcs[k].Head == i && lexicon.Get().Negators[s.Tokens[k].Lower] != "" {
			return true
		}
	}
	return false
}

// partial tells whether the negation of a token denies no more than a word of degree: "not only", "not all",
// "not just".
func (p *proposition) partial(s *nlp.Sentence, i int) bool {
	for k := range s.Tokens {
		if k+1 < len(s.Tokens) && lexicon.Get().Negators[s.Tokens[k].Lower] == "clause" && (s.Arcs[k].Head == i || s.Arcs[k+1].Head == i || k < i) && k < i+3 && k > i-8 {
			if is(lexicon.Degree, s.Tokens[k+1].Lower) {
				return true
			}
			if s.Tokens[k+1].Tag == "CD" && k+3 < len(s.Tokens) && s.Tokens[k+3].Lower == "ago" {
				return true // "not two years ago"
			}
		}
	}
	return false
}

// tensed tells whether a verb is finite or has a finite auxiliary.
func tensed(s *nlp.Sentence, i int) bool {
	if finite(s.Tokens[i].Tag) {
		return true
	}
	for k := range s.Tokens {
		if s.Arcs[k].Head == i && finite(s.Tokens[k].Tag) && (s.Arcs[k].Label == "aux" || s.Arcs[k].Label == "aux:pass" || s.Arcs[k].Label == "cop") {
			return true
		}
	}
	return false
}

// nothingThere returns the noun of "there is no ...", or -1.
func nothingThere(s *nlp.Sentence) int {
	for k := range s.Tokens {
		if t := s.Tokens[k]; t.Lower == "no" && k > 1 && k+1 < len(s.Tokens) && s.Tokens[k-1].Lemma == "be" && (s.Tokens[k-2].Lower == "there" || k > 2 && s.Tokens[k-3].Lower == "there") {
			h := k + 1
			if over := headOf(s, k); over > k {
				h = over
			}
			if is(lexicon.Doubting, lexicon.Get().Noun(s.Tokens[h].Lower)) {
				return -1 // "there is no doubt about the letter"
			}
			return h
		}
	}
	return -1
}

// nothing tells whether a term is what there is none of.
func (p *proposition) nothing(t *term) bool { return p.none >= 0 && t.token == p.none }

// noned tells whether a token has "no" before it.
func noned(s *nlp.Sentence, i int) bool {
	for k := max(0, i-6); k < i; k++ {
		if s.Arcs[k].Head == i && (s.Tokens[k].Lower == "no" || s.Tokens[k].Lower == "neither") {
			return true
		}
	}
	return s.Tokens[i].Lower == "nobody" || s.Tokens[i].Lower == "none" || s.Tokens[i].Lower == "nothing"
}

// notted tells whether a token that is no predicate has a negator of its own: "not afraid".
func (p *proposition) notted(s *nlp.Sentence, i int) bool {
	return slices.ContainsFunc(p.negators, func(n negator) bool {
		near := n.token < i && n.token >= i-4 && s.Arcs[n.token].Head == i && lexicon.Get().Negators[s.Tokens[n.token].Lower] == "clause"
		return n.over == i || near && n.over < 0 && n.scope == deniesClause
	})
}

// spared tells whether the only negators of a predicate deny something else.
func (p *proposition) spared(s *nlp.Sentence, i int) bool {
	spares := false
	for _, n := range p.negators {
		if s.Arcs[n.token].Head == i || n.over == i || n.token < i && n.token > i-8 {
			if n.scope == deniesClause {
				return false
			}
			spares = true
		}
	}
	return spares
}

// apart tells whether a token stands in a phrase that "not" sets apart from what holds.
func (p *proposition) apart(i int) bool {
	return slices.ContainsFunc(p.negators, func(n negator) bool { return n.scope == deniesPhrase && n.from <= i && i < n.to })
}

// opened tells whether a token stands in an aside in front of its clause that "not" opens.
func (p *proposition) opened(i int) bool {
	return slices.ContainsFunc(p.negators, func(n negator) bool { return n.scope == deniesAside && n.from <= i && i < n.to })
}

// cues counts the words of negation in a proposition's sentence that deny a clause.
func (p *proposition) cues() int {
	count := 0
	for _, n := range p.negators {
		if n.scope == deniesClause {
			count++
		}
	}
	return count
}
