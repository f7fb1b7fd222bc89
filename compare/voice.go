package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// What an outlet only passes on is told as a fact by none, so that a statement names those whom the outlets have it from:
// in front of it where all have it from somebody, behind it where some tell it in their own voice.

// A voice is whose words an outlet gives.
type voice struct {
	name   string // as it stands in a sentence, "" for the outlet's own voice or where nobody knows
	lost   bool   // the words stand between quotation marks, and nobody knows whose they are
	person bool   // it is the name of somebody or something
}

// voiceOf returns whose words an item gives: those of the source of its claim, of the quotation that it stands in, or of
// who is said to say what follows.
func (ps *passages) voiceOf(it *item) voice {
	p := ps.props[it.doc][it.Sentence]
	if name := presentable(speakerOf(it)); name != "" {
		return p.voice(name)
	}
	for i := len(it.Attribution) - 1; i >= 0; i-- {
		if name := presentable(it.Attribution[i].Source); name != "" && !(it.quote != "" && quotesPart(it) && sameSpeakers(name, it.Subject.Name)) {
			return p.voice(name)
		}
	}
	within := it.quote != "" || it.Quoted
	for _, q := range p.doc.Quotes {
		if !q.Contains(it.Predicate.Span) && !q.Contains(it.Evidence) {
			continue
		}
		within = true
		for i := len(q.Attribution) - 1; i >= 0; i-- {
			if name := presentable(q.Attribution[i].Source); name != "" && it.quote == "" {
				return p.voice(name)
			}
		}
	}
	if top := topToken(&p.doc.Sentences[p.sentence], it.Predicate.Span); top >= 0 {
		if name := p.thinker(top); name != "" {
			return p.voice(name)
		}
	}
	if name := presentable(p.announcer(within)); name != "" {
		return p.voice(name)
	}
	return voice{lost: within && len(it.Attribution) == 0}
}

// voice is that of a source, with the capital taken from a word that is no name: "Deputies" at the start of a sentence.
func (p *proposition) voice(name string) voice {
	first, rest, _ := strings.Cut(name, " ")
	last := strings.ToLower(lastWord(name))
	if rest == strings.ToLower(rest) && (last == "police" || lexicon.Get().Noun(last) != last) && lexicon.Get().Common(strings.ToLower(first)) && first != strings.ToUpper(first) &&
		!slices.ContainsFunc(p.doc.Entities, func(e nlp.Entity) bool { return e.Name == name || e.Name == first }) {
		name = strings.ToLower(first[:1]) + name[1:]
	}
	return voice{name: name, person: name == upper(name)}
}

// presentable returns the name of a source as it can stand in a statement, "" for a pronoun or a word for several who were
// named before.
func presentable(name string) string {
	name = strings.TrimPrefix(strings.TrimLeft(name, " .,:;’'"), "s ")
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 8 || !wordlike(name) {
		return ""
	}
	if low := strings.ToLower(words[0]); len(words) == 1 && (lexicon.Get().Stopwords[low] || low == "pair" || low == "duo" || low == "trio") {
		return ""
	}
	return name
}

// farthestAnnouncer is how many sentences before its own a statement without marks may be announced.
const farthestAnnouncer = 10

// announcer returns who is said to say what a sentence says, where a sentence before it ends with a colon: "The minister
// wrote in a statement: We regret ...". Words without marks are somebody's only where their paragraph speaks of "we".
func (p *proposition) announcer(quoted bool) string {
	d := p.doc
	if at := d.Sentences[p.sentence]; !quoted {
		if around := d.ParagraphAt(at.Start, at.End); !speaksItself(d.Article.Text[around.Start:around.End]) {
			return ""
		}
	}
	for i := p.sentence - 1; i >= max(0, p.sentence-farthestAnnouncer); i-- {
		s := &d.Sentences[i]
		if s.Headline {
			return ""
		}
		if len(s.Tokens) == 0 || s.Tokens[len(s.Tokens)-1].Text != ":" {
			continue
		}
		if name := sayer(d, s); name != "" {
			return name
		}
	}
	return ""
}

