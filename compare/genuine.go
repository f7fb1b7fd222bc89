package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A vetting is what a sentence says of a recording, a picture or a writing: that it is genuine or a fake, that this is
// doubted, or that nobody could verify it.
type vetting struct {
	in      *passage
	at      nlp.Span
	thing   string         // "recording"
	kinds   []lexicon.Kind // of the thing
	verdict string
}

// The verdicts of vettings, in the order in which they are reported.
const (
	genuine    = "genuine"
	spurious   = "not genuine"
	doubted    = "in doubt"
	unverified = "not verified"
)

var verdicts = []string{genuine, spurious, doubted, unverified}

// verdictSays words the verdicts for reasons.
var verdictSays = map[string]string{
	genuine: "it is genuine", spurious: "it is not genuine", doubted: "it is doubted whether it is genuine", unverified: "it has not been verified",
}

// exhibits are the kinds of things that are faked and vouched for. What is of one kind may be one thing.
var exhibits = []lexicon.Kind{lexicon.Taped, lexicon.Filmed, lexicon.Pictured, lexicon.Written, lexicon.Painted}

// vettings finds those of a passage.
func (ps *passages) vettings(in *passage) []vetting {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	if len(s.Arcs) == 0 || wordAt(s, len(s.Tokens)-1) == "?" {
		return nil
	}
	var out []vetting
	for i := range s.Tokens {
		thing, kinds := exhibit(s, i)
		if len(kinds) == 0 || p.oneOfSeveral(s, i) {
			continue
		}
		if v := p.verdict(s, i); v != "" {
			out = append(out, vetting{in: in, at: s.Tokens[i].Span, thing: thing, kinds: kinds, verdict: v})
		}
	}
	return out
}

// exhibit returns the noun and the kinds of one such thing, nothing for other words: "audio file", "photo".
func exhibit(s *nlp.Sentence, i int) (thing string, kinds []lexicon.Kind) {
	t := s.Tokens[i]
	if t.Tag != "NN" {
		return "", nil
	}
	if s.Arcs[i].Label == "compound" {
		if i+1 < len(s.Tokens) && s.Arcs[i].Head == i+1 {
			return "", nil
		}
	}
	of := func(word string) (list []lexicon.Kind) {
		for _, k := range exhibits {
			if is(k, word) {
				list = append(list, k)
			}
		}
		return list
	}
	if i > 0 && s.Arcs[i-1].Head == i && s.Arcs[i-1].Label == "compound" {
		if kinds = of(s.Tokens[i-1].Lower); len(kinds) > 0 {
			return s.Tokens[i-1].Lower + " " + t.Lower, kinds
		}
	}
	return t.Lower, of(lexicon.Get().Noun(t.Lower))
}

// subjects returns the names in a sentence of what a recording, a picture or a writing may be of or by, outlets aside.
func (p *proposition) subjects() []string {
	lex := lexicon.Get()
	var out []string
	for _, t := range p.terms {
		if t.kind == nameTerm && t.name != p.doc.Article.Outlet && !lex.Outlets[t.name] && lex.Agencies[t.name] == "" && !slices.Contains(out, t.name) {
			out = append(out, t.name)
		}
	}
	return out
}

// persons returns the names of persons in a sentence.
func (p *proposition) persons() []string {
	var out []string
	for _, t := range p.terms {
		if t.kind == nameTerm && t.of == nlp.Person {
			out = append(out, t.name)
		}
	}
	return out
}

// verdict returns what a sentence says of the thing at a token, or "".
func (p *proposition) verdict(s *nlp.Sentence, i int) string {
	if i > 0 && s.Tokens[i-1].Tag[0] != 'N' {
		if w := s.Tokens[i-1]; s.Arcs[i-1].Head == i {
			switch {
			case i > 1 && is(lexicon.Hedging, s.Tokens[i-2].Lower):
			case w.Lower == "unverified" || w.Lower == "unauthenticated":
				return unverified
			case is(lexicon.Spurious, w.Lower):
				return spurious
			}
		}
	}
	h, label := s.Arcs[i].Head, s.Arcs[i].Label
	if h < 0 {
		return ""
	}
	if label == "nmod" && (s.Tokens[h].Lower == "authenticity" || s.Tokens[h].Lower == "genuineness") {
		return p.verdictOn(s, h)
	}
	switch {
	case strings.HasPrefix(label, "nsubj"):
		return p.predicated(s, h)
	case label == "obj" && is(lexicon.Vouching, s.Tokens[h].Lemma):
		return p.vouches(s, h)
	}
	return ""
}

