package compare

import (
	"slices"
	"sort"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A happening is what a claim tells of an event: that one of a kind took place, or that none did: "cut 800 jobs", "there will be no
// layoffs".
type happening struct {
	*item
	frame    string // of frames.txt, or "~" and the class of a verb
	once     bool   // one story tells of one such event only
	mutual   bool   // those who take part may change places
	listed   bool   // frames.txt has the words
	happened bool   // it says that there was one
	noun     bool   // a noun names the event
	agent    nlp.Argument
	rest     []nlp.Argument // the others who or that take part, and where
	narrow   []string       // words that narrow what is told: "no [formal] offer"
	common   []string       // words of the expression: "cut [jobs]"
	beside   []string       // the other words of what the expression takes up: "a case of [cholera]"
	inverted bool           // its subject is whom or what it happens to
	now      bool           // it tells of the day of the report: "is open", "does not monitor"
	planned  bool
}

// happenings returns what a claim tells of events.
func (ps *passages) happenings(it *item) []happening {
	lex := lexicon.Get()
	s := &ps.props[it.doc][it.Sentence].doc.Sentences[it.Sentence]
	at := verbToken(s, it.Claim)
	if at < 0 || len(s.Arcs) == 0 || it.Noted() || it.past {
		return nil
	}
	var out []happening
	seen := map[string]bool{}
	add := func(e lexicon.EventExpression, noun bool, used []nlp.Argument) {
		if seen[e.Name] {
			return
		}
		planned, ok := spokenOf(it, s, e)
		if !ok {
			return
		}
		seen[e.Name] = true
		t := happening{item: it, frame: e.Name, once: e.Once, mutual: e.Mutual, listed: !strings.HasPrefix(e.Name, "~"), noun: noun, planned: planned, common: e.Words}
		t.happened, t.now = plainSign(it) > 0 != e.Denies, present(s, at, e.Denies)
		t.takePart(ps, s, at, e, used)
		out = append(out, t)
	}
	verb := s.Tokens[at].Lemma
	for _, e := range lex.VerbExpressions(verb) {
		if used, ok := expressed(it, s, at, e); ok {
			add(e, false, used)
		}
	}
	if a, ok := eventNoun(it, s, at); ok {
		for _, e := range lex.NounExpressions(a.Head) {
			if said(e.Words, a.Words) || said(e.Words, after(s, a)) {
				add(e, true, []nlp.Argument{a})
			}
		}
		for _, v := range verbsOf(a.Head) {
			add(lexicon.EventExpression{Frame: &lexicon.Frame{Name: "~" + v}}, true, []nlp.Argument{a})
		}
	} else if verb != "be" && verb != "have" && !is(lexicon.Light, verb) && lex.ReportVerbs[verb].Stance != "said" {
		class, _ := lex.Class(verb)
		add(lexicon.EventExpression{Frame: &lexicon.Frame{Name: "~" + class}}, false, nil)
	}
	return out
}

// plainSign is the sign of a claim without what its predicate class makes of it.
func plainSign(it *item) int {
	if it.Predicate.Opposed {
		return -it.sign
	}
	return it.sign
}

// spokenOf tells whether a claim says that something took place, or is to (planned), and does not leave it open. "Told to
// leave" counts where the expression says so; "would leave" of what somebody has announced.
func spokenOf(it *item, s *nlp.Sentence, e lexicon.EventExpression) (planned, ok bool) {
	switch {
	case e.Told:
		return false, it.Modality == nlp.Demanded && it.Certain && toldTo(s)
	case it.sense == fact:
		return false, true
	case it.sense == plan:
		return true, true
	}
	return true, it.Certain && it.Modality == nlp.Hypothetical && len(it.Attribution) > 0 && !slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool {
		return t.Lower == "if" || t.Lower == "unless" || t.Lower == "could" || t.Lower == "might" || t.Lower == "have" || t.Lower == "should"
	})
}

// present tells whether a clause is of what is so today or at any time: "is open" of what excludes an event, "does not monitor", but
// not "has not".
func present(s *nlp.Sentence, at int, excludes bool) bool {
	switch t := s.Tokens[at]; {
	case s.Headline, t.Lemma == "have", t.Lemma == "be" && !excludes:
		return false
	case t.Tag == "VBZ", t.Tag == "VBP":
		return true
	}
	for i, t := range s.Tokens {
		if t.Lemma == "do" && (t.Tag == "VBZ" || t.Tag == "VBP") && s.Arcs[i].Head == at {
			return true
		}
	}
	return false
}

// toldTo tells whether somebody in a sentence is told to do something: "were told to leave".
func toldTo(s *nlp.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool {
		return (t.Tag == "VBN" || t.Tag == "VBD") && (t.Lemma == "tell" || t.Lemma == "order" || t.Lemma == "ask" || t.Lemma == "force" || t.Lemma == "advise")
	})
}

