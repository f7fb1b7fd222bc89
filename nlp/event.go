package nlp

// findEvents joins claims about "the talks" or "the delegation" to an earlier claim of the same
// article that tells more of the event: who met, where and when. It holds for definite noun phrases
// of a predicate class that bring no names of their own.
func (d *draft) findEvents() {
	claims := d.doc.Claims
	telling := make([]bool, len(claims)) // of an event that others may refer to
	for i := range claims {
		telling[i] = claims[i].Polarity != Negative && len(claims[i].names()) >= 2
	}
	for i := range claims {
		c := &claims[i]
		for _, a := range []*Argument{&c.Object, &c.Subject} {
			if a.Empty() || !a.Definite && a.Role != "object" || c.Event >= 0 {
				continue
			}
			if len(a.Names) > 1 {
				continue
			}
			if c.Predicate.Class != "attend" && c.Predicate.Class != "lead" && c.Predicate.Class != "meet" && c.Predicate.Class != "confirm" && c.Predicate.Class != "deny" && !c.Predicate.Stative {
				continue
			}
			c.Event = d.eventOf(i, a, telling)
		}
	}
}

// eventOf returns the claim that tells most of the event that an argument of claim i names, or -1: a
// claim before it, else one after it, rather one with a date than one without. It looks no farther than
// an article is long.
func (d *draft) eventOf(i int, a *Argument, telling []bool) int {
	claims := d.doc.Claims
	class := d.lex.ListedNounClass(a.Head)
	best, score := -1, 0
	for j := max(0, i-eventReach); j < min(len(claims), i+eventReach); j++ {
		o := &claims[j]
		if j == i || !telling[j] || o.Sentence == claims[i].Sentence {
			continue
		}
		same := class != "" && (o.Predicate.Class == class || d.lex.ListedNounClass(o.Object.Head) == class && o.Object.Role == "object")
		group := d.lex.Can(a.Head, 'G') && d.lex.ListedNounClass(a.Head) == "" && o.Subject.Head == a.Head && o.Predicate.Class == "meet"
		if !same && !group {
			continue
		}
		s := 1
		if o.When != nil {
			s += 2
		}
		if j < i {
			s += 4
		}
		if s >= score {
			best, score = j, s
		}
		if j > i && best >= 0 && best < i {
			break
		}
	}
	return best
}

// eventReach is how many claims before and after a claim are searched for its event.
const eventReach = 500

// names returns the entities of a claim's arguments.
func (c *Claim) names() []string {
	var out []string
	for _, a := range c.arguments() {
		if a.Name != "" {
			out = merge(out, []string{a.Name})
		}
		out = merge(out, a.Names)
	}
	return out
}

// arguments returns the arguments that are there.
func (c *Claim) arguments() []Argument {
	var out []Argument
	for _, a := range append([]Argument{c.Subject, c.Object, c.Recipient}, c.Args...) {
		if !a.Empty() {
			out = append(out, a)
		}
	}
	return out
}
