package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rashomon/nlp/lexicon"
)

// configName is the name of the file with defaults, which is looked for in the working folder and those above.
const configName = ".rashomon.yaml"

// everyCommand is the name under which flags are set for all commands that have them.
const everyCommand = "common"

// A config is what a file of defaults says.
type config struct {
	path     string
	defaults []flagDefault
	words    []*lexicon.Words
}

// A flagDefault is the value of a flag that is not given on the command line.
type flagDefault struct {
	command, flag   string
	of, name, value ast.Node // the command, the flag and its value in the file
	optional        bool     // no command need have the flag
}

// findConfig returns the nearest file of defaults in a folder and those above it, or "". A file that belongs to
// somebody else is passed over: it could have this run write where its owner likes.
func findConfig(dir string, trusted func(os.FileInfo) bool) (path string, foreign []string) {
	for {
		path := filepath.Join(dir, configName)
		if info, err := os.Stat(path); err == nil {
			if trusted(info) {
				return path, foreign
			}
			foreign = append(foreign, path)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", foreign
		}
		dir = up
	}
}

// readConfig reads a file of defaults.
func readConfig(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &config{path: path}
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, lexicon.YAMLError(path, err)
	}
	for i, doc := range tree.Docs {
		switch body := doc.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode:
		case *ast.MappingNode:
			if i > 0 {
				return nil, c.errorAt(body, "a second document; all stands in one")
			}
			for _, v := range body.Values {
				if err := c.read(v); err != nil {
					return nil, err
				}
			}
		default:
			return nil, c.errorAt(body, "no settings; there are the keys flags, outlets, lexicon and decisions")
		}
	}
	return c, nil
}

func (c *config) errorAt(n ast.Node, format string, args ...any) error {
	return fmt.Errorf("%s: %s", c.at(n), fmt.Sprintf(format, args...))
}

func (c *config) at(n ast.Node) string {
	p := n.GetToken().Position
	return fmt.Sprintf("%s:%d:%d", c.path, p.Line, p.Column)
}

// read reads one of the keys at the top.
func (c *config) read(v *ast.MappingValueNode) error {
	key := v.Key.GetToken().Value
	if _, empty := v.Value.(*ast.NullNode); empty {
		return nil // all below it is commented out
	}
	switch key {
	case "flags":
		return c.readFlags(v.Value)
	case "outlets":
		w := &lexicon.Words{}
		c.words = append(c.words, w)
		return w.Add(c.path, key, v.Key, v.Value)
	case "lexicon":
		values, err := c.scalars(v.Value)
		if err != nil {
			return err
		}
		for _, value := range values {
			w, err := readWords(c.beside(value.GetToken().Value))
			if errors.Is(err, os.ErrNotExist) {
				return c.errorAt(value, "%s (files are looked for beside this one)", inWords(err))
			} else if err != nil {
				return err
			}
			c.words = append(c.words, w)
		}
	case "decisions":
		if _, err := c.scalars(v.Value); err != nil {
			return err
		}
		c.defaults = append(c.defaults, flagDefault{everyCommand, key, v.Key, v.Key, v.Value, true})
	default:
		return c.errorAt(v.Key, "no key %q; there are flags, outlets, lexicon and decisions", key)
	}
	return nil
}

func (c *config) readFlags(n ast.Node) error {
	commands, ok := n.(*ast.MappingNode)
	if !ok {
		return c.errorAt(n, "flags: not a mapping; write it as COMMAND: {FLAG: VALUE}")
	}
	for _, command := range commands.Values {
		if _, empty := command.Value.(*ast.NullNode); empty {
			continue
		}
		flags, ok := command.Value.(*ast.MappingNode)
		if !ok {
			return c.errorAt(command.Value, "not a mapping; write it as %s: {FLAG: VALUE}", command.Key.GetToken().Value)
		}
		for _, f := range flags.Values {
			c.defaults = append(c.defaults, flagDefault{command.Key.GetToken().Value, f.Key.GetToken().Value, command.Key, f.Key, f.Value, false})
		}
	}
	return nil
}

