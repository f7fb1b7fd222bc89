package nlp

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A phrasing is one line of a values file with the value that it must be read as.
type phrasing struct {
	line  int // 1-based, in the file
	value string
	text  string
}

// readValues reads a file of ../testdata/values. A line that starts at the margin is a value; the
// lines below it that start with a tab are phrasings of it, each a text of its own. The value "-"
// stands for none: what it holds are look-alikes. Lines that start with # are comments.
func readValues(t *testing.T, name string) []phrasing {
	t.Helper()
	path := filepath.Join("..", "testdata", "values", name)
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []phrasing
	value := ""
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "\t"):
			if value == "" {
				t.Fatalf("%s:%d: a phrasing without a value above it", path, n)
			}
			out = append(out, phrasing{n, value, strings.TrimSpace(line)})
		default:
			value = strings.TrimSpace(line)
		}
	}
	if err := scan.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}
