package compare

import (
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Version is the version of the JSON contract.
const Version = 1

// A Report is what a comparison found. Its JSON form is stable: fields may be added, none changes.
type Report struct {
	Version    int         `json:"version"`
	Articles   []Article   `json:"articles"`
	Conflicts  []Conflict  `json:"conflicts"`
	Agreements []Agreement `json:"agreements"`
	Warnings   []string    `json:"warnings"`
	// Dismissed counts the conflicts that were left out because of a decision: see [Conflict.Dismissed].
	Dismissed int `json:"dismissed,omitempty"`
}

// An Article is one of the texts compared.
type Article struct {
	ID        string `json:"id"`
	File      string `json:"file"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	URL       string `json:"url"`
	Published string `json:"published"` // a day, or a day and time (RFC 3339), or ""
	// Origin is the agency or the article that the text copies: what copies have in common.
	Origin string `json:"origin"`
	Claims int    `json:"claims"`
	// Inferred names the fields that were read off the text.
	Inferred []string `json:"inferred"`
	// Record is the line in a JSON Lines file, 0 for other files.
	Record int `json:"record"`
	// Form tells what lines and offsets count in: "stored", the file itself; "decoded", the file's text in
	// UTF-8, so that lines are the file's and offsets are not; "extracted", the text that "claims --text"
	// prints; "" where that is unknown.
	Form string `json:"form"`
}

// A Type says what a conflict is about.
type Type string

// The types that are detected.
const (
	Polarity      Type = "polarity"
	Participation Type = "participation"
	Confirmation  Type = "confirmation"
	Number        Type = "number"
	Date          Type = "date"
	Place         Type = "place"
	Actor         Type = "actor"
	Outcome       Type = "outcome"
	Attributed    Type = "attribution"
	Quote         Type = "quote"
	Certainty     Type = "certainty"
)

// A Status tells contradictions from what only looks like one.
type Status string

// The statuses: opposed on the same occasion; the later report supersedes the earlier one; opposed,
// but about two occasions.
const (
	Disputed           Status = "conflict"
	Update             Status = "update"
	DifferentOccasions Status = "different-occasion"
)

// Statuses returns all statuses.
func Statuses() []Status { return []Status{Disputed, Update, DifferentOccasions} }

// A Conflict is one disputed question with its sides.
type Conflict struct {
	ID         string  `json:"id"`
	Type       Type    `json:"type"`
	Status     Status  `json:"status"`
	Confidence float64 `json:"confidence"` // 0 to 1
	Question   string  `json:"question"`
	Reason     string  `json:"reason"`
	// Notes are the parts of the reason that tell more than who holds what: what dates, corrections and copies show.
	Notes []string `json:"notes,omitempty"`
	Sides []Side   `json:"sides"`
	// Decision is what a reviewer decided of it, nil where nobody did.
	Decision *Decision `json:"decision,omitempty"`
}

// A Side is a stance and the claims that take it.
type Side struct {
	Stance string  `json:"stance"`
	Claims []Claim `json:"claims"`
}

// The stances of the sides of a dispute about certainty that tell what the others leave open or call untrue: as a fact, or as
// what somebody says.
const (
	ToldAsFact = "told as fact"
	PassedOn   = "reported"
)

// An Agreement is a claim that two or more outlets make.
type Agreement struct {
	ID         string  `json:"id"`
	Confidence float64 `json:"confidence"`
	Statement  string  `json:"statement"` // with what it is about, where it does not say so; see Bare
	Origins    int     `json:"origins"`   // independent sources behind it
	Claims     []Claim `json:"claims"`
}

// Bare returns the statement without the sentence behind it that tells what it is about.
func (a Agreement) Bare() string {
	bare, _, _ := strings.Cut(a.Statement, contextMark)
	return bare
}

// A Claim is a claim as the contract shows it. Offsets are bytes in the text as read.
type Claim struct {
	ID          string     `json:"id"`
	Article     string     `json:"article"`
	File        string     `json:"file"`
	Outlet      string     `json:"outlet"`
	Evidence    string     `json:"evidence"`
	Start       int        `json:"start"`
	End         int        `json:"end"`
	Line        int        `json:"line"`
	Column      int        `json:"column"` // of the first character in its line, in characters, counted from 1
	Subject     string     `json:"subject"`
	Predicate   string     `json:"predicate"`
	Object      string     `json:"object"`
	Polarity    string     `json:"polarity"`
	Modality    string     `json:"modality"`
	Certain     bool       `json:"certain"`
	Attribution []Source   `json:"attribution"`
	When        *When      `json:"when"`
	Where       []string   `json:"where"`
	Quantities  []Quantity `json:"quantities"`
	// Before and After are what stands around the evidence of a conflict in its paragraph.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

// A Source is one link of an attribution, from the outlet inwards.
type Source struct {
	Source string `json:"source"`
	Cue    string `json:"cue"`
	Stance string `json:"stance"`
	// Kind tells in conflicts what the source's name names: "person", "organization", "location", "norp" or
	// "other"; "" where it is no name.
	Kind string `json:"kind,omitempty"`
}

// When is a stretch of days; an open end is null.
type When struct {
	Start *string `json:"start"`
	End   *string `json:"end"`
	Text  string  `json:"text"`
}

// A Quantity is an interval; an open end is null.
type Quantity struct {
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
	Unit string   `json:"unit"`
	Of   string   `json:"of"`
	Text string   `json:"text"`
}

// NewClaim puts a claim in the form of the contract.
func NewClaim(c *nlp.Claim) Claim {
	a := c.Article
	out := Claim{
		ID: c.ID, Article: a.ID(), File: a.File, Outlet: a.Outlet,
		Evidence: a.Text[c.Evidence.Start:c.Evidence.End], Start: c.Evidence.Start, End: c.Evidence.End, Line: c.Line,
		Column: column(a.Text, c.Evidence.Start), Subject: c.Subject.Text, Predicate: c.Predicate.Lemma, Object: c.Object.Text,
		Polarity: string(c.Polarity), Modality: string(c.Modality), Certain: c.Certain,
		Attribution: []Source{}, Where: append([]string{}, c.Where...), Quantities: []Quantity{},
	}
	if out.Object == "" && len(c.Args) > 0 {
		out.Object = phrase(c)
	}
	for _, s := range c.Attribution {
		out.Attribution = append(out.Attribution, Source{Source: s.Source, Cue: s.Cue, Stance: string(s.Stance)})
	}
	out.When = newWhen(c.When)
	for _, q := range c.Quantities {
		out.Quantities = append(out.Quantities, Quantity{Low: bound(q.Low), High: bound(q.High), Unit: q.Unit, Of: q.Of,
			Text: strings.Join(strings.Fields(a.Text[q.Start:q.End]), " ")})
	}
	return out
}

// phrase returns the first phrase behind the verb of a claim without an object, with its preposition: "during the
// storm"; or the first of all.
func phrase(c *nlp.Claim) string {
	at := 0
	for i, a := range c.Args {
		if a.Start > c.Predicate.Start && (len(c.Args) == 1 || !lexicon.Get().Can(a.Head, 'T')) {
			at = i
			break
		}
	}
	a := c.Args[at]
	return a.Role + " " + a.Text
}

// column returns the place of an offset in its line, in characters, counted from 1. A byte order mark is none.
func column(text string, at int) int {
	line := strings.TrimPrefix(text[:at], "\ufeff")
	return 1 + utf8.RuneCountInString(line[strings.LastIndexByte(line, '\n')+1:])
}

func newWhen(w *nlp.Interval) *When {
	if w == nil {
		return nil
	}
	out := &When{Text: w.Text}
	if !w.First.IsZero() {
		s := w.First.Format(time.DateOnly)
		out.Start = &s
	}
	if !w.Last.IsZero() {
		s := w.Last.Format(time.DateOnly)
		out.End = &s
	}
	return out
}

func bound(v float64) *float64 {
	if math.IsInf(v, 0) {
		return nil
	}
	return &v
}

// Types returns the types of conflicts that are looked for, in the order of the detectors.
func Types() []Type {
	var out []Type
	for _, d := range detectors {
		out = append(out, d.Name)
	}
	return out
}
