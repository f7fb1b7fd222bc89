package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// article puts "the" before names that take it: states in the plural, and what the articles write so.
func (w wording) article(name string) string {
	if short := w.clean[name]; short != "" {
		name = short
	}
	if first, rest, more := strings.Cut(name, " "); more && strings.Contains(rest, " ") && len(first) > 2 && first[0] >= 'a' && first[0] <= 'z' && first[1] >= 'A' && first[1] <= 'Z' {
		name = rest // "eRelated Ilse Brandt": a page's own words run together with the name
	}
	switch {
	case name == "":
		return name
	case w.the[name]:
		return "the " + name
	case strings.HasPrefix(strings.ToLower(name), "the "):
		return name
	case strings.HasPrefix(name, "United ") || strings.HasSuffix(name, "Islands") || strings.HasSuffix(name, "Netherlands") || strings.HasSuffix(name, "Philippines") || strings.HasSuffix(name, "Republic") || strings.HasPrefix(name, "Democratic Republic") || strings.HasSuffix(name, "Union") || strings.HasSuffix(name, "Emirates"):
		return "the " + name
	}
	return name
}

// phraseOf writes an argument as it stands inside a sentence.
func (w wording) phraseOf(a nlp.Argument) string {
	return balanced(w.rawPhrase(a))
}

// balanced drops a quotation mark that has no partner.
func balanced(s string) string {
	if strings.Count(s, `"`) == 1 {
		s = strings.Replace(s, `"`, "", 1)
	}
	if strings.Count(s, "“") != strings.Count(s, "”") {
		s = strings.NewReplacer("“", "", "”", "").Replace(s)
	}
	words := strings.Split(s, " ")
	open := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, "'") || strings.HasPrefix(w, "‘") })
	shut := slices.IndexFunc(words, func(w string) bool { return strings.HasSuffix(w, "'") || strings.HasSuffix(w, "’") })
	if open >= 0 && shut < open {
		words[open] = strings.TrimLeft(words[open], "'‘")
	}
	return strings.Join(words, " ")
}

// anyOf writes a phrase of a question that means none as one that means any: "nobody", "no dams".
func anyOf(s string) string {
	first, rest, more := strings.Cut(s, " ")
	any, ok := map[string]string{"nobody": "anybody", "none": "any", "nothing": "anything", "no": "any", "neither": "either"}[strings.ToLower(first)]
	switch {
	case strings.EqualFold(s, "no one"), strings.EqualFold(s, "no-one"):
		return "anyone"
	case ok && more:
		return any + " " + rest
	case ok:
		return any
	}
	return s
}

func (w wording) rawPhrase(a nlp.Argument) string {
	switch {
	case a.Empty():
		return ""
	case a.Name != "" && len(a.Heads) < 2 && (strings.Contains(a.Name, " and ") || !strings.Contains(a.Phrase, " and ")) && (a.Text == a.Name || !strings.Contains(a.Phrase, lastWord(a.Name))):
		if part := partOf(a); part != "" {
			return part
		}
		return w.article(a.Name)
	case a.Vague || a.Phrase == "":
		return decapital(a.Text)
	case resolved(a) && decapital(a.Text) != strings.ToLower(a.Text) && decapital(a.Text) == a.Text && upper(a.Text) == a.Text:
		return a.Text // a name
	case resolved(a):
		return "the " + decapital(a.Text)
	}
	if len(a.Names) > 0 && slices.Contains(strings.Fields(a.Names[0]), firstWord(a.Phrase)) {
		return a.Phrase // "Creed and Varenko"
	}
	return decapital(strings.TrimPrefix(a.Phrase, "'s "))
}

// partOf returns the phrase of a place's name of which a word says that only a part of it is meant, "" for others: "southern
// Norland".
func partOf(a nlp.Argument) string {
	words := strings.Fields(a.Phrase)
	at := slices.IndexFunc(words, func(w string) bool { return is(lexicon.Directional, strings.ToLower(w)) })
	if at < 0 || at+1 >= len(words) || strings.Contains(a.Name, words[at]) || !strings.HasPrefix(a.Name, words[at+1]) {
		return ""
	}
	return strings.ToLower(words[at]) + " " + a.Name
}

