package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// onlyDoubted is the stance of who says that something is doubted, and does not call it untrue.
const onlyDoubted = "doubted"

// nameDoubts names what is only doubted so.
func (f *finding) nameDoubts() {
	for i := range f.stances {
		if s := &f.stances[i]; s.name == calledUntrue && allOf(s.items, onlyDoubts) {
			s.name = onlyDoubted
		}
	}
}

// onlyDoubts tells whether the sentence of an item has a word of doubt and none that denies or rejects.
func onlyDoubts(it *item) bool {
	lex := lexicon.Get()
	found := false
	for _, w := range strings.Fields(strings.ToLower(evidence(it))) {
		w = strings.Trim(w, ".,;:!?\"'“”‘’()")
		switch noun := lex.Noun(w); {
		case is(lexicon.Rejecting, w), is(lexicon.Rejecting, noun), denying(w), is(lexicon.Proof, noun), strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "n’t"):
			return false
		case noun == "doubt", lex.Verb(w) != "" && lex.ReportVerbs[lex.Verb(w)].Stance == "doubted":
			found = true
		}
	}
	return found
}

// untrueTold words the stance of who calls something untrue: who denies it in its sentences, by whose word it is untrue, or that
// the outlets call it so themselves.
func untrueTold(s stance, verb func(string) string) string {
	if s.name == onlyDoubted {
		return verb("report") + " that it is doubted"
	}
	if who := denierOf(s.items); who != "" {
		return verb("report") + " that " + who + " denies it"
	}
	if source := by(s); source != "" && allOf(s.items, toldBySpeaker) {
		return verb("report") + source + " that it is untrue"
	}
	return verb("call") + " it untrue"
}

// toldBySpeaker tells whether somebody who can speak says what an item says: no rumour, nobody who learns it, and no headline, in
// which a colon may stand for anything.
func toldBySpeaker(it *item) bool {
	if len(it.Attribution) == 0 || headed(it.Claim) {
		return false
	}
	lex := lexicon.Get()
	last := it.Attribution[len(it.Attribution)-1]
	return last.Source != "" && !slices.ContainsFunc(strings.Fields(strings.ToLower(last.Source)), func(w string) bool {
		return reportNoun(lex.Noun(w)) || is(lexicon.Hearsay, lex.Noun(w))
	}) && !slices.ContainsFunc(strings.Fields(last.Cue), func(w string) bool { return is(lexicon.Learning, lex.Verb(w)) })
}

// denierOf returns the one name whose denial all of some items tell, as what it did or as whose word they deny, or "".
func denierOf(items []*item) string {
	name := ""
	for _, it := range items {
		who := ""
		if n := len(it.Attribution); n > 0 && it.Attribution[n-1].Stance == nlp.Denied {
			who = presentable(it.Attribution[n-1].Source)
		} else if it.Polarity == nlp.Positive && lexicon.Get().ReportVerbs[it.Predicate.Lemma].Stance == "denied" && !it.Predicate.Passive {
			who = it.Subject.Name
		}
		if who == "" || who != upper(who) || name != "" && who != name {
			return ""
		}
		name = who
	}
	return name
}

// onlyDescribes tells whether all words of rejection in a sentence describe a thing that is told of beside something else: "wants
// him fired over a fabricated story" rejects the story, and not that he wants it.
func (p *proposition) onlyDescribes() bool {
	s := &p.doc.Sentences[p.sentence]
	beside := func(i int) bool {
		h := s.Arcs[i].Head
		if h < 0 || s.Arcs[i].Label != "amod" {
			return false
		}
		label := s.Arcs[h].Label
		return strings.HasPrefix(label, "obl") && s.Arcs[h].Head >= 0
	}
	found := false
	for i, t := range s.Tokens {
		switch stance := lexicon.Get().ReportVerbs[t.Lemma].Stance; {
		case is(lexicon.Rejecting, t.Lower) || untrueWord(t):
			if !beside(i) {
				return false
			}
			found = true
		case lexicon.Get().Negators[t.Lower] != "", t.Tag[0] == 'V' && (stance == "denied" || stance == "doubted"), t.Tag[0] == 'N' && lexicon.Get().Noun(t.Lower) == "doubt":
			return false
		}
	}
	return found
}

// commands tells whether a sentence opens with what somebody is not to do, and denies nothing else: "Don't open the file".
func (p *proposition) commands() bool {
	s := &p.doc.Sentences[p.sentence]
	if len(s.Tokens) < 3 || s.Tokens[0].Lower != "do" || lexicon.Get().Negators[s.Tokens[1].Lower] == "" {
		return false
	}
	return !slices.ContainsFunc(s.Tokens[2:], func(t nlp.Token) bool {
		return lexicon.Get().Negators[t.Lower] != "" || is(lexicon.Rejecting, t.Lower) || untrueWord(t)
	})
}
