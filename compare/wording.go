package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// The questions and reasons are put together here, from the claims' own words. They are plain and
// short: an editor reads many.

// A wording writes questions and reasons about one set of articles.
type wording struct {
	the   map[string]bool   // names that the articles write with "the"
	clean map[string]string // names of one article that begin with what is no part of them, as others write them
}

// newWording learns from the articles which names take "the".
func newWording(docs []*nlp.Document) wording {
	with, all := map[string]int{}, map[string]int{}
	for _, d := range docs {
		person := map[int]bool{}
		for _, m := range d.Mentions {
			person[m.Entity] = person[m.Entity] || m.Type == nlp.Person
		}
		for _, m := range d.Mentions {
			if m.Type == nlp.Norp || person[m.Entity] {
				continue
			}
			name := d.Entities[m.Entity].Name
			all[name]++
			text := d.Article.Text
			if m.Start >= 4 && strings.EqualFold(text[m.Start-4:m.Start], "the ") {
				with[name]++
			}
		}
	}
	w := wording{map[string]bool{}, cleanNames(docs)}
	for name, n := range with {
		w.the[name] = n*5 >= all[name]*2
	}
	return w
}

// cleanNames finds the names of a single article that end in a longer name of two others ("Related Ilse Brandt").
func cleanNames(docs []*nlp.Document) map[string]string {
	in := map[string]int{}
	for _, d := range docs {
		seen := map[string]bool{}
		for _, e := range d.Entities {
			if !seen[e.Name] {
				seen[e.Name] = true
				in[e.Name]++
			}
		}
	}
	out := map[string]string{}
	for name, n := range in {
		for rest := name; n == 1 && strings.Contains(rest, " "); {
			if _, rest, _ = strings.Cut(rest, " "); strings.Contains(rest, " ") && in[rest] > 1 {
				out[name] = rest
				break
			}
		}
	}
	return out
}

// article puts "the" before names that take it: states in the plural, and what the articles write so.
func (w wording) article(name string) string {
	if short := w.clean[name]; short != "" {
		name = short
	}
	if first, rest, more := strings.Cut(name, " "); more && strings.Contains(rest, " ") && len(first) > 2 && first[0] >= 'a' && first[0] <= 'z' && first[1] >= 'A' && first[1] <= 'Z' {
		name = rest // "eRelated Ilse Brandt": a page's own words run together with the name
	}
	switch {
	case name == "":
		return name
	case w.the[name]:
		return "the " + name
	case strings.HasPrefix(strings.ToLower(name), "the "):
		return name
	case strings.HasPrefix(name, "United ") || strings.HasSuffix(name, "Islands") || strings.HasSuffix(name, "Netherlands") || strings.HasSuffix(name, "Philippines") || strings.HasSuffix(name, "Republic") || strings.HasPrefix(name, "Democratic Republic") || strings.HasSuffix(name, "Union") || strings.HasSuffix(name, "Emirates"):
		return "the " + name
	}
	return name
}

// phraseOf writes an argument as it stands inside a sentence.
func (w wording) phraseOf(a nlp.Argument) string {
	switch {
	case a.Empty():
		return ""
	case a.Name != "" && (a.Text == a.Name || !strings.Contains(a.Phrase, lastWord(a.Name))):
		return w.article(a.Name)
	case a.Vague || a.Phrase == "":
		return decapital(a.Text)
	case resolved(a) && decapital(a.Text) != strings.ToLower(a.Text) && decapital(a.Text) == a.Text && upper(a.Text) == a.Text:
		return a.Text // a name
	case resolved(a):
		return "the " + decapital(a.Text)
	}
	return decapital(strings.TrimPrefix(a.Phrase, "'s "))
}