// verbToken returns the verb of a claim's predicate, or -1.
func verbToken(s *nlp.Sentence, c *nlp.Claim) int {
	for i := len(s.Tokens) - 1; i >= 0; i-- {
		if t := s.Tokens[i]; c.Predicate.Contains(t.Span) && t.Tag[0] == 'V' {
			return i
		}
	}
	return -1
}

// expressed tells whether a claim has what an expression asks for beside its verb, and returns the arguments that this
// takes up.
func expressed(it *item, s *nlp.Sentence, at int, e lexicon.EventExpression) (used []nlp.Argument, ok bool) {
	object := it.Object
	if e.Subject != "" {
		a := it.Subject
		if a.Empty() || it.Predicate.Passive {
			a = it.Object
		}
		if e.Subject == "$" && !ofMoney(it, a) || e.Subject != "$" && !slices.Contains(a.Heads, e.Subject) {
			return nil, false
		}
		used, object = append(used, a), nlp.Argument{}
	}
	words := following(s, at)
	from := 0
	for _, w := range e.Words {
		if w == "$" {
			if !ofMoney(it, object) {
				return nil, false
			}
			used = append(used, object)
			continue
		}
		if !object.Empty() && (slices.Contains(object.Heads, w) || it.Predicate.Passive && slices.Contains(object.Words, w)) {
			used = append(used, object)
			continue
		}
		i := slices.IndexFunc(words[from:], func(forms [2]string) bool { return forms[0] == w || forms[1] == w })
		if i < 0 {
			return nil, false
		}
		from += i + 1
		for _, a := range arguments(it.Claim) {
			if slices.Contains(a.Heads, w) {
				used = append(used, a)
			}
		}
	}
	return used, true
}

// expressionReach is how many words behind a verb may belong to its expression.
const expressionReach = 7

// following returns the words behind a verb up to the next clause, each as base form of a verb and of a noun.
func following(s *nlp.Sentence, at int) [][2]string {
	lex := lexicon.Get()
	var out [][2]string
	for i := at + 1; i < len(s.Tokens) && len(out) < expressionReach; i++ {
		t := s.Tokens[i]
		if t.Lower == "," || t.Lower == ";" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "MD" || t.Tag == "WP" || t.Tag == "WDT" {
			break
		}
		out = append(out, [2]string{t.Lemma, lex.Noun(t.Lower)})
	}
	return out
}

// ofMoney tells whether an argument is an amount of money.
func ofMoney(it *item, a nlp.Argument) bool {
	return slices.ContainsFunc(quantitiesIn(it, a), func(q nlp.Quantity) bool { return slices.Contains(lexicon.Get().Measures(q.Unit), "money") })
}

// eventNoun returns the argument whose noun names the event that a claim tells of, in a clause that says no more of it than that it
// took place: "there was no call", "the call took place", "made a call", "no agreement was reached".
func eventNoun(it *item, s *nlp.Sentence, at int) (nlp.Argument, bool) {
	verb := s.Tokens[at].Lemma
	names := func(a nlp.Argument) bool {
		return !a.Empty() && a.Name == "" && len(a.Heads) == 1 && (event(a.Head) || len(lexicon.Get().NounExpressions(a.Head)) > 0)
	}
	switch {
	case verb == "be" && strings.EqualFold(it.Subject.Phrase, "there"):
		return it.Object, names(it.Object)
	case verb == "take" && it.Object.Head == "place", verb == "occur", verb == "happen":
		return it.Subject, names(it.Subject)
	case is(lexicon.Staging, verb), is(lexicon.Staging, it.Predicate.Lemma), is(lexicon.Undergoing, verb):
		return it.Object, names(it.Object)
	}
	return nlp.Argument{}, false
}

// said tells whether all of some words are among others.
func said(words, in []string) bool { return len(without(words, in)) == 0 }

// after returns the base forms of the words in and behind an argument.
func after(s *nlp.Sentence, a nlp.Argument) []string {
	var out []string
	for i, t := range s.Tokens {
		if t.Start < a.Start {
			continue
		}
		if len(out) == expressionReach {
			break
		}
		out = append(out, lexicon.Get().Noun(s.Tokens[i].Lower))
	}
	return out
}

// verbsOf returns the classes of the verbs that mean what a noun of an event names: "clash", "collapse", "deportation".
func verbsOf(noun string) []string {
	lex := lexicon.Get()
	if !event(noun) {
		return nil
	}
	var out []string
	m := lex.Meaning(noun, 'n')
	for _, form := range nominalForms {
		stem, ok := strings.CutSuffix(noun, form[0])
		verb := stem + form[1]
		if !ok || len(stem) < 3 || !lex.Can(verb, 'v') {
			continue
		}
		if r, rank := m.To(lex.Meaning(verb, 'v')); r == lexicon.Derived && rank <= 2 {
			class, _ := lex.Class(verb)
			if !slices.Contains(out, class) {
				out = append(out, class)
			}
		}
	}
	return out
}

