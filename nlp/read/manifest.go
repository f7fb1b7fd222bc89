package read

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"rashomon/nlp"
)

// An entry is what a manifest says of one article.
type entry struct {
	File      string `yaml:"file"`
	Outlet    string `yaml:"outlet"`
	Title     string `yaml:"title"`
	Author    people `yaml:"author"`
	Published string `yaml:"published"`
	URL       string `yaml:"url"`

	published nlp.Moment
}

// manifest reads a manifest; its files lie beside it. Unknown keys are errors: a misspelled
// "published" would be lost without a word.
func (r *reader) manifest(path string, standsForFiles bool) {
	data, problem := r.bytes(path)
	if problem != nil {
		r.problems = append(r.problems, *problem)
		return
	}
	data = bytes.TrimPrefix(data, bom)
	var m struct {
		Articles []*entry `yaml:"articles"`
	}
	if err := yaml.UnmarshalWithOptions(data, &m, yaml.Strict()); err != nil {
		p := yamlProblem(path, err)
		var unknown *yaml.UnknownFieldError
		if errors.As(err, &unknown) {
			p.Hint = "an article has the keys file, outlet, title, author, published and url"
		}
		r.problems = append(r.problems, p)
		return
	}
	if len(m.Articles) == 0 {
		r.fail(path, 0, "the manifest names no articles", "list them under articles:, each with a line file: NAME")
		return
	}
	lines := entryLines(data)
	for i, e := range m.Articles {
		line := 0
		if i < len(lines) {
			line = lines[i]
		}
		if e == nil || e.File == "" {
			r.fail(path, line, fmt.Sprintf("article %d names no file", i+1), "add a line file: NAME")
			continue
		}
		var err error
		if e.published, err = moment(e.Published); err != nil {
			r.fail(path, keyLine(data, line, "published"), "published: "+err.Error(), dateHint)
		}
		file := filepath.FromSlash(e.File)
		if !filepath.IsAbs(file) {
			file = filepath.Join(filepath.Dir(path), file)
		}
		if _, err := os.Stat(file); err != nil {
			r.fail(path, line, fmt.Sprintf("file %s: %s", e.File, reason(err)), "files are looked for beside the manifest")
			continue
		}
		key := clean(file)
		if r.entries[key] != nil {
			r.fail(path, line, fmt.Sprintf("file %s is listed twice", e.File), "")
			continue
		}
		r.entries[key] = e
		if standsForFiles {
			r.sources = append(r.sources, source{path: file, entry: e})
		}
	}
}

// keyLine returns the first line from the given one on with a key, or the given one.
func keyLine(data []byte, from int, key string) int {
	for i, line := range bytes.Split(data, []byte("\n")) {
		if i+1 >= from && strings.HasPrefix(strings.TrimLeft(string(line), " -\t"), key+":") {
			return i + 1
		}
	}
	return from
}

// entryLines returns the line on which each article of a manifest begins.
func entryLines(data []byte) []int {
	file, err := parser.ParseBytes(data, 0)
	if err != nil || len(file.Docs) == 0 {
		return nil
	}
	var lines []int
	root, ok := file.Docs[0].Body.(*ast.MappingNode)
	if !ok {
		return nil
	}
	for _, v := range root.Values {
		if list, ok := v.Value.(*ast.SequenceNode); ok {
			for _, item := range list.Values {
				lines = append(lines, item.GetToken().Position.Line)
			}
		}
	}
	return lines
}

// supply fills an article with what the manifest says; the manifest has the last word.
func (e *entry) supply(a *nlp.Article) {
	set := func(field *string, value string) {
		if value = strings.TrimSpace(value); value != "" {
			*field = oneLine(value)
		}
	}
	set(&a.Outlet, e.Outlet)
	set(&a.Title, e.Title)
	set(&a.Author, string(e.Author))
	set(&a.URL, e.URL)
	if !e.published.IsZero() {
		a.Published = e.published
	}
}
