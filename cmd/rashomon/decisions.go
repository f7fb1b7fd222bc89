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

// decisionsHelp says which files are meant, in the help of commands.
const decisionsHelp = `What reviewers decided is read from --decisions FILE, else from the files called
` + decision.FileName + ` in the folders of the articles and of the manifest, and
in all folders above; of several decisions on a finding the latest counts. Findings
decided to be a false alarm or not worth mending (wont-fix) are left out and not
counted while their evidence stands; --all shows them.`

// decided holds the flags that say which decisions there are and what they do.
type decided struct {
	file string
	all  bool
}

func (d *decided) flags(c *cobra.Command) {
	c.Flags().StringVar(&d.file, "decisions", "", "what reviewers decided: a `file` of decisions (default: each "+decision.FileName+" beside and above what is read)")
	c.Flags().BoolVar(&d.all, "all", false, "show findings that were dismissed, too")
}

// check finds out before anything is read whether there is the file that was named. One that .rashomon.yaml names
// may be made yet, as long as there is a folder for it.
func (d *decided) check(a *app) error {
	if d.file == "" {
		return nil
	}
	if _, err := os.Stat(d.file); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if a.configured["decisions"] == "" || !isFolder(filepath.Dir(d.file)) {
		return fmt.Errorf("--decisions %s: there is no such file (rashomon review makes it)", d.file)
	}
	a.message("%s: no decisions yet: there is no such file", d.file)
	return nil
}

// open reads the decisions on what lies in files. It reports lines that are damaged, and files that are passed over;
// lost tells whether a decision may be lost with one of the lines.
func (d *decided) open(a *app, manifest string, files []string) (set *decision.Set, warnings []string, lost bool, err error) {
	if manifest != "" {
		files = append(slices.Clone(files), manifest)
	}
	found, foreign := decision.Find(files, trusted)
	for _, f := range foreign {
		a.message("%s belongs to somebody else and is not heeded (--decisions heeds it)", f)
	}
	if d.file != "" {
		for _, f := range found {
			if !sameFile(f, d.file) {
				a.message("%s is not heeded, as --decisions names another file", f)
			}
		}
		found = []string{d.file}
	}
	set, problems, err := decision.OpenSet(found, d.file)
	if err != nil {
		return nil, nil, false, fmt.Errorf("decisions: %w", err)
	}
	for _, p := range problems {
		lost = lost || !p.Warning
		a.message("%s", p.Error())
		warnings = append(warnings, plainLines(p.Error()))
	}
	return set, warnings, lost, nil
}

// dismiss takes out of what a case was not to report what was dismissed, and returns how many findings that is.
func (d *decided) dismiss(set *decision.Set, r *verify.Result) int {
	unwanted := &compare.Report{Conflicts: r.Unwanted}
	if set.Apply(unwanted); !d.all {
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
	return filepath.Base(path) == filepath.Base(inUse) && sameFile(path, inUse)
}

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}
