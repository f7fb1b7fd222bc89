package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A cargo is how much of a sentence another one carries.
type cargo struct {
	terms []float64 // by term of the first: how surely the other says it, 0 to 1
	alike []bool    // by term: both have it for a predicate, with a subject or an object that is the same
	leads []bool    // by term: it is laid on the main word of the other sentence
}

// carries returns how much of an item's sentence another one's says.
func (ps *passages) carries(it, other *item) cargo {
	p, q := ps.props[it.doc][it.Sentence], ps.props[other.doc][other.Sentence]
	key := [2]*proposition{p, q}
	ps.caching.RLock()
	out, ok := ps.carried[key]
	ps.caching.RUnlock()
	if ok {
		return out
	}
	m := lay(p, q)
	out = cargo{make([]float64, len(p.terms)), make([]bool, len(p.terms)), make([]bool, len(p.terms))}
	for k := range p.terms {
		x, t := &p.terms[k], m.tieA(k)
		out.leads[k] = t != nil && q.terms[t.b].head < 0
		if t != nil && !t.opposed && !t.sibling {
			y := &q.terms[t.b]
			out.terms[k] = t.score * agreeing(p, q, x, y)
			if x.claim != nil && y.claim != nil {
				out.alike[k] = sameParty(x.claim.Subject, y.claim.Subject) || sameParty(x.claim.Object, y.claim.Object)
			}
		}
		switch {
		case out.terms[k] > 0:
		case x.kind == nameTerm:
			out.terms[k] = q.means(x.name)
		case x.kind == nounTerm && q.refersTo(x.lemma):
			out.terms[k] = 0.9
		case x.kind == adjTerm && p.cues() == q.cues() && q.hasVerb(lexicon.Get().Lemma(x.lemma, "VBN")):
			out.terms[k] = 0.85 // "was involved in", "involved"
		}
	}
	for k, t := range p.terms {
		// "US officials" speak and act for the United States, which the other names.
		if h := t.head; t.kind == nameTerm && out.terms[k] >= 0.8 && h >= 0 && out.terms[h] == 0 && p.terms[h].kind == nounTerm && actsFor(p.terms[h].lemma) {
			out.terms[h] = 0.7
		}
	}
	ps.caching.Lock()
	defer ps.caching.Unlock()
	ps.carried[key] = out
	return out
}

// actsFor tells whether a noun names those who speak and act for the body or state that is named with it.
func actsFor(noun string) bool {
	lex := lexicon.Get()
	return lex.Roles[noun] || lex.Can(noun, 'G')
}

// sameParty tells whether two arguments are surely one: not somebody and what is somebody's ("Ilse Brandt", "Ilse Brandt's
// driver").
func sameParty(a, b nlp.Argument) bool {
	owned := func(a nlp.Argument) bool {
		return strings.Contains(a.Phrase, "'s ") || strings.Contains(a.Phrase, "’s ") || strings.Contains(a.Phrase, " to ")
	}
	return matchArg(a, b) > 0.5 && (owned(a) == owned(b) || a.Head == b.Head)
}

// agreeing is what remains of a tie where one side denies what the other says, or leaves open what the other tells.
func agreeing(p, q *proposition, x, y *term) float64 {
	switch {
	case x.negated != y.negated && !(p.denies(x) && q.denies(y)):
		return 0
	case x.kind == nounTerm && (strings.HasPrefix(x.label, "nsubj") || strings.HasPrefix(x.label, "obj")) && strings.HasPrefix(y.label, "compound"):
		return 0.3 // the shop, and the shop's owner
	case x.time != nil && y.time != nil && y.time.Grain > x.time.Grain && x.lemma != y.lemma:
		return 0.3 // the day, of what the other gives only the month of
	case x.amount != nil && y.amount != nil && x.amount.Head != y.amount.Head && (x.amount.Head != "" && y.amount.Head != "" || x.amount.Head == "time" || y.amount.Head == "time") && x.amount.Unit == "":
		if x.amount.Low == x.amount.High && x.amount.High >= leastTelling && x.amount.Head != "time" && y.amount.Head != "time" {
			return 1 // "35 concerts", "35 dates"
		}
		return 0.4 // as many of something else
	case x.claim == nil || y.claim == nil, x.holds == y.holds, x.holds == unsettled:
		return 1
	}
	return 0.2
}

// denies tells whether a term is said not to be, or said of what there is none of: "no troops were involved".
func (p *proposition) denies(t *term) bool {
	return t.negated || t.kind != nameTerm && slices.ContainsFunc(p.terms, func(c term) bool {
		return c.head >= 0 && &p.terms[c.head] == t && c.negated && c.origin && (strings.HasPrefix(c.label, "nsubj") || strings.HasPrefix(c.label, "obj"))
	})
}

// means tells how surely a sentence speaks of somebody without the name: by a pronoun or a description that stands for
// it, or at least in an article that names it.
func (p *proposition) means(name string) float64 {
	if name == "" {
		return 0
	}
	for _, t := range p.terms {
		if t.kind == nameTerm && sameEntity(t.name, name) {
			return 1
		}
	}
	for _, c := range p.claims {
		for _, a := range arguments(c) {
			if sameEntity(a.Name, name) || slices.ContainsFunc(a.Names, func(n string) bool { return sameEntity(n, name) }) || a.Party == name {
				return 0.9
			}
		}
	}
	described := slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
		return slices.ContainsFunc(arguments(c), func(a nlp.Argument) bool {
			return a.Name == "" && (a.Vague || a.Definite && (lexicon.Get().Can(a.Head, 'P') || lexicon.Get().Can(a.Head, 'G')))
		})
	})
	if described && slices.ContainsFunc(p.doc.Entities, func(e nlp.Entity) bool {
		return (e.Type == nlp.Person || e.Type == nlp.Organization) && sameEntity(e.Name, name)
	}) {
		return 0.6
	}
	return 0
}

// hasVerb tells whether a sentence has a verb, given by its base form.
func (p *proposition) hasVerb(lemma string) bool {
	return slices.ContainsFunc(p.doc.Sentences[p.sentence].Tokens, func(t nlp.Token) bool { return t.Tag[0] == 'V' && t.Lemma == lemma })
}

// over tells whether a sentence says that something was so and is no more: "used to be", "no longer".
func (p *proposition) over() bool {
	tokens := p.doc.Sentences[p.sentence].Tokens
	for i := 0; i+1 < len(tokens); i++ {
		a, b := tokens[i].Lower, tokens[i+1].Lower
		if a == "used" && b == "to" && i+2 < len(tokens) && tokens[i+2].Tag == "VB" && (i == 0 || tokens[i-1].Lemma != "be") || a == "no" && b == "longer" {
			return true
		}
	}
	return false
}

// refersTo tells whether a pronoun of a sentence stands for what a noun names: "he" for the captain.
func (p *proposition) refersTo(noun string) bool {
	return slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
		return slices.ContainsFunc(arguments(c), func(a nlp.Argument) bool { return resolved(a) && slices.Contains(a.Words, noun) })
	})
}

// sameEntity tells whether two names are one, or one is the last part of the other.
func sameEntity(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// leastOf returns, term by term, how surely all others carry what an item says; where they are four and more, all but
// one of four.
func leastOf(rows [][]float64) []float64 {
	out := slices.Clone(rows[0])
	column := make([]float64, len(rows))
	for k := range out {
		for i, row := range rows {
			column[i] = row[k]
		}
		slices.Sort(column)
		out[k] = column[len(column)/4]
	}
	return out
}
