package main

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
)

// parsing is how the numbers of flags say what is wrong with them.
var parsing = regexp.MustCompile(`: strconv\.\w+: parsing "[^"]*": (?:invalid syntax|value out of range)`)

// inWords puts an error as users know things: without the names of system calls and of functions.
func inWords(err error) string {
	text := err.Error()
	var at *fs.PathError
	if errors.As(err, &at) {
		text = strings.Replace(text, at.Error(), at.Path+": "+at.Err.Error(), 1)
	}
	text = parsing.ReplaceAllString(text, ": not a number that it takes")
	if unknown, rest, ok := strings.Cut(text, ` for "rashomon"`); ok && strings.HasPrefix(text, "unknown command") && !strings.HasPrefix(rest, ":") {
		hint := "see rashomon --help"
		if _, alike, ok := strings.Cut(rest, "Did you mean this?"); ok {
			hint = "did you mean " + strings.Join(strings.Fields(alike), " or ") + "?"
		}
		text = unknown + " (" + hint + ")"
	}
	return text
}

// takes checks how many arguments there are: at least and at most so many, -1 for any number. what names them.
func takes(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if n := len(args); n < least || most >= 0 && n > most {
			return fmt.Errorf("%s takes %s; there are %d (see %s --help)", c.Name(), what, n, c.CommandPath())
		}
		return nil
	}
}

// strictHelp makes "help" end with an error where there is no such command or topic.
func strictHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() != "help" {
			continue
		}
		show := c.Run
		c.Run = nil
		c.RunE = func(c *cobra.Command, args []string) error {
			if found, _, err := root.Find(args); err != nil || found == root && len(args) > 0 {
				return fmt.Errorf("help %s: no such command or topic (see rashomon --help)", strings.Join(args, " "))
			}
			show(c, args)
			return nil
		}
	}
}
