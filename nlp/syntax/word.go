package syntax

import (
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
)

// A Word is a word or mark of a sentence as the tagger and the parser want it: tokens are those of
// the treebanks, where "don't", "Reuters'" and "US-led" are two or three.
type Word struct {
	Form string
	// Guide is the tag that another tagger gave it, which is one more feature, or "".
	Guide string
}

// looks is what can be seen of a word without its neighbours, hashed.
type looks struct {
	word   uint64    // lower case, digits alike
	suffix [4]uint64 // of 1 to 4 letters
	prefix [3]uint64
	shape  uint64
	class  uint64 // what the lexicon says that it can be
	guide  uint64
}

const (
	hasUpper = 1 << iota
	startsUpper
	hasLower
	hasDigit
	hasHyphen
	hasDot
	hasOther
	first
)

// look fills all but the class for the word at place i of a sentence. It returns the word in lower
// case, in the memory of lower.
func (l *looks) look(w Word, i int, lower []byte) []byte {
	lower = lower[:0]
	shape := uint64(0)
	if i == 0 {
		shape = first
	}
	for at, r := range w.Form {
		switch {
		case r >= '0' && r <= '9':
			shape |= hasDigit
			r = '0'
		case r >= 'a' && r <= 'z':
			shape |= hasLower
		case r == '-' || r == '–' || r == '—':
			shape |= hasHyphen
			r = '-'
		case r == '.':
			shape |= hasDot
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		case unicode.IsUpper(r):
			shape |= hasUpper
			if at == 0 {
				shape |= startsUpper
			}
			r = unicode.ToLower(r)
		case unicode.IsLetter(r):
			shape |= hasLower
		default:
			shape |= hasOther
		}
		lower = utf8.AppendRune(lower, r)
	}
	h := uint64(fnvOffset)
	for k, b := range lower {
		h = (h ^ uint64(b)) * fnvPrime
		if k < 3 {
			l.prefix[k] = hash(h)
		}
	}
	for k := len(lower); k < 3; k++ {
		l.prefix[k] = 0
	}
	l.word = hash(h)
	h = fnvOffset
	for k := range 4 {
		if at := len(lower) - 1 - k; at >= 0 {
			h = (h ^ uint64(lower[at])) * fnvPrime
			l.suffix[k] = hash(h)
		} else {
			l.suffix[k] = l.word
		}
	}
	l.shape = hash(shape)
	l.guide = hashString(w.Guide)
	return lower
}

// class returns the hash of what the lexicon says of a lower-case word. Looking a word up takes
// longer than tagging it, so each is looked up once.
func (p *Parser) class(word uint64, lower []byte) uint64 {
	if c, ok := p.classes[word]; ok {
		return c
	}
	if len(p.classes) >= maxClassCache {
		clear(p.classes)
	}
	c := hash(uint64(lexicon.Get().Senses(string(lower))))
	p.classes[word] = c
	return c
}

// maxClassCache bounds the memory of a parser that reads for days.
const maxClassCache = 1 << 16
