package compare

import (
	"strconv"
	"strings"
	"time"

	"rashomon/nlp"
)

// magnitude is how strong an earthquake was.
const magnitude = "magnitude"

var (
	shook      = pattern(`(?i)\bmagnitude(?:[- ]of)? (?:about |around )?(\d(?:\.\d)?)\b|\b(\d(?:\.\d)?)[- ]magnitude\b|\b(\d\.\d) on the Richter`)
	aftershock = pattern(`(?i)\b(?:after|fore)shocks?\b`)
	// otherQuake is in a sentence on another earthquake than that of the story.
	otherQuake = pattern(`(?i)\b(?:1[89]|20)\d\d\b|\b(?:previous|earlier|second|another|last year)\b`)
)

// shaking reads how strong an earthquake was: "a magnitude 6.4 earthquake", "a 6.4-magnitude quake", "6.4 on the Richter
// scale". Aftershocks and earthquakes of other years are let be.
func (p *proposition) shaking() (measurement, bool) {
	s := &p.doc.Sentences[p.sentence]
	text := p.doc.Article.Text[s.Start:s.End]
	if low := strings.ToLower(text); !strings.Contains(low, "magnitude") && !strings.Contains(low, "richter") {
		return measurement{}, false
	}
	all := shook().FindAllStringSubmatchIndex(text, -1)
	if len(all) != 1 || otherQuake().MatchString(text) {
		return measurement{}, false
	}
	from, to := clauseMarks(text, all[0][0], all[0][1])
	if aftershock().MatchString(text[from:to]) {
		return measurement{}, false // "..., and an aftershock followed" is another clause
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

// clauseMarks widens a range of a text to the marks around it that part clauses.
func clauseMarks(text string, from, to int) (int, int) {
	const marks = ",;:()"
	start := strings.LastIndexAny(text[:from], marks) + 1
	if n := strings.IndexAny(text[to:], marks); n >= 0 {
		return start, to + n
	}
	return start, len(text)
}

// longestQuake is how far apart two articles on one earthquake may be published.
const longestQuake = 14 * 24 * time.Hour

// oneQuake tells whether two articles of one story can be about one earthquake: they lead with one name, or both name a
// place, and appear within two weeks.
func oneQuake(a, b *nlp.Document) bool {
	p, q := a.Article.Published.Day(), b.Article.Published.Day()
	near := p.IsZero() || q.IsZero() || p.Sub(q).Abs() <= longestQuake
	all := []nlp.EntityType{nlp.Location, nlp.Other, nlp.Person, nlp.Organization}
	return near && (share(leadNames(a, all...), leadNames(b, all...)) || share(placesIn(a), placesIn(b)))
}

// placesIn returns the places that a document names.
func placesIn(d *nlp.Document) []string {
	var out []string
	for _, e := range d.Entities {
		if e.Type == nlp.Location {
			out = append(out, e.Name)
		}
	}
	return out
}
