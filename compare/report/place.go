package report

import "rashomon/compare"

// byID returns the articles of a report by their ids.
func byID(r *compare.Report) map[string]compare.Article {
	out := map[string]compare.Article{}
	for _, a := range r.Articles {
		out[a.ID] = a
	}
	return out
}

// ofFile tells whether the lines of an article's text are those of its file.
func ofFile(a compare.Article) bool { return a.Form == "stored" || a.Form == "decoded" }

// fileLine returns the line of the file that a claim stands in: that of the record in a JSON Lines file, 0 for a
// page, of which only lines of the extracted text are known.
func fileLine(a compare.Article, c compare.Claim) int {
	if ofFile(a) {
		return c.Line
	}
	return a.Record
}
