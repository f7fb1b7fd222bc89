package syntax

import "math/bits"

// tagFeatures fills f with the feature rows for the tag of word i, whose forerunners are tagged:
// tags[k+2] is the hash of the tag of word k.
func tagFeatures(words []looks, tags []uint64, i int, f []uint32) []uint32 {
	at := func(k int) *looks {
		if k < 0 || k >= len(words) {
			return &outside
		}
		return &words[k]
	}
	w, p, pp, n, nn := &words[i], at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := tags[i+1], tags[i]
	f = f[:0]
	add := func(a, b, c uint64) {
		f = append(f, uint32((a+bits.RotateLeft64(b, 17)+bits.RotateLeft64(c, 37)+tagSalt[len(f)])>>(64-rowBits)))
	}
	add(0, 0, 0)
	add(w.word, 0, 0)
	add(w.suffix[0], w.shape, 0)
	add(w.suffix[1], w.shape, 0)
	add(w.suffix[2], w.shape, 0)
	add(w.suffix[3], w.shape, 0)
	add(w.prefix[0], 0, 0)
	add(w.prefix[1], 0, 0)
	add(w.prefix[2], 0, 0)
	add(w.shape, p.shape, n.shape)
	add(w.word, w.shape, 0)
	add(p.word, 0, 0)
	add(pp.word, 0, 0)
	add(n.word, 0, 0)
	add(nn.word, 0, 0)
	add(p.suffix[2], 0, 0)
	add(n.suffix[2], 0, 0)
	add(n.suffix[1], w.suffix[1], 0)
	add(t1, 0, 0)
	add(t1, t2, 0)
	add(t1, w.word, 0)
	add(t1, w.suffix[2], 0)
	add(t1, t2, w.word)
	add(t1, n.word, 0)
	add(p.word, w.word, 0)
	add(w.word, n.word, 0)
	add(p.word, n.word, 0)
	add(n.word, nn.word, 0)
	add(p.word, w.suffix[2], 0)
	add(w.guide, 0, 0)
	add(w.guide, w.word, 0)
	add(w.guide, t1, 0)
	add(w.guide, t1, t2)
	add(w.guide, w.suffix[2], 0)
	add(w.guide, n.guide, 0)
	add(p.guide, w.guide, n.guide)
	add(w.guide, n.guide, nn.guide)
	add(t1, n.guide, 0)
	add(t1, w.guide, n.guide)
	add(w.word, n.guide, 0)
	add(w.word, t1, n.guide)
	add(w.class, w.shape, 0)
	add(w.class, t1, 0)
	add(w.class, t1, n.guide)
	add(w.class, n.class, t1)
	add(w.class, w.suffix[1], w.shape)
	add(w.class, w.guide, t1)
	return f
}

const maxTagFeatures = 64

var (
	tagSalt = hashes("tag", maxTagFeatures)
	outside = looks{word: 1, shape: 2}
	noTag   = hash(99)
)
