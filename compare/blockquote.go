package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
)

// A block quotation has no marks: a statement that stands in a paragraph of its own. What shows it is that somebody says
// "we" or "our" in an article that does not speak so, and that another article has the sentence beside it word for word.

// mostOwnWords is the number of sentences with "we" outside quotation marks from which on an article speaks so itself.
const mostOwnWords = 6

// blockItems makes an item of every sentence that may be of a block quotation.
func blockItems(w *watch, docs []*nlp.Document, order int) []*item {
	w.expect(len(docs))
	out := parallel(w, len(docs), func(i int) []*item { return blocksIn(docs[i], i) })
	for i, it := range out {
		it.order = order + i
	}
	return out
}

// blocksIn makes those of a document.
func blocksIn(d *nlp.Document, doc int) []*item {
	said := make([][]string, len(d.Sentences)) // words, of what is no headline and stands between no marks
	own := 0
	for si, s := range d.Sentences {
		if s.Headline || len(d.QuotesOver(s.Span)) > 0 {
			continue
		}
		said[si] = quoteWords(d.Article.Text[s.Start:s.End])
		if slices.ContainsFunc(said[si], saysWe) {
			own++
		}
	}
	if own == 0 || own >= mostOwnWords {
		return nil
	}
	first := map[int]*nlp.Claim{} // by sentence
	for i := range d.Claims {
		if c := &d.Claims[i]; first[c.Sentence] == nil {
			first[c.Sentence] = c
		}
	}
	var out []*item
	for si, s := range d.Sentences {
		if first[si] == nil || len(said[si]) < leastSameWords || !slices.ContainsFunc(said[si], saysWe) {
			continue
		}
		c := *first[si]
		c.Subject, c.Quoted, c.Evidence = nlp.Argument{}, true, s.Span
		it := quoteItem(&c, doc, d.Article.Text[s.Start:s.End], said[si])
		it.beside = []string{}
		for _, beside := range []int{si - 1, si + 1} {
			if beside >= 0 && beside < len(d.Sentences) && d.Sentences[beside].Paragraph == s.Paragraph {
				it.beside = append(it.beside, strings.Join(quoteWords(d.Article.Text[d.Sentences[beside].Start:d.Sentences[beside].End]), " "))
			}
		}
		out = append(out, it)
	}
	return out
}

// blockGroups puts sentences that may be of block quotations into groups of two.
func blockGroups(items []*item) []*Group {
	return slices.DeleteFunc(quoteGroups(items), func(g *Group) bool {
		return !inOneBlock(g.items[0], g.items[1])
	})
}

func saysWe(word string) bool {
	return word == "we" || word == "our" || word == "us" || word == "ours"
}

// inOneBlock tells whether two sentences without marks, if they are such, stand beside one that is the same word for word.
func inOneBlock(a, b *item) bool {
	if a.beside == nil && b.beside == nil {
		return true
	}
	return slices.ContainsFunc(a.beside, func(s string) bool { return strings.Count(s, " ") >= leastSameWords-1 && slices.Contains(b.beside, s) })
}