// nominalForms are the endings of nouns of events, and those of their verbs.
var nominalForms = [][2]string{
	{"", ""}, {"ation", "e"}, {"ation", ""}, {"ication", "y"}, {"ion", ""}, {"ion", "e"}, {"ition", "e"}, {"ision", "ide"}, {"ment", ""}, {"al", ""}, {"al", "e"},
	{"ure", ""}, {"ure", "e"}, {"ing", ""}, {"ing", "e"}, {"ance", ""}, {"ence", ""}, {"ery", "er"}, {"age", ""}, {"y", ""}, {"t", ""},
}

// takePart fills who and what takes part.
func (t *happening) takePart(ps *passages, s *nlp.Sentence, at int, e lexicon.EventExpression, used []nlp.Argument) {
	c := t.Claim
	if s.Tokens[at].Lemma == "take" && c.Object.Head == "place" {
		used = append(used, c.Object)
	}
	taken := func(a nlp.Argument) bool {
		return slices.ContainsFunc(used, func(u nlp.Argument) bool { return u.Span == a.Span })
	}
	t.inverted = e.OfSubject || t.noun && is(lexicon.Undergoing, s.Tokens[at].Lemma)
	if a := c.Subject; !a.Empty() && !taken(a) && !strings.EqualFold(a.Phrase, "there") {
		if t.inverted {
			t.rest = append(t.rest, a)
		} else {
			t.agent = a
		}
	}
	if who := lastSource(t.item); t.agent.Vague && who != "" && ofSpeaker(t.agent) {
		t.agent.Name, t.agent.Names, t.agent.Vague = who, []string{who}, false // "the airline said it would"
	}
	for _, a := range append([]nlp.Argument{c.Object, c.Recipient}, c.Args...) {
		if !a.Empty() && !taken(a) {
			t.rest = append(t.rest, a)
		}
	}
	d := ps.props[t.doc][t.Sentence].doc
	covered := func(sp nlp.Span) bool {
		return slices.ContainsFunc(arguments(c), func(a nlp.Argument) bool { return a.Contains(sp) && !taken(a) }) ||
			slices.ContainsFunc(d.Times, func(q nlp.Time) bool { return q.Span.Contains(sp) })
	}
	heads := clauseTokens(s, at, ps.props[t.doc][t.Sentence].claims)
	first := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].End > s.Start })
	for _, i := range heads {
		tok := s.Tokens[i]
		for k := first; k < len(d.Mentions) && d.Mentions[k].Start < s.End; k++ {
			if m := d.Mentions[k]; m.Contains(tok.Span) && !covered(m.Span) {
				name := d.Entities[m.Entity].Name
				if !slices.ContainsFunc(t.rest, func(a nlp.Argument) bool { return a.Name == name }) && t.agent.Name != name {
					t.rest = append(t.rest, nlp.Argument{Span: m.Span, Role: caseOf(s, i), Phrase: name, Text: name, Name: name, Names: []string{name}})
				}
			}
		}
		if h := s.Arcs[i].Head; tok.Tag == "RB" && h == at || tok.Tag[0] == 'J' && h >= 0 && slices.ContainsFunc(append(used, c.Subject, c.Object), func(a nlp.Argument) bool {
			return (a.Negative || taken(a)) && a.Contains(s.Tokens[h].Span) && a.Contains(tok.Span)
		}) {
			t.narrow = append(t.narrow, tok.Lemma)
		}
	}
	for _, a := range used {
		t.beside = append(t.beside, without(without(a.Words, a.Heads), e.Words)...)
	}
	t.beside = slices.DeleteFunc(t.beside, func(w string) bool { return slices.Contains(t.narrow, w) || lexicon.Get().Stopwords[w] })
}

// ofSpeaker tells whether a pronoun can stand for who says it.
func ofSpeaker(a nlp.Argument) bool {
	switch strings.ToLower(a.Phrase) {
	case "it", "they", "he", "she", "we", "i":
		return true
	}
	return false
}

// clauseTokens returns the tokens of the clause of a verb, without the clauses of other claims and without who says it.
func clauseTokens(s *nlp.Sentence, at int, claims []*nlp.Claim) []int {
	other := func(i int) bool {
		return i != at && slices.ContainsFunc(claims, func(c *nlp.Claim) bool { return verbToken(s, c) == i })
	}
	var out []int
	for i := range s.Tokens {
		for k, steps := i, 0; k >= 0 && steps < len(s.Tokens); k, steps = s.Arcs[k].Head, steps+1 {
			if k == at {
				out = append(out, i)
				break
			}
			if label := s.Arcs[k].Label; label == "parataxis" || label == "ccomp" || label == "advcl" || label == "acl:relcl" || label == "appos" || other(k) {
				break
			}
		}
	}
	return out
}

// caseOf returns the preposition of a token, or "".
func caseOf(s *nlp.Sentence, at int) string {
	for i := range s.Tokens {
		if s.Arcs[i].Head == at && s.Arcs[i].Label == "case" {
			return s.Tokens[i].Lower
		}
	}
	return ""
}
