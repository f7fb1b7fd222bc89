package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
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
	c.Flags().StringVar(&o.format, "format", "table", "`format` of the output: "+formats)
	c.Flags().StringVarP(&o.file, "output", "o", "", "write to `file` instead of standard output")
	c.Flags().IntVar(&o.width, "width", 0, "`columns` of tables, 80 or more (default: those of the terminal, else 100)")
	c.Flags().StringVar(&o.color, "color", "auto", "colour: auto, always or never; auto follows the terminal and NO_COLOR")
}

// check finds mistakes in the flags before anything is read.
func (o *output) check(formats ...string) error {
	if err := oneOf("format", o.format, formats...); err != nil {
		return err
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

// write sends what a renderer writes to standard output or to a file. A file is whole or not there:
// it is written beside its place and then moved.
func (a *app) write(o *output, render func(io.Writer) error) error {
	var b bytes.Buffer
	if err := render(&b); err != nil {
		return err
	}
	if o.file == "" {
		_, err := a.out.Write(b.Bytes())
		return err
	}
	if err := writeFile(o.file, b.Bytes()); err != nil {
		return fmt.Errorf("cannot write %s: %w", o.file, err)
	}
	return nil
}

// writeFile replaces a file, or what a link leads to; into a device or a pipe it writes.
func writeFile(path string, data []byte) error {
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
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err = errors.Join(err, tmp.Close()); err == nil {
		err = os.Chmod(tmp.Name(), mode)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	return err
}

// fewForProgress is how much is done without a progress bar.
const fewForProgress = 20

// progress shows on a terminal how many of the articles, or other things, are done. It returns what to call
// after each and at the end.
func (a *app) progress(total int, things string) (done, finish func()) {
	if total < fewForProgress || terminal(a.errs) == 0 {
		return nil, func() {}
	}
	p := mpb.New(mpb.WithOutput(a.errs), mpb.WithWidth(40))
	bar := p.AddBar(int64(total),
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name("reading "), decor.CountersNoUnit("%d of %d "+things)),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return bar.Increment, func() {
		bar.Abort(true)
		p.Wait()
	}
}