// speaksItself tells whether somebody says "we", "our", "I" or "my" of himself in a text: not of all people, as in "the
// creatures we share our lives with".
func speaksItself(text string) bool {
	words := strings.Fields(text)
	for i, w := range words {
		switch strings.Trim(w, "“”‘’\"'.,;:()") {
		case "We", "I", "Our", "My", "I'm", "I’m", "I've", "I’ve", "We're", "We’re":
			return true
		case "we", "our", "my", "we're", "we’re":
			return i == 0 || !generic(words[:i])
		}
	}
	return false
}

// generic tells whether the word before a pronoun is one that a clause on all people hangs on: "what we", "creatures we".
func generic(before []string) bool {
	last := strings.ToLower(before[len(before)-1])
	return last == "what" || last == "which" || last == "that" || lexicon.Get().Noun(last) != last
}

// sayer returns the name of whoever speaks in a sentence that announces what follows: the subject of its last verb of
// saying, or whose statement it is.
func sayer(d *nlp.Document, s *nlp.Sentence) string {
	if len(s.Arcs) == 0 {
		return ""
	}
	lex := lexicon.Get()
	for at := len(s.Tokens) - 1; at >= 0; at-- {
		t := s.Tokens[at]
		says := t.Tag[0] == 'V' && lex.ReportVerbs[t.Lemma].Stance == "said"
		document := t.Tag[0] == 'N' && is(lexicon.Document, lex.Noun(t.Lower))
		if !says && !document {
			continue
		}
		for k := range s.Tokens {
			if s.Arcs[k].Head != at || says && !strings.HasPrefix(s.Arcs[k].Label, "nsubj") || document && !strings.HasPrefix(s.Arcs[k].Label, "nmod") {
				continue
			}
			for _, m := range d.Mentions {
				if m.Contains(s.Tokens[k].Span) && (m.Type == nlp.Person || m.Type == nlp.Organization) {
					return d.Entities[m.Entity].Name
				}
			}
		}
	}
	return ""
}

// tellers are those whom items have what they say from.
type tellers struct {
	names   []string // each once
	outlets []int    // how many have it from each
	persons int      // how many of them are persons with a name
	own     int      // how many items tell it in their outlet's own voice
	lost    int      // how many have it from somebody whom nobody knows
	quoted  bool     // one of them stands between quotation marks
}

// tellersOf finds them.
func (ps *passages) tellersOf(items []*item) *tellers {
	t := &tellers{}
	for _, it := range items {
		t.add(ps, it)
	}
	return t
}

func (t *tellers) add(ps *passages, it *item) {
	t.quoted = t.quoted || it.Quoted
	v := ps.voiceOf(it)
	switch {
	case v.lost:
		t.lost++
		return
	case v.name == "":
		t.own++
		return
	}
	known := slices.IndexFunc(t.names, func(n string) bool { return sameVoice(n, v.name) })
	switch {
	case known < 0:
		t.names, t.outlets = append(t.names, v.name), append(t.outlets, 1)
		if v.person && ps.props[it.doc][it.Sentence].isPerson(v.name) {
			t.persons++
		}
		return
	case v.person && (len(v.name) > len(t.names[known]) || t.names[known] != upper(t.names[known])):
		t.names[known] = v.name
	}
	t.outlets[known]++
}

// told writes a statement with those whom the items have it from.
func (w wording) told(s *statement, from *tellers) (text string, unknown bool) {
	names, outlets := slices.Clone(from.names), from.outlets
	ours := speaksItself(s.text)
	unknown = len(names) == 0 && (from.lost > 0 || ours)
	if len(names) == 0 || s.attributes() || slices.ContainsFunc(names, func(n string) bool { return tellsOf(s.text, n) }) {
		return s.text, unknown
	}
	if (s.from.p == nil || from.quoted) && from.persons > 1 {
		unknown = true // one utterance has one speaker
	}
	for i := range names {
		names[i] = w.article(names[i])
	}
	if s.from.p == nil && len(names) > 1 {
		names, outlets = names[:1], outlets[:1] // the words of a quotation are one person's, by whatever name
	}
	if by := slices.IndexFunc(names, capital); by >= 0 && len(names) == 2 && from.quoted && describesOne(names[1-by]) {
		names, outlets = names[by:by+1], outlets[by:by+1]
	}
	if from.own == 0 || s.from.p == nil || len(names) == 1 && (ours || strings.ContainsAny(s.text[:3], "\"“")) {
		if len(names) > 2 {
			return "Several sources: " + s.text, unknown
		}
		return upper(strings.Join(names, " and ")) + ": " + withoutSaying(s.text), unknown
	}
	var by []string
	for i, n := range names[:min(2, len(names))] {
		by = append(by, "according to "+unnamed(n)+" in "+count(outlets[i], i > 0))
	}
	stop := ""
	text = s.text
	if strings.HasSuffix(text, ".") {
		text, stop = strings.TrimSuffix(text, "."), "."
	}
	return text + " (" + strings.Join(by, ", ") + ")" + stop, unknown
}

