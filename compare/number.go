package compare

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

var numberDetector = detector{
	Name: Number,
	Doc: `How many or how much. Two outlets give amounts of the same thing, in the same unit and the same
role of the same event, that cannot both be: bounds ("at least 12") and rough figures are intervals, and
round figures are read as rounded. Parts ("including three children") and different things counted are
never set against each other.`,
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
		for _, q := range it.Quantities {
			if key := countKey(it, q); key != "" {
				byKey[key] = append(byKey[key], amount{it, q})
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
	for i, a := range list {
		for _, b := range list[:i] {
			if a.source == b.source || !apart(a.q, b.q) || background(list, a) || background(list, b) {
				continue
			}
			s := sameCount(a, b)
			if s <= 0 || holdsBoth(list, a, b) {
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
	f.question = g.words.askCount(opposed)
	return f, true
}

// background tells whether an article gave another toll before this one: what an article leads with is
// the toll of its story, and what comes later is told for comparison.
func background(list []amount, a amount) bool {
	return is(lexicon.Toll, tollFamily(a.item)) && slices.ContainsFunc(list, func(x amount) bool {
		return x.doc == a.doc && x.order < a.order && !x.Headline && apart(x.q, a.q) && compatiblePlaces(x.where, a.where) && !disjoint(x.when, a.when)
	})
}

// askCount asks for amounts: in the words of the first claim that is told of the event itself and not of
// its toll.
func (w wording) askCount(amounts []amount) string {
	for _, a := range amounts {
		if _, none := nobody(a.item); a.Tally == "" && !none {
			return w.howMany(a.Claim, a.q)
		}
	}
	class := tollFamily(amounts[0].item)
	if class == "die" {
		return "How many people died?"
	}
	return "How many people were " + lexicon.Get().Participle(class) + "?"
}

func width(q nlp.Quantity) float64 {
	if math.IsInf(q.Low, 0) || math.IsInf(q.High, 0) {
		return math.MaxFloat64
	}
	return (q.High - q.Low) / max(math.Abs(q.High), 1)
}

// countKey names what a quantity counts, so that only amounts of one thing meet; "" for what is no
// amount of anything or only a part.
func countKey(it *item, q nlp.Quantity) string {
	if q.Ordinal || q.Compound || partOfMore(it, q) {
		return ""
	}
	head := q.Head
	if it.Tally != "" && q.Unit == "" && (head == "" || family(lexicon.Get().NounClass(head)) == it.Tally) {
		return it.Tally + "|person|"
	}
	if is(lexicon.Toll, it.family) && (head == "" || is(lexicon.Human, head)) {
		head = "person"
	}
	switch q.Unit {
	case "":
		if head == "" || head == "time" || head == "other" || lexicon.Get().Can(head, 'T') && !is(lexicon.Toll, it.family) {
			return ""
		}
	case "share", "year of age":
		return ""
	}
	if lexicon.Get().Units[q.Unit].Measures == "time" && !is(lexicon.Lasting, it.family) {
		return ""
	}
	if it.Predicate.Lemma == "have" && !it.Object.Span.Contains(q.Span) {
		return "" // "has room for 180 passengers"
	}
	family := it.family
	if has(it, q) {
		family = having
	}
	key := family + "|" + head + "|" + q.Unit
	if q.Total > 0 {
		key += "|" + strconv.FormatFloat(q.Total, 'g', -1, 64)
	}
	return key
}

// has tells whether a quantity says what the subject has: "left with 86 passengers", "won 52 percent".
func has(it *item, q nlp.Quantity) bool {
	if is(lexicon.Gaining, it.Predicate.Lemma) &&
		it.Object.Span.Contains(q.Span) && (it.Object.Head == q.Head || q.Unit == "percent") {
		return true
	}
	for _, a := range it.Args {
		if a.Role == "with" && a.Span.Contains(q.Span) {
			return true
		}
	}
	return false
}

// partOfMore tells whether a quantity counts a part, or adds to what was counted before.
func partOfMore(it *item, q nlp.Quantity) bool {
	text := it.Article.Text
	before := lastWords(text[max(it.Evidence.Start, q.Start-60):q.Start], 3)
	after := firstWords(text[q.End:min(len(text), q.End+60)], 4)
	for _, w := range before {
		switch w {
		case "from", "than", "compared", "against":
			return true // what an amount is compared with
		case "another", "other", "additional", "further", "extra", "including", "include", "among", "plus", "least,", "with":
			return w != "with"
		}
	}
	for _, w := range after {
		switch w {
		case "others", "other", "more", "additional", "additionally", "among":
			return true
		}
	}
	if q.Unit != "" || q.Total > 0 {
		return false // "percent of the vote", "five of the seven members"
	}
	joined := strings.Join(after, " ")
	return strings.HasPrefix(joined, "of them") || strings.HasPrefix(joined, "of whom") || strings.HasPrefix(joined, "of the") || strings.HasPrefix(joined, "of those") || strings.HasPrefix(joined, "of which")
}

func lastWords(s string, n int) []string {
	f := strings.Fields(nlp.Fold(s))
	return f[max(0, len(f)-n):]
}

func firstWords(s string, n int) []string {
	f := strings.Fields(nlp.Fold(s))
	return f[:min(n, len(f))]
}

// apart tells whether two amounts cannot be the same, read as rounded as they are written.
func apart(a, b nlp.Quantity) bool {
	if a.Unit != b.Unit {
		return false
	}
	al, ah := loosen(a)
	bl, bh := loosen(b)
	return ah < bl || bh < al
}

// loosen widens an amount by what its writer may have rounded away: half of the last digit that
// is written for decimals, half a hundredth to half a tenth for numbers that end in zeros.
func loosen(q nlp.Quantity) (low, high float64) {
	slack := func(v float64) float64 {
		if math.IsInf(v, 0) {
			return 0
		}
		if v != math.Trunc(v) {
			return math.Max(math.Abs(v)*0.005, 0.005)
		}
		step := 1.0
		for v != 0 && math.Mod(v, step*10) == 0 && step < math.Abs(v) {
			step *= 10
		}
		if step < 100 {
			return step / 20
		}
		return step / 2
	}
	return q.Low - slack(q.Low), q.High + slack(q.High)
}

// sameCount tells how surely two amounts are of the same thing in the same event.
func sameCount(a, b amount) float64 {
	if a.sense != b.sense || disjoint(a.when, b.when) {
		return 0
	}
	if a.q.Low < 0 && b.q.Low < 0 && math.IsInf(a.q.Low, -1) && math.IsInf(b.q.Low, -1) {
		return 0
	}
	subjectA, objectA := without2(a)
	subjectB, objectB := without2(b)
	s, o := matchArg(subjectA, subjectB), matchArg(objectA, objectB)
	if s < 0 || o < 0 || describes(a) != describes(b) {
		return 0
	}
	if !compatiblePlaces(a.where, b.where) || occasion(a.item).apart(occasion(b.item)) {
		return 0
	}
	if cause := causes(a.item, b.item); cause < 0 || a.past != b.past || !a.story.shares(b.story) && max(s, o, cause) < 1 {
		return 0
	} else if is(lexicon.Toll, tollFamily(a.item)) {
		return 0.65 + 0.3*max(s, o, cause)
	}
	switch {
	case otherwise(a, b), portions(a) != portions(b), ofState(a) && a.Narrowed != b.Narrowed, !is(lexicon.Once, a.family) && (len(a.where) == 0) != (len(b.where) == 0):
		return 0
	case s >= 0.7 || o >= 0.8:
		return 0.6 + 0.3*max(s, o)
	case a.q.Total > 0:
		return 0.65 // out of as many
	case len(a.where) > 0 && share(a.where, b.where) && occasion(a.item).known() && occasion(b.item).known():
		return 0.75
	}
	return 0
}

// portions counts the phrases of a claim that say of what part of something it counts: "in the first
// half", "at noon".
func portions(a amount) int {
	n := 0
	for _, x := range a.Args {
		if locative(x.Role) && is(lexicon.Portion, x.Head) {
			n++
		}
	}
	return n
}

// ofState tells whether a claim is about a state, whose amounts differ by place: "employs 300 people in
// Leeds" and 12,000 in all.
func ofState(a amount) bool {
	return a.Predicate.Stative || is(lexicon.Holding, a.Predicate.Lemma)
}

// otherwise tells whether the phrases behind a preposition name different things: "paid 40 million for
// Smith", "for Jones".
func otherwise(a, b amount) bool {
	against := func(x amount) bool {
		return slices.ContainsFunc(x.Args, func(g nlp.Argument) bool { return g.Role == "against" })
	}
	if against(a) != against(b) {
		return true
	}
	apart := -0.6
	if a.q.Total > 0 {
		apart = -0.7 // "for the cut" and "for the decision" may be one
	}
	for _, x := range a.Args {
		for _, y := range b.Args {
			if x.Role == y.Role && !locative(x.Role) && !x.Span.Contains(a.q.Span) && !y.Span.Contains(b.q.Span) && matchArg(x, y) <= apart {
				return true
			}
		}
	}
	return false
}

// without2 returns subject and object but for the one that holds the quantity.
func without2(a amount) (subject, object nlp.Argument) {
	if a.Tally != "" {
		return subject, object // "the toll"
	}
	if !a.Subject.Span.Contains(a.q.Span) || a.Subject.Empty() {
		subject = a.Subject
	}
	switch {
	case !a.Object.Span.Contains(a.q.Span) || a.Object.Empty():
		object = a.Object
	case !a.Recipient.Empty():
		object = a.Recipient // "fined the airline $5 million"
	}
	return subject, object
}

// describes returns the words that narrow what is counted: "Afghan" in "12 Afghan soldiers".
func describes(a amount) string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(a.q.Of)) {
		if lexicon.Get().Noun(w) != a.q.Head {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// about returns the events and places that a count is said to be of, as base forms.
func about(it *item) []string {
	lex := lexicon.Get()
	var out []string
	for _, a := range arguments(it.Claim) {
		for _, w := range a.Words {
			if (event(w) || lex.PlaceWords[w]) && w != "toll" && w != "number" && !is(lexicon.Toll, lex.NounClass(w)) {
				out = append(out, w)
			}
		}
	}
	return out
}

// event tells whether a noun names something that happens to people.
func event(noun string) bool {
	return lexicon.Get().Can(noun, 'E') || is(lexicon.Calamity, noun)
}

// elsewhere tells whether a place without a name is among the words ("in the neighbouring province").
func elsewhere(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return lexicon.Get().PlaceWords[w] })
}

// causes compares what two claims give as the event that caused the count ("in the fire", "in a
// crash"): 1 the same, -1 different, 0 not told by both.
func causes(a, b *item) float64 {
	if a.Tally != "" || b.Tally != "" {
		x, y := about(a), about(b)
		if elsewhere(x) != elsewhere(y) || len(x) > 0 && len(y) > 0 && !share(x, y) {
			return -1 // "the toll of the flood" and "died in the landslide"
		}
	}
	best, seen := 0.0, false
	for _, x := range a.Args {
		for _, y := range b.Args {
			if !event(x.Head) || !event(y.Head) || x.Head == "connection" || y.Head == "connection" {
				continue
			}
			seen = true
			best = max(best, matchArg(x, y))
		}
	}
	if seen && best < 0.4 {
		return -1
	}
	return best
}

// holdsBoth tells whether one of two opposed articles gives the other's amount as well: it tells of
// both and holds neither.
func holdsBoth(list []amount, a, b amount) bool {
	for _, x := range list {
		if x.doc == a.doc && !apart(x.q, b.q) || x.doc == b.doc && !apart(x.q, a.q) {
			return true
		}
	}
	return tells(a.item, b.q) || tells(b.item, a.q)
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
	if q.Unit == "" && q.Of != "" {
		text += " " + q.Of
	}
	return text
}

func is(kind lexicon.Kind, word string) bool { return lexicon.Get().Is(kind, word) }
