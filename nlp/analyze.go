package nlp

import (
	"context"
	"runtime"
	"sort"
	"strings"
	"sync"

	"rashomon/nlp/lexicon"
)

// Parse reads one article: its lines, sentences, names, times, quantities, quotations and claims.
// The article is copied; what could be inferred about it is filled in the copy.
func Parse(a *Article) *Document { return parse(a, nil, interner{}) }

// ParseStatement reads a text that stands for itself: a sentence, several, or a headline, which needs no body
// to be known as one.
// Its text may come out with a capital and a full stop added.
func ParseStatement(text string) *Document {
	a := &Article{Text: text}
	line := strings.TrimSpace(text)
	words := strings.Fields(line)
	if len(words) > 2 && len(words) <= maxHeadline && !strings.Contains(line, "\n") && (capitals(line) || !strings.ContainsAny(line[len(line)-2:], ".!?") && !opensSentence[strings.ToLower(words[0])]) {
		a.Title = line
	}
	if d := Parse(a); len(d.Sentences) > 0 || len(words) == 0 {
		return d
	}
	// What looks like no reporting in an article is what somebody asks about here.
	return Parse(&Article{Text: withCapital(line) + "."})
}

// opensSentence are words that open sentences and hardly ever headlines, which do without articles.
var opensSentence = map[string]bool{"a": true, "an": true, "the": true, "there": true, "he": true, "she": true, "it": true, "they": true, "we": true, "some": true}

// maxHeadline is how many words a headline may have.
const maxHeadline = 40

// Analyze reads articles side by side, on all cores, and links their entities. The documents come
// in the order of the articles. Lines that several of them hold are taken for boilerplate where they
// are no reporting. done, which may be nil, is called after each article. The only error is that of
// the context.
func Analyze(ctx context.Context, articles []*Article, done func()) ([]*Document, error) {
	docs := make([]*Document, len(articles))
	recurring := recurringLines(articles)
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(len(articles), 1)) {
		wg.Go(func() {
			in := interner{}
			for i := range next {
				docs[i] = parse(articles[i], recurring, in)
				if done != nil {
					done()
				}
			}
		})
	}
	var err error
feed:
	for i := range articles {
		select {
		case next <- i:
		case <-ctx.Done():
			err = ctx.Err()
			break feed
		}
	}
	close(next)
	wg.Wait()
	if err != nil {
		return nil, err
	}
	Link(docs)
	return docs, nil
}

// mostVersions is in how many articles of an outlet a line may stand before it is the page's furniture, and tells
// nothing of versions.
const mostVersions = 40

// recurringLines returns lines that stand in two or more articles and do not look like reporting;
// and of one outlet's articles, which share their page's furniture, whole sentences too, unless the
// articles are versions of one another.
func recurringLines(articles []*Article) map[string]bool {
	type seen struct {
		articles int
		outlets  map[string]int
		sentence bool
	}
	lines := map[string]*seen{}
	perArticle := make([]map[string]bool, len(articles))
	for i, a := range articles {
		source := a.Source()
		perArticle[i] = map[string]bool{}
		for _, l := range splitLines(a.Text, a.Header) {
			if perArticle[i][l.lower] {
				continue
			}
			perArticle[i][l.lower] = true
			s := lines[l.lower]
			if s == nil {
				s = &seen{outlets: map[string]int{}}
				lines[l.lower] = s
			}
			s.articles++
			s.outlets[source]++
			s.sentence = l.sentence && len(l.words) >= 6
		}
	}
	versions := map[string]bool{} // outlets with articles that are versions of one another
	byOutlet := map[string][]int{}
	for i, a := range articles {
		byOutlet[a.Source()] = append(byOutlet[a.Source()], i)
	}
	for outlet, list := range byOutlet {
		// Articles meet through their lines, so that an outlet with many articles is not gone through in pairs.
		holds := map[string][]int{}
		for x, i := range list {
			common := map[int]int{}
			for line := range perArticle[i] {
				met := holds[line]
				if len(met) <= mostVersions {
					for _, y := range met {
						common[y]++
					}
				}
				holds[line] = append(met, x)
			}
			for y, n := range common {
				if n*10 >= 3*min(len(perArticle[i]), len(perArticle[list[y]])) {
					versions[outlet] = true
				}
			}
		}
	}
	out := map[string]bool{}
	for text, s := range lines {
		if s.articles < 2 {
			continue
		}
		if !s.sentence {
			// The same headline over two versions of one wire story is no furniture.
			out[text] = len(strings.Fields(text)) <= 6 && len(s.outlets) < s.articles
			continue
		}
		for outlet, n := range s.outlets {
			if n >= 2 && !versions[outlet] {
				out[text] = true
			}
		}
	}
	return out
}

