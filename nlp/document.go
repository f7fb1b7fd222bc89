package nlp

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
	Wire       string // the news agency whose copy the article says it is, or ""
}

// A Sentence is a sentence of the article's reporting, or its headline.
type Sentence struct {
	Span
	Tokens    []Token
	Paragraph int  // counted from 0
	Headline  bool // the title or a line in the style of one
}

// A Token is a word or a mark with its Penn Treebank tag.
type Token struct {
	Span
	Text  string // in plain punctuation, and in headlines with the capitals of running text
	Lower string
	Tag   string
	Lemma string // base form, lower case
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
	Type   EntityType
	Entity int // index in Document.Entities
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
