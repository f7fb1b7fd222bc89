package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// polarity tells whether a clause affirms or denies: negators of its verb, negative subjects and
// objects, and what the words above it decide ("failed to", "the refusal to", "without").
func (d *draft) polarity(p *part, i int) Polarity {
	if p.clauses[i].denied {
		return Negative
	}
	return Positive
}

// negative tells whether a clause is denied. The answer is kept: a clause may ask twice about the one above it, so that
// the work would double with each of many infinitives on end.
func (d *draft) negative(p *part, c *clause) bool {
	if !c.judged {
		c.judged, c.denied = true, d.denies(p, c)
	}
	return c.denied
}

func (d *draft) denies(p *part, c *clause) bool {
	neg := d.ownNegative(c)
	if g, ok := d.governors[c]; ok {
		return neg != (g.decides() == '-' || g.decides() == 'o' && g.denied && g.raises())
	}
	parent := p.parent(c)
	if parent == nil {
		return neg
	}
	above := func() bool { return d.negative(p, parent) }
	switch c.relation {
	case complement:
		switch r := d.decisionOn(p, c); {
		case r == '-', r == 'o' && above() && d.raises(parent):
			neg = !neg // "failed to come"; "is not expected to come" expects that he does not
		}
	case content:
		switch {
		case c.of >= 0:
		case parent.adjective >= 0 && d.decision(p, parent) == '-':
			neg = !neg // "it is not true that"
		case parent.verb.negative && d.lex.Is(lexicon.Raising, parent.lemma):
			neg = !neg // "do not believe that he came" believes that he did not
		}
	case participial:
		switch c.marker {
		case "":
			if c.subject != nil && c.subject.negative && c.subject == parent.subject {
				neg = !neg // "Not a single person came forward claiming it"
			}
		case "from":
			if d.hinders(parent) && !above() {
				neg = !neg
			}
		case "about":
			if parent.lemma == "be" && parent.object == nil && parent.adjective < 0 && above() {
				neg = !neg // "is not about granting recognition"
			}
		case "without", "instead of", "rather than", "short of", "far from":
			neg = !neg
		case "of":
			if parent.adjective >= 0 && d.decision(p, parent) == '-' {
				neg = !neg // "incapable of"
			}
		}
	}
	return neg
}

// hinders tells whether "from doing" behind a clause's verb or adjective denies the doing.
func (d *draft) hinders(c *clause) bool {
	return d.lex.Is(lexicon.Hindering, c.lemma) || c.adjective >= 0 && d.lex.Is(lexicon.Hindering, c.word)
}

// governing returns the word of a clause that decides about what hangs on it: its predicate adjective
// or its verb, with its particle where the two have a meaning of their own ("go on to").
func (d *draft) governing(c *clause) string {
	if c.adjective >= 0 {
		return c.word
	}
	if whole := c.lemma + " " + c.verb.particle; d.lex.Modals[whole] != "" || d.lex.Implicatives[whole].Affirmed != 0 {
		return whole
	}
	return c.lemma
}

// raises tells whether to deny a verb is to deny what hangs on it, as with planning, expecting, wanting.
func (d *draft) raises(c *clause) bool {
	word := d.governing(c)
	m := d.lex.Modals[word]
	return m == "planned" || m == "possible" || d.lex.Is(lexicon.Raising, word)
}

// decision returns what the verb or predicate adjective of a clause, denied or not, decides about the
// clause below it: '+', '-', or 'o' for nothing.
func (d *draft) decision(p *part, c *clause) byte {
	sig, ok := d.lex.Implicatives[d.governing(c)]
	if c.adjective >= 0 && !ok && c.lemma != "be" {
		sig, ok = d.lex.Implicatives[c.lemma]
	}
	switch {
	case !ok:
		return 'o'
	case d.negative(p, c):
		return sig.Negated
	}
	return sig.Affirmed
}

// decisionOn is decision for a clause below: "made them sign" decides, "made the trip to sign" does not.
func (d *draft) decisionOn(p *part, c *clause) byte {
	parent := p.parent(c)
	if c.marker == "to" && !parent.verb.passive && parent.lemma != "help" && d.lex.Is(lexicon.Letting, parent.lemma) {
		return 'o'
	}
	return d.decision(p, parent)
}

