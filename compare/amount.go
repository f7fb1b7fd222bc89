package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An amount in a role is a quantity that a clause gives of what news counts again and again: the dead, a price, the length of
// a sentence (nlp/lexicon/amounts.txt), in whatever words.
type roleAmount struct {
	in    *passage
	p     *proposition
	it    *item
	q     nlp.Quantity
	role  *lexicon.AmountRole
	names []string // those that its clause has, but for who says it
	lead  int      // how many such amounts its article gives before it
}

// roleAmounts finds those of a sentence.
func (ps *passages) roleAmounts(in *passage) []roleAmount {
	p := ps.props[in.doc][in.sentence]
	s := &p.doc.Sentences[in.sentence]
	if s.Headline || len(s.Arcs) == 0 || strings.HasSuffix(strings.TrimSpace(p.doc.Article.Text[s.Start:s.End]), "?") {
		return nil
	}
	var out []roleAmount
	quantities := p.doc.QuantitiesIn(s.Span)
	for _, q := range quantities {
		if !s.Contains(q.Span) || q.Unit == nlp.Ordinal || q.Unit == nlp.Multiple || q.Unit == nlp.Share || q.Compound && q.Unit == "" || q.Low < 0 || strings.Contains(q.Unit, " per ") && !strings.HasSuffix(q.Unit, "per hour") {
			continue
		}
		first, last := s.TokensOf(q.Span)
		if first < 0 || lexicon.Get().Numbers[s.Tokens[last].Lower].Kind == "vague" {
			continue // "several", "a few"
		}
		if first > 0 && s.Tokens[first-1].Lower == "by" {
			continue // "rose by 31"
		}
		it := itemAt(in, q.Span)
		if it.sense == unsettled || it.Polarity == nlp.Negative && !survived(it) || it.past && it.sense != plan || it.Noted() || partOfMore(it, q) && !ofAll(s, last) {
			continue
		}
		clause := clauseOf(s, last, func(i int) bool {
			return slices.ContainsFunc(quantities, func(o nlp.Quantity) bool { return o.Span != q.Span && o.Contains(s.Tokens[i].Span) })
		})
		if q.Unit == "pound" {
			q.Unit = "GBP" // no role here weighs anything
		}
		a := roleAmount{in: in, p: p, it: it, q: q}
		far := map[string]int{} // by word: how many tokens lie between it and the amount
		for _, i := range clause {
			for _, w := range forms(s.Tokens[i]) {
				if n, ok := far[w]; !ok || abs(i-last) < n {
					far[w] = abs(i - last)
				}
			}
		}
		a.role = roleOf(q, far)
		if a.role == nil || askedFor(far, a.role) || givenInPart(far, q) || q.Total > 0 && slices.Contains(a.role.Counted, "person") {
			continue
		}
		for _, m := range p.doc.MentionsIn(s.Span) {
			if slices.ContainsFunc(clause, func(i int) bool { return m.Contains(s.Tokens[i].Span) }) && !slices.ContainsFunc(it.Attribution, func(x nlp.Source) bool { return x.Source == p.doc.Entities[m.Entity].Name }) {
				a.names = append(a.names, p.doc.Entities[m.Entity].Name)
			}
		}
		out = append(out, a)
	}
	return out
}

// givenInPart tells by the words of its clause whether an amount is a part of what the role asks for: "$12,400 for her share".
func givenInPart(words map[string]int, q nlp.Quantity) bool {
	for _, w := range []string{"share", "part", "portion", "instalment", "installment", "half", "third", "upfront", "initial"} {
		if _, ok := words[w]; ok && q.Unit != "" && q.Unit != "percent" {
			return true
		}
	}
	return false
}

// askedFor tells by the words of its clause whether an amount is one that somebody asks for: "lawyers demanded a sentence of
// nine years".
func askedFor(words map[string]int, role *lexicon.AmountRole) bool {
	for w := range words {
		if (is(lexicon.Mandative, w) || w == "seek" || w == "want" || w == "call") && !role.Says(w) {
			return true
		}
	}
	return false
}

// roleOf returns the role that an amount is in, given how far the words of its clause are from it: of several the one that
// most words say, and of those the one whose words are nearest. It is nil where none is told.
func roleOf(q nlp.Quantity, far map[string]int) *lexicon.AmountRole {
	var best *lexicon.AmountRole
	most, least := 0, 0
	for _, c := range countedKinds(q) {
		for _, r := range lexicon.Get().AmountRoles(c) {
			words, away := r.Told(far)
			switch {
			case words == 0, best != nil && r.Last && !best.Last:
			case best == nil, best.Last && !r.Last, words > most, words == most && away < least:
				best, most, least = r, words, away
			}
		}
	}
	return best
}

// countedKinds returns by what kinds of things amounts.txt knows what a quantity counts or is measured in.
func countedKinds(q nlp.Quantity) []string {
	lex := lexicon.Get()
	switch {
	case q.Unit == "year of age":
	case q.Unit != "":
		return lex.Measures(q.Unit)
	case strings.HasPrefix(q.Of, "armed ") || strings.HasPrefix(q.Of, "masked "):
		return []string{"gunman"}
	case q.Head == "" || q.Head == "person" || q.Head == "people" || is(lexicon.Human, q.Head) || lex.Can(q.Head, 'P') || lex.Roles[q.Head]:
		return []string{q.Head, "person"}
	default:
		return []string{q.Head}
	}
	return nil
}

// ofAll tells whether an amount is the subject of a verb and counts to whom or what of all something happens: "three of the
// cars overturned".
func ofAll(s *nlp.Sentence, token int) bool {
	next := wordAt(s, token+1)
	return next == "of" && strings.HasPrefix(s.Arcs[token].Label, "nsubj")
}

// survived tells whether a claim is negative only for being read as the opposite of dying.
func survived(it *item) bool { return family(it.Predicate.Class) == "die" }

func abs(n int) int { return max(n, -n) }

// clauseOf returns the tokens of the clause that a token stands in, with the verbs that it depends on as a complement, but
// without what is joined to the phrases over it, as far as it does not come to a token that is asked to be left out.
func clauseOf(s *nlp.Sentence, token int, leaveOut func(i int) bool) []int {
	in := make([]bool, len(s.Tokens))
	var down func(i int)
	down = func(i int) {
		if in[i] || i != token && leaveOut(i) {
			return
		}
		in[i] = true
		for k, a := range s.Arcs {
			if a.Head == i && !bounds(s, k) && a.Label != "conj" {
				down(k)
			}
		}
	}
	for i, steps := token, 0; i >= 0 && steps < 8; steps++ {
		down(i)
		if bounds(s, i) {
			if h := s.Arcs[i].Head; s.Arcs[i].Label == "acl:relcl" {
				down(h) // "Skarvik's mine, which employs"
			}
			break
		}
		next := s.Arcs[i].Head
		for s.Arcs[i].Label == "conj" && next >= 0 && s.Tokens[next].Tag[0] != 'V' {
			i, next = next, s.Arcs[next].Head
		}
		if s.Arcs[i].Label == "conj" {
			break
		}
		i = next
	}
	var out []int
	for i, yes := range in {
		if yes {
			out = append(out, i)
		}
	}
	return out
}

// bounds tells whether a token heads a clause of its own.
func bounds(s *nlp.Sentence, i int) bool {
	switch label := s.Arcs[i].Label; label {
	case "ccomp", "advcl", "parataxis", "acl:relcl", "root", "csubj":
		return s.Tokens[i].Tag != "VBG" || label == "root"
	case "conj":
		return s.Tokens[i].Tag[0] == 'V'
	}
	return s.Arcs[i].Head < 0
}
