package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp/lexicon"
)

// drift compares two quotations word by word. It returns where they differ, and
// how near they are: 0 where they are too different to be one utterance, the same, or where one is an
// excerpt of the other. Words that differ must stand inside what both quote: at the ends the one may
// just have quoted more.
func drift(a, b *item) (variants []variant, near float64) {
	if edited(a.quote) || edited(b.quote) {
		return nil, 0
	}
	wa, wb := a.said, b.said
	if tail := cutShort(a.quote, b.quote, wa, wb); tail != nil {
		return []variant{{[2]int{len(wa), len(wa)}, [2]int{len(wa), len(wb)}}}, 1 - float64(len(tail))/float64(len(wb))
	}
	if tail := cutShort(b.quote, a.quote, wb, wa); tail != nil {
		return []variant{{[2]int{len(wb), len(wa)}, [2]int{len(wb), len(wb)}}}, 1 - float64(len(tail))/float64(len(wa))
	}
	if at := turnedBefore(a.quote, b.quote, wa, wb); at > 0 {
		return []variant{{[2]int{0, 0}, [2]int{0, at}}}, 1 - float64(at)/float64(len(wb))
	}
	if at := turnedBefore(b.quote, a.quote, wb, wa); at > 0 {
		return []variant{{[2]int{0, at}, [2]int{0, 0}}}, 1 - float64(at)/float64(len(wa))
	}
	if excerpt(wa, wb) || strings.ContainsAny(a.quote+b.quote, "()") && excerpt(quoteWords(unbracketed(a.quote)), quoteWords(unbracketed(b.quote))) {
		return nil, 0
	}
	matched := common(wa, wb)
	if len(matched) < 5 {
		return nil, 0
	}
	packRight(matched, wa, wb)
	allA, allB := wa, wb
	first, last := matched[0], matched[len(matched)-1]
	endA, endB := last[0]+1, last[1]+1
	if tail := len(wa) - endA; tail > 0 && tail <= 2 && tail == len(wb)-endB {
		endA, endB = len(wa), len(wb) // another word in the last place: "were safe", "were unsafe"
	}
	wa, wb = wa[first[0]:endA], wb[first[1]:endB]
	variants = slices.DeleteFunc(variantsOf(wa, wb), func(v variant) bool { return writtenAlike(wa[v[0][0]:v[0][1]], wb[v[1][0]:v[1][1]]) })
	onlyA, onlyB := wordsIn(wa, variants, 0), wordsIn(wb, variants, 1)
	changed := max(len(onlyA), len(onlyB))
	if changed == 0 || changed > mostChanged || spelling(onlyA, onlyB) || !weighty(onlyA, onlyB) || otherTense(onlyA, onlyB) {
		return nil, 0
	}
	more := max(len(allA), len(allB)) - len(matched)
	if more > len(matched) && max(first[0], first[1]) > 1 && tellingWords(allA, matched) < 3 {
		return nil, 0 // "for a long time" and the like stand in many utterances
	}
	if more > 1 && len(without(onlyA, onlyB)) > 0 && tellingWords(allA, matched) < 2 {
		return nil, 0 // "will be a great day for them", "will be a great thing for the world"
	}
	// What stands before on both sides tells of two utterances: "it will be", "peace will be".
	apart := min(first[0], first[1])
	if least := min(len(wa), len(wb)); apart > 0 && len(matched) < longUtterance && changed > 1 && 4*(changed+apart) > least {
		return nil, 0
	}
	if least := min(len(wa), len(wb)); 4*changed > least && (len(matched) < 2*changed || len(matched) < longUtterance) && 4*unlikeness(onlyA, onlyB) > float64(least) && !rendered(allA, allB, matched, changed) {
		return nil, 0
	}
	for i := range variants {
		variants[i] = variants[i].shifted(first)
	}
	return variants, 1 - float64(changed)/float64(max(len(wa), len(wb)))
}

// otherTense tells whether the words of two quotations that differ are the same verbs in another tense: what was said then is
// retold so.
func otherTense(a, b []string) bool {
	lex := lexicon.Get()
	for i := range a {
		if len(a) != len(b) || lex.Verb(a[i]) == "" || lex.Verb(a[i]) != lex.Verb(b[i]) || lex.Noun(a[i]) == lex.Noun(b[i]) {
			return false
		}
	}
	return len(a) == len(b)
}

// tellingWords counts the words with a meaning of their own among those of the first of two quotations that are matched.
func tellingWords(words []string, matched [][2]int) int {
	n := 0
	for _, m := range matched {
		if !lexicon.Get().Stopwords[words[m[0]]] {
			n++
		}
	}
	return n
}

// unlikeness is how much the words that two quotations do not have in common make of them two utterances: a small word
// counts half, and forms of one word nothing.
func unlikeness(a, b []string) float64 {
	lex := lexicon.Get()
	weigh := func(words, other []string) float64 {
		sum := 0.0
		for _, w := range words {
			switch {
			case slices.ContainsFunc(other, func(v string) bool {
				return lex.Noun(w) == lex.Noun(v) || lex.Verb(w) != "" && lex.Verb(w) == lex.Verb(v)
			}):
			case lex.Stopwords[w] && lex.Negators[w] == "" && lex.Modals[w] == "":
				sum += 0.5
			default:
				sum++
			}
		}
		return sum
	}
	return max(weigh(a, b), weigh(b, a))
}

