package compare

import (
	"slices"
	"strconv"
	"strings"

	"rashomon/nlp"
)

// Evidence returns a digest of what a side rests on: the words of its claims and the days that they name. It
// is the same for other files, places in them, white space, punctuation marks and names of outlets. "On
// Friday" of another week is other evidence.
func (s *Side) Evidence() string {
	var parts []string
	for _, c := range s.Claims {
		words := nlp.Fold(c.Evidence)
		if w := c.When; w != nil && w.Text != "" && strings.Contains(words, nlp.Fold(w.Text)) {
			for _, day := range []*string{w.Start, w.End} {
				if words += "\x01"; day != nil {
					words += *day
				}
			}
		}
		parts = append(parts, words)
	}
	slices.Sort(parts)
	return id("e", slices.Compact(parts)...)
}

// Evidence returns the digests of the sides of a conflict, sorted.
func (c *Conflict) Evidence() []string {
	var out []string
	for i := range c.Sides {
		out = append(out, c.Sides[i].Evidence())
	}
	slices.Sort(out)
	return out
}

// identify names conflicts by their type and their evidence, and by no wording that another article could
// change. Conflicts in the same sentences are told apart by their stances, then by their questions.
func identify(list []Conflict) {
	taken := map[string]int{}
	name := func(c *Conflict, parts ...string) {
		c.ID = id("f", append(append([]string{string(c.Type)}, c.Evidence()...), parts...)...)
		taken[c.ID]++
	}
	clash := func() []*Conflict {
		var out []*Conflict
		for i := range list {
			if taken[list[i].ID] > 1 {
				out = append(out, &list[i])
			}
		}
		return out
	}
	for i := range list {
		name(&list[i])
	}
	for _, c := range clash() {
		name(c, c.stances()...)
	}
	for i, c := range clash() {
		name(c, append(c.stances(), c.Question, strconv.Itoa(i))...)
	}
}

func (c *Conflict) stances() []string {
	var out []string
	for _, s := range c.Sides {
		out = append(out, s.Stance)
	}
	slices.Sort(out)
	return out
}
