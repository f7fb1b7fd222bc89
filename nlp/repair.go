package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// closed are tags of words that have one, or of whose tags the context decides below.
var closed = map[string]string{
	"will": "MD", "would": "MD", "could": "MD", "should": "MD", "must": "MD", "may": "MD", "might": "MD", "can": "MD", "shall": "MD",
	"not": "RB", "n't": "RB", "never": "RB", "the": "DT", "a": "DT", "an": "DT", "this": "DT", "these": "DT", "those": "DT",
	"and": "CC", "or": "CC", "but": "CC", "nor": "CC", "of": "IN", "from": "IN", "with": "IN", "at": "IN", "into": "IN",
	"who": "WP", "whom": "WP", "whose": "WP$", "which": "WDT", "where": "WRB", "when": "WRB", "why": "WRB", "how": "WRB",
	"is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD", "been": "VBN", "be": "VB", "being": "VBG", "am": "VBP",
	"has": "VBZ", "had": "VBD", "does": "VBZ", "did": "VBD", "he": "PRP", "she": "PRP", "it": "PRP", "they": "PRP", "we": "PRP",
	"i": "PRP", "you": "PRP", "him": "PRP", "them": "PRP", "us": "PRP", "if": "IN", "because": "IN", "although": "IN", "though": "IN",
	"while": "IN", "whether": "IN", "unless": "IN", "until": "IN", "since": "IN", "after": "IN", "before": "IN", "during": "IN",
	"despite": "IN", "against": "IN", "amid": "IN", "amidst": "IN", "among": "IN", "between": "IN", "without": "IN", "versus": "IN",
	"alongside": "IN", "under": "IN", "via": "IN", "per": "IN", "its": "PRP$", "their": "PRP$", "our": "PRP$", "my": "PRP$", "your": "PRP$", "his": "PRP$",
	"including": "IN", "regarding": "IN", "concerning": "IN", "also": "RB", "however": "RB", "furthermore": "RB", "meanwhile": "RB", "to": "TO", "neither": "DT", "both": "DT",
}

