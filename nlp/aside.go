package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// An aside is a stretch of a sentence that says where the rest comes from: "..., officials said", "...,
// the mayor, officials say, ...", "according to ..."; or what a preposition of several words puts in
// front of it: "Contrary to first reports, ..."; or a relative clause between commas: "Brandt, who led the
// talks, ..."; or what a noun of saying holds: "Reports [that the ferry sank] were false".
type aside struct {
	tokenRange
	about  int        // a relative clause: 1 + the last token of what it is about; else 0
	of     int        // a clause of content: 1 + its noun; else 0
	accord tokenRange // "according to", empty for a clause of saying
	prep   string     // the preposition of several words, or ""
}

// cut finds the asides of a sentence and marks the tokens of asides and quotations.
func (r *reader) cut(quotes []tokenRange) {
	r.piece = make([]int, len(r.tokens))
	for _, q := range quotes {
		for i := q.from; i < q.to; i++ {
			r.piece[i] = quotePiece
		}
	}
	r.cutTimes()
	for i := r.from; i < r.to; i++ {
		if r.piece[i] != 0 && r.piece[i] != droppedPiece {
			continue
		}
		for _, read := range []func(int) (aside, bool){r.accordAt, r.parenthesisAt, r.contentAt, r.relativeAt, r.sayingAt} {
			if a, ok := read(i); ok {
				r.take(a)
				i = a.to - 1
				break
			}
		}
	}
}

// What tokens belong to that are parsed with nothing else.
const (
	quotePiece   = -1 // quotations, which have parts of their own
	timePiece    = -2 // expressions of time
	droppedPiece = -3 // marks and cues around what was taken out
)

// contentAt reads a clause with "that" behind a noun of saying in the subject of a sentence: it ends before
// the second verb.
func (r *reader) contentAt(i int) (aside, bool) {
	if r.tokens[i].Lower != "that" || i == r.from || !strings.HasPrefix(r.tokens[i-1].Tag, "NN") {
		return aside{}, false
	}
	noun := i - 1
	for k := i - 2; k >= r.from && !r.lex.Is(lexicon.Report, r.lex.Noun(r.tokens[noun].Lower)); k-- {
		if is(r.tokens, k, "by", "of", "from") { // "claims by the owner that"
			noun = k - 1
		}
	}
	if noun < r.from || !r.lex.Is(lexicon.Report, r.lex.Noun(r.tokens[noun].Lower)) {
		return aside{}, false
	}
	for _, t := range r.tokens[r.from:i] {
		if isVerb(t.Tag) || t.Tag == "MD" || t.Tag == "," {
			return aside{}, false
		}
	}
	verb, inside := false, true
	for k := i + 1; k < r.to && r.piece[k] == 0; k++ {
		t := r.tokens[k]
		fin := isFinite(t.Tag) || t.Tag == "VBN" && pastForm(t.Lower) && !have(r.tokens, k)
		switch {
		case t.Tag == "," || t.Tag == "CC" || strings.HasPrefix(t.Tag, "W") || t.Tag == "IN" && t.Lower == "that":
			return aside{}, false
		case fin && verb && !inside:
			return aside{tokenRange: tokenRange{i, k}, of: noun + 1}, true
		case fin:
			verb, inside = true, true
		case inside && verb && !isVerb(t.Tag) && !strings.HasPrefix(t.Tag, "RB"):
			inside = false
		}
		// An intransitive verb may stand right before the next.
		if fin && k+1 < r.to && auxiliary(t.Lower) == "" && t.Tag != "MD" {
			inside = false
		}
	}
	return aside{}, false
}

