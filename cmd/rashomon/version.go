package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// A build is what the program was made from.
type build struct {
	Version  string `json:"version"`  // of the module, "(devel)" where it has none
	Revision string `json:"revision"` // of the source in its repository, or ""
	Time     string `json:"time"`     // of the revision, or ""
	Modified bool   `json:"modified"` // there were changes that are in no revision
	Go       string `json:"go"`
	OS       string `json:"os"`
	Arch     string `json:"arch"`
}

func newBuild() build {
	b := build{Version: "(devel)", Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if info.Main.Version != "" {
		b.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Revision = s.Value
		case "vcs.time":
			b.Time = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}

func (a *app) versionCommand() *cobra.Command {
	out := output{color: "auto"}
	c := &cobra.Command{
		Use:     "version",
		Short:   "Show which version this is and what it was built from",
		Example: "  rashomon version --format json",
		Args:    takes(0, 0, "no arguments"),
		RunE: func(c *cobra.Command, _ []string) error {
			if err := out.check("table", "json"); err != nil {
				return err
			}
			return a.write(&out, func(w io.Writer) error {
				b := newBuild()
				if out.format == "json" {
					return writeJSON(w, b)
				}
				return b.text(w)
			})
		},
	}
	out.formatFlag(c, "table or json")
	return c
}

func (b build) text(w io.Writer) error {
	revision := b.Revision
	switch {
	case revision == "":
		revision = "unknown"
	case b.Modified:
		revision += " of " + b.Time + ", and changes since"
	default:
		revision += " of " + b.Time
	}
	_, err := fmt.Fprintf(w, "rashomon  %s\nrevision  %s\nbuilt by  %s for %s/%s\n", b.Version, revision, b.Go, b.OS, b.Arch)
	return err
}
