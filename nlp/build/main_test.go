package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rashomon/nlp/syntax"
)

const treebank = `# newdoc id = news_one
1	Officials	official	NOUN	NNS	_	2	nsubj	_	_
2	opened	open	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	bridge	bridge	NOUN	NN	_	2	obj	_	_
5	.	.	PUNCT	.	_	2	punct	_	_

`

func TestMeasure(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.conllu")
	if err := os.WriteFile(path, []byte(treebank), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run([]string{"-conllu", path}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"sentences 1, words 5, wholly right 100.00", "tags 100.00", "with punctuation     UAS 100.00 LAS 100.00", "nsubj"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if err := run([]string{"-conllu", path, "-without", "other"}, &out, io.Discard); err == nil {
		t.Error("no document has that name, and nothing was said")
	}
}

func TestErrors(t *testing.T) {
	for _, args := range [][]string{nil, {"-conllu", "missing.conllu"}, {"-train", t.TempDir()}, {"-wordnet", t.TempDir()}, {"-names", "missing"}} {
		if err := run(args, io.Discard, io.Discard); err == nil {
			t.Errorf("%v: no error", args)
		}
	}
}

// TestGuides holds that every word of a treebank gets prose's tag, also where prose cuts otherwise.
func TestGuides(t *testing.T) {
	got, err := guides([]syntax.GoldSentence{{Forms: []string{"The", "US", "-", "led", "force", "did", "n't", "leave", "."}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(got[0]) != 9 || slices.Contains(got[0], "") || got[0][0] != "DT" || got[0][8] != "." {
		t.Errorf("%q", got)
	}
}
