package nlp

import (
	"slices"
	"sort"
	"strings"

	"rashomon/nlp/lexicon"
)

// Link gives entities of several documents one name each, the same in every document: "Brandt"
// in one and "Nora Brandt" in another. Two persons stay apart where their given names differ, and
// where a family name alone could be either's. It also renames the arguments and sources of the
// claims. [Claim.ID] changes only where two articles have claims of one.
func Link(docs []*Document) {
	tellApart(docs)
	l := newLinker(docs)
	for _, d := range docs {
		to := map[string]string{}
		l.here = map[string]bool{}
		for _, e := range d.Entities {
			l.here[e.Name] = true
		}
		for i := range d.Entities {
			e := &d.Entities[i]
			name := l.name(e)
			if name == "" || name == e.Name {
				continue
			}
			if t := l.types[name]; e.Type == Other {
				e.Type = t
			}
			to[e.Name] = name
			e.Name = name
		}
		if len(to) > 0 {
			d.rename(to)
		}
	}
	appoint(docs)
}

// tellApart gives claims of several articles that have one ID, as of the same outlet's sentence told
// twice, one each.
func tellApart(docs []*Document) {
	in := map[string]int{}
	for _, d := range docs {
		for i := range d.Claims {
			in[d.Claims[i].ID]++
		}
	}
	for _, d := range docs {
		for i := range d.Claims {
			if c := &d.Claims[i]; in[c.ID] > 1 {
				c.ID = contentID("c", c.ID, d.Article.ID())
			}
		}
	}
}

// A linker knows the names of all documents.
type linker struct {
	people []linkedName // of two words and more
	orgs   []linkedName
	types  map[string]EntityType // of the names in the lists
	here   map[string]bool       // the names of the document that is renamed, which it tells apart itself

	// The names in the lists, by what a name shares with those that it can stand for: see personKeys.
	// Thousands of articles name tens of thousands of people.
	byPart map[string][]int
	byBody map[string][]int
}

type linkedName struct {
	name  string
	words []string
	count int // documents
}

func newLinker(docs []*Document) *linker {
	people, orgs := map[string]*linkedName{}, map[string]*linkedName{}
	add := func(m map[string]*linkedName, name string) {
		if m[name] == nil {
			m[name] = &linkedName{name: name, words: strings.Fields(Fold(name))}
		}
		m[name].count++
	}
	for _, d := range docs {
		for _, e := range d.Entities {
			switch e.Type {
			case Person:
				add(people, e.Name)
			case Organization:
				add(orgs, e.Name)
			}
		}
	}
	l := &linker{types: map[string]EntityType{}, byPart: map[string][]int{}, byBody: map[string][]int{}}
	for _, p := range people {
		if len(p.words) > 1 {
			l.people = append(l.people, *p)
			l.types[p.name] = Person
		}
	}
	for _, o := range orgs {
		l.orgs = append(l.orgs, *o)
		l.types[o.name] = Organization
	}
	// The commonest spelling is the one that is shown; of two, the longer.
	for _, list := range [][]linkedName{l.people, l.orgs} {
		sort.Slice(list, func(i, j int) bool {
			a, b := list[i], list[j]
			switch {
			case a.count != b.count:
				return a.count > b.count
			case len(a.name) != len(b.name):
				return len(a.name) > len(b.name)
			}
			return a.name < b.name
		})
	}
	for i, p := range l.people {
		for _, k := range personKeys(p.words, true) {
			l.byPart[k] = append(l.byPart[k], i)
		}
	}
	for i, o := range l.orgs {
		keys := []string{"all " + strings.Join(o.words, " "), "open " + o.words[0]}
		if len(o.words) > 2 {
			keys = append(keys, "initials "+initials(o.words))
		}
		for _, k := range keys {
			l.byBody[k] = append(l.byBody[k], i)
		}
	}
	return l
}

