package read

import (
	"bytes"
	"errors"
	"strings"

	"github.com/goccy/go-yaml"

	"rashomon/nlp"
)

// matter is what front matter may say. Other keys are somebody else's and are let be.
type matter struct {
	Outlet    string `yaml:"outlet"`
	Title     string `yaml:"title"`
	Author    string `yaml:"author"`
	Published string `yaml:"published"`
	Date      string `yaml:"date"`
	URL       string `yaml:"url"`
}

// text reads plain text or Markdown, with YAML front matter or without. The article's text is the
// whole file, decoded.
func (r *reader) text(path string, data []byte) []*nlp.Article {
	text, err := decode(data, "")
	if err != nil {
		r.fail(path, 0, err.Error(), "save the file as UTF-8")
		return nil
	}
	a := &nlp.Article{File: path, Text: text}
	block, end := frontMatter(text)
	a.Header = nlp.Span{Start: 0, End: end}
	if end == 0 {
		return []*nlp.Article{a}
	}
	var m matter
	if err := yaml.NewDecoder(strings.NewReader(block)).Decode(&m); err != nil && strings.TrimSpace(block) != "" {
		p := yamlProblem(path, err)
		p.Line++ // the YAML begins on the second line
		p.Msg = "front matter: " + p.Msg
		r.problems = append(r.problems, p)
	}
	a.Outlet, a.Title, a.Author, a.URL = oneLine(m.Outlet), oneLine(m.Title), oneLine(m.Author), oneLine(m.URL)
	date := m.Published
	if date == "" {
		date = m.Date
	}
	if a.Published, err = moment(date); err != nil {
		r.fail(path, 2, "front matter: published: "+err.Error(), dateHint)
	}
	return []*nlp.Article{a}
}

// frontMatter returns the YAML between two lines of "---" at the head of a text, and where the text
// goes on after it; an end of 0 where there is none. The YAML begins on line 2.
func frontMatter(text string) (block string, end int) {
	start := 0
	for at := 0; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		next := min(at+len(line)+1, len(text))
		mark := strings.TrimRight(line, " \t\r")
		switch {
		case at == 0:
			if strings.TrimPrefix(mark, "\ufeff") != "---" {
				return "", 0
			}
			start = next
		case mark == "---" || mark == "...":
			return text[start:at], next
		}
		at = next
	}
	return "", 0
}

// oneLine keeps a field that is shown in a table to one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// yamlProblem turns the library's error into file, line and column.
func yamlProblem(path string, err error) Problem {
	p := Problem{File: path, Line: 1, Msg: err.Error()}
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		p.Msg = syntax.GetMessage()
		if t := syntax.GetToken(); t != nil && t.Position != nil {
			p.Line, p.Column = t.Position.Line, t.Position.Column
		}
	}
	return p
}

// binary tells whether data is no text: it holds NUL bytes and no mark of UTF-16, or is mostly
// control characters.
func binary(data []byte) bool {
	if utf16(data) {
		return false
	}
	head := data[:min(len(data), 8192)]
	if bytes.IndexByte(head, 0) >= 0 || bytes.HasPrefix(head, []byte("%PDF-")) {
		return true
	}
	control := 0
	for _, b := range head {
		if b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 {
			control++
		}
	}
	return control*10 > len(head)
}
