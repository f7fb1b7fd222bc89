package syntax

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"time"
)

// A Score counts words and how many of them were read rightly.
type Score struct {
	Words, Pos, Tags int
	Guides           int // guide tags that are right
	Heads, Labelled  int // with the right head; with the right head and label
	Plain            int // words that are no punctuation
	PlainHeads       int
	PlainLabelled    int
	Sentences, Whole int
	Relations        map[string]*Relation
	Tagging, Parsing time.Duration
}

// A Relation counts the arcs of one label.
type Relation struct{ Gold, Found, Right int }

// Evaluate parses sentences and compares with their gold trees.
func Evaluate(m *Model, l Lessons) *Score {
	s := &Score{Relations: map[string]*Relation{}}
	relation := func(label string) *Relation {
		if s.Relations[label] == nil {
			s.Relations[label] = &Relation{}
		}
		return s.Relations[label]
	}
	p := NewParser(m)
	words, tagged := make([][]Word, len(l.Sentences)), make([][]Tag, len(l.Sentences))
	for i := range l.Sentences {
		words[i] = l.words(i)
	}
	start := time.Now()
	for i := range words {
		tagged[i] = slices.Clone(p.Tag(words[i]))
	}
	s.Tagging = time.Since(start)
	for i := range l.Sentences {
		g := &l.Sentences[i]
		whole := true
		tags := tagged[i]
		start := time.Now()
		arcs := p.Parse(words[i], tags)
		s.Parsing += time.Since(start)
		for k, n := range arcs {
			s.Words++
			plain := g.Labels[k] != "punct"
			count := func(ok bool, all, some *int) {
				if ok {
					*all++
					if plain {
						*some++
					}
				}
			}
			var none int
			count(m.Pos(tags[k]) == g.Pos[k], &s.Pos, &none)
			count(m.Penn(tags[k]) == g.Tags[k], &s.Tags, &none)
			count(l.Guides[i][k] == g.Tags[k], &s.Guides, &none)
			head := n.Head == g.Heads[k]
			both := head && n.Label == g.Labels[k]
			count(head, &s.Heads, &s.PlainHeads)
			count(both, &s.Labelled, &s.PlainLabelled)
			if plain {
				s.Plain++
				whole = whole && both
			}
			relation(g.Labels[k]).Gold++
			relation(n.Label).Found++
			if both {
				relation(n.Label).Right++
			}
		}
		s.Sentences++
		if whole {
			s.Whole++
		}
	}
	return s
}

func percent(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

// Print writes a score as a table. UAS is the share of words with the right head, LAS that with the
// right head and label.
func (s *Score) Print(w io.Writer) {
	fmt.Fprintf(w, "sentences %d, words %d, wholly right %.2f\n", s.Sentences, s.Words, percent(s.Whole, s.Sentences))
	fmt.Fprintf(w, "tags %.2f (universal %.2f; those it is guided by %.2f)\n", percent(s.Tags, s.Words), percent(s.Pos, s.Words), percent(s.Guides, s.Words))
	fmt.Fprintf(w, "with punctuation     UAS %.2f LAS %.2f\n", percent(s.Heads, s.Words), percent(s.Labelled, s.Words))
	fmt.Fprintf(w, "without punctuation  UAS %.2f LAS %.2f\n", percent(s.PlainHeads, s.Plain), percent(s.PlainLabelled, s.Plain))
	perSecond := func(d time.Duration) float64 { return float64(s.Words) / max(d.Seconds(), 1e-9) }
	fmt.Fprintf(w, "on one core          %.0f words a second tagged, %.0f parsed\n", perSecond(s.Tagging), perSecond(s.Parsing))
	labels := make([]string, 0, len(s.Relations))
	for l := range s.Relations {
		labels = append(labels, l)
	}
	sort.Slice(labels, func(i, j int) bool {
		a, b := s.Relations[labels[i]], s.Relations[labels[j]]
		return a.Gold > b.Gold || a.Gold == b.Gold && labels[i] < labels[j]
	})
	fmt.Fprintf(w, "\n%-14s %7s %7s %7s %7s\n", "relation", "gold", "prec", "recall", "F1")
	for _, l := range labels {
		r := s.Relations[l]
		fmt.Fprintf(w, "%-14s %7d %7.2f %7.2f %7.2f\n", l, r.Gold, percent(r.Right, r.Found), percent(r.Right, r.Gold), percent(2*r.Right, r.Found+r.Gold))
	}
}
