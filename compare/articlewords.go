package compare

import (
	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// articleWords are the words of all sentences of an article, for what is asked of the whole article again and again.
type articleWords struct {
	lemmas, forms map[string]reach // by base form; as they stand there, in lower case
	names         []*term          // of its sentences, each name once
	named         map[string]bool  // by name
	gunfire       bool             // it is about a shooting or a stabbing: football has shots as well, and boxing rounds
}

// A reach is the first and the last of the sentences in which a word stands, counted from 1; 0 where it stands in none.
type reach struct{ first, last int32 }

func (r reach) cover(o reach) reach {
	switch {
	case r.first == 0:
		return o
	case o.first == 0:
		return r
	}
	return reach{min(r.first, o.first), max(r.last, o.last)}
}

// several tells whether it is two sentences or more.
func (r reach) several() bool { return r.first < r.last }

func wordsOf(d *nlp.Document) *articleWords {
	w := &articleWords{lemmas: map[string]reach{}, forms: map[string]reach{}, named: map[string]bool{}}
	for si := range d.Sentences {
		here := reach{int32(si) + 1, int32(si) + 1}
		for i := range d.Sentences[si].Tokens {
			t := &d.Sentences[si].Tokens[i]
			known := w.lemmas[t.Lemma]
			if known.first == 0 && (t.Lemma == "stab" || is(lexicon.Gunfire, t.Lemma)) {
				w.gunfire = true
			}
			w.lemmas[t.Lemma] = known.cover(here)
			w.forms[t.Lower] = w.forms[t.Lower].cover(here)
		}
	}
	return w
}

func (w *articleWords) addNames(terms []term) {
	for i := range terms {
		if t := &terms[i]; t.kind == nameTerm && !w.named[t.name] {
			w.named[t.name] = true
			w.names = append(w.names, t)
		}
	}
}
