// Package nlp turns news articles into claims: who did what to whom, when and where, who says so,
// and whether it is affirmed, denied, planned or only possible.
//
// [Parse] reads one article; [Analyze] reads many on all cores and gives what they name one name
// across them. Everything found is a span of the article's text: text[x.Start:x.End] is what the
// article says, byte for byte. The text is never rewritten.
package nlp
