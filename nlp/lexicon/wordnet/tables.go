// Package wordnet writes the word tables of nlp/lexicon that come from Princeton WordNet 3.0: which words
// are nouns, verbs, adjectives or adverbs, irregular forms, nouns of events with their verbs, countries
// and cities, and names of all kinds, and how senses are related.
package wordnet

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// Write reads the folder of WordNet's data.* and *.exc files and writes the tables to another. The output is
// sorted and the same every time. Its licence is in NOTICE.
func Write(dict, out string) error {
	net, err := load(dict)
	if err != nil {
		return err
	}
	senses, synsets := net.relations()
	tables := []struct {
		name, header string
		rows         []string
	}{
		{"words.txt", wordsHeader, net.words()},
		{"event-nouns.txt", eventsHeader, net.events()},
		{"places.txt", placesHeader, net.places()},
		{"ing-compounds.txt", compoundsHeader, net.compounds()},
		{"proper-names.txt", properHeader, net.properNames()},
		{"senses.txt", sensesHeader, senses},
		{"synsets.txt", synsetsHeader, synsets},
	}
	for _, pos := range []string{"verb", "noun"} {
		rows, err := irregular(filepath.Join(dict, pos+".exc"))
		if err != nil {
			return err
		}
		tables = append(tables, struct {
			name, header string
			rows         []string
		}{pos + "-forms.txt", fmt.Sprintf(formsHeader, pos, pos), rows})
	}
	for _, t := range tables {
		text := t.header + "# Source: WordNet 3.0, Princeton University (see NOTICE); written by nlp/lexicon/wordnet.\n" +
			strings.Join(t.rows, "\n") + "\n"
		if err := os.WriteFile(filepath.Join(out, t.name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

const (
	wordsHeader = `# Words and what they can be: n noun, v verb, a adjective, r adverb; and for nouns, from
# the first two senses: P person, G group, E act or event, L place, T time, Q quantity. Verbs, from the
# first sense: M communication, C thought, F feeling, S perception, O dealings of people with each other;
# from the first three: m communication.
`
	eventsHeader = `# Nouns of acts, events and statements, and the verb that each comes from.
`
	placesHeader = `# Places: name, kind (country, state, capital, city), what it lies in, other names, adjectives and
# inhabitants. Fields are parted by tabs, values inside a field by semicolons.
`
	compoundsHeader = `# Compound nouns whose first word ends in -ing ("polling station"): there it is no verb.
`
	properHeader = `# Names as spelled, and what they name, the commonest first: P person, L place, O organization, N people,
# faith, language or nationality, M another thing; g given name, f family name of a person.
`
	sensesHeader = `# What words mean: a word and its part of speech, and the numbers of its senses in synsets.txt, the
# commonest first.
`
	synsetsHeader = `# Senses and those that they are related to: number; what the sense is a kind of (of verbs also what it
# causes or entails, of adjectives which one it is like); senses grouped with it; its opposites; senses of
# words derived from its words.
`
	formsHeader = `# Irregular %s forms and their base form (%s.exc).
`
)

// irregular reads an exception list: inflected form, base forms.
func irregular(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	seen := map[string]bool{}
	var rows []string
	for scan := bufio.NewScanner(f); scan.Scan(); {
		fields := strings.Fields(scan.Text())
		if len(fields) < 2 || !plain(fields[0]) || !plain(fields[1]) || seen[fields[0]] || fields[0] == fields[1] {
			continue
		}
		seen[fields[0]] = true
		rows = append(rows, fields[0]+"\t"+fields[1])
	}
	sort.Strings(rows)
	return rows, nil
}

// plain tells whether a word is one lower-case word of letters.
func plain(w string) bool {
	return w != "" && strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// communication is the lexicographer file of verbs of telling, asking and the like.
const communication = 32

// verbDomains are the letters of lexicographer files of verbs.
var verbDomains = map[int]byte{31: 'C', communication: 'M', 37: 'F', 39: 'S', 41: 'O'}

// words lists the single lower-case words with the letters of what they can be.
func (n *net) words() []string {
	flags := map[string]map[byte]bool{}
	add := func(word string, letter byte) {
		if flags[word] == nil {
			flags[word] = map[byte]bool{}
		}
		flags[word][letter] = true
	}
	kinds := map[int]byte{4: 'E', 11: 'E', 14: 'G', 15: 'L', 18: 'P', 23: 'Q', 28: 'T'}
	for _, s := range n.sets {
		for _, w := range s.words {
			if !plain(w) {
				continue
			}
			letter := s.pos
			if letter == 's' {
				letter = 'a'
			}
			add(w, letter)
			if kind := kinds[s.file]; s.pos == 'n' && kind != 0 && slices.Index(n.senses["n "+w], s) < 2 {
				add(w, kind)
			}
			if s.pos != 'v' {
				continue
			}
			at := slices.Index(n.senses["v "+w], s)
			if domain := verbDomains[s.file]; domain != 0 && at == 0 {
				add(w, domain)
			}
			if s.file == communication && at < 3 {
				add(w, 'm')
			}
		}
	}
	var rows []string
	for w, letters := range flags {
		if len(w) < 2 && w != "a" {
			continue
		}
		var b []byte
		for _, l := range []byte("nvarEGLPQTMCFSOm") {
			if letters[l] {
				b = append(b, l)
			}
		}
		rows = append(rows, w+"\t"+string(b))
	}
	sort.Strings(rows)
	return rows
}

// compounds lists nouns of two words of which the first ends in -ing.
func (n *net) compounds() []string {
	seen := map[string]bool{}
	for _, s := range n.sets {
		for _, w := range s.words {
			first, second, ok := strings.Cut(w, " ")
			if s.pos == 'n' && ok && strings.HasSuffix(first, "ing") && plain(first) && plain(second) {
				seen[w] = true
			}
		}
	}
	rows := make([]string, 0, len(seen))
	for w := range seen {
		rows = append(rows, w)
	}
	sort.Strings(rows)
	return rows
}

// events pairs nouns of acts (4), communication (10), events (11), possession (21), processes (22)
// and states (26) with the verb they are derived from, the verb's commonest sense first.
func (n *net) events() []string {
	best := map[string]string{}
	rank := map[string]int{}
	for _, s := range n.sets {
		if s.pos != 'n' || !slices.Contains([]int{4, 10, 11, 21, 22, 26}, s.file) {
			continue
		}
		for _, p := range s.pointers {
			target := n.byOffset[p.target]
			if p.symbol != "+" || target == nil || target.pos != 'v' || p.from == 0 || p.to == 0 {
				continue
			}
			noun, verb := s.words[p.from-1], target.words[p.to-1]
			if !plain(noun) || !plain(verb) {
				continue
			}
			// Rank by how common the noun's sense and the verb's sense are.
			r := slices.Index(n.senses["n "+noun], s)*10 + slices.Index(n.senses["v "+verb], target) + 1
			if noun == verb {
				r -= 5
			}
			if old, ok := rank[noun]; !ok || r < old || r == old && verb < best[noun] {
				best[noun], rank[noun] = verb, r
			}
		}
	}
	var rows []string
	for noun, verb := range best {
		if rank[noun] <= 30 {
			rows = append(rows, noun+"\t"+verb)
		}
	}
	sort.Strings(rows)
	return rows
}
