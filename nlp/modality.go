package nlp

import "rashomon/nlp/lexicon"

// modality tells in which sense a clause is told.
func (d *draft) modality(s *draftSentence, p *part, i int) Modality {
	if len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].Text == "?" && p.quote < 0 && p.clauses[i].relation != relative {
		return Questioned
	}
	return d.sense(p, p.clauses[i])
}

func (d *draft) sense(p *part, c *clause) Modality {
	parent := p.parent(c)
	if c.relation == adverbial {
		switch d.lex.Subordinators[c.marker] {
		case "condition", "contingency":
			if c.marker == "if" && parent != nil && d.leavesOpen(p, parent) {
				return Questioned // "it was unclear if they had come"
			}
			return Conditional
		case "question":
			return Questioned // "depends on whether they come"
		case "manner":
			return Hypothetical // "as if it had happened"
		}
	}
	for _, k := range c.children {
		if k.relation == adverbial && d.lex.Subordinators[k.marker] == "condition" && !(k.marker == "if" && d.leavesOpen(p, c)) {
			if c.verb.perfect && d.lex.Modals[c.verb.modal] != "" {
				return Hypothetical // "if ..., they would have won"
			}
			return Conditional // what would follow
		}
	}
	if c.relation == question {
		if c.marker == "whether" || c.marker == "if" {
			return Questioned
		}
	}
	if c.relation == content && parent != nil && c.of < 0 && !parent.speaks && !parent.verb.passive && d.lex.Modals[d.governing(parent)] == "possible" {
		return Possible // "it is possible that they will not come", "it seems that"
	}
	m := d.modal(p, c)
	if m != "" && !(m == Planned && (c.maybe || c.either)) {
		return m
	}
	if c.maybe || c.either && (m == Planned || !d.negative(p, c)) {
		return Possible
	}
	if g, ok := d.governors[c]; ok {
		return d.governed(p, c, g)
	}
	if parent == nil {
		switch {
		case c.verb.form == infinitive:
			return Planned // headlines: "Delegation to meet rebels"
		case c.imperative:
			return Demanded
		}
		return Happened
	}
	above := d.sense(p, parent)
	switch c.relation {
	case adverbial:
		if (above == Planned || above == Demanded) && (c.marker == "before" || c.marker == "until" || c.marker == "till" || c.marker == "once" || c.marker == "as soon as") && c.verb.form == finite && !c.verb.past && !c.verb.perfect {
			return Planned // "before we start, we should wait"
		}
	case relative:
		if c.verb.form == gerund && (above == Possible || above == Planned) && (parent.lemma == "lead" || parent.lemma == "result") {
			return above // "could lead to rebels taking over"
		}
	case complement:
		return d.complementSense(p, c, parent, above)
	case purpose:
		if d.tookTime(parent) {
			return above // "it took the ministry four days to find out"
		}
		return Planned
	case participial:
		switch c.marker {
		case "", "after", "by", "while", "since", "upon", "in", "without", "despite", "as", "when", "instead of", "rather than", "short of", "far from":
			return above
		case "before":
			if above == Happened && (parent.verb.past || parent.verb.perfect) && !d.lex.Is(lexicon.Once, parent.lemma) && !d.lex.Is(lexicon.Phase, parent.lemma) && !parent.verb.negative && parent.lemma != "end" && parent.lemma != "kill" {
				return Happened // "locked the door before leaving", but "died before reaching"
			}
		case "from":
			if d.hinders(parent) {
				return above
			}
		case "to":
			if parent.speaks {
				return above // "admitted to stealing"
			}
		case "of", "for", "with":
			switch {
			case d.lex.Is(lexicon.Rumoured, parent.lemma):
				return Possible // "accused of stealing"
			case d.lex.Modals[d.governing(parent)] != "":
				return Modality(d.lex.Modals[d.governing(parent)]) // "capable of"
			case d.lex.Is(lexicon.Sanctioning, d.governing(parent)):
				return Happened // "fined for polluting"
			case parent.adjective >= 0 && d.decision(p, parent) != 'o':
				return above // "incapable of"
			}
		}
		return Hypothetical
	case content:
		if m := d.lex.Modals[parent.lemma]; m == "demanded" && parent.lemma != "tell" && c.of < 0 {
			return Demanded // "demanded that the judge release the film"
		}
		if c.of >= 0 || parent.speaks || parent.imperative {
			return Happened // "remember that he lied" takes the lie for granted
		}
		if above == Happened && d.negative(p, parent) && d.unvouched(parent) {
			return Hypothetical
		}
		return above
	}
	return Happened
}

