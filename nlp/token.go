package nlp

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
	"rashomon/nlp/lexicon"
)

// apart are marks that prose leaves glued to words.
var apart = regexp.MustCompile(`\.{2,}|[-–—]{2,}| - |[;!?]\S|:[^\s\d]|[\p{L}][/(]|[)\]]`)

// addresses are what no sentence is made of: the target of a Markdown link, and web addresses.
var addresses = regexp.MustCompile(`\]\([^)\s]*\)|\bhttps?://\S+`)

// tokenize runs prose over one sentence. Its tokens come without offsets, so they are found
// again by a forward search in the sentence. One sentence at a time, because prose gives a word
// that stands twice in a text the tag of its last use; and with a full stop behind it, because
// prose forgets a name that ends the text.
func tokenize(text string, sentence Span, headline *headlineCase) []Token {
	n := normalize(text[sentence.Start:sentence.End], sentence.Start)
	// What prose is fed may have more blanks and other capitals; what it is looked up in has not.
	n.text = addresses.ReplaceAllStringFunc(n.text, func(s string) string { return strings.Repeat(" ", len(s)) })
	fed := apart.ReplaceAllStringFunc(n.text, func(s string) string {
		if s[0] == ';' || s[0] == ':' || s[0] == '!' || s[0] == '?' {
			return s[:1] + " " + s[1:]
		}
		if strings.HasSuffix(s, "/") || strings.HasSuffix(s, "(") {
			return s[:len(s)-1] + " " + s[len(s)-1:] + " "
		}
		return " " + s + " "
	})
	if headline != nil {
		fed = headline.lower(fed)
	}
	doc, err := prose.NewDocument(fed+" .", prose.UsingModel(taggerModel()), prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	found := doc.Tokens()
	if len(found) > 0 {
		found = found[:len(found)-1]
	}
	lex := lexicon.Get()
	var tokens []Token
	at := 0
	lower := strings.ToLower(n.text)
	if len(lower) != len(n.text) {
		lower = n.text
	}
	for _, t := range found {
		word := t.Text
		if word == "" {
			continue
		}
		start := strings.Index(n.text[at:], word)
		if start < 0 || headline != nil {
			start = strings.Index(lower[at:], strings.ToLower(word))
		}
		if start < 0 {
			continue
		}
		start += at
		at = start + len(word)
		span := Span{n.at[start], n.at[at]}
		if span.Empty() { // a part of a mark that stands for several
			continue
		}
		tokens = append(tokens, Token{Span: span, Text: word, Tag: t.Tag})
	}
	tokens = split(tokens)
	for i := range tokens {
		tokens[i].Lower = strings.ToLower(tokens[i].Text)
	}
	repair(tokens, lex)
	missingVerb(tokens, lex)
	if headline != nil {
		headlineVerb(tokens, lex)
	}
	for i := range tokens {
		tokens[i].Lemma = lex.Lemma(tokens[i].Lower, tokens[i].Tag)
	}
	return tokens
}

// split parts what prose leaves in one token: possessives and contractions of plural names
// ("governments'"), and a currency sign before its number.
func split(tokens []Token) []Token {
	out := tokens[:0:0]
	for _, t := range tokens {
		r, size := utf8.DecodeRuneInString(t.Text)
		if len(t.Text) > size && t.Len() == len(t.Text) && unicode.Is(unicode.Sc, r) {
			out = append(out, Token{Span: Span{t.Start, t.Start + size}, Text: t.Text[:size], Tag: "$"},
				Token{Span: Span{t.Start + size, t.End}, Text: t.Text[size:], Tag: "CD"})
			continue
		}
		low := strings.ToLower(t.Text)
		cut := 0
		switch {
		case t.Len() != len(t.Text) && (t.Len() != len(t.Text)+2 || strings.Count(t.Text, "'") != 1 || low[0] == '\''):
			// Offsets inside are not known; but a curly apostrophe only has two bytes more.
		case strings.HasPrefix(low, "'") && len(low) > 3 && unicode.IsLetter(rune(low[1])):
			out = append(out, Token{Span: Span{t.Start, t.Start + 1}, Text: "'", Tag: "'"})
			t.Start, t.Text = t.Start+1, t.Text[1:]
			if t.Tag == "''" || t.Tag == "POS" {
				t.Tag = "NN"
			}
		case low == "cannot":
			cut = 3
		case strings.HasSuffix(low, "n't") && len(low) > 3:
			cut = len(low) - 3
		case strings.HasSuffix(low, "'ve"), strings.HasSuffix(low, "'re"), strings.HasSuffix(low, "'ll"):
			cut = len(low) - 3
		case strings.HasSuffix(low, "'s"), strings.HasSuffix(low, "'d"), strings.HasSuffix(low, "'m"):
			cut = len(low) - 2
		}
		if cut <= 0 || cut >= len(low) {
			out = append(out, t)
			continue
		}
		tag := map[string]string{"not": "RB", "n't": "RB", "'ve": "VBP", "'re": "VBP", "'ll": "MD", "'s": "POS", "'d": "MD", "'m": "VBP"}[low[cut:]]
		first := t.Tag
		if tag == "RB" || tag == "MD" {
			first = "MD"
		}
		out = append(out, Token{Span: Span{t.Start, t.Start + cut}, Text: t.Text[:cut], Tag: first},
			Token{Span: Span{t.Start + cut, t.End}, Text: t.Text[cut:], Tag: tag})
	}
	return out
}
