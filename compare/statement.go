package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A statement is what items agree on.
type statement struct {
	text    string
	plain   string // the text without whose words it is
	teller  *item
	from    rendering
	carried []float64 // by term of the rendering: how surely the others carry it

	bare     bool // another article has too little of the quotation
	part     bool // of what somebody said in a sentence it quotes a part
	adrift   bool // a pronoun in it means nobody whom it names
	joint    bool // several are said to have said the same words
	unmoored bool // it begins with a word that points at something which it does not name
}

// statement says what items agree on, in the words of the article that says best what all of them carry: a
// quotation, a short sentence, or a clause of a longer one without what the others do not say. Whose words they are
// stands before them where the articles agree on that too.
func (w wording) statement(items []*item, ps *passages) statement {
	best, worth := statement{}, math.Inf(-1)
	for _, it := range items[:min(len(items), mostAsked)] {
		for _, s := range w.statements(it, items, ps) {
			_, sure := ps.weakest(&s, items)
			if v := s.worth() + sureWorth*sure; v > worth {
				best, worth = s, v
			}
		}
	}
	w.finish(&best, items, ps)
	return best
}

// finish puts into a statement what it lacks to stand alone: a name for its pronoun, the sentence before it, and whose
// words it is.
func (w wording) finish(s *statement, items []*item, ps *passages) {
	if text := w.subjectNamed(*s, items); text != s.text {
		s.text, s.adrift = text, false
	}
	if s.lacksNoun() {
		if before := ps.broughtAlong(s, items); before != "" {
			s.text, s.adrift = s.along(before), false
		}
	} else if noun := s.knownNoun(); noun != "" {
		if before := ps.broughtAlong(s, items); slices.Contains(quoteWords(before), noun) {
			s.text = s.along(before)
		}
	}
	s.plain = s.text
	told, unknown := w.told(s, items, ps)
	s.unmoored = unknown || s.adrift || unmoored(s.plain, told != s.plain)
	s.text = told
}

// knownNoun returns the noun behind "the" at the beginning of a whole sentence, which the sentence before may have: "The
// spokesman said".
func (s *statement) knownNoun() string {
	words := strings.Fields(s.text)
	if !s.from.whole || len(words) < 3 || words[0] != "The" || words[1] != strings.ToLower(words[1]) || words[2] == "of" {
		return ""
	}
	return words[1]
}

// lacksNoun tells whether a statement points at something that it does not name.
func (s *statement) lacksNoun() bool {
	return s.adrift || unmoored(s.text, false)
}

// along puts the sentences before a statement in front of it, inside its quotation marks where it is a quotation.
func (s *statement) along(before string) string {
	if s.from.p == nil {
		return "“" + strings.Trim(before, "“”\"") + " " + strings.TrimPrefix(s.text, "“")
	}
	if mark := s.text[:1]; mark == "\"" || strings.HasPrefix(s.text, "“") {
		return closed("“" + strings.Trim(before, "“”\" ") + " " + strings.Trim(s.text, "“”\"") + "”")
	}
	return closed(before + " " + s.text)
}

// attributes tells whether a statement says itself whose words it gives: "The minister said that ...".
func (s *statement) attributes() bool {
	n := len(s.teller.Attribution)
	if !s.from.whole || n == 0 {
		return false
	}
	before, _, found := strings.Cut(strings.ToLower(s.text), " "+strings.ToLower(s.teller.Attribution[n-1].Cue)+" ")
	return found && !strings.HasSuffix(" "+strings.TrimLeft(before, "“\""), " i") // "I believe that ..."
}

// sureWorth is how much it counts for a way to say what items agree on that all of them surely say it.
const sureWorth = 3

// statements are the ways to say what an item says, with what the others carry of it.
func (w wording) statements(it *item, items []*item, ps *passages) []statement {
	if it.quote != "" {
		s := quoted(w, it, ps)
		s.bare = !repeated(it, items)
		return []statement{s}
	}
	rows := [][]float64{}
	for _, other := range items {
		if other != it && other.quote == "" {
			rows = append(rows, ps.carries(it, other).terms)
		}
	}
	p := ps.props[it.doc][it.Sentence]
	if len(rows) == 0 {
		rows = append(rows, make([]float64, len(p.terms)))
	}
	carried := leastOf(rows)
	c := newCondenser(p, carried)
	text, adrift := w.anchored(it, p)
	out := []statement{{text: text, teller: it, from: c.whole(it), carried: carried, adrift: adrift}}
	for _, cl := range p.claims {
		if !it.Evidence.Contains(cl.Predicate.Span) || it.Noted() {
			continue
		}
		if r, ok := c.clause(w, cl); ok {
			out = append(out, statement{text: r.text, teller: it, from: r, carried: carried, adrift: c.lost})
		}
	}
	return out
}

