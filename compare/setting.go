package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// "Both women died" is true or not only of two women whom the reader knows. A statement that points at what it does not
// name, or names nothing at all, comes with a sentence of its article that tells what it is about: its setting. The
// setting is no part of what the outlets agree on, so it stands in brackets behind the statement.

// contextMark opens a setting behind a statement.
const contextMark = " [context: "

const (
	longestSetting = 32 // words; longer sentences are cut
	farthestBefore = 3  // sentences before its own in which a pronoun may find what it means
)

// setting returns the sentence that tells what a statement is about, in brackets, or "" where the statement needs none or
// its article has none.
func (g *agreed) setting(ps *passages) string {
	if !g.needsSetting(ps) {
		return ""
	}
	own := ps.props[g.teller.doc][g.teller.Sentence]
	pointed := g.pointedAt(own)
	known := ps.knownToAll(g.items)
	said := quoteWords(g.plain)
	best, worth := -1, 1.0
	for k := range own.doc.Sentences {
		if v := g.settingWorth(ps, k, pointed, known, said); v > worth {
			best, worth = k, v
		}
	}
	if best < 0 {
		return ""
	}
	return contextMark + settingText(own.doc, best) + "]"
}

// needsSetting tells whether a statement points at something that it does not name or names nothing.
func (g *agreed) needsSetting(ps *passages) bool {
	words := strings.Fields(g.plain)
	return g.figure == "" && (g.unmoored || g.adrift || g.points > 0 || g.names(ps) == 0 || g.pointsFirst(ps) && !capital(words[2]))
}

// pointedAt returns the base forms of the nouns of a statement that point at something.
func (g *agreed) pointedAt(p *proposition) []string {
	s := &p.doc.Sentences[p.sentence]
	var out []string
	words := quoteWords(g.plain)
	for _, h := range p.pointing(func(i int) bool { return slices.Contains(words, s.Tokens[i].Lower) }) {
		out = append(out, lexicon.Get().Noun(s.Tokens[h].Lower))
	}
	if len(words) > 1 && words[0] == "the" { // which may stand in the place of a pronoun
		out = append(out, lexicon.Get().Noun(words[1]))
	}
	return out
}

// settingWorth weighs how well a sentence of its article tells what a statement is about: it stands right before it, it has
// the nouns that the statement points at, it names what all articles of the agreement name, it is the headline.
func (g *agreed) settingWorth(ps *passages, k int, pointed []string, known func(string) bool, said []string) float64 {
	own := ps.props[g.teller.doc][g.teller.Sentence]
	s := &own.doc.Sentences[k]
	words := quoteWords(own.doc.Article.Text[s.Start:s.End])
	before := own.sentence - k
	if k == own.sentence || before < 0 || len(words) < 4 || g.teller.Evidence.Contains(s.Span) || s.Tokens[len(s.Tokens)-1].Text == "?" || len(common(said, words))*3 > min(len(said), len(words))*2 {
		return 0
	}
	v := 0.0
	switch {
	case s.Headline:
		v = 0.8
	case k == 0 || own.doc.Sentences[k-1].Headline:
		v = 0.6
	}
	if !s.Headline && before <= farthestBefore {
		near := 1.2 / float64(before*before)
		if g.adrift || g.unmoored {
			near *= 2
		}
		v += near
	}
	for _, noun := range pointed {
		if slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return t.Tag[0] == 'N' && lexicon.Get().Noun(t.Lower) == noun }) {
			v += 1.2
		}
	}
	v += 0.5 * float64(min(2, namesKnown(own.doc, s.Span, known)))
	v += 0.3 * float64(min(2, len(common(said, words))))
	if p := ps.props[g.teller.doc][k]; p.adrift(func(int) bool { return true }) >= 0 || unmoored(own.doc.Article.Text[s.Start:s.End], false) {
		v--
	}
	return v - 0.02*float64(max(0, len(words)-longestSetting))
}

// namesKnown counts whom and what a stretch names that all articles of an agreement name.
func namesKnown(d *nlp.Document, span nlp.Span, known func(string) bool) int {
	var seen []int
	for _, m := range d.MentionsIn(span) {
		if !slices.Contains(seen, m.Entity) && known(d.Entities[m.Entity].Name) {
			seen = append(seen, m.Entity)
		}
	}
	return len(seen)
}

// settingText writes a sentence between marks, cut where it is long.
func settingText(d *nlp.Document, k int) string {
	s := &d.Sentences[k]
	words := strings.Fields(d.Article.Text[s.Start:s.End])
	cut := ""
	if len(words) > longestSetting {
		words, cut = words[:longestSetting], " …"
	}
	text := strings.NewReplacer("“", "‘", "”", "’", `"`, "'").Replace(strings.Join(words, " "))
	return "“" + strings.TrimSpace(text) + cut + "”"
}