// personKeys returns what names of one person have in common one of: the first word, or of the last one the whole, its
// beginning, its end or its middle. Two letters that differ leave one of these three as it is: see alike. Of a name that
// is looked for the middle is taken as it stands, of those in the list also one letter before and behind.
func personKeys(words []string, listed bool) []string {
	words, _ = generation(words)
	last := strings.TrimSuffix(words[len(words)-1], ".")
	out := []string{"first " + words[0], "last " + words[len(words)-1]}
	if n := len(last); n >= 6 {
		out = append(out, "begins "+last[:3], "ends "+last[n-3:])
		for at := 2; n >= 9 && at <= 4; at++ {
			if listed || at == 3 {
				out = append(out, "middle "+last[at:at+3])
			}
		}
	}
	return out
}

// among returns the places in a list that stand under one of some keys, in order.
func among(index map[string][]int, keys ...string) []int {
	var out []int
	for _, k := range keys {
		out = append(out, index[k]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// name returns the name of an entity across documents, "" for its own.
func (l *linker) name(e *Entity) string {
	words := strings.Fields(Fold(e.Name))
	switch e.Type {
	case Person, Other:
		if name := l.person(words, e.Type); name != "" || len(words) > 1 || e.Type == Person {
			return name
		}
		// A word alone, of which this article does not say what it is.
		return l.organization(e.Name, words)
	case Organization:
		return l.organization(e.Name, words)
	}
	return ""
}

func (l *linker) person(words []string, t EntityType) string {
	var first *linkedName
	for _, i := range among(l.byPart, personKeys(words, false)...) {
		p := &l.people[i]
		if !sameName(words, p.words, t, Person) || t == Other && words[0] != p.words[len(p.words)-1] || len(words) == 1 && l.here[p.name] {
			continue
		}
		switch {
		case first == nil:
			first = p
		case len(words) == 1 && first.count <= 2*p.count && !sameName(first.words, p.words, Person, Person):
			return "" // two people of that name, and neither is in most articles
		}
	}
	if first == nil {
		return ""
	}
	return first.name
}

// organization finds another name of the same body: without the state in front of it ("US State
// Department"), written out ("FBI"), or in full ("Norvik" for "Norvik Motors").
func (l *linker) organization(name string, words []string) string {
	fields := strings.Fields(name)
	for _, i := range among(l.byBody, "all "+strings.Join(words[1:], " "), "open "+words[0], "initials "+words[0]) {
		o := l.orgs[i]
		switch {
		case o.name == name:
		case len(words) > 2 && len(o.words) == len(words)-1 && endsWith(words, o.words) && places().known(fields[0]):
			return o.name
		case len(words) == 1 && len(words[0]) > 2 && len(o.words) > 2 && initials(o.words) == words[0]:
			return o.name
		case opensName(o.words, words):
			return o.name
		}
	}
	return ""
}

// opensName tells whether a short name is how a longer one begins, with a word that is no common one:
// "Norvik" for "Norvik Motors", not "United" for "United Nations".
func opensName(long, short []string) bool {
	return len(short) == 1 && len(long) > 1 && long[0] == short[0] && len(short[0]) > 3 &&
		!lexicon.Get().Common(short[0]) && !places().known(withCapital(short[0]))
}

func (d *Document) rename(to map[string]string) {
	for i := range d.Claims {
		c := &d.Claims[i]
		for _, a := range []*Argument{&c.Subject, &c.Object, &c.Recipient} {
			a.rename(to)
		}
		for k := range c.Args {
			c.Args[k].rename(to)
		}
		for k := range c.Attribution {
			replace(&c.Attribution[k].Source, to)
		}
		for k := range c.Where {
			replace(&c.Where[k], to)
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.Speaker.rename(to)
		for k := range q.Attribution {
			replace(&q.Attribution[k].Source, to)
		}
	}
}

func replace(s *string, to map[string]string) {
	if name, ok := to[*s]; ok {
		*s = name
	}
}

func (a *Argument) rename(to map[string]string) {
	if a.Text == a.Name {
		replace(&a.Text, to)
	}
	replace(&a.Name, to)
	replace(&a.Party, to)
	for i := range a.Names {
		replace(&a.Names[i], to)
	}
	for i := range a.Members {
		replace(&a.Members[i], to)
	}
}
