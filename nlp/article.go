package nlp

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// A Span is a half-open range of bytes in an article's text.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains tells whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps tells whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover returns the smallest span that holds both; an empty span adds nothing.
func (s Span) Cover(t Span) Span {
	if s.Empty() {
		return t
	}
	if t.Empty() {
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// A Moment is a point in time as articles give it: a day, or a day with a clock time.
type Moment struct {
	time.Time
	Clock bool // whether the time of day is known
}

// String returns "2021-10-08", or "2021-10-08T15:04:05Z07:00" where the clock time is known, or "".
func (m Moment) String() string {
	switch {
	case m.IsZero():
		return ""
	case m.Clock:
		return m.Format(time.RFC3339)
	}
	return m.Format(time.DateOnly)
}

// Day returns midnight UTC of the moment's calendar day, or the zero time.
func (m Moment) Day() time.Time {
	if m.IsZero() {
		return time.Time{}
	}
	y, mo, d := m.Date()
	return time.Date(y, mo, d, 0, 0, 0, 0, time.UTC)
}

// An Article is one outlet's report. Text is never rewritten: all spans are byte offsets into it.
type Article struct {
	File      string // as given
	Record    int    // 1-based line of a JSON Lines file, 0 for other files
	Outlet    string
	Title     string
	Author    string
	URL       string
	Published Moment
	Text      string
	Form      Form // what Text is to the file

	// Header is what the text opens with that is no part of the article, such as front matter.
	Header Span
	digest string // of the text, once it was asked for

	// Inferred names the fields that nobody supplied and that were read off the text:
	// outlet, title, author, published.
	Inferred []string
}

// A Form tells what the text of an article is to the file that it was read from.
type Form string

// The forms: the file's own bytes; the file's text, decoded from another charset, so that lines and characters
// are the file's but bytes are not; taken out of a page or a record. The zero value tells nothing.
const (
	Stored    Form = "stored"
	Decoded   Form = "decoded"
	Extracted Form = "extracted"
)

// ID returns a name for the article that comes from its content and not from where it lies:
// "a-" and twelve hexadecimal digits. The text must not change once it was asked for.
func (a *Article) ID() string {
	if a.digest == "" {
		a.digest = contentID("t", strings.Join(strings.Fields(a.Text), " "))
	}
	return contentID("a", a.Outlet, a.Published.String(), a.digest)
}

// Source returns what tells the article's outlet from others. An article of an unknown outlet
// is an outlet of its own.
func (a *Article) Source() string {
	if a.Outlet != "" {
		return strings.ToLower(a.Outlet)
	}
	return a.ID()
}

// Before orders articles by date, outlet and text, which is to say by how they begin: the order stays where
// files are renamed and where later paragraphs change.
func (a *Article) Before(b *Article) bool {
	switch {
	case !a.Published.Equal(b.Published.Time):
		return a.Published.Before(b.Published.Time)
	case a.Outlet != b.Outlet:
		return a.Outlet < b.Outlet
	case a.Text[a.Header.End:] != b.Text[b.Header.End:]:
		return a.Text[a.Header.End:] < b.Text[b.Header.End:]
	}
	return a.ID() < b.ID()
}

// contentID hashes parts into a short stable name.
func contentID(prefix string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + "-" + hex.EncodeToString(sum[:6])
}