// rendered tells whether two quotations are the same from their beginnings to their ends but for words in between, as
// two translations of one utterance are.
func rendered(a, b []string, matched [][2]int, changed int) bool {
	first, last := matched[0], matched[len(matched)-1]
	if first[0] > 1 || first[1] > 1 || len(a)-last[0] > 2 || len(b)-last[1] > 2 || len(matched) < leastSameWords || len(matched) < 2*changed {
		return false
	}
	content := 0
	for _, m := range matched {
		if !lexicon.Get().Stopwords[a[m[0]]] {
			content++
		}
	}
	return content >= 3
}

// cutShort returns how the one of two quoted sentences goes on that ends with a full stop in the other. What a quotation
// gives as a whole sentence, from its capital to its stop, is no excerpt. Their words come as quoteWords returns them.
func cutShort(a, b string, short, long []string) (tail []string) {
	text := strings.TrimRight(a, " \n\"'”’")
	if len(short) < leastSameWords || len(long) <= len(short) || len(long)-len(short) > mostCut || !slices.Equal(short, long[:len(short)]) || !strings.HasSuffix(text, ".") || !startsSentence(a) || !startsSentence(b) {
		return nil
	}
	if tail = long[len(short):]; weighty(tail, nil) {
		return tail
	}
	return nil
}

// turnedBefore returns how many words a quoted sentence has before all those of another one, where they turn what it says
// and the other gives it as a whole sentence: "[I cannot promise that] nobody will sleep outdoors". It is 0 for others.
func turnedBefore(a, b string, short, long []string) int {
	at := len(long) - len(short)
	if len(short) < leastSameWords || at <= 0 || at > mostCut+1 || !startsSentence(a) || !startsSentence(b) || !slices.Equal(short, long[at:]) {
		return 0
	}
	if !slices.ContainsFunc(long[:at], func(w string) bool { return lexicon.Get().Negators[w] != "" || w == "cannot" }) {
		return 0
	}
	return at
}

// mostCut is how many words one quoted sentence may go on behind the full stop of the other.
const mostCut = 4

// startsSentence tells whether a quotation begins with a capital.
func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \n\"'“‘"))
	return unicode.IsUpper(r)
}

// mostChanged is how many words of a quotation may be others in another one that is still of the same utterance: a
// fifth of it, or a third where longUtterance words stand in the same order.
const (
	mostChanged   = 7
	longUtterance = 8
)

// excerpt tells whether one of two lists of words is a part of the other.
func excerpt(a, b []string) bool {
	x, y := strings.Join(a, " "), strings.Join(b, " ")
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// unbracketed is a quotation with what stands between parentheses as a part of it, without them.
func unbracketed(s string) string { return brackets.Replace(s) }

var brackets = strings.NewReplacer("(", " ", ")", " ")

// sureUtterance is from which likeness on two quotations are of one utterance although nobody is named as the speaker
// of one of them.
const sureUtterance = 0.8

// weighty tells whether a difference matters: a word of content, a negation, a modal verb, a number or
// a small word with an opposite, and not only other small words, but for the same words in another order.
func weighty(a, b []string) bool {
	if reordered(a, b) || toWhom(a) || toWhom(b) {
		return true
	}
	lex := lexicon.Get()
	for _, w := range append(slices.Clone(a), b...) {
		if !lex.Stopwords[w] || lex.Negators[w] != "" || lex.Modals[w] != "" || lex.Numbers[w].Kind != "" || lex.Is(lexicon.Contrary, w) {
			return true
		}
	}
	return false
}

// toWhom tells whether two words or more say for or to whom something is, by a pronoun: "for them".
func toWhom(words []string) bool {
	return len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return slices.Contains([]string{"me", "us", "him", "her", "them", "you"}, w) })
}

// reordered tells whether two lists hold the same words.
func reordered(a, b []string) bool {
	return len(a) > 0 && slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// edited tells whether a quotation marks where it was changed.
func edited(s string) bool { return strings.ContainsAny(s, "[]") }

// spelling tells whether two lists of words differ in spelling alone ("good will", "goodwill";
// "organisation", "organization"). A word that stands in another place is no other spelling.
func spelling(a, b []string) bool {
	if strings.Join(a, "") == strings.Join(b, "") {
		return !slices.Equal(a, b)
	}
	if len(a) != len(b) {
		return false
	}
	for i, x := range a {
		y := b[i]
		short, long := x, y
		if len(x) > len(y) {
			short, long = y, x
		}
		if len(short) < 5 || x[0] != y[0] || x != y && oneOrMany(short, long) {
			return false
		}
		if n := levenshtein.ComputeDistance(x, y); n > 1 && !(n == 2 && strings.HasPrefix(long, short)) {
			return false
		}
	}
	return true
}

// writtenAlike tells whether two lists of words differ in spelling or in a contraction alone: "al-Qa'ida", "the bill's going to pass".
func writtenAlike(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	x, y := writtenOut.Replace(strings.Join(a, " ")), writtenOut.Replace(strings.Join(b, " "))
	return x == y || strings.ReplaceAll(x, "'", "") == strings.ReplaceAll(y, "'", "") || spelling(a, b)
}

// writtenOut writes contractions out that quoteWords leaves, as what they mean depends on what follows.
var writtenOut = strings.NewReplacer("'s", " is", "'d", " would", "gonna", "going to", "wanna", "want to", "gotta", "got to")

// oneOrMany tells whether two words are a noun and its plural.
func oneOrMany(one, many string) bool {
	lex := lexicon.Get()
	return strings.HasSuffix(many, "s") && lex.Noun(many) == one
}