// scalars returns the values of a list, or a value that stands for itself.
func (c *config) scalars(n ast.Node) ([]ast.Node, error) {
	nodes := []ast.Node{n}
	if list, ok := n.(*ast.SequenceNode); ok {
		nodes = list.Values
	}
	for _, v := range nodes {
		if _, ok := v.(ast.ScalarNode); !ok || v.Type() == ast.NullType {
			return nil, c.errorAt(v, "not a value; put it in quotes if it is one")
		}
	}
	return nodes, nil
}

// beside returns a path as seen from the file.
func (c *config) beside(path string) string {
	if path = filepath.FromSlash(path); filepath.IsAbs(path) || path == "" {
		return path
	}
	return filepath.Join(filepath.Dir(c.path), path)
}

// apply gives the flags of all commands their defaults; those of the commands that do not run are checked by it.
// It returns where each flag of the command that runs got its value.
func (c *config) apply(running *cobra.Command) (map[string]string, error) {
	from := map[string]string{}
	set := map[*pflag.Flag]bool{}
	running.Flags().Visit(func(f *pflag.Flag) { set[f] = true })
	// What is said of one command goes before what is said of all.
	slices.SortStableFunc(c.defaults, func(a, b flagDefault) int {
		switch {
		case a.command == everyCommand && b.command != everyCommand:
			return 1
		case a.command != everyCommand && b.command == everyCommand:
			return -1
		}
		return 0
	})
	for _, d := range c.defaults {
		found, known := false, d.command == everyCommand
		for _, command := range running.Root().Commands() {
			if d.command != everyCommand && command.Name() != d.command {
				continue
			}
			known = true
			f := command.Flags().Lookup(d.flag)
			if f == nil || f.Name == "help" || running.Root().PersistentFlags().Lookup(d.flag) != nil {
				continue
			}
			found = true
			if set[f] {
				continue
			}
			set[f] = true
			if err := c.set(command.Flags(), f, d.value); err != nil {
				return nil, err
			}
			if command == running {
				from[f.Name] = c.at(d.name)
			}
		}
		switch {
		case !known:
			return nil, c.errorAt(d.of, "no command %q; see rashomon --help", d.command)
		case running.Root().PersistentFlags().Lookup(d.flag) != nil:
			return nil, c.errorAt(d.name, "--%s has no default here; files of own words stand under the key lexicon", d.flag)
		case !found && d.optional:
		case !found && d.command == everyCommand:
			return nil, c.errorAt(d.name, "no command has a flag --%s", d.flag)
		case !found:
			return nil, c.errorAt(d.name, "%s has no flag --%s; see rashomon %[1]s --help", d.command, d.flag)
		}
	}
	return from, nil
}

// set gives a flag its value, which must be of its type.
func (c *config) set(flags *pflag.FlagSet, f *pflag.Flag, n ast.Node) error {
	nodes, err := c.scalars(n)
	if err != nil {
		return err
	}
	_, list := n.(*ast.SequenceNode)
	many, takesMany := f.Value.(pflag.SliceValue)
	if list && !takesMany {
		return c.errorAt(n, "--%s takes one value and no list", f.Name)
	}
	var values []string
	for _, v := range nodes {
		value := v.GetToken().Value
		ok, wanted := true, ""
		switch f.Value.Type() {
		case "bool":
			ok, wanted = v.Type() == ast.BoolType, "true or false"
		case "int":
			ok, wanted = v.Type() == ast.IntegerType, "a whole number"
		case "float64":
			ok, wanted = v.Type() == ast.IntegerType || v.Type() == ast.FloatType, "a number"
		}
		if !ok {
			return c.errorAt(v, "--%s %s: not %s", f.Name, value, wanted)
		}
		if takesFile(f) || f.Name == "decisions" {
			value = c.beside(value)
		}
		values = append(values, value)
	}
	if !takesMany {
		err = flags.Set(f.Name, values[0])
	} else if err = many.Replace(values); err == nil {
		f.Changed = true
	}
	if err != nil {
		return c.errorAt(n, "%v", err)
	}
	return nil
}

// takesFile tells whether the value of a flag is a path: its help calls it a file or a folder.
func takesFile(f *pflag.Flag) bool {
	name, _ := pflag.UnquoteUsage(f)
	return slices.Contains([]string{"file", "folder", "dir", "path"}, strings.ToLower(name))
}

// readWords reads a file of a user's own words.
func readWords(path string) (*lexicon.Words, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return lexicon.ReadWords(path, data)
}
