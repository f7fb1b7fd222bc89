package compare

import (
	"hash/fnv"
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// shingleSize is how many content words in a row a shingle holds. Three words of content span about six
// words of text. Of two texts that one in eight words was changed in, (7/8)³ or two thirds of them are left,
// of shingles of five a half.
const shingleSize = 3

// A textPrint is what a text is known by when it is copied: its shingles, runs of content words of the
// outlet's own text. What copies change freely is no part of it: quotations (which independent reports
// share), headlines, who reported something, numbers and units (miles and kilometres), days, and spelling.
type textPrint struct {
	shingles  []uint64 // sorted, each once
	named     []uint64 // those with a name in them
	sentences []sentencePrint
	sketch    [sketchSize]uint32
}

// A sentencePrint is the shingles of one sentence.
type sentencePrint struct {
	index    int // in Document.Sentences
	shingles []uint64
}

// sentence returns the shingles of a sentence.
func (p *textPrint) sentence(index int) []uint64 {
	i, ok := slices.BinarySearchFunc(p.sentences, index, func(s sentencePrint, index int) int { return s.index - index })
	if !ok {
		return nil
	}
	return p.sentences[i].shingles
}

// key names a sentence by all of its shingles.
func (s sentencePrint) key() uint64 {
	k := uint64(len(s.shingles))
	for _, h := range s.shingles {
		k = k*0x9e3779b97f4a7c15 + h
	}
	return k
}

// A contentWord is a word of a text as shingles hold it.
type contentWord struct {
	text string
	name bool
}

// newTextPrint reads the print of a document.
func newTextPrint(d *nlp.Document) *textPrint {
	p := &textPrint{}
	run := []contentWord{} // the words of the paragraph so far: shingles run over its sentences, which copies join and part
	paragraph, mention, quote := -1, 0, 0
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if s.Headline {
			continue
		}
		if s.Paragraph != paragraph {
			run, paragraph = run[:0], s.Paragraph
		}
		sp := sentencePrint{index: si}
		for i := range s.Tokens {
			t := &s.Tokens[i]
			for quote < len(d.Quotes) && d.Quotes[quote].End <= t.Start {
				quote++
			}
			if quote < len(d.Quotes) && d.Quotes[quote].Contains(t.Span) {
				continue
			}
			for mention < len(d.Mentions) && d.Mentions[mention].End <= t.Start {
				mention++
			}
			name := ""
			if mention < len(d.Mentions) && d.Mentions[mention].Contains(t.Span) {
				name = d.Entities[d.Mentions[mention].Entity].Name
			}
			w, ok := wordOf(d, t, name)
			if !ok {
				continue
			}
			run = append(run, w)
			if h, named, ok := shingle(run); ok {
				sp.shingles = append(sp.shingles, h)
				if named {
					p.named = append(p.named, h)
				}
			}
		}
		sp.shingles = set(sp.shingles)
		if len(sp.shingles) > 0 {
			p.sentences = append(p.sentences, sp)
			p.shingles = append(p.shingles, sp.shingles...)
		}
	}
	p.shingles, p.named = set(p.shingles), set(p.named)
	p.sketch = sketchOf(p.shingles)
	return p
}

// wordOf returns a token as shingles hold it, and whether they do.
func wordOf(d *nlp.Document, t *nlp.Token, name string) (contentWord, bool) {
	lex := lexicon.Get()
	if name != "" && (lex.Agencies[name] != "" || lex.Outlets[name] || name == d.Article.Outlet) {
		return contentWord{}, false
	}
	if c := t.Lower[0]; !(c >= 'a' && c <= 'z' || c >= 0x80) || t.Lower[0] == '\'' {
		return contentWord{}, false
	}
	if name != "" {
		return contentWord{t.Lower, true}, len(t.Lower) > 1
	}
	_, date := lex.Dates[t.Lower]
	_, number := lex.Numbers[t.Lower]
	_, unit := lex.Units[lex.Noun(t.Lower)]
	if date || number || unit || lex.Stopwords[t.Lower] || lex.Stopwords[t.Lemma] || lex.ReportVerbs[t.Lemma].Stance == "said" || len(t.Lower) < 3 {
		return contentWord{}, false
	}
	base := t.Lemma
	if t.Tag[0] == 'N' {
		base = lex.Noun(t.Lower)
	}
	return contentWord{oneSpelling(base), false}, true
}

// respelled writes British and American spellings alike. It makes no words, only keys.
var respelled = strings.NewReplacer("our", "or", "yse", "yze", "ise", "ize", "isa", "iza", "isi", "izi", "tre", "ter", "ll", "l", "pp", "p", "ae", "e", "oe", "e", "ogue", "og", "ence", "ense", "mme", "m")

func oneSpelling(w string) string {
	if len(w) < 5 {
		return w
	}
	return respelled.Replace(w)
}

// shingle hashes the last words of a run. Runs of names are lists, of the dead or of a team, which
// independent reports share: a shingle has one name at most.
func shingle(run []contentWord) (h uint64, named, ok bool) {
	if len(run) < shingleSize {
		return 0, false, false
	}
	f := fnv.New64a()
	names := 0
	for _, w := range run[len(run)-shingleSize:] {
		f.Write([]byte(w.text))
		f.Write([]byte{0})
		if w.name {
			names++
		}
	}
	return f.Sum64(), names > 0, names <= 1
}

// set sorts hashes and leaves each in once.
func set(h []uint64) []uint64 {
	slices.Sort(h)
	return slices.Compact(h)
}

// overlap counts what two sorted sets have in common.
func overlap(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// contained is the share of a set that another holds, 0 to 1.
func contained(a, b []uint64) float64 {
	if len(a) == 0 {
		return 0
	}
	return float64(overlap(a, b)) / float64(len(a))
}

// A sketch is a MinHash of one permutation: the hashes are dealt out to bins by their high bits, and each
// bin keeps its least. Two sets have the same value in a bin about as often as their Jaccard index says.
// Bands of two bins find a pair of index j with 1-(1-j²)^64: 0.93 at 0.2, of which a text cut to a fifth
// is, and 0.01 at 0.01, of which two reports of one event are.
const (
	sketchSize = 128
	bandSize   = 2
)

// noHash marks an empty bin.
const noHash = math.MaxUint32

func sketchOf(shingles []uint64) (s [sketchSize]uint32) {
	for i := range s {
		s[i] = noHash
	}
	for _, h := range shingles {
		h ^= h >> 29
		h *= 0xbf58476d1ce4e5b9 // FNV hashes differ little in their high bits: mixed as SplitMix64 does
		h ^= h >> 32
		bin := h >> 57
		s[bin] = min(s[bin], uint32(h))
	}
	// A short text leaves bins empty. They take the value of the next full one, which is the same for both
	// texts where both miss it (densification by rotation, Shrivastava and Li 2014).
	for i := len(s) - 1; i >= 0; i-- {
		for k := 1; s[i] == noHash && k < len(s); k++ {
			if v := s[(i+k)%len(s)]; v != noHash {
				s[i] = v
			}
		}
	}
	return s
}
