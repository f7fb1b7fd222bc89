package nlp

import (
	"slices"
	"time"

	"rashomon/nlp/lexicon"
)

// An office is a post that one person at a time holds: the leader of a group, the mayor of a town.
type office struct{ noun, of string }

// holders are the names of those who hold offices, "" where several do.
type holders map[office]string

func (h holders) hold(o office, name string) {
	if had, ok := h[o]; ok && had != name {
		name = ""
	}
	h[o] = name
}

// termOfOffice is how far apart the dates of two articles may lie for the holder of an office in the one to be the
// holder in the other: about the time after which one learns nothing of an office from old news.
const termOfOffice = 180 * 24 * time.Hour

// sameTerm tells whether an office may be taken for the same person's in two articles of these days. An article without
// a date tells nothing against it.
func sameTerm(a, b time.Time) bool {
	return a.IsZero() || b.IsZero() || a.Sub(b).Abs() <= termOfOffice
}

// appoint names the holders of offices where articles speak of them by the office alone: "the leader of the group"
// in one article of that time is whom another calls "group leader Nora Brandt". An office that two hold is left open.
func appoint(docs []*Document) {
	offices := make([]holders, len(docs))
	for i, d := range docs {
		offices[i] = d.offices()
	}
	at := map[time.Time]holders{} // by day of publication
	for _, d := range docs {
		day := d.Article.Published.Day()
		all, ok := at[day]
		if !ok {
			all = holders{}
			for k, other := range docs {
				if !sameTerm(day, other.Article.Published.Day()) {
					continue
				}
				for o, name := range offices[k] {
					all.hold(o, name)
				}
			}
			at[day] = all
		}
		for i := range d.Claims {
			c := &d.Claims[i]
			for _, a := range []*Argument{&c.Subject, &c.Object, &c.Recipient} {
				a.appoint(all)
			}
		}
	}
}

// appoint names who an argument without a name means by an office.
func (a *Argument) appoint(all holders) {
	if a.Name != "" || a.Negative || !a.Definite || len(a.Heads) > 1 || !lexicon.Get().Is(lexicon.Office, a.Head) || slices.ContainsFunc(a.Words, otherHolder) {
		return
	}
	found := ""
	for _, of := range a.Names {
		if name := all[office{officeNoun(a.Head), of}]; name != "" {
			if found != "" && found != name {
				return
			}
			found = name
		}
	}
	if found != "" {
		a.Name, a.Party = found, found
		if !slices.Contains(a.Names, found) {
			a.Names = append([]string{found}, a.Names...)
		}
	}
}

// officeNoun takes nouns for the first of a body for one.
func officeNoun(noun string) string {
	if lexicon.Get().Is(lexicon.Leading, noun) {
		return "leader"
	}
	return noun
}

// otherHolder tells whether a word makes an office that of somebody else than its holder.
func otherHolder(word string) bool { return lexicon.Get().Is(lexicon.Qualifying, word) }

// offices finds who holds which office in a document: "group leader Nora Brandt", "Nora Brandt, the leader of the
// group", "the leader of the group, Nora Brandt".
func (d *Document) offices() holders {
	out := holders{}
	lex := lexicon.Get()
	for mi, m := range d.Mentions {
		if m.Type != Person {
			continue
		}
		si := d.SentenceAt(m.Start)
		if si < 0 {
			continue
		}
		s := &d.Sentences[si]
		name := d.Entities[m.Entity].Name
		isOffice := func(i int) bool {
			return i >= 0 && i < len(s.Tokens) && s.Tokens[i].Tag[0] == 'N' && lex.Is(lexicon.Office, lex.Noun(s.Tokens[i].Lower))
		}
		note := func(role, other int) {
			if other < 0 || role > 0 && otherHolder(s.Tokens[role-1].Lower) {
				return
			}
			if t := d.Mentions[other].Type; t == Organization || t == Location || t == Norp {
				out.hold(office{officeNoun(lex.Noun(s.Tokens[role].Lower)), d.Entities[d.Mentions[other].Entity].Name}, name)
			}
		}
		first, last := s.TokensOf(m.Span)
		if first < 0 {
			continue
		}
		before := first - 1
		if before >= 0 && s.Tokens[before].Tag == "," {
			before--
		}
		if isOffice(before) && !(before > 0 && otherHolder(s.Tokens[before-1].Lower)) {
			note(before, d.mentionBefore(s, mi, before))
			continue
		}
		// "the leader of the group, Nora Brandt"
		if k := d.mentionBefore(s, mi, first); k >= 0 && first > 0 && s.Tokens[first-1].Tag == "," {
			start, _ := s.TokensOf(d.Mentions[k].Span)
			if role := officeOf(s, start); isOffice(role) {
				note(role, k)
				continue
			}
		}
		// "Nora Brandt, the leader of the group"
		if last+1 < len(s.Tokens) && s.Tokens[last+1].Tag == "," && mi+1 < len(d.Mentions) {
			start, _ := s.TokensOf(d.Mentions[mi+1].Span)
			if role := officeOf(s, start); isOffice(role) && role > last && role <= last+5 {
				note(role, mi+1)
			}
		}
	}
	return out
}

// mentionBefore returns the name that ends right before a token, but for "'s" and an abbreviation between brackets, -1
// for none.
func (d *Document) mentionBefore(s *Sentence, mi, token int) int {
	for k := mi - 1; k >= 0 && d.Mentions[k].Start >= s.Start; k-- {
		_, last := s.TokensOf(d.Mentions[k].Span)
		if last < 0 || last >= token {
			continue
		}
		for i := last + 1; i < token; i++ {
			switch s.Tokens[i].Text {
			case "'s", "(", ")", "\"", "'", ",":
				continue
			}
			if i == token-1 && s.Tokens[i].Tag[0] == 'J' {
				continue // "the group's top leader"
			}
			return -1
		}
		if last+1 < token && s.Tokens[last+1].Text == ")" {
			continue // the abbreviation; the name stands before it
		}
		return k
	}
	return -1
}

// officeOf returns the noun before "of" and an article in front of a token, -1 for none.
func officeOf(s *Sentence, token int) int {
	i := token - 1
	if i >= 0 && (s.Tokens[i].Tag == "DT" || s.Tokens[i].Tag[0] == 'J') {
		i--
	}
	if i >= 1 && s.Tokens[i].Lower == "of" {
		return i - 1
	}
	return -1
}