// describesOne tells whether a source without a name is one person: "the chief of the agency", not "officials" or "a report".
func describesOne(name string) bool {
	head, _, _ := strings.Cut(name, " of ")
	last := strings.ToLower(lastWord(head))
	return !capital(lastWord(head)) && lexicon.Get().Noun(last) == last && lexicon.Get().Can(last, 'P') && !lexicon.Get().Can(last, 'G')
}

// withoutSaying takes ", he said" from the end of what stands behind the name of the speaker.
func withoutSaying(text string) string {
	for _, saying := range []string{"he said", "she said", "they said", "he wrote", "she wrote", "he added", "she added"} {
		for _, mark := range []string{",\" ", ",” ", "\", ", "”, "} {
			if said, ok := strings.CutSuffix(text, mark+saying+"."); ok {
				return said + "." + strings.Trim(mark, " ,")
			}
		}
	}
	return text
}

// unnamed puts "a" or "the" before what somebody or something without a name is said to be: "a senior official".
func unnamed(name string) string {
	first, last := strings.ToLower(firstWord(name)), strings.ToLower(lastWord(name))
	switch {
	case name == upper(name) && capital(lastWord(name)), lexicon.Get().Noun(last) != last, last == "police", last == "staff", lexicon.Get().Stopwords[first], lexicon.Get().Numbers[first].Kind != "", strings.Contains(name, "'s "), strings.Contains(name, "’s "), strings.Contains(name, " and "):
		return name
	}
	if lexicon.Get().Can(lexicon.Get().Noun(last), 'G') {
		return "the " + name // "the coastguard"
	}
	return indefiniteArticle(first) + " " + name
}

// count says how many outlets there are, other ones than those before.
func count(n int, more bool) string {
	switch {
	case n == 1 && more:
		return "another"
	case n == 1:
		return "one outlet"
	case n < len(smallNumbers):
		return smallNumbers[n] + " outlets"
	}
	return "several outlets"
}

var smallNumbers = []string{"no", "one", "two", "three", "four", "five", "six"}

// sameVoice tells whether two sources can be one.
func sameVoice(a, b string) bool {
	if a == b && a != "" || sameSpeakers(a, b) {
		return true
	}
	noun := func(s string) string { return lexicon.Get().Noun(strings.ToLower(lastWord(s))) }
	if a != upper(a) && b != upper(b) && noun(a) == noun(b) {
		return true
	}
	key := sourceKey(a)
	return key != "" && key == sourceKey(b)
}

// tellsOf tells whether a statement shows itself whose words it gives: it names who is named, and has whoever has only a noun
// say what it says ("the police said", "according to police"), for "the police" may also be whom it is about.
func tellsOf(text, name string) bool {
	if !mentions(text, name) {
		return false
	}
	if capital(lastWord(name)) {
		return true
	}
	words := quoteWords(text)
	last := strings.ToLower(lastWord(name))
	for i, word := range words {
		if word != last {
			continue
		}
		if i > 1 && words[i-1] == "to" && words[i-2] == "according" || i > 2 && words[i-2] == "to" && words[i-3] == "according" {
			return true
		}
		for _, next := range words[min(i+1, len(words)):min(i+3, len(words))] {
			if lexicon.Get().ReportVerbs[lexicon.Get().Lemma(next, "VBD")].Stance != "" || lexicon.Get().ReportVerbs[next].Stance != "" {
				return true
			}
		}
	}
	return false
}

// mentions tells whether a text has the last word of a name.
func mentions(text, name string) bool {
	last := strings.ToLower(lastWord(name))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool {
		return strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, "“”‘’\"'.,;:()"), "'s"), "’s") == last
	})
}
