package compare

import (
	"math"
	"slices"
	"strings"

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
	points   int  // how many nouns in it point at something that it does not name: "the facility"
	unmoored bool // it begins with a word that points at something which it does not name
}

// statement says what items agree on, in the words of the article that says best what all of them carry: a
// quotation, a short sentence, or a clause of a longer one without what the others do not say. Whose words they are
// stands before them where the articles agree on that too.
func (w wording) statement(items []*item, ps *passages) statement {
	best, worth := statement{}, math.Inf(-1)
	from := ps.tellersOf(items)
	for _, it := range items[:min(len(items), mostAsked)] {
		for _, s := range w.statements(it, items, ps) {
			if s.worth()+sureWorth+trustWorth <= worth {
				continue // nothing that costs more to find out could make it the best
			}
			_, sure := ps.weakest(&s, items)
			v := s.worth() + sureWorth*sure
			if v+trustWorth <= worth {
				continue
			}
			if v += trustWorth * w.trust(s, items, from, sure, ps); v > worth {
				best, worth = s, v
			}
		}
	}
	w.finish(&best, items, from, ps)
	return best
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

// trustWorth is how much it counts for a way to say what items agree on that such statements are right.
const trustWorth = 4

// trust is the chance that items agree on a statement, once it is finished.
func (w wording) trust(s statement, items []*item, from *tellers, sure float64, ps *passages) float64 {
	w.finish(&s, items, from, ps)
	return logistic(trustWeights, (&agreed{items: items, statement: s, sure: sure}).known(ps))
}

// sureWorth is how much it counts for a way to say what items agree on that all of them surely say it.
const sureWorth = 3

// pointingWorth is how much it counts against a way to say something that a noun in it points at what it does not name.
const pointingWorth = 1.2

// headlineWorth is how much it counts against a way to say something that a headline says it: in a few words of its own, and
// more sharply than the article below it.
const headlineWorth = 1

// statements are the ways to say what an item says, with what the others carry of it.
func (w wording) statements(it *item, items []*item, ps *passages) []statement {
	if it.quote != "" {
		s := quoted(w, it, ps, ps.knownToAll(items))
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
	c := newCondenser(p, carried, ps.knownToAll(items))
	text, adrift, left := w.anchored(it, p, c.known)
	out := []statement{{text: text, teller: it, from: c.whole(it), carried: carried, adrift: adrift, points: left}}
	out[0].from.loose = out[0].from.loose && hangs(text)
	for _, cl := range p.claims {
		if !it.Evidence.Contains(cl.Predicate.Span) || it.Noted() {
			continue
		}
		if r, ok := c.clause(w, cl); ok {
			out = append(out, statement{text: r.text, teller: it, from: r, carried: carried, adrift: c.lost, points: c.points})
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
		v -= pointingWorth * float64(s.points)
		if s.bare {
			v -= 8
		}
		return v
	}
	v := s.from.worth(s.carried) - 0.1*float64(max(0, words-16)) - 0.4*float64(max(0, 5-words))
	if s.from.loose {
		v -= 1.2
	}
	if s.adrift {
		v -= 1.2
	}
	v -= pointingWorth * float64(s.points)
	if s.teller.Noted() {
		v -= 5 // "It is 12, not 15."
	}
	if s.teller.Headline {
		v -= headlineWorth
	}
	return v
}

// closed writes the evidence of an item, with the name for a pronoun at its start and with the marks that it lost.
func (w wording) closed(it *item) string {
	text := strings.Join(strings.Fields(it.Article.Text[it.Evidence.Start:it.Evidence.End]), " ")
	return closed(strings.TrimPrefix(w.withName(text, it), "'s "))
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
