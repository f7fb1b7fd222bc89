package nlp

import "strings"

// labelled lists what stands behind a colon, with the words in front of it as its source: "Minister: no deal",
// "Poll: voters want change".
func (d *draft) labelled(s *draftSentence, p *part) []candidate {
	t := s.Tokens
	for i := p.from + 1; i+1 < p.to && i <= p.from+maxColon; i++ {
		if t[i].Text != ":" {
			continue
		}
		st := Statement{Cue: t[i].Span, Stance: Said, Content: trimCommas(s, tokenRange{i + 1, p.to})}
		head := i - 1
		for k := p.from; k < i; k++ {
			if t[k].Tag == "IN" || t[k].Tag == "TO" || isVerb(t[k].Tag) {
				head = k - 1
				break
			}
		}
		if head < p.from || st.Content.Empty() || t[head].Tag == "NN" && !d.speaks(s, chunk{head: head}) {
			return nil
		}
		from := head
		for from > p.from && (nominal(t[from-1].Tag) || t[from-1].Tag == "POS") {
			from--
		}
		by := phraseOf(chunk{from: from, to: head + 1, head: head, base: head + 1})
		st.Source, st.Speaker = d.phraseSpan(s, by), d.sourceName(s, by)
		return []candidate{{st, d.labelFeatures(s, p, i, by), 0}}
	}
	return nil
}

// labelFeatures lists what tells a source with a colon at token i behind it from another heading.
func (d *draft) labelFeatures(s *draftSentence, p *part, i int, by *phrase) []string {
	t := s.Tokens
	f := []string{"label", "label who " + d.sort(s, by.items[0]), "label next " + strings.ToLower(t[i+1].Tag)}
	if by.to < i {
		f = append(f, "label more behind", "label behind "+t[by.to].Lower)
	}
	for _, x := range []struct {
		name  string
		holds bool
	}{
		{"more in front", by.from > p.from},
		{"headline", s.Headline},
		{"opens", d.opens(s, p)},
		{"first", s.index == 0},
		{"capital", capitalised(t[i+1].Text)},
		{"quotation", isQuoteMark([]rune(t[i+1].Text)[0])},
		{"labels", d.labels(s, label(t, p.from, i), false)},
		{"verb", verbIn(t, p.from, i)},
	} {
		if x.holds {
			f = append(f, "label "+x.name)
		}
	}
	return f
}

// maxColon is the number of words up to which a colon may stand behind a source.
const maxColon = 8
