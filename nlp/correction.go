package nlp

import (
	"strings"
)

var (
	// noteLabel opens a paragraph that corrects the article above or below it.
	noteLabel = newPattern(`(?i)^[(\[*]*(?:corrections?|clarifications?|corrections? and clarifications?|erratum|amendment|corrected)\b[^.:]{0,40}(?::|--| - | – | — )`)
	// ownVersion names what the article said before it was corrected.
	ownVersion = newPattern(`(?i)\b(?:an?|the|our|its) (?:earlier|previous|original|prior|first|initial) (?:version|edition|draft|headline)s?\b(?: (?:of|on|to|for|in) (?:this|the|our) (?:article|story|report|post|piece|page|headline|column|item|dispatch))?`)
	// ownChange says that the article was changed.
	ownChange = newPattern(`(?i)\bthis (?:article|story|report|post|piece|page|headline|column|item|dispatch|copy)(?: \([^)]*\))? (?:has been|have been|was|is|had been)(?: since)? (?:updated|corrected|amended|revised|edited|changed|clarified)\b`)
	// retraction says that the article is taken back as a whole.
	retraction = newPattern(`(?i)\bthis (?:article|story|report|post|piece|dispatch) (?:has been|was|is)(?: (?:hereby|since))? (?:retracted|withdrawn)\b|\b(?:retracts?|has retracted|have retracted|withdraws?|has withdrawn|have withdrawn) (?:this|the above) (?:article|story|report|post|piece|dispatch)\b`)
	// contrasted is what stands before the wrong one of two values: "12, not 15", "rather than 15".
	contrasted = newPattern(`(?i)(?:,| and| –| —|\() ?not\b|\brather than\b|\binstead of\b`)
	// righted opens what is right behind what an earlier version said.
	righted = newPattern(`(?i);|\b(?:when|while|whereas),? in fact\b|\bin fact\b|\bwhen it (?:is|was)\b`)
	// ofItself is a phrase for the article itself.
	ofItself = newPattern(`(?i)\b(?:article|story|version|headline|post|piece|edition|note|correction|clarification)s?\b`)
)

// A correctionNote is a sentence of a note in which an article corrects itself.
type correctionNote struct {
	sentence int
	wrong    []Span // the parts that say what was wrong
}

// correct takes back what an article corrects itself: what an earlier version said is no claim of the article, and of
// the values that a note sets against each other the right one replaces the wrong one, in the note and in the text.
func (doc *Document) correct() {
	notes, retracted := doc.correctionNotes()
	if len(notes) == 0 && !retracted {
		return
	}
	in := map[int]*correctionNote{}
	for i := range notes {
		in[notes[i].sentence] = &notes[i]
	}
	drop := make([]bool, len(doc.Claims))
	var wrong, rest []Quantity
	for _, q := range doc.Quantities {
		if n := in[doc.SentenceAt(q.Start)]; n != nil && inAny(n.wrong, q.Span) {
			wrong = append(wrong, q)
		} else {
			rest = append(rest, q)
		}
	}
	for i := range doc.Claims {
		c := &doc.Claims[i]
		n := in[c.Sentence]
		if n == nil {
			drop[i] = retracted || holdsAmount(c, wrong)
			continue
		}
		c.Attribution = ownAttribution(c.Attribution)
		switch {
		case ofItself.MatchString(c.Subject.Text) || c.Subject.Empty() && ofItself.MatchString(c.Object.Text) || inAny(n.wrong, c.Predicate.Span):
			drop[i] = true
		default:
			kept := c.Quantities[:0]
			for _, q := range c.Quantities {
				if !inAny(n.wrong, q.Span) {
					kept = append(kept, q)
				}
			}
			c.Quantities = kept
			if c.Modality == Planned && doc.changedTo(c) {
				c.Modality = Happened // "has been updated to reflect that ..." has no plan in it
			}
		}
	}
	added := doc.replaced(drop, notes)
	doc.dropClaims(drop)
	doc.Claims = append(doc.Claims, added...)
	doc.Quantities = nil
	for _, q := range rest {
		if in[doc.SentenceAt(q.Start)] != nil || !holdsAmount(&Claim{Quantities: []Quantity{q}}, wrong) {
			doc.Quantities = append(doc.Quantities, q)
		}
	}
}

// changedTo tells whether a claim stands behind words that say what the article was changed to say, and is no plan
// by words of its own.
func (doc *Document) changedTo(c *Claim) bool {
	text := doc.Article.Text
	verb := strings.ToLower(text[c.Predicate.Start:c.Predicate.End])
	return ownChange.MatchString(text[doc.Sentences[c.Sentence].Start:c.Predicate.Start]) && !strings.Contains(verb, "will") && !strings.Contains(verb, "going to")
}

// correctionNotes finds the sentences in which an article corrects itself, and whether it is retracted.
func (doc *Document) correctionNotes() (notes []correctionNote, retracted bool) {
	text := doc.Article.Text
	for i := 0; i < len(doc.Sentences); {
		from := i
		for i < len(doc.Sentences) && doc.Sentences[i].Paragraph == doc.Sentences[from].Paragraph {
			i++
		}
		opens := -1
		if noteLabel.MatchString(flat(normalize(text[doc.Sentences[from].Start:doc.Sentences[from].End], 0).text)) {
			opens = from
		}
		for k := from; k < i; k++ {
			version := doc.says(k, ownVersion)
			back := doc.says(k, retraction) != ""
			if opens < 0 && (strings.Contains(strings.ToLower(version), "this ") || back || doc.says(k, ownChange) != "") {
				opens = k
			}
			retracted = retracted || back
			if opens >= 0 {
				notes = append(notes, correctionNote{sentence: k, wrong: doc.wrongParts(doc.Sentences[k].Span)})
			}
		}
	}
	return notes, retracted
}

