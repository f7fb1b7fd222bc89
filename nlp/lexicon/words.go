package lexicon

import (
	"maps"
	"slices"
	"strings"
)

// A wordTable is the text of a sorted file, searched in place, so that its 64,000 words cost no time at
// start-up.
type wordTable string

// of returns what stands behind a word in its line, or "".
func (t wordTable) of(word string) string {
	lo, hi := 0, len(t)
	for lo < hi {
		mid := strings.LastIndexByte(string(t[lo:lo+(hi-lo)/2]), '\n') + 1 + lo
		end := mid + strings.IndexByte(string(t[mid:]), '\n')
		if end < mid {
			end = len(t)
		}
		line := string(t[mid:end])
		if strings.HasPrefix(line, "#") {
			lo = end + 1
			continue
		}
		w, rest, _ := strings.Cut(line, "\t")
		switch {
		case w == word:
			return rest
		case w < word:
			lo = end + 1
		default:
			hi = mid
		}
	}
	return ""
}

// A wordIndex is a wordTable with the places where words of each two first letters begin, so that words are found in half
// the steps.
type wordIndex struct {
	table  wordTable
	starts []int // by 26 times the first letter and the second one; one more for the end
}

func newWordIndex(t wordTable) wordIndex {
	x := wordIndex{t, make([]int, 26*26+1)}
	for k := range x.starts {
		x.starts[k] = t.seek(string([]byte{'a' + byte(k/26), 'a' + byte(k%26)}))
	}
	return x
}

// of returns what stands behind a word in its line, or "".
func (x wordIndex) of(word string) string {
	if len(word) < 2 || word[0] < 'a' || word[0] > 'z' || word[1] < 'a' || word[1] > 'z' {
		return x.table.of(word)
	}
	k := 26*int(word[0]-'a') + int(word[1]-'a')
	return x.table[x.starts[k]:x.starts[k+1]].of(word)
}

// seek returns where the first line begins whose word is not before a given one.
func (t wordTable) seek(word string) int {
	lo, hi := 0, len(t)
	for lo < hi {
		mid := strings.LastIndexByte(string(t[lo:lo+(hi-lo)/2]), '\n') + 1 + lo
		end := len(t)
		if n := strings.IndexByte(string(t[mid:]), '\n'); n >= 0 {
			end = mid + n + 1
		}
		if w, _, _ := strings.Cut(string(t[mid:end]), "\t"); w < word {
			lo = end
		} else {
			hi = mid
		}
	}
	return lo
}

// letters returns what a lower-case base form can be, as words.txt has it and users add.
func (l *Lexicon) letters(word string) string { return l.words.of(word) + l.more[word] }

// Can tells whether a lower-case base form can be of the given kind: n, v, a, r or one of the
// kinds of nouns and verbs (see words.txt).
func (l *Lexicon) Can(word string, kind byte) bool {
	return strings.IndexByte(l.letters(word), kind) >= 0
}

// Proper returns what a name, as spelled, is known to name, the commonest first: the letters of
// world-names.txt and proper-names.txt, or "".
func (l *Lexicon) Proper(name string) string {
	first, more := l.world[name], l.proper.of(name)
	if first == "" {
		return more
	}
	for i := range len(more) {
		if strings.IndexByte(first, more[i]) < 0 {
			first += more[i : i+1]
		}
	}
	return first
}

// Common tells whether a lower-case word, or its base form, is an English word other than a name.
func (l *Lexicon) Common(word string) bool {
	if l.Stopwords[word] || l.letters(word) != "" || l.verbForms[word] != "" || l.nounForms[word] != "" {
		return true
	}
	return l.Verb(word) != "" || l.nounBase(word) != ""
}

// Verb returns the base form of a verb in any form, or "" if the word can be no verb.
func (l *Lexicon) Verb(word string) string {
	if base := l.verbForms[word]; base != "" && l.Can(base, 'v') {
		return base
	}
	if l.Can(word, 'v') {
		return word
	}
	try := func(base string) bool { return len(base) > 1 && l.Can(base, 'v') }
	for _, suffix := range []string{"ing", "ed", "es", "s"} {
		stem, ok := strings.CutSuffix(word, suffix)
		if !ok || len(stem) < 2 {
			continue
		}
		n := len(stem)
		doubled := n > 2 && stem[n-1] == stem[n-2]
		switch {
		case suffix == "es" && strings.HasSuffix(stem, "i") && try(stem[:n-1]+"y"):
			return stem[:n-1] + "y"
		case suffix == "ed" && strings.HasSuffix(stem, "i") && try(stem[:n-1]+"y"):
			return stem[:n-1] + "y"
		case suffix == "s" && try(stem):
			return stem
		case suffix == "es" && try(stem+"e"): // "hopes" is hope, not hop
			return stem + "e"
		case suffix == "es" && try(stem):
			return stem
		case suffix != "s" && suffix != "es":
			// "hoping" is hope, "hopping" is hop, "planned" is plan; "killing" keeps its double l.
			if doubled && !try(stem) && try(stem[:n-1]) {
				return stem[:n-1]
			}
			if !doubled && try(stem+"e") && (!try(stem) || !endsLikeBase(stem)) {
				return stem + "e"
			}
			if try(stem) {
				return stem
			}
			if try(stem + "e") {
				return stem + "e"
			}
		}
	}
	return ""
}

