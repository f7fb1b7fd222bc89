package nlp

import "sort"

// A Document is an article with what was found in it. Spans of every part are offsets into
// the article's text.
type Document struct {
	Article    *Article
	Lines      []Line
	Sentences  []Sentence
	Quotes     []Quote
	Entities   []Entity
	Mentions   []Mention
	Times      []Time
	Quantities []Quantity
	Statements []Statement
	Claims     []Claim
	TakenBack  []Claim // what the article said before it was corrected, or before it was retracted
	Wire       string  // the news agency whose copy the article says it is, or ""

	signatures []signature
	lineStarts []int
}

// SentenceAt returns the index of the sentence that holds a place in the text, or -1.
func (d *Document) SentenceAt(at int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > at })
	if i < len(d.Sentences) && d.Sentences[i].Start <= at {
		return i
	}
	return -1
}

// LineOf returns the number of the line that a place in the text stands on, counted from 1.
func (d *Document) LineOf(at int) int { return sort.SearchInts(d.lineStarts, at+1) }

// quotesOver returns the range of indices of the quotations that overlap a span. Quotations stand in
// the order of the text and do not overlap one another.
func (d *Document) quotesOver(s Span) (from, to int) {
	from = sort.Search(len(d.Quotes), func(i int) bool { return d.Quotes[i].End > s.Start })
	to = from
	for to < len(d.Quotes) && d.Quotes[to].Start < s.End {
		to++
	}
	return from, to
}

// sentencesOver returns the range of indices of the sentences that overlap a span.
func (d *Document) sentencesOver(s Span) (from, to int) {
	from = sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > s.Start })
	to = from
	for to < len(d.Sentences) && d.Sentences[to].Start < s.End {
		to++
	}
	return from, to
}

// startingIn returns those of a list in the order of the text that start in a span.
func startingIn[T any](list []T, start func(*T) int, s Span) []T {
	from := sort.Search(len(list), func(i int) bool { return start(&list[i]) >= s.Start })
	n := sort.Search(len(list)-from, func(i int) bool { return start(&list[from+i]) >= s.End })
	return list[from : from+n]
}

// QuotesOver returns the quotations that overlap a span, a part of Quotes.
func (d *Document) QuotesOver(s Span) []Quote {
	from, to := d.quotesOver(s)
	return d.Quotes[from:to]
}

// MentionsIn returns the mentions that start in a span, a part of Mentions.
func (d *Document) MentionsIn(s Span) []Mention {
	return startingIn(d.Mentions, func(m *Mention) int { return m.Start }, s)
}

// TimesIn returns the expressions of time that start in a span, a part of Times.
func (d *Document) TimesIn(s Span) []Time {
	return startingIn(d.Times, func(t *Time) int { return t.Start }, s)
}

// QuantitiesIn returns the quantities that start in a span, a part of Quantities.
func (d *Document) QuantitiesIn(s Span) []Quantity {
	return startingIn(d.Quantities, func(q *Quantity) int { return q.Start }, s)
}

// mentionsIn returns the range of indices of the mentions that start in a span, once they are in the
// order of the text.
func (d *Document) mentionsIn(s Span) (from, to int) {
	from = sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= s.Start })
	to = from
	for to < len(d.Mentions) && d.Mentions[to].Start < s.End {
		to++
	}
	return from, to
}

// ParagraphAt returns the paragraph that a passage stands in, or those that it runs over: from the first of
// its sentences to the last, the passage itself where it lies outside all sentences.
func (d *Document) ParagraphAt(start, end int) Span {
	out := Span{start, end}
	from, to := d.sentencesOver(out)
	if from == to {
		return out
	}
	first, last := d.Sentences[from].Paragraph, d.Sentences[to-1].Paragraph
	for from > 0 && d.Sentences[from-1].Paragraph == first {
		from--
	}
	for to < len(d.Sentences) && d.Sentences[to].Paragraph == last {
		to++
	}
	return out.Cover(d.Sentences[from].Cover(d.Sentences[to-1].Span))
}

// A Sentence is a sentence of the article's reporting, or its headline.
type Sentence struct {
	Span
	Tokens    []Token
	Paragraph int   // counted from 0
	Headline  bool  // the title or a line in the style of one
	Arcs      []Arc // by token
	words     []word
}

// maxSentence is the number of tokens up to which a sentence is read as one. What is longer is a list or a
// table that lost its lines, and the work of reading grows faster than its length.
const maxSentence = 300

// pieces cuts a sentence that is too long at marks between its words.
func (s Sentence) pieces() []Sentence {
	var out []Sentence
	for len(s.Tokens) > maxSentence {
		cut := maxSentence
		for k := maxSentence; k > maxSentence/2; k-- {
			if t := s.Tokens[k-1]; t.Tag == "," || t.Tag == ":" || t.Tag == "." {
				cut = k
				break
			}
		}
		first := s
		first.Tokens = s.Tokens[:cut:cut]
		first.End = first.Tokens[cut-1].End
		words := 0
		for words < len(s.words) && s.words[words].token < cut {
			words++
		}
		first.words = s.words[:words:words]
		out = append(out, first)
		s.Tokens, s.words = s.Tokens[cut:], s.words[words:]
		s.Start = s.Tokens[0].Start
		for i := range s.words {
			s.words[i].token -= cut
		}
	}
	return append(out, s)
}

// A Token is a word or a mark with its Penn Treebank tag.
type Token struct {
	Span
	Text  string // in plain punctuation, and in headlines with the capitals of running text
	Lower string
	Tag   string
	Lemma string // base form, lower case
}

// An Arc is what a token hangs on in the dependency tree of its sentence. A quotation, and what speaks of
// the rest of its sentence ("..., officials said"), is a tree of its own.
type Arc struct {
	Head  int    // index of the token that governs it, -1 for a root and for marks that no tree holds
	Label string // relation of Universal Dependencies, "" outside the trees
}

// A Quote is a passage between quotation marks. Span leaves the marks out.
type Quote struct {
	Span
	Open        int // index in Document.Quotes of the first part of a quotation over several paragraphs, or its own
	Speaker     Argument
	Attribution []Source // from the outlet inwards
}

// A Mention is a name in the text.
type Mention struct {
	Span
	Type    EntityType
	Entity  int  // index in Document.Entities
	Partial bool // part of a word with a hyphen: "US-backed"
}

// An Entity is what one or more mentions name.
type Entity struct {
	Name string // its fullest form in the article; Link makes it one name across articles
	Type EntityType
}

// An EntityType says what kind of thing a name names.
type EntityType string

// The kinds of entities. Norp holds nationalities and religious and political groups.
const (
	Person       EntityType = "person"
	Organization EntityType = "organization"
	Location     EntityType = "location"
	Norp         EntityType = "norp"
	Other        EntityType = "other"
)

// A Statement is one act of attribution: who says what, by which words.
type Statement struct {
	Source  Span // empty where the text names nobody
	Cue     Span // the words of saying
	Content Span
	Speaker string // the source's name
	Stance  Stance
}

// TokensOf returns the first and the last token that lie in a span or reach into it, -1 where none does.
func (s *Sentence) TokensOf(span Span) (first, last int) {
	first, last = -1, -1
	for i, t := range s.Tokens {
		if t.Start < span.End && t.End > span.Start {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
