package compare

import (
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// An item is a claim while it is compared.
type item struct {
	*nlp.Claim
	doc     int         // index of its document
	source  string      // see sourceOf
	back    []nlp.Claim // what its article corrected itself in
	text    int         // index of the document whose text its article copies, its own for an original
	story   story
	event   *nlp.Claim // a claim of the same article that tells more of the event
	family  string     // predicates that are told of one kind of event
	sign    int        // +1 it holds, -1 it does not: polarity, verb and denial taken together
	sense   sense
	names   []string // who and what is named in it, places aside; with those of its event
	when    *nlp.Interval
	where   []string
	content []*nlp.Claim   // what it says or confirms
	past    bool           // it is told of a time long before the report, or of a whole year
	counts  []nlp.Quantity // all amounts in its sentence
	given   []nlp.Quantity // all amounts in its article
	counted []string       // by quantity of the claim: see countKey
	times   []nlp.Time     // all times in its sentence
	quote   string         // of quotations: the text as it stands
	said    []string       // of quotations: its words, see quoteWords
	spelled func() spelled // of quotations: those words as they are written; worked out once
	beside  []string       // of quotations without marks: the words of the sentences beside them, nil for others
	order   int
}

// A sense is the kind of truth that a claim asks for.
type sense int

const (
	unsettled sense = iota // possible, demanded, asked, doubted: contradicts nothing
	fact
	plan
)

// families are classes of predicates that are told of the same kind of event.
var families = map[string]string{
	"meet": "meeting", "attend": "meeting", "lead": "meeting", "speak": "meeting", "talk": "meeting",
	"confirm": "confirmation", "deny": "confirmation",
}

func family(class string) string {
	if f, ok := families[class]; ok {
		return f
	}
	return class
}

// items takes the claims of all documents apart, in a fixed order.
func items(w *watch, docs []*nlp.Document, stories []story) []*item {
	w.expect(len(docs))
	out := parallel(w, len(docs), func(i int) []*item { return itemsOf(docs[i], i, stories[i]) })
	for i, it := range out {
		it.order = i
	}
	return out
}

// itemsOf takes the claims of a document apart.
func itemsOf(d *nlp.Document, di int, names story) []*item {
	var out []*item
	counts, times, old := amounts(d), timesOf(d), longAgo(d)
	for ci := range d.Claims {
		c := &d.Claims[ci]
		if speechTag(d, c) {
			continue
		}
		it := &item{Claim: c, doc: di, source: sourceOf(d.Article), back: d.TakenBack, story: names, family: family(c.Predicate.Class), when: c.When, where: c.Where}
		it.past = c.When == nil && old[c.Sentence] || c.When != nil && c.When.Grain == nlp.Year
		it.counts, it.given, it.times = counts[c.Sentence], d.Quantities, times[c.Sentence]
		if c.Event >= 0 {
			it.event = &d.Claims[c.Event]
			if it.when == nil {
				it.when = it.event.When
			}
			if len(it.where) == 0 {
				it.where = it.event.Where
			}
		}
		for _, k := range c.Content {
			it.content = append(it.content, &d.Claims[k])
		}
		if it.family == "confirmation" && it.Object.Vague && len(out) > 0 {
			// "... has been confirmed by one side, the other has not confirmed it"
			if last := out[len(out)-1]; last.Sentence == c.Sentence && last.family == it.family {
				it.content = append(it.content, last.content...)
				it.event = last.event
				if last.event == nil || len(last.content) == 0 {
					it.content = append(it.content, last.Claim)
				}
			}
		}
		it.sign, it.sense = signOf(c), senseOf(c)
		if len(c.Attribution) > 0 && bracketed(c) || imagined(c) {
			it.sense = unsettled
		}
		if day := d.Article.Published.Day(); it.sense == fact && c.When != nil && !day.IsZero() && c.When.First.After(day) {
			it.sense = plan // "the trial starts on May 29"
		}
		it.names = namesOf(c)
		if it.event != nil {
			for _, n := range namesOf(it.event) {
				if !slices.Contains(it.names, n) {
					it.names = append(it.names, n)
				}
			}
		}
		for _, q := range it.Quantities {
			it.counted = append(it.counted, countKey(it, q))
		}
		out = append(out, it)
	}
	return out
}

// bracketed tells whether a claim stands in brackets within its sentence: what others report is noted there, beside what the
// article holds.
func bracketed(c *nlp.Claim) bool {
	if c.Noted() {
		return false
	}
	before := c.Article.Text[c.Evidence.Start:c.Predicate.Start]
	return strings.LastIndex(before, "(") > strings.LastIndex(before, ")")
}

// imagined tells whether something that a claim names up to the next mark is said not to be real: "made a fortune on simulated
// trades".
func imagined(c *nlp.Claim) bool {
	if c.Noted() {
		return false
	}
	after := c.Article.Text[c.Predicate.End:max(c.Predicate.End, c.Evidence.End)]
	if stop := strings.IndexAny(after, ",;:"); stop >= 0 {
		after = after[:stop]
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(after)), func(w string) bool { return is(lexicon.Imaginary, w) })
}

