package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rashomon/compare"
)

// A speaker is someone to whom claims of findings are attributed.
type speaker struct {
	Name     string
	Says     []statement
	findings int
}

// A statement is what a speaker says to a finding.
type statement struct {
	Cue        string // said, confirmed, denied, ...
	Said       string // the stance to a question, or what outlets agree on
	Question   string
	Number, ID string
	Through    string   // who passed it on to the outlet
	Outlets    []string // that have it
}

// speakers tells who says what: the first speakers of the claims of all findings, those who speak to most
// findings first.
func (m *pageMaker) speakers() []speaker {
	var out []speaker
	index := map[string]int{}
	add := func(cl compare.Claim, s statement) {
		if len(cl.Attribution) == 0 {
			return
		}
		first := cl.Attribution[len(cl.Attribution)-1]
		name := Plain(first.Source)
		if name == "" {
			return
		}
		s.Cue, s.Through = Plain(first.Stance), through(cl.Attribution)
		key := strings.ToLower(name)
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, speaker{Name: name})
		}
		if !slices.ContainsFunc(out[i].Says, func(o statement) bool { return o.ID == s.ID }) {
			out[i].findings++
		}
		k := slices.IndexFunc(out[i].Says, func(o statement) bool {
			return o.ID == s.ID && o.Cue == s.Cue && o.Said == s.Said && o.Through == s.Through
		})
		if k < 0 {
			k = len(out[i].Says)
			out[i].Says = append(out[i].Says, s)
		}
		outlet := outletName(cl.Outlet, cl.File, m.articles[cl.Article].Record)
		if says := &out[i].Says[k]; !slices.Contains(says.Outlets, outlet) {
			says.Outlets = append(says.Outlets, outlet)
		}
	}
	for i, c := range m.r.Conflicts {
		for _, s := range c.Sides {
			for _, cl := range s.Claims {
				add(cl, statement{Said: Plain(s.Stance), Question: Plain(c.Question), Number: fmt.Sprint(i + 1), ID: Plain(c.ID)})
			}
		}
	}
	for i, a := range m.r.Agreements {
		for _, cl := range a.Claims {
			add(cl, statement{Said: Plain(a.Statement), Number: fmt.Sprintf("a%d", i+1), ID: Plain(a.ID)})
		}
	}
	slices.SortStableFunc(out, func(a, b speaker) int { return cmp.Compare(b.findings, a.findings) })
	return out
}
