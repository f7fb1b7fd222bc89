package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Quotations of which one is the other with a "not" in it are often too short, or differ in too many small words, for drift:
// "We are always prepared to talk", "We are not prepared to talk"; "There will not be a penny of public money", "There will be
// public money".

// leastAffirmed is how many words the affirmed core of such quotations has, and leastMeaning how many of those mean something by
// themselves.
const (
	leastAffirmed = 5
	leastMeaning  = 2
)

// affirmed returns what is left of a quoted sentence without words of negation, with what only goes with them ("any", "a penny of") and
// adverbs of how often, and whether an odd number of negators was among them. It is nil where too little is left.
func affirmed(said []string) (core []string, denied bool) {
	lex := lexicon.Get()
	for i := 0; i < len(said); i++ {
		w := said[i]
		switch {
		case w == "not" || w == "never" || w == "no":
			denied = !denied
			if k := minimizer(said, i+1); k > 0 {
				i += k
			} else if k := minimizer(said, i+2); k > 0 && (wordIn(said, i+1) == "be" || wordIn(said, i+1) == "have") {
				core = append(core, said[i+1])
				i += 1 + k
			}
		case w == "always", w == "ever", w == "any", w == "some", w == "still", w == "yet", w == "also", w == "certainly", w == "absolutely", w == "definitely":
		case w == "do" || w == "does" || w == "did":
			if next := wordIn(said, i+1); next != "not" && next != "never" {
				core = append(core, w)
			}
		default:
			core = append(core, w)
		}
	}
	telling := 0
	for _, w := range core {
		if !lex.Stopwords[w] {
			telling++
		}
	}
	if len(core) < leastAffirmed || telling < leastMeaning {
		return nil, denied
	}
	return core, denied
}

func wordIn(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return ""
}

// minimizer counts the words from a place on that name the least of something: "a penny of", "a single", "one drop of"; 0 where there
// are none.
func minimizer(words []string, i int) int {
	first := wordIn(words, i)
	if first != "a" && first != "an" && first != "one" && first != "1" {
		return 0
	}
	n := 1
	if wordIn(words, i+n) == "single" {
		n++
	}
	if is(lexicon.Least, wordIn(words, i+n)) && wordIn(words, i+n+1) == "of" {
		return n + 2
	}
	if n > 1 {
		return n
	}
	return 0
}

// deniedWords returns where one of two quoted sentences denies what the other affirms in the same words, and how near they are; 0 for
// others.
func deniedWords(a, b *item) (variants []variant, near float64) {
	x, no := affirmed(a.said)
	y, other := affirmed(b.said)
	if x == nil || y == nil || no == other || edited(a.quote) || edited(b.quote) || !startsSentence(a.quote) || !startsSentence(b.quote) || strings.Contains(a.quote+b.quote, "?") {
		return nil, 0
	}
	if !slices.Equal(x, y) {
		return nil, 0
	}
	variants = variantsOf(a.said, b.said)
	return variants, float64(len(x)) / float64(max(len(a.said), len(b.said)))
}

// sureSpeaker tells whether two quotations are surely of one speaker: the same name, the same description in articles of one
// story, or a description that the other article puts beside the name.
func sureSpeaker(a, b *item) bool {
	x, y := a.Subject, b.Subject
	if x.Empty() || y.Empty() || !a.story.shares(b.story) {
		return false
	}
	switch {
	case x.Name != "" && y.Name != "":
		return x.Name == y.Name || surname(x, y) || surname(y, x)
	case x.Name != "":
		return entitles(a.Article.Text, x.Name, y)
	case y.Name != "":
		return entitles(b.Article.Text, y.Name, x)
	}
	return !x.Vague && !y.Vague && x.Definite && y.Definite && x.Head == y.Head && x.Phrase == y.Phrase
}

// entitles tells whether a text has the noun of a description beside a name: "Chancellor Ada Brandt", "Ada Brandt, the
// chancellor".
func entitles(text, name string, description nlp.Argument) bool {
	head := description.Head
	if head == "" || description.Vague || !description.Definite {
		return false
	}
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(name)
		before := strings.Fields(strings.ToLower(text[max(0, at-60):at]))
		if len(before) > 0 && strings.TrimRight(before[len(before)-1], ",") == head {
			return true
		}
		if behind, ok := strings.CutPrefix(text[from:min(len(text), from+60)], ", "); ok {
			phrase, _, _ := strings.Cut(strings.ToLower(behind), ",")
			if slices.Contains(strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '.' || r == ';' || r == '\n' }), head) {
				return true
			}
		}
	}
}
