package compare

import (
	"cmp"
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// source names the independent source behind an item: the agency or outlet that its article cites
// for it, or where the article's text comes from.
func (l *lineage) source(it *item) string {
	lex := lexicon.Get()
	for _, s := range it.Attribution {
		if name := lex.Agencies[withoutThe(s.Source)]; name != "" {
			return name
		}
		if lex.Outlets[s.Source] {
			return s.Source
		}
	}
	if name := cmp.Or(l.agency[it.doc], lex.Agencies[it.Article.Outlet]); name != "" {
		return name
	}
	a := l.docs[l.text[it.doc]].Article
	if a.Outlet == "" {
		if host := hostOf(a.File); host != "" {
			return host
		}
	}
	return a.Source()
}

// hostNamed is a file that is called after the host it comes from, with a number where there are several:
// "news.example.com-2.txt".
var hostNamed = pattern(`(?:^|[/\\])((?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|int|mil|[a-z][a-z]))(?:-[0-9]+)?\.[a-z]+(?:#[0-9]+)?$`)

// hostOf returns the host that a file is called after, without what outlets put before their name, or "".
func hostOf(file string) string {
	found := hostNamed().FindStringSubmatch(strings.ToLower(file))
	if found == nil {
		return ""
	}
	return strings.TrimPrefix(found[1], "www.")
}

// origins counts the independent sources behind items that say the same. A long quotation, a column that is
// cited, what one named person or body said, and a sentence that is told in the same words are one source of what
// they say, although the articles around them are independent.
func (l *lineage) origins(items []*item) int {
	of, sources := make([]int, len(items)), make([]string, len(items))
	for i, a := range items {
		of[i], sources[i] = i, l.source(a)
		for k, b := range items[:i] {
			if of[k] != of[i] && (sources[i] == sources[k] || l.oneSource(a, b)) {
				from, to := max(of[i], of[k]), min(of[i], of[k])
				for x := range of[:i+1] {
					if of[x] == from {
						of[x] = to
					}
				}
			}
		}
	}
	slices.Sort(of)
	return len(slices.Compact(of))
}

// longQuote is how many words of a quotation tell that it is the same utterance, not the same set phrase.
const longQuote = 8

// oneSource tells whether two items say the same because both have it from one source: an utterance, a written
// sentence, a document, somebody who said it, or an outlet that both credit.
func (l *lineage) oneSource(a, b *item) bool {
	if wa, wb := l.quotedWords(a), l.quotedWords(b); len(wa) > 0 && len(wb) > 0 {
		short, alike := min(len(wa), len(wb)), len(common(wa, wb))
		if alike >= longQuote || short >= 4 && alike == short {
			return true
		}
	}
	if s := authorOf(a); s != "" && s == authorOf(b) {
		return true
	}
	if sameWords(l.sentenceWords(a), l.sentenceWords(b)) {
		return true
	}
	s, t := l.prints[a.doc].sentence(a.Sentence), l.prints[b.doc].sentence(b.Sentence)
	if len(s) > len(t) {
		s, t = t, s
	}
	if len(s) >= rareSentence && contained(s, t) >= 0.8 {
		return true
	}
	return l.sharedSource(a, b)
}

// sentenceWords returns the words of the sentence that an item stands in.
func (l *lineage) sentenceWords(it *item) []string {
	out, ok := l.words[it]
	if !ok {
		out = quoteWords(it.Article.Text[it.Evidence.Start:it.Evidence.End])
		l.words[it] = out
	}
	return out
}

// longRun and longContent are how many words in a row, and how many of them with a content of their own, two writers
// hardly ever choose alike.
const (
	longRun     = 9
	longContent = 6
)

// sameWords tells whether two texts have a long run of words in common.
func sameWords(a, b []string) bool {
	lex := lexicon.Get()
	for i := range a {
		for k := range b {
			n, content := 0, 0
			for i+n < len(a) && k+n < len(b) && a[i+n] == b[k+n] {
				if !lex.Stopwords[a[i+n]] {
					content++
				}
				n++
			}
			if n >= longRun && content >= longContent {
				return true
			}
		}
	}
	return false
}

// quotedWords returns the words of an item that stands between quotation marks.
func (l *lineage) quotedWords(it *item) []string {
	switch {
	case it.quote != "":
		return it.said
	case it.Quoted:
		return l.sentenceWords(it)
	}
	return nil
}

// rareSentence is how many shingles a sentence has that two writers hardly ever choose alike: seven words of
// content in a row.
const rareSentence = 5

// authorOf names whose column or book a claim is taken from: a name that "wrote" it.
func authorOf(it *item) string {
	for _, s := range it.Attribution {
		if lexicon.Get().Lemma(strings.ToLower(firstWord(s.Cue)), "VBD") == "write" {
			return s.Source
		}
	}
	return ""
}
