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
func blockItems(docs []*nlp.Document, order int) []*item {
	var out []*item
	for di, d := range docs {
		own := 0
		var list []*item
		first := map[int]int{} // sentence -> its first claim
		for i := range d.Claims {
			if _, ok := first[d.Claims[i].Sentence]; !ok {
				first[d.Claims[i].Sentence] = i
			}
		}
		for si, s := range d.Sentences {
			if s.Headline || len(d.QuotesOver(s.Span)) > 0 {
				continue
			}
			text := d.Article.Text[s.Start:s.End]
			words := quoteWords(text)
			if slices.ContainsFunc(words, saysWe) {
				own++
			}
			if at, ok := first[si]; ok && len(words) >= leastSameWords {
				c := d.Claims[at]
				c.Subject, c.Quoted, c.Evidence = nlp.Argument{}, true, s.Span
				it := quoteItem(&c, di, text, words, order+len(out)+len(list))
				it.beside = []string{}
				for _, beside := range []int{si - 1, si + 1} {
					if beside >= 0 && beside < len(d.Sentences) && d.Sentences[beside].Paragraph == s.Paragraph {
						it.beside = append(it.beside, strings.Join(quoteWords(d.Article.Text[d.Sentences[beside].Start:d.Sentences[beside].End]), " "))
					}
				}
				list = append(list, it)
			}
		}
		if own > 0 && own < mostOwnWords {
			out = append(out, slices.DeleteFunc(list, func(it *item) bool { return !slices.ContainsFunc(it.said, saysWe) })...)
		}
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
