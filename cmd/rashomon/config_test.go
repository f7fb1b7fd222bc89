package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// TestConfigSample holds that what init writes sets nothing as it stands, and is right with all its comments taken
// away.
func TestConfigSample(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, configName)
	read := func(text []byte) *config {
		t.Helper()
		if err := os.WriteFile(path, text, 0o666); err != nil {
			t.Fatal(err)
		}
		c, err := readConfig(path)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := read(configSample); len(c.defaults)+len(c.words) > 0 {
		t.Errorf("it sets %+v", c)
	}
	if err := os.WriteFile(filepath.Join(dir, "words.yaml"), []byte("titles: [archdruid]\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	c := read(regexp.MustCompile(`(?m)^#([a-z]|  )`).ReplaceAll(configSample, []byte("$1")))
	if len(c.words) != 2 || len(c.defaults) < 5 {
		t.Errorf("%d words, %d defaults", len(c.words), len(c.defaults))
	}
	root := (&app{}).command()
	compare, _, err := root.Find([]string{"compare"})
	if err != nil {
		t.Fatal(err)
	}
	from, err := c.apply(compare)
	if err != nil {
		t.Fatal(err)
	}
	if got := compare.Flag("min-confidence").Value.String(); got != "0.6" || from["min-confidence"] == "" {
		t.Errorf("--min-confidence is %s, from %q", got, from["min-confidence"])
	}
	if got := compare.Flag("type").Value.String(); got != "[polarity,number,outcome]" {
		t.Errorf("--type is %s", got)
	}
}

// TestFindConfig looks upwards: the nearest file counts, one of somebody else is passed over.
func TestFindConfig(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b", "c")
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	upper, lower := filepath.Join(root, "a", configName), filepath.Join(root, "a", "b", configName)
	for _, path := range []string{upper, lower} {
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if path, foreign := findConfig(deep, trusted); path != lower || len(foreign) > 0 {
		t.Errorf("%s, %s", path, foreign)
	}
	if path, _ := findConfig(filepath.Join(root, "a"), trusted); path != upper {
		t.Error(path)
	}
	theirs, err := os.Stat(lower)
	if err != nil {
		t.Fatal(err)
	}
	path, foreign := findConfig(deep, func(info fs.FileInfo) bool { return !os.SameFile(info, theirs) })
	if path != upper || !slices.Equal(foreign, []string{lower}) {
		t.Errorf("%s, %s", path, foreign)
	}
}