// worth weighs statements of one agreement against each other: what all carry counts for one, what not all carry, a
// pronoun in the place of the subject, and length against it.
func (s *statement) worth() float64 {
	words := len(strings.Fields(s.text))
	if s.from.p == nil {
		v := 100 - 0.01*float64(len(s.text)) // a quotation is as it stands
		if s.part {
			v -= 3
		}
		if s.adrift {
			v -= 5
		}
		if s.bare {
			v -= 8
		}
		return v
	}
	v := s.from.worth(s.carried) - 0.1*float64(max(0, words-16)) - 0.4*float64(max(0, 5-words))
	if s.from.loose {
		v -= 1.2
	}
	if s.teller.Noted() {
		v -= 5 // "It is 12, not 15."
	}
	return v
}

// longestIntroduced is how many words the sentence around a part of a quotation has that stands for it.
const longestIntroduced = 40

// quoted is a quotation, or the sentence around it where it is only a part of what somebody said: "she was “not just
// referring to the harbour”".
func quoted(w wording, it *item, ps *passages) statement {
	s := statement{text: quotation(it), teller: it, adrift: quoteAdrift(it, ps.props[it.doc])}
	p := ps.props[it.doc][it.Sentence]
	start := strings.TrimLeft(it.quote, " ,“”\"'‘’")
	first := firstWord(start)
	s.part = first != upper(first)
	if !s.part || !p.doc.Sentences[it.Sentence].Contains(it.Predicate.Span) {
		return s
	}
	if text, adrift := w.introduced(it, p); len(strings.Fields(text)) <= longestIntroduced && strings.Contains(text, strings.Join(strings.Fields(start), " ")) {
		s.text, s.adrift = text, adrift
	}
	return s
}

// repeated tells whether the sentences of all items have most of the words of a quotation.
func repeated(it *item, items []*item) bool {
	for _, other := range items {
		if other == it {
			continue
		}
		words := quoteWords(other.Article.Text[other.Evidence.Start:other.Evidence.End])
		if len(common(it.said, words))*10 < len(it.said)*8 {
			return false
		}
	}
	return true
}

// introduced writes the sentence around a quotation, with the name of the speaker for "he" or "she" before a verb of
// saying at its beginning.
func (w wording) introduced(it *item, p *proposition) (text string, adrift bool) {
	text, adrift = w.anchored(it, p)
	for _, word := range []string{"But ", "And ", "However, "} {
		text = upper(strings.TrimPrefix(text, word))
	}
	words := strings.Fields(text)
	if name := speakerOf(it); adrift && len(words) > 2 && (words[0] == "He" || words[0] == "She") && name != "" && name == upper(name) &&
		lexicon.Get().ReportVerbs[lexicon.Get().Lemma(words[1], "VBD")].Stance != "" {
		return upper(w.article(name)) + " " + strings.Join(words[1:], " "), false
	}
	return text, adrift
}

// quotation writes the words of a quotation between marks.
func quotation(it *item) string {
	return "“" + strings.Trim(strings.Join(strings.Fields(it.quote), " "), ",“”\"") + "”"
}

// closed writes the evidence of an item, with the name for a pronoun at its start and with the marks that it lost.
func (w wording) closed(it *item) string {
	text := strings.Join(strings.Fields(it.Article.Text[it.Evidence.Start:it.Evidence.End]), " ")
	return closed(strings.TrimPrefix(w.withName(text, it), "'s "))
}

// hangs tells whether a text begins with a pronoun that only the sentence before it explains.
func hangs(text string) bool {
	switch strings.ToLower(strings.Trim(firstWord(text), "“”\"',")) {
	case "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those":
		return true
	}
	return false
}

// unmoored tells whether a text begins with a word that points at something it does not name: "He was rushed to
// hospital", "That case was brought".
func unmoored(text string, told bool) bool {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		words[i] = strings.Trim(w, "“”‘’\"',.;:()[]")
	}
	if len(words) > 1 && (words[0] == "however" || words[0] == "but" || words[0] == "and" || words[0] == "now") {
		words = words[1:]
	}
	word := func(i int) string {
		if i < len(words) {
			return words[i]
		}
		return ""
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(word(0), "’", "'"), "'")
	switch first {
	case "he", "she", "they", "his", "her", "their", "this", "that", "these", "those":
		return true
	case "it", "its":
		return !told && !is(lexicon.Open, word(2)) && word(2) != "clear"
	}
	return false
}

// subjectNamed writes at the start of a statement, in the place of a pronoun, how another of the articles that agree
// names who or what the sentence is about.
func (w wording) subjectNamed(s statement, items []*item) string {
	if s.from.p == nil {
		return s.text
	}
	first, rest, _ := strings.Cut(s.text, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they":
	default:
		return s.text
	}
	of := func(it *item) nlp.Argument { return it.Subject }
	if s.teller.Subject.Empty() {
		of = func(it *item) nlp.Argument { return it.Object } // of a passive
	}
	if !strings.EqualFold(first, of(s.teller).Phrase) {
		return s.text
	}
	noun := ""
	for _, it := range items {
		switch a := of(it); {
		case a.Name != "":
			return upper(w.article(a.Name)) + " " + rest
		case noun == "" && !a.Vague && a.Text != "" && a.Text[1:] == strings.ToLower(a.Text[1:]):
			noun = "The " + strings.ToLower(a.Text)
		}
	}
	if noun != "" {
		return noun + " " + rest
	}
	return s.text
}

