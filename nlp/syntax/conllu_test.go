package syntax

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lesson is a small treebank of our own.
const lesson = `# newdoc id = one
# text = The mayor didn't open the bridge.
1	The	the	DET	DT	_	2	det	_	_
2	mayor	mayor	NOUN	NN	_	5	nsubj	_	_
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	_	5	aux	_	_
4	n't	not	PART	RB	_	5	advmod	_	_
5	open	open	VERB	VB	_	0	root	_	_
6	the	the	DET	DT	_	7	det	_	_
7	bridge	bridge	NOUN	NN	_	5	obj	_	_
7.1	today	today	NOUN	NN	_	_	_	_	_
8	.	.	PUNCT	.	_	5	punct	_	_

# newdoc id = two
1	Engineers	engineer	NOUN	NNS	_	2	nsubj	_	_
2	say	say	VERB	VBP	_	0	root	_	_
3	it	it	PRON	PRP	_	4	nsubj	_	_
4	leans	lean	VERB	VBZ	_	2	ccomp	_	_
5	.	.	PUNCT	.	_	2	punct	_	_
`

func TestReadConllu(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "a.conllu")
	zipped := filepath.Join(dir, "a.conllu.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(lesson)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for path, data := range map[string][]byte{plain: []byte(strings.ReplaceAll(lesson, "\n", "\r\n")), zipped: b.Bytes()} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ReadConllu(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 2 || got[1].Document != "two" {
			t.Fatalf("%s: %+v", path, got)
		}
		if s := strings.Join(got[0].Forms, " "); s != "The mayor did n't open the bridge ." {
			t.Errorf("words: %s", s)
		}
		if got[0].Heads[4] != -1 || got[0].Heads[6] != 4 || got[0].Labels[6] != "obj" || got[0].Tags[2] != "VBD" || got[0].Pos[2] != "AUX" {
			t.Errorf("%+v", got[0])
		}
	}
}

func TestReadConlluErrors(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"1 The the\n", "x.conllu:1: 1 columns"},
		{"# a\n1\tHi\thi\tX\tUH\t_\tnone\troot\t_\t_\n", "x.conllu:2: head"},
		{"1\tHi\thi\tX\tUH\t_\t3\tdep\t_\t_\n\n", "x.conllu:2: word 1 has head 3"},
		{"1\tHi\thi\tX\tUH\t_\t1\tdep\t_\t_\n\n", "x.conllu:2: word 1 has head 1"},
	} {
		if _, err := readConllu(strings.NewReader(tt.text), "x.conllu"); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %s", tt.text, err, tt.want)
		}
	}
}
