package nlp

import (
	"strings"
	"testing"
)

const body = `
Police arrested the banker Otto Kern in Leeds on Monday, a spokesman said.

He is accused of fraud and will stand trial in June, the prosecutor told reporters.

The bank said that it had known nothing of what Kern did.
`

// TestBoilerplate puts a line into an article, above its body, below it or inside, and asks whether it
// is skipped.
func TestBoilerplate(t *testing.T) {
	for _, tt := range []struct {
		line   string
		skip   bool
		reason string
	}{
		{"This website uses cookies to improve your visit.", true, "cookie notice"},
		{"We use cookies and similar technologies. You can change your preferences in your browser.", true, "cookie notice"},
		{"Accept Cookies", true, "button"},
		{"2,500 $", true, "donation counter"},
		{"55 Comments", true, "comment counter"},
		{"14.3K 3077", true, "share counter"},
		{"12 days left to reach our goal", true, "donation counter"},
		{"Support the Leeds Gazette", true, "appeal"},
		{"Subscribe to our newsletter", true, "appeal"},
		{"Donate now", true, "appeal"},
		{"Post a Comment", true, "comment widget"},
		{"Newest Most Voted", true, "comment widget"},
		{"@kern_fan In contrast to yours...", true, "comment"},
		{"FILE IMAGE", true, "caption"},
		{"The court of Leeds in 2014. (file photo)", true, "caption"},
		{"The court of Leeds on Monday. REUTERS / JANE SMITH", true, "caption with credit"},
		{"Photo by Jane Smith", true, "credit"},
		{"By Jane Smith", true, "byline"},
		{"Author: Jane Smith", true, "byline"},
		{"Published: April 23, 2013 9:39 AM", true, "date line"},
		{"Wednesday, May 12, 2021", true, "date line"},
		{"(Reporting by Jane Smith; Editing by Tom Jones)", true, "credit"},
		{"With reporting by AFP and Reuters", true, "credit"},
		{"Facebook", true, "social button"},
		{"Share this article", true, "social button"},
		{"Read more: What we know about Kern", true, "link"},
		{"Accessibility links", true, "navigation"},
		{"Advertisement", true, "advertisement"},
		{"© 2021 Leeds Gazette. All rights reserved.", true, "copyright"},
		{"OCTOBER 2025 يوم متبقٍ", true, "another script"},
		{"()", true, "no words"},

		{"The privacy law forbids the use of cookies without consent, and browsers must warn of them.", false, "a report about cookies does not speak to the reader"},
		{"Support for the government is growing, a poll found.", false, "a sentence"},
		{"The minister posted a comment on Facebook on Monday.", false, "a sentence"},
		{"The photo by Jane Smith was sold for $1 million.", false, "a sentence"},
		{"By Monday the army had left the town.", false, "a sentence that opens as a byline does"},
		{"Donations to the party rose by 12 percent last year.", false, "a sentence"},
		{"Read the letter, the judge told the jury, and then decide.", false, "a sentence"},
		{"In 2014, 55 people commented on the plan.", false, "a sentence with numbers"},
	} {
		for _, text := range []string{tt.line + "\n" + body, body + "\n" + tt.line + "\n", strings.Replace(body, "\n\nHe is", "\n\n"+tt.line+"\n\nHe is", 1)} {
			d := parseText(text)
			for _, l := range d.Lines {
				if got := d.Article.Text[l.Start:l.End]; got == tt.line {
					if (l.Kind == SkippedLine) != tt.skip {
						t.Errorf("%q (%s): skipped %v %q, want %v", tt.line, tt.reason, l.Kind == SkippedLine, l.Reason, tt.skip)
					}
				} else if l.Kind == SkippedLine && strings.Contains(body, got) {
					t.Errorf("%q: its neighbour %q is skipped: %s", tt.line, got, l.Reason)
				}
			}
		}
	}
}

