package syntax

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A GoldSentence is a sentence of a treebank.
type GoldSentence struct {
	Document string // of "# newdoc id", "" where there is none
	Forms    []string
	Pos      []string // universal part of speech
	Tags     []string // Penn Treebank tag
	Heads    []int    // index of the head, -1 for the root
	Labels   []string
}

// ReadConllu reads a treebank in CoNLL-U, plain or compressed by gzip. Multiword tokens and empty
// nodes are left out. Errors name the file and the line.
func ReadConllu(path string) ([]GoldSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	buffered := bufio.NewReaderSize(f, 1<<16)
	var r io.Reader = buffered
	if magic, _ := buffered.Peek(2); string(magic) == "\x1f\x8b" {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		r = unzipped
	}
	return readConllu(r, path)
}

func readConllu(r io.Reader, path string) ([]GoldSentence, error) {
	var out []GoldSentence
	var s GoldSentence
	document := ""
	n := 0
	end := func() error {
		if len(s.Forms) == 0 {
			return nil
		}
		for i, h := range s.Heads {
			if h >= len(s.Forms) || h == i {
				return fmt.Errorf("%s:%d: word %d has head %d, which the sentence above lacks", path, n, i+1, h+1)
			}
		}
		s.Document = document
		out = append(out, s)
		s = GoldSentence{}
		return nil
	}
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 1<<16), 1<<24)
	for scan.Scan() {
		n++
		line := strings.TrimSuffix(scan.Text(), "\r")
		switch {
		case line == "":
			if err := end(); err != nil {
				return nil, err
			}
			continue
		case strings.HasPrefix(line, "#"):
			if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
				document = id
			}
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < 8 {
			return nil, fmt.Errorf("%s:%d: %d columns parted by tabs, CoNLL-U has 10", path, n, len(fields))
		}
		if strings.ContainsAny(fields[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(fields[6])
		if err != nil || head < 0 {
			return nil, fmt.Errorf("%s:%d: head %q is no number", path, n, fields[6])
		}
		s.Forms = append(s.Forms, fields[1])
		s.Pos = append(s.Pos, fields[3])
		s.Tags = append(s.Tags, fields[4])
		s.Heads = append(s.Heads, head-1)
		s.Labels = append(s.Labels, fields[7])
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
	}
	return out, end()
}
