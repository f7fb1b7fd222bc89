package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/nlp/lexicon"
)

// defaults holds the flags of all commands, which say what is known before anything is read.
type defaults struct {
	config   string
	noConfig bool
	lexicon  []string
}

func (d *defaults) flags(c *cobra.Command) {
	f := c.PersistentFlags()
	f.StringVar(&d.config, "config", "", "read defaults from `file` rather than from the nearest "+configName)
	f.BoolVar(&d.noConfig, "no-config", false, "read no "+configName)
	f.StringArrayVar(&d.lexicon, "lexicon", nil, "YAML `file` of own words, such as aliases of names and opposites; repeat it for more (see rashomon help lexicon)")
}

// lexiconTopic is a topic of help: how a file of own words is written.
func lexiconTopic() *cobra.Command {
	var list strings.Builder
	for _, name := range lexicon.Sections() {
		doc, keys := lexicon.SectionHelp(name)
		form := name + ": [WORD, ...]"
		if keys != "" {
			form = name + ": {" + keys + ": [WORD, ...]}"
		}
		fmt.Fprintf(&list, "  %s\n      %s\n", form, doc)
	}
	return &cobra.Command{
		Use:   "lexicon",
		Short: "How a file of own words is written",
		Long: `A file for --lexicon, or for the key lexicon of ` + configName + `, adds words to those that
rashomon knows; what it says goes before the lists of the program. It is YAML:

  aliases:
    United States: [Foggy Bottom, Uncle Sam]
    Luis Arden: [Comandante Cero]
  predicates:
    meet: [powwow]
    not attend: [ghost]
  opposites:
    greenlight: [spike, shelve]

Words stand in their base form and in small letters, names as they are spelled. The
sections:

` + strings.TrimRight(list.String(), "\n"),
	}
}

// unprepared are commands that read no text and have nothing to set.
var unprepared = map[string]bool{"version": true, "init": true, "man": true, "completion": true, "help": true, cobra.ShellCompRequestCmd: true, cobra.ShellCompNoDescRequestCmd: true}

// prepare reads the defaults and the own words before a command runs.
func (a *app) prepare(c *cobra.Command, d *defaults) error {
	for p := c; p.HasParent(); p = p.Parent() {
		if unprepared[p.Name()] {
			return nil
		}
	}
	words, err := a.configure(c, d)
	if err != nil {
		return err
	}
	for _, path := range d.lexicon {
		w, err := readWords(path)
		if err != nil {
			return err
		}
		words = append(words, w)
	}
	return lexicon.Use(words...)
}

// configure gives flags the defaults of a file, and returns the words that it names.
func (a *app) configure(c *cobra.Command, d *defaults) ([]*lexicon.Words, error) {
	path := d.config
	switch {
	case path != "" && d.noConfig:
		return nil, errors.New("--config and --no-config do not go together")
	case d.noConfig:
		return nil, nil
	case path == "":
		dir, err := os.Getwd()
		if err != nil {
			return nil, nil // the folder is gone; so is what stood above it
		}
		var foreign []string
		path, foreign = findConfig(dir, trusted)
		for _, f := range foreign {
			a.message("%s belongs to somebody else and is not read (--config %[1]s reads it, --no-config keeps this message away)", f)
		}
		if path == "" {
			return nil, nil
		}
	}
	file, err := readConfig(path)
	if err != nil {
		return nil, err
	}
	a.configured, err = file.apply(c)
	return file.words, err
}

// located names the place in the file of defaults that a flag with a wrong value came from.
func (a *app) located(err error) error {
	name, found := strings.CutPrefix(err.Error(), "--")
	if name, _, _ = strings.Cut(name, " "); found && a.configured[name] != "" {
		return fmt.Errorf("%s: %w", a.configured[name], err)
	}
	return err
}