func TestTitles(t *testing.T) {
	for _, tt := range []struct{ text, title, reason string }{
		{"Banker Arrested In Leeds\n" + body, "Banker Arrested In Leeds", "the first line"},
		{"Breaking News\n\nBanker arrested in Leeds\n" + body, "Banker arrested in Leeds", "below navigation"},
		{"0 $\n\nBanker arrested in Leeds\n\nSupport Leeds Now\n\nBanker arrested in Leeds\n" + body, "Banker arrested in Leeds", "the line that stands twice"},
		{"# Banker arrested in Leeds\n" + body, "Banker arrested in Leeds", "Markdown"},
		{body + "\nWho is Otto Kern\n" + body, "", "a heading in the body is no title"},
	} {
		d := parseText(tt.text)
		if d.Article.Title != tt.title {
			t.Errorf("%s: title %q, want %q", tt.reason, d.Article.Title, tt.title)
		}
	}
}

// TestHardWrap joins lines that were broken at a fixed width.
func TestHardWrap(t *testing.T) {
	d := parseText("Police arrested the banker Otto Kern in\nLeeds on Monday, after he had tried to\nleave the country with his wife and two\nchildren.\n\nThe bank said that it had known nothing\nof what Kern did.\n")
	if len(d.Sentences) != 2 {
		t.Errorf("%d sentences, want 2", len(d.Sentences))
	}
	if len(d.Claims) == 0 || d.Claims[0].Line != 1 {
		t.Errorf("claims %+v, want the first on line 1", d.Claims)
	}
}

func TestInfer(t *testing.T) {
	for _, tt := range []struct{ text, outlet, author, date, reason string }{
		{body + "\nAuthor: Jane Smith\n\nJane Smith is a reporter at the Leeds Gazette, follow her on Twitter @jane.", "Leeds Gazette", "Jane Smith", "", "a note on the author"},
		{"Banker arrested\n\nSupport Leeds Now\n" + body + "\nSupport Leeds Now\n\nLeeds Now\n", "Leeds Now", "", "", "an appeal and the site's name"},
		{"LEEDS, May 3 (Reuters) - " + strings.TrimSpace(body), "Reuters", "", "", "a dateline"},
		{"Banker arrested\nPublished: April 23, 2013 9:39 AM\nBy Jane Smith\n" + body, "", "Jane Smith", "2013-04-23", "a date line and a byline"},
		{body + "\n© 2020 Leeds Gazette. All rights reserved.", "Leeds Gazette", "", "", "a copyright line"},
		{body + "\n© Picture Desk/ Ann Lee", "", "", "", "whose picture it is"},
		{"Leeds Evening Post\nFriday 22 November 2024\n\nBANKER HELD: 'I SLEPT WELL'\nBy Jane Smith\n" + body, "Leeds Evening Post", "Jane Smith", "2024-11-22", "a masthead above the headline"},
		{"Banker arrested in Leeds\nLeeds Gazette, 21 March 2022\n" + body, "Leeds Gazette", "", "2022-03-21", "outlet and date in one line"},
		{"Post Office Closes\n22.03.2022\n" + body, "", "", "2022-03-22", "a headline with a word of mastheads, and no other headline"},
		{body, "", "", "", "what stays unknown stays empty"},
	} {
		d := Parse(&Article{Text: tt.text})
		a := d.Article
		if a.Outlet != tt.outlet || a.Author != tt.author || a.Published.String() != tt.date {
			t.Errorf("%s: %q %q %q, want %q %q %q", tt.reason, a.Outlet, a.Author, a.Published, tt.outlet, tt.author, tt.date)
		}
		for _, f := range []struct{ name, value string }{{"outlet", a.Outlet}, {"author", a.Author}, {"published", a.Published.String()}} {
			inferred := strings.Contains(strings.Join(a.Inferred, " "), f.name)
			if inferred != (f.value != "") {
				t.Errorf("%s: %s %q, inferred %v", tt.reason, f.name, f.value, inferred)
			}
		}
	}
	d := Parse(&Article{Text: body + "\n© 2020 Leeds Gazette.", Outlet: "Times of Leeds"})
	if d.Article.Outlet != "Times of Leeds" || strings.Contains(strings.Join(d.Article.Inferred, " "), "outlet") {
		t.Error("what is supplied is not replaced")
	}
}
