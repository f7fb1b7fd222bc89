package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var quoteDetector = detector{
	Name: Quote,
	Doc: `The words inside quotation marks. Two outlets quote one speaker with nearly the same words, and
neither quotation is a part of the other: a word was changed, dropped or added. A shorter excerpt, another
spelling, and what square brackets and dots mark as changed are no conflict. A whole sentence that stops where the other
goes on is no excerpt. Of one who is surely the same, a short sentence and its denial in the same words are enough.`,
	Examples: []Example{
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this village to the water,” said mayor Nora Brandt.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Status: Disputed},
		{First: "“We will never leave this valley to the water,” said mayor Nora Brandt.", Second: "“We will never leave this valley,” said mayor Nora Brandt.",
			FirstDay: "2022-03-11", SecondDay: "2022-03-11", Why: "an excerpt"},
	},
	find: quotes,
}

// quoteItems makes an item of every quoted sentence of five words and more.
func quoteItems(w *watch, docs []*nlp.Document, order int) []*item {
	w.expect(len(docs))
	out := parallel(w, len(docs), func(i int) []*item { return quotedIn(docs[i], i) })
	for i, it := range out {
		it.order = order + i
	}
	return out
}

// quotedIn makes those of a document.
func quotedIn(d *nlp.Document, doc int) []*item {
	var out []*item
	for qi := range d.Quotes {
		c := d.QuoteClaim(qi)
		for _, s := range d.QuoteSentences(qi) {
			// What dots leave out parts what is quoted.
			for _, text := range omission.Split(d.Article.Text[s.Start:s.End], -1) {
				if said := quoteWords(text); len(said) >= 5 {
					out = append(out, quoteItem(&c, doc, text, said))
				}
			}
		}
	}
	return out
}

func quoteItem(c *nlp.Claim, doc int, text string, said []string) *item {
	return &item{Claim: c, doc: doc, source: sourceOf(c.Article), family: "quote", sign: 1, sense: fact,
		quote: text, said: said, spelled: sync.OnceValue(func() spelled { return spell(text) })}
}

// quoteGroups puts quotations that share four words in a row, or five in any order, or all but what denies them, into groups of
// two: long quotations share many, and each pair is to be compared once.
func quoteGroups(items []*item) []*Group {
	index := map[string][]*item{}
	for _, it := range items {
		w := it.said
		seen := map[string]bool{}
		add := func(words []string) {
			key := strings.Join(words, " ")
			if !seen[key] {
				seen[key] = true
				index[key] = append(index[key], it)
			}
		}
		for i := range w {
			if i+4 <= len(w) {
				add(w[i : i+4])
			}
			if i+5 <= len(w) {
				add(slices.Sorted(slices.Values(w[i : i+5])))
			}
		}
		if core, _ := affirmed(w); core != nil {
			add(core)
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

// address is that of a page or a picture in a post.
var address = regexp.MustCompile(`(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S*`)

var parenthesis = regexp.MustCompile(`\([^()]*\)`)

// contractions writes short forms out.
var contractions = strings.NewReplacer("cannot", "can not", "can't", "can not", "won't", "will not", "shan't", "shall not", "n't", " not", "'re", " are", "'ve", " have", "'ll", " will", "'m", " am", "it's", "it is", "there's", "there is", "that's", "that is", "-", " ")

// quoteWords returns the words of a quotation without marks, addresses and what an editor put between parentheses,
// contractions written out.
func quoteWords(s string) []string {
	if strings.Contains(s, "(") {
		s = parenthesis.ReplaceAllString(s, " ")
	}
	if strings.Contains(s, "/") || strings.Contains(s, "www.") {
		s = address.ReplaceAllString(s, " ")
	}
	s = contractions.Replace(nlp.Fold(s))
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
			if a.source == b.source || !inOneBlock(a, b) || !oneSpeaker(a, b) && !oneDocument(a, b) {
				continue
			}
			variants, near := drift(b, a)
			if near == 0 && sureSpeaker(b, a) {
				variants, near = deniedWords(b, a)
			}
			if near == 0 || near < sureUtterance && a.beside == nil && b.beside == nil && (a.Subject.Empty() || b.Subject.Empty()) {
				continue
			}
			is, was := wordsIn(b.said, variants, 0), wordsIn(a.said, variants, 1)
			if len(was) == 0 && goesOn(a, is) || len(is) == 0 && goesOn(b, was) {
				continue
			}
			f := finding{Type: Quote, strength: near, timeless: true,
				key:      strings.Join(a.said, " "),
				question: askWords(b, a),
				topic:    speakerText(a, b)}
			f.note = difference(b, a, variants)
			f.stances = []stance{{name: excerptAt(b, variants, 0), items: []*item{b}}, {name: excerptAt(a, variants, 1), items: []*item{a}}}
			out = append(out, f)
		}
	}
	return out
}

// goesOn tells whether the article of a quotation has some words right behind it: what another one quotes in the same
// sentence.
func goesOn(it *item, words []string) bool {
	text := it.Article.Text[it.Evidence.Start:]
	_, rest, ok := strings.Cut(text, strings.TrimSpace(it.quote))
	if !ok {
		return false
	}
	next := quoteWords(rest[:min(len(rest), 2*len(strings.Join(words, " "))+40)])
	return len(words) > 0 && strings.Contains(" "+strings.Join(next, " ")+" ", " "+strings.Join(words, " ")+" ")
}

// oneSpeaker tells whether two quotations can be of one speaker: the same name, or a person or body
// without a name ("the company"), or nobody known on one side. Whose words they are is another question.
func oneSpeaker(a, b *item) bool {
	x, y := a.Subject, b.Subject
	return x.Empty() || y.Empty() || speaks(x) && speaks(y) && (matchArg(x, y) >= -0.3 || surname(x, y) || surname(y, x))
}

// surname tells whether a speaker of one word is the family name of the other, which may stand first: "Park" and
// "Park Ji-won".
func surname(a, b nlp.Argument) bool {
	words := strings.Fields(b.Name)
	return a.Text != "" && len(words) > 0 && (a.Text == words[0] || a.Text == words[len(words)-1])
}

// oneDocument tells whether two quotations can be of one document although their speakers do not tell: neither is a
// person by name, one of them is no speaker at all ("it", "the announcement"), and they have a long run of words in
// common.
func oneDocument(a, b *item) bool {
	if namedPerson(a.Subject) || namedPerson(b.Subject) || speaks(a.Subject) && speaks(b.Subject) {
		return false
	}
	x, y := a.said, b.said
	places := common(x, y)
	run := 0
	for i := range places {
		if i > 0 && places[i][0] == places[i-1][0]+1 && places[i][1] == places[i-1][1]+1 {
			run++
		} else {
			run = 1
		}
		if run >= longUtterance {
			return true
		}
	}
	return false
}

// speaks tells whether somebody can be meant: a name, a person, a body; not "it" or "the headline".
func speaks(a nlp.Argument) bool {
	lex := lexicon.Get()
	return a.Name != "" || a.Party != "" || lex.Roles[a.Head] || lex.Titles[a.Head] || lex.Can(a.Head, 'P') || lex.Can(a.Head, 'G') || lex.Is(lexicon.Firm, a.Head) ||
		a.Vague && a.Head != "it"
}
