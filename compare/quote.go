package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var quoteDetector = detector{
	Name: Quote,
	Doc: `The words inside quotation marks. Two outlets quote one speaker with nearly the same words, and
neither quotation is a part of the other: a word was changed, dropped or added. A shorter excerpt, another
spelling, and what square brackets and dots mark as changed are no conflict.`,
	Examples: []Example{
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this village to the water,” said mayor Nora Brandt.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this valley,” said mayor Nora Brandt.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "an excerpt"},
	},
	find: quotes,
}

// quoteItems makes an item of every quoted sentence of five words and more.
func quoteItems(docs []*nlp.Document, order int) []*item {
	var out []*item
	for di, d := range docs {
		for qi := range d.Quotes {
			c := d.QuoteClaim(qi)
			for _, s := range d.QuoteSentences(qi) {
				// What dots leave out parts what is quoted.
				for _, text := range omission.Split(d.Article.Text[s.Start:s.End], -1) {
					if len(quoteWords(text)) >= 5 {
						out = append(out, &item{Claim: &c, doc: di, source: sourceOf(d.Article), family: "quote", sign: 1, sense: fact,
							quote: text, order: order + len(out)})
					}
				}
			}
		}
	}
	return out
}

// quoteGroups puts quotations that share four words in a row into groups of two: long quotations share many, and each
// pair is to be compared once.
func quoteGroups(items []*item) []*Group {
	index := map[string][]*item{}
	for _, it := range items {
		w := quoteWords(it.quote)
		seen := map[string]bool{}
		for i := 0; i+4 <= len(w); i++ {
			key := strings.Join(w[i:i+4], " ")
			if !seen[key] {
				seen[key] = true
				index[key] = append(index[key], it)
			}
		}
	}
	var out []*Group
	paired := map[[2]*item]bool{}
	for _, key := range sortedKeys(index) {
		list := index[key]
		if len(list) > maxGroup || sources(list) < 2 {
			continue
		}
		for i, a := range list {
			for _, b := range list[:i] {
				if a.source != b.source && !paired[[2]*item{b, a}] {
					paired[[2]*item{b, a}] = true
					out = append(out, &Group{Family: "quote", Anchor: key, items: []*item{b, a}})
				}
			}
		}
	}
	return out
}

var omission = regexp.MustCompile(`\.\.\.+|…|\. \. \.`)

var parenthesis = regexp.MustCompile(`\([^()]*\)`)

// contractions writes short forms out.
var contractions = strings.NewReplacer("cannot", "can not", "can't", "can not", "won't", "will not", "shan't", "shall not", "n't", " not", "'re", " are", "'ve", " have", "'ll", " will", "'m", " am", "it's", "it is", "there's", "there is", "that's", "that is", "-", " ")

// quoteWords returns the words of a quotation without marks and without what an editor put between parentheses,
// contractions written out.
func quoteWords(s string) []string {
	s = contractions.Replace(nlp.Fold(parenthesis.ReplaceAllString(s, " ")))
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127 || r == '\'')
	})
	lex := lexicon.Get()
	for i, w := range words {
		words[i] = strings.Trim(w, "'")
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	for i, w := range words {
		if d, ok := lex.Dates[w]; ok && d.Kind == "month" && len(w) <= 4 && w != "may" && w != "mar" {
			words[i] = strings.ToLower(time.Month(d.Value).String())
		} else if n, ok := lex.Numbers[w]; ok && n.Kind == "number" && w != "one" && w != "both" {
			words[i] = strconv.Itoa(int(n.Low))
		}
	}
	return words
}

func quotes(g *Group) []finding {
	if g.Family != "quote" {
		return nil
	}
	var out []finding
	for i, a := range g.items {
		for _, b := range g.items[:i] {
			if a.source == b.source || !oneSpeaker(a, b) {
				continue
			}
			was, is, near := drift(a.quote, b.quote) // of a, of b
			if near == 0 || near < sureUtterance && (a.Subject.Empty() || b.Subject.Empty()) {
				continue
			}
			f := finding{Type: Quote, strength: near, timeless: true,
				key:      strings.Join(quoteWords(a.quote), " "),
				question: "What exactly did " + speakerText(a, b) + " say?",
				topic:    speakerText(a, b)}
			f.note = difference(is, was)
			f.stances = []stance{{name: around(b.quote, is), items: []*item{b}}, {name: around(a.quote, was), items: []*item{a}}}
			out = append(out, f)
		}
	}
	return out
}

// oneSpeaker tells whether two quotations can be of one speaker: the same name, or a person or body
// without a name ("the company"), or nobody known on one side. Whose words they are is another question.
func oneSpeaker(a, b *item) bool {
	x, y := a.Subject, b.Subject
	return x.Empty() || y.Empty() || speaks(x) && speaks(y) && matchArg(x, y) >= -0.3
}

// speaks tells whether somebody can be meant: a name, a person, a body; not "it" or "the headline".
func speaks(a nlp.Argument) bool {
	lex := lexicon.Get()
	return a.Name != "" || a.Party != "" || lex.Roles[a.Head] || lex.Titles[a.Head] || lex.Can(a.Head, 'P') || lex.Can(a.Head, 'G') || lex.Is(lexicon.Firm, a.Head) ||
		a.Vague && a.Head != "it"
}

func speakerText(items ...*item) string {
	for _, it := range items {
		if it.Subject.Name != "" {
			return it.Subject.Name
		}
	}
	for _, it := range items {
		if it.Subject.Text != "" && !it.Subject.Vague {
			return "the " + it.Subject.Text
		}
	}
	return "the speaker"
}

