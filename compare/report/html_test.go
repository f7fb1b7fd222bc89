package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rashomon/compare"
)

// ferry is a report as a story gives it, with a decision of each kind.
func ferry(t testing.TB) *compare.Report {
	t.Helper()
	data, err := os.ReadFile("../../testdata/golden/ferry.json")
	if err != nil {
		t.Fatal(err)
	}
	var r compare.Report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	r.Articles[0].URL, r.Articles[1].URL = "https://harbour.example/ferry?a=1&b=2", "javascript:hit()"
	r.Articles[1].Origin, r.Articles[2].Origin = r.Articles[0].ID, "Northern Agency"
	r.Conflicts[0].Decision = &compare.Decision{Verdict: compare.VerdictContradiction, Note: "Rang the hospital.", Reviewer: "Ida", Time: "2024-03-04T09:30:00Z"}
	r.Conflicts[1].Decision = &compare.Decision{Verdict: compare.VerdictFalseAlarm, Reviewer: "Ida", Time: "2024-03-04T09:31:00Z"}
	r.Conflicts[2].Decision = &compare.Decision{Verdict: compare.VerdictUnsure, Reviewer: "Ida", Time: "2024-03-04T09:32:00Z", LookAgain: true}
	r.Conflicts[3].Sides[0].Stance = "السبت"
	r.Warnings = append(r.Warnings, "notes.txt: empty")
	return &r
}

func htmlOf(t testing.TB, r *compare.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func parsed(t testing.TB, page string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// find returns the elements of a name, and of a class where one is given.
func find(n *html.Node, name, class string) []*html.Node {
	var out []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (name == "" || c.Data == name) && (class == "" || strings.Contains(" "+attr(c, "class")+" ", " "+class+" ")) {
			out = append(out, c)
		}
	}
	return out
}

// pageElements are the elements that a page is made of, pageAttributes their attributes.
var (
	pageElements = wordSet(`html head meta title style script body a header nav main footer section article div p span b strong h1 h2 h3 h4 ul ol li
		label select option input button table thead tbody tr th td figure figcaption blockquote mark bdi q details summary svg line text path rect`)
	pageAttributes = wordSet(`lang charset http-equiv content name class id href rel dir hidden role aria-label aria-labelledby aria-hidden tabindex
		data-type data-status data-outlets data-row scope for type value autocomplete spellcheck
		viewbox width height x y x1 x2 y1 y2 rx d`)
)

// standsAlone fails where a page could ask for something or run something but its own style and script.
func standsAlone(t *testing.T, doc *html.Node) {
	t.Helper()
	ids := map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !pageElements[n.Data] {
			t.Errorf("an element <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if !pageAttributes[strings.ToLower(a.Key)] {
				t.Errorf("an attribute of <%s>: %s=%q", n.Data, a.Key, a.Val)
			}
		}
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two elements have the id %q", id)
			}
			ids[id] = true
		}
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, name := range []string{"for", "aria-labelledby"} {
			if v := attr(n, name); v != "" && !ids[v] {
				t.Errorf("<%s %s=%q> leads nowhere", n.Data, name, v)
			}
		}
		href := attr(n, "href")
		switch {
		case href == "":
		case strings.HasPrefix(href, "#"):
			if id, err := url.PathUnescape(href[1:]); err != nil || !ids[id] {
				t.Errorf("a link to %q leads nowhere", href)
			}
		default:
			if u, err := url.Parse(href); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
				t.Errorf("a link to %q", href)
			}
		}
	}
	for name, want := range map[string]int{"script": 1, "style": 1, "title": 1 + len(find(find(doc, "body", "")[0], "title", "")), "main": 1, "h1": 1, "nav": 1, "header": 1, "footer": 1} {
		if got := len(find(doc, name, "")); got != want {
			t.Errorf("%d elements <%s>, want %d", got, name, want)
		}
	}
}

