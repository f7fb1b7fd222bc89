package read

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rashomon/nlp"
)

// meta is what a page says of itself.
type meta struct {
	outlet, title, author, url string
	published                  nlp.Moment
	inferred                   []string // what only a reader would take for it
}

// pageMeta reads JSON-LD, then OpenGraph and other meta elements, then <time> and the dates that
// a reader sees. What comes first wins.
func pageMeta(doc *html.Node) meta {
	var m meta
	fill := func(field *string, value string) {
		if value = oneLine(value); *field == "" && value != "" && len(value) < 400 {
			*field = value
		}
	}
	date := func(value string) {
		if t, err := moment(oneLine(value)); err == nil && m.published.IsZero() && !t.IsZero() {
			m.published = t
		}
	}
	each(doc, func(n *html.Node) {
		if n.DataAtom == atom.Script && strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
			ldMeta(n.FirstChild.Data, fill, date, &m)
		}
	})
	each(doc, func(n *html.Node) {
		if n.DataAtom == atom.Link && attr(n, "rel") == "canonical" {
			fill(&m.url, attr(n, "href"))
		}
		if n.DataAtom != atom.Meta {
			return
		}
		name := strings.ToLower(attr(n, "property"))
		if name == "" {
			name = strings.ToLower(attr(n, "name"))
		}
		if name == "" {
			name = strings.ToLower(attr(n, "itemprop"))
		}
		content := attr(n, "content")
		switch name {
		case "og:site_name", "application-name", "dc.publisher", "publisher":
			fill(&m.outlet, content)
		case "og:title", "twitter:title", "dc.title", "headline":
			fill(&m.title, content)
		case "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author":
			if !strings.HasPrefix(content, "http") {
				fill(&m.author, strings.TrimPrefix(strings.TrimPrefix(content, "By "), "by "))
			}
		case "og:url":
			fill(&m.url, content)
		case "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date":
			date(content)
		}
	})
	each(doc, func(n *html.Node) {
		if n.DataAtom == atom.Time && (has(n, "pubdate") || strings.EqualFold(attr(n, "itemprop"), "datePublished")) {
			date(attr(n, "datetime"))
		}
	})
	each(doc, func(n *html.Node) {
		if n.DataAtom == atom.Time && m.published.IsZero() {
			if date(attr(n, "datetime")); m.published.IsZero() {
				date(textOf(n))
			}
		}
	})
	if m.published.IsZero() {
		if m.published = visibleDate(doc); !m.published.IsZero() {
			m.inferred = append(m.inferred, "published")
		}
	}
	if m.title == "" {
		each(doc, func(n *html.Node) {
			if n.DataAtom == atom.H1 {
				fill(&m.title, textOf(n))
			}
		})
	}
	each(doc, func(n *html.Node) {
		if n.DataAtom == atom.Title && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			title, site := splitTitle(textOf(n))
			fill(&m.title, title)
			if m.outlet == "" && strings.EqualFold(title, m.title) && site != "" {
				fill(&m.outlet, site)
				m.inferred = append(m.inferred, "outlet")
			}
		}
	})
	// "Headline - The Site" in the metadata as well.
	if title, site := splitTitle(m.title); site != "" && strings.EqualFold(site, m.outlet) {
		m.title = title
	}
	return m
}

// splitTitle parts "Headline | The Site" and "Headline - The Site".
func splitTitle(s string) (title, site string) {
	s = oneLine(s)
	for _, mark := range []string{" | ", " — ", " – ", " - ", " :: "} {
		if i := strings.LastIndex(s, mark); i > 0 {
			title, site = s[:i], s[i+len(mark):]
			if len(strings.Fields(site)) <= 5 && len(strings.Fields(title)) > len(strings.Fields(site)) {
				return title, site
			}
		}
	}
	return s, ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func each(n *html.Node, f func(*html.Node)) {
	if n.Type == html.ElementNode {
		f(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, f)
	}
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// ldMeta reads one block of JSON-LD: the article among its objects.
func ldMeta(data string, fill func(*string, string), date func(string), m *meta) {
	var value any
	if json.Unmarshal([]byte(data), &value) != nil {
		return
	}
	ids := map[string]any{}
	named(value, ids)
	var visit func(any)
	visit = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				visit(x)
			}
		case map[string]any:
			if graph, ok := v["@graph"]; ok {
				visit(graph)
			}
			kind := name(v["@type"], nil)
			if !strings.Contains(kind, "Article") && !strings.Contains(kind, "Posting") && !strings.Contains(kind, "Report") {
				return
			}
			fill(&m.title, html.UnescapeString(name(v["headline"], ids)))
			fill(&m.author, html.UnescapeString(name(v["author"], ids)))
			fill(&m.outlet, html.UnescapeString(name(v["publisher"], ids)))
			fill(&m.url, address(v["url"]))
			fill(&m.url, address(v["mainEntityOfPage"]))
			date(name(v["datePublished"], ids))
		}
	}
	visit(value)
}

// named collects the objects of JSON-LD that have a name and an id, for others to refer to.
func named(v any, ids map[string]any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			named(x, ids)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && v["name"] != nil {
			ids[id] = v["name"]
		}
		for _, key := range slices.Sorted(maps.Keys(v)) { // of two names for one id the same every time
			named(v[key], ids)
		}
	}
}

// name returns a value that may be a string, an object with a name, a reference to one, or a list of
// such.
func name(v any, ids map[string]any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		if s := name(v["name"], nil); s != "" {
			return s
		}
		id, _ := v["@id"].(string)
		return name(ids[id], nil)
	case []any:
		var names []string
		for _, x := range v {
			if s := name(x, ids); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// address returns a web address that may be a string or an object's id.
func address(v any) string {
	if m, ok := v.(map[string]any); ok {
		v = m["@id"]
	}
	s, _ := v.(string)
	if !strings.HasPrefix(s, "http") {
		return ""
	}
	return s
}

var pageDate = regexp.MustCompile(`(?i)\b(?:(?:published|posted|updated|first published|last updated|date)(?: on| at)?:? *)?(?:\w+day,? )?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}|\d{4}-\d{2}-\d{2})`)

// visibleDate finds a date that stands alone in a short element, as pages show the day of
// publication.
func visibleDate(doc *html.Node) nlp.Moment {
	var out nlp.Moment
	each(doc, func(n *html.Node) {
		if !out.IsZero() {
			return
		}
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Html, atom.Body, atom.Head:
			return
		}
		text := oneLine(textOf(n))
		if len(text) > 80 {
			return
		}
		if found := pageDate.FindStringSubmatch(text); found != nil && len(text)-len(found[0]) < 30 {
			out = looseDate(found[1])
		}
	})
	return out
}

// looseDate reads a date as pages write it.
func looseDate(s string) nlp.Moment {
	s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", "")
	f := strings.Fields(s)
	if len(f) == 3 && len(f[0]) > 3 && f[0][0] > '9' {
		f[0] = f[0][:3]
	} else if len(f) == 3 && len(f[1]) > 3 {
		f[1] = f[1][:3]
	}
	s = strings.Join(f, " ")
	for _, layout := range []string{"Jan 2 2006", "2 Jan 2006", "2006-01-02"} {
		if t, err := parseTime(layout, s); err == nil {
			return nlp.Moment{Time: t}
		}
	}
	return nlp.Moment{}
}
