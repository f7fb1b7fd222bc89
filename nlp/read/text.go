package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// matter is what front matter may say. Other keys are somebody else's and are let be.
type matter struct {
	Outlet    string `yaml:"outlet"`
	Title     string `yaml:"title"`
	Author    people `yaml:"author"`
	Published string `yaml:"published"`
	Date      string `yaml:"date"`
	URL       string `yaml:"url"`
}

// people are one author or a list of them.
type people string

// UnmarshalYAML reads a string or a list of strings.
func (p *people) UnmarshalYAML(decode func(any) error) error {
	var list []string
	if decode(&list) == nil {
		*p = people(strings.Join(list, ", "))
		return nil
	}
	return decode((*string)(p))
}

// UnmarshalJSON reads a string or a list of strings.
func (p *people) UnmarshalJSON(data []byte) error {
	var list []string
	if json.Unmarshal(data, &list) == nil {
		*p = people(strings.Join(list, ", "))
		return nil
	}
	return json.Unmarshal(data, (*string)(p))
}

// Text reads one article from plain text with YAML front matter or without. The path is what the problems
// name.
func Text(path string, data []byte) (*nlp.Article, []Problem) {
	r := &reader{}
	for _, a := range r.text(path, data) {
		return a, r.problems
	}
	return nil, r.problems
}

// text reads plain text or Markdown, with YAML front matter or without. The article's text is the
// whole file, decoded.
func (r *reader) text(path string, data []byte) []*nlp.Article {
	text, err := decode(data, "")
	if err != nil {
		r.fail(path, 0, err.Error(), "save the file as UTF-8")
		return nil
	}
	a := &nlp.Article{File: path, Text: text, Form: nlp.Decoded}
	if text == string(data) {
		a.Form = nlp.Stored
	}
	block, end := frontMatter(text)
	a.Header = nlp.Span{Start: 0, End: end}
	if end == 0 {
		return []*nlp.Article{a}
	}
	var m matter
	err = yaml.NewDecoder(strings.NewReader(block)).Decode(&m)
	if quoted := quoteColons(block); err != nil && quoted != block {
		var again matter
		if yaml.NewDecoder(strings.NewReader(quoted)).Decode(&again) == nil {
			m, err = again, nil
		}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		p := yamlProblem(path, err)
		p.Line++ // the YAML begins on the second line
		p.Msg = "front matter: " + p.Msg
		r.problems = append(r.problems, p)
	}
	a.Outlet, a.Title, a.Author, a.URL = oneLine(m.Outlet), oneLine(m.Title), oneLine(string(m.Author)), oneLine(m.URL)
	date, key := m.Published, "published"
	if date == "" {
		date, key = m.Date, "date"
	}
	if a.Published, err = moment(date); err != nil {
		r.fail(path, keyLine(data, 2, key), "front matter: "+key+": "+err.Error(), dateHint)
	}
	return []*nlp.Article{a}
}

// colons is a line of front matter whose plain value holds a colon, which YAML does not allow and headlines have:
// "title: Minister: outbreak is over".
var colons = regexp.MustCompile(`(?m)^(\w+:[ \t]+)([^\s"'\[{|>&*!#%@` + "`" + `-][^\r\n]*?:[ \t][^\r\n]*?)[ \t]*(\r?)$`)

// quoteColons quotes such values.
func quoteColons(block string) string {
	return colons.ReplaceAllStringFunc(block, func(line string) string {
		m := colons.FindStringSubmatch(line)
		return m[1] + "'" + strings.ReplaceAll(m[2], "'", "''") + "'" + m[3]
	})
}

var yamlKey = regexp.MustCompile(`^["']?[\p{L}_][\w .-]*["']?\s*:(?:\s|$)`)

// frontMatter returns the YAML between two lines of "---" at the head of a text, and where the text
// goes on after it; an end of 0 where there is none. The YAML begins on line 2.
func frontMatter(text string) (block string, end int) {
	start, keyed := 0, false
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
		case !keyed && strings.TrimSpace(mark) != "" && mark[0] != '#':
			if keyed = yamlKey.MatchString(mark); !keyed {
				return "", 0 // a rule above a paragraph
			}
		}
		at = next
	}
	return "", 0
}

// oneLine keeps a field that is shown in a table to one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// yamlProblem turns the library's error into file, line and column.
func yamlProblem(path string, err error) Problem {
	line, column, message := lexicon.YAMLPlace(err)
	return Problem{File: path, Line: max(line, 1), Column: column, Msg: message}
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