func TestHTMLStandsAlone(t *testing.T) {
	page := htmlOf(t, ferry(t))
	doc := parsed(t, page)
	standsAlone(t, doc)
	policy := ""
	for _, m := range find(doc, "meta", "") {
		if attr(m, "http-equiv") == "Content-Security-Policy" {
			policy = attr(m, "content")
		}
	}
	style, script := textOf(find(doc, "style", "")[0]), textOf(find(doc, "script", "")[0])
	for _, want := range []string{"default-src 'none'", "style-src '" + hashSource([]byte(style)) + "'", "script-src '" + hashSource([]byte(script)) + "'", "base-uri 'none'", "form-action 'none'"} {
		if !strings.Contains(policy+";", want+";") {
			t.Errorf("the policy lacks %s: %s", want, policy)
		}
	}
	for _, bad := range []string{"url(", "@import", "http", "eval", "innerHTML", "fetch"} {
		if strings.Contains(style+script, bad) {
			t.Errorf("style or script has %q", bad)
		}
	}
	if page != htmlOf(t, ferry(t)) {
		t.Error("the page is not the same twice")
	}
}

// TestHTMLParts holds that the page has what the report has.
func TestHTMLParts(t *testing.T) {
	r := ferry(t)
	doc := parsed(t, htmlOf(t, r))
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"cards", len(find(doc, "article", "finding")), len(r.Conflicts) + len(r.Agreements)},
		{"rows of the matrix", len(find(find(doc, "table", "matrix")[0], "tr", "")), 1 + len(r.Conflicts)},
		{"columns of the matrix", len(find(find(doc, "table", "matrix")[0], "th", "")), 1 + 4 + len(r.Conflicts)},
		{"rows of agreements", len(find(find(doc, "table", "matrix")[1], "tr", "")), 1 + len(r.Agreements)},
		{"sources", len(find(find(doc, "ol", "sources")[0], "li", "")), len(r.Articles)},
		{"links to sources", strings.Count(htmlOf(t, r), "nofollow"), 1},
		{"publications on the timeline", len(find(doc, "path", "published")), len(r.Articles)},
		{"decisions", len(find(doc, "p", "decision")), 3},
		{"dismissed", len(find(doc, "article", "dismissed")), 1},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
	text := strings.Join(strings.Fields(textOf(find(doc, "main", "")[0])), " ")
	for _, want := range []string{
		"3 conflicts on the same occasion", "2 updates", "Of 6 findings: 2 decided, 1 to look at again, 3 undecided.", "1 to look at again", "1 finding shown and not counted, decided to be a false alarm or not worth mending.", "notes.txt: empty",
		"Decision: contradiction, by Ida, 4 Mar 2024. Rang the hospital.", "Decision: false alarm, by Ida", "Look again: the evidence is no longer what was decided on. Decision then: unsure",
		"Address given, not linked: javascript:hit()", "Origin: Northern Agency", "Origin: the text of ", "Read off the text, not supplied: ",
		"Coast Radio: The Morning Star was carrying 68 passengers", r.Conflicts[0].Reason,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if left := htmlOf(t, &compare.Report{Dismissed: 2}); !strings.Contains(left, "2 findings left out") {
		t.Error("the page does not say what was left out")
	}
	for i, c := range r.Conflicts {
		card := find(doc, "article", "finding")[i]
		if attr(card, "id") != c.ID {
			t.Errorf("card %d is %q, want %q", i, attr(card, "id"), c.ID)
		}
		shown := textOf(card)
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				for _, want := range []string{s.Stance, cl.Before, cl.Evidence, cl.After, cl.Outlet} {
					if !strings.Contains(shown, Plain(want)) {
						t.Errorf("card %d does not show %q", i, want)
					}
				}
			}
		}
	}
}

// TestHTMLEmpty holds that a report without conflicts makes a page too, and so does one whose articles are not told.
func TestHTMLEmpty(t *testing.T) {
	for _, r := range []*compare.Report{{}, {Agreements: []compare.Agreement{{ID: "g-1", Claims: []compare.Claim{{Article: "a-9"}}}}}, {Articles: []compare.Article{{ID: "a-1", File: "a.txt"}}}} {
		doc := parsed(t, htmlOf(t, r))
		standsAlone(t, doc)
		if text := textOf(doc); !strings.Contains(text, "No conflicts were found.") {
			t.Error("the page does not say that nothing was found")
		}
	}
}

