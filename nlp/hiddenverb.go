package nlp

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// nounVerb makes a noun that can be a verb the verb, where a noun stands before it and an object behind it.
func nounVerb(tokens []Token, from, to int, lex *lexicon.Lexicon) {
	for k := from + 1; k < to; k++ {
		t := &tokens[k]
		next := tag(tokens, k+1)
		past := lex.Verb(t.Lower) != "" && lex.Verb(t.Lower) != t.Lower && !strings.HasSuffix(t.Lower, "s") && !lex.Can(t.Lower, 'n') // "met"
		switch {
		case t.Tag == "NNS" && strings.HasPrefix(tokens[k-1].Tag, "NNP") && from > 0 && tokens[from-1].Tag == "," && lex.ReportVerbs[lex.Verb(t.Lower)].Stance != "" && (next == "." || next == "" || next == "IN"):
			t.Tag = "VBZ" // "..., the Daily News reports."
			return
		case t.Tag == "NN" && (tokens[k-1].Tag == "NNS" || tokens[k-1].Tag == "NNPS" || tokens[k-1].Tag == "NNP" && pluralBefore(tokens[from:], k-from)) && from > 0 && tokens[from-1].Tag == "," && lex.ReportVerbs[t.Lower].Stance != "" && (next == "." || next == ""):
			t.Tag = "VBP" // "..., records show.", "..., records of the Holm Institute show."
			return
		case (t.Tag == "NN" || t.Tag == "NNP") && pastOrNoun(lex, t.Lower) && !capitalised(t.Text) && pastBetween(tokens, k):
			t.Tag = "VBD" // "Kenya beat Ghana", "Guards shot Brandt"
			return
		case t.Tag != "NN" || !strings.HasPrefix(tokens[k-1].Tag, "NN") && tokens[k-1].Tag != "CD":
		case past:
			t.Tag = "VBD"
			return
		case lex.Can(t.Lower, 'v') && (next == "DT" || next == "PRP$" || next == "PRP" || next == "$" || next == "CD" && lex.Is(lexicon.Priced, t.Lower)):
			t.Tag = "VBP"
			return
		}
	}
}

// pastOrNoun tells whether a word can be a past tense as well as a noun: "shot", "stole", "cut".
func pastOrNoun(lex *lexicon.Lexicon, word string) bool {
	verb := lex.Verb(word)
	return lex.Is(lexicon.Unchanging, word) || verb != "" && verb != word && !strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ing")
}

// pastBetween tells whether a token stands where a past tense does: behind a name or what several are called, and before a
// name or a pronoun.
func pastBetween(tokens []Token, k int) bool {
	next := tag(tokens, k+1)
	return (strings.HasPrefix(tokens[k-1].Tag, "NNP") || tokens[k-1].Tag == "NNS") && (strings.HasPrefix(next, "NNP") || next == "PRP")
}

// hiddenVerb makes the noun the verb in whose place a sentence cannot do without one: "the tenant [plans] to stay",
// "the spot [slams] the mayor", "the owner often [questions] the council's figures". It looks only at what stands
// before the first verb of the sentence.
func hiddenVerb(tokens []Token, lex *lexicon.Lexicon) {
	if len(tokens) > 3 && opensSaying(tokens, lex) {
		return
	}
	for k := 1; k+1 < len(tokens) && !finiteAt(tokens, k); k++ {
		t, prev, next := &tokens[k], tokens[k-1], tokens[k+1].Tag
		verb := lex.Verb(t.Lower)
		if t.Lower == "back" && t.Tag == "RB" && prev.Tag == "NNS" && takesObject(tokens, k+1) && !finiteIn(tokens, k+1) {
			t.Tag = "VBP" // "most voters back the plan"
			return
		}
		if verb == "" || capitalised(t.Text) || !strings.HasPrefix(t.Tag, "NN") {
			continue
		}
		inflected := t.Tag == "NNS" && verb != t.Lower
		_, reports := lex.ReportVerbs[verb]
		behindNoun := prev.Tag == "NN" || prev.Tag == "NNP"
		switch quoted := next == "''" && opensQuote(tokens, k+1); {
		case inflected && next == "TO" && tag(tokens, k+2) == "VB" && behindNoun && governs(lex, verb) && !finiteIn(tokens, k+1):
			t.Tag = "VBZ" // "the tenant plans to stay"
		case inflected && prev.Tag == "RB" && k > 1 && (strings.HasPrefix(tokens[k-2].Tag, "NN") || tokens[k-2].Tag == "PRP") && takesObject(tokens, k+1):
			t.Tag = "VBZ" // "the owner often questions the figures"
		case inflected && behindNoun && (takesObject(tokens, k+1) && !finiteIn(tokens, k+1) || quoted && reports):
			t.Tag = "VBZ" // "the spot slams the mayor", "the spot claims “..."
		case t.Tag == "NN" && quoted && (verb == "read" || verb == "say") && behindNoun:
			t.Tag = "VBD" // "one banner read “..."
		case t.Tag == "NN" && prev.Tag == "NNP" && verb != t.Lower && !strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ing") && (next == "IN" || next == "TO"):
			t.Tag = "VBD" // "Nora Brandt and Otto Kern spoke by telephone"
		case t.Tag == "NN" && verb == t.Lower && is(tokens, k-1, "both", "many", "most", "others") && k == 1 && !finiteIn(tokens, k+1):
			t.Tag = "VBP" // "Both want parliament to act"
		case t.Tag == "NN" && verb == t.Lower && lex.ReportVerbs[verb].Stance != "" && pluralBefore(tokens, k) && is(tokens, k+1, "he", "she", "they", "we") && isFinite(tag(tokens, k+2)):
			t.Tag = "VBP" // "records from the archive show he paid"
		default:
			continue
		}
		return
	}
}

