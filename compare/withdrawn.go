package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// withdrawal finds that one statement says what somebody is to do and the other that the same one has withdrawn from it:
// "Holm to sing in Aida", "Holm pulls out of Aida".
func withdrawal(m *match) (dispute, bool) {
	for _, first := range []bool{true, false} {
		out, in := m.a, m.b
		if !first {
			out, in = m.b, m.a
		}
		top := -1
		for k, t := range in.terms {
			if t.claim != nil && t.claim.Modality == nlp.Planned && t.claim.Polarity != nlp.Negative && top < 0 {
				top = k
			}
		}
		if top < 0 {
			continue
		}
		for k, t := range out.terms {
			if t.kind != verbTerm || t.negated || t.holds != fact || !out.withdraws(k) || !m.sameSubject(out, k, in, top) || !m.fromIt(out, k) {
				continue
			}
			a, b := k, top
			if !first {
				a, b = top, k
			}
			return dispute{Type: Participation, strength: 0.7, a: a, b: b, reason: m.which(out) + " says who has withdrawn from what " + m.which(in) + " says is planned: " + m.words(tie{a: a, b: b})}, true
		}
	}
	return dispute{}, false
}

// withdraws tells whether a verb, alone or with the word behind it, says that its subject takes no part any longer.
func (p *proposition) withdraws(k int) bool {
	tokens, at := p.tokens(), p.terms[k].token
	verb := tokens[at].Lemma
	return is(lexicon.Withdrawing, verb) || at+1 < len(tokens) && is(lexicon.Withdrawing, verb+" "+tokens[at+1].Lower)
}

// sameSubject tells whether the subjects of two verbs are tied as the same.
func (m *match) sameSubject(p *proposition, k int, q *proposition, l int) bool {
	x, y := p.subjectOf(k), q.subjectOf(l)
	if x < 0 || y < 0 {
		return false
	}
	i := m.on(p)[x]
	return i > 0 && i == m.on(q)[y] && m.ties[i-1].score > 0.5 && !m.ties[i-1].opposed
}

// fromIt tells whether what somebody withdraws from is named in the other statement.
func (m *match) fromIt(p *proposition, k int) bool {
	for i, t := range p.terms {
		if (t.kind == nameTerm || t.kind == nounTerm) && t.token > p.terms[k].token && p.under(i, k) && !strings.HasPrefix(t.label, "nsubj") && m.tied(p, t.token) {
			return true
		}
	}
	return false
}
