package compare

import (
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// A trait is what an article says of a named person beside the name: an age, a rank, a post.
type trait struct {
	in     *passage
	at     nlp.Span // of the name, or of the age
	person string
	kind   string // "age", "rank", or "post" and the body that it is in: "post campaign"
	value  string // years, or the base form of the rank or post
	text   string // as it is written
	past   bool   // "former": what the person was
}

// postAfter is a post and its body behind a name.
var postAfter = pattern(`^, (?:(?:the|his|her|its|their) )?(?:[^ ,]+['’]s )?(?:former )?([a-z]+) ([a-z]+)\b`)

// postReach is how many bytes before or behind a name "former" may stand that is said of its post.
const postReach = 40

// traits finds the ranks and posts of a passage; see passages.ages for ages.
func (ps *passages) traits(in *passage) []trait {
	d := ps.props[in.doc][in.sentence].doc
	s := &d.Sentences[in.sentence]
	var out []trait
	for _, m := range d.MentionsIn(s.Span) {
		if !s.Contains(m.Span) || m.Type != nlp.Person || m.Partial || !strings.Contains(d.Entities[m.Entity].Name, " ") {
			continue
		}
		add := func(kind, value, text string) {
			past := strings.Contains(d.Article.Text[max(s.Start, m.Start-postReach):min(s.End, m.End+postReach)], "ormer ")
			out = append(out, trait{in: in, at: m.Span, person: d.Entities[m.Entity].Name, kind: kind, value: value, text: text, past: past})
		}
		first, last := s.TokensOf(m.Span)
		if rank, text := rankOf(s.Tokens[max(0, first-3):last]); rank != "" {
			add("rank", rank, text)
		}
		if first >= 2 {
			if body, post := s.Tokens[first-2].Lower, s.Tokens[first-1].Lower; s.Tokens[first-2].Tag == "NN" && is(lexicon.Post, post) {
				add("post "+body, post, body+" "+post)
			}
		}
		if found := postAfter().FindStringSubmatch(d.Article.Text[m.End:s.End]); found != nil && is(lexicon.Post, found[2]) && !lexicon.Get().Stopwords[found[1]] {
			add("post "+found[1], found[2], found[1]+" "+found[2])
		}
	}
	return out
}

// rankOf returns the rank that stands right before a name or is taken for its first words: "Sgt.", "Lt. Col.".
func rankOf(tokens []nlp.Token) (rank, text string) {
	var words, shown []string
	for i, t := range tokens {
		w, ok := lexicon.Get().Ranks[strings.TrimRight(t.Lower, ".")]
		switch {
		case ok && i > 0 && len(words) == 0 && tokens[i-1].Tag == "NNP" && tokens[i-1].Text != ".":
			return "", "" // "Attorney General"
		case ok && t.Text[0] >= 'A' && t.Text[0] <= 'Z':
			words, shown = append(words, w), append(shown, t.Text)
		case t.Text == "." && len(words) > 0:
		default:
			if len(words) > 0 && t.Text[0] >= 'A' && t.Text[0] <= 'Z' {
				return strings.Join(words, " "), strings.Join(shown, " ")
			}
			words, shown = nil, nil
		}
	}
	return "", ""
}

// differs tells whether two traits of one person cannot both be. A rank that says more ("rear admiral") is no other one.
func (t trait) differs(o trait) bool {
	switch {
	case t.kind == "rank":
		return !strings.Contains(t.value, o.value) && !strings.Contains(o.value, t.value)
	case t.kind == "age":
		return t.value != o.value
	}
	r, _ := lexicon.Get().Meaning(t.value, 'n').To(lexicon.Get().Meaning(o.value, 'n'))
	return t.value != o.value && !strings.HasPrefix(t.value, strings.TrimSuffix(o.value, "man")) && !strings.HasPrefix(o.value, strings.TrimSuffix(t.value, "man")) && (r == lexicon.Unrelated || r == lexicon.Sibling)
}

// persons sets the ages, ranks and posts against each other that articles of one story give for a person.
func (ps *passages) persons(wording) []finding {
	by := map[string][]trait{}
	for i := range ps.list {
		for _, t := range ps.traits(&ps.list[i]) {
			key := t.kind + "|" + t.person
			by[key] = append(by[key], t)
		}
	}
	for doc, props := range ps.props {
		if len(props) == 0 {
			continue
		}
		for _, a := range ps.ages(doc, props[0].doc) {
			if strings.Contains(a.name, " ") {
				years := strconv.FormatFloat(a.years, 'g', -1, 64)
				by["age|"+a.name] = append(by["age|"+a.name], trait{in: a.in, at: a.span, person: a.name, kind: "age", value: years, text: years})
			}
		}
	}
	var out []finding
	for _, key := range sortedKeys(by) {
		all := by[key]
		// Who is given two is two persons, or had both.
		list := slices.DeleteFunc(slices.Clone(all), func(t trait) bool {
			return slices.ContainsFunc(all, func(o trait) bool { return o.in.doc == t.in.doc && t.differs(o) })
		})
		f := finding{Type: Actor, key: "person|" + key, strength: 0.6, timeless: true}
		verb := "is"
		if slices.ContainsFunc(all, func(t trait) bool { return t.past }) || ps.dead(all[0].person) {
			verb = "was"
		}
		var heads []trait
		for _, t := range list {
			if !slices.ContainsFunc(list, func(o trait) bool {
				return o.in.source != t.in.source && t.differs(o) && ps.oneStory(o.in.doc, t.in.doc) && !ps.older(t, o)
			}) {
				continue
			}
			at := slices.IndexFunc(heads, func(h trait) bool { return !h.differs(t) })
			if at < 0 {
				at = len(f.stances)
				heads = append(heads, t)
				f.stances = append(f.stances, stance{name: t.text, told: t.person + " " + verb + " " + t.text})
			}
			f.stances[at].add(itemAt(t.in, t.at))
		}
		if len(f.stances) > 1 {
			f.askTrait(heads, verb)
			out = append(out, f)
		}
	}
	return out
}

// askTrait asks for an age, a rank or a post of which the first of each stance is known.
func (f *finding) askTrait(heads []trait, verb string) {
	person := heads[0].person
	switch {
	case heads[0].kind == "age":
		f.Type, f.question, f.timeless = Number, "How old "+verb+" "+person+"?", false
	case heads[0].kind == "rank":
		f.question = "What " + verb + " the rank of " + person + "?"
	case len(heads) == 2 && slices.ContainsFunc(heads, func(t trait) bool { return is(lexicon.Shared, t.value) }):
		f.question = "What " + verb + " " + person + ", " + heads[0].text + ", " + heads[1].text + " or both?"
		f.hint = "one person may be both"
		f.strength = 0.3
	default:
		var texts []string
		for _, t := range heads {
			texts = append(texts, t.text)
		}
		f.question = "What " + verb + " " + person + ", " + strings.Join(texts, " or ") + "?"
	}
}

// dead tells whether an article says that somebody was killed or died.
func (ps *passages) dead(name string) bool {
	for _, props := range ps.props {
		for _, p := range props {
			if slices.ContainsFunc(p.claims, func(c *nlp.Claim) bool {
				f := family(c.Predicate.Class)
				return c.Polarity == nlp.Positive && c.Modality == nlp.Happened && (f == "kill" && c.Object.Name == name || f == "die" && c.Subject.Name == name)
			}) {
				return true
			}
		}
	}
	return false
}

// older tells whether somebody can have grown older between two articles by the years that lie between two ages.
func (ps *passages) older(a, b trait) bool {
	if a.kind != "age" {
		return false
	}
	x, _ := strconv.Atoi(a.value)
	y, _ := strconv.Atoi(b.value)
	p, q := ps.props[a.in.doc][0].doc.Article.Published.Day(), ps.props[b.in.doc][0].doc.Article.Published.Day()
	if x > y {
		x, y, p, q = y, x, q, p
	}
	if p.IsZero() || q.IsZero() {
		return y-x <= 2
	}
	years := int(q.Sub(p).Hours()/24/365) + 1
	return q.After(p.AddDate(0, 0, 3)) && y-x <= years
}