// tookTime tells whether a clause reads "it took", with what was done below it.
func (d *draft) tookTime(c *clause) bool {
	return c.lemma == "take" && c.expletive && c.verb.modal == "" && !c.verb.negative
}

// leavesOpen tells whether a clause says that something is not known: "it was unclear", "it is not known".
func (d *draft) leavesOpen(p *part, c *clause) bool {
	word := d.governing(c)
	return d.lex.Is(lexicon.Open, word) || (d.lex.Is(lexicon.Settled, word) || d.lex.Is(lexicon.Settled, c.lemma)) && d.negative(p, c)
}

// governed returns the sense of a clause about which a noun or a degree decides.
func (d *draft) governed(p *part, c *clause, g governor) Modality {
	parent := p.parent(c)
	switch {
	case g.ranked && parent != nil:
		return d.sense(p, parent)
	case g.decides() != 'o':
		return Happened
	case g.modal != "":
		return Modality(g.modal)
	}
	return Planned
}

// complementSense returns the sense of an infinitive or -ing form that a verb or adjective asks for.
func (d *draft) complementSense(p *part, c, parent *clause, above Modality) Modality {
	word := d.governing(parent)
	m := Modality(d.lex.Modals[word])
	if d.tookTime(parent) || word == "go" && c.verb.form == gerund && !parent.verb.negative {
		return above // "it took a day to find out", "went missing"
	}
	if g, ok := d.governors[parent]; ok && g.denied && g.decides() == 'o' && above == Hypothetical {
		return above // "no sign that he plans to sell"
	}
	if m == Possible && parent.adjective >= 0 {
		return m // "unlikely to" decides, and yet leaves open
	}
	if d.decisionOn(p, c) != 'o' {
		return above
	}
	if word == "have" && c.verb.form == infinitive && parent.object == nil {
		if m = Demanded; parent.verb.past && !parent.verb.negative && parent.relation != content {
			return above // what somebody had to do was done
		}
	}
	denied := d.negative(p, parent)
	switch {
	case m == Demanded && !parent.verb.passive && parent.object == nil && c.subject == parent.subject && !d.lex.Is(lexicon.Obliging, word):
		return Possible // "asked to leave", "wants to leave": who asks is who would
	case m == Demanded && denied && !d.raises(parent):
		return Hypothetical // "does not have to pay", "did not ask them to pay"
	case m != "" && !(parent.verb.passive && d.lex.Is(lexicon.Rumoured, parent.lemma)):
		return m
	case parent.verb.passive && c.verb.form == infinitive:
		switch {
		case d.lex.Is(lexicon.Disclosing, parent.lemma):
			return Happened
		case d.lex.Is(lexicon.Rumoured, parent.lemma):
			return Possible
		}
		return Planned
	case c.verb.form == gerund || c.verb.form == participle:
		return above
	case c.verb.perfect && parent.lemma == "be" && parent.adjective < 0:
		return Hypothetical // "was to have left"
	case c.verb.perfect:
		return above // "claimed to have left"
	}
	return Planned
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
		if c.verb.negative && c.subject != nil && !d.hasChild(c, adverbial) && (d.isReport(c) || d.lex.Is(lexicon.Judging, c.lemma)) {
			return Happened // "would not disclose the sites": would not when asked
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