// repair mends tags that cost claims: marks taken for words, verbs taken for plural nouns
// ("avoids"), nouns taken for verbs after a determiner, base forms after modal verbs.
func repair(tokens []Token, lex *lexicon.Lexicon) {
	shouting := true // all in capitals
	for _, t := range tokens {
		shouting = shouting && (acronym(t.Text) || !strings.ContainsFunc(t.Text, unicode.IsLetter))
	}
	for i := range tokens {
		t := &tokens[i]
		if t.Text == "'" && i > 0 && strings.HasSuffix(tokens[i-1].Lower, "s") && strings.HasPrefix(tokens[i-1].Tag, "NN") && tokens[i-1].End == t.Start && (strings.HasPrefix(tag(tokens, i+1), "NN") || strings.HasPrefix(tag(tokens, i+1), "JJ")) && i+1 < len(tokens) && tokens[i+1].Start > t.End {
			t.Tag = "POS" // "the brothers' gang"
			continue
		}
		if tag := markTag(t.Text); tag != "" {
			t.Tag = tag
			continue
		}
		if acronym(t.Text) && !shouting {
			continue // "IS", "WHO" and "US" are names
		}
		if tag, ok := closed[t.Lower]; ok && (t.Text != "US" && t.Text != "May" && t.Text != "Will" && t.Text != "IT" || i == 0 && t.Text != "US" && t.Tag != "NNP") {
			t.Tag = tag
		}
		if first, _ := utf8.DecodeRuneInString(t.Text); unicode.IsDigit(first) && !strings.ContainsFunc(t.Text, unicode.IsLetter) {
			t.Tag = "CD"
		}
	}
	for i := range tokens {
		t := &tokens[i]
		prev, next := tag(tokens, i-1), tag(tokens, i+1)
		first, _ := utf8.DecodeRuneInString(t.Text)
		lower := unicode.IsLower(first)
		base := lex.Verb(t.Lower)
		noun := lex.Can(lex.Noun(t.Lower), 'n')
		switch {
		case t.Text == "US" || t.Text == "U.S" || t.Text == "U.S." || t.Text == "UK":
			t.Tag = "NNP"
		case t.Lower == "her" && prev != "IN" && (strings.HasPrefix(next, "NN") || next == "JJ"):
			t.Tag = "PRP$"
		case t.Lower == "following" && (i == 0 || prev == ",") && next == "DT":
			t.Tag = "IN"
		case t.Lower == "that":
			t.Tag = thatTag(tokens, i, lex)
		case t.Lower == "'s" && i == 0:
		case t.Lower == "'s" && (strings.HasPrefix(prev, "NN") || prev == "POS") && isVerb(next):
			t.Tag = "VBZ" // "the army's advancing"
			if next == "VBG" && strings.HasPrefix(tag(tokens, i+2), "NN") {
				t.Tag = "POS"
			}
		case t.Lower == "'s" && (strings.HasPrefix(prev, "NN") || capitalised(tokens[i-1].Text) && i > 1):
			t.Tag = "POS"
		case t.Lower == "'s":
			t.Tag = "VBZ"
		case !lower:
			if strings.HasPrefix(t.Tag, "JJ") && i > 0 && base == "" && !lex.Common(t.Lower) {
				t.Tag = "NNP"
			}
			if i > 0 && t.Tag == "NN" && !lex.Common(t.Lower) {
				t.Tag = "NNP"
			}
		case t.Tag == "VBD" && is(tokens, i-1, "a", "an", "the") && strings.HasPrefix(next, "NN"):
			t.Tag = "VBN" // "a collapsed school"
		case (t.Tag == "VBN" || t.Tag == "VBD") && is(tokens, i-1, "the") && endsPhrase(next):
			t.Tag = "NNS" // "the injured"
		case t.Tag == "NN" && next == "JJ" && base != "" && strings.HasSuffix(t.Lower, "ing") && (prev == "DT" || prev == "PRP$"):
			t.Tag = "JJ"
		case t.Tag == "JJ" && noun && (prev == "DT" || prev == "NNP" || prev == "PRP$") && (isFinite(next) || next == "IN" || next == "TO" || next == "," || next == "." || next == "POS") && lex.Can(t.Lower, 'n'):
			t.Tag = "NN" // "the military said"
		case t.Tag == "NNS" && base != "" && !noun && (strings.HasPrefix(prev, "NN") || prev == "PRP" || prev == "RB"):
			t.Tag = "VBZ"
		case (t.Tag == "VB" || t.Tag == "VBP") && (prev == "DT" && !is(tokens, i-1, "all", "both", "that", "these", "those") || prev == "PRP$" || prev == "POS") && noun:
			t.Tag = "NN"
		case (t.Tag == "VB" || t.Tag == "VBP") && prev == "IN" && noun && !is(tokens, i-1, "that", "if", "as", "than", "while", "because"):
			t.Tag = "NN"
		case t.Tag == "VBZ" && (prev == "DT" && !is(tokens, i-1, "this", "that") || prev == "PRP$") && noun:
			t.Tag = "NNS"
		case strings.HasSuffix(t.Lower, "ed") && base != "" && !isVerb(t.Tag) && t.Tag != "JJ":
			t.Tag = "VBD"
			if have(tokens, i) || is(tokens, i-1, "a", "an", "the") {
				t.Tag = "VBN"
			}
		case t.Tag == "VB" && base == "" && noun && prev == "TO" && auxiliary(t.Lower) == "":
			t.Tag = "NN" // "to prison"
		case (t.Tag == "NN" || t.Tag == "JJ" && !is(tokens, i-1, "a", "an", "the")) && base != "" && base != t.Lower && !noun && !lex.Can(t.Lower, 'n') && !lex.Can(t.Lower, 'a') && !strings.HasSuffix(t.Lower, "ing") && !strings.HasSuffix(t.Lower, "s"):
			t.Tag = "VBD" // "sank"
			if have(tokens, i) {
				t.Tag = "VBN"
			}
		case (t.Tag == "NN" || t.Tag == "NNP" || t.Tag == "JJ") && base == t.Lower && modalBefore(tokens, i):
			t.Tag = "VB"
		case t.Tag == "VBD" && have(tokens, i):
			t.Tag = "VBN"
		case t.Tag == "VB" && !licensed(tokens, i):
			// A base form that nothing asks for is the present tense of a plural.
			if strings.HasPrefix(prev, "NN") || prev == "PRP" {
				t.Tag = "VBP"
			}
		case t.Tag == "VBN" && (prev == "PRP" && !is(tokens, i-1, "it", "them", "him", "us", "her") || prev == "WP" || prev == "WDT"):
			t.Tag = "VBD"
		}
	}
}