// ownNegative counts the negations inside one clause.
func (d *draft) ownNegative(c *clause) bool {
	neg := c.verb.negative != (c.marker == "nor")
	if c.subject != nil && c.subject.negative && !c.shared {
		neg = !neg
	}
	if c.object != nil && c.object.negative && (c.relation != relative || c.object.from >= c.verb.from) {
		neg = !neg // not the noun that a relative clause tells of
	}
	return neg
}

// certain is false where the reading hangs on a guess: what stands below a denied verb or noun that
// neither vouches nor decides ("does not indicate that", "no evidence that").
func (d *draft) certain(p *part, i int) bool {
	for c := p.clauses[i]; c != nil; c = p.parent(c) {
		parent := p.parent(c)
		if parent == nil {
			break
		}
		if c.relation != content {
			continue
		}
		if parent.guessed {
			return false
		}
		if g, ok := d.governors[c]; ok {
			if g.denied && g.decides() == 'o' {
				return false
			}
			continue
		}
		if d.ownNegative(parent) && d.unvouched(parent) {
			return false
		}
	}
	return !p.clauses[i].guessed
}

// unvouched tells whether a clause, denied, leaves open what it says of the clause below it.
func (d *draft) unvouched(c *clause) bool {
	if c.speaks && d.lex.ReportVerbs[c.lemma].Stance == string(Denied) {
		return false // what is not denied stands
	}
	word := d.governing(c)
	_, decides := d.lex.Implicatives[word]
	return !d.lex.Is(lexicon.Factive, word) && !(c.verb.negative && d.lex.Is(lexicon.Raising, word)) && !(decides && c.adjective >= 0)
}

// negativePhrase tells whether a noun phrase denies: "no survivors", "neither side", "nobody", "not one".
func (d *draft) negativePhrase(s *draftSentence, ph *phrase) bool {
	if ph == nil {
		return false
	}
	from := ph.items[0].from
	first := s.Tokens[from].Lower
	head := s.Tokens[ph.items[0].head].Lower
	if first == "not" && from+1 < ph.to || from > 0 && s.Tokens[from-1].Lower == "not" && !isVerb(tag(s.Tokens, from-2)) {
		at := from
		if first == "not" {
			at++
		}
		return is(s.Tokens, at, "one") || is(s.Tokens, at, "a") && is(s.Tokens, at+1, "single")
	}
	if first == "no" && head == "doubt" || d.surpassed(s, from) {
		return false
	}
	return first == "neither" || d.lex.Negators[first] == "argument" || d.lex.Negators[head] == "argument"
}

// surpassed tells whether the negator at a token only sets a bound: "no fewer than 40", "nothing but
// praise", "none other than the champion".
func (d *draft) surpassed(s *draftSentence, at int) bool {
	return is(s.Tokens, at+1, "but") || is(s.Tokens, at+2, "than") || is(s.Tokens, at+1, "short") && is(s.Tokens, at+2, "of")
}

// neverPhrase tells whether a prepositional phrase denies the clause that it belongs to: "at no
// point", "under no circumstances", but not "in no time".
func (d *draft) neverPhrase(s *draftSentence, a arg) bool {
	if s.Tokens[a.from].Lower != "no" {
		return false
	}
	noun := d.headLemma(s, a.items[0])
	return d.lex.Is(lexicon.Occasion, noun) || a.prep == "at" && noun == "time"
}

