package compare

import (
	"testing"

	"rashomon/nlp"
)

func TestDifference(t *testing.T) {
	for _, c := range []struct{ first, second, want, shown, reason string }{
		{"“The department consulted relevant parties and found that the release of the memoranda at this time would harm nobody.”",
			"“The department has consulted the relevant parties and found that the release of the memorandums to the council at this time would harm nobody.”",
			`"memoranda" against "memorandums to the council"`, "“The department consulted relevant parties and found that the release of the memoranda at this time would …”", "small words beside a change are not told of"},
		{"“Your visit, Madam Mayor, comes at a critical time for our valley and for the ferry.”", "“Your visit comes at a critical time for our valley and for the old ferry.”",
			`"Madam Mayor" is missing in Late Post and "old" is missing in Early Post`, "“Your visit, Madam Mayor, comes at a critical time for our valley and for the ferry.”", "two places are two changes"},
		{"“We don't have a single boat left that can cross the bay.”", "“We do not have a single barge left that can cross the bay.”",
			`"boat" against "barge"`, "“… don't have a single boat left that can cross …”", "a contraction is one word and two"},
		{"“The young people here have nowhere to go, no hall.”", "“The young people here have nowhere to go, no hall with a roof.”",
			`"with a roof" is missing in Early Post`, "“… to go, no hall.”", "where nothing stands the place is shown"},
	} {
		a, b := quotedBy("Early Post", c.first), quotedBy("Late Post", c.second)
		variants, near := drift(a, b)
		if near == 0 {
			t.Errorf("%s: no drift", c.reason)
			continue
		}
		if got := difference(a, b, variants); got != c.want {
			t.Errorf("%s: got %s, want %s", c.reason, got, c.want)
		}
		if got := excerptAt(a, variants, 0); got != c.shown {
			t.Errorf("%s: shows %s, want %s", c.reason, got, c.shown)
		}
	}
}

func quotedBy(outlet, text string) *item {
	return quoteItem(&nlp.Claim{Article: &nlp.Article{Outlet: outlet}}, 0, text, quoteWords(text))
}
