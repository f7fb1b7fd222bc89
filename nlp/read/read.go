// Package read turns files into articles: plain text, Markdown and text with front matter, HTML,
// JSON Lines, alone or under a manifest. [Articles] is the function to start with.
package read

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"rashomon/nlp"
	"rashomon/nlp/lexicon"
)

// MaxBytes is the default for how long a file may be.
const MaxBytes = 10 << 20

// Options say what to read and how.
type Options struct {
	Manifest string    // a manifest's path, "" for none
	MaxBytes int64     // longer files are refused; 0 for MaxBytes
	Stdin    io.Reader // what "-" reads
	// Skip, which may be nil, says why a file is no article: "this holds decisions". It is "" for articles. Such
	// files are passed over in folders, and named where they were given.
	Skip func(path string) string

	// Progress, which may be nil, is called after each file with how many of how many are read.
	Progress func(done, total int)
}

// A Problem is what is wrong with an input. The others are read all the same.
type Problem struct {
	File         string
	Line, Column int // counted from 1, 0 where there is none
	Msg          string
	Hint         string // what to do about it
	Warning      bool   // nothing was lost that was asked for
}

// Error returns "file:line:column: message", without what is not known.
func (p Problem) Error() string {
	where := p.File
	if p.Line > 0 {
		where += fmt.Sprintf(":%d", p.Line)
		if p.Column > 0 {
			where += fmt.Sprintf(":%d", p.Column)
		}
	}
	return where + ": " + p.Msg
}

// Advice returns Error with what to do about it behind it in brackets, where that is known.
func (p Problem) Advice() string {
	if p.Hint == "" {
		return p.Error()
	}
	return p.Error() + " (" + p.Hint + ")"
}

// A source is one thing to read.
type source struct {
	path   string
	outlet string // from outlet=file
	entry  *entry // from a manifest
}

// Articles reads paths: files, folders (with all files below them that look like articles),
// outlet=file, and "-" for standard input. A manifest tells more about the files that it lists; without
// paths it stands for them. A folder that holds a manifest.yaml is read with it. The articles come in an
// order that does not depend on that of the paths; the same article given twice comes once.
func Articles(ctx context.Context, paths []string, opt Options) ([]*nlp.Article, []Problem, error) {
	if opt.MaxBytes == 0 {
		opt.MaxBytes = MaxBytes
	}
	r := &reader{ctx: ctx, opt: opt, entries: map[string]*entry{}}
	if opt.Manifest != "" {
		r.manifest(opt.Manifest, len(paths) == 0)
	}
	for _, p := range paths {
		r.path(p)
	}
	for i := range r.sources {
		s := &r.sources[i]
		if s.entry == nil && s.path != "-" {
			s.entry = r.entries[clean(s.path)] // of a manifest, whichever path brought it
		}
		r.read(s)
		if err := ctx.Err(); err != nil {
			return nil, r.problems, err
		}
		if opt.Progress != nil {
			opt.Progress(i+1, len(r.sources))
		}
	}
	articles := unique(r.articles)
	sort.SliceStable(r.problems, func(i, j int) bool {
		a, b := r.problems[i], r.problems[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Line < b.Line
	})
	return articles, r.problems, nil
}

type reader struct {
	ctx      context.Context
	opt      Options
	entries  map[string]*entry // by cleaned path
	sources  []source
	articles []*nlp.Article
	problems []Problem
}

func (r *reader) fail(file string, line int, msg, hint string) {
	r.problems = append(r.problems, Problem{File: file, Line: line, Msg: msg, Hint: hint})
}

// path takes one argument.
func (r *reader) path(arg string) {
	if arg == "-" {
		r.sources = append(r.sources, source{path: "-"})
		return
	}
	outlet := ""
	info, err := os.Stat(arg)
	if err != nil {
		if name, file, ok := strings.Cut(arg, "="); ok {
			if file == "-" {
				r.sources = append(r.sources, source{path: "-", outlet: strings.TrimSpace(name)})
				return
			}
			if i, e := os.Stat(file); e == nil || file != "" {
				outlet, arg, info, err = strings.TrimSpace(name), file, i, e
			}
		}
	}
	switch {
	case err != nil:
		r.fail(arg, 0, reason(err), "")
	case info.IsDir():
		r.folder(arg, outlet)
	default:
		if why := r.noArticle(arg); why != "" {
			r.problems = append(r.problems, Problem{File: arg, Msg: "skipped: " + why, Warning: true})
			return
		}
		r.sources = append(r.sources, source{path: arg, outlet: outlet})
	}
}

// noArticle says why a file is no article, or "".
func (r *reader) noArticle(path string) string {
	if r.opt.Skip == nil {
		return ""
	}
	return r.opt.Skip(path)
}

// reason returns an error's cause without the path, which stands before it anyway.
func reason(err error) string {
	if e, ok := err.(*os.PathError); ok {
		err = e.Err
	}
	return err.Error()
}

func clean(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return filepath.Clean(path)
}

// kinds are the endings of files that are read in folders.
var kinds = map[string]string{
	".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
	".html": "html", ".htm": "html", ".xhtml": "html",
	".jsonl": "jsonl", ".ndjson": "jsonl",
}

// folder takes the files below a folder. Hidden ones and those of other kinds are left alone.
func (r *reader) folder(root, outlet string) {
	var files []string
	before := len(r.problems)
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			r.fail(path, 0, reason(err), "")
			return nil
		}
		name := d.Name()
		switch {
		case path != root && strings.HasPrefix(name, "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
		case d.IsDir():
			if m := filepath.Join(path, "manifest.yaml"); r.opt.Manifest == "" {
				if _, err := os.Stat(m); err == nil {
					r.manifest(m, false)
				}
			}
		case kinds[strings.ToLower(filepath.Ext(name))] == "" || r.noArticle(path) != "":
		case !d.Type().IsRegular() && d.Type()&os.ModeSymlink == 0:
			r.fail(path, 0, "this is no regular file", "")
		default:
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		r.fail(root, 0, reason(err), "")
	}
	if len(files) == 0 && err == nil && len(r.problems) == before {
		r.fail(root, 0, "no articles in this folder", "it is searched for .txt, .md, .html and .jsonl files")
	}
	for _, f := range files {
		r.sources = append(r.sources, source{path: f, outlet: outlet})
	}
}

// read reads one source into one or more articles.
func (r *reader) read(s *source) {
	data, err := r.bytes(s.path)
	if r.ctx.Err() != nil {
		return
	}
	if err != nil {
		r.problems = append(r.problems, *err)
		return
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, bom))) == 0 {
		r.fail(s.path, 0, "the file is empty", "")
		return
	}
	if binary(data) {
		r.fail(s.path, 0, "this is no text but binary data", "give plain text, Markdown, HTML or JSON Lines")
		return
	}
	kind := kinds[strings.ToLower(filepath.Ext(s.path))]
	if kind == "" {
		kind = sniff(data)
	}
	var articles []*nlp.Article
	switch kind {
	case "html":
		articles = r.html(s.path, data)
	case "json":
		r.fail(s.path, 0, "this is JSON, but not one article a line", "write each article as an object on a line of its own (JSON Lines)")
		return
	case "jsonl":
		articles = r.lines(s.path, data)
	default:
		articles = r.text(s.path, data)
	}
	for _, a := range articles {
		if s.entry != nil {
			s.entry.supply(a)
		}
		if s.outlet != "" {
			a.Outlet = s.outlet
		}
		a.Outlet = lexicon.Get().Outlet(a.Outlet)
		if strings.TrimSpace(a.Text[a.Header.End:]) == "" {
			r.fail(s.path, a.Record, "no text in this article", "")
			continue
		}
		if lang, ok := english(a.Text[a.Header.End:]); !ok {
			r.problems = append(r.problems, Problem{File: s.path, Line: a.Record, Warning: true,
				Msg: "skipped: this looks like " + lang + ", and only English is read"})
			continue
		}
		r.articles = append(r.articles, a)
	}
}