// reach lets an auxiliary reach over what is coordinated with its verb: "will seal the breach and
// drain the field", "did not tour the port or visit the clinic".
func (d *draft) reach(s *draftSentence, p *part, i int) {
	c := p.clauses[i]
	var before *clause
	for _, b := range p.clauses[:i] {
		if b.parent == c.parent && b.subject == c.subject && b.verb.form == c.verb.form && b.verb.to <= c.verb.from {
			before = b
		}
	}
	if before == nil || c.verb.negative || c.verb.modal != "" || c.verb.form != finite {
		return
	}
	joint := c.verb.from - 1
	or := is(s.Tokens, joint, "or")
	head := s.Tokens[c.verb.head]
	from := c.verb.from
	for from < c.verb.head && s.Tokens[from].Tag == "RB" {
		from++ // "would stay but also pay"
	}
	bare := c.verb.to-from == 1 && head.Lower == head.Lemma && (is(s.Tokens, joint, "and", "or", "but") || is(s.Tokens, joint, ","))
	helped := before.verb.modal != "" || auxiliary(s.Tokens[before.verb.from].Lower) == "do" && before.verb.from < before.verb.head
	switch {
	case bare && helped:
		c.verb.modal, c.verb.perfect = before.verb.modal, before.verb.perfect
		c.verb.negative = before.verb.negative && !is(s.Tokens, joint, "but")
	case or:
		c.verb.negative = before.verb.negative // "never trained them or paid them"
	}
	if or && c.verb.negative {
		c.either = false
	}
}

// A governor is a word that decides about a clause and is neither the verb nor the predicate adjective of
// the clause above: "the failure to", "a plan to", "too weak to".
type governor struct {
	sig    lexicon.Signature
	modal  string
	denied bool // "no plan to"
	ranked bool // "the first to": it holds as what is above does
}

func (g governor) decides() byte {
	switch {
	case g.sig == lexicon.Signature{}:
		return 'o'
	case g.denied:
		return g.sig.Negated
	}
	return g.sig.Affirmed
}

func (g governor) raises() bool { return g.modal == "planned" || g.modal == "possible" }

// govern finds the word that decides about a clause where that is no verb and no predicate adjective.
func (d *draft) govern(s *draftSentence, p *part, i int) (governor, bool) {
	c, tokens := p.clauses[i], s.Tokens
	parent := p.parent(c)
	at := c.verb.from - 1
	switch {
	case c.of >= 0:
		return d.reported(s, parent, c.of)
	case c.relation == content && parent != nil && parent.object != nil && parent.object.to == c.from && (parent.object.negative || parent.lemma == "be"):
		return d.reported(s, parent, c.from-1) // "found no proof that"
	case c.relation == content && parent != nil && d.lex.Is(lexicon.Mandative, parent.lemma) && bare(tokens, c):
		return governor{modal: "demanded"}, true // "insisted that he resign"
	case c.verb.form == infinitive:
		for at+1 < c.verb.head && tokens[at+1].Tag == "RB" {
			at++
		}
	case c.verb.form == gerund && c.marker == "of" && c.relation == participial:
		at--
	default:
		return governor{}, false
	}
	for at > 0 && tokens[at].Tag == "RB" && tokens[at].Lower != "yet" {
		at--
	}
	switch {
	case at < 0:
		return governor{}, false
	case is(tokens, at, "yet"):
		return governor{sig: lexicon.Signature{Affirmed: '-', Negated: '+'}}, true // "has yet to comment"
	case is(tokens, at, "and", "or", "but", ",") && i > 0 && p.clauses[i-1].parent == c.parent && p.clauses[i-1].relation == c.relation:
		g, ok := d.governors[p.clauses[i-1]]
		return g, ok
	case parent != nil && parent.adjective > 0 && is(tokens, parent.adjective-1, "too") && !d.lex.Is(lexicon.Inviting, parent.word):
		return governor{sig: lexicon.Signature{Affirmed: '-', Negated: '+'}}, true // "too weak to stand"
	}
	if strings.HasPrefix(tokens[at].Tag, "JJ") && (parent == nil || parent.adjective != at) {
		// "Unable to pay, the clinic closed"
		if g := (governor{sig: d.lex.Implicatives[tokens[at].Lower], modal: d.lex.Modals[tokens[at].Lower]}); g.sig != (lexicon.Signature{}) || g.modal != "" {
			return g, true
		}
	}
	if parent != nil && parent.adjective >= 0 && (parent.word == "enough" || is(tokens, parent.adjective+1, "enough")) {
		return governor{sig: lexicon.Signature{Affirmed: 'o', Negated: '-'}, modal: "possible", denied: parent.verb.negative}, true // "not be enough to keep her"
	}
	for k := at; k > 0 && (nominal(tokens[k].Tag) || tokens[k].Tag == "DT"); k-- {
		if is(tokens, k-1, "without") {
			return governor{sig: lexicon.Signature{Affirmed: '-', Negated: '-'}}, true // "without a visa to enter"
		}
	}
	if g, ok := d.nounOver(s, parent, at); ok {
		return g, true
	}
	// "the refusal of the union to sign"
	for k := at; k > 1 && (nominal(tokens[k].Tag) || tokens[k].Tag == "POS"); k-- {
		if is(tokens, k-1, "of", "by") {
			return d.nounOver(s, parent, k-2)
		}
	}
	return governor{}, false
}