// falseVerb makes a verb that can be a plural noun the noun, where a phrase behind it leads to another verb: "the tenant
// [plans] for the harbour were rejected".
func falseVerb(tokens []Token, lex *lexicon.Lexicon) {
	for k := 1; k+2 < len(tokens); k++ {
		t := &tokens[k]
		noun, verb := lex.Noun(t.Lower), lex.Verb(t.Lower)
		if t.Tag == "VBZ" && tokens[k-1].Tag == "NNP" && k > 2 && tokens[k-2].Tag == "VB" && tokens[k-3].Tag == "TO" && noun != t.Lower && lex.Can(noun, 'G') && !takesObject(tokens, k+1) {
			t.Tag = "NNS" // "to bring U.S. troops home"
		}
		if t.Tag != "VBZ" || tokens[k-1].Tag != "NN" || tokens[k+1].Tag != "IN" || noun == t.Lower || !lex.Can(noun, 'n') || lex.ReportVerbs[verb].Stance != "" || lex.Is(lexicon.Clausal, verb) {
			continue
		}
		f := k + 2
		for f < len(tokens) && (nominal(tokens[f].Tag) || tokens[f].Tag == "IN" && tokens[f].Lower != "that" || tokens[f].Tag == "POS") {
			f++
		}
		if f > k+2 && f < len(tokens) && isFinite(tokens[f].Tag) {
			t.Tag = "NNS"
		}
	}
}

// insideName tells whether a name behind a preposition and "the" ends right in front of token i: "at the Holm Foods".
func insideName(tokens []Token, i int) bool {
	k := i - 1
	for k > 0 && strings.HasPrefix(tokens[k].Tag, "NNP") {
		k--
	}
	return k < i-1 && k > 0 && tokens[k].Lower == "the" && tokens[k-1].Tag == "IN"
}

// opensSaying makes the first word of a sentence the verb of saying that it is with its subject behind it: "Said
// Anna Holm, who lives there: “...”".
func opensSaying(tokens []Token, lex *lexicon.Lexicon) bool {
	t := &tokens[0]
	verb := lex.Verb(t.Lower)
	if lex.ReportVerbs[verb].Stance == "" || verb == t.Lower || isFinite(t.Tag) || tokens[1].Tag != "NNP" || strings.HasSuffix(t.Lower, "ing") {
		return false
	}
	if !slices.ContainsFunc(tokens[2:], func(t Token) bool { return t.Tag == "''" || t.Text == ":" }) {
		return false
	}
	if t.Tag = "VBD"; strings.HasSuffix(t.Lower, "s") {
		t.Tag = "VBZ"
	}
	return true
}

// governs tells whether a verb takes an infinitive.
func governs(lex *lexicon.Lexicon, verb string) bool {
	_, implies := lex.Implicatives[verb]
	return implies || lex.Modals[verb] != ""
}

// finiteAt tells whether token k is a verb of a clause, and no infinitive with "to".
func finiteAt(tokens []Token, k int) bool {
	if isFinite(tokens[k].Tag) {
		return true
	}
	return tokens[k].Tag == "VB" && tag(tokens, before(tokens, k)) != "TO"
}

// finiteIn tells whether a verb of a clause stands at token k or behind it, up to the next mark.
func finiteIn(tokens []Token, k int) bool {
	for ; k < len(tokens) && tokens[k].Tag != "," && tokens[k].Tag != ":" && tokens[k].Tag != "."; k++ {
		if finiteAt(tokens, k) {
			return true
		}
	}
	return false
}

// takesObject tells whether a noun phrase that is no part of the one before it begins at token k.
func takesObject(tokens []Token, k int) bool {
	switch tag(tokens, k) {
	case "DT", "PRP$", "PRP", "NNP":
		return true
	}
	return false
}

// pluralBefore tells whether a plural noun stands in front of token k.
func pluralBefore(tokens []Token, k int) bool {
	return slices.ContainsFunc(tokens[:k], func(t Token) bool { return t.Tag == "NNS" })
}

// opensQuote tells whether the mark at token k opens a quotation: the first of its sentence, with a word behind it.
func opensQuote(tokens []Token, k int) bool {
	return k+1 < len(tokens) && tokens[k+1].Tag != "." && tokens[k+1].Tag != "," && !slices.ContainsFunc(tokens[:k], func(t Token) bool { return t.Tag == "''" })
}
