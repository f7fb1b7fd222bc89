package nlp

import (
	"strconv"
	"strings"

	"rashomon/nlp/lexicon"
)

// A Claim is who did what to whom, as an article tells it.
type Claim struct {
	ID       string
	Article  *Article
	Evidence Span // the sentence, or the clause of a long one
	Line     int  // of the evidence, counted from 1
	Sentence int  // index in Document.Sentences
	Headline bool
	Quoted   bool // stands between quotation marks

	Subject   Argument
	Predicate Predicate
	Object    Argument
	Recipient Argument // who is told, asked or given
	Args      []Argument

	Polarity Polarity
	Modality Modality
	// Narrowed tells that a clause of time or place below says when it holds ("when he was arrested").
	Narrowed bool
	// Certain is false where the layer doubts its own reading.
	Certain     bool
	Attribution []Source // from the outlet inwards; empty for the outlet's own voice
	When        *Interval
	Where       []string // place names
	Quantities  []Quantity
	// Tally is the class of the event whose victims the claim counts as a toll ("the death toll rose to
	// 41"), or "".
	Tally string
	// Content holds the indices of the claims that this one reports or confirms.
	Content []int
	// Event is the index of an earlier claim that tells more of the same event ("the talks"), or -1.
	Event int
}

// A Predicate is the verb of a claim.
type Predicate struct {
	Span
	Lemma   string // with its particle or predicate adjective: "step down", "be concerned"
	Class   string // see lexicon/predicates.txt
	Opposed bool   // the verb denies what the class says: "skip" an event
	Passive bool
	Perfect bool // "has not conceded": as of the day of the report
	Stative bool // a state: be, have
}

// An Argument is a noun phrase of a claim.
type Argument struct {
	Span
	Role     string   // subject, object, recipient, or the preposition
	Phrase   string   // as written, on one line
	Text     string   // the entity's name, or the phrase without its determiner
	Head     string   // base form of its head noun
	Heads    []string // of all its conjuncts
	Words    []string // base forms of its content words
	Name     string   // the entity that it names or stands for, or ""
	Names    []string // all entities named in it
	Members  []string // the entities that its conjuncts name
	Party    string   // on whose behalf it acts: "US officials" and "the State Department" for the United States
	Negative bool     // "no survivors", "neither side"
	Definite bool     // "the talks", "its envoy"
	Vague    bool     // a pronoun that was left open
}

// Empty tells whether the argument is missing.
func (a Argument) Empty() bool { return a.Span.Empty() }

// A Source is one link of an attribution.
type Source struct {
	Source string
	Cue    string
	Stance Stance
}

// Noted tells whether a note of correction makes the claim in place of one of the text: its evidence is the note, its
// predicate stands elsewhere.
func (c *Claim) Noted() bool { return !c.Evidence.Contains(c.Predicate.Span) }

// An Interval is a stretch of days on the calendar. Zero ends are open.
type Interval struct {
	Time
	Text string
}

// claimsOf builds the claims of a document from its clauses.
func claimsOf(d *draft) []Claim {
	var claims []Claim
	for si := range d.sentences {
		for _, p := range d.sentences[si].parts {
			for ci, c := range p.clauses {
				if !c.hasVerb() || !d.worth(c) {
					continue
				}
				claims = append(claims, d.claim(&d.sentences[si], p, ci))
				c.claim = len(claims)
			}
		}
	}
	for si := range d.sentences {
		for _, p := range d.sentences[si].parts {
			for _, c := range p.clauses {
				if c.claim > 0 {
					claims[c.claim-1].Content = d.contentClaims(p, c)
				}
			}
		}
	}
	number(claims)
	return claims
}

// number gives every claim a name that depends on what it says, in the words of its own sentence, and not on
// where it stands or on how other sentences name what it speaks of.
func number(claims []Claim) {
	seen := map[string]int{}
	for i := range claims {
		c := &claims[i]
		text := c.Article.Text[c.Evidence.Start:c.Evidence.End]
		base := contentID("c", c.Article.Outlet, c.Article.Published.String(), Fold(text), Fold(c.Subject.Phrase), c.Predicate.Lemma, Fold(c.Object.Phrase), string(c.Polarity))
		seen[base]++
		c.ID = base
		if n := seen[base]; n > 1 {
			c.ID = contentID("c", base, strconv.Itoa(n))
		}
	}
}

