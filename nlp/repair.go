package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// endsPhrase tells whether a noun phrase cannot go on with a word of this tag.
func endsPhrase(tag string) bool {
	switch tag {
	case "", ".", ",", "IN", "TO", "CC", "MD", "VBD", "VBZ", "VBP", "(":
		return true
	}
	return false
}

// mendTags mends what the tagger gets wrong of verbs. A stretch between marks and conjunctions that has
// no finite verb may hide it in a participle ("a cargo of tents [arrived] in Karachi") or a noun ("that the
// army [release] the men").
func mendTags(tokens []Token, lex *lexicon.Lexicon, headline bool) {
	for i := range tokens {
		nounTag(tokens, i, lex)
		hedgedVerb(tokens, i, lex)
	}
	if headline && len(tokens) > 2 && strings.HasPrefix(tokens[0].Tag, "JJ") && (lex.Modals[tokens[1].Lower] != "" || tokens[1].Tag == "TO") {
		tokens[0].Tag = "NN" // "Premier likely to attend"
	}
	policeTag(tokens, lex)
	falseVerb(tokens, lex)
	bareRelative(tokens)
	briefedSaid(tokens, lex)
	relativeSubject(tokens, lex)
	hiddenVerb(tokens, lex)
	last, second := -1, -1 // of the verbs, counted from the end
	for i, t := range tokens {
		if isFinite(t.Tag) || t.Tag == "VB" {
			last, second = i, last
		}
	}
	start := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].Tag != "," && tokens[i].Tag != ":" && tokens[i].Tag != "." && tokens[i].Tag != "CC" && !(tokens[i].Lower == "that" && tokens[i].Tag == "IN") {
			continue
		}
		if !verbIn(tokens, start, i) {
			nounVerb(tokens, start, i, lex)
			if !headline && !verbIn(tokens, start, i) && (i == len(tokens) || tokens[i].Tag == "." || tokens[i].Lower == "that" || tokens[i].Tag == "," && (last < i || second < i && lex.ReportVerbs[lex.Verb(tokens[last].Lower)].Stance != "")) {
				// Behind the comma there is no verb, or one alone that says where the rest comes from: ", witnesses said".
				pastTense(tokens, start, i, lex)
			}
		}
		start = i + 1
	}
}

// hedgedVerb makes a verb of a word behind "allegedly" and the like that can be a past tense or a participle: "who allegedly
// [shot] and killed two", "was reportedly [cut] off".
func hedgedVerb(tokens []Token, i int, lex *lexicon.Lexicon) {
	t := &tokens[i]
	if i < 2 || !lex.Is(lexicon.Hedging, tokens[i-1].Lower) || !strings.HasPrefix(t.Tag, "NN") && t.Tag != "JJ" || strings.HasPrefix(tag(tokens, i+1), "NN") && t.Tag == "JJ" {
		return
	}
	verb := lex.Verb(t.Lower)
	if lex.Participle(verb) != t.Lower || strings.HasPrefix(t.Tag, "NNP") {
		return
	}
	t.Tag, t.Lemma = "VBD", verb
	if before := auxiliary(tokens[i-2].Lower); before == "be" || before == "have" {
		t.Tag = "VBN"
	}
}

// verbBefore tells whether a verb stands before a token in its stretch between commas.
func verbBefore(tokens []Token, i int) bool {
	for k := i - 1; k >= 0 && tokens[k].Tag != ","; k-- {
		if isVerb(tokens[k].Tag) || tokens[k].Tag == "MD" || tokens[k].Tag == "TO" {
			return true
		}
	}
	return false
}

// ownedName tells whether the name before a token is somebody's and stands behind a verb, whose object it begins.
func ownedName(tokens []Token, i int) bool {
	k := i - 1
	for k > 0 && strings.HasPrefix(tokens[k].Tag, "NNP") {
		k--
	}
	return k > 0 && (tokens[k].Tag == "PRP$" || tokens[k].Lower == "the") && isVerb(tokens[k-1].Tag)
}

