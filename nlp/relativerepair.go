package nlp

import (
	"strings"

	"rashomon/nlp/lexicon"
)

// bareRelative makes the participle of a clause without "that" a past tense: "the report the agency [published] blames
// the pilot". Two nouns stand side by side there, the second with its own article, and the main verb is still to come.
func bareRelative(tokens []Token) {
	for v := 4; v+1 < len(tokens); v++ {
		if tokens[v].Tag != "VBN" || !pastForm(tokens[v].Lower) || is(tokens, v+1, "by") || !strings.HasPrefix(tokens[v-1].Tag, "NN") {
			continue
		}
		from := v - 1
		for from > 0 && (strings.HasPrefix(tokens[from].Tag, "NN") || strings.HasPrefix(tokens[from].Tag, "JJ")) {
			from--
		}
		if tokens[from].Tag != "DT" && tokens[from].Tag != "PRP$" || from == 0 || tokens[from-1].Tag != "NN" && tokens[from-1].Tag != "NNS" || finiteBefore(tokens, from) {
			continue
		}
		for k := v + 1; k < len(tokens) && !marked(tokens[k]); k++ {
			if isFinite(tokens[k].Tag) {
				tokens[v].Tag = "VBD"
				break
			}
		}
	}
}

// finiteBefore tells whether there is a finite verb in front of token i, up to a mark.
func finiteBefore(tokens []Token, i int) bool {
	for i--; i >= 0 && !marked(tokens[i]); i-- {
		if isFinite(tokens[i].Tag) {
			return true
		}
	}
	return false
}

// briefedSaid makes the first of two verbs a participle where the second, one of saying, has no other subject: "two
// people [briefed] on the trip said".
func briefedSaid(tokens []Token, lex *lexicon.Lexicon) {
	for v := 1; v+3 < len(tokens); v++ {
		if tokens[v].Tag != "VBD" || !pastForm(tokens[v].Lower) || !strings.HasPrefix(tokens[v-1].Tag, "NN") || tokens[v+1].Tag != "IN" || tokens[v+1].Lower == "that" || lex.Is(lexicon.Intransitive, lex.Verb(tokens[v].Lower)) {
			continue
		}
		k := v + 2
		for k < len(tokens) && (nominal(tokens[k].Tag) || tokens[k].Tag == "IN" && tokens[k].Lower != "that" || tokens[k].Tag == "POS") {
			k++
		}
		if k < len(tokens) && k > v+2 && tokens[k].Tag == "VBD" && strings.HasPrefix(tokens[k-1].Tag, "NN") && lex.ReportVerbs[lex.Verb(tokens[k].Lower)].Stance != "" {
			tokens[v].Tag = "VBN"
		}
	}
}

// policeTag makes "police" a noun where it was taken for an adverb or an adjective, and the participle behind "whom
// police" the past tense: "the man, whom [police arrested] on Monday".
func policeTag(tokens []Token, lex *lexicon.Lexicon) {
	for i := range tokens {
		t := &tokens[i]
		if strings.HasPrefix(t.Tag, "RB") && !lex.Can(t.Lower, 'r') && lex.Can(t.Lower, 'G') && !capitalised(t.Text) {
			t.Tag = "NNS"
		}
		if i > 1 && tokens[i-2].Lower == "whom" && strings.HasPrefix(tokens[i-1].Tag, "NN") && t.Tag == "VBN" && pastForm(t.Lower) {
			t.Tag = "VBD"
		}
	}
}

// strayParticle gives a particle that was taken for the object to its verb: "put the plant [up] for sale".
func (r *reader) strayParticle(i int) {
	t := r.tree
	if r.tokens[i].Tag != "RP" || t.label[i] != "obj" || t.head[i] < 0 || t.head[i] > i || !isVerb(r.tokens[t.head[i]].Tag) {
		return
	}
	n := i - 1
	if n < r.from || t.head[n] != i || t.label[n] != "compound" || !strings.HasPrefix(r.tokens[n].Tag, "NN") {
		return
	}
	r.raise(n, i, "compound:prt")
	t.head[i] = t.head[n]
	for k := r.from; k < r.to; k++ {
		if t.head[k] == i {
			t.head[k] = n
		}
	}
}

