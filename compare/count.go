package compare

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// countKey names what a quantity counts, so that only amounts of one thing meet; "" for what is no
// amount of anything or only a part.
func countKey(it *item, q nlp.Quantity) string {
	if q.Unit == nlp.Ordinal || q.Compound || partOfMore(it, q) {
		return ""
	}
	head := q.Head
	if it.Tally != "" && q.Unit == "" && (head == "" || family(lexicon.Get().NounClass(head)) == it.Tally) {
		return it.Tally + "|person|"
	}
	if is(lexicon.Toll, it.family) && (head == "" || head == "others" || is(lexicon.Human, head)) {
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
	if lexicon.Get().Units[q.Unit].Measures == "length" && from.MatchString(it.Article.Text[q.End:min(len(it.Article.Text), q.End+30)]) {
		return "" // how far from where: see distances
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
	key := family + "|" + countedAs(head) + "|" + baseUnit(q.Unit)
	if before := lastWords(it.Article.Text[max(it.Evidence.Start, q.Start-20):max(it.Evidence.Start, q.Start)], 1); q.Unit != "" && len(before) > 0 && before[0] == "by" {
		key += "|by" // "rose by a metre" and "rose to four metres"
	}
	if q.Total > 0 {
		key += "|" + strconv.FormatFloat(q.Total, 'g', -1, 64)
	}
	return key
}

// keyOf returns the countKey of one of an item's quantities.
func (it *item) keyOf(k int) string {
	if it.counted == nil {
		return countKey(it, it.Quantities[k])
	}
	return it.counted[k]
}

// from is what stands behind a distance from somewhere: "15 km north of the town".
var from = regexp.MustCompile(`^ (?:to the |to |due |away |further )?(?:north|south|east|west|away|from|off|outside|inland|offshore)`)

// countedAs returns one noun for all by which outlets count the same things: "11 aircraft", "dozens of jets".
func countedAs(head string) string {
	for _, kind := range []lexicon.Kind{lexicon.Aircraft, lexicon.Dwelling, lexicon.Vessel} {
		if is(kind, head) {
			return string(kind)
		}
	}
	return head
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
	after := firstWords(text[q.End:min(len(text), q.End+60)], 5)
	if n := len(before); n == 3 && before[0] == "from" && before[2] == "to" {
		before = nil // "rose from nine to 12": the first is what the second is compared with
	}
	for i, w := range before {
		switch w {
		case "first", "last", "next", "latest":
			if i == len(before)-1 {
				return true // "its first two deaths"
			}
		case "from":
			if i+2 < len(before) {
				continue // "a nurse from Brenta had 11"
			}
			return true
		case "than", "compared", "against":
			return true // what an amount is compared with
		case "another", "other", "additional", "further", "extra", "including", "include", "among", "plus":
			return true
		}
	}
	if len(after) > 0 && (after[0] == "others" || after[0] == "other") && it.Tally == "" && is(lexicon.Toll, it.family) && toldOfOthers(it, q.Span) {
		return false // "killed two and wounded two others"
	}
	for i, w := range after[:min(4, len(after))] {
		switch w {
		case "others", "other", "more", "additional", "additionally", "among":
			if w != "among" || i+1 == len(after) || after[i+1] != "them" && after[i+1] != "whom" { // "twelve, among them two children"
				return true
			}
		}
	}
	if q.Unit != "" || q.Total > 0 {
		return false // "percent of the vote", "five of the seven members"
	}
	joined := strings.Join(after, " ")
	if strings.Contains(joined, "followed by") {
		return true // "six shots, followed by four more"
	}
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

// apart tells whether two amounts cannot be the same, read as rounded as they are written, and in one unit.
func apart(a, b nlp.Quantity) bool {
	if a.Unit != b.Unit {
		return convertedApart(a, b)
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
		if n := int64(v); n%10 != 0 && float64(n) == v {
			return step / 20 // as most are, and math.Mod takes its time
		}
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