// resolved tells whether an argument is a pronoun that stands for what its text says.
func resolved(a nlp.Argument) bool {
	return a.Text != "" && a.Phrase != "" && !strings.Contains(strings.ToLower(a.Phrase), strings.ToLower(lastWord(a.Text)))
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

func lastWord(s string) string {
	words := strings.Fields(s)
	return words[len(words)-1]
}

// decapital gives the first word of a noun phrase the case that it has inside a sentence.
func decapital(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if lexicon.Get().Common(strings.ToLower(first)) && (first == "A" || strings.ToUpper(first) != first) && !nlp.KnownPlace(first) {
		return strings.ToLower(first[:1]) + s[1:]
	}
	return s
}

// yesNo asks whether a claim holds: "Did the army release a statement?"
func (w wording) yesNo(c *nlp.Claim) string {
	return upper(w.didQuestion(c)) + "?"
}

// didQuestion puts a claim as a question without its mark: "did the army release a statement".
func (w wording) didQuestion(c *nlp.Claim) string {
	subject, object := w.phraseOf(c.Subject), w.phraseOf(c.Object)
	verb, rest := verbPhrase(c)
	args := w.argsText(c, 2)
	planned := c.Modality == nlp.Planned
	switch {
	case strings.HasPrefix(c.Predicate.Lemma, "be") && (c.Predicate.Lemma == "be" || strings.HasPrefix(c.Predicate.Lemma, "be ")) && !c.Predicate.Passive:
		aux, plural := "is", "are"
		if past(c) {
			aux, plural = "was", "were"
		}
		if pluralSubject(c.Subject) {
			aux = plural
		}
		if planned {
			return join("will", subject, "be", rest, object, args)
		}
		return join(aux, subject, rest, object, args)
	case subject == "":
		aux := "was"
		if pluralSubject(c.Object) {
			aux = "were"
		}
		if planned {
			return join("will", object, "be", participle(c), rest, args)
		}
		return join(aux, object, participle(c), rest, args)
	case planned:
		return join("will", subject, verb, rest, object, args)
	}
	return join(auxiliary(c), subject, verb, rest, object, args)
}

// auxiliary is the form of "do" that asks for a claim: of what holds in the present and not in a
// headline, whose present tells of the past, "does".
func auxiliary(c *nlp.Claim) string {
	words := strings.Fields(strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End]))
	if len(words) > 0 && !c.Headline && strings.HasSuffix(words[0], "s") && !strings.HasSuffix(words[0], "ss") && words[0] != "has" && words[0] != "was" && words[0] != "is" {
		return "does"
	}
	return "did"
}

// past tells whether a form of be stands in the past in a claim.
func past(c *nlp.Claim) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End]), " ")
	return first == "was" || first == "were" || first == "had"
}

// assertion puts a claim as a clause: "its envoy met the Taliban". Where they can stand alone it is the
// article's own words, else what the claim is made of.
func (w wording) assertion(c *nlp.Claim) string {
	if text := verbatim(c); text != "" {
		return text
	}
	text := c.Article.Text
	verb := strings.Join(strings.Fields(text[c.Predicate.Start:c.Predicate.End]), " ")
	if c.Predicate.Passive || c.Subject.Empty() {
		agent := ""
		if !c.Subject.Empty() && !c.Subject.Vague {
			agent = "by " + w.phraseOf(c.Subject)
		}
		return join(w.phraseOf(c.Object), verb, agent, w.argsText(c, 2))
	}
	return join(w.phraseOf(c.Subject), verb, w.phraseOf(c.Object), w.argsText(c, 2))
}

// verbatim returns a claim as its article words it, up to 20 words, or "": where it opens with a pronoun
// or has another clause between subject and verb.
func verbatim(c *nlp.Claim) string {
	first := c.Subject
	if c.Predicate.Passive {
		first = c.Object
	}
	text := c.Article.Text
	if first.Empty() || first.Start > c.Predicate.Start || c.Noted() || resolved(first) {
		return ""
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
	words := strings.Fields(text[span.Start:span.End])
	if len(words) > 20 {
		return ""
	}
	if len(first.Names) > 0 && strings.Contains(first.Names[0], words[0]) {
		return strings.Join(words, " ")
	}
	return decapital(strings.Join(words, " "))
}

func verbPhrase(c *nlp.Claim) (verb, rest string) {
	verb, rest, _ = strings.Cut(c.Predicate.Lemma, " ")
	return verb, rest
}

func participle(c *nlp.Claim) string {
	text := c.Article.Text
	words := strings.Fields(text[c.Predicate.Start:c.Predicate.End])
	if c.Predicate.Passive && len(words) > 0 {
		return strings.ToLower(words[len(words)-1])
	}
	verb, rest := verbPhrase(c)
	return join(lexicon.Get().Participle(verb), rest)
}

// argsText writes the first few phrases behind prepositions.
func (w wording) argsText(c *nlp.Claim, most int) string {
	var out []string
	for _, a := range c.Args {
		if len(out) == most || a.Vague {
			break
		}
		out = append(out, a.Role+" "+w.phraseOf(a))
	}
	return strings.Join(out, " ")
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}

// upper gives a sentence its capital.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// eventKey names what an event is about, so that findings of several groups on one question meet.
func eventKey(it *item) string {
	part := func(a nlp.Argument) string {
		if a.Name != "" {
			return a.Name
		}
		return a.Party + "/" + a.Head
	}
	return it.family + "|" + part(it.Subject) + "|" + part(it.Object)
}