// bytes reads a file whole, up to the limit.
func (r *reader) bytes(path string) ([]byte, *Problem) {
	open := func() (io.ReadCloser, error) {
		switch {
		case path != "-":
			return os.Open(path)
		case r.opt.Stdin != nil:
			return io.NopCloser(r.opt.Stdin), nil
		}
		return os.Stdin, nil
	}
	// A terminal or a pipe may keep silent for ever: reading it ends with the run.
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		in, err := open()
		if err != nil {
			done <- result{nil, err}
			return
		}
		defer in.Close()
		data, err := io.ReadAll(io.LimitReader(in, r.opt.MaxBytes+1))
		done <- result{data, err}
	}()
	var data []byte
	select {
	case got := <-done:
		if data = got.data; got.err != nil {
			return nil, &Problem{File: path, Msg: reason(got.err)}
		}
	case <-r.ctx.Done():
		return nil, &Problem{File: path, Msg: "interrupted"}
	}
	if int64(len(data)) > r.opt.MaxBytes {
		return nil, &Problem{File: path, Msg: fmt.Sprintf("longer than %s", size(r.opt.MaxBytes)), Hint: "raise the limit with --max-size"}
	}
	return data, nil
}

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// markup is an element that a page has even where it is cut.
var markup = regexp.MustCompile(`</?(?:p|div|head|body|article|section|main|h1|h2|title|meta)[ >]`)

var bom = []byte("\ufeff")

// sniff guesses what a file of unknown ending holds.
func sniff(data []byte) string {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, bom))
	head := strings.ToLower(string(data[:min(len(data), 1024)]))
	switch {
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"), strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html"):
		return "html"
	case strings.HasPrefix(head, "<") && markup.MatchString(head):
		return "html"
	case strings.HasPrefix(head, `{"`), strings.HasPrefix(head, `{ "`):
		return "jsonl"
	case (strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[")) && json.Valid(data):
		return "json"
	}
	return "text"
}
