package compare

import (
	"cmp"
	"slices"
	"time"

	"rashomon/nlp"
)

// Copies and rewrites of one text are one origin. Texts meet through bands of their MinHash sketches and
// through whole sentences that few texts have, and are then compared in full: see [copies].
//
// The thresholds come from the 417 pairs of articles in 25 stories of real news, each pair of one story, read
// one by one from the top. By the share of its shingles that the shorter text has in common with the longer one,
// copies have 0.58 to 1.00, the pair below them, which copies two paragraphs of five, 0.40; other pairs have 0.15
// and less. Between the two lie ten pairs, 0.20 to 0.60, of independent texts that reprint the same column, press
// release or paragraph of background. What tells them from copies is that they open with words of their
// own, or share two sentences alone.

const (
	// leastCopied is the share of the shorter text's shingles that a copy has in common with the longer one.
	leastCopied = 0.5
	// leastUnled is that share where neither text has the other's opening sentence: what is copied is nearly all.
	leastUnled = 0.7
	// leastSentences is how many sentences copies share, or both of two: one alone, and one more by chance, may
	// have been taken from the same release.
	leastSentences = 3
	// leastShingles is below what a text is too short to tell, unless all of it is copied.
	leastShingles = 12
	// leastNamed is the share of shingles with a name in them that copies have in common: two reports after one
	// template ("... reported a profit of ...") share the rest.
	leastNamed = 0.35
	// leastLonger is the share of the longer text that copies have in common. A live blog or a round-up that
	// takes a whole report in is more than that one; a report cut from its end opens as the whole one does.
	leastLonger = 0.4
	// leastJoint is the share of the shorter text where one text ends with what the other one opens with:
	// two excerpts of one report.
	leastJoint = 0.3
	// copiedWithin is how long after a text its copies appear.
	copiedWithin = 31 * 24 * time.Hour
)

// A lineage tells where the texts of some documents come from.
type lineage struct {
	text   []int    // by document: the index of the first document with its text, its own for originals
	agency []string // by document: the agency whose copy its text is
	docs   []*nlp.Document
	prints []*textPrint
	cites  map[int][]string // by document: see cited

	credited map[*item]map[string]bool // see credits
	words    map[*item][]string        // see sentenceWords
}

// newLineage finds the documents, which are in the order of publication, that go back to one text.
func newLineage(w *watch, docs []*nlp.Document) *lineage {
	l := &lineage{text: make([]int, len(docs)), agency: make([]string, len(docs)), docs: docs, cites: map[int][]string{},
		credited: map[*item]map[string]bool{}, words: map[*item][]string{}}
	for i := range docs {
		l.text[i] = i
	}
	w.expect(len(docs))
	l.prints = parallel(w, len(docs), func(i int) []*textPrint { return []*textPrint{newTextPrint(docs[i])} })
	first := func(i int) int {
		for l.text[i] != i {
			i = l.text[i]
		}
		return i
	}
	if w.Err() != nil {
		return l // of no use, and with texts left out
	}
	l.candidates(func(i, j int) {
		if a, b := first(i), first(j); a != b && l.copies(i, j) {
			l.text[max(a, b)] = min(a, b)
		}
	})
	for i := range docs {
		l.text[i] = first(i)
		if w := docs[i].Wire; w != "" && l.agency[l.text[i]] == "" {
			l.agency[l.text[i]] = w
		}
	}
	for i, d := range docs {
		l.agency[i] = cmp.Or(d.Wire, l.agency[l.text[i]])
	}
	return l
}

// mostAlike is with how many earlier texts of one bucket a text is compared: copies appear close to each other, and
// a bucket with more texts than that holds a template's.
const mostAlike = 24

