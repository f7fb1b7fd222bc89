package compare

import (
	"slices"
	"strings"
)

// reason says in one sentence why a finding is one: which outlets hold what, and what its notes add.
func (f *finding) reason(notes []string) string {
	out := ""
	if f.Type == Quote {
		out = list(f.outlets(f.all())) + " quote " + f.topic + " in different words: " + f.note
	} else {
		var sides []string
		for _, s := range f.stances {
			text := list(f.outlets(s.items)) + " " + f.says(s)
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

// notes say what times, places, corrections and copies tell of a finding; why is what was judged of its times.
func (f *finding) notes(status Status, why string) []string {
	var out []string
	switch {
	case status == Update && f.corrected:
		out = append(out, "the later article of the outlet corrects its earlier one")
	case status == Update && f.Type == Certainty && !before(f.stances[0].items, f.stances[1].items):
		out = append(out, "what the one leaves open the other tells as confirmed")
	case status == Update:
		out = append(out, "the later report brings the earlier one up to date")
	}
	if why != "" {
		out = append(out, why)
	}
	if corrected, as := f.takesBack(); corrected != nil {
		out = append(out, "a correction in "+OutletName(corrected.Article)+" takes back what "+OutletName(as.Article)+" says")
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
	plural := len(outletsOf(s.items)) > 1
	verb := func(base string) string {
		switch {
		case plural:
			return base
		case strings.HasSuffix(base, "y") && base != "say":
			return base[:len(base)-1] + "ies"
		}
		return base + "s"
	}
	switch f.Type {
	case Outcome, Actor:
		return verb("report") + " that " + s.told
	case Certainty:
		if s.name == calledUntrue {
			return verb("call") + " it untrue"
		}
		if s.name == notCertain {
			return verb("leave") + " it open"
		}
		if s.name != toldAsFact || slices.ContainsFunc(s.items, func(it *item) bool { return !passesOn(it) }) {
			return verb("report") + " that " + s.told
		}
		return verb("tell") + " as a fact that " + s.told
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
		by := commonSpeaker(s.items)
		if slices.ContainsFunc(s.items, ownVoice) {
			by = "" // what one of them says itself is not only what somebody said
		}
		switch {
		case s.name == "no" && by != "":
			return verb("report") + " that " + by + " denies it"
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
