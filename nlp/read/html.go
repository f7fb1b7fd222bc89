package read

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rashomon/nlp"
)

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?([\w-]+)`)

// html reads a web page: readability finds the article in it, and the page's metadata and visible
// dates say where it is from. The text is what a reader sees, a blank line between paragraphs.
func (r *reader) html(path string, data []byte) []*nlp.Article {
	declared := ""
	if m := metaCharset.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		declared = strings.ToLower(string(m[1]))
	}
	text, err := decode(data, declared)
	if err != nil {
		r.fail(path, 0, err.Error(), "save the file as UTF-8")
		return nil
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		r.fail(path, 0, "not readable as HTML: "+err.Error(), "")
		return nil
	}
	m := pageMeta(doc)
	a := &nlp.Article{File: path, Form: nlp.Extracted, Outlet: m.outlet, Author: m.author, URL: m.url, Published: m.published, Inferred: m.inferred}
	base, err := url.Parse(m.url)
	if err != nil || !base.IsAbs() {
		base = &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"}
	}
	found, err := readability.FromDocument(clone(doc), base)
	body := ""
	if err == nil && found.Node != nil {
		body = visible(found.Node)
	}
	if len(strings.Fields(body)) < 25 {
		// Short pages: take all that is to be read.
		if whole := visible(doc); len(body)*2 < len(whole) {
			body = whole
		}
	}
	if strings.TrimSpace(body) == "" {
		r.fail(path, 0, "no text in this page", "")
		return nil
	}
	a.Title = m.title
	if a.Title == "" && err == nil {
		a.Title = oneLine(found.Title)
	}
	a.Text = titled(a.Title, body)
	return []*nlp.Article{a}
}

// clone copies a document, because readability takes its own apart.
func clone(n *html.Node) *html.Node {
	var b bytes.Buffer
	if html.Render(&b, n) != nil {
		return n
	}
	out, err := html.Parse(&b)
	if err != nil {
		return n
	}
	return out
}

// visible returns the text of a page as lines: one for every block.
func visible(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			b.WriteString(strings.Map(func(r rune) rune {
				if r == '\n' || r == '\r' || r == '\t' {
					return ' '
				}
				return r
			}, n.Data))
			return
		case html.ElementNode:
			switch n.DataAtom {
			case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Head, atom.Select, atom.Button, atom.Form, atom.Nav, atom.Object:
				return
			case atom.Br:
				b.WriteString("\n")
				return
			}
			if attr(n, "hidden") != "" || strings.Contains(strings.ReplaceAll(attr(n, "style"), " ", ""), "display:none") || attr(n, "aria-hidden") == "true" {
				return
			}
		}
		if blocks[n.DataAtom] {
			b.WriteString("\n\n")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if blocks[n.DataAtom] {
			b.WriteString("\n\n")
		} else if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			b.WriteString(" ")
		}
	}
	walk(n)
	var paragraphs []string
	for _, block := range strings.Split(b.String(), "\n\n") {
		var lines []string
		for _, l := range strings.Split(block, "\n") {
			if l = oneLine(l); l != "" {
				lines = append(lines, l)
			}
		}
		if len(lines) > 0 {
			paragraphs = append(paragraphs, strings.Join(lines, "\n"))
		}
	}
	return strings.ToValidUTF8(strings.Join(paragraphs, "\n\n"), "\ufffd")
}

var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Article: true, atom.Section: true, atom.Header: true, atom.Footer: true, atom.Main: true, atom.Aside: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Blockquote: true,
	atom.Figure: true, atom.Figcaption: true, atom.Table: true, atom.Tr: true, atom.Pre: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Hr: true, atom.Address: true,
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			if a.Val == "" {
				return name
			}
			return a.Val
		}
	}
	return ""
}
