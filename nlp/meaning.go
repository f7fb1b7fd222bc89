package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// polarity tells whether a clause affirms or denies: negators of its verb, negative subjects and
// objects, and what the verbs above it decide ("failed to", "without").
func (d *draft) polarity(p *part, i int) Polarity {
	if p.clauses[i].denied {
		return Negative
	}
	return Positive
}

func (d *draft) negative(p *part, c *clause) bool {
	neg := d.ownNegative(c)
	parent := p.parent(c)
	if parent == nil {
		return neg
	}
	switch c.relation {
	case complement:
		above := d.negative(p, parent)
		sig, ok := d.signature(parent)
		switch {
		case ok && d.decides(sig, above) == '-':
			neg = !neg
		case above && (!ok || d.decides(sig, above) == 'o') && d.raises(parent):
			neg = !neg // "is not expected to attend" expects that he does not
		case parent.lemma == "have" && parent.yet:
			neg = !neg // "has yet to comment"
		}
	case participial:
		if c.marker == "from" {
			if sig, ok := d.signature(parent); ok && d.decides(sig, d.negative(p, parent)) == '-' {
				neg = !neg
			}
		}
		if c.marker == "without" || c.marker == "instead of" || c.marker == "rather than" {
			neg = !neg
		}
	}
	return neg
}

// raises tells whether a denied verb of planning or expecting denies what is planned.
func (d *draft) raises(c *clause) bool {
	word := c.lemma
	if c.adjective >= 0 {
		word = c.word
	}
	m := d.lex.Modals[word]
	return m == "planned" || m == "possible"
}

func (d *draft) decides(sig [2]byte, negated bool) byte {
	if negated {
		return sig[1]
	}
	return sig[0]
}

// signature returns what a verb or its predicate adjective decides about the clause below it.
func (d *draft) signature(c *clause) ([2]byte, bool) {
	if c.adjective >= 0 {
		if sig, ok := d.lex.Implicatives[c.word]; ok {
			return [2]byte{sig.Affirmed, sig.Negated}, true
		}
	}
	if c.lemma == "be" || c.lemma == "have" {
		return [2]byte{}, false
	}
	sig, ok := d.lex.Implicatives[c.lemma]
	return [2]byte{sig.Affirmed, sig.Negated}, ok
}

// ownNegative counts the negations inside one clause.
func (d *draft) ownNegative(c *clause) bool {
	neg := c.verb.negative != (c.marker == "nor")
	if c.subject != nil && c.subject.negative && !c.shared {
		neg = !neg
	}
	if c.object != nil && c.object.negative && c.relation != relative {
		neg = !neg
	}
	return neg
}

// modality tells in which sense a clause is told.
func (d *draft) modality(s *draftSentence, p *part, i int) Modality {
	if len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].Text == "?" && p.quote < 0 && p.clauses[i].relation != relative {
		return Questioned
	}
	return d.sense(p, p.clauses[i])
}

func (d *draft) sense(p *part, c *clause) Modality {
	parent := p.parent(c)
	switch c.marker {
	case "if", "unless", "provided", "in case", "lest":
		if c.relation == adverbial {
			return Conditional
		}
	}
	for _, k := range c.children {
		if k.relation == adverbial && (k.marker == "if" || k.marker == "unless") {
			return Conditional // what would follow
		}
	}
	if c.relation == question {
		if c.marker == "whether" || c.marker == "if" {
			return Questioned
		}
	}
	if c.relation == content && parent != nil && parent.adjective >= 0 && d.lex.Modals[parent.word] == "possible" {
		return Possible // "it is possible that they will not come"
	}
	if m := d.modal(p, c); m != "" && !(m == Planned && (c.maybe || c.either)) {
		return m
	}
	if c.maybe || c.either {
		return Possible
	}
	if parent == nil {
		if c.verb.form == infinitive {
			return Planned // headlines: "Delegation to meet rebels"
		}
		return Happened
	}
	above := d.sense(p, parent)
	switch c.relation {
	case complement:
		if sig, ok := d.signature(parent); ok {
			if r := d.decides(sig, d.negative(p, parent)); r != 'o' {
				return above
			}
		}
		word := parent.lemma
		if parent.adjective >= 0 {
			word = parent.word
		}
		if m := d.lex.Modals[word]; m != "" {
			return Modality(m)
		}
		if parent.lemma == "have" && parent.yet {
			return above
		}
		if parent.verb.passive && c.verb.form == infinitive {
			switch {
			case d.lex.Is(lexicon.Disclosing, parent.lemma):
				return Happened
			case d.lex.Is(lexicon.Rumoured, parent.lemma):
				return Possible
			}
			return Planned
		}
		if c.verb.form == gerund {
			return above
		}
		return Planned
	case purpose:
		return Planned
	case participial:
		switch c.marker {
		case "", "after", "by", "while", "since", "upon", "in", "without", "despite", "as", "when":
			return above
		}
		return Hypothetical
	case content:
		if m := d.lex.Modals[parent.lemma]; m == "demanded" && parent.lemma != "tell" && c.of < 0 {
			return Demanded // "demanded that the judge release the film"
		}
		if c.of >= 0 || parent.speaks {
			return Happened
		}
		if above == Happened && d.negative(p, parent) && !d.lex.Is(lexicon.Factive, parent.lemma) {
			return Hypothetical
		}
		return above
	case conjunct:
		return Happened
	}
	return Happened
}

// modal returns what a modal verb or adverb makes of a clause, or "".
func (d *draft) modal(p *part, c *clause) Modality {
	switch m := c.verb.modal; m {
	case "":
		return ""
	case "would":
		// "said it would stay" is a plan told in the past.
		for q := c; q != nil; q = p.parent(q) {
			if q.relation == content || q.relation == question {
				return Planned
			}
		}
		if c.verb.perfect {
			return Hypothetical
		}
		return Modality(d.lex.Modals[m])
	case "can":
		if v := d.lex.ReportVerbs[c.lemma]; v.Stance != "" && !c.verb.negative && !v.Mental {
			return Happened // "we can confirm"
		}
		return Possible
	case "could":
		return Possible
	default:
		return Modality(d.lex.Modals[m])
	}
}

func (d *draft) isReport(c *clause) bool {
	_, ok := d.lex.ReportVerbs[c.lemma]
	return ok
}

// certain is false where the reading hangs on a guess: what stands below a denied verb that is
// neither factive nor decides ("does not indicate that").
func (d *draft) certain(p *part, i int) bool {
	for c := p.clauses[i]; c != nil; c = p.parent(c) {
		parent := p.parent(c)
		if parent == nil {
			break
		}
		if c.relation == content && d.ownNegative(parent) && !d.lex.Is(lexicon.Factive, parent.lemma) {
			return false
		}
	}
	return !p.clauses[i].guessed
}

// negativePhrase tells whether a noun phrase denies: "no survivors", "neither side", "nobody".
func (d *draft) negativePhrase(s *draftSentence, ph *phrase) bool {
	if ph == nil {
		return false
	}
	first := strings.ToLower(s.Tokens[ph.items[0].from].Text)
	head := s.Tokens[ph.items[0].head].Lower
	if first == "no" && head == "doubt" {
		return false
	}
	return first == "neither" || d.lex.Negators[first] == "argument" || d.lex.Negators[head] == "argument"
}