// relativeAt reads a relative clause between the comma at i and the one behind which the verb of the
// clause around it stands.
func (r *reader) relativeAt(i int) (aside, bool) {
	if r.tokens[i].Tag != "," || i == r.from || i+2 >= r.to || !is(r.tokens, i+1, "who", "which") || !strings.HasPrefix(r.tokens[i-1].Tag, "NN") {
		return aside{}, false
	}
	verb, main := false, false
	for _, t := range r.tokens[r.from:i] {
		main = main || isFinite(t.Tag)
	}
	for k := i + 2; k < r.to && r.piece[k] != quotePiece; k++ {
		t := r.tokens[k]
		verb = verb || isFinite(t.Tag)
		if last := t.Tag == "." && k+1 == r.to; main && verb && (last || k+1 == r.to) {
			if !last {
				k++
			}
			return aside{tokenRange: tokenRange{i, k}, about: i}, true
		}
		if t.Tag != "," || !verb {
			continue
		}
		if a, ok := r.sayingAt(k); ok && main && r.closes(a.to-1) {
			return aside{tokenRange: tokenRange{i, k}, about: i}, true
		}
		next := k + 1
		for next < r.to && strings.HasPrefix(r.tokens[next].Tag, "RB") {
			next++
		}
		if next < r.to && isFinite(r.tokens[next].Tag) && !r.speechEnds(next) {
			return aside{tokenRange: tokenRange{i, k + 1}, about: i}, true
		}
	}
	return aside{}, false
}

// speechEnds tells whether the verb at i is one of saying in front of its subject: ", who won, said Smith".
func (r *reader) speechEnds(i int) bool {
	return r.speech(i) && i+1 < r.to && r.opensNoun(i+1) && r.closes(i)
}

func (r *reader) take(a aside) {
	r.asides = append(r.asides, a)
	for i := a.accord.from; i < a.accord.to; i++ {
		r.piece[i] = droppedPiece
	}
	for i := a.from; i < a.to; i++ {
		if r.piece[i] == 0 {
			r.piece[i] = len(r.asides)
		}
	}
	// The commas around it part nothing any more.
	for _, i := range [...]int{a.from, a.from - 1, a.accord.from - 1, a.to - 1, a.to} {
		if i > r.from && i < r.to && r.tokens[i].Tag == "," && r.piece[i] >= 0 {
			r.piece[i] = droppedPiece
		}
	}
}

// accordAt reads "according to" with its source, which goes to the next comma or the end.
func (r *reader) accordAt(i int) (aside, bool) {
	n, prep := 0, ""
	if is(r.tokens, i, "according") && is(r.tokens, i+1, "to") {
		n = 2
	}
	for k := 3; k > 1 && n == 0 && i == r.from; k-- {
		if i+k < r.to && r.lex.Is(lexicon.Prepositional, joined(r.tokens[i:i+k])) && !isVerb(r.tokens[i+k].Tag) {
			n, prep = k, joined(r.tokens[i:i+k])
		}
	}
	if n == 0 {
		return aside{}, false
	}
	a := aside{tokenRange: tokenRange{i + n, i + n}, accord: tokenRange{i, i + n}, prep: prep}
	for a.to < r.to && r.piece[a.to] == 0 {
		t := r.tokens[a.to]
		if a.to > a.from && (t.Tag == ":" || t.Tag == "." && a.to+1 >= r.to || t.Tag == ")") {
			break
		}
		if t.Tag == "," && !strings.HasPrefix(tag(r.tokens, a.to+1), "W") && !r.apposition(a.to, i == r.from) {
			break
		}
		if i == r.from && isFinite(t.Tag) && !r.relativeBefore(a.from, a.to) && a.to > a.from {
			break
		}
		a.to++
	}
	if i == r.from && a.to < r.to && isFinite(r.tokens[a.to].Tag) {
		// No comma parts the source from the subject behind it.
		return aside{}, false
	}
	return a, a.to > a.from
}

func (r *reader) relativeBefore(from, to int) bool {
	for i := from; i < to; i++ {
		if strings.HasPrefix(r.tokens[i].Tag, "W") || r.tokens[i].Lower == "that" {
			return true
		}
	}
	return false
}

