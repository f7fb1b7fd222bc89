package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"net/url"
	"strings"
	"unicode"

	"rashomon/compare"
)

//go:embed html
var htmlFiles embed.FS

// htmlTemplate is the page with its parts; it is parsed when a page is first asked for.
func htmlTemplate() (*template.Template, error) {
	return template.ParseFS(htmlFiles, "html/*.tmpl")
}

// HTML writes a report as one page that stands alone: style and script are in it, it asks nothing of
// any other place, and it can be read with scripts off. Its policy allows that one style and that one
// script, by their hashes, and nothing else; what articles contain comes out as text.
func HTML(w io.Writer, r *compare.Report) error {
	t, err := htmlTemplate()
	if err != nil {
		return err
	}
	style, err := htmlFiles.ReadFile("html/page.css")
	if err != nil {
		return err
	}
	script, err := htmlFiles.ReadFile("html/page.js")
	if err != nil {
		return err
	}
	p := newPage(r)
	p.Style, p.Script = template.CSS(style), template.JS(script)
	p.Policy = "default-src 'none'; style-src '" + hashSource(style) + "'; script-src '" + hashSource(script) + "'; base-uri 'none'; form-action 'none'"
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "page.tmpl", p); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// hashSource is how a content security policy names an inline style or script.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// safeURL returns an address that a page or a draft may link to, else "": http or https, a host, and nothing that
// hides where it leads, such as a name before the host or invisible characters.
func safeURL(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return Hostile(r) || unicode.IsSpace(r) || r == '\\' }) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return ""
	}
	return u.String()
}
