package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var numberDetector = detector{
	Name: Number,
	Doc: `How many or how much. Two outlets give amounts of the same thing, in the same unit and the same
role of the same event, that cannot both be: bounds ("at least 12") and rough figures are intervals, and
round figures are read as rounded. Parts ("including three children") and different things counted are
never set against each other. How deep, wide or heavy one thing is, how many children or wives somebody has, how many
live in a place, how high water rose, how many shots were fired, how many shots or stabs hit somebody, is compared wherever in a sentence it
stands, and so is how old a named person is, where the days of publication do not tell why. What news counts again and again
(the dead, jobs cut, a price, the length of a sentence) is compared whatever words tell it, unless either clause names
somebody or something that the other article does not know.`,
	Examples: []Example{
		{First: "The avalanche killed nine climbers.", Second: "The avalanche killed 14 climbers.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Status: Disputed},
		{First: "The avalanche killed nine climbers.", Second: "The avalanche killed 14 climbers.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-09", Status: Update},
		{First: "The avalanche killed at least nine climbers.", Second: "The avalanche killed 14 climbers.",
			FirstDay: "2022-03-08", SecondDay: "2022-03-08", Why: "a bound"},
	},
	find: number,
}

// An amount is a quantity in its claim.
type amount struct {
	*item
	q nlp.Quantity
}

func number(g *Group) []finding {
	byKey := map[string][]amount{}
	for _, it := range g.items {
		if it.sense == unsettled {
			continue
		}
		if none, ok := nobody(it); ok {
			key := tollFamily(it) + "|person|"
			byKey[key] = append(byKey[key], amount{it, none})
		}
		if it.sign < 0 {
			continue
		}
		if one, ok := another(it); ok {
			key := it.family + "|person|"
			byKey[key] = append(byKey[key], amount{it, one})
		}
		for k, q := range it.Quantities {
			if key := it.keyOf(k); key != "" {
				byKey[key] = append(byKey[key], amount{it, q})
			}
		}
	}
	// Nobody is none of any kind of people: "nobody was held", "14 demonstrators were held".
	for _, key := range sortedKeys(byKey) {
		of, rest, _ := strings.Cut(key, "|")
		if head, _, _ := strings.Cut(rest, "|"); head != "person" && lexicon.Get().Can(head, 'P') {
			for _, a := range byKey[of+"|person|"] {
				if a.q.High == 0 {
					byKey[key] = append(byKey[key], a)
				}
			}
		}
	}
	var out []finding
	for _, key := range sortedKeys(byKey) {
		if f, ok := g.numbers(key, byKey[key]); ok {
			out = append(out, f)
		}
	}
	return out
}

// nobody returns the amount of a claim that says that something happened to nobody: "no one was hurt",
// "there were no arrests".
func nobody(it *item) (nlp.Quantity, bool) {
	if it.sign > 0 || it.Polarity != nlp.Negative || !is(lexicon.Toll, tollFamily(it)) {
		return nlp.Quantity{}, false
	}
	for _, a := range []nlp.Argument{it.Object, it.Subject} {
		if a.Negative && (it.Tally != "" || a.Vague || is(lexicon.Human, a.Head) || a.Head == "one" || a.Head == "nobody" || a.Head == "no-one") {
			return nlp.Quantity{Span: a.Span, Head: "person"}, true
		}
	}
	return nlp.Quantity{}, false
}

// numbers sets amounts of one thing against each other.
func (g *Group) numbers(key string, list []amount) (finding, bool) {
	var opposed []amount
	strength := 0.0
	leading := slices.DeleteFunc(slices.Clone(list), func(a amount) bool { return background(list, a) })
	for i, a := range leading {
		for _, b := range leading[:i] {
			if a.source == b.source || !apart(a.q, b.q) || otherPolls(a.item, b.item) {
				continue
			}
			s := sameCount(a, b)
			if s <= 0 || otherMeasure(a, b) || otherDays(a.item, b.item) || otherStretch(a.item, b.item) || holdsBoth(list, a, b) {
				continue
			}
			strength = max(strength, s)
			for _, x := range []amount{b, a} {
				if !slices.ContainsFunc(opposed, func(o amount) bool { return o.item == x.item && o.q.Span == x.q.Span }) {
					opposed = append(opposed, x)
				}
			}
		}
	}
	if len(opposed) == 0 {
		return finding{}, false
	}
	f := finding{Type: Number, key: key, strength: strength, rises: is(lexicon.Toll, tollFamily(opposed[0].item))}
	// Amounts that can be the same are one stance, named by the sharpest of them.
	slices.SortStableFunc(opposed, func(a, b amount) int {
		if w := width(a.q) - width(b.q); w != 0 {
			return int(math.Copysign(1, w))
		}
		return a.order - b.order
	})
	var heads []nlp.Quantity
	for _, o := range opposed {
		placed := false
		for k := range heads {
			if !apart(heads[k], o.q) {
				f.stances[k].add(o.item)
				f.words(o, heads[k])
				placed = true
				break
			}
		}
		if !placed {
			heads = append(heads, o.q)
			f.stances = append(f.stances, stance{name: quantityText(o.item, o.q), items: []*item{o.item}})
		}
	}
	if len(f.stances) < 2 {
		return finding{}, false
	}
	g.side(&f, heads, list, opposed)
	f.fromBodies(list)
	f.question = g.words.askCount(opposed)
	return f, true
}

// side adds the articles that give one of the amounts in dispute and were set against none themselves.
func (g *Group) side(f *finding, heads []nlp.Quantity, list, opposed []amount) {
	for _, a := range list {
		if slices.ContainsFunc(f.all(), func(it *item) bool { return it.doc == a.doc }) || background(list, a) {
			continue
		}
		fits, k := 0, -1
		for i, h := range heads {
			if !apart(h, a.q) {
				fits++
				k = i
			}
		}
		if fits == 1 && slices.ContainsFunc(opposed, func(o amount) bool {
			return !apart(o.q, a.q) && slices.Contains(f.stances[k].items, o.item) && sameCount(amount{o.item, o.q}, a) > 0
		}) {
			f.stances[k].add(a.item)
			f.words(a, heads[k])
		}
	}
}

// fromBodies shows the sentence of an article in the place of its headline where both give one amount: it says more.
func (f *finding) fromBodies(list []amount) {
	given := func(it *item) (amount, bool) {
		k := slices.IndexFunc(list, func(a amount) bool { return a.item == it })
		if k < 0 {
			return amount{}, false
		}
		return list[k], true
	}
	for _, s := range f.stances {
		for i, it := range s.items {
			head, ok := given(it)
			if !it.Headline || !ok {
				continue
			}
			if k := slices.IndexFunc(list, func(a amount) bool {
				return a.doc == it.doc && !a.Headline && a.q.Low == head.q.Low && a.q.High == head.q.High && !slices.Contains(s.items, a.item)
			}); k >= 0 {
				s.items[i] = list[k].item
			}
		}
	}
}

// words notes how an amount is worded that is put to another one which it may be, but is not the same.
func (f *finding) words(a amount, head nlp.Quantity) {
	if a.q.Low == head.Low && a.q.High == head.High {
		return
	}
	if f.worded == nil {
		f.worded = map[*item]string{}
	}
	f.worded[a.item] = quantityText(a.item, a.q)
}

// otherDays tells whether the sentences of two claims name weekdays, of dates that nobody knows, and none of them is
// the same: what is counted of Monday night is not what is counted of Wednesday.
func otherDays(a, b *item) bool {
	days := func(it *item) map[string]bool {
		out := map[string]bool{}
		for _, t := range it.times {
			if day := timeWords(nlp.Fold(it.Article.Text[t.Start:t.End]))["weekday"]; day != "" && !t.Known() {
				out[day] = true
			}
		}
		return out
	}
	x, y := days(a), days(b)
	for day := range x {
		if y[day] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

// stretch is how a sentence says that it counts what happened in several days or longer, or up to now.
var stretch = pattern(`\b(?:over|in|during|within|across|for|after|on) (?:the )?(?:past |last |first )?(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)[ -](?:consecutive |straight )?(?:day|night|week|month|year)s?\b`)

// otherStretch tells whether one of two claims counts what happened in several days and the other does not say so, or
// whether both count arrests, of which there may be more every day, and were published two days apart.
func otherStretch(a, b *item) bool {
	long := func(it *item) bool {
		return stretch().MatchString(nlp.Fold(it.Article.Text[it.Evidence.Start:it.Evidence.End]))
	}
	if long(a) != long(b) {
		return is(lexicon.Toll, tollFamily(a)) && tollFamily(a) != "die" && tollFamily(a) != "kill"
	}
	x, y := []*item{a}, []*item{b}
	return tollFamily(a) == "arrest" && max(daysBetween(x, y), daysBetween(y, x)) >= daysOfArrests
}

// daysOfArrests is from how many days on between two reports the arrests that they count need not be the same.
const daysOfArrests = 2

// background tells whether an article gave another toll before this one: what an article leads with is
// the toll of its story, and what comes later is told for comparison.
func background(list []amount, a amount) bool {
	return is(lexicon.Toll, tollFamily(a.item)) && slices.ContainsFunc(list, func(x amount) bool {
		return x.doc == a.doc && x.order < a.order && !x.Headline && apart(x.q, a.q) && compatiblePlaces(x.where, a.where) && !disjoint(x.when, a.when)
	})
}

func width(q nlp.Quantity) float64 {
	if math.IsInf(q.Low, 0) || math.IsInf(q.High, 0) {
		return math.MaxFloat64
	}
	return (q.High - q.Low) / max(math.Abs(q.High), 1)
}

// holdsBoth tells whether one of two opposed articles gives the other's amount as well: it tells of
// both and holds neither.
func holdsBoth(list []amount, a, b amount) bool {
	for _, x := range list {
		if x.doc == a.doc && !apart(x.q, b.q) || x.doc == b.doc && !apart(x.q, a.q) {
			return true
		}
	}
	return tells(a.item, b.q) || tells(b.item, a.q) || tallies(a, b.q) || tallies(b, a.q)
}

// tallies tells whether the article of an amount gives another one, of the same things, elsewhere: "12,000 homes" of the
// north, or what a toll has come to.
func tallies(a amount, q nlp.Quantity) bool {
	toll := is(lexicon.Toll, tollFamily(a.item))
	return slices.ContainsFunc(a.given, func(x nlp.Quantity) bool {
		if x.Unit != q.Unit || apart(x, q) || !apart(x, a.q) {
			return false
		}
		if !toll {
			return x.Head != "" && x.Head == q.Head && !is(lexicon.Human, x.Head) && x.Head != "person"
		}
		return slices.ContainsFunc(lastWords(a.Article.Text[max(0, x.Start-30):x.Start], 3), func(w string) bool { return w == "toll" })
	})
}

// tells tells whether a sentence gives an amount of the same too, as of a part: "scored 31 goals, 22 of
// them in the league" does not contradict 22 in the league.
func tells(it *item, q nlp.Quantity) bool {
	for _, other := range it.counts {
		if other.Unit == q.Unit && other.Low == q.Low && other.High == q.High && (other.Head == q.Head || other.Head == "") {
			return true
		}
	}
	return false
}

// quantityText writes an amount with what it counts: "at least 12 people".
func quantityText(it *item, q nlp.Quantity) string {
	text := decapital(strings.Join(strings.Fields(it.Article.Text[q.Start:q.End]), " "))
	if one, ok := another(it); ok && one.Span == q.Span {
		return "one (" + text + ")" // "a third co-worker" is no answer to "how many"
	}
	if q.Unit == "" && q.Of != "" {
		text += " " + q.Of
	}
	return text
}

func is(kind lexicon.Kind, word string) bool { return lexicon.Get().Is(kind, word) }