// verdictOn returns what a sentence says of somebody's "authenticity".
func (p *proposition) verdictOn(s *nlp.Sentence, i int) string {
	h, label := s.Arcs[i].Head, s.Arcs[i].Label
	if h < 0 {
		return ""
	}
	lemma := s.Tokens[h].Lemma
	switch {
	case s.Tokens[h].Tag[0] == 'N':
		if doubts := is(lexicon.Doubting, lexicon.Get().Noun(s.Tokens[h].Lower)); doubts && label == "nmod" && !p.negatedAt(s, h) && !noned(s, h) {
			return doubted
		}
	case label != "obj" && label != "nsubj:pass" && label != "obl":
	case is(lexicon.Vouching, lemma) || lemma == "confirm" || lemma == "prove" || lemma == "establish" || lemma == "vouch":
		return p.vouches(s, h)
	case is(lexicon.Doubting, lemma) && !p.negatedAt(s, h) && !p.unreal(s, h):
		return doubted
	}
	return ""
}

// predicated returns what a sentence says with a predicate of the thing that is its subject: "is a fake", "was forged",
// "appears to be genuine", "has been verified".
func (p *proposition) predicated(s *nlp.Sentence, h int) string {
	if w := s.Tokens[h]; is(lexicon.Seeming, w.Lemma) || is(lexicon.Labelling, w.Lemma) && w.Tag == "VBN" {
		over := h
		for k := range s.Tokens {
			if s.Arcs[k].Head == over && (s.Arcs[k].Label == "xcomp" || s.Arcs[k].Label == "obj") {
				h = k
			}
		}
		if h == over || p.negatedAt(s, over) || p.unreal(s, over) {
			return ""
		}
	}
	word := s.Tokens[h]
	noun := lexicon.Get().Noun(word.Lower)
	if word.Tag == "VBN" && is(lexicon.Vouching, word.Lemma) {
		return p.vouches(s, h)
	}
	real := is(lexicon.Authentic, word.Lower)
	if !real && !is(lexicon.Spurious, word.Lower) && !(word.Tag[0] == 'N' && is(lexicon.Spurious, noun)) {
		return ""
	}
	modal := p.modalOf(s, h)
	switch {
	case p.marked(s, h, "if", "whether"):
		return ""
	case modal == "could" || modal == "may" || modal == "might":
		if real {
			return ""
		}
		return doubted
	case modal != "":
		return ""
	case real != p.negatedAt(s, h):
		return genuine
	}
	return spurious
}

// vouches returns what a sentence says with a verb of verifying.
func (p *proposition) vouches(s *nlp.Sentence, v int) string {
	over := s.Arcs[v].Head
	modal := p.modalOf(s, v)
	switch {
	case p.marked(s, v, "if", "whether"):
		return ""
	case modal == "to" && over >= 0 && (s.Tokens[over].Lower == "unable" || s.Tokens[over].Lemma == "fail"):
		return unverified
	case modal == "to" && over >= 0 && (s.Tokens[over].Lower == "able" || s.Tokens[over].Lemma == "manage"):
		if p.negatedAt(s, over) {
			return unverified
		}
		return genuine
	case p.negatedAt(s, v):
		if modal == "" || modal == "could" || modal == "can" || modal == "ca" {
			return unverified
		}
		return ""
	case modal != "", s.Tokens[v].Tag == "VB":
		return ""
	}
	return genuine
}

// modalOf returns the modal verb or the "to" of a predicate, or "".
func (p *proposition) modalOf(s *nlp.Sentence, v int) string {
	for k, t := range s.Tokens {
		if s.Arcs[k].Head == v && (t.Tag == "MD" || t.Tag == "TO" && s.Arcs[k].Label == "mark" || t.Lower == "to" && s.Arcs[k].Label == "aux") {
			return t.Lower
		}
	}
	return ""
}

// unreal tells whether a predicate has a modal verb or "to", or stands under "if".
func (p *proposition) unreal(s *nlp.Sentence, v int) bool {
	return p.modalOf(s, v) != "" || p.marked(s, v, "if", "whether")
}

// marked tells whether a predicate has one of some words as its mark.
func (p *proposition) marked(s *nlp.Sentence, v int, words ...string) bool {
	for k, t := range s.Tokens {
		if s.Arcs[k].Head == v && s.Arcs[k].Label == "mark" && slices.Contains(words, t.Lower) {
			return true
		}
	}
	return false
}
