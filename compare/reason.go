package compare

import (
	"slices"
	"strings"

	"rashomon/nlp/lexicon"
)

// reason says in one sentence why a finding is one: which outlets hold what, and what its notes add.
func (f *finding) reason(notes []string) string {
	out := ""
	if f.Type == Quote {
		out = list(f.outlets(f.all())) + " quote " + f.topic + " in different words: " + f.note
	} else {
		var sides []string
		for _, s := range f.stances {
			text := f.side(s)
			if times := eventTimes(s.items); times != "" && f.Type != Date {
				text += " (" + times + ")"
			}
			sides = append(sides, text)
		}
		if f.Type == Polarity {
			slices.Reverse(sides) // what is denied comes first
		}
		out = strings.Join(sides[:len(sides)-1], ", ") + ", but " + sides[len(sides)-1]
	}
	return strings.Join(append([]string{out}, notes...), "; ") + "."
}

// side words a stance with the outlets that take it. Where some of them tell it otherwise than it is worded, they are named apart.
func (f *finding) side(s stance) string {
	if len(f.worded) > 0 && len(f.amounts(s)) > 1 {
		return f.giving(s)
	}
	text := s.told
	if f.Type == Polarity && s.name == "yes" {
		text = f.topic
	}
	var so, otherwise []*item
	for _, it := range s.items {
		if text == "" || holdsWords(it, text) {
			so = append(so, it)
		} else {
			otherwise = append(otherwise, it)
		}
	}
	others := without(f.outlets(otherwise), f.outlets(so))
	if len(so) == 0 || len(others) == 0 || f.vetted || !strings.Contains(f.says(s), text) {
		return list(f.outlets(s.items)) + " " + f.says(s)
	}
	says := " says"
	if len(others) > 1 {
		says = " say"
	}
	s.items = so
	return list(f.outlets(so)) + " " + f.says(s) + ", and " + list(others) + says + " so in other words"
}

// holdsWords tells whether the sentence of an item has most words of a clause, in whatever form.
func holdsWords(it *item, clause string) bool {
	lex := lexicon.Get()
	base := func(w string) string {
		if v := lex.Verb(w); v != "" {
			return v
		}
		return lex.Noun(w)
	}
	has := map[string]bool{}
	for _, w := range quoteWords(it.Article.Text[it.Evidence.Start:it.Evidence.End]) {
		has[base(w)] = true
	}
	found, all := 0, 0
	for _, w := range quoteWords(clause) {
		if !lex.Stopwords[w] {
			all++
			if has[base(w)] {
				found++
			}
		}
	}
	return found*3 >= all*2
}

// notes say what times, places, corrections and copies tell of a finding; why is what was judged of its times.
func (f *finding) notes(status Status, why string) []string {
	var out []string
	switch {
	case status == Update && f.corrected && f.rises && f.risesWithTime():
		out = append(out, "the later article of the outlet brings its earlier one up to date")
	case status == Update && f.corrected:
		out = append(out, "the later article of the outlet corrects its earlier one")
	case status == Update && f.Type == Certainty && !before(f.stances[0].items, f.stances[1].items):
		out = append(out, "what the one leaves open the other settles")
	case status == Update && f.until != "" && !before(f.stances[0].items, f.stances[1].items) && !before(f.stances[1].items, f.stances[0].items):
		out = append(out, "what the one still awaits the other tells")
	case status == Update:
		out = append(out, "the later report brings the earlier one up to date")
	}
	if why != "" {
		out = append(out, why)
	}
	if corrected, as := f.takesBack(); corrected != nil {
		out = append(out, "a correction in "+OutletName(corrected.Article)+" takes back what "+OutletName(as.Article)+" says")
	}
	if f.hint != "" {
		out = append(out, f.hint)
	}
	if note := f.copying(); note != "" {
		out = append(out, note)
	}
	return out
}

// copying says which outlets on different sides print one text, or "": one of them changed it, which is worth
// a look at the text that they copy and no word against the other.
func (f *finding) copying() string {
	for i, s := range f.stances {
		for _, t := range f.stances[:i] {
			for _, a := range t.items {
				for _, b := range s.items {
					if a.text != b.text || sameOutlet(a, b) {
						continue
					}
					first, copy := a, b
					if b.doc < a.doc {
						first, copy = b, a
					}
					who := OutletName(copy.Article) + " copies " + OutletName(first.Article)
					if p, q := first.Article.Published, copy.Article.Published; first.text != first.doc || p.IsZero() || p.Equal(q.Time) {
						who = OutletName(first.Article) + " and " + OutletName(copy.Article) + " copy one text"
					}
					return who + ", so one of the two has changed what it said"
				}
			}
		}
	}
	return ""
}