// apposition tells whether the comma at i opens a description of the name before it at the end of a
// sentence: "according to John Smith, the mayor."
func (r *reader) apposition(i int, opening bool) bool {
	if opening || i+1 >= r.to || !(r.tokens[i+1].Tag == "DT" || strings.HasPrefix(r.tokens[i+1].Tag, "NN")) {
		return false
	}
	for k := i + 1; k < r.to; k++ {
		if isFinite(r.tokens[k].Tag) || r.tokens[k].Tag == "," || r.piece[k] != 0 {
			return false
		}
	}
	return true
}

// sayingAt reads a clause of saying behind the comma at i that reports what stands around it.
func (r *reader) sayingAt(i int) (aside, bool) {
	if r.tokens[i].Tag != "," && r.tokens[i].Tag != ":" || i == r.from || i+2 >= r.to {
		return aside{}, false
	}
	stated := r.stated(i)
	from := i + 1
	for from < r.to && (r.tokens[from].Tag == "''" || r.tokens[from].Tag == ",") {
		from++
	}
	verb := -1
	if from+1 < r.to && (r.speech(from) || r.tokens[from].Tag == "VB" && r.headline && r.lex.ReportVerbs[r.tokens[from].Lemma].Stance != "") && r.opensNoun(from+1) { // ", said the minister"
		verb = from
	} else if from < r.to && (r.opensNoun(from) || strings.HasPrefix(r.tokens[from].Tag, "JJ")) {
		for k := from + 1; k < r.to && r.piece[k] == 0; k++ {
			t := r.tokens[k]
			if r.speech(k) {
				verb = k
				break
			}
			if isFinite(t.Tag) && !(auxiliary(t.Lower) == "have" && r.speech(k+1)) || t.Tag == ":" || t.Tag == "WRB" || t.Tag == "''" || t.Tag == "(" || t.Tag == "TO" || t.Tag == "CC" && isVerb(tag(r.tokens, k+1)) {
				return aside{}, false
			}
			if t.Tag == "," && !r.described(from, k) {
				return aside{}, false
			}
		}
	}
	if verb < 0 || verb > from && r.filled(verb) {
		return aside{}, false
	}
	to := verb + 1
	for to < r.to {
		t := r.tokens[to]
		if r.piece[to] != 0 || t.Tag == "." && to+1 >= r.to {
			break
		}
		if t.Tag == "," || t.Tag == ":" {
			// ", adding that" and "who ..." belong to it.
			if next := tag(r.tokens, to+1); next != "VBG" && !strings.HasPrefix(next, "W") && !(strings.HasPrefix(next, "NN") && to+1 < r.to && r.closes(to)) {
				break
			}
			to = r.to
			for to > 0 && r.tokens[to-1].Tag == "." {
				to--
			}
			break
		}
		if isFinite(t.Tag) || t.Tag == "IN" && t.Lower == "that" || t.Lower == "whether" || t.Tag == "''" {
			return aside{}, false // it has content of its own
		}
		to++
	}
	// Between commas it may stand before the verb of what it reports: "In March, officials say, ...".
	enclosed := to < r.to && r.tokens[to].Tag == "," && !r.closes(to) && r.tokens[i].Tag == ","
	return aside{tokenRange: tokenRange{from, to}}, stated || enclosed && !r.quoted(r.from, i)
}

// closes tells whether no verb follows the comma at i.
func (r *reader) closes(i int) bool {
	for k := i + 1; k < r.to; k++ {
		if isFinite(r.tokens[k].Tag) || r.piece[k] != 0 {
			return false
		}
	}
	return true
}

// described tells whether the comma at k, behind the source that begins at from, encloses more about
// it: "the mayor, John Smith, said".
func (r *reader) described(from, k int) bool {
	commas := 0
	for i := from; i < k; i++ {
		if r.tokens[i].Tag == "," {
			commas++
		}
	}
	next := tag(r.tokens, k+1)
	return commas == 0 && (strings.HasPrefix(next, "NN") || next == "DT" || next == "WP" || next == "IN" && is(r.tokens, k+1, "of", "from", "at")) || commas == 1 && r.speech(k+1)
}