// ofWhom makes the number behind "of whom" the subject of its clause: "nine people, of whom [three] were children".
func (r *reader) ofWhom(i int) {
	t := r.tree
	if i < r.from+2 || t.label[i] != "nummod" && t.base(i) != "det" || !is(r.tokens, i-1, "whom", "which") || !is(r.tokens, i-2, "of") || t.head[i] < i {
		return
	}
	if h := t.head[i]; r.dependent(h, i+1, h, "cop", "aux", "aux:pass") == i+1 && r.dependent(h, r.from, h, "nsubj", "nsubj:pass") < 0 {
		t.label[i] = "nsubj"
		if t.base(h) == "appos" {
			t.label[h] = "acl:relcl"
		}
	}
}

// leftDead makes "dead" what becomes of an object rather than what the object was: "shot [dead] four people".
func (r *reader) leftDead(i int) {
	t := r.tree
	if h := t.head[i]; r.tokens[i].Lower == "dead" && t.label[i] == "amod" && i > r.from && h > i && t.head[h] == i-1 && t.label[h] == "obj" {
		t.head[i], t.label[i] = i-1, "xcomp"
	}
}

// ofThem makes what is said of some of those before it an apposition: "nine people were hurt, two of [them] children".
func (r *reader) ofThem(i int) {
	t := r.tree
	if i < r.from+3 || i+1 >= r.to || !is(r.tokens, i, "them", "whom") || !is(r.tokens, i-1, "of") || r.tokens[i-3].Tag != "," || r.tokens[i+1].Tag != "NNS" && r.tokens[i+1].Tag != "NN" {
		return
	}
	number, noun := i-2, i+1
	top := noun
	if t.head[number] != noun {
		top = number
	}
	over := t.head[top]
	if over < 0 || over >= number || !isVerb(r.tokens[over].Tag) || strings.HasPrefix(t.label[top], "nsubj") {
		return
	}
	of := -1
	for k := r.from; k < number-1; k++ { // the nearest noun in front that depends on the verb
		if t.head[k] == over && strings.HasPrefix(r.tokens[k].Tag, "NN") {
			of = k
		}
	}
	if of < 0 {
		return
	}
	t.head[top], t.label[top] = of, "appos"
	if top == noun {
		t.label[number] = "nummod"
	} else if t.head[noun] == over {
		t.head[noun], t.label[noun] = number, "appos"
	}
}

// whomObject makes "whom" the object of its clause: "the man, [whom] police arrested".
func (r *reader) whomObject(i int) {
	t := r.tree
	if r.tokens[i].Lower != "whom" || i == r.from || r.tokens[i-1].Tag == "IN" || t.head[i] < i {
		return
	}
	v := t.head[i]
	if t.label[i] == "det" && t.head[v] > i && strings.HasPrefix(t.label[v], "nsubj") {
		v = t.head[v]
	}
	if isVerb(r.tokens[v].Tag) && r.dependent(v, i+1, r.to, "obj") < 0 {
		t.head[i], t.label[i] = v, "obj"
		if n := t.head[v]; t.label[v] == "parataxis" && n < i && n >= i-2 && strings.HasPrefix(r.tokens[n].Tag, "NN") {
			t.label[v] = "acl:relcl"
		}
	}
}

// buriedVerb makes the past tense the verb of a sentence whose root is a noun behind it: "a male [confessed] to the gang
// related murder".
func (r *reader) buriedVerb(i int) {
	t := r.tree
	n := t.head[i]
	if r.tokens[i].Tag != "VBD" || t.label[i] != "acl" || n < 0 || n > i || r.headline {
		return
	}
	root := t.head[n]
	if root <= i || t.head[root] != -1 || isVerb(r.tokens[root].Tag) || r.dependent(root, r.from, r.to, "cop", "aux", "nsubj", "nsubj:pass") >= 0 || r.dependent(n, r.from, n, "case") >= 0 {
		return
	}
	t.head[i], t.label[i] = -1, t.label[root]
	t.head[n], t.label[n] = i, "nsubj"
	t.head[root], t.label[root] = i, "dep"
}
