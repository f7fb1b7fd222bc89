package report

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/compare"
)

// The marks of words: only this side has it; and what the dispute turns on, a number, an act and its negation, what
// the stance is made of.
const (
	Differs = "differs"
	Decides = "decides"
)

// A Span is a stretch of a passage, and whether it differs from what the other sides say.
type Span struct {
	Text string
	Mark string // "" for what all say, Differs, or Decides
}

// Differences knows the words of each side of a conflict.
type Differences struct {
	c      compare.Conflict
	others []map[string]bool // by side: what the other sides' passages say; of a quotation, what all of them do
	stance []map[string]bool // by side: words of its stance that no other stance has; of a quotation, not all of them
}

// NewDifferences reads the sides of a conflict.
func NewDifferences(c compare.Conflict) *Differences {
	d := &Differences{c: c}
	for i := range c.Sides {
		var others, opposed map[string]bool
		for j, s := range c.Sides {
			if j == i {
				continue
			}
			said, stance := map[string]bool{}, map[string]bool{}
			addWords(stance, s.Stance)
			for _, cl := range s.Claims {
				addWords(said, cl.Evidence)
			}
			others, opposed = join(others, said, c.Type), join(opposed, stance, c.Type)
		}
		own := map[string]bool{}
		for _, w := range wordsOf(Plain(c.Sides[i].Stance)) {
			if !opposed[w.key] && !connects[w.key] && c.Type != compare.Certainty { // of which stances are no words of passages
				own[w.key] = true
			}
		}
		d.others, d.stance = append(d.others, others), append(d.stance, own)
	}
	return d
}

// join adds the words of one more side to those of others: of quotations, whose every change counts, it keeps those that
// both have, else all. set is nil for the first side.
func join(set, more map[string]bool, t compare.Type) map[string]bool {
	if set == nil {
		return more
	}
	if t == compare.Quote {
		maps.DeleteFunc(set, func(key string, _ bool) bool { return !more[key] })
	} else {
		maps.Copy(set, more)
	}
	return set
}

func addWords(set map[string]bool, text string) {
	for _, w := range wordsOf(Plain(text)) {
		set[w.key] = true
	}
}

// Spans cuts the evidence of a claim of a side into what all sides say and what only this one says. Where that is most
// of it, and no quotation, only what decides is marked.
func (d *Differences) Spans(side int, cl compare.Claim) []Span {
	text := Plain(cl.Evidence)
	disputed := map[string]bool{}
	switch {
	case d.c.Type == compare.Date && cl.When != nil:
		addWords(disputed, cl.When.Text)
	case d.c.Type == compare.Place:
		addWords(disputed, strings.Join(cl.Where, " "))
	}
	words := wordsOf(text)
	numbers := map[string]bool{} // of the stance, whether or not another one has them too
	if d.c.Type == compare.Number {
		for _, w := range wordsOf(Plain(d.c.Sides[side].Stance)) {
			numbers[w.key] = w.number
		}
	}
	// A number decides where numbers are disputed, and the disputed one is not known.
	counts := d.c.Type == compare.Number || d.c.Type == compare.Date || d.c.Type == compare.Quote
	counts = counts && !slices.ContainsFunc(words, func(w textWord) bool {
		return numbers[w.key] || d.stance[side][w.key] && (w.number || d.c.Type != compare.Number) || disputed[w.key] && !connects[w.key]
	})
	marks := make([]string, len(words))
	differ := 0
	from, to := d.stated(side, text, words)
	var act, unsettled map[int]bool
	if from < 0 {
		act, unsettled = d.act(cl, text, words), d.unsettled(side, cl, text, words)
	}
	for i, w := range words {
		alone := !d.others[side][w.key]
		denies := negates[w.key] && !ofNumber(text, words, i)
		decides := act[i] || numbers[w.key] || unsettled[i] && alone ||
			d.stance[side][w.key] && (alone || d.c.Type != compare.Quote) ||
			alone && (w.number && counts && !ofMonth(d.c.Type, words, i) || denies && unsettled == nil || disputed[w.key] && !connects[w.key])
		if from >= 0 {
			decides = i >= from && i < to
		}
		switch {
		case act != nil && denies && !act[i]: // of something else
		case decides:
			marks[i] = Decides
		case alone && !connects[w.key]:
			marks[i] = Differs
			differ++
		}
	}
	if d.c.Type != compare.Quote && (2*differ > len(words) || len(words) > shortPassage && 3*differ > len(words)) { // marks everywhere tell nothing
		for i := range marks {
			if marks[i] == Differs {
				marks[i] = ""
			}
		}
	}
	var out []Span
	at := 0
	for i := 0; i < len(words); {
		if marks[i] == "" {
			i++
			continue
		}
		// One mark for a run of words, small words between them and all.
		last := i
		for j := i + 1; j < len(words) && strings.TrimSpace(text[words[j-1].end:words[j].start]) == ""; j++ {
			if marks[j] == marks[i] {
				last = j
			} else if marks[j] != "" || !connects[words[j].key] {
				break
			}
		}
		if at < words[i].start {
			out = append(out, Span{Text: text[at:words[i].start]})
		}
		out = append(out, Span{text[words[i].start:words[last].end], marks[i]})
		at, i = words[last].end, last+1
	}
	if at < len(text) {
		out = append(out, Span{Text: text[at:]})
	}
	return out
}

