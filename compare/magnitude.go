package compare

import (
	"strconv"
	"time"

	"rashomon/nlp"
)

// magnitude is how strong an earthquake was.
const magnitude = "magnitude"

var (
	shook = pattern(`(?i)\bmagnitude(?:[- ]of)? (?:about |around )?(\d(?:\.\d)?)\b|\b(\d(?:\.\d)?)[- ]magnitude\b|\b(\d\.\d) on the Richter`)
	// otherQuake is in a sentence on another earthquake than that of the story.
	otherQuake = pattern(`(?i)\b(?:after|fore)shocks?\b|\b(?:1[89]|20)\d\d\b|\b(?:previous|earlier|second|another|last year)\b`)
)

// shaking reads how strong an earthquake was: "a magnitude 6.4 earthquake", "a 6.4-magnitude quake", "6.4 on the Richter
// scale". Aftershocks and earthquakes of other years are let be.
func (p *proposition) shaking() (measurement, bool) {
	s := &p.doc.Sentences[p.sentence]
	text := p.doc.Article.Text[s.Start:s.End]
	all := shook().FindAllStringSubmatchIndex(text, -1)
	if len(all) != 1 || otherQuake().MatchString(text) {
		return measurement{}, false
	}
	for k := 2; k < len(all[0]); k += 2 {
		if from, to := all[0][k], all[0][k+1]; from >= 0 {
			strong, err := strconv.ParseFloat(text[from:to], 64)
			q := nlp.Quantity{Span: nlp.Span{Start: s.Start + from, End: s.Start + to}, Low: strong, High: strong}
			return measurement{p: p, times: 1, q: q, dimension: magnitude, thing: term{kind: nounTerm, lemma: "earthquake"}}, err == nil
		}
	}
	return measurement{}, false
}

// longestQuake is how far apart two articles on one earthquake may be published.
const longestQuake = 14 * 24 * time.Hour

// oneQuake tells whether two articles can be about one earthquake: they lead with one name and appear within two weeks.
func oneQuake(a, b *nlp.Document) bool {
	p, q := a.Article.Published.Day(), b.Article.Published.Day()
	near := p.IsZero() || q.IsZero() || p.Sub(q).Abs() <= longestQuake
	all := []nlp.EntityType{nlp.Location, nlp.Other, nlp.Person, nlp.Organization}
	return near && share(leadNames(a, all...), leadNames(b, all...))
}