// endsLikeBase tells whether a stem that is a verb with and without a final e is likelier to
// stand without: after two consonants or two vowels and a consonant ("attack", "remain").
func endsLikeBase(stem string) bool {
	n := len(stem)
	if n < 3 {
		return true
	}
	vowel := func(i int) bool { return strings.IndexByte("aeiou", stem[i]) >= 0 }
	return !vowel(n-1) && (!vowel(n-2) || vowel(n-3))
}

// Participle returns the past participle of a verb: "made", "taken", "killed".
func (l *Lexicon) Participle(verb string) string {
	switch irregular := l.participle[verb]; {
	case irregular != "":
		return irregular
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case strings.HasSuffix(verb, "y") && len(verb) > 2 && !strings.ContainsAny(verb[len(verb)-2:len(verb)-1], "aeiou"):
		return verb[:len(verb)-1] + "ied"
	}
	return verb + "ed"
}

// participles finds the past participles among forms of verbs, by verb: rather one in -n than another.
func participles(forms map[string]string) map[string]string {
	out := map[string]string{}
	for form, verb := range forms {
		if strings.HasSuffix(form, "ing") || strings.HasSuffix(form, "s") {
			continue
		}
		best := out[verb]
		n := strings.HasSuffix(form, "n") || strings.HasSuffix(form, "ne")
		old := strings.HasSuffix(best, "n") || strings.HasSuffix(best, "ne")
		if best == "" || n && !old || n == old && form < best {
			out[verb] = form
		}
	}
	return out
}

func (l *Lexicon) nounBase(word string) string {
	if base := l.nounForms[word]; base != "" {
		return base
	}
	for _, rule := range [][2]string{{"ies", "y"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"sses", "ss"}, {"zes", "z"}, {"ses", "s"}, {"s", ""}, {"men", "man"}} {
		if stem, ok := strings.CutSuffix(word, rule[0]); ok && l.Can(stem+rule[1], 'n') {
			return stem + rule[1]
		}
	}
	return ""
}

// Noun returns the singular of a noun ("bodies": "body", "men": "man"); a word that is no
// plural comes back as it is.
func (l *Lexicon) Noun(word string) string {
	if l.nounForms[word] == "" && (strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "us") || len(word) < 4) {
		return word
	}
	if base := l.nounBase(word); base != "" {
		return base
	}
	if at := strings.LastIndexByte(word, '-') + 1; at > 0 && at < len(word) {
		return word[:at] + l.Noun(word[at:]) // "co-workers"
	}
	return word
}

// Lemma returns the base form of a lower-case word under a Penn Treebank tag.
func (l *Lexicon) Lemma(word, tag string) string {
	switch {
	case word == "n't" || word == "n’t":
		return "not"
	case strings.HasPrefix(tag, "VB"):
		if special, ok := auxiliaries[word]; ok {
			return special
		}
		if (tag == "VB" || tag == "VBP") && l.Can(word, 'v') {
			return word // "to rent", which is a form of "rend" as well
		}
		if base := l.Verb(word); base != "" {
			return base
		}
	case tag == "MD":
		if special, ok := modalForms[word]; ok {
			return special
		}
	case tag == "NNS" || tag == "NNPS":
		return l.Noun(word)
	}
	return word
}

// auxiliaries are forms and contractions that no list of verbs holds.
var auxiliaries = map[string]string{
	"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
	"'s": "be", "'re": "be", "'m": "be", "'ve": "have", "has": "have", "had": "have", "having": "have",
	"does": "do", "did": "do", "done": "do", "doing": "do", "'d": "have",
}

var modalForms = map[string]string{
	"'ll": "will", "wo": "will", "'d": "would", "ca": "can", "sha": "shall",
}