// relativeSubject makes a noun again of a word between a relative pronoun and a verb: "which [divers] found".
func relativeSubject(tokens []Token, lex *lexicon.Lexicon) {
	for i := 1; i+1 < len(tokens); i++ {
		t := &tokens[i]
		next := tokens[i+1]
		if (tokens[i-1].Tag == "WDT" || tokens[i-1].Lower == "whom") && t.Tag == "VBZ" && (next.Tag == "VBD" || next.Tag == "VBN") && pastForm(next.Lower) && (lex.Can(lex.Noun(t.Lower), 'P') || lex.Can(lex.Noun(t.Lower), 'G')) {
			t.Tag, t.Lemma = "NNS", lex.Noun(t.Lower)
		}
	}
}

// verbIn tells whether tokens from..to have a finite verb that stands behind its subject.
func verbIn(tokens []Token, from, to int) bool {
	for k, t := range tokens[from:to] {
		inverted := k == 0 && (auxiliary(t.Lower) == "do" || t.Tag == "MD") // "Did the army [release] the men?"
		if (isFinite(t.Tag) || t.Tag == "VB") && !inverted {
			return true
		}
	}
	return false
}

// pastTense makes the first participle that can be a past tense the verb, where its subject stands
// before it.
func pastTense(tokens []Token, from, to int, lex *lexicon.Lexicon) {
	subject := false
	for k := from; k < to; k++ {
		t := &tokens[k]
		prev, next := tag(tokens, k-1), tag(tokens, k+1)
		if t.Tag == "VBN" && (subject || k == from && k > 1) && pastForm(t.Lower) && !have(tokens, k) && prev != "DT" && prev != "JJ" && prev != "IN" && !is(tokens, k+1, "by") && (!strings.HasPrefix(next, "NN") || strings.HasPrefix(prev, "NN") || prev == "PRP") {
			t.Tag = "VBD"
			return
		}
		subject = subject || strings.HasPrefix(t.Tag, "NN") || t.Tag == "PRP" || t.Tag == "CD"
		if t.Tag == "VBG" || t.Tag == "TO" || t.Tag == "VBN" {
			return
		}
	}
}

// pastForm tells whether a participle can be a past tense as well.
func pastForm(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "id") || strings.HasSuffix(w, "ld") || strings.HasSuffix(w, "t") || w == "found" || w == "led"
}