// shortPassage is how many words a passage has of which half may differ from others before marks tell nothing; of a longer one
// a third.
const shortPassage = 15

// ofMonth tells whether a number is a day of a month, which answers no question but that for a day.
func ofMonth(t compare.Type, words []textWord, i int) bool {
	return t == compare.Number && (i > 0 && months[words[i-1].key] || i+1 < len(words) && months[words[i+1].key])
}

// months are their names as words are compared.
var months = wordSet(`january jan february feb march mar april apr may jun july jul august aug september sept sep
	october oct november nov december dec`)

// A textWord is a word of a text and what it is compared by.
type textWord struct {
	start, end int
	key        string
	number     bool
}

// wordsOf finds the words of a text: letters and digits, with what joins them ("1,200", "didn't", "U.S").
func wordsOf(text string) []textWord {
	var out []textWord
	start := -1
	end := func(i int) {
		if start >= 0 {
			w := textWord{start: start, end: i}
			w.key, w.number = wordKey(text[start:i])
			out = append(out, w)
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r):
			if start < 0 {
				start = i
			}
		case start >= 0 && strings.ContainsRune(".,'’-", r):
			// Inside a word only where another letter or digit follows, and a comma only in a number.
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) || r == ',' && !unicode.IsDigit(next) {
				end(i)
			}
		default:
			end(i)
		}
	}
	end(len(text))
	return out
}

// wordKey is what a word is compared by: in small letters, without its ending, numbers in figures.
func wordKey(word string) (key string, number bool) {
	w := strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(word), "’", "'"), "'s")
	if i := strings.IndexFunc(w, unicode.IsDigit); i >= 0 {
		return strings.ReplaceAll(w, ",", ""), true
	}
	if n, ok := numberWords[w]; ok {
		return n, w != "one" // "one of them" counts nothing
	}
	if tens, ones, ok := strings.Cut(w, "-"); ok && strings.HasSuffix(numberWords[tens], "0") && len(numberWords[ones]) == 1 {
		return strings.TrimSuffix(numberWords[tens], "0") + numberWords[ones], true
	}
	if connects[w] || negates[w] {
		return w, false
	}
	if strings.HasSuffix(w, "n't") {
		return "not", false
	}
	for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
		if stem := strings.TrimSuffix(w, ending); stem != w && utf8.RuneCountInString(stem) > 2 && !strings.HasSuffix(stem, "s") {
			return stem, false
		}
	}
	return w, false
}

// numberWords are numbers as words, in figures; those above twenty take a hyphen.
var numberWords = map[string]string{
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
	"eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
	"eighty": "80", "ninety": "90", "dozen": "12", "hundred": "100", "hundreds": "100s", "thousand": "1000", "thousands": "1000s",
	"million": "1000000", "millions": "1000000s", "billion": "1000000000", "billions": "1000000000s",
}

// negates are words that turn a sentence around.
var negates = wordSet(`not no never none nobody nothing neither nor without cannot unable false untrue hoax alleged allegedly
	deny denies denied denying denial refuse refuses refused refusing reject rejects rejected rejecting avoid avoids avoided avoiding fail fails failed unconfirmed`)

// verbsOfDenying are those of them that may be told as acts of their own.
var verbsOfDenying = wordSet(`deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting avoid avoids avoided avoiding fail fails failed`)

// connects are small words whose difference tells nothing.
var connects = wordSet(`a an the this that these those and or but as at by for from in into of on onto to with about after before over
	under up out off than then there here who whom whose which what when where is are was were be been being am has have had having
	do does did will would shall should can could may might must he she it they we i you him her them us me his its their our my your
	also so if while during until since s t`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