// amounts returns the amounts in each sentence of a document.
func amounts(d *nlp.Document) [][]nlp.Quantity {
	out := make([][]nlp.Quantity, len(d.Sentences))
	for _, q := range d.Quantities {
		if i := d.SentenceAt(q.Start); i >= 0 {
			out[i] = append(out[i], q)
		}
	}
	return out
}

// timesOf returns the expressions of time in each sentence of a document.
func timesOf(d *nlp.Document) [][]nlp.Time {
	out := make([][]nlp.Time, len(d.Sentences))
	for _, t := range d.Times {
		if i := d.SentenceAt(t.Start); i >= 0 {
			out[i] = append(out[i], t)
		}
	}
	return out
}

// longAgo tells of each sentence of a document whether it names a time that ended more than two months
// before the day of publication, or a year before that of publication, and none that is nearer, or that it
// names the whole year of publication; where that day is not known, a year by itself is taken to be past.
func longAgo(d *nlp.Document) []bool {
	out, near, whole := make([]bool, len(d.Sentences)), make([]bool, len(d.Sentences)), make([]bool, len(d.Sentences))
	day := d.Article.Published.Day()
	for _, t := range d.Times {
		i := d.SentenceAt(t.Start)
		if i < 0 || t.Anchor != "" || t.Last.IsZero() {
			continue
		}
		if t.Grain == nlp.Year && (day.IsZero() || t.Last.Before(day)) || t.Last.AddDate(0, 2, 0).Before(day) {
			out[i] = true
		} else if t.Grain == nlp.Year {
			whole[i] = true // "so far this year"
		} else {
			near[i] = true
		}
	}
	for i := range out {
		out[i] = whole[i] || out[i] && !near[i]
	}
	return out
}

// reported puts an item in the form of the contract. What its own clause leaves out of time and
// place is that of the event which it speaks of.
func (it *item) reported() Claim {
	c := NewClaim(it.Claim)
	c.When = newWhen(it.when)
	c.Where = append([]string{}, it.where...)
	return c
}

// signOf tells whether a claim says that what its predicate class names holds.
func signOf(c *nlp.Claim) int {
	sign := 1
	if c.Polarity == nlp.Negative {
		sign = -sign
	}
	if c.Predicate.Opposed {
		sign = -sign
	}
	for _, s := range c.Attribution {
		if s.Stance == nlp.Denied {
			sign = -sign
		}
	}
	return sign
}

func senseOf(c *nlp.Claim) sense {
	if !c.Certain {
		return unsettled
	}
	for _, s := range c.Attribution {
		switch s.Stance {
		case nlp.Doubted, nlp.Asked, nlp.Declined:
			return unsettled
		}
	}
	switch c.Modality {
	case nlp.Happened:
		return fact
	case nlp.Planned:
		return plan
	}
	return unsettled
}
