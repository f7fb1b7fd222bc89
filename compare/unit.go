package compare

import (
	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// baseUnit returns what a unit can be turned into, so that miles and kilometres meet; a unit that cannot be
// turned into another, as every currency, is its own.
func baseUnit(unit string) string {
	if c, ok := lexicon.Get().Conversions[unit]; ok {
		return c.Base
	}
	return unit
}

// inBase returns a quantity in its base unit.
func inBase(q nlp.Quantity) nlp.Quantity {
	if c, ok := lexicon.Get().Conversions[q.Unit]; ok {
		q.Low, q.High, q.Unit = q.Low*c.Factor, q.High*c.Factor, c.Base
	}
	return q
}

// conversionSlack is by what share an amount that somebody turned into another unit may be off: "105 miles (170
// kilometres)".
const conversionSlack = 0.03

// convertedApart is apart for two amounts in different units.
func convertedApart(a, b nlp.Quantity) bool {
	a, b = inBase(a), inBase(b)
	if a.Unit != b.Unit {
		return false
	}
	al, ah := loosen(a)
	bl, bh := loosen(b)
	return ah*(1+conversionSlack) < bl*(1-conversionSlack) || bh*(1+conversionSlack) < al*(1-conversionSlack)
}
