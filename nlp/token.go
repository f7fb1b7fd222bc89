package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
	"rashomon/nlp/lexicon"
	"rashomon/nlp/syntax"
)

// apart are marks that prose leaves glued to words.
var apart = newPattern(`\.{2,}|[-–—]{2,}| - |[;!?]\S|,"\S|:[^\s\d]|[\p{L}][/(]|[)\]]`)

// addresses are what no sentence is made of: the target of a Markdown link, and web addresses.
var addresses = newPattern(`\]\([^)\s]*\)|\bhttps?://\S+`)

// capitalMark is the apostrophe in "O'Malley" and "D'Souza", which prose takes for the one of "I'm" and "he's", and
// loses what follows.
var capitalMark = newPattern(`\b\p{Lu}'\p{Lu}\p{L}+`)

// noMark stands for that apostrophe while prose reads a sentence.
const noMark = "_"

// tokenize runs prose over one sentence. Its tokens come without offsets, so they are found
// again by a forward search in the sentence. One sentence at a time, because prose gives a word
// that stands twice in a text the tag of its last use; and with a full stop behind it, because
// prose forgets a name that ends the text.
func tokenize(text string, sentence Span, headline *headlineCase) ([]Token, []word) {
	n := normalize(text[sentence.Start:sentence.End], sentence.Start)
	// What prose is fed may have more blanks and other capitals; what it is looked up in has not.
	n.text = addresses.ReplaceAllStringFunc(n.text, func(s string) string { return strings.Repeat(" ", len(s)) })
	n.text = capitalMark.ReplaceAllStringFunc(n.text, func(s string) string { return strings.Replace(s, "'", noMark, 1) })
	fed := apart.ReplaceAllStringFunc(n.text, func(s string) string {
		if s[0] == ';' || s[0] == ':' || s[0] == '!' || s[0] == '?' || s[0] == ',' {
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
		return nil, nil
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
		if i := strings.Index(word, noMark); i > 0 && capitalMark.MatchString(word[:i]+"'"+word[i+1:]) {
			word, t.Tag = word[:i]+"'"+word[i+1:], "NNP"
		}
		tokens = append(tokens, Token{Span: span, Text: word, Tag: t.Tag})
	}
	tokens = split(tokens)
	for i := range tokens {
		tokens[i].Lower = strings.ToLower(tokens[i].Text)
	}
	words := tagWords(tokens, lex)
	mendTags(tokens, lex, headline != nil)
	if headline != nil {
		headlineVerb(tokens, lex)
	}
	retag(words, tokens)
	if headline != nil {
		words = supply(words, tokens, lex)
	}
	for i := range tokens {
		tokens[i].Lemma = lex.Lemma(tokens[i].Lower, tokens[i].Tag)
	}
	return tokens, words
}

// tagWords tags tokens by the tagger that was trained with the parser, which takes prose's tag for one
// more hint, and returns the words as the parser wants them.
func tagWords(tokens []Token, lex *lexicon.Lexicon) []word {
	words := make([]word, 0, len(tokens)+1)
	for i, t := range tokens {
		words = append(words, word{Word: syntax.Word{Form: t.Text, Guide: t.Tag}, token: i})
	}
	p := parsers.Get().(*syntax.Parser)
	defer parsers.Put(p)
	forms := make([]syntax.Word, len(words))
	for i, w := range words {
		forms[i] = w.Word
	}
	model := syntax.Default()
	for i, tag := range p.Tag(forms) {
		w := &words[i]
		w.tag = tag
		if mark := markTag(tokens[w.token].Text); mark != "" && model.Penn(tag) != "POS" {
			tokens[w.token].Tag = mark
		} else {
			tokens[w.token].Tag = plainTag(model.Penn(tag))
		}
	}
	return words
}

// supply puts the forms of "be" into a headline that it leaves out, so that the parser, which knows whole
// sentences, reads it: "Captain [was] arrested", "Mayor [is] to resign", "Premier [is] likely to attend".
// They belong to no token.
func supply(words []word, tokens []Token, lex *lexicon.Lexicon) []word {
	for i := 1; i < len(tokens); i++ {
		t := tokens[i]
		form, penn := "is", "VBZ"
		switch before := tokens[i-1].Tag; {
		case isFinite(t.Tag) && i < len(tokens)-3:
			return words
		case !strings.HasPrefix(before, "NN") && before != "CD":
			continue
		case t.Tag == "VBN" && lex.Passives[lex.Verb(t.Lower)] && !strings.HasPrefix(tag(tokens, i+1), "NN") && tag(tokens, i+1) != "DT":
			form, penn = "was", "VBD"
		case t.Tag == "TO" && tag(tokens, i+1) == "VB":
		case lex.Modals[t.Lower] != "" && tag(tokens, i+1) == "TO" && tag(tokens, i+2) == "VB":
		default:
			continue
		}
		tag, ok := syntax.Default().Tag("AUX", penn)
		if !ok {
			return words
		}
		for k, w := range words {
			if w.token == i {
				return slices.Insert(words, k, word{Word: syntax.Word{Form: form, Guide: penn}, tag: tag, token: supplied})
			}
		}
	}
	return words
}

// supplied is the token of a word that stands in no text.
const supplied = -1

// retag gives the words the tags of their tokens, where these were mended.
func retag(words []word, tokens []Token) {
	model := syntax.Default()
	for i := range words {
		w := &words[i]
		if w.token == supplied {
			continue
		}
		if tokens[w.token].Lower == "whom" && w.token > 0 && tokens[w.token-1].Tag != "IN" {
			// The treebanks have too few of them; "which" stands as an object more often.
			if tag, ok := model.Tag("PRON", "WDT"); ok {
				w.Form, w.tag = "which", tag
			}
			continue
		}
		want := tokens[w.token].Tag
		if plainTag(model.Penn(w.tag)) == want || markTag(w.Form) != "" {
			continue
		}
		pos := "NOUN"
		switch {
		case isVerb(want):
			pos = "VERB"
		case strings.HasPrefix(want, "NNP"):
			pos = "PROPN"
		case strings.HasPrefix(want, "JJ"):
			pos = "ADJ"
		case strings.HasPrefix(want, "RB"):
			pos = "ADV"
		}
		if tag, ok := model.Tag(pos, want); ok {
			w.tag = tag
		}
	}
}

// plainTag maps the tags that only the treebanks have to those of the Penn Treebank that come nearest.
func plainTag(tag string) string {
	switch tag {
	case "HYPH", "NFP", "SYM":
		return ":"
	case "``":
		return "''"
	case "-LRB-":
		return "("
	case "-RRB-":
		return ")"
	case "ADD", "GW":
		return "NN"
	case "AFX":
		return "JJ"
	case "LS":
		return "CD"
	}
	return tag
}

// pronoun lists what short forms of verbs are written onto: "she'd", "they've".
var pronoun = map[string]bool{"i": true, "you": true, "he": true, "she": true, "it": true, "we": true, "they": true}

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
		switch {
		case tag == "RB":
			first = "MD"
		case tag != "POS" && pronoun[low[:cut]]:
			first = "PRP"
		}
		out = append(out, Token{Span: Span{t.Start, t.Start + cut}, Text: t.Text[:cut], Tag: first},
			Token{Span: Span{t.Start + cut, t.End}, Text: t.Text[cut:], Tag: tag})
	}
	return out
}
