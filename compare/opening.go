package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An opening is a term of a sentence that tells of something as alleged, reported or not known, whatever the frame of
// its claim: "allegedly asked", "accused of selling", "unclear whether it sank".
type opening struct {
	p  *proposition
	in *passage
	k  int
}

// openings finds those of a passage.
func (ps *passages) openings(in *passage) []opening {
	p := ps.props[in.doc][in.sentence]
	if len(p.doc.Sentences[in.sentence].Arcs) == 0 {
		return nil
	}
	var out []opening
	for k := range p.terms {
		if p.opens(k) || p.mayYet(k) {
			out = append(out, opening{p, in, k})
		}
	}
	return out
}

// opens tells whether a term stands under a word that leaves it open whether it is so.
func (p *proposition) opens(k int) bool {
	t := &p.terms[k]
	if t.negated {
		return false
	}
	s := &p.doc.Sentences[p.sentence]
	c := t.claim
	for i := range s.Tokens {
		if w := s.Tokens[i]; w.Tag[0] == 'R' && lexicon.Get().Modals[w.Lower] == "possible" && t.kind == verbTerm &&
			(s.Arcs[i].Head == t.token && s.Arcs[i].Label == "advmod" || c != nil && c.Modality == nlp.Possible && i < t.token && i >= t.token-4) {
			return true
		}
	}
	if c == nil || c.Noted() || c.Polarity != nlp.Positive || c.Quoted {
		return false
	}
	switch c.Modality {
	case nlp.Questioned:
		return p.unsettled(t.token)
	case nlp.Possible:
		return c.Predicate.Perfect || p.rumoured(t.token)
	case nlp.Happened:
		return onlyClaimed(c) && p.rejection == 0
	}
	return false
}

// onlyClaimed tells whether a claim is told as what somebody claims or alleges, a word by which an outlet says that it does not
// vouch for it: "rebels claim to have taken the town", "faces allegations that he took bribes".
func onlyClaimed(c *nlp.Claim) bool {
	n := len(c.Attribution)
	if n == 0 || c.Attribution[n-1].Stance != nlp.Said {
		return false
	}
	lex := lexicon.Get()
	for _, w := range strings.Fields(nlp.Fold(c.Attribution[n-1].Cue)) {
		if verb, noun := lex.Verb(w), lex.Noun(w); verb == "claim" || verb == "allege" || is(lexicon.Hearsay, noun) && noun != "report" && noun != "story" && noun != "tale" {
			return true
		}
	}
	return false
}

// mayYet tells whether a predicate says what may or might happen.
func (p *proposition) mayYet(k int) bool {
	c := p.terms[k].claim
	return c != nil && !c.Predicate.Perfect && (c.Modality == nlp.Possible || c.Modality == nlp.Conditional) && c.Polarity == nlp.Positive && p.auxiliary(k, "may", "might")
}

// auxiliary tells whether one of some words is an auxiliary of a term.
func (p *proposition) auxiliary(k int, words ...string) bool {
	s := &p.doc.Sentences[p.sentence]
	for i := range s.Tokens {
		if s.Arcs[i].Head == p.terms[k].token && s.Arcs[i].Label == "aux" && slices.Contains(words, s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// rumoured tells whether a predicate hangs on a passive that vouches for nothing: "is accused of selling".
func (p *proposition) rumoured(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	h := s.Arcs[token].Head
	return h >= 0 && s.Tokens[h].Tag == "VBN" && is(lexicon.Rumoured, s.Tokens[h].Lemma)
}

// unsettled tells whether a predicate hangs on a word that says that it is not known or still looked into: "unclear
// whether", "yet to determine if". That somebody does not say it does not leave it open.
func (p *proposition) unsettled(token int) bool {
	s := &p.doc.Sentences[p.sentence]
	h := s.Arcs[token].Head
	return h >= 0 && leavesOpen(s.Tokens[h].Lower, s.Tokens[h].Lemma)
}

// leavesOpen tells whether a word says, before "whether", that something is not known or still looked into: "unclear",
// "[not] clear", "to determine".
func leavesOpen(word, lemma string) bool {
	return is(lexicon.Open, word) || is(lexicon.Settled, word) || is(lexicon.Settling, lemma)
}

// flat tells whether a sentence has no word that leaves anything open, and none that denies or doubts.
func (p *proposition) flat() bool {
	s := &p.doc.Sentences[p.sentence]
	lex := lexicon.Get()
	for i, t := range s.Tokens {
		stance := lex.ReportVerbs[t.Lemma].Stance
		switch {
		case is(lexicon.Hedging, t.Lower), is(lexicon.Supposed, t.Lower), is(lexicon.Open, t.Lower), t.Lower == "whether",
			t.Tag == "VBN" && is(lexicon.Rumoured, t.Lemma), t.Tag[0] == 'V' && (stance == "denied" || stance == "doubted"),
			lex.Modals[t.Lower] == "possible" && (t.Tag == "MD" || t.Tag[0] == 'R' || t.Tag[0] == 'J'), p.negatedAt(s, i) && t.Tag[0] == 'V',
			t.Tag[0] == 'N' && (is(lexicon.Hearsay, lex.Noun(t.Lower)) || lex.Noun(t.Lower) == "suspect" || lex.Noun(t.Lower) == "suspicion"):
			return false
		}
	}
	return true
}
