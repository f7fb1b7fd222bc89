package decision

import (
	"slices"
	"strings"

	"rashomon/compare"
	"rashomon/nlp"
)

// Apply marks the conflicts of a report with what was decided of them. A decision stands where the evidence of
// all sides does. Where a side's evidence is another one, the conflict is known again by its type with its
// outlets and question, or with the evidence of a side that is left: it comes back with the old decision,
// marked to be looked at again. A decision is used for one conflict. Conflicts that nothing is known of are
// undecided. Apply the decisions to a whole report,
// before it is narrowed: a finding that is left out would leave its decision to one that is like it.
func (s *Store) Apply(r *compare.Report) {
	s.mu.Lock()
	defer s.mu.Unlock()
	here := map[string]bool{}
	var unknown []*compare.Conflict
	for i := range r.Conflicts {
		c := &r.Conflicts[i]
		c.Decision = nil
		e, ok := s.latest[c.ID]
		if !ok {
			unknown = append(unknown, c)
			continue
		}
		here[e.Finding] = true
		if !e.Withdrawn {
			c.Decision = e.decision()
			c.Decision.LookAgain = e.LookAgain || !slices.Equal(e.Evidence, c.Evidence())
		}
	}
	if len(unknown) == 0 || len(s.latest) == 0 {
		return
	}
	// What is like a conflict, the nearest first.
	for _, alike := range []func(e *Entry) []string{
		func(e *Entry) []string {
			return []string{key(e.Type, append([]string{nlp.Fold(e.Question)}, e.Evidence...)...)}
		},
		func(e *Entry) []string { return []string{key(e.Type, e.Evidence...)} },
		func(e *Entry) []string {
			return []string{key(e.Type, append([]string{nlp.Fold(e.Question)}, e.Outlets...)...)}
		},
		func(e *Entry) []string {
			var out []string
			for _, side := range e.Evidence {
				out = append(out, key(e.Type, side))
			}
			return out
		},
	} {
		by := map[string][]*Entry{}
		for _, e := range s.newest() {
			if !here[e.Finding] {
				for _, k := range alike(e) {
					by[k] = append(by[k], e)
				}
			}
		}
		unknown = slices.DeleteFunc(unknown, func(c *compare.Conflict) bool {
			now := newEntry(c)
			for _, k := range alike(&now) {
				for _, e := range by[k] {
					if here[e.Finding] {
						continue
					}
					here[e.Finding] = true
					c.Decision = e.decision()
					c.Decision.LookAgain = e.LookAgain || !slices.Equal(e.Evidence, now.Evidence) || nlp.Fold(e.Question) != nlp.Fold(now.Question)
					return true
				}
			}
			return false
		})
	}
}

// newest returns the decisions that were not withdrawn, the latest first.
func (s *Store) newest() []*Entry {
	var out []*Entry
	for _, e := range s.latest {
		if !e.Withdrawn {
			out = append(out, &e)
		}
	}
	slices.SortFunc(out, func(a, b *Entry) int {
		if n := b.at.Compare(a.at); n != 0 {
			return n
		}
		return strings.Compare(a.Finding, b.Finding)
	})
	return out
}

func key(t compare.Type, parts ...string) string {
	return string(t) + "\x00" + strings.Join(parts, "\x00")
}

// Dismiss takes the conflicts that were dismissed out of a report and counts them in it.
func Dismiss(r *compare.Report) {
	r.Conflicts = slices.DeleteFunc(r.Conflicts, func(c compare.Conflict) bool {
		if c.Dismissed() {
			r.Dismissed++
			return true
		}
		return false
	})
}
