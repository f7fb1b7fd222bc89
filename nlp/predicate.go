package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// predicate names the verb with what belongs to its meaning, and finds its class.
func (d *draft) predicate(s *draftSentence, c *clause) Predicate {
	lemma := c.lemma
	pr := Predicate{Lemma: lemma, Passive: c.verb.passive, Perfect: c.verb.perfect && !c.verb.past, Stative: lemma == "be" || lemma == "have",
		Span: Span{s.Tokens[c.verb.from].Start, s.Tokens[c.verb.to-1].End}}
	var companions []string
	if c.object != nil {
		companions = append(companions, d.headLemma(s, c.object.items[0]))
	}
	if c.adjective >= 0 {
		companions = append(companions, s.Tokens[c.adjective].Lower)
	}
	if c.verb.particle != "" {
		companions = append(companions, c.verb.particle)
		pr.Lemma += " " + c.verb.particle
	}
	if c.object == nil && len(c.args) > 0 {
		companions = append(companions, c.args[0].prep)
	}
	if word := d.manner(s, c); word != "" {
		pr.Lemma += " " + word
	}
	pr.Class, pr.Opposed = d.lex.Class(lemma, companions...)
	if pr.Opposed && c.verb.passive {
		pr.Class, pr.Opposed = lemma, false // "is survived by his wife" is no survival
	}
	switch {
	case lemma == "be" && c.adjective < 0 && c.object == nil && len(c.args) > 0 && c.args[0].prep == "at" && d.lex.Is(lexicon.Gathering, d.headLemma(s, c.args[0].items[0])):
		pr.Class = "attend" // "was not at the talks"
	case lemma == "be" && c.adjective >= 0 && pr.Class == "be":
		pr.Lemma = "be " + s.Tokens[c.adjective].Lower
		pr.Class = pr.Lemma
	case pr.Class == lemma && c.object != nil && d.lex.Is(lexicon.Light, lemma):
		// "hold a vote", "make an arrest": the noun says what happened.
		if class := d.lex.ListedNounClass(d.headLemma(s, c.object.items[0])); class != "" {
			pr.Class = class
		}
	}
	return pr
}

// manner returns the adjective or adverb without which a verb says little: "remain [open]", "make the town [safe]",
// "go [well]"; or "".
func (d *draft) manner(s *draftSentence, c *clause) string {
	if c.adjective >= 0 && c.lemma != "be" && (c.object == nil || c.adjective > c.object.from && d.lex.Is(lexicon.Rendering, c.lemma)) {
		return s.Tokens[c.adjective].Lower
	}
	if c.object != nil || len(c.args) > 0 || c.verb.passive || c.lemma == "be" || len(c.children) > 0 {
		return ""
	}
	for i := c.verb.to; i < len(s.Tokens) && s.Tokens[i].Tag == "RB"; i++ {
		if w := s.Tokens[i].Lower; is(s.Tokens, i, "well", "badly", "better", "worse") || strings.HasSuffix(w, "ly") && d.lex.Modals[w] == "" && !d.lex.Is(lexicon.Hedging, w) {
			return w
		}
	}
	return ""
}

// topic returns what "is about" says its subject is about where that is no noun: "is not about [selling arms]".
func (d *draft) topic(s *draftSentence, c *clause) *phrase {
	if c.lemma != "be" || c.object != nil || c.adjective >= 0 || len(c.args) > 0 {
		return nil
	}
	for _, k := range c.children {
		if k.relation == participial && k.marker == "about" && k.verb.from < k.to {
			to := k.to
			for to > k.verb.to && marked(s.Tokens[to-1]) {
				to--
			}
			return phraseOf(chunk{from: k.verb.from, to: to, head: k.verb.head, base: to})
		}
	}
	return nil
}

// describe takes what somebody is for a description rather than for a name of the same person: "Berg is [the mayor]".
func (d *draft) describe(s *draftSentence, ph *phrase, a *Argument) {
	item := ph.items[0]
	if len(ph.items) > 1 || d.mentionAt(s.Tokens[item.head].Span) >= 0 || s.Tokens[item.head].Tag == "PRP" {
		return
	}
	from := item.from
	for from < item.head && (s.Tokens[from].Tag == "DT" || s.Tokens[from].Tag == "PRP$") {
		from++
	}
	a.Text, a.Name, a.Party = flat(d.doc.Article.Text[s.Tokens[from].Start:s.Tokens[item.to-1].End]), "", ""
	a.Names = d.namesIn(s, item.from, item.to)
}

// attended makes the event that somebody took part in, stayed away from or was present at the object
// of the claim, and what leads to it a part of the predicate: "took part in" the debate.
func (d *draft) attended(s *draftSentence, out *Claim) {
	for i, a := range out.Args {
		if a.Role != "in" && a.Role != "from" && a.Role != "at" {
			continue
		}
		if !out.Object.Empty() {
			out.Predicate.Lemma += " " + out.Object.Head // "take part in", "be absent from"
		}
		out.Predicate.Lemma += " " + a.Role
		if a.Start > out.Predicate.End {
			out.Predicate.End = trim(d.doc.Article.Text, Span{out.Predicate.Start, a.Start}).End
		}
		out.Object, out.Object.Role = a, "object"
		out.Args = append(out.Args[:i:i], out.Args[i+1:]...)
		return
	}
}

// undone returns the verb of which "was unharmed" says that it was not done to the subject, or "". Verbs of undoing
// ("was unveiled") are none.
func (d *draft) undone(s *draftSentence, c *clause) string {
	word := ""
	switch {
	case c.subject == nil || c.object != nil || c.relation == relative || slices.ContainsFunc(c.children, func(k *clause) bool { return k.relation == complement }):
	case c.lemma == "be" && c.adjective >= 0:
		word = s.Tokens[c.adjective].Lower
	case c.verb.passive && by(c) == nil:
		word = s.Tokens[c.verb.head].Lower
	}
	if d.lex.Is(lexicon.Rejecting, word) || d.lex.Is(lexicon.Open, word) || d.lex.Is(lexicon.Attitude, word) || d.lex.Is(lexicon.Selective, word) {
		return "" // "the claim is unfounded"
	}
	participle, ok := strings.CutPrefix(word, "un")
	verb := d.lex.Verb(participle)
	if !ok || verb == participle || d.lex.Participle(verb) != participle || d.lex.Meaning(word, 'a').Senses() <= d.lex.Meaning("un"+verb, 'v').Senses() {
		return ""
	}
	return verb
}