// nounTag mends one tag by its neighbours: a noun taken for an adjective ("the military said"), a verb
// behind "to" taken for an adjective ("to last two days").
func nounTag(tokens []Token, i int, lex *lexicon.Lexicon) {
	t := &tokens[i]
	if t.Lower == "ages" && tag(tokens, i+1) == "CD" && i > 0 && tokens[i-1].Tag == "," {
		t.Tag = "NNS" // "two sons, ages 6 and 16"
	}
	if t.Tag == "VBZ" && lex.Verb(t.Lower) == t.Lower && !strings.HasSuffix(t.Lower, "s") {
		t.Tag = "VB" // "Not until Monday did the crew [win]"
	}
	if t.Lower == "that" && t.Tag == "IN" && i > 0 && lex.ReportVerbs[lex.Verb(tokens[i-1].Lower)].Stance != "" && tag(tokens, i+1) == "," && (tag(tokens, i+2) == "VBG" || tag(tokens, i+2) == "CC") {
		t.Tag = "DT" // "disputes that, saying", "denied that, but": a pronoun
	}
	if t.Text == "IS" && isVerb(t.Tag) && i > 0 && (isFinite(tag(tokens, i+1)) || strings.HasPrefix(tag(tokens, i+1), "NN") && (isVerb(tokens[i-1].Tag) || strings.HasPrefix(tokens[i-1].Tag, "JJ") || tokens[i-1].Tag == "DT" || tokens[i-1].Tag == "IN")) {
		t.Tag = "NNP" // "the reclusive IS leader"
	}
	if dash := strings.LastIndexByte(t.Lower, '-'); t.Tag == "NNP" && dash > 0 && lex.Is(lexicon.Compounding, t.Lower[dash+1:]) && nominal(tag(tokens, i+1)) && tag(tokens, i+1) != "DT" {
		t.Tag = "JJ" // "Kaldra-based Islamic militants"
	}
	if t.Tag == "NN" && tag(tokens, i-1) == "CC" && lex.Verb(t.Lower) != "" && lex.Verb(t.Lower) != t.Lower && !lex.Can(lex.Noun(t.Lower), 'n') && !strings.HasSuffix(t.Lower, "ing") {
		t.Tag = "VBD" // "fired and ran"
	}
	if t.Tag == "NN" && i > 0 && pastOrNoun(lex, t.Lower) && tag(tokens, i+1) == "CC" && tag(tokens, i+2) == "VBD" &&
		(tokens[i-1].Tag == "NNS" || strings.HasPrefix(tokens[i-1].Tag, "NNP") || lex.Can(tokens[i-1].Lower, 'P')) {
		t.Tag = "VBD" // "said officers shot and killed a man"
	}
	if lex.Is(lexicon.Unchanging, t.Lower) && !capitalised(t.Text) && i > 0 && (tokens[i-1].Tag == "NN" || tokens[i-1].Tag == "NNP") && tag(tokens, i+1) == "RP" && (t.Tag == "NN" || t.Tag == "VB" || t.Tag == "VBP") && !verbBefore(tokens, i) {
		t.Tag = "VBD" // "the captain put out a call"
	}
	if t.Lower == "works" && t.Tag == "VBZ" && i > 1 && strings.HasPrefix(tokens[i-1].Tag, "NNP") && ownedName(tokens, i) {
		t.Tag = "NNS" // "shut its Canal Road works"
	}
	if (strings.HasPrefix(t.Tag, "NN") || t.Tag == "VBN") && i > 0 && tokens[i-1].Tag != "DT" && is(tokens, i, "shot", "struck", "stabbed") && is(tokens, i+1, "dead") && (tag(tokens, i+2) == "CD" || takesObject(tokens, i+2)) {
		t.Tag = "VBD" // "shot dead four people"
	}
	if (t.Tag == "VBN" || t.Tag == "JJ") && is(tokens, i-1, "the") && (tag(tokens, i+1) == "VBP" || tag(tokens, i+1) == "MD" || is(tokens, i+1, "were", "have", "had")) {
		t.Tag = "NNS" // "some of the injured are in hospital"
		if lex.Can(t.Lower, 'P') {
			t.Tag = "NN" // "the general had served"
		}
	}
	if t.Tag == "VB" && lex.Verb(t.Lower) == "" && lex.Can(lex.Noun(t.Lower), 'n') && tag(tokens, i-1) == "TO" {
		t.Tag = "NN" // "refers to climate"
	}
	if (t.Tag == "VB" || t.Tag == "VBP") && lex.Can(t.Lower, 'n') && insideName(tokens, i) && !takesObject(tokens, i+1) {
		t.Tag = "NN" // "at the Holm Foods plant"
	}
	if t.Tag == "VBG" && is(tokens, i+1, "of") && lex.EventNouns[t.Lower] != "" && !lex.Is(lexicon.Intransitive, lex.EventNouns[t.Lower]) && (tag(tokens, i-1) == "DT" || tag(tokens, i-1) == "PRP$" || tag(tokens, i-1) == "POS" || i > 1 && tokens[i-1].Tag == "," && strings.HasSuffix(tokens[i-2].Text, ".")) {
		t.Tag = "NN" // "the Northport, Calif., killing of"
	}
	if next := tag(tokens, i+1); t.Tag == "VBG" && is(tokens, i-1, "no") && lex.Can(t.Lower, 'n') && (next == "" || next == "." || next == "," || next == "CC" || next == "IN" && !is(tokens, i+1, "that")) {
		t.Tag = "NN" // "received no warning about it"
	}
	if t.Tag == "VBG" && t.Lower == "following" && (i == 0 || tokens[i-1].Tag == ",") && (tag(tokens, i+1) == "DT" || strings.HasPrefix(tag(tokens, i+1), "NN")) {
		t.Tag = "IN"
	}
	if t.Tag == "VBG" && strings.HasPrefix(tag(tokens, i+1), "NN") && lex.Compounds[t.Lower+" "+lex.Noun(tokens[i+1].Lower)] {
		t.Tag = "NN" // "polling stations"
	}
	if t.Tag == "JJR" && (lex.Can(t.Lower, 'P') || lex.Titles[t.Lower]) && !lex.Can(t.Lower, 'a') {
		t.Tag = "NN" // "sold midfielder Leo Hart"
	}
	if !strings.HasPrefix(t.Tag, "JJ") || i == 0 {
		return
	}
	next := tag(tokens, i+1)
	_, aged := age(t.Lower)
	switch {
	case is(tokens, i, "last", "first") && auxiliary(tokens[i-1].Lower) == "be" && next == "VBN":
		t.Tag = "RB" // "was last seen"
	case tokens[i-1].Tag == "CD" && lex.Is(lexicon.Human, t.Lower):
		t.Tag = "NNS" // "12 dead"
	case tokens[i-1].Lower == "to" && i > 1 && isVerb(tokens[i-2].Tag) && lex.Can(t.Lower, 'v') && (next == "CD" || next == "DT" || next == "PRP$"):
		t.Tag = "VB"
	case t.Tag == "JJ" && (aged || lex.Can(t.Lower, 'P')) && (next == "VBN" || isFinite(next) || aged && next == "NN" && lex.Can(tokens[i+1].Lower, 'v') && takesObject(tokens, i+2) || (aged || lex.Titles[t.Lower]) && (next == "IN" || next == "." || next == "CC")) && articleBefore(tokens, i):
		t.Tag = "NN" // "the chief executive resigned"
	case t.Tag == "JJ" && lex.Is(lexicon.Contested, t.Lower) && tokens[i-1].Tag == "NN" && (next == "IN" || next == "TO"):
		t.Tag = "NN" // "lost the cup final to"
	case t.Tag == "JJ" && lex.Can(t.Lower, 'n') && endsPhrase(next) && next != "CC":
		k := i - 1
		for k > 0 && (strings.HasPrefix(tokens[k].Tag, "NN") || tokens[k].Tag == "CD") {
			k--
		}
		if next != "IN" && next != "TO" && (tokens[k].Tag == "DT" && (k < i-1 || next != "." && next != ",") || tokens[k].Tag == "PRP$") {
			t.Tag = "NN"
		}
	}
}

