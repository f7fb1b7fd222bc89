package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// A StateKind is a kind of state or deed that one holder can be in, or have done, in one way only: to be in custody or
// free, to have attended or missed one event.
type StateKind struct {
	Name    string
	Ask     string // the question, with X for the holder and [ Y] for what else has to be the same
	Person  bool   // holders are persons and bodies
	Thing   bool   // holders are anything else
	Matter  bool   // what stands for Y has to be the same
	Changes bool   // one value may follow upon another
	Recurs  bool   // it comes again on other occasions
	Mixed   bool   // a plan stands against what holds: the state is to last
	Mirror  bool   // of its first two values X has the one where Y has the other
	Until   string // the value that another one may follow upon, "" for none
	Values  []string
}

// A StateWord is one place of an expression: words of which one has to stand there, in their base form.
type StateWord struct {
	Words  []string
	Slot   byte // X or Y in place of words, else 0
	Matter bool // the word is itself what stands for Y
}

// A StateExpression says of a holder which value of a state is its own: "X stay away from Y".
type StateExpression struct {
	Kind  *StateKind
	Value string
	Lead  []StateWord // before the verb: of its subject, or of what something is done to
	Rest  []StateWord // behind the leading verb
	OfY   bool        // Y is the subject of the verb
	OfX   bool        // X is its object
	None  bool        // it holds a negation
}

// Other returns the value that a holder has who has not that of the expression, "" where there are several.
func (e *StateExpression) Other() string {
	if len(e.Kind.Values) != 2 {
		return ""
	}
	return e.Kind.Values[1-slices.Index(e.Kind.Values, e.Value)]
}

// Weight is how many words an expression asks for beside its verb.
func (e *StateExpression) Weight() int {
	n := 0
	for _, w := range slices.Concat(e.Lead, e.Rest) {
		if w.Slot == 0 {
			n++
		}
	}
	return n
}

// StateExpressions returns those that a verb leads, given as a base form, "be" for what links a state to its holder, by the
// first word behind it, "" for those that ask for no word.
func (l *Lexicon) StateExpressions(verb string) map[string][]*StateExpression { return l.states[verb] }

// negations are what makes an expression one that holds a negation.
var negations = []string{"no", "not", "nothing", "little"}

// leading are the prepositions that may stand before the verb of an expression, between a noun and X: "^case against X collapse".
var leading = []string{"against", "at", "for", "from", "in", "of", "on", "to", "with"}

// addStates reads the rows of states.txt.
func (l *Lexicon) addStates(rows [][]string) error {
	l.states = map[string]map[string][]*StateExpression{}
	var kind *StateKind
	for _, r := range rows {
		if r[1] == "?" {
			var err error
			if kind, err = stateKind(r[0], r[2], values(field(r, 3))); err != nil {
				return err
			}
			continue
		}
		if kind == nil || kind.Name != r[0] {
			return fmt.Errorf("lexicon/states.txt: %s has no question before its values", r[0])
		}
		if !slices.Contains(kind.Values, r[1]) {
			kind.Values = append(kind.Values, r[1])
		}
		for _, text := range values(r[2]) {
			if err := l.addExpression(kind, r[1], text); err != nil {
				return fmt.Errorf("lexicon/states.txt: %s: %q: %w", r[0], text, err)
			}
		}
	}
	return nil
}

func stateKind(name, ask string, marks []string) (*StateKind, error) {
	k := &StateKind{Name: name, Ask: ask}
	flags := map[string]*bool{"person": &k.Person, "thing": &k.Thing, "matter": &k.Matter, "changes": &k.Changes, "recurs": &k.Recurs, "mixed": &k.Mixed, "mirror": &k.Mirror}
	for _, m := range marks {
		from, _, then := strings.Cut(m, ">")
		switch {
		case then:
			k.Until = from
		case flags[m] != nil:
			*flags[m] = true
		default:
			return nil, fmt.Errorf("lexicon/states.txt: %s: no mark %q", name, m)
		}
	}
	return k, nil
}

// addExpression files an expression under its verbs and the words that may come next.
func (l *Lexicon) addExpression(kind *StateKind, value, text string) error {
	e := &StateExpression{Kind: kind, Value: value}
	words := strings.Fields(text)
	if words[0] == "Y" {
		e.OfY, words = true, words[1:]
	}
	if lead, found := strings.CutPrefix(words[0], "^"); found {
		e.addWord(lead, true)
		for words = words[1:]; len(words) > 1 && (words[0] == "X" || words[0] == "Y" || slices.Contains(leading, words[0])); words = words[1:] {
			e.addWord(words[0], true)
		}
	}
	if len(words) == 0 {
		return fmt.Errorf("it has no verb")
	}
	for _, w := range words[1:] {
		e.addWord(w, false)
	}
	next := []string{""}
	for _, w := range e.Rest {
		if w.Slot == 0 {
			next = w.Words
			break
		}
	}
	for _, verb := range strings.Split(words[0], "/") {
		if strings.Contains(verb, "-") || l.Can(verb, 'v') || verb == "be" {
			if l.states[verb] == nil {
				l.states[verb] = map[string][]*StateExpression{}
			}
			for _, n := range next {
				l.states[verb][n] = append(l.states[verb][n], e)
			}
			continue
		}
		return fmt.Errorf("%s is no verb in its base form", verb)
	}
	return nil
}

// addWord adds a word of an expression, or a place for X or Y, before or behind the verb.
func (e *StateExpression) addWord(w string, before bool) {
	word := StateWord{}
	if w == "X" || w == "Y" {
		e.OfX = e.OfX || w == "X"
		word.Slot = w[0]
	} else {
		word.Words, word.Matter = strings.Split(strings.ReplaceAll(w, "@", ""), "/"), strings.HasPrefix(w, "@")
		e.None = e.None || slices.Contains(negations, word.Words[0])
	}
	if before {
		e.Lead = append(e.Lead, word)
	} else {
		e.Rest = append(e.Rest, word)
	}
}
