package compare

import (
	"strings"

	"rashomon/nlp"
)

// assertion puts a claim as a clause: "its envoy met the Taliban". Where they can stand alone it is the
// article's own words, else what the claim is made of.
func (w wording) assertion(c *nlp.Claim) string {
	if text := verbatim(c); text != "" {
		return text
	}
	text := c.Article.Text
	verb := strings.Join(strings.Fields(text[c.Predicate.Start:c.Predicate.End]), " ")
	if headed(c) {
		verb = strings.ToLower(verb)
	}
	if weVoice(c.Subject) && !c.Object.Empty() && c.Polarity == nlp.Positive && c.Modality == nlp.Happened {
		return join(w.inQuestion(c, c.Object), wasOrWere(c.Object), participle(c), w.argsText(c, 2))
	}
	if headed(c) && (c.Predicate.Passive && !strings.Contains(verb, " ") || c.Object.Empty() && !c.Predicate.Passive && pastParticiple(c)) {
		done := c.Object
		if done.Empty() {
			done = c.Subject
		}
		return join(w.inQuestion(c, done), wasOrWere(done), participle(c), w.argsText(c, 2)) // "Nurse Jailed for Theft"
	}
	if c.Predicate.Passive || c.Subject.Empty() {
		agent := ""
		if !c.Subject.Empty() && !c.Subject.Vague {
			agent = "by " + w.inQuestion(c, c.Subject)
		}
		return join(w.inQuestion(c, c.Object), verb, agent, w.argsText(c, 2))
	}
	return join(w.inQuestion(c, c.Subject), verb, complementOf(c), w.inQuestion(c, c.Object), w.argsText(c, 2))
}

// complementOf returns the adjective or particle of a predicate, where it stands outside its span: "is [ill]".
func complementOf(c *nlp.Claim) string {
	_, rest := verbPhrase(c)
	if rest == "" || strings.Contains(strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End]), rest) {
		return ""
	}
	return rest
}

// verbatim returns a claim as its article words it, up to 20 words, or "": where it opens with a pronoun
// or has another clause between subject and verb, and in headlines.
func verbatim(c *nlp.Claim) string {
	first := c.Subject
	if c.Predicate.Passive {
		first = c.Object
	}
	text := c.Article.Text
	if first.Empty() || first.Start > c.Predicate.Start || c.Noted() || resolved(first) || headed(c) {
		return ""
	}
	switch strings.ToLower(first.Phrase) {
	case "i", "we":
		return ""
	}
	for _, a := range []nlp.Argument{c.Subject, c.Object} {
		switch strings.ToLower(firstWord(a.Phrase)) {
		case "his", "her", "its", "their":
			if a.Name != "" {
				return "" // "his wife Ada Brandt": whose is told elsewhere
			}
		}
	}
	for _, between := range strings.Fields(strings.ToLower(text[first.Start:c.Predicate.Start])) {
		if between == "who" || between == "which" || between == "that" {
			return ""
		}
	}
	span := first.Span.Cover(c.Predicate.Span)
	for _, a := range append([]nlp.Argument{c.Subject, c.Object, c.Recipient}, c.Args...) {
		if a.Start > c.Predicate.Start {
			span = span.Cover(a.Span)
		}
	}
	if rest := complementOf(c); rest != "" && c.Evidence.End > c.Predicate.End {
		if at := strings.Index(text[c.Predicate.End:c.Evidence.End], " "+rest); at >= 0 && at < 30 {
			span = span.Cover(nlp.Span{Start: span.Start, End: c.Predicate.End + at + 1 + len(rest)})
		}
	}
	words := strings.Fields(text[span.Start:span.End])
	if len(words) > 20 {
		return ""
	}
	if len(first.Names) > 0 && strings.Contains(first.Names[0], words[0]) {
		return strings.Join(words, " ")
	}
	return decapital(strings.Join(words, " "))
}