// withName writes the name of a subject at the start of a text where a pronoun of the third person stands
// for it.
func (w wording) withName(text string, it *item) string {
	first, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(first) {
	case "he", "she", "it", "they":
	default:
		return text
	}
	if !strings.EqualFold(first, it.Subject.Phrase) || it.Subject.Name == "" {
		return text
	}
	return upper(w.article(it.Subject.Name)) + " " + rest
}

// commonSpeaker is who says, by name, what items agree on, or "".
func commonSpeaker(items []*item) string {
	names, balance := speakers(items, func(it *item) string {
		if name := speakerOf(it); name == upper(name) {
			return name
		}
		return ""
	})
	if balance < 0 || len(names) != 1 {
		return ""
	}
	return names[0]
}

// speakers are those to whom items give their words, each once, and how many more of the items give them to somebody
// than not. A quotation without a speaker counts for neither.
func speakers(items []*item, of func(*item) string) (names []string, balance int) {
	for _, it := range items {
		name := of(it)
		switch {
		case name == "" && (it.quote != "" || it.Quoted):
			continue
		case name == "":
			balance--
			continue
		}
		balance++
		known := slices.IndexFunc(names, func(n string) bool { return sameSpeakers(n, name) })
		if known < 0 {
			names = append(names, name)
		} else if name == upper(name) && (len(name) > len(names[known]) || names[known] != upper(names[known])) {
			names[known] = name
		}
	}
	return names, balance
}

// sameSpeakers tells whether two sources can be one: their last names are, or one of them is an office that the other may
// hold.
func sameSpeakers(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	last := func(s string) string {
		words := strings.Fields(strings.ToLower(s))
		return words[len(words)-1]
	}
	joined := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "") }
	office := func(s string) bool { return is(lexicon.Office, last(s)) }
	return last(a) == last(b) || strings.HasSuffix(joined(a), last(b)) || strings.HasSuffix(joined(b), last(a)) || office(a) != office(b)
}

// closed gives a text cut from a quotation the mark that it lost.
func closed(text string) string {
	switch d := strings.Count(text, "“") - strings.Count(text, "”"); {
	case d > 0:
		return text + "”"
	case d < 0:
		return "“" + text
	}
	if strings.Count(text, `"`)%2 == 0 {
		return text
	}
	before, _, _ := strings.Cut(text, `"`)
	if strings.HasSuffix(text, `"`) || strings.HasSuffix(strings.TrimSpace(before), ",") {
		return `"` + text
	}
	return text + `"`
}

// speakerOf is whose words an item gives, or "": a name, or what is said of somebody without one.
func speakerOf(it *item) string {
	if it.quote != "" {
		if quotesPart(it) {
			return ""
		}
		if it.Subject.Name == "" && !it.Subject.Vague && (lexicon.Get().Can(it.Subject.Head, 'G') || is(lexicon.Human, it.Subject.Head) && pluralSubject(it.Subject)) {
			return it.Subject.Phrase // "police", "officers": no one person
		}
		return it.Subject.Name
	}
	n := len(it.Attribution)
	if n == 0 {
		return ""
	}
	name := it.Attribution[n-1].Source
	if n > 1 && name != "" && reportNoun(lexicon.Get().Noun(strings.ToLower(lastWord(name)))) && !press(it.Attribution[n-2].Source) {
		name = it.Attribution[n-2].Source // who says what a document shows
	}
	if name == "" || !wordlike(name) || lexicon.Get().Stopwords[strings.ToLower(name)] || len(strings.Fields(name)) > 6 {
		return ""
	}
	return name
}

// quotesPart tells whether a quotation only goes on a sentence whose subject stands right before it: of 'Weiss "went to
// great lengths"' Weiss is not the speaker.
func quotesPart(it *item) bool {
	quote := strings.TrimLeft(it.quote, "“\"'‘ ")
	if it.Subject.Name == "" || quote == "" || upper(quote) == quote {
		return false
	}
	before := strings.TrimRight(it.Article.Text[:it.Predicate.Start], "“\"'‘ \n")
	return strings.HasSuffix(before, lastWord(it.Subject.Name))
}

// limiting tells whether a word opens a clause that only says when or whether what stands over it holds.
func limiting(word string) bool {
	switch word {
	case "when", "until", "before", "while", "unless", "whenever", "once":
		return true
	}
	relation := lexicon.Get().Subordinators[word]
	return relation == "condition" || relation == "contingency" || relation == "question" || relation == "manner"
}