// Class returns the predicate class of a verb, given the lemma of its object's or complement's
// head and its particle, which may be "", and whether the verb denies what the class says. A verb
// of no class is a class of its own.
func (l *Lexicon) Class(verb string, companions ...string) (name string, negative bool) {
	for _, c := range companions {
		if found, ok := l.predicates[verb+" "+c]; ok && c != "" {
			return found.name, found.negative
		}
	}
	if found, ok := l.predicates[verb]; ok {
		return found.name, found.negative
	}
	return verb, false
}

// Phrasal tells whether a verb and an adverb behind it make a predicate of their own: "stay away".
func (l *Lexicon) Phrasal(verb, adverb string) bool {
	_, ok := l.predicates[verb+" "+adverb]
	return ok
}

// Opposite tells whether two predicate classes exclude each other, or two prepositions ("p:"), adjectives ("a:") or nouns
// ("n:").
func (l *Lexicon) Opposite(a, b string) bool {
	_, ok := l.opposites[[2]string{a, b}]
	return ok
}

// Bond returns the predicate class by which a noun binds the one that it is said of to another one, "" for none, and
// whether that one is the object of it: "subsidiary", who is owned.
func (l *Lexicon) Bond(noun string) (class string, object bool) {
	c := l.bonds[noun]
	return c.name, c.negative
}

// Opposites returns what excludes a predicate class, in alphabetical order.
func (l *Lexicon) Opposites(class string) []string { return l.opposing[class] }

// Successive tells whether of two opposites the one may follow upon the other, as a release upon an arrest: they exclude
// each other at one time only.
func (l *Lexicon) Successive(a, b string) bool { return l.opposites[[2]string{a, b}] }

func (l *Lexicon) setOpposite(a, b string, successive bool) {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if !l.Opposite(pair[0], pair[1]) {
			others := append(l.opposing[pair[0]], pair[1])
			slices.Sort(others)
			l.opposing[pair[0]] = others
		}
		l.opposites[pair] = successive
	}
}

// ListedNounClass is NounClass for the nouns of predicates.txt alone.
func (l *Lexicon) ListedNounClass(noun string) string { return l.predicates["n:"+noun].name }

// NounClass returns the predicate class of a noun that names an event or an act ("the withdrawal
// of"), or "".
func (l *Lexicon) NounClass(noun string) string {
	if found, ok := l.predicates["n:"+noun]; ok {
		return found.name
	}
	if verb := l.EventNouns[noun]; verb != "" {
		name, _ := l.Class(verb)
		return name
	}
	return ""
}

// Senses returns what a word in any form can be, as a set of bits: those of words.txt for the word
// itself, for the verb and for the noun that it is a form of. 0 means an unknown word.
func (l *Lexicon) Senses(word string) uint32 {
	set := func(letters string) (b uint32) {
		for i := 0; i < len(letters); i++ {
			if k := strings.IndexByte("nvarEGLPQT", letters[i]); k >= 0 {
				b |= 1 << k
			}
		}
		return b
	}
	b := set(l.letters(word))
	if verb := l.Verb(word); verb != "" && verb != word {
		b |= 1 << 10
	}
	if noun := l.Noun(word); noun != word {
		b |= set(l.letters(noun)) &^ 0xe << 11
	}
	return b
}

// World returns the letters that world-names.txt has of a name, or "".
func (l *Lexicon) World(name string) string { return l.world[name] }

// Phrases returns the names of world-names.txt and of users' aliases that have small words or an apostrophe inside, which
// capitals alone do not show to be one name: "Law and Justice", "Cox's Bazar".
func (l *Lexicon) Phrases() []string {
	var out []string
	for _, list := range []map[string]string{l.world, l.aliases} {
		for name := range list {
			_, rest, more := strings.Cut(name, " ")
			if !more || strings.HasPrefix(name, "The ") {
				continue
			}
			for _, w := range strings.Fields(rest) {
				if w[0] >= 'a' && w[0] <= 'z' || w == "&" || strings.Contains(name, "'s ") {
					out = append(out, name)
					break
				}
			}
		}
	}
	return out
}

// EachProper calls a function with every name that [Lexicon.Proper] knows and its letters.
func (l *Lexicon) EachProper(each func(name, letters string)) {
	for _, name := range slices.Sorted(maps.Keys(l.world)) {
		each(name, l.Proper(name))
	}
	for line := range strings.Lines(string(l.proper)) {
		if name, letters, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && !strings.HasPrefix(line, "#") {
			if l.world[name] == "" {
				each(name, letters)
			}
		}
	}
}
