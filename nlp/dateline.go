package nlp

import "strings"

// findDatelines adds the places and agencies that reports open with, which are no part of their
// sentences: "NAIROBI, May 3 (Reuters) -".
func (n *namer) findDatelines() {
	text := n.doc.Article.Text
	for _, l := range n.doc.Lines {
		body := afterDateline(text, l.Span)
		if l.Kind != TextLine || body.Start == l.Start {
			continue
		}
		line := normalize(text[l.Start:body.Start], l.Start)
		place := datelinePlace(line.text)
		_, rest, _ := strings.Cut(line.text, "(")
		if known, _ := n.gaz.lookup(titled(place)); known != nil || n.lex.World(titled(place)) == "L" {
			n.add(Span{line.at[0], line.at[len(place)]}, titled(place), Location)
		}
		agency, _, closed := strings.Cut(rest, ")")
		if name := n.lex.Agencies[agency]; closed && name != "" {
			from := strings.Index(line.text, "(") + 1
			n.add(Span{line.at[from], line.at[from+len(agency)]}, name, Organization)
		}
	}
}

// datelinePlace returns the place of a dateline: "NAIROBI" of "NAIROBI, May 3 (Reuters) -".
func datelinePlace(line string) string {
	place, _, _ := strings.Cut(line, "(")
	if i := strings.IndexAny(place, ",-–—"); i > 0 {
		place = place[:i]
	}
	return strings.TrimRight(place, " ")
}

// titled returns a name in capitals with small letters behind the first of each word.
func titled(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = withCapital(w)
	}
	return strings.Join(words, " ")
}

// add notes a mention outside of sentences.
func (n *namer) add(at Span, name string, t EntityType) {
	for i, e := range n.doc.Entities {
		if e.Name == name {
			n.doc.Mentions = append(n.doc.Mentions, Mention{Span: at, Type: t, Entity: i})
			return
		}
	}
	n.doc.Entities = append(n.doc.Entities, Entity{Name: name, Type: t})
	n.doc.Mentions = append(n.doc.Mentions, Mention{Span: at, Type: t, Entity: len(n.doc.Entities) - 1})
}