// articleBefore tells whether only adjectives stand between an article and token i.
func articleBefore(tokens []Token, i int) bool {
	for i--; i >= 0 && tokens[i].Tag == "JJ"; i-- {
	}
	return is(tokens, i, "the", "a", "an")
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
		if t.Tag == "NNS" && i > 0 && !capitalised(t.Text) && strings.HasPrefix(tokens[i-1].Tag, "NN") && tag(tokens, i+1) == "TO" && tag(tokens, i+2) == "VB" && lex.Modals[lex.Verb(t.Lower)] != "" {
			tokens[i].Tag = "VBZ" // "Museum vows to open"
			return
		}
	}
	for i, t := range tokens {
		if isFinite(t.Tag) || t.Tag == "VB" && i > 0 && tokens[i-1].Tag == "TO" {
			return
		}
	}
	for i := 1; i+1 < len(tokens); i++ { // "Storm hit coast"
		if t := &tokens[i]; t.Tag == "NN" && lex.Is(lexicon.Unchanging, t.Lower) && strings.HasPrefix(tokens[i-1].Tag, "NN") && !endsPhrase(tokens[i+1].Tag) {
			t.Tag = "VBD"
			return
		}
	}
	for i := 1; i+1 < len(tokens); i++ {
		t := &tokens[i]
		base := lex.Verb(t.Lower)
		if base == "" || capitalised(t.Text) || lex.Stopwords[t.Lower] || !strings.HasPrefix(tokens[i-1].Tag, "NN") && !(tokens[i-1].Tag == "JJ" && lex.Can(tokens[i-1].Lower, 'n')) {
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
