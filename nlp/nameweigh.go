package nlp

import (
	"math"
	"strings"

	"rashomon/nlp/nametype"
)

// kindTypes are the types of the kinds that nametype tells apart, in their order.
var kindTypes = [nametype.Kinds]EntityType{Person, Organization, Location, Norp, Other}

// evidence is what a text says of a name: all places with the same words count together.
type evidence struct {
	words    []string
	settled  map[EntityType]int
	around   nametype.Scores
	places   int // that nothing settles
	articles int // places with "the" before and no noun behind
	beside   []*evidence
	guess    EntityType
}

const (
	// acronymLead is how much likelier it is of a word in capitals that it is a body's than the words
	// that the model was trained on say, most of which are older than the bodies in the news.
	acronymLead = 1.5
	// articleLead is how much less likely it is of a name with "the" that it is a person's.
	articleLead = 2
	// placeLead is how much likelier a name is a place's that stands in another one as a place's does.
	placeLead = 1.5
	// listLead is how much likelier a name is of the type of the names that it is listed with.
	listLead = 0.8
)

// weigh gives every name a type. A place that is settled settles the others with the same words;
// where none is, what stands around all of them adds up, and then what they are listed with.
func (n *namer) weigh(all []placed) {
	byText := map[string]*evidence{}
	of := make([]*evidence, len(all))
	var words []string
	sentence := -1
	for i := range all {
		p := &all[i]
		s := &n.doc.Sentences[p.sentence]
		key := strings.Join(p.words, " ")
		e := byText[key]
		if e == nil {
			e = &evidence{words: p.run.words(s.Tokens), settled: map[EntityType]int{}}
			byText[key] = e
		}
		of[i] = e
		if i > 0 && all[i-1].sentence == p.sentence && listed(s.Tokens, all[i-1].to, p.from) {
			e.beside = append(e.beside, of[i-1])
			of[i-1].beside = append(of[i-1].beside, e)
		}
		if p.sure {
			e.settled[p.Type]++
			continue
		}
		if sentence != p.sentence {
			sentence, words = p.sentence, words[:0]
			for _, t := range s.Tokens {
				words = append(words, t.Text)
			}
		}
		e.around.Add(nametype.Around(words, p.from, p.to), 1)
		e.places++
		if p.from > 0 && words[p.from-1] == "the" && !strings.HasPrefix(tag(s.Tokens, p.to), "NN") {
			e.articles++
		}
	}
	for i := range all {
		if e := byText[n.placeIn(&all[i])]; e != nil {
			e.around[nametype.Location] += placeLead
		}
	}
	if e := byText[Fold(n.sentFrom())]; e != nil && len(e.settled) == 0 {
		e.settled[Location]++
	}
	for _, e := range of {
		if e.guess == "" {
			e.guess = n.guess(e, false)
		}
	}
	for _, e := range of {
		if len(e.beside) > 0 {
			e.guess = n.guess(e, true)
			e.beside = nil
		}
	}
	for i := range all {
		if p := &all[i]; !p.sure {
			p.Type = of[i].guess
			p.sure = len(of[i].settled) > 0
		}
	}
	for i := 1; i < len(all); i++ {
		n.abbreviation(&all[i-1], &all[i])
	}
}

// sentFrom returns the place of the dateline, "" without one.
func (n *namer) sentFrom() string {
	text := n.doc.Article.Text
	for _, l := range n.doc.Lines {
		if body := afterDateline(text, l.Span); l.Kind == TextLine && body.Start > l.Start {
			return datelinePlace(normalize(text[l.Start:body.Start], l.Start).text)
		}
	}
	return ""
}

// placeIn returns the name of a place that another name holds: "Carrow" of "Carrow Island", "Halden" of
// "University of Halden"; or "".
func (n *namer) placeIn(p *placed) string {
	last := len(p.words) - 1
	switch {
	case last < 1 || !p.sure:
	case p.Type == Location && n.lex.PlaceWords[p.words[last]]:
		return strings.Join(p.words[:last], " ")
	case p.Type == Organization && p.words[last-1] == "of":
		return p.words[last]
	}
	return ""
}

// listed tells whether between two names only a comma or "and" stands.
func listed(tokens []Token, from, to int) bool {
	if to-from < 1 || to-from > 2 {
		return false
	}
	for _, t := range tokens[from:to] {
		if t.Tag != "," && t.Lower != "and" && t.Lower != "or" {
			return false
		}
	}
	return true
}

// abbreviation notes that a name in brackets stands for the one before it: "Labour Congress (LC)".
func (n *namer) abbreviation(long, short *placed) {
	tokens := n.doc.Sentences[short.sentence].Tokens
	if long.sentence != short.sentence || long.to != short.from-1 || tokens[long.to].Text != "(" || len(short.words) != 1 ||
		len(long.words) < 2 || long.words[0][0] != short.words[0][0] && initials(long.words) != short.words[0] {
		return
	}
	if initials(long.words) == short.words[0] || acronym(tokens[short.from].Text) && long.Type == Organization {
		n.full[short.words[0]] = strings.Join(long.words, " ")
	}
}

// guess says what a name is: what settles most of its places, or else what is likeliest.
func (n *namer) guess(e *evidence, lists bool) EntityType {
	best, most := Other, 0
	for _, t := range []EntityType{Person, Location, Organization, Norp, Other} {
		if e.settled[t] > most {
			best, most = t, e.settled[t]
		}
	}
	if most > 0 || n.common(e.words) {
		return best
	}
	scores := nametype.Inside(e.words)
	scores.Add(e.around, 1/math.Sqrt(float64(e.places)))
	if len(e.words) == 1 && (acronym(e.words[0]) || humped(e.words[0])) {
		scores[nametype.Organization] += acronymLead
	}
	if e.articles > 0 {
		scores[nametype.Person] -= articleLead
	}
	if lists {
		for _, other := range e.beside {
			for k, t := range kindTypes {
				if t == other.guess && t != Other {
					scores[k] += listLead / math.Sqrt(float64(len(e.beside)))
				}
			}
		}
	}
	kind, _ := scores.Best()
	return kindTypes[kind]
}

// humped tells whether a word has capitals behind small letters as brands have, unlike "McKay".
func humped(w string) bool {
	for i := 3; i < len(w); i++ {
		if w[i] >= 'A' && w[i] <= 'Z' && w[i-1] >= 'a' && w[i-1] <= 'z' && !strings.HasPrefix(w, "Mac") {
			return true
		}
	}
	return false
}

// common tells whether a single word is a common one with a capital ("the Opposition") or a code
// ("Q3"), which name nothing unless they are short for a longer name.
func (n *namer) common(words []string) bool {
	if len(words) > 1 || n.family[words[0]] {
		return false
	}
	known := n.lex.World(words[0])
	if known == "" {
		known = n.lex.Proper(words[0])
		if known == "O" && n.lex.Common(strings.ToLower(words[0])) {
			known = ""
		}
	}
	switch known {
	case "M":
		return true
	case "":
		return n.lex.Common(strings.ToLower(words[0])) && !acronym(words[0]) || strings.ContainsAny(words[0], "0123456789")
	}
	return false
}
