package read

import (
	"sort"
	"strings"

	"rashomon/nlp"
)

// unique drops articles that were given twice: the same text of the same outlet, or of an unknown
// one. It keeps the copy that says more, and orders by date, outlet and file.
func unique(articles []*nlp.Article) []*nlp.Article {
	sort.SliceStable(articles, func(i, j int) bool {
		a, b := articles[i], articles[j]
		switch {
		case a.File != b.File:
			return a.File < b.File
		case a.Record != b.Record:
			return a.Record < b.Record
		}
		return a.Outlet < b.Outlet
	})
	byText := map[string][]*nlp.Article{}
	var out []*nlp.Article
next:
	for _, a := range articles {
		key := nlp.Fold(a.Text[a.Header.End:])
		for _, b := range byText[key] {
			if a.Outlet != "" && b.Outlet != "" && !strings.EqualFold(a.Outlet, b.Outlet) {
				continue
			}
			if known(a) > known(b) {
				*b = *a
			}
			continue next
		}
		byText[key] = append(byText[key], a)
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Before(out[j]) })
	return out
}

// known counts the fields that are filled.
func known(a *nlp.Article) int {
	n := 0
	for _, s := range []string{a.Outlet, a.Title, a.Author, a.URL, a.Published.String()} {
		if s != "" {
			n++
		}
	}
	return n
}
