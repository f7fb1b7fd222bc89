package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A denial is rare in news and nearly always answers what somebody else tells, seldom in the same words: "there was no telephone
// call", "spoke by phone". What is denied is looked for here among what other articles of the story tell.

// answered sets denials that an event took place against articles that tell of it in other words.
func (ps *passages) answered(words wording) []finding {
	denied, told := map[string][]happening{}, map[string][]happening{}
	var frames []string
	for i := range ps.list {
		for _, it := range ps.list[i].items {
			for _, t := range ps.happenings(it) {
				switch {
				case t.happened:
					told[t.frame] = append(told[t.frame], t)
				case denied[t.frame] == nil:
					frames = append(frames, t.frame)
					fallthrough
				default:
					denied[t.frame] = append(denied[t.frame], t)
				}
			}
		}
	}
	var out []finding
	for _, frame := range frames {
		for _, yes := range ps.facing(denied[frame], told[frame]) {
			if f, ok := ps.answer(yes[0], yes[1], words); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// mostLeads is how many names of an article are taken for those that its story is known by.
const mostLeads = 3

// leads returns for each document the words of the names that stand in most of its sentences.
func leads(ps *passages) [][]string {
	out := make([][]string, len(ps.props))
	count := make([]map[string]int, len(ps.props))
	for i := range ps.list {
		p := &ps.list[i]
		if count[p.doc] == nil {
			count[p.doc] = map[string]int{}
		}
		for _, f := range p.features {
			if name, ok := strings.CutPrefix(f, "name "); ok {
				count[p.doc][name]++
			}
		}
	}
	for doc, names := range count {
		list := sortedKeys(names)
		slices.SortStableFunc(list, func(a, b string) int { return names[b] - names[a] })
		out[doc] = list[:min(mostLeads, len(list))]
	}
	return out
}

// facing pairs denials with what is told, through what both name, or all of one kind where they are few.
func (ps *passages) facing(denied, told []happening) [][2]*happening {
	by := map[string][]int{}
	for i := range told {
		for _, name := range ps.keys(&told[i]) {
			by[name] = append(by[name], i)
		}
	}
	var out [][2]*happening
	for i := range denied {
		no := &denied[i]
		var at []int
		for _, name := range ps.keys(no) {
			if len(by[name]) <= mostCommon {
				at = append(at, by[name]...)
			}
		}
		slices.Sort(at)
		for _, k := range slices.Compact(at) {
			out = append(out, [2]*happening{no, &told[k]})
		}
	}
	return out
}

// keys are the words of names by which a happening can be found: those of its sentence; for denials
// that name nobody, those that its article names most.
func (ps *passages) keys(t *happening) []string {
	var out []string
	add := func(words []string) {
		for _, w := range words {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	for _, tok := range ps.sentenceOf(t.item).Tokens {
		if strings.HasPrefix(tok.Tag, "NNP") {
			add(nameWords(tok.Text))
		}
	}
	for _, n := range t.names {
		add(nameWords(n))
	}
	if t.happened || t.once || len(ps.parties(t)) == 0 && len(t.where) == 0 {
		for _, n := range ps.leads[t.doc] {
			out = append(out, "story "+n)
		}
	}
	return out
}

// answer sets a denial against what it denies.
func (ps *passages) answer(no, yes *happening, words wording) (finding, bool) {
	if no.noun == yes.noun && !no.listed || no.planned != yes.planned || no.source == yes.source || !ps.oneStory(no.doc, yes.doc) || disjoint(no.when, yes.when) || limited(no.Claim) != limited(yes.Claim) ||
		ps.denier[yes.doc] || ps.retold[[2]int{yes.doc, yes.Sentence}] || no.now && !yes.now ||
		occasion(no.item).apart(occasion(yes.item)) || !compatiblePlaces(no.where, yes.where) {
		return finding{}, false
	}
	sure, ok := ps.oneEvent(no, yes)
	if !ok {
		return finding{}, false
	}
	f := finding{Type: Polarity, strength: sure, whole: true, key: "answered|" + no.Claim.ID}
	f.stances = []stance{{name: "no", items: []*item{no.item}}, {name: "yes", items: []*item{yes.item}}}
	f.question, f.topic = words.yesNo(asking(no, yes)), words.assertion(yes.Claim)
	return f, true
}

// asking returns the claim that the question is put from: what is told, unless only the denial says it in plain words.
func asking(no, yes *happening) *nlp.Claim {
	if yes.Modality == nlp.Demanded || yes.Modality == nlp.Hypothetical || !no.noun && (no.Subject.Negative || no.Object.Negative) {
		return no.Claim
	}
	return yes.Claim
}

// oneEvent tells whether a denial and what is told are of one event: whom and what the denial names the other names too, and
// nothing narrows it. It also says how sure that is.
func (ps *passages) oneEvent(no, yes *happening) (sure float64, ok bool) {
	s := ps.sentenceOf(yes.item)
	for _, w := range no.narrow {
		if !idleWord(w) && !slices.Contains(no.common, w) && !hasWord(s, w) {
			return 0, false // "no formal offer"
		}
	}
	if len(no.beside) > 0 && len(yes.beside) > 0 && !share(no.beside, yes.beside) {
		return 0, false // "cases of cholera", "cases of measles"
	}
	shared := 0.0
	if !no.agent.Empty() && !yes.agent.Empty() && !no.mutual {
		m := ps.matched(no, yes, no.agent, []nlp.Argument{yes.agent})
		if m < leastMatch && !(no.inverted != yes.inverted) {
			return 0, false
		}
		shared += max(m, 0)
	}
	asked := no.rest
	if no.mutual && !no.agent.Empty() {
		asked = append([]nlp.Argument{no.agent}, asked...)
	}
	for _, a := range asked {
		m, ok := ps.takesPart(no, yes, a)
		if !ok {
			return 0, false
		}
		if a.Name == "" && len(a.Names) == 0 {
			m /= 2
		}
		shared += m
	}
	names := ps.names(yes.item)
	for _, n := range ps.names(no.item) {
		if slices.Contains(names, n) {
			shared += 0.3
		}
	}
	if no.when != nil && yes.when != nil {
		shared += 0.3
	}
	if no.once {
		shared += leastShownEvent
	}
	if shared < leastShownEvent {
		return 0, false
	}
	return min(0.45+0.15*shared, 0.8), true
}

// leastMatch is from where on two arguments are taken for the same; leastShownEvent is how much of what two claims share shows that they
// are of one event: about one name.
const (
	leastMatch      = 0.4
	leastShownEvent = 0.5
)

// takesPart tells whether an argument of a denial may take part in what is told, and how surely it does.
func (ps *passages) takesPart(no, yes *happening, a nlp.Argument) (match float64, ok bool) {
	if is(lexicon.Adjunct, a.Role) {
		return 0, true
	}
	if a.Vague && !a.Negative {
		before, ok := ps.spokenOfBefore(no.item, a)
		if !ok {
			return 0, true
		}
		a = before
	}
	preposed := a.Role != "subject" && a.Role != "object" && a.Role != "recipient" && a.Role != "complement"
	others := yes.rest
	if no.mutual || preposed || no.noun != yes.noun || no.inverted != yes.inverted {
		others = append([]nlp.Argument{yes.agent}, others...)
	}
	if no.mutual && severalPeople(a) && len(ps.parties(yes)) > 1 {
		return leastMatch, true
	}
	if m := ps.matched(no, yes, a, others); m >= leastMatch {
		return m, len(a.Members) < 2 || ps.saysNames(yes.item, a.Members)
	}
	if onesOwn(a) {
		return 0, false // "the son of the premier"
	}
	if a.Name != "" || len(a.Names) > 0 {
		named := append([]string{}, a.Names...)
		if a.Name != "" {
			named = append(named, a.Name)
		}
		return leastShownEvent, ps.saysNames(yes.item, named) && (a.Name != "" || is(lexicon.Dwelt, a.Head) || hasWord(ps.sentenceOf(yes.item), a.Head))
	}
	if !preposed {
		return 0, false
	}
	if slices.ContainsFunc(yes.rest, func(b nlp.Argument) bool { return b.Role == a.Role }) {
		return 0, no.once // "for the tackle", "for his remarks"
	}
	if hasWord(ps.sentenceOf(yes.item), a.Head) {
		return leastMatch, true
	}
	return 0, is(lexicon.Incidental, a.Role)
}

// spokenOfBefore returns what a pronoun may stand for: the first that the sentence before it tells something of.
func (ps *passages) spokenOfBefore(it *item, a nlp.Argument) (nlp.Argument, bool) {
	p := ps.passageAt(it.doc, it.Sentence-1)
	if w := strings.ToLower(a.Phrase); p == nil || w != "it" && w != "they" && w != "them" {
		return nlp.Argument{}, false
	}
	first := p.items[0]
	found := first.Subject
	if first.Predicate.Passive {
		found = first.Object
	}
	found.Role = a.Role
	return found, !found.Empty() && !found.Vague && !lexicon.Get().Can(found.Head, 'P')
}

// severalPeople tells whether an argument means known people without their names: "the two leaders", "both sides".
func severalPeople(a nlp.Argument) bool {
	lex := lexicon.Get()
	first := strings.ToLower(firstWord(a.Phrase))
	return len(a.Names) == 0 && (a.Definite || first == "both" || first == "either") && (lex.Can(a.Head, 'P') || lex.Can(a.Head, 'G') || a.Head == "side") && pluralSubject(a)
}

// parties returns the names of those who take part in what is told.
func (ps *passages) parties(t *happening) []string {
	out := append([]string{}, t.agent.Members...)
	out = append(out, t.agent.Names...)
	for _, a := range t.rest {
		if !locative(a.Role) {
			out = append(out, a.Names...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// saysNames tells whether the sentence of a claim has all of some names.
func (ps *passages) saysNames(it *item, names []string) bool {
	s := ps.sentenceOf(it)
	return !slices.ContainsFunc(without(names, ps.names(it)), func(n string) bool {
		return !slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return t.Text == lastWord(n) })
	})
}

// onesOwn tells whether an argument is somebody who is described by another one's name: "the brother of Otto Lund".
func onesOwn(a nlp.Argument) bool {
	return a.Name == "" && len(a.Names) > 0 && lexicon.Get().Can(a.Head, 'P')
}

// sentenceOf returns the sentence of a claim.
func (ps *passages) sentenceOf(it *item) *nlp.Sentence {
	return &ps.props[it.doc][it.Sentence].doc.Sentences[it.Sentence]
}

// hasWord tells whether a sentence has a word, in any form.
func hasWord(s *nlp.Sentence, word string) bool {
	return slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool {
		return t.Lemma == word || t.Lower == word || lexicon.Get().Noun(t.Lower) == word
	})
}

// names returns who and what is named in the sentence of a claim.
func (ps *passages) names(it *item) []string {
	var out []string
	for _, f := range ps.passageAt(it.doc, it.Sentence).features {
		if name, ok := strings.CutPrefix(f, "name "); ok {
			out = append(out, name)
		}
	}
	for _, n := range it.names {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// matched tells how well one of some arguments of what is told names the same as an argument of a denial.
func (ps *passages) matched(no, yes *happening, a nlp.Argument, among []nlp.Argument) float64 {
	lex := lexicon.Get()
	best := -1.0
	for _, b := range among {
		if b.Empty() {
			continue
		}
		m := matchArg(a, b)
		switch {
		case anyone(a):
			if b.Name != "" || lex.Can(b.Head, 'P') || lex.Can(b.Head, 'G') {
				m = leastShownEvent
			}
			if !ps.saysNames(yes.item, a.Names) {
				return -1 // "nobody in Tromm"
			}
		case onBehalf(a, b), onBehalf(b, a), onesOwn(a) != onesOwn(b) && !share(a.Heads, b.Heads):
			m = -1
		case a.Name != "" && b.Name == "" && (called(b, a.Name) || ps.describes(yes.doc, b, a.Name) || ps.describes(no.doc, b, a.Name)),
			b.Name != "" && a.Name == "" && (called(a, b.Name) || ps.describes(yes.doc, a, b.Name) || ps.describes(no.doc, a, b.Name)):
			m = max(m, 0.8)
		case m < 1 && a.Name == "" && b.Name == "" && !share(a.Heads, b.Heads):
			m = -1
			r, rank := lex.Meaning(a.Head, 'n').To(lex.Meaning(b.Head, 'n'))
			if r == lexicon.Synonymous && rank <= 2 || (r == lexicon.Narrower || r == lexicon.Broader) && rank <= 1 && !lex.Can(a.Head, 'P') {
				m = 0.6
			}
			if slices.Contains(b.Words, a.Head) {
				m = leastMatch
			}
		}
		best = max(best, m)
	}
	return best
}

// called tells whether a description only says what the thing is that a name names: "the town of Ginn".
func called(a nlp.Argument, name string) bool {
	return len(a.Names) == 1 && a.Names[0] == name && !lexicon.Get().Can(a.Head, 'P') && (lexicon.Get().PlaceWords[a.Head] || is(lexicon.Dwelt, a.Head)) && len(without(a.Words, a.Heads)) <= len(strings.Fields(name))
}

// describes tells whether an article puts the noun of a description beside a name: "Mayor Hanne Brolt".
func (ps *passages) describes(doc int, a nlp.Argument, name string) bool {
	return len(a.Heads) == 1 && len(ps.props[doc]) > 0 && entitles(ps.props[doc][0].doc.Article.Text, name, a)
}

// anyone tells whether an argument means people of any kind: "nobody", "no one in the town", "no people".
func anyone(a nlp.Argument) bool {
	switch first, _, _ := strings.Cut(strings.ToLower(a.Phrase), " "); first {
	case "nobody", "no-one", "none", "anyone", "anybody":
		return true
	}
	return strings.HasPrefix(strings.ToLower(a.Phrase), "no one") || a.Negative && is(lexicon.Human, a.Head)
}

// idleWord tells whether a word beside a verb or noun does not narrow what is denied.
func idleWord(w string) bool {
	switch w {
	case "not", "n't", "never", "ever", "yet", "still", "so", "far", "also", "however", "either", "back", "away", "out", "off", "up", "down", "any", "such", "single", "then", "there", "now", "again", "instead":
		return true
	}
	return false
}
