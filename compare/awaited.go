package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A probe is a test or an examination of which a sentence says that it has no result yet, or what it showed.
type probe struct {
	in      *passage
	at      nlp.Span
	noun    string
	of      []string // nouns that say which: "DNA"
	people  []string // whom its clause names
	told    string   // what it showed, "" while it is awaited
	awaited bool
}

// The stances on the result of a test.
const (
	noResult  = "no result yet"
	hasResult = "a result"
)

// probes finds those of a passage.
func (ps *passages) probes(in *passage) []probe {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	lex := lexicon.Get()
	var out []probe
	for i, t := range s.Tokens {
		noun := lex.Noun(t.Lower)
		if len(s.Arcs) == 0 || !is(lexicon.Probing, noun) || p.oneOfSeveral(s, i) {
			continue
		}
		results := s.Arcs[i].Head >= 0 && is(lexicon.Upshot, lex.Noun(s.Tokens[s.Arcs[i].Head].Lower)) // "results of the autopsy"
		if t.Tag[0] != 'N' && !results {
			continue
		}
		pr := probe{in: in, at: t.Span, noun: noun}
		for k := range s.Tokens {
			if s.Arcs[k].Head == i && s.Arcs[k].Label == "compound" {
				pr.of = append(pr.of, s.Tokens[k].Text)
			}
		}
		top := i
		if label := s.Arcs[i].Label; results && (label == "nmod" || label == "compound" || label == "amod") {
			top = s.Arcs[i].Head
		}
		if pr.awaited = p.awaits(s, top); !pr.awaited {
			pr.told = p.shows(s, top)
		}
		if pr.awaited || pr.told != "" {
			for _, x := range p.terms {
				if x.kind == nameTerm && x.of == nlp.Person && belowToken(s, x.token, s.Arcs[top].Head) {
					pr.people = append(pr.people, x.name)
				}
			}
			out = append(out, pr)
		}
	}
	return out
}

// awaits tells whether a sentence says of a test, or of its results, that there are none so far.
func (p *proposition) awaits(s *nlp.Sentence, i int) bool {
	h, label := s.Arcs[i].Head, s.Arcs[i].Label
	if h < 0 || p.unreal(s, h) {
		return false
	}
	word := s.Tokens[h]
	switch {
	case strings.HasPrefix(label, "nsubj"):
		return is(lexicon.Awaited, word.Lower) && !p.negatedAt(s, h) || is(lexicon.Completing, word.Lemma) && p.negatedAt(s, h) && !slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return t.Lower == "until" || t.Lower == "but" })
	case label == "obj":
		return word.Lemma == "await" && !p.negatedAt(s, h)
	case label == "obl":
		return word.Lemma == "wait" && !p.negatedAt(s, h)
	}
	return false
}

// shows returns what a sentence says that a test, or its results, showed, as a clause, or "".
func (p *proposition) shows(s *nlp.Sentence, i int) string {
	h := s.Arcs[i].Head
	if h < 0 || s.Arcs[i].Label != "nsubj" || !is(lexicon.Disclosing, s.Tokens[h].Lemma) && !is(lexicon.Concluding, s.Tokens[h].Lemma) || p.negatedAt(s, h) || p.unreal(s, h) || s.Tokens[h].Tag == "VBG" || s.Tokens[h].Tag == "VB" {
		return ""
	}
	for k := range s.Tokens {
		if s.Arcs[k].Head == h && s.Arcs[k].Label == "ccomp" {
			if at := slices.IndexFunc(p.terms, func(t term) bool { return t.token == h }); at >= 0 {
				return decapital(p.clause(at))
			}
		}
	}
	if before := s.Tokens[0].Start; h+2 >= len(s.Tokens) && i > 2 { // "He drowned, the autopsy showed."
		if text, _, ok := strings.Cut(p.textOf(nlp.Span{Start: before, End: s.Tokens[i].Start}), ","); ok {
			return p.textOf(s.Tokens[i].Span) + " " + s.Tokens[h].Text + " that " + decapital(text)
		}
	}
	return ""
}

// belowToken tells whether a token is another one or hangs on it.
func belowToken(s *nlp.Sentence, i, top int) bool {
	for steps := 0; i >= 0 && steps < len(s.Tokens); steps++ {
		if i == top {
			return true
		}
		i = s.Arcs[i].Head
	}
	return false
}

// awaitedResults sets articles that say that a test has no result yet against others of the story that say what it
// showed.
func (ps *passages) awaitedResults(wording) []finding {
	by := map[string][]probe{}
	for i := range ps.list {
		for _, pr := range ps.probes(&ps.list[i]) {
			by[pr.noun] = append(by[pr.noun], pr)
		}
	}
	var out []finding
	for _, noun := range sortedKeys(by) {
		for _, a := range by[noun] {
			if !a.awaited || slices.ContainsFunc(by[noun], func(b probe) bool { return !b.awaited && b.in.doc == a.in.doc }) {
				continue
			}
			name := strings.Join(append(slices.Clone(a.of), noun), " ")
			none, some := stance{name: noResult, told: "there is none yet"}, stance{name: hasResult}
			none.add(itemAt(a.in, a.at))
			for _, b := range by[noun] {
				if !b.awaited && a.in.source != b.in.source && ps.oneProbe(a, b) {
					some.add(itemAt(b.in, b.at))
					if some.told == "" || len(b.told) < len(some.told) {
						some.told = b.told
					}
				}
			}
			if len(some.items) > 0 {
				out = append(out, finding{Type: Outcome, key: "result|" + name, strength: 0.5, until: noResult, question: "Is there a result of the " + name + "?", stances: []stance{none, some}})
			}
		}
	}
	return out
}

// oneProbe tells whether two sentences can speak of one test: of the same kind, in articles about one story that tell of
// the same people.
func (ps *passages) oneProbe(a, b probe) bool {
	if len(a.of) > 0 && len(b.of) > 0 && !share(a.of, b.of) || !ps.oneStory(a.in.doc, b.in.doc) || len(a.people) > 0 && len(b.people) > 0 && !share(a.people, b.people) {
		return false
	}
	shared, _ := ps.overlap(a.in, b.in)
	return shared >= leastShared && !ps.otherPeople(a.in, b.in) || sharesWord(ps.story[a.in.doc].people, ps.story[b.in.doc].people)
}
