package nlp

import (
	"slices"
	"strings"
)

// predicate takes what a copula says of its subject: an adjective, a noun phrase, or where it is.
func (r *reader) predicate(c *clause, i int) {
	switch prep := r.preposition(i); {
	case isVerb(r.tokens[i].Tag) && r.tree.pos[i] == "VERB" && prep == "":
	case prep != "":
		c.args = append(c.args, arg{prep, r.phrase(i)})
	case strings.HasPrefix(r.tokens[i].Tag, "JJ") || strings.HasPrefix(r.tokens[i].Tag, "VB") || r.tree.pos[i] == "ADJ":
		if r.nominal(i) && r.tree.kid(i, "det") >= 0 {
			c.object = r.phrase(i)
			return
		}
		c.adjective = i
	case r.nominal(i):
		c.object = r.phrase(i)
		if c.object.from < c.verb.to && i >= c.verb.to { // a day in front of the verb hangs on the noun behind it
			c.object.from = c.verb.to
			for k := range c.object.items {
				c.object.items[k].from = max(c.object.items[k].from, c.verb.to)
			}
		}
	}
}

// subject finds what a clause is about: its own subject, the noun that it describes, or nothing.
func (r *reader) subject(c *clause, i int, about *phrase) {
	t := r.tree
	expletive := t.kid(i, "expl")
	for _, k := range t.under(i) {
		switch t.label[k] {
		case "nsubj", "nsubj:pass", "nsubj:outer":
			if r.clausal(k) {
				continue
			}
			switch {
			case (r.relativeWord(k) || is(r.tokens, k, "that")) && c.relation == relative:
				c.subject, c.marker = about, r.tokens[k].Lower
			case expletive >= 0 && r.tokens[expletive].Lower == "there":
				c.object = r.phrase(k)
				c.subject = r.phrase(expletive)
			case c.subject == nil || t.label[k] != "nsubj:outer":
				c.subject = r.phrase(k)
			}
		}
	}
	if p := c.subject; p != nil && p.to <= i && p != about {
		for _, m := range p.mods { // what stands between it and its verb belongs to it
			if m.to < c.verb.from || m.to <= i {
				p.to = max(p.to, m.to)
			}
		}
	}
	if c.subject == nil && expletive >= 0 {
		c.subject = r.phrase(expletive)
	}
	if c.subject == nil && about != nil && c.relation != relative {
		c.subject = about
	}
	if c.subject == nil && c.relation == relative && c.verb.form != finite {
		c.subject = about
	}
}

// strayRelative makes a clause whose subject is "who" or "which" a relative clause of the noun before it,
// where the tree knows nothing of that.
func (r *reader) strayRelative(c *clause) {
	if c.subject == nil || c.subject.to-c.subject.from != 1 || c.verb.form != finite {
		return
	}
	wh := c.subject.from
	at := wh - 1
	if at > r.from && r.tokens[at].Tag == "," {
		at--
	}
	if !is(r.tokens, wh, "who", "which") || at < r.from || !strings.HasPrefix(r.tokens[at].Tag, "NN") || r.tree.head[at] == outside {
		return
	}
	c.relation, c.marker, c.subject = relative, r.tokens[wh].Lower, r.phrase(r.antecedent(at, is(r.tokens, wh, "who")))
}

// nounEndingAt returns the head of the longest noun phrase that ends at a token.
func (r *reader) nounEndingAt(end int) int {
	for end > r.from && r.piece[end] == timePiece {
		end--
	}
	head := end
	for h := r.tree.head[head]; h >= 0 && r.nominal(h) && !r.clausal(h) && r.tree.reach(h).to <= end+1; h = r.tree.head[h] {
		head = h
	}
	return head
}

// antecedent returns the head of the noun phrase that ends at a token and that a relative clause behind it is about. Of a
// thing with a name or a person behind it, "who" is the latter: "his friendship with Holm, who", "in search of the
// gunman, who".
func (r *reader) antecedent(end int, who bool) int {
	head := r.nounEndingAt(end)
	noun := r.lex.Noun(r.tokens[head].Lower)
	if at := r.tree.head[head]; !who && at >= 0 && r.tree.label[head] == "obl:agent" && r.tokens[end].Tag == "NNP" && r.tokens[at].Tag == "VBN" && r.tree.label[at] == "acl" {
		return r.tree.head[at] // "the tour, bankrolled by Holm, which"
	}
	last := r.lex.Noun(r.tokens[end].Lower)
	if !who || head == end || r.tokens[end].Tag != "NNP" && !r.lex.Can(last, 'P') && !r.lex.Roles[last] || r.tokens[head].Tag != "NN" || r.lex.Can(noun, 'P') || r.lex.Can(noun, 'G') || r.lex.Roles[noun] {
		return head
	}
	head = end
	for h := r.tree.head[head]; h >= 0 && r.tokens[h].Tag == "NNP"; h = r.tree.head[h] {
		head = h
	}
	return head
}

