package compare

import (
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An age is how old an article says that a person is.
type age struct {
	name  string
	years float64
	doc   int
	in    *passage
	span  nlp.Span
}

var (
	// describedBefore is a description in whose place a name could stand, with an age behind it: "The striker, 24".
	describedBefore = pattern(`(?:^|[ "“])[Tt]he ([a-z]+), $`)
	// whoIs is an age in a clause on who was named or described right before: "Ilse Brandt, who is 51,".
	whoIs = pattern(`(?:[Tt]he ([a-z]+)|[\p{Lu}][\p{L}'’-]+), who (?:is|was) (\d{2}) ?[,.]`)
	// agedOne is somebody who is called by the age alone: "the 24-year-old said", not "the 24-year-old driver".
	agedOne = pattern(`(?:^|[ "“])[Tt]he $`)
)

// ages are those of the persons whom a document names, of each once: "Ilse Brandt, 51", "the 51-year-old Ilse Brandt",
// and "the 51-year-old said" or "the singer, 51," where the sentences before tell who that is. Of whom it gives two it
// gives none.
func (ps *passages) ages(doc int, d *nlp.Document) []age {
	var out []age
	text := d.Article.Text
	for _, q := range d.Quantities {
		at := d.SentenceAt(q.Start)
		in := ps.passageAt(doc, at)
		if q.Unit != "year of age" || q.Low != q.High || in == nil {
			continue
		}
		add := func(name string) {
			if name != "" {
				out = append(out, age{name, q.Low, doc, in, q.Span})
			}
		}
		named := false
		for _, m := range d.MentionsIn(d.Sentences[at].Span) {
			if m.Type != nlp.Person || m.Partial {
				continue
			}
			after := m.End <= q.Start && strings.TrimRight(text[m.End:q.Start], " (") == "," && !q.Compound || m.End <= q.Start && text[m.End:q.Start] == " ("
			before := q.Compound && q.End <= m.Start && strings.TrimSpace(text[q.End:m.Start]) == ""
			if after || before {
				named = true
				add(d.Entities[m.Entity].Name)
			}
		}
		start := text[max(0, q.Start-40):q.Start]
		switch found := describedBefore().FindStringSubmatch(start); {
		case named:
		case q.Compound && agedOne().MatchString(start) && aloneAt(d, q.End):
			add(onlyPerson(d, q.Start, ""))
		case found != nil && !q.Compound && lexicon.Get().Can(found[1], 'P'):
			add(onlyPerson(d, q.Start, found[1]))
		}
	}
	for si := range d.Sentences {
		in, s := ps.passageAt(doc, si), &d.Sentences[si]
		if !strings.Contains(text[s.Start:s.End], ", who ") {
			continue
		}
		found := whoIs().FindStringSubmatchIndex(text[s.Start:s.End])
		if found == nil || in == nil {
			continue
		}
		at := nlp.Span{Start: s.Start + found[4], End: s.Start + found[5]}
		years, _ := strconv.ParseFloat(text[at.Start:at.End], 64)
		name := ""
		if found[2] >= 0 {
			name = onlyPerson(d, s.Start+found[0], text[s.Start+found[2]:s.Start+found[3]])
		} else {
			for _, m := range d.Mentions {
				if m.Type == nlp.Person && !m.Partial && m.End < at.Start && strings.HasPrefix(text[m.End:at.Start], ", who ") && m.End > at.Start-12 {
					name = d.Entities[m.Entity].Name
				}
			}
		}
		if name != "" {
			out = append(out, age{name, years, doc, in, at})
		}
	}
	return slices.CompactFunc(slices.DeleteFunc(slices.Clone(out), func(a age) bool {
		return slices.ContainsFunc(out, func(b age) bool { return b.years != a.years && sameEntity(a.name, b.name) })
	}), func(a, b age) bool { return a.name == b.name })
}

// aloneAt tells whether no noun goes on at an offset: "the 24-year-old [said]", not "the 24-year-old driver".
func aloneAt(d *nlp.Document, at int) bool {
	s := &d.Sentences[d.SentenceAt(at-1)]
	for _, t := range s.Tokens {
		if t.Start >= at {
			return t.Tag[0] != 'N' && t.Tag[0] != 'J' && t.Tag != "CD" && t.Tag != "VBN" && t.Tag != "VBG"
		}
	}
	return true
}

// onlyPerson returns the name of whom a description or an age stands for at an offset: whom the article calls so by name
// ("striker Otto Holm"), or the one person whom the sentence so far and the one before it name; or "".
func onlyPerson(d *nlp.Document, at int, noun string) string {
	si, only := d.SentenceAt(at), ""
	called := ""
	for _, m := range d.Mentions {
		if m.Type != nlp.Person || m.Start >= at {
			continue
		}
		name, in := d.Entities[m.Entity].Name, d.SentenceAt(m.Start)
		if noun != "" && !m.Partial && strings.HasSuffix(d.Article.Text[:m.Start], noun+" ") {
			if called != "" && called != name {
				return ""
			}
			called = name
		}
		if in < si-1 {
			continue
		}
		if only != "" && only != name {
			only = "?"
		} else if only == "" {
			only = name
		}
	}
	if called != "" {
		return called
	}
	return strings.Trim(only, "?")
}