// outlets names the outlets of items, with the time of publication where an outlet takes several stances.
func (f *finding) outlets(items []*item) []string {
	var out []string
	for _, it := range items {
		name := OutletName(it.Article)
		if slices.ContainsFunc(f.all(), func(o *item) bool { return o.source != it.source && sameOutlet(o, it) }) && !it.Article.Published.IsZero() {
			name += " of " + it.Article.Published.Format("2 Jan 2006")
			if it.Article.Published.Clock {
				name += it.Article.Published.Format(", 15:04")
			}
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func (f *finding) all() []*item {
	var out []*item
	for _, s := range f.stances {
		out = append(out, s.items...)
	}
	return out
}

// says words a stance as what its outlets do.
func (f *finding) says(s stance) string {
	told := s.told
	if f.Type == Polarity && s.name == "yes" {
		told = f.topic
	}
	plural := len(outletsOf(s.items)) > 1
	verb := func(base string) string {
		switch {
		case plural:
			return base
		case base == "have":
			return "has"
		case strings.HasSuffix(base, "y") && base != "say":
			return base[:len(base)-1] + "ies"
		}
		return base + "s"
	}
	if strings.HasPrefix(told, "“") && (f.Type == Certainty || f.Type == Polarity) {
		return verb("have") + " the headline " + told
	}
	switch f.Type {
	case Outcome, Actor:
		return verb("report") + " that " + s.told
	case Certainty:
		if s.name == calledUntrue || s.name == onlyDoubted {
			return untrueTold(s, verb)
		}
		if s.name == notCertain {
			if word := hedgeOf(s.items); word != "" {
				return verb("tell") + " it only with “" + word + "”"
			}
			if allOf(s.items, func(it *item) bool { return onlyClaimed(it.Claim) }) {
				if who := whoSays(s.items); who != "" {
					return verb("give") + " it only as a claim of " + decapital(who)
				}
				return verb("give") + " it only as a claim"
			}
			return verb("leave") + " it open"
		}
		how := verb("report")
		if s.name == toldAsFact && f.passed != nil {
			if allOf(s.items, confirmed) {
				return how + " as confirmed that " + s.told
			}
			how = verb("tell") + " as a fact"
		}
		if source := by(s); s.name == passedOn && source == "" {
			how += ", from others or with a hedge,"
		}
		if s.name == passedOn && slices.ContainsFunc(f.stances, func(o stance) bool { return o.name == toldAsFact }) {
			return how + " it" // the reason says what, for who tells it as a fact
		}
		return how + by(s) + " that " + s.told
	case Confirmation:
		what := "it"
		if s.name == f.stances[0].name {
			what = f.act
		}
		return verb("report") + " that " + f.topic + " has " + s.name + " " + what
	case Participation:
		if s.told != "" {
			return verb("report") + " that " + s.told
		}
		return verb("say") + " that " + f.topic + " " + acted(f.act, s)
	case Polarity:
		by := whoSays(s.items)
		if slices.ContainsFunc(s.items, ownVoice) {
			by = "" // what one of them says itself is not only what somebody said
		}
		switch {
		case s.name == "no" && by != "":
			return verb("report") + " that " + by + " denies it"
		case s.name == "no" && !slices.ContainsFunc(s.items, ownVoice):
			return verb("report") + " a denial"
		case s.name == "no":
			return verb("say") + " that it is not so"
		case by != "":
			if strings.HasPrefix(f.topic, by+" ") {
				return verb("report") + ", by what " + by + " said, that " + f.topic
			}
			return verb("report") + " that " + by + " said that " + f.topic
		}
		return verb("report") + " that " + f.topic
	}
	return verb("give") + " " + s.name
}

// giving words a stance of which the outlets give amounts in other words, which may be the same: "A gives 94, B at least 63
// people".
func (f *finding) giving(s stance) string {
	var out []string
	for _, name := range f.amounts(s) {
		var by []*item
		for _, it := range s.items {
			if f.amountOf(s, it) == name {
				by = append(by, it)
			}
		}
		verb := " gives "
		if len(outletsOf(by)) > 1 {
			verb = " give "
		}
		out = append(out, list(f.outlets(by))+verb+name)
	}
	return list(out)
}

// amounts are the amounts of a stance as its items word them, that which names the stance first.
func (f *finding) amounts(s stance) []string {
	out := []string{s.name}
	for _, it := range s.items {
		if name := f.amountOf(s, it); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// amountOf is the amount that an item gives for its stance, that of the stance where it is the same number.
func (f *finding) amountOf(s stance, it *item) string {
	if name := f.worded[it]; name != "" {
		return name
	}
	return s.name
}

// whoSays returns whose word items are: a name, or what one of them says of somebody without a name, "a palace aide".
func whoSays(items []*item) string {
	if name := commonSpeaker(items); name != "" || len(items) != 1 || len(items[0].Attribution) == 0 {
		return name
	}
	name := presentable(speakerOf(items[0]))
	if name == "" || strings.Contains(name, " and ") {
		return ""
	}
	return unnamed(name)
}

// by names whose word a stance is, where it is one name's, for a reason: ", by what the ministry said,".
func by(s stance) string {
	name := whoSays(s.items)
	if name == "" || slices.ContainsFunc(s.items, ownVoice) || strings.HasPrefix(s.told, name+" ") {
		return ""
	}
	return ", by what " + name + " said,"
}

// acted puts what a stance says that somebody did or did not do in its tense.
func acted(act string, s stance) string {
	switch planned := allSense(s.items, plan); {
	case planned && s.name == "no":
		return "will not " + act
	case planned:
		return "will " + act
	case s.name == "no":
		return "did not " + act
	}
	verb, rest, _ := strings.Cut(act, " ")
	if verb == "take" {
		return "took " + rest
	}
	return "met " + rest
}
