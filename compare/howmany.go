package compare

import (
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

func pluralSubject(a nlp.Argument) bool {
	words := strings.Fields(strings.ToLower(a.Text))
	if len(words) == 0 {
		return false
	}
	if len(a.Heads) > 1 {
		return true
	}
	if a.Name != "" && a.Name == a.Text {
		return false
	}
	for _, w := range words {
		if lexicon.Get().Noun(w) == a.Head {
			return w != a.Head || w == "people" || w == "police"
		}
	}
	return false
}

// howMany asks for an amount: "How many people died in the fire?", "How much net profit did the
// company report?"
func (w wording) howMany(c *nlp.Claim, q nlp.Quantity) string {
	ask := join("how many", q.Of)
	if kind, what, ok := strings.Cut(q.Of, " "); ok && (kind == "caliber" || kind == "calibre" || kind == "gauge") {
		return "Of what " + kind + " was the " + what + "?"
	}
	if q.Head == "person" || q.Head == "" && q.Unit == "" && is(lexicon.Toll, family(c.Predicate.Class)) {
		ask = "how many people"
	}
	if q.Unit != "" {
		ask = "how much"
		if q.Unit == "percent" {
			ask = "what percentage"
		}
		if lexicon.Get().Units[q.Unit].Measures == "time" {
			ask = "how many " + q.Unit + "s"
		}
		if before, _, ok := strings.Cut(c.Object.Text, " of "); ok && c.Object.Span.Contains(q.Span) && !strings.ContainsAny(before, "0123456789") {
			ask = join(ask, before)
		}
	}
	in := ""
	for _, a := range c.Args {
		if !a.Span.Contains(q.Span) && (locative(a.Role) || a.Role == "by") && !a.Vague {
			in = a.Role + " " + w.phraseOf(a)
			break
		}
	}
	verb, rest := verbPhrase(c)
	inObject := c.Object.Span.Contains(q.Span) && !c.Object.Empty()
	if c.Predicate.Passive && !c.Subject.Empty() && in == "" {
		in = "by " + w.phraseOf(c.Subject)
	}
	switch {
	case inObject && !c.Subject.Empty() && !c.Predicate.Passive && verb != "be":
		aux := "did"
		if c.Modality == nlp.Planned {
			aux = "will"
		}
		return upper(join(ask, aux, w.phraseOf(c.Subject), verb, rest, in)) + "?"
	case inObject && (c.Subject.Empty() || c.Predicate.Passive):
		return upper(join(ask, "were", participle(c), rest, in)) + "?"
	case c.Subject.Span.Contains(q.Span) && !c.Subject.Empty():
		return upper(join(ask, strings.Join(strings.Fields(c.Article.Text[c.Predicate.Start:c.Predicate.End]), " "), w.phraseOf(c.Object), in)) + "?"
	case verb != "be":
		role := ""
		for _, a := range c.Args {
			if a.Span.Contains(q.Span) {
				role = a.Role // "by how much", "with how many passengers"
			}
		}
		bare := *c
		bare.Args, bare.Modality = nil, nlp.Happened
		return upper(join(role, ask, w.didQuestion(&bare))) + "?"
	}
	if in == "" {
		if in = w.behind(c, q); lexicon.Get().Verb(firstWord(in)) != "" && strings.HasSuffix(firstWord(in), "ed") {
			in = "were " + in // "140 women [released from a jail]"
		}
	}
	return upper(join(ask, in)) + "?"
}

// behind returns the words that follow a quantity in its sentence, up to eight and to the next mark:
// "140 women [released from a jail]".
func (w wording) behind(c *nlp.Claim, q nlp.Quantity) string {
	text := c.Article.Text
	if !c.Evidence.Contains(q.Span) {
		return ""
	}
	after := strings.Join(strings.Fields(text[q.End:c.Evidence.End]), " ")
	if i := strings.Index(after, q.Of); i >= 0 && q.Of != "" {
		after = after[i+len(q.Of):]
	}
	if i := strings.IndexAny(after, ",;:.!?()[]\"“”—–"); i >= 0 {
		after = after[:i]
	}
	words := strings.Fields(after)
	return strings.Join(words[:min(len(words), 8)], " ")
}
