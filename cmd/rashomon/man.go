package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) manCommand() *cobra.Command {
	out := output{format: "table", color: "auto"}
	c := &cobra.Command{
		Use:   "man",
		Short: "Write the manual page",
		Long:  `Man writes the manual page of rashomon and all its commands, as man(1) reads it.`,
		Example: `  rashomon man | man -l -
  rashomon man --output /usr/local/share/man/man1/rashomon.1`,
		Args: takes(0, 0, "no arguments"),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.write(&out, func(w io.Writer) error {
				_, err := io.WriteString(w, manual(c.Root()))
				return err
			})
		},
	}
	c.Flags().StringVarP(&out.file, "output", "o", "", "write to `file` instead of standard output")
	return c
}

// A page is a manual page that is being written, in the language of troff.
type page struct{ strings.Builder }

// manual returns the manual page of a command and all below it. It is made of their help and of nothing else, but
// for the files and the environment.
func manual(root *cobra.Command) string {
	var p page
	p.line(".TH %s 1 \"\" %q \"User Commands\"", strings.ToUpper(root.Name()), root.Name()+" "+newBuild().Version)
	p.line(".SH NAME\n%s \\- %s", root.Name(), plainRoff(strings.ToLower(root.Short[:1])+root.Short[1:]))
	p.line(".SH SYNOPSIS")
	for _, c := range shownCommands(root) {
		if !c.IsAdditionalHelpTopicCommand() {
			p.line(".B %s\n.br", plainRoff(synopsis(c)))
		}
	}
	p.line(".SH DESCRIPTION")
	p.text(root.Long)
	p.line(".SH COMMANDS")
	for _, c := range shownCommands(root) {
		if c.IsAdditionalHelpTopicCommand() {
			continue
		}
		p.line(".SS %s", plainRoff(synopsis(c)))
		if c.Long != "" {
			p.text(c.Long)
		} else {
			p.text(c.Short + ".")
		}
		p.flags(c.LocalNonPersistentFlags())
		if c.Example != "" {
			p.line(".PP\nFor example:")
			p.text(c.Example)
		}
	}
	p.line(".SH FLAGS OF ALL COMMANDS")
	p.flags(root.PersistentFlags())
	for _, c := range shownCommands(root) {
		if c.IsAdditionalHelpTopicCommand() {
			p.line(".SH %s", plainRoff(strings.ToUpper(c.Short)))
			p.text(c.Long)
		}
	}
	p.line(".SH FILES\n.TP\n.I %s", configName)
	p.line("%s", plainRoff("Defaults of flags, names of outlets and files of own words, from the nearest folder at or above the working one that has it. \"rashomon init\" writes one with comments."))
	p.line(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf it is set, tables have no colour unless a flag asks for it.\n.TP\n.B COLUMNS\nHow wide tables are where there is no terminal.")
	return p.String()
}

// synopsis is how a command is called.
func synopsis(c *cobra.Command) string {
	var below []string
	for _, s := range c.Commands() {
		below = append(below, s.Name())
	}
	if len(below) > 0 {
		return c.CommandPath() + " " + strings.Join(below, "|")
	}
	return c.UseLine()
}

// shownCommands returns the commands that help shows.
func shownCommands(root *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" || c.IsAdditionalHelpTopicCommand() {
			out = append(out, c)
		}
	}
	return out
}

func (p *page) line(format string, args ...any) {
	fmt.Fprintf(p, format+"\n", args...)
}

// text writes help: paragraphs, which are filled anew, and indented lines, which stay as they are.
func (p *page) text(s string) {
	for _, block := range strings.Split(strings.Trim(s, "\n"), "\n\n") {
		p.line(".PP")
		fixed := false
		for _, line := range strings.Split(block, "\n") {
			if indented := strings.HasPrefix(line, "  "); indented != fixed {
				fixed = indented
				p.line("%s", map[bool]string{true: ".nf", false: ".fi"}[fixed])
			}
			p.line("%s", plainRoff(line))
		}
		if fixed {
			p.line(".fi")
		}
	}
}

func (p *page) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		names := `\fB` + plainRoff("--"+f.Name) + `\fR`
		if f.Shorthand != "" {
			names = `\fB` + plainRoff("-"+f.Shorthand) + `\fR, ` + names
		}
		if value != "" {
			names += ` \fI` + plainRoff(value) + `\fR`
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			usage += " (default " + f.DefValue + ")"
		}
		p.line(".TP\n%s\n%s", names, plainRoff(usage))
	})
}

// plainRoff writes text so that troff takes none of it for an instruction.
func plainRoff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