// endsPhrase tells whether a noun phrase cannot go on with a word of this tag.
func endsPhrase(tag string) bool {
	switch tag {
	case "", ".", ",", "IN", "TO", "CC", "MD", "VBD", "VBZ", "VBP", "(":
		return true
	}
	return false
}

// missingVerb finds the verb of a clause that the tagger took for the last noun of its subject: "that
// the army [release] the men". It looks at stretches between marks and conjunctions that have no verb.
func missingVerb(tokens []Token, lex *lexicon.Lexicon) {
	start := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].Tag != "," && tokens[i].Tag != ":" && tokens[i].Tag != "." && tokens[i].Tag != "CC" && tokens[i].Lower != "that" {
			continue
		}
		verb := false
		for k, t := range tokens[start:i] {
			inverted := k == 0 && (auxiliary(t.Lower) == "do" || t.Tag == "MD") // "Did the army [release] the men?"
			verb = verb || (isVerb(t.Tag) || t.Tag == "MD") && !inverted
		}
		for k := start + 1; k+1 < i && !verb; k++ {
			t := &tokens[k]
			next := tokens[k+1].Tag
			if t.Tag == "NN" && lex.Can(t.Lower, 'v') && strings.HasPrefix(tokens[k-1].Tag, "NN") && (next == "DT" || next == "PRP$" || next == "PRP" || next == "$" || next == "CD" && lex.Is(lexicon.Priced, t.Lower)) {
				t.Tag, verb = "VBP", true
			}
		}
		start = i + 1
	}
}

func markTag(s string) string {
	switch s {
	case `"`, "''", "``":
		return "''"
	case "'":
		return "'"
	case ",":
		return ","
	case ".", "!", "?":
		return "."
	case ":", ";", "...", "..", "-", "--", "/", "|", "*", "•":
		return ":"
	case "(", "[", "{":
		return "("
	case ")", "]", "}":
		return ")"
	}
	return ""
}

// thatTag decides whether "that" points, opens a relative clause or opens a content clause.
func thatTag(tokens []Token, i int, lex *lexicon.Lexicon) string {
	next := tag(tokens, i+1)
	prev := tag(tokens, i-1)
	noun := strings.HasPrefix(prev, "NN") || prev == "PRP"
	switch {
	case noun && (isFinite(next) || next == "MD" || next == "RB"):
		// "a deal that resulted in"; "told Reuters that will ..." hardly occurs.
		return "WDT"
	case i == 0 && (isFinite(next) || next == "MD"), prev == "IN" && (strings.HasPrefix(next, "NN") || next == "JJ"):
		return "DT"
	case isVerb(prev) && next == "NN" && lex.ReportVerbs[lex.Verb(tokens[i-1].Lower)].Stance == "":
		return "DT"
	}
	return "IN"
}

func tag(tokens []Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Tag
}

func is(tokens []Token, i int, words ...string) bool {
	if i < 0 || i >= len(tokens) {
		return false
	}
	for _, w := range words {
		if tokens[i].Lower == w {
			return true
		}
	}
	return false
}

func isVerb(tag string) bool { return strings.HasPrefix(tag, "VB") }

func isFinite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

// before walks back over adverbs from token i.
func before(tokens []Token, i int) int {
	for i--; i >= 0 && (tokens[i].Tag == "RB" || tokens[i].Tag == "RBR"); i-- {
	}
	return i
}

