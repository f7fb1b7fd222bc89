package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rashomon/compare"
	"rashomon/compare/decision"
	"rashomon/compare/verify"
)

// decisionsHelp says which file is meant, in the help of commands.
const decisionsHelp = `What reviewers decided is read from --decisions FILE, else from a file
` + decision.FileName + ` beside the manifest, in a folder given or beside a file
given. Findings decided to be a false alarm or not worth mending (wont-fix) are left
out and not counted while their evidence stands; --all shows them.`

// decided holds the flags that say which decisions there are and what they do.
type decided struct {
	file string
	all  bool
}

func (d *decided) flags(c *cobra.Command) {
	c.Flags().StringVar(&d.file, "decisions", "", "what reviewers decided: a `file` of decisions (default: "+decision.FileName+" beside what is read)")
	c.Flags().BoolVar(&d.all, "all", false, "show findings that were dismissed, too")
}

// path returns the decisions file that goes with what is read: the one named, else the one that lies beside
// the manifest, in a folder given or beside a file given. Where there is none it is where one is to be made,
// and where there are several somebody has to choose.
func (d *decided) path(manifest string, paths []string) (string, error) {
	if d.file != "" {
		return d.file, nil
	}
	var folders []string
	if manifest != "" {
		folders = append(folders, filepath.Dir(manifest))
	}
	for _, p := range paths {
		if p == "-" {
			continue
		}
		info, err := os.Stat(p)
		if _, file, ok := strings.Cut(p, "="); err != nil && ok {
			p = file
			info, err = os.Stat(p)
		}
		if err != nil || !info.IsDir() {
			p = filepath.Dir(p)
		}
		folders = append(folders, p)
	}
	var there []string
	var infos []os.FileInfo
	for _, dir := range folders {
		file := filepath.Join(dir, decision.FileName)
		info, err := os.Stat(file)
		if err == nil && !slices.ContainsFunc(infos, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
			there, infos = append(there, file), append(infos, info)
		}
	}
	switch {
	case len(there) > 1:
		return "", fmt.Errorf("there are several decisions files: %s (choose one with --decisions)", strings.Join(there, ", "))
	case len(there) == 1:
		return there[0], nil
	case len(folders) > 0:
		return filepath.Join(folders[0], decision.FileName), nil
	}
	return decision.FileName, nil
}

// open reads the decisions. It reports lines that are damaged; failed tells whether a decision may be lost with
// one of them.
func (d *decided) open(a *app, path string) (store *decision.Store, warnings []string, failed bool, err error) {
	if _, err := os.Stat(path); d.file != "" && errors.Is(err, fs.ErrNotExist) {
		a.message("%s: no decisions yet: there is no such file", path)
	}
	store, problems, err := decision.Open(path)
	if err != nil {
		return nil, nil, false, fmt.Errorf("decisions: %w", err)
	}
	for _, p := range problems {
		failed = failed || !p.Warning
		a.message("%s", p.Error())
		warnings = append(warnings, plainLines(p.Error()))
	}
	return store, warnings, failed, nil
}

// dismiss takes out of what a case was not to report what was dismissed, and returns how many findings that is.
func (d *decided) dismiss(store *decision.Store, r *verify.Result) int {
	unwanted := &compare.Report{Conflicts: r.Unwanted}
	if store.Apply(unwanted); !d.all {
		decision.Dismiss(unwanted)
	}
	r.Unwanted = unwanted.Conflicts
	return unwanted.Dismissed
}

// isDecisions tells whether a file in a folder of articles holds decisions: the one in use, and all others that
// are called so.
func isDecisions(path, inUse string) bool {
	if strings.HasSuffix(path, decision.Suffix) {
		return true
	}
	if filepath.Base(path) != filepath.Base(inUse) {
		return false
	}
	a, errA := os.Stat(path)
	b, errB := os.Stat(inUse)
	return errA == nil && errB == nil && os.SameFile(a, b)
}
