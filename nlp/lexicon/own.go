package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Words are a user's own, which go before those of the embedded lists. [ReadWords] reads a file of them,
// [Use] adds them.
type Words struct {
	entries []ownEntry
}

// An ownEntry is one word of a user with the name that it is listed under, which is "" in plain lists.
type ownEntry struct {
	section, name, word string
	at                  string // "file:line:column"
}

// ReadWords reads a YAML file of own words: sections (see [Sections]), each a list of words or a mapping of
// names to lists. An error begins with "file:line:column".
func ReadWords(file string, data []byte) (*Words, error) {
	w := &Words{}
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, YAMLError(file, err)
	}
	for i, doc := range tree.Docs {
		switch body := doc.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode:
		case *ast.MappingNode:
			if i > 0 {
				return nil, errorAt(file, body, "a second document; write one file for each")
			}
			for _, v := range body.Values {
				if err := w.Add(file, v.Key.GetToken().Value, v.Key, v.Value); err != nil {
					return nil, err
				}
			}
		default:
			return nil, errorAt(file, body, "no sections; there are %s", strings.Join(Sections(), ", "))
		}
	}
	return w, nil
}

// Add adds one section, whose name stands at the node key.
func (w *Words) Add(file, name string, key, value ast.Node) error {
	s, ok := sections[name]
	if !ok {
		return errorAt(file, key, "no section %q; there are %s", name, strings.Join(Sections(), ", "))
	}
	if _, empty := value.(*ast.NullNode); empty {
		return nil
	}
	if s.keys == "" {
		return w.list(file, name, "", s, value)
	}
	names, ok := value.(*ast.MappingNode)
	if !ok {
		return errorAt(file, value, "%s: not a mapping; write it as %s: [WORD, ...]", name, s.keys)
	}
	for _, v := range names.Values {
		under, err := s.entry(file, v.Key)
		if err == nil {
			err = w.list(file, name, under, s, v.Value)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// list adds the words of a list.
func (w *Words) list(file, section, name string, s section, value ast.Node) error {
	list, ok := value.(*ast.SequenceNode)
	if !ok {
		return errorAt(file, value, "not a list; write it as [WORD, ...]")
	}
	for _, v := range list.Values {
		word, err := s.entry(file, v)
		if err != nil {
			return err
		}
		w.entries = append(w.entries, ownEntry{section, name, word, where(file, v)})
	}
	return nil
}

// entry reads one word or name.
func (s section) entry(file string, n ast.Node) (string, error) {
	if _, ok := n.(ast.ScalarNode); !ok || n.Type() == ast.NullType {
		return "", errorAt(file, n, "not a word; put it in quotes if it is one")
	}
	word := strings.Join(strings.Fields(n.GetToken().Value), " ")
	switch {
	case word == "":
		return "", errorAt(file, n, "an empty word")
	case !s.spelled && word != strings.ToLower(word):
		return "", errorAt(file, n, "%s: write it in small letters", word)
	}
	return word, nil
}

func where(file string, n ast.Node) string {
	p := n.GetToken().Position
	return fmt.Sprintf("%s:%d:%d", file, p.Line, p.Column)
}

func errorAt(file string, n ast.Node, format string, args ...any) error {
	return fmt.Errorf("%s: %s", where(file, n), fmt.Sprintf(format, args...))
}

// YAMLError puts an error of the YAML library in the form "file:line:column: message".
func YAMLError(file string, err error) error {
	line, column, message := YAMLPlace(err)
	if line == 0 {
		return fmt.Errorf("%s: %s", file, message)
	}
	return fmt.Errorf("%s:%d:%d: %s", file, line, column, message)
}

// YAMLPlace returns where an error of the YAML library lies, counted from 1, 0 where it does not say, and what is wrong.
func YAMLPlace(err error) (line, column int, message string) {
	var syntax yaml.Error
	if !errors.As(err, &syntax) {
		return 0, 0, err.Error()
	}
	if t := syntax.GetToken(); t != nil && t.Position != nil {
		line, column = t.Position.Line, t.Position.Column
	}
	if message = syntax.GetMessage(); strings.Contains(message, "found character '\t'") {
		message = "a tab; indent with spaces"
	}
	return line, column, message
}

// own holds the lexicon with users' words, or the one that Get made without.
var own struct {
	sync.Mutex
	lexicon *Lexicon
}

// Use adds users' own words, the later ones last, and has a lint over them: an error begins with
// "file:line:column". It comes once, before the first [Get]: the lexicon that texts are read by never changes.
func Use(words ...*Words) error {
	own.Lock()
	defer own.Unlock()
	words = slices.DeleteFunc(slices.Clone(words), func(w *Words) bool { return w == nil || len(w.entries) == 0 })
	if len(words) == 0 {
		return nil
	}
	if own.lexicon != nil {
		return errors.New("lexicon: own words are given once, before anything is read")
	}
	l, err := load()
	if err != nil {
		return err
	}
	if err := l.add(words); err != nil {
		return err
	}
	own.lexicon = l
	return nil
}

// add adds own words to a lexicon that nobody uses yet.
func (l *Lexicon) add(words []*Words) error {
	seen := map[[2]string]ownEntry{} // section and word
	for _, w := range words {
		for _, e := range w.entries {
			key := [2]string{e.section, e.word}
			if old, ok := seen[key]; ok && sections[e.section].one && old.name != e.name {
				return fmt.Errorf("%s: %s is listed under %s here, and under %s at %s", e.at, e.word, e.name, old.name, old.at)
			}
			seen[key] = e
			if err := sections[e.section].add(l, e.name, e.word); err != nil {
				return fmt.Errorf("%s: %w", e.at, err)
			}
		}
	}
	for _, w := range words {
		for _, e := range w.entries {
			if full := l.aliases[e.name]; full != "" && l.aliases[e.word] == e.name {
				return fmt.Errorf("%s: %s is another name of %s, which is itself one of %s; list both under %[4]s", e.at, e.word, e.name, full)
			}
		}
	}
	return nil
}