// bare tells whether a clause has a base form and no auxiliary for its verb.
func bare(tokens []Token, c *clause) bool {
	return c.verb.form == finite && c.verb.modal == "" && tokens[c.verb.head].Tag == "VB" && auxiliary(tokens[c.verb.from].Lower) != "do"
}

// reported reads the noun of a clause of content: "the demand that", "no evidence that".
func (d *draft) reported(s *draftSentence, parent *clause, noun int) (governor, bool) {
	if word := s.Tokens[noun].Lower; word == "doubt" || word == "question" || word == "secret" {
		return governor{}, false
	}
	if parent != nil && parent.lemma == "be" && is(s.Tokens, noun, "case") {
		return governor{sig: lexicon.Signature{Affirmed: '+', Negated: '-'}, denied: parent.verb.negative}, true
	}
	g, ok := d.nounOver(s, parent, noun)
	if ok && (g.modal == "possible" || g.modal == "demanded") {
		return g, true
	}
	if noun > 0 && is(s.Tokens, noun-1, "no") {
		return governor{modal: "hypothetical", denied: true}, true
	}
	return governor{}, false
}

// nominal tells whether a tag can stand inside a noun phrase.
func nominal(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "DT" || tag == "CD" || tag == "PRP$"
}

// nounOver reads the noun phrase that ends at a token as a governor.
func (d *draft) nounOver(s *draftSentence, parent *clause, at int) (governor, bool) {
	var g governor
	noun := d.lex.Noun(s.Tokens[at].Lower)
	from := at
	for from > 0 && nominal(s.Tokens[from].Tag) && s.Tokens[from].Tag != "DT" {
		from--
	}
	ranked := false
	for _, t := range s.Tokens[from : at+1] {
		ranked = ranked || d.lex.Is(lexicon.Ranking, t.Lower) || t.Tag == "JJS"
	}
	if ranked && !d.lex.Can(noun, 'T') && !d.lex.Is(lexicon.Expedient, noun) && !d.lex.Is(lexicon.Governing, noun) {
		return governor{sig: lexicon.Signature{Affirmed: '+', Negated: '-'}, ranked: true}, true
	}
	if !strings.HasPrefix(s.Tokens[at].Tag, "NN") || strings.HasPrefix(s.Tokens[at].Tag, "NNP") || is(s.Tokens, at-1, "in") && is(s.Tokens, at, "order") {
		return g, false
	}
	word := noun
	if !d.lex.Is(lexicon.Governing, noun) {
		// "refusal" does as "refuse" does; a noun that can be a verb as well, such as "force", is none of these.
		if word = d.lex.EventNouns[noun]; d.lex.Can(noun, 'v') || word == "use" {
			return g, false
		}
	}
	g.sig = d.lex.Implicatives[word]
	g.modal = d.lex.Modals[word]
	if word == "" || d.lex.Can(noun, 'P') || d.lex.Roles[noun] || g.sig == (lexicon.Signature{}) && g.modal == "" {
		return g, false
	}
	g.denied = d.lex.Negators[s.Tokens[from].Lower] == "argument"
	if parent != nil && parent.verb.negative && (d.lex.Is(lexicon.Light, parent.lemma) || parent.lemma == "be") {
		g.denied = !g.denied // "did not make an attempt to"
	}
	return g, true
}