func parse(original *Article, recurring map[string]bool, in interner) *Document {
	d := read(original, recurring)
	doc := d.doc
	doc.Statements = d.statements()
	doc.correct()
	doc.compact(in)
	return doc
}

// read reads an article as far as its claims.
func read(original *Article, recurring map[string]bool) *draft {
	copied := *original
	copied.Inferred = append([]string(nil), original.Inferred...)
	a := &copied
	doc := &Document{Article: a, lineStarts: lineStarts(a.Text)}
	doc.Lines = classify(a, recurring)
	infer(a, doc.Lines)
	doc.Wire = findWire(a, doc.Lines, lexicon.Get().Agencies)
	doc.findSentences()
	namer := newNamer(doc)
	doc.tagHeadlines(namer)

	d := &draft{doc: doc, company: unsought, governors: map[*clause]governor{}, lex: lexicon.Get(), gaz: places()}
	base := a.Published.Day()
	last := Time{}
	for i := range doc.Sentences {
		s := draftSentence{Sentence: &doc.Sentences[i], index: i}
		s.times = findTimes(s.Tokens, base, s.Headline, last)
		last = Time{}
		for _, t := range s.times {
			if t.Known() {
				last = t // which the next sentence may count from
			}
		}
		s.quantities = findQuantities(a.Text, s.Tokens, s.times)
		doc.Times = append(doc.Times, s.times...)
		doc.Quantities = append(doc.Quantities, s.quantities...)
		d.sentences = append(d.sentences, s)
	}
	namer.findEntities()
	d.placeMentions()
	d.placeEntities()
	d.read()
	d.findRoles()
	d.findContests()
	d.findFocus()
	d.findSpeakers()
	doc.Claims = claimsOf(d)
	d.findEvents()
	return d
}

// findSentences cuts the lines of reporting into sentences, tags them and finds the quotations.
// Headlines are tagged later, when the body has said what the names are.
func (doc *Document) findSentences() {
	text := doc.Article.Text
	open := -1 // first part of a quotation that the paragraph before left open
	for p, line := range doc.Lines {
		if line.Kind == SkippedLine {
			continue
		}
		goesOn := open >= 0 && doc.goesOn(p)
		quotes, stays := findQuotes(text, line.Span, goesOn)
		quotes, signed := sign(text, line.Span, quotes)
		if signed != nil {
			doc.signatures = append(doc.signatures, *signed)
		}
		for i := range quotes {
			quotes[i].Open = len(doc.Quotes)
			if i == 0 && open >= 0 && (goesOn || quotes[0].Start <= line.Start+4) {
				quotes[0].Open = open
			}
			doc.Quotes = append(doc.Quotes, quotes[i])
		}
		open = -1
		if stays && len(quotes) > 0 {
			open = quotes[len(quotes)-1].Open
		}
		if line.Kind != TextLine {
			doc.Sentences = append(doc.Sentences, Sentence{Span: line.Span, Paragraph: p, Headline: true})
			continue
		}
		for _, span := range sentenceSpans(text, afterDateline(text, line.Span)) {
			s := Sentence{Span: span, Paragraph: p}
			s.Tokens, s.words = tokenize(text, span, nil)
			doc.Sentences = append(doc.Sentences, s.pieces()...)
		}
	}
}

func (doc *Document) tagHeadlines(n *namer) {
	h := newHeadlineCase(n)
	for i := range doc.Sentences {
		if s := &doc.Sentences[i]; s.Headline {
			s.Tokens, s.words = tokenize(doc.Article.Text, s.Span, h)
		}
	}
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// placeMentions gives every sentence the mentions in it, but for names inside words ("US-backed").
func (d *draft) placeMentions() {
	sort.SliceStable(d.doc.Mentions, func(i, j int) bool { return d.doc.Mentions[i].Start < d.doc.Mentions[j].Start })
	for i := range d.sentences {
		s := &d.sentences[i]
		for m, to := d.doc.mentionsIn(s.Span); m < to; m++ {
			if !d.doc.Mentions[m].Partial {
				s.mentions = append(s.mentions, m)
			}
		}
	}
}
