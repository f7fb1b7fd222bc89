package compare

import (
	"math"
	"slices"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// otherMeasure tells whether the words around two amounts of one thing show that they measure it in different ways, so that both
// can be: what each of several weighs and what all weigh, a rise and a fall, a rise by and a rise to, an amount without the
// scale that the other one has.
func otherMeasure(a, b amount) bool {
	return shareOf(a) != shareOf(b) || contraryMoves(a.item, b.item) || movesTo(a, b) || scaled(a.q, b.q)
}

// shareReach is how many words beside an amount may say whether it is one of several or all.
const shareReach = 4

// shareOf tells whether an amount is said to be of each of several or of all together, by a word near it.
func shareOf(a amount) string {
	text := a.Article.Text
	beside := slices.Concat(lastWords(text[a.Evidence.Start:max(a.Evidence.Start, a.q.Start)], shareReach),
		firstWords(text[a.q.End:max(a.q.End, a.Evidence.End)], shareReach))
	for _, w := range append(beside, strings.Fields(nlp.Fold(a.Subject.Phrase))...) {
		switch strings.Trim(w, ".,;:\"”)") {
		case "each", "apiece":
			return "each"
		case "average":
			return "average"
		case "combined", "altogether":
			return "all"
		}
	}
	return ""
}

// contraryMoves tells whether the predicates of two claims exclude each other, as rising and falling do: which of the two it
// was is another question than by how much.
func contraryMoves(a, b *item) bool {
	lex := lexicon.Get()
	return lex.Opposite(a.Predicate.Class, b.Predicate.Class) || lex.Opposite(a.Predicate.Lemma, b.Predicate.Lemma)
}

// movesTo tells whether of two amounts of one move the one is where it led to and the other how far: "rose to $28", "rose $1.30".
func movesTo(a, b amount) bool {
	to := func(x amount) bool {
		before := lastWords(x.Article.Text[max(x.Evidence.Start, x.q.Start-20):max(x.Evidence.Start, x.q.Start)], 1)
		return len(before) > 0 && before[0] == "to"
	}
	return to(a) != to(b) && a.Tally == "" && b.Tally == "" && a.q.Unit != "" && a.Predicate.Lemma == b.Predicate.Lemma
}

// scaled tells whether two sums of money are the same but for a scale that one of them leaves out: "$54.9 million", "$54.9".
func scaled(a, b nlp.Quantity) bool {
	small, large := min(a.Low, b.Low), max(a.Low, b.Low)
	if !slices.Contains(lexicon.Get().Measures(a.Unit), "money") || small <= 0 || small >= 1000 || math.IsInf(large, 0) {
		return false
	}
	return slices.ContainsFunc([]float64{1e3, 1e6, 1e9}, func(scale float64) bool { return math.Abs(large-small*scale) < small*scale*1e-9 })
}