// large is a report of many findings, as a week of a desk could give, in long paragraphs.
func large(t testing.TB, n int) *compare.Report {
	r := ferry(t)
	paragraph := strings.Repeat("The harbour was closed until the evening, and nobody was told why. ", 8)
	for _, c := range r.Conflicts {
		for _, s := range c.Sides {
			for k := range s.Claims {
				s.Claims[k].Before, s.Claims[k].After = paragraph, " "+paragraph
			}
		}
	}
	conflicts, agreements := r.Conflicts, r.Agreements
	r.Conflicts, r.Agreements = nil, nil
	for i := range n {
		if i%3 < 2 {
			c := conflicts[i%len(conflicts)]
			c.ID = fmt.Sprintf("f-%012d", i)
			r.Conflicts = append(r.Conflicts, c)
		} else {
			a := agreements[i%len(agreements)]
			a.ID = fmt.Sprintf("g-%012d", i)
			r.Agreements = append(r.Agreements, a)
		}
	}
	return r
}

func TestHTMLSize(t *testing.T) {
	page := htmlOf(t, large(t, 500))
	t.Logf("500 findings: %.2f MB", float64(len(page))/1e6)
	if len(page) > 5e6 {
		t.Errorf("%d bytes", len(page))
	}
}

// TestHTMLHeadings holds the order of headings, and that everything that takes input has a name.
func TestHTMLHeadings(t *testing.T) {
	doc := parsed(t, htmlOf(t, ferry(t)))
	level := 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			l := int(n.Data[1] - '0')
			if l > level+1 {
				t.Errorf("<%s> %q comes after a heading of level %d", n.Data, textOf(n), level)
			}
			level = l
		}
	}
	labels := map[string]bool{}
	for _, l := range find(doc, "label", "") {
		labels[attr(l, "for")] = true
	}
	for _, name := range []string{"select", "input"} {
		for _, n := range find(doc, name, "") {
			if !labels[attr(n, "id")] {
				t.Errorf("<%s id=%q> has no label", name, attr(n, "id"))
			}
		}
	}
	for _, n := range find(doc, "", "") {
		if attr(n, "role") == "region" && attr(n, "aria-label")+attr(n, "aria-labelledby") == "" {
			t.Errorf("a region without a name: <%s class=%q>", n.Data, attr(n, "class"))
		}
		if (n.Data == "a" || n.Data == "button") && attr(n, "tabindex") == "" && strings.TrimSpace(textOf(n))+attr(n, "aria-label") == "" {
			t.Errorf("a link without a name: %v", n.Attr)
		}
	}
	if first := find(find(doc, "body", "")[0], "a", "")[0]; attr(first, "class") != "skip" {
		t.Error("the first link does not lead past what comes first")
	}
}

// TestHTMLContrast computes contrast (WCAG 2.2) from the colours of the style, light and dark.
func TestHTMLContrast(t *testing.T) {
	style, err := htmlFiles.ReadFile("html/page.css")
	if err != nil {
		t.Fatal(err)
	}
	light, rest, _ := strings.Cut(string(style), "@media screen and (prefers-color-scheme: dark)")
	dark, _, _ := strings.Cut(rest, "*, ::before")
	color := regexp.MustCompile(`--(\w+): #([0-9a-f]{6});`)
	for theme, text := range map[string]string{"light": light, "dark": dark} {
		l := map[string]float64{}
		for _, m := range color.FindAllStringSubmatch(text, -1) {
			l[m[1]] = luminance(t, m[2])
		}
		for _, ground := range []string{"paper", "card"} {
			for _, ink := range []string{"ink", "quiet", "link", "conflict", "update", "occasion", "agreement"} {
				if c := contrast(l[ink], l[ground]); c < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f", theme, ink, ground, c)
				}
			}
		}
		if c := contrast(l["ink"], l["mark"]); c < 4.5 {
			t.Errorf("%s: marked words have contrast %.2f", theme, c)
		}
		if c := contrast(l["differs"], l["card"]); c < 3 {
			t.Errorf("%s: the line below words that differ has contrast %.2f", theme, c)
		}
	}
}

func luminance(t *testing.T, hex string) float64 {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	channel := func(shift uint) float64 {
		if c := float64(n>>shift&0xff) / 255; c > 0.04045 {
			return math.Pow((c+0.055)/1.055, 2.4)
		} else {
			return c / 12.92
		}
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }
