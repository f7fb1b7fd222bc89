package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An absence is a claim that there was none of some thing, or that none was used or found: "there is no crack", "no tear gas
// was used".
type absence struct {
	it    *item
	in    *passage
	what  nlp.Argument
	words []string // before the noun: "tear"
}

// absences finds those of a passage. What is abstract ("no evidence") and people are let be.
func (ps *passages) absences(in *passage) []absence {
	var out []absence
	for _, it := range in.items {
		if it.Polarity != nlp.Negative || it.sense != fact || !it.Certain || it.Headline || it.Noted() || it.past || deniedBySource(it) {
			continue
		}
		what := it.Object
		if it.Predicate.Passive || it.Subject.Negative {
			what = it.Subject
			if what.Empty() {
				what = it.Object
			}
		}
		if !what.Negative || !is(lexicon.Presence, it.Predicate.Lemma) || it.Predicate.Perfect && it.Predicate.Lemma == "have" {
			continue
		}
		lex := lexicon.Get()
		if h := what.Head; len(h) < 3 || len(what.Names) > 0 || lex.Can(h, 'P') || lex.Can(h, 'T') || is(lexicon.Intangible, h) || is(lexicon.Human, h) || lex.Units[h].Name != "" || lex.Roles[h] {
			continue
		}
		out = append(out, absence{it, in, what, narrowing(what)})
	}
	return out
}

// deniedBySource tells whether a claim is what somebody denies.
func deniedBySource(it *item) bool {
	return slices.ContainsFunc(it.Attribution, func(s nlp.Source) bool { return s.Stance == nlp.Denied || s.Stance == nlp.Doubted })
}

// saysWhen tells whether an argument of a claim says when.
func saysWhen(it *item, a nlp.Argument) bool {
	return slices.ContainsFunc(it.times, func(t nlp.Time) bool { return a.Contains(t.Span) || t.Contains(a.Span) })
}

// narrowing returns the words between the determiner and the head of a phrase.
func narrowing(a nlp.Argument) []string {
	fields := strings.Fields(strings.ToLower(a.Phrase))
	if i := slices.IndexFunc(fields, func(w string) bool { return lexicon.Get().Noun(w) == a.Head }); i >= 0 {
		fields = fields[:i]
	}
	return slices.DeleteFunc(fields, func(w string) bool { return lexicon.Get().Stopwords[w] })
}

// absent sets claims that there was none of some thing against articles that tell of it as there.
func (ps *passages) absent(words wording) []finding {
	lacked := map[string]bool{}
	for i := range ps.list {
		for _, l := range ps.list[i].lacks() {
			lacked[l.thing] = true // see lacking, which asks whose they are
		}
	}
	var out []finding
	for i := range ps.list {
		for _, a := range ps.absences(&ps.list[i]) {
			if lacked[a.what.Head] {
				continue
			}
			f := finding{Type: Polarity, strength: 0.55, whole: true, key: "absent|" + a.what.Head + "|" + a.it.ID, question: words.yesNo(a.it.Claim), topic: "there was " + strings.Join(append(a.words, a.what.Head), " ")}
			yes := stance{name: "yes"}
			own := false
			for _, k := range ps.index[a.what.Head] {
				q := &ps.list[k]
				if q.doc != a.in.doc && (q.source == a.in.source || !ps.oneStory(a.in.doc, q.doc)) {
					continue
				}
				it := ps.tellsOf(a, q)
				switch {
				case it == nil:
				case q.doc == a.in.doc:
					own = true
				default:
					yes.add(it)
				}
			}
			if f.stances = []stance{{name: "no", items: []*item{a.it}}, yes}; len(yes.items) > 0 && !own {
				out = append(out, f)
			}
		}
	}
	return out
}

// tellsOf returns the claim of a passage that tells of the thing of an absence as there, or nil.
func (ps *passages) tellsOf(a absence, q *passage) *item {
	p := ps.props[q.doc][q.sentence]
	s := &p.doc.Sentences[q.sentence]
	if s.Headline || p.rejection >= 0.5 {
		return nil
	}
	if slices.ContainsFunc(a.it.Args, func(x nlp.Argument) bool {
		return x.Span != a.what.Span && !x.Vague && !saysWhen(a.it, x) && !speaksOfHead(s, x)
	}) {
		return nil // "no crack in the northern wall"
	}
	for k := range p.terms {
		t := &p.terms[k]
		if t.kind != nounTerm || t.lemma != a.what.Head || t.negated || t.label == "compound" || strings.HasPrefix(t.label, "nmod") && !amassed(s, t.token) {
			continue
		}
		if mods := modifiersAt(s, t.token); len(without(a.words, mods)) > 0 || len(a.words) == 0 && !ps.sharedThings(a, p, k) {
			continue
		}
		for _, it := range q.items {
			held := it.Object
			if it.Subject.Contains(s.Tokens[t.token].Span) {
				held = it.Subject
			}
			if !held.Contains(s.Tokens[t.token].Span) || held.Head != a.what.Head && !amassed(s, t.token) || held.Negative || it.sense != fact || it.sign < 0 || it.Polarity == nlp.Negative || !it.Certain || it.past || deniedBySource(it) || is(lexicon.Seeking, it.Predicate.Lemma) || reported(it) || disjoint(it.when, a.it.when) || !compatiblePlaces(it.where, a.it.where) {
				continue
			}
			return it
		}
	}
	return nil
}

// reported tells whether a claim says that somebody speaks of a thing.
func reported(it *item) bool {
	_, ok := lexicon.Get().ReportVerbs[it.Predicate.Lemma]
	return ok
}

// amassed tells whether a noun says what there is an amount of: "clouds of [tear gas]".
func amassed(s *nlp.Sentence, token int) bool {
	over := s.Arcs[token].Head
	if over < 0 || s.Tokens[over].Tag[0] != 'N' || is(lexicon.Intangible, lexicon.Get().Noun(s.Tokens[over].Lower)) {
		return false
	}
	for i, arc := range s.Arcs {
		if arc.Head == token && arc.Label == "case" {
			return s.Tokens[i].Lower == "of" && i > over
		}
	}
	return false
}

// modifiersAt returns the words that describe a noun in a sentence.
func modifiersAt(s *nlp.Sentence, token int) []string {
	var out []string
	for i, arc := range s.Arcs {
		if arc.Head == token && (arc.Label == "amod" || arc.Label == "compound") {
			out = append(out, s.Tokens[i].Lower)
		}
	}
	return out
}

// sharedThings tells whether the sentence of an absence and another one that speaks of the thing have something else in common.
func (ps *passages) sharedThings(a absence, p *proposition, thing int) bool {
	own := ps.props[a.in.doc][a.in.sentence]
	for i := range own.terms {
		x := &own.terms[i]
		if x.kind != nounTerm && x.kind != nameTerm || x.lemma == a.what.Head || slices.ContainsFunc(a.it.Attribution, func(s nlp.Source) bool { return s.Source == x.name }) {
			continue
		}
		for k := range p.terms {
			if y := &p.terms[k]; k != thing && (y.kind == nounTerm || y.kind == nameTerm) && tieOf(x, y).score >= 0.85 {
				return true
			}
		}
	}
	return false
}
