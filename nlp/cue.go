package nlp

import "rashomon/nlp/lexicon"

// telling is the number of points from which a clause counts as an act of attribution.
const telling = -2

// points adds up how much speaks for a clause being an act of attribution, in quarters of log-odds: a known
// way of saying, what its verb is about, how it stands in its sentence, whether somebody could say it, and
// what would be said. Chosen on 150 annotated articles (PolNeAR, training part): the weights of a logistic
// regression over their 13,700 clauses, rounded.
func (d *draft) points(s *draftSentence, c *clause, known bool) int {
	sum := -1
	if known {
		sum += 3 + knownPlace[c.relation]
	} else {
		sum += place[c.relation]
	}
	if c.relation == conjunct {
		sum -= 4
	}
	sum += d.domain(c.lemma)
	switch {
	case c.quote != nil:
		sum++
	case c.tail:
		sum -= 2
	case d.hasChild(c, content) || d.hasChild(c, question):
		sum += 2
	case d.hasChild(c, complement), c.object == nil && d.followed(c) != nil:
		sum -= 2
	default:
		sum--
	}
	switch {
	case c.subject == nil:
		sum -= 3
	case is(s.Tokens, c.subject.items[0].head, "i", "you", "we"):
		sum -= 4
	case !d.speaks(s, c.subject.items[0]) || is(s.Tokens, c.subject.items[0].head, "it"):
		sum -= 2
	default:
		sum--
	}
	if c.verb.form == infinitive {
		sum -= 3
	}
	if c.verb.modal != "" {
		sum -= 2
	}
	if d.lex.Subordinators[c.marker] != "" {
		sum += 2
	}
	return sum
}

// place and knownPlace are the points of how a clause hangs in its sentence, and of the same where it has a
// known way of saying.
var (
	place      = [...]int{root: 1, conjunct: 1, content: -8, question: -8, relative: -3, adverbial: -3, complement: -4, purpose: -4, participial: -4}
	knownPlace = [...]int{root: 8, conjunct: 8, content: -7, question: -7, adverbial: 1, complement: -4, purpose: -2, participial: 0}
)

// domain returns the points of what a verb is about: speech, thought, feeling and what is perceived speak for
// an attribution.
func (d *draft) domain(verb string) int {
	sum := 0
	switch {
	case d.lex.Can(verb, 'F'):
		sum = 3
	case d.lex.Can(verb, 'S'):
		sum = 2
	case d.lex.Can(verb, 'M'):
		sum = 1
	case d.lex.Can(verb, 'C'):
	case d.lex.Can(verb, 'O'):
		sum = -2
	default:
		sum = -5
	}
	if d.lex.Can(verb, 'm') {
		sum += 3
	}
	switch {
	case d.lex.Is(lexicon.Citing, verb):
		sum += 4
	case d.lex.Is(lexicon.Deed, verb):
		sum -= 4
	}
	return sum
}

// followed returns the prepositional phrase right behind the verb of a clause, or nil.
func (d *draft) followed(c *clause) *arg {
	for i, a := range c.args {
		if a.from >= c.verb.to && a.from <= c.verb.to+2 {
			return &c.args[i]
		}
	}
	return nil
}