// says returns what an expression matches in a sentence, "" for nothing and inside quotation marks, where another
// outlet's note may stand.
func (doc *Document) says(sentence int, re *pattern) string {
	s := doc.Sentences[sentence].Span
	m := re.FindStringIndex(doc.Article.Text[s.Start:s.End])
	if m == nil {
		return ""
	}
	at := Span{s.Start + m[0], s.Start + m[1]}
	if from, to := doc.quotesOver(at); from < to {
		return ""
	}
	return doc.Article.Text[at.Start:at.End]
}

// wrongParts returns the parts of a sentence of a note that say what was wrong: all that an earlier version said, up
// to what is set against it; and what stands behind "not" and "rather than".
func (doc *Document) wrongParts(s Span) []Span {
	text := doc.Article.Text[s.Start:s.End]
	var out []Span
	if m := ownVersion.FindStringIndex(text); m != nil {
		end := len(text)
		if r := righted.FindStringIndex(text[m[1]:]); r != nil {
			end = m[1] + r[0]
		}
		out = append(out, Span{s.Start + m[0], s.Start + end})
	}
	for _, m := range contrasted.FindAllStringIndex(text, -1) {
		end := len(text)
		if i := strings.IndexAny(text[m[1]:], ",;)—–"); i >= 0 {
			end = m[1] + i
		}
		out = append(out, Span{s.Start + m[0], s.Start + end})
	}
	return out
}

func inAny(spans []Span, s Span) bool {
	for _, x := range spans {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// holdsAmount tells whether a claim gives one of some amounts.
func holdsAmount(c *Claim, amounts []Quantity) bool {
	for _, q := range c.Quantities {
		for _, w := range amounts {
			if sameAmount(q, w) {
				return true
			}
		}
	}
	return false
}

// sameAmount tells whether two quantities give one amount of what can be the same thing.
func sameAmount(a, b Quantity) bool {
	return a.Low == b.Low && a.High == b.High && a.Unit == b.Unit && (a.Head == b.Head || a.Head == "" || b.Head == "")
}

// ownAttribution leaves the note and the version out of a chain of sources: what a note says the outlet says.
func ownAttribution(chain []Source) []Source {
	var out []Source
	for _, s := range chain {
		if !ofItself.MatchString(s.Source) {
			out = append(out, s)
		}
	}
	return out
}

// replaced returns the claims that a note makes of claims of the text by giving another amount, where it does not make
// them itself: "It is 12, not 15."
func (doc *Document) replaced(drop []bool, notes []correctionNote) []Claim {
	var out []Claim
	for _, n := range notes {
		var right, wrong []Quantity
		s := doc.Sentences[n.sentence].Span
		for _, q := range doc.Quantities {
			switch {
			case inAny(n.wrong, q.Span):
				wrong = append(wrong, q)
			case s.Contains(q.Span):
				right = append(right, q)
			}
		}
		if len(right) != 1 || len(wrong) != 1 {
			continue
		}
		for i := range doc.Claims {
			c := doc.Claims[i]
			if !drop[i] || s.Contains(c.Evidence) || !holdsAmount(&c, wrong) || doc.tells(n.sentence, c.Predicate.Class, right[0], drop) {
				continue
			}
			q := right[0]
			for _, old := range c.Quantities {
				if sameAmount(old, wrong[0]) {
					q.Head, q.Of, q.Unit = old.Head, old.Of, old.Unit
					for _, a := range []*Argument{&c.Subject, &c.Object} {
						doc.recount(a, old, q)
					}
				}
			}
			c.Quantities, c.Sentence, c.Evidence, c.Line = []Quantity{q}, n.sentence, s, doc.LineOf(s.Start)
			c.Attribution, c.Content, c.Event, c.Headline = nil, nil, -1, false
			c.ID = contentID("c", c.ID, doc.Article.Text[s.Start:s.End])
			out = append(out, c)
			break // the first that told it
		}
	}
	return out
}

// recount puts another amount in the place of that of an argument.
func (doc *Document) recount(a *Argument, old, q Quantity) {
	if a.Empty() || !a.Span.Contains(old.Span) {
		return
	}
	text := doc.Article.Text
	a.Text = strings.Replace(a.Text, text[old.Start:old.End], text[q.Start:q.End], 1)
	a.Phrase = strings.Replace(a.Phrase, text[old.Start:old.End], text[q.Start:q.End], 1)
	a.Span = q.Span
}

// tells tells whether a sentence makes a claim of a class with an amount.
func (doc *Document) tells(sentence int, class string, q Quantity, drop []bool) bool {
	for i := range doc.Claims {
		c := &doc.Claims[i]
		if c.Sentence != sentence || drop[i] || c.Predicate.Class != class {
			continue
		}
		for _, x := range c.Quantities {
			if x.Span == q.Span {
				return true
			}
		}
	}
	return false
}

// dropClaims moves claims to those that were taken back, and mends what points at the rest.
func (doc *Document) dropClaims(drop []bool) {
	at := make([]int, len(doc.Claims))
	var kept []Claim
	for i, c := range doc.Claims {
		at[i] = -1
		if drop[i] {
			doc.TakenBack = append(doc.TakenBack, c)
			continue
		}
		at[i] = len(kept)
		kept = append(kept, c)
	}
	for i := range kept {
		c := &kept[i]
		if c.Event >= 0 {
			c.Event = at[c.Event]
		}
		var content []int
		for _, k := range c.Content {
			if at[k] >= 0 {
				content = append(content, at[k])
			}
		}
		c.Content = content
	}
	doc.Claims = kept
}
