package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// Articles that name one source for what they say have it from there, whoever their authors are: they credit the same
// outlet, cite the same document, or pass on what the same person, body or office said. They name it in the sentence,
// shortly before it or, an outlet whose story they retell, at their beginning.

const (
	// creditReach is how many sentences before its own an item may have its source named.
	creditReach = 2
	// leadSentences is how many sentences the beginning of an article has.
	leadSentences = 5
)

// sharedSource tells whether two items name one source: nearby, or one of them in the sentence itself and the other
// anywhere in its article, as who has told once that the police say so does not say it with every sentence.
func (l *lineage) sharedSource(a, b *item) bool {
	x, y := l.credits(a), l.credits(b)
	for s, own := range x {
		if other, ok := y[s]; ok && (own || other || strings.HasPrefix(s, "outlet ")) {
			return true
		}
	}
	return l.namesElsewhere(a, y) || l.namesElsewhere(b, x)
}

// namesElsewhere tells whether the article of an item has something, in whatever sentence, from whom another item's
// own sentence names as its source.
func (l *lineage) namesElsewhere(it *item, other map[string]bool) bool {
	sources := l.cited(it.doc)
	for s, own := range other {
		if own && slices.Contains(sources, s) {
			return true
		}
	}
	return false
}

// credits returns what an item names as its source, true for what its own sentence names.
func (l *lineage) credits(it *item) map[string]bool {
	if out, ok := l.credited[it]; ok {
		return out
	}
	out := map[string]bool{}
	l.credited[it] = out
	for _, s := range it.Attribution {
		if key := sourceKey(s.Source); key != "" {
			out[key] = true
		}
	}
	if it.quote != "" && it.Subject.Name != "" {
		out["name "+it.Subject.Name] = true
	}
	d := l.docs[it.doc]
	near := func(sentence int) bool { return sentence <= it.Sentence && sentence >= it.Sentence-creditReach }
	for i := range d.Claims {
		c := &d.Claims[i]
		if !near(c.Sentence) {
			continue
		}
		for _, s := range c.Attribution {
			if key := sourceKey(s.Source); key != "" && !out[key] {
				out[key] = c.Sentence == it.Sentence
			}
		}
	}
	for _, m := range d.Mentions {
		name := d.Entities[m.Entity].Name
		if next := firstWord(strings.TrimPrefix(d.Article.Text[m.End:min(len(d.Article.Text), m.End+24)], " ")); is(lexicon.Press, strings.Trim(next, ".,;:’'\"”")) {
			name += " " + strings.Trim(next, ".,;:’'\"”") // "New York magazine", whose name is a city's
		}
		if !press(name) || strings.EqualFold(name, d.Article.Outlet) {
			continue
		}
		if at := d.SentenceAt(m.Start); at >= 0 && (near(at) || at < leadSentences) {
			out[outletKey(name)] = out[outletKey(name)] || at == it.Sentence
		}
	}
	if d.Article.Outlet != "" {
		out[outletKey(d.Article.Outlet)] = true // what others credit it with
	}
	for _, key := range l.cited(it.doc) {
		if _, ok := out[key]; !ok && strings.HasPrefix(key, "outlet ") {
			out[key] = false // somewhere else in the article: who retells another outlet's story names it once
		}
	}
	for _, name := range announcers(d, it.Sentence) {
		out["name "+name] = true
	}
	return out
}

// cited are the sources that an article has something from, wherever it says so.
func (l *lineage) cited(doc int) []string {
	if out, ok := l.cites[doc]; ok {
		return out
	}
	d := l.docs[doc]
	var out []string
	for i := range d.Claims {
		for _, s := range d.Claims[i].Attribution {
			if key := sourceKey(s.Source); key != "" && !strings.EqualFold(s.Source, d.Article.Outlet) && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	l.cites[doc] = out
	return out
}

// announcers are those of whom a sentence says that they said, wrote or announced something: what they announced has no
// other source.
func announcers(d *nlp.Document, sentence int) []string {
	lex := lexicon.Get()
	var out []string
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Sentence == sentence && c.Subject.Name != "" && lex.ReportVerbs[c.Predicate.Lemma].Stance != "" {
			out = append(out, c.Subject.Name)
		}
	}
	return out
}

// sourceKey names a source so that its names in several articles are one: an agency or outlet, a name, a document or an
// office. Persons without a name ("a resident") may be anybody and have none.
func sourceKey(source string) string {
	lex := lexicon.Get()
	name := withoutThe(source)
	words := strings.Fields(name)
	switch {
	case len(words) == 0:
		return ""
	case press(name):
		return outletKey(name)
	case police(name, words):
		return "office police"
	case name == upper(name) && (len(words) > 1 && words[len(words)-1] == upper(words[len(words)-1]) || !lex.Common(strings.ToLower(words[0]))):
		return "name " + name
	}
	head := lex.Noun(strings.ToLower(words[len(words)-1]))
	switch head {
	case "suit", "lawsuit", "complaint", "indictment", "filing", "affidavit":
		return "office court" // one paper, by whatever name
	}
	if reportNoun(head) || lex.Can(head, 'G') || head == "prosecutor" || head == "authority" {
		return "office " + head
	}
	return ""
}

// withoutThe takes the article from a name.
func withoutThe(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
}

// police tells whether a source is the police or one of its people, whatever its force is called.
func police(name string, words []string) bool {
	last := lexicon.Get().Noun(strings.ToLower(words[len(words)-1]))
	return strings.Contains(strings.ToLower(name), "police") || len(name) == 4 && name == strings.ToUpper(name) && strings.HasSuffix(name, "PD") ||
		last == "officer" || last == "cop"
}

// press tells whether a name is that of an agency or outlet.
func press(name string) bool {
	lex := lexicon.Get()
	if lex.Agencies[name] != "" || lex.Outlets[name] || lex.Outlets[withoutThe(name)] {
		return true
	}
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 1 && slices.ContainsFunc(words[1:], func(w string) bool { return is(lexicon.Press, w) })
}

// outletKey names an agency or an outlet.
func outletKey(name string) string {
	if a := lexicon.Get().Agencies[name]; a != "" {
		name = a
	}
	words := strings.Fields(strings.ToLower(withoutThe(name)))
	words = slices.DeleteFunc(words, func(w string) bool { return is(lexicon.Press, w) })
	return "outlet " + strings.Join(words, " ")
}
