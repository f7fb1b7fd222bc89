package decision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"rashomon/compare"
	"rashomon/compare/report"
	"rashomon/compare/verify"
)

// A CaseFile is a decided finding as a file for [verify.Read].
type CaseFile struct {
	Name    string // of the file, such as "number-f-116f3eaf90e5.txtar": the same for the same finding
	Finding string // [compare.Conflict.ID]
	Data    []byte
	// Trouble says what comes instead of what was decided when the case is run, "" where it behaves.
	Trouble string
}

// ExportCases makes cases of the decided findings of a report that [Store.Apply] marked. What was decided to be
// a contradiction or an update is to be reported as one, and what is a false alarm is not. Findings that are
// undecided, unsure, of no consequence or to be looked at again make none.
//
// A case holds of each article the paragraphs of the evidence only, and is run before it is returned. Where more
// is reported of whole paragraphs than was decided, or less, the evidence alone is tried. A case that still does
// not behave is returned all the same, with its trouble: a false alarm is reported until somebody mends the
// detector, which is what the case is for, and a contradiction that is not found in its own paragraphs shows
// what the detector leans on. An error is that of the context.
func ExportCases(ctx context.Context, r *compare.Report) ([]CaseFile, error) {
	published := map[string]string{}
	for _, a := range r.Articles {
		published[a.ID] = a.Published
	}
	var out []CaseFile
	for i := range r.Conflicts {
		c := &r.Conflicts[i]
		if d := c.Decision; d == nil || d.LookAgain || d.Verdict == compare.VerdictUnsure || d.Verdict == compare.VerdictWontFix {
			continue
		}
		f, err := exportCase(ctx, c, published)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// exportCase makes the first case of a finding that behaves as was decided, or the first.
func exportCase(ctx context.Context, c *compare.Conflict, published map[string]string) (CaseFile, error) {
	name := string(c.Type) + "-" + c.ID
	first := CaseFile{}
	for _, cut := range []cut{bySentence, byParagraph, evidenceOnly} {
		for _, pattern := range []string{regexp.QuoteMeta(report.Plain(c.Question)), "."} {
			f := CaseFile{Name: name + ".txtar", Finding: c.ID, Data: caseText(name, c, published, cut, pattern)}
			var err error
			if f.Trouble, err = trouble(ctx, &f, c.Decision.Verdict); err != nil || f.Trouble == "" {
				return f, err
			}
			if first.Data == nil {
				first = f
			}
			if c.Decision.Verdict == compare.VerdictFalseAlarm {
				break // nothing is wanted, so there is no pattern
			}
		}
	}
	return first, nil
}

// trouble runs a case, and again with the outlets reversed, and says what is not as decided.
func trouble(ctx context.Context, f *CaseFile, v compare.Verdict) (string, error) {
	besides := "reported as well"
	if v == compare.VerdictFalseAlarm {
		besides = "still reported"
	}
	cases, err := verify.Read(f.Name, f.Data)
	if err != nil {
		return err.Error(), nil
	}
	var out []string
	for _, reversed := range []bool{false, true} {
		r, err := cases[0].Run(ctx, reversed)
		if err != nil {
			return "", err
		}
		for _, w := range r.Missing {
			out = append(out, fmt.Sprintf("not reported of these paragraphs alone: %s %s", w.Type, w.Status))
		}
		for _, u := range r.Unwanted {
			out = append(out, fmt.Sprintf("%s: %s %s: %s", besides, u.Type, u.Status, report.Plain(u.Question)))
		}
		if len(out) > 0 {
			break
		}
	}
	return strings.Join(out, "; "), nil
}

// WriteCases writes cases into a folder, which is made where it is not there. It returns how many files are new.
// One that is there already with the same content is let be; one with another content is an error, and so are
// those that cannot be written; the others are written all the same.
func WriteCases(folder string, files []CaseFile) (written int, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return 0, err
	}
	var failed []error
	for _, f := range files {
		path := filepath.Join(folder, f.Name)
		switch err := writeNew(path, f.Data); {
		case err == nil:
			written++
		case errors.Is(err, fs.ErrExist):
			if there, err := os.ReadFile(path); err != nil || !bytes.Equal(there, f.Data) {
				failed = append(failed, fmt.Errorf("%s: there is another file of this name, and it is left as it is (remove it to write the case anew)", path))
			}
		default:
			failed = append(failed, err)
		}
	}
	return written, errors.Join(failed...)
}

// writeNew makes a file that is not there yet.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}
