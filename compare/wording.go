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
	docs  map[*nlp.Article]*nlp.Document
}

// newWording learns from the articles which names take "the".
func newWording(docs []*nlp.Document) wording {
	with, all, persons := map[string]int{}, map[string]int{}, map[string]bool{}
	w := wording{map[string]bool{}, cleanNames(docs), map[*nlp.Article]*nlp.Document{}}
	for _, d := range docs {
		w.docs[d.Article] = d
		person := map[int]bool{}
		for _, e := range d.Entities {
			other, known := persons[e.Name]
			persons[e.Name] = e.Type == nlp.Person && (other || !known) // a ship may be taken for one by some
		}
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
	for name, n := range with {
		w.the[name] = !persons[name] && n*5 >= all[name]*2
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

// yesNo asks whether a claim holds: "Did the army release a statement?"
func (w wording) yesNo(c *nlp.Claim) string {
	return upper(w.didQuestion(c)) + "?"
}

// didQuestion puts a claim as a question without its mark: "did the army release a statement".
func (w wording) didQuestion(c *nlp.Claim) string {
	subject, object := w.inQuestion(c, c.Subject), w.inQuestion(c, c.Object)
	object = unowned(object, c.Subject)
	verb, rest := verbPhrase(c)
	args := w.argsText(c, 2)
	gov := w.governorOf(c)
	planned := c.Modality == nlp.Planned
	switch {
	case c.Predicate.Lemma == "be" && c.Subject.Head == "there":
		return join(beForm(c, c.Object), "there", anyOf(object), args)
	case verb == "be" && !c.Predicate.Passive:
		if planned {
			return join("will", subject, "be", rest, object, args)
		}
		if more := w.reduced(c, c.Subject); more != "" {
			subject = "the " + withoutDeterminer(subject) + " " + more
		}
		return join(beForm(c, c.Subject), subject, rest, object, args)
	case subject == "" || weVoice(c.Subject) && object != "":
		switch {
		case planned:
			return join("will", object, "be", participle(c), rest, args)
		case gov.aux != "":
			return join(gov.aux, object, "be", participle(c), rest, args)
		}
		return join(wasOrWere(c.Object), object, participle(c), rest, args)
	case object == "" && headed(c) && pastParticiple(c):
		return join(wasOrWere(c.Subject), subject, participle(c), rest, args) // "Farm Contaminated With Lead"
	case planned:
		return join("will", subject, verb, rest, object, args)
	case gov.aux != "":
		return join(gov.aux, subject, verb, rest, object, args)
	case gov.passive:
		return join(wasOrWere(c.Subject), subject, lexicon.Get().Participle(gov.verb), "to", verb, rest, object, args)
	case gov.verb != "":
		return join("did", subject, gov.verb, "to", verb, rest, object, args)
	}
	return join(auxiliary(c), subject, verb, rest, object, args)
}

// weVoice tells whether an argument is a "we" of whom nobody knows who they are besides the speaker.
func weVoice(a nlp.Argument) bool { return a.Name == "" && strings.EqualFold(a.Phrase, "we") }

// beForm is the form of be that asks for a claim of an argument.
func beForm(c *nlp.Claim, of nlp.Argument) string {
	if past(c) {
		return wasOrWere(of)
	}
	if pluralSubject(of) {
		return "are"
	}
	return "is"
}

func wasOrWere(of nlp.Argument) string {
	if pluralSubject(of) {
		return "were"
	}
	return "was"
}

// pastParticiple tells whether the predicate of a headline without an object is a participle, which needs no auxiliary there:
// headlines tell of the past in the present.
func pastParticiple(c *nlp.Claim) bool {
	verb, _ := verbPhrase(c)
	word := strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End])
	return !is(lexicon.Intransitive, verb) && word == lexicon.Get().Participle(verb)
}

// A governor is what a predicate hangs on that says in which sense it is told: "[threatened] to cut", "[was told] to leave",
// "[could] fall".
type governor struct {
	verb    string // base form
	passive bool
	aux     string // what asks instead of "did"
}

// governorOf returns that of a claim that is neither told as having happened nor planned.
func (w wording) governorOf(c *nlp.Claim) governor {
	d := w.docs[c.Article]
	switch c.Modality {
	case nlp.Possible, nlp.Conditional, nlp.Demanded, nlp.Hypothetical:
	default:
		return governor{}
	}
	if d == nil || c.Noted() || c.Predicate.Perfect || len(d.Sentences[c.Sentence].Arcs) == 0 {
		return governor{}
	}
	s := &d.Sentences[c.Sentence]
	at := -1
	verb, _ := verbPhrase(c)
	for i, t := range s.Tokens {
		if c.Predicate.Contains(t.Span) && (t.Lemma == verb || at < 0) {
			at = i
		}
	}
	if at < 0 {
		return governor{}
	}
	for i, t := range s.Tokens {
		if s.Arcs[i].Head != at || s.Arcs[i].Label != "aux" {
			continue
		}
		switch t.Lower {
		case "may", "might", "could":
			return governor{aux: "could"}
		case "would", "should", "must":
			return governor{aux: t.Lower}
		}
	}
	h := s.Arcs[at].Head
	if h < 0 || s.Arcs[at].Label != "xcomp" || s.Tokens[h].Tag[0] != 'V' || c.Subject.Empty() || c.Predicate.Passive || !isInfinitive(s, at) || s.Tokens[h].Lemma == "be" || s.Tokens[h].Lemma == "have" {
		return governor{}
	}
	g := governor{verb: s.Tokens[h].Lemma}
	for i := range s.Tokens {
		switch s.Arcs[i].Label {
		case "obj", "iobj":
			if s.Arcs[i].Head == h && !c.Subject.Contains(s.Tokens[i].Span) {
				return governor{} // who is to do it is somebody else
			}
			g.passive = g.passive || s.Arcs[i].Head == h // "ordered [the firm] to pay"
		case "aux:pass":
			g.passive = g.passive || s.Arcs[i].Head == h
		}
	}
	return g
}

// isInfinitive tells whether "to" stands at a verb.
func isInfinitive(s *nlp.Sentence, at int) bool {
	for i, t := range s.Tokens {
		if t.Lower == "to" && s.Arcs[i].Head == at && i < at {
			return true
		}
	}
	return false
}

// reduced returns the participle and what hangs on it behind an argument that is only described by it, up to eight words, or
// "": "a woman [held in Brenta]".
func (w wording) reduced(c *nlp.Claim, a nlp.Argument) string {
	d := w.docs[c.Article]
	if d == nil || a.Empty() || a.Name != "" || a.Vague || c.Noted() || len(d.Sentences[c.Sentence].Arcs) == 0 {
		return ""
	}
	s := &d.Sentences[c.Sentence]
	for i, t := range s.Tokens {
		if h := s.Arcs[i].Head; t.Start != a.End+1 || t.Tag != "VBN" || h < 0 || s.Arcs[i].Label != "acl" || !a.Contains(s.Tokens[h].Span) {
			continue
		}
		last := i
		for k := i + 1; k < len(s.Tokens) && k < i+8 && belowToken(s, k, i) && wordlike(s.Tokens[k].Lower); k++ {
			last = k
		}
		return strings.Join(strings.Fields(c.Article.Text[t.Start:s.Tokens[last].End]), " ")
	}
	return ""
}

func withoutDeterminer(s string) string {
	for _, det := range []string{"a ", "an ", "the "} {
		if rest, ok := strings.CutPrefix(s, det); ok {
			return rest
		}
	}
	return s
}

// unowned writes "the" for a pronoun that cannot stand for the subject of a question: "did the company cut off [their]
// service".
func unowned(object string, subject nlp.Argument) string {
	first, rest, _ := strings.Cut(object, " ")
	plural := pluralSubject(subject) || len(subject.Members) > 1
	if whose := strings.ToLower(first); rest != "" && (whose == "their" && !plural || (whose == "his" || whose == "her" || whose == "its") && (plural || subject.Empty()) || whose == "our" || whose == "my") {
		return "the " + rest
	}
	return object
}

// auxiliary is the form of "do" that asks for a claim: of what holds in the present and not in a
// headline, whose present tells of the past, "does".
func auxiliary(c *nlp.Claim) string {
	words := strings.Fields(strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End]))
	if len(words) > 0 && !headed(c) && strings.HasSuffix(words[0], "s") && !strings.HasSuffix(words[0], "ss") && words[0] != "has" && words[0] != "was" && words[0] != "is" {
		return "does"
	}
	return "did"
}

// past tells whether a form of be stands in the past in a claim.
func past(c *nlp.Claim) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.Article.Text[c.Predicate.Start:c.Predicate.End]), " ")
	return first == "was" || first == "were" || first == "had"
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
		phrase := w.phraseOf(a)
		if headed(c) && a.Name == "" {
			phrase = w.running(c, a, phrase)
		}
		out = append(out, join(adverbBefore(c, a), a.Role, phrase))
	}
	return strings.Join(out, " ")
}

// adverbBefore returns the adverb that stands before the preposition of an argument and belongs to it: "[close] to Earth".
func adverbBefore(c *nlp.Claim, a nlp.Argument) string {
	if c.Noted() || a.Start <= c.Predicate.End {
		return ""
	}
	words := strings.Fields(strings.ToLower(c.Article.Text[c.Predicate.End:a.Start]))
	n := len(words) - len(strings.Fields(a.Role))
	if n < 1 || strings.Join(words[n:], " ") != a.Role || !is(lexicon.Adverbial, words[n-1]) || strings.Contains(c.Predicate.Lemma, words[n-1]) {
		return ""
	}
	return words[n-1]
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