func (r *reader) relativeWord(i int) bool {
	switch r.tokens[i].Tag {
	case "WP", "WDT", "WP$", "WRB":
		return true
	}
	return r.tokens[i].Lower == "that" && r.tree.pos[i] == "PRON"
}

// complements takes the objects and prepositional phrases of a clause.
func (r *reader) complements(c *clause, i int) {
	t := r.tree
	copular := t.kid(i, "cop") >= 0
	for _, k := range t.under(i) {
		if r.clausal(k) {
			continue
		}
		switch l := t.label[k]; {
		case l == "obj" && r.relativeWord(k) && c.relation == relative:
			c.marker = r.tokens[k].Lower
		case l == "obj" && (strings.HasPrefix(r.tokens[k].Tag, "W") || r.distance(k)):
		case l == "obj" && !r.timely(k):
			if c.object == nil {
				c.object = r.phrase(k)
			}
		case l == "iobj":
			c.recipient = r.phrase(k)
		case l == "advmod":
			for _, x := range t.under(k) { // "stayed away from the parade"
				if t.base(x) == "obl" && !r.clausal(x) {
					r.oblique(c, x)
				}
			}
		case t.base(k) == "obl" || t.base(k) == "nmod" && !copular:
			r.oblique(c, k)
		case l == "xcomp" && r.nominal(k):
			if c.object != nil && c.recipient == nil {
				c.recipient, c.object = c.object, r.phrase(k)
			} else if c.object == nil {
				c.object = r.phrase(k)
			}
		case l == "xcomp":
			if c.adjective < 0 && t.pos[k] == "ADJ" {
				c.adjective = k
				if k > c.verb.to && is(r.tokens, k-1, "not") && t.head[k-1] == k {
					c.verb.negative = !c.verb.negative // "was found not guilty"
				}
			}
			for _, x := range t.under(k) {
				if t.base(x) == "obl" && !r.clausal(x) {
					r.oblique(c, x)
				}
			}
		}
	}
	if c.recipient != nil && c.object == nil {
		c.object, c.recipient = c.recipient, nil
	}
	// Prepositional phrases that hang on its nouns are its arguments as well.
	for _, ph := range []*phrase{c.object, c.recipient} {
		if ph != nil {
			c.args, ph.mods = append(c.args, ph.mods...), nil
		}
	}
	for n := 0; n < len(c.args); n++ {
		c.args, c.args[n].mods = append(c.args, c.args[n].mods...), nil
	}
	slices.SortStableFunc(c.args, func(a, b arg) int { return a.from - b.from })
	c.args = slices.CompactFunc(c.args, func(a, b arg) bool { return a.phrase == b.phrase })
}

// distance tells whether an object only says how far from something: "struck on Thursday [20 km] off the
// coast".
func (r *reader) distance(k int) bool {
	unit := r.lex.Units[r.lex.Noun(r.tokens[k].Lower)]
	return unit.Measures == "length" && (tag(r.tokens, k+1) == "IN" || tag(r.tokens, k+1) == "RB") && r.tree.kid(k, "nummod") >= 0
}

func (r *reader) oblique(c *clause, k int) {
	prep := r.preposition(k)
	if prep == "" || r.timely(k) || r.relativeWord(k) || !r.nominal(k) {
		return
	}
	c.args = append(c.args, arg{prep, r.phrase(k)})
}

// mark finds the word that introduces a clause.
func (r *reader) mark(c *clause, i int) {
	t := r.tree
	for _, k := range t.under(i) {
		if k > i {
			break
		}
		l := t.label[k]
		switch {
		case l == "mark" && r.tokens[k].Tag != "TO" || l == "advmod" && r.tokens[k].Tag == "WRB" || l == "case" && c.verb.form == gerund:
			if c.marker != "" && l != "mark" {
				continue
			}
			from, to := k, k+1
			for _, x := range t.under(k) {
				if t.label[x] == "fixed" || t.label[x] == "advmod" && x == k-1 {
					from, to = min(from, x), max(to, x+1)
				}
			}
			if is(r.tokens, k, "as") && is(r.tokens, k-1, "such") {
				from = k - 1
			}
			words := joined(r.tokens[from:to])
			for n := 3; n > 1; n-- { // "on condition that", "as long as"
				for start := max(0, k-n+1); start <= k && start+n <= len(r.tokens); start++ {
					if w := joined(r.tokens[start : start+n]); r.lex.Subordinators[w] != "" && len(w) > len(words) {
						words = w
					}
				}
			}
			if c.marker == "" || l == "mark" {
				c.marker = words
			}
		case l == "mark" && c.marker == "":
			c.marker = "to"
		}
	}
	if c.verb.form == infinitive && c.marker == "" {
		c.marker = "to"
	}
}