// speech tells whether token i is a finite verb of saying.
func (r *reader) speech(i int) bool {
	if i >= r.to || r.piece[i] != 0 {
		return false
	}
	t := r.tokens[i]
	v, ok := r.lex.ReportVerbs[t.Lemma]
	return ok && v.Stance != "" && (t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "VBN" && (auxiliary(r.tokens[i-1].Lower) == "have" || nominal(r.tokens[i-1].Tag) || r.tokens[i-1].Tag == "PRP"))
}

func (r *reader) opensNoun(i int) bool {
	t := r.tokens[i]
	return t.Tag == "DT" || t.Tag == "PRP" || t.Tag == "PRP$" || strings.HasPrefix(t.Tag, "NN") || t.Tag == "CD" || strings.HasPrefix(t.Tag, "JJ")
}

// stated tells whether what stands before token i is a statement with a verb of its own.
func (r *reader) stated(i int) bool {
	verb := false
	for k := r.from; k < i; k++ {
		if r.piece[k] == quotePiece {
			return false // a quotation: the clause of saying is all there is
		}
		verb = verb || isFinite(r.tokens[k].Tag)
	}
	if r.headline && !verb {
		for k := r.from; k < i; k++ {
			verb = verb || isVerb(r.tokens[k].Tag)
		}
	}
	return verb && r.lex.Subordinators[r.tokens[r.from].Lower] == ""
}

// aside reads the clauses of an aside.
func (r *reader) aside(a *aside, piece int) {
	for i := a.from; i < a.to; i++ {
		if r.tree.head[i] != -1 || r.piece[i] != piece {
			continue
		}
		if a.accord.to > 0 {
			source := i
			if k := r.tree.kid(i, "nsubj:pass", "nsubj"); k >= 0 && !r.nominal(i) {
				source = k // "according to a [poll] taken last week"
			}
			if r.nominal(source) {
				p := r.phrase(source)
				if a.prep != "" {
					if len(r.out.clauses) > 0 {
						top := r.out.clauses[0]
						top.args = append(top.args, arg{a.prep, p})
					}
					return
				}
				first := true
				for k := r.from; k < a.accord.from; k++ {
					first = first && (marked(r.tokens[k]) || r.tokens[k].Tag == "RB" || r.tokens[k].Tag == "CC")
				}
				r.out.accords = append(r.out.accords, accord{a.accord, p, first})
				r.walk(source, -1, p)
				a.accord = tokenRange{0, 1} // one source is enough
			}
			continue
		}
		if !r.clausal(i) {
			r.walk(i, -1, nil)
			continue
		}
		if a.about > 0 {
			r.relative(i, a.about-1)
			continue
		}
		if a.of > 0 {
			c := r.clause(i, min(0, len(r.out.clauses)-1), content, nil)
			c.of, c.marker = a.of-1, "that"
			continue
		}
		c := r.clause(i, -1, conjunct, nil)
		c.tail = r.reports(c) && (c.subject == nil || !r.relativeWord(c.subject.items[0].head)) // not ", who had hoped to win,"
		if c.subject == nil && c.object != nil && c.verb.from == a.from {
			c.subject, c.object = c.object, nil // ", said the minister"
		}
	}
}

// relative reads a relative clause that was parsed apart, about the noun phrase that ends at a token.
func (r *reader) relative(i, end int) {
	head := r.antecedent(end, is(r.tokens, end+2, "who"))
	about, parent := r.phrase(head), -1
	for k, c := range r.out.clauses {
		if c.subject != nil && c.subject.from <= head && head < c.subject.to {
			about, parent = c.subject, k
			break
		}
	}
	n := r.clause(i, parent, relative, about)
	r.gap(n, i, about)
}
