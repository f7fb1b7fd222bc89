package nlp

// labelled lists what stands behind a colon, with the words in front of it as its source: "Minister: no deal",
// "Poll: voters want change".
func (d *draft) labelled(s *draftSentence, p *part) []Statement {
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
		turn := d.turnOf(s, p)
		if head < p.from || st.Content.Empty() || is(t, head, "latest", "update") || turn < 0 && t[head].Tag == "NN" && !d.speaks(s, chunk{head: head}) {
			return nil
		}
		from := head
		for from > p.from && (nominal(t[from-1].Tag) || t[from-1].Tag == "POS") {
			from--
		}
		by := phraseOf(chunk{from: from, to: head + 1, head: head, base: head + 1})
		st.Source, st.Speaker = d.phraseSpan(s, by), d.sourceName(s, by)
		if turn < 0 && d.labelPoints(s, p, i, by) < telling {
			return nil
		}
		return []Statement{st}
	}
	return nil
}

// labelPoints adds up what tells a source with a colon at token i behind it from another heading.
func (d *draft) labelPoints(s *draftSentence, p *part, i int, by *phrase) int {
	t := s.Tokens
	sum := -5
	for _, x := range []struct {
		holds  bool
		points int
	}{
		{s.Headline, 7},
		{d.labels(s, label(t, p.from, i), false), 6},
		{!d.inert(s, by.items[0]), 4},
		{s.index == 0, 4},
		{capitalised(t[i+1].Text), 2},
		{verbIn(t, p.from, i), -4}, // "here is what the mayor did: nothing"
		{is(t, i+1, "''") || t[i+1].Tag == "CD" || t[i+1].Tag == "DT" || t[i+1].Tag == "NNS", -7}, // a list, a time
	} {
		if x.holds {
			sum += x.points
		}
	}
	return sum
}

// maxColon is the number of words up to which a colon may stand behind a source.
const maxColon = 8