// resolved tells whether an argument is a pronoun that stands for what its text says.
func resolved(a nlp.Argument) bool {
	return a.Text != "" && a.Phrase != "" && !strings.Contains(strings.ToLower(a.Phrase), strings.ToLower(lastWord(a.Text)))
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

func lastWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		return s[i+n:]
	}
	return s
}

// decapital gives the first word of a noun phrase the case that it has inside a sentence.
func decapital(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	low := strings.ToLower(first)
	if !lexicon.Get().Common(low) || first != "A" && strings.ToUpper(first) == first || nlp.KnownPlace(first) {
		return s
	}
	next := firstWord(rest)
	switch named := capital(next); {
	case next == "&", named && (is(lexicon.Office, low) || lexicon.Get().Ranks[low] != "" || lexicon.Get().Common(strings.ToLower(next)) && next != strings.ToUpper(next)):
		return s // "Rolls & Sons", "President Brandt", "Police Chief Brandt"
	}
	return strings.ToLower(first[:1]) + s[1:]
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// headed tells whether a claim is told in the manner of headlines, with capitals everywhere, without articles, in the
// present: by the line that it stands in, or the capital of its verb.
func headed(c *nlp.Claim) bool {
	text := c.Article.Text[c.Predicate.Start:c.Predicate.End]
	return c.Headline || c.Predicate.Start > c.Evidence.Start && capital(text) && strings.ToUpper(text) != text
}

// inQuestion writes an argument of a claim as it stands in a question about it: with the case and the articles of running
// text, and with who speaks for "I".
func (w wording) inQuestion(c *nlp.Claim, a nlp.Argument) string {
	if name := w.meant(c, a); name != "" {
		return w.article(name)
	}
	text := w.phraseOf(a)
	if headed(c) && a.Name == "" && !a.Vague {
		text = w.running(c, a, text)
	}
	return anyOf(text)
}

// meant returns the name of whom a pronoun of a claim stands for where the claim does not say it, or "": who speaks for "I",
// and for "he" and "she" the one person whom the sentence names before.
func (w wording) meant(c *nlp.Claim, a nlp.Argument) string {
	if a.Empty() || a.Name != "" {
		return ""
	}
	switch strings.ToLower(a.Phrase) {
	case "i", "me":
		if n := len(c.Attribution); n > 0 && c.Attribution[n-1].Source == upper(c.Attribution[n-1].Source) {
			return presentable(c.Attribution[n-1].Source)
		}
	case "he", "she", "him", "her":
		d := w.docs[c.Article]
		if d == nil || c.Noted() {
			return ""
		}
		name := ""
		for _, m := range d.MentionsIn(nlp.Span{Start: d.Sentences[c.Sentence].Start, End: a.Start}) {
			if e := d.Entities[m.Entity]; m.Type == nlp.Person && name != "" && e.Name != name {
				return ""
			} else if m.Type == nlp.Person {
				name = e.Name
			}
		}
		return name
	}
	return ""
}

// running gives a phrase of a headline the case of running text, and an article where its noun is somebody or a body of
// people: "a Muslim woman".
func (w wording) running(c *nlp.Claim, a nlp.Argument, text string) string {
	d := w.docs[c.Article]
	if d == nil || text == "" || len(a.Names) > 0 && a.Names[0] == a.Text {
		return text
	}
	var names []string
	for _, m := range d.MentionsIn(a.Span) {
		names = append(names, strings.Fields(c.Article.Text[m.Start:m.End])...)
	}
	words := strings.Fields(text)
	for i, word := range words {
		if low := strings.ToLower(word); !slices.Contains(names, word) && lexicon.Get().Common(strings.TrimPrefix(low, "co-")) && !nlp.KnownPlace(word) && (strings.ToUpper(word) != word || len(word) == 1) {
			words[i] = low
		}
	}
	lex := lexicon.Get()
	first, last := strings.ToLower(words[0]), words[len(words)-1]
	if !slices.Contains(names, last) && lex.Noun(last) == last && a.Head == last && !is(lexicon.Invariable, last) && (lex.Can(last, 'P') || lex.Can(last, 'G') || is(lexicon.Building, last) || is(lexicon.Vehicle, last)) &&
		!lex.Stopwords[first] && lex.Numbers[first].Kind == "" && !strings.ContainsAny(first, "0123456789'’") && len(a.Heads) < 2 {
		words = append([]string{indefiniteArticle(first)}, words...)
	}
	return strings.Join(words, " ")
}
