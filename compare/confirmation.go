package compare

import (
	"slices"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var confirmationDetector = detector{
	Name: Confirmation,
	Doc: `Who confirmed or denied something. The same party is said to have confirmed it by one outlet, and
to have denied it, or not to have confirmed it, by another. To give no comment is no denial.`,
	Examples: []Example{
		{First: "The ministry confirmed the arrest of the general.", Second: "The ministry denied the arrest of the general.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Status: Disputed},
		{First: "The ministry confirmed the arrest of the general.", Second: "The ministry declined to comment on the arrest of the general.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Why: "no comment is no denial"},
	},
	find: confirmation,
}

func confirmation(g *Group) []finding {
	if g.Family != "confirmation" {
		return nil
	}
	var confirmed, other []*item
	for _, it := range g.items {
		if !speaksFor(it, g.Anchor) || it.sense == unsettled {
			continue
		}
		if confirmStance(it) == "confirmed" {
			confirmed = append(confirmed, it)
		} else {
			other = append(other, it)
		}
	}
	byStance := map[string][][2]*item{}
	strength := 0.0
	for _, no := range other {
		name := confirmStance(no)
		if name == "not denied" {
			continue
		}
		for _, yes := range confirmed {
			if yes.source == no.source {
				continue
			}
			if s := sameMatter(yes, no, g.Anchor); s > 0 {
				byStance[name] = append(byStance[name], [2]*item{yes, no})
				strength = max(strength, s)
			}
		}
	}
	var pairs [][2]*item
	f := finding{Type: Confirmation, strength: strength, settles: true}
	a := stance{name: "confirmed"}
	for _, name := range sortedKeys(byStance) {
		b := stance{name: name}
		for _, p := range byStance[name] {
			pairs = append(pairs, p)
			a.add(p[0])
			b.add(p[1])
		}
		f.stances = append(f.stances, b)
	}
	if len(pairs) == 0 {
		return nil
	}
	f.stances = append(f.stances, a)
	what := g.matterText(pairs[0][0])
	f.key = g.Anchor + "|" + matterClass(pairs[0][0])
	who := g.words.article(g.Anchor)
	if s := pairs[0][0].Subject; s.Head == g.Anchor {
		who = g.words.phraseOf(s)
	}
	f.question = "Has " + who + " confirmed " + what + "?"
	f.topic, f.act = who, what
	return []finding{f}
}

// confirmStance names what a claim says that its subject did.
func confirmStance(it *item) string {
	positive := it.Claim.Polarity == nlp.Positive
	switch {
	case it.Predicate.Class == "confirm" && positive:
		return "confirmed"
	case it.Predicate.Class == "confirm":
		return "not confirmed"
	case positive:
		return "denied"
	}
	return "not denied"
}

// speaksFor tells whether a claim's subject acts for the given party: by name, or as one of "both
// sides" of the event.
func speaksFor(it *item, party string) bool {
	s := it.Subject
	if s.Party == party || s.Name == party || slices.Contains(s.Members, party) || slices.Contains(s.Names, party) && s.Party == "" && s.Name == "" {
		return true
	}
	if s.Head == party && s.Party == "" && s.Name == "" && !s.Vague {
		return true
	}
	return s.Head == "side" && it.event != nil && slices.Contains(namesOf(it.event), party)
}

// matter returns the claims and noun phrases that say what is confirmed.
func matter(it *item) (classes, names, words []string) {
	lex := lexicon.Get()
	add := func(list *[]string, values ...string) {
		for _, v := range values {
			if v != "" && !slices.Contains(*list, v) {
				*list = append(*list, v)
			}
		}
	}
	for _, c := range it.content {
		if f := family(c.Predicate.Class); f != "be" && f != "have" && f != "take" {
			add(&classes, f)
		}
		for _, a := range arguments(c) {
			add(&classes, family(lex.NounClass(a.Head)))
			add(&words, a.Words...)
		}
		add(&names, namesOf(c)...)
		add(&names, c.Where...)
	}
	for _, a := range append([]nlp.Argument{it.Object}, it.Args...) {
		if a.Empty() {
			continue
		}
		add(&classes, family(lex.NounClass(a.Head)))
		add(&names, a.Name, a.Party)
		add(&names, a.Names...)
		add(&words, a.Words...)
	}
	if it.event != nil {
		add(&names, namesOf(it.event)...)
	}
	return classes, names, words
}

// sameMatter tells how surely two claims are about the confirmation of the same thing.
func sameMatter(a, b *item, party string) float64 {
	for _, x := range a.content {
		for _, y := range b.content {
			if x.Predicate.Class == y.Predicate.Class && matchArg(x.Subject, y.Subject) >= 0.7 && matchArg(x.Object, y.Object) >= 0 && (covered(x, y) || covered(y, x)) {
				return 0.85
			}
		}
	}
	ca, na, wa := matter(a)
	cb, nb, wb := matter(b)
	common, others := 0, 0
	for _, n := range na {
		if n == party {
			continue
		}
		others++
		if slices.Contains(nb, n) {
			common++
		}
	}
	shared := 0
	for _, w := range wa {
		if slices.Contains(wb, w) {
			shared++
		}
	}
	switch {
	case share(ca, cb) && common > 0:
		return 0.9
	case share(ca, cb) && (shared >= 2 || shared == 1 && len(wa) == 1 && len(wb) == 1):
		return 0.8
	case common > 0 && shared >= 2, shared >= 3 && shared*2 >= min(len(wa), len(wb)):
		return 0.7
	}
	return 0
}

func matterClass(it *item) string {
	classes, _, _ := matter(it)
	slices.Sort(classes)
	if len(classes) > 0 {
		return classes[0]
	}
	return it.Object.Head
}

// matterText says what is confirmed, in words: the clause, or the object.
func (g *Group) matterText(it *item) string {
	if len(it.content) > 0 {
		return "that " + g.words.assertion(it.content[0])
	}
	if !it.Object.Empty() && !it.Object.Vague {
		text := "the " + it.Object.Text
		for _, a := range it.Args {
			if a.Role == "with" || a.Role == "of" || a.Role == "between" {
				text += " " + a.Role + " " + g.words.article(a.Text)
			}
		}
		return text
	}
	return "it"
}
