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
	if len(a.Heads) > 1 || len(a.Members) > 1 {
		return true
	}
	if a.Name != "" && a.Name == a.Text {
		return false
	}
	switch words[0] {
	case "they", "we", "these", "those", "both", "many", "several":
		return true
	}
	for _, w := range words {
		if lexicon.Get().Noun(w) == a.Head {
			return w != a.Head || w == "people" || w == "police" || w == "cattle" || w == "data"
		}
	}
	return false
}

// countedPlural returns what a quantity counts, in the plural that "how many" asks for: "one cow" counts "cows".
func countedPlural(q nlp.Quantity) string {
	words := strings.Fields(q.Of)
	for i, w := range words {
		if low := strings.ToLower(w); low == q.Head && low == w {
			words[i] = lexicon.Get().Plural(low)
			break
		}
	}
	return strings.Join(words, " ")
}

// howMany asks for an amount: "How many people died in the fire?", "How much net profit did the
// company report?"
func (w wording) howMany(c *nlp.Claim, q nlp.Quantity) string {
	ask := join("how many", countedPlural(q))
	if kind, what, ok := strings.Cut(q.Of, " "); ok && (kind == "caliber" || kind == "calibre" || kind == "gauge") {
		return "Of what " + kind + " was the " + what + "?"
	}
	if q.Head == "person" || (q.Head == "" || q.Head == "other" || q.Head == "others") && q.Unit == "" && is(lexicon.Toll, family(c.Predicate.Class)) {
		ask = "how many people"
	}
	if q.Unit != "" {
		ask = w.howMuch(c, q)
	}
	in := ""
	for _, a := range c.Args {
		if !a.Span.Contains(q.Span) && (locative(a.Role) || a.Role == "by") && !a.Vague {
			in = a.Role + " " + w.inQuestion(c, a)
			break
		}
	}
	verb, rest := verbPhrase(c)
	planned := c.Modality == nlp.Planned
	inObject := c.Object.Span.Contains(q.Span) && !c.Object.Empty()
	if !inObject && !c.Object.Empty() && q.Of != "" && c.Object.Start >= q.Start && strings.HasSuffix(q.Of, c.Object.Phrase) {
		inObject = true // "more than 300 police officers"
	}
	if c.Predicate.Passive && !c.Subject.Empty() && in == "" {
		in = "by " + w.inQuestion(c, c.Subject)
	}
	done := func() string {
		if planned {
			return join("will be", participle(c), rest)
		}
		return join("were", participle(c), rest)
	}
	switch {
	case inObject && weVoice(c.Subject) && verb != "be":
		return upper(join(ask, done(), in)) + "?"
	case inObject && !c.Subject.Empty() && !c.Predicate.Passive && c.Subject.Head == "there":
		return upper(join(ask, beForm(c, nlp.Argument{Text: "they"}), "there", w.argsText(c, 1))) + "?"
	case inObject && !c.Subject.Empty() && !c.Predicate.Passive && verb != "be":
		aux, gov := "did", w.governorOf(c)
		switch {
		case planned:
			aux = "will"
		case gov.aux != "":
			aux = gov.aux
		case gov.passive:
			return upper(join(ask, wasOrWere(c.Subject), w.inQuestion(c, c.Subject), lexicon.Get().Participle(gov.verb), "to", verb, rest, in)) + "?"
		case gov.verb != "":
			verb = gov.verb + " to " + verb
		}
		return upper(join(ask, aux, w.inQuestion(c, c.Subject), verb, rest, in)) + "?"
	case inObject && (c.Subject.Empty() || c.Predicate.Passive):
		return upper(join(ask, done(), in)) + "?"
	case c.Subject.Span.Contains(q.Span) && !c.Subject.Empty():
		return upper(join(ask, severalDo(c), complementOf(c), unowned(w.inQuestion(c, c.Object), nlp.Argument{Text: "they"}), in)) + "?"
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

// howMuch asks for an amount with a unit, of what the object says that it is of: "how much net profit", "a fine of how much".
func (w wording) howMuch(c *nlp.Claim, q nlp.Quantity) string {
	ask := "how much"
	if q.Unit == "percent" {
		ask = "what percentage"
	}
	if lexicon.Get().Units[q.Unit].Measures == "time" {
		ask = "how many " + lexicon.Get().Plural(q.Unit)
	}
	before, _, ok := strings.Cut(c.Object.Text, " of ")
	if !ok || !c.Object.Span.Contains(q.Span) || strings.ContainsAny(before, "0123456789") {
		return ask
	}
	last := strings.ToLower(lastWord(before))
	switch {
	case is(lexicon.Sum, last) && ask == "how much":
		return ask + " " + before
	case lexicon.Get().Noun(last) == last:
		return indefiniteArticle(strings.ToLower(before)) + " " + before + " of " + ask
	}
	return decapital(before) + " of " + ask
}

// severalDo is the predicate of a claim as it stands behind a subject in the plural: "one firm employs", but "how many firms
// employ".
func severalDo(c *nlp.Claim) string {
	words := strings.Fields(c.Article.Text[c.Predicate.Start:c.Predicate.End])
	if len(words) == 0 {
		return ""
	}
	if headed(c) {
		words[0] = strings.ToLower(words[0])
	}
	switch words[0] {
	case "was":
		words[0] = "were"
	case "is":
		words[0] = "are"
	case "has":
		words[0] = "have"
	case "does":
		words[0] = "do"
	default:
		if verb := lexicon.Get().Verb(words[0]); verb != "" && (words[0] == verb+"s" || words[0] == verb+"es" || strings.HasSuffix(words[0], "ies") && words[0] != verb) {
			words[0] = verb
		}
	}
	return strings.Join(words, " ")
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
