package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Outlets that quote two or three words of somebody, each in a sentence of its own, agree on these words: 'called it "a
// house of cards"'. Whole sentences that are quoted stand among the other agreements.

const (
	// leastExcerpt and longestExcerpt are how many words of a quotation are an excerpt, and neither a set phrase nor a sentence.
	leastExcerpt, longestExcerpt = 3, 5
	// leastExcerpted is how many words with a content of their own it has: any one word may be used by chance.
	leastExcerpted = 2
)

// A fewWords is a quotation, or some words of one.
type fewWords struct {
	words   []string
	text    string
	speaker string
	doc     int
	in      *passage
	span    nlp.Span
}

// excerptsAlike finds the few words of somebody that two or more outlets quote, where the outlets name the same speaker.
func (ps *passages) excerptsAlike(docs []*nlp.Document, words wording) []*agreed {
	all := ps.excerpts(docs)
	starts := map[string][]int{} // by the first two words of what is quoted anywhere
	for i, e := range all {
		for k := 0; k+1 < len(e.words); k++ {
			if key := e.words[k] + " " + e.words[k+1]; !slices.Contains(starts[key], i) {
				starts[key] = append(starts[key], i)
			}
		}
	}
	var out []*agreed
	told := map[string]bool{}
	for _, e := range all {
		if len(e.words) < leastExcerpt || len(e.words) > longestExcerpt || ofContent(e.words) < leastExcerpted || told[strings.Join(e.words, " ")] {
			continue
		}
		g, docs := &agreed{sure: figureSure, figure: "words " + strings.Join(e.words, " ")}, map[int]bool{}
		speaker := e.speaker
		for _, k := range starts[e.words[0]+" "+e.words[1]] {
			o := all[k]
			if docs[o.doc] || !run(o.words, e.words) || !sameVoice(o.speaker, e.speaker) || !ps.oneStory(o.doc, e.doc) {
				continue
			}
			docs[o.doc] = true
			g.items = append(g.items, itemAt(o.in, o.span))
			if o.speaker == upper(o.speaker) && len(o.speaker) > len(speaker) {
				speaker = o.speaker
			}
		}
		if sources(g.items) < 2 {
			continue
		}
		told[strings.Join(e.words, " ")] = true
		text := upper(words.article(speaker)) + " is quoted with the words “" + e.text + "”."
		g.statement = statement{text: text, plain: text, teller: g.items[0]}
		out = append(out, g)
	}
	return out
}

// excerpts are the quotations of all documents whose speaker is named.
func (ps *passages) excerpts(docs []*nlp.Document) []fewWords {
	var out []fewWords
	for di, d := range docs {
		for _, q := range d.Quotes {
			in := ps.passageAt(di, d.SentenceAt(q.Start))
			text := strings.Trim(strings.Join(strings.Fields(d.Article.Text[q.Start:q.End]), " "), ",.“”\" ")
			said := quoteWords(text)
			if in == nil || len(said) < 2 || strings.ContainsAny(text, "[]") {
				continue
			}
			name := presentable(q.Speaker.Name)
			for i := len(q.Attribution) - 1; i >= 0 && name == ""; i-- {
				name = presentable(q.Attribution[i].Source)
			}
			if name == "" || name != upper(name) {
				continue
			}
			out = append(out, fewWords{said, text, name, di, in, q.Span})
		}
	}
	return out
}

// ofContent counts the words that are no stop words.
func ofContent(words []string) int {
	n := 0
	for _, w := range words {
		if !lexicon.Get().Stopwords[w] {
			n++
		}
	}
	return n
}

// run tells whether a list of words has another one in a row.
func run(words, part []string) bool {
	for i := 0; i+len(part) <= len(words); i++ {
		if slices.Equal(words[i:i+len(part)], part) {
			return true
		}
	}
	return false
}
