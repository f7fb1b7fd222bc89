package train

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp/lexicon"
	"rashomon/nlp/nametype"
)

type token struct {
	form, tag, entity string
	head              int
}

type span struct {
	from, to int
	etype    string
}

// read returns the names of a treebank.
func read(path string) ([]example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, err
		}
		defer z.Close()
		r = z
	}
	var out []example
	var sentence []token
	skipped := false
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	flush := func() {
		if !skipped {
			out = append(out, annotatedNames(sentence)...)
			out = append(out, adjectives(sentence)...)
		}
		sentence = nil
	}
	for scan.Scan() {
		line := scan.Text()
		switch {
		case line == "":
			flush()
			continue
		case strings.HasPrefix(line, "# meta::genre"):
			// Travel guides name ten places for a person: news does not.
			skipped = strings.HasSuffix(line, "= voyage")
			continue
		case strings.HasPrefix(line, "#"):
			continue
		}
		c := strings.Split(line, "\t")
		if strings.ContainsAny(c[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(c[6])
		if err != nil {
			return nil, err
		}
		t := token{form: c[1], tag: c[4], head: head - 1}
		for _, misc := range strings.Split(c[9], "|") {
			if e, ok := strings.CutPrefix(misc, "Entity="); ok {
				t.entity = e
			}
		}
		sentence = append(sentence, t)
	}
	flush()
	return out, scan.Err()
}

var bracket = regexp.MustCompile(`\((\d+)-([a-z]+)-[^()]*|(\d+)\)`)

// spans reads the entity brackets of a sentence.
func spans(s []token) []span {
	open := map[string][]int{}
	var out []span
	for i, t := range s {
		for _, m := range bracket.FindAllStringSubmatchIndex(t.entity, -1) {
			if m[2] >= 0 {
				id := t.entity[m[2]:m[3]]
				out = append(out, span{i, len(s), t.entity[m[4]:m[5]]})
				open[id] = append(open[id], len(out)-1)
				if strings.HasPrefix(t.entity[m[1]:], ")") { // one token long
					out[len(out)-1].to = i + 1
					open[id] = open[id][:len(open[id])-1]
				}
				continue
			}
			id := t.entity[m[6]:m[7]]
			if n := len(open[id]); n > 0 {
				out[open[id][n-1]].to = i + 1
				open[id] = open[id][:n-1]
			}
		}
	}
	return out
}

var kindOf = map[string]nametype.Kind{
	"person": nametype.Person, "organization": nametype.Organization, "place": nametype.Location,
	"object": nametype.Other, "event": nametype.Other, "abstract": nametype.Other, "substance": nametype.Other,
	"animal": nametype.Other, "plant": nametype.Other,
}

// annotatedNames returns the entities whose head is a name: the run of capitalised words around it.
func annotatedNames(s []token) []example {
	lex := lexicon.Get()
	words := forms(s)
	var out []example
	done := map[int]bool{}
	for _, e := range spans(s) {
		kind, ok := kindOf[e.etype]
		head := -1
		for i := e.from; i < e.to; i++ {
			if s[i].head < e.from || s[i].head >= e.to {
				head = i
				break
			}
		}
		if !ok || head < 0 || !strings.HasPrefix(s[head].tag, "NNP") || done[head] {
			continue
		}
		done[head] = true
		from, to := head, head+1
		for from > e.from && capital(words[from-1]) && (strings.HasPrefix(s[from-1].tag, "N") || s[from-1].tag == "JJ" && from-1 > 0) {
			from--
		}
		for to < e.to && (capital(words[to]) && strings.HasPrefix(s[to].tag, "N") || to+1 < e.to && capital(words[to+1]) && (words[to] == "of" || words[to] == "for" || words[to] == "and" && to > head+1)) {
			to++
		}
		for from < head && kind == nametype.Person && lex.Titles[strings.TrimSuffix(strings.ToLower(words[from]), ".")] {
			from++
		}
		if kind == nametype.Person && s[head].tag == "NNPS" && from == head {
			kind = nametype.Norp
		}
		out = append(out, newExample(words, from, to, kind, 1))
	}
	return out
}

// adjectives returns the adjectives of peoples, faiths and places, which are no entities there.
func adjectives(s []token) []example {
	lex := lexicon.Get()
	words := forms(s)
	var out []example
	for i, t := range s {
		known := strings.Trim(lex.Proper(words[i]), "gf")
		if t.tag == "JJ" && capital(words[i]) && (lex.Groups[words[i]] || known == "N") {
			out = append(out, newExample(words, i, i+1, nametype.Norp, 0.5))
		}
	}
	return out
}

func letterKind(letter byte) nametype.Kind {
	switch letter {
	case 'P':
		return nametype.Person
	case 'O':
		return nametype.Organization
	case 'L':
		return nametype.Location
	case 'N':
		return nametype.Norp
	}
	return nametype.Other
}

// listed returns the names of the word lists that have one kind. What the lists say of the whole name
// is left out, so that it is learned from names in texts how far it can be relied on.
func listed() []example {
	lex := lexicon.Get()
	var out []example
	lex.EachProper(func(name, letters string) {
		known := strings.Trim(letters, "gf")
		words := strings.Fields(name)
		if len(known) != 1 || len(words) > 6 || !capital(words[len(words)-1]) {
			return
		}
		e := newExample(words, 0, len(words), letterKind(known[0]), 0.1)
		e.around = nil
		kept := e.inside[:0]
		for _, f := range e.inside {
			if !strings.HasPrefix(f, "whole") && !strings.Contains(f, ":wn") {
				kept = append(kept, f)
			}
		}
		e.inside = kept
		out = append(out, e)
	})
	return out
}

func newExample(words []string, from, to int, kind nametype.Kind, weight float64) example {
	return example{nametype.InsideFeatures(words[from:to]), nametype.AroundFeatures(words, from, to), kind, weight}
}

func forms(s []token) []string {
	out := make([]string, len(s))
	for i, t := range s {
		out[i] = strings.NewReplacer("’", "'", "‘", "'").Replace(t.form)
	}
	return out
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