// candidates calls a function with pairs of documents that may have one text, each pair once.
func (l *lineage) candidates(do func(i, j int)) {
	type band struct {
		at  int
		key [bandSize]uint32
	}
	buckets := map[band][]int32{}
	sentences := map[uint64][]int32{}
	for i, p := range l.prints {
		var met []int32
		meet := func(list []int32) {
			met = append(met, list[max(0, len(list)-mostAlike):]...)
		}
		if len(p.shingles) > 0 {
			for at := 0; at < sketchSize; at += bandSize {
				key := band{at, [bandSize]uint32(p.sketch[at : at+bandSize])}
				meet(buckets[key])
				buckets[key] = append(buckets[key], int32(i))
			}
		}
		for _, s := range p.sentences {
			if len(s.shingles) >= wholeSentence {
				key := s.key()
				meet(sentences[key])
				sentences[key] = append(sentences[key], int32(i))
			}
		}
		slices.Sort(met)
		for _, j := range slices.Compact(met) {
			do(int(j), i)
		}
	}
}

// wholeSentence is how many shingles a sentence has that is no set phrase.
const wholeSentence = 4

// copies tells whether two documents have one text, or one is a rewrite or a part of the other's.
func (l *lineage) copies(i, j int) bool {
	a, b := l.docs[i].Article.Published, l.docs[j].Article.Published
	if !a.IsZero() && !b.IsZero() && b.Sub(a.Time).Abs() > copiedWithin {
		return false
	}
	short, long := l.prints[i], l.prints[j]
	if len(short.shingles) > len(long.shingles) {
		short, long = long, short
	}
	common := overlap(short.shingles, long.shingles)
	share := float64(common) / float64(max(len(short.shingles), 1))
	if share < leastJoint || common < leastShingles && share < 1 || len(short.named) >= 8 && contained(short.named, long.named) < leastNamed {
		return false
	}
	shared, full := short.sharedWith(long)
	if shared < min(leastSentences, full) || shared == 0 {
		return false
	}
	switch {
	case share >= leastCopied && short.opensLike(long):
		return true
	case float64(common) < leastLonger*float64(len(long.shingles)):
		return false
	case share >= leastUnled:
		return true
	case share >= leastCopied:
		return long.holds(short.sentences[0]) || short.holds(long.sentences[0])
	}
	return shared >= leastSentences && (short.endsAs(long) || long.endsAs(short))
}

// sharedWith counts the sentences of a text that stand in another one, and all that are long enough to tell.
func (p *textPrint) sharedWith(other *textPrint) (shared, full int) {
	for _, s := range p.sentences {
		if len(s.shingles) < wholeSentence {
			continue
		}
		full++
		if other.holds(s) {
			shared++
		}
	}
	return shared, full
}

// holds tells whether a text has most of a sentence.
func (p *textPrint) holds(s sentencePrint) bool { return contained(s.shingles, p.shingles) >= 0.5 }

// opensLike tells whether two texts open with the same sentence, or one of them does after a sentence of its own.
func (p *textPrint) opensLike(other *textPrint) bool {
	for _, s := range p.sentences[:min(2, len(p.sentences))] {
		for _, t := range other.sentences[:min(2, len(other.sentences))] {
			if len(s.shingles) >= wholeSentence && (contained(s.shingles, t.shingles) >= 0.5 || contained(t.shingles, s.shingles) >= 0.5 && len(t.shingles) >= wholeSentence) {
				return true
			}
		}
	}
	return false
}

// endsAs tells whether a text ends with what another opens with, and has nothing of it before: two excerpts
// of one text, the one from its beginning and the other from its middle.
func (p *textPrint) endsAs(other *textPrint) bool {
	run := 0
	for run < len(p.sentences) && other.holds(p.sentences[len(p.sentences)-1-run]) {
		run++
	}
	if run < leastSentences {
		return false
	}
	for _, s := range p.sentences[:len(p.sentences)-run] {
		if other.holds(s) {
			return false
		}
	}
	for _, s := range other.sentences[:min(run, len(other.sentences))] {
		if !p.holds(s) {
			return false
		}
	}
	return true
}

// copied is the origin of a document as it is reported: of an original none.
func (l *lineage) copied(i int) string {
	switch {
	case l.agency[i] != "":
		return l.agency[i]
	case l.text[i] != i:
		return l.docs[l.text[i]].Article.ID()
	}
	return ""
}

// mark tells items whose text they stand in.
func (l *lineage) mark(items []*item) {
	for _, it := range items {
		it.text = l.text[it.doc]
	}
}
