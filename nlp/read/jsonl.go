package read

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"rashomon/nlp"
)

// record is one line of JSON Lines. Other keys are let be.
type record struct {
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Author    people `json:"author"`
	Published string `json:"published"`
	URL       string `json:"url"`
	Text      string `json:"text"`
}

// lines reads JSON Lines: one article a line. A bad line is reported, the others are read.
func (r *reader) lines(path string, data []byte) []*nlp.Article {
	text, err := decode(data, "")
	if err != nil {
		r.fail(path, 0, err.Error(), "save the file as UTF-8")
		return nil
	}
	var out []*nlp.Article
	for i, line := range strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		a, err := articleOf(line)
		if err != nil {
			r.fail(path, i+1, err.Error(), "each line is one JSON object with the keys text, outlet, title, author, published and url")
			continue
		}
		a.File, a.Record = path, i+1
		out = append(out, a)
	}
	return out
}

func articleOf(line string) (*nlp.Article, error) {
	var rec record
	if err := json.Unmarshal([]byte(line), &rec); err != nil {
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &kind) && kind.Field == "":
			return nil, fmt.Errorf("not a JSON object but: %s", kind.Value)
		case kind != nil:
			return nil, fmt.Errorf("%q must be a string, not: %s", kind.Field, kind.Value)
		}
		return nil, fmt.Errorf("not a JSON object: %v", err)
	}
	if strings.TrimSpace(rec.Text) == "" {
		return nil, errors.New(`no "text"`)
	}
	published, err := moment(rec.Published)
	if err != nil {
		return nil, fmt.Errorf(`"published": %w`, err)
	}
	return &nlp.Article{Form: nlp.Extracted, Outlet: oneLine(rec.Outlet), Title: oneLine(rec.Title), Author: oneLine(string(rec.Author)), URL: oneLine(rec.URL),
		Published: published, Text: titled(rec.Title, rec.Text)}, nil
}

// titled puts a title that the text does not hold above it, so that it can be evidence as well. What
// acts on a terminal stays out of texts that are extracted.
func titled(title, text string) string {
	text = harmless(strings.ReplaceAll(text, "\r\n", "\n"))
	title = oneLine(harmless(title))
	if title == "" {
		return text
	}
	head := text[:min(len(text), 4*len(title)+200)]
	if strings.Contains(nlp.Fold(head), nlp.Fold(title)) {
		return text
	}
	return title + "\n\n" + text
}

func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case nlp.Acts(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