// drift compares two quotations word by word. It returns the words of each that the other has not, and
// how near they are: 0 where they are too different to be one utterance, the same, or where one is an
// excerpt of the other. Words that differ must stand inside what both quote: at the ends the one may
// just have quoted more.
func drift(a, b string) (onlyA, onlyB []string, near float64) {
	if edited(a) || edited(b) {
		return nil, nil, 0
	}
	wa, wb := quoteWords(a), quoteWords(b)
	sa, sb := strings.Join(wa, " "), strings.Join(wb, " ")
	if strings.Contains(sa, sb) || strings.Contains(sb, sa) {
		return nil, nil, 0
	}
	matched := common(wa, wb)
	if len(matched) < 5 {
		return nil, nil, 0
	}
	packRight(matched, wa, wb)
	first, last := matched[0], matched[len(matched)-1]
	endA, endB := last[0]+1, last[1]+1
	if tail := len(wa) - endA; tail > 0 && tail <= 2 && tail == len(wb)-endB {
		endA, endB = len(wa), len(wb) // another word in the last place: "were safe", "were unsafe"
	}
	wa, wb = wa[first[0]:endA], wb[first[1]:endB]
	onlyA, onlyB = diff(wa, wb)
	changed := max(len(onlyA), len(onlyB))
	if changed == 0 || changed > mostChanged || changed*4 > min(len(wa), len(wb)) && (len(matched) < 2*changed || len(matched) < longUtterance) || spelling(onlyA, onlyB) || !weighty(onlyA, onlyB) {
		return nil, nil, 0
	}
	return onlyA, onlyB, 1 - float64(changed)/float64(max(len(wa), len(wb)))
}

// mostChanged is how many words of a quotation may be others in another one that is still of the same utterance: a
// fifth of it, or a third where longUtterance words stand in the same order.
const (
	mostChanged   = 7
	longUtterance = 8
)

// sureUtterance is from which likeness on two quotations are of one utterance although nobody is named as the speaker
// of one of them.
const sureUtterance = 0.8

// weighty tells whether a difference matters: a word of content, a negation, a modal verb, a number or
// a small word with an opposite, and not only other small words.
func weighty(a, b []string) bool {
	lex := lexicon.Get()
	for _, w := range append(slices.Clone(a), b...) {
		if !lex.Stopwords[w] || lex.Negators[w] != "" || lex.Modals[w] != "" || lex.Numbers[w].Kind != "" || lex.Is(lexicon.Contrary, w) {
			return true
		}
	}
	return false
}

// edited tells whether a quotation marks where it was changed.
func edited(s string) bool { return strings.ContainsAny(s, "[]") }

// common returns the places of a longest common subsequence of two lists.
func common(a, b []string) [][2]int {
	lcs := table(a, b)
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case lcs[i+1][j] >= lcs[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// packRight moves the places of a common subsequence as near to its last one as they can stand, so that a small word
// far in front is not taken for the beginning of what both quote.
func packRight(places [][2]int, a, b []string) {
	for k := len(places) - 2; k >= 0; k-- {
		for side, words := range [2][]string{a, b} {
			word := words[places[k][side]]
			for at := places[k+1][side] - 1; at > places[k][side]; at-- {
				if words[at] == word {
					places[k][side] = at
					break
				}
			}
		}
	}
}

// diff returns the words of each list that a longest common subsequence leaves out.
func diff(a, b []string) (onlyA, onlyB []string) {
	i, j := 0, 0
	for _, m := range append(common(a, b), [2]int{len(a), len(b)}) {
		onlyA, onlyB = append(onlyA, a[i:m[0]]...), append(onlyB, b[j:m[1]]...)
		i, j = m[0]+1, m[1]+1
	}
	return onlyA, onlyB
}

// table holds the lengths of the longest common subsequences of all tails of two lists.
func table(a, b []string) [][]int {
	lcs := make([][]int, len(a)+1)
	for i := range lcs {
		lcs[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	return lcs
}

// spelling tells whether two lists of words differ in spelling alone ("good will", "goodwill";
// "organisation", "organization").
func spelling(a, b []string) bool {
	if strings.Join(a, "") == strings.Join(b, "") {
		return true
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
		if len(short) < 5 || x[0] != y[0] {
			return false
		}
		if n := levenshtein.ComputeDistance(x, y); n > 1 && !(n == 2 && strings.HasPrefix(long, short)) {
			return false
		}
	}
	return true
}

func difference(is, was []string) string {
	switch {
	case len(is) == 0:
		return `only one has "` + strings.Join(was, " ") + `"`
	case len(was) == 0:
		return `only one has "` + strings.Join(is, " ") + `"`
	}
	return `"` + strings.Join(is, " ") + `" against "` + strings.Join(was, " ") + `"`
}

// around cuts a quotation down to the words that differ and some beside them.
func around(quote string, differ []string) string {
	words := strings.Fields(strings.TrimRight(quote, ",;"))
	first, last := 0, min(len(words)-1, 9)
	for i, w := range words {
		if folded := quoteWords(w); len(differ) > 0 && len(folded) > 0 && folded[0] == differ[0] {
			first, last = max(0, i-4), min(len(words)-1, i+len(differ)+3)
			break
		}
	}
	text := strings.Join(words[first:last+1], " ")
	if first > 0 {
		text = "… " + text
	}
	if last < len(words)-1 {
		text += " …"
	}
	return "“" + text + "”"
}
