package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// namesOf returns on whose behalf and about whom a claim speaks.
func namesOf(c *nlp.Claim) []string {
	var out []string
	add := func(n string) {
		if n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	for _, a := range arguments(c) {
		switch a.Role {
		case "in", "at", "near", "on", "from", "to", "into", "outside", "across", "during", "since", "until", "after", "before":
			continue
		}
		add(a.Party)
		add(a.Name)
		for _, n := range a.Names {
			add(n)
		}
	}
	return out
}

// arguments returns the arguments of a claim that are there.
func arguments(c *nlp.Claim) []nlp.Argument {
	out := make([]nlp.Argument, 0, 3+len(c.Args))
	for _, a := range []*nlp.Argument{&c.Subject, &c.Object, &c.Recipient} {
		if !a.Empty() {
			out = append(out, *a)
		}
	}
	for i := range c.Args {
		if a := &c.Args[i]; !a.Empty() {
			out = append(out, *a)
		}
	}
	return out
}

// words returns the base forms of the content words of a claim's arguments.
func words(c *nlp.Claim) []string {
	var out []string
	for _, a := range arguments(c) {
		for _, w := range a.Words {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// heads returns the base forms of the head nouns of subject, object and recipient.
func heads(c *nlp.Claim) []string {
	lex := lexicon.Get()
	var out []string
	for _, a := range []nlp.Argument{c.Subject, c.Object, c.Recipient} {
		if a.Empty() || a.Vague || a.Name != "" {
			continue
		}
		for _, h := range a.Heads {
			if !lex.Stopwords[h] && len(h) > 2 && !strings.ContainsAny(h, "0123456789") {
				out = append(out, h)
			}
		}
	}
	return out
}