// have tells whether a form of have or be stands before token i, adverbs aside, so that a form
// in -ed is a participle.
func have(tokens []Token, i int) bool {
	j := before(tokens, i)
	return j >= 0 && (auxiliary(tokens[j].Lower) == "have" || auxiliary(tokens[j].Lower) == "be" || is(tokens, j, "got", "gets", "get"))
}

func modalBefore(tokens []Token, i int) bool {
	j := before(tokens, i)
	return j >= 0 && (tokens[j].Tag == "MD" || auxiliary(tokens[j].Lower) == "do" && j < i-1)
}

// licensed tells whether something before token i asks for a base form.
func licensed(tokens []Token, i int) bool {
	j := before(tokens, i)
	if j < 0 {
		return true
	}
	return tokens[j].Tag == "MD" || tokens[j].Tag == "TO" || tokens[j].Tag == "CC" || auxiliary(tokens[j].Lower) == "do" || tokens[j].Tag == "," ||
		causative(tokens, j)
}

// causative tells whether a verb that takes a bare infinitive stands before token i with its object
// between them ("let them go").
func causative(tokens []Token, i int) bool {
	for j := i; j >= 0 && j > i-6; j-- {
		if lex := lexicon.Get(); lex.Is(lexicon.Letting, lex.Verb(tokens[j].Lower)) {
			return true
		}
	}
	return false
}

// auxiliary returns be, have or do for a form of them, or "".
func auxiliary(word string) string {
	switch word {
	case "am", "is", "are", "was", "were", "be", "been", "being", "'re", "'m":
		return "be"
	case "have", "has", "had", "having", "'ve":
		return "have"
	case "do", "does", "did":
		return "do"
	}
	return ""
}

// headlineVerb finds the verb of a headline that the tagger took for a plural noun ("U.S. sets first
// talks"): the first word that can be a verb in the third person between a noun and what a verb
// takes. It does nothing where there is a verb.
func headlineVerb(tokens []Token, lex *lexicon.Lexicon) {
	for i := 1; i < len(tokens); i++ {
		// "Captain arrested after sinking": a passive without its auxiliary.
		t := &tokens[i]
		base := lex.Verb(t.Lower)
		if (t.Tag == "VBD" || t.Tag == "VBN" || t.Tag == "NN" || t.Tag == "JJ") && lex.Passives[base] && base != t.Lower && !have(tokens, i) && strings.HasPrefix(tokens[i-1].Tag, "NN") || t.Tag == "VBD" && lex.Passives[base] && tokens[i-1].Tag == "CD" {
			if next := tag(tokens, i+1); next == "" || next == "IN" || next == "TO" || next == "," || next == "." || next == ":" || next == "RB" || next == "CC" {
				t.Tag = "VBN"
				return
			}
		}
	}
	for i, t := range tokens {
		if isFinite(t.Tag) || t.Tag == "VB" && i > 0 && tokens[i-1].Tag == "TO" {
			return
		}
	}
	for i := 1; i+1 < len(tokens); i++ {
		t := &tokens[i]
		base := lex.Verb(t.Lower)
		if base == "" || capitalised(t.Text) || !strings.HasPrefix(tokens[i-1].Tag, "NN") {
			continue
		}
		plural := tokens[i-1].Lower == "police" || tokens[i-1].Tag == "NNS" || lex.Noun(tokens[i-1].Lower) != tokens[i-1].Lower
		if !(base == t.Lower && plural) && !(base != t.Lower && strings.HasSuffix(t.Lower, "s")) {
			continue // "police arrest", "company sets"
		}
		switch next := tokens[i+1].Tag; {
		case strings.HasPrefix(next, "NN"), strings.HasPrefix(next, "JJ"), next == "DT", next == "IN", next == "TO", next == "CD", next == "RB", next == "PRP$", next == "RP":
			t.Tag = "VBZ"
			return
		}
	}
	// Else a participle is the past tense or a passive without its auxiliary ("Man held over blast").
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Tag == "VBN" && strings.HasPrefix(tokens[i-1].Tag, "NN") {
			if next := tag(tokens, i+1); next == "DT" || strings.HasPrefix(next, "NN") || next == "CD" || next == "PRP$" {
				tokens[i].Tag = "VBD"
			}
			return
		}
	}
}
