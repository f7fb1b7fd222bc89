package wordnet

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A synset is one line of a data file.
type synset struct {
	pos      byte // n v a s r
	offset   string
	file     int // lexicographer file: 4 acts, 18 persons, ...
	words    []string
	pointers []pointer
	gloss    string
}

// A pointer leads from a word (1-based, 0 for the whole set) to a word of another set.
type pointer struct {
	symbol   string
	target   string // pos and offset
	from, to int
}

type net struct {
	sets     []*synset
	byOffset map[string]*synset
	senses   map[string][]*synset // "n word": its synsets, commonest first
}

// load reads the four data files and the order of senses from the index files.
func load(dict string) (*net, error) {
	n := &net{byOffset: map[string]*synset{}, senses: map[string][]*synset{}}
	names := []struct{ file, pos string }{{"noun", "n"}, {"verb", "v"}, {"adj", "a"}, {"adv", "r"}}
	for _, name := range names {
		err := lines(filepath.Join(dict, "data."+name.file), func(line string) error {
			s, err := parseSynset(line)
			if err != nil {
				return err
			}
			n.sets = append(n.sets, s)
			n.byOffset[name.pos+s.offset] = s
			return nil
		})
		if err != nil {
			return nil, err
		}
		err = lines(filepath.Join(dict, "index."+name.file), func(line string) error {
			f := strings.Fields(line)
			count, _ := strconv.Atoi(f[2])
			for _, offset := range f[len(f)-count:] {
				key := name.pos + " " + f[0]
				n.senses[key] = append(n.senses[key], n.byOffset[name.pos+offset])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return n, nil
}

func lines(path string, each func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		if strings.HasPrefix(scan.Text(), "  ") { // the licence at the head
			continue
		}
		if err := each(scan.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, line, err)
		}
	}
	return scan.Err()
}

// parseSynset reads a line of a data file (wndb(5WN)).
func parseSynset(line string) (*synset, error) {
	data, gloss, _ := strings.Cut(line, "|")
	f := strings.Fields(data)
	if len(f) < 6 {
		return nil, fmt.Errorf("not a synset")
	}
	file, _ := strconv.Atoi(f[1])
	s := &synset{offset: f[0], file: file, pos: f[2][0], gloss: strings.TrimSpace(gloss)}
	count, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil {
		return nil, err
	}
	at := 4
	for range count {
		word, _, _ := strings.Cut(f[at], "(") // adjectives carry "(a)", "(p)"
		s.words = append(s.words, strings.ReplaceAll(word, "_", " "))
		at += 2
	}
	pointers, err := strconv.Atoi(f[at])
	if err != nil {
		return nil, err
	}
	at++
	for range pointers {
		ends, err := strconv.ParseUint(f[at+3], 16, 16)
		if err != nil {
			return nil, err
		}
		pos := f[at+2]
		if pos == "s" {
			pos = "a"
		}
		s.pointers = append(s.pointers, pointer{f[at], pos + f[at+1], int(ends >> 8), int(ends & 0xff)})
		at += 4
	}
	return s, nil
}
