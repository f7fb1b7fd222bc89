package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
)

// findSubject finds what stands for the subject of a clause where its own words do not say it: a pronoun, or nothing
// behind "and" and in relative clauses. It reports whether the clause has a subject at all.
func (c *condenser) findSubject(w wording, top int, cl *nlp.Claim) bool {
	c.subject, c.named, c.stands = -1, "", cl.Subject
	if cl.Predicate.Passive {
		c.stands = cl.Object
	}
	for _, k := range c.kids[top] {
		if label := c.s.Arcs[k].Label; !strings.HasPrefix(label, "nsubj") && !strings.HasPrefix(label, "csubj") && label != "expl" {
			continue
		}
		c.subject = k
		if word := c.s.Tokens[k].Lower; c.caseOf(k) != "" || strings.HasPrefix(word, "what") || strings.HasSuffix(word, "ever") {
			return false // "including many of those left homeless", "with what she said was the truth"
		}
		switch tag := c.s.Tokens[k].Tag; {
		case strings.HasPrefix(tag, "W"), c.s.Tokens[k].Lower == "that" && strings.HasPrefix(c.s.Arcs[top].Label, "acl"):
			return c.name(w, top)
		case tag == "PRP" && c.stands.Name != "" && third(c.s.Tokens[k].Lower) && !c.unsure(cl, k):
			c.named = strings.TrimPrefix(w.article(c.stands.Name), "'s ")
		}
		// Without its noun "[a speech] he gave in Oslo" lacks its object.
		return !strings.HasPrefix(c.s.Arcs[top].Label, "acl:relcl") || c.hasObject(top) || slices.ContainsFunc(c.kids[top], c.where(top))
	}
	return (strings.HasPrefix(c.s.Arcs[top].Label, "conj") || strings.HasPrefix(c.s.Arcs[top].Label, "acl:relcl")) && c.name(w, top)
}

// unsure tells whether a pronoun in what somebody says may be the speaker or another one whom the sentence names before.
func (c *condenser) unsure(cl *nlp.Claim, pronoun int) bool {
	if !slices.ContainsFunc(cl.Attribution, func(s nlp.Source) bool { return sameEntity(s.Source, c.stands.Name) }) {
		return false
	}
	return slices.ContainsFunc(c.p.terms, func(t term) bool {
		return t.kind == nameTerm && t.of == nlp.Person && t.token < pronoun && !sameEntity(t.name, c.stands.Name)
	})
}

// name puts the subject of a claim, which stands outside its clause, into it.
func (c *condenser) name(w wording, top int) bool {
	a := c.stands
	if a.Empty() || a.Vague || len(strings.Fields(a.Phrase)) > 12 || strings.ContainsAny(a.Phrase, ",;:") || a.Name == "" && strings.Contains(a.Phrase, " of ") {
		return false // of two nouns either may be meant
	}
	switch strings.ToLower(firstWord(a.Phrase)) {
	case "who", "which", "that", "whom", "what", "where", "when":
		if a.Name == "" {
			return false
		}
	}
	if a.Name == "" {
		if name, described := c.describes(top); name != "" {
			a = nlp.Argument{Name: name, Text: name, Phrase: name}
		} else if described {
			return false
		}
	}
	c.named = strings.TrimPrefix(w.phraseOf(a), "'s ")
	return true
}

// where tells whether a token is the "where" or "when" that opens a clause which is complete without it.
func (c *condenser) where(top int) func(k int) bool {
	return func(k int) bool {
		return c.s.Tokens[k].Tag == "WRB" && k < top && c.s.Arcs[k].Head == top && strings.HasPrefix(c.s.Arcs[top].Label, "acl:relcl")
	}
}

// describes tells whether the noun that a relative clause hangs on only says what something else is ("Kestrel, an app
// that ...", "it is an app that ..."), and by what name that is known, if it is.
func (c *condenser) describes(top int) (name string, ok bool) {
	h := c.s.Arcs[top].Head
	if !strings.HasPrefix(c.s.Arcs[top].Label, "acl:relcl") || h < 0 {
		return "", false
	}
	if c.s.Arcs[h].Label == "appos" && c.s.Arcs[h].Head >= 0 {
		if k := c.at[c.s.Arcs[h].Head]; k > 0 && c.p.terms[k-1].kind == nameTerm {
			return c.p.terms[k-1].name, true
		}
		return "", true
	}
	return "", slices.ContainsFunc(c.kids[h], func(k int) bool { return c.s.Arcs[k].Label == "cop" })
}

func third(word string) bool {
	switch word {
	case "he", "she", "it", "they":
		return true
	}
	return false
}