// worth tells whether a clause says something beyond that somebody spoke.
func (d *draft) worth(c *clause) bool {
	lemma := c.lemma
	if c.subject == nil && c.object == nil {
		return false
	}
	v := d.lex.ReportVerbs[lemma]
	if c.yet || d.ownsContent(c) && d.lex.Modals[lemma] == "demanded" {
		return false
	}
	if c.speaks && (c.quote != nil || c.tail || d.ownsContent(c) || c.marker == "as") {
		return v.Stance != "said" && v.Stance != "asked" || v.Act
	}
	if c.imperative && lemma == "let" {
		return false // "let's wait"
	}
	if d.tookTime(c) && (d.hasChild(c, complement) || d.hasChild(c, purpose)) {
		return false // "it took a day to find out"
	}
	if lemma == "have" && c.object == nil && d.hasChild(c, complement) {
		return false // "have to leave"
	}
	if lemma == "be" && c.object == nil && c.adjective < 0 && len(c.args) == 0 {
		return d.hasChild(c, participial)
	}
	if d.hasChild(c, complement) && (c.object == nil || c.verb.passive || d.lex.Modals[lemma] == "demanded") && c.recipient == nil {
		// "failed to", "is expected to", "wants to": the claim is the one below.
		word := lemma
		if c.adjective >= 0 {
			word = c.word
		}
		if _, ok := d.lex.Implicatives[word]; ok || d.lex.Modals[word] != "" || c.verb.passive && d.isReport(c) {
			return false
		}
	}
	return c.object != nil || len(c.args) > 0 || c.adjective >= 0 || c.verb.passive || d.hasChild(c, complement) || lemma != "be" && lemma != "have" && lemma != "do"
}

// claim turns one clause into a claim.
func (d *draft) claim(s *draftSentence, p *part, ci int) Claim {
	c := p.clauses[ci]
	out := Claim{Article: d.doc.Article, Sentence: s.index, Headline: s.Headline, Quoted: p.quote >= 0, Event: -1, Certain: true}
	out.Evidence = d.evidence(s, c)
	out.Line = d.doc.LineOf(out.Evidence.Start)
	subject, object := c.subject, c.object
	if c.verb.passive {
		subject, object = nil, c.subject
		if object == nil {
			object = c.object
		} else if c.object != nil {
			out.Recipient = d.argument(s, c.object, "complement")
		}
	}
	for _, a := range c.args {
		if c.verb.passive && a.prep == "by" && subject == nil {
			subject = a.phrase
			continue
		}
		if ph := a.phrase; ph.to-ph.from == 1 && d.lex.Is(lexicon.Idiom, s.Tokens[ph.from].Lower) {
			continue
		}
		out.Args = append(out.Args, d.argument(s, a.phrase, a.prep))
	}
	if topic := d.topic(s, c); topic != nil {
		out.Args = append(out.Args, d.argument(s, topic, "about"))
	}
	out.Subject = d.argument(s, subject, "subject")
	out.Object = d.argument(s, object, "object")
	if object != nil && (out.Object.Head == "part" || out.Object.Head == "member") && object.items[0].of != nil {
		// "be part of the delegation": of the delegation the claim speaks.
		part := *object.items[0].of
		out.Object = d.argument(s, &phrase{items: []chunk{part}, from: part.from, to: part.to}, "object")
	}
	if c.lemma == "be" && object != nil && out.Object.Name != "" && out.Object.Name == out.Subject.Name {
		d.describe(s, object, &out.Object)
	}
	if c.recipient != nil {
		out.Recipient = d.argument(s, c.recipient, "recipient")
	}
	out.Predicate = d.predicate(s, c)
	if out.Predicate.Class == "attend" && (out.Object.Empty() || d.lex.Phrasal(out.Predicate.Lemma, out.Object.Head)) {
		d.attended(s, &out)
	}
	out.Polarity, out.Modality = d.polarity(p, ci), d.modality(s, p, ci)
	out.Certain = d.certain(p, ci)
	for _, k := range c.children {
		out.Narrowed = out.Narrowed || k.relation == adverbial && (k.marker == "when" || k.marker == "whenever" || k.marker == "while" || k.marker == "where" || k.marker == "as")
	}
	out.Attribution = d.attribution(s, p, ci)
	out.When = d.when(s, p, ci)
	if base := d.doc.Article.Published.Day(); out.When != nil && out.Modality == Planned && !base.IsZero() && !out.When.Last.IsZero() && out.When.Last.Before(base) {
		out.When = nil // what lies ahead was not then: the date belongs to something inside the clause
	}
	out.Where = d.where(&out)
	out.Quantities = d.quantities(s, p, ci)
	if out.Tally = d.tally(s, out.Quantities); out.Tally == "" {
		out.Tally = d.occurred(&out)
	}
	return out
}

// evidence returns the sentence, or the clause where the sentence has more than 80 words.
func (d *draft) evidence(s *draftSentence, c *clause) Span {
	text := d.doc.Article.Text
	if len(strings.Fields(text[s.Start:s.End])) <= maxEvidence {
		return s.Span
	}
	to := min(c.to, len(s.Tokens))
	span := trim(text, Span{s.Tokens[c.from].Start, s.Tokens[max(to-1, c.from)].End})
	words := 0
	for i := c.from; i < len(s.Tokens) && s.Tokens[i].Start < span.End; i++ {
		if words = len(strings.Fields(text[span.Start:s.Tokens[i].End])); words > maxEvidence-1 {
			span.End = s.Tokens[i].Start
			break
		}
	}
	return trim(text, span)
}

// maxEvidence is the number of words that evidence may have.
const maxEvidence = 80
