package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// output holds the flags that say where and how to write.
type output struct {
	format string
	file   string
	width  int
	color  string
}

func (o *output) flags(c *cobra.Command, formats string) {
	o.formatFlag(c, formats)
	o.textFlags(c)
}

// textFlags adds the flags of a command that writes tables and nothing else.
func (o *output) textFlags(c *cobra.Command) {
	c.Flags().StringVarP(&o.file, "output", "o", "", "write to `file` instead of standard output")
	c.Flags().IntVar(&o.width, "width", 0, "`columns` of tables, 80 or more (default: those of the terminal, else 100)")
	colorFlag(c, &o.color)
}

func colorFlag(c *cobra.Command, when *string) {
	c.Flags().StringVar(when, "color", "auto", "`when` to use colour: auto, always or never; auto follows the terminal and NO_COLOR")
	complete(c, "color", "auto", "always", "never")
}

// formatFlag adds the flag of the format alone. formats is as its help lists them: "table, json or csv".
func (o *output) formatFlag(c *cobra.Command, formats string) {
	c.Flags().StringVar(&o.format, "format", "table", "`format` of the output: "+formats)
	complete(c, "format", strings.Split(strings.ReplaceAll(formats, " or ", ", "), ", ")...)
}

// check finds mistakes in the flags before anything is read. Without formats there is no flag for one.
func (o *output) check(formats ...string) error {
	if len(formats) > 0 {
		if err := oneOf("format", o.format, formats...); err != nil {
			return err
		}
	}
	if o.width != 0 && (o.width < leastWidth || o.width > 1000) {
		return fmt.Errorf("--width %d: tables are %d to 1000 columns wide", o.width, leastWidth)
	}
	return oneOf("color", o.color, "auto", "always", "never")
}

// terminal returns the width of a terminal, 0 where the writer is none.
func terminal(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

// leastWidth is how wide a table must be for its columns to hold a word.
const leastWidth = 80

// columns decides how wide tables are.
func (a *app) columns(o *output) int {
	if o.width > 0 {
		return o.width
	}
	if o.file == "" {
		if w := terminal(a.out); w > 0 {
			return max(w, leastWidth)
		}
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w >= leastWidth && w <= 1000 {
		return w
	}
	return 100
}

// colored decides whether colour is written.
func (a *app) colored(o *output) bool {
	switch o.color {
	case "always":
		return true
	case "never":
		return false
	}
	return o.file == "" && terminal(a.out) > 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// write sends what a renderer writes to standard output or to a file. A file is whole or as it was:
// it is written beside its place and then moved.
func (a *app) write(o *output, render func(io.Writer) error) error {
	a.begin("writing", "the output")
	var b bytes.Buffer
	if err := errors.Join(render(&b), a.ctx.Err()); err != nil {
		return err
	}
	if o.file == "" {
		a.partial.Store(true)
		_, err := a.out.Write(b.Bytes())
		return err
	}
	if err := a.writeFile(o.file, b.Bytes()); err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // its path may be that of the temporary file
		}
		return fmt.Errorf("cannot write %s: %w", o.file, err)
	}
	return nil
}

// writeFile replaces a file, or what a link leads to; into a device or a pipe it writes.
func (a *app) writeFile(path string, data []byte) error {
	mode := os.FileMode(0o644)
	if link, err := os.Readlink(path); err == nil {
		if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
			if !filepath.IsAbs(link) {
				link = filepath.Join(filepath.Dir(path), link)
			}
			path = link // to a file that is not there yet
		}
	}
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(path, os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			a.partial.Store(true)
			_, err = f.Write(data)
			return errors.Join(err, f.Close())
		}
		mode = info.Mode().Perm()
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return err
		}
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".rashomon-*")
	if err != nil {
		return err
	}
	a.temporary.Store(tmp.Name())
	defer a.discard()
	for part := range slices.Chunk(data, 1<<20) {
		if err = errors.Join(err, a.ctx.Err()); err == nil {
			_, err = tmp.Write(part)
		}
	}
	if err = errors.Join(err, tmp.Close()); err == nil {
		err = os.Chmod(tmp.Name(), mode)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	return err
}

// discard removes the temporary file of a write that came to no end.
func (a *app) discard() {
	if name, ok := a.temporary.Swap("").(string); ok && name != "" {
		os.Remove(name)
	}
}
