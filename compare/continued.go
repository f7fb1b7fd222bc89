package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// farthestSubject is how many sentences before a pronoun's own may name what it goes on about.
const farthestSubject = 4

// continued returns what "it" or "they" at the head of a sentence goes on about: the subject of the sentence before, or of
// the one that this one goes on in turn; or "".
func (p *proposition) continued(i int) string {
	s := &p.doc.Sentences[p.sentence]
	pronoun := s.Tokens[i].Lower
	if pronoun != "it" && pronoun != "they" || i != mainSubject(s) || s.Tokens[s.Arcs[i].Head].Tag[0] != 'V' || slices.ContainsFunc(s.Tokens[:i], func(t nlp.Token) bool { return t.Tag[0] == 'N' }) {
		return ""
	}
	paragraph := s.Paragraph
	for k := p.sentence - 1; k >= max(0, p.sentence-farthestSubject); k-- {
		b := &p.doc.Sentences[k]
		at := mainSubject(b)
		if b.Headline || at < 0 || b.Paragraph+1 < paragraph || slices.ContainsFunc(p.doc.Quotes, func(q nlp.Quote) bool { return q.Contains(b.Tokens[at].Span) }) {
			return ""
		}
		paragraph = b.Paragraph
		if b.Tokens[at].Lower == pronoun {
			continue
		}
		if !agreesWith(pronoun, p.doc, b, b.Tokens[at]) || ofSaying(b, at) && !ofSaying(s, i) {
			return "" // "The agency reported a plan. It would ..."
		}
		return subjectPhrase(p.doc, b, at)
	}
	return ""
}

// mainSubject returns the subject of a sentence's main clause, or -1.
func mainSubject(s *nlp.Sentence) int {
	for i := range s.Arcs {
		if h := s.Arcs[i].Head; h >= 0 && s.Arcs[h].Head < 0 && strings.HasPrefix(s.Arcs[i].Label, "nsubj") {
			return i
		}
	}
	return -1
}

// ofSaying tells whether the verb of a subject is one of saying.
func ofSaying(s *nlp.Sentence, subject int) bool {
	return lexicon.Get().ReportVerbs[s.Tokens[s.Arcs[subject].Head].Lemma].Stance != ""
}

// agreesWith tells whether a pronoun can mean what a noun names: several of them, or one that is nobody and no time.
func agreesWith(pronoun string, d *nlp.Document, s *nlp.Sentence, t nlp.Token) bool {
	if t.Tag[0] != 'N' {
		return false
	}
	lex := lexicon.Get()
	plural := t.Tag == "NNS" || t.Tag == "NNPS"
	if pronoun == "they" {
		return plural
	}
	noun := lex.Noun(t.Lower)
	return !plural && noun == t.Lower && (!lex.Can(noun, 'P') || lex.Can(noun, 'G')) && !lex.Can(noun, 'T') &&
		!slices.ContainsFunc(d.MentionsIn(s.Span), func(m nlp.Mention) bool { return m.Type == nlp.Person && m.Contains(t.Span) })
}

// subjectPhrase writes a noun with what stands in front of it and "of" behind it, "" where that is more than it.
func subjectPhrase(d *nlp.Document, s *nlp.Sentence, at int) string {
	from, to := at, at
	for i := range s.Arcs {
		switch {
		case s.Arcs[i].Head != at:
		case strings.HasPrefix(s.Arcs[i].Label, "conj"), s.Tokens[i].Tag == "PRP$":
			return ""
		case i < at && s.Arcs[i].Label != "punct" && s.Arcs[i].Label != "cc":
			from = min(from, i)
		}
	}
	for i := from; i <= to; i++ {
		if t := s.Tokens[i]; t.Tag[0] == 'V' && t.Tag != "VBN" && t.Tag != "VBG" || strings.HasPrefix(t.Tag, "PRP") || !wordlike(t.Text) || t.Tag == "POS" {
			return ""
		}
	}
	for _, m := range d.MentionsIn(s.Span) {
		if first, _ := s.TokensOf(m.Span); first >= 0 && m.Contains(s.Tokens[from].Span) {
			from = first
			break
		}
	}
	words := strings.Fields(d.Article.Text[s.Tokens[from].Start:s.Tokens[to].End])
	if len(words) == 0 || len(words) > 8 {
		return ""
	}
	switch first := strings.ToLower(words[0]); {
	case first == "a" || first == "an" || first == "this" || first == "that" || first == "these" || first == "those":
		words[0] = "the"
	case first == "both" || first == "no" || first == "one":
		return ""
	case lexicon.Get().Stopwords[first] || s.Tokens[from].Tag[0] != 'N' || !strings.HasPrefix(s.Tokens[from].Tag, "NNP"):
		words[0] = first
	}
	return strings.Join(words, " ")
}
